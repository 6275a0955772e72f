"""What was saved behind the last signature: validation data may be, and nothing besides, however harmless it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic

from integrity_zone.signing.conclusions import modified
from integrity_zone.signing.pdf_reading import entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyhanko.pdf_utils.reader import PdfFileReader

    from integrity_zone.domain.declaration import Reason

#: What carries other objects, and is itself reached by none.
_CARRIERS = {"/XRef", "/ObjStm"}


def later_revision_objections(reader: PdfFileReader) -> list[Reason]:
    """Object to a revision behind the last signature or time stamp that is not there for validation data.

    pyHanko compares what the catalog leads to, so an object that nothing leads to passes it unseen.
    """
    last = max(signature.signed_revision for signature in reader.embedded_signatures)
    unexplained = [number for number in range(last + 1, reader.xrefs.total_revisions) if not _explained(reader, number)]
    if not unexplained:
        return []
    return [
        modified(
            "revision-unexplained",
            "something was saved behind the last signature that is no validation data",
            "ada yang disimpan setelah tanda tangan terakhir dan bukan data validasi",
        )
    ]


def _explained(reader: PdfFileReader, number: int) -> bool:
    document = reader.get_historical_resolver(number)
    root = document.root
    saved = set(reader.xrefs.explicit_refs_in_revision(number))
    validation = _reachable([root.raw_get("/DSS")]) if "/DSS" in root else set()
    if not saved & validation or reader.xrefs.refs_freed_in_revision(number):
        return False
    trailer = [reader.trailer.raw_get(key) for key in ("/Root", "/Info") if key in reader.trailer]
    loose = saved - _reachable([root, *trailer])
    return all(entry(document.get_object(reference), "/Type") in _CARRIERS for reference in loose)


def _reachable(beginnings: Iterable[generic.PdfObject]) -> set[generic.Reference]:
    seen: set[generic.Reference] = set()
    waiting = list(beginnings)
    while waiting:
        current = waiting.pop()
        if isinstance(current, generic.IndirectObject):
            if current.reference not in seen:
                seen.add(current.reference)
                waiting.append(current.get_object())  # type: ignore[no-untyped-call]
        elif isinstance(current, generic.DictionaryObject):
            waiting.extend(current.values())
        elif isinstance(current, generic.ArrayObject):
            waiting.extend(current)
    return seen
