"""Tables with rules: a staff list to sign, the people of a team. The head is repeated on every page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor

from integrity_zone.exports.pages.flow import Block
from integrity_zone.exports.pages.typesetting import draw_line, draw_right

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.exports.papers.content import Grid
    from integrity_zone.exports.papers.setting import Setting

_PAD_X, _PAD_Y = 5.0, 3.4
_SIGNING_HEIGHT = 25.0
_RULE = HexColor(0x5B666C)
_HEAD_FILL = HexColor(0xEEF1F2)


def grid_blocks(grid: Grid, setting: Setting) -> list[Block]:
    """A table as blocks."""
    head = _row(grid, grid.heads, setting, number=None)
    blocks = [replace(head, with_next=True, before=8.0)]
    blocks += [
        replace(_row(grid, cells, setting, number=number), running=head) for number, cells in enumerate(grid.rows)
    ]
    if grid.note:
        lines = setting.wrapped(grid.note, setting.small, setting.width)

        def draw(canvas: Canvas, left: float, top: float) -> None:
            for number, line in enumerate(lines):
                draw_line(canvas, left, top - setting.small.leading * (number + 0.8), line, setting.small)

        blocks[-1] = replace(blocks[-1], with_next=True)
        blocks.append(Block(len(lines) * setting.small.leading, draw, before=5.0))
    return blocks


def _row(grid: Grid, cells: Sequence[str], setting: Setting, *, number: int | None) -> Block:
    style = setting.cell_head if number is None else setting.cell
    widths = [share * setting.width for share in grid.shares]
    last = len(widths) - 1
    signing = grid.signed and number is not None
    lines = [
        [] if signing and column == last else setting.wrapped(cell, style, width - 2 * _PAD_X)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    height = max(max(map(len, lines)) * style.leading + 2 * _PAD_Y, _SIGNING_HEIGHT if signing else 0.0)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setStrokeColor(_RULE)
        canvas.setFillColor(_HEAD_FILL)
        canvas.setLineWidth(0.5)
        canvas.rect(left, top - height, setting.width, height, fill=int(number is None))
        x = left
        for column, width in enumerate(widths):
            if column:
                canvas.line(x, top, x, top - height)
            y = top - (height - len(lines[column]) * style.leading) / 2 - style.leading * 0.75
            for line in lines[column]:
                if column in grid.right_aligned:
                    draw_right(canvas, x + width - _PAD_X, y, line, style)
                else:
                    draw_line(canvas, x + _PAD_X, y, line, style)
                y -= style.leading
            x += width
        if signing and number is not None:
            # Numbers stand left and middle in turn, so that neighbouring signatures have room.
            indent = widths[last] / 2 if number % 2 else 0.0
            faint = setting.small
            draw_line(canvas, x - widths[last] + _PAD_X + indent, top - 10, cells[last], faint)

    return Block(height, draw)
