"""Where everything of a charter goes: one page where it fits, else as many as it takes, never one over the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import SignatureField
from integrity_zone.exports.charter.body import (
    BodyType,
    Commitments,
    Letterhead,
    continuation_block,
    letterhead_block,
    paragraphs_block,
    title_block,
)
from integrity_zone.exports.charter.sheet import Block, PagePlan, Sheet, stacked_height
from integrity_zone.exports.charter.signatures import signature_rows
from integrity_zone.exports.charter.tables import attached_pages
from integrity_zone.exports.indonesian import wording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from integrity_zone.domain.declaration import Declaration
    from integrity_zone.exports.charter.words import CharterWords

#: Tried one after the other until all of the charter fits one page. F4 is taller and can afford a larger text.
_SCALES = (1.08, 1.04, 1.0, 0.96, 0.92, 0.88)
_A4_SCALES = _SCALES[2:]
_F4_HEIGHT = 600.0  #: points of the short side and more: F4
#: Least space between the closing words and the signatures.
_AIR = 16.0
#: Space beyond this is shared out between the parts of the text.
_AMPLE_AIR = 52.0
_STRETCH = 16.0


@dataclass(frozen=True, slots=True)
class CharterText:
    """Everything the charter says, ready to be laid out."""

    declaration: Declaration
    day: date
    unit: str
    target: str
    letterhead: Letterhead
    commitments: tuple[str, ...]
    words: CharterWords


@dataclass(frozen=True, slots=True)
class _Body:
    """The charter's text at one size."""

    head: list[Block]  #: letterhead, title, opening
    commitments: Commitments
    closing: Block


def plan_pages(text: CharterText, sheet: Sheet) -> list[PagePlan]:
    """Lay out the charter and what is attached to it.

    Args:
        text: What it says.
        sheet: Measures.

    Returns:
        The pages in order.
    """
    rows = signature_rows(text.declaration, text.day, text.unit, sheet)
    pages = _one_page(text, sheet, rows) or _flowing_pages(text, sheet, rows)
    pages[0].rosette = True
    number = text.declaration.number
    staff = continuation_block(text.letterhead, sheet, wording.STAFF_TITLE, number)
    present = continuation_block(text.letterhead, sheet, wording.PRESENT_TITLE.upper(), number)
    return pages + attached_pages(text.declaration, sheet, staff, present)


def signature_fields(pages: Sequence[PagePlan], sheet: Sheet, order: Sequence[str]) -> tuple[SignatureField, ...]:
    """The signature fields of laid-out pages.

    Args:
        pages: From `plan_pages`.
        sheet: Measures.
        order: Field names in the order wanted.
    """
    found = {
        name: SignatureField(
            name=name,
            page=number,
            box=(round(sheet.left + x1, 2), round(top - y1, 2), round(sheet.left + x2, 2), round(top - y2, 2)),
        )
        for number, page in enumerate(pages)
        for block, top in page.placed
        for name, x1, y1, x2, y2 in block.fields
    }
    return tuple(found[name] for name in order)


def _one_page(text: CharterText, sheet: Sheet, rows: list[Block]) -> list[PagePlan] | None:
    """The text with all signatures on one page, else with as many rows of witnesses as stay together with it.

    The first row holds the head, and a head never signs on a page without the text.
    """
    for wanted in range(len(rows), 0, -1):
        for scale in _SCALES if min(sheet.width, sheet.height) > _F4_HEIGHT else _A4_SCALES:
            body = _body(text, sheet, scale)
            blocks = [*body.head, body.commitments.whole(), body.closing]
            spare = sheet.top - sheet.bottom - stacked_height(blocks) - stacked_height(rows[:wanted]) - _AIR
            if spare >= 0:
                page = PagePlan()
                _stack(page, _stretched(blocks, spare), sheet.top)
                _stack(page, rows[:wanted], sheet.bottom + stacked_height(rows[:wanted]))
                return [page, *_overflow_pages(text, sheet, rows[wanted:])]
    return None


def _flowing_pages(text: CharterText, sheet: Sheet, rows: list[Block]) -> list[PagePlan]:
    """A text too long for one page: commitments run on, closing and first signatures stay together."""
    body = _body(text, sheet, 1.0)
    page = PagePlan()
    y = _stack(page, body.head, sheet.top)
    pages = [page]
    rest = body.commitments
    while rest.items:
        block, rest = rest.fitting(y - sheet.bottom - _first_gap(rest))
        if block is not None:
            y = _stack(page, [replace(block, before=0)], y - _first_gap(rest))
        if rest.items:
            page, y = _continued(text, sheet)
            pages.append(page)
    ending = [body.closing, replace(rows[0], before=_AIR)]
    if y - body.closing.before - stacked_height(ending) < sheet.bottom:
        page, y = _continued(text, sheet)
        pages.append(page)
    y = _stack(page, ending, y - body.closing.before)
    remaining = rows[1:]
    while remaining and y - remaining[0].before - remaining[0].height >= sheet.bottom:
        y = _stack(page, remaining[:1], y - remaining[0].before)
        remaining = remaining[1:]
    return pages + _overflow_pages(text, sheet, remaining)


def _overflow_pages(text: CharterText, sheet: Sheet, rows: list[Block]) -> list[PagePlan]:
    """Rows of witnesses that found no room beside the text."""
    pages: list[PagePlan] = []
    y = 0.0
    for row in rows:
        if not pages or y - row.before - row.height < sheet.bottom:
            page, y = _continued(text, sheet)
            pages.append(page)
        y = _stack(pages[-1], [row], y - row.before)
    return pages


def _continued(text: CharterText, sheet: Sheet) -> tuple[PagePlan, float]:
    """A fresh page with its small heading, and where its room begins."""
    title = f"{wording.TITLE}, {wording.CONTINUED}"
    page = PagePlan()
    heading = continuation_block(text.letterhead, sheet, title, text.declaration.number)
    return page, _stack(page, [heading], sheet.top)


def _body(text: CharterText, sheet: Sheet, scale: float) -> _Body:
    sizes = BodyType.of(sheet, scale)
    declaration = text.declaration
    return _Body(
        head=[
            letterhead_block(text.letterhead, sheet, scale),
            title_block(sheet, sizes, text.target, declaration.number),
            paragraphs_block(text.words.opening, sheet, sizes, before=14),
        ],
        commitments=Commitments.of(text.commitments, sheet, sizes),
        closing=paragraphs_block(text.words.closing, sheet, sizes, before=9),
    )


def _first_gap(commitments: Commitments) -> float:
    return 7 * commitments.sizes.scale


def _stretched(blocks: list[Block], spare: float) -> list[Block]:
    """The blocks with some of the room to spare above each but the first."""
    more = max(0.0, min(_STRETCH, (spare - _AMPLE_AIR) / len(blocks)))
    return [blocks[0], *(replace(block, before=block.before + more) for block in blocks[1:])]


def _stack(page: PagePlan, blocks: Sequence[Block], top: float) -> float:
    """Place blocks one below the other; the first starts at the top whatever space it wants above.

    Returns:
        Lower edge of the last.
    """
    y = top
    for number, block in enumerate(blocks):
        y -= block.before if number else 0
        page.placed.append((block, y))
        y -= block.height
    return y
