"""The words of texts, tables and presentations of office programs: docx, xlsx, pptx, odt, ods, odp."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from integrity_zone.documents.gathered import GatheredText
from integrity_zone.documents.markup import read_markup
from integrity_zone.documents.packages import opened_package, opened_part
from integrity_zone.documents.sheet_text import gather_sheets
from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.reading import DocumentKind, ExtractedText, UnreadReason

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zipfile import ZipFile


@dataclass(frozen=True, slots=True)
class _Form:
    """Where one form of document keeps its words. Elements by local name."""

    proof: str  #: a member that only this form has
    parts: re.Pattern[str]  #: members with words
    texts: frozenset[str]  #: elements whose characters are words
    breaks: frozenset[str]  #: elements that end a line
    gaps: frozenset[str]  #: elements that stand for a blank
    left_out: frozenset[str]  #: elements whose content stands elsewhere too, or was struck out


_WORD = _Form(
    "word/document.xml",
    re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml"),
    texts=frozenset({"t"}),
    breaks=frozenset({"p", "br", "cr"}),
    gaps=frozenset({"tab"}),
    left_out=frozenset({"Fallback", "del"}),
)
_SLIDES = _Form(
    "ppt/presentation.xml",
    re.compile(r"ppt/(slides/slide|notesSlides/notesSlide)\d+\.xml"),
    texts=frozenset({"t"}),
    breaks=frozenset({"p", "br"}),
    gaps=frozenset({"tab"}),
    left_out=frozenset({"Fallback"}),
)
_OPEN = _Form(
    "content.xml",
    re.compile(r"content\.xml"),
    texts=frozenset({"p", "h"}),
    breaks=frozenset({"p", "h", "line-break"}),
    gaps=frozenset({"s", "tab"}),
    left_out=frozenset({"tracked-changes"}),
)
_SHEETS_PROOF = "xl/workbook.xml"


def office_text(stream: BinaryIO, size: int) -> ExtractedText:
    """The words of an office package.

    Args:
        stream: The file.
        size: Bytes in it.

    Raises:
        UnreadError: It is none, or not one that can be read.
    """
    gathered = GatheredText()
    with opened_package(stream, size) as package:
        names = frozenset(package.namelist())
        if _SHEETS_PROOF in names:
            is_whole = gather_sheets(package, gathered)
        else:
            is_whole = _gather(package, _form_of(names), gathered)
    return ExtractedText(gathered.text(), None, gathered.is_full or not is_whole, DocumentKind.OFFICE)


def in_reading_order(names: list[str]) -> list[str]:
    """Names of members with the numbers in them counted: slide2 before slide10."""
    return sorted(names, key=lambda name: [(len(part), part) for part in re.split(r"(\d+)", name)])


def _form_of(names: frozenset[str]) -> _Form:
    for form in (_WORD, _SLIDES, _OPEN):
        if form.proof in names and ("mimetype" in names or "[Content_Types].xml" in names):
            return form
    raise UnreadError(UnreadReason.NO_TEXT)


def _gather(package: ZipFile, form: _Form, gathered: GatheredText) -> bool:
    parts = [name for name in package.namelist() if form.parts.fullmatch(name)]
    # What the document itself says comes before what stands at the edges of its pages.
    for name in sorted(in_reading_order(parts), key=lambda name: name != form.proof):
        with opened_part(package, name) as part:
            if not read_markup(part, _Flow(form, gathered)):
                return False
    return True


class _Flow:
    """Gathers words as they stand in a text."""

    def __init__(self, form: _Form, gathered: GatheredText) -> None:
        self._form = form
        self._gathered = gathered
        self._within = 0  #: open elements whose characters are words
        self._outside = 0  #: open elements that are left out
        self._lines = 0  #: open elements that end a line

    @property
    def is_done(self) -> bool:
        return self._gathered.is_full

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        self._outside += name in self._form.left_out
        self._within += name in self._form.texts
        if name in self._form.breaks:
            # A box of text stands in the middle of a paragraph.
            self._add("\n" if self._lines else "")
            self._lines += 1
        elif name in self._form.gaps:
            self._add(" ")

    def end(self, name: str) -> None:
        if name in self._form.breaks:
            self._lines -= 1
            self._add("\n")
        self._within -= name in self._form.texts
        self._outside -= name in self._form.left_out

    def text(self, piece: str) -> None:
        if self._within:
            self._add(piece)

    def _add(self, piece: str) -> None:
        if not self._outside:
            self._gathered.add(piece)
