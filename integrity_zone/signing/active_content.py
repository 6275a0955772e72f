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
_MAX_FORM_DEPTH = 20

#: What is found -> how it is said, in English and Indonesian.
_WORDS = {
    "script": ("a script", "skrip"),
    "program-start": ("an action that starts a program", "aksi yang menjalankan program"),
    "data-sent": ("an action that sends data away", "aksi yang mengirim data keluar"),
    "data-taken": ("an action that takes data in", "aksi yang mengambil data dari luar"),
    "file-opened": ("an action that opens another file", "aksi yang membuka berkas lain"),
    "media": ("embedded media or an action that plays it", "media tertanam atau aksi yang memutarnya"),
    "attachment": ("an attached file", "berkas lampiran"),
    "collection": ("a collection of attached files", "kumpulan berkas lampiran"),
    "view-changed": ("an action that changes what is shown", "aksi yang mengubah tampilan"),
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
    "/Sound": "media",
    "/Movie": "media",
    "/GoTo3DView": "media",
    "/Hide": "view-changed",
    "/SetOCGState": "view-changed",
    "/ResetForm": "view-changed",
}
_ANNOTATIONS = {
    "/FileAttachment": "attachment",
    "/RichMedia": "media",
    "/Screen": "media",
    "/Movie": "media",
    "/Sound": "media",
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
    if _runs_by_itself(entry(dictionary, "/AA")):
        yield "additional-action"


def _runs_by_itself(events: object) -> bool:
    # A resource may have the name AA as well; what is meant here is a table of events with an action for each.
    if not isinstance(events, generic.DictionaryObject):
        return False
    actions = [events[event] for event in events]
    return any(isinstance(action, generic.DictionaryObject) and "/S" in action for action in actions)


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
    if "/Collection" in root:
        yield "collection"
    form = entry(root, "/AcroForm", {})
    if "/XFA" in form:
        yield "xfa"
    if not all(_is_signature_field(field, None, 0) for field in _listed(form, "/Fields")):
        yield "form-field"


def _is_signature_field(field: object, inherited: object, depth: int) -> bool:
    """Whether a field and all below it are for signatures; the kind is inherited from above."""
    if not isinstance(field, generic.DictionaryObject):
        return False
    kind = entry(field, "/FT", inherited)
    if depth > _MAX_FORM_DEPTH:
        raise RecursionError("form fields in a circle")
    below = [child for child in _listed(field, "/Kids") if not _is_widget_only(child)]
    if below:
        return all(_is_signature_field(child, kind, depth + 1) for child in below)
    return bool(kind == "/Sig")


def _is_widget_only(child: object) -> bool:
    return isinstance(child, generic.DictionaryObject) and "/T" not in child and "/FT" not in child


def _listed(container: object, key: str) -> list[object]:
    if not isinstance(container, generic.DictionaryObject):
        return []
    value = entry(container, key, generic.ArrayObject())
    return [value[index] for index in range(len(value))] if isinstance(value, generic.ArrayObject) else [value]


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
