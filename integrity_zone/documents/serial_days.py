"""Days and times as workbooks keep them: a number of days since 1900 or 1904, and a format that says what is seen."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, timedelta

#: What in a format is no letter of a day: texts, colours and languages, escaped and repeated letters.
NO_LETTERS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_HALVES_OF_DAY = re.compile(r"am/pm|a/p")
_RUNS = re.compile(r"y+|m+|d+|h+|s+")
#: Hours that go on beyond a day.
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?")
_DAY_SECONDS = 86_400
#: Excel has a 29 February 1900, and counts the days before it from another one.
_DAY_THAT_NEVER_WAS = 60
_FIRST_1900, _BEFORE_MARCH, _FIRST_1904 = date(1899, 12, 30), date(1899, 12, 31), date(1904, 1, 1)
_ELAPSED_SIGN = "e"
#: Formats of days and times that every office program has, by what they show; those of the Far East included.
BUILT_IN_DAYS = {
    number: signs
    for numbers, signs in (
        ((14, 15, *range(27, 32), *range(34, 37), *range(50, 59)), "dmy"),
        ((16,), "dm"),
        ((17,), "my"),
        ((18, 19, 20, 21, 32, 33, 45, 47), "t"),
        ((22,), "dmyt"),
        ((46,), _ELAPSED_SIGN),
    )
    for number in numbers
}


def signs_of(code: str) -> str:
    """What a number format shows of a day: letters of "dmyt", or "e" for hours that go on; empty for no day.

    Args:
        code: The format; its first part counts.
    """
    first = NO_LETTERS.sub("", code).partition(";")[0].lower()
    if "general" in first:
        return ""
    if any(_ELAPSED.fullmatch(found) for found in NO_LETTERS.findall(code.partition(";")[0])):
        return _ELAPSED_SIGN
    letters = [run[0] for run in _RUNS.findall(_HALVES_OF_DAY.sub("", first))]
    found = set()
    for place, letter in enumerate(letters):
        before, after = letters[max(place - 1, 0) : place], letters[place + 1 : place + 2]
        is_minute = letter == "m" and ("h" in before or "s" in after)
        found.add("t" if letter in "hs" or is_minute else letter)
    return "".join(sign for sign in "dmyt" if sign in found)


def day_text(value: str, signs: str, *, since_1904: bool) -> str | None:
    """What is seen of a day, as ISO 8601 writes it: 2026-04-03, --04-03, 2026-04, 2026-04-03T10:30, T10:30.

    Args:
        value: The number, or the day in ISO itself.
        signs: From `signs_of`; empty shows the whole day.
        since_1904: The workbook counts from 1904.

    Returns:
        None for a number that is no day.
    """
    if signs in {_ELAPSED_SIGN, "t"}:
        return _time_text(value, is_elapsed=signs == _ELAPSED_SIGN)
    moment = _moment(value, since_1904=since_1904)
    if moment is None:
        return None
    has_time = "t" in signs or (not signs and bool(moment.hour or moment.minute or moment.second))
    parts = "".join(sign for sign in signs if sign != "t")
    if parts == "dm" and not has_time:
        return f"--{moment:%m-%d}"
    if parts == "my" and not has_time:
        return f"{moment.year:04}-{moment.month:02}"
    day = moment.date().isoformat()
    return f"{day}T{_clock(moment.hour, moment.minute, moment.second)}" if has_time else day


def _moment(value: str, *, since_1904: bool) -> datetime | None:
    serial = _serial(value)
    if serial is None:
        # Eight figures are a number too large for a day, and not its year, month and day: nobody sees one there.
        if value.isdigit():
            return None
        try:
            return datetime.fromisoformat(value).replace(tzinfo=None)
        except ValueError:
            return None
    seconds = round(serial * _DAY_SECONDS)
    days, rest = divmod(seconds, _DAY_SECONDS)
    if since_1904:
        first = _FIRST_1904
    elif days < 1 or days == _DAY_THAT_NEVER_WAS:
        return None
    else:
        first = _BEFORE_MARCH if days < _DAY_THAT_NEVER_WAS else _FIRST_1900
    try:
        return datetime.combine(first, datetime.min.time()) + timedelta(days=days, seconds=rest)
    except OverflowError:
        return None


def _time_text(value: str, *, is_elapsed: bool) -> str | None:
    serial = _serial(value)
    if serial is None:
        moment = _moment(value, since_1904=False)
        return None if moment is None else f"T{_clock(moment.hour, moment.minute, moment.second)}"
    seconds = round(serial * _DAY_SECONDS)
    if not is_elapsed:
        seconds %= _DAY_SECONDS
    return f"T{_clock(seconds // 3600, seconds // 60 % 60, seconds % 60)}"


def _clock(hours: int, minutes: int, seconds: int) -> str:
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def _serial(value: str) -> float | None:
    if not _NUMBER.fullmatch(value):
        return None
    number = float(value)
    return number if math.isfinite(number) else None
