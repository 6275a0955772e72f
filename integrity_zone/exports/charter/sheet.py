"""The sheet a charter is drawn on: its measures, the blocks placed on it, and what every page carries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from integrity_zone.domain.declaration import Orientation, Paper
from integrity_zone.exports.charter.frame import DARK_RULE, draw_border
from integrity_zone.exports.indonesian import wording
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import (
    GOLD,
    GREY,
    Type,
    draw_centred,
    draw_line,
    draw_right,
    printable,
    shortened,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.domain.declaration import CharterIdentity

_PAPERS_MM = {Paper.A4: (210, 297), Paper.F4: (215, 330)}
_TEXT_MARGIN = 54.0
_TOP_MARGIN = 42.0
_BOTTOM_MARGIN = 58.0
_FOOTER_MARGIN = 43.0
_FOOTER_BASELINE = 37.5
_BORDER = "border"

FOOTER = Type(Face.SANS, 6.6, 8.4, GREY)
_SAMPLE = Type(Face.SERIF_SEMIBOLD, 12.5, 15, GOLD, spacing=2.4)
_SAMPLE_REMARK = Type(Face.SANS, 5.8, 7, GOLD)
#: The mark that says CONTOH, at the upper right of every page of a sample.
SAMPLE_MARK_WIDTH = 84.0
_SAMPLE_MARK_HEIGHT = 29.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """Measures in points; y grows upwards from the lower edge."""

    width: float
    height: float

    @property
    def left(self) -> float:
        """Left edge of the text."""
        return _TEXT_MARGIN

    @property
    def right(self) -> float:
        """Right edge of the text."""
        return self.width - _TEXT_MARGIN

    @property
    def top(self) -> float:
        """Upper edge of the text."""
        return self.height - _TOP_MARGIN

    @property
    def bottom(self) -> float:
        """Lower edge of the text; the footer stands below."""
        return _BOTTOM_MARGIN

    @property
    def text_width(self) -> float:
        """From the left to the right edge of the text."""
        return self.right - self.left

    @property
    def is_landscape(self) -> bool:
        """Whether it lies."""
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class Block:
    """Something that takes the full text width and a known height."""

    height: float
    draw: Callable[[Canvas, float, float], None]  #: canvas, left edge, upper edge
    before: float = 0.0  #: points wanted above it, unless it comes first
    fields: tuple[tuple[str, float, float, float, float], ...] = ()  #: name, then box from left and upper edge


@dataclass(slots=True)
class PagePlan:
    """What stands on one page, and where."""

    placed: list[tuple[Block, float]] = field(default_factory=list)  #: block, upper edge
    rosette: bool = False


def sheet_of(paper: Paper, orientation: Orientation) -> Sheet:
    """The sheet of this paper, lying or upright."""
    short, long = (side * mm for side in _PAPERS_MM[paper])
    return Sheet(long, short) if orientation is Orientation.LANDSCAPE else Sheet(short, long)


def stacked_height(blocks: list[Block]) -> float:
    """Height of blocks one below the other, without the space above the first."""
    return sum(block.height + block.before for block in blocks) - (blocks[0].before if blocks else 0)


def define_border(canvas: Canvas, sheet: Sheet) -> None:
    """Draw the border once, for all pages to refer to."""
    canvas.beginForm(_BORDER, 0, 0, sheet.width, sheet.height)
    draw_border(canvas, sheet.width, sheet.height)
    canvas.endForm()


def draw_furniture(
    canvas: Canvas, sheet: Sheet, identity: CharterIdentity, page: int, pages: int, *, sample: bool
) -> None:
    """Draw what every page carries: border, footer, and the mark of a sample.

    Args:
        canvas: At the start of the page.
        sheet: Measures.
        identity: Told in the footer.
        page: Counted from 1.
        pages: How many there are.
        sample: Whether the data is invented.
    """
    canvas.doForm(_BORDER)
    _draw_footer(canvas, sheet, identity, page, pages)
    if sample:
        _draw_sample_mark(canvas, sheet)


def identity_line(identity: CharterIdentity) -> str:
    """Document, instrument, first 16 digits of the data digest and head of the journal."""
    parts = [
        f"Dokumen {printable(identity.document_id)}",
        printable(identity.instrument),
        f"sidik data {_in_fours(identity.data_digest[:16])}",
    ]
    if identity.journal_head:
        parts.append(f"jurnal {_in_fours(identity.journal_head[:8])}")
    return " · ".join(parts)


def _draw_footer(canvas: Canvas, sheet: Sheet, identity: CharterIdentity, page: int, pages: int) -> None:
    left, right = _FOOTER_MARGIN, sheet.width - _FOOTER_MARGIN
    origin = wording.NOT_OFFICIAL if pages == 1 else f"{wording.NOT_OFFICIAL} · {page} dari {pages}"
    line = shortened(identity_line(identity), FOOTER, right - left)
    above = FOOTER.leading if FOOTER.width(line) + FOOTER.width(origin) + 12 > right - left else 0
    draw_line(canvas, left, _FOOTER_BASELINE + above, line, FOOTER)
    draw_right(canvas, right, _FOOTER_BASELINE, origin, FOOTER)


def _draw_sample_mark(canvas: Canvas, sheet: Sheet) -> None:
    x = sheet.width - DARK_RULE - 12 - SAMPLE_MARK_WIDTH
    y = sheet.height - DARK_RULE - 12 - _SAMPLE_MARK_HEIGHT
    canvas.setStrokeColor(GOLD)
    for inset, weight in ((0.0, 0.9), (2.0, 0.35)):
        canvas.setLineWidth(weight)
        canvas.rect(x + inset, y + inset, SAMPLE_MARK_WIDTH - 2 * inset, _SAMPLE_MARK_HEIGHT - 2 * inset)
    middle = x + SAMPLE_MARK_WIDTH / 2
    draw_centred(canvas, middle, y + 13.6, wording.SAMPLE, _SAMPLE)
    draw_centred(canvas, middle, y + 6.2, wording.SAMPLE_REMARK, _SAMPLE_REMARK)


def _in_fours(digits: str) -> str:
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
