"""What an earlier year answered and waits to be confirmed, as rows with a box to tick."""

from __future__ import annotations

from dataclasses import dataclass
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

from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.values import value_text
from ui.models.filters import CARRIED, area_number, matching
from ui.models.home.names import subject_of
from ui.view import EvidenceStanding
from ui.widgets.plain_tip import plain_tip
from ui.words import evidence_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.formats import Formats
    from ui.view import AssessmentView

Index = QModelIndex | QPersistentModelIndex


class CarriedColumn(IntEnum):
    """From left to right."""

    CODE = 0
    AREA = 1
    TITLE = 2
    ANSWER = 3
    EVIDENCE = 4


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """One proposal."""

    code: str
    area: int | None  #: None for the results
    texts: tuple[str, ...]  #: by column


def carried_rows(view: AssessmentView, formats: Formats) -> tuple[CarriedRow, ...]:
    """Every proposal that is neither confirmed nor dismissed, in worksheet order."""
    answers = view.snapshot.answers.get(Stage.UNIT, {})
    areas = {area.number: subject_of(area.title) for area in view.instrument.areas}
    rows = []
    for code in matching(view, [CARRIED], None):
        carried = answers[code].carried
        if carried is None:
            continue
        item = view.instrument.indicators_by_code[code]
        number = area_number(view.instrument, code)
        area = areas[number] if number is not None else QCoreApplication.translate("Home", "Results")
        standing = view.evidence.get(code, EvidenceStanding.NONE)
        answer = QCoreApplication.translate("Home", "{answer} ({year})")
        shown = answer.format(answer=value_text(item, carried.value, formats), year=carried.year)
        rows.append(CarriedRow(code, number, (code, area, item.title, shown, evidence_name(standing))))
    return tuple(rows)


class CarriedTable(QAbstractTableModel):
    """Proposals of one area or of all; what is ticked stays ticked when the list is narrowed."""

    ticked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty.

        Args:
            parent: Owner.
        """
        super().__init__(parent)
        self._rows: tuple[CarriedRow, ...] = ()
        self._ticked: set[str] = set()

    @property
    def ticked(self) -> tuple[str, ...]:
        """Codes that are ticked among those listed, in worksheet order."""
        return tuple(row.code for row in self._rows if row.code in self._ticked)

    def show_rows(self, rows: Iterable[CarriedRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()
        self.ticked_changed.emit()

    def tick_all(self, *, is_ticked: bool) -> None:
        """Tick every listed row, or none."""
        codes = {row.code for row in self._rows}
        self._ticked = self._ticked | codes if is_ticked else self._ticked - codes
        if self._rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._rows) - 1, 0), [Qt.ItemDataRole.CheckStateRole]
            )
        self.ticked_changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """How many proposals."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """How many columns."""
        return 0 if parent.isValid() else len(CarriedColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a column is."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(CarriedColumn):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return _headers()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has the box."""
        flags = super().flags(index)
        if index.isValid() and index.column() == CarriedColumn.CODE:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.texts[index.column()])
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == CarriedColumn.CODE:
            return Qt.CheckState.Checked if row.code in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or take the tick away."""
        if not index.isValid() or index.column() != CarriedColumn.CODE or role != Qt.ItemDataRole.CheckStateRole:
            return False
        code = self._rows[index.row()].code
        (self._ticked.add if Qt.CheckState(value) is Qt.CheckState.Checked else self._ticked.discard)(code)
        self.dataChanged.emit(index, index, [role])
        self.ticked_changed.emit()
        return True


def _headers() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Home", "Item"),
        QCoreApplication.translate("Home", "Area"),
        QCoreApplication.translate("Home", "What is asked"),
        QCoreApplication.translate("Home", "Answer of then"),
        QCoreApplication.translate("Home", "Evidence now"),
    )
