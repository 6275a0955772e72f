"""Finds the codes of indicators in the names of folders and files, however people spell them."""

from __future__ import annotations

import re
import unicodedata

#: A part of a code: one letter, a Roman number, or one or two digits.
_SEGMENT = r"(?:[ivxIVX]{1,5}|[a-zA-Z]|\d{1,2})"
_STRONG = r"\s*[._\-)]+\s*"
_END = r"(?=$|[^\w]|_)"
#: Words that people put before a number.
_BEFORE = r"(?:area|aspek|butir|indikator|kode|komponen|no|nomor|pilar|poin|pokja|sub\s?komponen)\b[\s.:]*"
_LEADING = re.compile(
    rf"\s*[\[(\"']?\s*(?:{_BEFORE})?(?P<code>{_SEGMENT}(?:{_STRONG}{_SEGMENT}{_END})*){_END}", re.IGNORECASE
)
_SPACED = re.compile(rf"\s*(?P<code>{_SEGMENT}(?:\s+{_SEGMENT}){{2,}}){_END}")
_WITHIN = re.compile(rf"(?<![\w.\-])(?P<code>{_SEGMENT}(?:\.\s?{_SEGMENT}{_END}){{2,}}){_END}")
_PART = re.compile(_SEGMENT)
#: After this a single letter or number is an ordinal rather than a word or somebody's name.
_MARKED = re.compile(r"\s*([.)\]:_\-–]|$)")
_NAME_LENGTH = 255
_ROMAN = {"i": 1, "v": 5, "x": 10}

#: The segments of one code, as they were written.
Written = tuple[str, ...]


def plain_name(name: str) -> str:
    """A name in the letters that codes are looked for in: full width made plain, invisible characters left out."""
    folded = unicodedata.normalize("NFKC", name[:_NAME_LENGTH])
    seen = (letter for letter in folded if unicodedata.category(letter) not in {"Cf", "Cs"})
    return "".join("-" if unicodedata.category(letter) == "Pd" else letter for letter in seen)


def written_codes(name: str) -> tuple[tuple[Written, ...], str]:
    """The codes that stand in a name.

    Args:
        name: Of a folder, or of a file without its ending.

    Returns:
        Codes from left to right; those at the start lead on to each other (`A.I.1 i.a`). And the words behind them.
    """
    rest = plain_name(name)
    found: list[Written] = []
    while (match := _SPACED.match(rest) or _LEADING.match(rest)) and _is_code(match, rest):
        found.append(tuple(_PART.findall(match["code"])))
        rest = rest[match.end() :].lstrip(" .)]:_-&,+")
    if not found:
        found = [tuple(_PART.findall(match["code"])) for match in _WITHIN.finditer(rest)]
    return tuple(found), rest


def number_of(segment: str) -> int | None:
    """What a segment counts, in digits or as a Roman number below 40; None for other letters."""
    if segment.isascii() and segment.isdigit():
        return int(segment)
    values = [_ROMAN.get(letter) for letter in segment.casefold()]
    if not values or None in values:
        return None
    known = [value for value in values if value is not None]
    following = [*known[1:], 0]
    return sum(-value if value < after else value for value, after in zip(known, following, strict=True))


def _is_code(match: re.Match[str], name: str) -> bool:
    """Whether what looks like a code is not the start of a date, a word or a person's name."""
    code, behind = match["code"], name[match.end("code") :]
    if re.match(r"[._\-]\d", behind):
        return False
    if len(_PART.findall(code)) > 1 or code.isdigit():
        return True
    # "I Made" and "A Yani" are people; "a Laporan" is an item.
    return bool(_MARKED.match(behind)) or code.islower()
