"""Certificate and revocation list files, PEM and DER, whole and damaged."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.signing.certificates import (
    BadCertificateError,
    BadCrlError,
    common_name,
    fingerprint,
    load_certificates,
    load_crls,
    subject_serial_number,
)
from tests.support import pki


def test_pem_and_der_give_the_same_certificate() -> None:
    issuer = pki.authority()
    assert load_certificates(issuer.pem) == load_certificates(issuer.der) == (issuer.certificate,)


def test_every_certificate_of_a_pem_file_is_read() -> None:
    bundle = b"a comment\n" + pki.root_pem() + b"\n" + pki.authority().pem
    assert [common_name(certificate.subject) for certificate in load_certificates(bundle)] == [
        "Akar Uji",
        "Penerbit Uji",
    ]


def test_pem_and_der_give_the_same_revocation_list() -> None:
    pem = pki.authority().crl(pki.witness(1).certificate)
    (crl,) = load_crls(pem)
    assert load_crls(crl.public_bytes(Encoding.DER)) == (crl,)
    assert len(load_crls(pem + pki.look_alike().crl())) == 2


def test_subject_is_read_for_showing() -> None:
    certificate = pki.head().certificate
    assert common_name(certificate.subject) == "Ir. Pimpinan Contoh, M.Si."
    assert subject_serial_number(certificate) == "PIMPINAN-0001"
    assert len(fingerprint(certificate)) == 64


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", pki.root_pem()[:200]],
)
def test_what_is_no_certificate_is_refused(data: bytes) -> None:
    with pytest.raises(BadCertificateError) as caught:
        load_certificates(data)
    assert caught.value.code == "bad-certificate"


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", pki.root_pem(), b"-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n"]
)
def test_what_is_no_revocation_list_is_refused(data: bytes) -> None:
    with pytest.raises(BadCrlError) as caught:
        load_crls(data)
    assert caught.value.code == "bad-crl"


@given(st.data())
def test_damaged_certificate_is_read_or_refused(data: st.DataObject) -> None:
    der = bytearray(pki.authority().der)
    for _ in range(data.draw(st.integers(1, 4))):
        der[data.draw(st.integers(0, len(der) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = load_certificates(bytes(der))
    except BadCertificateError:
        return
    assert len(found) == 1
