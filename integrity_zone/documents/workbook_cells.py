"""The cells of a workbook that somebody else made, read as a stream and within limits; no formula is worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.documents.markup import read_markup
from integrity_zone.documents.packages import opened_part
from integrity_zone.documents.sheet_cells import CellTables, SheetCells
from integrity_zone.documents.sheet_links import LinkTargets, linked_cells
from integrity_zone.documents.sheet_text import SharedTexts
from integrity_zone.documents.source import opened
from integrity_zone.documents.text_runs import TextRun
from integrity_zone.documents.unread import UnreadError
from integrity_zone.documents.workbook_package import FlawError, digest_of, opened_workbook, part_at, remarks_on
from integrity_zone.documents.workbook_tables import Properties, Relations, Styles, Tabs, unescaped
from integrity_zone.domain.foreign_workbook import (
    ForeignSheet,
    ForeignWorkbook,
    SheetState,
    WorkbookFlaw,
    WorkbookRemark,
)
from integrity_zone.domain.reading import UnreadReason
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

SHEETS = 64
#: Of all sheets; a worksheet has some four thousand.
CELLS = 250_000
_SHARED_TEXTS = 500_000
_WORKBOOK = "xl/workbook.xml"
_PROPERTIES = "docProps/core.xml"
_STATES = {"hidden": SheetState.HIDDEN, "veryHidden": SheetState.VERY_HIDDEN}
_CUT = WorkbookRemark(
    "not-whole",
    Bilingual(
        "more rows, columns or sheets than a worksheet has; what lies beyond was not read",
        "baris, kolom, atau lembar lebih banyak daripada lembar kerja; selebihnya tidak dibaca",
    ),
)
_MORE_LINKS = WorkbookRemark(
    "many-links",
    Bilingual(
        "more links behind cells than a worksheet has; those after the first 5,000 were not read",
        "tautan di balik sel lebih banyak daripada lembar kerja; yang setelah 5.000 pertama tidak dibaca",
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
        if reader.has_more_links:
            remarks = (*remarks, _MORE_LINKS)
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
        self.has_more_links = False
        self.names: Mapping[str, str] = {}

    def sheets(self) -> tuple[ForeignSheet, ...]:
        workbook = self._workbook_part()
        folder, _, file_name = workbook.rpartition("/")
        tabs, relations = Tabs(SHEETS), Relations()
        self._tell(workbook, tabs)
        self._tell(f"{folder}/_rels/{file_name}.rels".lstrip("/"), relations)
        self.names = tabs.names
        self.is_cut = tabs.is_cut
        shared, styles = SharedTexts(_SHARED_TEXTS, unescaped, TextRun()), Styles()
        for target, reader in ((relations.of_kind("sharedStrings"), shared), (relations.of_kind("styles"), styles)):
            part = part_at(folder, target) if target else ""
            if part in self._parts and not self._tell(part, reader):
                self.is_cut = True
        tables = CellTables(shared.texts, styles.days, styles.percentages, tabs.since_1904)
        found = [self._sheet(folder, tab, relations, tables) for tab in tabs.tabs]
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

    def _sheet(self, folder: str, tab: Tab, relations: Relations, tables: CellTables) -> ForeignSheet | None:
        target = relations.targets.get(tab.relation)
        # A chart on a tab of its own is no sheet of cells.
        if target is None or target.kind != "worksheet":
            return None
        part = part_at(folder, target.path)
        if part not in self._parts:
            raise FlawError(WorkbookFlaw.DAMAGED)
        cells = SheetCells(tables, self._left)
        is_read = self._tell(part, cells)
        self._left -= len(cells.cells)
        self.has_more_links |= cells.has_more_links
        return ForeignSheet(
            name=tab.name,
            state=_STATES.get(tab.state, SheetState.VISIBLE),
            cells=cells.cells,
            merged=tuple(cells.merged),
            hidden_rows=frozenset(cells.hidden),
            is_whole=is_read and not cells.is_cut,
            doubled=tuple(cells.doubled),
            links=self._links(part, cells),
        )

    def _links(self, part: str, cells: SheetCells) -> Mapping[tuple[int, int], str]:
        """What leads out of a sheet; a table of addresses that is broken or gone is none."""
        if not cells.links:
            return {}
        folder, _, file_name = part.rpartition("/")
        targets = LinkTargets({link.relation for link in cells.links})
        try:
            self._tell(f"{folder}/_rels/{file_name}.rels".lstrip("/"), targets)
        except FlawError:
            pass
        except UnreadError as unread:
            if unread.reason is not UnreadReason.DAMAGED:
                raise
        return linked_cells(cells.links, targets.targets)

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
