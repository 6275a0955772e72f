"""Charters that the head signed with another program and a witness here: honest ones are never called forged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter

from integrity_zone.domain.declaration import CharterConclusion, Matched
from integrity_zone.domain.verification import Summary
from integrity_zone.services.verification.verdict_words import Held, summary_words
from tests.support import benign, elsewhere, pki
from tests.support import signed_charters as charters
from tests.support.elsewhere import BOXES, with_picture
from tests.support.mixed_charters import HEAD, by_head, by_witness, complete, drawn, heedlessly, office

if TYPE_CHECKING:
    from collections.abc import Callable


def _whole_points() -> bytes:
    left, lower, right, upper = BOXES[HEAD]
    return by_witness(by_head(drawn(), box=(round(left), round(lower), round(right), round(upper))))


def _smaller_picture() -> bytes:
    left, lower, _right, _upper = BOXES[HEAD]
    return by_witness(by_head(drawn(), box=(left + 10, lower + 10, left + 60, lower + 60)))


def _approved(**given: object) -> bytes:
    field = SigFieldSpec("Signature1", box=BOXES[HEAD])  # type: ignore[arg-type]
    return by_witness(benign.approved(drawn(), pki.head(), field=field, **given))  # type: ignore[arg-type]


#: What programs of others do to a charter that was drawn for them.
HONEST: dict[str, Callable[[], bytes]] = {
    "a field and a picture of its own": complete,
    "a box of whole points": _whole_points,
    "a smaller picture": _smaller_picture,
    "no picture at all": lambda: by_witness(by_head(drawn(), box=None)),
    "the older kind of signature": lambda: _approved(subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED),
    "a stronger digest": lambda: _approved(digest="sha512"),
    "a time stamp in the signature": lambda: _approved(stamped=True),
    "a time stamp behind the head": lambda: by_witness(benign.with_document_time_stamp(by_head(drawn()))),
    "a time stamp behind all": lambda: benign.with_document_time_stamp(complete()),
    "validation data behind the head": lambda: by_witness(benign.with_validation_data(by_head(drawn()))),
    "validation data behind all": lambda: benign.with_validation_data(complete()),
    "a value without a length": lambda: benign.of_indefinite_length(by_witness(by_head(drawn()))),
    "both with the other program": lambda: heedlessly(by_head(drawn())),
}


@pytest.mark.parametrize("name", HONEST)
def test_honest_work_of_another_program_is_valid(name: str) -> None:
    report = charters.judge(HONEST[name](), **office())
    assert (report.conclusion, report.identity, report.context) == (
        CharterConclusion.VALID,
        Matched.OK,
        Matched.OK,
    ), report
    assert summary_words(report, Held(is_charter=True, against_charter=True)).summary is Summary.COMPLETE


@pytest.mark.parametrize("name", HONEST)
def test_honest_work_is_valid_for_a_visitor_who_has_no_workspace(name: str) -> None:
    report = charters.judge(HONEST[name]())
    assert report.conclusion is CharterConclusion.VALID, report
    assert report.identity is Matched.NOT_CHECKED


#: Written anew before or while it was signed: nobody here can vouch for the pages, and nobody is blamed.
ANEW: dict[str, Callable[[bytes], bytes]] = {
    "by pikepdf": elsewhere.rewritten_by_pikepdf,
    "by pyhanko": elsewhere.rewritten_by_pyhanko,
    "without our metadata": elsewhere.rewritten_without_metadata,
    "as a scan": lambda _drawn: elsewhere.scanned(),
}


@pytest.mark.parametrize("name", ANEW)
def test_rewritten_file_is_uncertain_until_a_person_compared_it(name: str) -> None:
    returned = by_head(ANEW[name](drawn()))
    before = charters.judge(returned, **office())
    assert (before.conclusion, before.context) == (CharterConclusion.CONTEXT, Matched.NOT_CHECKED)
    words = summary_words(before, Held(is_charter=True, against_charter=True))
    assert words.summary is Summary.UNCERTAIN
    assert "bandingkan" in words.sentence.message_id
    after = charters.judge(returned, **office(confirmed=(returned,)))
    assert (after.conclusion, after.context) == (CharterConclusion.CONTEXT, Matched.NOT_CHECKED)
    said = summary_words(after, Held(is_charter=True, against_charter=True))
    assert said.summary is Summary.UNCERTAIN
    assert "bertumpu pada orang" in said.sentence.message_id


def test_witness_signs_behind_a_rewritten_file_that_was_compared() -> None:
    returned = by_head(elsewhere.rewritten_by_pikepdf(drawn()))
    held = office(confirmed=(returned,))
    report = charters.judge(by_witness(returned, given=held), **held)
    assert (report.conclusion, report.context) == (CharterConclusion.CONTEXT, Matched.NOT_CHECKED)
    assert {found.role for found in report.signatures} == {Matched.OK}
    assert report.unsigned_fields == ()


def test_signature_in_another_field_counts_for_the_person_expected() -> None:
    first = with_picture(drawn(), pki.head(), "Signature1", BOXES[HEAD])
    report = charters.judge(by_witness(first), **office())
    assert {found.counts_for for found in report.signatures} == {HEAD, ""}


def test_letter_of_an_office_with_its_own_signature_is_no_charter_and_valid_by_itself() -> None:
    report = charters.judge(charters.sign_elsewhere(charters.page("Surat undangan"), pki.head()))
    words = summary_words(report, Held(is_charter=False, against_charter=False))
    assert (words.summary, words.title.message_id) == (Summary.COMPLETE, "Tanda tangan sah")
