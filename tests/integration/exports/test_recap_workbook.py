"""The recapitulation for the head: scores of unit and assessors, every failed minimum, and where they differ."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from integrity_zone.domain.answer import Answer, Judged
from integrity_zone.domain.work_unit import Stage
from integrity_zone.exports.indonesian.wording import PRE_ASSESSMENT
from integrity_zone.exports.recap.workbook import write_recap
from integrity_zone.exports.workbooks.text_height import MAX_ROW_POINTS, height_for, lines_needed
from integrity_zone.services.reports.recap import recap_content
from integrity_zone.services.reports.summary import scores_of
from tests.support.answers import best_answers
from tests.support.builders import tiny_instrument
from tests.support.libreoffice import print_to_pdf
from tests.support.pdf_pages import page_texts
from tests.support.reports import material, sample_material
from tests.support.worksheets import near

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.services.reports.making import Material

TINY = tiny_instrument()
CODE, OTHER = "A.I.1.i.a", "A.I.1.i.b"


def book_of(made: Material) -> Any:
    return openpyxl.load_workbook(BytesIO(write_recap(recap_content(made))))


def rows_of(sheet: Any) -> dict[str, list[Any]]:
    """First column or, without one, title -> the row."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return {str(row[0] or row[1]): row for row in rows if row[0] or row[1]}


def texts_of(sheet: Any) -> list[str]:
    return [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]


def judged(made: Material, code: str, own: str | None, *, note: str = "", returned: str | None = None) -> Material:
    """The assessment with one more judgement of the assessors."""
    answers = made.snapshot.answers
    answer = answers[Stage.UNIT].get(code)
    seen = Judged(answer.value if answer is not None else None)
    given = Answer(code, own, note, reviewed=seen, returned=returned)
    changed = {**answers, Stage.TPI: {**answers[Stage.TPI], code: given}}
    return replace(made, snapshot=replace(made.snapshot, answers=changed))


def test_each_stage_has_its_areas_results_and_total() -> None:
    made = sample_material()
    scores, book = scores_of(made), book_of(made)
    assert book.sheetnames == ["Unit", "TPI", "Perbandingan"]
    assert scores.tpi is not None
    for title, card in (("Unit", scores.unit), ("TPI", scores.tpi)):
        rows = rows_of(book[title])
        for area in made.instrument.areas:
            row, points = rows[str(area.number)], card.nodes[area.key].points
            halves = [card.nodes[code].points for code in area.nodes]
            assert all(map(near, row[2:7], (area.weight, *halves, points, points / area.weight)))
            checks = [next(c for c in v.checks if c.target == area.key) for v in card.verdicts.values()]
            assert [row[8], row[10]] == ["Ya" if check.met else "Tidak" for check in checks]
            assert near(row[7], checks[0].minimum * area.weight / 100)
        assert near(rows["NILAI AKHIR (A + B)"][5], card.total)
        assert near(rows["Jumlah Pengungkit (A)"][3], card.nodes["A.I"].points)
        assert near(rows["B.I.a"][5], card.indicators["B.I.a"].points)


def test_every_failed_minimum_is_named_with_what_is_missing() -> None:
    made = sample_material()
    texts = texts_of(book_of(made)["Unit"])
    verdicts = scores_of(made).unit.verdicts
    assert "WBK belum tercapai: 11 dari 12 syarat nilai terpenuhi" in texts
    (failed,) = verdicts["WBK"].failed
    assert [text for text in texts if text.startswith(f"– {failed.title}")]
    lines = [text for text in texts if text.startswith("– ")]
    assert len(lines) == sum(len(verdict.failed) for verdict in verdicts.values())
    assert all("dari batas" in text and "kurang" in text for text in lines)
    assert "Di luar nilai: unit sudah berpredikat WBK." in texts
    assert PRE_ASSESSMENT in texts


def test_a_unit_that_reaches_everything_misses_nothing() -> None:
    texts = texts_of(book_of(material(best_answers(TINY)))["Unit"])
    assert not [text for text in texts if text.startswith("– ")]
    assert any(text.startswith("WBBM tercapai") for text in texts)


def test_assessors_who_have_not_judged_have_no_table() -> None:
    book = book_of(material(best_answers(TINY)))
    assert "TPI belum menilai satu butir pun." in texts_of(book["TPI"])
    assert "1" not in rows_of(book["TPI"])
    assert any("belum ada yang dibandingkan" in text for text in texts_of(book["Perbandingan"]))


