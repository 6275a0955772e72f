"""Room for signatures at the foot of a paper: people side by side, each with what is printed around the signature."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.lib.colors import black

from integrity_zone.exports.pages.flow import Block
from integrity_zone.exports.pages.palette import TEXT_3
from integrity_zone.exports.pages.typesetting import Type, draw_centred, draw_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.exports.pages.typefaces import Face
    from integrity_zone.exports.papers.content import Party
    from integrity_zone.exports.papers.setting import Setting

_ROOM = 56.0
_COLUMN_GAP = 28.0
_STAMP_WIDTH, _STAMP_HEIGHT = 62.0, 44.0
_STAMP_WORDS = ("meterai", "Rp10.000")
_SMALLEST = 0.72
#: Rows that take no more than this share of a page stand on one.
_TOGETHER = 0.5

_Lines = list[tuple[str, Type]]


def signature_blocks(rows: Sequence[Sequence[Party | None]], setting: Setting, *, stamped: bool = False) -> list[Block]:
    """A block for each row of people; none is ever parted, and the last one never stands alone behind others.

    Args:
        rows: Left and right; None leaves a place free.
        setting: The sheet.
        stamped: The room of the last person has a place for a duty stamp.
    """
    blocks = [
        replace(_row(row, setting, stamped=stamped and number == len(rows)), before=20.0)
        for number, row in enumerate(rows, start=1)
    ]
    is_short = sum(block.before + block.height for block in blocks) <= setting.height * _TOGETHER
    held = 0 if is_short else len(blocks) - 2
    return [replace(block, with_next=held <= at < len(blocks) - 1) for at, block in enumerate(blocks)]


def _row(row: Sequence[Party | None], setting: Setting, *, stamped: bool) -> Block:
    width = (setting.width - _COLUMN_GAP) / 2
    above = [_above(party, setting, width) if party else [] for party in row]
    below = [_below(party, setting, width) if party else [] for party in row]
    over = max(map(_height, above))
    height = over + _ROOM + max(map(_height, below))

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, party in enumerate(row):
            if party is None:
                continue
            x = left + number * (width + _COLUMN_GAP)
            # What stands over the room ends at the same height, so that the rooms lie side by side.
            _draw_lines(canvas, x, top - (over - _height(above[number])), above[number])
            if stamped and number == len(row) - 1:
                _draw_stamp_place(canvas, x, top - over, setting.small.face)
            if party.name:
                _draw_lines(canvas, x, top - over - _ROOM, below[number])
            else:
                _draw_line_to_write_on(canvas, x, top - over - _ROOM, width)
                _draw_lines(canvas, x, top - over - _ROOM - setting.name.leading, below[number][1:])

    return Block(height, draw)


def _above(party: Party, setting: Setting, width: float) -> _Lines:
    style = setting.office
    words = (*party.dateline.split("\n"), party.role, *party.office, party.organisation)
    return [(line, style) for text in words for line in setting.balanced(text, style, width)]


def _below(party: Party, setting: Setting, width: float) -> _Lines:
    if not party.name:
        return [("", setting.name), *((text, setting.office) for text in party.details)]
    style = _fitting(party.name, setting.name, width)
    lines = [(line, style) for line in setting.balanced(party.name, style, width)]
    return lines + [
        (line, setting.office) for text in party.details for line in setting.wrapped(text, setting.office, width)
    ]


def _fitting(name: str, style: Type, width: float) -> Type:
    """A name stays in one line where a somewhat smaller letter achieves it."""
    scale = width / max(style.width(name), 1.0)
    return replace(style, size=style.size * scale) if _SMALLEST <= scale < 1 else style


def _height(lines: _Lines) -> float:
    return sum(style.leading for _, style in lines)


def _draw_lines(canvas: Canvas, x: float, top: float, lines: _Lines) -> None:
    y = top
    for text, style in lines:
        y -= style.leading
        draw_line(canvas, x, y + style.leading * 0.28, text, style)


def _draw_line_to_write_on(canvas: Canvas, x: float, y: float, width: float) -> None:
    canvas.setStrokeColor(black)
    canvas.setLineWidth(0.5)
    canvas.line(x, y - 10, x + width * 0.86, y - 10)


def _draw_stamp_place(canvas: Canvas, x: float, top: float, face: Face) -> None:
    style = Type(face, 7.4, 9.4, TEXT_3)
    y = top - (_ROOM + _STAMP_HEIGHT) / 2
    canvas.saveState()
    canvas.setStrokeColor(TEXT_3)
    canvas.setLineWidth(0.5)
    canvas.setDash(2, 2)
    canvas.rect(x, y, _STAMP_WIDTH, _STAMP_HEIGHT)
    canvas.restoreState()
    for number, word in enumerate(_STAMP_WORDS):
        draw_centred(canvas, x + _STAMP_WIDTH / 2, y + _STAMP_HEIGHT / 2 + 2 - number * style.leading, word, style)
