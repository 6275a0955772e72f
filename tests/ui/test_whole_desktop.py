"""The desktop as a whole: Tab leads everywhere, nothing of a closed file or a replaced window stays alive."""

from __future__ import annotations

import gc
import threading
import weakref
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget
from shiboken6 import isValid

from tests.support.programs import known_profile, opened, running
from tests.support.screen_checks import describe, shown_widgets, takes_focus
from ui.places import PageKey, Place
from ui.preferences import Person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.application import Application
    from ui.pages.page import Page

PAGES = [key for key in PageKey if key is not PageKey.START]


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        yield program


def walked(qtbot: QtBot, window: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where Tab leads, until it comes back to where it was."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    stops: list[QWidget] = []
    while len(stops) < 400:
        at = QApplication.focusWidget()
        if at is not None and at in stops:
            return stops
        if at is not None:
            stops.append(at)
        QTest.keyClick(at or window, key)
    return stops


@pytest.mark.parametrize("role", ["coordinator", "tpi"])
def test_no_key_is_promised_to_two_commands(
    qtbot: QtBot, qapp: QApplication, sample_path: Path, tmp_path: Path, role: str
) -> None:
    # Qt does neither of two commands that ask for the same key.
    with running(qapp, known_profile(tmp_path / "profile", Person("Damar", role))) as program:
        opened(qtbot, program, sample_path)
        for key in PAGES:
            program.go(Place(key))
            page = program.window.stack.currentWidget()
            assert page is not None
            keys: dict[str, list[str]] = {}
            for action in {*program.window.actions_.findChildren(QAction), *page.findChildren(QAction)}:
                for sequence in action.shortcuts():
                    keys.setdefault(sequence.toString(), []).append(action.text())
            assert {keyed: texts for keyed, texts in keys.items() if len(texts) > 1} == {}, key


@pytest.mark.parametrize("key", [PageKey.START, *PAGES])
def test_tab_reaches_everything_that_can_be_worked_with(
    qtbot: QtBot, program: Application, sample_path: Path, key: PageKey
) -> None:
    if key is not PageKey.START:
        opened(qtbot, program, sample_path)
        program.go(Place(key))
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=15_000)
    window = program.window
    stops = walked(qtbot, window, Qt.Key.Key_Tab)
    wanted = [widget for widget in shown_widgets(window) if takes_focus(widget)]
    missed = [describe(widget) for widget in wanted if widget not in stops and not _is_reached_by_arrows(widget, stops)]
    assert not missed, "\n".join([*missed, "stopped at", *map(describe, stops)])
    back = walked(qtbot, window, Qt.Key.Key_Backtab)
    assert len(back) >= len(stops) - 2, "Shift and Tab lead back the same way"


def _is_reached_by_arrows(widget: QWidget, stops: list[QWidget]) -> bool:
    """Buttons of one choice are one stop; its arrow keys lead to the others."""
    if not isinstance(widget, QAbstractButton):
        return isinstance(widget, QTabBar)
    group = widget.group()
    if group is not None and group.exclusive():
        return any(peer in stops for peer in group.buttons())
    if not widget.autoExclusive():
        return False
    parent = widget.parentWidget()
    return parent is not None and any(peer in stops for peer in parent.findChildren(QAbstractButton))


def test_nothing_of_a_closed_file_stays_alive(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    threads = threading.active_count()
    pages: list[weakref.ref[Page]] = []
    for _ in range(5):
        opened(qtbot, program, sample_path)
        for key in PAGES:
            program.go(Place(key))
            pages.append(weakref.ref(program.navigation.pages[key]))
        program.go(Place(PageKey.HOME))
        qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=15_000)
        program.files.close_file()
        qtbot.waitUntil(lambda: program.hub.view is None)
    qtbot.waitUntil(lambda: not living(pages), timeout=10_000)
    assert not program.runner.tasks()
    assert threading.active_count() <= threads


def test_nothing_of_a_window_of_another_language_stays_alive(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    opened(qtbot, program, sample_path)
    threads = threading.active_count()
    old: list[weakref.ref[QWidget]] = []
    for language in ("en", "id", "en", "id", "en"):
        for key in PAGES:
            program.go(Place(key))
            old.append(weakref.ref(program.navigation.pages[key]))
        replaced: weakref.ref[QWidget] = weakref.ref(program.window)
        old.append(replaced)
        program.choose_language(language)
        qtbot.waitUntil(partial(_is_another, program, replaced))
    qtbot.waitUntil(lambda: not living(old), timeout=10_000)
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=15_000)
    assert threading.active_count() <= threads
    windows = [widget for widget in QApplication.topLevelWidgets() if type(widget) is type(program.window)]
    assert len([found for found in windows if found.isVisible()]) == 1


def _is_another(program: Application, replaced: weakref.ref[QWidget]) -> bool:
    return program.window is not replaced()


def living(widgets: list[weakref.ref[QWidget]] | list[weakref.ref[Page]]) -> list[str]:
    """Widgets whose Qt half is still there."""
    gc.collect()
    return [repr(found) for ref in widgets if (found := ref()) is not None and isValid(found)]
