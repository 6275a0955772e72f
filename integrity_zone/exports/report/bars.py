"""Threshold meters: a value on its way to its minimums, with the assessors' value and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.exports.pages.marks import draw_check, draw_octagon
from integrity_zone.exports.pages.palette import HATCH, MISSED, PRIMARY, SURFACE, TEXT, TEXT_2, TEXT_3, TPI, TRACK
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type, draw_line, draw_right, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.exports.report.content import Meter, Tick

NAME = Type(Face.SANS_SEMIBOLD, 9.2, 12, TEXT)
LABEL = Type(Face.SANS, 9, 12, TEXT)
FIGURE = Type(Face.SANS_SEMIBOLD, 9.2, 12, TEXT)
OF = Type(Face.SANS, 9.2, 12, TEXT_2)
SMALL = Type(Face.SANS, 7.8, 10, TEXT_2)
SHORT = Type(Face.SANS_SEMIBOLD, 7.8, 10, MISSED)

TRACK_HEIGHT = 10.5
METER_HEIGHT = 48.0
ROW_HEIGHT = 25.0
RESULT_HEIGHT = 30.0
_LABELS_HEIGHT = 15.0
_MARK_ROOM = 15.0


def draw_meter(canvas: Canvas, left: float, top: float, width: float, meter: Meter) -> None:
    """Draw a meter with its name and value above and its minimums below; it is `METER_HEIGHT` high."""
    draw_line(canvas, left, top - 10, meter.name, NAME)
    x = left + width
    draw_right(canvas, x, top - 10, meter.of_text, OF)
    draw_right(canvas, x - OF.width(meter.of_text) - 3, top - 10, meter.text, FIGURE)
    y = top - 17 - TRACK_HEIGHT
    draw_track(canvas, left, y, width, meter)
    draw_line(canvas, left, y - 12, "0", SMALL)
    _draw_tick_labels(canvas, left, y - 12, width, meter.of, meter.ticks)


def draw_area_bars(canvas: Canvas, left: float, top: float, width: float, meters: Sequence[Meter]) -> None:
    """Draw at least one bar in percent of its own weight, with each minimum as one line through all of them."""
    label, figures = width * 0.4, width * 0.2
    track = width - label - figures
    ticks, whole = meters[0].ticks, meters[0].of
    _draw_tick_labels(canvas, left + label, top - 8, track, whole, ticks)
    for number, meter in enumerate(meters):
        middle = top - _LABELS_HEIGHT - (number + 0.5) * ROW_HEIGHT
        draw_line(canvas, left, middle - 3, shortened(meter.name, LABEL, label - 10), LABEL)
        draw_track(canvas, left + label, middle - TRACK_HEIGHT / 2, track, meter, with_ticks=False)
        _draw_figures(canvas, left + width, middle, meter)
    for tick in ticks:
        x = left + label + track * _part(tick.at, whole)
        bottom = top - _LABELS_HEIGHT - len(meters) * ROW_HEIGHT
        _draw_tick(canvas, x, bottom + 2, top - _LABELS_HEIGHT + 3, dashed=tick.dashed)


def area_bars_height(rows: int) -> float:
    """Height of so many bars with their labels."""
    return _LABELS_HEIGHT + rows * ROW_HEIGHT


def draw_result_row(canvas: Canvas, left: float, top: float, width: float, meter: Meter) -> None:
    """Draw a short meter with its name and remark at the left; it is `RESULT_HEIGHT` high."""
    label, track = width * 0.46, width * 0.21
    middle = top - RESULT_HEIGHT / 2
    draw_line(canvas, left, middle + 2.5, shortened(meter.name, LABEL, label - 8), LABEL)
    draw_line(canvas, left, middle - 8.5, shortened(meter.remark, SMALL, label - 8), SMALL)
    draw_track(canvas, left + label, middle - TRACK_HEIGHT / 2, track, meter)
    _draw_figures(canvas, left + width, middle, meter, with_remark=False)


def draw_legend(canvas: Canvas, left: float, top: float, ticks: Sequence[Tick], *, has_tpi: bool) -> None:
    """Say what the parts of a meter are, in the order they are drawn."""
    x, y = left, top - 9
    canvas.setFillColor(PRIMARY)
    canvas.rect(x, y - 1, 12, 8, stroke=0, fill=1)
    x = _legend_text(canvas, x + 16, y, "Unit")
    draw_hatch(canvas, x, y - 1, 12, 8)
    x = _legend_text(canvas, x + 16, y, "belum diisi, bila bernilai penuh")
    for tick in ticks:
        _draw_tick(canvas, x + 2, y - 2, y + 8, dashed=tick.dashed)
        x = _legend_text(canvas, x + 7, y, tick.label.split()[0])
    if has_tpi:
        _draw_tpi(canvas, x + 5, y + 1)
        _legend_text(canvas, x + 13, y, "TPI")


def draw_track(canvas: Canvas, x: float, y: float, width: float, meter: Meter, *, with_ticks: bool = True) -> None:
    """Draw the bar alone: track, hatch, value, minimums, the assessors' value."""
    value, ceiling = (width * _part(number, meter.of) for number in (meter.value, meter.ceiling))
    canvas.setFillColor(TRACK)
    canvas.rect(x, y, width, TRACK_HEIGHT, stroke=0, fill=1)
    if ceiling > value + 0.2:
        draw_hatch(canvas, x + value, y, ceiling - value, TRACK_HEIGHT)
    canvas.setFillColor(PRIMARY)
    canvas.rect(x, y, value, TRACK_HEIGHT, stroke=0, fill=1)
    for tick in meter.ticks if with_ticks else ():
        _draw_tick(canvas, x + width * _part(tick.at, meter.of), y - 3, y + TRACK_HEIGHT + 3, dashed=tick.dashed)
    if meter.tpi is not None:
        _draw_tpi(canvas, x + width * _part(meter.tpi, meter.of), y + TRACK_HEIGHT - 3)


