"""Asks where a document goes; the dialog itself asks before a file is replaced."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ui.models.reports.kinds import ReportKey, file_kind, suffix

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    #: Takes the path, and whether a file of that name may be replaced.
    Chosen = Callable[[Path, bool], object]

#: How many letters the dialog is wide.
_LETTERS = 100


def ask_where(parent: QWidget, title: str, key: ReportKey, proposal: Path, chosen: Chosen) -> QFileDialog:
    """Open the dialog and come back at once.

    Args:
        parent: Window.
        title: Of the dialog.
        key: What is to be saved.
        proposal: Folder and name.
        chosen: Called when a place was chosen.
    """
    dialog = QFileDialog(parent, title, str(proposal.parent), file_kind(key))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suffix(key))
    # Qt's own dialog does not look these two up in the catalogue.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("Reports", "Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, QCoreApplication.translate("Reports", "Kind of file:"))
    dialog.selectFile(proposal.name)
    # Qt's own dialog has one size for every size of text; the system's takes no notice.
    dialog.ensurePolished()
    letter, room = dialog.fontMetrics().averageCharWidth(), parent.window().size()
    dialog.resize(min(_LETTERS * letter, room.width() - 40), min(_LETTERS * letter * 2 // 3, room.height() - 60))
    dialog.fileSelected.connect(lambda path: _tell(key, Path(path), chosen))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _tell(key: ReportKey, path: Path, chosen: Chosen) -> None:
    if path.suffix.lower() == suffix(key):
        chosen(path, path.exists())
    else:
        # Nobody was asked about a file of this name, so none is replaced.
        chosen(path.with_name(path.name + suffix(key)), False)
