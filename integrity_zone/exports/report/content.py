"""What the assessment report says: numbers for the drawings, and every text as it is to be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from fractions import Fraction


class Mark(Enum):
    """The state of an indicator, drawn as a shape."""

    OPEN = auto()
    ANSWERED = auto()
    WITHOUT_EVIDENCE = auto()


@dataclass(frozen=True, slots=True)
class Tick:
    """A minimum on a meter."""

    label: str  #: "WBK 75"
    at: Fraction  #: in the unit of the meter
    dashed: bool  #: the higher predicate


@dataclass(frozen=True, slots=True)
class Meter:
    """A value on its way to its minimums."""

    name: str
    value: Fraction
    ceiling: Fraction  #: with full marks for what is open; hatched from the value on
    tpi: Fraction | None  #: what the assessors gave; None when they gave nothing
    of: Fraction  #: the whole track
    text: str  #: the value
    of_text: str  #: "dari 100", "/ 15"
    ticks: tuple[Tick, ...]
    met: bool = True  #: the minimum of the unit's own target
    remark: str = ""  #: below: "kurang 0,42", "indeks 3,68 · minimal 3,60"


@dataclass(frozen=True, slots=True)
class Spoke:
    """One area on the radar, as parts of its own weight."""

    name: str  #: short
    text: str  #: whole percent
    share: Fraction
    tpi: Fraction | None
    met: bool


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One of the three values that stand side by side."""

    name: str
    text: str
    remark: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What stands on the page after the cover."""

    met: bool
    verdict: str
    reasons: tuple[str, ...]
    figures: tuple[KeyFigure, ...]  #: unit, TPI, ceiling
    totals: tuple[Meter, ...]
    areas: tuple[Meter, ...]  #: in percent of their own weight
    area_heading: str
    spokes: tuple[Spoke, ...]
    spoke_minimums: tuple[Tick, ...]  #: in parts of the weight
    results: tuple[Meter, ...]
    has_tpi: bool


@dataclass(frozen=True, slots=True)
class Requirement:
    """One minimum for one or more predicates."""

    title: str
    value: str
    minimums: tuple[str, ...]  #: per predicate; "–" where it asks for none
    met: tuple[bool | None, ...]  #: per predicate
    missing: tuple[str, ...]  #: per predicate; empty when met


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One document behind an answer."""

    title: str
    facts: str  #: number, date, page


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """One indicator of the area pages."""

    code: str
    title: str
    mark: Mark
    answer: str
    detail: str  #: the counts behind it
    tpi_agrees: bool
    tpi_answer: str  #: when it differs
    points: str  #: "0,25 / 0,50"
    note: str
    tpi_note: str
    evidence: tuple[EvidenceLine, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A sub-component with its indicators."""

    code: str
    title: str
    points: str
    indicators: tuple[IndicatorEntry, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A change area, or a result component."""

    title: str
    remark: str  #: points and share in one line
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class ClosingStep:
    """One better answer that helps to close a gap."""

    code: str
    title: str
    now: str
    target: str
    gain: str


@dataclass(frozen=True, slots=True)
class Gap:
    """One minimum that is not reached, and what closes it."""

    title: str
    missing: str
    remark: str  #: whether the steps suffice
    steps: tuple[ClosingStep, ...]


@dataclass(frozen=True, slots=True)
class PredicateGaps:
    """The gaps of one predicate."""

    title: str
    gaps: tuple[Gap, ...]  #: none when it is reached


@dataclass(frozen=True, slots=True)
class ReportContent:
    """The whole report."""

    unit_name: str
    year: int
    sample: bool
    generated_at: datetime  #: in the zone it is told in
    subtitle: str
    facts: tuple[tuple[str, str], ...]  #: of the cover, label and text
    remarks: tuple[str, ...]  #: at the foot of the cover
    summary: Summary
    predicates: tuple[str, ...]
    requirements: tuple[Requirement, ...]
    completeness: tuple[tuple[str, str, str, str], ...]  #: section, indicators, answered, with evidence
    findings: tuple[str, ...]
    sections: tuple[Section, ...]
    gaps: tuple[PredicateGaps, ...]
