"""The library: search line, chips, table, and below it how much there is and how large the file has grown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.models.evidence.room import Room, room_of
from ui.models.evidence.shelf import RESULTS, ShelfFilter, ShelfQuery, counts_of
from ui.models.evidence.words import area_name, filter_name
from ui.pages.evidence.table import LibraryTable
from ui.theme.qss import restyle
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from assessments.definition import Instrument
    from ui.desk import Desk
    from ui.models.evidence.library import LibraryModel
    from ui.models.evidence.shelf import Shelf

#: From the last key to the narrowed table, and to the search in contents.
NARROW_AFTER_MS, SEARCH_AFTER_MS = 120, 300
#: Chips that are only there when they would leave something.
_ONLY_WITH_ANY = frozenset({ShelfFilter.DOUBLE, ShelfFilter.WEB})


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
        self.search = _SearchLine()
        self.search.setPlaceholderText(self.tr("Search title, number, content or code"))
        self.search.setAccessibleName(self.tr("Search the evidence"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(theme.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self._narrowing, self._searching = QTimer(self), QTimer(self)
        for timer, after in ((self._narrowing, NARROW_AFTER_MS), (self._searching, SEARCH_AFTER_MS)):
            timer.setSingleShot(True)
            timer.setInterval(after)
        self._build_chips(instrument)
        self.table = LibraryTable(model, theme)
        self.table.restore(desk.preferences)
        self.search.target = self.table
        self._empty = EmptyState(theme)
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self._empty)
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
        inner.addWidget(self._body, 1)
        inner.addWidget(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(10))
        column.addWidget(self.search)
        column.addWidget(self._chip_line)
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

    def show_document(self, document: str) -> None:
        """Lead to a document, through whatever the table is narrowed to."""
        if self.model.row_of(document) < 0 and document in self.model.shelf.documents:
            self.show_query(ShelfQuery())
        self._document = document if self.model.row_of(document) >= 0 else ""
        self._mark()
        self.chosen.emit(self._document)

    def show_query(self, query: ShelfQuery) -> None:
        """Narrow the table, and say so in the line and the chips."""
        self.search.setText(query.words)
        self._chips[query.filter].setChecked(True)
        for action in self._areas.actions():
            action.setChecked(action.data() == query.area)
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

    def keep(self) -> None:
        """Remember the columns."""
        self.table.keep(self._desk.preferences)

    def refresh(self) -> None:
        """Say how many there are."""
        shelf, shown = self.model.shelf, self.model.rowCount()
        formats = self._desk.formats
        counts = counts_of(shelf)
        for key, chip in self._chips.items():
            chip.setText(filter_name(key, formats.number(counts[key])))
            chip.setAccessibleName(chip.text())
            chip.setVisible(key not in _ONLY_WITH_ANY or counts[key] > 0 or chip.isChecked())
        self._counted.setText(
            self.tr("{shown} of {all} shown").format(
                shown=formats.number(shown), all=formats.number(len(shelf.documents))
            )
        )
        self._body.setCurrentIndex(0 if shown else 1)
        if not shelf.documents:
            self._empty.set_texts(
                self.tr("No evidence yet. Drop files or a folder here, paste a screenshot, or choose files."),
                self.tr("Choose files…") if not self._desk.hub.is_read_only else "",
            )
        elif not shown:
            self._empty.set_texts(self.tr("No evidence fits what you look for."), self.tr("Show all"))

    def _build_chips(self, instrument: Instrument) -> None:
        self._chip_line = QWidget()
        flow = FlowLayout(self._chip_line, spacing=self._desk.theme.metrics.space(6))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._chip_line.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        self._chips: dict[ShelfFilter, QPushButton] = {}
        for key in ShelfFilter:
            chip = button("", "chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _checked=False: self._on_narrowed())
            self._group.addButton(chip)
            self._chips[key] = chip
            flow.addWidget(chip)
        self._chips[ShelfFilter.ALL].setChecked(True)
        self._area_button = button("", "chip")
        menu = QMenu(self._area_button)
        self._areas = QActionGroup(self)
        choices: list[tuple[str, int | None]] = [(self.tr("All areas"), None)]
        choices += [(area_name(area.number, area.title), area.number) for area in instrument.areas]
        choices.append((area_name(RESULTS, ""), RESULTS))
        for text, area in choices:
            action = QAction(text.replace("&", "&&"), self._areas)
            action.setCheckable(True)
            action.setData(area)
            action.setChecked(area is None)
            menu.addAction(action)
        self._area_button.setMenu(menu)
        self._areas.triggered.connect(lambda _action: self._on_narrowed())
        flow.addWidget(self._area_button)
        self._name_area()

    def _name_area(self) -> None:
        chosen = self._areas.checkedAction()
        area = chosen.data() if chosen is not None else None
        text = self.tr("Area") if area is None else self.tr("Area: {area}").format(area=chosen.text().split(" · ")[0])
        # Room for the arrow, which the style sheet draws.
        self._area_button.setText(f"{text}    ")
        self._area_button.setAccessibleName(self.tr("Area: {area}").format(area=chosen.text() if chosen else ""))

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._on_typed())
        self._narrowing.timeout.connect(self._on_narrowed)
        self._searching.timeout.connect(self._look_inside)
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
        chosen = self._areas.checkedAction()
        area = chosen.data() if chosen is not None else None
        key = next(key for key, chip in self._chips.items() if chip.isChecked())
        self._set_query(ShelfQuery(key, area, words, found))

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
        self._name_area()
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

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Down:
            self.target.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.target.currentIndex().isValid():
                self.target.selectRow(0)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
