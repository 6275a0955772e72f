"""The dates of the year, with what to know of the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from integrity_zone.domain.year_calendar import calendar_of
from ui.dialogs.home.parts import table_view
from ui.models.eligibility.calendar import CalendarWords
from ui.models.home.text_table import DATA_ROLE, TextTable
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from datetime import date

    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.domain.year_calendar import CalendarLine
    from ui.desk import Desk


class CalendarPane(Card):
    """A table; Enter or a double click changes a date."""

    change_asked = Signal(object, str)  #: a line and what to know of it; None for a new one
    done_asked = Signal(object, bool)  #: a line, and whether it is done
    removal_asked = Signal(object)  #: a line

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk.theme)
        self._desk = desk
        self.title = self.tr("Dates of the year")
        self.set_title(self.title)
        self._lines: tuple[CalendarLine, ...] = ()
        self.words = CalendarWords(desk.formats, self)
        headers = (self.tr("What"), self.tr("When"))
        self.model = TextTable(headers, desk.theme, parent=self)
        self.table = table_view(self.model, desk.theme, self.title, wide=(0,), wraps=True)
        self.table.setMinimumHeight(desk.theme.metrics.px(120))
        self.about = label(role="secondary", wraps=True)
        self.change = button(self.tr("Change the date…"))
        self.done = button("")
        self.add = button(self.tr("Add a date…"))
        self.remove = button("")
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=desk.theme.metrics.space(8))
        for made in (self.change, self.done, self.add, self.remove):
            flow.addWidget(made)
        for part, stretch in ((self.table, 1), (self.about, 0), (buttons, 0)):
            self.body.addWidget(part, stretch)
        self._connect()
        self._show_chosen()

    def show_calendar(self, snapshot: Snapshot, today: date) -> None:
        """Show every date; the one that is next is chosen first."""
        chosen = self._line.key if self._line is not None else ""
        self._lines = calendar_of(snapshot.assessment.year, snapshot.calendar)
        self.model.show_rows(self.words.rows(self._lines, today))
        self.table.resizeRowsToContents()
        ahead = (line.key for line in self._lines if not line.is_done and line.due_on and line.due_on >= today)
        self.choose(chosen if any(line.key == chosen for line in self._lines) else next(ahead, self._lines[0].key))
        self._show_chosen()

    def choose(self, key: str) -> None:
        """Lead to one date."""
        for number, line in enumerate(self._lines):
            if line.key == key:
                self.table.selectRow(number)
                self.table.scrollTo(self.model.index(number, 0))

    @property
    def _line(self) -> CalendarLine | None:
        key = self.table.currentIndex().siblingAtColumn(0).data(DATA_ROLE)
        return next((line for line in self._lines if line.key == key), None)

    def _show_chosen(self) -> None:
        line, can_write = self._line, not self._desk.hub.is_read_only
        self.about.setText(self.words.about(line) if line is not None else "")
        is_done = line is not None and line.is_done
        is_own = line is not None and line.is_own
        _name(self.done, self.tr("Not done after all") if is_done else self.tr("Done today"))
        _name(self.remove, self.tr("Remove") if is_own else self.tr("As usual"))
        self.remove.setToolTip("" if is_own else self.tr("Forget what the unit said of this date"))
        is_said = line is not None and (
            line.is_own or any((line.kept.due_on, line.kept.done_on, line.kept.title, line.kept.note))
        )
        self.change.setEnabled(can_write and line is not None)
        self.done.setEnabled(can_write and line is not None)
        self.remove.setEnabled(can_write and is_said)
        self.add.setEnabled(can_write)

    def _ask(self) -> None:
        if self._line is not None:
            self.change_asked.emit(self._line, self.words.about(self._line))

    def _connect(self) -> None:
        self.table.activated.connect(lambda _index: self._ask())
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_chosen())
        self.change.clicked.connect(self._ask)
        self.add.clicked.connect(lambda: self.change_asked.emit(None, ""))
        self.done.clicked.connect(
            lambda: self.done_asked.emit(self._line, not self._line.is_done) if self._line is not None else None
        )
        self.remove.clicked.connect(lambda: self.removal_asked.emit(self._line) if self._line is not None else None)


def _name(made: QWidget, text: str) -> None:
    made.setProperty("text", text)
    made.setAccessibleName(text)
