"""Copies nothing but the pages of a PDF: no scripts, actions, links, forms, attachments or hidden revisions."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

import pikepdf

from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.files import file_problem
from integrity_zone.domain.paper_copy import PaperCopy
from integrity_zone.domain.reading import UnreadReason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: More pages than any document that somebody would print.
MOST_PAGES = 2000
#: What draws one page, unpacked.
DRAWING_BYTES = 64 * 1024 * 1024
#: Of one picture; a scanner's largest sheet has a tenth of it.
PICTURE_PIXELS = 1_000_000_000
#: Drawings in drawings: the stamp of a signature takes three. Each floor can multiply what a reader has to draw.
MOST_FLOORS = 5
#: What makes a page; everything else a page may have is left behind.
_PAGE_KEYS = frozenset({"/Type", "/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/Group", "/UserUnit"})
#: What drawings and pictures may carry besides themselves.
_CARRIED = ("/AA", "/AF", "/Alternates", "/Metadata", "/OPI", "/PieceInfo", "/Ref", "/StructParent", "/StructParents")
_ACTIONS = frozenset(
    {
        "/GoToE",
        "/GoToR",
        "/Hide",
        "/ImportData",
        "/JavaScript",
        "/Launch",
        "/Movie",
        "/Named",
        "/Rendition",
        "/RichMediaExecute",
        "/Sound",
        "/SubmitForm",
        "/Thread",
        "/URI",
    }
)
_SHORTEST, _LONGEST = 9.0, 14_400.0  #: points; the longest is what readers allow
_A4 = (0.0, 0.0, 595.28, 841.89)
#: What the library raises at objects that are not what their place promises.
_DAMAGE = (
    pikepdf.PdfError,
    AttributeError,
    IndexError,
    KeyError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    TypeError,
    ValueError,
)


def plain_pdf(stream: BinaryIO, target: Path) -> PaperCopy:
    """Write the pages of a PDF as another.

    Args:
        stream: The file.
        target: The new file.

    Raises:
        UnreadError: Locked, damaged, endless, or built to do harm.
        IntegrityZoneError: The copy cannot be written.
    """
    try:
        with pikepdf.open(stream, suppress_warnings=True) as source, pikepdf.new() as copy:
            signed = _is_signed(source)
            pages = len(source.pages)
            if pages == 0:
                raise UnreadError(UnreadReason.DAMAGED)
            if pages > MOST_PAGES:
                raise UnreadError(UnreadReason.LARGE)
            # Stamps of signatures and filled-in fields are drawn into their pages; a form that cannot stays behind.
            with suppress(*_DAMAGE):
                source.flatten_annotations("all")
            for page in source.pages:
                _reduce(page.obj)
                copy.pages.append(page)
            lying = tuple(_settle(page) for page in copy.pages)
            _limit_floors(copy)
            _lighten(copy)
            _save(copy, target)
        # Only what is still referred to was written, so that is what is judged.
        with pikepdf.open(target, suppress_warnings=True) as written:
            _require_plain(written)
        return PaperCopy(lying, signed)
    except pikepdf.PasswordError as locked:
        raise UnreadError(UnreadReason.ENCRYPTED) from locked
    except _DAMAGE as damage:
        raise UnreadError(UnreadReason.DAMAGED) from damage


def _save(copy: pikepdf.Pdf, target: Path) -> None:
    try:
        with target.open("xb") as stream:
            copy.save(stream, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    except OSError as error:
        raise file_problem(error, target) from error


def _is_signed(source: pikepdf.Pdf) -> bool:
    """Whether it says that it holds signatures; nothing here judges them."""
    with suppress(*_DAMAGE):
        return bool(int(source.Root.AcroForm.SigFlags) & 1)
    return False


def _reduce(page: pikepdf.Object) -> None:
    for key in [key for key in page.keys() if key not in _PAGE_KEYS]:  # noqa: SIM118 - a PDF object is no mapping
        # The way back to the tree of pages is the library's own business.
        if key != "/Parent":
            del page[key]


def _settle(page: pikepdf.Page) -> bool:
    """Give a page one sound box and one stream of drawing; whether it lies."""
    left, bottom, right, top = _sound_box(page)
    page.obj.MediaBox = pikepdf.Array([left, bottom, right, top])
    if "/CropBox" in page.obj:
        del page.obj.CropBox
    if "/UserUnit" in page.obj:
        del page.obj.UserUnit
    turned = _turn(page) % 180 == 90
    page.obj.Rotate = _turn(page)
    page.contents_coalesce()
    contents = page.obj.get("/Contents")
    if isinstance(contents, pikepdf.Stream) and len(contents.read_bytes()) > DRAWING_BYTES:
        raise UnreadError(UnreadReason.HEAVY)
    return (right - left > top - bottom) != turned


def _turn(page: pikepdf.Page) -> int:
    with suppress(*_DAMAGE):
        turn = int(page.obj.get("/Rotate", 0)) % 360
        return turn if turn % 90 == 0 else 0
    return 0


def _sound_box(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """What is seen of the page."""
    with suppress(*_DAMAGE):
        box = [float(number) for number in page.cropbox]
        left, right = sorted((box[0], box[2]))
        bottom, top = sorted((box[1], box[3]))
        if _SHORTEST <= right - left <= _LONGEST and _SHORTEST <= top - bottom <= _LONGEST:
            return left, bottom, right, top
    return _A4


def _limit_floors(copy: pikepdf.Pdf) -> None:
    """Refuse drawings that stand in drawings without end.

    Raises:
        UnreadError: There are too many floors.
    """
    floor: list[pikepdf.Object] = [page.obj for page in copy.pages]
    for _ in range(MOST_FLOORS + 1):
        above: dict[tuple[int, int], pikepdf.Object] = {}
        for holder in floor:
            above.update({form.objgen: form for form in _forms(holder)})
        floor = list(above.values())
        if not floor:
            return
    raise UnreadError(UnreadReason.UNSAFE)


def _forms(holder: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The drawings that a page or a drawing refers to."""
    resources = holder.get("/Resources")
    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if isinstance(named, pikepdf.Dictionary):
        for key in named.keys():  # noqa: SIM118 - a PDF object is no mapping
            found = named.get(key)
            if isinstance(found, pikepdf.Stream) and _name(found, "/Subtype") == "/Form":
                yield found


