"""Recognises files by their first bytes, because names promise anything."""

from __future__ import annotations

import re

from integrity_zone.domain.reading import DocumentKind

#: How many bytes from the start are needed.
HEAD_BYTES = 8192
#: What stands at the start of files that office programs wrote before 2007, and of encrypted newer ones.
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"

#: PDF readers look for the header in the first kilobyte.
_PDF_WITHIN = 1024
_STARTS = (
    (b"\xff\xd8\xff", DocumentKind.IMAGE),
    (b"\x89PNG\r\n\x1a\n", DocumentKind.IMAGE),
    (b"GIF87a", DocumentKind.IMAGE),
    (b"GIF89a", DocumentKind.IMAGE),
    (b"II*\x00", DocumentKind.IMAGE),
    (b"MM\x00*", DocumentKind.IMAGE),
    (OLD_OFFICE, DocumentKind.OFFICE),
    (b"{\\rtf", DocumentKind.OFFICE),
    (b"PK\x05\x06", DocumentKind.ARCHIVE),
    (b"PK\x07\x08", DocumentKind.ARCHIVE),
    (b"Rar!\x1a\x07", DocumentKind.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", DocumentKind.ARCHIVE),
    (b"\x1f\x8b", DocumentKind.ARCHIVE),
    (b"BZh", DocumentKind.ARCHIVE),
    (b"\xfd7zXZ\x00", DocumentKind.ARCHIVE),
    (b"\x1aE\xdf\xa3", DocumentKind.VIDEO),
    (b"\x00\x00\x01\xba", DocumentKind.VIDEO),
    (b"\x00\x00\x01\xb3", DocumentKind.VIDEO),
    (b"FLV\x01", DocumentKind.VIDEO),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", DocumentKind.VIDEO),
)
#: Names of members that the packages of office programs begin with, and what OpenDocument says in its first.
_OFFICE_MEMBERS = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"customXml/", b"word/", b"xl/", b"ppt/")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
#: Brands of the ISO media container that hold a still picture.
_STILL = frozenset({b"heic", b"heix", b"mif1", b"msf1", b"avif", b"avis"})
_SOUND = frozenset({b"M4A ", b"M4B ", b"M4P "})
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def document_kind(head: bytes) -> DocumentKind:
    """What a file is.

    Args:
        head: Its first `HEAD_BYTES` bytes, or all of them.
    """
    if head.startswith(ZIP):
        return _package_kind(head)
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return DocumentKind.PDF
    return _contained_kind(head) or (DocumentKind.TEXT if _is_text(head) else DocumentKind.OTHER)


def _package_kind(head: bytes) -> DocumentKind:
    name_length = int.from_bytes(head[26:28], "little")
    first = head[30 : 30 + name_length]
    is_office = first.startswith(_OFFICE_MEMBERS) or _OPEN_DOCUMENT in head[30:200]
    return DocumentKind.OFFICE if is_office else DocumentKind.ARCHIVE


def _contained_kind(head: bytes) -> DocumentKind | None:
    """Containers that say a little later what they hold."""
    tag = head[8:12]
    if head.startswith(b"RIFF"):
        return {b"WEBP": DocumentKind.IMAGE, b"AVI ": DocumentKind.VIDEO}.get(tag, DocumentKind.OTHER)
    if head[4:8] == b"ftyp":
        if tag in _STILL:
            return DocumentKind.IMAGE
        return DocumentKind.OTHER if tag in _SOUND else DocumentKind.VIDEO
    # "BM" begins many a sentence: the two reserved numbers of a bitmap are zero.
    if head.startswith(b"BM") and head[6:10] == bytes(4):
        return DocumentKind.IMAGE
    return None


def _is_text(head: bytes) -> bool:
    is_utf16 = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return is_utf16 or not _BINARY.search(head)
