"""The drawn papers and pictures of the sample agency."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from integrity_zone.exports.sample.documents import LEFT, RIGHT, draw_document, draw_evidence
from integrity_zone.exports.sample.images import REMARK, draw_photo
from integrity_zone.services.sample.agency import load_sample_agency

if TYPE_CHECKING:
    from integrity_zone.domain.sample import SampleDocument

AGENCY = load_sample_agency()
PAPERS = [document for document in AGENCY.documents if document.file_name and document.scene is None]
PICTURES = [document for document in AGENCY.documents if document.scene is not None]

A4 = (595, 842)
FOOTER_TOP = 60


def by_key(document: SampleDocument) -> str:
    return document.key


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("document", PAPERS, ids=by_key)
def test_paper_opens_and_says_contoh_on_every_page(document: SampleDocument) -> None:
    data = draw_document(document, AGENCY.office)
    with pypdfium2.PdfDocument(data) as pdf:
        assert len(pdf) == len(document.pages)
        for sheet, page in zip(pdf, document.pages, strict=True):
            assert tuple(round(side) for side in sheet.get_size()) == A4
            text = words(sheet.get_textpage().get_text_range())
            assert text.count("CONTOH") >= 2
            for paragraph in page.paragraphs:
                assert words(paragraph)[:40] in text
            for row in page.table:
                assert all(cell.split()[0] in text for cell in row)
    assert len(data) < 100_000


@pytest.mark.parametrize("document", PAPERS, ids=by_key)
def test_nothing_runs_over_the_margins_or_into_the_footer(document: SampleDocument) -> None:
    with pypdfium2.PdfDocument(draw_document(document, AGENCY.office)) as pdf:
        for sheet in pdf:
            text = sheet.get_textpage()
            for number in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(number)
                assert left >= LEFT - 1
                assert right <= RIGHT + 1
                assert bottom > FOOTER_TOP or top < FOOTER_TOP


def test_first_page_carries_letterhead_number_date_and_head() -> None:
    decree = next(document for document in PAPERS if document.key == "sk-satgas-spip")
    with pypdfium2.PdfDocument(draw_document(decree, AGENCY.office)) as pdf:
        text = words(pdf[0].get_textpage().get_text_range())
        title = pdf.get_metadata_dict()["Title"]
    for part in (
        "PEMERINTAH KABUPATEN ARUNIKA",
        "KEPUTUSAN KEPALA DINAS NOMOR 700/014/2026 TENTANG SATUAN TUGAS SPIP TAHUN 2026",
        "pada tanggal 9 Januari 2026",
        "tidak ditandatangani",
        "Dra. Sekar Wulandari, M.Si.",
    ):
        assert part in text
    assert title == "CONTOH - SK Satgas SPIP DPMPTSP"


def test_every_face_is_embedded() -> None:
    assert b"Helvetica" not in draw_document(PAPERS[0], AGENCY.office)


def test_long_cells_wrap_instead_of_running_over() -> None:
    page = replace(PAPERS[0].pages[0], table=(("No.", "Uraian"), ("1", "kata " * 60)))
    with pypdfium2.PdfDocument(draw_document(replace(PAPERS[0], pages=(page,)), AGENCY.office)) as pdf:
        text = pdf[0].get_textpage()
        assert words(text.get_text_range()).count("kata") == 60
        assert max(text.get_rect(number)[2] for number in range(text.count_rects())) <= RIGHT + 1


@pytest.mark.parametrize("document", PICTURES, ids=by_key)
def test_picture_is_what_its_file_name_says_and_marked(document: SampleDocument) -> None:
    with Image.open(BytesIO(draw_photo(document))) as picture:
        picture.load()
        assert picture.format == ("PNG" if str(document.file_name).endswith(".png") else "JPEG")
        told = picture.info.get("Description") or picture.info["comment"].decode()
        strip = picture.convert("L").crop((0, picture.height - 40, picture.width, picture.height))
    assert told == REMARK
    assert "CONTOH" in REMARK
    assert max(strip.tobytes()) - min(strip.tobytes()) > 150  # light letters on the dark strip


def test_pictures_of_different_occasions_differ() -> None:
    assert len({draw_photo(document) for document in PICTURES}) == len(PICTURES)


@pytest.mark.parametrize("document", [*PAPERS[:4], *PICTURES], ids=by_key)
def test_same_document_gives_the_same_bytes(document: SampleDocument) -> None:
    first = draw_evidence(document, AGENCY.office)
    assert draw_evidence(document, AGENCY.office) == first
    assert draw_evidence(replace(document, pages=(replace(document.pages[0], heading="Lain"),)), AGENCY.office) != first


def test_paper_is_no_picture() -> None:
    with pytest.raises(ValueError, match="no scene"):
        draw_photo(PAPERS[0])
