"""The tray below the table: what waits for its indicator, one line each, with what to do at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.models.evidence.tray import TrayColumn, TrayItem, TrayModel, TrayRole
from ui.theme.metrics import Role
from ui.theme.qss import RADIUS_CONTROL
from ui.widgets.fitting_label import FittingLabel
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QObject
    from PySide6.QtGui import QResizeEvent

    from ui.desk import Desk
    from ui.theme.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

#: Rows in sight before it scrolls, where there is room for them.
_ROWS = 4
#: As high as the layout gives; Qt's own name for it is not in Python.
_ANY_HEIGHT = (1 << 24) - 1
#: The part of the page that it may take.
_SHARE = 0.3


class TrayDelegate(QStyledItemDelegate):
    """Icon before the name, and a button drawn at the end of the line."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Remember what to draw with.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the words on the button."""
        size = super().sizeHint(option, index)
        if index.column() == TrayColumn.ACTION:
            size.setWidth(size.width() + 2 * self._theme.metrics.space(12))
        return size

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Icon of the file; the words of the button are drawn in `paint`."""
        super().initStyleOption(option, index)
        metrics = self._theme.metrics
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if index.column() == TrayColumn.FILE:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            colour = "on_selected" if selected else "text2"
            option.icon = self._theme.icon(str(index.data(TrayRole.ICON)), colour, gap=metrics.px(4))
            option.decorationSize = QSize(metrics.icon + metrics.px(4), metrics.icon)
            option.textElideMode = Qt.TextElideMode.ElideMiddle
        elif not selected:
            option.palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text2"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        if index.column() != TrayColumn.ACTION:
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        text, ground.text = ground.text, ""
        ground.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.control), 1))
        painter.setBrush(QColor(tokens.surface))
        box = self._box(option.rect)
        painter.drawRoundedRect(box, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setPen(QColor(tokens.text))
        painter.setFont(self._theme.font(Role.BUTTON))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the button does it."""
        if (
            index.column() == TrayColumn.ACTION
            and event.type() is QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and self._box(option.rect).contains(event.position().toPoint())
            and isinstance(option.widget, QTableView)
        ):
            option.widget.activated.emit(index)
            return True
        return super().editorEvent(event, model, option, index)

    def _box(self, cell: QRect) -> QRect:
        metrics = self._theme.metrics
        high = min(metrics.small_button, cell.height() - 4)
        return QRect(
            cell.left() + metrics.space(4),
            cell.center().y() - high // 2,
            cell.width() - metrics.space(10),
            high,
        )


