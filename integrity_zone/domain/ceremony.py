"""How a charter comes to be signed: by which way each person signs, and what became of the document since."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


class Way(StrEnum):
    """How one person signs. It is settled before anyone signs: the file is made for the mix."""

    HERE = "here"  #: with a certificate, in this program
    OUTSIDE = "outside"  #: with another program, such as that of the certification provider
    WET = "wet"  #: in ink on the printed page


class Delegation(StrEnum):
    """Why somebody signs who does not hold the office."""

    ACTING = "plt"  #: pelaksana tugas
    ACTING_DAILY = "plh"  #: pelaksana harian
    ON_BEHALF = "an"  #: atas nama


class SignatoryState(StrEnum):
    """Where one person's signature stands. Nothing is called signed before the file was looked at."""

    NOT_YET = "not-yet"  #: belum: somebody else signs before, or the text is not frozen
    READY = "ready"  #: siap: it is this person's turn
    SIGNED = "signed"  #: ditandatangani: there, but not everything about it is certain, such as an unknown issuer
    VERIFIED = "verified"  #: diverifikasi: whole, trusted, and of the person expected
    CHANGED = "changed"  #: berubah: what is there does not hold
    WET = "wet"  #: basah: to be signed in ink
    SCANNED = "scanned"  #: pindaian: the scan of the inked page is attached; no verdict is given on it


class FileKind(StrEnum):
    """What a kept file of a charter is."""

    DRAWN = "drawn"  #: as it left the workspace, before anyone signed
    SIGNED = "signed"  #: with one more signature made here
    RETURNED = "returned"  #: came back from another program, which only added signatures
    REWRITTEN = "rewritten"  #: came back rewritten; a person compared its pages with those that were drawn
    UPKEPT = "upkept"  #: with a time stamp or validation data behind the last signature
    SCAN = "scan"  #: a scan of the page signed in ink
    ON_SCAN = "on-scan"  #: made of such a scan, to be signed in place of the charter that was drawn


@dataclass(frozen=True, slots=True)
class CharterFile:
    """One kept file of a charter; a file that brought several signatures has one of these for each."""

    id: str  #: UUID
    document_id: str  #: of the frozen text it belongs to
    kind: FileKind
    content: str  #: SHA-256 (hex) of the bytes kept
    size_bytes: int = 0  #: 0 when the bytes are not in this copy of the workspace
    #: What it was made of, hex: the digest of that text, for two computers may have frozen two texts under one name; of
    #: a PDF made of a scan the hash of the scan; of what is signed on that PDF the hash of that PDF.
    data_digest: str = ""
    field: str = ""  #: whose signature it brought, by field name; empty for a file that is only drawn
    signer: str = ""  #: by the certificate; empty for ink
    issuer: str = ""  #: by the certificate; empty for ink
    #: RFC 3339, as the signature claims; empty for ink. Of a file that people are to sign: when it was chosen.
    signed_at: str = ""
    added_at: datetime | None = None
    added_by: str = ""


class KeepsakeKind(StrEnum):
    """What remains of the day."""

    PHOTO = "photo"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class Keepsake:
    """A photograph of the ceremony or an item of the press, kept as evidence."""

    id: str  #: UUID
    kind: KeepsakeKind
    document: str  #: id of the document that holds it
    note: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """That the public heard of the declaration, which is what counts (PermenPANRB 90/2021, stage I)."""

    on: date
    where: str  #: such as the unit's website
