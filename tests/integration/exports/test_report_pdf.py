"""The assessment report says what the screens say, in words and drawings, and nothing that is confidential."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

import pikepdf
import pytest

from integrity_zone.domain.declaration import Control
from integrity_zone.exports.indonesian.wording import PRE_ASSESSMENT
from integrity_zone.exports.pages.paper import BOTTOM, LEFT, RIGHT, TOP
from integrity_zone.exports.report.pdf import draw_report
from integrity_zone.services.reports.assessment import report_content
from tests.support.answers import best_answers
from tests.support.archival import archival_faults
from tests.support.builders import tiny_instrument
from tests.support.pdf_pages import dictionaries, page_sizes, page_texts, text_boxes
from tests.support.reports import document, link, material, sample_material

if TYPE_CHECKING:
    from integrity_zone.services.reports.making import Material

CODE = "A.I.1.i.a"


def drawn(made: Material) -> bytes:
    return draw_report(report_content(made))


@pytest.fixture(scope="module")
def sample() -> bytes:
    return drawn(sample_material())


@pytest.fixture(scope="module")
def sample_pages(sample: bytes) -> list[str]:
    return page_texts(sample)


def test_summary_says_the_verdict_the_three_values_and_what_is_missing(sample_pages: list[str]) -> None:
    page = sample_pages[1]
    assert "WBK belum tercapai: 11 dari 12 syarat nilai terpenuhi" in page
    assert "Penguatan Pengawasan kurang 0,42 poin: dua butir belum diisi bernilai sampai 0,60" in page
    assert "A.I.5.v.d dan A.I.5.v.e" in page
    for value in ("78,26", "77,14", "82,30", "43,01", "16,10", "3,75", "15,40", "kurang 0,42"):
        assert value in page
    assert "indeks 3,68 · minimal 3,60" in page
    assert "opsi B · minimal C" in page


def test_cover_names_unit_year_instrument_and_who(sample_pages: list[str]) -> None:
    cover = sample_pages[0]
    for text in ("Kabupaten Arunika", "2026", "zi-2021", "104 dari 113 butir terisi", "Kepala Dinas", "Ani"):
        assert text in cover
    assert "ditetapkan Menteri" in cover


def test_every_page_is_numbered_and_says_that_it_is_a_pre_assessment_of_invented_data(sample_pages: list[str]) -> None:
    for number, page in enumerate(sample_pages[1:], 2):
        assert PRE_ASSESSMENT in page
        assert f"{number} dari {len(sample_pages)}" in page
    assert all("CONTOH" in page for page in sample_pages)


def test_only_a_sample_says_contoh() -> None:
    assert not any("CONTOH" in page for page in page_texts(drawn(material())))


def test_every_minimum_stands_in_the_table_with_what_it_lacks(sample_pages: list[str]) -> None:
    page = sample_pages[2]
    instrument = sample_material().instrument
    for minimum in instrument.predicates[0].minimums:
        assert minimum.title.split()[0] in page
    assert "57,20 % (8,58)" in page
    assert page.count("terpenuhi") == 18  # one of them in the sentence above
    assert page.count("kurang") == 7
    assert "Semua 113 104 100" in page


def test_every_indicator_stands_once_with_its_answer_note_and_evidence(sample_pages: list[str]) -> None:
    made = sample_material()
    text = " ".join(sample_pages)
    areas = " ".join(sample_pages[3:]).split("Kekurangan dan penutupnya")[0]
    for indicator in made.instrument.indicators:
        assert f"{indicator.code} {indicator.title[:30]}" in areas, indicator.code
    for shown in ("Bukti: SK Tim Kerja Zona Integritas (nomor 188.4/006/2026, 7 Januari 2026, hlm. 1)", "63,64 %"):
        assert shown in text
    assert "C: Monev ada, tanpa pimpinan dan tidak rutin" in text
    assert areas.count("Belum diisi") == 9
    assert areas.count("Belum ada bukti dukung.") == 13


def test_gaps_say_what_closes_them(sample_pages: list[str]) -> None:
    text = " ".join(sample_pages).split("Kekurangan dan penutupnya", 1)[1]
    assert "Penguatan Pengawasan: kurang 0,42 poin" in text
    assert "A.II.5.i.a Pengendalian aktivitas utama secara berjenjang C B +0,63" in text
    assert "WBBM: 6 syarat belum terpenuhi" in text


def test_a_unit_that_reaches_everything_has_no_gaps() -> None:
    made = material(best_answers(tiny_instrument()))
    text = " ".join(page_texts(drawn(made)))
    assert "WBK tercapai: semua 8 syarat nilai terpenuhi" in text
    assert text.count("Semua nilai minimal terpenuhi.") == 2
    assert "kurang" not in text.split("Ringkasan", 1)[1].split("Area 1.")[0]


def test_without_tpi_nothing_is_drawn_or_said_of_them() -> None:
    text = page_texts(drawn(material({CODE: "Ya"})))[1]
    assert "belum ada penilaian TPI" in text
    assert "Segitiga" not in text


def test_text_stays_on_the_page_whatever_people_write() -> None:
    long = document("Laporan " + "x" * 280, number="N" * 120, url=None)
    notes = {CODE: "Kata panjang " + "w" * 300 + "\n" + "\n".join(f"baris {n}" for n in range(300))}
    made = material({CODE: "Ya"}, notes=notes, documents={long.id: long}, links=(link(long, CODE, "1-400"),))
    pdf = drawn(made)
    for boxes in text_boxes(pdf)[1:]:
        for left, bottom, right, top in boxes:
            assert left >= LEFT - 1
            assert right <= RIGHT + 1
            assert bottom > BOTTOM - 35
            assert top < TOP + 45
    text = " ".join(page_texts(pdf))
    assert "baris 0" in text
    assert "baris 299" in text


def test_lines_of_a_page_never_overlap(sample: bytes) -> None:
    for boxes in text_boxes(sample)[3:]:
        column = sorted((box for box in boxes if box[0] < LEFT + 90), key=lambda box: -box[3])
        for upper, lower in pairwise(column):
            apart = upper[1] >= lower[3] - 2.5 or lower[0] >= upper[2] - 1 or upper[0] >= lower[2] - 1
            assert apart, (upper, lower)


def test_letters_without_a_shape_are_shown_as_such_and_markup_stays_text() -> None:
    made = material({CODE: "Ya"}, notes={CODE: "<b>tebal</b> & 😀 漢 \u202e"})
    text = " ".join(page_texts(drawn(made)))
    assert "<b>tebal</b> & \ufffd \ufffd" in text


def test_confidential_places_are_nowhere() -> None:
    made = sample_material()
    declaration = made.snapshot.declaration
    assert declaration is not None
    secret = Control("CCTV", "Ruang brankas rahasia", 2, confidential=True)
    snapshot = replace(made.snapshot, declaration=replace(declaration, controls=(secret,)))
    text = " ".join(page_texts(drawn(replace(made, snapshot=snapshot))))
    assert "brankas" not in text


def test_outline_leads_to_every_area_and_sub_component(sample: bytes) -> None:
    with pikepdf.open(BytesIO(sample)) as pdf, pdf.open_outline() as outline:
        titles = [entry.title for entry in outline.root]
        assert titles[:3] == ["Sampul", "Ringkasan", "Syarat nilai"]
        assert outline.root[3].children[0].title == "A.I.1.i Penyusunan Tim Kerja"
        assert len(titles) == 3 + 6 + 1 + 1


def test_same_content_gives_the_same_bytes_and_nothing_active(sample: bytes) -> None:
    assert drawn(sample_material()) == sample
    assert {(round(width), round(height)) for width, height in page_sizes(sample)} == {(595, 842)}
    for found in dictionaries(sample):
        assert not {"/AA", "/JS", "/JavaScript", "/EmbeddedFiles", "/OpenAction"} & set(found)
        if found.get("/Type") == "/Font":
            assert "IBMPlexSans" in str(found.get("/BaseFont"))


def test_report_is_fit_to_be_kept(sample: bytes) -> None:
    assert archival_faults(sample) == []
