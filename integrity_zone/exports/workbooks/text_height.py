"""How high a row must be so that its wrapped texts are not cut: office programs do not work it out for merged cells."""

from __future__ import annotations

import math
from functools import lru_cache

MAX_ROW_POINTS = 409.0  #: the highest row Excel knows
_LINE = 1.24  #: line height in ems, of the tallest usual fallback font
_PADDING_POINTS = 4.0
_POINTS_PER_WIDTH = 5.25  #: one unit of column width: seven pixels of 0.75 points
_CELL_MARGIN_POINTS = 5.0
_INDENT_POINTS = 7.0  #: of one step, three spaces
_WIDER = 1.04  #: fallback fonts run wider than Arial, and so do their columns

_NARROW = frozenset("ijl.,:;'|!()[]{}ftIr -/\\")
_WIDE = frozenset("mwMW@%&")
_HALF = frozenset("ckszvxyJ")


def lines_needed(text: str, width: float, size: float, *, bold: bool = False, indent: int = 0) -> int:
    """Number of lines a text takes in a cell.

    Args:
        text: With its own line ends.
        width: Column widths together, in Excel's unit.
        size: Font size in points.
        bold: Whether it is bold.
        indent: Steps it is moved in.
    """
    points = max(1.0, width * _POINTS_PER_WIDTH - _CELL_MARGIN_POINTS - indent * _INDENT_POINTS)
    room = points / (size * _WIDER * (1.06 if bold else 1.0))
    return sum(_lines_of_paragraph(paragraph, room) for paragraph in text.split("\n"))


def height_for(lines: int, size: float) -> float:
    """Height of a row with that many lines, in points, not more than Excel knows."""
    return min(MAX_ROW_POINTS, math.ceil(lines * size * _LINE + _PADDING_POINTS))


def pieces(text: str, width: float, size: float, most_lines: int) -> list[str]:
    """Cut a text into pieces that each take at most so many lines; joined again they are the text.

    Args:
        text: Any length.
        width: Column widths together, in Excel's unit.
        size: Font size in points.
        most_lines: Of one piece.
    """
    if len(text) < 2 or lines_needed(text, width, size, indent=1) <= most_lines:
        return [text] if text else []
    half = len(text) // 2
    blank = max(text.rfind(" ", 1, half), text.rfind("\n", 1, half))
    cut = half if blank < 0 else blank + 1
    return pieces(text[:cut], width, size, most_lines) + pieces(text[cut:], width, size, most_lines)


def _lines_of_paragraph(paragraph: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in paragraph.split(" "):
        width = sum(map(_ems, word))
        if used and used + _ems(" ") + width <= room:
            used += _ems(" ") + width
            continue
        if used:
            lines += 1
        # A word longer than the line is broken anywhere.
        lines += max(0, math.ceil(width / room) - 1)
        used = width % room if width > room else width
    return lines


@lru_cache(maxsize=1024)
def _ems(character: str) -> float:
    if character in _NARROW:
        return 0.3
    if character in _WIDE:
        return 0.87
    if character in _HALF:
        return 0.5
    if character.isupper():
        return 0.67
    return 0.556 if character.isascii() or character in "–−…’“”" else 1.0
