"""From answers to the total: figures worked by hand, both blank policies, and the laws every scorecard keeps."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.scoring.question import indicator_score
from integrity_zone.scoring.roll_up import ceiling, score
from integrity_zone.scoring.target import indicators_beneath
from tests.support.answers import best_answers, fillings, values, worst_answers
from tests.unit.scoring.instruments import tiny, zi_2021

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Scorecard

ZERO, SKIP = BlankPolicy.ZERO, BlankPolicy.SKIP
policies = st.sampled_from(BlankPolicy)
both_policies = pytest.mark.parametrize("blank", list(BlankPolicy))
both_instruments = pytest.mark.parametrize("load", [tiny, zi_2021])


def card(instrument: Instrument, answers: dict[str, AnswerValue], blank: BlankPolicy = ZERO) -> Scorecard:
    return score(instrument, answers, blank, Stage.UNIT)


def every_points(found: Scorecard) -> dict[str, Fraction]:
    return {"total": found.total} | {key: node.points for key, node in found.nodes.items()}


@both_instruments
@both_policies
def test_all_best_is_full_and_meets_both_predicates(load: Callable[[], Instrument], blank: BlankPolicy) -> None:
    instrument = load()
    found = card(instrument, best_answers(instrument), blank)
    assert found.total == 100
    assert all(node.points == node.weight for node in found.nodes.values())
    assert [verdict.met for verdict in found.verdicts.values()] == [True, True]
    assert (found.answered, found.of) == (len(instrument.indicators), len(instrument.indicators))
    assert found.findings == ()


@both_instruments
@both_policies
def test_all_worst_is_nothing(load: Callable[[], Instrument], blank: BlankPolicy) -> None:
    instrument = load()
    found = card(instrument, worst_answers(instrument), blank)
    assert set(every_points(found).values()) == {Fraction(0)}
    assert not any(verdict.met for verdict in found.verdicts.values())
    assert found.answered == len(instrument.indicators)


@both_instruments
@both_policies
def test_blank_is_nothing_and_says_how_much_is_open(load: Callable[[], Instrument], blank: BlankPolicy) -> None:
    instrument = load()
    found = card(instrument, {}, blank)
    assert set(every_points(found).values()) == {Fraction(0)}
    assert (found.answered, found.of) == (0, len(instrument.indicators))
    (remark,) = found.findings
    assert (remark.code, remark.indicator) == ("unanswered", None)
    assert str(len(instrument.indicators)) in remark.message_id


def test_the_instrument_in_force_has_its_indicators_and_nodes() -> None:
    found = card(zi_2021(), {})
    assert found.of == len(found.indicators) == 113
    assert [found.nodes[f"area.{number}"].weight for number in range(1, 7)] == [8, 7, 10, 10, 15, 10]
    assert found.nodes["A"].of == 110


def test_the_worked_example_of_a_filled_worksheet() -> None:
    """Source: a filled workbook of the 2021 form, with LHKASN counted as the ministry's template counts it."""
    answers = best_answers(zi_2021()) | {
        "A.II.1.i.a": {"agen": 7, "perubahan": 7},
        "A.II.1.i.b": {"perubahan": 7, "terintegrasi": 1},
        "A.II.4.i.a": {"sasaran": 5, "tercapai": 3},
        "A.II.5.ii.a": {"harus": 6, "proses": 5, "selesai": 1},
        "A.II.5.iii.a": {"kepala": 1, "pejabat": 5, "lainnya": 9, "lapor": 13},
        "A.II.5.iii.b": {"administrator": 1, "pengawas": 2, "fungsional": 10, "lapor": 12},
    }
    found = card(zi_2021(), answers)
    assert found.nodes["A.II.1.i"].points == Fraction(8, 7)  # (1 + 1/7) / 2 x 2
    assert found.nodes["A.II.4.i"].points == Fraction(6, 5)  # 3/5 x 2
    assert found.nodes["A.II.5.ii"].points == Fraction(1, 2)  # 1/6 x 3
    assert found.nodes["A.II.5.iii"].points == Fraction(349, 195)  # 13/15 x 1 + 12/13 x 1
    # Lost of 60: 6/7 + 4/5 + 5/2 + 41/195, over 2730: 2340 + 2184 + 6825 + 574.
    assert found.nodes["A"].points == 60 - Fraction(11923, 2730)
    assert found.nodes["B"].points == 40
    assert found.total == Fraction(261077, 2730)
    assert f"{float(found.nodes['A'].points):.6f}" == "55.632601"
    assert f"{float(found.total):.6f}" == "95.632601"


