"""Our export in other programs: what is signed is not what was drawn, not by whom, or shows what it should not."""

# mypy: disable-error-code="no-untyped-call"
# Forging takes pyHanko's low-level objects, most of which have no types.

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic
from pyhanko.sign.fields import SigFieldSpec, append_signature_field, enumerate_sig_fields

from integrity_zone.signing.identity import identity_metadata
from integrity_zone.signing.prepare import prepare_for_signing
from tests.support import elsewhere, pki
from tests.support import signed_charters as charters
from tests.support.elsewhere import BOXES, OVER_THE_TEXT, by_all, given, in_our_field, with_picture
from tests.support.forgeries.bases import annotated, dictionary, with_entry
from tests.support.forgeries.case import Family
from tests.support.forgeries.raw import appended, stream

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    from tests.support.forgeries.case import Maker

    Change = Callable[[IncrementalPdfFileWriter], None]

FAMILY = Family("signed-elsewhere")

HEAD, FIRST, SECOND = charters.FIELDS
_LIE = stream(b"BT /F1 40 Tf 40 700 Td (Batal) Tj ET")


def _add(name: str, make: Maker, *right: str) -> None:
    FAMILY.add(name, make, *right, given=given(charters.prepared(), elsewhere.of_two_pages()))


def _people_in(pdf: bytes, boxes: list[elsewhere.Box], page: int = 0, flags: int = 132) -> bytes:
    for number, (person, box) in enumerate(zip(elsewhere.people().values(), boxes, strict=True)):
        pdf = with_picture(pdf, person, f"Signature{number}", box, page, flags)
    return pdf


def _changed(change: Change) -> bytes:
    """The first signer's program changes something and then signs; the others follow."""
    return by_all(charters.updated(charters.prepared(), change))


def _moved(box: elsewhere.Box, right: float, up: float) -> elsewhere.Box:
    return box[0] + right, box[1] + up, box[2] + right, box[3] + up


# --- Pictures where they do not belong

_USUAL = [BOXES[field] for field in charters.FIELDS]
for _name, _boxes in {
    "picture_over_the_text": [OVER_THE_TEXT, *_USUAL[1:]],
    "last_picture_over_the_text": [*_USUAL[:2], OVER_THE_TEXT],
    "picture_a_little_too_high": [_moved(_USUAL[0], 0, 6), *_USUAL[1:]],
    "picture_a_little_too_wide": [(*_USUAL[0][:2], _USUAL[0][2] + 12, _USUAL[0][3]), *_USUAL[1:]],
    "picture_over_the_sheet": [(0, 0, 595, 842), *_USUAL[1:]],
    "pictures_exchanged": [_USUAL[1], _USUAL[0], _USUAL[2]],
    "picture_in_a_witness_space": [_USUAL[2], _USUAL[1], _USUAL[2]],
    "picture_upside_down_over_the_text": [(500, 790, 40, 700), *_USUAL[1:]],
}.items():
    _add(_name, partial(_people_in, charters.prepared(), _boxes), "policy")
_add("pictures_on_the_other_page", lambda: _people_in(elsewhere.of_two_pages(), _USUAL, page=1), "policy")
_add("pictures_that_do_not_shrink", lambda: _people_in(charters.prepared(), _USUAL, flags=132 | 8), "policy")
_add("pictures_that_do_not_turn", lambda: _people_in(charters.prepared(), _USUAL, flags=132 | 16), "policy")


def _field_over_the_text(writer: IncrementalPdfFileWriter) -> None:
    append_signature_field(writer, SigFieldSpec("Kosong", box=OVER_THE_TEXT))  # type: ignore[arg-type]


_add("empty_field_over_the_text", lambda: _changed(_field_over_the_text), "policy")


def _shown_twice(writer: IncrementalPdfFileWriter) -> None:
    """A second look of a field yet to be signed, over the text."""
    (field,) = [reference for name, _, reference in enumerate_sig_fields(writer) if name == "Rangkap"]
    widget = dictionary(Type="/Annot", Subtype="/Widget", Rect=list(OVER_THE_TEXT), F=132)
    widget["/Parent"] = field
    reference = writer.add_object(widget)
    field.get_object()["/Kids"] = generic.ArrayObject([reference])
    writer.mark_update(field)
    page = writer.find_page_for_modification(0)[0].get_object()
    page["/Annots"] = generic.ArrayObject([*page["/Annots"], reference])
    writer.update_container(page)


def _of_two_looks(writer: IncrementalPdfFileWriter) -> None:
    append_signature_field(writer, SigFieldSpec("Rangkap"))
    _shown_twice(writer)


_add("field_with_a_second_look", lambda: _changed(_of_two_looks), "policy", "context")


