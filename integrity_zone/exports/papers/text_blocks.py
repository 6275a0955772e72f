"""The lines of a paper's text as blocks: headings, paragraphs, items and labelled values."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from integrity_zone.domain.paper_texts import LineKind, Named
from integrity_zone.exports.pages.flow import Block, baseline, space_block
from integrity_zone.exports.pages.typesetting import draw_centred, draw_line, draw_right, printable
from integrity_zone.exports.papers.grids import grid_blocks
from integrity_zone.exports.papers.signature_blocks import signature_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.domain.paper_texts import TextLine
    from integrity_zone.exports.pages.typesetting import Type
    from integrity_zone.exports.papers.content import PaperContent, PaperCopy
    from integrity_zone.exports.papers.setting import Setting

#: A short first heading is the title.
_TITLE_CHARACTERS = 34
_LEAST_INDENT = 18.0
_DATELINE = "tempat_tanggal"
#: Of the text width; what is longer goes above what follows.
_DATELINE_SHARE = 0.55
_DATELINE_GAP = 14.0
_MARK_GAP = 5.0
_COLON_GAP = 8.0
_VALUE_GAP = 9.0
#: Share of the text width that labels may take.
_LABELS = 0.34
_NUMBERED = re.compile(r"(\d{1,3}\.) (.+)")
#: Lines or rows that stay with the signatures below them.
_HELD = 2
#: A line torn apart further than this share of its size per gap stays ragged.
_TORN = 0.7


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the text with its fields filled in."""

    kind: LineKind
    text: str
    mark: str = ""
    inner: str = ""
    spaced: bool = False
    is_value: bool = False  #: nothing but fields, such as a name, which is never pulled apart
    beside: float = 0.0  #: points at its right that place and date take


@dataclass(frozen=True, slots=True)
class _Indents:
    """How far text hangs out; the same for the whole paper."""

    item: float
    label: float  #: where the colon stands
    value: float


def text_blocks(content: PaperContent, copy: PaperCopy, setting: Setting) -> list[Block]:
    """Everything between the letterhead and the foot.

    Args:
        content: What is said in every copy.
        copy: What is said in this one.
        setting: The sheet.
    """
    lines = list(_filled(content, {**content.values, **copy.values}, setting))
    indents = _indents(lines, setting)
    blocks: list[Block] = []
    headings = 0
    labelled = False
    begins_page = False
    for number, line in enumerate(lines):
        follows = number > 0 and not line.spaced
        if line.kind is LineKind.HEADING:
            found = [_heading(line, setting, is_first=headings == 0, follows=follows)]
            headings += 1
        elif line.kind is LineKind.BLOCK:
            if line.text == "halaman_baru":
                begins_page = True
                continue
            found = _field_blocks(line, content, copy, setting)
            if found and line.text.startswith("tanda_tangan"):
                _hold_last(blocks)
        else:
            labelled = line.kind is LineKind.LABEL or (labelled and line.kind is LineKind.ITEM and not line.spaced)
            found = _words(line, setting, indents, under_label=labelled and line.kind is LineKind.ITEM)
        if found and line.kind is not LineKind.HEADING and line.spaced and not line.text.startswith("tanda_tangan"):
            found[0] = replace(found[0], before=found[0].before + setting.body.leading * 0.55)
        if found and begins_page:
            found[0] = replace(found[0], new_page=True)
            begins_page = False
        blocks += found
    return blocks


def _filled(content: PaperContent, values: Mapping[str, str], setting: Setting) -> Iterator[_Line]:
    beside = 0.0
    for line in content.lines:
        if line.kind is LineKind.BLOCK:
            name = line.fields[0]
            yield from _replaced(name, line, content)
            beside = _dateline_room(content.dateline, setting) if name == _DATELINE else 0.0
            continue
        if line.is_left_out(values):
            continue
        beside = beside if line.kind is LineKind.LABEL else 0.0
        is_value = all(isinstance(piece, Named) for piece in line.pieces)
        yield _Line(line.kind, line.filled(values), line.mark, line.inner, line.spaced, is_value, beside)


def _replaced(name: str, line: TextLine, content: PaperContent) -> Iterator[_Line]:
    """A block, or the lines that stand in its place."""
    if name not in content.lists:
        yield _Line(LineKind.BLOCK, name, spaced=line.spaced)
        return
    for number, text in enumerate(content.lists[name]):
        numbered = _NUMBERED.fullmatch(text)
        spaced = line.spaced and number == 0
        if numbered:
            yield _Line(LineKind.ITEM, numbered[2], numbered[1], spaced=spaced)
        else:
            yield _Line(LineKind.PARAGRAPH, text, spaced=spaced)


def _indents(lines: Iterable[_Line], setting: Setting) -> _Indents:
    body = setting.body
    marks = [0.0]
    labels = [0.0]
    for line in lines:
        if line.kind is LineKind.ITEM or line.inner:
            marks.append(body.width(line.inner or line.mark))
        if line.kind is LineKind.LABEL:
            labels.append(body.width(line.mark))
    colon = min(max(labels), setting.width * _LABELS) + _COLON_GAP
    return _Indents(max(_LEAST_INDENT, max(marks) + _MARK_GAP), colon, colon + _VALUE_GAP)


