"""The cells of a workbook that somebody else made, read as a stream and within limits; no formula is worked out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from integrity_zone.documents.markup import read_markup
from integrity_zone.documents.packages import opened_part
from integrity_zone.documents.sheet_text import CELL_CHARACTERS, SharedTexts
from integrity_zone.documents.source import opened
from integrity_zone.documents.unread import UnreadError
from integrity_zone.documents.workbook_package import FlawError, digest_of, opened_workbook, part_at, remarks_on
from integrity_zone.documents.workbook_tables import Properties, Relations, Styles, Tabs, unescaped
from integrity_zone.domain.foreign_workbook import (
    CellKind,
    ForeignCell,
    ForeignSheet,
    ForeignWorkbook,
    SheetState,
    WorkbookFlaw,
    WorkbookRemark,
    column_number,
)
from integrity_zone.domain.text import clean_line
from integrity_zone.domain.worksheet_import import WorkbookRefusedError
from integrity_zone.errors import Bilingual

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import BinaryIO
    from zipfile import ZipFile

    from integrity_zone.documents.markup import MarkupReader
    from integrity_zone.documents.workbook_tables import Tab

ROWS = 20_000
COLUMNS = 200
SHEETS = 64
#: Of all sheets; a worksheet has some four thousand.
CELLS = 250_000
_MERGES = 20_000
_DOUBLED = 5_000
_FORMULA_CHARACTERS = 8_192
_SHARED_TEXTS = 500_000
_WORKBOOK = "xl/workbook.xml"
_PROPERTIES = "docProps/core.xml"
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_SHARED_NUMBER = re.compile(r"[0-9]{1,7}")
_STATES = {"hidden": SheetState.HIDDEN, "veryHidden": SheetState.VERY_HIDDEN}
_CUT = WorkbookRemark(
    "not-whole",
    Bilingual(
        "more rows, columns or sheets than a worksheet has; what lies beyond was not read",
        "baris, kolom, atau lembar lebih banyak daripada lembar kerja; selebihnya tidak dibaca",
    ),
)


def read_workbook(path: Path) -> ForeignWorkbook:
    """All cells of a workbook. Called in a child process, which has limits.

    Args:
        path: An ordinary file; a link is refused.

    Raises:
        WorkbookRefusedError: No workbook, or not one that is safe to read.
        MissingFileError: No such file.
        NotAFileError: A folder, link, device or pipe.
    """
    name = clean_line(path.name)
    with opened(path) as (stream, size):
        try:
            return _read(stream, size, name)
        except FlawError as flawed:
            raise WorkbookRefusedError(path=name, reason=flawed.flaw.sentence) from flawed


def _read(stream: BinaryIO, size: int, name: str) -> ForeignWorkbook:
    with opened_workbook(stream, size) as package:
        reader = _PackageReader(package)
        sheets = reader.sheets()
        remarks = remarks_on(package)
        if reader.is_cut or not all(sheet.is_whole for sheet in sheets):
            remarks = (*remarks, _CUT)
        saved = reader.properties()
    return ForeignWorkbook(
        name=name,
        sha256=digest_of(stream),
        sheets=sheets,
        remarks=remarks,
        saved_by=saved.saved_by,
        saved_at=saved.saved_at,
        names=reader.names,
    )


class _PackageReader:
    """Reads the parts of one package."""

    def __init__(self, package: ZipFile) -> None:
        self._package = package
        self._parts = frozenset(package.namelist())
        self._left = CELLS
        self.is_cut = False
        self.names: Mapping[str, str] = {}

    def sheets(self) -> tuple[ForeignSheet, ...]:
        workbook = self._workbook_part()
        folder, _, file_name = workbook.rpartition("/")
        tabs, relations = Tabs(SHEETS), Relations()
        self._tell(workbook, tabs)
        self._tell(f"{folder}/_rels/{file_name}.rels".lstrip("/"), relations)
        self.names = tabs.names
        self.is_cut = tabs.is_cut
        shared, styles = SharedTexts(_SHARED_TEXTS, unescaped), Styles()
        for target, reader in ((relations.of_kind("sharedStrings"), shared), (relations.of_kind("styles"), styles)):
            part = part_at(folder, target) if target else ""
            if part in self._parts and not self._tell(part, reader):
                self.is_cut = True
        found = [self._sheet(folder, tab, relations, shared, styles) for tab in tabs.tabs]
        sheets = tuple(sheet for sheet in found if sheet is not None)
        if not sheets:
            raise FlawError(WorkbookFlaw.DAMAGED)
        return sheets

    def properties(self) -> Properties:
        """What the workbook says of itself."""
        found = Properties()
        if _PROPERTIES in self._parts:
            self._tell(_PROPERTIES, found)
        return found

    def _workbook_part(self) -> str:
        if _WORKBOOK in self._parts:
            return _WORKBOOK
        relations = Relations()
        if "_rels/.rels" in self._parts:
            self._tell("_rels/.rels", relations)
        part = part_at("", relations.of_kind("officeDocument"))
        if part not in self._parts:
            raise FlawError(WorkbookFlaw.NO_WORKBOOK)
        return part

    def _sheet(
        self, folder: str, tab: Tab, relations: Relations, shared: SharedTexts, styles: Styles
    ) -> ForeignSheet | None:
        target = relations.targets.get(tab.relation)
        # A chart on a tab of its own is no sheet of cells.
        if target is None or target.kind != "worksheet":
            return None
        part = part_at(folder, target.path)
        if part not in self._parts:
            raise FlawError(WorkbookFlaw.DAMAGED)
        cells = _Cells(shared.texts, styles, self._left)
        is_read = self._tell(part, cells)
        self._left -= len(cells.cells)
        return ForeignSheet(
            name=tab.name,
            state=_STATES.get(tab.state, SheetState.VISIBLE),
            cells=cells.cells,
            merged=tuple(cells.merged),
            hidden_rows=frozenset(cells.hidden),
            is_whole=is_read and not cells.is_cut,
            doubled=tuple(cells.doubled),
        )

    def _tell(self, part: str, reader: MarkupReader) -> bool:
        if part not in self._parts:
            raise FlawError(WorkbookFlaw.DAMAGED)
        try:
            with opened_part(self._package, part) as stream:
                return read_markup(stream, reader)
        except UnreadError:
            raise
        except UnicodeError as damage:
            raise FlawError(WorkbookFlaw.DAMAGED) from damage


class _Cells:
    """The cells of one sheet."""

    def __init__(self, shared: list[str], styles: Styles, limit: int) -> None:
        self.cells: dict[tuple[int, int], ForeignCell] = {}
        self.merged: list[tuple[int, int, int, int]] = []
        self.hidden: list[int] = []
        self.doubled: list[tuple[int, int]] = []
        self.is_cut = False
        self.is_done = False
        self._limit = limit
        self._shared = shared
        self._numbers = dict.fromkeys(styles.dates, CellKind.DATE) | dict.fromkeys(styles.percentages, CellKind.PERCENT)
        self._row = 0
        self._column = 0
        self._kind = "n"
        self._style = ""
        self._within = ""  #: where characters go at the moment
        self._spoken = 0
        self._value: list[str] = []
        self._length = 0
        self._formula: list[str] | None = None
        self._formula_length = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name in {"v", "t"}:
            self._within = name
        elif name == "f":
            self._within = "f"
            self._formula = []
            self._formula_length = 0
        elif name == "row":
            self._start_row(attributes)
        elif name == "rPh":
            self._spoken += 1
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        if name == "c":
            self._end_cell()
        elif name == "rPh":
            self._spoken -= 1
        self._within = ""

    def text(self, piece: str) -> None:
        if self._within == "f":
            if self._formula is not None and self._formula_length < _FORMULA_CHARACTERS:
                self._formula_length += len(piece)
                self._formula.append(piece)
        elif self._within and not self._spoken and self._length <= CELL_CHARACTERS:
            self._length += len(piece)
            self._value.append(piece)

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        told = attributes.get("r", "")
        self._row = int(told) if _SHARED_NUMBER.fullmatch(told) else self._row + 1
        self._column = 0
        if self._row > ROWS:
            self.is_cut = self.is_done = True
        elif attributes.get("hidden") in {"1", "true"}:
            self.hidden.append(self._row)

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        if found:
            self._column = column_number(found[1])
            self._row = int(found[2])
        else:
            self._column += 1
        self._kind = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._value.clear()
        self._length = 0
        self._formula = None

    def _end_cell(self) -> None:
        if not self._value and self._formula is None:
            return
        place = (self._row, self._column)
        if not (1 <= self._row <= ROWS and 1 <= self._column <= COLUMNS):
            self.is_cut = True
            return
        cell = self._cell("".join(self._value)[:CELL_CHARACTERS])
        if cell.kind is CellKind.EMPTY and cell.formula is None:
            return
        if place in self.cells:
            if len(self.doubled) < _DOUBLED:
                self.doubled.append(place)
            return
        self.cells[place] = cell
        if len(self.cells) >= self._limit:
            self.is_cut = self.is_done = True

    def _cell(self, value: str) -> ForeignCell:
        formula = None if self._formula is None else "".join(self._formula)[:_FORMULA_CHARACTERS]
        kind = self._kind
        if kind == "s":
            at = int(value) if _SHARED_NUMBER.fullmatch(value.strip()) else -1
            value = self._shared[at] if 0 <= at < len(self._shared) else ""
            return ForeignCell(CellKind.TEXT if value else CellKind.EMPTY, value, formula)
        if kind in {"str", "inlineStr"}:
            value = unescaped(value)
            return ForeignCell(CellKind.TEXT if value else CellKind.EMPTY, value, formula)
        value = value.strip()
        if not value:
            return ForeignCell(CellKind.EMPTY, "", formula)
        if kind == "b":
            return ForeignCell(CellKind.BOOLEAN, value, formula)
        if kind == "e":
            return ForeignCell(CellKind.ERROR, value, formula)
        if kind == "d":
            return ForeignCell(CellKind.DATE, value, formula)
        style = int(self._style) if _SHARED_NUMBER.fullmatch(self._style) else 0
        return ForeignCell(self._numbers.get(style, CellKind.NUMBER), value, formula)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        corners = [_REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)]
        if len(self.merged) >= _MERGES or not all(corners):
            return
        (top, left), (bottom, right) = ((int(c[2]), column_number(c[1])) for c in corners if c)
        if top <= bottom <= ROWS and left <= right:
            self.merged.append((top, left, bottom, right))
