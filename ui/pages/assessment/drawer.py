"""A pane that slides over the question where there is no room for it beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPropertyAnimation, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme

SLIDE_MS = 120


class Drawer(QFrame):
    """Lies over its parent at one side; Escape closes it, and so does turning to what it lies over."""

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
        # One pixel for the line at the inner edge.
        self._layout.setContentsMargins(*((0, 0, 1, 0) if side == "left" else (1, 0, 0, 0)))
        self.setProperty("side", side)
        self._slide = QPropertyAnimation(self, b"geometry", self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setAutoFillBackground(True)
        parent.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the parent."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._slide.stop()
            self.setGeometry(self._place())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Whoever turns to the question beside it is done with it."""
        is_beside = now is not None and self._ground.isAncestorOf(now) and not self.isAncestorOf(now)
        if is_beside and self.isVisible() and now is not self:
            self.hide()

    def _place(self) -> QRect:
        parent = self._ground
        width = min(round(parent.width() * 0.92), self._theme.metrics.px(380))
        left = 0 if self._side == "left" else parent.width() - width
        return QRect(left, 0, width, parent.height())
