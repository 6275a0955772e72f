"""Names what is odd about the sheet of a worksheet: rows missing, doubled, hidden or strange."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.foreign_workbook import CellKind, SheetState, cell_name, column_letters
from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.text import clean_line
from integrity_zone.domain.worksheet_import import ImportFinding
from integrity_zone.exports.worksheet_reading.headings import Column
from integrity_zone.exports.worksheet_reading.other_sheets import other_sheets
from integrity_zone.exports.worksheet_reading.targets import TargetKind
from integrity_zone.exports.worksheet_reading.words import shown, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.domain.foreign_workbook import ForeignWorkbook
    from integrity_zone.exports.worksheet_reading.headings import FoundColumns
    from integrity_zone.exports.worksheet_reading.rows import FoundRows
    from integrity_zone.exports.worksheet_reading.targets import ExpectedRows

_SHOWN_CODES = 12
#: Rows that have a score; totals only pass on what is below them.
_SCORED = frozenset({TargetKind.NODE, TargetKind.INDICATOR})
_ANSWERS = (Column.ANSWER, Column.TPI_ANSWER)
_TEXTS = (Column.NOTE, Column.TPI_NOTE, Column.EVIDENCE)


class SheetRemarks:
    """What whoever imports a sheet should know about it."""

    def __init__(
        self, workbook: ForeignWorkbook, columns: FoundColumns, rows: FoundRows, expected: ExpectedRows
    ) -> None:
        """Nothing is looked at yet.

        Args:
            workbook: The whole of it.
            columns: The sheet and its columns.
            rows: What its rows stand for.
            expected: What there should be.
        """
        self._workbook = workbook
        self._columns = columns
        self._rows = rows
        self._expected = expected
        self._name = clean_line(columns.sheet.name)

    def findings(self) -> Iterator[ImportFinding]:
        """All of it."""
        for remark in self._workbook.remarks:
            yield ImportFinding(
                f"the workbook has {remark.text.message_en}",
                f"buku kerja memuat {remark.text.message_id}",
                remark.code,
                Severity.REMARK,
            )
        if self._columns.sheet.state is not SheetState.VISIBLE:
            yield ImportFinding(
                "the worksheet is on a hidden sheet; no sheet that is seen has its headings",
                "lembar kerja ada pada lembar tersembunyi; tidak ada lembar tampak dengan judul kolomnya",
                "hidden-sheet",
                Severity.WARNING,
                self._name,
            )
        if not self._rows.is_whole:
            yield ImportFinding(
                "the sheet has many more rows than a worksheet; those far below were not looked at",
                "lembar berisi jauh lebih banyak baris daripada lembar kerja; baris jauh di bawah tidak diperiksa",
                "not-whole",
                Severity.WARNING,
                self._name,
            )
        for number in self._columns.twice:
            letters = column_letters(number)
            yield ImportFinding(
                f"column {letters} has the heading of another column of answers; it was not read",
                f"kolom {letters} berjudul sama dengan kolom jawaban lain; kolom itu tidak dibaca",
                "column-twice",
                Severity.WARNING,
                f"{self._name}!{cell_name(self._columns.heading_row, number)}",
            )
        yield from other_sheets(self._columns, self._rows, self._expected)
        if self._rows.is_of_another:
            yield ImportFinding(
                "most of the sheet asks what this instrument does not; none of its answers is certain",
                "sebagian besar lembar menanyakan hal di luar instrumen ini; tidak satu pun jawabannya pasti",
                "other-questions",
                Severity.WARNING,
                self._name,
            )
        yield from self._hidden_rows()
        yield from self._missing_rows()
        yield from self._doubled_rows()
        yield from self._strange_rows()
        yield from self._nameless_rows()
        yield from self._notes_on_counts()
        yield from self._links_elsewhere()
        yield from self._errors_for_scores()

    def _hidden_rows(self) -> Iterator[ImportFinding]:
        rows = {row.row for row in self._rows.rows.values()} & self._columns.sheet.hidden_rows
        if rows:
            yield ImportFinding(
                f"hidden rows: {len(rows)}; their cells are read all the same",
                f"{len(rows)} baris disembunyikan; selnya tetap dibaca",
                "hidden-rows",
                Severity.REMARK,
            )

    def _missing_rows(self) -> Iterator[ImportFinding]:
        wanted = {TargetKind.INDICATOR, TargetKind.COUNT}
        missing = [
            item.target
            for item in self._expected.in_order
            if item.target.kind in wanted and item.target not in self._rows.rows
        ]
        if missing:
            names = [f"{item.code} {item.part}".strip() for item in missing]
            more = " …" if len(names) > _SHOWN_CODES else ""
            listed = f"{', '.join(names[:_SHOWN_CODES])}{more}"
            yield ImportFinding(
                f"rows not found, which stay as they are here: {len(names)} ({listed})",
                f"{len(names)} baris tidak ditemukan dan tetap seperti di sini: {listed}",
                "missing-rows",
                Severity.WARNING,
            )

    def _doubled_rows(self) -> Iterator[ImportFinding]:
        for target, others in self._rows.doubles.items():
            rows = ", ".join(str(row) for row in (self._rows.rows[target].row, *others[:8]))
            yield ImportFinding(
                f"rows {rows} all say they are {target.code} {target.part}".rstrip(),
                f"baris {rows} sama-sama mengaku {target.code} {target.part}".rstrip(),
                "doubled-row",
                Severity.WARNING,
                indicator=target.code,
            )

    def _strange_rows(self) -> Iterator[ImportFinding]:
        """Answers beside what nobody recognises."""
        for line in self._rows.unknown:
            for column in _ANSWERS:
                number = self._columns.places.get(column)
                cell = self._columns.sheet.cell(line.row, number) if number is not None else None
                if cell is None or cell.formula is not None or not cell.text.strip():
                    continue
                yield ImportFinding(
                    f"{shown(cell)!r} answers a row that was not recognised: {line.title[:80]!r}",
                    f"{shown(cell)!r} menjawab baris yang tidak dikenali: {line.title[:80]!r}",
                    "unknown-row",
                    Severity.WARNING,
                    f"{self._name}!{cell_name(line.row, number or 1)}",
                )

    def _nameless_rows(self) -> Iterator[ImportFinding]:
        """Answers in rows between the others that say nothing of themselves."""
        known = {row.row for row in self._rows.rows.values()} | {line.row for line in self._rows.unknown}
        known.update(row for rows in self._rows.doubles.values() for row in rows)
        numbers = {self._columns.places[column] for column in _ANSWERS if column in self._columns.places}
        placed = [row.row for row in self._rows.rows.values()]
        between = range(min(placed, default=0), max(placed, default=0))
        cells = self._columns.sheet.cells
        for row, number in sorted(
            key for key in cells if key[1] in numbers and key[0] in between and key[0] not in known
        ):
            cell = cells[row, number]
            if cell.formula is None and text_of(cell):
                yield ImportFinding(
                    f"{shown(cell)!r} answers a row that says nothing of itself",
                    f"{shown(cell)!r} menjawab baris yang tidak menyebut butirnya",
                    "unknown-row",
                    Severity.WARNING,
                    f"{self._name}!{cell_name(row, number)}",
                )

    def _notes_on_counts(self) -> Iterator[ImportFinding]:
        for target, row in self._rows.rows.items():
            if target.kind not in {TargetKind.COUNT, TargetKind.DERIVED}:
                continue
            for column in _TEXTS:
                number = self._columns.places.get(column)
                cell = self._columns.sheet.cell(row.row, number) if number is not None else None
                if cell is None or not cell.text.strip():
                    continue
                yield ImportFinding(
                    f"{shown(cell)!r} stands beside a count, which has no place for it; move it up to its question",
                    f"{shown(cell)!r} ada di baris jumlah yang tidak punya tempatnya; pindahkan ke baris butirnya",
                    "text-beside-count",
                    Severity.WARNING,
                    f"{self._name}!{cell_name(row.row, number or 1)}",
                    target.code,
                )

    def _links_elsewhere(self) -> Iterator[ImportFinding]:
        """Links behind answers and notes, where nothing becomes of them."""
        columns = (Column.ANSWER, Column.NOTE, Column.TPI_ANSWER, Column.TPI_NOTE)
        numbers = [self._columns.places[column] for column in columns if column in self._columns.places]
        places = [
            cell_name(row.row, number)
            for row in self._rows.rows.values()
            for number in numbers
            if self._columns.sheet.links.get((row.row, number))
        ]
        if places:
            listed = ", ".join(places[:_SHOWN_CODES]) + (" …" if len(places) > _SHOWN_CODES else "")
            yield ImportFinding(
                f"links behind answers or notes are not read: {listed}; put them into the list of evidence",
                f"tautan di balik jawaban atau catatan tidak dibaca: {listed}; pindahkan ke daftar bukti",
                "links-elsewhere",
                Severity.REMARK,
                f"{self._name}!{places[0]}",
            )

    def _errors_for_scores(self) -> Iterator[ImportFinding]:
        """Where an error begins that the sums above it only pass on."""
        number = self._columns.places.get(Column.SCORE)
        if number is None:
            return
        wrong = {}
        for target, row in self._rows.rows.items():
            cell = self._columns.sheet.cell(row.row, number)
            if cell is not None and cell.kind is CellKind.ERROR and target.kind in _SCORED:
                wrong[target.code] = row.row, cell
        sources = [code for code in wrong if not any(other.startswith(f"{code}.") for other in wrong)]
        if not sources:
            return
        row_number, cell = wrong[sources[0]]
        said = clean_line(cell.text)[:40]
        more = " …" if len(sources) > _SHOWN_CODES else ""
        listed = ", ".join(sources[:_SHOWN_CODES]) + more
        yield ImportFinding(
            f"the workbook has {said} instead of a score for {listed}; its totals above are not compared",
            f"buku kerja berisi {said}, bukan nilai, untuk {listed}; jumlah di atasnya tidak dibandingkan",
            "score-error",
            Severity.REMARK,
            f"{self._name}!{cell_name(row_number, number)}",
            sources[0],
        )
