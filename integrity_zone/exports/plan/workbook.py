"""The action plan as a workbook: a summary, and for each predicate a list to work through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from integrity_zone.exports.indonesian.dates import long_date
from integrity_zone.exports.workbooks.cell_writers import cell_at, put_number, put_text
from integrity_zone.exports.workbooks.package import workbook_bytes
from integrity_zone.exports.workbooks.print_setup import SAMPLE, set_up_print
from integrity_zone.exports.workbooks.styles import (
    AREA,
    COUNT,
    HEADER,
    MET,
    MISSED,
    POINTS,
    TEXT_2,
    UNIT_ANSWER,
    Look,
    dress,
    dress_block,
    set_base_font,
)
from integrity_zone.exports.workbooks.text_height import height_for, lines_needed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from openpyxl.worksheet.worksheet import Worksheet

    from integrity_zone.exports.plan.content import PlanContent, PlanStep, PredicatePlan

SUMMARY = "Ringkasan"
#: Heading and width of what is written.
_STEP_COLUMNS = (
    ("No.", 5.0),
    ("Kekurangan yang ditutup", 20.0),
    ("Butir", 12.0),
    ("Pertanyaan", 28.0),
    ("Kini", 9.5),
    ("Menjadi", 9.5),
    ("Keadaan yang harus terwujud", 26.0),
    ("Tambahan poin", 10.5),
    ("Area dan penanggung jawab", 20.0),
    ("Bukti yang lazim", 27.0),
    ("Keadaan kini", 11.5),
    ("Tenggat", 12.5),
    ("Tindakan", 26.0),
    ("Selesai tanggal", 12.5),
)
_FIRST_OPEN = 12  #: columns from here on are for people to fill in
_TARGET, _GAIN = 6, 8
_SIZE = 10
_CHECK_COLUMNS = (("Syarat", 46.0), ("Nilai", 13.0), ("Minimal", 13.0), ("Kurang", 12.0), ("Keadaan", 15.0))
_HEAD_ROW = 4
_TITLE = Look(size=14, bold=True, edges="", wrap=False)
_PLAIN = Look(edges="", wrap=False)
_QUIET = Look(size=9, colour=TEXT_2, edges="", wrap=False)
_HEAD = Look(size=9, bold=True, fill=HEADER, horizontal="center")
_BODY = Look(size=_SIZE, vertical="top", indent=1)
_OPEN = Look(size=_SIZE, vertical="top", fill=UNIT_ANSWER, locked=False, indent=1)


def write_plan(content: PlanContent) -> bytes:
    """Write the workbook; the same content and moment give the same bytes.

    Raises:
        CellTextTooLongError: A text of the user does not fit into a cell.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    set_base_font(workbook)
    workbook.properties.creator = "Integrity Zone"
    workbook.properties.title = "Kesenjangan dan rencana aksi"
    _write_summary(workbook, content)
    for predicate in content.predicates:
        _write_predicate(workbook, content, predicate)
    for sheet in workbook.worksheets:
        sheet.sheet_view.showGridLines = False
    return workbook_bytes(workbook, content.printout.generated_at)


def _write_summary(workbook: Workbook, content: PlanContent) -> None:
    sheet = workbook.create_sheet(SUMMARY)
    for column, (_, width) in enumerate(_CHECK_COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    _write(sheet, 1, 1, "Kesenjangan dan rencana aksi", _TITLE)
    row = 2
    if content.printout.sample:
        _write(sheet, row, 1, SAMPLE, _PLAIN._replace(bold=True, colour=MISSED))
        row += 1
    for label, text in content.facts:
        _write(sheet, row, 1, f"{label}: {text}", _QUIET)
        row += 1
    for predicate in content.predicates:
        row = _write_checks(sheet, row + 1, predicate)
    set_up_print(sheet, content.printout, None, one_page=True)
    sheet.page_setup.orientation = "portrait"


def _write_checks(sheet: Worksheet, row: int, predicate: PredicatePlan) -> int:
    """The minimums of one predicate; the first free row below."""
    width = sum(width for _, width in _CHECK_COLUMNS)
    _write(sheet, row, 1, f"{predicate.key} · {predicate.title}", Look(bold=True, edges="", size=11, wrap=False))
    for text in (predicate.verdict, predicate.remark):
        row += 1
        _write(sheet, row, 1, text, _QUIET._replace(wrap=True))
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_CHECK_COLUMNS))
        sheet.row_dimensions[row].height = height_for(lines_needed(text, width, 9), 9)
    row += 1
    for column, (heading, _) in enumerate(_CHECK_COLUMNS, 1):
        _write(sheet, row, column, heading, _HEAD)
    for check in predicate.checks:
        row += 1
        _write(sheet, row, 1, check.title, _BODY)
        for column, text in ((2, check.value), (3, check.minimum)):
            _write(sheet, row, column, text, _BODY._replace(horizontal="right"))
        _write_points(sheet, row, 4, None if check.met else check.missing)
        word = ("terpenuhi", MET) if check.met else ("kurang", MISSED)
        _write(
            sheet, row, 5, word[0], _BODY._replace(colour=word[1], bold=not check.met, horizontal="center", indent=0)
        )
    return row + 1


