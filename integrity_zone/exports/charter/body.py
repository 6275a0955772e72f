"""The text of the charter as blocks: letterhead, title, opening, commitments, closing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from integrity_zone.exports.charter.sheet import SAMPLE_MARK_WIDTH, Block
from integrity_zone.exports.indonesian import wording
from integrity_zone.exports.pages.emblem import DRAWN_RATIO, draw_emblem
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import (
    DEEP,
    GOLD,
    GREY,
    Type,
    balanced,
    draw_centred,
    draw_justified,
    draw_line,
    draw_right,
    printable,
    settled,
    wrapped,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.exports.charter.sheet import Sheet

EMBLEM_HEIGHT = 54.0
_NUMBER_INDENT = 18.0
_COLUMN_GAP = 24.0
_NUMBER_RULE_WIDTH = 68.0


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who speaks, as printed on top."""

    government: str
    unit: str
    emblem: ImageReader | None  #: the agency's own picture
    drawn_emblem: bool  #: the invented one of the sample; a picture goes before


@dataclass(frozen=True, slots=True)
class BodyType:
    """The sizes of the charter's text, all grown or shrunk together."""

    scale: float
    body: Type
    title: Type
    subject: Type
    number: Type

    @classmethod
    def of(cls, sheet: Sheet, scale: float) -> BodyType:
        """The sizes on this sheet.

        Args:
            sheet: A lying sheet has longer lines, which want a larger text.
            scale: 1 for the usual size.
        """
        size, leading, title = (11.0, 16.0, 26.2) if sheet.is_landscape else (10.3, 15.4, 24.6)
        return cls(
            scale=scale,
            body=Type(Face.SERIF, size * scale, leading * scale),
            title=Type(Face.SERIF_SEMIBOLD, title * scale, title * 1.15 * scale, DEEP, spacing=title * 0.13 * scale),
            subject=Type(Face.SERIF, 12.4 * scale, 17.2 * scale, spacing=1.3 * scale),
            number=Type(Face.SERIF, 9.4 * scale, 12 * scale, GREY),
        )


def letterhead_block(letterhead: Letterhead, sheet: Sheet, scale: float) -> Block:
    """Emblem, government and unit: emblem above on an upright sheet, beside on a lying one."""
    ratio = _emblem_ratio(letterhead)
    emblem_height = EMBLEM_HEIGHT * min(scale, 1) if ratio else 0.0
    emblem_width = min(emblem_height * ratio, 110.0)
    # Twice the sample's mark, since the letterhead is centred and the mark stands on one side only.
    room = sheet.text_width - 2 * (SAMPLE_MARK_WIDTH + 12) - (emblem_width + 18 if sheet.is_landscape else 0)
    lines = _letterhead_lines(letterhead, room if sheet.is_landscape else sheet.text_width - 40, scale)
    text_height = sum(style.leading for _, style in lines)

    def draw_upright(canvas: Canvas, left: float, top: float) -> None:
        middle = left + sheet.text_width / 2
        _draw_emblem(canvas, letterhead, middle - emblem_width / 2, top - emblem_height, emblem_width, emblem_height)
        y = top - emblem_height - (7 * scale if emblem_height else 0)
        for text, style in lines:
            y -= style.leading
            draw_centred(canvas, middle, y + style.leading * 0.22, text, style)

    def draw_lying(canvas: Canvas, left: float, top: float) -> None:
        text_width = max(style.width(text) for text, style in lines)
        width = emblem_width + (18 if emblem_width else 0) + text_width
        x = left + (sheet.text_width - width) / 2
        _draw_emblem(canvas, letterhead, x, top - (height + emblem_height) / 2, emblem_width, emblem_height)
        x += width - text_width
        y = top - (height - text_height) / 2
        for text, style in lines:
            y -= style.leading
            if emblem_width:
                draw_line(canvas, x, y + style.leading * 0.3, text, style)
            else:
                draw_centred(canvas, x + text_width / 2, y + style.leading * 0.3, text, style)

    if sheet.is_landscape:
        height = max(emblem_height, text_height)
        return Block(height, draw_lying)
    return Block(emblem_height + (7 * scale if emblem_height else 0) + text_height, draw_upright)


