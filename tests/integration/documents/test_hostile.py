"""Documents made to exhaust or mislead us are refused or limited within seconds, in the child."""

from __future__ import annotations

import logging
import sys
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.reading import ExtractedText, PagePicture, Unread, UnreadReason
from integrity_zone.services.evidence.document_reading import DocumentReader
from tests.support.hostile_documents import costly_packages, image_bombs, office_bombs, pdf_bombs
from tests.support.office_files import docx, odt, pdf, word_xml, xlsx
from tests.support.photos import noise, phone_photo, saved

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the system limits neither time nor memory")

_CPU_SECONDS = 2.0
#: The machines that run the tests are shared, and a child that was given up is followed by a new one.
_SECONDS = 10 * _CPU_SECONDS
_REFUSED = {UnreadReason.UNSAFE, UnreadReason.DAMAGED, UnreadReason.LARGE, UnreadReason.HEAVY, UnreadReason.ENCRYPTED}

OFFICE = office_bombs()
COSTLY = costly_packages()
PDFS = pdf_bombs()
IMAGES = image_bombs()


@pytest.fixture(scope="module")
def reader() -> Iterator[DocumentReader]:
    with DocumentReader(cpu_seconds=_CPU_SECONDS) as reader:
        yield reader


@pytest.fixture
def quickly() -> Iterator[None]:
    """Fail a test that takes longer than a person waits."""
    start = time.monotonic()
    yield
    assert time.monotonic() - start < _SECONDS


def _file(folder: Path, data: bytes) -> Path:
    (folder / "berkas").write_bytes(data)
    return folder / "berkas"


@pytest.mark.usefixtures("quickly")
@pytest.mark.parametrize("name", OFFICE)
def test_package_that_is_no_document_is_refused(reader: DocumentReader, tmp_path: Path, name: str) -> None:
    found = reader.file_text(_file(tmp_path, OFFICE[name]()))
    assert isinstance(found, Unread), found
    assert found.reason in _REFUSED - {UnreadReason.HEAVY}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("ratio", UnreadReason.UNSAFE),
        ("many members", UnreadReason.UNSAFE),
        ("encrypted", UnreadReason.ENCRYPTED),
        ("leads out", UnreadReason.UNSAFE),
        ("billion laughs", UnreadReason.UNSAFE),
        ("outside entity", UnreadReason.UNSAFE),
        ("definitions in UTF-16", UnreadReason.UNSAFE),
        ("deep", UnreadReason.UNSAFE),
        ("endless attribute", UnreadReason.UNSAFE),
    ],
)
def test_refusal_says_what_is_wrong(reader: DocumentReader, tmp_path: Path, name: str, reason: UnreadReason) -> None:
    assert reader.file_text(_file(tmp_path, OFFICE[name]())) == Unread(reason)


@pytest.mark.usefixtures("quickly")
@pytest.mark.parametrize("name", COSTLY)
def test_costly_package_is_cut_or_given_up(reader: DocumentReader, tmp_path: Path, name: str) -> None:
    found = reader.file_text(_file(tmp_path, COSTLY[name]()))
    if isinstance(found, ExtractedText):
        assert found.truncated
        assert len(found.text) <= 1_000_000
    else:
        assert found.reason is UnreadReason.HEAVY


def test_outside_references_are_not_followed_and_do_not_hide_the_words(reader: DocumentReader, tmp_path: Path) -> None:
    relations = (
        '<Relationships><Relationship Id="r1" Type="attachedTemplate" TargetMode="External" '
        'Target="http://contoh.invalid/x.dotm"/></Relationships>'
    )
    picture = '<w:drawing r:link="r1" xmlns:r="r"/><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText>'
    data = docx(f"Surat{'</w:t>'}{picture}<w:t>", word___rels__document_dot_xml_dot_rels=relations)
    found = reader.file_text(_file(tmp_path, data))
    assert isinstance(found, ExtractedText)
    assert found.text == "Surat"


