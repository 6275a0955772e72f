"""What tests look at in a PDF: its text, where the text stands, and the objects the file is made of."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

if TYPE_CHECKING:
    from collections.abc import Iterator

Box = tuple[float, float, float, float]  #: left, bottom, right, top


def page_texts(pdf: bytes) -> list[str]:
    """The text of every page, lines joined by blanks."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of every page in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_size() for page in document]
    finally:
        document.close()


def text_in(pdf: bytes, page: int, box: Box) -> str:
    """The text that stands in a box."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return str(document[page].get_textpage().get_text_bounded(*box)).strip()
    finally:
        document.close()


def text_boxes(pdf: bytes) -> list[list[Box]]:
    """For every page the boxes of its pieces of text."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage() for page in document]
        return [[text.get_rect(number) for number in range(text.count_rects())] for text in pages]
    finally:
        document.close()


def overlaps(one: Box, other: Box, share: float = 0.2) -> bool:
    """Whether two boxes share more than this part of the smaller one."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((b[2] - b[0]) * (b[3] - b[1]) for b in (one, other))
    return width > 0 and height > 0 and width * height > share * smaller


def dictionaries(pdf: bytes) -> Iterator[generic.DictionaryObject]:
    """Every dictionary and stream that the file's catalogue leads to, the catalogue first."""
    waiting: list[generic.PdfObject] = [PdfFileReader(BytesIO(pdf)).root]
    seen: set[tuple[int, int]] = set()
    while waiting:
        found = waiting.pop()
        if isinstance(found, generic.IndirectObject):
            if (found.idnum, found.generation) in seen:
                continue
            seen.add((found.idnum, found.generation))
            found = found.get_object()  # type: ignore[no-untyped-call]
        if isinstance(found, generic.DictionaryObject):
            yield found
            waiting.extend(found.raw_get(key) for key in found)
        elif isinstance(found, generic.ArrayObject):
            waiting.extend(found.raw_get(number) for number in range(len(found)))
