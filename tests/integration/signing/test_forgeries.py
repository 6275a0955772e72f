"""Files made to deceive or damaged on the way: none is valid, each gets its conclusion, nothing escapes as an error."""

# mypy: disable-error-code="no-untyped-call"
# Forging takes pyHanko's low-level objects, most of which have no types.

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign.fields import SigFieldSpec, append_signature_field, enumerate_sig_fields
from pyhanko.sign.validation.dss import DocumentSecurityStore

from integrity_zone.domain.declaration import CharterConclusion
from integrity_zone.signing.file_shape import MAX_BYTES, gap_objections, value_length
from integrity_zone.signing.identity import identity_metadata
from integrity_zone.signing.verify import MAX_REVISIONS
from tests.support import pki
from tests.support import signed_charters as charters

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    Change = Callable[[IncrementalPdfFileWriter], None]


def conclusion(pdf: bytes) -> str:
    return charters.judge(pdf, expected=charters.PEOPLE).conclusion.value


def ranges(pdf: bytes) -> list[list[int]]:
    """The byte ranges of the signatures, oldest first."""
    return [
        [int(number) for number in signature.byte_range]
        for signature in PdfFileReader(BytesIO(pdf)).embedded_signatures
    ]


def action(writer: IncrementalPdfFileWriter, kind: str) -> generic.IndirectObject:
    script = generic.DictionaryObject({pdf_name("/S"): pdf_name(kind), pdf_name("/JS"): pdf_string("app.alert(1)")})
    reference = writer.add_object(script)
    assert isinstance(reference, generic.IndirectObject)
    return reference


def add_page(writer: IncrementalPdfFileWriter) -> None:
    page = {
        pdf_name("/Type"): pdf_name("/Page"),
        pdf_name("/MediaBox"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 595, 842))),
        pdf_name("/Contents"): writer.add_object(generic.StreamObject(stream_data=b"0 0 200 200 re f")),
        pdf_name("/Resources"): generic.DictionaryObject(),
    }
    writer.insert_page(generic.DictionaryObject(page))


def draw_over(writer: IncrementalPdfFileWriter) -> None:
    writer.add_stream_to_page(0, writer.add_object(generic.StreamObject(stream_data=b"0 0 500 500 re f")))


def add_open_action(writer: IncrementalPdfFileWriter) -> None:
    writer.root["/OpenAction"] = action(writer, "/JavaScript")


def add_page_action(writer: IncrementalPdfFileWriter) -> None:
    page = writer.find_page_for_modification(0)[0]
    additional = generic.DictionaryObject({pdf_name("/O"): action(writer, "/Launch")})
    page.get_object()["/AA"] = additional
    writer.mark_update(page)


def add_named_script(writer: IncrementalPdfFileWriter) -> None:
    tree = generic.ArrayObject([pdf_string("x"), action(writer, "/JavaScript")])
    names = generic.DictionaryObject({pdf_name("/Names"): tree})
    writer.root["/Names"] = generic.DictionaryObject({pdf_name("/JavaScript"): names})


def add_attachment(writer: IncrementalPdfFileWriter) -> None:
    names = generic.DictionaryObject({pdf_name("/Names"): generic.ArrayObject()})
    writer.root["/Names"] = generic.DictionaryObject({pdf_name("/EmbeddedFiles"): names})


def add_xfa(writer: IncrementalPdfFileWriter) -> None:
    form = writer.root["/AcroForm"]
    form["/XFA"] = pdf_string("<xdp/>")
    writer.update_container(form)


def add_text_field(writer: IncrementalPdfFileWriter) -> None:
    text = generic.DictionaryObject({pdf_name("/FT"): pdf_name("/Tx"), pdf_name("/T"): pdf_string("isian")})
    form = writer.root["/AcroForm"]
    form["/Fields"].append(writer.add_object(text))
    writer.update_container(form["/Fields"])


def add_signature_field(writer: IncrementalPdfFileWriter) -> None:
    append_signature_field(writer, SigFieldSpec("ttd_saksi_3"))


def exchange_metadata(writer: IncrementalPdfFileWriter) -> None:
    other = replace(charters.IDENTITY, data_digest="00" * 32)
    writer.root["/Metadata"] = writer.add_object(identity_metadata(other))


def drop_metadata(writer: IncrementalPdfFileWriter) -> None:
    del writer.root["/Metadata"]


def empty_the_fields(writer: IncrementalPdfFileWriter) -> None:
    form = writer.root["/AcroForm"]
    form["/Fields"] = generic.ArrayObject()
    writer.update_container(form)


def share_a_signature(writer: IncrementalPdfFileWriter) -> None:
    fields = {name: reference for name, _, reference in enumerate_sig_fields(writer)}
    fields["ttd_saksi_1"].get_object()["/V"] = fields["ttd_pimpinan"].get_object().raw_get("/V")
    writer.mark_update(fields["ttd_saksi_1"])


def drop_the_certification(writer: IncrementalPdfFileWriter) -> None:
    del writer.root["/Perms"]


