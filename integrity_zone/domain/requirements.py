"""What a unit and its agency must meet before a proposal (PermenPANRB 90/2021 and 5/2024, Annex II chapter III)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class RequirementState(StrEnum):
    """Where the unit stands on one requirement, by its own word."""

    MET = "met"
    IN_PROGRESS = "in-progress"
    NOT_MET = "not-met"
    NOT_APPLICABLE = "not-applicable"


class RequirementLevel(StrEnum):
    """Whom a requirement is about."""

    AGENCY = "agency"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class RequirementRule:
    """One line of the checklist; what it asks for each predicate."""

    key: str
    level: RequirementLevel
    title_id: str
    title_en: str
    wbk: str  #: what is asked for WBK, in words that need no translation; empty when nothing is
    wbbm: str


#: The earlier predicate and the time of building are lines of their own: the ministry's portal has asked for more.
RULES: tuple[RequirementRule, ...] = (
    RequirementRule("bpk", RequirementLevel.AGENCY, "Opini BPK", "Opinion of BPK", "WTP", "WTP"),
    RequirementRule("sakip", RequirementLevel.AGENCY, "Nilai SAKIP instansi", "SAKIP of the agency", "B", "BB"),
    RequirementRule("rb", RequirementLevel.AGENCY, "Indeks RB pemerintah daerah", "RB index, regional", "CC", "B"),
    RequirementRule("spip", RequirementLevel.AGENCY, "Maturitas SPIP", "SPIP maturity", "3", "3"),
    RequirementRule("core", RequirementLevel.UNIT, "Layanan inti instansi", "Core service of the agency", "✓", "✓"),
    RequirementRule(
        "effect",
        RequirementLevel.UNIT,
        "Berpengaruh besar terhadap persepsi masyarakat",
        "Significant effect on public perception",
        "✓",
        "✓",
    ),
    RequirementRule(
        "tlhp", RequirementLevel.UNIT, "TLHP APIP dan BPK ditindaklanjuti", "TLHP of APIP and BPK", "100 %", "100 %"
    ),
    RequirementRule("lhkpn", RequirementLevel.UNIT, "LHKPN dan LHKAN", "LHKPN and LHKAN", "100 %", "100 %"),
    RequirementRule(
        "year",
        RequirementLevel.UNIT,
        "Membangun zona integritas paling sedikit 1 tahun",
        "Building the integrity zone for at least a year",
        "✓",
        "✓",
    ),
    RequirementRule("unit-sakip", RequirementLevel.UNIT, "Nilai SAKIP unit", "Internal SAKIP of the unit", "B", "BB"),
    RequirementRule("wbk", RequirementLevel.UNIT, "Berpredikat WBK", "Holds the WBK predicate", "", "✓"),
)


@dataclass(frozen=True, slots=True)
class Requirement:
    """Where the unit stands on one of `RULES`."""

    key: str
    state: RequirementState | None = None  #: None: not looked at yet
    value: str = ""  #: such as "WTP"
    dated_on: date | None = None
    note: str = ""
    document: str = ""  #: id of the document that proves it; empty for none
