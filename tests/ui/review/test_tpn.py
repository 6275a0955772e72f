"""What the national assessors decided, entered in the third column: over TPI's answer, and back to TPI alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from integrity_zone.domain.review import Decision
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.reviews import agree, change_answer, give_back
from integrity_zone.services.catalog import instrument
from tests.ui.assessment.conftest import Hall
from tests.ui.review.conftest import AGREED, ANEW, RETURNED, WAITING
from ui.models.assessment.tree import TreeRole
from ui.models.filters import RETURNED as RETURNED_FILTER
from ui.models.filters import REVIEWER_DIFFERS, SENT_BACK, TO_JUDGE, matching
from ui.models.home.charts import national_figure
from ui.models.home.todo import todos
from ui.models.judging import JudgingState
from ui.models.standing import own_stage, stage_choice
from ui.pages.home.chart_cards import ScoreCard
from ui.pages.review.page import DIFFERENCES, TPN_DIFFERENCES
from ui.places import PageKey, Place
from ui.preferences import Person
from ui.view import IndicatorState
from ui.view_making import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.agreement import Judgement
    from integrity_zone.services.workspace.workspaces import Workspace
    from tests.ui.conftest import Told
    from ui.desk import Desk
    from ui.pages.review.page import ReviewPage
    from ui.view import AssessmentView

ALSO_AGREED = "A.I.1.i.b"
COUNTS = "A.II.5.ii.a"
ASSESSOR = Person("Damar Wibisana", "tpi")


def judgement(hall: Hall, code: str) -> Judgement:
    return hall.view.tpn_judgements[code]


def tags(hall: Hall) -> dict[str, tuple[str, ...]]:
    return {row.key: row.tags() for row in hall.page.card.options.rows if not row.isHidden() and row.tags()}


def write(hall: Hall, do: Callable[[Workspace], object]) -> None:
    hall.desk.hub.do("isian", do)  # type: ignore[arg-type]
    hall.rest()


def agreed(workspace: Workspace) -> object:
    return agree(workspace, [ALSO_AGREED], Stage.TPN)


def sent_back(workspace: Workspace) -> object:
    return give_back(workspace, instrument("zi-2021"), AGREED, "bukti dua unsur kurang", "C", Stage.TPN)


def decided(hall: Hall) -> None:
    """TPN agrees with one answer of TPI, and returns another with a proposal."""
    write(hall, agreed)
    write(hall, sent_back)


# Who works where -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "stage", "choice"),
    [
        (None, Stage.UNIT, ()),
        (Person("Rina"), Stage.UNIT, (Stage.UNIT, Stage.TPI, Stage.TPN)),
        (Person("Rina", "", None, "tpn"), Stage.TPN, (Stage.UNIT, Stage.TPI, Stage.TPN)),
        (Person("Rina", "coordinator"), Stage.UNIT, ()),
        (Person("Rina", "member", 5, "tpn"), Stage.UNIT, ()),
        (Person("Rina", "head"), Stage.UNIT, ()),
        (Person("Damar", "tpi"), Stage.TPI, (Stage.TPI, Stage.TPN)),
        (Person("Damar", "tpi", None, "tpn"), Stage.TPN, (Stage.TPI, Stage.TPN)),
        (Person("Damar", "tpi", None, "nobody"), Stage.TPI, (Stage.TPI, Stage.TPN)),
        (Person("Sari", "secretariat"), Stage.TPN, ()),
    ],
)
def test_the_role_says_whose_answers_somebody_works_on(
    person: Person | None, stage: Stage, choice: tuple[Stage, ...]
) -> None:
    assert own_stage(person) is stage
    assert stage_choice(person) == choice


def test_the_choice_is_remembered_with_the_person(desk: Desk) -> None:
    desk.preferences.person = ASSESSOR._replace(stage="tpn")
    assert desk.preferences.person == ASSESSOR._replace(stage="tpn")


def test_who_answers_for_the_unit_sees_no_choice_and_nothing_of_tpn(
    unit: Hall, review_page: Callable[..., ReviewPage]
) -> None:
    assert not unit.page.strip.stages.isVisible()
    unit.go(AGREED)
    assert not unit.page.card.reviews[Stage.TPN].isVisible()
    assert not any("TPN" in action.text() for action in unit.page.navigator._menu.actions() if action.isVisible())
    page = review_page("coordinator")
    assert not any(part.isVisible() for part in (page.stages, page.strips[Stage.TPN], page.differences.pairs))


def test_who_never_said_what_they_are_chooses_on_the_page_of_the_review(
    review_page: Callable[..., ReviewPage], qtbot: QtBot
) -> None:
    page = review_page("")
    assert page.stages.isVisible()
    with qtbot.waitSignal(page.stage_wanted) as wanted:
        page.stages.stages.choose("tpn")
    assert wanted.args == ["tpn"]
    assert "Kerjakan jawaban TPI" in [action.text() for action in page.menu_actions()]


# Judging -------------------------------------------------------------------------------------------------------------


def test_the_answer_of_tpi_is_judged_and_that_of_the_unit_stands_below(tpn: Hall) -> None:
    tpn.go(RETURNED)
    assert tags(tpn) == {"B": ("Unit",), "C": ("TPI",)}
    box = tpn.page.card.judgement
    assert box._title.text() == "Perlu dinilai: TPI menjawab C (0,33)"
    lines = box._text.text().splitlines()
    assert lines[0].startswith("Catatan TPI: “Daftar hadir pimpinan")
    assert lines[-2:] == [
        "Jawaban unit: B (0,67)",
        "Catatan unit: “Kepala Dinas memimpin rapat monev April; rapat Februari digabung.”",
    ]
    tpn.go(ANEW)
    assert "Sejak itu unit menjawab ulang; TPI belum menilainya lagi." in box._text.text()
    tpn.go(WAITING)
    assert box._title.text() == "Belum dapat dinilai: TPI belum menjawab"
    assert not box.agree_button.isVisible()


def test_the_history_is_that_of_the_answer_judged(tpn: Hall) -> None:
    tpn.go(RETURNED)
    history = tpn.page.side.history
    tpn.page.side.tabs.setCurrentWidget(history)
    tpn.qtbot.waitUntil(lambda: history.model.rowCount() > 0)
    lines = [str(history.model.index(row, 0).data()) for row in range(history.model.rowCount())]
    assert lines[-1] == "kosong → C"
    assert not history.restore_button.isEnabled()


def test_keys_write_into_the_third_column_alone(tpn: Hall) -> None:
    tpn.go(AGREED)
    tpn.keys("S")
    tpn.rest()
    assert judgement(tpn, AGREED).decision is Decision.AGREED
    assert tags(tpn) == {"B": ("TPN", "TPI", "Unit")}
    assert tpn.desk.hub.undo_stack.undoText() == f"TPN setuju atas {AGREED}"
    tpn.keys("D")
    tpn.rest()
    assert judgement(tpn, AGREED).decision is Decision.CHANGED
    assert tags(tpn) == {"B": ("TPI", "Unit"), "D": ("TPN",)}
    assert [tpn.view.value_of(AGREED, stage) for stage in Stage] == ["B", "B", "D"]
    assert tpn.page.card.header.tag.accessibleName() == "Diubah TPN"
    tpn.keys("0")
    tpn.rest()
    assert judgement(tpn, AGREED).decision is None
    assert tpn.view.judgements[AGREED].decision is Decision.AGREED
    tpn.desk.hub.undo()
    tpn.rest()
    assert judgement(tpn, AGREED).value == "D"


def test_numbers_of_tpi_are_judged_where_they_stand(tpn: Hall) -> None:
    of_unit = tpn.view.values[COUNTS]
    assert isinstance(of_unit, Mapping)
    counted = {name: number or 0 for name, number in of_unit.items()}
    name = next(reversed(counted))
    less = {**counted, name: counted[name] - 1}
    write(tpn, lambda workspace: change_answer(workspace, instrument("zi-2021"), COUNTS, less))
    tpn.go(COUNTS)
    fields = list(tpn.page.card.counts.fields.values())
    assert [field.count for field in fields] == list(less.values())
    tpn.keys("N")
    tpn.keys("dihitung")
    tpn.page.leave()
    tpn.rest()
    assert tpn.view.note(COUNTS, Stage.TPN) == "dihitung"
    assert tpn.view.note(COUNTS, Stage.TPI) != "dihitung"


def test_all_that_are_listed_are_agreed_to_in_one_step(tpn: Hall, told: Told) -> None:
    queue = [code for code, item in tpn.view.tpn_judgements.items() if item.waits]
    tpn.page.show_place(Place(PageKey.ASSESSMENT, filters=frozenset({TO_JUDGE})))
    navigator = tpn.page.navigator
    assert list(navigator.codes) == queue
    assert WAITING not in queue
    assert navigator.chips[REVIEWER_DIFFERS].text() == "TPN berbeda 0"
    of_tpi = tpn.view.snapshot.answers[Stage.TPI]
    tpn.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    tpn.rest()
    assert {judgement(tpn, code).decision for code in queue} == {Decision.AGREED}
    assert told.sentences[-1] == f"{len(queue)} butir disetujui. Ctrl+Z mengurungkannya."
    assert tpn.view.snapshot.answers[Stage.TPI] == of_tpi
    assert tpn.page.strip._filled.text() == f"Dinilai {len(queue)} dari 113"
    tpn.desk.hub.undo()
    tpn.rest()
    assert not any(item.stands for item in tpn.view.tpn_judgements.values())


def test_it_goes_back_to_tpi_with_a_reason(tpn: Hall) -> None:
    tpn.go(AGREED)
    tpn.keys("R")
    box = tpn.page.card.judgement
    assert box.confirm_button.text() == "Kembalikan ke TPI"
    tpn.keys("bukti kurang")
    box.confirm_button.click()
    tpn.rest()
    assert judgement(tpn, AGREED).decision is Decision.RETURNED
    assert matching(tpn.view, [RETURNED_FILTER], ASSESSOR._replace(stage="tpn")) == (AGREED,)
    # Nothing comes back to the unit.
    assert tpn.view.states[AGREED] is IndicatorState.AGREED
    assert AGREED not in matching(tpn.view, [RETURNED_FILTER], None)


# What comes back to TPI ----------------------------------------------------------------------------------------------


def test_what_tpn_returned_stands_on_top_for_tpi_until_it_is_answered_anew(tpi: Hall) -> None:
    navigator = tpi.page.navigator
    assert not navigator.chips[SENT_BACK].isVisible()
    decided(tpi)
    assert [row.data for row in navigator.first.model.rows] == [AGREED, ANEW]
    assert navigator.first.model.rows[0].texts[0] == f"{AGREED}  bukti dua unsur kurang"
    assert navigator.first.title.text() == "Kembali ke TPI 2"
    assert navigator.chips[SENT_BACK].text() == "Dikembalikan TPN 1"
    assert navigator.model.index_of(AGREED).data(TreeRole.STATE) == JudgingState.SENT_BACK
    assert AGREED not in navigator.agreeable
    left = [(found.text, found.count) for found in todos(tpi.view, ASSESSOR)]
    assert left[:2] == [("Dikembalikan TPN", 1), ("Dijawab ulang, perlu dinilai lagi", 1)]
    tpi.go(AGREED)
    box = tpi.page.card.reviews[Stage.TPN]
    assert box._title.text() == "TPN mengembalikan butir ini, usul C (0,50)"
    assert not box.reply_button.isVisible()
    box.accept_button.click()
    tpi.rest()
    assert [tpi.view.value_of(AGREED, stage) for stage in Stage] == ["B", "C", None]
    assert box._title.text() == "Jawaban baru Anda dinilai ulang TPN"
    assert [row.data for row in navigator.first.model.rows] == [ANEW]
    # The other judgement of TPN is as it was.
    assert judgement(tpi, ALSO_AGREED).stands
    assert judgement(tpi, AGREED).is_overtaken


def test_the_unit_reads_what_tpn_came_to_and_is_asked_nothing(unit: Hall) -> None:
    decided(unit)
    unit.go(AGREED)
    box = unit.page.card.reviews[Stage.TPN]
    assert box._title.text() == "TPN mengembalikan butir ini ke TPI"
    assert not box.accept_button.isVisible()
    assert tags(unit) == {"B": ("Unit", "TPI"), "C": ("TPN",)}
    unit.go(ALSO_AGREED)
    assert box._title.text().startswith("TPN setuju dengan TPI: ")
    assert AGREED not in [row.data for row in unit.page.navigator.first.model.rows]


# The view ------------------------------------------------------------------------------------------------------------


def test_an_answer_of_the_unit_leaves_everything_of_tpn_untouched(unit: Hall) -> None:
    decided(unit)
    before = unit.view
    unit.go(AGREED)
    unit.keys("E")
    unit.rest()
    after = unit.view
    assert after.judgements[AGREED].is_overtaken
    assert after.tpn_judgements is before.tpn_judgements
    assert after.tpn is before.tpn


def test_the_view_after_a_new_answer_of_tpi_is_the_view_made_anew(tpi: Hall) -> None:
    decided(tpi)
    before = tpi.view
    tpi.go(ALSO_AGREED)
    tpi.keys("C")
    tpi.rest()
    after = tpi.view
    made = view_of(after.snapshot, after.instrument, after.blank)
    assert (after.tpi, after.tpn, after.tpn_judgements) == (made.tpi, made.tpn, made.tpn_judgements)
    assert before.tpn is not None
    assert after.tpn is not None
    assert after.tpn.answered == before.tpn.answered - 1


def test_home_shows_the_total_of_tpn_once_there_is_one(
    qtbot: QtBot, tpn: Hall, desk: Desk, open_answered: AssessmentView
) -> None:
    card = ScoreCard(desk)
    qtbot.addWidget(card)
    card.show_view(open_answered)
    assert card.national.isHidden()
    assert national_figure(open_answered, desk.formats) is None
    decided(tpn)
    card.show_view(tpn.view)
    assert not card.national.isHidden()
    assert tpn.view.tpn is not None
    assert card.national.text_alternative == f"TPN {desk.formats.points(tpn.view.tpn.total)} 2 butir dinilai"
    texts = [found.text for found in todos(tpn.view, desk.preferences.person)]
    assert texts == ["Perlu dinilai", "Dikembalikan, belum dijawab TPI"]


# The page of the review ----------------------------------------------------------------------------------------------


def test_the_figures_are_those_of_the_pair_chosen(
    review_page: Callable[..., ReviewPage], desk: Desk, qtbot: QtBot, told: Told
) -> None:
    page = review_page("coordinator")
    for write_it in (agreed, sent_back):
        with qtbot.waitSignal(desk.hub.changed):
            desk.hub.do("isian", write_it)  # type: ignore[arg-type]
    assert page.strips[Stage.TPN].isVisible()
    assert page.strips[Stage.TPN].text_alternative.startswith("TPN setuju pada 1 dari 2 (50")
    assert page.differences.pairs.isVisible()
    assert page.differences.differences._title.text() == "Perbedaan unit dan TPI"
    assert page.place() == Place(PageKey.REVIEW, part=DIFFERENCES)
    page.differences.pairs.choose("tpn")
    (row,) = page.differences.model.rows
    assert row.texts[0] == AGREED
    assert row.texts[2:] == ("B (0,75)", "C (0,50)", "\u22120,09", "Dikembalikan")
    headers = [page.differences.model.headerData(place, Qt.Orientation.Horizontal) for place in (2, 3)]
    assert headers == ["TPI", "TPN"]
    assert page.differences.area_model.rows[-1].texts[1:3] == ("2/113", "1")
    assert page.place() == Place(PageKey.REVIEW, part=TPN_DIFFERENCES)
    page._list_differences()
    assert told.places[-1] == Place(PageKey.ASSESSMENT, codes=frozenset({AGREED}))
    again = review_page("coordinator")
    again.show_place(Place(PageKey.REVIEW, part=TPN_DIFFERENCES))
    assert again.differences.stage is Stage.TPN
    assert again.differences.model.rows == (row,)


def test_tpn_is_handed_in_and_opened_again_with_a_reason(
    review_page: Callable[..., ReviewPage], desk: Desk, qtbot: QtBot
) -> None:
    page = review_page("tpi", "tpn")
    with qtbot.waitSignal(desk.hub.changed):
        desk.hub.do("isian", agreed)  # type: ignore[arg-type]
    assert page.judge_buttons[Stage.TPN].isVisible()
    assert not page.judge_buttons[Stage.TPI].isVisible()
    page.submit_buttons[Stage.TPN].click()
    asked = next(found for found in page.findChildren(QDialog) if found.isVisible())
    with qtbot.waitSignal(desk.hub.changed):
        asked.accept()
    qtbot.waitUntil(page.reopen_buttons[Stage.TPN].isVisible)
    assert "Jawaban TPN diajukan oleh Rina Kusuma" in page.strips[Stage.TPN].text_alternative
    assert not page.judge_buttons[Stage.TPN].isVisible()
    hall = Hall(qtbot, desk)
    hall.go(AGREED)
    hall.keys("S")
    hall.rest()
    assert judgement(hall, AGREED).decision is None
    assert hall.page.lock.text.startswith("Jawaban TPN diajukan oleh Rina Kusuma")
    page.reopen_buttons[Stage.TPN].click()
    asked = next(found for found in page.findChildren(QDialog) if found.isVisible())
    asked.edit.setText("hasil susulan")  # type: ignore[attr-defined]
    with qtbot.waitSignal(desk.hub.changed):
        asked.confirm.click()  # type: ignore[attr-defined]
    hall.rest()
    assert not hall.view.snapshot.review.is_submitted(Stage.TPN)
    assert hall.page.lock.text == "Dibuka kembali oleh Rina Kusuma: hasil susulan"
    hall.page.card.agree()
    hall.rest()
    assert judgement(hall, AGREED).decision is Decision.AGREED
    hall.page.leave()
