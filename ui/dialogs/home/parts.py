"""Small pieces that the home page and its dialogs are put together from."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme.metrics import Role
from ui.widgets.mark_shapes import BOX
from ui.widgets.painted import width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QDialog

    from ui.theme.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

#: So many rows tell how wide a column must be; all of a long table would take longer than people notice.
_SAMPLED_ROWS = 30
#: What the style sheet keeps free on each side of the text of a cell, at 100 %.
_ITEM_EDGE = 6
#: Rows out of sight that are measured in one go: less than a person notices.
_ROWS_AT_ONCE = 30
#: A little air between texts of several lines, in pixels.
_ROOM_BETWEEN = 6
#: Of a table, above and below, in pixels.
_FRAME = 4


class Sheet(QWidget):
    """The inside of a scroll area: its height follows its width, and not what it would need at its narrowest."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setProperty("page", "true")

    def minimumSizeHint(self) -> QSize:
        """As narrow as its parts allow; as low as they allow where no width makes them higher."""
        least, layout = super().minimumSizeHint(), self.layout()
        follows_width = layout is not None and layout.hasHeightForWidth()
        return QSize(least.width(), 0 if follows_width else least.height())


class _WrappedItems(QStyledItemDelegate):
    """Breaks texts at the width that is left of a cell: Qt forgets what the style sheet keeps free beside them."""

    def __init__(self, edges: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._edges = edges

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        asked = QStyleOptionViewItem(option)
        # Without a rectangle the width of a column is asked for.
        if asked.rect.isValid():
            asked.rect = asked.rect.adjusted(0, 0, -self._edges, 0)
        found = super().sizeHint(asked, index)
        return QSize(found.width(), found.height() + _ROOM_BETWEEN)


class WrappingTable(QTableView):
    """Its rows are as high as their texts need at the width they have.

    Rows in sight are measured at once, those of a long table beyond them a few at a time.
    """

    def __init__(self, theme: Theme, most_rows: int) -> None:
        """Follow the widths of the columns, which change after those of the table.

        Args:
            theme: Sizes.
            most_rows: As of `table_view`.
        """
        super().__init__()
        self._most_rows = most_rows
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(0)
        self._pause.timeout.connect(self.resizeRowsToContents)
        self._due: set[int] = set()
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._measure_some)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalHeader().sectionResized.connect(self._pause.start)
        self.setItemDelegate(_WrappedItems(2 * theme.metrics.space(_ITEM_EDGE), self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break texts anew."""
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def resizeRowsToContents(self) -> None:
        """Give every row the height that it needs, and the table that of its rows where it is to have it."""
        self._due = set(range(self.model().rowCount()))
        self._measure_sight()
        self._later.start()
        if self._most_rows:
            fit_rows(self, self._most_rows)

    def _on_scrolled(self, _value: int) -> None:
        if self._due:
            self._measure_sight()

    def _measure_sight(self) -> None:
        """Measure what is seen, or soon will be where the height follows the rows."""
        row, count = max(self.rowAt(0), 0), self.model().rowCount()
        room, least = self.viewport().height(), self._most_rows
        with self._held():
            while row < count and (room > 0 or least > 0):
                self._measure(row)
                room, least, row = room - self.rowHeight(row), least - 1, row + 1

    def _measure_some(self) -> None:
        with self._held():
            for row in sorted(self._due)[:_ROWS_AT_ONCE]:
                self._measure(row)
        if not self._due:
            self._later.stop()

    def _measure(self, row: int) -> None:
        if row in self._due:
            self._due.remove(row)
            if row < self.model().rowCount():
                self.resizeRowToContents(row)

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Keep in sight what is looked at, though rows above it or around it become higher."""
        bar, current = self.verticalScrollBar(), self.currentIndex()
        is_at_end = 0 < bar.maximum() == bar.value()
        is_seen = current.isValid() and self.viewport().rect().contains(self.visualRect(current).center())
        waiting = len(self._due)
        yield
        if len(self._due) == waiting or not (is_at_end or is_seen):
            return
        # Else it would scroll by the heights of before.
        self.updateGeometries()
        if is_at_end:
            self.scrollToBottom()
        else:
            self.scrollTo(current)


def table_view(
    model: QAbstractItemModel,
    theme: Theme,
    name: str,
    *,
    wide: Sequence[int] = (),
    wraps: bool = False,
    most_rows: int = 0,
) -> QTableView:
    """A table in which whole rows are chosen.

    Args:
        model: What it shows.
        theme: Sizes.
        name: For those who do not see it.
        wide: Columns that share what room is left; the others are as wide as their texts.
        wraps: Whether texts take several lines; else they are cut.
        most_rows: Of one that wraps: it is as high as its rows, of which so many are seen at once; 0 for one that
            takes what room it gets.
    """
    view = WrappingTable(theme, most_rows) if wraps else QTableView()
    view.setModel(model)
    view.setAccessibleName(name)
    side = theme.metrics.px(BOX)
    view.setIconSize(QSize(side, side))
    view.setShowGrid(False)
    view.setWordWrap(wraps)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setMinimumSectionSize(theme.metrics.table_row)
    view.verticalHeader().setDefaultSectionSize(theme.metrics.table_row)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setResizeContentsPrecision(_SAMPLED_ROWS)
    for column in wide:
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    return view


def fit_rows(view: QTableView, most: int) -> None:
    """Make a table as high as its rows, so that nothing empty stands below them.

    Args:
        view: The table.
        most: So many rows are seen at once; more are scrolled.
    """
    view.ensurePolished()
    rows = sum(view.rowHeight(row) for row in range(min(view.model().rowCount(), most)))
    view.setFixedHeight(rows + view.horizontalHeader().sizeHint().height() + _FRAME)


def keep_codes_whole(view: QTableView, theme: Theme, codes: Iterable[str], column: int, *, boxed: bool = False) -> None:
    """Give a column of codes the width of the longest one, which need not be among the rows that Qt looks at.

    Args:
        view: The table.
        theme: Sizes and fonts.
        codes: All that can be shown.
        column: Which column.
        boxed: Whether a box to tick stands before them, which Qt reckons too small where texts are large.
    """
    widest = max((width_of(code, theme.font(Role.BODY)) for code in codes), default=0)
    keep_width(view, column, round(widest) + theme.metrics.px(20) + (theme.metrics.px(BOX + 8) if boxed else 0))


def keep_width(view: QTableView, column: int, width: int) -> None:
    """Give a column a width that does not follow its texts."""
    view.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
    view.horizontalHeader().resizeSection(column, width)


def foot(dialog: QDialog, *buttons: QPushButton) -> QDialogButtonBox:
    """The last line of a dialog: its own buttons and the one that closes it.

    Args:
        dialog: Is closed by it.
        buttons: At the left of that, each with what it does connected.
    """
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    box.rejected.connect(dialog.reject)
    for made in buttons:
        box.addButton(made, QDialogButtonBox.ButtonRole.ActionRole)
    close = box.button(QDialogButtonBox.StandardButton.Close)
    close.setAutoDefault(False)
    return box


def fit_to_screen(dialog: QDialog, theme: Theme, width: int, height: int) -> None:
    """A size at 100 % that follows the text as far as its window allows.

    Args:
        dialog: To be sized.
        theme: The text scale.
        width: In pixels at 100 %.
        height: In pixels at 100 %.
    """
    wanted_width, wanted_height = theme.metrics.px(width), theme.metrics.px(height)
    parent = dialog.parentWidget()
    if parent is not None:
        room = parent.window().size()
        wanted_width, wanted_height = min(wanted_width, room.width() - 40), min(wanted_height, room.height() - 60)
    dialog.resize(max(wanted_width, 320), max(wanted_height, 240))
