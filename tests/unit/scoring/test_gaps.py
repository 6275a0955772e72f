"""The gap list: what it proposes closes the gap, and nothing of it could be left out."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.scoring.gaps import better_steps, gap_list
from integrity_zone.scoring.question import indicator_score
from integrity_zone.scoring.roll_up import score
from integrity_zone.scoring.target import indicators_beneath
from tests.support.answers import best_answers, fillings, with_raises
from tests.unit.scoring.instruments import tiny, zi_2021

if TYPE_CHECKING:
    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Check, GapItem, Raise

ZERO = BlankPolicy.ZERO


def gaps(
    instrument: Instrument, answers: dict[str, AnswerValue], predicate: str = "WBK", blank: BlankPolicy = ZERO
) -> dict[str, GapItem]:
    found = gap_list(instrument, answers, score(instrument, answers, blank, Stage.UNIT), predicate)
    return {item.check.key: item for item in found}


def check_after(
    instrument: Instrument, answers: dict[str, AnswerValue], blank: BlankPolicy, gap: GapItem, raises: list[Raise]
) -> Check:
    raised = score(instrument, with_raises(instrument, answers, raises), blank, Stage.UNIT)
    return next(check for check in raised.verdicts[gap.predicate].checks if check.key == gap.check.key)


def told(item: GapItem) -> list[tuple[str, str | None, str, Fraction]]:
    return [(found.indicator, found.current, found.target, found.gain) for found in item.raises]


def test_what_is_met_has_no_gap() -> None:
    assert gaps(tiny(), best_answers(tiny()), "WBBM") == {}


def test_a_survey_score_is_raised_to_the_hundredth_that_is_needed() -> None:
    item = gaps(tiny(), best_answers(tiny()) | {"B.I.a": "3.5"})["ipak"]
    assert told(item) == [("B.I.a", "3.5", "3.60", Fraction(7, 16))]
    assert item.closable


def test_an_option_is_raised_no_further_than_needed() -> None:
    item = gaps(tiny(), best_answers(tiny()) | {"B.I.b": "E"})["capaian"]
    assert told(item) == [("B.I.b", "E", "C", Fraction(5, 2))]


def test_a_computed_percentage_is_raised_to_the_share_that_is_needed() -> None:
    """Area 1 has 15 + 15 points; 18 are needed, 7.5 are there, so the reform half must bring 10.5 of 15."""
    answers = best_answers(tiny()) | {"A.I.1.i.b": "C", "A.II.1.i.a": {"semua": 3, "baik": 1}}
    item = gaps(tiny(), answers | {"A.I.1.i.b": "A", "A.I.1.i.a": "Tidak"}, "WBK")["area.1"]
    assert told(item) == [("A.II.1.i.a", "0.3333", "0.70", Fraction("5.5"))]


def test_a_percentage_falls_short_in_points_of_the_target() -> None:
    answers = best_answers(tiny()) | {"A.II.1.i.a": {"semua": 10, "baik": 1}, "A.I.1.i.b": "C"}
    item = gaps(tiny(), answers)["area.1"]
    assert item.check.points_missing == 18 - Fraction(9)
    assert told(item) == [("A.II.1.i.a", "0.1", "0.70", Fraction(9))]


def test_blank_answers_are_raised_from_nothing() -> None:
    items = gaps(tiny(), {})
    assert all(found.current is None for item in items.values() for found in item.raises)
    assert all(item.closable for item in items.values())
    assert set(items) == {"total", "pengungkit", "area.1", "area.2", "hasil.bersih", "ipak", "capaian", "pelayanan"}


def test_a_gap_that_the_best_answers_do_not_close_says_so_and_gives_what_there_is() -> None:
    poor = tuple(
        replace(item, options=tuple(option for option in item.options if option.key in "DE"))
        if item.code == "B.I.b"
        else item
        for item in tiny().indicators
    )
    instrument = replace(tiny(), indicators=poor)
    item = gaps(instrument, best_answers(tiny()) | {"B.I.b": "E"})["capaian"]
    assert not item.closable
    assert told(item) == [("B.I.b", "E", "D", Fraction(5, 4))]


def test_steps_go_from_the_next_better_answer_to_the_best() -> None:
    by_code = tiny().indicators_by_code
    assert [step.text for step in better_steps(tiny(), by_code["A.I.2.i.a"], Fraction("0.33"))] == ["B", "A"]
    assert [step.text for step in better_steps(tiny(), by_code["A.I.2.i.a"], None)] == ["C", "B", "A"]
    assert [step.text for step in better_steps(tiny(), by_code["B.I.a"], Fraction("0.9925"))] == [
        "3.98",
        "3.99",
        "4.00",
    ]
    assert [step.text for step in better_steps(tiny(), by_code["A.II.1.i.a"], Fraction("0.975"))] == [
        "0.98",
        "0.99",
        "1.00",
    ]
    assert better_steps(tiny(), by_code["A.I.1.i.a"], Fraction(1)) == ()


@settings(max_examples=60)
@given(fillings(tiny()), st.sampled_from(BlankPolicy), st.sampled_from(["WBK", "WBBM"]))
def test_raises_close_the_gap_and_none_is_superfluous(
    answers: dict[str, AnswerValue], blank: BlankPolicy, predicate: str
) -> None:
    instrument = tiny()
    for item in gaps(instrument, answers, predicate, blank).values():
        assert item.closable
        check = check_after(instrument, answers, blank, item, list(item.raises))
        assert check.met
        beneath = {found.code for found in indicators_beneath(instrument, item.check.target)}
        assert {found.indicator for found in item.raises} <= beneath
        assert [found.gain for found in item.raises] == sorted((found.gain for found in item.raises), reverse=True)
        for left_out in item.raises:
            rest = [found for found in item.raises if found is not left_out]
            assert not check_after(instrument, answers, blank, item, rest).met
        for lowered in item.raises:
            rest = [found for found in item.raises if found is not lowered]
            fewer = one_step_less(instrument, answers, lowered)
            if fewer is not None:
                assert not check_after(instrument, answers, blank, item, [*rest, fewer]).met


def one_step_less(instrument: Instrument, answers: dict[str, AnswerValue], found: Raise) -> Raise | None:
    indicator = instrument.indicators_by_code[found.indicator]
    scale = instrument.scales_by_key[indicator.scale]
    now = indicator_score(indicator, scale, answers.get(found.indicator)).score
    texts = [step.text for step in better_steps(instrument, indicator, now)]
    place = texts.index(found.target)
    return replace(found, target=texts[place - 1]) if place else None


@settings(max_examples=60)
@given(fillings(tiny()), st.sampled_from(["WBK", "WBBM"]))
def test_with_blanks_as_zero_the_gains_add_up_to_what_the_raises_bring(
    answers: dict[str, AnswerValue], predicate: str
) -> None:
    for item in gaps(tiny(), answers, predicate).values():
        after = check_after(tiny(), answers, ZERO, item, list(item.raises))
        weight = Fraction(30) / 100 if item.check.is_percent else Fraction(1)
        assert sum(found.gain for found in item.raises) == (after.value - item.check.value) * weight
        assert all(found.gain > 0 for found in item.raises)


@pytest.mark.parametrize("blank", list(BlankPolicy))
@pytest.mark.parametrize("predicate", ["WBK", "WBBM"])
def test_an_untouched_worksheet_of_the_instrument_in_force_gets_a_way_to_every_minimum(
    blank: BlankPolicy, predicate: str
) -> None:
    for item in gaps(zi_2021(), {}, predicate, blank).values():
        assert item.closable
        assert check_after(zi_2021(), {}, blank, item, list(item.raises)).met
        for left_out in item.raises:
            rest = [found for found in item.raises if found is not left_out]
            assert not check_after(zi_2021(), {}, blank, item, rest).met
