"""New files that are either whole or not there: temporary names beside, sync, rename."""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import stat
import sys
import time
from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Names that `temporary_beside` gives, and what SQLite puts beside such a file.
_LEFTOVER = re.compile(r"\.[0-9a-f]{16}\.tmp(-journal)?")
_LEFTOVER_AGE_S = 24 * 60 * 60
_COPY_BYTES = 1024 * 1024
#: Most systems take names of 255 bytes; `-journal` and `.lock` are put behind that of a workspace.
NAME_BYTES = 255 - len("-journal")
#: What follows the last dot of a name is a part of the name when it is longer.
_SUFFIX_BYTES = 16
#: What a large file leaves free on the disk.
SPARE_BYTES = 64 * 1024 * 1024

#: What `open` is told for a file that must be new and must not be reached through a link.
NEW_FILE_FLAGS = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def temporary_beside(path: Path) -> Path:
    """A name in the same folder that nobody else uses; starts with a dot, ends with `.tmp`."""
    return path.with_name(f".{secrets.token_hex(8)}.tmp")


def make_private_file(path: Path) -> None:
    """Make an empty file that only this user may read, for what others would make readable to all.

    Args:
        path: A name that nobody uses.

    Raises:
        OSError: The operating system refuses, or there is a file of that name.
    """
    os.close(os.open(path, NEW_FILE_FLAGS, 0o600))


def keep_mode(path: Path, copy: Path) -> None:
    """Let the same people read and write a copy as the file whose place it takes, where the system knows such a thing.

    Args:
        path: The file.
        copy: What takes its place.
    """
    with suppress(OSError):
        copy.chmod(stat.S_IMODE(path.stat().st_mode))


def publish(temporary: Path, path: Path, *, overwrite: bool = False) -> None:
    """Give a finished and synced file its name, in one step that a crash cannot split.

    Args:
        temporary: The finished file, in the same folder.
        path: The name to give.
        overwrite: Take the place of a file of that name.

    Raises:
        FileExistsError: There is one and `overwrite` is not set.
        OSError: The operating system refuses; the temporary file is still there.
    """
    if overwrite:
        temporary.replace(path)
    else:
        _rename_new(temporary, path)
    sync_folder(path.parent)


def names_beside(path: Path, word: str) -> Iterator[Path]:
    """Names for a file that is to lie beside another, best first and without end, for taking the first that will do.

    A long name is cut, so that every one of them is possible; the file's own is never among them.

    Args:
        path: The file.
        word: What the name adds to that of the file, before its suffix.
    """
    suffix = path.suffix if len(os.fsencode(path.suffix)) <= _SUFFIX_BYTES else ""
    stem = os.fsencode(path.name.removesuffix(suffix))
    for number in count(1):
        end = f".{word}" + (f"-{number}" if number > 1 else "") + suffix
        found = path.with_name(stem[: NAME_BYTES - len(os.fsencode(end))].decode(errors="ignore") + end)
        if found != path:
            yield found


def keep_beside(path: Path, kept: Path) -> None:
    """Give a file a second name that stays when another takes its first.

    Args:
        path: The file.
        kept: The second name, in the same folder; must not be there yet.

    Raises:
        FileExistsError: There is a file of that name.
        OSError: The operating system refuses; there is nothing under the second name.
    """
    try:
        kept.hardlink_to(path)
    except FileExistsError:
        raise
    except OSError:
        # FAT and some shares have no hard links. Whole before it has the name: a program may be killed half-way.
        temporary = temporary_beside(kept)
        try:
            _copy_synced(path, temporary)
            publish(temporary, kept)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def require_room(path: Path, size_bytes: int) -> None:
    """Refuse at once what cannot fit, before a long time is spent on filling the disk for everybody.

    A tenth more than the size must be free, and a spare beside: a large file leaves `SPARE_BYTES`, a small one not more
    than it takes itself. Where the system does not know, writing will tell.

    Args:
        path: What is to be written.
        size_bytes: How large it will be.

    Raises:
        OSError: `ENOSPC`.
    """
    needed = size_bytes + size_bytes // 10 + min(size_bytes, SPARE_BYTES)
    try:
        found = shutil.disk_usage(path.parent)
    except OSError:
        return
    # Some shares tell of no size at all.
    if found.total and found.free < needed:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))


def remove_leftovers(folder: Path) -> None:
    """Remove temporary files of ours that a killed program left; young ones may still be at work.

    Args:
        folder: Where workspaces and exports are written.
    """
    oldest = time.time() - _LEFTOVER_AGE_S
    with suppress(OSError):
        for found in list(folder.iterdir()):
            if _LEFTOVER.fullmatch(found.name):
                with suppress(OSError):
                    if found.lstat().st_mtime < oldest:
                        found.unlink()


def _copy_synced(path: Path, copy: Path) -> None:
    require_room(copy, path.stat().st_size)
    descriptor = os.open(copy, NEW_FILE_FLAGS, 0o600)
    with os.fdopen(descriptor, "wb") as target, path.open("rb") as source:
        shutil.copyfileobj(source, target, _COPY_BYTES)
        target.flush()
        os.fsync(target.fileno())


def sync_folder(folder: Path) -> None:
    """Bring names made in a folder to the disk, where the system knows such a thing.

    Some network and stick file systems refuse to, and a folder may be one that can be written but not read. The file
    itself is synced and has its name by then, so that is no reason to say that it could not be written.
    """
    if sys.platform == "win32":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _rename_new(temporary: Path, path: Path) -> None:
    """Rename, but never over a file: rename replaces silently on POSIX, a hard link does not."""
    if sys.platform == "win32":
        temporary.rename(path)
        return
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        # FAT and some shares have no hard links: look, then rename.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        temporary.rename(path)
        return
    # From here on the file is there under its name: a second name that stays is only untidy.
    with suppress(OSError):
        temporary.unlink()
