"""Disks that tell of little room."""

from __future__ import annotations

from contextlib import contextmanager
from shutil import disk_usage
from typing import TYPE_CHECKING
from unittest.mock import patch

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def told_room(free: int, *, total: int = 10**9) -> Iterator[None]:
    """Let the system say that so much of a disk is free."""
    found = type(disk_usage("."))(total, total - free, free)
    with patch("shutil.disk_usage", autospec=True, return_value=found):
        yield
