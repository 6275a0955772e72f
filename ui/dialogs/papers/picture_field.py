"""One picture of the letterhead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dialogs.files import Folder, ask_file
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from pathlib import Path

    from ui.desk import Desk

_FOLDER = "papers/pictures"


class PictureField(QWidget):
    """One picture of the letterhead: kept, chosen anew, or none."""

    def __init__(self, name: str, hint: str, kept: str, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            name: Which picture.
            hint: Where it stands and when it may.
            kept: SHA-256 of the one that is kept; empty for none.
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk, self._name = desk, name
        self.kept = kept
        self.path: Path | None = None
        self._said = label()
        self.choose = button(self.tr("Choose…"), "small", name=self.tr("Choose: {picture}").format(picture=name))
        self.remove = button(self.tr("Remove"), "small", name=self.tr("Remove: {picture}").format(picture=name))
        ways = QWidget()
        flow = FlowLayout(ways, spacing=desk.theme.metrics.space(8))
        self._said.setMinimumHeight(desk.theme.metrics.small_button)
        for part in (self._said, self.choose, self.remove):
            flow.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(desk.theme.metrics.space(2))
        layout.addWidget(ways)
        layout.addWidget(label(hint, "caption", wraps=True))
        self.choose.clicked.connect(self.ask)
        self.remove.clicked.connect(self.clear)
        self._show()

    @property
    def said(self) -> str:
        """What there is, in words."""
        return self._said.text()

    def set_open(self, is_open: bool) -> None:
        """Let it be changed, or not."""
        self.choose.setEnabled(is_open)
        self.remove.setEnabled(is_open)

    def take(self, path: Path) -> None:
        """Choose a file; it is looked at when the letterhead is kept."""
        self.path = path
        self._show()

    def clear(self) -> None:
        """Have no picture."""
        self.path, self.kept = None, ""
        self._show()

    def ask(self) -> None:
        """Ask for a file."""
        folder = Folder(self._desk.preferences, _FOLDER)
        ask_file(self, self._name, self.tr("Pictures (*.png *.jpg *.jpeg)"), folder, self.take)

    def _show(self) -> None:
        if self.path is not None:
            self._said.setText(self.tr("{file}, seen once it is kept").format(file=self.path.name))
        else:
            self._said.setText(self.tr("Kept in the file") if self.kept else self.tr("None"))
        self.remove.setVisible(self.path is not None or bool(self.kept))
