"""The declaration of an integrity zone and its charter: what it says and who signs it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import Way
from integrity_zone.errors import Bilingual

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from integrity_zone.domain.ceremony import Delegation

HEAD_FIELD = "ttd_pimpinan"
WITNESS_FIELD = "ttd_saksi"
#: Other programs look for one of these on the page to know where somebody signs; rare letters first.
ANCHOR_MARKS = "#^~$*|@=+<>{}[]\\&%"


class Paper(StrEnum):
    """Paper of a charter."""

    A4 = "A4"  #: 210 x 297 mm
    F4 = "F4"  #: 215 x 330 mm, the office paper of Indonesia


class Orientation(StrEnum):
    """Which way a charter lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class Signatory:
    """A person who signs the charter."""

    name: str  #: with titles
    office: str
    organisation: str
    rank: str | None = None  #: pangkat
    nip: str | None = None
    certificate: str | None = None  #: subject serialNumber or SHA-256 fingerprint (hex) of the certificate expected
    way: Way = Way.HERE
    delegation: Delegation | None = None  #: signs without holding the office
    on_behalf_of: str = ""  #: the office in whose place, where that is not `office`


@dataclass(frozen=True, slots=True)
class Guest:
    """Someone present who does not sign."""

    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A line of the staff sheet."""

    name: str
    nip: str | None
    office: str
    rank: str | None = None  #: pangkat, golongan
    pakta_on: date | None = None  #: when this person signed the pakta integritas; None while not


@dataclass(frozen=True, slots=True)
class Control:
    """A control announced on the day, such as CCTV points."""

    kind: str
    place: str
    count: int
    confidential: bool  #: the place must appear in no document, worksheet, report or log


@dataclass(frozen=True, slots=True)
class Declaration:
    """What the charter says. Place, date and at least one head are needed before it can be drawn."""

    place: str = ""
    date: date | None = None
    number: str | None = None
    paper: Paper = Paper.A4
    orientation: Orientation = Orientation.PORTRAIT
    government: str = (
        ""  #: for the letterhead, such as "Pemerintah Kabupaten ..."; empty: from the unit's name, if told
    )
    heads: tuple[Signatory, ...] = ()
    witnesses: tuple[Signatory, ...] = ()  #: 0..6
    guests: tuple[Guest, ...] = ()
    staff: tuple[StaffMember, ...] = ()
    commitments: tuple[str, ...] = ()  #: empty: the standing texts of exports.wording
    controls: tuple[Control, ...] = ()

    def signers(self) -> tuple[tuple[str, Signatory], ...]:
        """Signature field name and person, in the order in which they sign."""
        return tuple(zip(self.field_names(), (*self.heads, *self.witnesses), strict=True))

    def field_names(self) -> tuple[str, ...]:
        """`ttd_pimpinan`, `ttd_pimpinan_2` ... for the heads, then `ttd_saksi_1` ... for the witnesses."""
        heads = tuple(HEAD_FIELD if n == 1 else f"{HEAD_FIELD}_{n}" for n in range(1, len(self.heads) + 1))
        return heads + tuple(f"{WITNESS_FIELD}_{n}" for n in range(1, len(self.witnesses) + 1))

    def fields_by(self, *ways: Way) -> tuple[str, ...]:
        """Fields of those who sign by one of these ways, in signing order."""
        return tuple(field for field, person in self.signers() if person.way in ways)

    def anchor_marks(self) -> Mapping[str, str]:
        """Field of each who signs with another program -> the mark printed in the empty box."""
        return dict(zip(self.fields_by(Way.OUTSIDE), ANCHOR_MARKS, strict=False))


def without_confidential_places(declaration: Declaration) -> Declaration:
    """The same declaration with no word of where its confidential controls are."""
    controls = (replace(control, place="") if control.confidential else control for control in declaration.controls)
    return replace(declaration, controls=tuple(controls))


@dataclass(frozen=True, slots=True)
class SignatureField:
    """Where a signature goes on the drawn charter."""

    name: str
    page: int  #: counted from 0
    box: tuple[float, float, float, float]  #: points from the lower left: x1, y1, x2, y2


@dataclass(frozen=True, slots=True)
class SignatureSpace:
    """Where somebody signs without a field of ours: with another program, or in ink."""

    name: str  #: as the field would be called
    way: Way
    page: int  #: counted from 0
    box: tuple[float, float, float, float]  #: points from the lower left: x1, y1, x2, y2


@dataclass(frozen=True, slots=True)
class CharterIdentity:
    """What ties a charter file to one declaration."""

    document_id: str  #: such as "ZI-DPMPTSP-ARUNIKA-2026-01"
    instrument: str
    data_digest: str  #: SHA-256 (hex) over unit, year, text and people of the declaration
    journal_head: str  #: id (hex) of the last entry of the copy that drew it; empty without a workspace
    sample: bool = False  #: drawn of invented data
    spaces: tuple[SignatureSpace, ...] = ()  #: of those who sign without a field of ours
    scan: str = ""  #: SHA-256 (hex) of the scan of the inked page that its pages show; empty for a drawn charter

    @property
    def is_for_outside(self) -> bool:
        """Whether somebody signs with another program, so that the file has neither certification nor locks."""
        return any(space.way is Way.OUTSIDE for space in self.spaces)


@dataclass(frozen=True, slots=True)
class CharterDraft:
    """A drawn charter, not yet prepared for signing."""

    pdf: bytes
    fields: tuple[SignatureField, ...]  #: of those who sign here
    identity: CharterIdentity


@dataclass(frozen=True, slots=True)
class KeptExport:
    """A charter as it left the workspace, before anyone signed."""

    size_bytes: int
    sha256: str  #: hex


@dataclass(frozen=True, slots=True)
class KeptScan(KeptExport):
    """The PDF made of a scan, before anyone signed it."""

    scan: str  #: SHA-256 (hex) of the scan


class CharterConclusion(StrEnum):
    """The one word about a charter; `cli.md` sets the precedence."""

    VALID = "valid"
    INCOMPLETE = "incomplete"
    UNSIGNED = "unsigned"
    UNTRUSTED = "untrusted"
    EXPIRED = "expired"
    REVOKED = "revoked"
    IDENTITY = "identity"
    MODIFIED = "modified"
    CONTEXT = "context"
    POLICY = "policy"
    BROKEN = "broken"


class Matched(StrEnum):
    """Whether people or content are those expected."""

    OK = "ok"
    WRONG = "wrong"
    NOT_CHECKED = "not-checked"


class Revocation(StrEnum):
    """What a given revocation list says of a signer."""

    GOOD = "good"
    REVOKED = "revoked"
    UNKNOWN = "unknown"
    NOT_CHECKED = "not-checked"


@dataclass(frozen=True, slots=True)
class Reason(Bilingual):
    """Something to be known about a charter or one of its signatures, as a sentence in both languages."""

    code: str  #: stable, kebab-case
    conclusion: CharterConclusion | None = None  #: what it leads to; None: a remark that speaks against nothing


@dataclass(frozen=True, slots=True)
class SignatureReport:
    """One signature of a PDF as a reader needs to see it. Names come from the certificate only."""

    field: str
    signer: str
    serial_number: str | None  #: subject serialNumber of the certificate
    fingerprint: str  #: SHA-256 of the certificate, hex
    issuer: str
    signed_at: str | None  #: RFC 3339; the signer's claim unless `timestamped`
    timestamped: bool
    intact: bool
    trusted: bool
    revocation: Revocation
    coverage: str  #: "whole-file", "revision" or "partial"
    reasons: tuple[Reason, ...]  #: what speaks against it, and remarks
    role: Matched = Matched.NOT_CHECKED  #: whether the signer is the person expected in this field
    revocation_as_of: date | None = None  #: date of the list that says `good`
    counts_for: str = ""  #: the expected signature that it stands for, when it is in another program's own field
    key: str = ""  #: kind and size of the signer's key, such as "RSA 3072"
    chain: tuple[str, ...] = ()  #: SHA-256 (hex) of the certificates from the anchor to the signer; empty without one


@dataclass(frozen=True, slots=True)
class CharterReport:
    """The judgement on one PDF."""

    conclusion: CharterConclusion
    identity: Matched
    context: Matched
    signatures: tuple[SignatureReport, ...]
    unsigned_fields: tuple[str, ...]
    reasons: tuple[Reason, ...]  #: of the file as a whole

    @property
    def all_reasons(self) -> tuple[Reason, ...]:
        """Those of the file, then those of each signature."""
        return (*self.reasons, *(reason for signature in self.signatures for reason in signature.reasons))
