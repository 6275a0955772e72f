"""Text on a page: made safe, measured, broken into lines and drawn. Text is never read as markup."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.exports.pages.typefaces import Face

INK = HexColor(0x1C2529)
DEEP = HexColor(0x14303A)
GREY = HexColor(0x4A575E)
GOLD = HexColor(0x8A6A1F)
#: The gold at some 9 % on white, as a solid colour: a print and an archive need no transparency then.
GOLD_TINT = HexColor(0xF5F1E7)
GOLD_LINE = HexColor(0xD9CBA6)
WHITE = HexColor(0xFFFFFF)

ELLIPSIS = "…"
#: Pieces between which a line may end: words, and a NIP together with its number, whose groups have blanks too.
_PIECE = re.compile(r"NIP \d[\d ]*\d\S*|\S+")


@dataclass(frozen=True, slots=True)
class Type:
    """How a piece of text is set."""

    face: Face
    size: float  #: points
    leading: float  #: points from baseline to baseline
    colour: Color = INK
    spacing: float = 0.0  #: points added behind every character

    def width(self, text: str) -> float:
        """Width of the text in points, without the space behind its last character."""
        return float(stringWidth(text, self.face, self.size)) + self.spacing * max(len(text) - 1, 0)


def printable(text: str) -> str:
    """The text as one line without anything invisible: control, formatting, direction and unassigned characters."""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    return " ".join("".join(c for c in spaced if not unicodedata.category(c).startswith("C")).split())


def wrapped(text: str, style: Type, width: float) -> list[str]:
    """Break a text into lines no wider than asked; a word that is too wide alone is cut.

    Args:
        text: Any text; made printable here.
        style: How it will be set.
        width: Points.

    Returns:
        The lines; none for an empty text.
    """
    return filled(_PIECE.findall(printable(text)), style, width)


def filled(words: Iterable[str], style: Type, width: float) -> list[str]:
    """Like `wrapped`, of words that are printable already; one may hold a blank at which it is not to be parted."""
    lines: list[str] = []
    line = ""
    for whole_word in words:
        word = whole_word
        longer = f"{line} {word}" if line else word
        if style.width(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        while style.width(word) > width and len(word) > 1:
            fitting = _fitting(word, style, width)
            lines.append(word[:fitting])
            word = word[fitting:]
        line = word
    return [*lines, line] if line else lines


def balanced(text: str, style: Type, width: float) -> list[str]:
    """Like `wrapped`, but lines of about the same width, as titles and names look best."""
    lines = wrapped(text, style, width)
    if len(lines) < 2:
        return lines
    low, high = 0.0, width
    for _ in range(12):
        middle = (low + high) / 2
        if len(wrapped(text, style, middle)) > len(lines):
            low = middle
        else:
            high = middle
    return wrapped(text, style, high)


def settled(text: str, style: Type, width: float) -> list[str]:
    """Like `wrapped`, but balanced where the last line would hold little more than a lonely word."""
    lines = wrapped(text, style, width)
    lonely = len(lines) > 1 and style.width(lines[-1]) < width * 0.2
    return balanced(text, style, width) if lonely else lines


def shortened(text: str, style: Type, width: float) -> str:
    """The text in one line, cut with an ellipsis when it is too wide."""
    text = printable(text)
    if style.width(text) <= width:
        return text
    return text[: _fitting(text, style, width - style.width(ELLIPSIS))].rstrip(" ,.;") + ELLIPSIS


def draw_line(canvas: Canvas, x: float, y: float, text: str, style: Type, *, word_spacing: float = 0.0) -> None:
    """Draw one line with its baseline starting at (x, y)."""
    canvas.setFillColor(style.colour)
    canvas.setFont(style.face, style.size)
    canvas.drawString(x, y, text, charSpace=style.spacing, wordSpace=word_spacing)


def draw_centred(canvas: Canvas, middle: float, y: float, text: str, style: Type) -> None:
    """Draw one line around the middle."""
    draw_line(canvas, middle - style.width(text) / 2, y, text, style)


def draw_right(canvas: Canvas, right: float, y: float, text: str, style: Type) -> None:
    """Draw one line that ends at the right."""
    draw_line(canvas, right - style.width(text), y, text, style)


def draw_justified(canvas: Canvas, x: float, y: float, lines: list[str], style: Type, width: float) -> None:
    """Draw a paragraph whose lines, but for the last, are all as wide as asked.

    Args:
        canvas: Where to draw.
        x: Left edge.
        y: Baseline of the first line.
        lines: From `wrapped`.
        style: How it is set.
        width: Points.
    """
    for number, line in enumerate(lines):
        gaps = line.count(" ")
        missing = width - style.width(line)
        last = number == len(lines) - 1
        # A line that would be torn apart (one long word behind it) stays ragged.
        stretch = 0.0 if last or not gaps or missing / gaps > style.size * 0.8 else missing / gaps
        draw_line(canvas, x, y - number * style.leading, line, style, word_spacing=stretch)


def _fitting(text: str, style: Type, width: float) -> int:
    """How many of the first characters fit; at least one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if style.width(text[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return low
