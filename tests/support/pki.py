"""Throw-away certificate chains of every shape the signature tests need: sound, expired, revoked, look-alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import wraps
from inspect import signature
from typing import TYPE_CHECKING, Literal, ParamSpec, TypeVar

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")

#: The day on which the tests sign and verify.
NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
PASSPHRASE = b"sandi-uji-123"

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
PublicKey = rsa.RSAPublicKey | ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey
KeyKind = Literal["ec", "ec-384", "rsa-1024", "rsa-2048", "rsa-3072"]
Usage = Literal["sign", "signature-only", "encrypt", "issue"]


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    """Call once for the same arguments, however they are written: `f()` and `f("ec")` are the same."""
    made: dict[tuple[object, ...], R] = {}
    parameters = signature(function)

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        bound = parameters.bind(*args, **kwargs)
        bound.apply_defaults()
        place = tuple(bound.arguments.values())
        if place not in made:
            made[place] = function(*args, **kwargs)
        return made[place]

    return call


@remembered
def key(owner: str, kind: KeyKind = "ec") -> PrivateKey:
    """The key of `owner`, made once per test process."""
    if kind == "ec":
        return ec.generate_private_key(ec.SECP256R1())
    if kind == "ec-384":
        return ec.generate_private_key(ec.SECP384R1())
    return rsa.generate_private_key(65537, int(kind.removeprefix("rsa-")))


def name(common_name: str, serial_number: str | None = None) -> x509.Name:
    """A subject in the shape the tests use."""
    parts = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "ID"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Uji Coba"),
        x509.NameAttribute(NameOID.COMMON_NAME, common_name),
    ]
    if serial_number is not None:
        parts.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, serial_number))
    return x509.Name(parts)


def key_usage(usage: Usage) -> x509.KeyUsage:
    """What a certificate is for."""
    return x509.KeyUsage(
        digital_signature=usage in {"sign", "signature-only"},
        content_commitment=usage == "sign",
        key_encipherment=usage == "encrypt",
        key_cert_sign=usage == "issue",
        crl_sign=usage == "issue",
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


@dataclass(frozen=True)
class Person:
    """A key with its certificate and the chain above it."""

    key: PrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]  #: issuer first, root last

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, hex."""
        return self.certificate.fingerprint(hashes.SHA256()).hex()

    @property
    def pem(self) -> bytes:
        """The certificate as a PEM file."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def p12(
        self, passphrase: bytes | None = PASSPHRASE, *, with_chain: bool = True, with_certificate: bool = True
    ) -> bytes:
        """The key file this person keeps."""
        encryption: serialization.KeySerializationEncryption = serialization.NoEncryption()
        if passphrase:
            encryption = serialization.BestAvailableEncryption(passphrase)
        return pkcs12.serialize_key_and_certificates(
            b"uji",
            self.key,
            self.certificate if with_certificate else None,
            list(self.chain) if with_chain else None,
            encryption,
        )


@dataclass
class Authority:
    """An issuer, root or below another one."""

    common_name: str
    owner: str  #: keeps the keys of look-alikes apart
    kind: KeyKind = "ec"
    parent: Authority | None = None
    days: int = 3000  #: how long it is valid from NOW
    certificate: x509.Certificate = field(init=False)

    def __post_init__(self) -> None:
        """Issue the authority's own certificate."""
        builder = self._builder(
            name(self.common_name), self.key.public_key(), NOW - timedelta(days=900), NOW + timedelta(days=self.days)
        )
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        builder = builder.add_extension(key_usage("issue"), critical=True)
        self.certificate = builder.sign((self.parent or self).key, hashes.SHA256())

    @property
    def key(self) -> PrivateKey:
        """The authority's key."""
        return key(f"authority {self.owner}", self.kind)

    @property
    def pem(self) -> bytes:
        """The certificate as a PEM file."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def der(self) -> bytes:
        """The certificate as a DER file."""
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """This certificate and those above it."""
        return (self.certificate, *(self.parent.chain if self.parent else ()))

    def person(
        self,
        common_name: str,
        serial_number: str | None,
        *,
        kind: KeyKind = "ec",
        owner: str | None = None,
        usage: Usage = "sign",
        not_before: datetime = NOW - timedelta(days=30),
        not_after: datetime = NOW + timedelta(days=700),
        crl_address: str | None = None,
    ) -> Person:
        """Issue a certificate; people of one owner share the key."""
        person_key = key(f"person {owner or common_name} {serial_number}", kind)
        builder = self._builder(name(common_name, serial_number), person_key.public_key(), not_before, not_after)
        builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        builder = builder.add_extension(key_usage(usage), critical=True)
        if crl_address is not None:
            point = x509.DistributionPoint([x509.UniformResourceIdentifier(crl_address)], None, None, None)
            builder = builder.add_extension(x509.CRLDistributionPoints([point]), critical=False)
        return Person(person_key, builder.sign(self.key, hashes.SHA256()), self.chain)

    def certify(self, common_name: str, public_key: ed25519.Ed25519PublicKey) -> x509.Certificate:
        """Issue a certificate for a kind of key that signs no documents here."""
        builder = self._builder(name(common_name), public_key, NOW - timedelta(days=1), NOW + timedelta(days=1))
        return builder.sign(self.key, hashes.SHA256())

    def recertify(self, like: Person, owner: Person) -> x509.Certificate:
        """Another certificate, with the subject of `like`, for the key of `owner`."""
        start, end = like.certificate.not_valid_before_utc, like.certificate.not_valid_after_utc
        builder = self._builder(like.certificate.subject, owner.key.public_key(), start, end)
        return builder.add_extension(key_usage("sign"), critical=True).sign(self.key, hashes.SHA256())

    def crl(
        self, *revoked: x509.Certificate, at: datetime = NOW, days: int = 30, revoked_at: datetime | None = None
    ) -> bytes:
        """A revocation list as PEM.

        Args:
            revoked: Certificates on it.
            at: When the list was made.
            days: Until the next one is due.
            revoked_at: When they were revoked, a day before `at` by default.
        """
        builder = x509.CertificateRevocationListBuilder().issuer_name(self.certificate.subject)
        builder = builder.last_update(at).next_update(at + timedelta(days=days))
        builder = builder.add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False
        )
        builder = builder.add_extension(x509.CRLNumber(int(at.timestamp())), critical=False)
        for certificate in revoked:
            entry = x509.RevokedCertificateBuilder().serial_number(certificate.serial_number)
            entry = entry.revocation_date(revoked_at or at - timedelta(days=1))
            builder = builder.add_revoked_certificate(entry.build())
        return builder.sign(self.key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)

    def _builder(
        self, subject: x509.Name, public_key: PublicKey, not_before: datetime, not_after: datetime
    ) -> x509.CertificateBuilder:
        issuer = self.parent if subject == name(self.common_name) else self
        issuer = issuer or self
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(name(issuer.common_name))
            .public_key(public_key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(not_before)
            .not_valid_after(not_after)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key()), critical=False)
        )


@remembered
def authority(kind: KeyKind = "ec") -> Authority:
    """The usual issuer of the tests: an issuing authority below a root."""
    root = Authority("Akar Uji", f"root {kind}", kind)
    return Authority("Penerbit Uji", f"issuing {kind}", kind, root)


@remembered
def look_alike(kind: KeyKind = "ec") -> Authority:
    """The same names with other keys."""
    root = Authority("Akar Uji", f"false root {kind}", kind)
    return Authority("Penerbit Uji", f"false issuing {kind}", kind, root)


@remembered
def head(kind: KeyKind = "ec") -> Person:
    """Who certifies the charter."""
    return authority(kind).person("Ir. Pimpinan Contoh, M.Si.", "PIMPINAN-0001", kind=kind)


@remembered
def witness(number: int, kind: KeyKind = "ec") -> Person:
    """A witness, counted from 1."""
    return authority(kind).person(f"Saksi Contoh {number}", f"SAKSI-{number:04}", kind=kind)


def root_pem(kind: KeyKind = "ec") -> bytes:
    """The root the usual people are trusted by."""
    parent = authority(kind).parent
    assert parent is not None
    return parent.pem


@remembered
def issued_by_a_person() -> Person:
    """A certificate signed by somebody who is no issuer."""
    issuer = head()
    subject_key = key("issued by a person")
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name("Bukan Siapa-siapa", "X-1"))
        .issuer_name(issuer.certificate.subject)
        .public_key(subject_key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=1))
        .add_extension(key_usage("sign"), critical=True)
        .sign(issuer.key, hashes.SHA256())
    )
    return Person(subject_key, certificate, (issuer.certificate, *issuer.chain))
