"""What stands below the recap's table: verdicts in words, the rule for blanks, TPI's total, the place to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.formatting.rule import Rule
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.exports.workbooks.cell_writers import cell_at, put_formula, put_number, put_text
from integrity_zone.exports.workbooks.styles import (
    TEXT_2,
    UNIT_ANSWER,
    Look,
    dress,
    dress_block,
    met_style,
    missed_style,
)
from integrity_zone.exports.workbooks.text_height import height_for, lines_needed
from integrity_zone.exports.worksheet.formulas import (
    POLICY_NAME,
    RECAP,
    SKIP_WORD,
    TPI_SCORES,
    in_words,
)
from integrity_zone.exports.worksheet.workings import answered_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from integrity_zone.exports.worksheet.content import WorksheetContent
    from integrity_zone.exports.worksheet.layout import SheetLayout
    from integrity_zone.exports.worksheet.workings import CheckCells

MET, UNMET = "terpenuhi", "belum terpenuhi"
_PLAIN = Look(edges="")
_SMALL = Look(size=9, edges="", vertical="top")
_LEFT_BOX = (1, 3)
_RIGHT_BOX_FROM = 5
_LONGEST_POINTS = " (−00,00); "


def write_below_table(
    workbook: Workbook,
    content: WorksheetContent,
    layout: SheetLayout,
    checks: Sequence[CheckCells],
    first_row: int,
) -> None:
    """Write everything below the table of `Rekap`.

    Args:
        workbook: Holds the sheet; gets the name of the policy cell.
        content: What to write.
        layout: Rows of `Jawaban`.
        checks: Minimums of every predicate.
        first_row: First free row.
    """
    sheet = workbook[RECAP]
    last_column = sheet.max_column
    sheet.row_dimensions[first_row].height = 8
    row = first_row + 1
    for position in range(0, len(checks), 2):
        boxes = (_LEFT_BOX, (_RIGHT_BOX_FROM, last_column))
        pair = list(zip(checks[position : position + 2], boxes, strict=False))
        for check, box in pair:
            _write_verdict(sheet, row, box, check)
        sheet.row_dimensions[row].height = 19
        sheet.row_dimensions[row + 1].height = max(_reasons_height(sheet, box, check) for check, box in pair)
        sheet.row_dimensions[row + 2].height = 8
        row += 3
    _write_policy(workbook, sheet, content, row)
    _write_tpi(sheet, content, layout, row + 3)
    _write_signature(sheet, content, row, last_column)
    sheet.print_area = f"A1:{get_column_letter(last_column)}{row + 7}"


def _write_verdict(sheet: Worksheet, row: int, box: tuple[int, int], check: CheckCells) -> None:
    """A box of two rows: the verdict in bold, below it every condition that is not met."""
    first, last = box
    of = len(check.rows)
    headline, reasons = cell_at(sheet, row, first), cell_at(sheet, row + 1, first)
    dress_block(sheet, row, row, range(first, last + 1), Look(size=11, bold=True, edges="lrt", indent=1))
    dress_block(sheet, row + 1, row + 1, range(first, last + 1), Look(size=9, vertical="top", edges="lrb", indent=1))
    for line in (row, row + 1):
        sheet.merge_cells(start_row=line, end_row=line, start_column=first, end_column=last)
    all_met = f"{check.met_count()}={of}"
    put_formula(headline, f'"{check.predicate.key}: "&IF({all_met},"{MET}","{UNMET}")')
    failed = f'"Kurang "&({of}-{check.met_count()})&" dari {of} syarat: "&MID({check.failures()},3,8000)&"."'
    put_formula(reasons, f'IF({all_met},"Semua {of} syarat terpenuhi.",{failed})&"{_earlier(check)}"')
    for style, word in ((met_style(), MET), (missed_style(), UNMET)):
        formula = f'{headline.coordinate}="{check.predicate.key}: {word}"'
        sheet.conditional_formatting.add(headline.coordinate, Rule("expression", dxf=style, formula=[formula]))


def _earlier(check: CheckCells) -> str:
    """The requirement that no score can show."""
    earlier = check.predicate.earlier
    return f" Di luar nilai: unit sudah berpredikat {earlier}." if earlier else ""


def _reasons_height(sheet: Worksheet, box: tuple[int, int], check: CheckCells) -> float:
    """Room for every condition failing at once, as on an empty worksheet: the text changes with the answers."""
    width = sum(sheet.column_dimensions[get_column_letter(column)].width for column in range(box[0], box[1] + 1))
    longest = "".join(minimum.title + _LONGEST_POINTS for minimum in check.predicate.minimums)
    lines = lines_needed(f"Kurang 12 dari 12 syarat: {longest}{_earlier(check)}", width, 9, indent=1)
    return height_for(lines, 9)


def _write_policy(workbook: Workbook, sheet: Worksheet, content: WorksheetContent, row: int) -> None:
    put_text(cell_at(sheet, row, 1), "Butir kosong")
    dress(cell_at(sheet, row, 1), _PLAIN._replace(bold=True, wrap=False))
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
    cell = cell_at(sheet, row, 3)
    if content.blank is BlankPolicy.SKIP:
        put_text(cell, SKIP_WORD)
    else:
        put_number(cell, 0)
    dress(cell, Look(bold=True, fill=UNIT_ANSWER, horizontal="center", locked=False))
    choice = DataValidation("list", formula1=f'"0,{SKIP_WORD}"', allow_blank=False, showErrorMessage=True)
    choice.error = f"Isi 0 atau {SKIP_WORD}."
    choice.errorTitle = "Aturan butir kosong"
    choice.add(cell.coordinate)
    sheet.add_data_validation(choice)
    workbook.defined_names[POLICY_NAME] = DefinedName(POLICY_NAME, attr_text=f"{RECAP}!$C${row}")
    meaning = f"0: butir kosong bernilai nol. {SKIP_WORD}: rata-rata dihitung atas butir yang terisi saja."
    put_text(cell_at(sheet, row + 1, 1), meaning)
    dress(cell_at(sheet, row + 1, 1), _SMALL._replace(colour=TEXT_2))
    sheet.merge_cells(start_row=row + 1, end_row=row + 1, start_column=1, end_column=3)


def _write_tpi(sheet: Worksheet, content: WorksheetContent, layout: SheetLayout, row: int) -> None:
    answered = answered_count(layout, TPI_SCORES.raw)
    of = len(content.instrument.indicators)
    total = in_words(f"{TPI_SCORES.points}{layout.grand_total.row}")
    words = f'"Nilai akhir menurut jawaban TPI: "&{total}&" (dinilai "&{answered}&" dari {of} butir)."'
    put_formula(cell_at(sheet, row, 1), f'IF({answered}=0,"TPI belum menjawab.",{words})')
    dress(cell_at(sheet, row, 1), _PLAIN)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=3)


def _write_signature(sheet: Worksheet, content: WorksheetContent, row: int, last_column: int) -> None:
    """Place and date, office, room to sign, name and number, centred at the right."""
    signatory = content.signatory
    place = f"{content.place}, " if content.place else ""
    lines: dict[int, tuple[str, bool]] = {
        row: (f"{place}{'.' * 28} {content.generated_at.year}", False),
        row + 1: (f"{signatory.office if signatory else 'Pimpinan unit kerja'},", False),
        row + 6: (signatory.name if signatory else "." * 44, True),
        row + 7: (f"NIP {signatory.nip}" if signatory and signatory.nip else "", False),
    }
    first = max(_RIGHT_BOX_FROM, last_column - 4)
    width = sum(sheet.column_dimensions[get_column_letter(column)].width for column in range(first, last_column + 1))
    for line in range(row, row + 8):
        text, bold = lines.get(line, ("", False))
        put_text(cell_at(sheet, line, first), text)
        dress(cell_at(sheet, line, first), _PLAIN._replace(bold=bold, horizontal="center"))
        sheet.merge_cells(start_row=line, end_row=line, start_column=first, end_column=last_column)
        sheet.row_dimensions[line].height = max(15.0, height_for(lines_needed(text, width, 10, bold=bold), 10))
