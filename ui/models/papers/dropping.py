"""What may be dropped where papers are made: a staff list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_TABLES = frozenset({".xlsx", ".csv"})


def table_of(data: QMimeData) -> Path | None:
    """The single table among dropped files; None for anything else."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in _TABLES else None
