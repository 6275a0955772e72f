"""Reads a worksheet: ours, the form of 2021, the sheet of 2024 to 2026, or a copy that somebody rearranged."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.domain.answer import NOTE_CHARACTERS
from integrity_zone.domain.foreign_workbook import cell_name
from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.text import clean_line
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import (
    CellContent,
    CellKey,
    ImportFinding,
    ReadCell,
    WorkbookRefusedError,
    WorksheetLayout,
    WorksheetReading,
)
from integrity_zone.errors import Bilingual
from integrity_zone.exports.worksheet_reading.evidence_cells import EvidenceReader
from integrity_zone.exports.worksheet_reading.headings import Column, find_columns
from integrity_zone.exports.worksheet_reading.inspection import Inspection
from integrity_zone.exports.worksheet_reading.origin import read_basis
from integrity_zone.exports.worksheet_reading.rows import find_rows
from integrity_zone.exports.worksheet_reading.sheet_remarks import SheetRemarks
from integrity_zone.exports.worksheet_reading.targets import ExpectedRows, Target, TargetKind
from integrity_zone.exports.worksheet_reading.values import (
    Understood,
    answer_of,
    count_of,
    note_of,
)
from integrity_zone.exports.worksheet_reading.words import shown, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.foreign_workbook import ForeignCell, ForeignWorkbook
    from integrity_zone.exports.worksheet_reading.headings import FoundColumns
    from integrity_zone.exports.worksheet_reading.origin import Basis
    from integrity_zone.exports.worksheet_reading.rows import FoundRow, FoundRows

    _Understand: TypeAlias = Callable[[ForeignCell | None], Understood]

#: More than anybody reads.
_MOST_FINDINGS = 400
_NO_SHEET = Bilingual(
    "no sheet has the headings of a worksheet (Penilaian, Jawaban ...)",
    "tidak ada lembar dengan judul kolom lembar kerja (Penilaian, Jawaban ...)",
)
_NO_ROWS = Bilingual(
    "no row of the sheet belongs to a question of this instrument",
    "tidak ada baris yang cocok dengan butir instrumen ini",
)
_STAGES = (
    (Stage.UNIT, Column.ANSWER, Column.NOTE),
    (Stage.TPI, Column.TPI_ANSWER, Column.TPI_NOTE),
)
_PLACES_OF_OURS = {
    column: number
    for number, column in enumerate(
        (
            *(Column.ID, Column.TITLE, None, None, None, None, None, Column.WEIGHT, Column.CRITERIA, Column.OFFERED),
            *(Column.ANSWER, Column.NOTE, Column.EVIDENCE, Column.TPI_ANSWER, Column.SCORE, Column.SHARE),
            Column.TPI_NOTE,
        ),
        1,
    )
    if column is not None
}
_PLACES_OF_2021 = {Column.TITLE: 2, Column.WEIGHT: 8, Column.CRITERIA: 9, Column.OFFERED: 10, Column.ANSWER: 11}
_MIDDLE_OF_2026 = {**_PLACES_OF_2021, Column.NOTE: 12, Column.EVIDENCE: 13}


def read_worksheet(
    workbook: ForeignWorkbook, instrument: Instrument, titles: Mapping[str, str] | None = None
) -> WorksheetReading:
    """Read a worksheet.

    Args:
        workbook: Within limits.
        instrument: What is asked.
        titles: Indicator code -> official wording, where it is known.

    Raises:
        WorkbookRefusedError: No sheet, or no row, of a worksheet.
    """
    return _Reading(workbook, instrument, titles).reading()


class _Reading:
    """One worksheet while it is read."""

    def __init__(self, workbook: ForeignWorkbook, instrument: Instrument, titles: Mapping[str, str] | None) -> None:
        columns = find_columns(workbook)
        if columns is None:
            raise WorkbookRefusedError(path=workbook.name, reason=_NO_SHEET)
        self._workbook = workbook
        self._instrument = instrument
        self._columns: FoundColumns = columns
        self._expected = ExpectedRows(instrument, titles)
        self._rows: FoundRows = find_rows(columns, self._expected)
        if not any(target.kind is TargetKind.INDICATOR for target in self._rows.rows):
            raise WorkbookRefusedError(path=workbook.name, reason=_NO_ROWS)
        self._basis: Basis | None = read_basis(workbook)
        self._findings: list[ImportFinding] = []
        self._doubled = frozenset(columns.sheet.doubled)
        self._covered = _covered(columns, sorted({row.row for row in self._rows.rows.values()}))

    def reading(self) -> WorksheetReading:
        cells = tuple(self._cells())
        layout = self._layout()
        inspection = Inspection(self._workbook, self._columns, self._rows, self._expected)
        findings = [
            *SheetRemarks(self._workbook, self._columns, self._rows, self._expected).findings(),
            *self._findings,
            *inspection.findings(is_ours=layout is WorksheetLayout.OURS),
        ]
        return WorksheetReading(
            source_name=self._workbook.name,
            sha256=self._workbook.sha256,
            layout=layout,
            sheet=clean_line(self._columns.sheet.name),
            origin=self._basis.origin if self._basis is not None else None,
            cells=cells,
            findings=tuple(findings[:_MOST_FINDINGS]),
            numbers=inspection.numbers(),
            counts_blanks=self._counts_blanks(),
            saved_by=self._workbook.saved_by,
            saved_at=self._workbook.saved_at,
        )

    def _layout(self) -> WorksheetLayout:
        places = dict(self._columns.places)
        found = self._rows.rows
        stands = all(item.target in found and found[item.target].row == item.row for item in self._expected.in_order)
        if self._basis is not None:
            return WorksheetLayout.OURS if places == _PLACES_OF_OURS and stands else WorksheetLayout.REARRANGED
        if places.items() >= _MIDDLE_OF_2026.items():
            return WorksheetLayout.TEMPLATE_2026
        if places.items() >= _PLACES_OF_2021.items() and Column.TPI_ANSWER not in places:
            return WorksheetLayout.FORM_2021
        return WorksheetLayout.REARRANGED

    def _counts_blanks(self) -> bool | None:
        """Whether a blank counts as zero, by the cell that says so, else as exported; other forms skip it."""
        if self._basis is None:
            return False
        name = self._workbook.names.get("ButirKosong", "").replace("$", "")
        sheet_name, _, place = name.partition("!")
        sheet = next((sheet for sheet in self._workbook.sheets if sheet.name == sheet_name.strip("'")), None)
        if sheet is None:
            return self._basis.counts_blanks
        wanted = {cell_name(*key): cell for key, cell in sheet.cells.items() if key[0] < 200}
        return text_of(wanted.get(place)) != "lewati"

    def _cells(self) -> Iterator[ReadCell]:
        evidence = EvidenceReader(self._columns) if Column.EVIDENCE in self._columns.places else None
        for indicator in self._instrument.indicators:
            row = self._rows.rows.get(Target(TargetKind.INDICATOR, indicator.code))
            for stage, answers, notes in _STAGES:
                if answers in self._columns.places:
                    yield from self._answer(indicator, row, stage, answers)
                if row is not None and notes in self._columns.places:
                    yield self._note(indicator, row, stage, notes)
            if row is not None and evidence is not None:
                yield self._evidence(indicator, row, evidence)
        if evidence is not None:
            self._findings.extend(evidence.findings())

    def _answer(self, indicator: Indicator, row: FoundRow | None, stage: Stage, column: Column) -> Iterator[ReadCell]:
        if indicator.kind is not AnswerKind.RATIO:
            if row is not None:
                read = self._understood(row, column, lambda cell: answer_of(self._instrument, indicator, cell))
                yield self._read(CellKey(indicator.code, None, CellContent.VALUE, stage), row, column, read)
            return
        is_complete = True
        for item in indicator.inputs:
            found = self._rows.rows.get(Target(TargetKind.COUNT, indicator.code, item.key))
            if found is None:
                is_complete = False
                continue
            read = self._understood(found, column, count_of)
            is_complete = is_complete and read.value is not None
            yield self._read(CellKey(indicator.code, item.key, CellContent.VALUE, stage), found, column, read)
        if row is not None:
            self._look_at_share(indicator, row, column, is_complete=is_complete)

    def _look_at_share(self, indicator: Indicator, row: FoundRow, column: Column, *, is_complete: bool) -> None:
        """A percentage that somebody typed where it is worked out: never guessed to be anything."""
        cell = self._cell(row, column)
        if cell is None or cell.formula is not None or not cell.text.strip():
            return
        if is_complete:
            message = Bilingual(
                f"{shown(cell)} was typed over the percentage; it is worked out from the counts below",
                f"{shown(cell)} diketik menimpa persentase; nilainya dihitung dari jumlah di bawahnya",
            )
        else:
            message = Bilingual(
                f"{shown(cell)} was typed where a percentage is worked out; fill in the counts below instead",
                f"{shown(cell)} diketik pada persentase yang dihitung; isi jumlah di bawahnya",
            )
        severity = Severity.REMARK if is_complete else Severity.WARNING
        self._findings.append(
            ImportFinding(
                message.message_en,
                message.message_id,
                "typed-percentage",
                severity,
                self._place(row, column),
                indicator.code,
            )
        )

    def _note(self, indicator: Indicator, row: FoundRow, stage: Stage, column: Column) -> ReadCell:
        # Why an answer was given back stands above the note, and may be as long; whoever knows it measures the rest.
        read = self._understood(row, column, partial(note_of, longest=2 * NOTE_CHARACTERS + 1))
        return self._read(CellKey(indicator.code, None, CellContent.NOTE, stage), row, column, read)

    def _evidence(self, indicator: Indicator, row: FoundRow, evidence: EvidenceReader) -> ReadCell:
        read = evidence.read(row.row, indicator.code)
        key = CellKey(indicator.code, None, CellContent.EVIDENCE, Stage.UNIT)
        cell = self._read(key, row, Column.EVIDENCE, Understood(read.text or None))
        return replace(cell, links=read.links, titles=read.titles)

    def _understood(self, row: FoundRow, column: Column, understand: _Understand) -> Understood:
        """What a cell says; nothing can be taken from one that stands there twice, in whatever way."""
        place = (row.row, self._columns.places[column])
        if place in self._doubled:
            return Understood(refusal=Bilingual("the file has this cell twice", "sel ini ada dua kali dalam berkas"))
        over = self._covered.get(place)
        if over is not None and self._columns.sheet.cells.get(over) is not None:
            above = cell_name(*over)
            return Understood(
                refusal=Bilingual(
                    f"merged into {above}, which answers another row", f"digabung ke {above} yang menjawab baris lain"
                )
            )
        read = understand(self._columns.sheet.cells.get(place))
        others = self._rows.doubles.get(row.target, ())
        if others and any(understand(self._columns.sheet.cell(other, place[1])) != read for other in others):
            places = ", ".join(cell_name(other, place[1]) for other in others[:5])
            return Understood(
                refusal=Bilingual(
                    f"other rows say they are this one, and answer differently: {places}",
                    f"baris lain mengaku butir yang sama dengan isi berbeda: {places}",
                )
            )
        return read

    def _read(self, key: CellKey, row: FoundRow, column: Column, read: Understood) -> ReadCell:
        base = self._basis.values if self._basis is not None else {}
        return ReadCell(
            key=key,
            place=self._place(row, column),
            value=read.value,
            shown=shown(self._cell(row, column)),
            refusal=read.refusal,
            base=base.get(key),
            has_base=key in base,
            match=row.match,
            doubt=row.doubt or read.doubt,
        )

    def _cell(self, row: FoundRow, column: Column) -> ForeignCell | None:
        return self._columns.sheet.cell(row.row, self._columns.places[column])

    def _place(self, row: FoundRow, column: Column) -> str:
        return f"{clean_line(self._columns.sheet.name)}!{cell_name(row.row, self._columns.places[column])}"


def _covered(columns: FoundColumns, rows: Sequence[int]) -> dict[tuple[int, int], tuple[int, int]]:
    """Answer cell that another is merged over -> that other."""
    watched = [columns.places[column] for _, column, _ in _STAGES if column in columns.places]
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for top, left, bottom, right in columns.sheet.merged:
        for column in watched:
            if not left <= column <= right:
                continue
            # No two merged blocks of an office program overlap: the first one counts.
            for row in rows[bisect_left(rows, top) : bisect_right(rows, bottom)]:
                if (row, column) != (top, left):
                    found.setdefault((row, column), (top, left))
    return found
