"""Worksheets that come back, and official ones that are filled: held against openpyxl doing the least of it."""

from __future__ import annotations

import io
from fractions import Fraction
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any

import openpyxl

from integrity_zone.documents.workbook_cells import read_workbook
from integrity_zone.exports.official_sheets.filling import fill_template
from integrity_zone.exports.workbooks.patching import patched_workbook
from integrity_zone.exports.worksheet.workbook import write_worksheet
from integrity_zone.exports.worksheet_reading.reading import read_worksheet
from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
from tests.bench.timing import Line, side_by_side
from tests.support.official_forms import sheet_2026
from tests.support.official_packages import opened_form
from tests.support.worksheet_cases import random_filling
from tests.support.worksheets import worksheet_content

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.bench.timing import Plan

#: A thousand worksheets are read in ten rounds; fewer in a short bench.
_WORKSHEETS = 1_000
_ROUNDS_OF_ALL = 120
_READING_ROUNDS = 10
_KINDS = 10
READ_RATIO = 1.0
FILL_RATIO = 1.0


def worksheet_back_lines(plan: Plan) -> Iterator[Line]:
    """Reading filled worksheets for an import, and filling a copy of the ministry's."""
    yield _reading(plan)
    yield _filling(plan)


def _reading(plan: Plan) -> Line:
    asked = instrument(DEFAULT_INSTRUMENT)
    folder = plan.folder / "worksheets"
    folder.mkdir()
    kinds: list[Path] = []
    for number in range(min(_KINDS, plan.rounds)):
        kinds.append(folder / f"{number}.xlsx")
        content = worksheet_content(
            asked, random_filling(asked, f"unit {number}"), random_filling(asked, f"tpi {number}")
        )
        kinds[-1].write_bytes(write_worksheet(content))
    rounds = plan.part(_ROUNDS_OF_ALL // _READING_ROUNDS)
    count = max(1, _WORKSHEETS * plan.rounds // _ROUNDS_OF_ALL // rounds)
    books = list(islice(cycle(kinds), count))

    def ours() -> None:
        for book in books:
            read_worksheet(read_workbook(book), asked)

    def floor() -> None:
        for book in books:
            read = openpyxl.load_workbook(book, read_only=True)
            for sheet in read.worksheets:
                for row in sheet.iter_rows(values_only=True):
                    tuple(row)
            read.close()

    taken, least = side_by_side(ours, floor, rounds, warm_ups=0)
    against = "openpyxl merely reading the cells"
    return Line("worksheet import, reading", taken / count, least / count, READ_RATIO, against)


def _filling(plan: Plan) -> Line:
    asked = instrument(DEFAULT_INSTRUMENT)
    content = worksheet_content(asked, random_filling(asked, "unit"), random_filling(asked, "tpi"))
    template = plan.folder / "templat.xlsx"
    template.write_bytes(sheet_2026(asked))
    filled = fill_template(read_workbook(template), content)

    def ours() -> bytes:
        filling = fill_template(read_workbook(template), content)
        return patched_workbook(template.read_bytes(), filling.patches)

    def floor() -> bytes:
        # Any, since the stubs ask at every cell whether it might be merged.
        book: Any = opened_form(template.read_bytes())
        for sheet, patches in filled.patches.items():
            for (row, column), patch in patches.items():
                book[sheet].cell(row, column).value = float(patch) if isinstance(patch, Fraction) else patch
        output = io.BytesIO()
        book.save(output)
        return output.getvalue()

    both = side_by_side(ours, floor, plan.part(10))
    return Line("worksheet template fill", *both, FILL_RATIO, "openpyxl loading, setting and saving")
