"""Rows of texts that are only read: tables of charts, conditions, findings and plans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from ui.theme.tokens import Mark
from ui.widgets.mark_shapes import BOX
from ui.widgets.plain_tip import plain_tip
from ui.widgets.state_mark import mark_pixmap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

#: What a row leads to, of any column.
DATA_ROLE = Qt.ItemDataRole.UserRole + 1
#: All that a cell answers. To measure a column a view asks thousands of times for fonts and colours, which it has not.
_ANSWERED = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.DecorationRole,
        DATA_ROLE,
    )
)


@dataclass(frozen=True, slots=True)
class TextRow:
    """Texts, a mark before the first one, and what the row leads to."""

    texts: tuple[str, ...]
    mark: Mark | None = None
    mark_name: str = ""
    data: object = None
    keeps_room: bool = False  #: where it has no mark its text stands below those that have one


class TextTable(QAbstractTableModel):
    """Holds rows and draws nothing but texts and marks."""

    def __init__(
        self, headers: Sequence[str], theme: Theme, *, numbers: Sequence[int] = (), parent: QObject | None = None
    ) -> None:
        """Begin without rows.

        Args:
            headers: One for each column.
            theme: Colours of the marks.
            numbers: Columns that are numbers, which stand at the right.
            parent: Owner.
        """
        super().__init__(parent)
        self._headers = tuple(headers)
        self._theme = theme
        self._numbers = frozenset(numbers)
        self._rows: tuple[TextRow, ...] = ()
        self._icons: dict[Mark | None, QIcon] = {}  #: drawn once for all rows and every painting
        theme.changed.connect(self._on_theme_changed)

    @property
    def rows(self) -> tuple[TextRow, ...]:
        """What is shown."""
        return self._rows

    def set_headers(self, headers: Sequence[str]) -> None:
        """Name as many columns anew."""
        if tuple(headers) != self._headers:
            self._headers = tuple(headers)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._headers) - 1)

    def show_rows(self, rows: Sequence[TextRow]) -> None:
        """Show other rows; nothing happens when they are the same."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def as_text(self) -> str:
        """The whole table for the clipboard: tabs between columns, one row a line."""
        return "\n".join("\t".join(line) for line in (self._headers, *(row.texts for row in self._rows)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """How many columns."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a column is."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._headers):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        if role not in _ANSWERED or not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.texts[column])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.mark_name} {row.texts[column]}".strip() if column == 0 else row.texts[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.DecorationRole and column == 0 and (row.mark is not None or row.keeps_room):
            if row.mark not in self._icons:
                self._icons[row.mark] = self._mark_icon(row.mark)
            return self._icons[row.mark]
        return row.data if role == DATA_ROLE else None

    def _mark_icon(self, mark: Mark | None) -> QIcon:
        """Its colour is told on a selected row too, where Qt would mix it with that of the row; nothing for no mark."""
        tokens, side = self._theme.tokens, self._theme.metrics.px(BOX)
        if mark is None:
            return QIcon(mark_pixmap(Mark.MET, QColor(Qt.GlobalColor.transparent), side, 2.0))
        ink = tokens.marks[mark].colour
        icon = QIcon(mark_pixmap(mark, QColor(ink), side, 2.0))
        on_selected = tokens.on_selected if tokens.is_high_contrast else ink
        icon.addPixmap(mark_pixmap(mark, QColor(on_selected), side, 2.0), QIcon.Mode.Selected)
        return icon

    def _alignment(self, column: int) -> int:
        side = Qt.AlignmentFlag.AlignRight if column in self._numbers else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)

    def _on_theme_changed(self) -> None:
        self._icons.clear()
        if self._rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._rows) - 1, 0), [Qt.ItemDataRole.DecorationRole]
            )
