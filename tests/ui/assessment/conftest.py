"""The page of the assessment in a bare window, over a real file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from ui.pages.assessment.page import AssessmentPage
from ui.preferences import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.view import AssessmentView


class Hall:
    """A window with the page, and what a person does there."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.page = AssessmentPage(desk)
        self.window = QMainWindow()
        self.window.setCentralWidget(self.page)
        self.window.resize(1318, 688)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.page.card.focus_question()
        qtbot.waitUntil(lambda: self.window.isActiveWindow())

    @property
    def view(self) -> AssessmentView:
        view = self.desk.hub.view
        assert view is not None
        return view

    def keys(self, text: str) -> None:
        """Press keys wherever the keyboard is."""
        for letter in text:
            self.press(Qt.Key(ord(letter.upper())))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key."""
        focus = self.window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)

    def rest(self) -> None:
        """Wait until everything asked for is done."""
        self.qtbot.waitUntil(lambda: not self.desk.runner.is_busy, timeout=20_000)

    def go(self, code: str) -> None:
        from ui.places import PageKey, Place

        self.page.show_place(Place(PageKey.ASSESSMENT, code=code))


@pytest.fixture
def hall(qtbot: QtBot, desk: Desk, open_sample: AssessmentView) -> Iterator[Hall]:
    """The page over the sample agency."""
    desk.preferences.person = Person("Rina Kusuma", "member", 5)
    found = Hall(qtbot, desk)
    yield found
    found.page.leave()
    found.rest()


@pytest.fixture
def blank_hall(
    qtbot: QtBot, desk: Desk, open_file: Callable[[Path], AssessmentView], blank_agency: Path
) -> Iterator[Hall]:
    """The page over an agency without a single answer."""
    open_file(blank_agency)
    found = Hall(qtbot, desk)
    yield found
    found.page.leave()
    found.rest()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The off-screen platform says of every window that it cannot tell the desktop its least size."""
    for item in items:
        if "assessment" in item.path.parts:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))
