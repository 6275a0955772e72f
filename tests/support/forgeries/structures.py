"""Files whose structure is a trick: double names, shared objects, two kinds of tables, loops."""

# mypy: disable-error-code="no-untyped-call"
# Forging takes pyHanko's low-level objects, most of which have no types.

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign.fields import enumerate_sig_fields

from integrity_zone.signing.verify import MAX_REVISIONS
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import alone, foreign
from tests.support.forgeries.case import ALONE, NOBODY, Family
from tests.support.forgeries.raw import appended, document, last_table, stream

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

FAMILY = Family("structure")

_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_PAGES = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>"
_TEXT = stream(b"BT ET")


def _form(fields: bytes, *more: bytes) -> bytes:
    catalog = b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields %s >> >>" % fields
    return document([catalog, _PAGES, _PAGE, _TEXT, *more])


def _shared(writer: IncrementalPdfFileWriter) -> None:
    fields = {name: reference for name, _, reference in enumerate_sig_fields(writer)}
    fields["ttd_saksi_1"].get_object()["/V"] = fields["ttd_pimpinan"].get_object().raw_get("/V")
    writer.mark_update(fields["ttd_saksi_1"])


def _field_again(writer: IncrementalPdfFileWriter) -> None:
    form = writer.root["/AcroForm"]
    form["/Fields"].append(form["/Fields"].raw_get(0))
    writer.update_container(form["/Fields"])


def _revisions(count: int) -> bytes:
    pdf = foreign()
    for _ in range(count):
        pdf = appended(pdf, {80: b"null"})
    return pdf


def _encrypted() -> bytes:
    writer = copy_into_new_writer(PdfFileReader(BytesIO(charters.page("Surat"))))
    writer.encrypt("rahasia")
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def _copied() -> bytes:
    output = BytesIO()
    copy_into_new_writer(PdfFileReader(BytesIO(charters.signed()))).write(output)
    return output.getvalue()


def _hybrid() -> bytes:
    pdf = charters.signed()
    rows = stream(b"", b"/Type /XRef /Size 20 /W [1 2 1] /Index [0 0] /Root 1 0 R")
    out = pdf + b"95 0 obj\n%s\nendobj\n" % rows
    start = len(out)
    return out + b"xref\n0 0\ntrailer\n<< /Size 96 /Root 1 0 R /Prev %d /XRefStm %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        last_table(pdf),
        len(pdf),
        start,
    )


def _object_stream(index: bytes, data: bytes, entries: bytes = b"") -> bytes:
    body = stream(index + data, b"/Type /ObjStm /N 1 /First %d %s" % (len(index), entries))
    head = b"%PDF-1.7\n"
    places = []
    for number, item in enumerate([_CATALOG, _PAGES, body, _TEXT], 1):
        places.append(len(head))
        head += b"%d 0 obj\n%s\nendobj\n" % (number if number < 3 else number + 2, item)
    rows = b"\x00\x00\x00\xff"
    rows += b"".join(b"\x01" + place.to_bytes(2, "big") + b"\0" for place in places[:2])
    rows += b"\x02\x00\x05\x00" + b"\x00\x00\x00\x00"
    rows += b"".join(b"\x01" + place.to_bytes(2, "big") + b"\0" for place in places[2:])
    table = stream(rows, b"/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R")
    return head + b"7 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, len(head))


