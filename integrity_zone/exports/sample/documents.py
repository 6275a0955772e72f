"""Draws the papers of the sample agency: plain office documents that say CONTOH on every page."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from integrity_zone.domain.sample import SampleKind
from integrity_zone.exports.indonesian.dates import long_date
from integrity_zone.exports.indonesian.wording import SAMPLE
from integrity_zone.exports.pages.emblem import draw_emblem
from integrity_zone.exports.pages.typefaces import Face, register_typefaces
from integrity_zone.exports.pages.typesetting import (
    DEEP,
    GREY,
    INK,
    Type,
    balanced,
    draw_centred,
    draw_justified,
    draw_line,
    draw_right,
    wrapped,
)
from integrity_zone.exports.sample.images import draw_photo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.sample import SampleDocument, SampleOffice, SamplePage

FOOTER = f"{SAMPLE}: data rekaan untuk belajar, bukan dokumen dinas"
UNSIGNED = f"(tidak ditandatangani: berkas {SAMPLE.lower()})"

WIDTH, HEIGHT = A4
LEFT, RIGHT = 71.0, WIDTH - 71.0
MEASURE = RIGHT - LEFT

_GOVERNMENT = Type(Face.SERIF, 12.5, 16, DEEP, spacing=0.6)
_OFFICE = Type(Face.SERIF_BOLD, 14.5, 18, DEEP, spacing=0.3)
_SMALL = Type(Face.SANS, 7.8, 10, GREY)
_TITLE = Type(Face.SERIF_BOLD, 12.5, 17, INK)
_CENTRED = Type(Face.SERIF, 11, 16, INK)
_HEADING = Type(Face.SERIF_BOLD, 11.5, 18, DEEP)
_BODY = Type(Face.SERIF, 11, 16.2, INK)
_NAME = Type(Face.SERIF_BOLD, 11, 15, INK)
_CELL = Type(Face.SANS, 9, 12, INK)
_HEAD_CELL = Type(Face.SANS_SEMIBOLD, 9, 12, INK)
_MARK = Type(Face.SANS_SEMIBOLD, 118, 118, HexColor(0xEEF1F2), spacing=10)

_RULE = HexColor(0xAEB9BF)
_HEADER_TINT = HexColor(0xDCE7EA)
_CELL_PADDING = 4.5

_TITLES = {
    SampleKind.DECREE: "Keputusan Kepala Dinas",
    SampleKind.PROCEDURE: "Standar Operasional Prosedur",
    SampleKind.MINUTES: "Notula Rapat",
    SampleKind.RECORD: "Berita Acara",
}


def draw_evidence(document: SampleDocument, office: SampleOffice) -> bytes:
    """The file of a sample document that is not a web link: a PDF, a PNG or a JPEG, as its file name says.

    Same document and office, same bytes.

    Args:
        document: Not a web link.
        office: For letterhead and closing.
    """
    return draw_photo(document) if document.scene is not None else draw_document(document, office)


def draw_document(document: SampleDocument, office: SampleOffice) -> bytes:
    """Draw a paper as an A4 PDF, one sheet for each of its pages.

    Args:
        document: A document with pages.
        office: For letterhead and closing.
    """
    register_typefaces()
    out = BytesIO()
    # Without its own first font every file would name Helvetica, which is not embedded; the stub has the wrong type.
    canvas = Canvas(out, pagesize=A4, invariant=1, initialFontName=Face.SERIF, lang="id")  # type: ignore[arg-type]
    canvas.setTitle(f"{SAMPLE} - {document.title}")
    canvas.setAuthor(f"{' '.join(office.lines)} ({SAMPLE.lower()})")
    for index, page in enumerate(document.pages):
        _draw_sample_mark(canvas, index + 1, len(document.pages))
        y = _draw_first_top(canvas, document, office) if index == 0 else _draw_later_top(canvas, document)
        y = _draw_page(canvas, page, y, with_heading=index > 0 or document.kind is not SampleKind.DECREE)
        if _closes_here(document, index):
            _draw_closing(canvas, document, office, y)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _closes_here(document: SampleDocument, index: int) -> bool:
    """A decree is closed before its annexes, any other paper at its end."""
    return index == (0 if document.kind is SampleKind.DECREE else len(document.pages) - 1)


def _draw_sample_mark(canvas: Canvas, number: int, pages: int) -> None:
    canvas.saveState()
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(52)
    draw_centred(canvas, 0, -_MARK.size * 0.36, SAMPLE, _MARK)
    canvas.restoreState()
    draw_line(canvas, LEFT, 40, FOOTER, _SMALL)
    draw_right(canvas, RIGHT, 40, f"Halaman {number} dari {pages}", _SMALL)


def _draw_first_top(canvas: Canvas, document: SampleDocument, office: SampleOffice) -> float:
    y = _draw_letterhead(canvas, office) - 34
    is_decree = document.kind is SampleKind.DECREE
    title = _TITLES.get(document.kind, document.title)
    for line in balanced(title.upper(), _TITLE, MEASURE):
        draw_centred(canvas, WIDTH / 2, y, line, _TITLE)
        y -= _TITLE.leading
    if document.number:
        draw_centred(canvas, WIDTH / 2, y, f"{'NOMOR' if is_decree else 'Nomor'} {document.number}", _CENTRED)
        y -= _CENTRED.leading
    if is_decree:
        draw_centred(canvas, WIDTH / 2, y - 4, "TENTANG", _CENTRED)
        y -= _CENTRED.leading + 8
    if title != document.title:
        subject = document.pages[0].heading if is_decree else document.title
        for line in balanced(subject, _TITLE, MEASURE * 0.8):
            draw_centred(canvas, WIDTH / 2, y, line, _TITLE)
            y -= _TITLE.leading
    return y - 16


def _draw_letterhead(canvas: Canvas, office: SampleOffice) -> float:
    """Emblem, names and a double rule.

    Returns:
        Height of the lower rule.
    """
    top = HEIGHT - 56
    draw_emblem(canvas, LEFT + 4, top - 60, 72)
    middle, y = WIDTH / 2 + 26, top
    draw_centred(canvas, middle, y, office.government.upper(), _GOVERNMENT)
    for line in office.lines:
        y -= _OFFICE.leading
        draw_centred(canvas, middle, y, line.upper(), _OFFICE)
    y -= 15
    draw_centred(canvas, middle, y, office.address, _SMALL)
    y -= 16
    canvas.setStrokeColor(INK)
    for thickness, offset in ((2.0, 0.0), (0.6, 3.4)):
        canvas.setLineWidth(thickness)
        canvas.line(LEFT, y - offset, RIGHT, y - offset)
    return y - 3.4


def _draw_later_top(canvas: Canvas, document: SampleDocument) -> float:
    y = HEIGHT - 60
    draw_line(canvas, LEFT, y, document.title, _SMALL)
    draw_right(canvas, RIGHT, y, f"Nomor {document.number}" if document.number else "", _SMALL)
    canvas.setStrokeColor(_RULE)
    canvas.setLineWidth(0.6)
    canvas.line(LEFT, y - 6, RIGHT, y - 6)
    return y - 36


def _draw_page(canvas: Canvas, page: SamplePage, y: float, *, with_heading: bool) -> float:
    if with_heading and page.heading:
        draw_line(canvas, LEFT, y, page.heading, _HEADING)
        y -= _HEADING.leading + 3
    for paragraph in page.paragraphs:
        lines = wrapped(paragraph, _BODY, MEASURE)
        draw_justified(canvas, LEFT, y, lines, _BODY, MEASURE)
        y -= len(lines) * _BODY.leading + 7
    return _draw_table(canvas, page.table, y) if page.table else y


def _draw_table(canvas: Canvas, rows: Sequence[Sequence[str]], y: float) -> float:
    """Draw a ruled table, its columns as wide as their texts ask for.

    Returns:
        Where the next baseline may go.
    """
    widths = _column_widths(rows)
    top = y + 6
    canvas.setStrokeColor(_RULE)
    canvas.setLineWidth(0.6)
    for number, row in enumerate(rows):
        style = _HEAD_CELL if number == 0 else _CELL
        cells = [wrapped(text, style, width - 2 * _CELL_PADDING) for text, width in zip(row, widths, strict=True)]
        height = max(len(lines) for lines in cells) * style.leading + 2 * _CELL_PADDING
        x = LEFT
        for lines, width in zip(cells, widths, strict=True):
            canvas.setFillColor(_HEADER_TINT)
            canvas.rect(x, top - height, width, height, stroke=1, fill=int(number == 0))
            for line_number, line in enumerate(lines):
                baseline = top - _CELL_PADDING - style.size * 0.92 - line_number * style.leading
                draw_line(canvas, x + _CELL_PADDING, baseline, line, style)
            x += width
        top -= height
    return top - 24


def _column_widths(rows: Sequence[Sequence[str]]) -> list[float]:
    wanted = [max(_HEAD_CELL.width(row[column]) for row in rows) + 4 * _CELL_PADDING for column in range(len(rows[0]))]
    return [MEASURE * width / sum(wanted) for width in wanted]


def _draw_closing(canvas: Canvas, document: SampleDocument, office: SampleOffice, y: float) -> None:
    x = LEFT + MEASURE * 0.52
    y -= 22
    opening = [f"{office.place}, {long_date(document.dated_on)}"]
    if document.kind is SampleKind.DECREE:
        opening = [f"Ditetapkan di {office.place}", f"pada tanggal {long_date(document.dated_on)}"]
    for line in (*opening, f"{office.head.office},"):
        draw_line(canvas, x, y, line, _BODY)
        y -= _BODY.leading
    draw_line(canvas, x, y - 20, UNSIGNED, _SMALL)
    draw_line(canvas, x, y - 44, office.head.name, _NAME)
    if office.head.nip:
        draw_line(canvas, x, y - 59, f"NIP {office.head.nip}", _BODY)
