"""What a reader is told about the signatures of a PDF, without having to know what a hash is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from integrity_zone.domain.declaration import CharterReport
    from integrity_zone.domain.trust import LegalStanding
    from integrity_zone.errors import Bilingual


class Summary(StrEnum):
    """The one word about a file."""

    COMPLETE = "complete"  #: sah lengkap
    INCOMPLETE = "incomplete"  #: sah, belum lengkap
    UNCERTAIN = "uncertain"  #: tidak dapat dipastikan
    INVALID = "invalid"  #: tidak sah
    UNSIGNED = "unsigned"  #: tidak bertanda tangan
    NOT_CHECKABLE = "not-checkable"  #: tidak dapat diperiksa


class Tone(StrEnum):
    """How an answer is to be taken; it decides colour and sign."""

    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Detail:
    """One technical fact, for whoever wants to know."""

    title: Bilingual
    value: str


@dataclass(frozen=True, slots=True)
class Line:
    """One of the five questions about a signature, its answer and what that means."""

    key: str  #: "integrity", "signer", "trust", "revocation" or "time"
    tone: Tone
    title: Bilingual  #: the question, such as "Keutuhan"
    answer: Bilingual  #: in a few words
    sentence: Bilingual
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class SignatureVerdict:
    """One signature as a reader is told of it."""

    field: str
    signer: str  #: by the certificate
    role: Bilingual  #: such as "Yang menyatakan"; as the field's name tells where no declaration is known
    office: str  #: by the declaration; empty where none is known
    issuer: str
    signed_at: str | None  #: RFC 3339
    tone: Tone  #: the worst of its lines
    lines: tuple[Line, ...]  #: five, in the order of the questions
    standing: LegalStanding | None  #: None for one that does not hold: nothing is made of it in law
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class NoSignature:
    """Somebody whose electronic signature is not in the file."""

    field: str
    name: str  #: by the declaration; the field's name where none is known
    office: str
    sentence: Bilingual  #: such as that this person signs in ink, and what is kept of that


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What can be said of the file itself."""

    name: str
    size_bytes: int
    sha256: str  #: hex; empty for a file too large to be looked at
    pages: int | None  #: None where it cannot be read
    revisions: int | None


@dataclass(frozen=True, slots=True)
class TrustFacts:
    """What the judgement rests on."""

    authorities: int
    lists: int
    changed_on: date | None  #: when something was last added


@dataclass(frozen=True, slots=True)
class Verification:
    """The judgement on one PDF, in words."""

    summary: Summary
    tone: Tone
    title: Bilingual  #: the summary as it is called, such as "Sah lengkap"
    sentence: Bilingual
    signatures: tuple[SignatureVerdict, ...]
    without: tuple[NoSignature, ...]
    remarks: tuple[Bilingual, ...]  #: what speaks against the file as a whole, and what the judgement rests on
    untold: tuple[Bilingual, ...]  #: what cannot be told here
    file: FileFacts
    trust: TrustFacts
    checked_at: datetime
    document_id: str = ""  #: which charter it was held against; empty where none
    report: CharterReport | None = None  #: what it was told from
    sample: bool = False  #: of invented data; the sheet says so
