"""The cells of a worksheet beside what stands here, as a table; it never changes, only what is chosen of it does."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from integrity_zone.domain.worksheet_import import CellStatus
from ui.models.importing.taking import Taking, safe_taking
from ui.models.importing.words import cell_of, stage_name, status_name, theirs_text, title_of, value_text
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from assessments.definition import Instrument
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.domain.worksheet_import import CellKey, ImportCell, WorksheetPreview
    from ui.formats import Formats

    Index = QModelIndex | QPersistentModelIndex

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
#: As much of a note as a line of the table can hold at most.
_LONGEST = 160
#: A reason that fits beside the state.
_SHORT_REASON = 18


class Column(IntEnum):
    """In their order."""

    TAKE = 0
    CELL = 1
    CODE = 2
    TITLE = 3
    BASE = 4  #: at export
    OURS = 5
    THEIRS = 6
    STATE = 7
    STAGE = 8
    WHO = 9


class CellRole(IntEnum):
    """What the rows say beyond their texts."""

    CELL = Qt.ItemDataRole.UserRole + 1  #: ImportCell
    STATUS = Qt.ItemDataRole.UserRole + 2  #: CellStatus
    IS_TAKEN = Qt.ItemDataRole.UserRole + 3


class ImportModel(QAbstractTableModel):
    """Rows are cells of the workbook, in worksheet order."""

    chosen = Signal()  #: something else is chosen, whoever chose it

    def __init__(self, instrument: Instrument, formats: Formats, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            instrument: What is asked.
            formats: Of numbers and dates.
            parent: Owner.
        """
        super().__init__(parent)
        self._instrument = instrument
        self._formats = formats
        self._preview: WorksheetPreview | None = None
        self._rows: tuple[ImportCell, ...] = ()
        self._places: dict[CellKey, int] = {}
        self._stages: frozenset[Stage] = frozenset()
        self._taking = Taking()

    @property
    def instrument(self) -> Instrument:
        """What is asked, in the words that are shown."""
        return self._instrument

    @property
    def taking(self) -> Taking:
        """What is chosen, also of cells that can no longer be taken."""
        return self._taking

    @property
    def rows(self) -> tuple[ImportCell, ...]:
        """All cells."""
        return self._rows

    def show_preview(
        self, preview: WorksheetPreview, instrument: Instrument, taking: Taking, stages: frozenset[Stage]
    ) -> None:
        """Show a worksheet.

        Args:
            preview: Of the worksheet.
            instrument: What is asked; its words may be others than before.
            taking: What is chosen of it.
            stages: Whose cells may be taken by whoever works here.
        """
        self.beginResetModel()
        self._instrument = instrument
        self._preview, self._rows, self._taking, self._stages = preview, preview.rows, taking, stages
        self._places = {cell.key: place for place, cell in enumerate(self._rows)}
        self.endResetModel()
        self.chosen.emit()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._preview, self._rows, self._places, self._taking = None, (), {}, Taking()
        self.endResetModel()

    def can_take(self, cell: ImportCell) -> bool:
        """Whether a cell can be taken by whoever works here."""
        return cell.is_takeable and cell.stage in self._stages

    def taken(self) -> tuple[ImportCell, ...]:
        """The cells that would be taken now, in worksheet order."""
        return tuple(cell for cell in self._rows if cell.key in self._taking.chosen and self.can_take(cell))

    def is_taken(self, cell: ImportCell) -> bool:
        """Whether a cell would be taken now."""
        return cell.key in self._taking.chosen and self.can_take(cell)

    def is_settled(self, cell: ImportCell) -> bool:
        """Whether it was decided that what is here stays."""
        return cell.key in self._taking.settled

    def take(self, cell: ImportCell, *, is_taken: bool) -> None:
        """Choose a cell, or leave it."""
        if self.can_take(cell):
            self._choose(self._taking.with_cell(cell, is_taken=is_taken), (cell.key,))

    def keep_ours(self, cell: ImportCell) -> None:
        """Settle that what is here stays."""
        self._choose(self._taking.with_ours(cell), (cell.key,))

    def take_safe(self) -> None:
        """Choose all that needs no second look, besides what a person chose."""
        if self._preview is not None:
            safe = safe_taking(self._preview, self._stages).chosen
            self._choose(Taking(self._taking.chosen | safe, self._taking.settled), ())

    def take_none(self) -> None:
        """Choose nothing."""
        self._choose(Taking(), ())

    def line(self, row: int) -> str:
        """A cell as a line of text; it begins with a place, so that no program takes it for a formula."""
        cell = self._rows[row]
        place, title = self._text(cell, Column.CELL), self._text(cell, Column.TITLE)
        ours, theirs = self._text(cell, Column.OURS), self._text(cell, Column.THEIRS)
        said = self.tr("{place} · {code} · {title}: here {ours}, in the sheet {theirs} ({state})").format(
            place=place, code=cell.code, title=title, ours=ours, theirs=theirs, state=status_name(cell.status)
        )
        reason = cell.reason.text(self._formats.language) if cell.reason is not None else ""
        return f"{said}: {reason}" if reason else said

    def row_of(self, key: CellKey) -> int:
        """Where a cell stands; -1 when it is not there."""
        return self._places.get(key, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many cells there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column can be ticked where there is something to take."""
        flags = Qt.ItemFlag.NoItemFlags
        if index.isValid() and index.row() < len(self._rows):
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
            if index.column() == Column.TAKE and self.can_take(self._rows[index.row()]):
                flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        cell, column = self._rows[index.row()], Column(index.column())
        if role == CellRole.CELL:
            return cell
        if role == CellRole.STATUS:
            return cell.status
        if role == CellRole.IS_TAKEN:
            return self.is_taken(cell)
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._check(cell) if column is Column.TAKE and self.can_take(cell) else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            text = self._text(cell, column)
            if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.TAKE:
                return self._spoken(cell)
            if role == Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._tip(cell, column) or text)
            return text[:_LONGEST]
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a cell."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != Column.TAKE:
            return False
        cell = self._rows[index.row()]
        if not self.can_take(cell):
            return False
        self.take(cell, is_taken=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _choose(self, taking: Taking, keys: tuple[CellKey, ...]) -> None:
        if taking == self._taking:
            return
        self._taking = taking
        places = [self._places[key] for key in keys if key in self._places] or range(len(self._rows))
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(Column) - 1))
        self.chosen.emit()

    def _check(self, cell: ImportCell) -> Qt.CheckState:
        return Qt.CheckState.Checked if self.is_taken(cell) else Qt.CheckState.Unchecked

    def _spoken(self, cell: ImportCell) -> str:
        if not self.can_take(cell):
            return status_name(cell.status)
        return self.tr("taken") if self.is_taken(cell) else self.tr("not taken")

    def _text(self, cell: ImportCell, column: Column) -> str:
        indicator = self._instrument.indicators_by_code[cell.code]
        if column is Column.CELL:
            return cell_of(cell)
        if column is Column.CODE:
            return cell.code
        if column is Column.TITLE:
            return title_of(cell, indicator)
        if column is Column.BASE:
            return value_text(cell, cell.base, indicator, self._formats)
        if column is Column.OURS:
            return value_text(cell, cell.ours, indicator, self._formats)
        if column is Column.THEIRS:
            return theirs_text(cell, indicator, self._formats)
        if column is Column.STATE:
            return self._state(cell)
        if column is Column.STAGE:
            return stage_name(cell.stage)
        return self._who(cell) if column is Column.WHO else ""

    def _state(self, cell: ImportCell) -> str:
        if self.is_settled(cell) and cell.status is CellStatus.CONFLICT:
            return self.tr("Ours stays")
        if cell.is_takeable and not cell.is_certain:
            return self.tr("{state}?").format(state=status_name(cell.status))
        reason = cell.reason.text(self._formats.language).partition(";")[0] if cell.reason is not None else ""
        # What stands there is in the column beside it.
        reason = reason.partition("' ")[2] or reason
        if cell.status is CellStatus.REFUSED and 0 < len(reason) <= _SHORT_REASON:
            return self.tr("{state}: {reason}").format(state=status_name(cell.status), reason=reason)
        return status_name(cell.status)

    def _tip(self, cell: ImportCell, column: Column) -> str:
        if column is Column.STATE and cell.reason is not None:
            return cell.reason.text(self._formats.language)
        if column is Column.TAKE and cell.is_takeable and not self.can_take(cell):
            return self.tr("These answers are not of your role")
        return cell.place if column is Column.CELL else ""

    def _who(self, cell: ImportCell) -> str:
        moment = self._formats.moment(cell.ours_at) if cell.ours_at is not None else ""
        return " · ".join(part for part in (cell.ours_by, moment) if part)

    def _heading(self, column: Column) -> str:
        return {
            Column.TAKE: "",
            Column.CELL: self.tr("Cell"),
            Column.CODE: self.tr("Code"),
            Column.TITLE: self.tr("Indicator"),
            Column.BASE: self.tr("At export"),
            Column.OURS: self.tr("Here"),
            Column.THEIRS: self.tr("In the sheet"),
            Column.STATE: self.tr("State"),
            Column.STAGE: self.tr("Stage"),
            Column.WHO: self.tr("Who wrote what is here"),
        }[column]


def _alignment(column: Column) -> int:
    return _CENTRE if column in (Column.TAKE, Column.BASE, Column.OURS, Column.THEIRS) else _LEFT