def change_an_appearance(writer: IncrementalPdfFileWriter) -> None:
    fields = {name: reference for name, _, reference in enumerate_sig_fields(writer)}
    look = writer.add_object(generic.StreamObject(stream_data=b"0 0 90 90 re f"))
    fields["ttd_pimpinan"].get_object()["/AP"] = generic.DictionaryObject({pdf_name("/N"): look})
    writer.mark_update(fields["ttd_pimpinan"])


@pytest.mark.parametrize(
    "change", [add_page, draw_over, exchange_metadata, drop_metadata, add_signature_field, change_an_appearance]
)
@pytest.mark.parametrize("count", [1, 3])
def test_document_changed_after_signing_is_modified(change: Change, count: int) -> None:
    assert conclusion(charters.updated(charters.signed(count), change)) == "modified"


@pytest.mark.parametrize(
    "change",
    [add_open_action, add_page_action, add_named_script, add_attachment, add_xfa, add_text_field],
)
@pytest.mark.parametrize("count", [0, 3])
def test_active_content_and_form_fields_are_against_policy(change: Change, count: int) -> None:
    assert conclusion(charters.updated(charters.signed(count), change)) == "policy"


def test_active_content_under_the_signatures_is_against_policy_too() -> None:
    pdf = charters.sign_elsewhere(charters.updated(charters.page("Surat"), add_open_action), pki.head())
    assert charters.judge(pdf).conclusion is CharterConclusion.POLICY


def test_removed_certification_is_noticed() -> None:
    assert conclusion(charters.updated(charters.signed(), drop_the_certification)) in {"policy", "modified"}


def test_emptied_form_is_not_valid() -> None:
    assert conclusion(charters.updated(charters.signed(), empty_the_fields)) in {"unsigned", "modified", "broken"}


def test_signature_borrowed_for_another_field_is_broken() -> None:
    assert conclusion(charters.updated(charters.signed(1), share_a_signature)) == "broken"


def test_charter_signed_without_certification_is_against_policy() -> None:
    pdf = charters.sign_elsewhere(charters.prepared(), pki.head(), "ttd_pimpinan")
    assert charters.judge(pdf).conclusion is CharterConclusion.POLICY


def test_validation_data_may_follow_the_last_signature() -> None:
    output = BytesIO(charters.signed())
    certificates = [PdfFileReader(output).embedded_signatures[0].signer_cert]
    DocumentSecurityStore.add_dss(output, None, certs=certificates)
    assert len(output.getvalue()) > len(charters.signed())
    assert conclusion(output.getvalue()) == "valid"


def test_nothing_can_be_signed_after_the_last_signature() -> None:
    assert charters.judge(charters.sign_heedlessly(charters.signed(), pki.witness(3))).conclusion.value == "modified"


def test_stranger_cannot_add_a_signature_to_a_certified_charter() -> None:
    pdf = charters.sign_heedlessly(charters.signed(1), pki.witness(3))
    assert charters.judge(pdf).conclusion is CharterConclusion.MODIFIED


def test_flipped_byte_in_the_content_is_broken() -> None:
    pdf = bytearray(charters.signed())
    place = pdf.index(b"/Rotate 0") + len(b"/Rotate ")
    pdf[place] = ord("9")
    assert conclusion(bytes(pdf)) == "broken"


def test_flipped_byte_in_the_signature_value_is_broken() -> None:
    pdf = bytearray(charters.signed())
    start, resume = ranges(bytes(pdf))[0][1:3]
    used = bytes(pdf[start:resume]).rstrip(b"0>")
    place = start + len(used) - 9
    pdf[place] = ord("1") if pdf[place] != ord("1") else ord("2")
    assert conclusion(bytes(pdf)) == "broken"


@pytest.mark.parametrize("hidden", [b"DEADBEEF", b"01", b"1"])
def test_something_hidden_behind_the_signature_value_is_broken(hidden: bytes) -> None:
    pdf = bytearray(charters.signed())
    resume = ranges(bytes(pdf))[1][2]
    pdf[resume - 1 - len(hidden) : resume - 1] = hidden
    assert conclusion(bytes(pdf)) == "broken"


def test_keys_in_the_room_of_the_signature_are_broken() -> None:
    pdf = bytearray(charters.signed())
    resume = ranges(bytes(pdf))[0][2]
    extra = b">/Name(Orang Lain)/X<00>"
    pdf[resume - len(extra) : resume] = extra
    assert conclusion(bytes(pdf)) == "broken"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_cut_off_file_is_broken(share: float) -> None:
    pdf = charters.signed()
    assert conclusion(pdf[: int(len(pdf) * share)]) == "broken"


def test_charter_cut_back_to_an_earlier_signature_is_incomplete() -> None:
    assert conclusion(charters.signed()[: len(charters.signed(1))]) == "incomplete"


@pytest.mark.parametrize("tail", [b"x", b"\n\n", b"\n%PDF-1.7\n", b"\0" * 40, b" "])
def test_bytes_after_the_end_are_modified(tail: bytes) -> None:
    assert conclusion(charters.signed() + tail) == "modified"


