"""The library: search line, chips, table, and below it how much there is and how large the file has grown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.models.evidence.room import Room, room_of
from ui.models.evidence.shelf import ShelfQuery, counts_of
from ui.models.standing import may_write_evidence
from ui.pages.evidence.filter_line import FilterLine
from ui.pages.evidence.table import LibraryTable
from ui.theme.qss import restyle
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from assessments.definition import Instrument
    from ui.desk import Desk
    from ui.models.evidence.library import LibraryModel
    from ui.models.evidence.shelf import Shelf
    from ui.theme.theme import Theme

#: From the last key to the narrowed table, and to the search in contents.
NARROW_AFTER_MS, SEARCH_AFTER_MS = 120, 300


class LibraryPane(QWidget):
    """Emits what a person chooses; what happens then is the page's business."""

    chosen = Signal(str)  #: document, empty for none
    content_wanted = Signal(str)  #: words to be looked for in contents
    open_wanted = Signal()
    remove_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, model: LibraryModel, instrument: Instrument, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the pane.

        Args:
            model: The library.
            instrument: Its areas can be chosen.
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self.model = model
        self._desk = desk
        self._document = ""
        self._is_settling = False
        metrics, theme = desk.theme.metrics, desk.theme
        self.search = _SearchLine(theme)
        self.search.setPlaceholderText(self.tr("Search title, number, content or code"))
        self.search.setAccessibleName(self.tr("Search the evidence"))
        self.search.setClearButtonEnabled(True)
        self._narrowing, self._searching = QTimer(self), QTimer(self)
        for timer, after in ((self._narrowing, NARROW_AFTER_MS), (self._searching, SEARCH_AFTER_MS)):
            timer.setSingleShot(True)
            timer.setInterval(after)
        self.filters = FilterLine(instrument, desk)
        self.table = LibraryTable(model, theme)
        self.table.restore(desk.preferences)
        self.search.target = self.table
        self._empty = EmptyState(theme)
        self._counted = ElidedLabel(role="caption")
        self._size = label(role="caption")
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(metrics.space(12), metrics.space(4), metrics.space(12), metrics.space(4))
        line.addWidget(self._counted, 1)
        line.addWidget(self._size)
        card = QFrame()
        card.setProperty("card", "true")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        # No stack: that would ask for the room of both.
        inner.addWidget(self.table, 1)
        inner.addWidget(self._empty, 1)
        inner.addWidget(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(10))
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._line.setSpacing(metrics.space(10))
        self._line.addWidget(self.search)
        self._line.addWidget(self.filters, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(self._line)
        column.addWidget(card, 1)
        card.setMinimumHeight(metrics.px(84))
        self._connect()
        self.refresh()

    @property
    def document(self) -> str:
        """The document one is on; empty for none."""
        return self._document

    def show_shelf(self, shelf: Shelf) -> None:
        """Show what changed; the document one is on stays the one."""
        self._settle(partial(self.model.show_shelf, shelf))
        self.refresh()

    def show_document(self, document: str, *, is_searched: bool = False) -> None:
        """Lead to a document, through whatever the table is narrowed to.

        Args:
            document: Its id.
            is_searched: Whether it is shown only among what is searched for.
        """
        if not is_searched and self.model.row_of(document) < 0 and document in self.model.shelf.documents:
            self.show_query(ShelfQuery())
        self._document = document if self.model.row_of(document) >= 0 else ""
        self._mark()
        self.chosen.emit(self._document)

    def show_query(self, query: ShelfQuery) -> None:
        """Narrow the table, and say so in the line and the chips."""
        self.search.setText(query.words)
        self.filters.choose(query.filter, query.area)
        self._set_query(query)

    def set_found(self, words: str, found: frozenset[str]) -> None:
        """The documents that hold words inside; too late when others are typed by now."""
        query = self.model.query
        if words == query.words:
            self._set_query(ShelfQuery(query.filter, query.area, words, found))

    def set_size(self, size_bytes: int) -> None:
        """Say how large the file is, and when it will soon be too large to be handed on."""
        size = self._desk.formats.size(size_bytes)
        room = room_of(size_bytes)
        self._size.setText(self.tr("{size} in the workspace file").format(size=size))
        restyle(self._size, tone="warning" if room is not Room.EVERYWHERE else "")
        self._size.setToolTip(self.room_text(room))

    def room_text(self, room: Room) -> str:
        """What a size means; empty when it means nothing yet."""
        if room is Room.NEARLY_TOO_LARGE_FOR_CHAT:
            return self.tr("The file will soon be too large for chat apps (100 MB).")
        if room is Room.TOO_LARGE_FOR_CHAT:
            return self.tr("The file is too large for chat apps (100 MB); hand it on with a USB stick.")
        if room is Room.NEARLY_TOO_LARGE_FOR_FAT:
            return self.tr("The file will soon be too large for USB sticks with FAT (4 GB).")
        if room is Room.TOO_LARGE_FOR_FAT:
            return self.tr("The file is too large for USB sticks with FAT (4 GB); use one with exFAT or NTFS.")
        return ""

    def set_low(self, is_low: bool) -> None:
        """Search line and filters side by side, where there is no height for both."""
        self.filters.set_low(is_low)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.LeftToRight if is_low else directions.TopToBottom)
        self._line.setStretch(0, int(is_low))

    def keep(self) -> None:
        """Remember the columns."""
        self.table.keep(self._desk.preferences)

    def refresh(self) -> None:
        """Say how many there are."""
        shelf, shown = self.model.shelf, self.model.rowCount()
        formats = self._desk.formats
        self.filters.refresh(counts_of(shelf))
        self._counted.setText(
            self.tr("{shown} of {all} shown").format(
                shown=formats.number(shown), all=formats.number(len(shelf.documents))
            )
        )
        self.table.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        if not shelf.documents:
            self._empty.set_texts(
                self.tr("No evidence yet. Drop files or a folder here, paste a screenshot, or choose files."),
                self.tr("Choose files…")
                if may_write_evidence(self._desk.preferences.person, read_only=self._desk.hub.is_read_only)
                else "",
            )
        elif not shown:
            self._empty.set_texts(self.tr("No evidence fits what you look for."), self.tr("Show all"))

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._on_typed())
        self._narrowing.timeout.connect(self._on_narrowed)
        self._searching.timeout.connect(self._look_inside)
        self.filters.changed.connect(self._on_narrowed)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._on_row())
        # Also the row one is on already: the pane may show a file of the tray by now.
        self.table.clicked.connect(lambda _index: self.chosen.emit(self._document))
        self.table.open_wanted.connect(self.open_wanted)
        self.table.doubleClicked.connect(lambda _index: self.open_wanted.emit())
        self.table.remove_wanted.connect(self.remove_wanted)
        self._empty.acted.connect(self._on_empty)

    def _on_typed(self) -> None:
        self._narrowing.start()
        self._searching.start()

    def _on_narrowed(self) -> None:
        self._narrowing.stop()
        words = self.search.text().strip()
        found = self.model.query.found if words == self.model.query.words else frozenset()
        self._set_query(ShelfQuery(self.filters.filter, self.filters.area, words, found))

    def _look_inside(self) -> None:
        words = self.search.text().strip()
        if words:
            self.content_wanted.emit(words)

    def _on_empty(self) -> None:
        if self.model.shelf.documents:
            self.show_query(ShelfQuery())
        else:
            self.add_wanted.emit()

    def _set_query(self, query: ShelfQuery) -> None:
        self._settle(partial(self.model.set_query, query))
        self.refresh()

    def _settle(self, change: partial[None]) -> None:
        """Change the rows while the document one is on stays the one, where it is still shown."""
        self._is_settling = True
        change()
        self._is_settling = False
        if self._document and self.model.row_of(self._document) < 0:
            self._document = ""
            self.chosen.emit("")
        self._mark()

    def _mark(self) -> None:
        row = self.model.row_of(self._document)
        index = self.model.index(row, 0)
        self._is_settling = True
        if row < 0:
            self.table.selectionModel().clear()
        elif self.table.currentIndex().row() != row or not self.table.selectionModel().isRowSelected(row):
            column = max(self.table.currentIndex().column(), 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(row, column), flags)
            self.table.scrollTo(index)
        self._is_settling = False

    def _on_row(self) -> None:
        if self._is_settling:
            return
        self._document = self.model.document_at(self.table.currentIndex().row())
        self.chosen.emit(self._document)


class _SearchLine(QLineEdit):
    """Down goes into the table, Escape empties the line."""

    target: LibraryTable

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        # An action of the line would have an icon of the style's size, however large the text is.
        self._picture = QLabel(self)
        self._renew()
        theme.changed.connect(self._renew)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self._theme.metrics
        self._picture.setGeometry(metrics.space(8), (self.height() - metrics.icon) // 2, metrics.icon, metrics.icon)
        self.setTextMargins(metrics.icon + metrics.space(4), 0, 0, 0)

    def _renew(self) -> None:
        self._picture.setPixmap(self._theme.pixmap("search", "text3"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.target.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.target.currentIndex().isValid():
                self.target.selectRow(0)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
