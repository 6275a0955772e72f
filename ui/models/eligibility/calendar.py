"""The dates of a year as rows: when, what, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject

from integrity_zone.domain.year_calendar import SOON_DAYS, under_way
from ui.models.eligibility.words import confidence_name
from ui.models.home.text_table import TextRow
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from integrity_zone.domain.year_calendar import CalendarLine, Reminder
    from ui.formats import Formats


class CalendarWords(QObject):
    """Says how a date stands. An object, since only those can count in a language."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        """Keep the language.

        Args:
            formats: Of days.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = formats

    def rows(self, lines: Iterable[CalendarLine], today: date) -> tuple[TextRow, ...]:
        """One row for each date; its data is the key."""
        return tuple(
            TextRow(
                (self._title(line), "\n".join(part for part in (self.days(line), self.state(line, today)) if part)),
                mark=mark_of(line, today),
                mark_name=self.state(line, today),
                data=line.key,
            )
            for line in lines
        )

    def days(self, line: CalendarLine) -> str:
        """When it is, with its first day where it takes some time."""
        if line.due_on is None:
            return self.tr("no date yet")
        day, starts = self._formats.short_day(line.due_on), line.starts_on
        if starts is None:
            return day
        # Both lie in one year, which is said once.
        first = self._formats.locale.toString(QDate(starts.year, starts.month, starts.day), "d MMM")
        return f"{first} – {day}"

    def state(self, line: CalendarLine, today: date) -> str:
        """How it stands on a day."""
        if line.kept.done_on is not None:
            return self.tr("done {day}").format(day=self._formats.short_day(line.kept.done_on))
        if line.due_on is None:
            return ""
        days = (line.due_on - today).days
        if under_way(line, today):
            return self.tr("under way")
        if days < 0:
            return self.tr("%n day(s) late", "", -days) if line.is_set else self.tr("over")
        return self.left(days)

    def left(self, days: int) -> str:
        """How many days are left."""
        return self.tr("in %n day(s)", "", days) if days else self.tr("today")

    def reminder(self, found: Reminder) -> str:
        """How a date that is due soon or late stands."""
        return self.tr("%n day(s) late", "", -found.days) if found.is_late else self.left(found.days)

    def about(self, line: CalendarLine) -> str:
        """What to know of a date: by whom it is set, how sure that is, and the unit's note."""
        standing = line.standing
        if standing is None:
            parts = [self.tr("A date of the unit's own.")]
        else:
            day = standing.day(line.due_on.year) if line.due_on is not None else None
            parts = [self._set_by(line, day)]
            parts += [standing.remark_id if self._formats.language == "id" else standing.remark_en]
            parts += [self._source(standing.source, standing.confidence)]
        return " ".join(part for part in (*parts, line.kept.note) if part)

    def _set_by(self, line: CalendarLine, day: date | None) -> str:
        if line.kept.due_on is not None:
            if day is not None and day != line.kept.due_on:
                return self.tr("Set by the unit; otherwise {day}.").format(day=self._formats.short_day(day))
            return self.tr("Set by the unit.")
        if line.standing is not None and line.standing.is_rule:
            return self.tr("A fixed date.")
        return self.tr("No rule sets the date; it is when others did this.") if day is not None else ""

    def _source(self, source: str, confidence: str) -> str:
        if not source:
            return ""
        return self.tr("Source: {source} ({confidence}).").format(source=source, confidence=confidence_name(confidence))

    def _title(self, line: CalendarLine) -> str:
        return line.title(self._formats.language)


def mark_of(line: CalendarLine, today: date) -> Mark:
    """The mark of a date on a day."""
    if line.is_done:
        return Mark.MET
    days = (line.due_on - today).days if line.due_on is not None else SOON_DAYS + 1
    if days < 0 and line.is_set:
        return Mark.SHORT
    if 0 <= days <= SOON_DAYS or under_way(line, today):
        return Mark.EVIDENCE
    return Mark.UNANSWERED
