"""Export of the worksheet, held against openpyxl writing the same cells in the same styles."""

from __future__ import annotations

import io
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import openpyxl
from openpyxl import Workbook

from integrity_zone.exports.worksheet.workbook import write_worksheet
from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
from tests.bench.timing import Line, side_by_side
from tests.support.worksheet_cases import random_filling
from tests.support.worksheets import worksheet_content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.timing import Plan

EXPORT_RATIO = 1.3
_FACES = ("font", "fill", "border", "alignment", "number_format", "protection")


@dataclass(frozen=True)
class _Sheet:
    title: str
    cells: list[tuple[int, int, Any, int]]  #: row, column, value, number of its style
    merged: list[str]
    widths: dict[str, float]
    heights: dict[int, float]


def worksheet_lines(plan: Plan) -> Iterator[Line]:
    """One workbook with every indicator answered by both stages."""
    asked = instrument(DEFAULT_INSTRUMENT)
    content = worksheet_content(asked, random_filling(asked, "unit"), random_filling(asked, "tpi"))
    sheets, styles = _taken_down(write_worksheet(content))

    def ours() -> bytes:
        return write_worksheet(content)

    def floor() -> bytes:
        return _written_bare(sheets, styles)

    both = side_by_side(ours, floor, plan.part(10))
    yield Line("worksheet export", *both, EXPORT_RATIO, "openpyxl writing the same styled cells")


def _taken_down(workbook: bytes) -> tuple[list[_Sheet], list[dict[str, Any]]]:
    """Cells, merges and sizes of a workbook, and the distinct styles of its cells."""
    # Any, since the stubs ask at every cell whether it might be merged.
    read: Any = openpyxl.load_workbook(io.BytesIO(workbook))
    numbers: dict[tuple[int, ...], int] = {}
    styles: list[dict[str, Any]] = []
    sheets: list[_Sheet] = []
    for sheet in read.worksheets:
        cells = []
        for row in sheet.iter_rows():
            for cell in row:
                # The file holds cells without value or style only as gaps.
                if cell.value is None and not cell.has_style:
                    continue
                key = tuple(cell._style)
                if key not in numbers:
                    numbers[key] = len(styles)
                    styles.append({face: copy(getattr(cell, face)) for face in _FACES})
                cells.append((cell.row, cell.column, cell.value, numbers[key]))
        sheets.append(
            _Sheet(
                sheet.title,
                cells,
                [str(found) for found in sheet.merged_cells.ranges],
                {name: found.width for name, found in sheet.column_dimensions.items()},
                {number: found.height for number, found in sheet.row_dimensions.items() if found.height},
            )
        )
    return sheets, styles


def _written_bare(sheets: list[_Sheet], styles: list[dict[str, Any]]) -> bytes:
    """The quick way of openpyxl: each style made once, then only copied from cell to cell."""
    book = Workbook()
    book.remove(book.worksheets[0])
    made: dict[int, Any] = {}
    for wanted in sheets:
        sheet: Any = book.create_sheet(wanted.title)
        for row, column, value, number in wanted.cells:
            cell = sheet.cell(row, column, value)
            if number not in made:
                for face, style in styles[number].items():
                    setattr(cell, face, style)
                made[number] = cell._style
            else:
                cell._style = copy(made[number])
        for place in wanted.merged:
            sheet.merge_cells(place)
        for name, width in wanted.widths.items():
            sheet.column_dimensions[name].width = width
        for number, height in wanted.heights.items():
            sheet.row_dimensions[number].height = height
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()
