"""The rows of a table that others made, from a workbook (xlsx) or text with separators (csv)."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from integrity_zone.documents.kinds import HEAD_BYTES, OLD_OFFICE, ZIP, document_kind
from integrity_zone.documents.markup import read_markup
from integrity_zone.documents.packages import opened_package, opened_part
from integrity_zone.documents.plain_text import decoded
from integrity_zone.documents.sheet_text import SHARED_TEXTS, SHEET_NAME, WORKBOOK, SharedTexts
from integrity_zone.documents.source import head_of, opened
from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.foreign_workbook import column_number
from integrity_zone.domain.reading import DocumentKind, UnreadReason

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import BinaryIO
    from zipfile import ZipFile

TABLE_BYTES = 20 * 1024 * 1024
ROWS = 6_000
COLUMNS = 64
SHEETS = 20
_CHARACTERS = 1_000
#: A workbook keeps numbers as floating point; what has more digits was kept wrong.
_DIGITS = 15
_SEPARATORS = (";", ",", "\t", "|")
#: Lines that are looked at to tell the separator.
_LOOKED_AT = 30
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_TRUNCATED = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class TableCell:
    """What stands in one cell."""

    text: str
    is_formula: bool = False  #: it is computed
    lost_digits: bool = False  #: a number with more digits than a spreadsheet can keep


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with its number in the file, from 1."""

    number: int
    cells: tuple[TableCell, ...]


@dataclass(frozen=True, slots=True)
class TableSheet:
    """One sheet of a workbook, or the whole of a text."""

    name: str
    rows: tuple[TableRow, ...]  #: without those that are wholly empty
    is_whole: bool  #: everything was read


def read_table(path: Path) -> tuple[TableSheet, ...]:
    """The sheets of a table, in order.

    Args:
        path: An ordinary file; a link is refused.

    Raises:
        UnreadError: No table, or not one that is safe to read.
        MissingFileError: No such file.
        NotAFileError: A folder, link, device or pipe.
    """
    with opened(path) as (stream, size):
        head = head_of(stream, HEAD_BYTES)
        if size > TABLE_BYTES:
            raise UnreadError(UnreadReason.LARGE)
        if head.startswith(OLD_OFFICE):
            raise UnreadError(UnreadReason.OLD_OFFICE)
        if head.startswith(ZIP):
            return _sheets(stream, size)
        if document_kind(head) is not DocumentKind.TEXT:
            raise UnreadError(UnreadReason.UNKNOWN)
        return (_separated(decoded(stream.read())),)


def _sheets(stream: BinaryIO, size: int) -> tuple[TableSheet, ...]:
    with opened_package(stream, size) as package:
        names = package.namelist()
        if WORKBOOK not in names:
            raise UnreadError(UnreadReason.UNKNOWN)
        tabs = _Tabs()
        _read(package, WORKBOOK, tabs)
        shared = SharedTexts()
        if SHARED_TEXTS in names:
            _read(package, SHARED_TEXTS, shared)
        numbers = sorted(int(found[1]) for found in map(SHEET_NAME.fullmatch, names) if found)[:SHEETS]
        sheets = []
        for place, number in enumerate(numbers):
            rows = _Rows(shared.texts)
            is_whole = _read(package, f"xl/worksheets/sheet{number}.xml", rows)
            name = tabs.names[place] if place < len(tabs.names) else ""
            sheets.append(TableSheet(name, tuple(rows.rows), is_whole))
        return tuple(sheets)


def _read(package: ZipFile, name: str, reader: _Tabs | SharedTexts | _Rows) -> bool:
    with opened_part(package, name) as part:
        return read_markup(part, reader)


class _Tabs:
    """The names on the tabs."""

    is_done = False

    def __init__(self) -> None:
        self.names: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet" and len(self.names) < SHEETS:
            self.names.append(attributes.get("name", "")[:_CHARACTERS])

    def end(self, name: str) -> None:
        pass

    def text(self, piece: str) -> None:
        pass


