"""A year begun from an earlier one: what is carried, and that it counts only once a person has confirmed it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.answer import Carried
from integrity_zone.domain.indicator_identity import indicator_digest
from integrity_zone.domain.work_unit import AssessmentKey, Stage
from integrity_zone.domain.workspace_problems import AssessmentExistsError, BadUnitError, UnknownAssessmentError
from integrity_zone.services.assessment.baseline import confirm_carried, dismiss_carried, start_year
from integrity_zone.services.assessment.scores import stage_values
from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence
from integrity_zone.services.workspace.undoing import undo
from tests.support.builders import tiny_instrument
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assessments.definition import Indicator, Instrument
    from integrity_zone.services.workspace.workspaces import Workspace

TINY = tiny_instrument()
CODE = "A.I.1.i.a"
OTHER = "A.I.1.i.b"
COUNTS = "A.II.1.i.a"


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    """Three answers of 2026, one of them half filled, and a document behind two indicators."""
    with writing(file) as opened:
        opened.record_answers(
            {CODE: "Ya", OTHER: "B", COUNTS: {"baik": 3, "semua": None}}, {CODE: "catatan lama"}, Stage.UNIT
        )
        opened.record_answers({"B.I.b": "A"}, {}, Stage.TPI)
        place = Placement((CODE, "A.I.2.i.a"), page="2", note="nama tim")
        add_evidence(opened, [NamedBytes("sk.pdf", b"sk")], place, instrument=TINY)
        yield opened


def other_instrument(code: str, **changes: object) -> Instrument:
    """The tiny instrument in another version, where one indicator asks something else."""
    indicators = tuple(
        replace(item, **changes) if item.code == code else item  # type: ignore[arg-type]
        for item in TINY.indicators
    )
    return replace(TINY, key="tiny-2", digest="1" * 64, indicators=indicators)


def carried(workspace: Workspace) -> dict[str, object]:
    """Code -> value proposed, in the latest year."""
    answers = workspace.snapshot().answers[Stage.UNIT]
    return {code: answer.carried.value for code, answer in answers.items() if answer.carried is not None}


def test_complete_answers_of_the_unit_become_proposals_that_do_not_count(workspace: Workspace) -> None:
    change = start_year(workspace, TINY, year=2027, from_year=2026)
    assert change.kind == "baseline"
    snapshot = workspace.snapshot()
    assert snapshot.assessment == AssessmentKey(2027, "tiny-1")
    assert carried(workspace) == {CODE: "Ya", OTHER: "B"}
    assert stage_values(snapshot, Stage.UNIT) == {}
    assert snapshot.answers[Stage.TPI] == {}
    answer = snapshot.answers[Stage.UNIT][CODE]
    digest = indicator_digest(TINY.indicators_by_code[CODE])
    assert (answer.note, answer.carried) == ("", Carried("Ya", 2026, "tiny-1", digest))
    assert workspace.check(deep=True).problems == ()


def test_evidence_comes_along_behind_carried_answers_only(workspace: Workspace) -> None:
    start_year(workspace, TINY, year=2027, from_year=2026)
    links = workspace.snapshot().links
    assert [(link.indicator, link.page, link.note) for link in links] == [(CODE, "2", "nama tim")]
    assert len(workspace.snapshot(2026).links) == 2
    start_year(workspace, TINY, year=2028, from_year=2026, with_evidence=False)
    assert workspace.snapshot(2028).links == ()
    assert len(workspace.snapshot(2028).documents) == 1


def test_confirming_is_one_step_that_undo_takes_back(workspace: Workspace) -> None:
    start_year(workspace, TINY, year=2027, from_year=2026)
    before = workspace.state_digest()
    change = confirm_carried(workspace, [CODE, OTHER, "A.I.2.i.a"])
    assert (change.kind, change.entries) == ("confirm", 4)
    assert carried(workspace) == {}
    assert stage_values(workspace.snapshot(), Stage.UNIT) == {CODE: "Ya", OTHER: "B"}
    assert workspace.snapshot().answers[Stage.UNIT][CODE].recorded_by == "Ani"
    undo(workspace)
    assert workspace.state_digest() == before
    assert carried(workspace) == {CODE: "Ya", OTHER: "B"}


def test_dismissing_drops_the_proposal_and_keeps_the_answer(workspace: Workspace) -> None:
    start_year(workspace, TINY, year=2027, from_year=2026)
    dismiss_carried(workspace, [CODE])
    assert carried(workspace) == {OTHER: "B"}
    assert confirm_carried(workspace, [CODE]).step == ""


def test_answering_by_hand_settles_the_proposal(workspace: Workspace) -> None:
    start_year(workspace, TINY, year=2027, from_year=2026)
    workspace.record_answers({CODE: "Tidak"}, {OTHER: "catatan"}, Stage.UNIT)
    assert carried(workspace) == {OTHER: "B"}
    undo(workspace)
    assert carried(workspace) == {CODE: "Ya", OTHER: "B"}


def test_beginning_a_year_is_undone_whole(workspace: Workspace) -> None:
    before = workspace.state_digest()
    start_year(workspace, TINY, year=2027, from_year=2026)
    undone = undo(workspace)
    assert workspace.state_digest() == before
    assert workspace.assessments() == (AssessmentKey(2026, "tiny-1"),)
    undo(workspace, undone.change.step)
    assert carried(workspace) == {CODE: "Ya", OTHER: "B"}


def test_a_year_begun_stays_with_what_was_confirmed_in_it_and_the_other_proposals_go(workspace: Workspace) -> None:
    begun = start_year(workspace, TINY, year=2027, from_year=2026)
    code = min(carried(workspace))
    confirm_carried(workspace, [code])
    undone = undo(workspace, begun.step)
    assert [(left.subject, left.field) for left in undone.left if not left.subject.startswith("link/")] == [
        ("assessment/tiny-1/2027", "instrument_digest"),
        (f"answer/tiny-1/2027/{code}/unit", "carried"),
    ]
    assert workspace.snapshot(2027).answers[Stage.UNIT][code].value is not None
    assert carried(workspace) == {}


@pytest.mark.parametrize("code", [CODE, OTHER])
def test_evidence_stays_behind_an_answer_that_was_confirmed_when_the_year_stays(
    workspace: Workspace, code: str
) -> None:
    begun = start_year(workspace, TINY, year=2027, from_year=2026)
    links = workspace.snapshot(2027).links
    confirm_carried(workspace, [code])
    undone = undo(workspace, begun.step)
    assert workspace.snapshot(2027).links == (links if code == CODE else ())
    told = {left.subject for left in undone.left if left.subject.startswith("link/")}
    assert told == {f"link/answer/tiny-1/2027/{CODE}/unit/{link.document}" for link in links if code == CODE}
    undo(workspace, undone.change.step)
    assert workspace.snapshot(2027).links == links


def test_same_year_unknown_year_and_impossible_year_are_refused(workspace: Workspace) -> None:
    with pytest.raises(AssessmentExistsError):
        start_year(workspace, TINY, year=2026, from_year=2026)
    with pytest.raises(UnknownAssessmentError):
        start_year(workspace, TINY, year=2027, from_year=2025)
    with pytest.raises(BadUnitError):
        start_year(workspace, TINY, year=1, from_year=2026)
    assert workspace.assessments() == (AssessmentKey(2026, "tiny-1"),)


def test_another_version_carries_only_what_it_asks_alike(workspace: Workspace) -> None:
    present = other_instrument(OTHER, title="Pertanyaan lain")
    start_year(workspace, present, year=2027, from_year=2026, earlier=TINY)
    assert carried(workspace) == {CODE: "Ya"}


def test_earlier_instrument_that_is_not_known_any_more_carries_nothing(workspace: Workspace) -> None:
    start_year(workspace, other_instrument(OTHER), year=2027, from_year=2026)
    assert workspace.assessment(2027).instrument == "tiny-2"
    assert carried(workspace) == {}


def of(code: str) -> Indicator:
    """One indicator of the tiny instrument."""
    return TINY.indicators_by_code[code]


def test_identity_of_an_indicator_is_what_it_asks_and_offers() -> None:
    asked = of(OTHER)
    first, *rest = asked.options
    for other in (
        replace(asked, title=asked.title + "?"),
        replace(asked, options=(replace(first, criterion="lain"), *rest)),
        replace(asked, options=tuple(rest)),
    ):
        assert indicator_digest(other) != indicator_digest(asked)
    counted = of(COUNTS)
    assert indicator_digest(replace(counted, inputs=counted.inputs[::-1])) != indicator_digest(counted)
    moved = replace(asked, row=7, weight=None, ministry_id=9, parent="A.I.2.i", evidence=("x",), note="y")
    assert indicator_digest(moved) == indicator_digest(asked)
    assert len({indicator_digest(item) for item in TINY.indicators}) == len(TINY.indicators)