@pytest.mark.parametrize(
    ("answers", "zero", "skip"),
    [
        ({}, "0", "0"),
        ({"A.I.2.i.a": "B"}, "5.025", "10.05"),
        ({"A.I.2.i.a": "D"}, "0", "0"),
        ({"A.I.2.i.a": "B", "A.I.2.i.b": "D"}, "6.9", "6.9"),
    ],
)
def test_a_blank_indicator_counts_as_zero_or_leaves_the_mean(
    answers: dict[str, AnswerValue], zero: str, skip: str
) -> None:
    """Weight 15, two indicators (A-D and A-E): 0.67 alone is 0.67 x 15 / 2 or 0.67 x 15; with 0.25 it is 0.46 x 15."""
    assert card(tiny(), answers, ZERO).nodes["A.I.2.i"].points == Fraction(zero)
    assert card(tiny(), answers, SKIP).nodes["A.I.2.i"].points == Fraction(skip)


@both_policies
def test_a_blank_indicator_adds_nothing_to_a_weighted_sum(blank: BlankPolicy) -> None:
    found = card(tiny(), {"A.II.2.ii.b": "B", "B.I.a": "3.6"}, blank)
    assert found.nodes["A.II.2.ii"].points == 3  # 0.5 x 6, and nothing of the 4
    assert found.nodes["B.I"].points == Fraction("15.75")  # 0.9 x 17.5, and nothing of the 5


@both_policies
def test_an_open_count_is_a_blank(blank: BlankPolicy) -> None:
    opened: dict[str, AnswerValue] = {"A.II.2.i.a": {"lalu": 1, "kini": 0, "sanksi": None}, "A.I.1.i.a": "Ya"}
    found = card(tiny(), opened, blank)
    assert every_points(found) == every_points(card(tiny(), {"A.I.1.i.a": "Ya"}, blank))
    assert found.answered == 1
    assert not found.indicators["A.II.2.i.a"].answered


def test_unknown_codes_are_ignored() -> None:
    assert card(tiny(), {"Z.9": "A", "A.I.1.i.a": "Ya"}) == card(tiny(), {"A.I.1.i.a": "Ya"})


def test_stage_and_policy_are_noted() -> None:
    found = score(tiny(), {}, SKIP, Stage.TPI)
    assert (found.instrument, found.stage, found.blank) == ("tiny-1", Stage.TPI, SKIP)


def test_the_ratio_is_kept_beside_the_score_it_is_capped_to() -> None:
    found = card(tiny(), {"A.II.1.i.a": {"semua": 4, "baik": 5}}).indicators
    assert (found["A.II.1.i.a"].ratio, found["A.II.1.i.a"].score) == (Fraction(5, 4), Fraction(1))
    assert found["A.I.1.i.a"].ratio is None


def test_the_same_count_told_twice_and_differently_is_a_finding() -> None:
    answers: dict[str, AnswerValue] = {
        "A.II.1.i.a": {"agen": 6, "perubahan": 8},
        "A.II.1.i.b": {"perubahan": 7, "terintegrasi": 4},
    }
    warning = next(finding for finding in card(zi_2021(), answers).findings if finding.code == "counts-differ")
    assert warning.indicator == "A.II.1.i.b"
    assert "8" in warning.message_en
    assert "7" in warning.message_en
    answers["A.II.1.i.b"] = {"perubahan": 8, "terintegrasi": 4}
    assert "counts-differ" not in {finding.code for finding in card(zi_2021(), answers).findings}


def test_the_ceiling_is_reached_by_answering_all_that_is_open_best() -> None:
    answers: dict[str, AnswerValue] = {"A.I.1.i.b": "C", "A.II.1.i.a": {"semua": 4, "baik": 1}}
    best = card(tiny(), best_answers(tiny()) | answers)
    assert ceiling(tiny(), answers) == every_points(best)


@given(fillings(tiny()), policies)
def test_points_add_up_all_the_way(answers: dict[str, AnswerValue], blank: BlankPolicy) -> None:
    found = card(tiny(), answers, blank)
    for node in tiny().nodes:
        children = tiny().children.get(node.code, ())
        below = tiny().indicators_under.get(node.code, ())
        parts = [found.nodes[child.code].points for child in children]
        shares = [found.indicators[item.code].points for item in below]
        assert found.nodes[node.code].points == sum(parts + shares)
    for area in tiny().areas:
        assert found.nodes[area.key].points == sum(found.nodes[code].points for code in area.nodes)
        assert found.nodes[area.key].answered == sum(found.nodes[code].answered for code in area.nodes)
    assert found.total == found.nodes["A"].points + found.nodes["B"].points
    assert found.total == sum(item.points for item in found.indicators.values())
    assert all(0 <= node.points <= node.weight for node in found.nodes.values())
    assert 0 <= found.total <= 100


