"""The work unit being assessed, and who may speak for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: Years that an assessment may be of, wherever one is asked for or read.
YEARS = range(2000, 2100)


class Stage(StrEnum):
    """Whose answer it is."""

    UNIT = "unit"  #: the unit's self-assessment
    TPI = "tpi"  #: internal assessors (Tim Penilai Internal)
    TPN = "tpn"  #: national assessors (Tim Penilai Nasional)


class BlankPolicy(StrEnum):
    """What an unanswered indicator does to the mean it belongs to."""

    ZERO = "zero"  #: counts as 0 (the program's default)
    SKIP = "skip"  #: leaves the mean, as the circulating workbook does


@dataclass(frozen=True, slots=True)
class WorkUnit:
    """One work unit, as its workspace knows it."""

    workspace_id: str  #: UUID made when the file was made
    name: str
    code: str | None  #: local code of the unit
    target: str  #: predicate worked towards: "WBK" or "WBBM"
    sample: bool  #: invented data; everything it produces says CONTOH
    kind: str = ""  #: a key such as "dinas", "badan", "kecamatan", "rsud", "uptd", "lainnya"; empty when unknown


@dataclass(frozen=True, slots=True, order=True)
class AssessmentKey:
    """One assessment of a unit: which instrument, which year."""

    year: int
    instrument: str
