"""Documents are read in the child: from a workspace or before they are taken in, and never beyond its limits."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import MissingFileError, NotAFileError
from integrity_zone.domain.progress import CalledOffError
from integrity_zone.domain.reading import ExtractedText, PagePicture, Unread, UnreadReason
from integrity_zone.domain.workspace_problems import DamagedError, MissingItemError
from integrity_zone.services.evidence import content_copies
from integrity_zone.services.evidence.content_copies import remove_leftover_copies
from integrity_zone.services.evidence.document_reading import DocumentReader
from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence
from integrity_zone.storage.contents import CHUNK_BYTES
from tests.support.builders import tiny_instrument
from tests.support.office_files import docx, pdf
from tests.support.photos import noise, phone_photo, saved
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.domain.evidence import Document
    from integrity_zone.services.workspace.workspaces import Workspace

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[DocumentReader]:
    """A reader whose temporary copies go to a folder of this test."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    with DocumentReader() as reader:
        yield reader
    assert not list((tmp_path / "temporary").iterdir())


def _add(workspace: Workspace, name: str, content: bytes) -> Document:
    return add_evidence(workspace, [NamedBytes(name, content)], Placement(()), instrument=tiny_instrument())[0]


def _copies(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "temporary").rglob("*") if path.is_file()]


def test_pages_of_a_stored_document_are_shown(reader: DocumentReader, file: Path, tmp_path: Path) -> None:
    with writing(file) as workspace:
        document = _add(workspace, "sk.pdf", pdf("Surat", "Lampiran"))
    with reading(file) as workspace:
        for page in (1, 2):
            found = reader.preview(workspace, document, page, 300)
            assert isinstance(found, PagePicture)
            assert (found.width, found.page, found.pages) == (300, page, 2)
        assert reader.preview(workspace, document, 3, 300) == Unread(UnreadReason.NO_PAGE)
        (copy,) = _copies(tmp_path)
        if os.name == "posix":
            assert copy.stat().st_mode & 0o077 == 0
            assert copy.parent.stat().st_mode & 0o077 == 0


def test_words_of_a_stored_document_are_found(reader: DocumentReader, file: Path) -> None:
    with writing(file) as workspace:
        document = _add(workspace, "naskah", docx("Rencana kerja"))
        found = reader.text(workspace, document)
    assert isinstance(found, ExtractedText)
    assert found.text == "Rencana kerja"


def test_document_of_many_chunks_is_copied_whole(reader: DocumentReader, file: Path) -> None:
    content = b"awal\n" + b"kata\n" * (4 * CHUNK_BYTES) + b"akhir"
    with writing(file) as workspace:
        document = _add(workspace, "panjang.txt", content)
        found = reader.text(workspace, document)
    assert isinstance(found, ExtractedText)
    assert found.truncated


def test_only_the_last_few_copies_are_kept_and_an_erased_one_goes(
    reader: DocumentReader, file: Path, tmp_path: Path
) -> None:
    with writing(file) as workspace:
        documents = [_add(workspace, f"{n}.txt", f"isi {n}".encode()) for n in range(5)]
        for document in documents:
            reader.text(workspace, document)
        assert {copy.name for copy in _copies(tmp_path)} == {document.sha256 for document in documents[-3:]}
        reader.forget(documents[-1].sha256 or "")
        assert len(_copies(tmp_path)) == 2
        for copy in _copies(tmp_path):
            copy.unlink()
        assert isinstance(reader.text(workspace, documents[-2]), ExtractedText)


def test_what_has_no_bytes_or_no_pages_says_so_without_a_copy(
    reader: DocumentReader, file: Path, tmp_path: Path
) -> None:
    with writing(file) as workspace:
        address = "https://contoh.go.id/berkas"
        (link,) = add_evidence(workspace, [address], Placement(()), instrument=tiny_instrument())
        video = _add(workspace, "rapat.mp4", b"\x00\x00\x00\x20ftypisom" + bytes(100))
        photo = _add(workspace, "foto.jpg", saved(noise(40, 40)))
        assert reader.preview(workspace, link, 1, 300) == Unread(UnreadReason.WEB_LINK)
        assert reader.preview(workspace, video, 1, 300) == Unread(UnreadReason.UNKNOWN)
        assert reader.text(workspace, photo) == Unread(UnreadReason.NO_TEXT)
    assert not _copies(tmp_path)


