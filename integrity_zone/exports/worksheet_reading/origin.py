"""What the hidden sheet `Dasar` says: what a workbook of ours was made from, and what each cell held then."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import YEARS, Stage
from integrity_zone.domain.worksheet_import import CellContent, CellKey, WorksheetOrigin
from integrity_zone.exports.worksheet.content import BASIS_FORMAT, BASIS_HEADING
from integrity_zone.exports.worksheet.formulas import BASIS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.foreign_workbook import ForeignSheet, ForeignWorkbook

#: Keys and values stand above an empty row; replicas make them more than a few.
_FACT_ROWS = 2_000
_CHARACTERS = 200
_CONTENTS = {"answer": CellContent.VALUE, "note": CellContent.NOTE, "evidence": CellContent.EVIDENCE}


@dataclass(frozen=True, slots=True)
class Basis:
    """What the workbook remembers."""

    origin: WorksheetOrigin
    values: Mapping[CellKey, str | None] = field(default_factory=lambda: MappingProxyType({}))  #: None for empty
    counts_blanks: bool | None = None


def read_basis(workbook: ForeignWorkbook) -> Basis | None:
    """The basis of a workbook of ours; None where there is none that makes sense."""
    sheet = next((sheet for sheet in workbook.sheets if sheet.name == BASIS), None)
    if sheet is None:
        return None
    facts: dict[str, str] = {}
    row = 1
    while row <= _FACT_ROWS and (key := _text(sheet, row, 1)):
        facts.setdefault(key, _text(sheet, row, 2))
        row += 1
    if facts.get("format") != BASIS_FORMAT:
        return None
    origin = _origin(facts)
    if origin is None:
        return None
    blank = facts.get("blank")
    return Basis(origin, _values(sheet, row + 1), None if blank not in {"zero", "skip"} else blank == "zero")


def _origin(facts: Mapping[str, str]) -> WorksheetOrigin | None:
    year, stage = facts.get("year", ""), facts.get("stage", "")
    if not (year.isascii() and year.isdigit() and len(year) == 4 and int(year) in YEARS) or stage not in set(Stage):
        return None
    return WorksheetOrigin(
        workspace_id=facts.get("workspace", "")[:_CHARACTERS],
        instrument=facts.get("instrument", "")[:_CHARACTERS],
        instrument_digest=facts.get("instrument_digest", "")[:_CHARACTERS],
        year=int(year),
        stage=Stage(stage),
        state_digest=facts.get("state_digest", "")[:_CHARACTERS],
        exported_at=_moment(facts.get("exported_at", "")),
    )


def _values(sheet: ForeignSheet, heading: int) -> dict[CellKey, str | None]:
    if tuple(_text(sheet, heading, column) for column in range(1, len(BASIS_HEADING) + 1)) != BASIS_HEADING:
        return {}
    found: dict[CellKey, str | None] = {}
    last = max((row for row, _ in sheet.cells), default=0)
    for row in range(heading + 1, last + 1):
        _, code, count, stage, kind, value = (_text(sheet, row, column) for column in range(1, 7))
        if kind in _CONTENTS and stage in set(Stage):
            found.setdefault(CellKey(code, count or None, _CONTENTS[kind], Stage(stage)), value or None)
    return found


def _text(sheet: ForeignSheet, row: int, column: int) -> str:
    cell = sheet.cell(row, column)
    return "" if cell is None else cell.text


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
