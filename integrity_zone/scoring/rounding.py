"""The only place that rounds: for JSON, and for what people read. Nothing is compared after this."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integrity_zone.errors import Language

#: Decimals of a number in JSON, and the most that are ever shown.
MOST_DECIMALS = 9
TRUE_MINUS = "\u2212"
NARROW_SPACE = "\u202f"


def nine_decimals(value: Fraction) -> Decimal:
    """Round half up (away from zero) to nine decimals, the precision of numbers in JSON."""
    return _half_up(value, MOST_DECIMALS)


def display(value: Fraction, decimals: int = 2, against: Fraction | None = None) -> Decimal:
    """Round half up for reading, with more decimals where rounding would hide that a minimum is missed.

    Args:
        value: Exact number.
        decimals: Decimals when nothing speaks for more.
        against: The minimum that `value` is shown beside.

    Returns:
        The rounded number. A value below `against` is never shown as equal to it or above it: it gets up to nine
        decimals, and is rounded down where not even those tell the two apart.
    """
    if against is None or value >= against:
        return _half_up(value, decimals)
    for places in range(decimals, MOST_DECIMALS + 1):
        if (shown := _half_up(value, places)) < _half_up(against, places):
            return shown
    return _scaled(floor(value * 10**MOST_DECIMALS), MOST_DECIMALS)


def number_text(number: Decimal, language: Language = "id") -> str:
    """Write a number the way its readers do: `1.234,50` in Indonesian, `1,234.50` in English, with a true minus."""
    text = f"{abs(number):,f}"
    if language == "id":
        text = text.translate(str.maketrans(",.", ".,"))
    return TRUE_MINUS + text if number < 0 else text


def short_text(value: Fraction, language: Language = "id") -> str:
    """Write a score or weight with at most four decimals and no trailing zeros: `0,67`, `0,1429`, `1`."""
    return number_text(_without_zeros(_half_up(value, 4)), language)


def percent_text(ratio: Fraction, language: Language = "id") -> str:
    """Write a share as a percentage of at most two decimals, with a narrow space before the sign."""
    return number_text(_without_zeros(_half_up(ratio * 100, 2)), language) + NARROW_SPACE + "%"


def _half_up(value: Fraction, decimals: int) -> Decimal:
    magnitude = floor(abs(value) * 10**decimals + Fraction(1, 2))
    return _scaled(-magnitude if value < 0 else magnitude, decimals)


def _scaled(digits: int, decimals: int) -> Decimal:
    """`digits` / 10 ** `decimals`, whatever the precision of the decimal context."""
    sign = 1 if digits < 0 else 0
    return Decimal((sign, tuple(int(digit) for digit in str(abs(digits))), -decimals))


def _without_zeros(number: Decimal) -> Decimal:
    text = f"{number:f}"
    return Decimal(text.rstrip("0").rstrip(".")) if "." in text else number
