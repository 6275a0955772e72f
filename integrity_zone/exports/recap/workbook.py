"""The recapitulation as a workbook: a sheet for the unit, one for the assessors, one that compares them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.protection import SheetProtection

from integrity_zone.exports.recap.comparison_sheet import write_comparison
from integrity_zone.exports.recap.sheet_parts import (
    CELL,
    HEAD,
    PLAIN,
    SMALL,
    put_line,
    write,
    write_number,
    write_title,
)
from integrity_zone.exports.workbooks.cell_writers import cell_at, put_text
from integrity_zone.exports.workbooks.package import workbook_bytes
from integrity_zone.exports.workbooks.print_setup import set_up_print
from integrity_zone.exports.workbooks.styles import MET, MISSED, PERCENT, SUBCOMPONENT, Look, dress_block, set_base_font
from integrity_zone.exports.workbooks.text_height import height_for, lines_needed

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from integrity_zone.exports.recap.content import RecapContent, RecapLine, RecapVerdict, StageRecap

_TITLE_WIDTH = 52.0


def write_recap(content: RecapContent) -> bytes:
    """Write the workbook; the same content and moment give the same bytes.

    Raises:
        CellTextTooLongError: A text of the user does not fit into a cell.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    set_base_font(workbook)
    workbook.properties.creator = "Integrity Zone"
    workbook.properties.title = "Rekapitulasi nilai Zona Integritas"
    for stage in content.stages:
        _write_stage(workbook, content, stage)
    write_comparison(workbook, content)
    for sheet in workbook.worksheets:
        sheet.sheet_view.showGridLines = False
        # Widths and heights may be changed: what somebody cannot read they must be able to pull open.
        sheet.protection = SheetProtection(sheet=True, formatColumns=False, formatRows=False)
    return workbook_bytes(workbook, content.printout.generated_at)


def _write_stage(workbook: Workbook, content: RecapContent, stage: StageRecap) -> None:
    sheet: Worksheet = workbook.create_sheet(stage.sheet)
    last = 5 + len(content.parts) + 2 * len(content.predicates)
    widths = [7.0, _TITLE_WIDTH, 9.0, *[12.0] * len(content.parts), 10.0, 11.0, *[10.5] * (2 * len(content.predicates))]
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    row = write_title(sheet, content, stage.title, sum(widths), last)
    row = put_line(sheet, row, stage.answered, last, PLAIN._replace(bold=True), sum(widths)) + 1
    if stage.lines:
        row = _write_table(sheet, row, content, stage)
        for verdict in stage.verdicts:
            row = _write_verdict(sheet, row + 1, verdict, last, sum(widths))
    sheet.print_area = f"A1:{get_column_letter(last)}{row}"
    set_up_print(sheet, content.printout, None, one_page=True)


def _write_table(sheet: Worksheet, row: int, content: RecapContent, stage: StageRecap) -> int:
    """The table; the first free row below."""
    headings = ["No", "Area perubahan", "Bobot", *content.parts, "Nilai", "%"]
    last = len(headings) + 2 * len(content.predicates)
    dress_block(sheet, row, row + 1, range(1, last + 1), HEAD)
    for column, heading in enumerate(headings, 1):
        put_text(cell_at(sheet, row, column), heading)
        sheet.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)
    for position, key in enumerate(content.predicates):
        column = len(headings) + 1 + 2 * position
        put_text(cell_at(sheet, row, column), key)
        sheet.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + 1)
        put_text(cell_at(sheet, row + 1, column), "Nilai min")
        put_text(cell_at(sheet, row + 1, column + 1), "Terpenuhi")
    row += 2
    for line in stage.lines:
        _write_line(sheet, row, line, last)
        row += 1
    return row


def _write_line(sheet: Worksheet, row: int, line: RecapLine, last: int) -> None:
    look = CELL._replace(fill=SUBCOMPONENT, bold=True) if line.is_sum else CELL
    dress_block(sheet, row, row, range(1, last + 1), look)
    write(sheet, row, 1, line.number, look)
    write(sheet, row, 2, line.title, look._replace(horizontal="left", indent=1))
    write_number(sheet, row, 3, line.weight, look)
    for column, points in enumerate(line.halves, 4):
        write_number(sheet, row, column, points, look)
    column = 4 + len(line.halves)
    write_number(sheet, row, column, line.points, look._replace(bold=True))
    write_number(sheet, row, column + 1, line.points / line.weight, look, PERCENT)
    for position, minimum in enumerate(line.minimums):
        if minimum is not None:
            place = column + 2 + 2 * position
            write_number(sheet, row, place, minimum.points, look)
            colour = MET if minimum.met else MISSED
            write(sheet, row, place + 1, "Ya" if minimum.met else "Tidak", look._replace(bold=True, colour=colour))
    lines = lines_needed(line.title, _TITLE_WIDTH, 10, bold=line.is_sum, indent=1)
    sheet.row_dimensions[row].height = max(17.0, height_for(lines, 10))


def _write_verdict(sheet: Worksheet, row: int, verdict: RecapVerdict, last: int, width: float) -> int:
    """The verdict, and each failed minimum on a line of its own; the first free row below."""
    headline = Look(size=11, bold=True, edges="", colour=MET if verdict.met else MISSED)
    row = put_line(sheet, row, verdict.headline, last, headline, width)
    for text in verdict.failed:
        row = put_line(sheet, row, f"– {text}", last, PLAIN._replace(indent=1), width)
    return put_line(sheet, row, verdict.remark, last, SMALL, width) if verdict.remark else row
