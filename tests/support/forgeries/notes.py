"""Attacks on certified documents: annotations over the text, and signatures that are pictures."""

from __future__ import annotations

from functools import partial
from io import BytesIO

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata

from integrity_zone.signing.prepare import prepare_for_signing
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import alone, annotated, certified, foreign, updating
from tests.support.forgeries.case import ALONE, NOBODY, Family

FAMILY = Family("certified-document")


def _certified_letter() -> bytes:
    return certified(MDPPerm.ANNOTATE, charters.page("Surat"), "Signature1")


_ANNOTATIONS = {
    "free_text": annotated(Subtype="/FreeText", Contents="Batal", DA="/Helv 40 Tf"),
    "rubber_stamp": annotated(Subtype="/Stamp", Name="/Void"),
    "sticky_note": annotated(Subtype="/Text", Contents="Batal"),
    "redaction": annotated(Subtype="/Redact"),
    "square": annotated(Subtype="/Square", IC=[1, 1, 1]),
    "ink": annotated(Subtype="/Ink", InkList=[[0, 0, 500, 500]]),
    "highlight": annotated(Subtype="/Highlight", QuadPoints=[0, 0, 9, 0, 9, 9, 0, 9]),
    "strike_out": annotated(Subtype="/StrikeOut", QuadPoints=[0, 0, 9, 0, 9, 9, 0, 9]),
    "watermark": annotated(Subtype="/Watermark"),
    "link": annotated(Subtype="/Link", A={"S": "/URI", "URI": "https://contoh.invalid"}),
    "loose_widget": annotated(Subtype="/Widget", FT="/Sig", T="ttd_palsu"),
}
for _name, _change in _ANNOTATIONS.items():
    FAMILY.add(f"{_name}_on_ours", updating(alone, _change), "modified", given=ALONE)
for _name in ("free_text", "rubber_stamp", "square"):
    _change = _ANNOTATIONS[_name]
    FAMILY.add(f"{_name}_on_three", updating(charters.signed, _change), "modified")
    FAMILY.add(
        f"{_name}_where_notes_are_allowed",
        updating(partial(certified, MDPPerm.ANNOTATE), _change),
        "policy",
    )
    FAMILY.add(
        f"{_name}_on_a_foreign_certified_letter",
        updating(_certified_letter, _change),
        "modified",
        given=NOBODY,
    )
FAMILY.add("notes_allowed", lambda: certified(MDPPerm.ANNOTATE), "policy")


def sneaky(pdf: bytes, field: str = "Tambahan", person: pki.Person | None = None) -> bytes:
    """One more signature whose box covers the page."""
    metadata = PdfSignatureMetadata(field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    spec = SigFieldSpec(field, on_page=0, box=(0, 0, 595, 842))
    return charters.made_heedlessly(metadata, person or pki.witness(3), spec, pdf)


def _empty_field(pdf: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    append_signature_field(writer, SigFieldSpec("ttd_saksi_9", on_page=0, box=(0, 0, 595, 842)))
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


FAMILY.add("sneaky_signature_on_ours", lambda: sneaky(alone()), "modified", given=ALONE)
FAMILY.add("sneaky_signature_on_three", lambda: sneaky(charters.signed()), "modified")
FAMILY.add("sneaky_signature_by_the_head", lambda: sneaky(alone(), person=pki.head()), "modified", given=ALONE)
FAMILY.add(
    "sneaky_signature_by_a_false_issuer",
    lambda: sneaky(alone(), person=pki.look_alike().person("Saksi Contoh 3", "SAKSI-0003")),
    "modified",
    given=ALONE,
)
FAMILY.add(
    "sneaky_signature_where_nothing_may_change",
    lambda: sneaky(certified(MDPPerm.NO_CHANGES)),
    "modified",
)
FAMILY.add(
    "sneaky_signature_on_a_foreign_letter",
    lambda: sneaky(foreign()),
    "identity",
    "modified",
    given={"expected": {"Signature1": "PIMPINAN-0001"}},
)
FAMILY.add("empty_field_over_the_page", lambda: _empty_field(alone()), "modified", given=ALONE)
FAMILY.add("empty_field_on_three", lambda: _empty_field(charters.signed()), "modified")
FAMILY.add(
    "signed_twice_in_the_open",
    lambda: sneaky(prepare_for_signing(charters.draft(["ttd_pimpinan"]))),
    "policy",
    given=ALONE,
)
