"""Dates and moments as sentences of both languages say them; times are those of western Indonesia."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from integrity_zone.errors import Bilingual
from integrity_zone.exports.indonesian.dates import long_date, long_moment

if TYPE_CHECKING:
    from datetime import date

#: As the stamps of signatures tell the time.
WIB = timezone(timedelta(hours=7), "WIB")

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def date_in_words(day: date) -> Bilingual:
    """12 January 2026."""
    return Bilingual(f"{day.day} {_MONTHS[day.month - 1]} {day.year}", long_date(day))


def moment_in_words(moment: datetime) -> Bilingual:
    """12 January 2026 10:31 WIB; a moment without a zone is told as it is."""
    local = moment if moment.tzinfo is None else moment.astimezone(WIB)
    zone = "" if moment.tzinfo is None else f" {WIB.tzname(None)}"
    english = date_in_words(local).message_en
    return Bilingual(f"{english} {local.hour:02}:{local.minute:02}{zone}", f"{long_moment(local)}{zone}")


def told_moment(text: str) -> Bilingual:
    """The same of a moment as RFC 3339, which is told as it stands when it is none."""
    try:
        return moment_in_words(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return Bilingual(text, text)
