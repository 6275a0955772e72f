"""An assessor before the card of the question: by keys, into their own stage, and back by one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt

from integrity_zone.domain.review import Decision
from integrity_zone.domain.work_unit import Stage
from tests.ui.review.conftest import AGREED, ANEW, BLANK, RETURNED, WAITING
from ui.models.assessment.tree import TreeRole
from ui.models.filters import OVERTAKEN, TO_JUDGE
from ui.models.judging import JudgingState
from ui.pages.evidence.page import EvidencePage
from ui.places import PageKey, Place
from ui.view import IndicatorState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.agreement import Judgement
    from tests.ui.assessment.conftest import Hall
    from tests.ui.conftest import Told


def judgement(hall: Hall, code: str) -> Judgement:
    return hall.view.judgements[code]


def undo(hall: Hall) -> None:
    hall.desk.hub.undo()
    hall.rest()


def tags(hall: Hall) -> dict[str, tuple[str, ...]]:
    return {row.key: row.tags() for row in hall.page.card.options.rows if not row.isHidden() and row.tags()}


def test_the_answer_of_the_unit_stands_beside_that_of_the_assessor(tpi: Hall) -> None:
    tpi.go(RETURNED)
    assert tags(tpi) == {"B": ("Unit",), "C": ("TPI",)}
    box = tpi.page.card.judgement
    assert box._title.text() == "Dikembalikan ke unit yang menjawab B (0,67)"
    assert "Daftar hadir pimpinan hanya ada untuk satu rapat" in box._text.text()
    assert not tpi.page.card.reviews[Stage.TPN].isVisible()
    assert not tpi.page.card.note.flag_button.isVisible()
    assert tpi.page.card.header.tag.accessibleName() == "Dikembalikan"


def test_s_agrees_and_one_undo_takes_it_back(tpi: Hall) -> None:
    tpi.go(WAITING)
    assert tags(tpi) == {"B": ("Unit",)}
    tpi.keys("S")
    tpi.rest()
    assert judgement(tpi, WAITING).decision is Decision.AGREED
    assert tags(tpi) == {"B": ("TPI", "Unit")}
    assert tpi.view.values[WAITING] == "B"
    assert tpi.desk.hub.undo_stack.undoText() == f"TPI setuju atas {WAITING}"
    undo(tpi)
    assert judgement(tpi, WAITING).decision is None
    assert judgement(tpi, WAITING).waits


def test_a_letter_is_an_answer_of_the_assessor_and_none_of_the_unit(tpi: Hall) -> None:
    tpi.go(AGREED)
    tpi.keys("D")
    tpi.rest()
    assert judgement(tpi, AGREED).decision is Decision.CHANGED
    assert tpi.view.values[AGREED] == "B"
    assert tpi.view.value_of(AGREED, Stage.TPI) == "D"
    tpi.keys("0")
    tpi.rest()
    assert judgement(tpi, AGREED).decision is None


def test_it_goes_back_with_a_reason_and_the_answer_chosen_as_proposal(tpi: Hall) -> None:
    tpi.go(WAITING)
    tpi.keys("C")
    tpi.rest()
    tpi.keys("R")
    box = tpi.page.card.judgement
    assert box.editor.isVisible()
    assert tpi.window.focusWidget() is box.reason
    box.confirm_button.click()
    assert box.reason.property("invalid") == "true"
    tpi.keys("lampirkan notula")
    box.confirm_button.click()
    tpi.rest()
    found = judgement(tpi, WAITING)
    assert (found.decision, found.own and found.own.returned, found.value) == (
        Decision.RETURNED,
        "lampirkan notula",
        "C",
    )
    assert tpi.view.states[WAITING] is IndicatorState.RETURNED
    undo(tpi)
    assert judgement(tpi, WAITING).decision is Decision.CHANGED


def test_escape_leaves_the_reason_and_nothing_is_returned(tpi: Hall) -> None:
    tpi.go(WAITING)
    tpi.keys("R")
    tpi.keys("belum")
    tpi.press(Qt.Key.Key_Escape)
    assert not tpi.page.card.judgement.editor.isVisible()
    tpi.rest()
    assert judgement(tpi, WAITING).decision is None


def test_what_was_answered_anew_is_to_be_judged_again(tpi: Hall) -> None:
    tpi.go(ANEW)
    assert judgement(tpi, ANEW).is_overtaken
    assert tpi.page.card.judgement._title.text().startswith("Dijawab ulang: B menjadi A (1,00)")
    assert tags(tpi) == {"A": ("Unit",)}
    first = tpi.page.navigator.first
    assert [row.data for row in first.model.rows] == [ANEW]
    tpi.keys("S")
    tpi.rest()
    assert judgement(tpi, ANEW).decision is Decision.AGREED
    assert first.is_empty
    assert not first.isVisible()


def test_u_goes_from_one_that_waits_to_the_next(tpi: Hall, told: Told) -> None:
    tpi.go("A.I.1.i.a")
    tpi.keys("U")
    assert tpi.page.code == ANEW
    tpi.keys("S")
    tpi.rest()
    tpi.keys("U")
    assert tpi.page.code == WAITING
    tpi.keys("S")
    tpi.rest()
    tpi.keys("U")
    assert told.sentences[-1] == "Semua butir sudah dinilai."


def test_the_list_is_that_of_a_reviewer(tpi: Hall) -> None:
    navigator = tpi.page.navigator
    assert navigator.chips[TO_JUDGE].text() == "Perlu dinilai 2"
    assert navigator.chips[OVERTAKEN].text() == "Dijawab ulang 1"
    tpi.page.show_place(Place(PageKey.ASSESSMENT, filters=frozenset({TO_JUDGE})))
    assert navigator.codes == (ANEW, WAITING)
    states = {code: navigator.model.index_of(code).data(TreeRole.STATE) for code in (ANEW, WAITING, AGREED, BLANK)}
    assert states == {
        ANEW: JudgingState.OVERTAKEN,
        WAITING: JudgingState.WAITING,
        AGREED: JudgingState.AGREED,
        BLANK: JudgingState.BLANK,
    }
    judged = sum(item.stands for item in tpi.view.judgements.values() if item.code.startswith("A."))
    assert navigator.model.index_of("A").data(TreeRole.COUNT) == (judged, 110)


def test_all_that_are_listed_are_agreed_to_in_one_step(tpi: Hall, told: Told) -> None:
    tpi.page.show_place(Place(PageKey.ASSESSMENT, filters=frozenset({TO_JUDGE})))
    navigator = tpi.page.navigator
    assert navigator.agree_button.text() == "Setujui 2 yang terdaftar"
    navigator.agree_button.click()
    tpi.rest()
    assert {judgement(tpi, code).decision for code in (ANEW, WAITING)} == {Decision.AGREED}
    assert told.sentences[-1] == "2 butir disetujui. Ctrl+Z mengurungkannya."
    assert not navigator.agree_button.isEnabled()
    assert tpi.desk.hub.undo_stack.count() == 1
    undo(tpi)
    assert judgement(tpi, ANEW).is_overtaken
    assert judgement(tpi, WAITING).decision is None


def test_only_the_rows_chosen_are_agreed_to(tpi: Hall) -> None:
    navigator = tpi.page.navigator
    selection = navigator.tree.selectionModel()
    for code in (WAITING, AGREED):
        selection.select(navigator.model.index_of(code), QItemSelectionModel.SelectionFlag.Select)
    assert navigator.agree_button.text() == "Setujui 1 yang dipilih"
    tpi.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    tpi.rest()
    assert judgement(tpi, WAITING).decision is Decision.AGREED
    assert judgement(tpi, ANEW).is_overtaken


def test_a_node_chosen_stands_for_all_below_it(tpi: Hall) -> None:
    navigator = tpi.page.navigator
    model = navigator.model
    below = model.codes_of([model.index_of("A.I.5")])
    assert below == {code for code in tpi.view.instrument.indicators_by_code if code.startswith("A.I.5.")}
    assert model.codes_of([model.index_of("A.I.5"), model.index_of(ANEW)]) == {ANEW}


def test_counts_of_the_unit_are_judged_where_they_stand(tpi: Hall) -> None:
    code = "A.II.5.ii.a"
    tpi.go(code)
    tpi.page.card.judgement.withdraw_button.click()
    tpi.rest()
    assert judgement(tpi, code).decision is None
    fields = list(tpi.page.card.counts.fields.values())
    assert [field.count for field in fields] == list(tpi.view.values[code].values())  # type: ignore[union-attr]
    fields[0].setText(str((fields[0].count or 0) + 5))
    fields[0].textEdited.emit(fields[0].text())
    tpi.page.card.flush()
    tpi.rest()
    assert judgement(tpi, code).decision is Decision.CHANGED
    assert tpi.view.values[code] != tpi.view.value_of(code, Stage.TPI)


def test_the_note_is_that_of_tpi(tpi: Hall) -> None:
    tpi.go(WAITING)
    tpi.keys("N")
    tpi.keys("dilihat")
    tpi.page.leave()
    tpi.rest()
    assert tpi.view.note(WAITING, Stage.TPI) == "dilihat"
    assert tpi.view.note(WAITING) == "Evaluasi terjadwal Juni"
    assert "Evaluasi terjadwal Juni" in tpi.page.card.judgement._text.text()


def test_an_assessor_brings_no_evidence_and_flags_nothing(tpi: Hall) -> None:
    assert not tpi.page.side.evidence.drop_zone.isVisible()
    words = [action.text() for action in tpi.page.menu_actions()]
    assert "Setujui jawaban unit" in words
    assert not any("Tandai" in word for word in words)
    tpi.go(WAITING)
    tpi.keys("F")
    tpi.rest()
    answer = tpi.view.snapshot.answers[Stage.UNIT][WAITING]
    assert answer.flag is None


def test_a_proposal_chosen_once_more_is_the_answer_of_the_assessor(tpi: Hall) -> None:
    tpi.go(RETURNED)
    assert judgement(tpi, RETURNED).decision is Decision.RETURNED
    tpi.keys("C")
    tpi.rest()
    assert judgement(tpi, RETURNED).decision is Decision.CHANGED
    assert tpi.view.states[RETURNED] is not IndicatorState.RETURNED


def test_an_assessor_judges_while_others_try(tpi: Hall) -> None:
    tpi.desk.hub.set_trying(is_trying=True)
    tpi.go(WAITING)
    tpi.keys("C")
    tpi.rest()
    assert judgement(tpi, WAITING).value == "C"
    assert not tpi.view.is_trying
    tpi.desk.hub.set_trying(is_trying=False)


def test_the_evidence_of_the_unit_is_not_for_an_assessor_to_bring(qtbot: QtBot, tpi: Hall) -> None:
    page = EvidencePage(tpi.desk)
    qtbot.addWidget(page)
    files = next(action for action in page.menu_actions() if action.text() == "Tambah berkas…")
    assert not files.isEnabled()
    page.leave()
    tpi.rest()


def test_the_field_for_the_reason_is_seen_in_a_low_window(tpi: Hall) -> None:
    tpi.window.resize(1024, 420)
    tpi.go(WAITING)
    tpi.keys("R")
    card, reason = tpi.page.card, tpi.page.card.judgement.reason

    def is_seen() -> bool:
        top = reason.mapTo(card.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + reason.height() <= card.viewport().height()

    tpi.qtbot.waitUntil(is_seen)