def _drawn_as_signed(writer: IncrementalPdfFileWriter) -> None:
    """The look of a signature in a field that nobody signs."""
    fields = {name: reference for name, _, reference in enumerate_sig_fields(writer)}
    drawing = generic.StreamObject(dictionary(Type="/XObject", Subtype="/Form", BBox=[0, 0, 150, 80]))
    drawing._data = b"0 0 150 80 re f"
    fields[SECOND].get_object()["/AP"] = generic.DictionaryObject({generic.pdf_name("/N"): writer.add_object(drawing)})
    writer.mark_update(fields[SECOND])


def _only_drawn() -> bytes:
    pdf = charters.updated(charters.prepared(), _drawn_as_signed)
    pdf = with_picture(pdf, pki.head(), "Signature1", BOXES[HEAD])
    return with_picture(pdf, pki.witness(1), "Signature2", BOXES[FIRST])


_add("signature_only_drawn", _only_drawn, "policy", "context")

# --- People

_STRANGER = ("Orang Lain", "LAIN-0001")


def _stranger_beside() -> bytes:
    return with_picture(by_all(charters.prepared()), pki.authority().person(*_STRANGER), "Signature9", None)


def _stranger_for_the_head() -> bytes:
    pdf = with_picture(charters.prepared(), pki.authority().person(*_STRANGER), "Signature1", BOXES[HEAD])
    pdf = with_picture(pdf, pki.witness(1), "Signature2", BOXES[FIRST])
    return with_picture(pdf, pki.witness(2), "Signature3", BOXES[SECOND])


def _head_twice() -> bytes:
    return with_picture(by_all(charters.prepared()), pki.head(), "Signature9", None)


def _head_here_and_there() -> bytes:
    return in_our_field(by_all(charters.prepared()), pki.head(), HEAD)


def _witness_in_the_field_of_the_head() -> bytes:
    pdf = in_our_field(charters.prepared(), pki.witness(1), HEAD)
    pdf = with_picture(pdf, pki.head(), "Signature1", BOXES[FIRST])
    return in_our_field(pdf, pki.witness(2), SECOND)


def _look_alike() -> bytes:
    pdf = with_picture(charters.prepared(), pki.look_alike().person("Pimpinan", "PIMPINAN-0001"), "Signature1", None)
    pdf = with_picture(pdf, pki.witness(1), "Signature2", BOXES[FIRST])
    return with_picture(pdf, pki.witness(2), "Signature3", BOXES[SECOND])


def _two_of_three() -> bytes:
    pdf = with_picture(charters.prepared(), pki.head(), "Signature1", BOXES[HEAD])
    return with_picture(pdf, pki.witness(1), "Signature2", BOXES[FIRST])


_add("stranger_beside_all", _stranger_beside, "identity")
_add("stranger_for_the_head_elsewhere", _stranger_for_the_head, "identity")
_add("head_twice_elsewhere", _head_twice, "identity")
_add("head_here_and_there", _head_here_and_there, "identity")
_add("witness_in_the_field_of_the_head", _witness_in_the_field_of_the_head, "identity", "modified")
_add("look_alike_head_elsewhere", _look_alike, "untrusted")
_add("two_of_three_elsewhere", _two_of_three, "incomplete")

# --- What the first signer's program changed

_OTHER = prepare_for_signing(charters.draft(unit="Dinas Lain"))


def _drawn_over(writer: IncrementalPdfFileWriter) -> None:
    writer.add_stream_to_page(0, writer.add_object(generic.StreamObject(stream_data=b"0 0 500 500 re f")))


def _other_identity(writer: IncrementalPdfFileWriter) -> None:
    identity = charters.draft().identity
    other = type(identity)("ZI-LAIN-2026-01", identity.instrument, "77" * 32, identity.journal_head)
    writer.root["/Metadata"] = writer.add_object(identity_metadata(other))
    writer.update_root()


def _page_added(writer: IncrementalPdfFileWriter) -> None:
    contents = writer.add_object(generic.StreamObject(stream_data=b"0 0 200 200 re f"))
    writer.insert_page(dictionary(Type="/Page", MediaBox=[0, 0, 595, 842], Contents=contents, Resources={}))


def _content_in_the_picture(writer: IncrementalPdfFileWriter) -> None:
    """The page's own content is what a picture draws with, and is exchanged under that cover."""
    _field_in_the_space(writer)
    _content_exchanged(writer)


def _content_exchanged(writer: IncrementalPdfFileWriter) -> None:
    content = writer.find_page_for_modification(0)[0].get_object().raw_get("/Contents")
    content.get_object()._data = b"0 0 500 500 re f"
    content.get_object()._encoded_data = None
    writer.mark_update(content)


