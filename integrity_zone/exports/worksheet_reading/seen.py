"""Cells as a person sees them in the office program: days in words, percentages, TRUE and FALSE."""

from __future__ import annotations

import math
import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from integrity_zone.domain.answer import decimal_text
from integrity_zone.domain.foreign_workbook import CellKind
from integrity_zone.exports.indonesian.dates import day_and_month, long_date, month_and_year

if TYPE_CHECKING:
    from integrity_zone.domain.foreign_workbook import ForeignCell

_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?")
_DAY = re.compile(
    r"(?:(?P<year>[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?|--(?P<of_month>[0-9]{2})-(?P<of_day>[0-9]{2}))?"
    r"(?:T(?P<time>[0-9]{2,}:[0-9]{2}(?::[0-9]{2})?))?"
)
#: Any year that has a 29 February.
_LEAP_YEAR = 2000


def number_of(text: str) -> Decimal | None:
    """A number as the workbook keeps it: binary, so that 3.6 may be 3.6000000000000001 there; None for none."""
    if not _NUMBER.fullmatch(text):
        return None
    value = float(text)
    return Decimal(repr(value)) if math.isfinite(value) else None


def day_words(text: str) -> str | None:
    """A day of a cell in words: 3 April 2026, 3 April, April 2026, 3 April 2026 10.30, 10.30; None for none.

    Args:
        text: Of a cell of that kind.
    """
    found = _DAY.fullmatch(text)
    if found is None or not text:
        return None
    try:
        day = _day(found)
    except ValueError:
        return None
    time = (found["time"] or "").replace(":", ".")
    return " ".join(filter(None, (day, time)))


def seen(cell: ForeignCell) -> str:
    """The value of a cell in full; of a formula what it came to."""
    if cell.kind is CellKind.BOOLEAN:
        return "TRUE" if cell.text == "1" else "FALSE"
    if cell.kind is CellKind.DATE:
        return day_words(cell.text) or cell.text
    if cell.kind is CellKind.PERCENT and (number := number_of(cell.text)) is not None:
        return f"{decimal_text(number * 100)}%".replace(".", ",")
    return cell.text


def _day(found: re.Match[str]) -> str:
    if found["of_day"]:
        return day_and_month(date(_LEAP_YEAR, int(found["of_month"]), int(found["of_day"])))
    if not found["year"]:
        return ""
    day = date(int(found["year"]), int(found["month"]), int(found["day"] or 1))
    return long_date(day) if found["day"] else month_and_year(day)
