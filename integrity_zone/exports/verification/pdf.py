"""What was found when the signatures of a PDF were checked, as a sheet to be printed and filed."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from integrity_zone.domain.verification import Tone
from integrity_zone.exports.indonesian.dates import grouped, long_date
from integrity_zone.exports.pages.flow import Block, Bookmark, baseline, paragraph_lines, text_block, text_blocks
from integrity_zone.exports.pages.headings import BODY, REMARK, TITLE, heading, remark
from integrity_zone.exports.pages.letters import readable
from integrity_zone.exports.pages.marks import draw_check, draw_octagon, draw_ring, draw_triangle
from integrity_zone.exports.pages.palette import (
    LINE,
    MET_TINT,
    MISSED_TINT,
    SUNKEN,
    TEXT,
    TEXT_2,
    TEXT_3,
    WARNING_TINT,
)
from integrity_zone.exports.pages.paper import MEASURE, Furniture, draw_pages, lay_out, open_canvas
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type, draw_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.domain.verification import Line, NoSignature, SignatureVerdict, Verification

NAME = "Lembar pemeriksaan tanda tangan"
_DISCLAIMER = "Hasil pemeriksaan pada waktu yang tertulis; bukan tanda tangan dan bukan pengesahan"

_VERDICT = Type(Face.SANS_SEMIBOLD, 14, 18, TEXT)
_SENTENCE = Type(Face.SANS, 9.6, 13.4, TEXT)
_LABEL = Type(Face.SANS, 9, 12.4, TEXT_2)
_ANSWER = Type(Face.SANS_SEMIBOLD, 9.2, 12.6, TEXT)
_TECHNICAL = Type(Face.SANS, 7.4, 10, TEXT_3)
_LABEL_WIDTH = 108.0
_MARK_WIDTH = 20.0
_SIGN_HEIGHT = 58.0
#: Of who checked; a name with all its titles takes as many.
_NAME_LINES = 4
_TINTS = {Tone.GOOD: MET_TINT, Tone.CAUTION: WARNING_TINT, Tone.BAD: MISSED_TINT, Tone.NEUTRAL: SUNKEN}
_MARKS = {Tone.GOOD: draw_check, Tone.CAUTION: draw_triangle, Tone.BAD: draw_octagon, Tone.NEUTRAL: draw_ring}


def verification_sheet(verification: Verification, *, checked_by: str, checked_at: str) -> bytes:
    """Draw the sheet. The same judgement gives the same bytes.

    Args:
        verification: What was found.
        checked_by: Who looked; empty for a line to be filled in by hand.
        checked_at: When, in words.
    """
    furniture = Furniture(
        title=NAME,
        subject=verification.file.name,
        disclaimer=_DISCLAIMER,
        sample=verification.sample,
        created_at=verification.checked_at,
    )
    stream = BytesIO()
    canvas = open_canvas(stream, furniture)
    draw_pages(canvas, lay_out(list(_blocks(verification, checked_by, checked_at))), furniture)
    canvas.save()
    return stream.getvalue()


def _blocks(verification: Verification, checked_by: str, checked_at: str) -> Iterator[Block]:
    title = "Hasil pemeriksaan tanda tangan elektronik"
    yield text_block(title, TITLE, MEASURE, with_next=True, bookmark=Bookmark(0, title))
    yield _verdict_block(verification)
    yield from _facts(verification, checked_at)
    for number, verdict in enumerate(verification.signatures, start=1):
        yield from _signature(number, verdict)
    if verification.without:
        yield heading("Tanpa tanda tangan elektronik dalam berkas ini", level=1)
        for person in verification.without:
            yield from _person(person)
    yield from _list("Catatan tentang berkas", [said.message_id for said in verification.remarks])
    untold = list(_list("Yang tidak dapat dipastikan di sini", [said.message_id for said in verification.untold]))
    # Nobody signs a sheet that has nothing on it but the line.
    yield from [replace(block, with_next=True) for block in untold]
    yield _signing_off(checked_by, checked_at)


def _verdict_block(verification: Verification) -> Block:
    room = MEASURE - 48
    lines = [(line, _VERDICT) for line in paragraph_lines(verification.title.message_id, _VERDICT, room)]
    lines += [(line, _SENTENCE) for line in paragraph_lines(verification.sentence.message_id, _SENTENCE, room)]
    height = sum(style.leading for _, style in lines) + 20

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setFillColor(_TINTS[verification.tone])
        canvas.roundRect(left, top - height, MEASURE, height, 4, stroke=0, fill=1)
        _MARKS[verification.tone](canvas, left + 20, top - 20)
        y = top - 10
        for line, style in lines:
            draw_line(canvas, left + 38, y - baseline(style), line, style)
            y -= style.leading

    return Block(height, draw, before=8)


def _facts(verification: Verification, checked_at: str) -> Iterator[Block]:
    file, trust = verification.file, verification.trust
    unknown = "tidak terbaca"
    yield replace(_row("Berkas", file.name), before=12)
    yield _row("Ukuran", f"{grouped(file.size_bytes)} bita")
    yield _row("Halaman", unknown if file.pages is None else grouped(file.pages))
    yield _row("Kali disimpan (revisi)", unknown if file.revisions is None else grouped(file.revisions))
    yield _row("SHA-256", file.sha256 or unknown)
    yield _row("Dibandingkan dengan", verification.document_id or "tidak ada piagam")
    yield _row("Diperiksa", checked_at)
    known = f"{trust.authorities} penerbit, {trust.lists} daftar pencabutan"
    changed = "" if trust.changed_on is None else f"; terakhir ditambah {long_date(trust.changed_on)}"
    yield _row("Daftar kepercayaan", known + changed)


def _row(label: str, text: str) -> Block:
    lines = paragraph_lines(text, BODY, MEASURE - _LABEL_WIDTH) or ["–"]
    height = max(len(lines) * BODY.leading, _LABEL.leading) + 5

    def draw(canvas: Canvas, left: float, top: float) -> None:
        draw_line(canvas, left, top - 2 - baseline(_LABEL), label, _LABEL)
        for number, line in enumerate(lines):
            draw_line(canvas, left + _LABEL_WIDTH, top - 2 - baseline(BODY) - number * BODY.leading, line, BODY)
        _rule(canvas, left, top - height)

    return Block(height, draw)


def _signature(number: int, verdict: SignatureVerdict) -> Iterator[Block]:
    yield heading(f"Tanda tangan {number}: {verdict.role.message_id}", level=1, before=20)
    yield text_block(verdict.signer, _ANSWER, MEASURE, before=2, with_next=True)
    if verdict.office:
        yield remark(verdict.office, before=0, with_next=True)
    for position, line in enumerate(verdict.lines):
        yield replace(_answer(line), before=6 if position == 0 else 0, with_next=position + 1 < len(verdict.lines))
    if verdict.standing is not None:
        yield remark(verdict.standing.sentence.message_id, before=6)
    technical = "; ".join(f"{detail.title.message_id}: {detail.value}" for detail in verdict.details)
    yield from text_blocks(technical, _TECHNICAL, MEASURE, before=3)


def _answer(line: Line) -> Block:
    """One of the five questions with mark, answer and sentence."""
    room = MEASURE - _LABEL_WIDTH - _MARK_WIDTH
    lines = [(text, _ANSWER) for text in paragraph_lines(line.answer.message_id, _ANSWER, room)]
    lines += [(text, REMARK) for text in paragraph_lines(line.sentence.message_id, REMARK, room)]
    height = sum(style.leading for _, style in lines) + 8

    def draw(canvas: Canvas, left: float, top: float) -> None:
        middle = top - 4 - _ANSWER.leading / 2
        _MARKS[line.tone](canvas, left + 6, middle)
        draw_line(canvas, left + _MARK_WIDTH, top - 4 - baseline(_LABEL), line.title.message_id, _LABEL)
        y = top - 4
        for text, style in lines:
            draw_line(canvas, left + _MARK_WIDTH + _LABEL_WIDTH, y - baseline(style), text, style)
            y -= style.leading
        _rule(canvas, left, top - height)

    return Block(height, draw)


def _person(person: NoSignature) -> Iterator[Block]:
    yield text_block(person.name, _ANSWER, MEASURE, before=4, with_next=True)
    if person.office:
        yield remark(person.office, before=0, with_next=True)
    yield remark(person.sentence.message_id, before=0)


def _list(title: str, sentences: Sequence[str]) -> Iterator[Block]:
    if not sentences:
        return
    yield heading(title, level=1)
    for sentence in sentences:
        text = sentence[:1].upper() + sentence[1:]
        yield from text_blocks(text if text.endswith(".") else f"{text}.", BODY, MEASURE, before=4)


def _signing_off(checked_by: str, checked_at: str) -> Block:
    names = paragraph_lines(checked_by, _ANSWER, MEASURE / 2)[:_NAME_LINES]

    def draw(canvas: Canvas, left: float, top: float) -> None:
        x = left + MEASURE / 2
        draw_line(canvas, x, top - baseline(_LABEL), f"Diperiksa oleh, {checked_at}", _LABEL)
        bottom = top - _SIGN_HEIGHT
        _rule(canvas, x, bottom, left + MEASURE)
        for number, name in enumerate(names):
            draw_line(canvas, x, bottom - baseline(_ANSWER) - 1 - number * _ANSWER.leading, readable(name), _ANSWER)

    return Block(_SIGN_HEIGHT + 6 + max(len(names), 1) * _ANSWER.leading, draw, before=24)


def _rule(canvas: Canvas, left: float, y: float, right: float | None = None) -> None:
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.5)
    canvas.line(left, y, left + MEASURE if right is None else right, y)
