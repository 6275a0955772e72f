"""What a charter must not carry: actions, scripts, attachments, form fields to fill in, encryption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic

from integrity_zone.signing.conclusions import against_policy
from integrity_zone.signing.pdf_reading import entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyhanko.pdf_utils.reader import PdfFileReader

    from integrity_zone.domain.declaration import Reason

MAX_OBJECTS = 200_000

#: What is found -> how it is said, in English and Indonesian.
_WORDS = {
    "script": ("a script", "skrip"),
    "program-start": ("an action that starts a program", "aksi yang menjalankan program"),
    "data-sent": ("an action that sends data away", "aksi yang mengirim data keluar"),
    "data-taken": ("an action that takes data in", "aksi yang mengambil data dari luar"),
    "file-opened": ("an action that opens another file", "aksi yang membuka berkas lain"),
    "media": ("embedded media or an action that plays it", "media tertanam atau aksi yang memutarnya"),
    "attachment": ("an attached file", "berkas lampiran"),
    "open-action": ("an action that runs when it is opened", "aksi yang berjalan saat dokumen dibuka"),
    "additional-action": ("an action that runs by itself", "aksi yang berjalan sendiri"),
    "form-field": ("a form field that can be filled in", "bidang formulir yang dapat diisi"),
    "xfa": ("a form made of XML (XFA)", "formulir XML (XFA)"),
    "too-many-objects": ("more objects than a charter can have", "objek melebihi yang wajar bagi sebuah piagam"),
}
_ACTIONS = {
    "/JavaScript": "script",
    "/Launch": "program-start",
    "/SubmitForm": "data-sent",
    "/ImportData": "data-taken",
    "/GoToE": "attachment",
    "/GoToR": "file-opened",
    "/Rendition": "media",
    "/RichMediaExecute": "media",
}
_ANNOTATIONS = {
    "/FileAttachment": "attachment",
    "/RichMedia": "media",
    "/Screen": "media",
    "/Movie": "media",
    "/3D": "media",
}


def content_objections(reader: PdfFileReader) -> list[Reason]:
    """Everything in the document that acts, hides files or can be filled in, each kind once."""
    found: set[str] = set()
    for count, dictionary in enumerate(_dictionaries(reader)):
        if count > MAX_OBJECTS:
            found.add("too-many-objects")
            break
        found.update(_in_dictionary(dictionary))
    found.update(_in_catalog(reader))
    return [_objection(what) for what in sorted(found)]


def _objection(what: str) -> Reason:
    english, indonesian = _WORDS[what]
    return against_policy(what, f"the document has {english}", f"dokumen memuat {indonesian}")


def _in_dictionary(dictionary: generic.DictionaryObject) -> Iterator[str]:
    action = entry(dictionary, "/S")
    if isinstance(action, str) and action in _ACTIONS:
        yield _ACTIONS[action]
    subtype = entry(dictionary, "/Subtype")
    if isinstance(subtype, str) and subtype in _ANNOTATIONS:
        yield _ANNOTATIONS[subtype]
    field_type = entry(dictionary, "/FT")
    if field_type is not None and field_type != "/Sig":
        yield "form-field"
    if "/EF" in dictionary:
        yield "attachment"
    if "/AA" in dictionary and entry(dictionary, "/Type") in {"/Page", "/Annot", "/Catalog"}:
        yield "additional-action"


def _in_catalog(reader: PdfFileReader) -> Iterator[str]:
    root = reader.root
    if "/OpenAction" in root:
        yield "open-action"
    if "/AA" in root:
        yield "additional-action"
    names = entry(root, "/Names", {})
    if "/JavaScript" in names:
        yield "script"
    if "/EmbeddedFiles" in names:
        yield "attachment"
    form = entry(root, "/AcroForm", {})
    if "/XFA" in form:
        yield "xfa"


def _dictionaries(reader: PdfFileReader) -> Iterator[generic.DictionaryObject]:
    """Every dictionary that can be reached from the catalog."""
    seen: set[tuple[int, int]] = set()
    waiting: list[generic.PdfObject] = [reader.root]
    while waiting:
        current = waiting.pop()
        if isinstance(current, generic.IndirectObject):
            place = (current.idnum, current.generation)
            if place not in seen:
                seen.add(place)
                waiting.append(current.get_object())  # type: ignore[no-untyped-call]
        elif isinstance(current, generic.DictionaryObject):
            yield current
            waiting.extend(current.values())
        elif isinstance(current, generic.ArrayObject):
            waiting.extend(current)