def title_block(sheet: Sheet, sizes: BodyType, target: str, number: str | None) -> Block:
    """The title lines and the number between two rules."""
    lines = [(wording.TITLE, sizes.title)]
    for subject in (wording.SUBJECT, wording.TARGETS.get(target, "")):
        lines += [(line, sizes.subject) for line in balanced(subject, sizes.subject, sheet.text_width)]
    number_text = printable(f"Nomor {number}") if number else ""
    # A long number is set smaller, never cut: whoever checks the charter looks for the whole of it.
    room = sheet.text_width - 80
    number_type = replace(sizes.number, size=sizes.number.size * min(1, room / max(sizes.number.width(number_text), 1)))
    text_height = sum(style.leading for _, style in lines)
    height = text_height + 15 * sizes.scale

    def draw(canvas: Canvas, left: float, top: float) -> None:
        middle = left + sheet.text_width / 2
        y = top
        for text, style in lines:
            y -= style.leading
            draw_centred(canvas, middle, y + style.leading * 0.25, text, style)
        baseline = top - height + 2 * sizes.scale
        gap = number_type.width(number_text) / 2 + 9 if number_text else 0
        canvas.setStrokeColor(GOLD)
        canvas.setLineWidth(0.7)
        rule = min(_NUMBER_RULE_WIDTH, sheet.text_width / 2 - gap) if number_text else 90.0
        for side in (-1, 1):
            x = middle + side * gap
            canvas.line(x, baseline + 2.6, x + side * rule, baseline + 2.6)
        if number_text:
            draw_centred(canvas, middle, baseline, number_text, number_type)

    return Block(height, draw, before=20 * sizes.scale)


def paragraphs_block(texts: Sequence[str], sheet: Sheet, sizes: BodyType, *, before: float) -> Block:
    """Justified paragraphs over the full width, one below the other."""
    style = sizes.body
    gap = 5 * sizes.scale
    paragraphs = [wrapped(text, style, sheet.text_width) for text in texts]

    def draw(canvas: Canvas, left: float, top: float) -> None:
        y = top
        for lines in paragraphs:
            draw_justified(canvas, left, y - style.leading * 0.74, lines, style, sheet.text_width)
            y -= len(lines) * style.leading + gap

    height = sum(len(lines) * style.leading for lines in paragraphs) + gap * max(len(paragraphs) - 1, 0)
    return Block(height, draw, before=before * sizes.scale)


@dataclass(frozen=True, slots=True)
class Commitments:
    """Numbered commitments, broken into lines, that can be dealt out to pages."""

    sheet: Sheet
    sizes: BodyType
    items: tuple[tuple[int, tuple[str, ...]], ...]  #: number and lines

    @classmethod
    def of(cls, texts: Sequence[str], sheet: Sheet, sizes: BodyType) -> Commitments:
        """Break the texts into lines: two columns on a lying sheet, one on an upright one."""
        width = _column_width(sheet) - _NUMBER_INDENT
        lines = (tuple(settled(text, sizes.body, width)) for text in texts)
        return cls(sheet, sizes, tuple(enumerate(lines, start=1)))

    def whole(self) -> Block:
        """All of them, the columns about as long as each other."""
        if not self.sheet.is_landscape:
            return self._block([self.items])
        cut = min(
            range(1, len(self.items) + 1),
            key=lambda n: (max(self._height(self.items[:n]), self._height(self.items[n:])), -n),
        )
        return self._block([self.items[:cut], self.items[cut:]])

    def fitting(self, room: float) -> tuple[Block | None, Commitments]:
        """As many as fit.

        Args:
            room: Points.

        Returns:
            The block, None when not even one fits, and the commitments left over.
        """
        if self.items and self.whole().height <= room:
            return self.whole(), Commitments(self.sheet, self.sizes, ())
        columns: list[tuple[tuple[int, tuple[str, ...]], ...]] = []
        rest = self.items
        for _ in range(2 if self.sheet.is_landscape else 1):
            taken = 0
            while taken < len(rest) and self._height(rest[: taken + 1]) <= room:
                taken += 1
            columns.append(rest[:taken])
            rest = rest[taken:]
        block = self._block(columns) if columns[0] else None
        return block, Commitments(self.sheet, self.sizes, rest)

    def _height(self, items: Sequence[tuple[int, tuple[str, ...]]]) -> float:
        lines = sum(len(lines) for _, lines in items)
        return lines * self.sizes.body.leading + max(len(items) - 1, 0) * self._gap

    @property
    def _gap(self) -> float:
        return 3 * self.sizes.scale

    def _block(self, columns: Sequence[Sequence[tuple[int, tuple[str, ...]]]]) -> Block:
        style = self.sizes.body
        width = _column_width(self.sheet)

        def draw(canvas: Canvas, left: float, top: float) -> None:
            for place, items in enumerate(columns):
                x = left + place * (width + _COLUMN_GAP)
                y = top - style.leading * 0.74
                for number, lines in items:
                    draw_right(canvas, x + _NUMBER_INDENT - 5.5, y, f"{number}.", style)
                    for line in lines:
                        draw_line(canvas, x + _NUMBER_INDENT, y, line, style)
                        y -= style.leading
                    y -= self._gap

        return Block(max(map(self._height, columns)), draw, before=7 * self.sizes.scale)


