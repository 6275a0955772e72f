"""A charter drawn for other programs tells its reserved spaces itself, so that it is judged without its workspace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.declaration import CharterConclusion, CharterIdentity, Matched, SignatureSpace
from integrity_zone.signing.identity import read_identity
from integrity_zone.signing.prepare import prepare_for_signing
from tests.support import elsewhere, pki
from tests.support import signed_charters as charters

if TYPE_CHECKING:
    from collections.abc import Callable

    from integrity_zone.domain.declaration import CharterReport
    from integrity_zone.signing.context import CharterContext

HEAD, FIRST, SECOND = charters.FIELDS


def context(pdf: bytes, *outside: str) -> CharterContext:
    return replace(charters.CONTEXT, exports=(elsewhere.kept(pdf),), outside=outside)


def codes(report: CharterReport) -> set[str]:
    return {reason.code for reason in report.reasons}


def test_the_spaces_are_told_in_the_metadata() -> None:
    identity = read_identity(elsewhere.drawn_by_ways(HEAD, wet=(SECOND,)))
    assert isinstance(identity, CharterIdentity)
    assert [(space.name, space.way, space.page) for space in identity.spaces] == [
        (HEAD, Way.OUTSIDE, 0),
        (SECOND, Way.WET, 0),
    ]
    assert identity.spaces[0].box == elsewhere.BOXES[HEAD]
    assert identity.is_for_outside


@pytest.mark.parametrize("named", [True, False])
def test_head_outside_and_witness_here_are_valid_with_and_without_the_workspace(named: bool) -> None:
    pdf = elsewhere.drawn_by_ways(HEAD, SECOND)
    people: dict[str, str | None] = dict(charters.PEOPLE) if named else dict.fromkeys(charters.FIELDS)
    made = elsewhere.signed_in(elsewhere.signed_in(pdf, SECOND, "Signature1"), HEAD, "Signature2")
    made = elsewhere.in_our_field(made, pki.witness(1), FIRST)
    alone = charters.judge(made)
    assert (alone.conclusion, alone.context) == (CharterConclusion.VALID, Matched.NOT_CHECKED)
    report = charters.judge(made, expected=people, context=context(pdf, HEAD, SECOND))
    assert (report.conclusion, report.context) == (CharterConclusion.VALID, Matched.OK)
    assert report.identity is (Matched.OK if named else Matched.NOT_CHECKED)
    told = {found.field: found.counts_for for found in report.signatures}
    assert told == {"Signature1": SECOND, "Signature2": HEAD, FIRST: ""}


def test_an_empty_space_is_a_missing_signature_also_without_the_workspace() -> None:
    pdf = elsewhere.drawn_by_ways(HEAD, SECOND)
    made = elsewhere.in_our_field(elsewhere.signed_in(pdf, SECOND, "Signature1"), pki.witness(1), FIRST)
    report = charters.judge(made)
    assert (report.conclusion, report.unsigned_fields) == (CharterConclusion.INCOMPLETE, (HEAD,))


def test_a_signature_that_shows_nowhere_counts_for_the_first_who_signs_elsewhere() -> None:
    pdf = elsewhere.drawn_by_ways(HEAD, SECOND)
    made = elsewhere.with_picture(pdf, pki.witness(2), "Signature1", None)
    report = charters.judge(made, expected=dict.fromkeys(charters.FIELDS), context=context(pdf, HEAD, SECOND))
    assert [found.counts_for for found in report.signatures] == [HEAD]
    assert report.conclusion is CharterConclusion.INCOMPLETE


def test_nobody_else_takes_the_place_of_who_is_named() -> None:
    pdf = elsewhere.drawn_by_ways(HEAD)
    made = elsewhere.with_picture(pdf, pki.witness(2), "Signature1", elsewhere.BOXES[HEAD])
    people = {HEAD: "PIMPINAN-0001", FIRST: None}
    report = charters.judge(made, expected=people, context=context(pdf, HEAD))
    assert report.conclusion is CharterConclusion.IDENTITY
    assert "signature-unexpected" in codes(report)


def test_without_the_first_field_whoever_signs_first_here_certifies() -> None:
    pdf = elsewhere.drawn_by_ways(wet=(HEAD,), locked=True)
    made = charters.sign(charters.sign(pdf, pki.witness(1), FIRST), pki.witness(2), SECOND)
    assert charters.judge(made).conclusion is CharterConclusion.VALID
    people = {FIRST: "SAKSI-0001", SECOND: "SAKSI-0002"}
    report = charters.judge(made, expected=people, context=context(pdf))
    assert (report.conclusion, report.identity) == (CharterConclusion.VALID, Matched.OK)
    assert report.reasons == ()


def test_a_space_that_covers_the_words_is_no_space() -> None:
    usual = charters.draft()
    wide = SignatureSpace(HEAD, Way.OUTSIDE, 0, (0.0, 0.0, 595.0, 842.0))
    draft = replace(usual, fields=usual.fields[1:], identity=replace(usual.identity, spaces=(wide,)))
    pdf = prepare_for_signing(draft, locked=False)
    report = charters.judge(elsewhere.with_picture(pdf, pki.head(), "Signature1", elsewhere.OVER_THE_TEXT))
    assert report.conclusion is CharterConclusion.POLICY
    assert "stamp-outside-its-box" in codes(report)


FORGED: dict[str, tuple[Callable[[bytes], bytes], set[CharterConclusion]]] = {
    "a picture over the words": (
        lambda pdf: elsewhere.with_picture(pdf, pki.head(), "Signature1", elsewhere.OVER_THE_TEXT),
        {CharterConclusion.POLICY},
    ),
    "a picture on the line for ink": (
        lambda pdf: elsewhere.with_picture(pdf, pki.head(), "Signature1", elsewhere.BOXES[SECOND]),
        {CharterConclusion.POLICY},
    ),
    "a page changed before signing": (
        lambda pdf: elsewhere.signed_in(charters.updated(pdf, elsewhere.drawn_into_the_page), HEAD, "Signature1"),
        {CharterConclusion.MODIFIED},
    ),
    "a page changed after signing": (
        lambda pdf: charters.updated(elsewhere.signed_in(pdf, HEAD, "Signature1"), elsewhere.drawn_into_the_page),
        {CharterConclusion.MODIFIED},
    ),
    "written anew after signing": (
        lambda pdf: elsewhere.rewritten_by_pikepdf(elsewhere.signed_in(pdf, HEAD, "Signature1")),
        {CharterConclusion.BROKEN},
    ),
}


@pytest.mark.parametrize("name", FORGED)
@pytest.mark.parametrize("with_workspace", [False, True])
def test_more_than_a_signature_in_its_space_is_found(name: str, with_workspace: bool) -> None:
    forge, allowed = FORGED[name]
    pdf = elsewhere.drawn_by_ways(HEAD, wet=(SECOND,))
    people: dict[str, str | None] = {HEAD: "PIMPINAN-0001", FIRST: "SAKSI-0001"}
    kept = context(pdf, HEAD) if with_workspace else None
    report = charters.judge(forge(pdf), expected=people if with_workspace else None, context=kept)
    # With the workspace, what came before the first signature is left to a person.
    assert report.conclusion in (allowed | {CharterConclusion.CONTEXT} if with_workspace else allowed), report
