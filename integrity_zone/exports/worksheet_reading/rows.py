"""Finds what every row of a worksheet stands for: by number, by code, by numbering and text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from integrity_zone.domain.foreign_workbook import CellKind
from integrity_zone.domain.worksheet_import import RowMatch
from integrity_zone.errors import Bilingual
from integrity_zone.exports.worksheet_reading.alignment import aligned, in_order
from integrity_zone.exports.worksheet_reading.headings import Column
from integrity_zone.exports.worksheet_reading.numbering_walk import NumberingWalk
from integrity_zone.exports.worksheet_reading.targets import Target, TargetKind
from integrity_zone.exports.worksheet_reading.words import nearness, numbered, numbering, plain, text_of, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from integrity_zone.exports.worksheet_reading.headings import FoundColumns
    from integrity_zone.exports.worksheet_reading.targets import Expected, ExpectedRows

_SURE = 0.95
_ALIKE = 0.7
_SOMEWHAT = 0.4
#: How much better the best text must be than the next.
_AHEAD = 0.12
#: A worksheet has two hundred rows; what comes far behind them is none of it.
_MOST_LINES = 2_000
#: So many rows that offer answers to something unknown, and more than half as many as are known: another instrument.
_STRANGE_FROM = 8
#: What stands under a heading where forms number their columns.
_COLUMN_NUMBER = re.compile(r"\([0-9]{1,2}\)")
_BY_TEXT = Bilingual("recognised only by its text", "dikenali hanya dari teksnya")
_BY_POSITION = Bilingual("recognised only by where it stands", "dikenali hanya dari letaknya")
_ID_DISAGREES = Bilingual(
    "the row number and the numbering say different things", "nomor baris dan penomorannya tidak sama"
)
_OFFERS_DIFFER = Bilingual(
    "the answers offered beside it are others", "pilihan jawaban di sebelahnya tidak sesuai butir ini"
)

_OF_ANOTHER = Bilingual(
    "the sheet asks so much else that it seems to be of another instrument",
    "lembar ini memuat begitu banyak butir lain sehingga tampaknya milik instrumen lain",
)


@dataclass(frozen=True, slots=True)
class SheetLine:
    """What a row says of itself."""

    row: int
    number: int | None  #: under "ID"
    code: str  #: under "Kode"
    label: str  #: its numbering
    title: str
    offered: str  #: under "Pilihan Jawaban"

    @property
    def is_blank(self) -> bool:
        """Whether it says nothing."""
        return self.number is None and not (self.code or self.label or self.title or self.offered)


@dataclass(frozen=True, slots=True)
class FoundRow:
    """Where a target stands."""

    target: Target
    row: int
    match: RowMatch
    doubt: Bilingual | None = None  #: why it is not certain
    offered: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class FoundRows:
    """All rows that were recognised."""

    rows: Mapping[Target, FoundRow]
    doubles: Mapping[Target, tuple[int, ...]]  #: target -> further rows that claim to be it
    unknown: tuple[SheetLine, ...]  #: rows that say something nobody recognises
    is_whole: bool = True  #: every row was looked at
    is_of_another: bool = False  #: it asks so much else that no row is certain


def find_rows(columns: FoundColumns, expected: ExpectedRows) -> FoundRows:
    """Recognise the rows of a sheet.

    Args:
        columns: The sheet and where its columns are.
        expected: What there should be.
    """
    lines = read_lines(columns)
    search = _Search(lines, expected)
    return search.found()


def read_lines(columns: FoundColumns) -> tuple[SheetLine, ...]:
    """Every row below the headings that says something of itself."""
    sheet, places = columns.sheet, columns.places
    wanted = [places[column] for column in (Column.ID, Column.CODE, Column.OFFERED) if column in places]
    wanted += columns.titles
    rows = sorted({row for row, column in sheet.cells if row > columns.heading_row and column in wanted})[:_MOST_LINES]

    def text(row: int, column: Column) -> str:
        return text_of(sheet.cell(row, places[column])) if column in places else ""

    found = []
    for row in rows:
        label, title = _label_and_title([text_of(sheet.cell(row, number)) for number in columns.titles])
        number = _whole(columns, row)
        line = SheetLine(row, number, text(row, Column.CODE), label, title, text(row, Column.OFFERED))
        if not line.is_blank and not _COLUMN_NUMBER.fullmatch(line.title):
            found.append(line)
    return tuple(found)


def _whole(columns: FoundColumns, row: int) -> int | None:
    place = columns.places.get(Column.ID)
    cell = columns.sheet.cell(row, place) if place is not None else None
    if cell is None or cell.kind not in {CellKind.NUMBER, CellKind.TEXT}:
        return None
    text = text_of(cell)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None


def _label_and_title(texts: Sequence[str]) -> tuple[str, str]:
    said = [text for text in texts if text]
    if not said:
        return "", ""
    label = numbering(said[0])
    if label:
        return label, " ".join(said[1:])
    label, rest = numbered(said[0])
    return label, " ".join([rest, *said[1:]])


class _Search:
    """Recognises the rows of one sheet."""

    def __init__(self, lines: tuple[SheetLine, ...], expected: ExpectedRows) -> None:
        self._lines = lines
        self._expected = expected
        self._rows: dict[Target, FoundRow] = {}
        self._doubles: dict[Target, list[int]] = {}
        self._placed: set[int] = set()

    def found(self) -> FoundRows:
        walk = NumberingWalk(self._expected)
        owner: str | None = None
        waiting: list[SheetLine] = []  # rows below a computed indicator, which are its counts
        for line in self._lines:
            hit = self._recognised(line, walk, owner)
            if hit is None:
                waiting.append(line)
                continue
            if hit.target.kind in {TargetKind.NODE, TargetKind.INDICATOR, TargetKind.TOTAL}:
                self._place_parts(owner, waiting)
                owner, waiting = hit.target.code, []
                if hit.target.kind is not TargetKind.TOTAL:
                    walk.move_to(hit.target.code)
            self._place(hit)
        self._place_parts(owner, waiting)
        self._place_by_text()
        unknown = tuple(line for line in self._lines if line.row not in self._placed and line.title)
        doubles = {target: tuple(rows) for target, rows in self._doubles.items()}
        strange = sum(bool(line.offered) for line in unknown)
        known = sum(target.kind is TargetKind.INDICATOR for target in self._rows)
        is_of_another = strange >= _STRANGE_FROM and strange * 2 > known
        if is_of_another:
            self._rows = {target: replace(row, doubt=row.doubt or _OF_ANOTHER) for target, row in self._rows.items()}
        return FoundRows(self._rows, doubles, unknown, len(self._lines) < _MOST_LINES, is_of_another)

    def _recognised(self, line: SheetLine, walk: NumberingWalk, owner: str | None) -> FoundRow | None:
        """A row by its number, its code or its numbering."""
        by_code = self._expected.by_code.get(plain(line.code)) if line.code else None
        if by_code is not None:
            return _row(line, by_code, RowMatch.CODE)
        walked = self._walked(line, walk)
        told = self._expected.by_row.get(line.number) if line.number is not None else None
        if told is not None and self._fits(line, told, owner):
            if walked is None or walked.target == told.target:
                return _row(line, told, RowMatch.ID)
            return self._of_two(line, told, walked)
        if walked is None:
            return None
        agrees = not walked.answers or _offers(line, walked) or self._nearness(line, walked) >= _SURE
        doubt = None if agrees else _OFFERS_DIFFER
        return _row(line, walked, RowMatch.CODE, doubt)

    def _of_two(self, line: SheetLine, told: Expected, walked: Expected) -> FoundRow:
        """A row whose number says one thing and whose numbering another: the text decides, if it is clear."""
        by_number, by_numbering = self._nearness(line, told), self._nearness(line, walked)
        better = told if by_number > by_numbering else walked
        is_clear = max(by_number, by_numbering) >= _SURE and min(by_number, by_numbering) < _ALIKE
        return _row(line, better, RowMatch.TEXT, None if is_clear else _ID_DISAGREES)

    def _walked(self, line: SheetLine, walk: NumberingWalk) -> Expected | None:
        """A row by its numbering; one whose letter was printed wrongly by what it offers and says."""
        if not line.label:
            return None
        walked = walk.next(line.label)
        if walked is not None and (not walked.answers or _offers(line, walked)):
            return walked
        following = walk.following()
        if following is None or not line.offered or not _offers(line, following):
            return walked
        near = self._nearness(line, following)
        return following if near >= _SOMEWHAT and (walked is None or near >= self._nearness(line, walked)) else walked

    def _fits(self, line: SheetLine, told: Expected, owner: str | None) -> bool:
        """Whether what stands in a row does not contradict its number."""
        if told.label:
            return line.label == told.label if line.label else self._nearness(line, told) >= _SOMEWHAT
        if line.label not in {"", "-"}:
            return False
        if told.target.code != owner:
            return self._nearness(line, told) >= _SOMEWHAT
        # Counts have no numbering: numbers that slipped by a row are told by the texts beside them.
        return in_order([line], [told], _likeness, self._expected.parts_of(owner))

    def _nearness(self, line: SheetLine, expected: Expected) -> float:
        titles = [expected.title]
        if expected.target.kind is TargetKind.INDICATOR and expected.target.code in self._expected.official:
            titles.append(self._expected.official[expected.target.code])
        return max(nearness(line.title, title) for title in titles)

    def _place(self, row: FoundRow) -> None:
        self._placed.add(row.row)
        if row.target in self._rows:
            self._doubles.setdefault(row.target, []).append(row.row)
        else:
            self._rows[row.target] = row

    def _place_parts(self, owner: str | None, lines: Sequence[SheetLine]) -> None:
        """Counts and sums below their indicator: in order when there are as many as there should be, else by text."""
        open_parts = [part for part in self._expected.parts_of(owner or "") if part.target not in self._rows]
        said = [line for line in lines if line.title]
        if not open_parts or not said:
            return
        if len(said) == len(open_parts) and in_order(said, open_parts, _likeness):
            for line, part in zip(said, open_parts, strict=True):
                if self._nearness(line, part) > 0 or (line.offered and _offers(line, part)):
                    self._place(_row(line, part, RowMatch.TEXT))
                else:
                    self._place(_row(line, part, RowMatch.POSITION, _BY_POSITION))
            return
        for line in said:
            best = self._best(line, [part for part in open_parts if part.target not in self._rows])
            if best is not None:
                self._place(_row(line, best, RowMatch.TEXT, _BY_TEXT))

    def _place_by_text(self) -> None:
        """What is left, by its text: first in the order of the sheet, then wherever it was moved to."""
        missing = [item for item in self._expected.in_order if item.target not in self._rows]
        lines = [line for line in self._lines if line.row not in self._placed and line.title]
        if not missing or not lines:
            return
        for line, item in aligned(lines, missing, self._text_fit):
            sure = self._nearness(line, item) >= _SURE and _offers(line, item)
            self._place(_row(line, item, RowMatch.TEXT, None if sure else _BY_TEXT))
        for line in lines:
            if line.row in self._placed:
                continue
            best = self._best(line, [item for item in missing if item.target not in self._rows and item.label])
            if best is not None:
                self._place(_row(line, best, RowMatch.TEXT, _BY_TEXT))

    def _text_fit(self, line: SheetLine, item: Expected) -> float:
        """How well a text fits, 0 for not at all; what contradicts it in the same row counts against it."""
        if line.label not in {"", "-", item.label} or not _offers(line, item) or (line.offered and not item.answers):
            return 0.0
        near = self._nearness(line, item)
        return near if near >= _ALIKE else 0.0

    def _best(self, line: SheetLine, candidates: Iterable[Expected]) -> Expected | None:
        """The one whose text is clearly the nearest; None when none is near, or two are."""
        ranked = sorted(((self._text_fit(line, item), item.row, item) for item in candidates), key=lambda one: -one[0])
        if not ranked or ranked[0][0] < _ALIKE:
            return None
        if len(ranked) > 1 and ranked[1][0] > ranked[0][0] - _AHEAD:
            return None
        return ranked[0][2]


def _row(line: SheetLine, expected: Expected, match: RowMatch, doubt: Bilingual | None = None) -> FoundRow:
    return FoundRow(expected.target, line.row, match, doubt, line.offered, line.title)


def _likeness(line: SheetLine, expected: Expected) -> float:
    """How alike two titles are by their words, from 0 to 1; one that has all words of a short one is not yet the same.

    Titles of counts are short and share most words: what the other one says besides has to tell them apart.
    """
    theirs, ours = words(line.title), words(expected.title)
    return 2 * len(ours & theirs) / (len(ours) + len(theirs) or 1)


def _offers(line: SheetLine, expected: Expected) -> bool:
    """Whether the answers offered in a row are those expected, or none are said."""
    said = "".join(plain(line.offered).casefold().split())
    return not said or said == "".join(expected.answers.casefold().split())
