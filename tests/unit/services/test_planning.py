"""Trying things out: what is refused, and that nothing but the answers given counts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.raise_plan import UnknownPredicateError
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.errors import ProblemList
from integrity_zone.services.assessment.planning import best_plan, tried_answers, what_if
from integrity_zone.services.assessment.scores import scorecard
from tests.support.answers import best_answers
from tests.support.builders import tiny_instrument

if TYPE_CHECKING:
    from integrity_zone.domain.answer import AnswerValue

TINY = tiny_instrument()


def test_tried_answers_are_laid_over_the_others() -> None:
    answers = best_answers(TINY)
    card = what_if(TINY, answers, {"B.I.b": "E", "A.I.1.i.a": None}, stage=Stage.TPI)
    expected = {code: value for code, value in answers.items() if code != "A.I.1.i.a"} | {"B.I.b": "E"}
    assert card == scorecard(TINY, expected, stage=Stage.TPI)
    assert answers == best_answers(TINY)


def test_only_what_could_be_recorded_can_be_tried() -> None:
    with pytest.raises(ProblemList) as refused:
        what_if(TINY, {}, {"B.I.b": "F", "B.I.a": "5"})
    assert [problem.code for problem in refused.value.problems] == ["unknown-option", "out-of-range"]


def test_efforts_and_held_indicators_are_checked_together() -> None:
    efforts = {"B.I.a": 0, "B.I.b": 1001, "Z": 1, "A.I.1.i.a": 1000}
    with pytest.raises(ProblemList) as refused:
        best_plan(TINY, {}, "WBK", efforts=efforts, held={"Y"})
    assert [problem.code for problem in refused.value.problems] == [
        "unknown-indicator",
        "unknown-indicator",
        "bad-effort",
        "bad-effort",
    ]


def test_a_predicate_the_instrument_does_not_know_is_refused() -> None:
    with pytest.raises(UnknownPredicateError, match="use WBK, WBBM"):
        best_plan(TINY, {}, "WBX")


@pytest.mark.parametrize("blank", list(BlankPolicy))
def test_a_plan_can_be_tried_out(blank: BlankPolicy) -> None:
    plan = best_plan(TINY, {}, "WBBM", blank=blank)
    card = what_if(TINY, {}, tried_answers(TINY, {}, plan), blank=blank)
    assert card.verdicts["WBBM"].met
    assert card.total == plan.scorecard_total_after


def test_a_share_is_brought_about_by_what_is_counted_above_the_line() -> None:
    answers: dict[str, AnswerValue] = best_answers(TINY) | {
        "A.I.1.i.a": "Tidak",
        "A.II.1.i.a": {"semua": 7, "baik": 1},
        "A.I.2.i.a": "D",
        "A.I.2.i.b": "E",
        "A.II.2.i.a": {"lalu": 7, "kini": 9, "sanksi": 2},
    }
    held = {item.code for item in TINY.indicators} - {"A.II.1.i.a", "A.II.2.i.a"}
    plan = best_plan(TINY, answers, "WBBM", held=held)
    tried = tried_answers(TINY, answers, plan)
    assert tried["A.II.1.i.a"] == {"semua": 7, "baik": 7}
    assert what_if(TINY, answers, tried).indicators["A.II.1.i.a"].score == Fraction(1)


def test_a_share_whole_numbers_do_not_hit_comes_out_above() -> None:
    answers = best_answers(TINY) | {"A.I.1.i.a": "Tidak", "A.II.1.i.a": {"semua": 7, "baik": 1}}
    plan = best_plan(TINY, answers, "WBK", held={"A.I.1.i.a"})
    assert [found.target for found in plan.raises] == ["70\u202f%"]
    assert tried_answers(TINY, answers, plan) == {"A.II.1.i.a": {"semua": 7, "baik": 5}}
