"""What the portal file says, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

#: An option, a count or a survey score; None where nothing is answered.
PortalValue: TypeAlias = str | int | float | None


@dataclass(frozen=True, slots=True)
class PortalAnswer:
    """One question of the portal; empty texts are none."""

    soal_id: int
    unit: PortalValue
    tpi: PortalValue
    note: str
    evidence: str  #: links and titles, parted by semicolons
    tpi_note: str


@dataclass(frozen=True, slots=True)
class PortalContent:
    """One unit and its answers."""

    unit_id: str
    unit_name: str
    year: int
    target: str  #: "WBK" or "WBBM"
    is_affirmative: bool
    is_sample: bool
    answers: tuple[PortalAnswer, ...]  #: by `soal_id`
