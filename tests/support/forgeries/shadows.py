"""Shadow attacks: a document is prepared with something hidden, signed, and then shows the other thing."""

# mypy: disable-error-code="no-untyped-call"
# Forging takes pyHanko's low-level objects, most of which have no types.

from __future__ import annotations

from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic
from pyhanko.sign.fields import enumerate_sig_fields

from integrity_zone.signing.prepare import prepare_for_signing
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import dictionary, updating, with_entry
from tests.support.forgeries.case import ALONE, Family
from tests.support.forgeries.raw import appended, size_of, stream

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    from tests.support.forgeries.bases import Change

FAMILY = Family("shadow")

_LIE = stream(b"BT /F1 40 Tf 40 700 Td (Batal) Tj ET")
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Symbol /Name /F1 >>"
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 61 0 R /Resources << /Font 5 0 R >> >>"
_PAGES = b"<< /Type /Pages /Count 1 /Kids [62 0 R] >>"
_CATALOG = b"<< /Type /Catalog /Pages 63 0 R /AcroForm 7 0 R >>"


def seeded(*hidden: tuple[int, bytes]) -> bytes:
    """A charter whose unused objects wait for their hour, signed by the head."""
    draft = prepare_for_signing(charters.draft(["ttd_pimpinan"]))
    return charters.sign(appended(draft, dict(hidden)), pki.head(), "ttd_pimpinan")


def _offset(pdf: bytes, number: int) -> int:
    return pdf.rindex(b"\n%d 0 obj" % number) + 1


@FAMILY.case("modified", given=ALONE)
def page_replaced_by_a_hidden_one() -> bytes:
    pdf = seeded((61, _LIE), (62, _PAGE))
    return appended(pdf, {2: b"<< /Type /Pages /Count 1 /Kids [62 0 R] >>"})


@FAMILY.case("policy", given=ALONE)
def catalog_replaced_by_a_hidden_one() -> bytes:
    pdf = seeded((61, _LIE), (62, _PAGE), (63, _PAGES), (64, _CATALOG))
    return appended(pdf, {}, root=64, places={64: _offset(pdf, 64)})


@FAMILY.case("modified", given=ALONE)
def content_found_inside_a_stream() -> bytes:
    hidden = stream(b"\n4 0 obj\n%s\nendobj\n" % _LIE)
    pdf = seeded((61, hidden))
    return appended(pdf, {}, places={4: _offset(pdf, 4)})


@FAMILY.case("modified", given=ALONE)
def content_taken_from_a_hidden_object() -> bytes:
    pdf = seeded((61, _LIE))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 61 0 R /Resources << /Font 5 0 R >> >>"
    return appended(pdf, {3: page})


@FAMILY.case("modified", given=ALONE)
def font_exchanged() -> bytes:
    pdf = seeded((61, _FONT))
    return appended(pdf, {5: b"<< /F1 61 0 R >>"})


@FAMILY.case("modified", given=ALONE)
def font_redefined() -> bytes:
    return appended(seeded((61, _FONT)), {6: _FONT})


@FAMILY.case("modified", "broken", given=ALONE)
def objects_freed() -> bytes:
    pdf = seeded((61, _LIE))
    return appended(pdf, {}, places={4: 0}).replace(b"4 1\n0000000000 00000 n", b"4 1\n0000000000 00001 f")


def _appearance(writer: IncrementalPdfFileWriter) -> None:
    fields = {name: reference for name, _, reference in enumerate_sig_fields(writer)}
    look = writer.add_object(generic.StreamObject(stream_data=b"0 0 90 90 re f"))
    fields["ttd_pimpinan"].get_object()["/AP"] = dictionary(N=look)
    writer.mark_update(fields["ttd_pimpinan"])


def _field_entry(key: str, value: object) -> Change:
    def change(writer: IncrementalPdfFileWriter) -> None:
        fields = {name: reference for name, _, reference in enumerate_sig_fields(writer)}
        fields["ttd_pimpinan"].get_object()[key] = dictionary(X=value)["/X"]
        writer.mark_update(fields["ttd_pimpinan"])

    return change


for _name, _change in {
    "stamp_exchanged": _appearance,
    "stamp_moved": _field_entry("/Rect", [0, 0, 595, 842]),
    "stamp_hidden": _field_entry("/F", 2),
    "field_renamed": _field_entry("/T", "ttd_wakil"),
    "signature_on_another_page": _field_entry("/P", 3),
    "lock_lifted": _field_entry("/Lock", {"Type": "/SigFieldLock", "Action": "/Include", "Fields": []}),
    "layers_switched": with_entry(
        "catalog", "/OCProperties", lambda writer: dictionary(OCGs=[], D={"BaseState": "/OFF"})
    ),
}.items():
    FAMILY.add(
        f"{_name}_in_ours",
        updating(charters.signed, _change),
        "policy" if _name == "field_renamed" else "modified",
    )


@FAMILY.case("modified")
def picture_of_the_stamp_redefined() -> bytes:
    pdf = charters.signed()
    look = stream(b"0 0 90 90 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 150 80]")
    return appended(pdf, {20: look})


@FAMILY.case("policy")
def certification_moved_to_a_witness() -> bytes:
    pdf = charters.signed()
    number = int(pdf.rpartition(b" 0 obj\n<<\n/Contents")[0].rpartition(b"\n")[2])
    catalog = b"<< /Type /Catalog /Pages 2 0 R /AcroForm 7 0 R /Metadata 16 0 R /Perms << /DocMDP %d 0 R >> >>"
    return appended(pdf, {1: catalog % number})


@FAMILY.case("modified", "policy")
def certification_dropped() -> bytes:
    return appended(charters.signed(), {1: b"<< /Type /Catalog /Pages 2 0 R /AcroForm 7 0 R /Metadata 16 0 R >>"})


@FAMILY.case("modified", "unsigned")
def form_dropped() -> bytes:
    return appended(charters.signed(), {1: b"<< /Type /Catalog /Pages 2 0 R /Metadata 16 0 R >>"})


@FAMILY.case("modified", "broken")
def numbers_of_objects_shrunk() -> bytes:
    pdf = appended(charters.signed(), {})
    return pdf.replace(b"/Size %d /Root" % size_of(pdf), b"/Size 5 /Root")
