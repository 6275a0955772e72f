"""Finds the sheet and the columns of a worksheet by their headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.domain.foreign_workbook import ForeignSheet, SheetState
from integrity_zone.exports.worksheet_reading.words import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from integrity_zone.domain.foreign_workbook import ForeignWorkbook

#: Headings stand somewhere in the first rows, below a title.
_HEADING_ROWS = 40
_HEADING_COLUMNS = 60
_HEADING_WORDS = 9
#: A recapitulation names a few columns too; a copy of a worksheet names most of them.
_AS_FULL = 5
_WORD = re.compile(r"[a-z]+|%")
_ASSESSORS = frozenset({"tpi", "penilai", "inspektorat", "evaluator"})


class Column(StrEnum):
    """What a column holds."""

    ID = "id"
    CODE = "code"
    TITLE = "title"
    WEIGHT = "weight"
    CRITERIA = "criteria"
    OFFERED = "offered"  #: the answers to choose from
    ANSWER = "answer"
    NOTE = "note"
    EVIDENCE = "evidence"
    TPI_ANSWER = "tpi-answer"
    TPI_NOTE = "tpi-note"
    SCORE = "score"
    SHARE = "share"


_ANSWERS = frozenset({Column.ANSWER, Column.TPI_ANSWER})
#: What a second row of headings may say below those that each stage has one of.
_OF_STAGES = _ANSWERS | {Column.NOTE, Column.TPI_NOTE}
_STAGES = frozenset({"unit", "kerja", "tpi", "tpn", "tim", "penilai", "internal", "nasional"})


@dataclass(frozen=True, slots=True)
class FoundColumns:
    """Where the columns of one sheet stand."""

    sheet: ForeignSheet
    heading_row: int
    places: Mapping[Column, int]  #: column -> its number, from 1
    more_evidence: tuple[int, ...]  #: further columns of evidence
    titles: tuple[int, ...]  #: columns of numbering and text, from the left
    twice: tuple[int, ...] = ()  #: further columns of answers with the heading of another, which are not read
    others: tuple[FoundColumns, ...] = ()  #: of further sheets with the headings of a worksheet, which are not read


def find_columns(workbook: ForeignWorkbook) -> FoundColumns | None:
    """The sheet that has a worksheet's headings, the fullest one; None when no sheet has them.

    What is hidden counts only where nothing that is seen will do.
    """
    found = [columns for sheet in workbook.sheets if (columns := _columns_of(sheet)) is not None]
    seen = [columns for columns in found if columns.sheet.state is SheetState.VISIBLE]
    best = max(seen or found, key=_fullness, default=None)
    if best is None:
        return None
    others = tuple(columns for columns in seen if columns is not best and _fullness(columns) >= _AS_FULL)
    return replace(best, others=others)


def _fullness(columns: FoundColumns) -> int:
    return len(columns.places)


def _columns_of(sheet: ForeignSheet) -> FoundColumns | None:
    rows: dict[int, dict[int, str]] = {}
    for (row, column), cell in sheet.cells.items():
        if row <= _HEADING_ROWS and column <= _HEADING_COLUMNS:
            text = text_of(cell)
            if text:
                rows.setdefault(row, {})[column] = text
    # A heading of two rows says in the second whose answers they are.
    found = [columns for row in sorted(rows) if (columns := _in_two_rows(sheet, row, rows)) is not None]
    found += [columns for row in sorted(rows) if (columns := _in_row(sheet, row, rows[row])) is not None]
    return max(found, key=_fullness, default=None)


def _in_two_rows(sheet: ForeignSheet, row: int, rows: Mapping[int, Mapping[int, str]]) -> FoundColumns | None:
    """Columns whose heading, maybe merged over several, has a stage for each of them below it."""
    above, below = rows[row], rows.get(row + 1, {})
    stages = {number: text for number, text in below.items() if _is_stage(text)}
    if not stages:
        return None
    blocks = [block for block in sheet.merged if block[0] <= row <= block[2] and block[1] <= _HEADING_COLUMNS]
    texts = dict(above)
    for number, stage in stages.items():
        heading = above.get(number) or _merged_over(blocks[:_HEADING_COLUMNS], number, above)
        if heading and _column(heading) in _OF_STAGES:
            texts[number] = f"{heading} {stage}"
    return _in_row(sheet, row + 1, texts) if texts != above else None


def _is_stage(text: str) -> bool:
    said = _WORD.findall(text.casefold())
    return bool(said) and set(said) <= _STAGES


def _merged_over(blocks: Iterable[tuple[int, int, int, int]], number: int, texts: Mapping[int, str]) -> str:
    """The heading that stands further left in the same merged block."""
    return next((texts.get(left, "") for _, left, _, right in blocks if left <= number <= right), "")


def _in_row(sheet: ForeignSheet, row: int, texts: Mapping[int, str]) -> FoundColumns | None:
    places: dict[Column, int] = {}
    more: list[int] = []
    twice: list[int] = []
    for number in sorted(texts):
        column = _column(texts[number])
        if column is Column.NOTE and Column.NOTE in places and Column.TPI_ANSWER in places:
            column = Column.TPI_NOTE
        if column is None:
            continue
        if column is Column.EVIDENCE and column in places:
            more.append(number)
        elif column in places and column in _ANSWERS:
            twice.append(number)
        places.setdefault(column, number)
    named = {Column.TITLE, Column.CODE, Column.ID} & places.keys()
    if not named or not {Column.ANSWER, Column.TPI_ANSWER} & places.keys():
        return None
    # A sentence that speaks of answers is no heading: a worksheet has at least three columns with a name.
    if len(places) < 3:
        return None
    return FoundColumns(sheet, row, places, tuple(more), _titles(places, texts), twice=tuple(twice))


def _titles(places: Mapping[Column, int], texts: Mapping[int, str]) -> tuple[int, ...]:
    """Numbering and text share some columns below one heading, or stand left of it."""
    taken = {number for column, number in places.items() if column is not Column.TITLE}
    start = places.get(Column.TITLE)
    if start is None:
        return ()
    following = [number for number in (*taken, *texts) if number > start]
    end = min(following, default=start + 6)
    left = [number for number in range(1, start) if number not in taken and not _is_far(number, start, taken)]
    return (*left, *range(start, min(end, start + 12)))


def _is_far(number: int, start: int, taken: Iterable[int]) -> bool:
    """Whether a known column stands between."""
    return any(number < other < start for other in taken)


def _column(heading: str) -> Column | None:
    words = _WORD.findall(heading.casefold())
    if not words or len(words) > _HEADING_WORDS:
        return None
    said = frozenset(words)
    by_tpi = bool(said & _ASSESSORS)
    if said & {"tpn"} and not by_tpi:
        return None
    if "jawaban" in said:
        if "pilihan" in said:
            return Column.OFFERED
        return Column.TPI_ANSWER if by_tpi else Column.ANSWER
    if words == ["penjelasan"] or "kriteria" in said:
        return Column.CRITERIA
    if said & {"bukti", "dukung"}:
        return None if by_tpi else Column.EVIDENCE
    if said & {"catatan", "keterangan"}:
        return Column.TPI_NOTE if by_tpi else Column.NOTE
    return _by_one_word(words, said)


_BY_WORD = {
    "id": Column.ID,
    "%": Column.SHARE,
    "persen": Column.SHARE,
    "nilai": Column.SCORE,
    "skor": Column.SCORE,
    "kode": Column.CODE,
}
_TITLES = frozenset({"penilaian", "butir", "indikator", "uraian", "pertanyaan", "komponen"})


def _by_one_word(words: list[str], said: frozenset[str]) -> Column | None:
    if "bobot" in said:
        return Column.WEIGHT
    if len(words) == 1 and words[0] in _BY_WORD:
        return _BY_WORD[words[0]]
    if "kode" in said:
        return Column.CODE
    return Column.TITLE if said & _TITLES else None
