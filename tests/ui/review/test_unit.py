"""What the unit sees of a review: what came back stands first, and a new answer resets its own review alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.reviews import agree, give_back
from integrity_zone.services.assessment.submitting import submit_stage
from tests.ui.review.conftest import AGREED, ANEW, RETURNED, WAITING
from ui.models.filters import RETURNED as RETURNED_FILTER
from ui.models.home.findings import finding_rows
from ui.models.home.todo import todos
from ui.places import PageKey, Place
from ui.preferences import Person
from ui.view import IndicatorState
from ui.view_making import view_after, view_of

if TYPE_CHECKING:
    from tests.ui.assessment.conftest import Hall
    from ui.desk import Desk
    from ui.view import AssessmentView


def test_what_came_back_stands_on_top_with_its_remark(unit: Hall) -> None:
    first = unit.page.navigator.first
    rows = {row.data: row.texts[0] for row in first.model.rows}
    assert rows[RETURNED].startswith(f"{RETURNED}  Daftar hadir pimpinan")
    assert ANEW not in rows
    assert first.isVisible()
    first.list.activated.emit(first.model.index(1, 0))
    assert unit.page.code == first.model.rows[1].data
    unit.page.show_place(Place(PageKey.ASSESSMENT, filters=frozenset({RETURNED_FILTER})))
    assert not first.isVisible()


def test_a_new_answer_goes_back_and_only_its_own_review_is_reset(unit: Hall) -> None:
    unit.go(RETURNED)
    box = unit.page.card.reviews[Stage.TPI]
    assert box._title.text() == "TPI mengembalikan butir ini, usul C (0,33)"
    before = {code for code, item in unit.view.judgements.items() if item.stands}
    unit.keys("A")
    unit.rest()
    assert box._title.text() == "Jawaban baru Anda dinilai ulang TPI"
    assert "Daftar hadir pimpinan" in box._text.text()
    assert unit.view.states[RETURNED] is not IndicatorState.RETURNED
    assert before - {code for code, item in unit.view.judgements.items() if item.stands} == {RETURNED}
    assert RETURNED not in [row.data for row in unit.page.navigator.first.model.rows]
    unit.desk.hub.undo()
    unit.rest()
    assert unit.view.states[RETURNED] is IndicatorState.RETURNED


def test_the_proposal_is_accepted_with_one_press(unit: Hall) -> None:
    unit.go(RETURNED)
    unit.page.card.reviews[Stage.TPI].accept_button.click()
    unit.rest()
    assert unit.view.values[RETURNED] == "C"


def test_a_return_without_a_proposal_has_nothing_to_accept(unit: Hall) -> None:
    instrument = unit.view.instrument
    unit.desk.hub.do("", lambda workspace: give_back(workspace, instrument, WAITING, "bukti kurang"))
    unit.rest()
    unit.go(WAITING)
    box = unit.page.card.reviews[Stage.TPI]
    assert box._title.text() == "TPI mengembalikan butir ini"
    assert not box.accept_button.isVisible()
    assert "bukti kurang" in box._text.text()


def test_home_names_what_came_back_first_and_to_an_assessor_what_waits(
    desk: Desk, open_answered: AssessmentView
) -> None:
    assert desk.formats.language == "id"
    of_unit = [(found.text, found.count) for found in todos(open_answered)]
    assert of_unit[0] == ("Dikembalikan TPI", 5)
    of_tpi = [(found.text, found.count) for found in todos(open_answered, Person("Damar Wibisana", "tpi"))]
    assert of_tpi[:2] == [("Dijawab ulang, perlu dinilai lagi", 1), ("Perlu dinilai", 1)]


def test_the_view_after_a_new_answer_is_the_view_made_anew(unit: Hall) -> None:
    """What counts of the reviewer changes although nothing of theirs was written."""
    before = unit.view
    assert before.tpi is not None
    unit.go(AGREED)
    unit.keys("E")
    unit.rest()
    after = unit.view
    made = view_of(after.snapshot, after.instrument, after.blank)
    assert (after.tpi, after.states, after.judgements) == (made.tpi, made.states, made.judgements)
    assert after.tpi is not None
    assert after.tpi.answered == before.tpi.answered - 1
    assert view_after(before, after.snapshot, (AGREED,)).tpi == made.tpi


def test_an_agreement_reaches_the_meter(unit: Hall) -> None:
    unit.desk.hub.do("", lambda workspace: agree(workspace, (WAITING,)))
    unit.rest()
    assert unit.view.snapshot.answers[Stage.TPI][WAITING].value == "B"
    assert unit.view.judgements[WAITING].stands


def test_before_sending_the_reason_of_a_return_is_told(unit: Hall) -> None:
    instrument = unit.view.instrument
    unit.desk.hub.do("", lambda workspace: give_back(workspace, instrument, WAITING, "bukti kurang"))
    unit.rest()
    rows = {row.texts[1]: row.texts[2] for row in finding_rows(unit.view, "id") if "TPI" in row.texts[2]}
    assert rows[WAITING] == "Dikembalikan TPI: bukti kurang"


def test_what_came_in_after_handing_in_is_found_and_said_on_the_card(unit: Hall) -> None:
    unit.desk.hub.do("", lambda workspace: submit_stage(workspace, Stage.UNIT), undoable=False)
    unit.rest()
    assert "diajukan" not in " ".join(row.texts[2] for row in finding_rows(unit.view, "id"))
    answers = unit.view.snapshot.answers
    other = replace(answers[Stage.UNIT][AGREED], value="E")
    changed = replace(unit.view.snapshot, answers={**answers, Stage.UNIT: {**answers[Stage.UNIT], AGREED: other}})
    view = view_of(changed, unit.view.instrument, unit.view.blank)
    assert any("tidak lagi sama dengan yang diajukan" in row.texts[2] for row in finding_rows(view, "id"))
    person = unit.desk.preferences.person
    unit.page.lock.show_stage(view, Stage.UNIT, person, read_only=False)
    assert unit.page.lock.text.endswith("tetapi isinya tidak lagi sama: ada yang masuk dari salinan lain.")
