"""The cheapest plan: what it chooses on instruments whose answer can be seen, and that it always holds."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.definition import AnswerKind, Minimum
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.scoring.optimise import cheapest_plan
from integrity_zone.scoring.raising.menu import menu
from integrity_zone.scoring.raising.tree import TangledMinimumsError
from integrity_zone.scoring.roll_up import score
from integrity_zone.scoring.rounding import display
from tests.support.answers import best_answers, counts_for_share, fillings, worst_answers
from tests.unit.scoring.instruments import sample_answers, tiny, zi_2021

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.raise_plan import PlannedRaise, RaisePlan
    from integrity_zone.domain.scorecard import Verdict

ZERO = BlankPolicy.ZERO
PREDICATES = ("WBK", "WBBM")


def plan_of(
    instrument: Instrument,
    answers: Mapping[str, AnswerValue],
    predicate: str = "WBK",
    blank: BlankPolicy = ZERO,
    efforts: Mapping[str, int] | None = None,
    held: frozenset[str] = frozenset(),
) -> RaisePlan:
    found = instrument.predicate(predicate)
    assert found is not None
    return cheapest_plan(instrument, answers, found, blank, efforts or {}, held)


def verdict_after(
    instrument: Instrument,
    answers: Mapping[str, AnswerValue],
    plan: RaisePlan,
    blank: BlankPolicy = ZERO,
    without: str | None = None,
) -> Verdict:
    exact = {found.indicator: exact_answer(instrument, found) for found in plan.raises if found.indicator != without}
    raised = {**answers, **exact}
    return score(instrument, raised, blank, Stage.UNIT).verdicts[plan.predicate]


def exact_answer(instrument: Instrument, found: PlannedRaise) -> AnswerValue:
    """Shares out of a hundred, since the counts given may not hit what the plan asks for."""
    item = instrument.indicators_by_code[found.indicator]
    return counts_for_share(item, int(found.score * 100)) if item.kind is AnswerKind.RATIO else found.target


def assert_sound(
    instrument: Instrument, answers: Mapping[str, AnswerValue], plan: RaisePlan, blank: BlankPolicy
) -> None:
    """The plan reaches everything, and nothing of it is superfluous."""
    assert plan.reachable
    assert verdict_after(instrument, answers, plan, blank).met
    for found in plan.raises:
        failed = verdict_after(instrument, answers, plan, blank, without=found.indicator).failed
        assert failed
        assert {check.key for check in failed} == set(found.serves)
    assert plan.effort == sum(found.effort for found in plan.raises)


def test_who_reaches_everything_has_nothing_to_do() -> None:
    plan = plan_of(tiny(), best_answers(tiny()), "WBBM")
    assert (plan.raises, plan.effort, plan.reachable, plan.unreachable) == ((), 0, True, ())
    assert plan.scorecard_total_after == 100


def test_the_sample_agency_needs_one_step_in_area_5() -> None:
    unit, _ = sample_answers()
    (missed,) = score(zi_2021(), unit, ZERO, Stage.UNIT).verdicts["WBK"].failed
    assert (missed.key, str(display(missed.points_missing))) == ("area.5", "0.42")
    plan = plan_of(zi_2021(), unit)
    (found,) = plan.raises
    assert (found.indicator, found.current, found.target) == ("A.II.5.i.a", "C", "B")
    assert (found.steps, found.effort, found.gain, found.serves) == (1, 1, Fraction("0.625"), ("area.5",))
    assert_sound(zi_2021(), unit, plan, ZERO)


def test_what_costs_more_is_left_for_what_costs_less() -> None:
    unit, _ = sample_answers()
    plan = plan_of(zi_2021(), unit, efforts={"A.II.5.i.a": 9})
    assert "A.II.5.i.a" not in {found.indicator for found in plan.raises}
    assert plan.effort == 2
    assert_sound(zi_2021(), unit, plan, ZERO)


def test_a_dear_raise_is_taken_where_only_that_will_do() -> None:
    answers = best_answers(tiny()) | {"B.I.b": "E"}
    plan = plan_of(tiny(), answers, efforts={"B.I.b": 1000})
    (found,) = plan.raises
    assert (found.target, found.steps, found.effort) == ("C", 2, 2000)
    assert found.serves == ("hasil.bersih", "capaian")


def test_a_raise_serves_what_would_be_missed_without_it() -> None:
    answers = best_answers(tiny()) | {"A.I.1.i.a": "Tidak", "A.I.1.i.b": "C", "B.I.a": "3.5", "B.I.b": "C"}
    plan = plan_of(tiny(), answers)
    assert {found.indicator: found.serves for found in plan.raises} == {
        "A.I.1.i.a": ("area.1",),
        "B.I.a": ("hasil.bersih", "ipak"),
    }


def test_survey_scores_and_shares_are_raised_no_higher_than_needed() -> None:
    answers = best_answers(tiny()) | {"A.I.1.i.a": "Tidak", "A.II.1.i.a": counts_for_share_of("A.II.1.i.a", 33)}
    held = frozenset({"A.I.1.i.a"})
    (found,) = plan_of(tiny(), answers | {"B.I.a": "3.64"}, held=held).raises
    assert (found.indicator, found.current, found.target, found.steps) == ("A.II.1.i.a", "33\u202f%", "70\u202f%", 2)
    (found,) = plan_of(tiny(), best_answers(tiny()) | {"B.II.a": "2.97"}).raises
    assert (found.indicator, found.current, found.target, found.steps) == ("B.II.a", "2.97", "3.20", 3)


def counts_for_share_of(code: str, percent: int) -> AnswerValue:
    return counts_for_share(tiny().indicators_by_code[code], percent)


def test_among_equals_the_fewest_indicators_are_raised() -> None:
    """Area 2 lacks 4.65 points: two steps are needed, which two indicators bring (2.55 + 3), or one alone (6)."""
    answers = best_answers(tiny()) | {"A.I.2.i.a": "C", "A.I.2.i.b": "D", "A.II.2.ii.b": "C"}
    plan = plan_of(tiny(), answers)
    assert [(found.indicator, found.target, found.gain) for found in plan.raises] == [("A.II.2.ii.b", "A", Fraction(6))]


def test_what_is_held_stays_and_what_that_puts_out_of_reach_is_named() -> None:
    answers = worst_answers(tiny())
    plan = plan_of(tiny(), answers, held=frozenset({"B.I.a"}))
    assert not plan.reachable
    assert [check.key for check in plan.unreachable] == ["hasil.bersih", "ipak"]
    assert plan.unreachable[1].value == 0
    assert "B.I.a" not in {found.indicator for found in plan.raises}
    failed = verdict_after(tiny(), answers, plan).failed
    assert [check.key for check in failed] == ["hasil.bersih", "ipak"]


def test_with_everything_held_everything_that_fails_is_out_of_reach() -> None:
    held = frozenset(item.code for item in tiny().indicators)
    plan = plan_of(tiny(), {}, held=held)
    assert plan.raises == ()
    assert len(plan.unreachable) == 8
    assert plan.scorecard_total_after == 0


def test_skipped_blanks_stay_blank_where_answering_would_lower_the_mean() -> None:
    answers = {code: value for code, value in best_answers(tiny()).items() if code != "A.I.1.i.b"}
    plan = plan_of(tiny(), answers, "WBBM", BlankPolicy.SKIP)
    assert plan.raises == ()
    assert plan.scorecard_total_after == 100


def test_minimums_that_overlap_without_nesting_are_refused() -> None:
    half = Minimum("half", "Separuh", "A.I", Fraction(10), None, (), "ambang")
    predicate = tiny().predicates[0]
    tangled = replace(predicate, minimums=(*predicate.minimums, half))
    with pytest.raises(TangledMinimumsError, match="overlaps"):
        cheapest_plan(tiny(), {}, tangled, ZERO, {}, frozenset())


@pytest.mark.parametrize(
    ("code", "now", "steps"),
    [
        ("A.I.2.i.b", Fraction(0), ["D 1", "C 2", "B 3", "A 4"]),
        ("A.I.2.i.b", None, ["E 1", "D 2", "C 3", "B 4", "A 5"]),
        ("A.I.2.i.b", Fraction(1), []),
        ("A.II.1.i.a", Fraction(1, 3), ["50\u202f% 1", "75\u202f% 2", "100\u202f% 3"]),
        ("A.II.1.i.a", None, ["0\u202f% 1", "25\u202f% 2", "50\u202f% 3", "75\u202f% 4", "100\u202f% 5"]),
        ("B.I.a", Fraction("3.77") / 4, ["3.80 1", "3.90 2", "4.00 3"]),
    ],
)
def test_steps_are_the_marks_passed_and_a_blank_stands_below_them_all(
    code: str, now: Fraction | None, steps: list[str]
) -> None:
    found = menu(tiny(), tiny().indicators_by_code[code], now)
    assert [f"{raised.text} {raised.steps}" for raised in found] == steps


@settings(max_examples=50)
@given(
    fillings(tiny()),
    st.sampled_from(BlankPolicy),
    st.sampled_from(PREDICATES),
    st.dictionaries(st.sampled_from([item.code for item in tiny().indicators]), st.integers(1, 1000)),
)
def test_a_plan_reaches_every_minimum_and_nothing_of_it_is_superfluous(
    answers: dict[str, AnswerValue], blank: BlankPolicy, predicate: str, efforts: dict[str, int]
) -> None:
    assert_sound(tiny(), answers, plan_of(tiny(), answers, predicate, blank, efforts), blank)


@pytest.mark.parametrize("blank", list(BlankPolicy))
@pytest.mark.parametrize("predicate", PREDICATES)
def test_an_untouched_worksheet_of_the_instrument_in_force_gets_a_plan(blank: BlankPolicy, predicate: str) -> None:
    assert_sound(zi_2021(), {}, plan_of(zi_2021(), {}, predicate, blank), blank)


def test_a_plan_is_the_same_however_the_answers_are_ordered() -> None:
    unit, _ = sample_answers()
    shuffled = list(unit.items())
    Random(7).shuffle(shuffled)
    assert plan_of(zi_2021(), dict(shuffled), "WBBM") == plan_of(zi_2021(), unit, "WBBM")
