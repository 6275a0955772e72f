"""The radar of the areas: it shows balance only, the bars carry the values."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from integrity_zone.exports.pages.palette import GRID, MISSED, PRIMARY, PRIMARY_VEIL, SURFACE, TEXT, TEXT_2, TEXT_3, TPI
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type, draw_line, draw_right

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.exports.report.content import Spoke, Tick

_NAME = Type(Face.SANS, 8, 10, TEXT_2)
_SHARE = Type(Face.SANS_SEMIBOLD, 8, 10, TEXT)
_SHORT = Type(Face.SANS_SEMIBOLD, 8, 10, MISSED)
_NET = (0.25, 0.5, 1.0)

Point = tuple[float, float]


def draw_radar(
    canvas: Canvas, x: float, y: float, radius: float, spokes: Sequence[Spoke], minimums: Sequence[Tick]
) -> None:
    """Draw a radar around (x, y); it starts at the top and goes round clockwise.

    Args:
        canvas: Where to draw.
        x: Middle.
        y: Middle.
        radius: Of the whole weight.
        spokes: At least three areas, in order.
        minimums: Rings in parts of the weight.
    """
    directions = [(sin(2 * pi * n / len(spokes)), cos(2 * pi * n / len(spokes))) for n in range(len(spokes))]

    def corners(parts: Sequence[float]) -> list[Point]:
        return [
            (x + dx * radius * part, y + dy * radius * part) for (dx, dy), part in zip(directions, parts, strict=True)
        ]

    unit = corners([float(spoke.share) for spoke in spokes])
    _polygon(canvas, unit, stroke=None, fill=PRIMARY_VEIL, width=0)
    for part in _NET:
        _polygon(canvas, corners([part] * len(spokes)), stroke=GRID, width=0.6)
    canvas.setStrokeColor(GRID)
    canvas.setLineWidth(0.6)
    for end in corners([1.0] * len(spokes)):
        canvas.line(x, y, *end)
    for minimum in minimums:
        colour, dash = (TEXT_3, (2.4, 2.2)) if minimum.dashed else (TEXT, None)
        _polygon(canvas, corners([float(minimum.at)] * len(spokes)), stroke=colour, width=1.0, dash=dash)
    if all(spoke.tpi is not None for spoke in spokes):
        _polygon(canvas, corners([float(spoke.tpi or 0) for spoke in spokes]), stroke=TPI, width=1.3, dash=(4.5, 2.2))
    _polygon(canvas, unit, stroke=PRIMARY, width=1.6)
    for spoke, dot in zip(spokes, unit, strict=True):
        canvas.setFillColor(PRIMARY if spoke.met else MISSED)
        canvas.setStrokeColor(SURFACE)
        canvas.setLineWidth(0.8)
        canvas.circle(*dot, 2.7 if spoke.met else 3.5, stroke=1, fill=1)
    for spoke, (dx, dy) in zip(spokes, directions, strict=True):
        _draw_label(canvas, x + dx * (radius + 7), y + dy * (radius + 7), dx, dy, spoke)


def _draw_label(canvas: Canvas, x: float, y: float, dx: float, dy: float, spoke: Spoke) -> None:
    """Name and share outside the net, never rotated."""
    share = _SHARE if spoke.met else _SHORT
    if abs(dx) < 0.1:
        start = x - (_NAME.width(spoke.name) + 3 + share.width(spoke.text)) / 2
        baseline = y + 1 if dy > 0 else y - 8
        draw_line(canvas, start, baseline, spoke.name, _NAME)
        draw_line(canvas, start + _NAME.width(spoke.name) + 3, baseline, spoke.text, share)
        return
    draw = draw_line if dx > 0 else draw_right
    draw(canvas, x, y + 1, spoke.name, _NAME)
    draw(canvas, x, y - 9, spoke.text, share)


def _polygon(
    canvas: Canvas,
    corners: Sequence[Point],
    *,
    stroke: Color | None,
    width: float,
    fill: Color | None = None,
    dash: tuple[float, float] | None = None,
) -> None:
    path = canvas.beginPath()
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.close()
    canvas.setLineWidth(width)
    if stroke is not None:
        canvas.setStrokeColor(stroke)
    if fill is not None:
        canvas.setFillColor(fill)
    if dash is not None:
        canvas.setDash(*dash)
    canvas.drawPath(path, stroke=int(stroke is not None), fill=int(fill is not None))
    canvas.setDash()
