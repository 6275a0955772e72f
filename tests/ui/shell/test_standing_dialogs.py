"""A dialog belongs to the year and the file it was opened over: another one comes when it was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.catalog import instrument
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.programs import known_profile, opened, running
from ui.dialogs.papers.letterhead import LetterheadDialog
from ui.dialogs.papers.member import MemberDialog
from ui.dialogs.papers.staff import StaffDialog
from ui.pages.papers.page import PapersPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from ui.application import Application

LONG = 60_000


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, sample_path: Path, tmp_path: Path) -> Iterator[Application]:
    """With 2026 of a file of two years open, and the page of its papers."""
    with Workspace.open(sample_path, actor="Rina", write=True) as workspace:
        start_year(workspace, instrument("zi-2021"), year=2027, from_year=2026)
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        opened(qtbot, program, sample_path, timeout=LONG)
        another_year(program, 2026)
        qtbot.waitUntil(lambda: year(program) == 2026, timeout=LONG)
        program.go(Place(PageKey.PAPERS))
        yield program


def year(program: Application) -> int:
    assert program.hub.view is not None
    return program.hub.view.snapshot.assessment.year


def another_year(program: Application, wanted: int) -> None:
    program.hub.show_year(str(wanted), wanted)


def rest(qtbot: QtBot, program: Application) -> None:
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=LONG)


def dialog_of(kind: type[QDialog]) -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def letterhead(program: Application) -> LetterheadDialog:
    page = program.window.stack.currentWidget()
    assert isinstance(page, PapersPage)
    page.asking.show_letterhead()
    found = dialog_of(LetterheadDialog)
    assert isinstance(found, LetterheadDialog)
    return found


def test_another_year_comes_when_the_dialog_was_answered_and_what_it_says_is_recorded(
    qtbot: QtBot, program: Application
) -> None:
    dialog = letterhead(program)
    dialog.address.setPlainText("Jalan Kenanga 7")
    another_year(program, 2027)
    rest(qtbot, program)
    assert year(program) == 2026
    assert dialog.isVisible()
    dialog.accept()
    qtbot.waitUntil(lambda: year(program) == 2027, timeout=LONG)
    rest(qtbot, program)
    assert program.hub.view is not None
    assert "Jalan Kenanga 7" in str(program.hub.view.snapshot.papers.letterhead)


def test_another_file_comes_when_the_dialog_was_answered(
    qtbot: QtBot, program: Application, blank_agency: Path, sample_path: Path
) -> None:
    dialog = letterhead(program)
    dialog.address.setPlainText("Jalan Kenanga 7")
    program.files.open_file(blank_agency)
    rest(qtbot, program)
    assert program.hub.path == sample_path
    assert dialog.isVisible()
    with qtbot.waitSignal(program.hub.opened, timeout=LONG):
        dialog.accept()
    assert program.hub.path == blank_agency
    rest(qtbot, program)
    with Workspace.open(sample_path, actor="Rina", write=False) as workspace:
        assert "Jalan Kenanga 7" in str(workspace.snapshot(2026, instrument("zi-2021")).papers.letterhead)


def test_dialogs_that_follow_one_another_are_all_waited_for(qtbot: QtBot, program: Application) -> None:
    page = program.window.stack.currentWidget()
    assert isinstance(page, PapersPage)
    page.asking.show_staff()
    staff = dialog_of(StaffDialog)
    another_year(program, 2027)
    rest(qtbot, program)
    assert isinstance(staff, StaffDialog)
    staff.add.click()
    inner = dialog_of(MemberDialog)
    rest(qtbot, program)
    inner.close()
    rest(qtbot, program)
    assert year(program) == 2026
    staff.reject()
    qtbot.waitUntil(lambda: year(program) == 2027, timeout=LONG)


def test_the_program_ends_also_while_another_file_waits(
    qapp: QApplication, qtbot: QtBot, sample_path: Path, blank_agency: Path, tmp_path: Path
) -> None:
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        opened(qtbot, program, sample_path, timeout=LONG)
        program.go(Place(PageKey.PAPERS))
        letterhead(program)
        program.files.open_file(blank_agency)
        rest(qtbot, program)
        assert program.hub.path == sample_path
    with Workspace.open(blank_agency, actor="Rina", write=True) as workspace:
        assert workspace.can_write, "nobody holds it any more"
