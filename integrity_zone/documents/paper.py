"""Takes the pages of a foreign document for print: pictures become pages, PDFs lose whatever is no page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.documents.kinds import HEAD_BYTES, document_kind
from integrity_zone.documents.source import head_of, opened
from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.reading import DocumentKind, Unread, UnreadReason

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.paper_copy import PaperCopy


def paper_copy(source: Path, target: Path) -> PaperCopy | Unread:
    """Write the pages of a document as a plain PDF.

    Args:
        source: An ordinary file.
        target: The new file; there is none when the document is not read.

    Returns:
        What its pages are, or why there are none.

    Raises:
        MissingFileError: No such file.
        IntegrityZoneError: The copy cannot be written.
    """
    try:
        with opened(source) as (stream, size):
            kind = document_kind(head_of(stream, HEAD_BYTES))
            if kind is DocumentKind.PDF:
                from integrity_zone.documents.plain_pdf import plain_pdf

                return plain_pdf(stream, target)
            if kind is DocumentKind.IMAGE:
                from integrity_zone.documents.picture_pages import picture_pages

                return picture_pages(stream, size, target)
    except UnreadError as unread:
        target.unlink(missing_ok=True)
        return Unread(unread.reason)
    return Unread(UnreadReason.UNKNOWN)