def _heading(line: _Line, setting: Setting, *, is_first: bool, follows: bool) -> Block:
    is_title = is_first and len(line.text) <= _TITLE_CHARACTERS
    style = setting.title if is_title else setting.heading
    lines = setting.balanced(line.text, style, setting.width)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, text in enumerate(lines):
            y = top - baseline(style) - number * style.leading
            draw_centred(canvas, left + setting.width / 2, y, text, style)

    before = 0.0 if follows else setting.body.leading
    return Block(len(lines) * style.leading, draw, before=before, with_next=True)


def _words(line: _Line, setting: Setting, indents: _Indents, *, under_label: bool) -> list[Block]:
    """A paragraph, an item or a labelled value, parted at its lines but never so that one stands alone."""
    if setting.is_notice and line.kind is LineKind.PARAGRAPH:
        return _centred_words(line, setting)
    body = setting.body
    first = indents.value if line.kind is LineKind.LABEL or under_label else 0.0
    indent = first + (indents.item if line.kind is LineKind.ITEM or line.inner else 0.0)
    found = setting.wrapped(line.text, body, setting.width - indent - line.beside) or [""]
    label_lines = setting.wrapped(line.mark, body, indents.label - 2) if line.kind is LineKind.LABEL else []
    rows = max(len(found), len(label_lines))
    gap = body.leading * (0.0 if line.beside else 0.12)
    blocks = []
    for number in range(rows):
        text = found[number] if number < len(found) else ""
        is_last = number >= len(found) - 1
        label = label_lines[number] if number < len(label_lines) else ""
        mark = (line.inner or (line.mark if line.kind is LineKind.ITEM else "")) if number == 0 else ""
        row = _Row(
            text, label, mark, indent, indent - indents.item, indents.label, colon=bool(label_lines) and not number
        )
        blocks.append(
            Block(
                body.leading,
                row.drawn(setting, justified=not (is_last or line.is_value or line.beside)),
                before=gap if number == 0 else 0.0,
                # The first two and the last two lines stay together.
                with_next=number < rows - 1 and (number == 0 or number == rows - 2),
            )
        )
    if line.text.endswith(":"):
        blocks[-1] = replace(blocks[-1], with_next=True)
    return blocks


@dataclass(frozen=True, slots=True)
class _Row:
    """One line as it stands on the page."""

    text: str
    label: str
    mark: str
    indent: float
    mark_at: float
    colon_at: float
    colon: bool

    def drawn(self, setting: Setting, *, justified: bool) -> Callable[[Canvas, float, float], None]:
        """What draws it."""
        style = setting.body

        def draw(canvas: Canvas, left: float, top: float) -> None:
            y = top - baseline(style)
            if self.label:
                draw_line(canvas, left, y, self.label, style)
            if self.colon:
                draw_line(canvas, left + self.colon_at, y, ":", style)
            if self.mark:
                draw_line(canvas, left + self.mark_at, y, self.mark, style)
            stretch = _stretch(self.text, style, setting.width - self.indent) if justified else 0.0
            draw_line(canvas, left + self.indent, y, self.text, style, word_spacing=stretch)

        return draw


def _stretch(text: str, style: Type, width: float) -> float:
    gaps = text.count(" ")
    missing = width - style.width(text)
    return 0.0 if not gaps or missing / gaps > style.size * _TORN else missing / gaps


def _centred_words(line: _Line, setting: Setting) -> list[Block]:
    style = setting.body
    lines = setting.balanced(line.text, style, setting.width * 0.9)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, text in enumerate(lines):
            y = top - baseline(style) - number * style.leading
            draw_centred(canvas, left + setting.width / 2, y, text, style)

    return [Block(len(lines) * style.leading, draw, before=style.leading * 0.2)]


def _field_blocks(line: _Line, content: PaperContent, copy: PaperCopy, setting: Setting) -> list[Block]:
    if line.text.startswith("tanda_tangan"):
        return signature_blocks(copy.signers, setting, stamped=line.text.endswith("meterai"))
    if line.text == _DATELINE:
        return [_dateline(content.dateline, setting)]
    if line.text in content.grids:
        return grid_blocks(content.grids[line.text], setting)
    return [space_block(0.0)]


def _dateline(text: str, setting: Setting) -> Block:
    """At the right, beside what follows where it is short enough."""
    style = setting.body
    lines = setting.wrapped(text, style, setting.width * _DATELINE_SHARE)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, line in enumerate(lines):
            draw_right(canvas, left + setting.width, top - baseline(style) - number * style.leading, line, style)

    return Block(len(lines) * style.leading if len(lines) > 1 else 0.0, draw, with_next=True)


def _dateline_room(text: str, setting: Setting) -> float:
    """What place and date take of the lines beside them."""
    width = setting.body.width(printable(text))
    return width + _DATELINE_GAP if width <= setting.width * _DATELINE_SHARE else 0.0


def _hold_last(blocks: list[Block]) -> None:
    """Signatures never stand on a page without the words they are under."""
    for at in range(1, min(_HELD, len(blocks)) + 1):
        if at > 1 and not (blocks[-at].with_next or blocks[-at].running):
            break
        blocks[-at] = replace(blocks[-at], with_next=True)
