"""Text from outside, before it is kept: NFC, and nothing in it that only pretends to be invisible."""

from __future__ import annotations

import unicodedata

#: Control characters, direction marks and other invisible format characters, half surrogates.
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})


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


def _visible(text: str) -> str:
    return "".join(letter for letter in text if unicodedata.category(letter) not in _UNSEEN)
