"""The blank form as a PDF on A4, usable with a pen."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from integrity_zone.exports.pages.flow import Block, Bookmark, baseline, paragraph_lines, text_block
from integrity_zone.exports.pages.headings import body, heading, page_title, remark
from integrity_zone.exports.pages.marks import draw_box
from integrity_zone.exports.pages.palette import CONTROL, LINE, PRIMARY, SUNKEN, TEXT, TEXT_2
from integrity_zone.exports.pages.paper import MEASURE, Furniture, draw_pages, lay_out, open_canvas
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type, draw_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.exports.form.content import FormContent, Question, QuestionGroup

TITLE = "Formulir penilaian"
_DISCLAIMER = "Kertas kerja unit, bukan formulir resmi kementerian"
_GROUP = Type(Face.SANS_SEMIBOLD, 9.4, 12.6, TEXT)
_CODE = Type(Face.SANS_SEMIBOLD, 9, 12.4, PRIMARY)
_ASKED = Type(Face.SANS_SEMIBOLD, 9.2, 12.4, TEXT)
_KEY = Type(Face.SANS_SEMIBOLD, 9, 12.4, TEXT)
_CHOICE = Type(Face.SANS, 9, 12.4, TEXT)
_SMALL = Type(Face.SANS, 7.8, 10.4, TEXT_2)
_CODE_WIDTH = 62.0
_ROOM = MEASURE - _CODE_WIDTH
_KEY_ROOM = 50.0
_FIELD_WIDTH = 74.0
_WHO = ("Diisi oleh", "Jabatan atau pokja", "Tanggal", "Diperiksa oleh")
_RULES = (
    "Beri tanda centang pada satu kotak untuk setiap butir. Pilih jawaban yang keadaannya benar-benar ada buktinya.",
    "Isi jumlah dengan bilangan bulat mulai 0; nilai survei dan persentase dengan angka dalam rentangnya, dua angka di "
    "belakang koma.",
    "Tulis dokumen yang menjadi bukti pada baris catatan, dengan nomor dan halamannya.",
    "Butir yang dilewati dianggap belum diisi. Pindahkan jawaban ke program agar nilainya terhitung.",
)


def draw_form(content: FormContent) -> bytes:
    """Draw the form. The same content gives the same bytes."""
    furniture = Furniture(
        title=f"{TITLE} · {content.instrument_key}",
        subject=f"{content.unit_name} · {content.year}",
        disclaimer=_DISCLAIMER,
        sample=content.sample,
        created_at=content.generated_at,
    )
    stream = BytesIO()
    canvas = open_canvas(stream, furniture)
    draw_pages(canvas, lay_out(list(_blocks(content))), furniture)
    canvas.save()
    return stream.getvalue()


def _blocks(content: FormContent) -> Iterator[Block]:
    yield page_title("Formulir penilaian mandiri Zona Integritas")
    yield body(f"{content.unit_name}, tahun {content.year}", before=2)
    yield remark(f"{content.instrument}; {content.count} butir", before=2)
    yield _who_block()
    yield heading("Cara mengisi")
    for rule in _RULES:
        yield body(f"•  {rule}", before=3)
    for number, section in enumerate(content.sections):
        title = page_title(section.title)
        # The first section goes on below the instructions.
        yield title if number else replace(title, new_page=False, before=22)
        for group in section.groups:
            yield _group_block(group)
            for question in group.questions:
                yield from _question_blocks(question)


def _who_block() -> Block:
    width = MEASURE / 2

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setLineWidth(0.6)
        for number, label in enumerate(_WHO):
            x, y = left + number % 2 * width, top - 20 - number // 2 * 26
            draw_line(canvas, x, y, label, _SMALL)
            canvas.setStrokeColor(CONTROL)
            canvas.line(x + 82, y - 2, x + width - 14, y - 2)

    return Block(52, draw, before=8)


def _group_block(group: QuestionGroup) -> Block:
    lines = paragraph_lines(f"{group.code}  {group.title}", _GROUP, MEASURE - 12)
    height = len(lines) * _GROUP.leading + 7

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setFillColor(SUNKEN)
        canvas.rect(left, top - height, MEASURE, height, stroke=0, fill=1)
        for number, line in enumerate(lines):
            draw_line(canvas, left + 6, top - 3.5 - baseline(_GROUP) - number * _GROUP.leading, line, _GROUP)

    return Block(height, draw, before=14, with_next=True, bookmark=Bookmark(1, f"{group.code} {group.title}"))


def _question_blocks(question: Question) -> Iterator[Block]:
    """One indicator, which is never parted."""
    yield _asked_block(question)
    for choice in question.choices:
        yield _choice_block(choice.key, choice.criterion)
    for field in question.fields:
        yield _field_block(field)
    if question.remark:
        yield text_block(question.remark, _SMALL, MEASURE, indent=_CODE_WIDTH, before=1, with_next=True)
    if question.evidence:
        usual = f"Bukti yang lazim: {question.evidence}"
        yield text_block(usual, _SMALL, MEASURE, indent=_CODE_WIDTH, before=1, with_next=True)
    yield _note_block()


def _asked_block(question: Question) -> Block:
    lines = paragraph_lines(question.title, _ASKED, _ROOM)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        draw_line(canvas, left, top - baseline(_CODE), question.code, _CODE)
        for number, line in enumerate(lines):
            draw_line(canvas, left + _CODE_WIDTH, top - baseline(_ASKED) - number * _ASKED.leading, line, _ASKED)

    return Block(len(lines) * _ASKED.leading + 2, draw, before=8, with_next=True)


def _choice_block(key: str, criterion: str) -> Block:
    lines = paragraph_lines(criterion, _CHOICE, _ROOM - _KEY_ROOM) or [""]

    def draw(canvas: Canvas, left: float, top: float) -> None:
        x, y = left + _CODE_WIDTH, top - baseline(_CHOICE)
        draw_box(canvas, x + 5, y + 3, 9)
        draw_line(canvas, x + 16, y, key, _KEY)
        for number, line in enumerate(lines):
            draw_line(canvas, x + _KEY_ROOM, y - number * _CHOICE.leading, line, _CHOICE)

    return Block(len(lines) * _CHOICE.leading + 2.4, draw, with_next=True)


def _field_block(label: str) -> Block:
    lines = paragraph_lines(label, _CHOICE, _ROOM - _FIELD_WIDTH - 12)
    height = max(17.0, len(lines) * _CHOICE.leading + 4)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, line in enumerate(lines):
            y = top - 2 - baseline(_CHOICE) - number * _CHOICE.leading
            draw_line(canvas, left + _CODE_WIDTH, y, line, _CHOICE)
        canvas.setStrokeColor(CONTROL)
        canvas.setLineWidth(0.8)
        canvas.rect(left + MEASURE - _FIELD_WIDTH, top - 15, _FIELD_WIDTH, 14, stroke=1, fill=0)

    return Block(height, draw, with_next=True)


def _note_block() -> Block:
    """A line for evidence and notes, and a rule below."""

    def draw(canvas: Canvas, left: float, top: float) -> None:
        draw_line(canvas, left + _CODE_WIDTH, top - 15, "Bukti, catatan", _SMALL)
        canvas.setLineWidth(0.6)
        canvas.setStrokeColor(CONTROL)
        canvas.line(left + _CODE_WIDTH + 58, top - 17, left + MEASURE, top - 17)
        canvas.setStrokeColor(LINE)
        canvas.line(left, top - 24, left + MEASURE, top - 24)

    return Block(25, draw)
