"""Hands a finished document to the program or the folder window of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from pathlib import Path


def open_file(path: Path) -> bool:
    """Open a document with the program people chose for its kind; false when there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_folder(path: Path) -> bool:
    """Show the folder of a document."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
