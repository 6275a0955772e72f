"""Opens a workbook from elsewhere: within tight limits, nothing outside it followed, and what is not opened named."""

from __future__ import annotations

import posixpath
from contextlib import contextmanager
from hashlib import sha256
from typing import IO, TYPE_CHECKING, BinaryIO

from integrity_zone.documents.kinds import HEAD_BYTES, OLD_OFFICE, ZIP, document_kind
from integrity_zone.documents.packages import MIB, PACKAGE_ERRORS, opened_package, opened_part
from integrity_zone.documents.source import head_of
from integrity_zone.documents.unread import UnreadError
from integrity_zone.domain.foreign_workbook import WorkbookFlaw, WorkbookRemark
from integrity_zone.domain.reading import DocumentKind, UnreadReason
from integrity_zone.errors import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipFile

WORKBOOK_BYTES = 20 * MIB
PARTS = 200
CONTENT_TYPES = "[Content_Types].xml"
_PIECE_BYTES = 256 * 1024
#: What begins a definition, in the encodings an XML part may have.
_DEFINITIONS = tuple(
    word.encode(encoding) for word in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_LONGEST = max(map(len, _DEFINITIONS))
#: Pictures and the like; everything else is XML or is looked at as if it were.
_NO_MARKUP = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".bin", ".dat")
_MACROS = ("xl/macrosheets/", "xl/dialogsheets/")
_MACRO_FILES = frozenset({"vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin"})
_MACRO_TYPES = (b"macroenabled", b"ms-office.vbaproject")
_BINARY = "xl/workbook.bin"
#: What an encrypted package says in the old container, in its wide letters.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_WEB_PAGE = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<head", b"<meta", b"mime-version:")
#: Beginning of the name of a part -> code and sentences of the remark.
_NOT_OPENED = (
    (
        "xl/externallinks/",
        "external-link",
        Bilingual("links to another file; they were not followed", "tautan ke berkas lain; tautan itu tidak diikuti"),
    ),
    (
        "xl/embeddings/",
        "embedding",
        Bilingual("embedded files; they were not opened", "berkas yang disisipkan; tidak dibuka"),
    ),
    (
        "xl/connections.xml",
        "connection",
        Bilingual("connections to other data; they were not used", "sambungan ke data lain; tidak dipakai"),
    ),
    (
        "xl/activex/",
        "active-content",
        Bilingual("active controls; they were not started", "kontrol aktif; tidak dijalankan"),
    ),
    (
        "xl/querytables/",
        "connection",
        Bilingual("connections to other data; they were not used", "sambungan ke data lain; tidak dipakai"),
    ),
)


class FlawError(Exception):
    """This file is not read as a workbook. Becomes a refusal before it leaves the floor."""

    def __init__(self, flaw: WorkbookFlaw) -> None:
        """Keep the reason."""
        self.flaw = flaw
        super().__init__(flaw.value)


_READING_FLAWS = {
    UnreadReason.ENCRYPTED: WorkbookFlaw.ENCRYPTED,
    UnreadReason.LARGE: WorkbookFlaw.BOMB,
    UnreadReason.UNSAFE: WorkbookFlaw.UNSAFE,
}


@contextmanager
def opened_workbook(stream: BinaryIO, size: int) -> Iterator[ZipFile]:
    """A workbook whose parts are sane.

    Args:
        stream: The file.
        size: Bytes in it.

    Raises:
        FlawError: No workbook, or not one that is safe to read.
    """
    if size > WORKBOOK_BYTES:
        raise FlawError(WorkbookFlaw.LARGE)
    head = head_of(stream, HEAD_BYTES)
    if not head.startswith(ZIP):
        raise FlawError(_other_kind(head, stream))
    try:
        with opened_package(stream, size) as package:
            _check_parts(package)
            yield package
    except UnreadError as unread:
        raise FlawError(_READING_FLAWS.get(unread.reason, WorkbookFlaw.DAMAGED)) from unread
    except PACKAGE_ERRORS as damage:
        raise FlawError(WorkbookFlaw.DAMAGED) from damage


def digest_of(stream: BinaryIO) -> str:
    """SHA-256 of the whole file, hex; the stream stands at its start again afterwards."""
    digest = sha256()
    stream.seek(0)
    while piece := stream.read(_PIECE_BYTES):
        digest.update(piece)
    stream.seek(0)
    return digest.hexdigest()


def remarks_on(package: ZipFile) -> tuple[WorkbookRemark, ...]:
    """What the workbook has that is never opened, each kind once."""
    names = [name.lower() for name in package.namelist()]
    found = {
        code: WorkbookRemark(code, text)
        for start, code, text in _NOT_OPENED
        if any(name.startswith(start) for name in names)
    }
    return tuple(found.values())


def part_at(base: str, target: str) -> str:
    """The name of a part that another refers to.

    Args:
        base: Folder of the part that refers, such as "xl".
        target: As written there; it may begin at the root.
    """
    if target.startswith("/"):
        return posixpath.normpath(target[1:])
    return posixpath.normpath(posixpath.join(base, target))


def _other_kind(head: bytes, stream: BinaryIO) -> WorkbookFlaw:
    if head.startswith(OLD_OFFICE):
        return WorkbookFlaw.ENCRYPTED if _has(stream, (_ENCRYPTED,)) else WorkbookFlaw.OLD_OFFICE
    start = head.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").removeprefix(b"\xff\xfe").lstrip().lower()
    if start.startswith(_WEB_PAGE):
        return WorkbookFlaw.WEB_PAGE
    if head and document_kind(head) is DocumentKind.TEXT:
        return WorkbookFlaw.TEXT
    return WorkbookFlaw.NO_WORKBOOK


def _check_parts(package: ZipFile) -> None:
    names = {name.lower() for name in package.namelist()}
    if len(names) < len(package.namelist()):
        # Which of two parts that differ only in case an office program opens nobody knows.
        raise FlawError(WorkbookFlaw.UNSAFE)
    if "mimetype" in names and _says(package, "mimetype", _OPEN_DOCUMENT):
        raise FlawError(WorkbookFlaw.OPEN_DOCUMENT)
    if _BINARY in names:
        raise FlawError(WorkbookFlaw.BINARY)
    if any(name.startswith(_MACROS) or posixpath.basename(name) in _MACRO_FILES for name in names):
        raise FlawError(WorkbookFlaw.MACROS)
    if not any(name.startswith("xl/") for name in names):
        raise FlawError(WorkbookFlaw.NO_WORKBOOK)
    if len(names) > PARTS:
        raise FlawError(WorkbookFlaw.UNSAFE)
    for member in package.infolist():
        if member.filename.lower().endswith(_NO_MARKUP) or member.is_dir():
            continue
        with opened_part(package, member.filename) as part:
            if _has(part, _DEFINITIONS):
                raise FlawError(WorkbookFlaw.DEFINITIONS)
    if CONTENT_TYPES in package.namelist() and _says(package, CONTENT_TYPES, *_MACRO_TYPES):
        raise FlawError(WorkbookFlaw.MACROS)


def _says(package: ZipFile, name: str, *words: bytes) -> bool:
    with opened_part(package, name) as part:
        data = part.read(MIB).lower()
    return any(word in data for word in words)


def _has(stream: IO[bytes], words: tuple[bytes, ...]) -> bool:
    """Whether one of some words stands in a stream, read from its present place."""
    rest = b""
    while piece := stream.read(_PIECE_BYTES):
        looked_at = rest + piece
        if any(word in looked_at for word in words):
            return True
        rest = looked_at[-_LONGEST:]
    return False
