"""Everything has a name, and nothing is lost where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.assessment.conftest import Hall


def focusable(page: QWidget) -> Iterator[QWidget]:
    for widget in page.findChildren(QWidget):
        inner = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inner and widget.isEnabled():
            yield widget


@pytest.mark.parametrize("code", ["A.I.5.ii.a", "A.II.5.iii.a", "B.I.a"])
def test_every_control_that_takes_the_keyboard_has_a_name(hall: Hall, code: str) -> None:
    hall.go(code)
    for place in range(hall.page.side.tabs.count()):
        hall.page.side.tabs.setCurrentIndex(place)
        hall.rest()
        nameless = [
            type(widget).__name__
            for widget in focusable(hall.page)
            if widget.isVisible()
            and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
        ]
        assert nameless == []


def test_in_a_narrow_window_list_and_evidence_are_drawers_opened_from_the_strip(hall: Hall) -> None:
    page = hall.page
    hall.window.resize(860, 640)
    hall.qtbot.waitUntil(page.strip.list_button.isVisible)
    assert not page.navigator.isVisible()
    assert not page.side.isVisible()
    QTest.mouseClick(page.strip.list_button, Qt.MouseButton.LeftButton)
    assert page.navigator.isVisible()
    hall.press(Qt.Key.Key_Escape)
    assert not page.navigator.isVisible()
    QTest.mouseClick(page.strip.side_button, Qt.MouseButton.LeftButton)
    assert page.side.isVisible()
    page.card.focus_question()
    assert not page.side.isVisible()
    hall.window.resize(1318, 688)
    hall.qtbot.waitUntil(page.navigator.isVisible)
    assert page.side.isVisible()
    assert page.panes.row.indexOf(page.navigator) == 0
    assert page.panes.row.indexOf(page.side) == 2


def test_a_page_whose_file_is_closed_may_still_be_laid_out_anew(hall: Hall) -> None:
    hall.desk.hub.close()
    hall.window.resize(860, 640)
    hall.qtbot.waitUntil(hall.page.strip.list_button.isVisible)


def test_the_footer_keeps_its_keys_when_its_words_go(hall: Hall) -> None:
    hall.window.resize(860, 640)
    hall.qtbot.waitUntil(lambda: not hall.page.footer.next.text())
    assert hall.page.footer.next.accessibleName()
    assert hall.page.footer.next.width() >= hall.page.footer.next.sizeHint().width()


def test_the_place_comes_back_after_the_page_is_made_anew(hall: Hall) -> None:
    from ui.pages.assessment.page import AssessmentPage

    hall.go("B.I.a")
    hall.page.leave()
    again = AssessmentPage(hall.desk)
    hall.qtbot.addWidget(again)
    again.show_place(hall.page.place())
    hall.rest()
    assert again.code == "B.I.a"
    again.leave()


def test_every_action_of_the_page_has_words_and_no_two_share_a_key(hall: Hall) -> None:
    actions = hall.page.menu_actions()
    keys = [shortcut.toString() for action in actions for shortcut in action.shortcuts()]
    assert all(action.text() for action in actions)
    assert len(keys) == len(set(keys))