@given(fillings(tiny()), policies, st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(
    answers: dict[str, AnswerValue], blank: BlankPolicy, random: Random
) -> None:
    shuffled = list(answers.items())
    random.shuffle(shuffled)
    assert card(tiny(), dict(shuffled), blank) == card(tiny(), answers, blank)


@given(fillings(tiny()))
def test_skipping_blanks_never_gives_less_than_counting_them_zero(answers: dict[str, AnswerValue]) -> None:
    zero, skip = every_points(card(tiny(), answers, ZERO)), every_points(card(tiny(), answers, SKIP))
    assert all(skip[key] >= zero[key] for key in zero)


@given(fillings(tiny()), policies)
def test_the_ceiling_is_never_below_the_points(answers: dict[str, AnswerValue], blank: BlankPolicy) -> None:
    highest = ceiling(tiny(), answers)
    assert all(highest[key] >= points for key, points in every_points(card(tiny(), answers, blank)).items())


def score_of(instrument: Instrument, indicator: Indicator, value: AnswerValue | None) -> Fraction:
    found = indicator_score(indicator, instrument.scales_by_key[indicator.scale], value).score
    return found or Fraction(0)


@given(st.data(), fillings(tiny()), policies)
def test_a_better_answer_never_lowers_any_node(
    data: st.DataObject, answers: dict[str, AnswerValue], blank: BlankPolicy
) -> None:
    indicator = data.draw(st.sampled_from(tiny().indicators))
    two = [data.draw(values(tiny(), indicator)) for _ in range(2)]
    worse, better = sorted(two, key=lambda value: score_of(tiny(), indicator, value))
    before = every_points(card(tiny(), answers | {indicator.code: worse}, blank))
    after = every_points(card(tiny(), answers | {indicator.code: better}, blank))
    assert all(after[key] >= before[key] for key in before)


@given(st.data(), fillings(tiny()))
def test_answering_a_blank_never_lowers_any_node_when_blanks_count_zero(
    data: st.DataObject, answers: dict[str, AnswerValue]
) -> None:
    indicator = data.draw(st.sampled_from(tiny().indicators))
    answers.pop(indicator.code, None)
    before = every_points(card(tiny(), answers, ZERO))
    after = every_points(card(tiny(), answers | {indicator.code: data.draw(values(tiny(), indicator))}, ZERO))
    assert all(after[key] >= before[key] for key in before)


@given(st.data(), fillings(tiny()))
def test_answering_a_blank_that_was_skipped_lowers_a_mean_exactly_when_it_is_worse_than_the_mean(
    data: st.DataObject, answers: dict[str, AnswerValue]
) -> None:
    indicator = data.draw(st.sampled_from([item for item in tiny().indicators if item.weight is None]))
    value = data.draw(values(tiny(), indicator))
    answers.pop(indicator.code, None)
    before, after = card(tiny(), answers, SKIP), card(tiny(), answers | {indicator.code: value}, SKIP)
    mean = before.nodes[indicator.parent].points / before.nodes[indicator.parent].weight
    lowered = after.nodes[indicator.parent].points < before.nodes[indicator.parent].points
    assert lowered == (score_of(tiny(), indicator, value) < mean)
    untouched = [key for key in before.nodes if indicator not in indicators_beneath(tiny(), key)]
    assert all(after.nodes[key] == before.nodes[key] for key in untouched)


def test_a_skipped_blank_answered_low_lowers_total_and_verdict_honestly() -> None:
    """One of two at 1 is a mean of 1; the other answered with 0 halves it."""
    one = card(tiny(), {"A.I.1.i.a": "Ya"}, SKIP)
    two = card(tiny(), {"A.I.1.i.a": "Ya", "A.I.1.i.b": "C"}, SKIP)
    assert (one.total, two.total) == (Fraction(15), Fraction(15, 2))


@settings(max_examples=25)
@given(st.data(), policies)
def test_the_laws_hold_on_the_instrument_in_force(data: st.DataObject, blank: BlankPolicy) -> None:
    instrument = zi_2021()
    answers = data.draw(fillings(instrument))
    found = card(instrument, answers, blank)
    assert 0 <= found.total <= 100
    assert found.total == sum(item.points for item in found.indicators.values())
    for node in instrument.nodes:
        below = instrument.indicators_under.get(node.code, ())
        if below:
            assert found.nodes[node.code].points == sum(found.indicators[item.code].points for item in below)
    for area in instrument.areas:
        assert found.nodes[area.key].points == sum(found.nodes[code].points for code in area.nodes)
    assert card(instrument, dict(reversed(answers.items())), blank) == found
    if answers:
        code = data.draw(st.sampled_from(sorted(answers)))
        better = card(instrument, answers | {code: best_answers(instrument)[code]}, blank)
        assert all(every_points(better)[key] >= points for key, points in every_points(found).items())
