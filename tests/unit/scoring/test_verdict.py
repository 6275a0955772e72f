"""Every minimum of both predicates, just met and just missed (Table 6 of the regulation)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from assessments.definition import Minimum
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.scoring.roll_up import score
from integrity_zone.scoring.target import weight_of
from integrity_zone.scoring.verdict import check_minimum, judge
from tests.support.answers import best_answers, with_worst
from tests.unit.scoring.instruments import tiny, zi_2021

#: As the regulation has them: key -> target, WBK, WBBM. Areas in points of their joined weight.
MINIMUMS = {
    "total": ("total", "75", "85"),
    "pengungkit": ("A", "40", "48"),
    "area.1": ("area.1", "4.8", "6"),
    "area.2": ("area.2", "4.2", "5.25"),
    "area.3": ("area.3", "6", "7.5"),
    "area.4": ("area.4", "6", "7.5"),
    "area.5": ("area.5", "9", "11.25"),
    "area.6": ("area.6", "6", "7.5"),
    "hasil.bersih": ("B.I", "18.25", "19.5"),
    "ipak": ("B.I.a", "15.75", "15.75"),
    "capaian": ("B.I.b", "2.5", "3.75"),
    "pelayanan": ("B.II", "14", "15.75"),
}
EACH = [
    (predicate, key, target, Fraction(figures[place]))
    for place, predicate in enumerate(("WBK", "WBBM"))
    for key, (target, *figures) in MINIMUMS.items()
]
A_HAIR = Fraction(1, 10**15)


def full_points() -> dict[str, Fraction]:
    return {target: weight_of(zi_2021(), target) for target, _, _ in MINIMUMS.values()}


@pytest.mark.parametrize("key", ["WBK", "WBBM"])
def test_a_predicate_checks_exactly_its_twelve_minimums(key: str) -> None:
    predicate = zi_2021().predicate(key)
    assert predicate is not None
    verdict = judge(zi_2021(), predicate, full_points())
    assert {check.key for check in verdict.checks} == set(MINIMUMS)
    assert len(verdict.checks) == len(MINIMUMS)
    assert (verdict.predicate, verdict.met, verdict.failed) == (key, True, ())


@pytest.mark.parametrize(("key", "check_key", "target", "minimum"), EACH)
def test_every_minimum_is_met_when_just_reached(key: str, check_key: str, target: str, minimum: Fraction) -> None:
    predicate = zi_2021().predicate(key)
    assert predicate is not None
    verdict = judge(zi_2021(), predicate, full_points() | {target: minimum})
    assert verdict.met
    (check,) = [check for check in verdict.checks if check.key == check_key]
    assert check.value == check.minimum
    assert check.points_missing == 0


@pytest.mark.parametrize(("key", "check_key", "target", "minimum"), EACH)
def test_every_minimum_fails_alone_when_missed_by_a_hair(
    key: str, check_key: str, target: str, minimum: Fraction
) -> None:
    predicate = zi_2021().predicate(key)
    assert predicate is not None
    verdict = judge(zi_2021(), predicate, full_points() | {target: minimum - A_HAIR})
    assert not verdict.met
    (failed,) = verdict.failed
    assert (failed.key, failed.target, failed.points_missing) == (check_key, target, A_HAIR)
    assert failed.value < failed.minimum


@pytest.mark.parametrize(("key", "percent"), [("WBK", 60), ("WBBM", 75)])
def test_areas_are_measured_in_percent_of_the_joined_weight(key: str, percent: int) -> None:
    predicate = zi_2021().predicate(key)
    assert predicate is not None
    checks = judge(zi_2021(), predicate, full_points() | {"area.5": Fraction("8.58")}).checks
    area = next(check for check in checks if check.key == "area.5")
    assert (area.is_percent, area.minimum, area.value) == (True, Fraction(percent), Fraction("57.2"))
    assert {check.key for check in checks if check.is_percent} == {f"area.{number}" for number in range(1, 7)}


@pytest.mark.parametrize(
    ("code", "least", "short", "failed"),
    [
        ("B.I.a", "3.6", "3.59", {"ipak"}),
        ("B.I.b", "C", "D", {"capaian"}),
        ("B.II.a", "3.2", "3.19", {"pelayanan"}),
    ],
)
def test_results_just_met_and_just_missed_by_answers_for_wbk(
    code: str, least: str, short: str, failed: set[str]
) -> None:
    best = best_answers(zi_2021())
    met = score(zi_2021(), best | {code: least}, BlankPolicy.ZERO, Stage.UNIT).verdicts["WBK"]
    missed = score(zi_2021(), best | {code: short}, BlankPolicy.ZERO, Stage.UNIT).verdicts["WBK"]
    assert met.met
    assert {check.key for check in missed.failed} == failed


@pytest.mark.parametrize(
    ("code", "least", "short", "failed"),
    [
        ("B.I.a", "3.6", "3.59", {"ipak"}),
        ("B.I.b", "B", "C", {"capaian"}),
        ("B.II.a", "3.6", "3.59", {"pelayanan"}),
    ],
)
def test_results_just_met_and_just_missed_by_answers_for_wbbm(
    code: str, least: str, short: str, failed: set[str]
) -> None:
    best = best_answers(zi_2021())
    met = score(zi_2021(), best | {code: least}, BlankPolicy.ZERO, Stage.UNIT).verdicts["WBBM"]
    missed = score(zi_2021(), best | {code: short}, BlankPolicy.ZERO, Stage.UNIT).verdicts["WBBM"]
    assert met.met
    assert {check.key for check in missed.failed} == failed


def test_the_minimum_of_the_clean_part_is_the_sum_of_its_two() -> None:
    """IPAK 3.60 and option C are 15.75 + 2.50 = 18.25: the third condition never decides alone."""
    answers = best_answers(zi_2021()) | {"B.I.a": "3.6", "B.I.b": "C"}
    found = score(zi_2021(), answers, BlankPolicy.ZERO, Stage.UNIT)
    assert found.nodes["B.I"].points == Fraction("18.25")
    assert found.verdicts["WBK"].met


def test_a_total_of_exactly_75_is_wbk_and_the_least_bit_less_is_not() -> None:
    """Lost: results 3.5 + 1.75 + 2.5 = 7.75, enablers 2+2+2+1.5+0.25+2+3+2+2.5 = 17.25, every area above 60 %."""
    answers = with_worst(
        zi_2021(),
        best_answers(zi_2021()) | {"B.I.a": "3.6", "B.I.b": "C", "B.II.a": "3.2"},
        *("A.II.1.i", "A.II.2.iii", "A.II.3.iii", "A.II.3.i", "A.I.3.i", "A.II.4.i", "A.II.5.ii", "A.II.5.iii"),
        "A.II.6.ii",
    )
    found = score(zi_2021(), answers, BlankPolicy.ZERO, Stage.UNIT)
    assert found.total == 75
    assert found.verdicts["WBK"].met
    less = score(zi_2021(), answers | {"A.I.4.i.b": "B"}, BlankPolicy.ZERO, Stage.UNIT)
    assert [check.key for check in less.verdicts["WBK"].failed] == ["total"]
    assert less.verdicts["WBK"].failed[0].points_missing == 75 - less.total


def test_enablers_of_exactly_40_are_wbk_and_the_least_bit_less_are_not() -> None:
    """Lost by area: 2 + 1, 2 + 0.5, 2 + 1.5, 2 + 1.5, 3 + 2, 2.5."""
    answers = with_worst(
        zi_2021(),
        best_answers(zi_2021()),
        *("A.II.1.i", "A.I.1.ii", "A.II.2.iii", "A.II.2.i", "A.II.3.iii", "A.II.3.i", "A.II.4.i", "A.II.4.ii"),
        *("A.II.5.ii", "A.II.5.iii", "A.II.6.ii"),
    )
    found = score(zi_2021(), answers, BlankPolicy.ZERO, Stage.UNIT)
    assert found.nodes["A"].points == 40
    assert found.verdicts["WBK"].met
    less = score(zi_2021(), answers | {"A.I.6.i.a": "B"}, BlankPolicy.ZERO, Stage.UNIT)
    assert [check.key for check in less.verdicts["WBK"].failed] == ["pengungkit"]


def test_an_area_of_exactly_60_percent_is_wbk_and_the_least_bit_less_is_not() -> None:
    """Area 5 loses 3 + 1.5 + 1.5 of its 15."""
    answers = with_worst(zi_2021(), best_answers(zi_2021()), "A.II.5.ii", "A.I.5.i", "A.I.5.ii")
    found = score(zi_2021(), answers, BlankPolicy.ZERO, Stage.UNIT)
    assert found.nodes["area.5"].points == 9
    assert found.verdicts["WBK"].met
    less = score(zi_2021(), answers | {"A.I.5.iii.a": "B"}, BlankPolicy.ZERO, Stage.UNIT)
    assert [check.key for check in less.verdicts["WBK"].failed] == ["area.5"]


def test_a_total_above_the_minimum_hides_no_failed_area() -> None:
    answers = with_worst(zi_2021(), best_answers(zi_2021()), "A.I.2", "A.II.2")
    found = score(zi_2021(), answers, BlankPolicy.ZERO, Stage.UNIT)
    assert found.total == 93
    assert [check.key for check in found.verdicts["WBBM"].failed] == ["area.2"]
    assert found.verdicts["WBBM"].failed[0].points_missing == Fraction("5.25")


def test_a_percentage_minimum_is_compared_in_exact_thirds() -> None:
    """A third of 30 points is 10: a binary or decimal fraction of it would miss."""
    minimum = Minimum("area.1", "Area satu", "area.1", Fraction(10), Fraction(100, 3), (), "ambang")
    assert check_minimum(tiny(), minimum, Fraction(10)).met
    assert not check_minimum(tiny(), minimum, Fraction(10) - A_HAIR).met
