"""Text and pictures of PDF pages, by PDFium. It is not safe among threads, so only the child process loads it."""

from __future__ import annotations

from contextlib import closing, contextmanager
from time import process_time
from typing import TYPE_CHECKING, BinaryIO

import pypdfium2  # type: ignore[import-untyped]

from integrity_zone.documents.gathered import GatheredText
from integrity_zone.documents.picture_size import fitted
from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.reading import DocumentKind, ExtractedText, PagePicture, UnreadReason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MIB = 1024 * 1024
PDF_BYTES = 1024 * MIB
#: Pages whose text is taken.
TEXT_PAGES = 3000
#: Computing time for them; what was found until then is better than nothing.
TEXT_SECONDS = 5.0
_WRONG_PASSWORD = (4, 5)


def pdf_text(stream: BinaryIO, size: int, spent: Callable[[], float] = process_time) -> ExtractedText:
    """The words of a PDF.

    Args:
        stream: The file.
        size: Bytes in it.
        spent: Computing time of this process, seconds.

    Raises:
        UnreadError: It cannot be opened.
    """
    gathered = GatheredText()
    latest = spent() + TEXT_SECONDS
    with _opened(stream, size) as document:
        pages = len(document)
        for at in range(min(pages, TEXT_PAGES)):
            gathered.add(_page_text(document, at) + "\n\n")
            if gathered.is_full or spent() > latest:
                is_whole = not gathered.is_full and at + 1 == pages
                break
        else:
            is_whole = pages <= TEXT_PAGES
    return ExtractedText(gathered.text(), pages, not is_whole, DocumentKind.PDF)


def pdf_picture(stream: BinaryIO, size: int, page: int, width_px: int) -> PagePicture:
    """One page as it is printed, with the appearance of its form fields and signatures.

    Args:
        stream: The file.
        size: Bytes in it.
        page: From 1.
        width_px: Wanted width; a page of odd shape becomes smaller.

    Raises:
        UnreadError: It cannot be opened, or has no such page.
    """
    with _opened(stream, size) as document:
        pages = len(document)
        if not 1 <= page <= pages:
            raise UnreadError(UnreadReason.NO_PAGE)
        # Without it the stamps of signatures are missing.
        document.init_forms()
        try:
            with closing(document[page - 1]) as sheet:
                width, height = sheet.get_size()
                if not (0 < width < float("inf") and 0 < height < float("inf")):
                    raise UnreadError(UnreadReason.DAMAGED)
                wanted, _height = fitted(width, height, width_px)
                # The library rounds up, also what is a pixel too wide by a billionth.
                return _drawn(sheet, (wanted - 0.01) / width, page, pages)
        except pypdfium2.PdfiumError as damage:
            raise UnreadError(UnreadReason.DAMAGED) from damage


def _drawn(sheet: pypdfium2.PdfPage, scale: float, page: int, pages: int) -> PagePicture:
    with closing(sheet.render(scale=scale, prefer_bgrx=True, rev_byteorder=False)) as bitmap:
        row = bitmap.width * 4
        data = bytes(bitmap.buffer)
        if bitmap.stride != row:
            data = b"".join(data[at : at + row] for at in range(0, bitmap.height * bitmap.stride, bitmap.stride))
        return PagePicture(bitmap.width, bitmap.height, data, page, pages)


def _page_text(document: pypdfium2.PdfDocument, at: int) -> str:
    """The text of one page; a broken page has none, the others still count."""
    try:
        with closing(document[at]) as page, closing(page.get_textpage()) as text:
            found: str = text.get_text_bounded()
            return found
    except pypdfium2.PdfiumError:
        return ""


@contextmanager
def _opened(stream: BinaryIO, size: int) -> Iterator[pypdfium2.PdfDocument]:
    if size > PDF_BYTES:
        raise UnreadError(UnreadReason.LARGE)
    try:
        document = pypdfium2.PdfDocument(stream)
    except pypdfium2.PdfiumError as damage:
        is_locked = damage.err_code in _WRONG_PASSWORD
        raise UnreadError(UnreadReason.ENCRYPTED if is_locked else UnreadReason.DAMAGED) from damage
    with closing(document):
        yield document