@pytest.mark.usefixtures("quickly")
@pytest.mark.parametrize("name", PDFS)
def test_pdf_bomb_is_limited(reader: DocumentReader, tmp_path: Path, name: str) -> None:
    path = _file(tmp_path, PDFS[name]())
    picture = reader.preview_file(path, 1, 800)
    assert isinstance(picture, PagePicture | Unread)
    if isinstance(picture, Unread):
        assert picture.reason in _REFUSED | {UnreadReason.NO_PAGE}


@pytest.mark.usefixtures("quickly")
@pytest.mark.parametrize("name", PDFS)
def test_words_of_a_pdf_bomb_are_limited(reader: DocumentReader, tmp_path: Path, name: str) -> None:
    found = reader.file_text(_file(tmp_path, PDFS[name]()))
    assert isinstance(found, ExtractedText) or found.reason in _REFUSED


def test_locked_pdf_says_so(reader: DocumentReader, tmp_path: Path) -> None:
    assert reader.preview_file(_file(tmp_path, PDFS["locked"]()), 1, 800) == Unread(UnreadReason.ENCRYPTED)


@pytest.mark.usefixtures("quickly")
def test_pdf_of_ten_thousand_pages_is_shown_and_its_first_pages_are_searched(
    reader: DocumentReader, tmp_path: Path
) -> None:
    path = _file(tmp_path, pdf(*(f"halaman {number}" for number in range(1, 10_001))))
    last = reader.preview_file(path, 10_000, 300)
    assert isinstance(last, PagePicture)
    assert last.pages == 10_000
    found = reader.file_text(path)
    assert isinstance(found, ExtractedText)
    assert (found.pages, found.truncated) == (10_000, True)
    assert "halaman 99\n" in found.text


@pytest.mark.usefixtures("quickly")
@pytest.mark.parametrize("name", IMAGES)
def test_picture_bomb_is_limited(reader: DocumentReader, tmp_path: Path, name: str) -> None:
    path = _file(tmp_path, IMAGES[name]())
    found = reader.preview_file(path, 1, 800)
    assert isinstance(found, Unread), found
    assert found.reason in _REFUSED | {UnreadReason.UNKNOWN}
    assert reader.offer_smaller(path) is None


@pytest.mark.usefixtures("quickly")
def test_photo_larger_than_memory_is_shown_by_decoding_it_small(reader: DocumentReader, tmp_path: Path) -> None:
    path = _file(tmp_path, saved(noise(18_000, 18_000, "L"), quality=30))
    found = reader.preview_file(path, 1, 800)
    assert isinstance(found, PagePicture)
    assert found.width == 800


def test_reader_is_at_work_after_everything(reader: DocumentReader, tmp_path: Path) -> None:
    for data in (PDFS["forms in forms"](), pdf("Surat")):
        found = reader.preview_file(_file(tmp_path, data), 1, 300)
    assert isinstance(found, PagePicture)


@pytest.mark.parametrize(
    "data",
    [
        pdf("Surat Keputusan", "Lampiran"),
        docx("Surat", word__header1_dot_xml=word_xml(["Kop"])),
        xlsx('<row><c t="s"><v>0</v></c></row>', shared=["kata"]),
        odt("Rencana"),
        saved(noise(90, 60)),
        phone_photo(90, 60),
        saved(noise(90, 60), "PNG"),
        saved(noise(90, 60), "TIFF"),
        saved(noise(90, 60), "GIF"),
        saved(noise(90, 60), "WEBP"),
        saved(noise(90, 60), "BMP"),
    ],
    ids=["pdf", "docx", "xlsx", "odt", "jpeg", "photo", "png", "tiff", "gif", "webp", "bmp"],
)
def test_broken_copies_are_refused_in_words(
    reader: DocumentReader, tmp_path: Path, data: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    chance = Random(7)
    for _ in range(40):
        broken = bytearray(data)
        for _ in range(chance.randint(1, 12)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        path = _file(tmp_path, bytes(broken[: chance.randint(1, len(broken))] if chance.random() < 0.3 else broken))
        assert isinstance(reader.file_text(path), ExtractedText | Unread)
        assert isinstance(reader.preview_file(path, 1, 64), PagePicture | Unread)
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
