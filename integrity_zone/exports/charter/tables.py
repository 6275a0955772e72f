"""What is attached to the charter: the staff sheet, the guests, and the controls announced on the day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor

from integrity_zone.exports.charter.sheet import Block, PagePlan
from integrity_zone.exports.indonesian import wording
from integrity_zone.exports.indonesian.dates import grouped
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import DEEP, GOLD_LINE, GREY, Type, draw_line, draw_right, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.domain.declaration import Declaration
    from integrity_zone.exports.charter.sheet import Sheet

_HEAD = Type(Face.SANS_SEMIBOLD, 7.8, 10, DEEP)
_CELL = Type(Face.SANS, 8.2, 10.4)
_NOTE = Type(Face.SERIF, 9.4, 13)
_SECTION = Type(Face.SERIF_SEMIBOLD, 11, 15, DEEP)
_FAINT = Type(Face.SANS, 7.4, 10, GREY)
_PAD = 5.0
_TABLE_GAP = 12.0
_SIGNING_ROW_HEIGHT = 22.0
_HEAD_FILL = HexColor(0xF8F4EA)


@dataclass(frozen=True, slots=True)
class _Table:
    """A table before it is dealt out to pages."""

    columns: tuple[str, ...]
    shares: tuple[float, ...]  #: of the text width, together 1
    rows: Sequence[tuple[str, ...]]
    row_height: float = 16.0  #: least height of a row
    right_aligned: tuple[int, ...] = (0,)
    signed: bool = False  #: the last column is for signatures
    title: str = ""
    note: str = ""


def attached_pages(declaration: Declaration, sheet: Sheet, heading: Block, heading_present: Block) -> list[PagePlan]:
    """The pages behind the charter.

    Args:
        declaration: Whose staff, guests and controls are listed. The place of a confidential control is not printed.
        sheet: Measures.
        heading: On top of every page of the staff sheet.
        heading_present: On top of every page without staff.

    Returns:
        None of them when there is nobody and nothing to list.
    """
    dealer = _Dealer(sheet, heading if declaration.staff else heading_present)
    if declaration.staff:
        dealer.add(_staff_table(declaration, sheet))
    if declaration.guests:
        dealer.add(_guest_table(declaration))
    if declaration.controls:
        dealer.add(_control_table(declaration))
    return dealer.pages


class _Dealer:
    """Deals tables out to pages; a table that breaks repeats its head."""

    def __init__(self, sheet: Sheet, heading: Block) -> None:
        self._sheet = sheet
        self._heading = heading
        self._y = 0.0
        self.pages: list[PagePlan] = []

    def add(self, table: _Table) -> None:
        """Place one table below what is there."""
        head = _row_block(table, table.columns, self._sheet, head=True)
        title = [_title_block(table.title)] if table.title else []
        if self.pages and not title:
            head = replace(head, before=_TABLE_GAP)
        for number, cells in enumerate(table.rows):
            row = _row_block(table, cells, self._sheet, head=False, number=number)
            if number == 0:
                self._place([*title, head, row])
            elif not self._fits([row]):
                self._turn()
                self._place([replace(head, before=0), row])
            else:
                self._place([row])
        if table.note:
            self._place([_note_block(table.note, self._sheet)])

    def _fits(self, blocks: Sequence[Block]) -> bool:
        return bool(self.pages) and self._y - sum(b.height + b.before for b in blocks) >= self._sheet.bottom

    def _place(self, blocks: Sequence[Block]) -> None:
        if not self._fits(blocks):
            self._turn()
        for block in blocks:
            self._y -= block.before
            self.pages[-1].placed.append((block, self._y))
            self._y -= block.height

    def _turn(self) -> None:
        self.pages.append(PagePlan([(self._heading, self._sheet.top)]))
        self._y = self._sheet.top - self._heading.height


def _staff_table(declaration: Declaration, sheet: Sheet) -> _Table:
    count = grouped(len(declaration.staff))
    return _Table(
        columns=wording.STAFF_COLUMNS,
        shares=(0.06, 0.31, 0.20, 0.23, 0.20) if sheet.is_landscape else (0.065, 0.285, 0.225, 0.215, 0.21),
        rows=[
            (f"{number}.", member.name, member.nip or "–", member.office, f"{number}.")
            for number, member in enumerate(declaration.staff, start=1)
        ],
        row_height=_SIGNING_ROW_HEIGHT,
        signed=True,
        note=f"Jumlah pegawai dalam lembar ini: {count} orang. Yang menandatangani: ............ orang.",
    )


def _guest_table(declaration: Declaration) -> _Table:
    return _Table(
        columns=wording.GUEST_COLUMNS,
        shares=(0.07, 0.46, 0.47),
        rows=[
            (f"{number}.", guest.name, guest.organisation) for number, guest in enumerate(declaration.guests, start=1)
        ],
        title=wording.PRESENT_TITLE,
    )


def _control_table(declaration: Declaration) -> _Table:
    total = grouped(sum(control.count for control in declaration.controls))
    return _Table(
        columns=wording.CONTROL_COLUMNS,
        shares=(0.07, 0.40, 0.41, 0.12),
        rows=[
            (
                f"{number}.",
                control.kind,
                wording.PLACE_WITHHELD if control.confidential else control.place,
                grouped(control.count),
            )
            for number, control in enumerate(declaration.controls, start=1)
        ],
        right_aligned=(0, 3),
        title="" if declaration.guests else wording.PRESENT_TITLE,
        note=f"Jumlah kendali yang diumumkan: {total}.",
    )


def _row_block(table: _Table, cells: Sequence[str], sheet: Sheet, *, head: bool, number: int = 0) -> Block:
    style = _HEAD if head else _CELL
    widths = [share * sheet.text_width for share in table.shares]
    last = len(cells) - 1
    signing = table.signed and not head
    lines = [
        [] if signing and column == last else wrapped(cell, style, width - 2 * _PAD)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    text_height = max(map(len, lines)) * style.leading
    height = max(text_height + 6, 17.0 if head else table.row_height)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setStrokeColor(GOLD_LINE)
        canvas.setFillColor(_HEAD_FILL)
        canvas.setLineWidth(0.5)
        canvas.rect(left, top - height, sheet.text_width, height, fill=int(head))
        x = left
        for column, width in enumerate(widths):
            if column:
                canvas.setStrokeColor(GOLD_LINE)
                canvas.line(x, top, x, top - height)
            y = top - (height - len(lines[column]) * style.leading) / 2 - style.leading * 0.76
            for line in lines[column]:
                if column in table.right_aligned:
                    draw_right(canvas, x + width - _PAD, y, line, style)
                else:
                    draw_line(canvas, x + _PAD, y, line, style)
                y -= style.leading
            x += width
        if signing:
            # Numbers stand left and middle in turn, so that neighbouring signatures have room.
            indent = widths[last] / 2 if number % 2 else 0.0
            draw_line(canvas, x - widths[last] + _PAD + indent, top - 9, cells[last], _FAINT)

    return Block(height, draw)


def _title_block(text: str) -> Block:
    def draw(canvas: Canvas, left: float, top: float) -> None:
        draw_line(canvas, left, top - 11, text, _SECTION)

    return Block(_SECTION.leading + 2, draw, before=14)


def _note_block(text: str, sheet: Sheet) -> Block:
    lines = wrapped(text, _NOTE, sheet.text_width)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, line in enumerate(lines):
            draw_line(canvas, left, top - _NOTE.leading * (number + 0.8), line, _NOTE)

    return Block(len(lines) * _NOTE.leading, draw, before=6)
