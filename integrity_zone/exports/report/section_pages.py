"""Area by area: every indicator with its answer, its points, its notes and what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.exports.pages.flow import Block, Bookmark, baseline, paragraph_lines, text_block, text_blocks
from integrity_zone.exports.pages.headings import REMARK, page_title, remark
from integrity_zone.exports.pages.marks import draw_disc, draw_ring, draw_triangle
from integrity_zone.exports.pages.palette import LINE, PRIMARY, SUNKEN, TEXT, TEXT_2, TPI, WARNING
from integrity_zone.exports.pages.paper import MEASURE
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type, draw_line, draw_right
from integrity_zone.exports.report.content import Mark

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.exports.report.content import Group, IndicatorEntry, ReportContent

_GROUP = Type(Face.SANS_SEMIBOLD, 9.2, 12.4, TEXT)
_CODE = Type(Face.SANS_SEMIBOLD, 8.6, 11.8, PRIMARY)
_TITLE = Type(Face.SANS, 8.8, 11.8, TEXT)
_ANSWER = Type(Face.SANS_SEMIBOLD, 8.8, 11.8, TEXT)
_POINTS = Type(Face.SANS, 8.8, 11.8, TEXT_2)
_TPI = Type(Face.SANS, 8.4, 11.2, TPI)
_SMALL = Type(Face.SANS, 8.2, 11, TEXT_2)
_MISSING = Type(Face.SANS, 8.2, 11, WARNING)
_CODE_WIDTH = 70.0
_POINTS_WIDTH = 66.0
_BODY_WIDTH = MEASURE - _CODE_WIDTH - _POINTS_WIDTH
_SHAPES = {Mark.OPEN: draw_ring, Mark.ANSWERED: draw_disc, Mark.WITHOUT_EVIDENCE: draw_triangle}


def section_blocks(content: ReportContent) -> list[Block]:
    """All sections, each from a new page on."""
    blocks: list[Block] = []
    for number, section in enumerate(content.sections):
        blocks.append(page_title(section.title))
        blocks.append(remark(section.remark, before=0, with_next=True))
        if number == 0:
            blocks.append(_key_block())
        for group in section.groups:
            blocks += _group_blocks(group)
    return blocks


def _key_block() -> Block:
    """What the three shapes mean."""
    words = ((draw_disc, "terisi"), (draw_triangle, "terisi, belum ada bukti"), (draw_ring, "belum diisi"))

    def draw(canvas: Canvas, left: float, top: float) -> None:
        x = left + 4
        for shape, word in words:
            shape(canvas, x, top - 6)
            draw_line(canvas, x + 9, top - 9, word, _SMALL)
            x += 9 + _SMALL.width(word) + 16

    return Block(14, draw, before=4, with_next=True)


def _group_blocks(group: Group) -> list[Block]:
    blocks = [_group_block(group)]
    for entry in group.indicators:
        blocks += _entry_blocks(entry)
    if not group.indicators:
        blocks.append(text_block("Tidak ada butir.", REMARK, MEASURE))
    return blocks


def _group_block(group: Group) -> Block:
    lines = paragraph_lines(f"{group.code}  {group.title}", _GROUP, MEASURE - _POINTS_WIDTH - 10)
    height = len(lines) * _GROUP.leading + 7

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setFillColor(SUNKEN)
        canvas.rect(left, top - height, MEASURE, height, stroke=0, fill=1)
        for number, line in enumerate(lines):
            y = top - 3.5 - baseline(_GROUP) - number * _GROUP.leading
            draw_line(canvas, left + 6, y, line, _GROUP)
        draw_right(canvas, left + MEASURE - 6, top - 3.5 - baseline(_GROUP), group.points, _GROUP)

    bookmark = Bookmark(1, f"{group.code} {group.title}")
    return Block(height, draw, before=12, with_next=True, bookmark=bookmark)


def _entry_blocks(entry: IndicatorEntry) -> list[Block]:
    """One indicator; long notes and lists run on over the page."""
    blocks = [_entry_head(entry)]
    if entry.detail:
        blocks += _indented(entry.detail, _SMALL)
    if entry.tpi_answer:
        blocks += _indented(f"TPI: {entry.tpi_answer}", _TPI)
    if entry.note:
        blocks += _indented(f"Catatan: {entry.note}", _SMALL)
    if entry.tpi_note:
        blocks += _indented(f"Catatan TPI: {entry.tpi_note}", _TPI)
    for line in entry.evidence:
        blocks += _indented(f"Bukti: {line.title}" + (f" ({line.facts})" if line.facts else ""), _SMALL)
    if not entry.evidence:
        blocks += _indented("Belum ada bukti dukung.", _MISSING)
    blocks.append(_rule_block())
    return blocks


def _entry_head(entry: IndicatorEntry) -> Block:
    lines = [
        (line, style)
        for text, style in ((entry.title, _TITLE), (entry.answer, _ANSWER))
        for line in paragraph_lines(text, style, _BODY_WIDTH - 8)
    ]
    height = len(lines) * _TITLE.leading + 5

    def draw(canvas: Canvas, left: float, top: float) -> None:
        first = top - 4 - baseline(_TITLE)
        _SHAPES[entry.mark](canvas, left + 6, first + 3)
        draw_line(canvas, left + 16, first, entry.code, _CODE)
        for number, (line, style) in enumerate(lines):
            draw_line(canvas, left + _CODE_WIDTH, first - number * _TITLE.leading, line, style)
        draw_right(canvas, left + MEASURE - 6, first, entry.points, _POINTS)
        if entry.tpi_agrees:
            draw_right(canvas, left + MEASURE - 6, first - _POINTS.leading, "TPI sama", _TPI)

    return Block(height, draw, with_next=True)


def _indented(text: str, style: Type) -> list[Block]:
    return text_blocks(text, style, MEASURE - 8, indent=_CODE_WIDTH)


def _rule_block() -> Block:
    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        canvas.line(left, top - 4, left + MEASURE, top - 4)

    return Block(4.5, draw)
