"""Further sheets with the headings of a worksheet: which of their cells differ from the sheet that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.foreign_workbook import cell_name
from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.text import clean_line, counted
from integrity_zone.domain.worksheet_import import ImportFinding
from integrity_zone.exports.worksheet_reading.headings import Column
from integrity_zone.exports.worksheet_reading.rows import find_rows
from integrity_zone.exports.worksheet_reading.targets import TargetKind
from integrity_zone.exports.worksheet_reading.words import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.exports.worksheet_reading.headings import FoundColumns
    from integrity_zone.exports.worksheet_reading.rows import FoundRows
    from integrity_zone.exports.worksheet_reading.targets import ExpectedRows

_FILLED_IN = (Column.ANSWER, Column.NOTE, Column.TPI_ANSWER, Column.TPI_NOTE)
_ASKED = frozenset({TargetKind.INDICATOR, TargetKind.COUNT})
#: To recognise the rows of a sheet takes its time, and nobody fills in more than two.
_COMPARED = 1
_SHOWN_CELLS = 8


def other_sheets(columns: FoundColumns, rows: FoundRows, expected: ExpectedRows) -> Iterator[ImportFinding]:
    """A finding for each sheet that is not read.

    Args:
        columns: Of the sheet that is read.
        rows: Of the same.
        expected: What there should be.
    """
    read = clean_line(columns.sheet.name)
    for number, other in enumerate(columns.others):
        name = clean_line(other.sheet.name)
        if number >= _COMPARED:
            yield _finding(
                f"the sheet {name} has the headings of a worksheet too; only {read} was read",
                f"lembar {name} juga berjudul kolom lembar kerja; yang dibaca hanya {read}",
                name,
            )
            continue
        places = list(_differing(columns, rows, other, expected))
        if not places:
            yield _finding(
                f"the sheet {name} is filled in with nothing that {read} does not say; only {read} was read",
                f"lembar {name} tidak berisi hal yang tidak ada di {read}; yang dibaca hanya {read}",
                name,
                Severity.REMARK,
            )
            continue
        listed = ", ".join(places[:_SHOWN_CELLS]) + (" …" if len(places) > _SHOWN_CELLS else "")
        yield _finding(
            f"only {read} was read, and the sheet {name} says something else in {counted(len(places), 'cell')} "
            f"({listed}); import it from a copy of the workbook without {read}",
            f"yang dibaca hanya {read}, padahal {len(places)} sel lembar {name} berisi lain ({listed}); "
            f"impor dari salinan buku kerja tanpa lembar {read}",
            name,
        )


def _differing(columns: FoundColumns, rows: FoundRows, other: FoundColumns, expected: ExpectedRows) -> Iterator[str]:
    """The cells filled in there that say something else here."""
    for target, row in find_rows(other, expected).rows.items():
        here = rows.rows.get(target)
        if target.kind not in _ASKED:
            continue
        for column in _FILLED_IN:
            place = other.places.get(column)
            cell = other.sheet.cell(row.row, place) if place is not None else None
            if place is None or cell is None or cell.formula is not None:
                continue
            known = columns.places.get(column)
            same = columns.sheet.cell(here.row, known) if here is not None and known is not None else None
            if text_of(cell) and text_of(cell) != text_of(same):
                yield cell_name(row.row, place)


def _finding(message_en: str, message_id: str, place: str, severity: Severity = Severity.WARNING) -> ImportFinding:
    return ImportFinding(message_en, message_id, "other-sheet", severity, place)
