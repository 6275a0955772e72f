"""Signing in turn: what is made, and everything that is refused before a byte is written."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from integrity_zone.domain.declaration import CharterConclusion
from integrity_zone.errors import SigningError
from integrity_zone.signing.credentials import CertificateExpiredError, KeyUsageRefusedError, load_p12
from integrity_zone.signing.prepare import prepare_for_signing
from integrity_zone.signing.sign import (
    CertificateRefusedError,
    CharterUnsoundError,
    FieldSignedError,
    FieldUnknownError,
    SignedAlreadyError,
    SigningOrderError,
    sign_charter,
)
from integrity_zone.signing.standing import NotOurCharterError
from integrity_zone.signing.throwaway import AUTHORITY_NAME, MARK, SamplePerson, make_sample_authority
from tests.support import pki
from tests.support import signed_charters as charters

if TYPE_CHECKING:
    from tests.support.pki import KeyKind


def test_each_signature_is_appended_to_the_exact_bytes_before() -> None:
    for count in range(1, 4):
        assert charters.signed(count).startswith(charters.signed(count - 1))


def test_head_certifies_and_witnesses_approve() -> None:
    reader = PdfFileReader(BytesIO(charters.signed(3)))
    signatures = reader.embedded_signatures
    assert [signature.field_name for signature in signatures] == list(charters.FIELDS)
    certifying = reader.root["/Perms"].raw_get("/DocMDP").reference
    assert certifying == signatures[0].sig_field.raw_get("/V").reference
    levels = [signature.docmdp_level and signature.docmdp_level.value for signature in signatures]
    assert levels == [2, None, 1]
    assert {str(signature.sig_object["/SubFilter"]) for signature in signatures} == {"/ETSI.CAdES.detached"}
    assert {signature.md_algorithm for signature in signatures} == {"sha256"}


@pytest.mark.parametrize("kind", ["rsa-2048", "ec", "ec-384"])
def test_every_usual_kind_of_key_signs(kind: KeyKind) -> None:
    report = charters.judge(charters.signed(3, kind), roots=[pki.root_pem(kind)], expected=charters.PEOPLE)
    assert report.conclusion is CharterConclusion.VALID


def test_signers_with_different_kinds_of_keys_share_a_charter() -> None:
    pdf = charters.sign(charters.signed(1, "rsa-2048"), pki.witness(1), "ttd_saksi_1")
    pdf = charters.sign(pdf, pki.witness(2, "rsa-2048"), "ttd_saksi_2")
    report = charters.judge(pdf, roots=[pki.root_pem(), pki.root_pem("rsa-2048")])
    assert report.conclusion is CharterConclusion.VALID


def test_signing_time_is_the_time_given() -> None:
    then = pki.NOW - timedelta(days=3)
    report = charters.judge(charters.sign(charters.prepared(), pki.head(), "ttd_pimpinan", then))
    assert report.signatures[0].signed_at == "2026-11-17T03:00:00Z"
    assert not report.signatures[0].timestamped


def test_metadata_stay_as_the_head_signed_them() -> None:
    streams = [
        PdfFileReader(BytesIO(charters.signed(count))).root.raw_get("/Metadata").get_object().data for count in range(4)
    ]
    assert len(set(streams)) == 1


def test_stamp_is_painted_over_the_whole_box() -> None:
    reader = PdfFileReader(BytesIO(charters.signed(1)))
    appearance = reader.embedded_signatures[0].sig_field["/AP"]["/N"]
    assert [float(number) for number in appearance["/BBox"]] in ([0, 80, 150, 0], [0, 0, 150, 80])
    stamp_page = next(iter(appearance["/Resources"]["/XObject"].values())).get_object()
    assert b"Pimpinan" in stamp_page.data


def test_charter_with_a_head_alone_is_complete_with_one_signature() -> None:
    alone = prepare_for_signing(charters.draft(["ttd_pimpinan"]))
    report = charters.judge(charters.sign(alone, pki.head(), "ttd_pimpinan"))
    assert report.conclusion is CharterConclusion.VALID


def test_key_file_without_chain_signs() -> None:
    credential = load_p12(pki.head().p12(with_chain=False), pki.PASSPHRASE)
    pdf = sign_charter(
        charters.prepared(), credential, "ttd_pimpinan", stamp=charters.stamp("x"), now=pki.NOW, trust_roots=()
    )
    assert charters.judge(pdf).conclusion is CharterConclusion.UNTRUSTED


def refusal(pdf: bytes, person: pki.Person, field: str) -> SigningError:
    with pytest.raises(SigningError) as caught:
        charters.sign(pdf, person, field)
    return caught.value


def test_witness_cannot_sign_before_the_head() -> None:
    error = refusal(charters.prepared(), pki.witness(1), "ttd_saksi_1")
    assert isinstance(error, SigningOrderError)
    assert error.details["next"] == "ttd_pimpinan"


def test_witnesses_sign_in_order() -> None:
    error = refusal(charters.signed(1), pki.witness(2), "ttd_saksi_2")
    assert isinstance(error, SigningOrderError)
    assert error.details["next"] == "ttd_saksi_1"


def test_signed_field_is_not_signed_again() -> None:
    assert isinstance(refusal(charters.signed(1), pki.witness(1), "ttd_pimpinan"), FieldSignedError)


def test_mistyped_field_is_refused_and_not_created() -> None:
    error = refusal(charters.prepared(), pki.head(), "ttd_pimpinam")
    assert isinstance(error, FieldUnknownError)
    assert "ttd_saksi_2" in error.text()


@pytest.mark.parametrize("pdf", [b"", b"no pdf", charters.page("Surat biasa"), charters.prepared()[:-300]])
def test_what_is_no_charter_is_refused(pdf: bytes) -> None:
    assert isinstance(refusal(pdf, pki.head(), "ttd_pimpinan"), NotOurCharterError)


def test_nobody_signs_after_a_changed_page() -> None:
    spoiled = charters.signed(1).replace(b"/Rotate 0", b"/Rotate 9")
    error = refusal(spoiled, pki.witness(1), "ttd_saksi_1")
    assert isinstance(error, CharterUnsoundError)
    assert error.details["conclusion"] == "broken"


def test_nobody_signs_twice_with_one_key_and_another_certificate() -> None:
    again = pki.authority().person("Nama Baru", "SAKSI-0001")
    same_key = pki.Person(pki.head().key, pki.authority().recertify(again, pki.head()), again.chain)
    error = refusal(charters.signed(1), same_key, "ttd_saksi_1")
    assert error.code == "self-check"
    assert "signed more than once" in error.text()


def test_nobody_signs_twice() -> None:
    assert isinstance(refusal(charters.signed(1), pki.head(), "ttd_saksi_1"), SignedAlreadyError)


def test_expired_certificate_does_not_sign() -> None:
    old = pki.authority().person("Lama", "L-1", not_after=pki.NOW - timedelta(hours=1))
    assert isinstance(refusal(charters.prepared(), old, "ttd_pimpinan"), CertificateExpiredError)


def test_certificate_for_another_use_does_not_sign() -> None:
    other = pki.authority().person("Lain", "L-2", usage="signature-only")
    assert isinstance(refusal(charters.prepared(), other, "ttd_pimpinan"), KeyUsageRefusedError)


def test_certificate_whose_issuer_is_no_issuer_does_not_sign() -> None:
    error = refusal(charters.prepared(), pki.issued_by_a_person(), "ttd_pimpinan")
    assert isinstance(error, CertificateRefusedError)


def test_codes_are_stable_words() -> None:
    errors = (
        NotOurCharterError,
        FieldUnknownError,
        FieldSignedError,
        SigningOrderError,
        CharterUnsoundError,
        SignedAlreadyError,
        CertificateRefusedError,
    )
    assert [error.code for error in errors] == [
        "not-our-charter",
        "field-unknown",
        "field-signed",
        "signing-order",
        "charter-unsound",
        "same-person",
        "certificate-refused",
    ]


def test_sample_keys_sign_a_charter_that_its_own_root_trusts() -> None:
    people = [SamplePerson(f"Contoh {number}", serial) for number, serial in enumerate(charters.PEOPLE.values())]
    authority = make_sample_authority(pki.NOW, people, b"contoh")
    pdf = charters.prepared()
    for field, key in zip(charters.FIELDS, authority.keys, strict=True):
        credential = load_p12(key, b"contoh")
        pdf = sign_charter(pdf, credential, field, stamp=charters.stamp("contoh"), now=pki.NOW)
    report = charters.judge(pdf, roots=[authority.root], expected=charters.PEOPLE)
    assert report.conclusion is CharterConclusion.VALID
    assert {signature.issuer for signature in report.signatures} == {AUTHORITY_NAME}
    certificate = PdfFileReader(BytesIO(pdf)).embedded_signatures[0].signer_cert
    assert MARK in certificate.subject.human_friendly