@pytest.mark.parametrize("head", [b"\n", b"x", b"%!PS\n", b"\xef\xbb\xbf"])
def test_bytes_before_the_beginning_are_broken(head: bytes) -> None:
    assert conclusion(head + charters.signed()) == "broken"


def test_charter_taken_over_into_a_new_file_is_broken() -> None:
    output = BytesIO()
    copy_into_new_writer(PdfFileReader(BytesIO(charters.signed()))).write(output)
    assert conclusion(output.getvalue()) in {"broken", "modified"}


def test_signature_of_an_unknown_kind_is_broken() -> None:
    pdf = charters.signed().replace(b"/ETSI.CAdES.detached", b"/ETSI.CAdES.detacheX", 1)
    assert conclusion(pdf) == "broken"


def test_encrypted_document_is_against_policy() -> None:
    writer = copy_into_new_writer(PdfFileReader(BytesIO(charters.page("Surat"))))
    writer.encrypt("rahasia")
    output = BytesIO()
    writer.write(output)
    assert conclusion(output.getvalue()) == "policy"


def test_document_with_many_revisions_is_against_policy() -> None:
    pdf = charters.page("Surat")
    for _ in range(MAX_REVISIONS):
        pdf = charters.updated(pdf, lambda writer: None)
    assert conclusion(pdf) == "policy"


def test_too_large_file_is_not_examined() -> None:
    assert conclusion(b"%PDF-" + bytes(MAX_BYTES)) == "policy"


@pytest.mark.parametrize(
    "pdf",
    [
        b"",
        b"%PDF-",
        b"%PDF-1.7\n%%EOF",
        b"%PDF-1.7\nstartxref\n0\n%%EOF\n",
        b"%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF\n",
        b"%PDF-1.7\nxref\n0 1\ntrailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n",
        b"%PDF-1.7\n1 0 obj\n" + b"[" * 20_000 + b"\nendobj\nstartxref\n9\n%%EOF\n",
        b"PK\x03\x04" + bytes(100),
        b"\x89PNG\r\n" + bytes(100),
        bytes(range(256)) * 8,
    ],
)
def test_garbage_is_broken(pdf: bytes) -> None:
    report = charters.judge(pdf)
    assert report.conclusion is CharterConclusion.BROKEN
    assert report.reasons


@given(st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_no_covered_byte_can_change(chance: random.Random) -> None:
    pdf = bytearray(charters.signed())
    rooms = [range(start, resume) for _, start, resume, _ in ranges(bytes(pdf))]
    place = chance.choice([place for place in range(len(pdf)) if not any(place in room for room in rooms[-1:])])
    pdf[place] ^= 1 << chance.randrange(8)
    assert conclusion(bytes(pdf)) != "valid"


@given(st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_spoiled_files_get_a_conclusion(chance: random.Random) -> None:
    pdf = bytearray(charters.signed(chance.randrange(4)))
    for _ in range(chance.randrange(1, 6)):
        start = chance.randrange(len(pdf))
        kind = chance.randrange(3)
        if kind == 0:
            pdf[start : start + chance.randrange(1, 40)] = chance.randbytes(chance.randrange(40))
        elif kind == 1:
            del pdf[start : start + chance.randrange(1, 400)]
        else:
            pdf[start:start] = pdf[chance.randrange(len(pdf)) :][:200]
    assert charters.judge(bytes(pdf)).conclusion in set(CharterConclusion)


@given(st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_exchanged_words_of_the_format_get_a_conclusion(chance: random.Random) -> None:
    pdf = charters.signed(chance.randrange(4))
    words = re.findall(rb"/[A-Za-z]+|\d+ 0 R|\d+", pdf)
    for _ in range(chance.randrange(1, 4)):
        pdf = pdf.replace(chance.choice(words), chance.choice(words), chance.randrange(1, 3))
    assert charters.judge(pdf).conclusion in set(CharterConclusion)


def test_length_of_a_value_is_found_in_every_form() -> None:
    assert value_length(b"\x30\x03abcXX") == 5
    assert value_length(b"\x30\x81\x03abcXX") == 6
    assert value_length(b"\x30\x80\x02\x01\x05\x30\x80\x00\x00\x00\x00XX") == 11
    assert value_length(b"\x30\x80\x02\x01\x05") is None
    assert value_length(b"\x30\x05ab") is None
    assert value_length(b"\x04\x80\x00\x00") is None
    assert value_length(b"\x30\x80" * 100) is None
    assert value_length(b"") is None


@pytest.mark.parametrize(
    "byte_range", [[], [0, 1], [1, 2, 9, 4], [0, 4, 2, 1], [0, 4, 9, 10**9], [0, -1, 5, 1], [0, 4, 12, -1]]
)
def test_impossible_byte_range_is_an_objection(byte_range: list[int]) -> None:
    assert gap_objections(b"abcd<3000>rest", byte_range)


def test_room_with_a_proper_value_has_no_objection() -> None:
    assert gap_objections(b"abcd<3000>rest", [0, 4, 10, 4]) == []
    assert gap_objections(b"abcd<300000000>rest", [0, 4, 15, 4]) == []
