"""The table of the library: shows a shelf, narrowed and sorted, and writes only the cells that come into sight."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.evidence.shelf import COLUMNS, Column, Haystacks, Shelf, ShelfQuery, Standing, matching, ordered
from ui.models.evidence.words import (
    added_text,
    codes_text,
    column_name,
    icon_name,
    period_text,
    standing_name,
)
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from integrity_zone.domain.evidence import Document
    from ui.formats import Formats

    Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LibraryRole(IntEnum):
    """What the rows say beyond their texts."""

    DOCUMENT = Qt.ItemDataRole.UserRole + 1  #: id
    ICON = Qt.ItemDataRole.UserRole + 2
    STANDING = Qt.ItemDataRole.UserRole + 3


class LibraryModel(QAbstractTableModel):
    """Rows are documents. What is not in sight costs nothing but its place in the order."""

    def __init__(self, shelf: Shelf, formats: Formats, parent: QObject | None = None) -> None:
        """Show everything, by title.

        Args:
            shelf: The documents.
            formats: Of dates and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = formats
        self._shelf = shelf
        self._query = ShelfQuery()
        self._order = (Column.TITLE, False)
        self._haystacks = Haystacks()
        self._cells: dict[str, tuple[str, ...]] = {}
        self._rows: list[str] = self._arranged()
        self._places: dict[str, int] | None = None

    @property
    def shelf(self) -> Shelf:
        """The documents shown."""
        return self._shelf

    @property
    def query(self) -> ShelfQuery:
        """What it is narrowed to."""
        return self._query

    def show_shelf(self, shelf: Shelf) -> None:
        """Show others; the same rows in the same order only change what they say."""
        self._cells = {name: cells for name, cells in self._cells.items() if _is_same(self._shelf, shelf, name)}
        self._shelf = shelf
        self._show_arranged()

    def set_query(self, query: ShelfQuery) -> None:
        """Narrow to something else."""
        if query != self._query:
            self._query = query
            self._show_arranged()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        if 0 <= column < len(COLUMNS):
            self._order = (COLUMNS[column], order == Qt.SortOrder.DescendingOrder)
            self._show_arranged()

    def document_at(self, row: int) -> str:
        """The id of the document in a row; empty for none."""
        return self._rows[row] if 0 <= row < len(self._rows) else ""

    def row_of(self, document: str) -> int:
        """Where a document stands; -1 when it is not shown."""
        if self._places is None:
            self._places = {name: place for place, name in enumerate(self._rows)}
        return self._places.get(document, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Always the same."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_name(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[section] is Column.SIZE else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        name, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(name)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(name, COLUMNS[column]))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[column] is Column.SIZE else _LEFT
        if role == LibraryRole.DOCUMENT:
            return name
        if role == LibraryRole.ICON:
            document = self._shelf.documents[name]
            return icon_name(document.file_name, document.url)
        return self._shelf.standings[name] if role == LibraryRole.STANDING else None

    def _texts(self, name: str) -> tuple[str, ...]:
        found = self._cells.get(name)
        if found is None:
            found = self._cells[name] = self._written(self._shelf.documents[name])
        return found

    def _written(self, document: Document) -> tuple[str, ...]:
        formats = self._formats
        written = {
            Column.TITLE: title_of(document),
            Column.NUMBER: document.number,
            Column.DATE: formats.short_day(document.dated_on) if document.dated_on is not None else "",
            Column.USED: codes_text(self._shelf.codes(document.id)),
            Column.STANDING: standing_name(self._shelf.standings[document.id]),
            Column.PERIOD: period_text(document, formats),
            Column.SIZE: formats.size(document.size_bytes) if document.size_bytes is not None else "",
            Column.ADDED: added_text(document, formats),
        }
        return tuple(written[column] for column in COLUMNS)

    def _tip(self, name: str, column: Column) -> str:
        if column is Column.USED:
            return ", ".join(self._shelf.codes(name))
        if column is Column.STANDING:
            return ""
        return self._texts(name)[COLUMNS.index(column)]

    def _arranged(self) -> list[str]:
        column, descending = self._order
        return ordered(self._shelf, matching(self._shelf, self._query, self._haystacks), column, descending=descending)

    def _show_arranged(self) -> None:
        rows = self._arranged()
        if rows == self._rows:
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self._places = None
        self.endResetModel()


def title_of(document: Document) -> str:
    """What a document is called."""
    return document.title or document.file_name or document.url or ""


def _is_same(before: Shelf, after: Shelf, name: str) -> bool:
    return (
        before.documents.get(name) is after.documents.get(name)
        and before.uses.get(name) == after.uses.get(name)
        and before.standings.get(name, Standing.UNKNOWN) == after.standings.get(name)
    )
