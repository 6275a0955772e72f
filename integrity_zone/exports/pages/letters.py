"""Which letters documents can print. A letter that no typeface draws would leave a box nobody can read or check."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from integrity_zone.errors import UserInputError
from integrity_zone.exports.pages.typefaces import Face, register_typefaces
from integrity_zone.exports.pages.typesetting import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Stands for a letter that no typeface draws.
REPLACEMENT = "\ufffd"
SERIFS = (Face.SERIF, Face.SERIF_SEMIBOLD, Face.SERIF_BOLD)
_SHOWN_CHARACTERS = 60
#: reportlab writes letters beyond into the file in a way that gives other letters when the text is read.
_LAST_LETTER = 0xFFFF


class UnprintableLettersError(UserInputError):
    """A text has letters that the papers cannot show."""

    code = "unprintable-letters"
    template_en = "the typefaces of the papers have no {letters}, which stands in {text!r}; write it in Latin letters"
    template_id = "huruf naskah tidak punya {letters}, yang ada pada {text!r}; tulis dengan huruf Latin"


def require_letters(texts: Iterable[str], faces: tuple[Face, ...] = SERIFS) -> None:
    """Let texts pass whose every letter can be printed, also in capitals.

    Args:
        texts: To be printed.
        faces: In any of these.

    Raises:
        UnprintableLettersError: The first text that has others.
    """
    for text in texts:
        missing = missing_letters(text, faces)
        if missing:
            shown = printable(text)
            short = shown if len(shown) <= _SHOWN_CHARACTERS else shown[: _SHOWN_CHARACTERS - 1] + "…"
            raise UnprintableLettersError(letters=missing, text=short)


def missing_letters(text: str, faces: tuple[Face, ...] = SERIFS) -> str:
    """The letters of a text that cannot be printed, also in capitals, with blanks between; empty for none."""
    known = _letters(faces)
    shown = printable(text)
    return " ".join(sorted({letter for letter in shown + shown.upper() if letter not in known})[:8])


def readable(text: str) -> str:
    """A line of a report: a letter without a shape is shown as the sign for one, not refused as in a charter."""
    known = _letters((Face.SANS, Face.SANS_SEMIBOLD))
    return "".join(letter if letter in known else REPLACEMENT for letter in printable(text))


@cache
def _letters(faces: tuple[Face, ...]) -> frozenset[str]:
    register_typefaces()
    fonts = (pdfmetrics.getFont(face.value) for face in faces)
    drawn = set.intersection(*(set(font.face.charToGlyph) for font in fonts if isinstance(font, TTFont)))
    return frozenset(chr(code) for code in drawn if code <= _LAST_LETTER)
