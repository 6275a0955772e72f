"""Tables of a report: rows as blocks, so that a table runs on over pages with its head repeated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from integrity_zone.exports.pages.flow import Block, baseline, paragraph_lines
from integrity_zone.exports.pages.palette import LINE, SUNKEN, TEXT, TEXT_2
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type, draw_centred, draw_line, draw_right

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

HEAD = Type(Face.SANS_SEMIBOLD, 7.8, 10.4, TEXT_2)
CELL = Type(Face.SANS, 8.6, 11.4, TEXT)
STRONG = Type(Face.SANS_SEMIBOLD, 8.6, 11.4, TEXT)
_PAD_X = 5.0
_PAD_Y = 3.4


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    head: str
    width: float  #: points
    align: Literal["left", "centre", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell."""

    text: str
    style: Type = CELL
    mark: Callable[[Canvas, float, float], None] | None = None  #: drawn left of the text around (x, y)


_MARK_WIDTH = 13.0


def table_blocks(
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    *,
    fills: Sequence[Color | None] = (),
    is_ruled: bool = True,
) -> list[Block]:
    """A table as blocks.

    Args:
        columns: From left to right.
        rows: Cells for each column.
        fills: Colour behind each row, from the first; none where it ends.
        is_ruled: Whether a line ends each row, to which nothing below it belongs.
    """
    head = row_block(columns, [Cell(column.head, HEAD) for column in columns], fill=SUNKEN)
    blocks = [replace(head, with_next=True, before=6.0)]
    for number, cells in enumerate(rows):
        fill = fills[number] if number < len(fills) else None
        blocks.append(replace(row_block(columns, cells, fill=fill, is_ruled=is_ruled), running=head))
    return blocks


def row_block(
    columns: Sequence[Column], cells: Sequence[Cell], *, fill: Color | None = None, is_ruled: bool = True
) -> Block:
    """One row as high as its highest cell."""
    lines = [
        paragraph_lines(cell.text, cell.style, _room(column, cell)) for column, cell in zip(columns, cells, strict=True)
    ]
    heights = [len(found) * cell.style.leading for found, cell in zip(lines, cells, strict=True)]
    height = max(heights, default=0.0) + 2 * _PAD_Y
    width = sum(column.width for column in columns)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        if fill is not None:
            canvas.setFillColor(fill)
            canvas.rect(left, top - height, width, height, stroke=0, fill=1)
        if is_ruled:
            _draw_rule(canvas, left, top - height, width)
        x = left
        for column, cell, found in zip(columns, cells, lines, strict=True):
            _draw_cell(canvas, column, cell, found, x, top - _PAD_Y)
            x += column.width

    return Block(height, draw)


def rule_block(width: float) -> Block:
    """The line that ends a row, where more belongs to it than its cells."""
    return Block(_PAD_Y, lambda canvas, left, top: _draw_rule(canvas, left, top - _PAD_Y, width))


def _draw_rule(canvas: Canvas, left: float, y: float, width: float) -> None:
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.5)
    canvas.line(left, y, left + width, y)


def _room(column: Column, cell: Cell) -> float:
    return column.width - 2 * _PAD_X - (_MARK_WIDTH if cell.mark else 0.0)


def _draw_cell(canvas: Canvas, column: Column, cell: Cell, lines: list[str], x: float, top: float) -> None:
    left, right = x + _PAD_X, x + column.width - _PAD_X
    if cell.mark is not None:
        cell.mark(canvas, left + 4.0, top - cell.style.leading / 2)
        left += _MARK_WIDTH
    for number, line in enumerate(lines):
        y = top - baseline(cell.style) - number * cell.style.leading
        if column.align == "right":
            draw_right(canvas, right, y, line, cell.style)
        elif column.align == "centre":
            draw_centred(canvas, (left + right) / 2, y, line, cell.style)
        else:
            draw_line(canvas, left, y, line, cell.style)
