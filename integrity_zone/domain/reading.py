"""What is read out of a document: its text, the picture of a page, a smaller photo, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.errors import Bilingual

if TYPE_CHECKING:
    from datetime import date

    from integrity_zone.errors import Language


class DocumentKind(StrEnum):
    """What a file is by its content, whatever its name says."""

    PDF = "pdf"
    IMAGE = "image"
    TEXT = "text"
    OFFICE = "office"  #: a text, table or presentation of an office program
    ARCHIVE = "archive"
    VIDEO = "video"
    OTHER = "other"


class UnreadReason(StrEnum):
    """Why a document cannot be read or shown here; it can still be kept as evidence."""

    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    HEAVY = "too-heavy"
    LARGE = "too-large"
    NO_PAGE = "no-such-page"
    NO_TEXT = "no-text"
    OLD_OFFICE = "old-office"
    UNKNOWN = "unknown-kind"
    UNSAFE = "unsafe"
    WEB_LINK = "web-link"

    def text(self, language: Language = "en") -> str:
        """The reason as a sentence."""
        return _SENTENCES[self].text(language)


_SENTENCES = {
    UnreadReason.DAMAGED: Bilingual(
        "the file is damaged or incomplete; open it in another program and save it again",
        "berkas rusak atau tidak lengkap; buka dengan program lain lalu simpan ulang",
    ),
    UnreadReason.ENCRYPTED: Bilingual(
        "the file is protected by a password; add a copy without one",
        "berkas dilindungi kata sandi; tambahkan salinan tanpa kata sandi",
    ),
    UnreadReason.HEAVY: Bilingual(
        "reading it takes more time or memory than it may; open it in another program",
        "membacanya memerlukan waktu atau memori melebihi batas; buka dengan program lain",
    ),
    UnreadReason.LARGE: Bilingual(
        "the file is too large to be shown here; open it in another program",
        "berkas terlalu besar untuk ditampilkan di sini; buka dengan program lain",
    ),
    UnreadReason.NO_PAGE: Bilingual("the document has no such page", "dokumen tidak memiliki halaman itu"),
    UnreadReason.NO_TEXT: Bilingual(
        "a file of this kind holds no text that can be read",
        "berkas jenis ini tidak memuat teks yang dapat dibaca",
    ),
    UnreadReason.OLD_OFFICE: Bilingual(
        "an older form of office file, or one with a password; save it as docx, xlsx or PDF",
        "bentuk lama berkas kantor, atau berkata sandi; simpan sebagai docx, xlsx, atau PDF",
    ),
    UnreadReason.UNKNOWN: Bilingual(
        "files of this kind are not shown here; open it in another program",
        "berkas jenis ini tidak ditampilkan di sini; buka dengan program lain",
    ),
    UnreadReason.UNSAFE: Bilingual(
        "the file is built in a way that ordinary documents are not; it was not read",
        "susunan berkas ini tidak seperti dokumen biasa; berkas tidak dibaca",
    ),
    UnreadReason.WEB_LINK: Bilingual(
        "this is a web link; its content is not in the workspace",
        "ini tautan web; isinya tidak ada di berkas kerja",
    ),
}


@dataclass(frozen=True, slots=True)
class Unread:
    """A document that was not read or shown, and why."""

    reason: UnreadReason


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """The words of a document, to search in."""

    text: str  #: may be empty, as of a scanned page
    pages: int | None  #: where the kind of document knows pages
    truncated: bool  #: there is more text than was taken
    kind: DocumentKind


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as a bitmap: rows from the top, four bytes a pixel in the order blue, green, red, 255."""

    width: int
    height: int
    pixels: bytes
    page: int  #: from 1
    pages: int


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What a photo says of itself."""

    width: int  #: as shown upright
    height: int
    size_bytes: int
    taken_on: date | None
    has_position: bool  #: it says where on earth it was taken


@dataclass(frozen=True, slots=True)
class SmallerPhoto:
    """A photo made smaller: JPEG, upright, without place and camera."""

    data: bytes
    width: int
    height: int
    saved_bytes: int


@dataclass(frozen=True, slots=True)
class SmallerOffer:
    """A smaller photo to take instead of a file, if the person wants it."""

    original: PhotoFacts
    smaller: SmallerPhoto
    file_name: str  #: what the smaller one is called
