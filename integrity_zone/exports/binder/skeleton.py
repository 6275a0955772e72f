"""The binder without the documents' pages: cover, index, a sheet before each document, and stamped empty pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.pagesizes import A4, landscape

from integrity_zone.exports.binder.sheets import cover_sheet_blocks, index_blocks, start_key
from integrity_zone.exports.indonesian.wording import SAMPLE
from integrity_zone.exports.pages.archive import file_text
from integrity_zone.exports.pages.cover import Cover, draw_cover
from integrity_zone.exports.pages.letters import readable
from integrity_zone.exports.pages.palette import LINE, PRIMARY, TEXT_2
from integrity_zone.exports.pages.paper import (
    Furniture,
    add_bookmark,
    draw_pages,
    lay_out,
    open_canvas,
)
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type, draw_line, draw_right, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.exports.binder.content import BinderContent, BinderDocument
    from integrity_zone.exports.pages.flow import Placed

TITLE = "Bundel bukti dukung"
_DISCLAIMER = "Salinan untuk pemeriksaan; berkas asli tetap di berkas kerja unit"
_CODES = Type(Face.SANS_SEMIBOLD, 7.6, 10, PRIMARY)
_STAMP = Type(Face.SANS, 7.6, 10, TEXT_2)
#: Room for the stamp above the pages of a document, and for the printer around them.
STRIP = 26.0
MARGIN = 10.0
_SHOWN_CODES = 3
_SHORT_HASH = 12


@dataclass(frozen=True, slots=True)
class Slot:
    """An empty page that waits for a page of a document."""

    page: int  #: of the binder, from 0
    document: int  #: position of the document
    number: int  #: page of the document, from 0


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of the outline; each needs a name of its own for the place it leads to."""

    level: int
    title: str
    position: int  #: of the document
    key: str


def slot_box(*, lying: bool) -> tuple[float, float, float, float]:
    """Where a document's page goes on an empty page: left, lower, right, upper edge."""
    width, height = landscape(A4) if lying else A4
    return MARGIN, MARGIN, width - MARGIN, height - STRIP


def draw_skeleton(content: BinderContent, target: Path, told: Callable[[int], None]) -> list[Slot]:
    """Draw everything but the documents' pages. The same content gives the same bytes.

    Args:
        content: What to draw.
        target: The new file.
        told: Called with the position of each document before it is drawn.

    Returns:
        Where the documents' pages go.
    """
    furniture = Furniture(
        title=TITLE,
        subject=f"{content.unit_name} · {content.year}",
        disclaimer=_DISCLAIMER,
        sample=content.sample,
        created_at=content.generated_at,
    )
    sheets = [lay_out(cover_sheet_blocks(document)) for document in content.documents]
    starts, of = _starts(content, sheets)
    index = lay_out(index_blocks(content, starts))
    canvas = open_canvas(target, furniture, archival=False)
    add_bookmark(canvas, 0, "Sampul", 0)
    draw_cover(canvas, _cover(content, of))
    canvas.showPage()
    draw_pages(canvas, index, furniture, first=2, of=of)
    slots: list[Slot] = []
    entries = _entries(content)
    for position, (document, pages) in enumerate(zip(content.documents, sheets, strict=True)):
        told(position)
        _mark_start(canvas, position, entries)
        draw_pages(canvas, pages, furniture, first=starts[position], of=of)
        slots += _draw_slots(canvas, content, position, document, starts[position] + len(pages), of)
    for entry in entries:
        canvas.addOutlineEntry(file_text(readable(entry.title)), entry.key, level=entry.level, closed=True)
    canvas.save()
    return slots


def _starts(content: BinderContent, sheets: Sequence[Sequence[Sequence[Placed]]]) -> tuple[list[int], int]:
    """First page of each document, and how many pages there are in all."""
    unknown = [0] * len(sheets)
    page = 2 + len(lay_out(index_blocks(content, unknown)))
    starts = []
    for document, pages in zip(content.documents, sheets, strict=True):
        starts.append(page)
        page += len(pages) + len(document.lying)
    return starts, page - 1


def _cover(content: BinderContent, pages: int) -> Cover:
    return Cover(
        title="Bundel Bukti Dukung",
        subtitle=content.subtitle,
        unit_name=content.unit_name,
        facts=(*content.facts, ("Halaman", str(pages))),
        remarks=content.remarks,
        sample=content.sample,
    )


def _mark_start(canvas: Canvas, position: int, entries: Sequence[_Entry]) -> None:
    """Name the page that comes for the index, and for every entry of the outline that leads to it."""
    canvas.bookmarkPage(start_key(position), fit="Fit")
    for entry in entries:
        if entry.position == position:
            canvas.bookmarkPage(entry.key, fit="Fit")


def _draw_slots(
    canvas: Canvas, content: BinderContent, position: int, document: BinderDocument, first: int, of: int
) -> Iterator[Slot]:
    for number, lying in enumerate(document.lying):
        canvas.setPageSize(landscape(A4) if lying else A4)
        _draw_stamp(canvas, content, document, number, f"{first + number} dari {of}", lying=lying)
        canvas.showPage()
        yield Slot(first + number - 1, position, number)
    canvas.setPageSize(A4)


def _draw_stamp(
    canvas: Canvas, content: BinderContent, document: BinderDocument, number: int, page: str, *, lying: bool
) -> None:
    """Codes, number and short hash above a page of a document."""
    width, height = landscape(A4) if lying else A4
    left, right, y = 18.0, width - 18.0, height - 16.0
    codes = [use.code for use in document.uses]
    more = f" +{len(codes) - _SHOWN_CODES}" if len(codes) > _SHOWN_CODES else ""
    named = ", ".join(codes[:_SHOWN_CODES]) + more
    draw_line(canvas, left, y, readable(named), _CODES)
    tail = f"{SAMPLE} · {page}" if content.sample else page
    draw_right(canvas, right, y, tail, _STAMP)
    start = left + _CODES.width(named) + 10
    hashed = f"sidik {document.sha256[:_SHORT_HASH]}"
    name = f"nomor {document.number}" if document.number else document.title
    facts = f"{name} · hlm. {number + 1} dari {len(document.lying)}"
    room = right - start - _STAMP.width(tail) - _STAMP.width(hashed) - 24
    draw_line(canvas, start, y, f"{shortened(readable(facts), _STAMP, room)} · {hashed}", _STAMP)
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.5)
    canvas.line(left, height - STRIP + 3, right, height - STRIP + 3)


def _entries(content: BinderContent) -> list[_Entry]:
    """Area, sub-component, indicator, document; one document may stand in several places."""
    found: list[tuple[int, str, int]] = []
    for section in content.index:
        found.append((0, section.title, section.groups[0].indicators[0].documents[0]))
        for group in section.groups:
            found.append((1, group.title, group.indicators[0].documents[0]))
            for indicator in group.indicators:
                found.append((2, f"{indicator.code} {indicator.title}", indicator.documents[0]))
                found += [(3, content.documents[position].title, position) for position in indicator.documents]
    return [_Entry(*entry, f"baris-{number}") for number, entry in enumerate(found)]
