"""The review in the real window: the status line names the lock, the sidebar counts what waits, menus lead there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.submitting import reopen_stage, submit_stage
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.programs import known_profile, opened, running
from tests.ui.review.conftest import WAITING
from ui.models.filters import TO_JUDGE
from ui.pages.assessment.page import AssessmentPage
from ui.pages.review.page import ReviewPage
from ui.places import PageKey, Place
from ui.preferences import Person, Preferences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.application import Application


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        yield program


def test_the_status_line_says_who_locked_until_it_is_opened_again(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    opened(qtbot, program, sample_path)
    lock = program.window.status._lock
    assert not lock.isVisible()
    with qtbot.waitSignal(program.hub.changed):
        program.hub.do("", lambda workspace: submit_stage(workspace, Stage.UNIT), undoable=False)
    qtbot.waitUntil(lambda: not lock.isHidden())
    assert lock.accessibleName().startswith("Jawaban unit diajukan oleh ")
    with qtbot.waitSignal(program.hub.changed):
        program.hub.do("", lambda workspace: reopen_stage(workspace, Stage.UNIT, "perbaikan"), undoable=False)
    qtbot.waitUntil(lock.isHidden)


def test_the_lock_is_not_written_over_what_is_being_told(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    opened(qtbot, program, sample_path)
    status = program.window.status
    status.tell("Jawaban unit diajukan dan dikunci.")
    with qtbot.waitSignal(program.hub.changed):
        program.hub.do("", lambda workspace: submit_stage(workspace, Stage.UNIT), undoable=False)
    qtbot.waitUntil(lambda: status._lock.text() != "")
    assert not status._lock.isVisible()
    status.clearMessage()
    assert status._lock.isVisible()
    status.tell("Tersalin.")
    assert not status._lock.isVisible()
    status.show_lock("")
    status.clearMessage()
    assert not status._lock.isVisible()


def test_the_sidebar_counts_for_an_assessor_what_waits(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    with Workspace.open(sample_path, actor="Rina Kusuma", write=True) as workspace:
        workspace.record_answers({WAITING: "B"}, {}, Stage.UNIT)
    program.preferences.person = Person("Damar Wibisana", "tpi")
    opened(qtbot, program, sample_path)
    assert program.window.sidebar._counts == {PageKey.ASSESSMENT: 1}


def test_the_menu_leads_to_the_review(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    opened(qtbot, program, sample_path)
    action = program.window.actions_.review
    assert action.isEnabled()
    action.trigger()
    assert isinstance(program.window.stack.currentWidget(), ReviewPage)


def test_an_assessor_goes_over_to_tpn_and_back_and_the_choice_is_remembered(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    program.preferences.person = Person("Damar Wibisana", "tpi")
    opened(qtbot, program, sample_path)
    program.go(Place(PageKey.ASSESSMENT, code="A.I.5.ii.b", filters=frozenset({TO_JUDGE})))
    of_tpi = program.window.stack.currentWidget()
    assert isinstance(of_tpi, AssessmentPage)
    button = of_tpi.strip.stages.stages._buttons["tpn"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: program.window.stack.currentWidget() is not of_tpi)
    of_tpn = program.window.stack.currentWidget()
    assert isinstance(of_tpn, AssessmentPage)
    assert of_tpn.place() == Place(PageKey.ASSESSMENT, code="A.I.5.ii.b")
    assert of_tpn.card.judgement._title.text() == "Perlu dinilai: TPI menjawab B (0,75)"
    assert Preferences(program.preferences.folder).person == Person("Damar Wibisana", "tpi", None, "tpn")
    assert program.window.status._person.text() == "Damar Wibisana · Penilai TPI · TPN"
    assert program.hub.view is not None
    waiting = sum(item.waits for item in program.hub.view.tpn_judgements.values())
    assert program.window.sidebar._counts == {PageKey.ASSESSMENT: waiting}
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    QTest.keyClick(of_tpn.card.options.focus_row(), Qt.Key.Key_S)
    qtbot.waitUntil(lambda: program.window.sidebar._counts == {PageKey.ASSESSMENT: waiting - 1})
    program.go(Place(PageKey.REVIEW))
    review = program.window.stack.currentWidget()
    assert isinstance(review, ReviewPage)
    assert review.strips[Stage.TPN].text_alternative.startswith("TPN setuju pada 1 dari 1")
    next(action for action in review.menu_actions() if action.text() == "Kerjakan jawaban TPI").trigger()
    qtbot.waitUntil(lambda: program.window.sidebar._counts == {PageKey.ASSESSMENT: 0})
    assert program.window.status._person.text() == "Damar Wibisana · Penilai TPI · TPI"


def test_who_never_said_what_they_are_stops_trying_when_they_judge(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    program.preferences.person = Person("Rina Kusuma")
    opened(qtbot, program, sample_path)
    program.go(Place(PageKey.ASSESSMENT))
    page = program.window.stack.currentWidget()
    assert isinstance(page, AssessmentPage)
    assert not page.strip.stages.isVisible()
    page.set_trying(True)
    next(action for action in page.menu_actions() if action.text() == "Kerjakan jawaban TPI").trigger()
    qtbot.waitUntil(lambda: program.window.stack.currentWidget() is not page)
    judging = program.window.stack.currentWidget()
    assert isinstance(judging, AssessmentPage)
    assert not program.hub.is_trying
    assert judging.strip.stages.isVisible()
    assert judging.card.judgement.isVisible()
