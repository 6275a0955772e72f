"""Names what a workbook was altered in: formulas, weights, offered answers; and reads the numbers it came to."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.domain.foreign_workbook import CellKind, cell_name, column_number
from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.worksheet_import import ImportFinding, WorkbookNumber
from integrity_zone.exports.worksheet.expected_formulas import expected_formulas
from integrity_zone.exports.worksheet.formulas import ANSWERS, LISTS, option_rows
from integrity_zone.exports.worksheet_reading.alignment import is_sorted_anew
from integrity_zone.exports.worksheet_reading.headings import Column
from integrity_zone.exports.worksheet_reading.targets import TOTAL, TargetKind
from integrity_zone.exports.worksheet_reading.words import plain, shown, shown_with_comma, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.domain.foreign_workbook import ForeignCell, ForeignWorkbook
    from integrity_zone.exports.worksheet_reading.headings import FoundColumns
    from integrity_zone.exports.worksheet_reading.rows import FoundRow, FoundRows
    from integrity_zone.exports.worksheet_reading.targets import Expected, ExpectedRows, Target

#: Binary numbers of a workbook miss decimals by less.
_HAIR = Fraction(1, 10**9)
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,20})?(?:[eE]-?[0-9]{1,2})?")
_REFERENCE = re.compile(
    r"(?<![A-Za-z0-9_!'.$])\$?([A-Z]{1,3})\$?([0-9]{1,6})(?::\$?([A-Z]{1,3})\$?([0-9]{1,6}))?(?![0-9A-Za-z_(])"
)
_NUMBERS = frozenset({CellKind.NUMBER, CellKind.PERCENT})
_TEXTS = re.compile(r'"[^"]*"')


class Inspection:
    """Looks at everything but the answers."""

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
        self._sheet = columns.sheet
        self._rows = rows
        self._expected = expected
        places = sorted((row.row, expected.by_target[target].row) for target, row in rows.rows.items())
        #: Formulas of rows that were sorted refer to others than they should.
        self._is_sorted_anew = is_sorted_anew([place for _, place in places])

    def numbers(self) -> dict[str, WorkbookNumber]:
        """Node or indicator code, or "total" -> the unit's score as the office program last worked it out."""
        found: dict[str, WorkbookNumber] = {}
        if self._is_sorted_anew:
            return found
        for target, row in self._rows.rows.items():
            is_grand = target.kind is TargetKind.TOTAL and target.code == TOTAL
            if not is_grand and target.kind not in {TargetKind.NODE, TargetKind.INDICATOR}:
                continue
            cell = self._cell(row, Column.SCORE)
            value = number_in(cell)
            if cell is not None and value is not None:
                found[target.code] = WorkbookNumber(self._place(row, Column.SCORE), value, cell.formula is None)
        return found

    def findings(self, *, is_ours: bool) -> Iterator[ImportFinding]:
        """What was altered, in no order.

        Args:
            is_ours: The workbook was written by this program and its rows and columns stand where it put them.
        """
        yield from self._weights()
        yield from self._offers()
        if self._is_sorted_anew:
            yield ImportFinding(
                "the rows were sorted, so that the formulas add up others than they should; totals were not compared",
                "baris diurutkan ulang sehingga rumusnya menjumlahkan baris lain; jumlahnya tidak dibandingkan",
                "rows-sorted",
                Severity.WARNING,
                self._sheet.name,
            )
        elif is_ours:
            yield from self._formulas_of_ours()
            yield from self._options_of_ours()
        else:
            yield from self._typed_numbers()
            yield from self._left_out()

    def _weights(self) -> Iterator[ImportFinding]:
        for target, row in self._rows.rows.items():
            weight = self._weight(target.kind, target.code)
            cell = self._cell(row, Column.WEIGHT)
            value = number_in(cell)
            if weight is None or value is None or abs(value - weight) <= _HAIR:
                continue
            there, here = decimal_words(value), decimal_words(weight)
            yield ImportFinding(
                f"the weight says {there}, the instrument {here}; the instrument counts",
                f"bobot tertulis {there.replace('.', ',')}, menurut instrumen {here.replace('.', ',')}; "
                "yang dipakai bobot instrumen",
                "altered-weight",
                Severity.WARNING,
                self._place(row, Column.WEIGHT),
                target.code,
            )

    def _weight(self, kind: TargetKind, code: str) -> Fraction | None:
        instrument = self._expected.instrument
        if kind is TargetKind.NODE:
            return instrument.nodes_by_code[code].weight
        return instrument.indicators_by_code[code].weight if kind is TargetKind.INDICATOR else None

    def _offers(self) -> Iterator[ImportFinding]:
        for target, row in self._rows.rows.items():
            expected = self._expected.by_target[target]
            if target.kind is not TargetKind.INDICATOR or not row.offered or _same(row.offered, expected.answers):
                continue
            if self._expected.instrument.indicators_by_code[target.code].kind is not AnswerKind.CHOICE:
                continue
            yield ImportFinding(
                f"the answers offered were overwritten with {row.offered[:40]!r}; {expected.answers} are offered",
                f"pilihan jawaban tertimpa {row.offered[:40]!r}; seharusnya {expected.answers}",
                "type-overwritten",
                Severity.WARNING,
                self._place(row, Column.OFFERED),
                target.code,
            )

    def _typed_numbers(self) -> Iterator[ImportFinding]:
        """Numbers where the rest of the column has formulas."""
        if not self._has_formulas():
            return
        for target, row in self._rows.rows.items():
            column = Column.SCORE
            if target.kind is TargetKind.COUNT:
                continue
            if target.kind is TargetKind.DERIVED:
                column = Column.ANSWER
            cell = self._cell(row, column)
            if cell is None or cell.formula is not None or number_in(cell) is None:
                continue
            code = "typed-sum" if target.kind is TargetKind.DERIVED else "typed-total"
            yield ImportFinding(
                f"{shown(cell)} was typed over a formula; it is not taken",
                f"{shown_with_comma(cell)} diketik menimpa rumus; angka itu tidak dipakai",
                code,
                Severity.WARNING,
                self._place(row, column),
                target.code,
            )

    def _has_formulas(self) -> bool:
        column = self._columns.places.get(Column.SCORE)
        return any(place[1] == column and cell.formula is not None for place, cell in self._sheet.cells.items())

    def _left_out(self) -> Iterator[ImportFinding]:
        """Scores that a formula should add up and does not refer to."""
        column = self._columns.places.get(Column.SCORE)
        for target, row in self._rows.rows.items():
            cell = self._cell(row, Column.SCORE)
            if column is None or target.kind is not TargetKind.NODE or cell is None or not cell.formula:
                continue
            named = ranges_named(cell.formula, column)
            below = [item for item in self._below(target.code) if item in self._rows.rows]
            missing = [item for item in below if not _is_named(self._rows.rows[item].row, named)]
            # A formula that works in another way than by naming its parts is not judged.
            if not missing or len(missing) == len(below):
                continue
            codes = ", ".join(item.code for item in missing)
            yield ImportFinding(
                f"the formula leaves out {codes}: {shown(cell)}",
                f"rumusnya tidak menghitung {codes}: {shown(cell)}",
                "formula-leaves-out",
                Severity.WARNING,
                self._place(row, Column.SCORE),
                target.code,
            )

    def _below(self, code: str) -> list[Target]:
        instrument = self._expected.instrument
        codes = [item.code for item in instrument.indicators_under.get(code, ())]
        codes = codes or [node.code for node in instrument.children.get(code, ())]
        return [self._expected.by_code[found].target for found in codes]

    def _formulas_of_ours(self) -> Iterator[ImportFinding]:
        expected = expected_formulas(self._expected.instrument, self._expected.layout)
        sheets = {sheet.name: sheet for sheet in self._workbook.sheets}
        titles = {item.row: item for item in self._expected.in_order}
        for name, formulas in expected.items():
            sheet = self._sheet if name == ANSWERS else sheets.get(name)
            if sheet is None:
                yield _gone(name)
                continue
            for place, formula in formulas.items():
                row, column = _place_of(place)
                cell = sheet.cell(row, column)
                if not _computes(cell, formula):
                    yield self._altered(f"{name}!{place}", cell, titles.get(row))

    def _altered(self, place: str, cell: ForeignCell | None, item: Expected | None) -> ImportFinding:
        is_typed = cell is None or cell.formula is None
        what, apa = shown(cell) or "-", shown_with_comma(cell) or "-"
        return ImportFinding(
            f"the formula was {'overwritten with' if is_typed else 'changed to'} {what}; the instrument's rule counts",
            f"rumusnya {'tertimpa' if is_typed else 'diubah menjadi'} {apa}; yang dipakai aturan instrumen",
            "typed-total" if is_typed else "altered-formula",
            Severity.WARNING,
            place,
            item.target.code if item is not None else "",
        )

    def _options_of_ours(self) -> Iterator[ImportFinding]:
        sheet = next((sheet for sheet in self._workbook.sheets if sheet.name == LISTS), None)
        if sheet is None:
            yield _gone(LISTS)
            return
        for row, (key, score) in option_rows(self._expected.instrument).items():
            value = number_in(sheet.cell(row, 2))
            if text_of(sheet.cell(row, 1)) != key or value is None or abs(value - score) > _HAIR:
                here = decimal_words(score)
                yield ImportFinding(
                    f"the score of option {key} is no longer {here}; the instrument's counts",
                    f"skor pilihan {key} bukan lagi {here.replace('.', ',')}; yang dipakai skor instrumen",
                    "altered-weight",
                    Severity.WARNING,
                    f"{LISTS}!B{row}",
                )

    def _cell(self, row: FoundRow, column: Column) -> ForeignCell | None:
        place = self._columns.places.get(column)
        return None if place is None else self._sheet.cell(row.row, place)

    def _place(self, row: FoundRow, column: Column) -> str:
        return f"{self._sheet.name}!{cell_name(row.row, self._columns.places[column])}"


