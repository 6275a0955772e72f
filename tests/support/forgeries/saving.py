"""Incremental saving: something is added behind the signatures."""

# mypy: disable-error-code="no-untyped-call"
# Forging takes pyHanko's low-level objects, most of which have no types.

from __future__ import annotations

from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic

from tests.support import signed_charters as charters
from tests.support.forgeries.bases import alone, dictionary, foreign, updating, with_entry
from tests.support.forgeries.case import ALONE, NOBODY, Family
from tests.support.forgeries.raw import appended, last_table, stream

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

FAMILY = Family("incremental-saving")

_LIE = stream(b"BT /F1 40 Tf 40 700 Td (Batal) Tj ET")


def _page_added(writer: IncrementalPdfFileWriter) -> None:
    contents = writer.add_object(generic.StreamObject(stream_data=b"0 0 200 200 re f"))
    writer.insert_page(dictionary(Type="/Page", MediaBox=[0, 0, 595, 842], Contents=contents, Resources={}))


def _drawn_over(writer: IncrementalPdfFileWriter) -> None:
    writer.add_stream_to_page(0, writer.add_object(generic.StreamObject(stream_data=b"0 0 500 500 re f")))


def _page_removed(writer: IncrementalPdfFileWriter) -> None:
    pages = writer.root["/Pages"]
    pages["/Kids"] = generic.ArrayObject()
    pages["/Count"] = generic.NumberObject(0)
    writer.update_container(pages)


for _name, _change in {
    "page_added": _page_added,
    "drawn_over": _drawn_over,
    "page_turned": with_entry("page", "/Rotate", lambda writer: generic.NumberObject(180)),
    "page_cropped": with_entry("page", "/CropBox", lambda writer: dictionary(B=[0, 700, 595, 842])["/B"]),
    "resources_swapped": with_entry("page", "/Resources", lambda writer: dictionary(Font={})),
    "widgets_hidden": with_entry("page", "/Annots", lambda writer: generic.ArrayObject()),
    "pages_labelled": with_entry("catalog", "/PageLabels", lambda writer: dictionary(Nums=[0, {"P": "Lain"}])),
    "viewer_told": with_entry("catalog", "/ViewerPreferences", lambda writer: dictionary(HideMenubar=True)),
}.items():
    FAMILY.add(f"{_name}_behind_one", updating(alone, _change), "modified", given=ALONE)
    FAMILY.add(f"{_name}_behind_three", updating(charters.signed, _change), "modified")
FAMILY.add("only_page_removed", lambda: charters.updated(charters.signed(), _page_removed), "modified", "broken")
FAMILY.add("foreign_drawn_over", lambda: charters.updated(foreign(), _drawn_over), "modified", given=NOBODY)
FAMILY.add("foreign_page_added", lambda: charters.updated(foreign(), _page_added), "modified", given=NOBODY)


@FAMILY.case("modified", given=ALONE)
def content_exchanged_by_hand() -> bytes:
    return appended(alone(), {4: _LIE})


@FAMILY.case("modified", "broken", given=ALONE)
def added_without_a_table() -> bytes:
    pdf = alone()
    return pdf + b"4 0 obj\n%s\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%%%EOF\n" % _LIE


@FAMILY.case("modified", "broken", given=ALONE)
def added_with_the_old_table() -> bytes:
    pdf = alone()
    return pdf + b"4 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (_LIE, last_table(pdf))


@FAMILY.case("modified", "broken", given=ALONE)
def added_without_a_start() -> bytes:
    return appended(alone(), {4: _LIE}).rpartition(b"startxref")[0] + b"%%EOF\n"


@FAMILY.case("policy", given=ALONE)
def added_with_a_copy_of_the_signature() -> bytes:
    pdf = alone()
    start = pdf.rindex(b"/Contents <")
    body = pdf[pdf.rindex(b"<<", 0, start) : pdf.index(b"endobj", start)]
    field = b"<< /FT /Sig /T (ttd_pimpinan) /Subtype /Widget /Rect [40 100 190 180] /P 3 0 R /V 90 0 R >>"
    return appended(pdf, {4: _LIE, 90: body, 8: field})


@FAMILY.case("modified", "broken", given=ALONE)
def older_revision_left_out() -> bytes:
    pdf = alone()
    return appended(pdf, {4: _LIE}).replace(b"/Prev %d" % last_table(pdf), b"/Past %d" % last_table(pdf))


@FAMILY.case("modified", "broken")
def revision_without_objects() -> bytes:
    return appended(charters.signed(), {}, trailer=b"/Info 1 0 R")


@FAMILY.case("modified", given=ALONE)
def comment_behind_the_end() -> bytes:
    return alone() + b"% harmless\n"


@FAMILY.case("broken", given=ALONE)
def second_end_mark() -> bytes:
    return alone() + b"%%EOF\n"
