"""The sample agency: the figures its screens and documents show."""

from __future__ import annotations

from fractions import Fraction

import pytest

from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.scoring.gaps import gap_list
from integrity_zone.scoring.roll_up import ceiling, score
from integrity_zone.scoring.rounding import display
from tests.support.answers import with_raises
from tests.unit.scoring.instruments import sample_answers, zi_2021


def test_the_units_answers_come_to_78_26() -> None:
    unit, _ = sample_answers()
    found = score(zi_2021(), unit, BlankPolicy.ZERO, Stage.UNIT)
    assert (found.answered, found.of) == (104, 113)
    assert str(display(found.total)) == "78.26"


@pytest.mark.parametrize(
    ("key", "points"),
    [
        ("area.1", "6.22"),
        ("area.2", "4.67"),
        ("area.3", "6.48"),
        ("area.4", "8.58"),
        ("area.5", "8.58"),
        ("area.6", "8.48"),
    ],
)
def test_each_area_comes_to_the_figure_on_its_bar(key: str, points: str) -> None:
    unit, _ = sample_answers()
    assert str(display(score(zi_2021(), unit, BlankPolicy.ZERO, Stage.UNIT).nodes[key].points)) == points


@pytest.mark.parametrize(("code", "points"), [("B.I.a", "16.10"), ("B.I.b", "3.75"), ("B.II.a", "15.40")])
def test_each_result_comes_to_the_figure_on_its_meter(code: str, points: str) -> None:
    unit, _ = sample_answers()
    assert str(display(score(zi_2021(), unit, BlankPolicy.ZERO, Stage.UNIT).indicators[code].points)) == points


def test_tpi_comes_to_77_14() -> None:
    _, tpi = sample_answers()
    assert str(display(score(zi_2021(), tpi, BlankPolicy.ZERO, Stage.TPI).total)) == "77.14"


def test_the_ceiling_is_82_30() -> None:
    unit, _ = sample_answers()
    assert str(display(ceiling(zi_2021(), unit)["total"])) == "82.30"


def test_wbk_fails_on_one_of_twelve_conditions_by_0_42() -> None:
    unit, _ = sample_answers()
    verdict = score(zi_2021(), unit, BlankPolicy.ZERO, Stage.UNIT).verdicts["WBK"]
    assert not verdict.met
    assert len(verdict.checks) == 12
    (failed,) = verdict.failed
    assert (failed.key, failed.is_percent, failed.minimum) == ("area.5", True, Fraction(60))
    assert str(display(failed.points_missing)) == "0.42"


def test_the_gap_list_makes_the_sample_a_wbk_candidate() -> None:
    unit, _ = sample_answers()
    found = score(zi_2021(), unit, BlankPolicy.ZERO, Stage.UNIT)
    (gap,) = gap_list(zi_2021(), unit, found, "WBK")
    assert gap.closable
    assert all(zi_2021().indicators_by_code[item.indicator].code.split(".")[2] == "5" for item in gap.raises)
    raised = score(zi_2021(), with_raises(zi_2021(), unit, gap.raises), BlankPolicy.ZERO, Stage.UNIT)
    assert raised.verdicts["WBK"].met


def test_the_sample_has_nothing_odd_in_it() -> None:
    unit, _ = sample_answers()
    findings = score(zi_2021(), unit, BlankPolicy.ZERO, Stage.UNIT).findings
    assert [(finding.code, finding.severity) for finding in findings] == [("unanswered", Severity.REMARK)]
    assert "9 dari 113" in findings[0].message_id
