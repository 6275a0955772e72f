"""The words on a page are read back as they were drawn, whatever the font and however they were written down."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
import reportlab
from pyhanko.pdf_utils.reader import PdfFileReader
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from integrity_zone.signing.page_text import document_text


def text_of(pdf: bytes) -> str:
    return document_text(PdfFileReader(BytesIO(pdf)))


@pytest.mark.parametrize("face", ["Helvetica", "Vera"])
def test_words_are_read_back_in_drawing_order(face: str) -> None:
    registerFont(TTFont("Vera", str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf")))
    lines = ["Piagam (Pencanangan) \\ 50 %", "Café – Arunika", "/Nama <b> [x] 1"]
    output = BytesIO()
    canvas = Canvas(output, invariant=1)
    for number, line in enumerate(lines):
        canvas.setFont(face, 10 + number)
        canvas.setFillColorRGB(0, 0, number / 4)
        canvas.rect(10, 10, 20, 20, fill=1)
        canvas.drawString(50, 700 - 20 * number, line)
    canvas.showPage()
    canvas.setFont(face, 9)
    canvas.drawString(50, 700, "halaman dua")
    canvas.save()
    assert text_of(output.getvalue()).split("\n") == [*lines, "halaman dua"]


def test_page_without_words_says_nothing() -> None:
    output = BytesIO()
    canvas = Canvas(output, invariant=1)
    canvas.rect(10, 10, 20, 20, fill=1)
    canvas.save()
    assert text_of(output.getvalue()) == ""
