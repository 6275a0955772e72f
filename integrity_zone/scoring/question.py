"""The score of one answer, one function per kind of answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind, FormulaKind, InputRole
from integrity_zone.domain.answer import UnknownOptionError, is_complete
from integrity_zone.scoring.findings import count_findings, counts_of, open_count_findings

if TYPE_CHECKING:
    from assessments.definition import Formula, Indicator, Scale
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Finding

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class QuestionScore:
    """What one answer is worth, before any weight."""

    score: Fraction | None  #: in [0, 1]; None when unanswered
    ratio: Fraction | None = None  #: computed percentage before cap and floor; None for others and a zero denominator
    findings: tuple[Finding, ...] = ()


def indicator_score(indicator: Indicator, scale: Scale, value: AnswerValue | None) -> QuestionScore:
    """Score one answer.

    Args:
        indicator: The question.
        scale: Its scale.
        value: The answer in the form the journal keeps; None, or counts with an open one, is unanswered.

    Raises:
        UnknownOptionError: The answer does not have the form this indicator asks for.

    Source:
        indicator.source; for computed percentages the cap and the zero-denominator policy of its formula.
    """
    if not is_complete(indicator, value):
        return QuestionScore(None, findings=tuple(open_count_findings(indicator, value)))
    if isinstance(value, str):
        score = index_score(scale, value) if indicator.kind is AnswerKind.INDEX else choice_score(indicator, value)
        return QuestionScore(score)
    if not isinstance(value, Mapping) or indicator.formula is None:
        raise _refusal(indicator, value)
    findings = tuple(count_findings(indicator, indicator.formula, value))
    if indicator.formula.kind is FormulaKind.DECREASE:
        return QuestionScore(*decrease_score(indicator, indicator.formula, value), findings)
    return QuestionScore(*ratio_score(indicator, indicator.formula, value), findings)


def choice_score(indicator: Indicator, key: str) -> Fraction:
    """Score of the chosen option.

    Raises:
        UnknownOptionError: The indicator does not offer it.
    """
    option = indicator.option(key)
    if option is None:
        raise _refusal(indicator, key)
    return option.score


def index_score(scale: Scale, value: str) -> Fraction:
    """A decimal on the scale, as a part of the scale's highest value."""
    return held_within(Fraction(value) / scale.maximum, Fraction(1))


def ratio_score(
    indicator: Indicator, formula: Formula, counts: Mapping[str, int | None]
) -> tuple[Fraction, Fraction | None]:
    """Score and uncapped ratio of numerators over denominators; the formula's policy decides on a denominator of 0."""
    whole = counts_of(indicator, counts, InputRole.DENOMINATOR)
    if whole == 0:
        return formula.zero_denominator, None
    ratio = Fraction(counts_of(indicator, counts, InputRole.NUMERATOR), whole)
    return held_within(ratio, formula.cap), ratio


def decrease_score(
    indicator: Indicator, formula: Formula, counts: Mapping[str, int | None]
) -> tuple[Fraction, Fraction | None]:
    """Score and unfloored ratio of the fall from the year before.

    With nothing in the year before there is no ratio: nothing this year either is worth the formula's policy, anything
    this year is an increase and worth 0.
    """
    previous = counts_of(indicator, counts, InputRole.PREVIOUS)
    current = counts_of(indicator, counts, InputRole.CURRENT)
    if previous == 0:
        return (formula.zero_denominator if current == 0 else ZERO), None
    ratio = Fraction(previous - current, previous)
    return held_within(ratio, formula.cap), ratio


def held_within(value: Fraction, cap: Fraction) -> Fraction:
    """The value, not below 0 and not above the cap."""
    return max(ZERO, min(value, cap))


def _refusal(indicator: Indicator, value: object) -> UnknownOptionError:
    offered = ", ".join(option.key for option in indicator.options) or ", ".join(item.key for item in indicator.inputs)
    return UnknownOptionError(indicator=indicator.code, value=value, offered=offered)
