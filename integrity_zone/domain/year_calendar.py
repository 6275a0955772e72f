"""The year of a unit that builds its integrity zone: what is due when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One date of the year as the unit keeps it; what it says of a standing event goes before the rule."""

    key: str  #: of the standing event, or a UUID for one of the unit's own
    title: str = ""  #: empty: as the standing event says
    due_on: date | None = None
    done_on: date | None = None
    note: str = ""