def test_too_large_a_document_is_not_copied(
    reader: DocumentReader, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("integrity_zone.services.evidence.document_reading.COPY_BYTES", 100)
    with writing(file) as workspace:
        document = _add(workspace, "sk.pdf", pdf("Surat"))
        assert reader.preview(workspace, document, 1, 300) == Unread(UnreadReason.LARGE)
    assert not _copies(tmp_path)


def test_bytes_that_are_gone_or_changed_are_refused(reader: DocumentReader, file: Path, tmp_path: Path) -> None:
    with writing(file) as workspace:
        document = _add(workspace, "sk.pdf", pdf("Surat"))
        with pytest.raises(MissingItemError):
            reader.preview(workspace, replace(document, sha256="00" * 32), 1, 300)
        with workspace.writing() as work:
            work.connection.exec_driver_sql(
                "UPDATE chunk SET data = CAST(substr(data, 1, 99) || zeroblob(length(data) - 99) AS BLOB)"
            )
        with pytest.raises(DamagedError):
            reader.preview(workspace, document, 1, 300)
    assert not _copies(tmp_path)


def test_file_is_shown_before_it_is_taken_in(reader: DocumentReader, tmp_path: Path) -> None:
    (tmp_path / "sk.pdf").write_bytes(pdf("Surat"))
    assert isinstance(reader.preview_file(tmp_path / "sk.pdf", 1, 200), PagePicture)
    (tmp_path / "tautan.pdf").symlink_to(tmp_path / "sk.pdf")
    with pytest.raises(NotAFileError):
        reader.preview_file(tmp_path / "tautan.pdf", 1, 200)
    with pytest.raises(MissingFileError):
        reader.file_text(tmp_path / "hilang.pdf")


def test_bytes_at_hand_are_read_too(reader: DocumentReader) -> None:
    shown = reader.preview_file(saved(noise(60, 40), "PNG"), 1, 200)
    assert isinstance(shown, PagePicture)
    assert (shown.width, shown.height) == (60, 40)
    found = reader.file_text(docx("Notulen"))
    assert isinstance(found, ExtractedText)
    assert found.text == "Notulen"


def test_large_photo_is_offered_smaller_under_a_fitting_name(reader: DocumentReader, tmp_path: Path) -> None:
    (tmp_path / "IMG 01.JPEG").write_bytes(phone_photo())
    offer = reader.offer_smaller(tmp_path / "IMG 01.JPEG")
    assert offer is not None
    assert (offer.file_name, offer.original.has_position) == ("IMG 01.jpg", True)
    assert offer.smaller.saved_bytes > 0
    (tmp_path / "kecil.jpg").write_bytes(saved(noise(200, 200)))
    (tmp_path / "besar.txt").write_bytes(b"kata " * 200_000)
    assert reader.offer_smaller(tmp_path / "kecil.jpg") is None
    assert reader.offer_smaller(tmp_path / "besar.txt") is None


def test_closed_reader_reads_no_more(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    reader = DocumentReader()
    reader.close()
    reader.close()
    with pytest.raises(CalledOffError):
        reader.file_text(tmp_path / "a.txt")


def test_libraries_that_decode_are_loaded_in_the_child_only() -> None:
    program = (
        "import sys, integrity_zone.services.evidence.document_reading\n"
        "print([name for name in ('PIL', 'pypdfium2', 'pikepdf') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (result.stdout, result.stderr) == ("[]\n", "")


def test_copies_of_a_killed_program_are_removed_later(tmp_path: Path) -> None:
    names = ("integrity-zone-reading-old", "integrity-zone-reading-new", "another-old")
    old, young, other = (tmp_path / name for name in names)
    for folder in (old, young, other):
        folder.mkdir()
        (folder / "isi").write_bytes(b"rahasia")
    aged = time.time() - content_copies._LEFTOVER_AGE_S - 60
    for folder in (old, other):
        os.utime(folder, (aged, aged))
    (tmp_path / "integrity-zone-reading-link").symlink_to(other)
    remove_leftover_copies(tmp_path)
    assert not old.exists()
    assert (young / "isi").exists()
    assert (other / "isi").exists()
