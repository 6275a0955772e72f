"""Answers are handed in and locked: the card says by whom, refuses in words, and opens again with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.submitting import submit_stage
from integrity_zone.services.workspace.team import add_member
from tests.ui.assessment.conftest import Hall
from tests.ui.review.conftest import AGREED, RETURNED, WAITING
from ui.dialogs.review.handing_in import ReopenDialog, SubmitDialog
from ui.messages import text_of
from ui.models.standing import locks_text
from ui.preferences import Person

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from integrity_zone.errors import IntegrityZoneError
    from ui.desk import Desk
    from ui.pages.review.page import ReviewPage


def act(hall: Hall, words: str) -> None:
    action = next(found for found in hall.page.menu_actions() if found.text() == words)
    assert action.isEnabled()
    action.trigger()


def dialog(hall: Hall) -> QDialog:
    return next(found for found in hall.page.findChildren(QDialog) if found.isVisible())


def submitted(hall: Hall, stage: Stage = Stage.UNIT) -> None:
    hall.desk.hub.do("", lambda workspace: submit_stage(workspace, stage), undoable=False)
    hall.rest()


def test_the_unit_hands_in_from_the_menu_and_the_card_can_only_be_read(unit: Hall, told: object) -> None:
    unit.go(RETURNED)
    act(unit, "Ajukan jawaban…")
    asked = dialog(unit)
    assert isinstance(asked, SubmitDialog)
    asked.accept()
    unit.rest()
    assert unit.view.snapshot.review.is_submitted(Stage.UNIT)
    page = unit.page
    assert page.lock.isVisible()
    assert page.lock.text.startswith("Jawaban unit diajukan oleh Rina Kusuma pada ")
    assert page.card.note.note.isReadOnly()
    assert not page.card.options.rows[0].isEnabled()
    assert not page.card.reviews[Stage.TPI].accept_button.isEnabled()
    unit.keys("A")
    unit.rest()
    assert unit.view.values[RETURNED] == "B"
    assert unit.desk.hub.undo_stack.count() == 0


def test_it_is_opened_again_only_with_a_reason(unit: Hall) -> None:
    submitted(unit)
    assert unit.page.lock.reopen_button.isVisible()
    unit.page.lock.reopen_button.click()
    asked = dialog(unit)
    assert isinstance(asked, ReopenDialog)
    asked.confirm.click()
    assert asked.isVisible()
    assert asked.edit.property("invalid") == "true"
    asked.edit.setText("bukti tambahan diminta TPI")
    asked.confirm.click()
    unit.rest()
    assert not unit.view.snapshot.review.is_submitted(Stage.UNIT)
    assert unit.page.lock.text == "Dibuka kembali oleh Rina Kusuma: bukti tambahan diminta TPI"
    unit.go(RETURNED)
    assert unit.page.card.press("A")
    unit.rest()
    assert unit.view.values[RETURNED] == "A"


def test_what_slips_past_the_screen_is_refused_in_words(unit: Hall) -> None:
    submitted(unit)
    refusals: list[IntegrityZoneError] = []
    unit.desk.hub.refused.connect(refusals.append)
    unit.desk.hub.do("", lambda workspace: workspace.record_answers({RETURNED: "A"}, {}, Stage.UNIT))
    unit.rest()
    (found,) = refusals
    said = text_of(found, "id")
    assert said.startswith("Jawaban unit tahun 2026 sudah diajukan oleh Rina Kusuma pada ")
    assert "`" not in said


def test_an_undo_of_what_was_handed_in_is_refused_and_the_answer_stays(unit: Hall) -> None:
    unit.go(RETURNED)
    unit.keys("A")
    unit.rest()
    submitted(unit)
    with unit.qtbot.waitSignal(unit.desk.hub.refused):
        unit.desk.hub.undo()
    unit.rest()
    assert unit.view.values[RETURNED] == "A"


def test_an_assessor_judges_what_the_unit_has_handed_in(tpi: Hall) -> None:
    submitted(tpi)
    assert not tpi.page.lock.isVisible()
    tpi.go(WAITING)
    tpi.keys("S")
    tpi.rest()
    assert tpi.view.judgements[WAITING].stands
    submitted(tpi, Stage.TPI)
    assert tpi.page.lock.text.startswith("Jawaban TPI diajukan oleh Rina Kusuma")
    assert not tpi.page.card.judgement.return_button.isEnabled()
    assert not tpi.page.navigator.agree_button.isEnabled()
    tpi.go(AGREED)
    tpi.keys("R")
    assert not tpi.page.card.judgement.editor.isVisible()


def test_an_assessor_who_is_on_the_team_of_the_unit_is_told_so(tpi: Hall) -> None:
    assert not tpi.page.lock.isVisible()
    tpi.desk.hub.do("", lambda workspace: add_member(workspace, "rina  KUSUMA", "member", 5))
    tpi.rest()
    said = "Nama Anda ada pada tim unit ini; jawabannya sebaiknya dinilai orang lain."
    assert tpi.page.lock.text == said
    tpi.qtbot.waitUntil(tpi.page.lock.isVisible)
    submitted(tpi, Stage.TPI)
    assert tpi.page.lock.text.startswith("Jawaban TPI diajukan oleh Rina Kusuma")


def test_the_status_line_names_every_lock(unit: Hall) -> None:
    assert locks_text(unit.view, unit.desk.formats) == ""
    submitted(unit)
    submitted(unit, Stage.TPI)
    said = locks_text(unit.view, unit.desk.formats)
    assert said.startswith("Jawaban unit diajukan oleh Rina Kusuma pada ")
    assert " · Jawaban TPI diajukan oleh " in said


def test_a_secretariat_enters_what_tpn_decided_and_nothing_else(
    qtbot: QtBot, desk: Desk, open_answered: object
) -> None:
    desk.preferences.person = Person("Sari", "secretariat")
    hall = Hall(qtbot, desk)
    assert not hall.page.strip.stages.isVisible()
    assert hall.page.lock.text.startswith("Di sini dicatat keputusan TPN")
    hall.go(AGREED)
    hall.keys("A")
    hall.rest()
    assert [hall.view.value_of(AGREED, stage) for stage in Stage] == ["B", "B", "A"]
    hall.page.leave()


def test_the_page_of_the_review_hands_in_what_is_ones_own(
    review_page: Callable[[str], ReviewPage], qtbot: QtBot, desk: Desk
) -> None:
    page = review_page("tpi")
    assert not page.submit_buttons[Stage.UNIT].isVisible()
    assert page.submit_buttons[Stage.TPI].isVisible()
    page.submit_buttons[Stage.TPI].click()
    asked = next(found for found in page.findChildren(SubmitDialog) if found.isVisible())
    with qtbot.waitSignal(desk.hub.changed):
        asked.confirm.click()
    qtbot.waitUntil(lambda: page.reopen_buttons[Stage.TPI].isVisible())
    assert "Jawaban TPI diajukan oleh Rina Kusuma" in page.strips[Stage.TPI].text_alternative
