"""Takes the words out of a document, so that they can be searched."""

from __future__ import annotations

from typing import BinaryIO

from integrity_zone.documents.kinds import HEAD_BYTES, ZIP, document_kind
from integrity_zone.documents.office_text import office_text
from integrity_zone.documents.plain_text import plain_text
from integrity_zone.documents.source import Source, head_of, opened
from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.reading import DocumentKind, ExtractedText, Unread, UnreadReason

_UNREAD_KINDS = {
    DocumentKind.IMAGE: UnreadReason.NO_TEXT,
    DocumentKind.VIDEO: UnreadReason.NO_TEXT,
    DocumentKind.ARCHIVE: UnreadReason.NO_TEXT,
    DocumentKind.OFFICE: UnreadReason.OLD_OFFICE,
}


def extract_text(source: Source) -> ExtractedText | Unread:
    """The words of a document, whatever kind its content is.

    Args:
        source: Bytes, or the path of an ordinary file.

    Returns:
        The text, or why there is none.

    Raises:
        MissingFileError: No such file.
        NotAFileError: A folder, link, device or pipe.
    """
    try:
        with opened(source) as (stream, size):
            return _extracted(stream, size)
    except UnreadError as unread:
        return Unread(unread.reason)


def _extracted(stream: BinaryIO, size: int) -> ExtractedText:
    head = head_of(stream, HEAD_BYTES)
    kind = document_kind(head)
    if kind is DocumentKind.PDF:
        from integrity_zone.documents.pdf import pdf_text

        return pdf_text(stream, size)
    if head.startswith(ZIP):
        return office_text(stream, size)
    if kind is DocumentKind.TEXT:
        return plain_text(stream, size)
    raise UnreadError(_UNREAD_KINDS.get(kind, UnreadReason.UNKNOWN))
