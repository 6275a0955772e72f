"""Dates, times and whole numbers as Indonesian offices write them, whatever the computer's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

#: Largest number `number_words` can say; more than any year or count of a document.
NUMBER_WORDS_MAXIMUM = 9_999

_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_SMALL = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)


def long_date(day: date) -> str:
    """A date in words: 22 April 2026."""
    return f"{day_and_month(day)} {day.year}"


def long_moment(moment: datetime) -> str:
    """A date and time in words: 22 April 2026 10.42, in the moment's own zone."""
    return f"{long_date(moment)} {moment.hour:02}.{moment.minute:02}"


def day_and_month(day: date) -> str:
    """A day of any year: 22 April."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def month_and_year(day: date) -> str:
    """The month of a date: April 2026."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """A date with its month cut short: 22 Apr 2026."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def date_words(day: date) -> str:
    """A date wholly in words: Senin, tanggal dua belas Januari dua ribu dua puluh enam."""
    words = f"{number_words(day.day)} {_MONTHS[day.month - 1]} {number_words(day.year)}"
    return f"{_DAYS[day.weekday()]}, tanggal {words}"


def number_words(number: int) -> str:
    """A whole number in words: dua ribu dua puluh enam.

    Args:
        number: From 0 to 9,999.

    Raises:
        ValueError: Outside that range.
    """
    if not 0 <= number <= NUMBER_WORDS_MAXIMUM:
        raise ValueError(f"no words for {number}")
    if number < len(_SMALL):
        return _SMALL[number]
    if number < 20:
        return f"{_SMALL[number - 10]} belas"
    if number < 100:
        return _with_rest(f"{_SMALL[number // 10]} puluh", number % 10)
    if number < 1_000:
        return _with_rest("seratus" if number < 200 else f"{_SMALL[number // 100]} ratus", number % 100)
    return _with_rest("seribu" if number < 2_000 else f"{_SMALL[number // 1_000]} ribu", number % 1_000)


def grouped(number: int) -> str:
    """A whole number with a full stop between the thousands: 1.234."""
    return f"{number:,}".replace(",", ".")


def _with_rest(head: str, rest: int) -> str:
    return f"{head} {number_words(rest)}" if rest else head
