"""Evidence (data dukung): documents, and what they stand behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from integrity_zone.domain.work_unit import Stage


@dataclass(frozen=True, slots=True)
class Document:
    """One document of the unit: bytes kept in the file, or a web link that says so."""

    id: str  #: UUID
    title: str
    file_name: str | None  #: as it was called outside; None for a web link
    sha256: str | None  #: hex, of the whole content; None for a web link
    size_bytes: int | None
    url: str | None  #: http(s) address of a web link
    number: str  #: document number as printed on it; empty when unknown
    dated_on: date | None
    period_from: date | None
    period_to: date | None
    added_at: datetime | None = None  #: when its present content or address came in
    added_by: str | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """What a document held from one moment on."""

    at: datetime
    actor: str
    file_name: str | None  #: None for a web link
    sha256: str | None  #: hex; None for a web link, and when it is withheld here
    size_bytes: int | None
    erased: bool  #: its bytes were erased
    url: str | None = None
    step: str = ""  #: id of the step that brought it in


@dataclass(frozen=True, slots=True)
class RemovedDocument:
    """A document that was taken out of the workspace."""

    id: str
    title: str
    reason: str  #: empty when nobody was asked
    actor: str  #: who took it out
    at: datetime


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """A document behind one indicator's answer."""

    document: str  #: id of the Document
    indicator: str
    stage: Stage
    page: str  #: such as "2" or "3-5"; empty for the whole document
    note: str
    rank: str  #: order among the links of the same answer
