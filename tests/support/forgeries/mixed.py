"""A ceremony of several ways: what the head's program, the witness's or a stranger made of it on the way."""

# mypy: disable-error-code="no-untyped-call"
# Forging takes pyHanko's low-level objects, most of which have no types.

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from pyhanko.pdf_utils import generic
from pyhanko.sign.fields import SigFieldSpec, append_signature_field, enumerate_sig_fields

from integrity_zone.signing.identity import identity_metadata
from integrity_zone.signing.prepare import prepare_for_signing
from tests.support import elsewhere, mixed_charters, pki
from tests.support import signed_charters as charters
from tests.support.elsewhere import BOXES, OVER_THE_TEXT, with_picture
from tests.support.forgeries.bases import annotated, dictionary, with_entry
from tests.support.forgeries.case import NOBODY, Family
from tests.support.forgeries.raw import appended, stream
from tests.support.mixed_charters import FIRST, HEAD, SECOND, by_head, complete, drawn, heedlessly, office

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    from tests.support.forgeries.case import Maker

    Change = Callable[[IncrementalPdfFileWriter], None]

FAMILY = Family("mixed-ceremonies")

_STRANGER = ("Orang Lain", "LAIN-0001")
_LIE = stream(b"BT /F1 40 Tf 40 700 Td (Batal) Tj ET")


def _add(name: str, make: Maker, *right: str, given: dict[str, Any] | None = None) -> None:
    FAMILY.add(name, make, *right, given=office() if given is None else given)


def _stranger() -> pki.Person:
    return pki.authority().person(*_STRANGER)


def _signed(box: elsewhere.Box, page: int = 0, flags: int = 132) -> bytes:
    """The head's picture anywhere, then the witness."""
    return heedlessly(with_picture(drawn(), pki.head(), "Signature1", box, page, flags))


def _before(change: Change) -> bytes:
    """Something is changed before the head signs."""
    return heedlessly(by_head(charters.updated(drawn(), change)))


def _between(change: Change) -> bytes:
    """Something is changed between the head and the witness."""
    return heedlessly(charters.updated(by_head(drawn()), change))


def _after(change: Change) -> bytes:
    """Something is changed behind everybody."""
    return charters.updated(complete(), change)


# --- Pictures where they do not belong

_LEFT, _LOWER, _RIGHT, _UPPER = BOXES[HEAD]
for _name, _box in {
    "head_over_the_text": OVER_THE_TEXT,
    "head_over_the_sheet": (0.0, 0.0, 595.0, 842.0),
    "head_a_little_too_high": (_LEFT, _LOWER, _RIGHT, _UPPER + 5),
    "head_a_little_too_wide": (_LEFT, _LOWER, _RIGHT + 8, _UPPER),
    "head_in_the_space_of_the_witness": BOXES[FIRST],
    "head_in_the_space_for_ink": BOXES[SECOND],
    "head_over_two_spaces": (_LEFT, _LOWER, BOXES[FIRST][2], _UPPER),
    "head_upside_down": (500.0, 790.0, 40.0, 700.0),
}.items():
    _add(_name, partial(_signed, _box), "policy")
_add("head_that_does_not_shrink", lambda: _signed(BOXES[HEAD], flags=132 | 8), "policy")
_add("head_that_does_not_turn", lambda: _signed(BOXES[HEAD], flags=132 | 16), "policy")
_add("head_over_the_text_for_a_visitor", partial(_signed, OVER_THE_TEXT), "policy", given=dict(NOBODY))


# --- People

_add("stranger_for_the_head", lambda: heedlessly(by_head(drawn(), _stranger())), "identity")
_add("stranger_for_the_witness", lambda: heedlessly(by_head(drawn()), _stranger()), "identity")
_add("stranger_in_the_space_for_ink", lambda: _in_ink(_stranger()), "identity", "policy")
_add("head_again_in_the_space_for_ink", lambda: _in_ink(pki.head()), "identity", "policy")
_add("witness_again_unseen", lambda: with_picture(complete(), pki.witness(1), "Signature8", None), "identity")
_add("head_in_the_field_of_the_witness", lambda: heedlessly(drawn(), pki.head()), "identity", "incomplete")
_add("head_twice", lambda: heedlessly(by_head(drawn()), pki.head()), "identity")
_add("exchanged", lambda: heedlessly(by_head(drawn(), pki.witness(1)), pki.head()), "identity")
_add("witness_alone", lambda: heedlessly(drawn()), "incomplete")
_add("head_alone", lambda: by_head(drawn()), "incomplete")
_add("nobody", drawn, "unsigned")
_add("look_alike_head", lambda: heedlessly(by_head(drawn(), _look_alike())), "untrusted")
_add("look_alike_witness", lambda: heedlessly(by_head(drawn()), _look_alike("SAKSI-0001")), "untrusted")
_add("head_without_a_number", lambda: heedlessly(by_head(drawn(), _nameless())), "identity")


