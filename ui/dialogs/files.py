"""Asks for a file and comes back at once; the folder is remembered for the next time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.preferences import Preferences

_FOLDER = "verification/folder"


def ask_file(
    parent: QWidget, title: str, preferences: Preferences, kinds: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Open the dialog.

    Args:
        parent: Above which it stands.
        title: Of the dialog.
        preferences: Remember the folder.
        kinds: Of files, as Qt writes them.
        chosen: Called with the file.
    """
    dialog = QFileDialog(parent.window(), title, preferences.choice(_FOLDER), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)

    def take(name: str) -> None:
        path = Path(name)
        preferences.keep_choice(_FOLDER, str(path.parent))
        chosen(path)

    dialog.fileSelected.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
