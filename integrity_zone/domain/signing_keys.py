"""Keys to sign with, as far as they are known without using them, and what is refused about them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.errors import EnvironmentProblem, SigningError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from integrity_zone.domain.trust import LegalStanding


class PinState(StrEnum):
    """How many tries a token's PIN has left, as far as the token tells."""

    USUAL = "usual"
    LOW = "low"  #: there was a wrong try already
    LAST = "last"  #: one more wrong try locks the token
    LOCKED = "locked"
    NOT_SET = "not-set"


@dataclass(frozen=True, slots=True)
class Token:
    """A smart card or another token that is plugged in."""

    label: str
    serial_number: str
    manufacturer: str
    model: str
    pin: PinState


@dataclass(frozen=True, slots=True)
class KeyDescription:
    """What somebody should see of a key before it signs."""

    name: str  #: of the certificate's subject
    issuer: str
    serial_number: str | None  #: subject serialNumber
    fingerprint: str  #: SHA-256 of the certificate, hex
    valid_from: datetime
    valid_until: datetime
    chain_complete: bool  #: every certificate up to a root is at hand
    standing: LegalStanding
    for_documents: bool = True  #: meant for signing documents


class TokenModuleError(EnvironmentProblem):
    """The driver of a token cannot be used."""

    code = "token-module"
    template_en = "{module} cannot be used as a token driver (PKCS#11): {reason}"
    template_id = "{module} tidak dapat dipakai sebagai penggerak token (PKCS#11): {reason}"


class TokenMissingError(SigningError):
    """The token is not plugged in."""

    code = "token-missing"
    template_en = "the token {token} is not there; plug it in and try again"
    template_id = "token {token} tidak ada; pasang lalu coba lagi"


class TokenFailedError(SigningError):
    """The token gave up while it was used."""

    code = "token-failed"
    template_en = "the token {token} failed ({reason}); nothing was signed"
    template_id = "token {token} gagal ({reason}); tidak ada yang ditandatangani"


class TokenRemovedError(SigningError):
    """The token was there, and went while it was used."""

    code = "token-removed"
    template_en = (
        "the token {token} was pulled out or closed while it was used; nothing was signed, plug it in and try again"
    )
    template_id = (
        "token {token} dicabut atau ditutup saat sedang dipakai; tidak ada yang ditandatangani, pasang lalu coba lagi"
    )


class WrongPinError(SigningError):
    """The PIN was refused; it is tried once only."""

    code = "wrong-pin"
    template_en = "the token {token} refused the PIN; it was tried once only, for some wrong PINs lock a token"
    template_id = "token {token} menolak PIN; PIN hanya dicoba sekali karena token terkunci setelah beberapa kali salah"


class PinLockedError(SigningError):
    """The token takes no PIN any more."""

    code = "pin-locked"
    template_en = "the PIN of the token {token} is locked; ask who issued the token to unlock it"
    template_id = "PIN token {token} terkunci; minta penerbit token membukanya"


class PinExpiredError(SigningError):
    """The PIN was valid for some time only."""

    code = "pin-expired"
    template_en = "the PIN of the token {token} has expired; set a new one with the program of its issuer"
    template_id = "PIN token {token} sudah kedaluwarsa; ganti dengan program dari penerbit token"


class PinNotSetError(SigningError):
    """The token never got a PIN."""

    code = "pin-not-set"
    template_en = "the token {token} has no PIN yet; set one with the program of its issuer"
    template_id = "token {token} belum mempunyai PIN; buat dengan program dari penerbit token"


class NoTokenKeyError(SigningError):
    """The token holds no key with the certificate wanted."""

    code = "no-token-key"
    template_en = "the token {token} holds no key with the certificate {certificate} that this program can use"
    template_id = "token {token} tidak memuat kunci dengan sertifikat {certificate} yang dapat dipakai program ini"


class SeveralKeysError(SigningError):
    """The token holds several keys and none was chosen."""

    code = "several-keys"
    template_en = "the token {token} holds several certificates; choose one of {names}"
    template_id = "token {token} memuat beberapa sertifikat; pilih salah satu dari {names}"


@dataclass(frozen=True, slots=True)
class TokenModule:
    """A driver for tokens that was found on this computer."""

    name: str
    path: Path
