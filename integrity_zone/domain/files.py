"""Refusals about files and folders, shared by everything that reads or writes one."""

from __future__ import annotations

import errno
from os import fsencode
from typing import TYPE_CHECKING

from integrity_zone.errors import EnvironmentProblem, IntegrityZoneError, UserInputError

if TYPE_CHECKING:
    from os import PathLike

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR})
_NO_FILE = frozenset({errno.EISDIR, errno.ELOOP, errno.ENXIO})
_BAD_NAME = frozenset({errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ})


class FileExistsRefusal(UserInputError):  # noqa: N818 - FileExistsError is Python's own
    """There is a file of this name already."""

    code = "exists"
    template_en = "{path} exists already; choose another name or remove it first"
    template_id = "{path} sudah ada; pilih nama lain atau hapus dulu"


class MissingFileError(UserInputError):
    """There is no such file or folder."""

    code = "not-found"
    template_en = "{path} was not found; check the name and the folder"
    template_id = "{path} tidak ditemukan; periksa nama dan foldernya"


class NotAFileError(UserInputError):
    """A folder, a link, a device or a pipe stands where a file is needed."""

    code = "not-a-file"
    template_en = "{path} is not an ordinary file; give the file itself, not a folder, link or device"
    template_id = "{path} bukan berkas biasa; berikan berkasnya sendiri, bukan folder, tautan, atau perangkat"


class BadFileNameError(UserInputError):
    """The name cannot be a file name here."""

    code = "bad-file-name"
    template_en = "{path}: this name cannot be used here; choose a shorter and simpler one"
    template_id = "{path}: nama ini tidak dapat dipakai; pilih nama yang lebih pendek dan sederhana"


class DiskFullError(EnvironmentProblem):
    """No room is left."""

    code = "disk-full"
    template_en = "no room is left to write {path}; free some space and try again, nothing was changed"
    template_id = "tidak ada ruang tersisa untuk menulis {path}; kosongkan sebagian lalu ulangi, tidak ada yang berubah"


class ReadOnlyError(EnvironmentProblem):
    """The place may not be written, or read."""

    code = "read-only"
    template_en = "{path} may not be accessed that way; check its rights, or copy it to a folder of yours"
    template_id = "{path} tidak boleh dibuka atau ditulis; periksa hak aksesnya, atau salin ke folder Anda"


class FileFailedError(EnvironmentProblem):
    """The operating system failed in another way."""

    code = "file-failed"
    template_en = "{path}: {reason}; check the disk or the share and try again, nothing was changed"
    template_id = "{path}: {reason}; periksa disk atau jaringan lalu ulangi, tidak ada yang berubah"


class OutputFullError(EnvironmentProblem):
    """What was done could not be told: no room is left where the output goes."""

    code = "disk-full"
    template_en = "no room is left for the output; what the command has done stays, look at it again when there is room"
    template_id = "tidak ada ruang untuk keluaran; yang sudah dikerjakan tetap ada, lihat lagi setelah ada ruang"


def require_possible_name(path: str | PathLike[str]) -> None:
    """Refuse what no system takes as a path, before anything else is asked about it.

    Args:
        path: As given.

    Raises:
        BadFileNameError: It holds a NUL, or letters that stand for no bytes.
    """
    try:
        is_possible = b"\0" not in fsencode(path)
    except UnicodeEncodeError:
        is_possible = False
    if not is_possible:
        raise BadFileNameError(path=str(path))


def output_problem(error: OSError) -> IntegrityZoneError:
    """Say what it means when standard output cannot be written.

    Args:
        error: What was caught.
    """
    return OutputFullError() if error.errno in _FULL else file_problem(error, error.filename or "-")


def file_problem(error: OSError, path: str | PathLike[str]) -> IntegrityZoneError:
    """Say what an error of the operating system means to a user.

    Args:
        error: What was caught.
        path: The file the user named, which may differ from the one that failed.
    """
    named = str(path)
    if error.errno in _FULL:
        return DiskFullError(path=named)
    if error.errno in _READ_ONLY:
        return ReadOnlyError(path=named)
    if error.errno in _MISSING:
        return MissingFileError(path=named)
    if error.errno == errno.EEXIST:
        return FileExistsRefusal(path=named)
    if error.errno in _NO_FILE:
        return NotAFileError(path=named)
    if error.errno in _BAD_NAME:
        return BadFileNameError(path=named)
    return FileFailedError(path=named, reason=error.strerror or type(error).__name__)
