"""A whole copy of a file by SQLite's own means, beside whoever writes it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from integrity_zone.storage.database import file_uri

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: Pages copied before others may write again: at 4 KiB each, 16 MiB.
_PAGES_AT_A_TIME = 4096


def copy_database(path: Path, copy: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Copy a file as it is at one moment; what is written meanwhile begins the copy anew.

    Args:
        path: The file; only read.
        copy: An empty file that nobody else knows.
        progress: Told the pages copied and all pages; may raise to stop. None when nobody follows.

    Raises:
        sqlite3.Error: The file cannot be read or the copy not written.
    """
    with closing(sqlite3.connect(file_uri(path, "ro"), uri=True)) as source, closing(sqlite3.connect(copy)) as target:
        told = None if progress is None else lambda _status, left, pages: progress(pages - left, pages)
        source.backup(target, pages=_PAGES_AT_A_TIME, progress=told)
