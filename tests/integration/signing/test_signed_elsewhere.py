"""A charter drawn here and signed with other programs is known again, and told apart from what only looks like it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.declaration import CharterConclusion, Matched
from tests.support import benign, elsewhere, pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import foreign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from integrity_zone.domain.declaration import CharterReport

HEAD, FIRST, SECOND = charters.FIELDS


def head_apart() -> bytes:
    """The head with a program that shows nothing, the witnesses in our fields."""
    pdf = elsewhere.with_picture(charters.prepared(), pki.head(), "Signature1", None)
    return elsewhere.in_our_field(elsewhere.in_our_field(pdf, pki.witness(1), FIRST), pki.witness(2), SECOND)


SOUND: dict[str, Callable[[], bytes]] = {
    "fields and pictures of their own": lambda: elsewhere.by_all(charters.prepared()),
    "boxes rounded to whole points": lambda: elsewhere.by_all(charters.prepared(), beside=True),
    "our fields": lambda: elsewhere.by_all_in_our_fields(charters.prepared()),
    "both kinds of fields": head_apart,
    "validation data behind": lambda: benign.with_validation_data(elsewhere.by_all(charters.prepared())),
    "time stamp behind": lambda: benign.with_document_time_stamp(elsewhere.by_all(charters.prepared())),
}


def codes(report: CharterReport) -> set[str]:
    return {reason.code for reason in report.reasons}


def told(report: CharterReport) -> tuple[CharterConclusion, Matched, Matched]:
    return report.conclusion, report.identity, report.context


@pytest.mark.parametrize("name", SOUND)
def test_charter_signed_elsewhere_on_our_export_is_valid(name: str) -> None:
    report = charters.judge(SOUND[name](), **elsewhere.given())
    assert told(report) == (CharterConclusion.VALID, Matched.OK, Matched.OK), report
    assert "begins-with-export" in codes(report)
    assert {found.role for found in report.signatures} == {Matched.OK}
    assert report.unsigned_fields == ()


def test_a_charter_of_two_pages_signed_elsewhere_is_valid() -> None:
    export = elsewhere.of_two_pages()
    report = charters.judge(elsewhere.by_all(export), **elsewhere.given(charters.prepared(), export))
    assert told(report) == (CharterConclusion.VALID, Matched.OK, Matched.OK), report


def test_who_signed_in_another_field_is_not_missing_and_the_others_are() -> None:
    pdf = elsewhere.with_picture(charters.prepared(), pki.head(), "Signature1", elsewhere.BOXES[HEAD])
    report = charters.judge(pdf, **elsewhere.given())
    assert told(report) == (CharterConclusion.INCOMPLETE, Matched.OK, Matched.OK)
    assert report.unsigned_fields == (FIRST, SECOND)
    assert "field-of-its-own" in codes(report)


def test_a_person_without_a_named_certificate_has_to_sign_the_field_itself() -> None:
    open_field = {**charters.PEOPLE, HEAD: None}
    given = {**elsewhere.given(), "expected": open_field}
    assert charters.judge(elsewhere.by_all(charters.prepared()), **given).conclusion is CharterConclusion.IDENTITY
    report = charters.judge(elsewhere.by_all_in_our_fields(charters.prepared()), **given)
    assert told(report) == (CharterConclusion.VALID, Matched.NOT_CHECKED, Matched.OK)


def test_without_the_export_an_approval_is_no_certification() -> None:
    pdf = elsewhere.by_all_in_our_fields(charters.prepared())
    report = charters.judge(pdf, expected=charters.PEOPLE, context=charters.CONTEXT)
    assert report.conclusion is CharterConclusion.POLICY
    assert "not-certified" in codes(report)


def test_a_charter_certified_here_is_judged_as_before_when_its_export_is_kept() -> None:
    report = charters.judge(charters.signed(), **elsewhere.given())
    assert told(report) == (CharterConclusion.VALID, Matched.OK, Matched.OK)
    assert report.reasons == ()
    assert charters.judge(charters.signed(2), **elsewhere.given()).conclusion is CharterConclusion.INCOMPLETE
    assert charters.judge(charters.prepared(), **elsewhere.given()).conclusion is CharterConclusion.UNSIGNED


REWRITTEN: dict[str, Callable[[], bytes]] = {
    "by pikepdf": lambda: elsewhere.by_all(elsewhere.rewritten_by_pikepdf(charters.prepared())),
    "by pyhanko": lambda: elsewhere.by_all(elsewhere.rewritten_by_pyhanko(charters.prepared())),
    "by pikepdf, signed in our fields": lambda: elsewhere.by_all_in_our_fields(
        elsewhere.rewritten_by_pikepdf(charters.prepared())
    ),
    "without our metadata": lambda: elsewhere.by_all(elsewhere.rewritten_without_metadata(charters.prepared())),
    "scanned": lambda: elsewhere.by_all(elsewhere.scanned()),
}


def unblamed(report: CharterReport) -> bool:
    """Whether nothing is said against the signatures and the people."""
    return all(found.intact and found.trusted and found.role is Matched.OK for found in report.signatures)


@pytest.mark.parametrize("name", REWRITTEN)
def test_charter_that_was_rewritten_before_signing_is_left_to_a_person_and_never_called_forged(name: str) -> None:
    report = charters.judge(REWRITTEN[name](), **elsewhere.given())
    assert told(report) == (CharterConclusion.CONTEXT, Matched.OK, Matched.NOT_CHECKED), report
    assert "not-the-export" in codes(report)
    assert unblamed(report)


def test_picture_drawn_into_the_page_before_signing_is_left_to_a_person() -> None:
    pdf = elsewhere.by_all(charters.updated(charters.prepared(), elsewhere.drawn_into_the_page))
    report = charters.judge(pdf, **elsewhere.given())
    assert told(report) == (CharterConclusion.CONTEXT, Matched.OK, Matched.NOT_CHECKED)
    assert codes(report) >= {"begins-with-export", "changed-since-export"}
    assert unblamed(report)


def test_rewriting_after_a_signature_destroys_it() -> None:
    pdf = elsewhere.with_picture(charters.prepared(), pki.head(), "Signature1", None)
    report = charters.judge(elsewhere.rewritten_by_pikepdf(pdf), **elsewhere.given())
    assert report.conclusion is CharterConclusion.BROKEN


def test_rewritten_charter_of_another_declaration_is_told() -> None:
    given = elsewhere.given()
    given["context"] = replace(given["context"], data_digest="00" * 32)
    report = charters.judge(REWRITTEN["by pikepdf"](), **given)
    assert told(report) == (CharterConclusion.CONTEXT, Matched.OK, Matched.WRONG)
    assert "other-declaration" in codes(report)


def test_letter_of_another_program_belongs_to_no_declaration() -> None:
    report = charters.judge(foreign(), context=elsewhere.given()["context"])
    assert (report.conclusion, report.context) == (CharterConclusion.CONTEXT, Matched.WRONG)
    assert "no-declaration-named" in codes(report)


def test_export_of_an_earlier_state_of_the_declaration_is_told() -> None:
    given = elsewhere.given()
    given["context"] = replace(given["context"], data_digest="00" * 32)
    report = charters.judge(elsewhere.by_all(charters.prepared()), **given)
    assert told(report) == (CharterConclusion.CONTEXT, Matched.OK, Matched.WRONG)
    assert codes(report) >= {"begins-with-export", "other-declaration"}


@pytest.mark.parametrize("roots", [[], None], ids=["unknown issuer", "known issuer"])
def test_stamp_over_the_text_is_named_with_its_page(roots: Iterable[bytes] | None) -> None:
    pdf = elsewhere.with_picture(charters.prepared(), pki.head(), "Signature1", elsewhere.OVER_THE_TEXT)
    report = charters.judge(pdf, roots=None if roots is None else list(roots), **elsewhere.given())
    assert report.conclusion is CharterConclusion.POLICY
    (said,) = [reason for reason in report.reasons if reason.code == "stamp-outside-its-box"]
    assert "on page 1, Signature1" in said.text()
    assert "halaman 1, Signature1" in said.text("id")
