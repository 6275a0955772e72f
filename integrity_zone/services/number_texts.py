"""Numbers as people read them, in both languages. Needs no file and no library, so that the screens start fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.scoring.rounding import MOST_DECIMALS, NARROW_SPACE, display, number_text, percent_text, short_text

if TYPE_CHECKING:
    from fractions import Fraction

    from integrity_zone.errors import Language

__all__ = [
    "gap_text",
    "percent_text",
    "plain_text",
    "points_text",
    "short_text",
    "table_percent_text",
    "whole_percent_text",
]


def points_text(value: Fraction, language: Language, *, against: Fraction | None = None) -> str:
    """Points for reading: two decimals, more where rounding would hide that the minimum beside it is missed."""
    return number_text(display(value, against=against), language)


def gap_text(missing: Fraction, language: Language) -> str:
    """Points that are missing: two decimals, never rounded to nothing."""
    places = next((places for places in range(2, MOST_DECIMALS) if display(missing, places)), MOST_DECIMALS)
    return number_text(display(missing, places), language)


def plain_text(value: Fraction, language: Language, decimals: int) -> str:
    """A number with so many decimals, rounded half up."""
    return number_text(display(value, decimals), language)


def table_percent_text(ratio: Fraction, language: Language) -> str:
    """A share among others in a column, all of which have two decimals."""
    return points_text(ratio * 100, language) + NARROW_SPACE + "%"


def whole_percent_text(ratio: Fraction, language: Language) -> str:
    """A share as a whole percentage, as charts show it."""
    return number_text(display(ratio * 100, 0), language) + NARROW_SPACE + "%"