def _in_ink(person: pki.Person) -> bytes:
    return with_picture(complete(), person, "Signature8", BOXES[SECOND])


def _look_alike(number: str = "PIMPINAN-0001") -> pki.Person:
    return pki.look_alike().person("Ir. Pimpinan Contoh, M.Si.", number)


def _nameless() -> pki.Person:
    return pki.authority().person("Ir. Pimpinan Contoh, M.Si.", None, owner="tanpa nomor")


# --- A head replaced after the declaration

_SUCCESSOR = office(expected={HEAD: "PIMPINAN-0002", FIRST: "SAKSI-0001"})
_NEXT = replace(charters.IDENTITY, document_id="ZI-DPMPTSP-ARUNIKA-2026-02", data_digest="7e" * 32)


def _next_drawn() -> bytes:
    return prepare_for_signing(mixed_charters.draft(_NEXT), locked=False)


def _of_the_next(**other: Any) -> dict[str, Any]:
    """What the office judges by after the charter was drawn anew for the successor."""
    held = office(_next_drawn(), drawn(), **other)
    context = replace(held["context"], data_digest=_NEXT.data_digest, document_id=_NEXT.document_id)
    return {**held, "context": context}


def _successor() -> pki.Person:
    return pki.authority().person("Pengganti, S.E.", "PIMPINAN-0002")


_add("successor_on_the_old_charter", lambda: heedlessly(by_head(drawn(), _successor())), "identity")
_add("predecessor_on_the_charter_of_the_successor", lambda: heedlessly(by_head(drawn())), "identity", given=_SUCCESSOR)
_add("old_charter_in_place_of_the_new", complete, "context", given=_of_the_next())
_add(
    "old_charter_signed_by_the_successor",
    lambda: heedlessly(by_head(drawn(), _successor())),
    "context",
    "identity",
    given=_of_the_next(expected={HEAD: "PIMPINAN-0002", FIRST: "SAKSI-0001"}),
)
_add("both_heads_on_one_charter", lambda: with_picture(complete(), _successor(), "Signature8", None), "identity")
_add("new_charter_where_the_old_one_holds", lambda: heedlessly(by_head(_next_drawn())), "context")


def _renamed(writer: IncrementalPdfFileWriter) -> None:
    """The old charter says that it is the new one."""
    identity = replace(_NEXT, spaces=mixed_charters.SPACES)
    writer.root["/Metadata"] = writer.add_object(identity_metadata(identity))
    writer.update_root()


_add("old_charter_renamed_before_signing", lambda: _before(_renamed), "context", given=_of_the_next())
_add("old_charter_renamed_between", lambda: _between(_renamed), "context", "modified", given=_of_the_next())
_add("old_charter_renamed_after", lambda: _after(_renamed), "context", "modified", given=_of_the_next())


# --- What somebody changed before, between and behind the signatures


def _drawn_over(writer: IncrementalPdfFileWriter) -> None:
    writer.add_stream_to_page(0, writer.add_object(generic.StreamObject(stream_data=b"0 0 500 500 re f")))


def _inked(writer: IncrementalPdfFileWriter) -> None:
    """A signature in ink, painted into its space."""
    writer.add_stream_to_page(0, writer.add_object(generic.StreamObject(stream_data=b"400 120 m 480 160 l S")))


def _page_added(writer: IncrementalPdfFileWriter) -> None:
    contents = writer.add_object(generic.StreamObject(stream_data=b"0 0 200 200 re f"))
    writer.insert_page(dictionary(Type="/Page", MediaBox=[0, 0, 595, 842], Contents=contents, Resources={}))


def _spaces_widened(writer: IncrementalPdfFileWriter) -> None:
    """The metadata reserve the whole sheet for the head."""
    wide = replace(mixed_charters.SPACES[0], box=(0.0, 0.0, 595.0, 842.0))
    identity = replace(charters.IDENTITY, spaces=(wide, mixed_charters.SPACES[1]))
    writer.root["/Metadata"] = writer.add_object(identity_metadata(identity))
    writer.update_root()


def _spaces_dropped(writer: IncrementalPdfFileWriter) -> None:
    writer.root["/Metadata"] = writer.add_object(identity_metadata(charters.IDENTITY))
    writer.update_root()


def _field_dropped(writer: IncrementalPdfFileWriter) -> None:
    form = writer.root["/AcroForm"]
    kept = [field for field in form["/Fields"] if field.get_object()["/T"] != FIRST]
    form[generic.pdf_name("/Fields")] = generic.ArrayObject(kept)
    writer.update_container(form)
    append_signature_field(writer, SigFieldSpec(FIRST, box=BOXES[FIRST]))  # type: ignore[arg-type]


def _field_over_the_text(writer: IncrementalPdfFileWriter) -> None:
    append_signature_field(writer, SigFieldSpec("Kosong", box=OVER_THE_TEXT))  # type: ignore[arg-type]


