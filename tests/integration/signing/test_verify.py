"""The judgement of sound charters and of sound signatures by the wrong people, at the wrong time, on the wrong text."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from pyhanko.sign.fields import SigSeedSubFilter

from integrity_zone.domain.declaration import CharterConclusion, Matched, Revocation
from integrity_zone.signing.certificates import BadCertificateError, BadCrlError
from integrity_zone.signing.conclusions import PRECEDENCE, conclude, objection
from integrity_zone.signing.prepare import prepare_for_signing
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import approved

if TYPE_CHECKING:
    from integrity_zone.signing.verify import CharterContext


def test_charter_of_head_and_two_witnesses_is_valid() -> None:
    report = charters.judge(charters.signed(), expected=charters.PEOPLE, context=charters.CONTEXT)
    assert (report.conclusion, report.identity, report.context) == (
        CharterConclusion.VALID,
        Matched.OK,
        Matched.OK,
    )
    assert report.reasons == ()
    assert report.unsigned_fields == ()
    assert [signature.field for signature in report.signatures] == list(charters.FIELDS)
    assert [signature.serial_number for signature in report.signatures] == list(charters.PEOPLE.values())
    assert [signature.coverage for signature in report.signatures] == ["revision", "revision", "whole-file"]
    assert all(signature.intact and signature.trusted and not signature.reasons for signature in report.signatures)
    assert {signature.revocation for signature in report.signatures} == {Revocation.NOT_CHECKED}


def test_without_people_and_workspace_nothing_is_claimed_about_them() -> None:
    report = charters.judge(charters.signed())
    assert (report.conclusion, report.identity, report.context) == (
        CharterConclusion.VALID,
        Matched.NOT_CHECKED,
        Matched.NOT_CHECKED,
    )


def test_prepared_charter_is_unsigned() -> None:
    report = charters.judge(charters.prepared(), expected=charters.PEOPLE)
    assert report.conclusion is CharterConclusion.UNSIGNED
    assert report.unsigned_fields == charters.FIELDS


def test_plain_pdf_is_unsigned() -> None:
    assert charters.judge(charters.page("Surat")).conclusion is CharterConclusion.UNSIGNED


@pytest.mark.parametrize("count", [1, 2])
def test_charter_with_an_empty_field_is_incomplete(count: int) -> None:
    report = charters.judge(charters.signed(count), expected=charters.PEOPLE)
    assert (report.conclusion, report.identity) == (CharterConclusion.INCOMPLETE, Matched.OK)
    assert report.unsigned_fields == charters.FIELDS[count:]


def test_expected_field_that_is_not_there_is_incomplete() -> None:
    report = charters.judge(charters.signed(), expected={**charters.PEOPLE, "ttd_saksi_3": "SAKSI-0003"})
    assert report.conclusion is CharterConclusion.INCOMPLETE


def test_nobody_is_trusted_without_roots() -> None:
    report = charters.judge(charters.signed(), roots=[], expected=charters.PEOPLE)
    assert (report.conclusion, report.identity) == (CharterConclusion.UNTRUSTED, Matched.NOT_CHECKED)
    assert all(signature.intact and not signature.trusted for signature in report.signatures)


def test_look_alike_issuer_is_not_trusted() -> None:
    person = pki.look_alike().person("Ir. Pimpinan Contoh, M.Si.", "PIMPINAN-0001")
    alone = prepare_for_signing(charters.draft(["ttd_pimpinan"]))
    report = charters.judge(charters.sign(alone, person, "ttd_pimpinan"), expected={"ttd_pimpinan": "PIMPINAN-0001"})
    assert (report.conclusion, report.identity) == (CharterConclusion.UNTRUSTED, Matched.NOT_CHECKED)


def test_certificate_that_ended_since_is_expired() -> None:
    report = charters.judge(charters.signed(), now=pki.NOW + timedelta(days=701))
    assert report.conclusion is CharterConclusion.EXPIRED
    assert "ended on" in report.signatures[0].reasons[0].text()


def test_certificate_that_has_not_begun_is_expired() -> None:
    assert charters.judge(charters.signed(), now=pki.NOW - timedelta(days=31)).conclusion is CharterConclusion.EXPIRED


def test_issuer_that_ended_since_is_expired() -> None:
    brief = pki.Authority("Penerbit Singkat", "brief", parent=pki.authority().parent, days=40)
    pdf = prepare_for_signing(charters.draft(["ttd_pimpinan"]))
    pdf = charters.sign(pdf, brief.person("Pimpinan", "P-1"), "ttd_pimpinan")
    assert charters.judge(pdf).conclusion is CharterConclusion.VALID
    assert charters.judge(pdf, now=pki.NOW + timedelta(days=41)).conclusion is CharterConclusion.EXPIRED


def test_expired_certificate_given_as_root_is_expired_all_the_same() -> None:
    root = pki.Authority("Akar Singkat", "brief root", days=40)
    person = root.person("Pimpinan", "P-1", not_after=pki.NOW + timedelta(days=1))
    pdf = charters.sign(prepare_for_signing(charters.draft(["ttd_pimpinan"])), person, "ttd_pimpinan")
    own = person.pem
    assert charters.judge(pdf, roots=[own]).conclusion is CharterConclusion.VALID
    assert charters.judge(pdf, roots=[own], now=pki.NOW + timedelta(days=2)).conclusion is CharterConclusion.EXPIRED


def test_revoked_signer_is_revoked_although_the_certificate_names_no_list() -> None:
    crl = pki.authority().crl(pki.witness(1).certificate)
    report = charters.judge(charters.signed(), crls=[crl], expected=charters.PEOPLE)
    assert report.conclusion is CharterConclusion.REVOKED
    assert [signature.revocation for signature in report.signatures] == [
        Revocation.GOOD,
        Revocation.REVOKED,
        Revocation.GOOD,
    ]
    assert "was revoked on 2026-11-19" in report.signatures[1].reasons[0].text()


def test_revoked_and_expired_is_revoked() -> None:
    later = pki.NOW + timedelta(days=701)
    crl = pki.authority().crl(pki.witness(1).certificate, at=later)
    assert charters.judge(charters.signed(), crls=[crl], now=later).conclusion is CharterConclusion.REVOKED


def test_revoked_issuer_revokes_its_signers() -> None:
    root = pki.authority().parent
    assert root is not None
    report = charters.judge(charters.signed(), crls=[root.crl(pki.authority().certificate)])
    assert report.conclusion is CharterConclusion.REVOKED


def test_current_list_says_good() -> None:
    report = charters.judge(charters.signed(), crls=[pki.authority().crl()])
    assert report.conclusion is CharterConclusion.VALID
    assert {signature.revocation for signature in report.signatures} == {Revocation.GOOD}


@pytest.mark.parametrize(
    "crl",
    [
        pki.look_alike().crl(pki.witness(1).certificate),
        pki.authority("ec-384").crl(),
        pki.authority().crl(at=pki.NOW - timedelta(days=60)),
        pki.authority().crl(at=pki.NOW + timedelta(days=1)),
    ],
    ids=["false issuer", "other issuer", "stale", "of tomorrow"],
)
def test_list_that_cannot_answer_leaves_it_unknown(crl: bytes) -> None:
    report = charters.judge(charters.signed(), crls=[crl])
    assert report.conclusion is CharterConclusion.VALID
    assert {signature.revocation for signature in report.signatures} == {Revocation.UNKNOWN}
    assert all(signature.reasons for signature in report.signatures)


def test_stale_list_still_revokes() -> None:
    crl = pki.authority().crl(pki.witness(2).certificate, at=pki.NOW - timedelta(days=60))
    assert charters.judge(charters.signed(), crls=[crl]).conclusion is CharterConclusion.REVOKED


def test_person_is_found_by_fingerprint_in_any_spelling() -> None:
    print_ = pki.head().fingerprint
    spaced = ":".join(print_[start : start + 2] for start in range(0, 64, 2)).upper()
    for spelling in (print_, spaced):
        report = charters.judge(charters.signed(), expected={**charters.PEOPLE, "ttd_pimpinan": spelling})
        assert report.conclusion is CharterConclusion.VALID


def test_field_open_to_anybody_leaves_identity_unchecked() -> None:
    open_field = {**charters.PEOPLE, "ttd_saksi_1": None}
    report = charters.judge(charters.signed(), expected=open_field)
    assert (report.conclusion, report.identity) == (CharterConclusion.VALID, Matched.NOT_CHECKED)
    assert charters.judge(charters.signed(2), expected=open_field).conclusion is CharterConclusion.INCOMPLETE


def test_other_person_in_a_field_is_wrong() -> None:
    swapped = {**charters.PEOPLE, "ttd_saksi_1": "SAKSI-0002", "ttd_saksi_2": "SAKSI-0001"}
    report = charters.judge(charters.signed(), expected=swapped)
    assert (report.conclusion, report.identity) == (CharterConclusion.IDENTITY, Matched.WRONG)


def test_signature_that_is_not_expected_is_wrong() -> None:
    fewer = {field: charters.PEOPLE[field] for field in charters.FIELDS[:2]}
    assert charters.judge(charters.signed(), expected=fewer).conclusion is CharterConclusion.IDENTITY


def test_person_without_serial_number_is_not_the_one_expected() -> None:
    alone = prepare_for_signing(charters.draft(["ttd_pimpinan"]))
    pdf = charters.sign(alone, pki.authority().person("Tanpa Nomor", None), "ttd_pimpinan")
    assert charters.judge(pdf, expected={"ttd_pimpinan": "None"}).conclusion is CharterConclusion.IDENTITY


def test_same_person_in_two_fields_is_wrong_even_when_nobody_is_expected() -> None:
    again = pki.authority().person("Ir. Pimpinan Contoh, M.Si.", None)
    same_key = pki.Person(pki.head().key, pki.authority().recertify(again, pki.head()), again.chain)
    pdf = approved(approved(charters.signed(1), same_key, "ttd_saksi_1"), pki.witness(2), "ttd_saksi_2")
    report = charters.judge(pdf)
    assert (report.conclusion, report.identity) == (CharterConclusion.IDENTITY, Matched.WRONG)


@pytest.mark.parametrize(
    "context",
    [
        replace(charters.CONTEXT, data_digest="00" * 32),
        replace(charters.CONTEXT, document_id="ZI-LAIN-2026-01"),
        replace(charters.CONTEXT, texts=("Dinas Lain",)),
        replace(charters.CONTEXT, texts=("2025",)),
    ],
    ids=["content", "document", "unit", "year"],
)
def test_charter_of_another_declaration_is_out_of_context(context: CharterContext) -> None:
    report = charters.judge(charters.signed(), expected=charters.PEOPLE, context=context)
    assert (report.conclusion, report.identity, report.context) == (
        CharterConclusion.CONTEXT,
        Matched.OK,
        Matched.WRONG,
    )


def test_page_of_another_unit_under_the_right_digest_is_out_of_context() -> None:
    pdf = prepare_for_signing(charters.draft(["ttd_pimpinan"], unit="Dinas Lain"))
    report = charters.judge(charters.sign(pdf, pki.head(), "ttd_pimpinan"), context=charters.CONTEXT)
    assert report.conclusion is CharterConclusion.CONTEXT
    assert charters.UNIT in report.reasons[0].text()


def test_line_breaks_and_capitals_on_the_page_do_not_matter() -> None:
    context = replace(charters.CONTEXT, texts=(charters.UNIT.upper().replace(" ", "\n"),))
    assert charters.judge(charters.signed(), context=context).context is Matched.OK


@pytest.mark.parametrize("subfilter", [SigSeedSubFilter.ADOBE_PKCS7_DETACHED, SigSeedSubFilter.PADES])
def test_pdf_signed_elsewhere_is_judged_like_any_other(subfilter: SigSeedSubFilter) -> None:
    pdf = charters.sign_elsewhere(charters.page("Surat"), pki.head(), subfilter=subfilter)
    report = charters.judge(pdf)
    assert (report.conclusion, report.identity, report.context) == (
        CharterConclusion.VALID,
        Matched.NOT_CHECKED,
        Matched.NOT_CHECKED,
    )


def test_pdf_signed_elsewhere_by_several_is_valid() -> None:
    pdf = charters.sign_elsewhere(charters.page("Surat"), pki.head())
    pdf = charters.sign_elsewhere(pdf, pki.witness(1), "Signature2")
    assert charters.judge(pdf).conclusion is CharterConclusion.VALID


def test_pdf_signed_elsewhere_belongs_to_no_declaration() -> None:
    pdf = charters.sign_elsewhere(charters.page("Surat"), pki.head())
    assert charters.judge(pdf, context=charters.CONTEXT).conclusion is CharterConclusion.CONTEXT


def test_weak_key_is_against_policy() -> None:
    person = pki.authority().person("Kunci Pendek", "K-1", kind="rsa-1024")
    report = charters.judge(charters.sign_elsewhere(charters.page("Surat"), person))
    assert report.conclusion is CharterConclusion.POLICY


def test_weak_digest_is_against_policy() -> None:
    report = charters.judge(charters.sign_elsewhere(charters.page("Surat"), pki.head("rsa-2048"), digest="sha1"))
    assert report.conclusion is CharterConclusion.POLICY


def test_certificate_for_another_use_is_against_policy_unless_allowed() -> None:
    person = pki.authority().person("Lain", "L-2", usage="signature-only")
    pdf = charters.sign_elsewhere(charters.page("Surat"), person)
    assert charters.judge(pdf).conclusion is CharterConclusion.POLICY
    assert charters.judge(pdf, digital_signature_is_enough=True).conclusion is CharterConclusion.VALID


def test_bad_roots_and_lists_are_refused_before_anything_is_judged() -> None:
    with pytest.raises(BadCertificateError):
        charters.judge(charters.signed(), roots=[b"x"])
    with pytest.raises(BadCrlError):
        charters.judge(charters.signed(), crls=[pki.root_pem()])


def test_first_word_of_the_published_order_wins() -> None:
    objections = [objection(conclusion, "", "", "") for conclusion in PRECEDENCE]
    assert [conclude(objections[start:]) for start in range(len(PRECEDENCE) + 1)] == [
        *PRECEDENCE,
        CharterConclusion.VALID,
    ]
    assert ", ".join(PRECEDENCE) == (
        "broken, policy, unsigned, modified, untrusted, revoked, expired, identity, context, incomplete"
    )
