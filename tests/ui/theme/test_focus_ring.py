"""The focus ring surrounds what has the keyboard, and leaves with the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import delete

from ui.theme.focus_ring import FocusRing
from ui.theme.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def press(window: QWidget, key: Qt.Key) -> None:
    """Press a key as the keyboard does: at the window, which hands it to what has the focus."""
    QTest.keyClick(_handle(window), key)


def click(window: QWidget, place: QPoint) -> None:
    """Click as the pointer does."""
    QTest.mouseClick(_handle(window), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def _handle(window: QWidget) -> QWindow:
    handle = window.windowHandle()
    assert handle is not None
    return handle


@pytest.fixture
def ring(app: QApplication, theme: Theme) -> Iterator[FocusRing]:
    ring = FocusRing(theme, app)
    yield ring
    delete(ring)


@pytest.fixture
def window(qtbot: QtBot, ring: FocusRing) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(20, 20, 20, 20)
    for name in ("first", "second"):
        button = QPushButton(name)
        button.setObjectName(name)
        column.addWidget(button)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def shown(window: QWidget) -> QRect | None:
    found = window.findChild(QWidget, "focusRing")
    return found.geometry() if found is not None and found.isVisible() else None


def around(widget: QWidget) -> QRect:
    place = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
    return place.adjusted(-4, -4, 4, 4)


def button(window: QWidget, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None
    return found


def test_the_ring_follows_the_tab_key(qtbot: QtBot, window: QWidget) -> None:
    button(window, "first").setFocus()
    assert shown(window) is None
    press(window, Qt.Key.Key_Tab)
    assert button(window, "second").hasFocus()
    assert shown(window) == around(button(window, "second"))


def test_a_click_takes_the_ring_away(qtbot: QtBot, window: QWidget) -> None:
    button(window, "first").setFocus()
    press(window, Qt.Key.Key_Tab)
    click(window, QPoint(2, 2))
    assert shown(window) is None


def test_the_ring_moves_with_its_control(qtbot: QtBot, window: QWidget) -> None:
    button(window, "first").setFocus()
    press(window, Qt.Key.Key_Tab)
    window.resize(500, 300)
    qtbot.waitUntil(lambda: shown(window) == around(button(window, "second")))


def test_high_contrast_always_shows_the_ring(qtbot: QtBot, window: QWidget, theme: Theme) -> None:
    button(window, "first").setFocus()
    assert shown(window) is None
    theme.choose(ThemeChoice.HIGH_CONTRAST)
    qtbot.waitUntil(lambda: shown(window) == around(button(window, "first")))


def test_clicks_go_through_the_ring(qtbot: QtBot, window: QWidget) -> None:
    target = button(window, "first")
    target.setFocus()
    press(window, Qt.Key.Key_Shift)
    press(window, Qt.Key.Key_F7)
    assert shown(window) is not None
    with qtbot.waitSignal(target.clicked):
        click(window, around(target).center())


def test_lists_and_those_that_say_so_show_their_focus_themselves(qtbot: QtBot, window: QWidget) -> None:
    text = QPlainTextEdit(window)
    text.show()
    press(window, Qt.Key.Key_F7)
    text.setFocus()
    assert shown(window) is None
    own = button(window, "first")
    own.setProperty("focusRing", "false")
    own.setFocus()
    assert shown(window) is None
    button(window, "second").setFocus()
    assert shown(window) is not None


def test_the_ring_goes_when_its_control_is_hidden(qtbot: QtBot, window: QWidget) -> None:
    press(window, Qt.Key.Key_F7)
    button(window, "second").setFocus()
    assert shown(window) is not None
    button(window, "first").setEnabled(False)
    button(window, "second").hide()
    assert shown(window) is None


def test_the_ring_is_cut_where_a_scroll_area_ends(qtbot: QtBot, window: QWidget) -> None:
    area = QScrollArea()
    inner = QPushButton("inner")
    area.setWidget(inner)
    inner.resize(300, 300)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(area)
    area.setFixedSize(100, 60)
    press(window, Qt.Key.Key_F7)
    inner.setFocus()
    drawn = window.findChild(QWidget, "focusRing")
    assert drawn is not None
    qtbot.waitUntil(lambda: drawn.mask().boundingRect().width() <= 100)


def test_a_closed_window_takes_its_ring_along(qtbot: QtBot, window: QWidget) -> None:
    other = QWidget()
    place = QVBoxLayout(other)
    inside = QPushButton("x")
    place.addWidget(inside)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    inside.setFocus()
    press(other, Qt.Key.Key_F7)
    assert shown(other) is not None
    with qtbot.waitSignal(other.destroyed):
        other.deleteLater()
    with qtbot.waitActive(window):
        window.activateWindow()
    button(window, "first").setFocus()
    assert shown(window) == around(button(window, "first"))
