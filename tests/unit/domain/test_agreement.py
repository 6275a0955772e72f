"""Agreement of assessors with the answers they judge: figures that add up, and what a change resets."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.agreement import Agreement, agreement_of, judgements_of, values_after
from integrity_zone.domain.answer import Answer, Judged
from integrity_zone.domain.review import Decision
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.scoring.roll_up import score
from tests.support.answers import fillings
from tests.support.answers import values as values_of
from tests.support.builders import tiny_instrument

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.answer import AnswerValue

TINY = tiny_instrument()
CODES = [item.code for item in TINY.indicators]


def values(code: str) -> st.SearchStrategy[AnswerValue]:
    """Any answer to one indicator."""
    return values_of(TINY, TINY.indicators_by_code[code])


def answers_of_unit() -> st.SearchStrategy[dict[str, Answer]]:
    """Any answers, some indicators left out."""
    return fillings(TINY).map(lambda given: {code: Answer(code, value) for code, value in given.items()})


@st.composite
def reviews(draw: st.DrawFn) -> tuple[dict[str, Answer], dict[str, Answer]]:
    """Answers, and any judgements about them or about what they were before."""
    judged = draw(answers_of_unit())
    own: dict[str, Answer] = {}
    for code in draw(st.sets(st.sampled_from(CODES))):
        now = judged[code].value if code in judged else None
        seen = draw(st.one_of(st.just(now), st.none(), values(code)))
        value = draw(st.one_of(st.just(now), st.none(), values(code)))
        reason = draw(st.one_of(st.none(), st.just("lengkapi")))
        own[code] = Answer(code, value, reviewed=Judged(seen), returned=reason)
    return judged, own


def figures(judged: Mapping[str, Answer], own: Mapping[str, Answer]) -> Agreement:
    """The figures of a review."""
    judgements = judgements_of(TINY, judged, own)
    given = {code: answer.value for code, answer in judged.items() if answer.value is not None}
    before = score(TINY, given, BlankPolicy.ZERO, Stage.UNIT)
    after = score(TINY, values_after(judgements), BlankPolicy.ZERO, Stage.TPI)
    found = agreement_of(TINY, judgements, before, after)
    assert found.points == after.total - before.total
    return found


def test_the_same_answer_given_without_judging_one_is_an_agreement() -> None:
    """As a worksheet, the command line, or a file of before the review has it."""
    code = CODES[0]
    same, other = Answer(code, "Ya"), Answer(code, "Tidak")
    found = [judgements_of(TINY, {code: same}, {code: own})[0].decision for own in (same, other)]
    assert found == [Decision.AGREED, Decision.CHANGED]
    assert judgements_of(TINY, {}, {code: other})[0].decision is Decision.CHANGED


@given(reviews())
def test_figures_add_up(review: tuple[dict[str, Answer], dict[str, Answer]]) -> None:
    found = figures(*review)
    assert found.agreed + found.changed + found.returned == found.judged
    assert found.judged + found.waiting <= found.of == len(CODES)
    assert found.overtaken <= found.waiting
    assert sum(area.of for area in found.areas) == found.of
    assert sum(area.judged for area in found.areas) == found.judged
    assert sum(area.agreed for area in found.areas) == found.agreed
    assert sum((area.points for area in found.areas), Fraction(0)) == found.points
    assert sum((item.points for item in found.differences), Fraction(0)) == found.points
    assert len(found.differences) == found.changed + found.returned
    assert found.share is None or 0 <= found.share <= 1


@given(reviews(), st.sampled_from(CODES))
def test_agreeing_takes_away_a_difference_and_never_makes_one(
    review: tuple[dict[str, Answer], dict[str, Answer]], code: str
) -> None:
    judged, own = review
    if code not in judged:
        return
    before = figures(judged, own)
    value: AnswerValue | None = judged[code].value
    after = figures(judged, {**own, code: Answer(code, value, reviewed=Judged(value))})
    was = next((item.points for item in before.differences if item.code == code), Fraction(0))
    assert after.points == before.points - was
    assert code not in {item.code for item in after.differences}
    assert after.agreed >= before.agreed


@given(reviews(), st.sampled_from(CODES), st.data())
def test_changed_answer_resets_only_its_own_review(
    review: tuple[dict[str, Answer], dict[str, Answer]], code: str, data: st.DataObject
) -> None:
    judged, own = review
    before = {item.code: item for item in judgements_of(TINY, judged, own)}
    value = data.draw(values(code).filter(lambda found: found != before[code].judged_value))
    after = {item.code: item for item in judgements_of(TINY, {**judged, code: Answer(code, value)}, own)}
    assert {name: item for name, item in after.items() if name != code} == {
        name: item for name, item in before.items() if name != code
    }
    if before[code].stands:
        assert after[code].is_overtaken
        assert after[code].waits


@given(reviews())
def test_answer_put_back_brings_its_review_back(review: tuple[dict[str, Answer], dict[str, Answer]]) -> None:
    judged, own = review
    for code, answer in own.items():
        assert answer.reviewed is not None
        put_back = {**judged, code: Answer(code, answer.reviewed.value)}
        assert not judgements_of(TINY, put_back, own)[CODES.index(code)].is_overtaken


def test_given_back_without_a_proposal_claims_no_points() -> None:
    judged = {"A.I.1.i.a": Answer("A.I.1.i.a", "Ya")}
    own = {"A.I.1.i.a": Answer("A.I.1.i.a", None, reviewed=Judged("Ya"), returned="lampirkan SK")}
    found = figures(judged, own)
    assert (found.returned, found.points) == (1, Fraction(0))
    proposed = figures(judged, {"A.I.1.i.a": replace(own["A.I.1.i.a"], value="Tidak")})
    assert [(item.decision, item.points) for item in proposed.differences] == [(Decision.RETURNED, Fraction(-15, 2))]


def test_agreement_is_told_by_area_and_by_part_of_the_results() -> None:
    judged = {code: Answer(code, "A") for code in ("A.I.1.i.b", "B.I.b")}
    own = {
        "A.I.1.i.b": Answer("A.I.1.i.b", "B", reviewed=Judged("A")),
        "B.I.b": Answer("B.I.b", "A", reviewed=Judged("A")),
    }
    found = figures(judged, own)
    assert [area.key for area in found.areas] == ["area.1", "area.2", "B.I", "B.II"]
    shares = {area.key: area.share for area in found.areas}
    assert shares == {"area.1": Fraction(0), "area.2": None, "B.I": Fraction(1), "B.II": None}
    assert found.areas[0].points == Fraction(-15, 4)
