"""Answers as words and numbers, in the language of the screens."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from assessments.definition import AnswerKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Indicator
    from integrity_zone.domain.answer import AnswerValue
    from ui.formats import Formats


def blank_word() -> str:
    """What an answer that is not there is called in a sentence."""
    return QCoreApplication.translate("Assessment", "blank")


def value_text(indicator: Indicator, value: AnswerValue | None, formats: Formats) -> str:
    """An answer in a few letters: `B`, `3,6`, `11 · 3 · 7`."""
    if value is None:
        return blank_word()
    if isinstance(value, str):
        if indicator.kind is AnswerKind.INDEX:
            return formats.short(Fraction(value))
        return value
    return " · ".join(_count(value, item.key, formats) for item in indicator.inputs)


def score_text(indicator: Indicator, value: AnswerValue | None, formats: Formats) -> str:
    """An answer with what its option is worth: `C (0,50)`."""
    text = value_text(indicator, value, formats)
    option = indicator.option(value) if isinstance(value, str) else None
    return f"{text} ({formats.number(option.score, 2)})" if option is not None else text


def points_decimals(full: Fraction, indicator: Indicator | None = None) -> int:
    """How many decimals points need, 2 or 3.

    Args:
        full: Of an indicator.
        indicator: Whose options' points stand below each other; None for the full points alone.
    """
    shown = [option.score * full for option in indicator.options] if indicator is not None else [full]
    return 2 if all((points * 100).denominator == 1 for points in shown) else 3


def _count(value: Mapping[str, int | None], key: str, formats: Formats) -> str:
    found = value.get(key)
    return "–" if found is None else formats.number(found)
