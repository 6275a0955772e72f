"""Reads what a worksheet of the ministry asks, and when each answer holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.foreign_workbook import CellKind
from integrity_zone.domain.text import clean_text
from integrity_zone.domain.wording import IndicatorWording, NoWordingError, WordingPreview
from integrity_zone.exports.official_sheets.criteria import criteria_of
from integrity_zone.exports.worksheet_reading.headings import Column, find_columns
from integrity_zone.exports.worksheet_reading.origin import read_basis
from integrity_zone.exports.worksheet_reading.rows import find_rows
from integrity_zone.exports.worksheet_reading.targets import ExpectedRows, Target, TargetKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.foreign_workbook import ForeignWorkbook
    from integrity_zone.exports.worksheet_reading.headings import FoundColumns
    from integrity_zone.exports.worksheet_reading.rows import FoundRow


def wording_in(workbook: ForeignWorkbook, instrument: Instrument) -> WordingPreview:
    """The questions and criteria of a workbook.

    Args:
        workbook: Read within limits.
        instrument: As published, in our own wording.

    Raises:
        NoWordingError: It is no worksheet, one of ours or of another instrument, or of no question the row was found.
    """
    columns = find_columns(workbook)
    rows: Mapping[Target, FoundRow] = {}
    # Our own worksheet has nothing but our own wording.
    if columns is not None and read_basis(workbook) is None:
        recognised = find_rows(columns, ExpectedRows(instrument))
        rows = {} if recognised.is_of_another else recognised.rows
    found: dict[str, IndicatorWording] = {}
    uncertain, without = [], []
    for indicator in instrument.indicators:
        row = rows.get(Target(TargetKind.INDICATOR, indicator.code))
        if columns is None or row is None or not row.title:
            continue
        said = _wording(columns, row, indicator)
        found[indicator.code] = said
        if row.doubt is not None:
            uncertain.append(indicator.code)
        if indicator.options and not said.criteria:
            without.append(indicator.code)
    if not found:
        raise NoWordingError(path=workbook.name, instrument=instrument.key)
    return WordingPreview(
        source_name=workbook.name,
        sha256=workbook.sha256,
        instrument=instrument.key,
        of=len(instrument.indicators),
        indicators=found,
        uncertain=tuple(uncertain),
        missing=tuple(item.code for item in instrument.indicators if item.code not in found),
        criteria_missing=tuple(without),
    )


def _wording(columns: FoundColumns, row: FoundRow, indicator: Indicator) -> IndicatorWording:
    place = columns.places.get(Column.CRITERIA)
    cell = columns.sheet.cell(row.row, place) if place is not None else None
    text = clean_text(cell.text) if cell is not None and cell.kind is CellKind.TEXT else ""
    return IndicatorWording(row.title, criteria_of(text, [option.key for option in indicator.options]))
