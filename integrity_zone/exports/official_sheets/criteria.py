"""Takes the cell that says when each option holds apart: people write `a.`, `A =`, `Ya,` on lines or in a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: What may stand before the name of an option, and behind it.
_BEFORE = r"(?:^|[\n;]|(?<=[.,])\s)[\s\-–•*]*(?:jawaban\s+|opsi\s+|nilai\s+)?[\"“'(]?"
_BEHIND = r"[\"”')]?(?:\s*[.:=),]\s*|\s+[-–]\s+|\s+(?=apabila|bila|jika|kalau|untuk))"
_ENDS = " \t\n;,"


def criteria_of(text: str, keys: Sequence[str]) -> Mapping[str, str]:
    """Option key -> when it holds; empty when they cannot all be told apart.

    Args:
        text: The whole cell.
        keys: Of the options, in the order in which they are offered.
    """
    found: dict[str, str] = {}
    starts = _starts(text, keys)
    if len(starts) < len(keys) or not keys:
        return {}
    ends = [start for start, _ in starts[1:]] + [len(text)]
    for key, (_, begin), end in zip(keys, starts, ends, strict=True):
        said = text[begin:end].strip(_ENDS)
        if not said:
            return {}
        found[key] = said
    return found


def _starts(text: str, keys: Sequence[str]) -> list[tuple[int, int]]:
    """Where the name of each option stands, and where its text begins; each behind the one before."""
    starts: list[tuple[int, int]] = []
    at = 0
    for key in keys:
        hit = re.compile(f"{_BEFORE}{re.escape(key)}{_BEHIND}", re.IGNORECASE).search(text, at)
        if hit is None:
            return []
        starts.append((hit.start(), hit.end()))
        at = hit.end()
    return starts
