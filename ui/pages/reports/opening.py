"""The ways on from a document that was just made, which say so where nothing opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.opening_documents import no_folder, no_program, open_file, open_folder
from ui.pages.evidence.notice import Way

if TYPE_CHECKING:
    from pathlib import Path

    from ui.pages.evidence.notice import NoticeStrip


def ways_to(path: Path, notice: NoticeStrip) -> tuple[Way, Way]:
    """The ways on from a document that was just made, its folder and its program.

    Args:
        path: Of the document.
        notice: Where it is said that nothing opened it.
    """

    def show_folder() -> None:
        if not open_folder(path):
            notice.say_trouble(no_folder(path.parent), "")

    def show_file() -> None:
        if not open_file(path):
            notice.say_trouble(no_program(), str(path.parent))

    return (
        Way(QCoreApplication.translate("Opening", "Show in the folder"), show_folder),
        Way(QCoreApplication.translate("Opening", "Open"), show_file),
    )
