"""The blank form asks everything the instrument asks, with room to answer by hand."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from assessments.definition import AnswerKind
from integrity_zone.exports.form.pdf import draw_form
from integrity_zone.services.reports.form import form_content
from tests.support.archival import archival_faults
from tests.support.pdf_pages import page_texts
from tests.support.reports import material, sample_material


@pytest.fixture(scope="module")
def form() -> bytes:
    return draw_form(form_content(sample_material()))


@pytest.fixture(scope="module")
def pages(form: bytes) -> list[str]:
    return page_texts(form)


def test_every_indicator_stands_on_one_page_with_all_its_options_and_fields(pages: list[str]) -> None:
    for item in sample_material().instrument.indicators:
        (page,) = [text for text in pages if f"{item.code} {item.title[:40]}" in text]
        asked = page.split(f"{item.code} {item.title[:40]}", 1)[1]
        place = 0
        for option in item.options:
            place = asked.index(f"{option.key} {option.criterion[:30]}", place)
        for count in item.inputs:
            assert count.label[:40] in asked[place:]
        assert "Bukti, catatan" in asked[place:]


def test_there_is_a_box_for_every_option_and_every_number(form: bytes) -> None:
    instrument = sample_material().instrument
    boxes = sum(len(item.options) + len(item.inputs) for item in instrument.indicators)
    boxes += sum(item.kind is AnswerKind.INDEX for item in instrument.indicators)
    with pikepdf.open(BytesIO(form)) as pdf:
        found = [one for page in pdf.pages for one in pikepdf.parse_content_stream(page, "re")]
        sizes = [tuple(float(number) for number in one.operands[2:]) for one in found]
    drawn = [size for size in sizes if size in {(9.0, 9.0), (74.0, 14.0)}]
    assert len(drawn) == boxes


def test_pages_are_numbered_and_say_that_it_is_no_official_form(pages: list[str]) -> None:
    for number, page in enumerate(pages, 1):
        assert f"{number} dari {len(pages)}" in page
        assert "bukan formulir resmi kementerian" in page
    assert "CONTOH" in pages[0]
    assert "CONTOH" not in " ".join(page_texts(draw_form(form_content(material()))))


def test_answers_never_stand_on_it() -> None:
    answered = material({"A.I.1.i.a": "Ya"}, notes={"A.I.1.i.a": "sudah ada"})
    assert draw_form(form_content(answered)) == draw_form(form_content(material()))


def test_form_is_fit_to_be_kept(form: bytes) -> None:
    assert archival_faults(form) == []
