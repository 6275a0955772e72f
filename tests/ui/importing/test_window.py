"""The ways to the import through the whole program: dropped, from the menu, and what is done elsewhere meanwhile."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from shiboken6 import isValid

from integrity_zone.domain.work_unit import Stage
from tests.support.official_forms import official_question, sheet_2026
from tests.support.programs import held, known_profile, opened, running
from tests.support.returned_worksheets import CHANGED, CONFLICT, NEW, REAL
from tests.ui.verification.test_window import drop
from ui.models.importing.table import Column
from ui.pages.importing.page import ImportPage
from ui.pages.reports.page import ReportsPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.application import Application

LONG = 120_000


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, sample_path: Path, tmp_path: Path) -> Iterator[Application]:
    """With the sample agency open."""
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        opened(qtbot, program, sample_path, timeout=LONG)
        yield program


def shown(qtbot: QtBot, program: Application) -> ImportPage:
    """The page with a workbook read."""
    page = program.window.stack.currentWidget()
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: not program.runner.is_busy and page.read is not None, timeout=LONG)
    return page


def value(program: Application, code: str) -> object:
    assert program.hub.view is not None
    return program.hub.view.values.get(code)


def test_a_worksheet_dropped_on_the_window_is_taken_and_undone_from_the_menu(
    qtbot: QtBot, program: Application, book: Path
) -> None:
    assert drop(program.window, book)
    page = shown(qtbot, program)
    assert program.window.windowTitle().startswith("Dinas Penanaman Modal")
    before = value(program, CHANGED)
    page.footer.take_button.click()
    qtbot.waitUntil(lambda: value(program, CHANGED) == "B", timeout=LONG)
    shown(qtbot, program)
    undo = program.window.actions_.undo
    assert undo.text() == "Urungkan “impor LKE_pokja5.xlsx: 5 sel”"
    undo.trigger()
    qtbot.waitUntil(lambda: value(program, CHANGED) == before, timeout=LONG)
    shown(qtbot, program)
    assert page.notice.isHidden()


def test_it_is_reached_from_the_menu_and_from_the_reports(program: Application) -> None:
    program.window.actions_.import_worksheet.trigger()
    assert isinstance(program.window.stack.currentWidget(), ImportPage)
    program.go(Place(PageKey.REPORTS))
    page = program.window.stack.currentWidget()
    assert isinstance(page, ReportsPage)
    page.import_button.click()
    assert isinstance(program.window.stack.currentWidget(), ImportPage)
    program.files.close_file()
    assert not program.window.actions_.import_worksheet.isEnabled()


def test_what_was_answered_elsewhere_meanwhile_is_seen_when_one_comes_back(
    qtbot: QtBot, program: Application, book: Path
) -> None:
    program.take_file(str(book))
    page = shown(qtbot, program)
    program.go(Place(PageKey.ASSESSMENT, code=NEW))
    task = program.hub.do("", lambda workspace: workspace.record_answers({NEW: "B"}, {}, Stage.UNIT))
    with qtbot.waitSignal(task.finished, timeout=LONG):
        pass
    program.go(Place(PageKey.IMPORT))
    shown(qtbot, program)
    assert NEW not in {cell.code for cell in page.model.taken()}, "it says the same now"


def test_another_language_keeps_the_workbook_and_what_was_chosen(
    qtbot: QtBot, program: Application, book: Path
) -> None:
    program.take_file(str(book))
    page = shown(qtbot, program)
    page.model.take(next(cell for cell in page.model.rows if cell.code == CONFLICT), is_taken=True)
    program.choose_language("en")
    qtbot.waitUntil(lambda: program.window.stack.currentWidget() not in {page, None}, timeout=LONG)
    other = shown(qtbot, program)
    qtbot.waitUntil(lambda: other.footer.take_button.text().startswith("Take 6"), timeout=LONG)


def another_language(program: Application) -> None:
    program.choose_language("en")


def another_stage(program: Application) -> None:
    assert program.navigation.current is not None
    program.navigation.current.stage_wanted.emit(Stage.TPI.value)


def another_language_elsewhere(program: Application) -> None:
    program.go(Place(PageKey.HOME))
    program.choose_language("en")


@pytest.mark.parametrize("change", [another_language, another_stage, another_language_elsewhere])
def test_the_workbook_and_what_was_chosen_of_it_are_there_again_when_pages_are_made_anew(
    qtbot: QtBot, program: Application, book: Path, change: Callable[[Application], None]
) -> None:
    program.take_file(str(book))
    page = shown(qtbot, program)
    chosen = next(cell for cell in page.model.rows if cell.code == CONFLICT)
    page.model.take_none()
    page.model.take(chosen, is_taken=True)
    change(program)
    qtbot.waitUntil(lambda: not isValid(page), timeout=LONG)
    program.go(Place(PageKey.IMPORT))
    assert shown(qtbot, program).model.taking.chosen == {chosen.key}


@pytest.mark.parametrize("change", [another_language, another_stage, another_language_elsewhere])
def test_what_is_being_taken_when_the_page_is_made_anew_is_taken_and_told_all_the_same(
    qtbot: QtBot, program: Application, book: Path, change: Callable[[Application], None]
) -> None:
    program.take_file(str(book))
    page = shown(qtbot, program)
    with held(program):
        page.footer.take_button.click()
        change(program)
        qtbot.waitUntil(lambda: not isValid(page), timeout=LONG)
        current = program.window.stack.currentWidget()
        if isinstance(current, ImportPage):
            assert current.taker.is_busy
    qtbot.waitUntil(lambda: value(program, CHANGED) == "B", timeout=LONG)
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=LONG)
    assert program.hub.undo_stack.count() == 1
    assert re.match(r"5 (cells taken from|sel diambil dari) LKE_pokja5\.xlsx", program.window.status.currentMessage())
    current = program.window.stack.currentWidget()
    if isinstance(current, ImportPage):
        assert not current.taker.is_busy


def test_another_file_that_comes_while_the_copy_is_made_gets_nothing_of_the_workbook(
    qtbot: QtBot, program: Application, book: Path, sample_path: Path, blank_agency: Path
) -> None:
    program.take_file(str(book))
    page = shown(qtbot, program)
    before = value(program, CHANGED)
    with held(program):
        page.footer.take_button.click()
        opened(qtbot, program, blank_agency, timeout=LONG)
        qtbot.waitUntil(lambda: not isValid(page), timeout=LONG)
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=LONG)
    assert "Tidak ada yang diambil." in program.window.status.currentMessage()
    assert value(program, CHANGED) is None
    opened(qtbot, program, sample_path, timeout=LONG)
    assert value(program, CHANGED) == before


def test_questions_are_shown_in_the_official_wording_once_it_was_taken(
    qtbot: QtBot, program: Application, book: Path, tmp_path: Path
) -> None:
    program.take_file(str(book))
    page = shown(qtbot, program)
    form = tmp_path / "LKE 2026.xlsx"
    form.write_bytes(sheet_2026(REAL))
    program.go(Place(PageKey.REPORTS))
    reports = program.window.stack.currentWidget()
    assert isinstance(reports, ReportsPage)
    reports.wording.look(form)
    qtbot.waitUntil(reports.wording.notice.isVisible, timeout=LONG)
    reports.wording.notice.findChildren(type(reports.import_button))[-1].click()
    qtbot.waitUntil(lambda: program.hub.undo_stack.canUndo(), timeout=LONG)
    program.go(Place(PageKey.IMPORT))
    shown(qtbot, program)
    row = next(place for place, cell in enumerate(page.model.rows) if cell.code == CHANGED and cell.count is None)
    title = str(page.model.index(row, Column.TITLE).data())
    assert title != REAL.indicators_by_code[CHANGED].title
    assert official_question(REAL.indicators_by_code[CHANGED]).startswith(title)
