"""The search line and the tree of the list of indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QTreeView

from ui.widgets.key_cap import KeyCap

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

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
        self.key_cap = KeyCap(desk.theme, "Ctrl+F", parent=self)
        # What Qt puts into a line has icons of the style's size, however large the text is.
        self._picture = QLabel(self)
        self.clear_button = QToolButton(self)
        self.clear_button.setAccessibleName(self.tr("Clear the search"))
        self.clear_button.setToolTip(self.tr("Clear the search"))
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.clear_button.clicked.connect(self.clear)
        desk.theme.bind_icon(self.clear_button, "x")
        self._renew()
        desk.theme.changed.connect(self._renew)
        self.textChanged.connect(self._show_key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The icon stands at the left and the key at the right."""
        super().resizeEvent(event)
        metrics = self._desk.theme.metrics
        size = self.key_cap.sizeHint()
        self.key_cap.resize(size)
        self.key_cap.move(self.width() - size.width() - 6, (self.height() - size.height()) // 2)
        side = metrics.small_button
        self.clear_button.resize(side, side)
        self.clear_button.move(self.width() - side - 2, (self.height() - side) // 2)
        self._picture.resize(metrics.icon, metrics.icon)
        self._picture.move(metrics.space(8), (self.height() - metrics.icon) // 2)
        self._show_key(self.text())

    def _show_key(self, text: str) -> None:
        metrics = self._desk.theme.metrics
        self.key_cap.setVisible(not text)
        self.clear_button.setVisible(bool(text))
        at_right = metrics.icon if text else self.key_cap.sizeHint().width()
        self.setTextMargins(metrics.icon + metrics.space(4), 0, at_right + 2, 0)

    def _renew(self) -> None:
        self._picture.setPixmap(self._desk.theme.pixmap("search"))


class IndicatorTree(QTreeView):
    """Moves with the arrows; letters belong to the page."""

    def bring_into_view(self) -> None:
        """Scroll to the row one is on, and so far that one sees what stands before and after it."""
        current = self.currentIndex()
        self.scrollTo(current)  # opens what it stands in: only then has it neighbours
        before, after = self.indexAbove(current), self.indexBelow(current)
        for near in (before, self.indexAbove(before), after, self.indexBelow(after), current):
            if near.isValid():
                self.scrollTo(near)

    def showEvent(self, event: QShowEvent) -> None:
        """In a closed drawer it had no height, and nothing could be scrolled to."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.bring_into_view)

    def keyboardSearch(self, search: str) -> None:
        """Not here: the search line is better, and letters answer questions."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the question."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
