"""The ring around the control that has the keyboard: one see-through widget that follows the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenuBar, QWidget
from shiboken6 import isValid

from ui.theme.qss import RADIUS_CONTROL

if TYPE_CHECKING:
    from ui.theme.theme import Theme

WIDTH = 2
GAP = 2
_REACH = WIDTH + GAP
_POINTER = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TabletPress, QEvent.Type.TouchBegin})
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show})
_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta})


class _Ring(QWidget):
    """Draws the ring; lies above everything in its window and lets every click through."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._radius = RADIUS_CONTROL
        self._on_selected = False
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, target: QWidget, place: QRect, seen: QRect) -> None:
        """Show the ring around a place, as far as it is seen there."""
        radius = target.property("focusRadius")
        self._radius = radius if isinstance(radius, int) else RADIUS_CONTROL
        self._on_selected = target.property("onSelected") == "true"
        self.setGeometry(place.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self.setMask(seen.translated(-self.pos()))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        tokens = self._theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.focus_on_selected if self._on_selected else tokens.focus), WIDTH))
            radius = self._radius + GAP
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class FocusRing(QObject):
    """Follows the focus through all windows of the application.

    The ring is shown once a key was pressed and goes with the next click; in high contrast it is always there. Text
    fields, lists, menus and whatever says `focusRing` "false" show their focus themselves.
    """

    def __init__(self, theme: Theme, app: QApplication) -> None:
        """Begin to follow.

        Args:
            theme: Colours.
            app: Whose focus; also the owner.
        """
        super().__init__(app)
        self._theme = theme
        self._by_keyboard = False
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        self._watched: list[QObject] = []
        self._window: QObject | None = None
        app.focusChanged.connect(self._on_focus_changed)
        theme.changed.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice keys and clicks in the window, and moves of the control or of what it lies in."""
        kind = event.type()
        if kind in _MOVES:
            self._follow()
        elif watched is self._window:
            if kind in _POINTER:
                self._set_by_keyboard(False)
            elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() not in _MODIFIERS:
                self._set_by_keyboard(True)
        return False

    def _set_by_keyboard(self, by_keyboard: bool) -> None:
        if by_keyboard is not self._by_keyboard:
            self._by_keyboard = by_keyboard
            self._follow()

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._target = now
        self._watched = []
        if now is not None:
            self._watched = [now, *_containers(now)]
            self._window = now.window().windowHandle()
            if self._window is not None:
                self._watched.append(self._window)
        for watched in self._watched:
            watched.installEventFilter(self)
        self._follow()

    def _follow(self) -> None:
        ring = self._ring if self._ring is not None and isValid(self._ring) else None
        target = self._target if self._target is not None and isValid(self._target) else None
        if target is None or not self._is_wanted(target):
            if ring is not None:
                ring.hide()
            return
        window = target.window()
        if ring is None or ring.parentWidget() is not window:
            if ring is not None:
                ring.deleteLater()
            ring = self._ring = _Ring(self._theme, window)
        place = QRect(target.mapTo(window, QPoint()), target.size())
        ring.surround(target, place, _seen_part(target, place))

    def _is_wanted(self, target: QWidget) -> bool:
        own = (
            target.property("focusRing") == "false"
            or isinstance(target, QAbstractScrollArea | QMenuBar)
            or target.isWindow()
        )
        wanted = self._by_keyboard or self._theme.tokens.is_high_contrast
        return wanted and not own and target.isVisible()


def _containers(widget: QWidget) -> list[QWidget]:
    """What the widget lies in, up to its window, the nearest first."""
    found = []
    parent = widget if widget.isWindow() else widget.parentWidget()
    while parent is not None and parent is not widget:
        found.append(parent)
        parent = None if parent.isWindow() else parent.parentWidget()
    return found


def _seen_part(widget: QWidget, place: QRect) -> QRect:
    """The place of a widget with its ring, cut where a scroll area cuts it."""
    window = widget.window()
    seen = place.adjusted(-_REACH, -_REACH, _REACH, _REACH)
    for container in _containers(widget):
        area = container.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is container:
            seen &= QRect(container.mapTo(window, QPoint()), container.size())
    return seen
