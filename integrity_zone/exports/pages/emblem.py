"""The emblem in a letterhead: a drawn one for the sample, the agency's own picture otherwise."""

from __future__ import annotations

import math
import struct
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import UnidentifiedImageError
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader

from integrity_zone.errors import UserInputError
from integrity_zone.exports.pages.typesetting import GOLD, WHITE

if TYPE_CHECKING:
    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.pathobject import PDFPathObject

SIZE_LIMIT_BYTES = 4 * 1024 * 1024
#: Pixels to a side; an emblem of a few centimetres needs far less.
SIDE_LIMIT = 4_096

#: The drawn emblem is 100 wide and 125 high.
DRAWN_RATIO = 100 / 125

_TEAL = HexColor(0x12586B)
_SUN = HexColor(0xE9C65C)
_SAND = HexColor(0xF0DFAE)


class BadEmblemError(UserInputError):
    """The emblem's file cannot be used."""

    code = "bad-emblem"
    template_en = "the emblem must be a PNG or JPEG of at most 4 MB and 4096 pixels a side"
    template_id = "lambang harus berupa PNG atau JPEG, paling besar 4 MB dan 4096 piksel per sisi"


def read_emblem(picture: bytes) -> ImageReader:
    """Read a picture file, after a look at its size: a small file may unpack to gigabytes.

    Raises:
        BadEmblemError: Not a PNG or JPEG, too large, or damaged.
    """
    if len(picture) > SIZE_LIMIT_BYTES or not _has_fair_size(picture):
        raise BadEmblemError
    try:
        reader = ImageReader(BytesIO(picture))
        reader.getRGBData()  # type: ignore[no-untyped-call]
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, struct.error) as error:
        raise BadEmblemError from error
    return reader


def draw_emblem(canvas: Canvas, x: float, y: float, height: float) -> None:
    """Draw the invented emblem of the sample: a shield with a sun over three waves.

    Args:
        canvas: Where to draw.
        x: Left edge.
        y: Lower edge.
        height: Points; the width follows.
    """
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(height / 125, height / 125)
    canvas.setLineJoin(0)
    _shield(canvas, 0, fill=GOLD)
    _shield(canvas, 4.2, fill=_TEAL)
    canvas.setStrokeColor(_SAND)
    canvas.setLineWidth(0.9)
    _shield(canvas, 11.2, fill=None)
    canvas.setFillColor(_SUN)
    canvas.circle(50, 75.5, 13.8, stroke=0, fill=1)
    canvas.setStrokeColor(_SUN)
    canvas.setLineWidth(3.6)
    for number in range(9):
        angle = math.pi * number / 8
        cosine, sine = math.cos(angle), math.sin(angle)
        canvas.line(50 + 20.2 * cosine, 75.5 + 20.2 * sine, 50 + 28.4 * cosine, 75.5 + 28.4 * sine)
    canvas.setStrokeColor(WHITE)
    canvas.setLineWidth(3.2)
    for half, middle in ((34.5, 55.5), (31.0, 45.0), (22.5, 34.8)):
        _wave(canvas, half, middle)
    canvas.restoreState()


def _has_fair_size(picture: bytes) -> bool:
    sides = _png_sides(picture) or _jpeg_sides(picture)
    return sides is not None and all(0 < side <= SIDE_LIMIT for side in sides)


def _png_sides(picture: bytes) -> tuple[int, int] | None:
    if not picture.startswith(b"\x89PNG\r\n\x1a\n") or len(picture) < 24:
        return None
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def _jpeg_sides(picture: bytes) -> tuple[int, int] | None:
    """Sides as the frame header tells them; markers before it are stepped over."""
    if not picture.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 <= len(picture) and picture[at] == 0xFF:
        marker = picture[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", picture[at + 5 : at + 9])
            return width, height
        at += 2 + int(struct.unpack(">H", picture[at + 2 : at + 4])[0])
    return None


def _shield(canvas: Canvas, inset: float, *, fill: Color | None) -> None:
    """The outline, moved inwards on all sides."""
    left, right = inset, 100 - inset
    shoulder, top = 110.5 - inset * 0.72, 125 - inset
    foot = inset * 1.15
    path: PDFPathObject = canvas.beginPath()
    path.moveTo(50, top)
    path.lineTo(right, shoulder)
    path.lineTo(right, 62)
    path.curveTo(right, 36 + inset * 0.3, 80 - inset * 0.5, 14 + inset * 0.8, 50, foot)
    path.curveTo(20 + inset * 0.5, 14 + inset * 0.8, left, 36 + inset * 0.3, left, 62)
    path.lineTo(left, shoulder)
    path.close()
    if fill is not None:
        canvas.setFillColor(fill)
    canvas.drawPath(path, stroke=int(fill is None), fill=int(fill is not None))


def _wave(canvas: Canvas, half: float, middle: float) -> None:
    """One and a half swings around the middle."""
    third = half * 2 / 3
    x = 50 - half
    path: PDFPathObject = canvas.beginPath()
    path.moveTo(x, middle)
    for direction in (1, -1, 1):
        path.curveTo(
            x + third * 0.36, middle + 7 * direction, x + third * 0.64, middle + 7 * direction, x + third, middle
        )
        x += third
    canvas.drawPath(path)
