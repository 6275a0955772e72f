"""The score of one answer, worked by hand from the instrument's own rules (LKE 2021, formulas of the worksheet)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.answer import UnknownOptionError
from integrity_zone.domain.scorecard import Severity
from integrity_zone.scoring.question import indicator_score
from tests.unit.scoring.instruments import tiny, zi_2021

if TYPE_CHECKING:
    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.scoring.question import QuestionScore

CHANGES, INTEGRATED, DISCIPLINE, GOALS = "A.II.1.i.a", "A.II.1.i.b", "A.II.3.iii.a", "A.II.4.i.a"
COMPLAINTS, LHKPN, LHKASN, SIMPLER = "A.II.5.ii.a", "A.II.5.iii.a", "A.II.5.iii.b", "A.II.6.i.b"


def score_of(instrument: Instrument, code: str, value: AnswerValue | None) -> QuestionScore:
    indicator = instrument.indicators_by_code[code]
    return indicator_score(indicator, instrument.scales_by_key[indicator.scale], value)


def counts(code: str, *numbers: int | None) -> dict[str, int | None]:
    """Counts in the order in which the worksheet asks for them."""
    return dict(zip([item.key for item in zi_2021().indicators_by_code[code].inputs], numbers, strict=True))


@pytest.mark.parametrize(
    ("code", "scores"),
    [
        ("A.I.1.i.a", {"Ya": "1", "Tidak": "0"}),
        ("A.I.1.i.b", {"A": "1", "B": "0.5", "C": "0"}),
        ("A.II.2.i.a", {"A": "1", "B": "0.67", "C": "0.33", "D": "0"}),
        ("B.I.b", {"A": "1", "B": "0.75", "C": "0.5", "D": "0.25", "E": "0"}),
    ],
)
def test_every_option_of_every_scale_has_its_score(code: str, scores: dict[str, str]) -> None:
    for key, score in scores.items():
        found = score_of(zi_2021(), code, key)
        assert (found.score, found.ratio, found.findings) == (Fraction(score), None, ())


@pytest.mark.parametrize(
    ("value", "score"), [("0", "0"), ("4", "1"), ("3.6", "0.9"), ("3.2", "0.8"), ("3.333333", "3333333/4000000")]
)
def test_a_survey_score_counts_as_its_part_of_four(value: str, score: str) -> None:
    assert score_of(zi_2021(), "B.I.a", value).score == Fraction(score)


@pytest.mark.parametrize(
    ("code", "numbers", "ratio", "score"),
    [
        # agents, changes
        (CHANGES, (7, 7), "1", "1"),
        (CHANGES, (4, 15), "15/4", "1"),
        (CHANGES, (8, 3), "3/8", "3/8"),
        (CHANGES, (5, 0), "0", "0"),
        (CHANGES, (0, 0), None, "0"),
        (CHANGES, (0, 5), None, "0"),
        # changes, integrated
        (INTEGRATED, (7, 1), "1/7", "1/7"),
        (INTEGRATED, (2, 3), "3/2", "1"),
        (INTEGRATED, (0, 0), None, "0"),
        # last year, this year, sanctioned
        (DISCIPLINE, (2, 1, 1), "1/2", "1/2"),
        (DISCIPLINE, (3, 0, 0), "1", "1"),
        (DISCIPLINE, (3, 3, 0), "0", "0"),
        (DISCIPLINE, (2, 5, 5), "-3/2", "0"),
        (DISCIPLINE, (0, 0, 0), None, "1"),
        (DISCIPLINE, (0, 1, 1), None, "0"),
        # goals, reached
        (GOALS, (5, 3), "3/5", "3/5"),
        (GOALS, (5, 6), "6/5", "1"),
        (GOALS, (0, 0), None, "0"),
        # due, in progress, finished: what is in progress counts for nothing
        (COMPLAINTS, (6, 5, 1), "1/6", "1/6"),
        (COMPLAINTS, (11, 4, 7), "7/11", "7/11"),
        (COMPLAINTS, (0, 0, 0), None, "1"),
        (COMPLAINTS, (3, 0, 4), "4/3", "1"),
        # three groups obliged, reported
        (LHKPN, (1, 5, 9, 13), "13/15", "13/15"),
        (LHKPN, (0, 0, 4, 4), "1", "1"),
        (LHKPN, (0, 0, 0, 0), None, "1"),
        (LHKPN, (1, 0, 0, 2), "2", "1"),
        (LHKASN, (1, 2, 10, 12), "12/13", "12/13"),
        (LHKASN, (0, 0, 0, 0), None, "1"),
        # registered, simplified
        (SIMPLER, (18, 14), "7/9", "7/9"),
        (SIMPLER, (0, 0), None, "0"),
        (SIMPLER, (1, 2), "2", "1"),
    ],
)
def test_computed_percentages_follow_their_formula(
    code: str, numbers: tuple[int, ...], ratio: str | None, score: str
) -> None:
    found = score_of(zi_2021(), code, counts(code, *numbers))
    assert found.score == Fraction(score)
    assert found.ratio == (None if ratio is None else Fraction(ratio))


@pytest.mark.parametrize("code", ["A.I.1.i.a", COMPLAINTS, "B.I.a"])
def test_no_answer_is_no_score(code: str) -> None:
    found = score_of(zi_2021(), code, None)
    assert (found.score, found.findings) == (None, ())


def test_an_open_count_leaves_the_indicator_unanswered_and_is_remarked() -> None:
    found = score_of(zi_2021(), COMPLAINTS, counts(COMPLAINTS, 11, None, 7))
    assert found.score is None
    (remark,) = found.findings
    assert (remark.code, remark.severity, remark.indicator) == ("open-count", Severity.REMARK, COMPLAINTS)
    label = zi_2021().indicators_by_code[COMPLAINTS].inputs[1].label
    assert label in remark.message_id
    assert label in remark.message_en


def test_counts_that_are_all_open_are_simply_unanswered() -> None:
    assert score_of(zi_2021(), COMPLAINTS, counts(COMPLAINTS, None, None, None)).findings == ()


@pytest.mark.parametrize(
    ("code", "numbers", "expected"),
    [
        (INTEGRATED, (7, 7), None),
        (INTEGRATED, (7, 8), ("counts-do-not-fit", "warning", "= 8", "= 7")),
        (INTEGRATED, (0, 0), ("zero-denominator", "warning", "= 0", "0\u202f%")),
        (DISCIPLINE, (2, 1, 1), None),
        (DISCIPLINE, (2, 1, 2), ("counts-do-not-fit", "remark", "= 2", "= 1")),
        (DISCIPLINE, (2, 1, 4), ("counts-do-not-fit", "warning", "= 4", "= 1")),
        (DISCIPLINE, (0, 0, 0), ("zero-denominator", "remark", "= 0", "100\u202f%")),
        (DISCIPLINE, (0, 2, 2), ("zero-denominator", "warning", "= 0", "0\u202f%")),
        (GOALS, (5, 5), None),
        (GOALS, (5, 6), ("counts-do-not-fit", "warning", "= 6", "= 5")),
        (COMPLAINTS, (11, 4, 7), None),
        (COMPLAINTS, (11, 5, 7), ("counts-do-not-fit", "warning", "= 12", "= 11")),
        (COMPLAINTS, (11, 0, 12), ("counts-do-not-fit", "warning", "= 12", "= 11")),
        (COMPLAINTS, (0, 0, 0), ("zero-denominator", "remark", "= 0", "100\u202f%")),
        (LHKPN, (1, 3, 4, 8), None),
        (LHKPN, (1, 3, 4, 9), ("counts-do-not-fit", "warning", "= 9", "= 8")),
        (LHKASN, (0, 0, 0, 0), ("zero-denominator", "remark", "= 0", "100\u202f%")),
        (SIMPLER, (14, 18), ("counts-do-not-fit", "warning", "= 18", "= 14")),
    ],
)
def test_odd_counts_are_findings_that_name_the_figures(
    code: str, numbers: tuple[int, ...], expected: tuple[str, str, str, str] | None
) -> None:
    findings = score_of(zi_2021(), code, counts(code, *numbers)).findings
    if expected is None:
        assert findings == ()
        return
    (finding,) = findings
    kind, severity, first, second = expected
    assert (finding.code, finding.severity, finding.indicator) == (kind, severity, code)
    for sentence in (finding.message_en, finding.message_id):
        assert code in sentence
        assert first in sentence
        assert second in sentence


def test_more_changes_than_agents_are_nothing_odd() -> None:
    assert score_of(zi_2021(), CHANGES, counts(CHANGES, 4, 15)).findings == ()


def test_more_above_the_line_than_below_is_odd_only_where_it_is_a_part_of_it() -> None:
    indicator = tiny().indicators_by_code["A.II.1.i.a"]
    assert indicator.formula is not None
    free = replace(indicator, formula=replace(indicator.formula, part_of_whole=False))
    scale = tiny().scales_by_key["persen"]
    assert [found.code for found in indicator_score(indicator, scale, {"semua": 4, "baik": 15}).findings] == [
        "counts-do-not-fit"
    ]
    assert indicator_score(free, scale, {"semua": 4, "baik": 15}).findings == ()


def test_finished_complaints_where_none_were_due_are_two_findings() -> None:
    findings = score_of(zi_2021(), COMPLAINTS, counts(COMPLAINTS, 0, 0, 3)).findings
    assert [finding.code for finding in findings] == ["zero-denominator", "counts-do-not-fit"]


@pytest.mark.parametrize(
    ("code", "value"), [("A.I.1.i.a", "A"), ("A.I.1.i.b", "a"), ("A.I.1.i.a", {"agen": 1}), ("B.I.a", {"agen": 1})]
)
def test_an_answer_of_another_form_is_refused(code: str, value: AnswerValue) -> None:
    with pytest.raises(UnknownOptionError):
        score_of(tiny(), code, value)
