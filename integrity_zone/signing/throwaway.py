"""Throw-away certificates for the sample agency, made on the spot and marked CONTOH; never for a real charter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from collections.abc import Sequence

AUTHORITY_NAME = "CA Contoh Arunika G1"
MARK = "CONTOH - bukan penyelenggara sertifikasi"

_VALID_FOR = timedelta(days=730)
#: A clock that is a little behind must not find the sample "not yet valid".
_CLOCK_SLACK = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Someone who gets a sample certificate."""

    name: str
    serial_number: str  #: subject serialNumber, such as "PIMPINAN-0001"


@dataclass(frozen=True, slots=True)
class SampleAuthority:
    """A sample issuer and what it issued."""

    root: bytes  #: certificate of the issuer, PEM
    keys: tuple[bytes, ...]  #: one P12 per person, in the order given


def make_sample_authority(now: datetime, people: Sequence[SamplePerson], passphrase: bytes) -> SampleAuthority:
    """Make an issuer and a P12 for each person; the issuer's own key is forgotten at once.

    Args:
        now: Aware; certificates are valid from a day before for two years.
        people: Who gets a key.
        passphrase: Of every P12.
    """
    issuer_key = ec.generate_private_key(ec.SECP256R1())
    issuer = _authority_certificate(issuer_key, now)
    keys = tuple(_person_p12(person, issuer, issuer_key, now, passphrase) for person in people)
    return SampleAuthority(issuer.public_bytes(serialization.Encoding.PEM), keys)


def _authority_certificate(key: ec.EllipticCurvePrivateKey, now: datetime) -> x509.Certificate:
    name = _marked_name(AUTHORITY_NAME)
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    return (
        _certificate(name, name, key.public_key(), now)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage(issuer=True), critical=True)
        .add_extension(identifier, critical=False)
        .sign(key, hashes.SHA256())
    )


def _person_p12(
    person: SamplePerson,
    issuer: x509.Certificate,
    issuer_key: ec.EllipticCurvePrivateKey,
    now: datetime,
    passphrase: bytes,
) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    authority_identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key())
    certificate = (
        _certificate(_marked_name(person.name, person.serial_number), issuer.subject, key.public_key(), now)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(issuer=False), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(authority_identifier, critical=False)
        .sign(issuer_key, hashes.SHA256())
    )
    encryption = serialization.BestAvailableEncryption(passphrase)
    return pkcs12.serialize_key_and_certificates(person.name.encode(), key, certificate, [issuer], encryption)


def _certificate(
    subject: x509.Name, issuer: x509.Name, public_key: ec.EllipticCurvePublicKey, now: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCK_SLACK)
        .not_valid_after(now + _VALID_FOR)
    )


def _marked_name(common_name: str, serial_number: str | None = None) -> x509.Name:
    parts = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "ID"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, MARK),
        x509.NameAttribute(NameOID.COMMON_NAME, common_name),
    ]
    if serial_number is not None:
        parts.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, serial_number))
    return x509.Name(parts)


def _key_usage(*, issuer: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not issuer,
        content_commitment=not issuer,
        key_cert_sign=issuer,
        crl_sign=issuer,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
