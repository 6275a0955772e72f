"""The cover of a report: what it is, of whom, and the facts it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.exports.pages.flow import baseline, paragraph_lines
from integrity_zone.exports.pages.letters import readable
from integrity_zone.exports.pages.palette import LINE, PRIMARY, TEXT, TEXT_2, TEXT_3
from integrity_zone.exports.pages.paper import HEIGHT, LEFT, MEASURE, RIGHT, draw_sample_tag
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import ELLIPSIS, Type, balanced, draw_line

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_KIND = Type(Face.SANS_SEMIBOLD, 10, 14, PRIMARY)
_TITLE = Type(Face.SANS_SEMIBOLD, 28, 34, TEXT)
_SUBTITLE = Type(Face.SANS, 13, 18, TEXT_2)
_UNIT = Type(Face.SANS_SEMIBOLD, 16, 21, TEXT)
_LABEL = Type(Face.SANS, 9.4, 13.4, TEXT_3)
_FACT = Type(Face.SANS, 9.4, 13.4, TEXT)
_REMARK = Type(Face.SANS, 8.4, 11.8, TEXT_2)
_LABEL_WIDTH = 118.0
_BAR_WIDTH = 5.0
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Cover:
    """What a cover says."""

    title: str
    subtitle: str
    unit_name: str
    facts: tuple[tuple[str, str], ...]  #: label and text
    remarks: tuple[str, ...]  #: at the foot
    sample: bool


def draw_cover(canvas: Canvas, cover: Cover) -> None:
    """Draw a cover on the present page."""
    draw_line(canvas, LEFT, HEIGHT - 78, "ZONA INTEGRITAS", _KIND)
    if cover.sample:
        draw_sample_tag(canvas, RIGHT, HEIGHT - 78)
    y = HEIGHT - 216
    top = y + 26
    for line in balanced(readable(cover.title), _TITLE, MEASURE - 24):
        draw_line(canvas, LEFT + 20, y, line, _TITLE)
        y -= _TITLE.leading
    for line in balanced(readable(cover.subtitle), _SUBTITLE, MEASURE - 24):
        draw_line(canvas, LEFT + 20, y, line, _SUBTITLE)
        y -= _SUBTITLE.leading
    y -= 20
    for line in balanced(readable(cover.unit_name), _UNIT, MEASURE - 24):
        draw_line(canvas, LEFT + 20, y, line, _UNIT)
        y -= _UNIT.leading
    canvas.setFillColor(PRIMARY)
    canvas.rect(LEFT, y + 14, _BAR_WIDTH, top - y - 14, stroke=0, fill=1)
    _draw_facts(canvas, cover, y - 34)
    _draw_remarks(canvas, cover)


def _draw_facts(canvas: Canvas, cover: Cover, y: float) -> None:
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.6)
    canvas.line(LEFT, y + 6, RIGHT, y + 6)
    for label, text in cover.facts:
        lines = _few_lines(text)
        draw_line(canvas, LEFT, y - baseline(_LABEL), label, _LABEL)
        for line in lines:
            draw_line(canvas, LEFT + _LABEL_WIDTH, y - baseline(_FACT), line, _FACT)
            y -= _FACT.leading
        canvas.line(LEFT, y - 4, RIGHT, y - 4)
        y -= 9


def _few_lines(text: str) -> list[str]:
    """A text cut where it would push the others off the page."""
    lines = paragraph_lines(text, _FACT, MEASURE - _LABEL_WIDTH - _FACT.width(ELLIPSIS)) or ["–"]
    return lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1] + ELLIPSIS]


def _draw_remarks(canvas: Canvas, cover: Cover) -> None:
    lines = [line for remark in cover.remarks for line in paragraph_lines(remark, _REMARK, MEASURE)]
    y = 60.0 + len(lines) * _REMARK.leading
    for line in lines:
        draw_line(canvas, LEFT, y, line, _REMARK)
        y -= _REMARK.leading
