"""A pakta for each of 500 people in one file, held against reportlab drawing the same lines."""

from __future__ import annotations

import tracemalloc
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas

from integrity_zone.domain.declaration import StaffMember
from integrity_zone.domain.papers import PaperKind
from integrity_zone.exports.pages.typefaces import Face, register_typefaces
from integrity_zone.exports.papers.pdf import draw_papers
from integrity_zone.services.papers.content import paper_content
from tests.bench.timing import Line, side_by_side
from tests.support.paper_cases import DECLARATION, asked, material

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.exports.papers.content import PaperContent
    from tests.bench.timing import Plan

PEOPLE = 500
BULK_RATIO = 3.0
#: Kilobytes held at the most for every page of a file.
PAGE_KILOBYTES = 40.0


@dataclass(frozen=True)
class _Text:
    """A line of text where it stands."""

    x: float
    y: float
    text: str


def paper_lines(plan: Plan) -> Iterator[Line]:
    """Time of the whole run, and the memory it takes at its highest."""
    content = _content(PEOPLE)
    pages = _taken_down(_drawn(content))
    both = side_by_side(lambda: _drawn(content), lambda: _drawn_bare(pages), plan.part(24))
    yield Line("500 pakta", *both, BULK_RATIO, "reportlab drawing the same lines of the same pages")
    few, many = _kilobytes(_content(PEOPLE // 5)), _kilobytes(content)
    growth = (many - few) / (PEOPLE - PEOPLE // 5)
    yield Line("memory a page more (kB)", growth, PAGE_KILOBYTES, 1.0, "a fixed share of kilobytes a page")


def _content(people: int) -> PaperContent:
    staff = tuple(
        StaffMember(f"Pegawai Nomor {n}, S.E.", f"{19700000 + n} 199003 1 {n % 1000:03}", f"Analis Kebijakan {n % 7}")
        for n in range(people)
    )
    return paper_content(material(replace(DECLARATION, staff=staff)), asked(PaperKind.PAKTA))


def _drawn(content: PaperContent) -> bytes:
    return draw_papers(content, lambda _progress: None)


def _taken_down(pdf: bytes) -> list[list[_Text]]:
    """The lines of every page and where they begin."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [list(_lines(page.get_textpage())) for page in document]
    finally:
        document.close()


def _lines(page: pypdfium2.PdfTextPage) -> Iterator[_Text]:
    for number in range(page.count_rects()):
        left, bottom, right, top = page.get_rect(number)
        yield _Text(left, bottom, page.get_text_bounded(left, bottom, right, top))


def _drawn_bare(pages: list[list[_Text]]) -> bytes:
    """The quick way of reportlab: nothing is measured, broken or decided."""
    register_typefaces()
    stream = BytesIO()
    canvas = Canvas(stream, invariant=1, pageCompression=1, initialFontName=Face.SERIF.value)  # type: ignore[arg-type]
    for page in pages:
        for line in page:
            canvas.setFont(Face.SERIF, 11.4)
            canvas.drawString(line.x, line.y, line.text)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _kilobytes(content: PaperContent) -> float:
    tracemalloc.start()
    try:
        _drawn(content)
        return tracemalloc.get_traced_memory()[1] / 1024
    finally:
        tracemalloc.stop()
