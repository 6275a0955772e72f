"""The ornament of the charter as vector paths: guilloche border, corner rosettes, the large rosette behind the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.exports.pages.typesetting import DEEP, GOLD, GOLD_TINT, WHITE

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

#: All in points from the edge of the sheet.
OUTER_RULE = 12.2
BAND_MIDDLE = 19.4
INNER_RULE = 27.0
DARK_RULE = 29.2
CORNER_FROM = 9.8
CORNER_TO = 29.2

_AMPLITUDE = 4.1
_PERIOD = 27.0
_PHASES = 4
_ELLIPSES = 36
#: Control points of the Bezier curve nearest to a sine from 0 to its peak: share of the quarter period, of the peak.
_RISE = ((0.32613, 0.51229), (0.63810, 1.0))
_FALL = ((0.36190, 1.0), (0.67387, 0.51229))


def draw_border(canvas: Canvas, width: float, height: float) -> None:
    """Draw the border around a sheet.

    Args:
        canvas: Where to draw.
        width: Of the sheet, points.
        height: Of the sheet, points.
    """
    canvas.saveState()
    for inset, weight, colour in ((OUTER_RULE, 1.6, GOLD), (INNER_RULE, 0.5, GOLD), (DARK_RULE, 0.9, DEEP)):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(weight)
        canvas.rect(inset, inset, width - 2 * inset, height - 2 * inset)
    canvas.setStrokeColor(GOLD)
    canvas.setLineWidth(0.4)
    for middle in (BAND_MIDDLE, height - BAND_MIDDLE):
        _draw_side(canvas, CORNER_TO, middle, width - 2 * CORNER_TO, degrees=0)
    for middle in (BAND_MIDDLE, width - BAND_MIDDLE):
        _draw_side(canvas, middle, CORNER_TO, height - 2 * CORNER_TO, degrees=90)
    size = CORNER_TO - CORNER_FROM
    for x in (CORNER_FROM, width - CORNER_TO):
        for y in (CORNER_FROM, height - CORNER_TO):
            _draw_corner(canvas, x, y, size)
    canvas.restoreState()


def draw_rosette(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """Draw the large rosette, pale enough to read on.

    Args:
        canvas: Where to draw.
        x: Middle.
        y: Middle.
        radius: Points.
    """
    canvas.saveState()
    canvas.setStrokeColor(GOLD_TINT)
    canvas.setLineWidth(0.7)
    _draw_ellipses(canvas, x, y, radius, radius * 0.36, _ELLIPSES)
    canvas.restoreState()


def _draw_side(canvas: Canvas, x: float, y: float, length: float, *, degrees: float) -> None:
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(degrees)
    _draw_waves(canvas, length)
    canvas.restoreState()


def _draw_waves(canvas: Canvas, length: float) -> None:
    """Phase-shifted sine lines along the x axis, a whole number of periods long so that the corners match."""
    quarters = 4 * max(round(length / _PERIOD), 1)
    step = length / quarters
    for phase in range(_PHASES):
        path = canvas.beginPath()
        path.moveTo(0, _AMPLITUDE * _quarter_sine(phase))
        for number in range(quarters):
            start, end = _quarter_sine(phase + number), _quarter_sine(phase + number + 1)
            (first, first_height), (second, second_height) = _FALL if start else _RISE
            peak = _AMPLITUDE * (start or end)
            x = number * step
            path.curveTo(
                x + first * step,
                peak * first_height,
                x + second * step,
                peak * second_height,
                x + step,
                _AMPLITUDE * end,
            )
        canvas.drawPath(path)


def _quarter_sine(quarter: int) -> int:
    """Sine at a whole number of quarter periods."""
    return (0, 1, 0, -1)[quarter % 4]


def _draw_corner(canvas: Canvas, x: float, y: float, size: float) -> None:
    middle_x, middle_y = x + size / 2, y + size / 2
    canvas.setFillColor(WHITE)
    canvas.setStrokeColor(GOLD)
    canvas.setLineWidth(1.0)
    canvas.rect(x, y, size, size, fill=1)
    canvas.setLineWidth(0.4)
    _draw_ellipses(canvas, middle_x, middle_y, size * 0.36, size * 0.13, 10)
    canvas.setFillColor(WHITE)
    canvas.circle(middle_x, middle_y, size * 0.115, stroke=0, fill=1)
    canvas.setFillColor(DEEP)
    canvas.circle(middle_x, middle_y, size * 0.065, stroke=0, fill=1)


def _draw_ellipses(canvas: Canvas, x: float, y: float, long: float, short: float, count: int) -> None:
    """Ellipses around one middle, turned evenly over half a circle."""
    canvas.saveState()
    canvas.translate(x, y)
    for _ in range(count):
        canvas.ellipse(-long, -short, long, short)
        canvas.rotate(180 / count)
    canvas.restoreState()