class _TrayTable(QTableView):
    remove_wanted = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what stands at the end of the line, Delete takes it out, Escape goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TrayView(QFrame):
    """Hidden while nothing waits."""

    link_wanted = Signal(tuple)  #: TrayItems, each behind its codes
    choose_wanted = Signal(tuple)  #: TrayItems whose indicators a person chooses
    keep_wanted = Signal(tuple)  #: TrayItems to be kept without a link
    cleared = Signal(tuple)  #: TrayItems to be taken out of the tray
    shown = Signal(object)  #: the TrayItem one is on
    unfolded = Signal(bool)  #: whether it has the place of the table now

    def __init__(self, model: TrayModel, desk: Desk, parent: QWidget | None = None) -> None:
        """Show a model.

        Args:
            model: The tray.
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self.model = model
        self._desk = desk
        self._room = 1 << 16
        self._is_covered = self._is_low = self._is_unfolded = False
        theme, metrics = desk.theme, desk.theme.metrics
        self.setProperty("card", "true")
        self._about = FittingLabel(role="secondary")
        self.link_all = button("", "small")
        self.toggle = button("", "small")
        self.more = QToolButton()
        self.more.setAccessibleName(self.tr("More for the tray"))
        self.more.setToolTip(self.tr("More for the tray"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.bind_icon(self.more, "ellipsis", "text2")
        head = QHBoxLayout()
        head.setContentsMargins(metrics.space(12), metrics.space(6), metrics.space(8), metrics.space(6))
        head.setSpacing(metrics.space(8))
        head.addWidget(label(self.tr("Not linked yet"), "card-title"))
        head.addWidget(self._about, 1)
        head.addWidget(self.link_all)
        head.addWidget(self.toggle)
        head.addWidget(self.more)
        self.table = _TrayTable()
        self._dress(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table)
        self._actions = self._made_actions()
        self.table.addActions(list(self._actions))
        self.more.addActions(list(self._actions))
        self.link_all.clicked.connect(lambda: self.link_wanted.emit(self._ready()))
        self.toggle.clicked.connect(lambda: self._unfold(is_unfolded=not self._is_unfolded))
        self.table.left.connect(self._fold)
        self.table.activated.connect(self._act)
        self.table.remove_wanted.connect(lambda: self.cleared.emit(self.selected()))
        model.modelReset.connect(self._refresh)
        model.dataChanged.connect(lambda *_: self._refresh())
        self.table.selectionModel().currentRowChanged.connect(
            lambda index, _old: self.shown.emit(index.data(TrayRole.ITEM)) if index.isValid() else None
        )
        self._refresh()

    def selected(self) -> tuple[TrayItem, ...]:
        """What is marked."""
        return tuple(index.data(TrayRole.ITEM) for index in self.table.selectionModel().selectedRows())

    def set_open(self, is_open: bool) -> None:
        """Let things be done, or not."""
        self.setEnabled(is_open)

    def set_room(self, height: int) -> None:
        """Take no more than a part of a height, but one row at least."""
        if height != self._room:
            self._room = height
            self._fit()

    def set_covered(self, is_covered: bool) -> None:
        """Give way to something that is said where there is no room for both."""
        self._is_covered = is_covered
        is_shown = bool(self.model.items) and not is_covered
        if not is_shown:
            self._unfold(is_unfolded=False)
        self.setVisible(is_shown)

    def set_low(self, is_low: bool) -> None:
        """Be one line that can be opened in place of the table, or stand below it."""
        self._is_low = is_low
        self._unfold(is_unfolded=False)
        self._fit()

    def _unfold(self, *, is_unfolded: bool) -> None:
        if is_unfolded == self._is_unfolded:
            return
        self._is_unfolded = is_unfolded
        self._fit()
        self.unfolded.emit(is_unfolded)
        if is_unfolded:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.selectRow(max(self.table.currentIndex().row(), 0))

    def _fold(self) -> None:
        if self._is_unfolded:
            self.toggle.setFocus(Qt.FocusReason.OtherFocusReason)
            self._unfold(is_unfolded=False)

    def _fit(self) -> None:
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setVisible(self._is_unfolded or not self._is_low)
        self.toggle.setVisible(self._is_low)
        self.toggle.setText(self.tr("Back to the table") if self._is_unfolded else self.tr("Show the files"))
        self.toggle.setAccessibleName(self.toggle.text())
        if self._is_unfolded:
            self.table.setMinimumHeight(row)
            self.table.setMaximumHeight(_ANY_HEIGHT)
            return
        head = self._desk.theme.metrics.px(44)
        rows = min(self.model.rowCount(), _ROWS, int((self._room * _SHARE - head) // row))
        self.table.setFixedHeight(max(rows, 1) * row)

    def _ready(self) -> tuple[TrayItem, ...]:
        return tuple(item for item in self.model.items if item.is_ready)

    def _act(self, index: QModelIndex) -> None:
        item = index.data(TrayRole.ITEM)
        if isinstance(item, TrayItem):
            (self.link_wanted if item.is_ready else self.choose_wanted).emit((item,))

    def _dress(self, theme: Theme) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(TrayDelegate(theme, table))
        table.setAccessibleName(self.tr("Not linked yet"))
        table.setProperty("bare", "true")
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.horizontalHeader().hide()
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = table.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(theme.metrics.px(34))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.metrics.px(34))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(theme.metrics.px(60))

    def _made_actions(self) -> tuple[QAction, ...]:
        wanted = (
            (self.tr("Link as suggested"), self._link_selected),
            (self.tr("Choose indicators…"), lambda: self.choose_wanted.emit(self.selected())),
            (self.tr("Keep without an indicator"), lambda: self.keep_wanted.emit(self._or_all())),
            (self.tr("Take out of the tray"), lambda: self.cleared.emit(self._or_all())),
        )
        made = []
        for text, then in wanted:
            action = QAction(text, self)
            action.triggered.connect(lambda _checked=False, then=then: then())
            made.append(action)
        made[-1].setShortcut(QKeySequence(Qt.Key.Key_Delete))
        made[-1].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return tuple(made)

    def _link_selected(self) -> None:
        ready = tuple(item for item in self.selected() if item.is_ready)
        self.link_wanted.emit(ready or self._ready())

    def _or_all(self) -> tuple[TrayItem, ...]:
        return self.selected() or self.model.items

    def _refresh(self) -> None:
        items = self.model.items
        self.set_covered(self._is_covered)
        ready = len(self._ready())
        waiting = self.tr("%n file(s) [waits here until it is|wait here until they are] linked", "", len(items))
        self._about.say(waiting, self.tr("%n file(s)", "", len(items)))
        self.link_all.setText(self.tr("Link %n suggestion(s)", "", ready))
        self.link_all.setAccessibleName(self.link_all.text())
        self.link_all.setVisible(ready > 0)
        self._fit()
        header = self.table.horizontalHeader()
        if items:
            header.setSectionResizeMode(TrayColumn.ACTION, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(TrayColumn.ACTION, self._widest(TrayColumn.ACTION))
            header.setSectionResizeMode(TrayColumn.PROPOSAL, QHeaderView.ResizeMode.Fixed)
            self._fit_proposals()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names of files take what suggestions leave."""
        super().resizeEvent(event)
        self._fit_proposals()

    def _fit_proposals(self) -> None:
        header = self.table.horizontalHeader()
        if self.model.items:
            half = (self.width() - header.sectionSize(TrayColumn.ACTION)) // 2
            header.resizeSection(TrayColumn.PROPOSAL, min(self._widest(TrayColumn.PROPOSAL), half))

    def _widest(self, column: TrayColumn) -> int:
        metrics = self.fontMetrics()
        texts = {str(self.model.index(row, column).data()) for row in range(min(self.model.rowCount(), 200))}
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return widest + 4 * self._desk.theme.metrics.space(12)
