"""Sentences and numbers that several reports share, in Indonesian."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.domain.answer import is_complete
from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.exports.indonesian.dates import grouped
from integrity_zone.services.number_texts import gap_text, percent_text, points_text, short_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Check, IndicatorScore

OPEN = "Belum diisi"
BLANK_WORDS = {BlankPolicy.ZERO: "dihitung 0", BlankPolicy.SKIP: "dilewati dari rata-rata"}


def answer_text(indicator: Indicator, value: AnswerValue | None, score: IndicatorScore | None = None) -> str:
    """An answer in full: the option with its criterion, the share that counts give, or the survey score.

    Args:
        indicator: The question.
        value: As recorded.
        score: Gives that share.
    """
    if value is None:
        return OPEN
    if not isinstance(value, str):
        return percent_text(score.score) if score is not None and score.answered else "Hitungan belum lengkap"
    if indicator.kind is AnswerKind.INDEX:
        return f"Nilai {short_text(Fraction(value))}"
    option = indicator.option(value)
    return value if option is None or not option.criterion else f"{value}: {option.criterion}"


def short_answer(indicator: Indicator, value: str | None) -> str:
    """An answer as a raise names it: an option key, a survey score, or a share in percent."""
    if value is None:
        return OPEN
    if indicator.kind is AnswerKind.CHOICE:
        return value
    # A gap list names shares as parts of one, a plan names them in percent.
    number = Fraction(value.removesuffix("%").strip()) / (100 if value.endswith("%") else 1)
    return percent_text(number) if indicator.kind is AnswerKind.RATIO else short_text(number)


def answered_codes(instrument: Instrument, values: Mapping[str, AnswerValue]) -> set[str]:
    """The indicators that count as answered."""
    return {item.code for item in instrument.indicators if is_complete(item, values.get(item.code))}


def check_value_text(check: Check) -> str:
    """What a minimum is held against, as the unit has it."""
    shown = points_text(check.value, "id", against=check.minimum)
    return f"{shown}\u202f%" if check.is_percent else shown


def check_minimum_text(check: Check) -> str:
    """The minimum itself."""
    return percent_text(check.minimum / 100) if check.is_percent else points_text(check.minimum, "id")


def missing_text(check: Check) -> str:
    """The points that are missing; empty when the minimum is reached."""
    return "" if check.met else gap_text(check.points_missing, "id")


def counts_text(indicator: Indicator, value: AnswerValue | None) -> str:
    """The counts of an answer, each with its name; empty for other kinds of answers."""
    if value is None or isinstance(value, str):
        return ""
    shown = ((item.label, value.get(item.key)) for item in indicator.inputs)
    return "; ".join(f"{label} {'belum diisi' if count is None else grouped(count)}" for label, count in shown)