def _field_in_the_space(writer: IncrementalPdfFileWriter) -> None:
    append_signature_field(writer, SigFieldSpec("Kosong", box=BOXES[HEAD]))  # type: ignore[arg-type]
    (field,) = [reference for name, _, reference in enumerate_sig_fields(writer) if name == "Kosong"]
    content = writer.find_page_for_modification(0)[0].get_object().raw_get("/Contents")
    field.get_object()["/AP"] = generic.DictionaryObject({generic.pdf_name("/N"): content})


for _name, _change in {
    "drawn_over_before_signing": _drawn_over,
    "page_added_before_signing": _page_added,
    "page_turned_before_signing": with_entry("page", "/Rotate", lambda writer: generic.NumberObject(180)),
    "page_cropped_before_signing": with_entry("page", "/CropBox", lambda writer: dictionary(B=[0, 0, 595, 300])["/B"]),
    "note_before_signing": annotated(Subtype="/FreeText", Contents="Batal", DA="/Helv 40 Tf"),
    "square_before_signing": annotated(Subtype="/Square", IC=[1, 1, 1]),
    "metadata_exchanged_before_signing": _other_identity,
    "content_exchanged_under_a_picture": _content_in_the_picture,
}.items():
    _add(_name, partial(_changed, _change), "context")
_add("content_exchanged_before_signing", lambda: by_all(appended(charters.prepared(), {4: _LIE})), "context")
_add("script_before_signing", lambda: _changed(_with_script), "policy")


def _with_script(writer: IncrementalPdfFileWriter) -> None:
    writer.root["/OpenAction"] = dictionary(S="/JavaScript", JS="app.alert(1)")
    writer.update_root()


# --- Files that only begin like the export


def _shifted(pdf: bytes, by: int) -> bytes:
    """A file whose tables know that it stands behind other bytes."""
    rows = re.compile(rb"^(\d{10}) (\d{5}) n", re.MULTILINE)
    moved = rows.sub(lambda row: b"%010d %s n" % (int(row[1]) + by, row[2]), pdf)
    return re.sub(rb"startxref\n(\d+)", lambda start: b"startxref\n%d" % (int(start[1]) + by), moved)


def _other_charter_behind() -> bytes:
    export = charters.prepared()
    return by_all(export + _shifted(_OTHER, len(export)))


def _tables_bent() -> bytes:
    """A revision that leads to a table of its own in place of the export's."""
    export = charters.prepared()
    behind = export + _shifted(_OTHER, len(export))
    return by_all(appended(behind, {90: b"null"}))


_add("other_charter_behind_the_export", _other_charter_behind, "context", "broken")
_add("other_charter_behind_with_a_revision", _tables_bent, "context", "broken")
_add("other_charter_signed_elsewhere", lambda: by_all(_OTHER), "context")
_add("other_charter_rewritten", lambda: by_all(elsewhere.rewritten_by_pikepdf(_OTHER)), "context")
_add("rewritten_and_drawn_over", lambda: by_all(charters.updated(_rewritten(), _drawn_over)), "context")
_add("rewritten_and_exchanged", lambda: by_all(charters.updated(_rewritten(), _content_exchanged)), "context")
_add(
    "rewritten_with_a_stranger",
    lambda: with_picture(by_all(_rewritten()), pki.authority().person(*_STRANGER), "Signature9", None),
    "identity",
)
_add("rewritten_by_two_of_three", lambda: with_picture(_rewritten(), pki.head(), "Signature1", None), "context")
_add("blank_sheet_signed_by_all", lambda: by_all(elsewhere.scanned()), "context")


def _rewritten() -> bytes:
    return elsewhere.rewritten_by_pikepdf(charters.prepared())


# --- What came behind the signatures

for _name, _change in {
    "drawn_over_behind_all": _drawn_over,
    "page_added_behind_all": _page_added,
    "metadata_exchanged_behind_all": _other_identity,
    "note_behind_all": annotated(Subtype="/FreeText", Contents="Batal", DA="/Helv 40 Tf"),
    "field_over_the_text_behind_all": _field_over_the_text,
}.items():
    _add(_name, partial(charters.updated, by_all(charters.prepared()), _change), "modified", "policy", "context")


def _exchanged_by_the_second() -> bytes:
    pdf = with_picture(charters.prepared(), pki.head(), "Signature1", BOXES[HEAD])
    pdf = charters.updated(pdf, _drawn_over)
    pdf = with_picture(pdf, pki.witness(1), "Signature2", BOXES[FIRST])
    return with_picture(pdf, pki.witness(2), "Signature3", BOXES[SECOND])


_add("drawn_over_by_the_second", _exchanged_by_the_second, "modified")
