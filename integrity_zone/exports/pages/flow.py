"""Blocks one below the other, dealt out to pages: what belongs together stays together, headings are repeated."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.exports.pages.letters import readable
from integrity_zone.exports.pages.typesetting import draw_line, filled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.exports.pages.typesetting import Type


_BLANK = re.compile("[ \t]+")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline that leads to a block."""

    level: int  #: from 0
    title: str


@dataclass(frozen=True, slots=True)
class Block:
    """Something of a known height that takes the text's width."""

    height: float
    draw: Callable[[Canvas, float, float], None]  #: canvas, left edge, upper edge
    before: float = 0.0  #: points wanted above it, unless it comes first on its page
    with_next: bool = False  #: never the last of its page
    new_page: bool = False  #: begins a page
    running: Block | None = None  #: stands above it where it is the first of a page, such as the head of a table
    bookmark: Bookmark | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A block on its page."""

    block: Block
    offset: float  #: points from the upper edge of the text down to its own


def paginate(blocks: Sequence[Block], height: float) -> list[list[Placed]]:
    """Deal blocks out to pages.

    Args:
        blocks: In reading order.
        height: Of the text on a page. A block that is higher stands alone and sticks out.

    Returns:
        For every page what stands on it; at least one page.
    """
    pages: list[list[Placed]] = [[]]
    used = 0.0
    for group in _groups(blocks):
        needed = sum(block.before + block.height for block in group)
        if pages[-1] and (group[0].new_page or used + needed > height):
            pages.append([])
            used = 0.0
        for block in group:
            if not pages[-1] and block.running is not None:
                pages[-1].append(Placed(block.running, 0.0))
                used = block.running.height
            elif pages[-1] and used + block.before + block.height > height:
                # A group that is higher than a page.
                pages.append([])
                used = 0.0
            offset = used + (block.before if pages[-1] else 0.0)
            pages[-1].append(Placed(block, offset))
            used = offset + block.height
    return pages


def text_block(
    text: str,
    style: Type,
    width: float,
    *,
    before: float = 0.0,
    indent: float = 0.0,
    with_next: bool = False,
    bookmark: Bookmark | None = None,
) -> Block:
    """A text that is never parted; meant for a few lines."""
    return _lines_block(paragraph_lines(text, style, width - indent), style, before, indent, with_next, bookmark)


def text_blocks(text: str, style: Type, width: float, *, before: float = 0.0, indent: float = 0.0) -> list[Block]:
    """A text of any length, which may be parted behind every line; its lines, as typed, stay lines."""
    lines = paragraph_lines(text, style, width - indent)
    return [
        _lines_block([line], style, 0.0 if number else before, indent, with_next=number == 0 and len(lines) > 1)
        for number, line in enumerate(lines)
    ]


def paragraph_lines(text: str, style: Type, width: float) -> list[str]:
    """The lines of a text, broken where it was broken and wherever it is too wide."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        # Not at every blank: "hlm. 2" and "7 Januari 2026" are written with blanks that hold together.
        words = [readable(word) for word in _BLANK.split(paragraph)]
        lines += filled([word for word in words if word], style, width)
    return lines


def space_block(height: float) -> Block:
    """Nothing."""
    return Block(height, lambda canvas, left, top: None)  # noqa: ARG005 - the shape of every drawing


def _lines_block(
    lines: list[str], style: Type, before: float, indent: float, with_next: bool, bookmark: Bookmark | None = None
) -> Block:
    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, line in enumerate(lines):
            draw_line(canvas, left + indent, top - baseline(style) - number * style.leading, line, style)

    return Block(len(lines) * style.leading, draw, before, with_next, bookmark=bookmark)


def baseline(style: Type) -> float:
    """How far below the upper edge of its line a text stands."""
    return (style.leading + style.size * 0.7) / 2


def _groups(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks that stand on one page together."""
    groups: list[list[Block]] = []
    is_open = False
    for block in blocks:
        if is_open:
            groups[-1].append(block)
        else:
            groups.append([block])
        is_open = block.with_next
    return groups
