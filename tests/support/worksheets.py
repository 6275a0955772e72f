"""Contents of a workbook, small and invented, and what a workbook says when it is read back."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias

import openpyxl
from openpyxl.cell.cell import ERROR_CODES

from integrity_zone.domain.answer import Answer
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.exports.worksheet.content import WorksheetBasis, WorksheetContent
from integrity_zone.exports.worksheet.workbook import write_worksheet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from openpyxl.workbook.workbook import Workbook

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue

#: Sheet -> cell -> value, empty cells left out.
Sheets: TypeAlias = "Mapping[str, Mapping[str, object]]"

_TOLERANCE = Fraction(1, 10**9)
MOMENT = datetime(2026, 4, 22, 3, 42, tzinfo=UTC)


def worksheet_content(
    instrument: Instrument,
    unit: Mapping[str, AnswerValue] | None = None,
    tpi: Mapping[str, AnswerValue] | None = None,
    **changes: Any,
) -> WorksheetContent:
    """A content of an invented unit.

    Args:
        instrument: What is asked.
        unit: Indicator code -> value of the unit.
        tpi: Indicator code -> value of the internal assessors.
        changes: Fields to set otherwise.
    """
    stages = {Stage.UNIT: unit or {}, Stage.TPI: tpi or {}}
    content = WorksheetContent(
        instrument=instrument,
        unit_name="Dinas Contoh",
        unit_code=None,
        year=2026,
        sample=False,
        target="WBK",
        file_name="dinas-contoh-2026.zi",
        answers={
            stage: {code: Answer(code, value) for code, value in found.items()} for stage, found in stages.items()
        },
        documents={},
        links=(),
        blank=BlankPolicy.ZERO,
        generated_at=MOMENT,
        basis=WorksheetBasis(
            workspace_id="5f0c1c52-0000-4000-8000-000000000001",
            instrument=instrument.key,
            instrument_digest=instrument.digest,
            stage=Stage.UNIT,
            replica_heads={"r1": (7, "ab" * 32)},
            state_digest="cd" * 32,
        ),
    )
    return replace(content, **changes)


def written(content: WorksheetContent) -> Any:
    """The workbook of a content, read back with its formulas.

    Any, since the stubs ask at every cell whether it might be merged, dated or missing.
    """
    return openpyxl.load_workbook(io.BytesIO(write_worksheet(content)))


def texts(workbook: Workbook) -> dict[str, str]:
    """Every text of a workbook: "Sheet!A1" -> text; formulas are none."""
    return {
        f"{sheet.title}!{cell.coordinate}": cell.value
        for sheet in workbook.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.data_type != "f"
    }


def cell_values(path: Path) -> Sheets:
    """What a recalculated workbook shows."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    sheets = {
        sheet.title: {
            cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value not in (None, "")
        }
        for sheet in book.worksheets
    }
    book.close()
    return sheets


def error_cells(sheets: Sheets) -> list[str]:
    """Every cell that shows an error of the office program."""
    return [
        f"{title}!{place}"
        for title, cells in sheets.items()
        for place, value in cells.items()
        if isinstance(value, str) and value in ERROR_CODES
    ]


def recap_texts(sheets: Sheets) -> list[str]:
    """Every text on `Rekap`, formulas' results included."""
    return [value for value in sheets["Rekap"].values() if isinstance(value, str)]


def near(found: object, expected: Fraction) -> bool:
    """Whether a cell shows a number of the program, as near as binary numbers come."""
    return isinstance(found, int | float) and abs(Fraction(found) - expected) <= _TOLERANCE
