"""Files that front ends write: whole under their name, or not there at all."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from integrity_zone.domain.files import FileExistsRefusal, file_problem, require_possible_name
from integrity_zone.storage.files import NEW_FILE_FLAGS, publish, require_room, temporary_beside

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write_atomically(
    path: Path, chunks: Iterable[bytes] | bytes, *, size_bytes: int = 0, overwrite: bool = False
) -> None:
    """Write a file under a temporary name beside, sync it, and only then give it its name.

    Args:
        path: Where to write; its folder must be there.
        chunks: The content, whole or in pieces. What raises in between leaves nothing behind.
        size_bytes: How large the pieces are together, where that is known: what has no room is not begun.
        overwrite: Take the place of a file of that name.

    Raises:
        BadFileNameError: No file can have that name.
        FileExistsRefusal: There is a file of that name and `overwrite` is not set.
        MissingFileError: The folder is not there.
        DiskFullError: No room is left.
        ReadOnlyError: The folder may not be written.
        FileFailedError: The operating system failed otherwise.
    """
    require_possible_name(path)
    if not overwrite and os.path.lexists(path):
        raise FileExistsRefusal(path=str(path))
    pieces, size = ((chunks,), len(chunks)) if isinstance(chunks, bytes) else (chunks, size_bytes)
    temporary = temporary_beside(path)
    try:
        require_room(path, size)
        _write_synced(temporary, pieces)
        publish(temporary, path, overwrite=overwrite)
    except OSError as error:
        raise file_problem(error, path) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _write_synced(temporary: Path, pieces: Iterable[bytes]) -> None:
    descriptor = os.open(temporary, NEW_FILE_FLAGS, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        for piece in pieces:
            stream.write(piece)
        stream.flush()
        os.fsync(stream.fileno())
