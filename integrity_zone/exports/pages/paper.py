"""The A4 page of every report: its measures, header and footer, and how blocks become a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from integrity_zone.exports.indonesian.wording import SAMPLE
from integrity_zone.exports.pages.archive import FileFacts, file_text, make_archival, name_file
from integrity_zone.exports.pages.flow import Block, paginate
from integrity_zone.exports.pages.letters import readable
from integrity_zone.exports.pages.palette import LINE, TEXT_3, WARNING, WARNING_TINT
from integrity_zone.exports.pages.typefaces import Face, register_typefaces
from integrity_zone.exports.pages.typesetting import Type, draw_centred, draw_line, draw_right, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from io import BytesIO
    from pathlib import Path

    from integrity_zone.exports.pages.flow import Placed

WIDTH, HEIGHT = A4
LEFT, RIGHT = 54.0, WIDTH - 54.0
TOP, BOTTOM = HEIGHT - 66.0, 60.0
MEASURE = RIGHT - LEFT
TEXT_HEIGHT = TOP - BOTTOM

_HEADER_BASELINE = HEIGHT - 42.0
_FOOTER_BASELINE = 36.0
_SMALL = Type(Face.SANS, 7.6, 10, TEXT_3)
_SAMPLE = Type(Face.SANS_SEMIBOLD, 7.6, 10, WARNING, spacing=0.8)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What the pages of a report say around its text."""

    title: str  #: of the report
    subject: str  #: unit and year
    disclaimer: str  #: at the foot of every page
    sample: bool  #: invented data: every page says CONTOH
    created_at: datetime  #: becomes the dates of the file


def open_canvas(target: BytesIO | Path, furniture: Furniture, *, archival: bool = True) -> Canvas:
    """A canvas whose file depends on its content and the given moment alone.

    Args:
        target: Where the file goes.
        furniture: Names it.
        archival: It becomes PDF/A; not where pages of others come in, of which nobody knows what they hold.
    """
    register_typefaces()
    # An initial face of ours: reportlab would name Helvetica, which nobody embeds, in every file.
    canvas = Canvas(
        target if not hasattr(target, "__fspath__") else str(target),
        pagesize=A4,
        invariant=1,
        pageCompression=1,
        pdfVersion=(1, 7),
        initialFontName=Face.SANS.value,  # type: ignore[arg-type] # the stubs take it for a number
        lang="id-ID",
    )
    sample = f" ({SAMPLE})" if furniture.sample else ""
    subject = readable(furniture.subject)
    title = f"{furniture.title}, {subject}{sample}"
    facts = FileFacts(title, subject, furniture.title, furniture.created_at)
    if archival:
        make_archival(canvas, facts)
    else:
        name_file(canvas, facts)
    return canvas


def draw_pages(
    canvas: Canvas, pages: Sequence[Sequence[Placed]], furniture: Furniture, *, first: int = 1, of: int | None = None
) -> None:
    """Draw laid-out pages with header and footer.

    Args:
        canvas: At the start of a page.
        pages: From `paginate`.
        furniture: What stands around the text.
        first: Number of the first page.
        of: How many pages the file has; None for these alone.
    """
    of = of or first + len(pages) - 1
    for number, page in enumerate(pages, first):
        draw_furniture(canvas, furniture, number, of)
        for placed in page:
            if placed.block.bookmark is not None:
                add_bookmark(canvas, placed.block.bookmark.level, placed.block.bookmark.title, TOP - placed.offset)
            placed.block.draw(canvas, LEFT, TOP - placed.offset)
        canvas.showPage()


def add_bookmark(canvas: Canvas, level: int, title: str, y: float) -> None:
    """Add an entry to the outline that leads to this height of the present page."""
    key = f"b{canvas.getPageNumber()}-{y:.1f}-{level}"
    canvas.bookmarkHorizontal(key, 0, y + 8)
    canvas.addOutlineEntry(file_text(readable(title)), key, level=level, closed=level > 0)


def lay_out(blocks: Sequence[Block]) -> list[list[Placed]]:
    """Deal blocks out to the pages of a report."""
    return paginate(blocks, TEXT_HEIGHT)


def draw_furniture(canvas: Canvas, furniture: Furniture, page: int, pages: int) -> None:
    """Draw header and footer of one page."""
    right = RIGHT
    if furniture.sample:
        right -= draw_sample_tag(canvas, RIGHT, _HEADER_BASELINE) + 8
    title_width = _SMALL.width(furniture.title)
    draw_line(canvas, LEFT, _HEADER_BASELINE, furniture.title, _SMALL)
    subject = shortened(readable(furniture.subject), _SMALL, right - LEFT - title_width - 16)
    draw_right(canvas, right, _HEADER_BASELINE, subject, _SMALL)
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.6)
    canvas.line(LEFT, _HEADER_BASELINE - 7, RIGHT, _HEADER_BASELINE - 7)
    canvas.line(LEFT, _FOOTER_BASELINE + 12, RIGHT, _FOOTER_BASELINE + 12)
    draw_line(canvas, LEFT, _FOOTER_BASELINE, furniture.disclaimer, _SMALL)
    draw_right(canvas, RIGHT, _FOOTER_BASELINE, f"{page} dari {pages}", _SMALL)


def draw_sample_tag(canvas: Canvas, right: float, y: float) -> float:
    """Draw the tag that says CONTOH; its width."""
    width = _SAMPLE.width(SAMPLE) + 12
    canvas.setFillColor(WARNING_TINT)
    canvas.setStrokeColor(WARNING)
    canvas.setLineWidth(0.5)
    canvas.roundRect(right - width, y - 3.8, width, 13, 2.5, stroke=1, fill=1)
    draw_centred(canvas, right - width / 2, y, SAMPLE, _SAMPLE)
    return width
