"""The indicators to choose from, each with a box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Index = QModelIndex | QPersistentModelIndex


class IndicatorChoiceModel(QAbstractListModel):
    """Narrowed by words; what is ticked stays ticked when it is out of sight."""

    ticked = Signal()

    def __init__(
        self, indicators: Sequence[tuple[str, str]], first: Iterable[str] = (), parent: QObject | None = None
    ) -> None:
        """Offer indicators.

        Args:
            indicators: Code and title, in worksheet order.
            first: Codes to stand at the top.
            parent: Owner.
        """
        super().__init__(parent)
        top = set(first)
        self._all = sorted(indicators, key=lambda pair: pair[0] not in top)
        self._shown = list(self._all)
        self._ticked: set[str] = set()

    @property
    def codes(self) -> tuple[str, ...]:
        """What is ticked, in the order of the list."""
        return tuple(code for code, _title in self._all if code in self._ticked)

    def narrow(self, words: str) -> None:
        """Show what holds all the words in code or title."""
        wanted = words.casefold().split()
        self.beginResetModel()
        self._shown = [
            (code, title) for code, title in self._all if all(word in f"{code} {title}".casefold() for word in wanted)
        ]
        self.endResetModel()

    def turn(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        if 0 <= row < len(self._shown):
            self._ticked ^= {self._shown[row][0]}
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.CheckStateRole])
            self.ticked.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Code and title, and whether it is ticked."""
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        code, title = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{code}  {title}"
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if code in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ARG002
        """Tick by the box itself."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.turn(index.row())
        return True
