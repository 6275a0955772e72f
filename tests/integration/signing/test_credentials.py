"""Key files: what opens, what is refused and with which word, and what is never kept."""

from __future__ import annotations

import traceback
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import pkcs12

from integrity_zone.errors import SigningError
from integrity_zone.signing.credentials import (
    CertificateExpiredError,
    CertificateNotYetValidError,
    KeyUsageRefusedError,
    NoPrivateKeyError,
    WeakKeyError,
    WrongPassphraseError,
    load_p12,
)
from tests.support import pki

if TYPE_CHECKING:
    from tests.support.pki import KeyKind


def test_credential_names_its_signer_from_the_certificate() -> None:
    person = pki.head()
    credential = load_p12(person.p12(), bytearray(pki.PASSPHRASE))
    assert (credential.name, credential.serial_number) == ("Ir. Pimpinan Contoh, M.Si.", "PIMPINAN-0001")
    assert (credential.fingerprint, credential.issuer) == (person.fingerprint, "Penerbit Uji")
    credential.require_usable(pki.NOW)


def test_key_file_without_passphrase_opens() -> None:
    assert load_p12(pki.head().p12(passphrase=None), None).serial_number == "PIMPINAN-0001"


def test_key_file_without_chain_opens() -> None:
    assert load_p12(pki.head().p12(with_chain=False), pki.PASSPHRASE).chain == ()


@pytest.mark.parametrize("kind", ["rsa-2048", "ec", "ec-384"])
def test_usual_keys_are_taken(kind: KeyKind) -> None:
    person = pki.authority().person("Pejabat Contoh", None, kind=kind)
    assert load_p12(person.p12(), pki.PASSPHRASE).serial_number is None


@pytest.mark.parametrize("passphrase", [b"salah", b"", None, pki.PASSPHRASE + b" "])
def test_wrong_passphrase_is_one_refusal(passphrase: bytes | None) -> None:
    with pytest.raises(WrongPassphraseError):
        load_p12(pki.head().p12(), passphrase)


@pytest.mark.parametrize("data", [b"", b"not a key file", b"0\x82", pki.head().certificate.tbs_certificate_bytes])
def test_damaged_key_file_is_refused_like_a_wrong_passphrase(data: bytes) -> None:
    with pytest.raises(WrongPassphraseError, match="the passphrase is wrong or the file is damaged"):
        load_p12(data, pki.PASSPHRASE)


def test_cut_off_key_file_is_refused_like_a_wrong_passphrase() -> None:
    with pytest.raises(WrongPassphraseError):
        load_p12(pki.head().p12()[:-40], pki.PASSPHRASE)


def test_file_of_certificates_alone_cannot_sign() -> None:
    only = pkcs12.serialize_key_and_certificates(
        b"x", None, None, [pki.head().certificate], serialization.BestAvailableEncryption(pki.PASSPHRASE)
    )
    with pytest.raises(NoPrivateKeyError):
        load_p12(only, pki.PASSPHRASE)


def test_key_without_its_certificate_cannot_sign() -> None:
    with pytest.raises(NoPrivateKeyError):
        load_p12(pki.head().p12(with_certificate=False), pki.PASSPHRASE)


def test_short_rsa_key_is_weak() -> None:
    person = pki.authority().person("Kunci Pendek", None, kind="rsa-1024")
    with pytest.raises(WeakKeyError, match="Kunci Pendek"):
        load_p12(person.p12(), pki.PASSPHRASE)


def test_key_of_another_kind_is_refused() -> None:
    key = ed25519.Ed25519PrivateKey.generate()
    certificate = pki.authority().certify("Kunci Lain", key.public_key())
    data = pkcs12.serialize_key_and_certificates(
        b"x", key, certificate, None, serialization.BestAvailableEncryption(pki.PASSPHRASE)
    )
    with pytest.raises(WeakKeyError):
        load_p12(data, pki.PASSPHRASE)


def test_expired_certificate_is_refused() -> None:
    person = pki.authority().person("Lama", None, not_after=pki.NOW - timedelta(days=1))
    with pytest.raises(CertificateExpiredError, match="2026-11-19"):
        load_p12(person.p12(), pki.PASSPHRASE).require_usable(pki.NOW)


def test_certificate_that_has_not_begun_is_refused() -> None:
    person = pki.authority().person("Baru", None, not_before=pki.NOW + timedelta(days=1))
    with pytest.raises(CertificateNotYetValidError, match="2026-11-21"):
        load_p12(person.p12(), pki.PASSPHRASE).require_usable(pki.NOW)


def test_certificate_for_encryption_is_refused() -> None:
    credential = load_p12(pki.authority().person("Sandi", None, usage="encrypt").p12(), pki.PASSPHRASE)
    with pytest.raises(KeyUsageRefusedError):
        credential.require_usable(pki.NOW, digital_signature_is_enough=True)


def test_digital_signature_alone_needs_the_explicit_setting() -> None:
    credential = load_p12(pki.authority().person("Lemah", None, usage="signature-only").p12(), pki.PASSPHRASE)
    with pytest.raises(KeyUsageRefusedError):
        credential.require_usable(pki.NOW)
    credential.require_usable(pki.NOW, digital_signature_is_enough=True)


def test_codes_are_the_published_words() -> None:
    codes = {
        error.code
        for error in (
            WrongPassphraseError,
            NoPrivateKeyError,
            CertificateExpiredError,
            CertificateNotYetValidError,
            KeyUsageRefusedError,
            WeakKeyError,
        )
    }
    assert codes == {
        "wrong-passphrase",
        "no-private-key",
        "certificate-expired",
        "certificate-not-yet-valid",
        "key-usage",
        "weak-key",
    }


def test_passphrase_is_in_no_error_and_no_representation() -> None:
    secret = b"sandi-sangat-rahasia"
    with pytest.raises(SigningError) as caught:
        load_p12(pki.head().p12(), secret)
    assert caught.value.__context__ is None
    assert secret.decode() not in "".join(traceback.format_exception(caught.value))
    credential = load_p12(pki.head().p12(secret), secret)
    assert secret.decode() not in repr(credential)
    assert "PrivateKey" not in repr(credential)
