"""The prepared charter: one revision, its fields and locks, its identity, the same bytes each time."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from integrity_zone.domain.declaration import CharterIdentity, SignatureField
from integrity_zone.signing.fields import signature_fields
from integrity_zone.signing.prepare import BadSignatureFieldError, prepare_for_signing, read_identity
from tests.support import signed_charters as charters


def test_prepared_charter_is_one_revision_with_every_field_in_order() -> None:
    reader = PdfFileReader(BytesIO(charters.prepared()))
    assert reader.total_revisions == 1
    assert [(name, value) for name, value, _ in enumerate_sig_fields(reader)] == [
        (name, None) for name in charters.FIELDS
    ]


def test_same_draft_gives_the_same_bytes() -> None:
    assert prepare_for_signing(charters.draft()) == prepare_for_signing(charters.draft())


def test_another_declaration_gives_another_document_number() -> None:
    other = replace(charters.IDENTITY, data_digest="00" * 32)
    numbers = [
        PdfFileReader(BytesIO(prepare_for_signing(charters.draft(identity=identity)))).document_id
        for identity in (charters.IDENTITY, other)
    ]
    assert numbers[0] != numbers[1]


def test_head_locks_all_but_the_witnesses_and_the_last_witness_locks_everything() -> None:
    fields = {name: field for name, _, field in enumerate_sig_fields(PdfFileReader(BytesIO(charters.prepared())))}
    locks = {name: field.get_object().get("/Lock") for name, field in fields.items()}
    head, middle, last = (locks[name] and locks[name].get_object() for name in charters.FIELDS)
    assert (head["/Action"], list(head["/Fields"])) == ("/Exclude", ["ttd_saksi_1", "ttd_saksi_2"])
    assert middle is None
    assert (last["/Action"], last["/P"]) == ("/All", 1)


def test_identity_is_read_back_before_and_after_signing() -> None:
    assert [read_identity(charters.signed(count)) for count in range(4)] == [charters.IDENTITY] * 4


def test_identity_with_markup_survives() -> None:
    identity = CharterIdentity("ZI-<&>-\"é'", "zi-2021", "ab" * 32, "")
    assert read_identity(prepare_for_signing(charters.draft(identity=identity))) == identity


def test_sample_stays_a_sample() -> None:
    identity = replace(charters.IDENTITY, sample=True)
    assert read_identity(prepare_for_signing(charters.draft(identity=identity))) == identity


def test_fields_are_found_again_with_their_boxes() -> None:
    assert signature_fields(charters.signed(2)) == charters.draft().fields
    assert signature_fields(b"no pdf") == ()


@pytest.mark.parametrize("pdf", [b"", b"no pdf", charters.page("Surat biasa"), charters.prepared()[:900]])
def test_other_files_have_no_identity(pdf: bytes) -> None:
    assert read_identity(pdf) is None


def test_only_the_pages_of_the_draft_are_taken_over() -> None:
    root = PdfFileReader(BytesIO(charters.prepared())).root
    assert set(root) == {"/Type", "/Pages", "/AcroForm", "/Metadata"}


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        (SignatureField("ttd_pimpinan", 0, (1, 1, 9, 9)), "same name"),
        (SignatureField("ttd.saksi", 0, (1, 1, 9, 9)), "dot"),
        (SignatureField("", 0, (1, 1, 9, 9)), "empty"),
        (SignatureField("ttd_saksi_1", 1, (1, 1, 9, 9)), "no page 2"),
        (SignatureField("ttd_saksi_1", 0, (9, 1, 9, 9)), "no area"),
    ],
)
def test_impossible_field_is_refused(field: SignatureField, reason: str) -> None:
    usual = charters.draft(["ttd_pimpinan"])
    with pytest.raises(BadSignatureFieldError, match=reason):
        prepare_for_signing(replace(usual, fields=(*usual.fields, field)))
