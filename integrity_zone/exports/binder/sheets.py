"""The index of the binder, and the sheet before each document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.exports.pages.flow import Block, text_block, text_blocks
from integrity_zone.exports.pages.headings import BODY, REMARK, TITLE, heading, page_title, remark
from integrity_zone.exports.pages.marks import draw_triangle
from integrity_zone.exports.pages.palette import PRIMARY, SUNKEN, WARNING, WARNING_TINT
from integrity_zone.exports.pages.paper import MEASURE
from integrity_zone.exports.pages.tables import CELL, STRONG, Cell, Column, row_block, table_blocks
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.exports.binder.content import BinderContent, BinderDocument, IndexIndicator

_CODES = Type(Face.SANS_SEMIBOLD, 13, 17, PRIMARY)
_LABEL = Type(Face.SANS, 8.6, 11.4)
_WARNING = Type(Face.SANS_SEMIBOLD, 9.2, 12.8, WARNING)
_GROUP = Type(Face.SANS_SEMIBOLD, 8.6, 11.4, PRIMARY)
_SHOWN_CODES = 12
_HASH_GROUP = 8
_INDEX_COLUMNS = (
    Column("Butir", 70),
    Column("Dokumen", MEASURE - 70 - 118 - 44 - 48),
    Column("Nomor", 118),
    Column("Hlm.", 44, "right"),
    Column("Mulai", 48, "right"),
)
_FACT_COLUMNS = (Column("", 118), Column("", MEASURE - 118))
_USE_COLUMNS = (
    Column("Butir", 70),
    Column("Pertanyaan", MEASURE - 70 - 100),
    Column("Halaman", 100),
)


def start_key(position: int) -> str:
    """Name of the place where a document begins."""
    return f"dokumen-{position}"


def index_blocks(content: BinderContent, starts: Sequence[int]) -> list[Block]:
    """The index by indicator.

    Args:
        content: What is bound.
        starts: First page of each document.
    """
    blocks = [page_title("Daftar isi"), remark("Dokumen yang dipakai beberapa butir dijilid satu kali.")]
    for section in content.index:
        blocks.append(heading(section.title, before=14))
        indicators = [indicator for group in section.groups for indicator in group.indicators]
        rows = [row for indicator in indicators for row in _index_rows(content, indicator, starts)]
        head, *lines = table_blocks(_INDEX_COLUMNS, rows)
        places = [position for indicator in indicators for position in indicator.documents]
        blocks += [head, *(_linked(line, place) for line, place in zip(lines, places, strict=True))]
    if not content.index:
        blocks.append(text_block("Belum ada bukti dukung yang ditautkan.", BODY, MEASURE, before=10))
    return blocks


def cover_sheet_blocks(document: BinderDocument) -> list[Block]:
    """The sheet before a document: what it is, what it proves, how to know it again."""
    return list(_sheet(document))


def _index_rows(content: BinderContent, indicator: IndexIndicator, starts: Sequence[int]) -> Iterator[list[Cell]]:
    for place, position in enumerate(indicator.documents):
        document = content.documents[position]
        pages = str(len(document.lying)) if document.pages is not None else "–"
        yield [
            Cell(indicator.code if place == 0 else "", _GROUP),
            Cell(document.title),
            Cell(document.number or "–"),
            Cell(pages),
            Cell(str(starts[position]), STRONG),
        ]


def _linked(block: Block, position: int) -> Block:
    """A row that leads to its document when it is clicked."""

    def draw(canvas: Canvas, left: float, top: float) -> None:
        block.draw(canvas, left, top)
        canvas.linkAbsolute("", start_key(position), (left, top - block.height, left + MEASURE, top))

    return replace(block, draw=draw)


def _sheet(document: BinderDocument) -> Iterator[Block]:
    codes = [use.code for use in document.uses]
    more = f" dan {len(codes) - _SHOWN_CODES} lagi" if len(codes) > _SHOWN_CODES else ""
    yield text_block(", ".join(codes[:_SHOWN_CODES]) + more, _CODES, MEASURE, with_next=True)
    yield text_block(document.title, TITLE, MEASURE, before=6, with_next=True)
    if document.remark:
        yield _remark_block(document)
    rows = [*document.facts, ("SHA-256", _in_groups(document.sha256))] if document.sha256 else list(document.facts)
    for number, (label, text) in enumerate(rows):
        block = row_block(_FACT_COLUMNS, [Cell(label, _LABEL), Cell(text, CELL)])
        yield replace(block, before=12 if number == 0 else 0)
    yield heading("Dipakai oleh")
    head, *uses = table_blocks(
        _USE_COLUMNS,
        ([Cell(use.code, STRONG), Cell(use.title), Cell(use.page or "semua")] for use in document.uses),
    )
    yield head
    before = 0.0
    for block, use in zip(uses, document.uses, strict=True):
        yield replace(block, before=before)
        before = 5.0 if use.note else 0.0
        # Not a cell: a note may be longer than a page.
        if use.note:
            yield from text_blocks(f"Catatan: {use.note}", REMARK, MEASURE, indent=75, before=2)


def _remark_block(document: BinderDocument) -> Block:
    """Why there are no pages, or what they lack."""
    inner = text_block(document.remark, _WARNING if document.pages is None else BODY, MEASURE - 44)
    height = inner.height + 14

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setFillColor(WARNING_TINT if document.pages is None else SUNKEN)
        canvas.roundRect(left, top - height, MEASURE, height, 3, stroke=0, fill=1)
        if document.pages is None:
            draw_triangle(canvas, left + 16, top - 14)
        inner.draw(canvas, left + (30 if document.pages is None else 12), top - 7)

    return Block(height, draw, before=10)


def _in_groups(digits: str) -> str:
    return " ".join(digits[start : start + _HASH_GROUP] for start in range(0, len(digits), _HASH_GROUP))
