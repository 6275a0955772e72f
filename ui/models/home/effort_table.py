"""What raising each indicator costs the unit, and which ones must stay as they are: a table to be filled in."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from integrity_zone.domain.marks import EFFORTS
from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.values import value_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.formats import Formats
    from ui.view import AssessmentView

Index = QModelIndex | QPersistentModelIndex
#: Effort of one step where nobody said otherwise.
USUAL = 1


class EffortColumn(IntEnum):
    """From left to right."""

    CODE = 0
    TITLE = 1
    NOW = 2
    EFFORT = 3
    HELD = 4


class EffortTable(QAbstractTableModel):
    """One row for each indicator. Efforts and holds are kept here until the dialog records them."""

    effort_edited = Signal(str, object)  #: code, effort or None for the usual one
    held_edited = Signal()

    def __init__(self, view: AssessmentView, formats: Formats, parent: QObject | None = None) -> None:
        """Begin with what is recorded.

        Args:
            view: The assessment.
            formats: How numbers are written.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = formats
        self._codes = tuple(view.instrument.indicators_by_code)
        self._titles = {item.code: item.title for item in view.instrument.indicators}
        self._now: dict[str, str] = {}
        self._efforts: dict[str, int] = {}
        self._held: set[str] = set()
        self._take(view)

    @property
    def efforts(self) -> Mapping[str, int]:
        """Code -> effort of one step, where it is not the usual one."""
        return self._efforts

    @property
    def held(self) -> frozenset[str]:
        """Indicators that must stay as they are."""
        return frozenset(self._held)

    def show_view(self, view: AssessmentView) -> None:
        """Take answers and efforts of another view; what is held stays held."""
        self._take(view)
        self._tell(0, len(self._codes) - 1, EffortColumn.NOW, EffortColumn.HELD)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """How many indicators."""
        return 0 if parent.isValid() else len(self._codes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """How many columns."""
        return 0 if parent.isValid() else len(EffortColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a column is."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(EffortColumn):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return _headers()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Efforts can be edited, holds can be ticked."""
        flags = super().flags(index)
        if not index.isValid():
            return flags
        if index.column() == EffortColumn.EFFORT:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == EffortColumn.HELD else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        if not index.isValid() or index.row() >= len(self._codes):
            return None
        code, column = self._codes[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if column == EffortColumn.HELD:
            return self._hold_data(code, role)
        if role == Qt.ItemDataRole.ToolTipRole and column == EffortColumn.TITLE:
            return self._titles[code]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        shown: tuple[object, ...] = (code, self._titles[code], self._now[code], self._efforts.get(code, USUAL))
        return shown[column]

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take an effort, or hold or let go."""
        if not index.isValid():
            return False
        code = self._codes[index.row()]
        if index.column() == EffortColumn.HELD and role == Qt.ItemDataRole.CheckStateRole:
            is_held = Qt.CheckState(value) is Qt.CheckState.Checked
            (self._held.add if is_held else self._held.discard)(code)
            self._tell(index.row(), index.row(), EffortColumn.HELD, EffortColumn.HELD)
            self.held_edited.emit()
            return True
        is_effort = index.column() == EffortColumn.EFFORT and role == Qt.ItemDataRole.EditRole
        if not is_effort or not isinstance(value, int) or value not in EFFORTS:
            return False
        if value == self._efforts.get(code, USUAL):
            return True
        self._keep(code, value)
        self._tell(index.row(), index.row(), EffortColumn.EFFORT, EffortColumn.EFFORT)
        self.effort_edited.emit(code, value if value != USUAL else None)
        return True

    def _hold_data(self, code: str, role: int) -> object:
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if code in self._held else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return QCoreApplication.translate("Home", "{code} stays as it is").format(code=code)
        return None

    def _take(self, view: AssessmentView) -> None:
        answers = view.snapshot.answers.get(Stage.UNIT, {})
        for item in view.instrument.indicators:
            self._now[item.code] = value_text(item, view.values.get(item.code), self._formats)
            answer = answers.get(item.code)
            self._keep(item.code, answer.effort if answer is not None and answer.effort is not None else USUAL)

    def _keep(self, code: str, effort: int) -> None:
        if effort == USUAL:
            self._efforts.pop(code, None)
        else:
            self._efforts[code] = effort

    def _tell(self, first: int, last: int, left: int, right: int) -> None:
        self.dataChanged.emit(self.index(first, left), self.index(last, right))


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column == EffortColumn.EFFORT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _headers() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Home", "Item"),
        QCoreApplication.translate("Home", "What is asked"),
        QCoreApplication.translate("Home", "Now"),
        QCoreApplication.translate("Home", "Effort per step"),
        QCoreApplication.translate("Home", "Stays as it is"),
    )
