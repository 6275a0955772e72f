"""A file of papers as PDF/A-2b: one paper, or one for each person."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from integrity_zone.domain.progress import Progress
from integrity_zone.exports.indonesian.wording import SAMPLE
from integrity_zone.exports.pages.archive import FileFacts, file_text, make_archival
from integrity_zone.exports.pages.flow import paginate, space_block
from integrity_zone.exports.pages.letters import require_letters
from integrity_zone.exports.pages.palette import TEXT_3
from integrity_zone.exports.pages.paper import draw_sample_tag
from integrity_zone.exports.pages.typefaces import register_typefaces
from integrity_zone.exports.pages.typesetting import Type, draw_line, draw_right, shortened
from integrity_zone.exports.papers.letterhead import PaperHeading
from integrity_zone.exports.papers.setting import FACES, Setting, setting_of
from integrity_zone.exports.papers.text_blocks import text_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from integrity_zone.exports.pages.flow import Placed
    from integrity_zone.exports.papers.content import PaperContent, PaperCopy

#: Tried one after the other for a paper that would need a second page for a few lines.
_SCALES = (1.0, 0.95, 0.9)
_SAVED_OF = 3
_HEAD_GAP = 16.0
#: A notice fills its sheet: so much more air may come between its parts.
_MOST_AIR = 46.0
_FRAME_FOOT = 11.0
_FRAME_RULES = ((0.0, 1.6), (4.5, 0.5))


def draw_papers(content: PaperContent, tell: Callable[[Progress], None]) -> bytes:
    """Draw a file. The same content gives the same bytes.

    Args:
        content: What it says.
        tell: Told after every copy.

    Raises:
        UnprintableLettersError: A text has letters that the typeface lacks.
        BadEmblemError: A picture cannot be used.
    """
    register_typefaces()
    require_letters(_texts(content), FACES[content.lettering])
    settings = tuple(setting_of(content.kind, content.paper, content.lettering, content.margins, s) for s in _SCALES)
    heading = PaperHeading(content.head, settings[0], content.lettering)
    stream = BytesIO()
    canvas = _opened(stream, content, settings[0])
    heading.define(canvas)
    several = len(content.copies) > 1
    for number, copy in enumerate(content.copies, start=1):
        tell(Progress(number - 1, len(content.copies), copy.title))
        setting, pages = _laid_out(content, copy, settings, heading.height)
        if several:
            canvas.bookmarkPage(f"p{number}")
            canvas.addOutlineEntry(file_text(copy.title), f"p{number}", level=0)
        _draw_pages(canvas, content, heading, setting, pages)
    canvas.save()
    tell(Progress(len(content.copies), len(content.copies)))
    return stream.getvalue()


def _texts(content: PaperContent) -> Iterator[str]:
    """Everything that is printed."""
    yield from (content.dateline, content.document_id, *content.head.lines, *content.head.address)
    yield from content.values.values()
    for line in content.lines:
        yield line.mark
        yield line.filled({})
    for grid in content.grids.values():
        yield from (grid.note, *grid.heads)
        for row in grid.rows:
            yield from row
    for texts in content.lists.values():
        yield from texts
    for copy in content.copies:
        yield from copy.values.values()
        for party in (found for row in copy.signers for found in row if found):
            yield from (party.role, *party.office, party.organisation, party.name, *party.details, party.dateline)


def _opened(stream: BytesIO, content: PaperContent, setting: Setting) -> Canvas:
    # An initial face of ours: reportlab would name Helvetica, which nobody embeds, in every file.
    canvas = Canvas(
        stream,
        pagesize=(setting.page_width, setting.page_height),
        invariant=1,
        pageCompression=1,
        pdfVersion=(1, 7),
        initialFontName=FACES[content.lettering][0].value,  # type: ignore[arg-type] # the stubs take it for a number
        lang="id-ID",
    )
    sample = f" ({SAMPLE})" if content.sample else ""
    subject = content.document_id or content.title
    make_archival(
        canvas, FileFacts(f"{content.title}, {content.unit}{sample}", content.unit, subject, content.created_at)
    )
    return canvas


def _laid_out(
    content: PaperContent, copy: PaperCopy, settings: tuple[Setting, ...], head: float
) -> tuple[Setting, list[list[Placed]]]:
    """The pages, set smaller where that saves one of few."""
    usual = settings[0], _paged(content, copy, settings[0], head)
    if not 1 < len(usual[1]) <= _SAVED_OF:
        return usual
    others = ((setting, _paged(content, copy, setting, head)) for setting in settings[1:])
    return next((found for found in others if len(found[1]) < len(usual[1])), usual)


def _paged(content: PaperContent, copy: PaperCopy, setting: Setting, head: float) -> list[list[Placed]]:
    blocks = [space_block(head + _HEAD_GAP), *text_blocks(content, copy, setting)]
    if setting.is_notice:
        spare = setting.height - sum(block.before + block.height for block in blocks)
        air = max(0.0, min(_MOST_AIR, spare / (len(blocks) + 1)))
        blocks = [blocks[0], *(replace(block, before=block.before + air) for block in blocks[1:])]
    blocks[1:2] = [replace(block, before=0.0) for block in blocks[1:2] if not setting.is_notice] or blocks[1:2]
    return paginate(blocks, setting.height)


def _draw_pages(
    canvas: Canvas, content: PaperContent, heading: PaperHeading, setting: Setting, pages: list[list[Placed]]
) -> None:
    for number, page in enumerate(pages, start=1):
        if number == 1:
            heading.show(canvas)
        _draw_furniture(canvas, content, setting, number, len(pages))
        for placed in page:
            placed.block.draw(canvas, setting.left, setting.top - placed.offset)
        canvas.showPage()


def _draw_furniture(canvas: Canvas, content: PaperContent, setting: Setting, page: int, pages: int) -> None:
    if setting.is_notice:
        _draw_frame(canvas, setting)
    if content.sample:
        draw_sample_tag(canvas, setting.right, setting.top + min(12.0, (setting.page_height - setting.top) / 3))
    foot = Type(setting.small.face, 7.4, 9.6, TEXT_3)
    y = _frame_inset(setting) + _FRAME_FOOT if setting.is_notice else setting.bottom * 0.5 - 2
    right = f"{page} dari {pages}" if pages > 1 else ""
    if content.document_id:
        draw_line(canvas, setting.left, y, shortened(content.document_id, foot, setting.width * 0.7), foot)
    if right:
        draw_right(canvas, setting.right, y, right, foot)


def _frame_inset(setting: Setting) -> float:
    return min(setting.bottom, setting.left, setting.page_width - setting.right) * 0.42


def _draw_frame(canvas: Canvas, setting: Setting) -> None:
    """Two rules around a notice, halfway between the text and the edge of the sheet."""
    inset = _frame_inset(setting)
    canvas.saveState()
    canvas.setStrokeColor(TEXT_3)
    for more, weight in _FRAME_RULES:
        at = inset + more
        canvas.setLineWidth(weight)
        canvas.rect(at, at, setting.page_width - 2 * at, setting.page_height - 2 * at)
    canvas.restoreState()
