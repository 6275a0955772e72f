"""What the pages of a printed workbook say; apart from what prints them, so that it is gathered without a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import Paper

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Printout:
    """What every printed page of a workbook says about where it is from."""

    unit_name: str
    year: int
    instrument: str  #: key
    file_name: str
    sample: bool
    generated_at: datetime  #: in the zone it is told in
    paper: Paper = Paper.F4
