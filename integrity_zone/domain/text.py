"""Text from outside, before it is kept: NFC, and nothing in it that only pretends to be invisible; counts in words."""

from __future__ import annotations

import unicodedata

from integrity_zone.errors import UserInputError

#: Control characters, direction marks and other invisible format characters, half surrogates.
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})


class TooLongError(UserInputError):
    """A text is longer than anything that reads it can show."""

    code = "too-long"
    template_en = "{what} is too long ({length} characters); keep it within {limit}"
    template_id = "{what} terlalu panjang ({length} huruf); batasi sampai {limit}"


def limited(text: str, limit: int, what: str) -> str:
    """The text, unless it is too long: nothing is ever cut silently.

    Raises:
        TooLongError: More characters than `limit`.
    """
    if len(text) > limit:
        raise TooLongError(what=what, length=len(text), limit=limit)
    return text


def clean_line(text: str) -> str:
    """One line: no control or direction characters, single spaces, NFC."""
    spaced = " ".join(text.split())
    return unicodedata.normalize("NFC", " ".join(_visible(spaced).split()))


def clean_text(text: str) -> str:
    """Several lines, each cleaned like one; no blank lines at the ends."""
    return "\n".join(clean_line(line) for line in text.splitlines()).strip("\n")


def clean_file_name(name: str) -> str:
    """A file name as it may be kept and shown: no separators, control or direction characters."""
    plain = clean_line(
        "".join("_" if unicodedata.category(letter) in _UNSEEN or letter in "/\\" else letter for letter in name)
    )
    return plain.strip(". ") or "_"


def counted(count: int, noun: str, plural: str = "") -> str:
    """How many of something, in English: 1 cell, 2 cells, 0 cells.

    Args:
        count: How many.
        noun: Of one.
        plural: Of several; by default the noun with an s.
    """
    return f"{count} {noun if count == 1 else plural or noun + 's'}"


def _visible(text: str) -> str:
    return "".join(
        letter for letter in text if unicodedata.category(letter) not in _UNSEEN and not _is_no_letter(letter)
    )


def _is_no_letter(letter: str) -> bool:
    """Whether Unicode promises that this code will never be a letter; XML and workbooks cannot hold some of them."""
    code = ord(letter)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
