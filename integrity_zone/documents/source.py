"""Opens what is to be read: bytes at hand or an ordinary file, never through a link."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from integrity_zone.domain.files import NotAFileError, file_problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Source: TypeAlias = "Path | bytes"

#: A pipe must not make us wait, and a link must not lead elsewhere.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


@contextmanager
def opened(source: Source) -> Iterator[tuple[BinaryIO, int]]:
    """The document as a stream that can be moved about in, and its size in bytes.

    Raises:
        MissingFileError: No such file.
        NotAFileError: A folder, link, device or pipe.
        IntegrityZoneError: The operating system refuses in another way.
    """
    if isinstance(source, bytes):
        yield BytesIO(source), len(source)
        return
    try:
        stream = os.fdopen(os.open(source, _FLAGS), "rb")
    except OSError as problem:
        raise file_problem(problem, source) from problem
    except ValueError:
        # A NUL byte in the name.
        raise NotAFileError(path=repr(str(source))) from None
    with stream:
        found = os.fstat(stream.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise NotAFileError(path=str(source))
        yield stream, found.st_size


def head_of(stream: BinaryIO, count: int) -> bytes:
    """The first bytes; the stream stands at its start again afterwards."""
    stream.seek(0)
    data = stream.read(count)
    stream.seek(0)
    return data
