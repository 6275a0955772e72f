"""The table of the library: its first column stays in sight when the others are scrolled sideways."""

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

from ui.models.evidence.library import LibraryModel, LibraryRole
from ui.models.evidence.shelf import COLUMNS, Column
from ui.models.evidence.words import MARKS
from ui.theme.metrics import Role
from ui.widgets.tag import paint_tag, tag_size

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.preferences import Preferences
    from ui.theme.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_WIDTHS = {
    Column.TITLE: 220,
    Column.NUMBER: 118,
    Column.DATE: 96,
    Column.USED: 150,
    Column.STANDING: 156,
    Column.PERIOD: 184,
    Column.SIZE: 80,
    Column.ADDED: 290,
}
_STATE, _FILLED = "evidence/columns", "evidence/columns-filled"
_TITLE = COLUMNS.index(Column.TITLE)
_STANDING = COLUMNS.index(Column.STANDING)


class LibraryDelegate(QStyledItemDelegate):
    """Icon before the title, the state as a tag; the rest is the style sheet's."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Remember what to draw with.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Give the title its icon, and leave the state to `paint`."""
        super().initStyleOption(option, index)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if index.column() == _TITLE:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            colour = "on_selected" if selected else "text2"
            option.icon = self._theme.icon(str(index.data(LibraryRole.ICON)), colour, gap=self._theme.metrics.px(4))
            side = self._theme.metrics.icon
            option.decorationSize = QSize(side + self._theme.metrics.px(4), side)
            option.font = self._theme.font(Role.BODY, strong=selected)
        elif index.column() == _STANDING:
            option.text = ""
        elif not selected:
            option.palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text2"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        super().paint(painter, option, index)
        if index.column() == _STANDING:
            standing = index.data(LibraryRole.STANDING)
            text = str(index.data(Qt.ItemDataRole.DisplayRole))
            size = tag_size(self._theme, text)
            left = option.rect.left() + self._theme.metrics.space(6)
            top = option.rect.center().y() - size.height() / 2 + 0.5
            painter.save()
            painter.setClipRect(option.rect)
            paint_tag(painter, self._theme, QRectF(left, top, size.width(), size.height()), text, MARKS[standing])
            painter.restore()


class LibraryTable(QTableView):
    """Whole rows are chosen; Enter opens, Delete asks to remove."""

    open_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, model: LibraryModel, theme: Theme, parent: QWidget | None = None) -> None:
        """Show a model.

        Args:
            model: The library.
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._delegate = LibraryDelegate(theme, self)
        self._frozen, self._edge = QTableView(self), QFrame(self)
        self._is_filling, self._fills = False, True
        self.setModel(model)
        self.setAccessibleName(self.tr("Evidence"))
        for view in (self, self._frozen):
            self._dress(view)
        corner = QWidget()
        corner.setProperty("band", "surface")
        corner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCornerWidget(corner)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        for place, column in enumerate(COLUMNS):
            header.resizeSection(place, theme.metrics.px(_WIDTHS[column]))
        header.setStretchLastSection(True)
        self._build_frozen()
        self.sortByColumn(_TITLE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.sectionResized.connect(self._on_resized)
        header.geometriesChanged.connect(self._place_frozen)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self._place_frozen())

    def restore(self, preferences: Preferences) -> None:
        """Give the columns the widths they had."""
        state = preferences.state(_STATE)
        if not state.isEmpty():
            header = self.horizontalHeader()
            header.restoreState(state)
            self.sortByColumn(header.sortIndicatorSection(), header.sortIndicatorOrder())
            header.setStretchLastSection(True)
            self._fills = preferences.choice(_FILLED) == "yes"
            self._fill()

    def keep(self, preferences: Preferences) -> None:
        """Remember the widths of the columns."""
        preferences.keep_state(_STATE, self.horizontalHeader().saveState())
        preferences.keep_choice(_FILLED, "yes" if self._fills else "no")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Delete; the rest is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The titles take what the other columns leave."""
        super().resizeEvent(event)
        self._fill()
        self._place_frozen()

    def _dress(self, view: QTableView) -> None:
        view.setItemDelegate(self._delegate)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setCornerButtonEnabled(False)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setProperty("bare", "true")
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        rows = view.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(self._theme.metrics.table_row)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._theme.metrics.table_row)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setSortIndicatorShown(True)

    def _build_frozen(self) -> None:
        frozen = self._frozen
        frozen.setModel(self.model())
        frozen.setSelectionModel(self.selectionModel())
        frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Those who do not see the table read the real one.
        frozen.setAccessibleName("")
        frozen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frozen.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frozen.horizontalHeader().setSectionsClickable(True)
        frozen.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        frozen.horizontalHeader().sectionClicked.connect(self._sort_by)
        for place in range(len(COLUMNS)):
            frozen.setColumnHidden(place, place != _TITLE)
        frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(frozen.verticalScrollBar().setValue)
        frozen.doubleClicked.connect(self.doubleClicked)
        self._edge.setProperty("side", "left")
        for part in (frozen, self._edge):
            part.hide()

    def _sort_by(self, column: int) -> None:
        header = self.horizontalHeader()
        is_up = header.sortIndicatorSection() == column and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, Qt.SortOrder.DescendingOrder if is_up else Qt.SortOrder.AscendingOrder)

    def _on_resized(self, section: int, _old: int, _new: int) -> None:
        # The last one always takes the rest.
        if not self._is_filling and section < len(COLUMNS) - 1:
            self._fills = False
        if section == _TITLE:
            self._place_frozen()

    def _fill(self) -> None:
        """Give the titles what is left of the width beside as many whole columns as fit, until a person sets widths."""
        if not self._fills:
            return
        px, room = self._theme.metrics.px, self.viewport().width()
        used = px(_WIDTHS[COLUMNS[_TITLE]])
        for column in COLUMNS[_TITLE + 1 :]:
            if used + px(_WIDTHS[column]) > room:
                break
            used += px(_WIDTHS[column])
        self._is_filling = True
        self.setColumnWidth(_TITLE, px(_WIDTHS[COLUMNS[_TITLE]]) + max(room - used, 0))
        self._is_filling = False

    def _place_frozen(self) -> None:
        """Lay the first column over the others, only while they are scrolled."""
        is_scrolled = self.horizontalScrollBar().value() > 0
        self._frozen.setVisible(is_scrolled)
        self._edge.setVisible(is_scrolled)
        if not is_scrolled:
            return
        header = self.horizontalHeader()
        width = header.sectionSize(_TITLE)
        self._frozen.setColumnWidth(_TITLE, width)
        self._frozen.horizontalHeader().setFixedHeight(header.height())
        self._frozen.horizontalHeader().setSortIndicator(header.sortIndicatorSection(), header.sortIndicatorOrder())
        frame = self.frameWidth()
        height = self.viewport().height() + header.height()
        self._frozen.setGeometry(frame, frame, width, height)
        self._edge.setGeometry(frame + width, frame, 1, height)
        self._edge.raise_()
        self._frozen.verticalScrollBar().setValue(self.verticalScrollBar().value())
