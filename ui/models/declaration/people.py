"""The signatories as a table whose rows can be dragged to another place in the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QObject, Qt, Signal

from integrity_zone.domain.offices import office_in_line
from ui.models.declaration.words import part_name, way_name
from ui.models.home.text_table import Index, TextRow, TextTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.declaration import Declaration
    from ui.theme.theme import Theme

_ROW = "application/x-integrity-zone-signatory"


class PeopleTable(TextTable):
    """Holds the signatories in the order in which they sign; says where somebody shall go, and moves nobody itself."""

    move_asked = Signal(int, int)  #: from which row, to which row

    def __init__(self, headers: Sequence[str], theme: Theme, parent: QObject | None = None) -> None:
        """Begin without rows.

        Args:
            headers: Of number, person, part and way.
            theme: Colours of the marks.
            parent: Owner.
        """
        super().__init__(headers, theme, parent=parent)
        self.is_open = True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are dragged, and dropped between rows."""
        found = super().flags(index)
        if not self.is_open:
            return found
        return found | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        """They only move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Rows of this table and nothing else."""
        return [_ROW]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Which row hangs at the pointer."""
        data = QMimeData()
        if indexes:
            data.setData(_ROW, QByteArray(str(indexes[0].row()).encode()))
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Say where it was dropped. Nothing is moved here: the change comes back with the view."""
        del column
        if action != Qt.DropAction.MoveAction or not data.hasFormat(_ROW):
            return False
        start = int(bytes(data.data(_ROW).data()).decode())
        end = row if row >= 0 else parent.row() if parent.isValid() else len(self.rows)
        target = end - 1 if end > start else end
        if target != start:
            self.move_asked.emit(start, target)
        # Not taken, or the view would remove the row.
        return False


def people_rows(declared: Declaration) -> tuple[TextRow, ...]:
    """One row for each who is declared to sign."""
    heads = len(declared.heads)
    return tuple(
        TextRow(
            (
                str(number),
                f"{person.name}\n{office_in_line(person)}",
                part_name(is_head=number <= heads),
                way_name(person.way),
            ),
            data=field,
        )
        for number, (field, person) in enumerate(declared.signers(), 1)
    )