def draw_hatch(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """Fill a box with stripes: not done, never to be read as done."""
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(x, y, width, height)
    canvas.clipPath(clip, stroke=0, fill=0)
    canvas.setStrokeColor(HATCH)
    canvas.setLineWidth(1.4)
    start = x - height
    while start < x + width:
        canvas.line(start, y, start + height, y + height)
        start += 4.4
    canvas.setLineWidth(1.1)
    canvas.line(x + width - 0.55, y, x + width - 0.55, y + height)
    canvas.restoreState()


def _part(value: Fraction, of: Fraction) -> float:
    return min(1.0, max(0.0, float(value / of)))


def _draw_tick(canvas: Canvas, x: float, bottom: float, top: float, *, dashed: bool) -> None:
    canvas.setLineWidth(3.8)
    canvas.setStrokeColor(SURFACE)
    canvas.line(x, bottom, x, top)
    canvas.setLineWidth(1.5)
    canvas.setStrokeColor(TEXT)
    if dashed:
        canvas.setDash(2.2, 1.6)
    canvas.line(x, bottom, x, top)
    canvas.setDash()


def _draw_tpi(canvas: Canvas, x: float, y: float) -> None:
    """The assessors' value: a triangle whose point is at (x, y)."""
    path = canvas.beginPath()
    path.moveTo(x, y)
    path.lineTo(x - 4.2, y + 6.2)
    path.lineTo(x + 4.2, y + 6.2)
    path.close()
    canvas.setFillColor(TPI)
    canvas.setStrokeColor(SURFACE)
    canvas.setLineWidth(0.9)
    canvas.drawPath(path, stroke=1, fill=1)


def _draw_tick_labels(canvas: Canvas, x: float, y: float, width: float, of: Fraction, ticks: Sequence[Tick]) -> None:
    """Labels of the minimums: the first ends at its line, the last begins at its own, so that they never meet."""
    for number, tick in enumerate(ticks):
        at = x + width * _part(tick.at, of)
        if number == 0 and len(ticks) > 1:
            draw_right(canvas, at + 3, y, tick.label, SMALL)
        else:
            draw_line(canvas, at - 3, y, tick.label, SMALL)


def _draw_figures(canvas: Canvas, right: float, middle: float, meter: Meter, *, with_remark: bool = True) -> None:
    """Value, weight and verdict of a row; what is missing stands below."""
    below = with_remark and not meter.met and meter.remark
    y = middle - (0.0 if below else 3.0)
    (draw_check if meter.met else draw_octagon)(canvas, right - 5, y + 3)
    x = right - _MARK_ROOM
    draw_right(canvas, x, y, meter.of_text, OF)
    draw_right(canvas, x - OF.width(meter.of_text) - 2.5, y, meter.text, FIGURE)
    if below:
        draw_right(canvas, x, y - 9.5, meter.remark, SHORT)


def _legend_text(canvas: Canvas, x: float, y: float, text: str) -> float:
    style = Type(Face.SANS, 7.8, 10, TEXT_3)
    draw_line(canvas, x, y, text, style)
    return x + style.width(text) + 12
