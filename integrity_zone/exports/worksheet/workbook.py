"""The evaluation worksheet as a workbook with live formulas: recap, answers on the ministry's rows, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.worksheet.protection import SheetProtection

from integrity_zone.exports.workbooks.package import workbook_bytes
from integrity_zone.exports.workbooks.styles import set_base_font
from integrity_zone.exports.worksheet.answer_limits import limit_answers
from integrity_zone.exports.worksheet.answers import write_answers
from integrity_zone.exports.worksheet.basis import write_basis
from integrity_zone.exports.worksheet.evidence import write_evidence
from integrity_zone.exports.worksheet.formulas import ANSWERS, EVIDENCE, RECAP
from integrity_zone.exports.worksheet.layout import lay_out
from integrity_zone.exports.worksheet.recap import write_recap
from integrity_zone.exports.worksheet.verdict import write_below_table
from integrity_zone.exports.worksheet.workings import write_checks, write_lists, write_workings

if TYPE_CHECKING:
    from integrity_zone.exports.worksheet.content import WorksheetContent

_VISIBLE = (RECAP, ANSWERS, EVIDENCE)


def write_worksheet(content: WorksheetContent) -> bytes:
    """Write the workbook; the same content and moment give the same bytes.

    Args:
        content: What it shows.

    Returns:
        An .xlsx file. Its scores are formulas without stored results: the office program works them out on opening.

    Raises:
        CellTextTooLongError: A text of the user does not fit into a cell.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    set_base_font(workbook)
    workbook.properties.creator = "Integrity Zone"
    workbook.properties.title = "Lembar Kerja Evaluasi Zona Integritas"
    layout = lay_out(content.instrument)
    lists = write_lists(workbook, content.instrument)
    write_workings(workbook, content.instrument, layout, lists)
    checks = write_checks(workbook, content.instrument, layout)
    table_end = write_recap(workbook, content, layout, checks)
    write_below_table(workbook, content, layout, checks, table_end)
    cells = write_answers(workbook, content, layout)
    limit_answers(workbook[ANSWERS], content.instrument, layout, lists)
    write_evidence(workbook, content)
    write_basis(workbook, content, cells)
    _settle(workbook)
    return workbook_bytes(workbook, content.generated_at)


def _settle(workbook: Workbook) -> None:
    """Visible sheets first and protected without password; calculation on opening."""
    for position, title in enumerate(_VISIBLE):
        sheet = workbook[title]
        workbook.move_sheet(sheet, position - workbook.index(sheet))
        # Widths and heights may be changed: what somebody cannot read they must be able to pull open.
        sheet.protection = SheetProtection(sheet=True, formatColumns=False, formatRows=False)
        sheet.sheet_view.showGridLines = False
    workbook.active = 0
    workbook.calculation.fullCalcOnLoad = True