FAMILY.add("signature_shared", lambda: charters.updated(charters.signed(1), _shared), "broken")
FAMILY.add("field_listed_twice", lambda: charters.updated(charters.signed(), _field_again), "policy", "broken")
FAMILY.add(
    "two_fields_of_one_name",
    lambda: _form(b"[5 0 R 6 0 R]", b"<< /FT /Sig /T (a) >>", b"<< /FT /Sig /T (a) >>"),
    "policy",
    given=NOBODY,
)
FAMILY.add(
    "field_that_is_its_own_child",
    lambda: _form(b"[5 0 R]", b"<< /FT /Sig /T (a) /Kids [5 0 R] >>"),
    "broken",
    given=NOBODY,
)
FAMILY.add(
    "fields_that_are_each_others_children",
    lambda: _form(b"[5 0 R]", b"<< /T (a) /Kids [6 0 R] >>", b"<< /T (b) /Parent 5 0 R /Kids [5 0 R] >>"),
    "broken",
    given=NOBODY,
)
FAMILY.add("field_that_is_a_number", lambda: _form(b"[7 8]"), "policy", given=NOBODY)
FAMILY.add("fields_that_are_no_list", lambda: _form(b"5 0 R", b"<< /X 1 >>"), "policy", given=NOBODY)
FAMILY.add(
    "signature_that_is_a_text", lambda: _form(b"[5 0 R]", b"<< /FT /Sig /T (a) /V (ya) >>"), "broken", given=NOBODY
)
FAMILY.add(
    "signature_without_anything", lambda: _form(b"[5 0 R]", b"<< /FT /Sig /T (a) /V << >> >>"), "broken", given=NOBODY
)
FAMILY.add(
    "signature_inside_the_field",
    lambda: _form(
        b"[5 0 R]",
        b"<< /FT /Sig /T (a) /V << /ByteRange [0 1 2 3] /Contents <3000> /SubFilter /ETSI.CAdES.detached >> >>",
    ),
    "broken",
    given=NOBODY,
)
FAMILY.add("two_kinds_of_tables", _hybrid, "broken")
FAMILY.add("thirty_three_revisions", lambda: _revisions(MAX_REVISIONS), "policy", given=NOBODY)
FAMILY.add("encrypted", _encrypted, "policy", given=NOBODY)
FAMILY.add("copied_into_a_new_file", _copied, "broken", "modified")
FAMILY.add("prefixed", lambda: b"\n" + alone(), "broken", given=ALONE)
FAMILY.add("prefixed_by_a_page", lambda: b"<html></html>" + alone(), "broken", given=ALONE)
FAMILY.add("two_files_in_one", lambda: charters.page("Lain") + alone(), "broken", "modified", given=ALONE)
FAMILY.add("archive_behind", lambda: alone() + b"PK\x05\x06" + bytes(18), "modified", given=ALONE)
FAMILY.add("zeros_behind", lambda: alone() + bytes(1000), "modified", given=ALONE)
FAMILY.add("whole_file_behind", lambda: alone() + charters.page("Lain"), "modified", "broken", given=ALONE)
FAMILY.add(
    "pages_in_a_circle",
    lambda: document([_CATALOG, b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>"]),
    "broken",
    "unsigned",
    given=NOBODY,
)
FAMILY.add(
    "names_in_a_circle",
    lambda: document(
        [b"<< /Type /Catalog /Pages 2 0 R /Names << /Dests 5 0 R >> >>", _PAGES, _PAGE, _TEXT, b"<< /Kids [5 0 R] >>"]
    ),
    "unsigned",
    given=NOBODY,
)
FAMILY.add(
    "reference_to_itself", lambda: document([_CATALOG, _PAGES, b"3 0 R", _TEXT]), "broken", "unsigned", given=NOBODY
)
FAMILY.add("catalog_that_is_missing", lambda: document([b"null"]), "broken", given=NOBODY)
FAMILY.add("catalog_that_is_a_list", lambda: document([b"[1 2 3]"]), "broken", given=NOBODY)
FAMILY.add(
    "length_that_points_to_itself",
    lambda: document([_CATALOG, _PAGES, _PAGE, b"<< /Length 4 0 R >>\nstream\nx\nendstream"]),
    "broken",
    "unsigned",
    given=NOBODY,
)


def _previous(place: bytes) -> bytes:
    return document([_CATALOG, _PAGES, _PAGE, _TEXT], trailer=b"/Prev " + place)


for _name, _place in {"negative": b"-5", "huge": b"99999999999999", "text": b"(x)", "into_the_middle": b"20"}.items():
    FAMILY.add(f"older_table_{_name}", partial(_previous, _place), "broken", given=NOBODY)


@FAMILY.case("broken", given=NOBODY)
def tables_in_a_circle() -> bytes:
    pdf = _previous(b"0000000000")
    return pdf.replace(b"/Prev 0000000000", b"/Prev %010d" % last_table(pdf))


@FAMILY.case("broken", "modified")
def tables_of_a_charter_in_a_circle() -> bytes:
    pdf = appended(charters.signed(), {})
    return pdf.replace(b"/Prev %d" % last_table(charters.signed()), b"/Prev %d" % last_table(pdf))


FAMILY.add("object_stream_too_short", lambda: _object_stream(b"3 900 ", b"<< >>"), "broken", "unsigned", given=NOBODY)
FAMILY.add("object_stream_of_another", lambda: _object_stream(b"4 0 ", _PAGE), "broken", given=NOBODY)
FAMILY.add(
    "object_stream_that_extends_itself",
    lambda: _object_stream(b"3 0 ", _PAGE, b"/Extends 5 0 R"),
    "broken",
    "unsigned",
    given=NOBODY,
)
FAMILY.add("object_stream_of_garbage", lambda: _object_stream(b"3 0 ", b"<< /A"), "broken", given=NOBODY)
FAMILY.add(
    "signed_by_a_second_signer_over_a_loop",
    lambda: charters.sign_heedlessly(charters.signed(1), pki.witness(3)),
    "modified",
)
