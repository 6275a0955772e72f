"""The search line and the tree of the list of indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTreeView

from ui.widgets.key_cap import KeyCap

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.desk import Desk


class SearchLine(QLineEdit):
    """With its key in it while it is empty."""

    def __init__(self, desk: Desk) -> None:
        """Begin empty.

        Args:
            desk: The doors of a page.
        """
        super().__init__()
        self._desk = desk
        self._key = KeyCap(desk.theme, "Ctrl+F", parent=self)
        self.setClearButtonEnabled(True)
        self._icon = self.addAction(desk.theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        desk.theme.changed.connect(self._renew)
        self.textChanged.connect(self._show_key)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The key stands at the right."""
        super().resizeEvent(event)
        size = self._key.sizeHint()
        self.setTextMargins(0, 0, 0 if self.text() else size.width() + 2, 0)
        self._key.resize(size)
        self._key.move(self.width() - size.width() - 6, (self.height() - size.height()) // 2)

    def _show_key(self, text: str) -> None:
        self._key.setVisible(not text)
        self.setTextMargins(0, 0, 0 if text else self._key.sizeHint().width() + 2, 0)

    def _renew(self) -> None:
        self._icon.setIcon(self._desk.theme.icon("search"))


class IndicatorTree(QTreeView):
    """Moves with the arrows; letters belong to the page."""

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Not here: the search line is better, and letters answer questions."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes to the question."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
