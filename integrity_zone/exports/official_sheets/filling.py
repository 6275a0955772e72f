"""Where the answers, notes and evidence of an assessment go in a worksheet of the ministry."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.domain.foreign_workbook import cell_name
from integrity_zone.domain.official_template import (
    HOLDS_FORMULA,
    IS_COVERED,
    NO_COLUMN,
    NO_ROW,
    OFFERS_OTHERS,
    PART_OF_IT,
    Doubtful,
    NotATemplateError,
    OwnWorksheetError,
    TemplateReport,
    Unplaced,
)
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import CellContent, RowMatch
from integrity_zone.exports.official_sheets.evidence import evidence_text
from integrity_zone.exports.worksheet_reading.headings import Column, find_columns
from integrity_zone.exports.worksheet_reading.origin import read_basis
from integrity_zone.exports.worksheet_reading.rows import find_rows
from integrity_zone.exports.worksheet_reading.targets import ExpectedRows, Target, TargetKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assessments.definition import Indicator
    from integrity_zone.domain.answer import Answer, AnswerValue
    from integrity_zone.domain.foreign_workbook import ForeignWorkbook
    from integrity_zone.errors import Bilingual
    from integrity_zone.exports.workbooks.sheet_patch import CellPatch
    from integrity_zone.exports.worksheet.content import WorksheetContent
    from integrity_zone.exports.worksheet_reading.headings import FoundColumns
    from integrity_zone.exports.worksheet_reading.rows import FoundRow

#: Stage -> columns of its answers and of its notes.
_STAGES: Mapping[Stage, tuple[Column, Column]] = {
    Stage.UNIT: (Column.ANSWER, Column.NOTE),
    Stage.TPI: (Column.TPI_ANSWER, Column.TPI_NOTE),
}


@dataclass(frozen=True, slots=True)
class Filling:
    """What to put into which cell, and what came of it."""

    patches: Mapping[str, Mapping[tuple[int, int], CellPatch]]  #: sheet -> (row, column) -> value
    report: TemplateReport


@dataclass(frozen=True, slots=True)
class _Wish:
    """One cell that the assessment has something to say about, or to clear."""

    target: Target
    column: Column
    what: CellContent
    stage: Stage
    value: CellPatch

    @property
    def code(self) -> str:
        return self.target.code

    @property
    def count(self) -> str | None:
        return self.target.part or None


def fill_template(
    workbook: ForeignWorkbook, content: WorksheetContent, titles: Mapping[str, str] | None = None
) -> Filling:
    """Find the place of everything.

    An answer of several counts is placed whole or not at all; a row that is not certain is written to only where its
    text tells it, and is named. What the assessment does not say is cleared where an answer belongs, and stays where a
    note or evidence does.

    Args:
        workbook: The template, read within limits.
        content: The assessment.
        titles: Indicator code -> what else the template may ask there.

    Raises:
        NotATemplateError: No sheet is a worksheet, none of its rows is known, or it is of another instrument.
        OwnWorksheetError: It is one of ours, which remembers the state that it was made from.
    """
    if read_basis(workbook) is not None:
        raise OwnWorksheetError(path=workbook.name)
    columns = find_columns(workbook)
    found = None if columns is None else find_rows(columns, ExpectedRows(content.instrument, titles))
    rows = {} if found is None or found.is_of_another else found.rows
    if columns is None or not any(target.kind is TargetKind.INDICATOR for target in rows):
        raise NotATemplateError(path=workbook.name)
    return _Filler(columns, rows, content).filling()


class _Filler:
    """Places one assessment in one sheet."""

    def __init__(self, columns: FoundColumns, rows: Mapping[Target, FoundRow], content: WorksheetContent) -> None:
        self._columns, self._rows, self._content = columns, rows, content
        self._covered = {
            (row, column)
            for top, left, bottom, right in columns.sheet.merged
            if (bottom - top + 1) * (right - left + 1) < _LARGEST_MERGE
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
            if (row, column) != (top, left)
        }
        self._patches: dict[tuple[int, int], CellPatch] = {}
        self._unplaced: list[Unplaced] = []
        self._missing_columns: set[Column] = set()
        self._touched: dict[str, FoundRow] = {}
        self._written = self._cleared = self._left = 0

    def filling(self) -> Filling:
        for indicator in self._content.instrument.indicators:
            for stage in self._stages():
                answer = self._content.answers.get(stage, {}).get(indicator.code)
                self._place_whole(list(_values(indicator, stage, answer)))
                self._place_texts(indicator, stage, answer)
        sheet = self._columns.sheet.name
        report = TemplateReport(
            sheet=sheet,
            written=self._written,
            cleared=self._cleared,
            left=self._left,
            unplaced=tuple(self._unplaced),
            doubtful=tuple(self._doubtful()),
        )
        return Filling({sheet: self._patches}, report)

    def _doubtful(self) -> Iterable[Doubtful]:
        instrument, sheet = self._content.instrument, self._columns.sheet.name
        for code, row in self._touched.items():
            offered = instrument.scales_by_key[instrument.indicators_by_code[code].scale].label
            differs = row.target.kind is TargetKind.INDICATOR and not _is_alike(row.offered, offered)
            reason = OFFERS_OTHERS if row.doubt is None and differs else row.doubt
            if reason is not None:
                yield Doubtful(code, f"{sheet}!{cell_name(row.row, self._answers)}", row.title, reason)

    @property
    def _answers(self) -> int:
        """The column of answers, the unit's where there is one."""
        places = self._columns.places
        return places[Column.ANSWER if Column.ANSWER in places else Column.TPI_ANSWER]

    def _stages(self) -> Iterable[Stage]:
        """The unit's; those of others only when they have judged, so that what they wrote into the file stays."""
        return [stage for stage in _STAGES if stage is Stage.UNIT or self._content.answers.get(stage)]

    def _place_whole(self, wishes: list[_Wish]) -> None:
        """Place an answer, all its counts or none."""
        said = any(wish.value is not None for wish in wishes)
        reasons = [self._refusal(wish) for wish in wishes]
        if any(reason is not None for reason in reasons):
            for wish, reason in zip(wishes, reasons, strict=True):
                if said:
                    self._leave_out(wish, PART_OF_IT if reason is None else reason)
            return
        for wish in wishes:
            self._put(wish)

    def _place_texts(self, indicator: Indicator, stage: Stage, answer: Answer | None) -> None:
        target = Target(TargetKind.INDICATOR, indicator.code)
        note = answer.full_note if answer is not None else ""
        wishes = [_Wish(target, _STAGES[stage][1], CellContent.NOTE, stage, note or None)]
        if stage is Stage.UNIT:
            evidence = evidence_text(self._content, indicator) or None
            wishes.append(_Wish(target, Column.EVIDENCE, CellContent.EVIDENCE, stage, evidence))
        for wish in wishes:
            if wish.value is None:
                self._left += self._holds_something(wish)
                continue
            reason = self._refusal(wish)
            if reason is None:
                self._put(wish)
            else:
                self._leave_out(wish, reason)

    def _refusal(self, wish: _Wish) -> Bilingual | None:
        """Why something has no place."""
        if wish.column not in self._columns.places:
            return NO_COLUMN
        row = self._rows.get(wish.target)
        if row is None:
            return NO_ROW
        if row.doubt is not None and row.match is not RowMatch.TEXT:
            return row.doubt
        place = self._place(wish, row)
        cell = self._columns.sheet.cell(*place)
        if place in self._covered:
            return IS_COVERED
        return HOLDS_FORMULA if cell is not None and cell.formula is not None else None

    def _place(self, wish: _Wish, row: FoundRow) -> tuple[int, int]:
        return row.row, self._columns.places[wish.column]

    def _put(self, wish: _Wish) -> None:
        row = self._rows[wish.target]
        place = self._place(wish, row)
        cell = self._columns.sheet.cell(*place)
        if wish.value is None and cell is None:
            return
        self._patches[place] = wish.value
        self._touched.setdefault(wish.code, row)
        if wish.value is None:
            self._cleared += 1
        else:
            self._written += 1

    def _holds_something(self, wish: _Wish) -> bool:
        row = self._rows.get(wish.target)
        if row is None or wish.column not in self._columns.places:
            return False
        return self._columns.sheet.cell(*self._place(wish, row)) is not None

    def _leave_out(self, wish: _Wish, reason: Bilingual) -> None:
        """Name what has no place; a column that is not there only once."""
        if reason is NO_COLUMN:
            if wish.column not in self._missing_columns:
                self._missing_columns.add(wish.column)
                self._unplaced.append(Unplaced("", None, wish.what, wish.stage, reason))
            return
        row = self._rows.get(wish.target)
        name = "" if row is None else f"{self._columns.sheet.name}!{cell_name(*self._place(wish, row))}"
        self._unplaced.append(Unplaced(wish.code, wish.count, wish.what, wish.stage, reason, name))


#: Cells of a merge that are looked at one by one; no answer stands below a larger one.
_LARGEST_MERGE = 10_000


def _values(indicator: Indicator, stage: Stage, answer: Answer | None) -> Iterable[_Wish]:
    """The cells of one answer, with what belongs there; None clears."""
    value = answer.value if answer is not None else None
    column = _STAGES[stage][0]
    if indicator.kind is not AnswerKind.RATIO:
        shown = _single(indicator, value)
        yield _Wish(Target(TargetKind.INDICATOR, indicator.code), column, CellContent.VALUE, stage, shown)
        return
    counts = value if value is not None and not isinstance(value, str) else {}
    for item in indicator.inputs:
        target = Target(TargetKind.COUNT, indicator.code, item.key)
        yield _Wish(target, column, CellContent.VALUE, stage, counts.get(item.key))


def _is_alike(said: str, expected: str) -> bool:
    """Whether what a row offers is what it should, or nothing is said."""
    found = "".join(said.split()).casefold()
    return not found or found == "".join(expected.split()).casefold()


def _single(indicator: Indicator, value: AnswerValue | None) -> CellPatch:
    if not isinstance(value, str):
        return None
    return Fraction(value) if indicator.kind is AnswerKind.INDEX else value
