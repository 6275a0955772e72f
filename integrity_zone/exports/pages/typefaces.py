"""The typefaces of documents: free fonts that lie in the package and are embedded into every file."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.resources import files
from io import BytesIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont


class Face(StrEnum):
    """A face; its value is the name reportlab knows it by."""

    SERIF = "SourceSerif4-Regular"
    SERIF_SEMIBOLD = "SourceSerif4-Semibold"
    SERIF_BOLD = "SourceSerif4-Bold"
    SANS = "IBMPlexSans_400Regular"
    SANS_SEMIBOLD = "IBMPlexSans_600SemiBold"


@cache
def register_typefaces() -> None:
    """Make every face known to reportlab. Called before drawing or measuring; does its work once."""
    folder = files("integrity_zone.exports") / "fonts"
    for face in Face:
        pdfmetrics.registerFont(TTFont(face.value, BytesIO((folder / f"{face.value}.ttf").read_bytes())))
