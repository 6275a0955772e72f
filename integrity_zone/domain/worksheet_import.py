"""What a workbook would bring into an assessment, cell by cell; nothing is written yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.errors import Bilingual, ConflictError, UserInputError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from fractions import Fraction

    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Severity
    from integrity_zone.domain.work_unit import Stage


class WorksheetLayout(StrEnum):
    """Which kind of workbook it is."""

    OURS = "ours"  #: written by this program
    FORM_2021 = "form-2021"  #: the circulating form of 2021
    TEMPLATE_2026 = "template-2026"  #: the ministry's sheet of 2024 to 2026
    REARRANGED = "rearranged"  #: any of them after somebody moved its columns or rows


class CellContent(StrEnum):
    """What a cell says."""

    VALUE = "value"  #: an answer, or one of its counts
    NOTE = "note"
    EVIDENCE = "evidence"


class CellStatus(StrEnum):
    """What a cell means for the assessment as it is now."""

    SAME = "same"
    NEW = "new"  #: nothing stands here yet
    CHANGED = "changed"
    CLEARED = "cleared"  #: emptied in the workbook
    CONFLICT = "conflict"  #: changed there and changed here too
    #: Changed only here, or blank in a workbook that is not known to be based on this file, or a note from which only
    #: the reason for giving back is gone.
    KEPT = "kept"
    REFUSED = "refused"  #: what stands there cannot be taken


#: What changes the assessment when it is taken.
TAKEABLE = frozenset({CellStatus.NEW, CellStatus.CHANGED, CellStatus.CLEARED, CellStatus.CONFLICT})


class RowMatch(StrEnum):
    """How the row of a cell was recognised, the surest first."""

    ID = "id"  #: by its number, and what stands beside it agrees
    CODE = "code"  #: by its code, written out or put together from the numbering above it
    TEXT = "text"  #: by its numbering and its text
    POSITION = "position"  #: only by where it stands among its neighbours


class ConflictChoice(StrEnum):
    """What becomes of the conflicts among the cells taken."""

    SKIP = "skip"
    THEIRS = "theirs"  #: the workbook's value
    OURS = "ours"  #: what is here stays, and that is settled


@dataclass(frozen=True, slots=True)
class CellKey:
    """Names one cell of an assessment's worksheet."""

    code: str  #: of the indicator
    count: str | None  #: key of the count; None for a whole answer, a note or evidence
    what: CellContent
    stage: Stage


@dataclass(frozen=True, slots=True)
class ImportCell:
    """One cell of the workbook beside what stands here."""

    code: str
    count: str | None
    what: CellContent
    stage: Stage
    place: str  #: such as "Jawaban!K57"
    status: CellStatus
    base: str | None  #: as it was when the workbook was exported; None for empty or unknown
    ours: str | None  #: here, now; an option key, a decimal, a whole number or the note; None when empty
    theirs: str | None  #: in the workbook, understood; None when empty or refused
    shown: str = ""  #: in the workbook, as it stands there, cut to one short line
    match: RowMatch = RowMatch.ID
    is_certain: bool = True  #: a match that somebody should look at is none
    reason: Bilingual | None = None  #: why it is refused or not certain
    links: tuple[str, ...] = ()  #: of evidence: web addresses that would be linked
    titles: tuple[tuple[str, str], ...] = ()  #: of evidence: address -> the word it stands behind, where there is one
    ours_by: str = ""  #: who wrote what is here
    ours_at: datetime | None = None
    is_swept: bool = False  #: emptied there together with most others, which needs a wish of its own

    @property
    def key(self) -> CellKey:
        """Names it."""
        return CellKey(self.code, self.count, self.what, self.stage)

    @property
    def is_takeable(self) -> bool:
        """Whether taking it changes anything."""
        return self.status in TAKEABLE

    @property
    def is_safe(self) -> bool:
        """Whether it can be taken without a second look: certain, no conflict, no proposal of evidence."""
        return (
            self.is_takeable
            and self.status is not CellStatus.CONFLICT
            and self.is_certain
            and self.what is not CellContent.EVIDENCE
        )


@dataclass(frozen=True, slots=True)
class ImportFinding(Bilingual):
    """Something about the workbook that whoever imports it should know."""

    code: str  #: stable kebab-case word, such as "altered-formula"
    severity: Severity
    place: str = ""  #: sheet and cell; empty for the whole workbook
    indicator: str = ""  #: code of the indicator or node; empty for none


@dataclass(frozen=True, slots=True)
class WorksheetOrigin:
    """What a workbook of ours says it was made from. A help and no proof."""

    workspace_id: str
    instrument: str
    instrument_digest: str
    year: int
    stage: Stage
    state_digest: str
    exported_at: datetime | None


@dataclass(frozen=True, slots=True)
class WorkbookNumber:
    """A score or a sum as the office program last worked it out."""

    place: str
    value: Fraction
    is_typed: bool  #: it is no formula


