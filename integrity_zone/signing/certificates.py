"""Certificates and revocation lists as files carry them: PEM or DER, one or several."""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509.oid import NameOID
from pyhanko.keys.pemder import load_certs_from_pemder_data

from integrity_zone.domain.text import clean_line
from integrity_zone.errors import UserInputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: What reading a certificate or list made to break it sets free; some are no ValueError.
UNREADABLE_CERTIFICATE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
)

MINIMUM_RSA_BITS = 2048
MINIMUM_EC_BITS = 256

#: Longest chain of issuers that is followed.
_MOST_STEPS = 12
_MAX_BYTES = 25 * 1024 * 1024
#: Longest name that is shown, and what stands for one that says nothing.
_NAME_CHARACTERS = 160
_NAMELESS = "–"
_PEM_CERTIFICATE = b"-----BEGIN CERTIFICATE-----"
_PEM_CRL = b"-----BEGIN X509 CRL-----"
_PEM_CRL_END = b"-----END X509 CRL-----"


class BadCertificateError(UserInputError):
    """A file holds no certificate that can be read."""

    code = "bad-certificate"
    template_en = "this is not a certificate file (PEM or DER); give the certificate of the issuer"
    template_id = "ini bukan berkas sertifikat (PEM atau DER); berikan sertifikat penerbitnya"


class BadCrlError(UserInputError):
    """A file holds no revocation list that can be read."""

    code = "bad-crl"
    template_en = "this is not a certificate revocation list (PEM or DER)"
    template_id = "ini bukan daftar pencabutan sertifikat (PEM atau DER)"


@contextmanager
def without_warnings() -> Iterator[None]:
    """Keep what cryptography thinks of odd certificates off the user's terminal; what is wrong raises as well."""
    with warnings.catch_warnings():
        # Of names longer than they may be it warns in the first class, of nearly everything else in the second.
        warnings.simplefilter("ignore", UserWarning)
        warnings.simplefilter("ignore", CryptographyDeprecationWarning)
        yield


@without_warnings()
def load_certificates(data: bytes) -> tuple[x509.Certificate, ...]:
    """Read every certificate of a PEM or DER file.

    Raises:
        BadCertificateError: There is none, or one of them cannot be read.
    """
    try:
        if len(data) > _MAX_BYTES:
            raise BadCertificateError
        found = x509.load_pem_x509_certificates(data) if _PEM_CERTIFICATE in data else [read_certificate(data)]
        for certificate in found:
            read_through(certificate)
    except UNREADABLE_CERTIFICATE as error:
        raise BadCertificateError from error
    return tuple(found)


@without_warnings()
def load_crls(data: bytes) -> tuple[x509.CertificateRevocationList, ...]:
    """Read every revocation list of a PEM or DER file.

    Raises:
        BadCrlError: There is none, or one of them cannot be read.
    """
    try:
        if len(data) > _MAX_BYTES:
            raise BadCrlError
        if _PEM_CRL in data:
            parts = [_PEM_CRL + part.split(_PEM_CRL_END)[0] + _PEM_CRL_END for part in data.split(_PEM_CRL)[1:]]
            found = [x509.load_pem_x509_crl(part) for part in parts]
        else:
            found = [x509.load_der_x509_crl(data)]
        for crl in found:
            _ = crl.issuer, crl.extensions, crl.last_update_utc, crl.next_update_utc, len(crl)
        return tuple(found)
    except UNREADABLE_CERTIFICATE as error:
        raise BadCrlError from error


def read_certificate(der: bytes) -> x509.Certificate:
    """Read one DER certificate; one of `UNREADABLE_CERTIFICATE` when it is none."""
    certificate = x509.load_der_x509_certificate(der)
    read_through(certificate)
    return certificate


@without_warnings()
def read_through(certificate: x509.Certificate) -> None:
    """Read what is read only when asked for; one of `UNREADABLE_CERTIFICATE` when any of it is damaged.

    Names are kept by the certificate, so nobody is warned of them later either.
    """
    _ = certificate.subject, certificate.issuer, certificate.extensions
    _ = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    certificate.public_key()


