"""Active content: what acts, hides files or can be filled in, under the signatures and behind them."""

# mypy: disable-error-code="no-untyped-call"
# Forging takes pyHanko's low-level objects, most of which have no types.

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic

from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import annotated, dictionary, updating, with_entry
from tests.support.forgeries.case import NOBODY, Family

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    from tests.support.forgeries.bases import Change

FAMILY = Family("active-content")

_SCRIPT = {"S": "/JavaScript", "JS": "app.alert(1)"}
_LAUNCH = {"S": "/Launch", "F": "cmd.exe"}


def _form_field(**entries: object) -> Change:
    def change(writer: IncrementalPdfFileWriter) -> None:
        reference = writer.add_object(dictionary(**entries))
        form = writer.root.get("/AcroForm")
        if form is None:
            form = dictionary(Fields=[])
            writer.root["/AcroForm"] = writer.add_object(form)
        form = writer.root["/AcroForm"]
        form["/Fields"] = generic.ArrayObject([*form.get("/Fields", []), reference])
        writer.update_container(form)

    return change


def _names(key: str) -> Change:
    def change(writer: IncrementalPdfFileWriter) -> None:
        action = writer.add_object(dictionary(**_SCRIPT))
        writer.root["/Names"] = dictionary(**{key: {"Names": ["x", action]}})

    return change


def _catalog(key: str, value: object) -> Change:
    return with_entry("catalog", key, lambda writer: dictionary(X=value)["/X"])


def _page(key: str, value: object) -> Change:
    return with_entry("page", key, lambda writer: dictionary(X=value)["/X"])


CHANGES: dict[str, Change] = {
    "script_on_opening": _catalog("/OpenAction", _SCRIPT),
    "program_on_opening": _catalog("/OpenAction", _LAUNCH),
    "place_on_opening": _catalog("/OpenAction", [0, "/Fit"]),
    "catalog_actions": _catalog("/AA", {"WC": _SCRIPT}),
    "page_opening": _page("/AA", {"O": _LAUNCH}),
    "page_script": _page("/AA", {"C": _SCRIPT}),
    "named_scripts": _names("JavaScript"),
    "attachments": _names("EmbeddedFiles"),
    "associated_files": _catalog("/AF", [{"Type": "/Filespec", "F": "a.exe", "EF": {"F": 3}}]),
    "collection": _catalog("/Collection", {"View": "/T"}),
    "link_to_a_program": annotated(Subtype="/Link", A=_LAUNCH),
    "link_to_a_script": annotated(Subtype="/Link", A=_SCRIPT),
    "link_to_a_file": annotated(Subtype="/Link", A={"S": "/GoToR", "F": "b.pdf"}),
    "link_to_an_attachment": annotated(Subtype="/Link", A={"S": "/GoToE", "T": {"R": "/C"}}),
    "second_action_of_a_link": annotated(Subtype="/Link", A={"S": "/GoTo", "D": "x", "Next": [_SCRIPT]}),
    "action_of_an_untyped_annotation": annotated(Subtype="/Link", AA={"E": {"S": "/URI", "URI": "https://x.invalid"}}),
    "form_sent_away": annotated(Subtype="/Link", A={"S": "/SubmitForm", "F": "https://contoh.invalid"}),
    "form_emptied": annotated(Subtype="/Link", A={"S": "/ResetForm"}),
    "parts_hidden": annotated(Subtype="/Link", A={"S": "/Hide", "T": "ttd"}),
    "layers_switched": annotated(Subtype="/Link", A={"S": "/SetOCGState", "State": []}),
    "data_taken_in": annotated(Subtype="/Link", A={"S": "/ImportData", "F": "x.fdf"}),
    "sound": annotated(Subtype="/Sound"),
    "sound_played": annotated(Subtype="/Link", A={"S": "/Sound"}),
    "film": annotated(Subtype="/Movie"),
    "film_played": annotated(Subtype="/Link", A={"S": "/Movie"}),
    "screen": annotated(Subtype="/Screen", A={"S": "/Rendition"}),
    "rich_media": annotated(Subtype="/RichMedia"),
    "three_dimensions": annotated(Subtype="/3D"),
    "attached_file": annotated(Subtype="/FileAttachment", FS={"Type": "/Filespec", "F": "a.exe"}),
    "text_field": _form_field(FT="/Tx", T="isian"),
    "button": _form_field(FT="/Btn", T="tombol"),
    "choice": _form_field(FT="/Ch", T="pilihan"),
    "field_without_a_kind": _form_field(T="tanpa jenis", V="isi"),
    "field_of_an_unknown_kind": _form_field(FT="/Baru", T="baru"),
    "field_with_a_script": _form_field(FT="/Sig", T="ttd_x", AA={"F": _SCRIPT}),
    "fields_computed": _form_field(FT="/Sig", T="ttd_y", Kids=[{"FT": "/Tx", "T": "z"}]),
    "xml_form": _form_field(FT="/Sig", T="ttd_z"),
}


def _xml_form(writer: IncrementalPdfFileWriter) -> None:
    _form_field(FT="/Sig", T="ttd_z")(writer)
    form = writer.root["/AcroForm"]
    form["/XFA"] = generic.pdf_string("<xdp/>")
    writer.update_container(form)


CHANGES["xml_form"] = _xml_form


def _before(change: Change) -> bytes:
    return charters.sign_elsewhere(charters.updated(charters.page("Surat"), change), pki.head())


for _name, _change in CHANGES.items():
    FAMILY.add(f"{_name}_signed", partial(_before, _change), "policy", given=NOBODY)
for _name in ("script_on_opening", "page_opening", "attachments", "text_field", "xml_form", "link_to_a_program"):
    FAMILY.add(f"{_name}_added", updating(charters.signed, CHANGES[_name]), "policy")
