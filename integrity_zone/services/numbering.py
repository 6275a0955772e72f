"""Numbers of papers by the region's own pattern."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from integrity_zone.domain.text import clean_line, limited
from integrity_zone.errors import UserInputError
from integrity_zone.exports.papers.wording import PAPER_CODES

if TYPE_CHECKING:
    from datetime import date

    from integrity_zone.domain.papers import IssuedPaper, PaperKind, Papers

PATTERN_LIMIT = 80
#: How many regions write it; the letters before the number are their own.
EXAMPLE_PATTERN = "B/700/{nomor}/{bulan_romawi}/{tahun}"
FIELDS = ("nomor", "kode", "bulan", "bulan_romawi", "tahun")

_FIELD = re.compile(r"\{([^{}]*)\}")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
#: What each field looks like in a number that was given before.
_SHAPES = {
    "nomor": r"(?P<nomor>\d{1,6})",
    "kode": r"[A-Z]{2}",
    "bulan": r"\d{2}",
    "bulan_romawi": r"[IVX]{1,4}",
}


class BadNumberPatternError(UserInputError):
    """A pattern by which no numbers can be made."""

    code = "bad-number-pattern"
    template_en = "number pattern {pattern!r}: {hint_en}"
    template_id = "pola nomor {pattern!r}: {hint_id}"


def check_number_pattern(pattern: str) -> str:
    """A pattern as it may be kept; empty for none.

    Raises:
        BadNumberPatternError: It has no {nomor}, or a field besides {nomor}, {kode}, {bulan}, {bulan_romawi}, {tahun}.
        TooLongError: More than 80 characters.
    """
    clean = limited(clean_line(pattern), PATTERN_LIMIT, "number_pattern")
    if not clean:
        return ""
    found = _FIELD.findall(clean)
    rest = _FIELD.sub("", clean)
    if "{" in rest or "}" in rest:
        raise _bad(clean, "a brace has no partner", "kurung kurawal tidak berpasangan")
    known = ", ".join(f"{{{name}}}" for name in FIELDS)
    wrong = next((name for name in found if name not in FIELDS), None)
    if wrong is not None:
        raise _bad(clean, f"there is no {{{wrong}}}; there are: {known}", f"tidak ada {{{wrong}}}; yang ada: {known}")
    if found.count("nomor") != 1:
        raise _bad(clean, "it needs {nomor} once", "harus memuat {nomor} satu kali")
    return clean


def next_number(papers: Papers, pattern: str, kind: PaperKind, day: date) -> str:
    """The number that the next paper would have; empty without a pattern.

    Args:
        papers: With the registry, whose highest number of that year it follows, whatever the kind or month.
        pattern: Such as "B/700/{nomor}/{bulan_romawi}/{tahun}".
        kind: Of the paper; gives {kode}.
        day: Of the paper; gives month and year.

    Raises:
        BadNumberPatternError: The pattern cannot be used.
    """
    clean = check_number_pattern(pattern)
    if not clean:
        return ""
    given = re.compile(_replaced(clean, {**_SHAPES, "tahun": str(day.year)}, escape=True))
    same_year = (paper for paper in papers.issued if paper.dated_on is None or paper.dated_on.year == day.year)
    found = [given.fullmatch(paper.number) for paper in same_year]
    highest = max((int(number["nomor"]) for number in found if number), default=0)
    values = {
        "nomor": str(highest + 1),
        "kode": PAPER_CODES[kind],
        "bulan": f"{day.month:02}",
        "bulan_romawi": _ROMAN[day.month - 1],
        "tahun": str(day.year),
    }
    return _replaced(clean, values, escape=False)


def papers_with_number(papers: Papers, number: str) -> tuple[IssuedPaper, ...]:
    """Papers that were issued with this number already, the oldest first; also those that no longer hold.

    Args:
        papers: With the registry.
        number: However it is spaced, in whatever letters; none has an empty one.
    """
    wanted = _compared(number)
    return tuple(paper for paper in papers.issued if wanted and _compared(paper.number) == wanted)


def _compared(number: str) -> str:
    return "".join(clean_line(number).split()).casefold()


def _replaced(pattern: str, values: dict[str, str], *, escape: bool) -> str:
    parts = _FIELD.split(pattern)
    return "".join(
        values[part] if place % 2 else re.escape(part) if escape else part for place, part in enumerate(parts)
    )


def _bad(pattern: str, hint_en: str, hint_id: str) -> BadNumberPatternError:
    return BadNumberPatternError(pattern=pattern, hint_en=hint_en, hint_id=hint_id)
