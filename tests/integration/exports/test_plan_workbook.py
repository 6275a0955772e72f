"""The action plan lists what closes every gap, whoever worked it out, and leaves room for the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from integrity_zone.domain.team import TeamMember
from integrity_zone.exports.indonesian.wording import PRE_ASSESSMENT
from integrity_zone.exports.plan.workbook import write_plan
from integrity_zone.services.assessment.scores import gaps, scorecard
from integrity_zone.services.reports.plan import PlanWish, plan_content
from tests.support.answers import best_answers
from tests.support.builders import tiny_instrument
from tests.support.libreoffice import print_to_pdf
from tests.support.pdf_pages import page_texts
from tests.support.reports import document, link, material, sample_material

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.services.reports.making import Material

CODE = "A.I.1.i.a"


def book_of(made: Material, wish: PlanWish | None = None) -> Any:
    return openpyxl.load_workbook(BytesIO(write_plan(plan_content(made, wish))))


def steps(sheet: Any) -> list[dict[str, Any]]:
    """The rows of a plan by their headings."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    head, *found = rows
    return [dict(zip(head, row, strict=True)) for row in found if isinstance(row[0], int)]


@pytest.fixture(scope="module")
def sample_book() -> Any:
    return book_of(sample_material())


def test_sheets_are_a_summary_and_a_list_for_each_predicate(sample_book: Any) -> None:
    assert sample_book.sheetnames == ["Ringkasan", "WBK", "WBBM"]
    texts = {cell.value for row in sample_book["Ringkasan"].iter_rows() for cell in row}
    assert "WBK belum tercapai: 11 dari 12 syarat nilai terpenuhi" in texts
    assert "Penguatan Pengawasan" in texts
    assert "CONTOH: data rekaan, bukan penilaian sebenarnya" in texts


def test_a_step_says_what_who_how_and_what_it_brings() -> None:
    made = sample_material()
    team = (
        TeamMember("1", "Rani Uji", "Ketua pokja", 5),
        TeamMember("2", "Bayu Uji", "Koordinator", None),
    )
    made = replace(made, snapshot=replace(made.snapshot, team=team))
    book = book_of(made, PlanWish(due={"A.II.5.i.a": date(2026, 6, 30)}))
    (step,) = steps(book["WBK"])
    assert step["Butir"] == "A.II.5.i.a"
    assert step["Kekurangan yang ditutup"] == "Penguatan Pengawasan"
    assert (step["Kini"], step["Menjadi"]) == ("C", "B")
    assert step["Tambahan poin"] == pytest.approx(0.625)
    assert step["Area dan penanggung jawab"] == "5. Penguatan Pengawasan\nRani Uji"
    assert step["Keadaan kini"] == "Terisi, tanpa bukti"
    assert step["Tenggat"] == "30 Juni 2026"
    assert step["Tindakan"] is None
    assert "Bayu Uji" in steps(book["WBBM"])[-1]["Area dan penanggung jawab"]


def test_steps_of_a_gap_list_can_take_the_place_of_the_cheapest_plan() -> None:
    made = sample_material()
    values = {code: answer.value for code, answer in made.snapshot.answers[next(iter(made.snapshot.answers))].items()}
    given = {code: value for code, value in values.items() if value is not None}
    card = scorecard(made.instrument, given, stage=next(iter(made.snapshot.answers)))
    raises = {"WBBM": gaps(made.instrument, given, card, "WBBM")[0].raises}
    found = steps(book_of(made, PlanWish(raises=raises))["WBBM"])
    assert {step["Butir"] for step in found} == {one.indicator for one in raises["WBBM"]}
    assert {step["Menjadi"] for step in found} == {"4", "3,97", "A", "B"}
    assert steps(book_of(made, PlanWish(raises=raises))["WBK"]) == []


def test_a_unit_that_reaches_everything_has_nothing_to_do() -> None:
    book = book_of(material(best_answers(tiny_instrument())))
    assert steps(book["WBK"]) == []
    assert book["WBK"]["A5"].value == "Tidak ada langkah yang perlu."


def test_state_tells_open_from_answered_and_from_proven() -> None:
    paper = document("SK")
    made = material({CODE: "Tidak"}, documents={paper.id: paper}, links=(link(paper, CODE),))
    states = {step["Butir"]: step["Keadaan kini"] for step in steps(book_of(made)["WBBM"])}
    assert states[CODE] == "Terisi"
    assert set(states.values()) == {"Terisi", "Belum diisi"}


def test_texts_of_people_stay_text() -> None:
    made = material({CODE: "Tidak"}, team=(TeamMember("1", "=HYPERLINK(1)", "", 1),))
    book = book_of(made)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert any("=HYPERLINK(1)" in str(cell.value) for cell in cells)


def test_same_content_gives_the_same_bytes() -> None:
    assert write_plan(plan_content(sample_material())) == write_plan(plan_content(sample_material()))


def test_it_prints_one_page_wide_with_its_head_on_every_page(sample_book: Any, tmp_path: Path) -> None:
    for sheet in (sample_book["WBK"], sample_book["WBBM"]):
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.freeze_panes == "D5"
    path = tmp_path / "rencana.xlsx"
    path.write_bytes(write_plan(plan_content(sample_material())))
    pages = page_texts(print_to_pdf(tmp_path, [path])["rencana.xlsx"].read_bytes())
    assert len(pages) == 3
    assert all(PRE_ASSESSMENT in page for page in pages)
    assert "A.II.5.i.a" in pages[1]
    assert "###" not in " ".join(pages)
