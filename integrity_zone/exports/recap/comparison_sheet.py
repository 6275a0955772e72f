"""The sheet `Perbandingan`: unit and assessors line by line, then every answer they do not share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from integrity_zone.exports.recap.sheet_parts import CELL, HEAD, PLAIN, put_line, write, write_number, write_title
from integrity_zone.exports.workbooks.cell_writers import cell_at, put_text
from integrity_zone.exports.workbooks.print_setup import set_up_print
from integrity_zone.exports.workbooks.styles import SUBCOMPONENT, Look, dress_block
from integrity_zone.exports.workbooks.text_height import height_for, lines_needed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from integrity_zone.exports.recap.content import ComparedLine, DifferingAnswer, RecapContent

SHEET = "Perbandingan"
_WIDTHS = (14.0, 46.0, 16.0, 16.0, 16.0, 14.0, 40.0)
_LAST = len(_WIDTHS)
_LINE_HEADINGS = ("No", "Area perubahan", "Bobot", "Unit", "TPI", "Selisih", "Disetujui dari yang dinilai")
_ANSWER_HEADINGS = ("Butir", "Pertanyaan", "Jawaban unit", "Penilaian TPI", "Selisih poin", "Catatan TPI", "")
#: What the assessors note can be long, and takes two columns of the table above.
_NOTE = (6, 7)
_SIGNED = "[$-421]+0.00;[$-421]-0.00;[$-421]0.00"
_BODY = Look(size=9, vertical="top", indent=1)


def write_comparison(workbook: Workbook, content: RecapContent) -> None:
    """Write the sheet.

    Args:
        workbook: Gets one more sheet.
        content: What to write.
    """
    sheet: Worksheet = workbook.create_sheet(SHEET)
    width = sum(_WIDTHS)
    for column, one in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = one
    comparison = content.comparison
    row = write_title(sheet, content, "Perbandingan unit dan TPI", width, _LAST)
    row = put_line(sheet, row, comparison.remark, _LAST, PLAIN._replace(bold=True), width) + 1
    if comparison.lines:
        row = _write_headings(sheet, row, _LINE_HEADINGS)
        for line in comparison.lines:
            _write_line(sheet, row, line)
            row += 1
        row = _write_differences(sheet, row + 1, comparison.differences)
    sheet.print_area = f"A1:{get_column_letter(_LAST)}{row}"
    set_up_print(sheet, content.printout, None)


def _write_headings(sheet: Worksheet, row: int, headings: Sequence[str]) -> int:
    dress_block(sheet, row, row, range(1, _LAST + 1), HEAD)
    for column, heading in enumerate(headings, 1):
        put_text(cell_at(sheet, row, column), heading)
    sheet.row_dimensions[row].height = 18
    return row + 1


def _write_line(sheet: Worksheet, row: int, line: ComparedLine) -> None:
    look = CELL._replace(fill=SUBCOMPONENT, bold=True) if line.is_sum else CELL
    write(sheet, row, 1, line.number, look)
    write(sheet, row, 2, line.title, look._replace(horizontal="left", indent=1))
    for column, number in ((3, line.weight), (4, line.unit), (5, line.tpi)):
        write_number(sheet, row, column, number, look)
    write_number(sheet, row, 6, line.tpi - line.unit, look, _SIGNED)
    write(sheet, row, 7, f"{line.agreed} dari {line.judged} ({line.of} butir)", look)
    lines = lines_needed(line.title, _WIDTHS[1], 10, bold=line.is_sum, indent=1)
    sheet.row_dimensions[row].height = max(17.0, height_for(lines, 10))


def _write_differences(sheet: Worksheet, row: int, differences: Sequence[DifferingAnswer]) -> int:
    """The answers that differ; the first free row below."""
    width = sum(_WIDTHS)
    if not differences:
        return put_line(sheet, row, "Tidak ada butir yang dinilai berbeda.", _LAST, PLAIN, width)
    row = put_line(sheet, row, "Butir yang dinilai berbeda", _LAST, PLAIN._replace(bold=True, size=11), width)
    row = _write_headings(sheet, row, _ANSWER_HEADINGS)
    _merge_note(sheet, row - 1)
    sheet.print_title_rows = f"{row - 1}:{row - 1}"
    for found in differences:
        _write_difference(sheet, row, found)
        row += 1
    return row


def _write_difference(sheet: Worksheet, row: int, found: DifferingAnswer) -> None:
    dress_block(sheet, row, row, range(1, _LAST + 1), _BODY)
    lines = 1
    widths = (*_WIDTHS[: _NOTE[0] - 1], sum(_WIDTHS[_NOTE[0] - 1 :]))
    for column, text in ((1, found.code), (2, found.title), (3, found.unit), (4, found.tpi), (6, found.note)):
        write(sheet, row, column, text, _BODY)
        lines = max(lines, lines_needed(text, widths[column - 1], _BODY.size, indent=1))
    write_number(sheet, row, 5, found.points, _BODY._replace(horizontal="center", indent=0), _SIGNED)
    _merge_note(sheet, row)
    sheet.row_dimensions[row].height = height_for(lines, _BODY.size)


def _merge_note(sheet: Worksheet, row: int) -> None:
    sheet.merge_cells(start_row=row, end_row=row, start_column=_NOTE[0], end_column=_NOTE[1])
