"""What a charter must not carry: actions, scripts, attachments, form fields to fill in, encryption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic

from integrity_zone.signing.conclusions import Objection, against_policy
from integrity_zone.signing.pdf_reading import entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyhanko.pdf_utils.reader import PdfFileReader

MAX_OBJECTS = 200_000

_ACTIONS = {
    "/JavaScript": "a script",
    "/Launch": "an action that starts a program",
    "/SubmitForm": "an action that sends data away",
    "/ImportData": "an action that takes data in",
    "/GoToE": "an action that opens an attachment",
    "/GoToR": "an action that opens another file",
    "/Rendition": "an action that plays media",
    "/RichMediaExecute": "an action that plays media",
}
_ANNOTATIONS = {
    "/FileAttachment": "an attached file",
    "/RichMedia": "embedded media",
    "/Screen": "embedded media",
    "/Movie": "embedded media",
    "/3D": "embedded media",
}


def content_objections(reader: PdfFileReader) -> list[Objection]:
    """Everything in the document that acts, hides files or can be filled in, each kind once."""
    found: set[str] = set()
    for count, dictionary in enumerate(_dictionaries(reader)):
        if count > MAX_OBJECTS:
            found.add("more objects than a charter can have")
            break
        found.update(_in_dictionary(dictionary))
    found.update(_in_catalog(reader))
    return [against_policy(f"the document has {what}") for what in sorted(found)]


def _in_dictionary(dictionary: generic.DictionaryObject) -> Iterator[str]:
    action = entry(dictionary, "/S")
    if isinstance(action, str) and action in _ACTIONS:
        yield _ACTIONS[action]
    subtype = entry(dictionary, "/Subtype")
    if isinstance(subtype, str) and subtype in _ANNOTATIONS:
        yield _ANNOTATIONS[subtype]
    field_type = entry(dictionary, "/FT")
    if field_type is not None and field_type != "/Sig":
        yield "a form field that can be filled in"
    if "/EF" in dictionary:
        yield "an attached file"
    if "/AA" in dictionary and entry(dictionary, "/Type") in {"/Page", "/Annot", "/Catalog"}:
        yield "an action that runs by itself"


def _in_catalog(reader: PdfFileReader) -> Iterator[str]:
    root = reader.root
    if "/OpenAction" in root:
        yield "an action that runs when it is opened"
    if "/AA" in root:
        yield "an action that runs by itself"
    names = entry(root, "/Names", {})
    if "/JavaScript" in names:
        yield "a script"
    if "/EmbeddedFiles" in names:
        yield "an attached file"
    form = entry(root, "/AcroForm", {})
    if "/XFA" in form:
        yield "a form made of XML (XFA)"


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
