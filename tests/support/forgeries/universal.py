"""Universal forgery: the signature says nothing that could be checked, and the page was changed."""

from __future__ import annotations

from integrity_zone.signing.prepare import prepare_for_signing
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import alone
from tests.support.forgeries.case import ALONE, Family
from tests.support.forgeries.raw import exchanged, ranges, turned, with_contents, with_range

FAMILY = Family("universal-forgery")


def _add_range(name: str, new: bytes) -> None:
    FAMILY.add(f"byte_range_{name}", lambda: with_range(turned(alone()), new), "broken", given=ALONE)


def _add_contents(name: str, new: bytes) -> None:
    FAMILY.add(f"contents_{name}", lambda: with_contents(turned(alone()), new), "broken", given=ALONE)


for _name, _new in {
    "removed": b"",
    "null": b"/ByteRange null",
    "empty": b"/ByteRange []",
    "of_two_numbers": b"/ByteRange [0 100]",
    "of_three_numbers": b"/ByteRange [0 100 200]",
    "of_six_numbers": b"/ByteRange [0 1 2 3 4 5]",
    "of_zeros": b"/ByteRange [0 0 0 0]",
    "negative": b"/ByteRange [0 -1 5 -1]",
    "huge": b"/ByteRange [0 9999999999 0 9]",
    "overlapping": b"/ByteRange [0 900 100 900]",
    "of_names": b"/ByteRange [/a /b /c /d]",
    "of_fractions": b"/ByteRange [0.5 1.5 2.5 3]",
    "of_a_number": b"/ByteRange 0",
    "of_nulls": b"/ByteRange [null null]",
    "beside_itself": b"/ByteRange 8 0 R",
}.items():
    _add_range(_name, _new)

for _name, _new in {
    "removed": b"<>",
    "null": b"null",
    "missing": b"/X 0",
    "of_one_tag": b"<30>",
    "without_end": b"<3080",
    "of_a_huge_length": b"<3084ffffffff00>",
    "a_name": b"/Nothing",
    "a_number": b"0",
    "a_reference": b"4 0 R",
    "an_empty_set": b"<3000>",
    "an_empty_message": b"<300b06092a864886f70d010702>",
    "plain_data": b"<300f06092a864886f70d010701a0020400>",
}.items():
    _add_contents(_name, _new)


@FAMILY.case("broken", given=ALONE)
def contents_all_zeros() -> bytes:
    pdf = turned(alone())
    _, start, resume, _ = ranges(pdf)[-1]
    return with_contents(pdf, b"<" + b"0" * (resume - start - 2) + b">")


@FAMILY.case("broken", given=ALONE)
def contents_of_another_charter() -> bytes:
    pdf = turned(alone())
    draft = prepare_for_signing(charters.draft(["ttd_pimpinan"], unit="Dinas Lain"))
    other = charters.sign(draft, pki.head(), "ttd_pimpinan")
    _, start, resume, _ = ranges(other)[-1]
    return with_contents(pdf, other[start:resume])


@FAMILY.case("broken", given=ALONE)
def kind_unknown() -> bytes:
    return exchanged(turned(alone()), b"/ETSI.CAdES.detached", b"/ETSI.Unheard.of")


@FAMILY.case("broken", "policy", given=ALONE)
def kind_of_a_bare_key() -> bytes:
    return exchanged(turned(alone()), b"/ETSI.CAdES.detached", b"/adbe.x509.rsa_sha1")


@FAMILY.case("broken", given=ALONE)
def kind_removed() -> bytes:
    return exchanged(turned(alone()), b"/SubFilter /ETSI.CAdES.detached", b"")
