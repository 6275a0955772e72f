"""A file is what its first bytes say, whatever it is called."""

from __future__ import annotations

import pytest

from integrity_zone.documents.kinds import HEAD_BYTES, document_kind
from integrity_zone.domain.reading import DocumentKind
from tests.support.office_files import docx, odt, package, pdf, xlsx
from tests.support.photos import noise, saved


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (pdf("Surat"), DocumentKind.PDF),
        (b"\xef\xbb\xbf\n" + pdf("Surat"), DocumentKind.PDF),
        (saved(noise(20, 20)), DocumentKind.IMAGE),
        (saved(noise(20, 20), "PNG"), DocumentKind.IMAGE),
        (saved(noise(20, 20), "WEBP"), DocumentKind.IMAGE),
        (saved(noise(20, 20), "BMP"), DocumentKind.IMAGE),
        (saved(noise(20, 20), "TIFF"), DocumentKind.IMAGE),
        (saved(noise(20, 20), "GIF"), DocumentKind.IMAGE),
        (b"\x00\x00\x00\x18ftypheic", DocumentKind.IMAGE),
        (docx("Surat"), DocumentKind.OFFICE),
        (xlsx("<row/>"), DocumentKind.OFFICE),
        (odt("Surat"), DocumentKind.OFFICE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), DocumentKind.OFFICE),
        (package({"foto.jpg": b"x"}), DocumentKind.ARCHIVE),
        (b"Rar!\x1a\x07\x01\x00", DocumentKind.ARCHIVE),
        (b"\x00\x00\x00\x20ftypisom", DocumentKind.VIDEO),
        (b"RIFF\x00\x00\x00\x00AVI LIST", DocumentKind.VIDEO),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", DocumentKind.OTHER),
        (b"Notulen rapat, 2 Maret\n", DocumentKind.TEXT),
        (b"BMKG: cuaca hari ini", DocumentKind.TEXT),
        ("Notulen".encode("utf-16"), DocumentKind.TEXT),
        (b"", DocumentKind.TEXT),
        (b"\x7fELF\x02\x01\x01\x00", DocumentKind.OTHER),
        (b"MZ\x90\x00\x03", DocumentKind.OTHER),
    ],
)
def test_kind_is_told_from_the_first_bytes(data: bytes, kind: DocumentKind) -> None:
    assert document_kind(data[:HEAD_BYTES]) is kind
