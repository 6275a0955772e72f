"""A pane that slides over the question where there is no room for it beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPropertyAnimation, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme

SLIDE_MS = 120


class Drawer(QFrame):
    """Lies over its parent at one side; Escape and a click beside it close it."""

    closed = Signal()

    def __init__(self, theme: Theme, side: Literal["left", "right"], parent: QWidget) -> None:
        """Begin closed and empty.

        Args:
            theme: Sizes, and whether anything may move.
            side: Where it comes from.
            parent: What it lies over.
        """
        super().__init__(parent)
        self._theme, self._side, self._ground = theme, side, parent
        self._pane: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._slide = QPropertyAnimation(self, b"geometry", self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setAutoFillBackground(True)
        parent.installEventFilter(self)
        self.hide()

    def take(self, pane: QWidget) -> None:
        """Hold a pane."""
        self._pane = pane
        self._layout.addWidget(pane)
        pane.show()

    def open(self) -> None:
        """Slide in, and give the pane the keyboard."""
        place = self._place()
        self.raise_()
        self.show()
        if self._theme.less_motion:
            self.setGeometry(place)
        else:
            away = -place.width() if self._side == "left" else place.width()
            self._slide.stop()
            self._slide.setStartValue(place.translated(away, 0))
            self._slide.setEndValue(place)
            self._slide.start()

    def close_drawer(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the size of the parent; a click beside it closes it."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._slide.stop()
            self.setGeometry(self._place())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    def _place(self) -> QRect:
        parent = self._ground
        width = min(round(parent.width() * 0.92), self._theme.metrics.px(380))
        left = 0 if self._side == "left" else parent.width() - width
        return QRect(left, 0, width, parent.height())
