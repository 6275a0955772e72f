"""One date of the calendar: what it is, when, when it was done, and a note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.domain.year_calendar import CalendarEvent
from ui.dialogs.declaration.fields import FormDialog, line_field
from ui.widgets.day_field import DayField, are_days

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.year_calendar import CalendarLine
    from ui.desk import Desk

_TITLE_LIMIT, _NOTE_LIMIT = 200, 1000


class EventDialog(FormDialog):
    """Asks for one date; a standing one keeps its name and may be left as the rule has it."""

    def __init__(
        self, line: CalendarLine | None, usual: date | None, about: str, desk: Desk, parent: QWidget | None
    ) -> None:
        """Lay out.

        Args:
            line: What is known; None for a new one.
            usual: When a standing event is due unless the unit says otherwise.
            about: What to know of it; empty for nothing.
            desk: The doors of a page.
            parent: The window.
        """
        formats = desk.formats
        title = line.title(formats.language) if line is not None else self.tr("New date")
        super().__init__(title, self.tr("Save"), desk.theme, parent, about=about)
        self._event = line.kept if line is not None else CalendarEvent("")
        self.name = line_field(self.tr("What it is"), _TITLE_LIMIT, self._event.title)
        self.day = DayField(desk.theme, formats, self.tr("Due on"))
        self.day.set_day(self._event.due_on)
        if usual is not None:
            self.day.edit.setPlaceholderText(formats.short_day(usual))
        self.done_day = DayField(desk.theme, formats, self.tr("Done on"))
        self.done_day.set_day(self._event.done_on)
        self.note = line_field(self.tr("Note"), _NOTE_LIMIT, " ".join(self._event.note.split()))
        self._is_own = line is None or line.is_own
        if self._is_own:
            self.add(self.tr("What it is"), self.name, is_needed=True)
        self.add(self.tr("Due on"), self.day)
        if line is not None:
            self.add(self.tr("Done on"), self.done_day)
        self.add(self.tr("Note"), self.note)
        self.fit()
        (self.name if self._is_own else self.day.edit).setFocus()

    @property
    def event_wanted(self) -> CalendarEvent:
        """As filled in."""
        note = " ".join(self.note.text().split())
        return replace(
            self._event,
            title=" ".join(self.name.text().split()) if self._is_own else self._event.title,
            due_on=self.day.day,
            done_on=self.done_day.day,
            # A note of several lines that nobody touched stays so.
            note=self._event.note if note == " ".join(self._event.note.split()) else note,
        )

    def accept(self) -> None:
        """Close when the days are days."""
        if are_days((self.day, self.done_day)):
            super().accept()
