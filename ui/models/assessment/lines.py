"""Lines of a history or a discussion, as rows of a list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence


class LineRole(IntEnum):
    """What the rows say beyond their text."""

    WHEN = Qt.ItemDataRole.UserRole + 1
    WHO = Qt.ItemDataRole.UserRole + 2
    DATA = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened or was said."""

    when: str
    text: str
    who: str
    data: object = None  #: what can be done with it, for the view


class LinesModel(QAbstractListModel):
    """Holds the lines of one indicator."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty.

        Args:
            parent: Owner.
        """
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show others; nothing happens when they are the same."""
        if tuple(lines) != self._lines:
            self.beginResetModel()
            self._lines = tuple(lines)
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        shown: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: line.text,
            Qt.ItemDataRole.AccessibleTextRole: f"{line.when}, {line.who}: {line.text}",
            LineRole.WHEN: line.when,
            LineRole.WHO: line.who,
            LineRole.DATA: line.data,
        }
        return shown.get(role)
