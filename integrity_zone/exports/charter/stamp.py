"""The visible stamp of a signature as a one-page PDF, to be placed unchanged into its field.

It tells what the certificate says and how to check it. It is no proof by itself and does not look like the mark of a
certification body: anybody can print a stamp, only the program that reads the file can judge the signature.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta, timezone
from io import BytesIO
from typing import TYPE_CHECKING

import segno
from reportlab.pdfgen.canvas import Canvas

from integrity_zone.exports.indonesian import wording
from integrity_zone.exports.indonesian.dates import short_date
from integrity_zone.exports.pages.typefaces import Face, register_typefaces
from integrity_zone.exports.pages.typesetting import (
    DEEP,
    GOLD,
    GREY,
    WHITE,
    Type,
    balanced,
    draw_line,
    draw_right,
    shortened,
)

if TYPE_CHECKING:
    from datetime import datetime

#: Hours ahead of UTC of Indonesia's zones.
ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}

#: Least edge of one module of the code, points: 0.5 mm, which a telephone reads from print.
MODULE_MINIMUM = 0.5 * 72 / 25.4
CODE_SIZE = 48.0
_MARGIN = 3.0
_GAP = 6.0
_HEAD = Type(Face.SANS_SEMIBOLD, 6.5, 8.0, DEEP)
_LINE = Type(Face.SANS, 6.3, 7.8, GREY)
_SAMPLE = Type(Face.SANS_SEMIBOLD, 5.4, 7.8, GOLD, spacing=0.6)


def code_text(document_id: str, digest16: str) -> str:
    """What the code of a stamp holds: document id and start of the digest, in capitals, which make a small code."""
    return f"{document_id} {digest16}".upper()


def draw_stamp(
    *,
    width: float,
    height: float,
    signer: str,
    issuer: str,
    signed_at: datetime,
    document_id: str,
    digest16: str,
    sample: bool,
    zone: str = "WIB",
) -> bytes:
    """Draw one stamp. The same input gives the same bytes.

    Args:
        width: Of the field, points.
        height: Of the field, points.
        signer: Name in the certificate.
        issuer: Name of the certificate's issuer.
        signed_at: The signer's claim, aware.
        document_id: Of the charter.
        digest16: First 16 hex digits of its data digest.
        sample: Whether the data is invented; the stamp then says CONTOH.
        zone: WIB, WITA or WIT, in which the time is told.

    Returns:
        A PDF with one page of exactly that size and a white ground.
    """
    register_typefaces()
    stream = BytesIO()
    canvas = Canvas(
        stream,
        pagesize=(width, height),
        invariant=1,
        pageCompression=1,
        initialFontName=Face.SANS.value,  # type: ignore[arg-type] # the stubs take it for a number
        lang="id-ID",
    )
    created = f"D:{signed_at.astimezone(UTC):%Y%m%d%H%M%S}+00'00'"
    canvas.setDateFormatter(lambda *_: created)
    canvas.setTitle(wording.SIGNED_ELECTRONICALLY)
    canvas.setFillColor(WHITE)
    canvas.rect(0, 0, width, height, stroke=0, fill=1)
    size = min(CODE_SIZE, height - 2 * _MARGIN)
    _draw_code(canvas, _MARGIN, (height - size) / 2, size, code_text(document_id, digest16))
    x = _MARGIN + size + _GAP
    moment = _moment_text(signed_at, zone)
    parts = _parts(signer, issuer, moment)
    _draw_lines(canvas, x, width - _MARGIN - x, height, parts, mark_behind=moment if sample else "")
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _moment_text(signed_at: datetime, zone: str) -> str:
    local = signed_at.astimezone(timezone(timedelta(hours=ZONES[zone])))
    return f"{short_date(local)} {local:%H.%M} {zone}"


def _parts(signer: str, issuer: str, moment: str) -> list[tuple[str, Type, int]]:
    """Text, type, and how many lines it may take."""
    return [
        (wording.SIGNED_ELECTRONICALLY, _HEAD, 1),
        (f"oleh {signer}", _LINE, 2),
        (moment, _LINE, 1),
        (f"Penerbit: {issuer}", _LINE, 2),
        (wording.CHECK_HERE, _LINE, 2),
    ]


def _draw_lines(
    canvas: Canvas, x: float, width: float, height: float, parts: list[tuple[str, Type, int]], *, mark_behind: str
) -> None:
    """Draw the lines; a sample's mark stands behind the one named."""
    share = min(1.0, width / _HEAD.width(wording.SIGNED_ELECTRONICALLY))
    lines = [
        (line, style)
        for text, full_style, most in parts
        for style in [replace(full_style, size=full_style.size * share)]
        for line in _at_most(text, style, width, most)
    ]
    # A long name takes a second line; then all lines move closer so that the last still fits.
    leading = min(_HEAD.leading, (height - _MARGIN) / len(lines))
    y = height - (height - leading * len(lines)) / 2 - leading * 0.78
    for text, style in lines:
        draw_line(canvas, x, y, text, style)
        if text == mark_behind:
            mark = replace(_SAMPLE, size=_SAMPLE.size * share, spacing=_SAMPLE.spacing * share)
            draw_right(canvas, x + width, y, wording.SAMPLE, mark)
        y -= leading


def _at_most(text: str, style: Type, width: float, most: int) -> list[str]:
    """The text in at most so many lines, the last one cut when it must be."""
    lines = balanced(text, style, width)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], shortened(" ".join(lines[most - 1 :]), style, width)]


def _draw_code(canvas: Canvas, x: float, y: float, size: float, text: str) -> None:
    """Draw the code as filled paths, dark modules of a row joined, so that no viewer shows seams."""
    matrix = segno.make(text, error=_error_level(text, size), boost_error=False, micro=False).matrix
    module = size / len(matrix)
    path = canvas.beginPath()
    for row, modules in enumerate(matrix):
        start = None
        for column, dark in enumerate([*modules, 0]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                # A hair taller than the module: neighbouring rows overlap instead of leaving a white line.
                bottom = y + size - (row + 1) * module - 0.02
                path.rect(x + start * module, bottom, (column - start) * module, module + 0.02)
                start = None
    canvas.setFillColor(DEEP)
    canvas.drawPath(path, stroke=0, fill=1)


def _error_level(text: str, size: float) -> str:
    """The strongest correction whose modules are still large enough to read."""
    for level in ("q", "m"):
        if size / len(segno.make(text, error=level, boost_error=False, micro=False).matrix) >= MODULE_MINIMUM:
            return level
    return "l"
