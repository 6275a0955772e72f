"""The list of cells as a workbook in which everything is text: what stood in a cell is never run as a formula again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from integrity_zone.exports.workbooks.cell_writers import cell_at, put_text
from integrity_zone.exports.workbooks.package import workbook_bytes
from integrity_zone.exports.workbooks.print_setup import SAMPLE, set_up_print
from integrity_zone.exports.workbooks.styles import HEADER, MISSED, TEXT_2, Look, dress, set_base_font
from integrity_zone.exports.workbooks.text_height import height_for, lines_needed

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from integrity_zone.exports.cell_list.content import CellListContent

SHEET = "Daftar sel"
_SIZE = 10
_TITLE = Look(size=14, bold=True, edges="", wrap=False)
_PLAIN = Look(edges="", wrap=False)
_QUIET = Look(size=9, colour=TEXT_2, edges="", wrap=False)
_HEAD = Look(size=9, bold=True, fill=HEADER, horizontal="center")
_BODY = Look(size=_SIZE, vertical="top", indent=1)


def write_cell_list(content: CellListContent) -> bytes:
    """Write the workbook; the same content and moment give the same bytes.

    Raises:
        CellTextTooLongError: A text does not fit into a cell.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    set_base_font(workbook)
    workbook.properties.creator = "Integrity Zone"
    workbook.properties.title = content.title
    sheet = workbook.create_sheet(SHEET)
    sheet.sheet_view.showGridLines = False
    for number, column in enumerate(content.columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    head_row = _write_head(sheet, content)
    for row, texts in enumerate(content.rows, head_row + 1):
        _write_row(sheet, row, texts, content)
    sheet.freeze_panes = f"A{head_row + 1}"
    sheet.print_title_rows = f"{head_row}:{head_row}"
    sheet.auto_filter.ref = f"A{head_row}:{get_column_letter(len(content.columns))}{head_row + len(content.rows)}"
    set_up_print(sheet, content.printout, None)
    return workbook_bytes(workbook, content.printout.generated_at)


def _write_head(sheet: Worksheet, content: CellListContent) -> int:
    """The title, what is below it, and the headings; the row of the headings."""
    _write(sheet, 1, 1, content.title, _TITLE)
    row = 1
    if content.printout.sample:
        row += 1
        _write(sheet, row, 1, SAMPLE, _PLAIN._replace(bold=True, colour=MISSED))
    for fact in content.facts:
        row += 1
        _write(sheet, row, 1, fact, _QUIET)
    row += 2
    for number, column in enumerate(content.columns, 1):
        _write(sheet, row, number, column.heading, _HEAD)
    lines = [lines_needed(column.heading, column.width, _HEAD.size, bold=True) for column in content.columns]
    sheet.row_dimensions[row].height = height_for(max(lines, default=1), _HEAD.size)
    return row


def _write_row(sheet: Worksheet, row: int, texts: tuple[str, ...], content: CellListContent) -> None:
    lines = 1
    for number, (text, column) in enumerate(zip(texts, content.columns, strict=True), 1):
        _write(sheet, row, number, text, _BODY)
        lines = max(lines, lines_needed(text, column.width, _SIZE, indent=1))
    sheet.row_dimensions[row].height = height_for(lines, _SIZE)


def _write(sheet: Worksheet, row: int, column: int, text: str, look: Look) -> None:
    cell = cell_at(sheet, row, column)
    put_text(cell, text)
    dress(cell, look)
