"""Asks for files, or where one goes, and comes back at once; the folder is remembered for the next time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from ui.preferences import Preferences

#: Key of the folder of PDF files to be judged, and of the certificates and lists by which they are.
VERIFICATION = "verification/folder"
#: Key of the folder of charters, scans and pictures of the day.
DECLARATION = "declaration/folder"


class Folder(NamedTuple):
    """Where a dialog begins."""

    preferences: Preferences
    key: str  #: under which the folder of last time is kept
    usual: Path | None = None  #: while there is none of last time, or it is gone

    @property
    def path(self) -> str:
        """The folder of last time."""
        kept = self.preferences.choice(self.key)
        return kept if kept and Path(kept).is_dir() else str(self.usual or "")

    def keep(self, chosen: Path) -> None:
        """Begin at this file the next time."""
        self.preferences.keep_choice(self.key, str(chosen.parent))


def ask_file(parent: QWidget, title: str, kinds: str, folder: Folder, chosen: Callable[[Path], object]) -> QFileDialog:
    """Ask for a file that is there.

    Args:
        parent: Above whose window it stands.
        title: Of the dialog.
        kinds: Of files, as Qt writes them.
        folder: Where it begins.
        chosen: Called with the file.
    """
    dialog = QFileDialog(parent.window(), title, folder.path, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: _take([name], folder, lambda paths: chosen(paths[0])))
    return _opened(dialog)


def ask_files(
    parent: QWidget, title: str, kinds: str, folder: Folder, chosen: Callable[[Sequence[Path]], object]
) -> QFileDialog:
    """Ask for one or more files that are there; the arguments are those of `ask_file`."""
    dialog = QFileDialog(parent.window(), title, folder.path, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: _take(names, folder, chosen))
    return _opened(dialog)


def ask_place(
    parent: QWidget, title: str, kinds: str, folder: Folder, name: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Ask where a file goes; the dialog itself asks before one is replaced.

    Args:
        parent: As for `ask_file`, and so are title, kinds and folder.
        title: As there.
        kinds: As there.
        folder: As there.
        name: Proposed; its suffix is that of the file.
        chosen: Called with the place.
    """
    dialog = QFileDialog(parent.window(), title, folder.path, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda name: _take([name], folder, lambda paths: chosen(paths[0])))
    return _opened(dialog)


def _take(names: Sequence[str], folder: Folder, chosen: Callable[[Sequence[Path]], object]) -> None:
    paths = [Path(name) for name in names]
    folder.keep(paths[0])
    chosen(paths)


def _opened(dialog: QFileDialog) -> QFileDialog:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