def _lighten(copy: pikepdf.Pdf) -> None:
    """Take away what drawings and pictures carry."""
    for found in copy.objects:
        if isinstance(found, pikepdf.Stream):
            for key in _CARRIED:
                if key in found:
                    del found[key]


def _require_plain(written: pikepdf.Pdf) -> None:
    """Refuse what still acts or fetches.

    Raises:
        UnreadError: It is built in a way that no document to be printed is.
    """
    for found in written.objects:
        for each in _dictionaries(found):
            if isinstance(each, pikepdf.Stream):
                if _pixels(each) > PICTURE_PIXELS:
                    raise UnreadError(UnreadReason.LARGE)
                if "/F" in each or "/FFilter" in each or _name(each, "/Subtype") == "/PS":
                    raise UnreadError(UnreadReason.UNSAFE)
            if _name(each, "/S") in _ACTIONS or _name(each, "/Type") in {"/Filespec", "/EmbeddedFile"}:
                raise UnreadError(UnreadReason.UNSAFE)


def _pixels(found: pikepdf.Object) -> int:
    """How many dots a picture says that it has."""
    if _name(found, "/Subtype") != "/Image":
        return 0
    return int(found.get("/Width", 0)) * int(found.get("/Height", 0))


def _name(found: pikepdf.Object, key: str) -> str:
    value = found.get(key)
    return str(value) if isinstance(value, pikepdf.Name) else ""


def _dictionaries(found: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """A dictionary or stream with all dictionaries that stand directly in it."""
    waiting = [found]
    while waiting:
        each = waiting.pop()
        if isinstance(each, pikepdf.Array):
            waiting.extend(child for child in each if not getattr(child, "is_indirect", False))
        elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            yield each
            inner = (each.get(key) for key in each.keys())  # noqa: SIM118 - a PDF object is no mapping
            waiting.extend(
                child
                for child in inner
                if isinstance(child, pikepdf.Dictionary | pikepdf.Array) and not child.is_indirect
            )
