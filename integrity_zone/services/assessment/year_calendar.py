"""The calendar of a unit: dates set otherwise, done or of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import event_subject
from integrity_zone.domain.text import clean_line, clean_text, limited
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.domain.year_calendar import STANDING_BY_KEY, BadEventError, CalendarEvent
from integrity_zone.storage.year_calendars import events_of

if TYPE_CHECKING:
    from datetime import date

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.storage.unit_of_work import UnitOfWork

TITLE_LIMIT = 200
EVENT_NOTE_LIMIT = 1000
_KIND = "calendar"
#: A date of the calendar lies at most so many years from that of the assessment.
_YEARS_AWAY = 2


def add_event(
    workspace: Workspace, title: str, due_on: date | None = None, note: str = "", *, year: int | None = None
) -> Change:
    """Add a date of the unit's own; the change names the new subject `event/<year>/<id>`.

    Args:
        workspace: Open for writing.
        title: What it is.
        due_on: When; None while nobody knows.
        note: What else to know.
        year: Of the assessment.

    Raises:
        BadEventError: No title, or a date far from the year.
        TooLongError: Title or note is too long.
    """
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year).year
        event = _checked(CalendarEvent(workspace.new_id(), title, due_on, None, note), chosen)
        _edit(work, chosen, event)
        return work.finish(_KIND)


def set_event(workspace: Workspace, event: CalendarEvent, *, year: int | None = None) -> Change:
    """Make what the unit keeps of a date this; a standing event without anything is as the rule has it.

    Args:
        workspace: Open for writing.
        event: A standing one, or one of the unit's own that is there.
        year: Of the assessment.

    Raises:
        BadEventError: One of its own without a title, or a date far from the year.
        MissingItemError: No such event.
        TooLongError: Title or note is too long.
    """
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year).year
        _known(work, workspace, chosen, event.key)
        _edit(work, chosen, _checked(event, chosen))
        return work.finish(_KIND)


def mark_done(workspace: Workspace, key: str, done_on: date | None, *, year: int | None = None) -> Change:
    """Say when an event was done, or that it was not.

    Args:
        workspace: Open for writing.
        key: Of a standing event, or of one of the unit's own.
        done_on: None takes it back.
        year: Of the assessment.

    Raises:
        BadEventError: A date far from the year.
        MissingItemError: No such event.
    """
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year).year
        known = _known(work, workspace, chosen, key)
        _edit(work, chosen, _checked(replace(known, done_on=done_on), chosen))
        return work.finish(_KIND)


def remove_event(workspace: Workspace, key: str, *, year: int | None = None) -> Change:
    """Remove a date of the unit's own; of a standing event what the unit said of it.

    Args:
        workspace: Open for writing.
        key: Of the event.
        year: Of the assessment.

    Raises:
        MissingItemError: No such event.
    """
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year).year
        _known(work, workspace, chosen, key)
        if key in STANDING_BY_KEY:
            _edit(work, chosen, CalendarEvent(key))
        else:
            work.delete(event_subject(chosen, key))
        return work.finish(_KIND)


def _known(work: UnitOfWork, workspace: Workspace, year: int, key: str) -> CalendarEvent:
    found = events_of(work.connection, workspace.unit.workspace_id, year).get(key)
    if found is None and key in STANDING_BY_KEY:
        return CalendarEvent(key)
    if found is None:
        raise MissingItemError(what="event", value=key[:80])
    return found


def _checked(event: CalendarEvent, year: int) -> CalendarEvent:
    title = limited(clean_line(event.title), TITLE_LIMIT, "title")
    note = limited(clean_text(event.note), EVENT_NOTE_LIMIT, "note")
    if not title and event.key not in STANDING_BY_KEY:
        raise BadEventError(what="title", value="", expected=f"1 .. {TITLE_LIMIT}")
    for what, day in (("due", event.due_on), ("done", event.done_on)):
        if day is not None and abs(day.year - year) > _YEARS_AWAY:
            expected = f"{year - _YEARS_AWAY} .. {year + _YEARS_AWAY}"
            raise BadEventError(what=what, value=day.isoformat(), expected=expected)
    return replace(event, title=title, note=note)


def _edit(work: UnitOfWork, year: int, event: CalendarEvent) -> None:
    subject = event_subject(year, event.key)
    work.revive(subject)
    work.edit(subject, "title", event.title or None)
    work.edit(subject, "due_on", event.due_on.isoformat() if event.due_on is not None else None)
    work.edit(subject, "done_on", event.done_on.isoformat() if event.done_on is not None else None)
    work.edit(subject, "note", event.note or None)
