"""The assessment report as a PDF on A4."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from integrity_zone.exports.indonesian.wording import PRE_ASSESSMENT
from integrity_zone.exports.pages.cover import Cover, draw_cover
from integrity_zone.exports.pages.paper import Furniture, add_bookmark, draw_pages, lay_out, open_canvas
from integrity_zone.exports.report.gap_pages import gap_blocks
from integrity_zone.exports.report.requirement_pages import requirement_blocks
from integrity_zone.exports.report.section_pages import section_blocks
from integrity_zone.exports.report.summary_page import summary_blocks

if TYPE_CHECKING:
    from integrity_zone.exports.report.content import ReportContent

TITLE = "Laporan penilaian mandiri"


def draw_report(content: ReportContent) -> bytes:
    """Draw the report. The same content gives the same bytes."""
    furniture = Furniture(
        title=TITLE,
        subject=f"{content.unit_name} · {content.year}",
        disclaimer=PRE_ASSESSMENT,
        sample=content.sample,
        created_at=content.generated_at,
    )
    stream = BytesIO()
    canvas = open_canvas(stream, furniture)
    blocks = [
        *summary_blocks(content),
        *requirement_blocks(content),
        *section_blocks(content),
        *gap_blocks(content),
    ]
    pages = lay_out(blocks)
    add_bookmark(canvas, 0, "Sampul", 0)
    cover = Cover(
        title="Laporan Penilaian Mandiri",
        subtitle=content.subtitle,
        unit_name=content.unit_name,
        facts=content.facts,
        remarks=content.remarks,
        sample=content.sample,
    )
    draw_cover(canvas, cover)
    canvas.showPage()
    draw_pages(canvas, pages, furniture, first=2)
    canvas.save()
    return stream.getvalue()
