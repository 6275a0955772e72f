"""Draws one page of a document for the screen."""

from __future__ import annotations

from integrity_zone.documents.kinds import HEAD_BYTES, document_kind
from integrity_zone.documents.source import Source, head_of, opened
from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.reading import DocumentKind, PagePicture, Unread, UnreadReason


def page_picture(source: Source, page: int, width_px: int) -> PagePicture | Unread:
    """One page of a PDF or a scan, or a picture.

    Args:
        source: Bytes, or the path of an ordinary file.
        page: From 1.
        width_px: Wanted width.

    Returns:
        The picture, or why there is none.

    Raises:
        MissingFileError: No such file.
        NotAFileError: A folder, link, device or pipe.
    """
    try:
        with opened(source) as (stream, size):
            kind = document_kind(head_of(stream, HEAD_BYTES))
            if kind is DocumentKind.PDF:
                from integrity_zone.documents.pdf import pdf_picture

                return pdf_picture(stream, size, page, width_px)
            if kind is DocumentKind.IMAGE:
                from integrity_zone.documents.images import image_picture

                return image_picture(stream, size, page, width_px)
    except UnreadError as unread:
        return Unread(unread.reason)
    return Unread(UnreadReason.UNKNOWN)
