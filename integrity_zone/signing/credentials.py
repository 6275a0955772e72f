"""A key that can sign with its certificate, and keys of P12 files, kept loaded between signatures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from integrity_zone.errors import SigningError
from integrity_zone.signing.certificates import (
    UNREADABLE_CERTIFICATE,
    common_name,
    fingerprint,
    for_pyhanko,
    is_key_strong,
    may_sign_documents,
    read_through,
    subject_serial_number,
    without_warnings,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from cryptography import x509

_HASHES: dict[str, type[hashes.HashAlgorithm]] = {
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
}
_EC_SIGNATURE_OVERHEAD_BYTES = 16


class WrongPassphraseError(SigningError):
    """The key file did not open."""

    code = "wrong-passphrase"
    template_en = "the key file did not open: the passphrase is wrong or the file is damaged; nothing was signed"
    template_id = "berkas kunci tidak terbuka: sandi salah atau berkas rusak; tidak ada yang ditandatangani"


class NoPrivateKeyError(SigningError):
    """The file opens but nothing in it can sign."""

    code = "no-private-key"
    template_en = "the file holds no private key together with its certificate; export the key with its certificate"
    template_id = "berkas tidak memuat kunci pribadi beserta sertifikatnya; ekspor kunci bersama sertifikatnya"


class CertificateExpiredError(SigningError):
    """The certificate ended before now."""

    code = "certificate-expired"
    template_en = "the certificate of {name} ended on {date}; ask its issuer for a new one"
    template_id = "sertifikat {name} berakhir pada {date}; minta yang baru kepada penerbitnya"


class CertificateNotYetValidError(SigningError):
    """The certificate begins after now."""

    code = "certificate-not-yet-valid"
    template_en = "the certificate of {name} begins on {date}; check the clock of this computer"
    template_id = "sertifikat {name} baru berlaku pada {date}; periksa jam komputer ini"


class KeyUsageRefusedError(SigningError):
    """The certificate is not meant for signing documents."""

    code = "key-usage"
    template_en = "the certificate of {name} is not meant for signing documents (non-repudiation is missing)"
    template_id = "sertifikat {name} bukan untuk menandatangani dokumen (tanpa nirsangkal)"


class WeakKeyError(SigningError):
    """The key is too short or of another kind."""

    code = "weak-key"
    template_en = "the key of {name} is too weak: RSA from 2048 bits or an elliptic curve from 256 bits is needed"
    template_id = "kunci {name} terlalu lemah: perlu RSA mulai 2048 bit atau kurva eliptik mulai 256 bit"


class KeptKeySigner(Signer):
    """Signs with a key object that stays loaded.

    pyHanko's own signer loads and checks the key anew at every signature, which is nine tenths of its time.
    """

    def __init__(
        self, key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey, certificate: bytes, others: Iterable[bytes]
    ) -> None:
        """Keep the key.

        Args:
            key: Loaded.
            certificate: Of the signer, DER.
            others: Certificates above it, DER.
        """
        store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        store.register_multiple(map(for_pyhanko, others))
        self._key = key
        super().__init__(signing_cert=for_pyhanko(certificate), cert_registry=store)

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """Sign `data`; a dry run only says how long the signature can be."""
        if dry_run:
            return bytes(self._longest_signature_bytes())
        algorithm = _HASHES[digest_algorithm]()
        if isinstance(self._key, rsa.RSAPrivateKey):
            return self._key.sign(data, PKCS1v15(), algorithm)
        return self._key.sign(data, ec.ECDSA(algorithm))

    def _longest_signature_bytes(self) -> int:
        size = (self._key.key_size + 7) // 8
        return size if isinstance(self._key, rsa.RSAPrivateKey) else 2 * size + _EC_SIGNATURE_OVERHEAD_BYTES


@dataclass(frozen=True, slots=True)
class Credential:
    """A key that can sign, and what its certificate says."""

    signer: Signer = field(repr=False, compare=False)
    certificate: bytes = field(repr=False)  #: DER
    chain: tuple[bytes, ...] = field(repr=False)  #: other certificates that came with the key, DER
    name: str  #: common name of the subject
    serial_number: str | None  #: subject serialNumber
    fingerprint: str  #: SHA-256 of the certificate, hex
    issuer: str
    valid_from: datetime
    valid_until: datetime
    for_documents: bool  #: non-repudiation
    for_signatures: bool  #: digital signature or non-repudiation

    def require_usable(self, now: datetime, *, digital_signature_is_enough: bool = False) -> None:
        """Refuse to sign with a certificate that nobody could accept.

        Args:
            now: Aware.
            digital_signature_is_enough: Take a certificate without non-repudiation; an explicit setting.

        Raises:
            CertificateExpiredError: It ended.
            CertificateNotYetValidError: It has not begun.
            KeyUsageRefusedError: It is meant for something else.
        """
        if now > self.valid_until:
            raise CertificateExpiredError(name=self.name, date=self.valid_until.date().isoformat())
        if now < self.valid_from:
            raise CertificateNotYetValidError(name=self.name, date=self.valid_from.date().isoformat())
        if not (self.for_documents or (digital_signature_is_enough and self.for_signatures)):
            raise KeyUsageRefusedError(name=self.name)


@without_warnings()
def load_p12(data: bytes, passphrase: bytes | bytearray | None) -> Credential:
    """Open a P12 file.

    Args:
        data: The file.
        passphrase: None when it has none. Not kept; a bytearray can be overwritten by the caller afterwards.

    Raises:
        WrongPassphraseError: The passphrase is wrong or the file is damaged; the format cannot tell which.
        NoPrivateKeyError: Nothing in it can sign.
        WeakKeyError: The key is too short or of a kind that is not accepted.
    """
    opened = _open(data, passphrase)
    if opened is None:
        # Outside of the except block: the library's error must not hang on to the passphrase.
        raise WrongPassphraseError
    key, certificate, others = opened.key, opened.cert, [other.certificate for other in opened.additional_certs]
    if key is None or certificate is None:
        raise NoPrivateKeyError
    name = common_name(certificate.certificate.subject)
    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) or not is_key_strong(
        certificate.certificate
    ):
        raise WeakKeyError(name=name)
    own, chain = _encoded(certificate.certificate, others)
    return credential_of(KeptKeySigner(key, own, chain), certificate.certificate, others)


def _encoded(certificate: x509.Certificate, others: Sequence[x509.Certificate]) -> tuple[bytes, tuple[bytes, ...]]:
    return certificate.public_bytes(Encoding.DER), tuple(other.public_bytes(Encoding.DER) for other in others)


def _open(data: bytes, passphrase: bytes | bytearray | None) -> pkcs12.PKCS12KeyAndCertificates | None:
    try:
        opened = pkcs12.load_pkcs12(data, passphrase)  # type: ignore[arg-type]  # any buffer is taken
        for entry in (opened.cert, *opened.additional_certs):
            if entry is not None:
                read_through(entry.certificate)
    except UNREADABLE_CERTIFICATE:
        return None
    return opened


def credential_of(signer: Signer, certificate: x509.Certificate, others: Sequence[x509.Certificate]) -> Credential:
    """A key that can sign, with what its certificate says.

    Args:
        signer: Signs with the key of the certificate.
        certificate: Of the signer.
        others: Certificates that came with it.
    """
    own, chain = _encoded(certificate, others)
    return Credential(
        signer=signer,
        certificate=own,
        chain=chain,
        name=common_name(certificate.subject),
        serial_number=subject_serial_number(certificate),
        fingerprint=fingerprint(certificate),
        issuer=common_name(certificate.issuer),
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        for_documents=may_sign_documents(certificate),
        for_signatures=may_sign_documents(certificate, digital_signature_is_enough=True),
    )