def number_in(cell: ForeignCell | None) -> Fraction | None:
    """The number a cell shows; None for none."""
    if cell is None or cell.kind not in _NUMBERS or not _NUMBER.fullmatch(cell.text):
        return None
    return Fraction(cell.text)


def ranges_named(formula: str, column: int) -> tuple[tuple[int, int], ...]:
    """First and last rows of what a formula refers to in a column of its own sheet."""
    found = []
    for first, top, last, bottom in _REFERENCE.findall(_TEXTS.sub('""', formula)):
        if column_number(first) <= column <= column_number(last or first):
            found.append((int(top), int(bottom or top)))
    return tuple(found)


def decimal_words(value: Fraction) -> str:
    """A number short enough to be read."""
    return f"{float(value):.6f}".rstrip("0").rstrip(".")


def _is_named(row: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= row <= last for first, last in ranges)


def _same(one: str, other: str) -> bool:
    return "".join(plain(one).casefold().split()) == "".join(other.casefold().split())


def _plain(formula: str) -> str:
    """A formula without what office programs write as they like: blanks and signs of fixed places."""
    pieces = re.split(r'("[^"]*")', formula)
    return "".join(
        piece if place % 2 else re.sub(r"[\s$]", "", piece).upper().replace("TRUE()", "TRUE")
        for place, piece in enumerate(pieces)
    )


def _computes(cell: ForeignCell | None, formula: str) -> bool:
    """Whether a cell has a formula, or says that it shares one with others."""
    if cell is None or cell.formula is None:
        return False
    return not cell.formula or cell.formula == formula or _plain(cell.formula) == _plain(formula)


def _place_of(name: str) -> tuple[int, int]:
    letters = name.rstrip("0123456789")
    return int(name[len(letters) :]), column_number(letters)


def _gone(sheet: str) -> ImportFinding:
    return ImportFinding(
        f"the hidden sheet {sheet} is gone, so the workbook no longer calculates; answers are read all the same",
        f"lembar tersembunyi {sheet} hilang sehingga buku kerja tidak lagi menghitung; jawaban tetap dibaca",
        "altered-formula",
        Severity.WARNING,
        sheet,
    )
