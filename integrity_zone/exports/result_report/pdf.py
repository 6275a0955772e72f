"""The report of results as PDF/A-2b, under the letterhead of the assessors."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from integrity_zone.domain.papers import Lettering, PaperKind
from integrity_zone.exports.indonesian.wording import PRE_ASSESSMENT, SAMPLE
from integrity_zone.exports.pages.archive import FileFacts, make_archival
from integrity_zone.exports.pages.flow import paginate, space_block, text_block, text_blocks
from integrity_zone.exports.pages.letters import readable
from integrity_zone.exports.pages.marks import draw_check, draw_octagon
from integrity_zone.exports.pages.palette import MET, MISSED, SUNKEN, TEXT_2, TEXT_3, WARNING
from integrity_zone.exports.pages.paper import draw_sample_tag
from integrity_zone.exports.pages.tables import CELL, STRONG, Cell, Column, rule_block, table_blocks
from integrity_zone.exports.pages.typefaces import Face, register_typefaces
from integrity_zone.exports.pages.typesetting import Type, draw_line, draw_right, shortened
from integrity_zone.exports.papers.letterhead import PaperHeading
from integrity_zone.exports.papers.setting import FACES, setting_of
from integrity_zone.exports.papers.signature_blocks import signature_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.exports.pages.flow import Block, Placed
    from integrity_zone.exports.papers.content import PaperHead, Party
    from integrity_zone.exports.papers.setting import Setting
    from integrity_zone.exports.result_report.content import AdviceGroup, DifferenceLine, ResultReportContent

TITLE = "Laporan Hasil Evaluasi"

_TITLE = Type(Face.SANS_SEMIBOLD, 15, 20)
_SUBTITLE = Type(Face.SANS, 10.6, 14.6)
_HEADING = Type(Face.SANS_SEMIBOLD, 11.4, 15.4)
_SUBHEADING = Type(Face.SANS_SEMIBOLD, 9.8, 13.6)
_BODY = Type(Face.SANS, 9.8, 14)
_SMALL = Type(Face.SANS, 8.6, 11.8, TEXT_2)
_DRAFT = Type(Face.SANS_SEMIBOLD, 9, 12.4, WARNING)
_FOOT = Type(Face.SANS, 7.4, 9.6, TEXT_3)
_MET = Type(Face.SANS, 8.6, 11.4, MET)
_MISSED = Type(Face.SANS_SEMIBOLD, 8.6, 11.4, MISSED)
_HEAD_GAP = 18.0
_INDENT = 14.0


def draw_result_report(content: ResultReportContent) -> bytes:
    """Draw the report. The same content gives the same bytes.

    Raises:
        BadEmblemError: The emblem cannot be used.
    """
    register_typefaces()
    setting = setting_of(PaperKind.MINUTES, content.paper, Lettering.SANS, content.margins)
    heading = PaperHeading(_readable_head(content.head), setting, Lettering.SANS)
    blocks = [space_block(heading.height + _HEAD_GAP), *_blocks(content, setting)]
    pages = paginate(blocks, setting.height)
    stream = BytesIO()
    canvas = _opened(stream, content, setting)
    heading.define(canvas)
    for number, page in enumerate(pages, start=1):
        if number == 1:
            heading.show(canvas)
        _draw_page(canvas, content, setting, page, f"{number} dari {len(pages)}")
    canvas.save()
    return stream.getvalue()


def _opened(stream: BytesIO, content: ResultReportContent, setting: Setting) -> Canvas:
    # An initial face of ours: reportlab would name Helvetica, which nobody embeds, in every file.
    canvas = Canvas(
        stream,
        pagesize=(setting.page_width, setting.page_height),
        invariant=1,
        pageCompression=1,
        pdfVersion=(1, 7),
        initialFontName=FACES[Lettering.SANS][0].value,  # type: ignore[arg-type] # the stubs take it for a number
        lang="id-ID",
    )
    sample = f" ({SAMPLE})" if content.sample else ""
    unit = readable(content.unit_name)
    make_archival(canvas, FileFacts(f"{TITLE}, {unit}{sample}", unit, readable(content.subtitle), content.generated_at))
    return canvas


def _draw_page(canvas: Canvas, content: ResultReportContent, setting: Setting, page: list[Placed], number: str) -> None:
    if content.sample:
        draw_sample_tag(canvas, setting.right, setting.top + min(12.0, (setting.page_height - setting.top) / 3))
    y = setting.bottom * 0.5 - 2
    draw_line(canvas, setting.left, y, shortened(PRE_ASSESSMENT, _FOOT, setting.width * 0.8), _FOOT)
    draw_right(canvas, setting.right, y, number, _FOOT)
    for placed in page:
        placed.block.draw(canvas, setting.left, setting.top - placed.offset)
    canvas.showPage()


def _blocks(content: ResultReportContent, setting: Setting) -> Iterator[Block]:
    width = setting.width
    yield text_block(TITLE, _TITLE, width, with_next=True)
    yield text_block(content.subtitle, _SUBTITLE, width, with_next=bool(content.number or content.drafts))
    if content.number:
        yield text_block(f"Nomor {content.number}", _SUBTITLE, width)
    for draft in content.drafts:
        yield text_block(draft, _DRAFT, width, before=4)
    yield _heading("Yang dievaluasi", width)
    yield from _facts(content, width)
    yield _heading("Hasil", width)
    yield from _parts(content, width)
    yield _heading(f"Syarat nilai {content.predicate}", width)
    yield from _minimums(content, width)
    yield _heading("Perbedaan dengan jawaban unit", width)
    yield from text_blocks(content.agreement, _BODY, width, before=4)
    yield from _differences(content.differences, width)
    yield _heading("Rekomendasi", width)
    for group in content.groups:
        yield from _advice(group, width)
    if not content.groups:
        yield text_block("Tidak ada rekomendasi.", _BODY, width, before=4)
    yield _heading("Kesimpulan", width)
    for paragraph in content.conclusion:
        yield from text_blocks(paragraph, _BODY, width, before=4)
    # The place to sign is never alone on a page.
    yield text_block(content.closing, _BODY, width, before=4, with_next=True)
    yield from signature_blocks(((None, _readable_party(content.signer)),), setting)


def _heading(text: str, width: float) -> Block:
    return text_block(text, _HEADING, width, before=16, with_next=True)


def _facts(content: ResultReportContent, width: float) -> list[Block]:
    columns = (Column("", width * 0.26), Column("", width * 0.74))
    rows = [[Cell(label), Cell(text, STRONG)] for label, text in content.facts]
    # A head without words would be an empty bar.
    return table_blocks(columns, rows)[1:]


def _parts(content: ResultReportContent, width: float) -> list[Block]:
    number = width * 0.13
    columns = (
        Column("Bagian", width - 4 * number),
        Column("Bobot", number, "right"),
        Column("Nilai unit", number, "right"),
        Column("Nilai TPI", number, "right"),
        Column("TPI, % bobot", number, "right"),
    )
    rows, fills = [], []
    for part in content.parts:
        style = STRONG if part.is_sum else CELL
        rows.append(
            [Cell(text, style) for text in (part.title, part.weight, part.unit)]
            + [Cell(part.tpi, STRONG), Cell(part.share, style)]
        )
        fills.append(SUNKEN if part.is_sum else None)
    return table_blocks(columns, rows, fills=fills)


def _minimums(content: ResultReportContent, width: float) -> list[Block]:
    columns = (
        Column("Syarat", width * 0.43),
        Column("Nilai TPI", width * 0.16, "right"),
        Column("Minimal", width * 0.16, "right"),
        Column("Keadaan", width * 0.25),
    )
    rows = [
        [
            Cell(line.title),
            Cell(line.value, STRONG),
            Cell(line.minimum),
            Cell(f"kurang {line.missing}", _MISSED, draw_octagon)
            if line.missing
            else Cell("terpenuhi", _MET, draw_check),
        ]
        for line in content.minimums
    ]
    return table_blocks(columns, rows)


def _differences(differences: tuple[DifferenceLine, ...], width: float) -> Iterator[Block]:
    columns = (
        Column("Butir", width * 0.14),
        Column("Pertanyaan", width * 0.4),
        Column("Unit", width * 0.16),
        Column("TPI", width * 0.16),
        Column("Selisih", width * 0.14, "right"),
    )
    for number, line in enumerate(differences):
        row = [Cell(line.code, STRONG), Cell(line.title), Cell(line.unit), Cell(line.tpi, STRONG), Cell(line.points)]
        head, own = table_blocks(columns, [row], is_ruled=not line.reason)
        if number == 0:
            yield head
        yield replace(own, with_next=bool(line.reason))
        # A reason may be longer than a page, so it stands below its row and not within; the line comes after both.
        lines = text_blocks(line.reason, _SMALL, width, indent=_INDENT)
        if lines:
            yield from (*lines[:-1], replace(lines[-1], with_next=True), rule_block(width))


def _advice(group: AdviceGroup, width: float) -> Iterator[Block]:
    yield text_block(group.title, _SUBHEADING, width, before=8, with_next=True)
    if not group.advice:
        yield text_block("Belum ada rekomendasi.", _BODY, width, before=2)
    for number, advice in enumerate(group.advice, start=1):
        *lines, last = text_blocks(f"{number}.  {advice.text}", _BODY, width, before=3, indent=_INDENT / 2)
        # Alone at the head of a page nobody knew what is not followed up yet.
        yield from (*lines, replace(last, with_next=True))
        yield from text_blocks(advice.follow_up, _SMALL, width, before=1, indent=2 * _INDENT)


def _readable_head(head: PaperHead) -> PaperHead:
    return replace(head, lines=tuple(map(readable, head.lines)), address=tuple(map(readable, head.address)))


def _readable_party(party: Party) -> Party:
    return replace(
        party,
        office=tuple(map(readable, party.office)),
        name=readable(party.name),
        details=tuple(map(readable, party.details)),
        dateline=readable(party.dateline),
    )
