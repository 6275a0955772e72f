"""Letters of rich text as they are seen: raised, lowered or struck out, which a bare text would hide."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_TABLES = {"superscript": _RAISED, "subscript": _LOWERED}
_STROKE = "\N{COMBINING LONG STROKE OVERLAY}"
_OFF = frozenset({"0", "false"})


class TextRun:
    """How the letters of the present run are set; told of every element of a text."""

    def __init__(self) -> None:
        """A run like any other."""
        self._table: Mapping[int, int] | None = None
        self._is_struck = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name in {"r", "si", "is"}:
            self._table, self._is_struck = None, False
        elif name == "vertAlign":
            self._table = _TABLES.get(attributes.get("val", ""))
        elif name == "strike":
            self._is_struck = attributes.get("val", "1") not in _OFF

    def seen(self, piece: str) -> str:
        """Some letters of the run: 12² for a raised 2, and a stroke through what is struck out."""
        if self._table is not None:
            piece = piece.translate(self._table)
        return "".join(f"{letter}{_STROKE}" for letter in piece) if self._is_struck else piece
