"""The calendar of one year, as domain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from integrity_zone.domain.text import clean_line, clean_text
from integrity_zone.domain.year_calendar import CalendarEvent
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.repositories import day
from integrity_zone.storage.state_tables import EventRow

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

_EVENT = table_of(EventRow)


#: More of a text is not shown; this program writes less.
_CHARACTERS = 1000


def events_of(connection: Connection, workspace: str, year: int) -> dict[str, CalendarEvent]:
    """Key -> what the unit keeps of it, for the events it said anything about."""
    wanted = select(_EVENT).where(_EVENT.c.workspace == workspace, _EVENT.c.year == year).order_by(_EVENT.c.key)
    rows = connection.execute(wanted)
    return {row.key: _event(row) for row in rows}


def _event(row: Row[Any]) -> CalendarEvent:
    title = clean_line(_text(row.title))
    return CalendarEvent(row.key, title, day(row.due_on), day(row.done_on), _text(row.note))


def _text(text: str | None) -> str:
    """A text that somebody else may have written."""
    return clean_text((text or "")[:_CHARACTERS])
