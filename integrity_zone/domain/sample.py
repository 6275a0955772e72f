"""The sample agency as values: an invented office with answers, a declaration and the documents behind them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.declaration import Declaration, Signatory
    from integrity_zone.domain.team import TeamMember


class SampleKind(StrEnum):
    """What sort of paper a sample document is; decides how it is drawn."""

    DECREE = "sk"
    PROCEDURE = "sop"
    REPORT = "laporan"
    PLAN = "rencana"
    MINUTES = "notula"
    RECORD = "berita"
    SUMMARY = "rekap"
    REGISTER = "register"
    PAPER = "dokumen"
    PHOTO = "foto"
    SCREENSHOT = "tangkapan"
    WEB_LINK = "tautan"


class SampleScene(StrEnum):
    """What a drawn image shows."""

    CEREMONY = "acara"  #: people before a banner
    COUNTER = "loket"  #: service counters under a banner and a camera
    SCREEN = "layar"  #: a web page


@dataclass(frozen=True, slots=True)
class SampleLink:
    """One indicator that a sample document stands behind."""

    code: str
    page: str  #: such as "2" or "1-4"; empty for the whole document
    note: str


@dataclass(frozen=True, slots=True)
class SamplePage:
    """What stands on one page, or in one image."""

    heading: str
    paragraphs: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]  #: rows of cells, the first is the header; empty without a table


@dataclass(frozen=True, slots=True)
class SampleDocument:
    """One document of the sample: to be drawn, or a web link."""

    key: str
    kind: SampleKind
    title: str
    file_name: str | None  #: None for a web link
    url: str | None  #: only for a web link
    number: str  #: empty when it has none
    dated_on: date
    period_from: date | None
    period_to: date | None
    scene: SampleScene | None  #: only for an image
    pages: tuple[SamplePage, ...]  #: empty for a web link
    links: tuple[SampleLink, ...]


@dataclass(frozen=True, slots=True)
class SampleOffice:
    """What stands above and below every paper of the office."""

    government: str
    lines: tuple[str, ...]  #: name of the office, broken for a letterhead
    address: str
    place: str
    head: Signatory


@dataclass(frozen=True, slots=True)
class SampleRemark:
    """One thing said about the unit's answer."""

    code: str
    by: str  #: name of a member of the team, or "TPI"
    text: str


@dataclass(frozen=True, slots=True)
class SampleAgency:
    """Everything invented about the sample agency."""

    name: str
    code: str
    kind: str
    target: str
    instrument: str
    year: int
    office: SampleOffice
    answers: Mapping[str, AnswerValue]  #: indicator code -> the unit's answer
    notes: Mapping[str, str]  #: indicator code -> the unit's note
    tpi_answers: Mapping[str, AnswerValue]  #: indicator code -> TPI's answer; TPI judged what the unit answered
    tpi_notes: Mapping[str, str]  #: indicator code -> TPI's note
    team: tuple[TeamMember, ...]  #: without ids
    flags: Mapping[str, str]  #: indicator code -> why; empty for no reason
    ticked: Mapping[str, tuple[int, ...]]  #: indicator code -> positions of the usual documents that are there
    remarks: tuple[SampleRemark, ...]  #: in the order in which they were said
    declaration: Declaration
    documents: tuple[SampleDocument, ...]
