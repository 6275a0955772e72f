"""Whom this user trusts to say who somebody is, and what a signature counts for in law because of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.errors import Bilingual, UserInputError

if TYPE_CHECKING:
    from datetime import date, datetime


class NotAnAuthorityError(UserInputError):
    """A certificate of somebody who issues none."""

    code = "not-an-authority"
    template_en = "{name} is the certificate of a person or a server, not of an issuer; give the issuer's certificate"
    template_id = "{name} adalah sertifikat orang atau peladen, bukan penerbit; berikan sertifikat penerbitnya"


class TrustListDamagedError(UserInputError):
    """The list of the user's profile cannot be read."""

    code = "trust-list-damaged"
    template_en = "the trust list {path} is damaged; remove it and add the issuers anew"
    template_id = "daftar kepercayaan {path} rusak; hapus lalu tambahkan penerbitnya kembali"


class NotOnTrustListError(UserInputError):
    """What should be changed or removed is not on the list."""

    code = "not-on-trust-list"
    template_en = "{fingerprint} is not on the trust list"
    template_id = "{fingerprint} tidak ada pada daftar kepercayaan"


class TrustListFullError(UserInputError):
    """More than anybody needs."""

    code = "trust-list-full"
    template_en = "the trust list holds {limit} entries and takes no more; remove some that are not needed"
    template_id = "daftar kepercayaan sudah memuat {limit} butir; hapus yang tidak diperlukan"


class LegalStanding(StrEnum):
    """What kind of electronic signature it is under PP 71/2019, article 60."""

    CERTIFIED = "certified"  #: the user marked its issuer as an Indonesian certification provider
    UNCERTIFIED = "uncertified"  #: any other certificate

    @property
    def label(self) -> Bilingual:
        """Its name."""
        return _LABELS[self]

    @property
    def sentence(self) -> Bilingual:
        """What that means, and no more than that."""
        return _SENTENCES[self]


_LABELS = {
    LegalStanding.CERTIFIED: Bilingual("certified electronic signature", "tanda tangan elektronik tersertifikasi"),
    LegalStanding.UNCERTIFIED: Bilingual(
        "uncertified electronic signature", "tanda tangan elektronik tidak tersertifikasi"
    ),
}
_SENTENCES = {
    LegalStanding.CERTIFIED: Bilingual(
        "A certified electronic signature: you marked the issuer as an Indonesian certification provider.",
        "Tanda tangan elektronik tersertifikasi: penerbitnya Anda tandai sebagai penyelenggara sertifikasi elektronik "
        "Indonesia.",
    ),
    LegalStanding.UNCERTIFIED: Bilingual(
        "An uncertified electronic signature: the issuer is not marked as an Indonesian certification provider.",
        "Tanda tangan elektronik tidak tersertifikasi: penerbitnya tidak ditandai sebagai penyelenggara sertifikasi "
        "elektronik Indonesia.",
    ),
}


@dataclass(frozen=True, slots=True)
class Authority:
    """An issuer on the trust list."""

    fingerprint: str  #: SHA-256 of the certificate, hex
    name: str
    issuer: str  #: who issued its certificate; the same name for a root
    is_root: bool  #: signs itself and is trusted; others only help to reach a root
    is_provider: bool  #: the user says that it is an Indonesian certification provider
    valid_from: datetime
    valid_until: datetime
    added_at: datetime
    added_by: str


@dataclass(frozen=True, slots=True)
class RevocationList:
    """A list of revoked certificates on the trust list."""

    sha256: str  #: of the file, hex
    issuer: str
    as_of: date
    renewed_by: date | None  #: when the issuer promised the next one
    revoked: int  #: how many certificates it names
    source_name: str  #: name of the file it was read from
    added_at: datetime
    added_by: str
