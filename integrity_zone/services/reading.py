"""Small files from outside, read whole but never larger than they may be."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from integrity_zone.domain.files import NotAFileError, file_problem
from integrity_zone.errors import UserInputError

if TYPE_CHECKING:
    from pathlib import Path

CHARTER_MAX_BYTES = 25 * 1024 * 1024
KEY_MAX_BYTES = 1024 * 1024
#: Of a revocation list.
LIST_MAX_BYTES = 16 * 1024 * 1024


class FileTooLargeError(UserInputError):
    """The file is larger than its kind may be."""

    code = "too-large"
    template_en = "{path} is larger than {limit_mib:g} MiB; this is not the file that was asked for"
    template_id = "{path} lebih besar dari {limit_mib:g} MiB; ini bukan berkas yang diminta"


def read_limited(path: Path, limit_bytes: int) -> bytes:
    """Read an ordinary file whole.

    Args:
        path: The file; a link to one is followed, a folder, device or pipe is refused.
        limit_bytes: The most it may hold.

    Raises:
        FileTooLargeError: It holds more.
        NotAFileError: Not an ordinary file.
        IntegrityZoneError: The operating system refuses (`not-found`, `read-only` ...).
    """
    # Without O_NONBLOCK opening a pipe would wait for a writer that never comes.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise NotAFileError(path=str(path))
            data = stream.read(limit_bytes + 1)
    except OSError as problem:
        raise file_problem(problem, path) from problem
    except ValueError:
        # A NUL byte in the name.
        raise NotAFileError(path=repr(str(path))) from None
    if len(data) > limit_bytes:
        raise FileTooLargeError(path=str(path), limit_mib=limit_bytes / 1024 / 1024)
    return data