def test_the_comparison_follows_every_decision_and_lists_what_differs() -> None:
    made = judged(material(best_answers(TINY)), CODE, "Tidak", note="SK belum ada")
    made = judged(made, OTHER, "A")
    sheet = book_of(made)["Perbandingan"]
    scores = scores_of(made)
    assert scores.values[OTHER] == "A"
    rows = rows_of(sheet)
    total = rows["NILAI AKHIR (A + B)"]
    lost = scores.unit.indicators[CODE].points
    assert near(total[3], scores.unit.total)
    assert near(total[4], scores.unit.total - lost)
    assert near(total[5], -lost)
    assert total[6] == f"1 dari 2 ({len(TINY.indicators)} butir)"
    assert rows[CODE][2:4] == ["Ya", "Tidak"]
    assert near(rows[CODE][4], -lost)
    assert rows[CODE][5] == "SK belum ada"
    assert OTHER not in rows
    assert any("2 dari" in text and "1 disetujui" in text and "1 diubah" in text for text in texts_of(sheet))


def test_what_was_given_back_is_listed_with_the_reason() -> None:
    made = judged(material(best_answers(TINY)), CODE, None, returned="Lampirkan SK")
    row = rows_of(book_of(made)["Perbandingan"])[CODE]
    assert (row[3], row[5]) == ("Dikembalikan", "Lampirkan SK")
    assert near(row[4], Fraction(0))


def test_a_reason_that_is_the_note_too_is_said_once() -> None:
    made = judged(material(best_answers(TINY)), CODE, None, note="Lampirkan SK", returned="Lampirkan SK")
    assert rows_of(book_of(made)["Perbandingan"])[CODE][5] == "Lampirkan SK"
    made = judged(material(best_answers(TINY)), CODE, None, note="SK tahun lalu", returned="Lampirkan SK")
    assert rows_of(book_of(made)["Perbandingan"])[CODE][5] == "Lampirkan SK\nSK tahun lalu"


def test_the_longest_note_of_the_assessors_is_printed_whole_and_the_head_repeated() -> None:
    made = judged(material(best_answers(TINY)), CODE, "Tidak", note="Notula rapat pimpinan belum ada. " * 60)
    sheet = book_of(made)["Perbandingan"]
    (row,) = [cells[0].row for cells in sheet.iter_rows() if cells[0].value == CODE]
    room = sum(sheet.column_dimensions[column].width for column in "FG")
    needed = lines_needed(sheet.cell(row, 6).value, room, 9, indent=1)
    assert height_for(needed, 9) <= sheet.row_dimensions[row].height < MAX_ROW_POINTS
    assert sheet.print_title_rows == f"${row - 1}:${row - 1}"


def test_what_was_given_back_without_a_proposal_is_judged_and_has_no_value() -> None:
    made = judged(material(best_answers(TINY)), CODE, None, returned="Lampirkan SK")
    book = book_of(judged(made, OTHER, "A"))
    assert "TPI memberi nilai pada 1 dari 11 butir." in texts_of(book["TPI"])
    assert any("TPI menilai 2 dari 11 butir" in text for text in texts_of(book["Perbandingan"]))


def test_a_proposal_is_shown_where_its_points_are() -> None:
    made = judged(material(best_answers(TINY)), CODE, "Tidak", returned="Lampirkan SK")
    row = rows_of(book_of(made)["Perbandingan"])[CODE]
    assert row[3] == "Dikembalikan, usul Tidak"
    assert row[4] < 0


def test_agreement_without_differences_is_said() -> None:
    made = judged(material(best_answers(TINY)), CODE, "Ya")
    assert "Tidak ada butir yang dinilai berbeda." in texts_of(book_of(made)["Perbandingan"])


def test_texts_of_people_stay_text() -> None:
    made = judged(material(best_answers(TINY)), CODE, "Tidak", note="=HYPERLINK(1)")
    cells = [cell for sheet in book_of(made) for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert [cell.quotePrefix for cell in cells if cell.value == "=HYPERLINK(1)"] == [True]


def test_same_content_gives_the_same_bytes() -> None:
    assert write_recap(recap_content(sample_material())) == write_recap(recap_content(sample_material()))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("rekap")
    path: Path = folder / "rekap.xlsx"
    path.write_bytes(write_recap(recap_content(sample_material())))
    return list(page_texts(print_to_pdf(folder, [path])["rekap.xlsx"].read_bytes()))


def test_each_stage_prints_on_one_page(pages: list[str]) -> None:
    firsts = ["Nilai menurut jawaban unit", "Nilai menurut penilaian TPI", "Perbandingan unit dan TPI"]
    assert [title for page in pages for title in firsts if title in page] == firsts
    assert firsts[2] in pages[2]
