"""The comparison within the whole program: reached from menu and home page, the same place in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from integrity_zone.domain.work_unit import Stage
from tests.support.programs import known_profile, opened, running
from ui.dialogs.home.add_year import AddYearDialog
from ui.models.years.reading import YearChoice
from ui.pages.home.page import HomePage
from ui.pages.years.page import YearsPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.application import Application


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, three_years: Path, tmp_path: Path) -> Iterator[Application]:
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        opened(qtbot, program, three_years)
        at_rest(qtbot, program)
        yield program


def at_rest(qtbot: QtBot, program: Application) -> None:
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=20_000)


def years_page(program: Application) -> YearsPage:
    page = program.navigation.current
    assert isinstance(page, YearsPage)
    return page


def test_menu_and_home_page_lead_there_and_the_keyboard_is_in_it(qtbot: QtBot, program: Application) -> None:
    action = program.window.actions_.years
    assert (action.text(), action.isEnabled()) == ("Perbandingan tahun", True)
    action.trigger()
    at_rest(qtbot, program)
    page = years_page(program)
    qtbot.waitUntil(lambda: page.head.earlier.hasFocus())
    program.go(Place(PageKey.HOME))
    at_rest(qtbot, program)
    home = program.navigation.current
    assert isinstance(home, HomePage)
    assert home.head.compare.isVisible()
    home.head.compare.click()
    assert years_page(program) is page


def test_a_question_is_opened_with_enter_in_the_year_that_is_open(qtbot: QtBot, program: Application) -> None:
    program.go(Place(PageKey.YEARS, part="questions", code="B.I.a"))
    at_rest(qtbot, program)
    table = years_page(program).questions.table
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, Qt.Key.Key_Return)
    at_rest(qtbot, program)
    found = program.navigation.place()
    assert (found.page, found.code) == (PageKey.ASSESSMENT, "B.I.a")


def test_another_language_shows_the_same_years_and_questions(qtbot: QtBot, program: Application) -> None:
    program.go(Place(PageKey.YEARS, part="questions/2018:2026:unit/area.5", code="A.I.5.i.a"))
    at_rest(qtbot, program)
    before = years_page(program)
    place = program.navigation.place()
    program.choose_language("en")
    qtbot.waitUntil(lambda: program.navigation.current is not before, timeout=20_000)
    at_rest(qtbot, program)
    page = years_page(program)
    assert program.navigation.place() == place
    assert page.read is not None
    assert page.read.choice == YearChoice(2018, 2026, Stage.UNIT)
    assert page.strip.text_alternative.startswith("2018: 99.50 points")


def test_an_added_year_is_open_everywhere_until_it_is_undone_by_its_name(qtbot: QtBot, program: Application) -> None:
    program.go(Place(PageKey.YEARS))
    at_rest(qtbot, program)
    before = years_page(program)
    before.commands.show_add_year()
    dialog = before.findChild(AddYearDialog)
    assert dialog is not None
    dialog.year.setValue(2019)
    dialog.add.click()
    qtbot.waitUntil(lambda: program.navigation.current is not before, timeout=20_000)
    at_rest(qtbot, program)
    page = years_page(program)
    assert page.read is not None
    assert page.read.years == (2018, 2019, 2026, 2027)
    assert "2019" in program.window.windowTitle()
    assert program.window.actions_.undo.text() == "Urungkan “tambah tahun 2019”"
    program.go(Place(PageKey.ASSESSMENT))
    at_rest(qtbot, program)
    program.window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: "2027" in program.window.windowTitle(), timeout=20_000)
    at_rest(qtbot, program)
    assert program.navigation.place().page is PageKey.ASSESSMENT
    program.go(Place(PageKey.YEARS))
    at_rest(qtbot, program)
    again = years_page(program).read
    assert again is not None
    assert again.years == (2018, 2026, 2027)


def test_pages_of_one_worksheet_go_when_a_year_of_another_is_shown(qtbot: QtBot, program: Application) -> None:
    for year in (2018, 2027):
        for key in PageKey:
            if key is not PageKey.START:
                program.go(Place(key))
                at_rest(qtbot, program)
        program.hub.show_year("", year)
        at_rest(qtbot, program)
        assert str(year) in program.window.windowTitle()


def test_another_year_of_the_file_is_another_usual_pair(qtbot: QtBot, program: Application) -> None:
    program.hub.show_year("", 2026)
    at_rest(qtbot, program)
    program.go(Place(PageKey.YEARS))
    at_rest(qtbot, program)
    page = years_page(program)
    assert page.read is not None
    assert page.read.choice == YearChoice(2018, 2026)