def for_pyhanko(certificate: bytes) -> Any:
    """A DER certificate as the object pyHanko works with; its library has no types."""
    (converted,) = load_certs_from_pemder_data(certificate)
    return converted


def common_name(name: x509.Name) -> str:
    """The name to show for a subject or issuer: its common name, else all of it.

    Whoever made the certificate wrote it: it is cleaned like any text from outside, and cut where nobody reads on.
    """
    shown = clean_line(_only(name, NameOID.COMMON_NAME) or "") or clean_line(name.rfc4514_string()) or _NAMELESS
    return shown if len(shown) <= _NAME_CHARACTERS else f"{shown[: _NAME_CHARACTERS - 1]}…"


def subject_serial_number(certificate: x509.Certificate) -> str | None:
    """The serialNumber of the subject (not of the certificate); None when there is none or more than one.

    People are told apart by it, so one that does not look like what it is counts as none.
    """
    number = _only(certificate.subject, NameOID.SERIAL_NUMBER)
    return number if number and clean_line(number) == number and len(number) <= _NAME_CHARACTERS else None


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 of the certificate, lower-case hex."""
    return certificate.fingerprint(hashes.SHA256()).hex()


def is_authority(certificate: x509.Certificate) -> bool:
    """Whether it may issue certificates."""
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def is_self_issued(certificate: x509.Certificate) -> bool:
    """Whether it is a root: signed with its own key."""
    try:
        certificate.verify_directly_issued_by(certificate)
    except (InvalidSignature, *UNREADABLE_CERTIFICATE):
        return False
    return True


def issuers_above(certificate: x509.Certificate, others: Iterable[x509.Certificate]) -> tuple[x509.Certificate, ...]:
    """Who issued a certificate, who issued that, and so on, as far as the others go; every step is proven.

    Args:
        certificate: Of anybody.
        others: In any order.
    """
    known = tuple(others)
    found: list[x509.Certificate] = []
    current = certificate
    while len(found) < _MOST_STEPS and not is_self_issued(current):
        above = next((other for other in known if other not in found and _issued(other, current)), None)
        if above is None:
            break
        found.append(above)
        current = above
    return tuple(found)


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    if issuer.subject != certificate.issuer or not is_authority(issuer):
        return False
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, *UNREADABLE_CERTIFICATE):
        return False
    return True


def is_key_strong(certificate: x509.Certificate) -> bool:
    """Whether the key is RSA from 2048 bits or an elliptic curve from 256 bits."""
    public_key = certificate.public_key()
    if isinstance(public_key, rsa.RSAPublicKey):
        return public_key.key_size >= MINIMUM_RSA_BITS
    return isinstance(public_key, ec.EllipticCurvePublicKey) and public_key.key_size >= MINIMUM_EC_BITS


def key_kind(certificate: x509.Certificate) -> str:
    """Kind and size of the key, such as "RSA 3072"."""
    public_key = certificate.public_key()
    if isinstance(public_key, rsa.RSAPublicKey):
        return f"RSA {public_key.key_size}"
    return f"EC {public_key.curve.name}" if isinstance(public_key, ec.EllipticCurvePublicKey) else "–"


def may_sign_documents(certificate: x509.Certificate, *, digital_signature_is_enough: bool = False) -> bool:
    """Whether the key usage allows a person's signature under a document (non-repudiation).

    Args:
        certificate: Of the signer.
        digital_signature_is_enough: Take the weaker usage too; only by an explicit setting.
    """
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return usage.content_commitment or (digital_signature_is_enough and usage.digital_signature)


def _only(name: x509.Name, oid: x509.ObjectIdentifier) -> str | None:
    values = name.get_attributes_for_oid(oid)
    return str(values[0].value) if len(values) == 1 else None