def _head_moved(writer: IncrementalPdfFileWriter) -> None:
    (field,) = [reference for name, _, reference in enumerate_sig_fields(writer) if name == "Signature1"]
    field.get_object()["/Rect"] = generic.ArrayObject(map(generic.FloatObject, OVER_THE_TEXT))
    writer.mark_update(field)


_CHANGES: dict[str, Change] = {
    "drawn_over": _drawn_over,
    "inked_by_a_pen_of_bytes": _inked,
    "page_added": _page_added,
    "page_turned": with_entry("page", "/Rotate", lambda writer: generic.NumberObject(180)),
    "page_cropped": with_entry("page", "/CropBox", lambda writer: dictionary(B=[0, 0, 595, 300])["/B"]),
    "note": annotated(Subtype="/FreeText", Contents="Batal", DA="/Helv 40 Tf"),
    "rubber_stamp": annotated(Subtype="/Stamp", Contents="Disahkan"),
    "spaces_dropped": _spaces_dropped,
}
for _name, _change in _CHANGES.items():
    _add(f"{_name}_before_signing", partial(_before, _change), "context", "policy")
    _add(f"{_name}_between", partial(_between, _change), "context", "modified", "policy")
    _add(f"{_name}_behind_all", partial(_after, _change), "context", "modified", "policy")
_add("field_over_the_text_behind_all", lambda: _after(_field_over_the_text), "modified", "policy", "context")
_add("field_made_anew_between", lambda: _between(_field_dropped), "modified", "broken", "context")
_add("head_moved_between", lambda: _between(_head_moved), "modified", "policy", "context")
_add("script_before_signing", lambda: _before(_with_script), "policy")
_add("content_exchanged_before_signing", lambda: heedlessly(by_head(appended(drawn(), {4: _LIE}))), "context")
_add(
    "widened_space_and_picture_over_the_sheet",
    lambda: heedlessly(by_head(charters.updated(drawn(), _spaces_widened), box=(0.0, 0.0, 595.0, 842.0))),
    "context",
    "policy",
)
_add(
    "widened_space_for_a_visitor",
    lambda: heedlessly(by_head(charters.updated(drawn(), _spaces_widened), box=(0.0, 0.0, 595.0, 842.0))),
    "modified",
    "policy",
    given=dict(NOBODY),
)
for _name in ("drawn_over", "page_added", "note"):
    _add(
        f"{_name}_before_signing_for_a_visitor",
        partial(_before, _CHANGES[_name]),
        "modified",
        "policy",
        given=dict(NOBODY),
    )


def _with_script(writer: IncrementalPdfFileWriter) -> None:
    writer.root["/OpenAction"] = dictionary(S="/JavaScript", JS="app.alert(1)")
    writer.update_root()


# --- Bytes

_add("cut_off", lambda: complete()[:-300], "broken", "modified")
_add("something_behind", lambda: complete() + b"\n%lanjutan", "modified")
_add("letter_flipped", lambda: complete().replace(b"/Rotate 0", b"/Rotate 9", 1), "broken")


# --- Written anew by another program


def _rewritten(pdf: bytes | None = None) -> bytes:
    return elsewhere.rewritten_by_pikepdf(drawn() if pdf is None else pdf)


@pki.remembered
def _confirmed() -> bytes:
    """As it came back and was compared by a person."""
    return by_head(_rewritten())


_ANEW = office(confirmed=(_confirmed(),))
_other = prepare_for_signing(mixed_charters.draft(unit="Dinas Lain"), locked=False)

_add("rewritten_and_not_compared", lambda: heedlessly(_confirmed()), "context")
_add("rewritten_after_the_head", lambda: heedlessly(_rewritten(by_head(drawn()))), "broken")
_add("rewritten_after_all", lambda: _rewritten(complete()), "broken")
_add("rewritten_with_other_words", lambda: heedlessly(by_head(_rewritten(_other))), "context")
_add("rewritten_and_drawn_over", lambda: heedlessly(by_head(charters.updated(_rewritten(), _drawn_over))), "context")
_add("rewritten_by_a_stranger", lambda: heedlessly(by_head(_rewritten(), _stranger())), "identity")
_add(
    "compared_and_then_drawn_over",
    lambda: heedlessly(charters.updated(_confirmed(), _drawn_over)),
    "modified",
    given=_ANEW,
)
_add(
    "compared_and_a_page_more", lambda: heedlessly(charters.updated(_confirmed(), _page_added)), "modified", given=_ANEW
)
_add(
    "compared_and_moved",
    lambda: heedlessly(charters.updated(_confirmed(), _head_moved)),
    "modified",
    "policy",
    given=_ANEW,
)
_add("other_file_than_the_compared", lambda: heedlessly(by_head(_rewritten(_other))), "context", given=_ANEW)
_add("compared_without_the_witness", _confirmed, "context", given=_ANEW)
_add("compared_with_a_stranger", lambda: heedlessly(_confirmed(), _stranger()), "identity", given=_ANEW)