@dataclass(frozen=True, slots=True)
class WorksheetReading:
    """What was read from a workbook, before it is held against the assessment."""

    source_name: str
    sha256: str  #: of the file, hex
    layout: WorksheetLayout
    sheet: str
    origin: WorksheetOrigin | None
    cells: tuple[ReadCell, ...]  #: in worksheet order
    findings: tuple[ImportFinding, ...]
    numbers: Mapping[str, WorkbookNumber]  #: node or indicator code, or "total" -> the unit's score in the workbook
    counts_blanks: bool | None  #: whether a blank counts as zero there; None when it does not say
    saved_by: str = ""  #: who saved the workbook last, as the office program knows them
    saved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReadCell:
    """One cell that takes an answer, a note or evidence, understood."""

    key: CellKey
    place: str
    value: str | None  #: None when empty or refused
    shown: str
    refusal: Bilingual | None
    base: str | None  #: as exported; None for empty, or where the workbook does not say
    has_base: bool
    match: RowMatch
    doubt: Bilingual | None = None  #: why the row is not certain
    links: tuple[str, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()  #: as of `ImportCell`


@dataclass(frozen=True, slots=True)
class WorksheetPreview:
    """What taking a workbook in would do."""

    source_name: str
    sha256: str  #: of the file, hex
    layout: WorksheetLayout
    sheet: str
    based_on: WorksheetOrigin | None  #: what the workbook says it was made from
    is_based_here: bool  #: it was made from this assessment, so that changes of both sides can be told apart
    instrument: str
    year: int
    rows: tuple[ImportCell, ...]  #: in worksheet order
    findings: tuple[ImportFinding, ...]
    numbers: Mapping[str, WorkbookNumber]  #: as of `WorksheetReading`
    counts_blanks: bool | None
    workspace_id: str  #: of the file that the workbook was held against
    answered: Mapping[str, AnswerValue | None]  #: code -> the unit's answer in the workbook; not there when unreadable
    saved_by: str = ""  #: who saved the workbook last, as the office program knows them; a claim
    saved_at: datetime | None = None
    inputs: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))  #: code -> count keys

    @property
    def totals(self) -> Mapping[CellStatus, int]:
        """Status -> how many cells have it, every status there."""
        found = dict.fromkeys(CellStatus, 0)
        for row in self.rows:
            found[row.status] += 1
        return MappingProxyType(found)

    @property
    def safe(self) -> frozenset[CellKey]:
        """The cells that can be taken without a second look."""
        return frozenset(row.key for row in self.rows if row.is_safe)

    @property
    def certain_conflicts(self) -> tuple[ImportCell, ...]:
        """The cells changed there and here, in rows that are certain."""
        return tuple(row for row in self.rows if row.status is CellStatus.CONFLICT and row.is_certain)

    @property
    def swept(self) -> tuple[ImportCell, ...]:
        """The cells emptied there together with most others."""
        return tuple(row for row in self.rows if row.is_swept)

    @property
    def matches(self) -> Mapping[RowMatch, int]:
        """How -> how many answer cells were recognised so."""
        found = dict.fromkeys(RowMatch, 0)
        for row in self.rows:
            if row.what is CellContent.VALUE:
                found[row.match] += 1
        return MappingProxyType(found)


@dataclass(frozen=True, slots=True)
class ScoreDifference:
    """One number that the workbook works out in another way than the instrument."""

    code: str  #: of the indicator or node, or "total"
    place: str
    ours: Fraction  #: by the instrument's rule, from the workbook's own answers
    theirs: Fraction
    reasons: tuple[Bilingual, ...]  #: empty when none was found


def status_of(base: str | None, ours: str | None, theirs: str | None, *, has_base: bool) -> CellStatus:
    """What a cell means, by what it was, what stands here and what stands there.

    Without a base nobody knows who wrote later: a blank there says nothing, and another value is a change that whoever
    imports it asks for.
    """
    if theirs == ours:
        return CellStatus.SAME
    if has_base:
        if theirs == base:
            return CellStatus.KEPT
        if ours != base:
            return CellStatus.CONFLICT
    elif theirs is None:
        return CellStatus.KEPT
    if theirs is None:
        return CellStatus.CLEARED
    return CellStatus.NEW if ours is None else CellStatus.CHANGED


class WorkbookRefusedError(UserInputError):
    """A file from which no worksheet can be read."""

    code = "bad-workbook"
    template_en = "{path}: {reason}"
    template_id = "{path}: {reason}"


class WorksheetOfAnotherInstrumentError(UserInputError):
    """A worksheet that answers other questions."""

    code = "wrong-instrument"
    template_en = "{path} answers {given}, this assessment uses {expected}; nothing was recorded"
    template_id = "{path} menjawab {given}, penilaian ini memakai {expected}; tidak ada yang dicatat"


class UnknownCellError(UserInputError):
    """A cell that the preview does not have, or that cannot be taken."""

    code = "unknown-cell"
    template_en = "{cell}: the preview has no such cell to take"
    template_id = "{cell}: pratinjau tidak memuat sel itu untuk diambil"


class MostlyEmptiedError(UserInputError):
    """Most answers are gone from a workbook, and nobody said that this is meant."""

    code = "mostly-emptied"
    template_en = (
        "{path}: {said}; look at it with --dry-run, then say --emptied keep or --emptied take; nothing was recorded"
    )
    template_id = (
        "{path}: {said}; lihat dulu dengan --dry-run, lalu pilih --emptied keep atau --emptied take; "
        "tidak ada yang dicatat"
    )


class MovedOnError(ConflictError):
    """Somebody changed what the preview showed."""

    code = "moved-on"
    template_en = "changed since the preview: {cells}; look at the workbook again before it is taken in"
    template_id = "berubah sejak pratinjau: {cells}; lihat lagi lembar kerjanya sebelum diambil"