def _write_predicate(workbook: Workbook, content: PlanContent, predicate: PredicatePlan) -> None:
    sheet = workbook.create_sheet(predicate.key)
    for column, (_, width) in enumerate(_STEP_COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    _write(sheet, 1, 1, f"Rencana aksi menuju {predicate.key}", _TITLE)
    _write(sheet, 2, 1, f"{predicate.verdict}. {predicate.remark}", _QUIET)
    for column, (heading, _) in enumerate(_STEP_COLUMNS, 1):
        _write(sheet, _HEAD_ROW, column, heading, _HEAD if column < _FIRST_OPEN else _HEAD._replace(fill=AREA))
    sheet.row_dimensions[_HEAD_ROW].height = 30
    for number, step in enumerate(predicate.steps, 1):
        _write_step(sheet, _HEAD_ROW + number, number, step)
    if not predicate.steps:
        _write(sheet, _HEAD_ROW + 1, 1, "Tidak ada langkah yang perlu.", _PLAIN)
    _write_sum(sheet, _HEAD_ROW + len(predicate.steps) + 1, predicate.steps)
    sheet.freeze_panes = f"D{_HEAD_ROW + 1}"
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    set_up_print(sheet, content.printout, f"RENCANA AKSI {predicate.key}")


def _write_step(sheet: Worksheet, row: int, number: int, step: PlanStep) -> None:
    texts = {
        2: step.gaps,
        3: step.code,
        4: step.title,
        5: step.now,
        _TARGET: step.target,
        7: step.criterion,
        9: f"{step.area}\n{step.person}".strip(),
        10: step.evidence,
        11: step.state,
        12: long_date(step.due_on) if step.due_on else "",
    }
    lines = 2  # room to write by hand
    for column, (_, width) in enumerate(_STEP_COLUMNS, 1):
        text = texts.get(column, "")
        look = _BODY if column < _FIRST_OPEN else _OPEN
        if column == _TARGET:
            look = look._replace(bold=True)
        _write(sheet, row, column, text, look)
        lines = max(lines, lines_needed(text, width, _SIZE, bold=column == _TARGET, indent=1))
    put_number(cell_at(sheet, row, 1), number)
    dress(cell_at(sheet, row, 1), _BODY._replace(number_format=COUNT, horizontal="center", indent=0))
    _write_points(sheet, row, _GAIN, step.gain)
    sheet.row_dimensions[row].height = height_for(lines, _SIZE)


def _write_sum(sheet: Worksheet, row: int, steps: Sequence[PlanStep]) -> None:
    if len(steps) < 2:
        return
    dress_block(sheet, row, row, range(1, len(_STEP_COLUMNS) + 1), _BODY._replace(fill=HEADER, bold=True))
    put_text(cell_at(sheet, row, 2), "Jumlah")
    total = sum((step.gain for step in steps), start=steps[0].gain * 0)
    put_number(cell_at(sheet, row, _GAIN), total)
    dress(cell_at(sheet, row, _GAIN), _BODY._replace(fill=HEADER, bold=True, number_format=POINTS, horizontal="right"))


def _write_points(sheet: Worksheet, row: int, column: int, points: Fraction | None) -> None:
    cell = cell_at(sheet, row, column)
    if points is not None:
        put_number(cell, points)
    dress(cell, _BODY._replace(number_format=POINTS, horizontal="right"))


def _write(sheet: Worksheet, row: int, column: int, text: str, look: Look) -> None:
    cell = cell_at(sheet, row, column)
    put_text(cell, text)
    dress(cell, look)
