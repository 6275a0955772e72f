"""Where signatures show on the pages, and whether each keeps to the space that the charter reserves for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic
from pyhanko.sign.fields import enumerate_sig_fields

from integrity_zone.domain.ceremony import Way
from integrity_zone.signing.conclusions import against_policy
from integrity_zone.signing.fields import box_of
from integrity_zone.signing.identity import identity_of
from integrity_zone.signing.page_text import pages
from integrity_zone.signing.pdf_reading import entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.rw_common import PdfHandler

    from integrity_zone.domain.declaration import Reason, SignatureSpace

#: Other programs round to whole points.
_TOLERANCE = 1.0
#: No charter reserves more than this, in points: a space over the whole page would let a picture cover the words.
_LARGEST_SPACE = (200.0, 100.0)
#: Flags of an annotation that let it grow beyond its box, or turn out of it, as the view changes.
_NO_ZOOM, _NO_ROTATE = 8, 16


@dataclass(frozen=True, slots=True)
class _Shown:
    """An annotation on a page."""

    field: str | None  #: the signature field it belongs to
    page: int
    box: tuple[float, float, float, float]
    floats: bool
    drawing: bytes | None  #: what it draws; None when that is not one plain drawing

    def is_visible(self) -> bool:
        left, lower, right, upper = self.box
        return left < right and lower < upper

    def is_within(self, space: _Shown) -> bool:
        left, lower, right, upper = space.box
        own_left, own_lower, own_right, own_upper = self.box
        return (
            self.page == space.page
            and not self.floats
            and own_left >= left - _TOLERANCE
            and own_lower >= lower - _TOLERANCE
            and own_right <= right + _TOLERANCE
            and own_upper <= upper + _TOLERANCE
        )


def shown_in_spaces(reader: PdfFileReader, spaces: Sequence[SignatureSpace]) -> dict[str, str]:
    """Signature fields of other programs -> the reserved space in which each shows, of those that show in one."""
    reserved = _reserved(spaces)
    count = int(reader.root["/Pages"]["/Count"]) if reserved else 0
    return {
        shown.field: space.field
        for shown in _shown(reader, count)
        for space in reserved
        if shown.field and space.field and shown.is_visible() and shown.is_within(space)
    }


def stamp_objections(reader: PdfFileReader, export: PdfHandler, counts_for: Mapping[str, str]) -> list[Reason]:
    """Object to whatever shows outside the space reserved for its signer, and to a stamp without a signature.

    Args:
        reader: The document as it stands.
        export: The charter as it was drawn: its fields are the reserved spaces, and those its metadata tell.
        counts_for: Fields that other programs added -> the fields of ours for which they count.
    """
    count = int(export.root["/Pages"]["/Count"])
    identity = identity_of(export)
    own_spaces = _reserved(identity.spaces) if identity is not None else []
    spaces = {shown.field: shown for shown in (*own_spaces, *_shown(export, count)) if shown.field is not None}
    empty = {name for name, value, _ in enumerate_sig_fields(reader) if value is None}
    objections = []
    for shown in _shown(reader, count):
        own = None if shown.field is None else spaces.get(counts_for.get(shown.field, shown.field))
        # Whoever is not expected has no space; in anybody's it covers nothing, and the people are judged apart.
        allowed = [own] if own else spaces.values() if shown.field else ()
        if shown.is_visible() and not any(shown.is_within(space) for space in allowed):
            objections.append(_outside(shown))
        elif shown.field in empty and own is not None and shown.drawing != own.drawing:
            objections.append(_unsigned_stamp(shown.field))
    return objections


def _reserved(spaces: Sequence[SignatureSpace]) -> list[_Shown]:
    """Spaces for other programs as they would show."""
    width, height = _LARGEST_SPACE
    return [
        _Shown(space.name, space.page, space.box, floats=False, drawing=None)
        for space in spaces
        if space.way is Way.OUTSIDE and space.box[2] - space.box[0] <= width and space.box[3] - space.box[1] <= height
    ]


def _shown(document: PdfHandler, count: int) -> Iterator[_Shown]:
    owners = {widget.reference: name for name, _, field in enumerate_sig_fields(document) for widget in _widgets(field)}
    for number, page in enumerate(pages(document, count)):
        annotations = entry(page, "/Annots", generic.ArrayObject())
        for index in range(len(annotations)):
            raw, annotation = annotations.raw_get(index), annotations[index]
            owner = owners.get(raw.reference) if isinstance(raw, generic.IndirectObject) else None
            floats = bool(int(entry(annotation, "/F", 0)) & (_NO_ZOOM | _NO_ROTATE))
            yield _Shown(owner, number, box_of(annotation), floats, _drawing(annotation))


def _widgets(field: generic.IndirectObject) -> list[generic.IndirectObject]:
    kids = entry(field.get_object(), "/Kids", generic.ArrayObject())  # type: ignore[no-untyped-call]
    below = [kids.raw_get(index) for index in range(len(kids))]
    return [field, *(kid for kid in below if isinstance(kid, generic.IndirectObject))]


def _drawing(annotation: generic.DictionaryObject) -> bytes | None:
    normal = entry(entry(annotation, "/AP", {}), "/N")
    return normal.data if isinstance(normal, generic.StreamObject) else None


def _outside(shown: _Shown) -> Reason:
    name_en, name_id = (shown.field, shown.field) if shown.field else ("an annotation", "sebuah anotasi")
    return against_policy(
        "stamp-outside-its-box",
        f"on page {shown.page + 1}, {name_en} shows outside the space reserved for it and may cover what was declared",
        f"pada halaman {shown.page + 1}, {name_id} tampil di luar ruang yang disediakan dan dapat menutupi isi piagam",
    )


def _unsigned_stamp(field: str | None) -> Reason:
    return against_policy(
        "stamp-without-signature",
        f"something was drawn in the space of {field}, which is not signed",
        f"ada yang digambar di ruang {field}, padahal belum ditandatangani",
    )