def continuation_block(letterhead: Letterhead, sheet: Sheet, title: str, number: str | None) -> Block:
    """The small heading of a page that continues the charter or is attached to it."""
    head = Type(Face.SERIF_SEMIBOLD, 13, 17, DEEP, spacing=1.0)
    line = Type(Face.SERIF, 9, 12.5, GREY)
    room = sheet.text_width - 2 * SAMPLE_MARK_WIDTH
    lines = [(text, head) for text in balanced(title, head, room)]
    for text in (letterhead.unit, wording.DOCUMENT_TITLE, f"Nomor {number}" if number else ""):
        lines += [(part, line) for part in balanced(text, line, room)]
    height = sum(style.leading for _, style in lines) + 12

    def draw(canvas: Canvas, left: float, top: float) -> None:
        middle = left + sheet.text_width / 2
        y = top
        for text, style in lines:
            y -= style.leading
            draw_centred(canvas, middle, y + style.leading * 0.25, text, style)
        canvas.setStrokeColor(GOLD)
        canvas.setLineWidth(0.7)
        canvas.line(left, top - height + 5, left + sheet.text_width, top - height + 5)

    return Block(height, draw)


def _column_width(sheet: Sheet) -> float:
    return (sheet.text_width - _COLUMN_GAP) / 2 if sheet.is_landscape else sheet.text_width


def _letterhead_lines(letterhead: Letterhead, room: float, scale: float) -> list[tuple[str, Type]]:
    small = min(scale, 1.0)
    government = Type(Face.SERIF, 10.4 * small, 14.5 * small, spacing=0.9)
    unit = Type(Face.SERIF_SEMIBOLD, 12.0 * small, 15.6 * small, spacing=0.4)
    lines = [(line, government) for line in balanced(letterhead.government.upper(), government, room)]
    name = letterhead.unit.upper()
    attempts = (
        (unit, min(330.0, room)),
        (unit, room),
        (Type(unit.face, 10.2 * small, 13.4 * small, spacing=0.3), room),
    )
    for style, width in attempts:
        broken = balanced(name, style, width)
        if len(broken) <= 3:
            break
    return lines + [(line, style) for line in broken]


def _emblem_ratio(letterhead: Letterhead) -> float:
    """Width over height; 0 without an emblem."""
    if letterhead.emblem is not None:
        width, height = letterhead.emblem.getSize()
        return float(width / height)
    return DRAWN_RATIO if letterhead.drawn_emblem else 0.0


def _draw_emblem(canvas: Canvas, letterhead: Letterhead, x: float, y: float, width: float, height: float) -> None:
    if letterhead.emblem is not None:
        canvas.drawImage(letterhead.emblem, x, y, width, height, mask="auto", preserveAspectRatio=True, anchor="c")
    elif letterhead.drawn_emblem:
        draw_emblem(canvas, x, y, height)
