"""The page that says it all: verdict, values, meters, areas, results, balance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.exports.pages.flow import Block, baseline, paragraph_lines
from integrity_zone.exports.pages.headings import HEADING, page_title, remark
from integrity_zone.exports.pages.marks import draw_check, draw_octagon
from integrity_zone.exports.pages.palette import LINE, MET_TINT, MISSED_TINT, TEXT, TEXT_2, TPI
from integrity_zone.exports.pages.paper import MEASURE
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type, draw_line
from integrity_zone.exports.report.bars import (
    METER_HEIGHT,
    RESULT_HEIGHT,
    area_bars_height,
    draw_area_bars,
    draw_legend,
    draw_meter,
    draw_result_row,
)
from integrity_zone.exports.report.radar import draw_radar

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.exports.report.content import ReportContent, Summary

_VERDICT = Type(Face.SANS_SEMIBOLD, 13, 17, TEXT)
_REASON = Type(Face.SANS, 9.2, 12.8, TEXT)
_FIGURE_NAME = Type(Face.SANS, 8.8, 12, TEXT_2)
_FIGURE = Type(Face.SANS_SEMIBOLD, 22, 26, TEXT)
_FIGURE_REMARK = Type(Face.SANS, 8.2, 11, TEXT_2)
_GUTTER = 22.0
_RADAR_WIDTH = MEASURE * 0.47
_RADAR_RADIUS = 68.0
_RADAR_HEIGHT = 2 * _RADAR_RADIUS + 52
_LEAST_SPOKES = 3


def summary_blocks(content: ReportContent) -> list[Block]:
    """The summary, from the verdict to the radar."""
    summary = content.summary
    blocks = [page_title("Ringkasan"), _verdict_block(summary), _figures_block(summary), _totals_block(summary)]
    if summary.areas:
        blocks.append(_areas_block(summary))
    blocks.append(_balance_block(summary))
    if summary.has_tpi:
        blocks.append(remark("Segitiga menunjuk nilai TPI. Radar menunjukkan keseimbangan area, bukan nilainya."))
    return blocks


def _verdict_block(summary: Summary) -> Block:
    room = MEASURE - 46
    lines = [(line, _VERDICT) for line in paragraph_lines(summary.verdict, _VERDICT, room)]
    for reason in summary.reasons:
        lines += [(line, _REASON) for line in paragraph_lines(reason, _REASON, room)]
    height = sum(style.leading for _, style in lines) + 18

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setFillColor(MET_TINT if summary.met else MISSED_TINT)
        canvas.roundRect(left, top - height, MEASURE, height, 4, stroke=0, fill=1)
        if summary.met:
            draw_check(canvas, left + 18, top - 19)
        else:
            draw_octagon(canvas, left + 18, top - 19, 7)
        y = top - 8
        for line, style in lines:
            draw_line(canvas, left + 36, y - baseline(style), line, style)
            y -= style.leading

    return Block(height, draw, before=8)


def _figures_block(summary: Summary) -> Block:
    width = MEASURE / len(summary.figures)
    remarks = [paragraph_lines(figure.remark, _FIGURE_REMARK, width - 14) for figure in summary.figures]
    height = 12 + 28 + max(map(len, remarks)) * _FIGURE_REMARK.leading
    colours = (TEXT, TPI, TEXT_2)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, figure in enumerate(summary.figures):
            x = left + number * width
            draw_line(canvas, x, top - 9, figure.name, _FIGURE_NAME)
            shown = Type(_FIGURE.face, _FIGURE.size, _FIGURE.leading, colours[number % len(colours)])
            draw_line(canvas, x, top - 33, figure.text, shown)
            for line_number, line in enumerate(remarks[number]):
                draw_line(canvas, x, top - 46 - line_number * _FIGURE_REMARK.leading, line, _FIGURE_REMARK)

    return Block(height + 8, draw, before=14)


def _totals_block(summary: Summary) -> Block:
    width = (MEASURE - _GUTTER) / 2

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, meter in enumerate(summary.totals):
            draw_meter(canvas, left + number * (width + _GUTTER), top, width, meter)
        ticks = summary.totals[0].ticks
        draw_legend(canvas, left, top - METER_HEIGHT, ticks, has_tpi=summary.has_tpi)

    return Block(METER_HEIGHT + 14, draw, before=8)


def _areas_block(summary: Summary) -> Block:
    height = 22 + area_bars_height(len(summary.areas))

    def draw(canvas: Canvas, left: float, top: float) -> None:
        _draw_heading(canvas, left, top, summary.area_heading)
        draw_area_bars(canvas, left, top - 22, MEASURE, summary.areas)

    return Block(height, draw, before=14)


def _balance_block(summary: Summary) -> Block:
    """Results at the left, the radar at the right."""
    has_radar = len(summary.spokes) >= _LEAST_SPOKES
    results = 22 + len(summary.results) * RESULT_HEIGHT
    width = MEASURE - _RADAR_WIDTH - 8 if has_radar else MEASURE

    def draw(canvas: Canvas, left: float, top: float) -> None:
        if summary.results:
            _draw_heading(canvas, left, top, "Hasil")
        for number, meter in enumerate(summary.results):
            draw_result_row(canvas, left, top - 22 - number * RESULT_HEIGHT, width, meter)
        if has_radar:
            x = left + MEASURE - _RADAR_WIDTH
            canvas.setStrokeColor(LINE)
            canvas.setLineWidth(0.6)
            canvas.line(x - 2, top, x - 2, top - _RADAR_HEIGHT)
            _draw_heading(canvas, x + 10, top, "Keseimbangan area")
            middle = (x + left + MEASURE) / 2 + 4
            draw_radar(canvas, middle, top - 34 - _RADAR_RADIUS, _RADAR_RADIUS, summary.spokes, summary.spoke_minimums)

    return Block(max(results, _RADAR_HEIGHT if has_radar else 0.0), draw, before=16)


def _draw_heading(canvas: Canvas, x: float, top: float, text: str) -> None:
    draw_line(canvas, x, top - 11, text, HEADING)
