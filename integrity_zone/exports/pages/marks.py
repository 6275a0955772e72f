"""States and verdicts as small shapes, which read in black and white and need no letter of a typeface."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from integrity_zone.exports.pages.palette import MET, MISSED, PRIMARY, SURFACE, TEXT_3, WARNING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas


def draw_ring(canvas: Canvas, x: float, y: float) -> None:
    """Not answered."""
    canvas.setStrokeColor(TEXT_3)
    canvas.setLineWidth(1.1)
    canvas.circle(x, y, 3.1, stroke=1, fill=0)


def draw_disc(canvas: Canvas, x: float, y: float) -> None:
    """Answered."""
    canvas.setFillColor(PRIMARY)
    canvas.circle(x, y, 3.5, stroke=0, fill=1)


def draw_triangle(canvas: Canvas, x: float, y: float) -> None:
    """Evidence is missing."""
    _fill(canvas, [(x - 4.2, y - 3.4), (x + 4.2, y - 3.4), (x, y + 4.2)], WARNING)
    _exclaim(canvas, x, y - 0.6, 0.85)


def draw_check(canvas: Canvas, x: float, y: float) -> None:
    """Reached."""
    canvas.setStrokeColor(MET)
    canvas.setLineWidth(1.5)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    path.moveTo(x - 3.8, y - 0.2)
    path.lineTo(x - 1.2, y - 2.9)
    path.lineTo(x + 3.8, y + 3.0)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.setLineCap(0)
    canvas.setLineJoin(0)


def draw_octagon(canvas: Canvas, x: float, y: float, radius: float = 4.8) -> None:
    """Not reached."""
    corners = [(x + radius * cos(pi / 8 + n * pi / 4), y + radius * sin(pi / 8 + n * pi / 4)) for n in range(8)]
    _fill(canvas, corners, MISSED)
    _exclaim(canvas, x, y, radius / 4.8)


def draw_box(canvas: Canvas, x: float, y: float, size: float = 8.0) -> None:
    """A box to tick by hand."""
    canvas.setStrokeColor(TEXT_3)
    canvas.setLineWidth(0.8)
    canvas.rect(x - size / 2, y - size / 2, size, size, stroke=1, fill=0)


def _exclaim(canvas: Canvas, x: float, y: float, scale: float) -> None:
    canvas.setStrokeColor(SURFACE)
    canvas.setFillColor(SURFACE)
    canvas.setLineWidth(1.1 * scale)
    canvas.line(x, y - 0.6 * scale, x, y + 2.6 * scale)
    canvas.circle(x, y - 2.0 * scale, 0.62 * scale, stroke=0, fill=1)


def _fill(canvas: Canvas, corners: Sequence[tuple[float, float]], colour: Color) -> None:
    canvas.setFillColor(colour)
    path = canvas.beginPath()
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
