"""The words of ordinary documents are found, whatever program wrote them."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from integrity_zone.documents.gathered import TEXT_LIMIT
from integrity_zone.documents.text import extract_text
from integrity_zone.domain.files import MissingFileError, NotAFileError
from integrity_zone.domain.reading import DocumentKind, ExtractedText, Unread, UnreadReason
from integrity_zone.exports.sample.documents import draw_evidence
from integrity_zone.services.sample.agency import load_sample_agency
from tests.support.office_files import docx, odt, package, pdf, word_xml, xlsx
from tests.support.photos import noise, saved

if TYPE_CHECKING:
    from pathlib import Path


def _read(data: bytes | Path) -> ExtractedText:
    found = extract_text(data)
    assert isinstance(found, ExtractedText), found
    return found


def _refused(data: bytes) -> UnreadReason:
    found = extract_text(data)
    assert isinstance(found, Unread), found
    return found.reason


def test_pdf_gives_its_words_page_by_page() -> None:
    found = _read(pdf("Keputusan Kepala Dinas", "Lampiran kesatu"))
    assert found == ExtractedText("Keputusan Kepala Dinas\n\nLampiran kesatu", 2, False, DocumentKind.PDF)


def test_every_kind_of_sample_document_yields_its_title() -> None:
    agency = load_sample_agency()
    drawn = {document.kind: document for document in agency.documents if document.pages}
    papers = {kind: draw_evidence(document, agency.office) for kind, document in drawn.items()}
    assert sum(data.startswith(b"%PDF") for data in papers.values()) > 2
    for kind, data in papers.items():
        if not data.startswith(b"%PDF"):
            continue
        document, found = drawn[kind], _read(data)
        assert found.pages
        words = " ".join(found.text.split()).casefold()
        assert document.title.split()[-1].casefold() in words


def test_docx_gives_paragraphs_tabs_and_text_at_the_edges_of_pages() -> None:
    data = docx(
        "Surat <x/>Tugas</w:t></w:r><w:r><w:tab/><w:t>Nomor 7",
        "Baris kedua",
        word__header1_dot_xml=word_xml(["Kop surat"]),
        word__settings_dot_xml="<w/>",
    )
    assert _read(data).text == "Surat Tugas Nomor 7\nBaris kedua\nKop surat"


def test_docx_leaves_out_what_was_struck_out_and_what_is_there_twice() -> None:
    drawing = (
        '<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:p><w:r><w:t>sekali</w:t></w:r></w:p></mc:Choice>'
        "<mc:Fallback><w:p><w:r><w:t>dua kali</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
    )
    data = docx(f"Tetap</w:t></w:r><w:del><w:r><w:t>dicoret</w:t></w:r></w:del>{drawing}<w:r><w:t>", "akhir")
    assert _read(data).text.split() == ["Tetap", "sekali", "akhir"]


def test_workbook_gives_names_of_sheets_texts_and_numbers_by_row() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Rekap Pengaduan"
    sheet.append(["Bulan", "Jumlah"])
    sheet.append(["Maret", 42])
    sheet.append(["Total", "=SUM(B2:B2)"])
    workbook.create_sheet("Lampiran").append([date(2026, 3, 2), "akhir"])
    target = BytesIO()
    workbook.save(target)
    lines = _read(target.getvalue()).text.splitlines()
    assert lines[:5] == ["Rekap Pengaduan", "Lampiran", "Bulan Jumlah", "Maret 42", "Total"]
    assert lines[-1].endswith("akhir")


def test_workbook_gives_texts_written_into_cells_and_no_errors() -> None:
    rows = (
        '<row><c t="inlineStr"><is><t>di sel</t></is></c><c t="s"><v>0</v></c><c t="e"><v>#REF!</v></c>'
        '<c t="s"><v>99</v></c><c t="s"><v>²</v></c></row>'
    )
    assert (
        _read(xlsx(rows, shared=["bersama<r><t> lagi</t></r><rPh><t>ucapan</t></rPh>"])).text
        == "Rekap\ndi sel bersama lagi"
    )


def test_open_document_and_slides_give_their_words() -> None:
    assert _read(odt('Rencana<text:s/>kerja <text:span text:style-name="T1">tim</text:span>', "Dua")).text == (
        "Rencana kerja tim\nDua"
    )
    slides = {f"ppt/slides/slide{n}.xml": f"<s xmlns:a='a'><a:p><a:t>lembar {n}</a:t></a:p></s>" for n in (10, 2)}
    assert _read(package({"[Content_Types].xml": "<T/>", "ppt/presentation.xml": "<p/>", **slides})).text == (
        "lembar 2\nlembar 10"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_in_the_usual_encodings(encoding: str) -> None:
    assert _read("Café – 5 €;10\n\n\n\nBaris".encode(encoding)).text == "Café – 5 €;10\n\nBaris"


def test_text_is_clean_enough_to_be_kept_and_searched() -> None:
    found = _read("  pem\u00adba\u200bngunan \u202eAni\x1b\t2\u00a0 ".encode()).text
    assert found == "pembangunan Ani 2"


def test_long_text_is_cut_and_says_so() -> None:
    found = _read(b"kata " * TEXT_LIMIT)
    assert found.truncated
    assert len(found.text) <= TEXT_LIMIT
    assert not _read(b"kata").truncated


def test_scanned_page_has_no_words_but_is_read() -> None:
    assert _read(pdf("")) == ExtractedText("", 1, False, DocumentKind.PDF)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (saved(noise(20, 20)), UnreadReason.NO_TEXT),
        (package({"foto.jpg": b"x"}), UnreadReason.NO_TEXT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), UnreadReason.OLD_OFFICE),
        (b"\x7fELF\x02\x01\x01\x00", UnreadReason.UNKNOWN),
        (pdf("Surat")[:200], UnreadReason.DAMAGED),
        (docx("Surat")[:-30], UnreadReason.DAMAGED),
        (docx("<p>"), UnreadReason.DAMAGED),
    ],
)
def test_what_has_no_words_says_why(data: bytes, reason: UnreadReason) -> None:
    assert _refused(data) is reason


def test_name_promises_nothing(tmp_path: Path) -> None:
    (tmp_path / "laporan.pdf").write_bytes(docx("sebenarnya naskah"))
    assert _read(tmp_path / "laporan.pdf").kind is DocumentKind.OFFICE


def test_only_an_ordinary_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "asli.txt").write_text("rahasia")
    (tmp_path / "tautan.txt").symlink_to(tmp_path / "asli.txt")
    for path in (tmp_path, tmp_path / "tautan.txt"):
        with pytest.raises(NotAFileError):
            extract_text(path)
    with pytest.raises(MissingFileError):
        extract_text(tmp_path / "tidak ada.txt")


def test_every_reason_is_a_sentence_in_both_languages() -> None:
    for reason in UnreadReason:
        assert len(reason.text("en")) > 10
        assert len(reason.text("id")) > 10
        assert reason.text("en") != reason.text("id")
