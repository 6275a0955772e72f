"""The table of cells: ticked with the space bar or the mouse, the state as a tag, the two values side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from integrity_zone.domain.worksheet_import import CellStatus
from ui.models.importing.table import CellRole, Column
from ui.models.importing.words import LOOKS
from ui.theme.metrics import Role
from ui.theme.tokens import Mark
from ui.widgets.tag import paint_tag, tag_size

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from integrity_zone.domain.worksheet_import import ImportCell
    from ui.models.importing.sieve import SieveModel
    from ui.theme.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_WIDTHS = {
    Column.TAKE: 36,
    Column.CELL: 54,
    Column.CODE: 92,
    Column.TITLE: 190,
    Column.BASE: 106,
    Column.OURS: 66,
    Column.THEIRS: 94,
    Column.STATE: 176,  #: or as wide as the longest that there is
    Column.STAGE: 64,
    Column.WHO: 290,
}
#: Shown only where there is room besides the question, the first to come first.
_WIDE = (Column.BASE, Column.WHO)
#: With them the question keeps at least this.
_LEAST_TITLE = 300
#: Lines that are seen at least, the headings among them.
_LEAST_ROWS = 6


class CellDelegate(QStyledItemDelegate):
    """The state as a tag, an arrow from the value here to the one there; the rest is the style sheet's."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Remember what to draw with.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Give each column its weight."""
        super().initStyleOption(option, index)
        column = index.column()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_strong = column == Column.CODE
        if column == Column.THEIRS:
            is_strong = bool(index.data(CellRole.IS_TAKEN))
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = self._theme.icon("arrow-right", "on_selected" if is_selected else "text3")
            side = self._theme.metrics.icon
            option.decorationSize = QSize(side, side)
        elif column in (Column.STATE, Column.TAKE):
            option.text = ""
        option.font = self._theme.font(Role.BODY, strong=is_strong)
        if not is_selected and column not in (Column.CODE, Column.TITLE) and not is_strong:
            option.palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text2"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        super().paint(painter, option, index)
        if index.column() != Column.STATE:
            return
        icon, mark = LOOKS[index.data(CellRole.STATUS)]
        cell: ImportCell = index.data(CellRole.CELL)
        if cell.is_takeable and not cell.is_certain and cell.status is not CellStatus.CONFLICT:
            icon, mark = "circle-help", Mark.EVIDENCE
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        size = tag_size(self._theme, text)
        left = option.rect.left() + self._theme.metrics.space(6)
        top = option.rect.center().y() - size.height() / 2 + 0.5
        painter.save()
        painter.setClipRect(option.rect)
        paint_tag(painter, self._theme, QRectF(left, top, size.width(), size.height()), text, mark, icon=icon)
        painter.restore()


class ImportTable(QTableView):
    """Whole rows are chosen; the space bar ticks, Enter opens the question."""

    current_changed = Signal()
    opened = Signal()

    def __init__(self, model: SieveModel, theme: Theme, parent: QWidget | None = None) -> None:
        """Show a model.

        Args:
            model: The cells that are let through.
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._has_stages = False
        self._state = theme.metrics.px(_WIDTHS[Column.STATE])
        self._cells = model.sourceModel()
        self.setModel(model)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setAccessibleName(self.tr("Cells of the worksheet"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(theme.metrics.table_row)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.metrics.table_row)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, theme.metrics.px(width))
        self.setMinimumHeight(_LEAST_ROWS * theme.metrics.table_row)
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self.current_changed.emit())
        self.show_stages(has_stages=False)

    @property
    def current(self) -> ImportCell | None:
        """The cell one is on."""
        index = self.currentIndex()
        found: ImportCell | None = index.data(CellRole.CELL) if index.isValid() else None
        return found

    def show_stages(self, *, has_stages: bool) -> None:
        """Say whose answer it is, where the workbook has those of several; the states are those of all its cells."""
        self._has_stages = has_stages
        self._state = self._widest_state()
        self._fit()

    def go_to(self, row: int) -> None:
        """Be on a row; the first when there is none such."""
        model = self.model()
        if model.rowCount():
            self.setCurrentIndex(model.index(row if 0 <= row < model.rowCount() else 0, Column.CELL))

    def sizeHint(self) -> QSize:
        """No more than has to be seen; it takes what is left over."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks, on whichever column one is."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            taken = index.data(CellRole.IS_TAKEN)
            state = Qt.CheckState.Unchecked if taken else Qt.CheckState.Checked
            self.model().setData(index.siblingAtColumn(Column.TAKE), state, Qt.ItemDataRole.CheckStateRole)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The question takes what the other columns leave."""
        super().resizeEvent(event)
        self._fit()

    def _widest_state(self) -> int:
        cells = self._cells
        texts = {str(cells.index(row, Column.STATE).data()) for row in range(cells.rowCount())}
        heading = str(self.model().headerData(Column.STATE, Qt.Orientation.Horizontal))
        widest = max(tag_size(self._theme, text).width() for text in (*texts, heading))
        return round(widest) + 2 * self._theme.metrics.space(6)

    def _fit(self) -> None:
        px, room = self._theme.metrics.px, self.viewport().width()
        shown: list[Column] = [column for column in Column if column not in _WIDE and column is not Column.TITLE]
        if not self._has_stages:
            shown.remove(Column.STAGE)
        used = sum(px(_WIDTHS[column]) for column in shown if column is not Column.STATE) + self._state
        self.setColumnWidth(Column.STATE, self._state)
        for column in _WIDE:
            if used + px(_WIDTHS[column]) + px(_LEAST_TITLE) <= room:
                shown.append(column)
                used += px(_WIDTHS[column])
        for column in Column:
            self.setColumnHidden(column, column not in shown and column is not Column.TITLE)
        self.setColumnWidth(Column.TITLE, max(room - used, px(_WIDTHS[Column.TITLE])))
