"""The calendar of one year, as domain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from integrity_zone.domain.year_calendar import CalendarEvent
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.repositories import day
from integrity_zone.storage.state_tables import EventRow

if TYPE_CHECKING:
    from sqlalchemy import Connection

_EVENT = table_of(EventRow)


def events_of(connection: Connection, workspace: str, year: int) -> dict[str, CalendarEvent]:
    """Key -> what the unit keeps of it, for the events it said anything about."""
    wanted = select(_EVENT).where(_EVENT.c.workspace == workspace, _EVENT.c.year == year).order_by(_EVENT.c.key)
    return {
        row.key: CalendarEvent(row.key, row.title or "", day(row.due_on), day(row.done_on), row.note or "")
        for row in connection.execute(wanted)
    }