class _Rows:
    """The cells of one sheet, each in its column."""

    def __init__(self, shared: list[str]) -> None:
        self.rows: list[TableRow] = []
        self._shared = shared
        self._cells: dict[int, TableCell] = {}
        self._number = 0
        self._column = -1
        self._kind = ""
        self._within = ""
        self._value: list[str] = []
        self._length = 0
        self._is_formula = False

    @property
    def is_done(self) -> bool:
        return len(self.rows) >= ROWS

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._within = name
        if name == "row":
            told = attributes.get("r", "")
            self._number = int(told) if told.isascii() and told.isdigit() and len(told) < 8 else self._number + 1
            self._column = -1
            self._cells = {}
        elif name == "c":
            found = _REFERENCE.fullmatch(attributes.get("r", ""))
            self._column = column_number(found[1]) - 1 if found else self._column + 1
            self._kind = attributes.get("t", "n")
            self._value.clear()
            self._length = 0
            self._is_formula = False
        elif name == "f":
            self._is_formula = True

    def end(self, name: str) -> None:
        self._within = ""
        if name == "c" and (self._value or self._is_formula) and 0 <= self._column < COLUMNS:
            self._cells[self._column] = self._cell("".join(self._value))
        elif name == "row" and any(cell.text.strip() or cell.is_formula for cell in self._cells.values()):
            last = max(self._cells)
            cells = tuple(self._cells.get(column, TableCell("")) for column in range(last + 1))
            self.rows.append(TableRow(self._number, cells))

    def text(self, piece: str) -> None:
        if self._within in {"v", "t"} and self._length <= _CHARACTERS:
            self._length += len(piece)
            self._value.append(piece)

    def _cell(self, value: str) -> TableCell:
        if self._kind == "s":
            at = int(value) if value.isascii() and value.isdigit() and len(value) < 8 else -1
            value = self._shared[at] if 0 <= at < len(self._shared) else ""
        is_number = self._kind == "n"
        if is_number:
            value = _plain_number(value)
        lost = is_number and ("E" in value.upper() or sum(map(str.isdigit, value)) > _DIGITS)
        return TableCell(_shortened(value), self._is_formula or self._kind == "e", lost)


def _separated(text: str) -> TableSheet:
    # A NUL, which the module refuses, is in no text that somebody wrote.
    clean = text.replace("\0", "")
    rows: list[TableRow] = []
    reader = csv.reader(StringIO(clean, newline=""), delimiter=_separator(clean))
    try:
        for line in reader:
            cells = tuple(_text_cell(cell) for cell in line[:COLUMNS])
            if any(cell.text.strip() for cell in cells):
                rows.append(TableRow(reader.line_num, cells))
            if len(rows) >= ROWS:
                return TableSheet("", tuple(rows), is_whole=False)
    except csv.Error as damage:
        raise UnreadError(UnreadReason.DAMAGED) from damage
    return TableSheet("", tuple(rows), is_whole=True)


def _separator(text: str) -> str:
    """The one that stands most often in most lines; a name with a title has a comma, so the semicolon goes first."""
    lines = text.splitlines()[:_LOOKED_AT]
    counts = {mark: sorted(line.count(mark) for line in lines if line.strip()) for mark in _SEPARATORS}
    usual = {mark: found[len(found) // 2] if found else 0 for mark, found in counts.items()}
    if usual[";"]:
        return ";"
    if usual["\t"]:
        return "\t"
    return max(_SEPARATORS, key=lambda mark: usual[mark])


def _text_cell(text: str) -> TableCell:
    lost = re.fullmatch(r"\d[.,]\d+E\+\d+", text.strip(), re.IGNORECASE) is not None
    return TableCell(_shortened(text), lost_digits=lost)


def _plain_number(value: str) -> str:
    whole, _, rest = value.partition(".")
    return whole if rest and not rest.strip("0") else value


def _shortened(text: str) -> str:
    """What is longer than any field is marked as cut, so that it is refused as too long and not taken short."""
    return text if len(text) <= _CHARACTERS else text[:_CHARACTERS] + _TRUNCATED
