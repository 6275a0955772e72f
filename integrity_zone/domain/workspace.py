"""A workspace as its readers see it: one unit, one assessment, at one moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.papers import Papers
from integrity_zone.domain.review import Review
from integrity_zone.domain.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.answer import Answer
    from integrity_zone.domain.declaration import Declaration
    from integrity_zone.domain.evidence import Document, EvidenceLink
    from integrity_zone.domain.remark import Remark
    from integrity_zone.domain.team import TeamMember
    from integrity_zone.domain.work_unit import AssessmentKey, Stage, WorkUnit
    from integrity_zone.domain.year_calendar import CalendarEvent


@dataclass(frozen=True, slots=True)
class ConflictSide:
    """What one of those says who disagree."""

    value: object  #: as JSON has it; None when cleared or withheld
    actor: str
    at: str  #: RFC 3339, UTC, by that copy's clock


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that a person must settle; any answer given to it does."""

    subject: str
    field: str  #: `exists` when one deleted what another edited or brought back
    sides: tuple[ConflictSide, ...]  #: the one shown first


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything shown of one assessment. Immutable."""

    unit: WorkUnit
    assessment: AssessmentKey
    instrument_digest: str  #: digest of the instrument file the assessment was made with
    answers: Mapping[Stage, Mapping[str, Answer]]  #: stage -> indicator code -> answer (or only a note or a mark)
    documents: Mapping[str, Document]  #: id -> document
    links: tuple[EvidenceLink, ...]  #: in worksheet order, then rank
    declaration: Declaration | None
    replicas: Mapping[str, tuple[int, str]]  #: replica -> (last number, last entry id, hex)
    state_digest: str  #: empty when it was not asked for: it is made of everything in the file
    conflicts: tuple[Conflict, ...] = ()  #: of the whole file, by subject
    team: tuple[TeamMember, ...] = ()  #: in the order in which they were added
    #: Indicator code -> what was said about its answers, the oldest first.
    remarks: Mapping[str, tuple[Remark, ...]] = field(default_factory=lambda: MappingProxyType({}))
    papers: Papers = field(default_factory=Papers)  #: of the assessment's year
    review: Review = field(default_factory=Review)
    #: Key -> what the unit keeps of an event of the assessment's year.
    calendar: Mapping[str, CalendarEvent] = field(default_factory=lambda: MappingProxyType({}))
    wording: Wording = field(default_factory=Wording)  #: of the assessment's instrument
    #: Instruments by which copies began the same year too, which are not shown -> answers recorded there.
    other_worksheets: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a check of a workspace file found."""

    code: str
    message: str
    subject: str
    message_id: str = ""  #: in Indonesian; empty for damage, see `damage_words`


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The result of checking a workspace file."""

    problems: tuple[Problem, ...]
    entries: int
    contents: int
    conflicts: int
    state_digest: str
    in_conflict: tuple[tuple[str, str], ...] = ()  #: (subject, field) of the conflicts, sorted
    waiting: int = 0  #: entries that wait for what they build on
    erased: int = 0  #: entries and contents that erasures name
