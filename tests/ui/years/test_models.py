"""What is read for the page of two years, and the rows and charts that are made of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from assessments.counterparts import Relation
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.workspaces import years_read
from ui.formats import Formats
from ui.models.home.text_table import DATA_ROLE, TextTable
from ui.models.years.charts import pairs_table, pairs_value, years_table, years_value
from ui.models.years.questions import (
    CHANGE,
    SHARED,
    QuestionLine,
    answer_sentence,
    is_through,
    narrowed,
    question_headers,
    question_lines,
    question_rows,
    sieve_counts,
)
from ui.models.years.reading import YearChoice, YearsRead, choice_of, read_years, usual_choice
from ui.models.years.words import ComparisonWords, Sieve, regulation_of

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.year_comparison import YearComparison
    from ui.desk import Desk

ID = Formats("id")


def read(path: Path, choice: YearChoice | None, shown: int = 2027) -> YearsRead:
    with Workspace.open(path, actor="Rina", write=False) as workspace:
        return read_years(workspace, choice, shown, BlankPolicy.ZERO)


def compared(path: Path, earlier: int, later: int) -> YearComparison:
    found = read(path, YearChoice(earlier, later)).comparison
    assert found is not None
    return found


def line_of(lines: tuple[QuestionLine, ...], *codes: str) -> QuestionLine:
    return next(line for line in lines if line.codes == codes)


def test_the_usual_pair_is_the_open_year_and_its_neighbour() -> None:
    assert usual_choice((2018, 2026, 2027), 2027) == YearChoice(2026, 2027)
    assert usual_choice((2018, 2026, 2027), 2018) == YearChoice(2018, 2026)
    assert usual_choice((2018, 2026, 2027), 2026) == YearChoice(2018, 2026)
    assert usual_choice((2026,), 2026) is None


@pytest.mark.parametrize("stage", list(Stage))
def test_a_choice_is_its_text_again(stage: Stage) -> None:
    choice = YearChoice(2018, 2026, stage)
    assert choice_of(choice.text()) == choice


@pytest.mark.parametrize("text", ["", "2018", "2018:2026", "2026:2018:unit", "2026:2026:unit", "a:b:unit", "1:2:x"])
def test_what_is_no_choice_is_none(text: str) -> None:
    assert choice_of(text) is None


def test_years_that_the_file_does_not_have_give_way_to_the_usual_ones(three_years: Path) -> None:
    found = read(three_years, YearChoice(1999, 2027))
    assert (found.years, found.choice) == ((2018, 2026, 2027), YearChoice(2026, 2027))


@pytest.mark.parametrize("stage", [Stage.UNIT, Stage.TPI])
def test_each_year_is_read_once(three_years: Path, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    years = years_read(monkeypatch)
    assert read(three_years, YearChoice(2026, 2027, stage)).comparison is not None
    assert sorted(years) == [2018, 2026, 2027]


def test_only_stages_that_answered_in_one_of_both_years_are_offered(three_years: Path) -> None:
    judged = read(three_years, YearChoice(2026, 2027, Stage.TPI))
    assert judged.stages == (Stage.UNIT, Stage.TPI)
    assert judged.comparison is not None
    assert judged.comparison.stage is Stage.TPI
    with Workspace.open(three_years, actor="Rina", write=True) as workspace:
        workspace.record_answers({"A.I.1.i.a": None}, {}, Stage.TPI, year=2026)
        workspace.record_answers({"A.I.1.i.a": "Ya"}, {}, Stage.TPN, year=2026)
    again = read(three_years, YearChoice(2018, 2027, Stage.TPI))
    assert (again.stages, again.choice) == ((Stage.UNIT,), YearChoice(2018, 2027))


def test_rows_of_two_worksheets_are_a_sound_table(
    three_years: Path, desk: Desk, qtmodeltester: Any, languages: object
) -> None:
    found = compared(three_years, 2018, 2026)
    lines = question_lines(found, ID)
    model = TextTable(question_headers(None), desk.theme, numbers=(CHANGE, SHARED))
    qtmodeltester.check(model)
    model.set_headers(question_headers(found))
    model.show_rows(question_rows(lines, ID))
    qtmodeltester.check(model)
    assert len(lines) == 117
    drawn = model.as_text().splitlines()
    assert drawn[0].split("\t") == [
        *("Padanan", "Kode 2018", "Jawaban 2018", "Kode 2026", "Butir", "Jawaban 2026", "Selisih", "Bukti bersama")
    ]
    assert drawn[1].split("\t")[:4] == ["Setara", "A.I.1.a", "Tidak (0,00)", "A.I.1.i.a"]
    assert drawn[1].split("\t")[5:] == ["Ya (1,00)", "+1,00", "1"]
    assert model.index(0, 0).data(DATA_ROLE) is lines[0]


def test_what_was_split_or_merged_says_so(three_years: Path, languages: object) -> None:
    lines = question_lines(compared(three_years, 2018, 2026), ID)
    divided = [line for line in lines if line.is_divided]
    assert len(divided) == 4
    assert {line.relation for line in divided} == {"Mirip, dipecah menjadi 2", "Mirip, gabungan 2"}
    assert {line.codes[0] for line in divided if "dipecah" in line.relation} == {"A.VI.2.c"}
    assert {line.codes[1] for line in divided if "gabungan" in line.relation} == {"A.I.4.ii.h"}


def test_what_was_split_and_merged_says_both(three_years: Path, languages: object) -> None:
    found = compared(three_years, 2018, 2026)
    split = next(one for one in found.questions if one.earlier is not None and one.earlier.code == "A.VI.2.c")
    merged = next(one for one in found.questions if one.later is not None and one.later.code == "A.I.4.ii.h")
    lines = question_lines(replace(found, questions=(*found.questions, replace(split, later=merged.later))), ID)
    assert lines[-1].relation == "Mirip, dipecah menjadi 3, gabungan 3"
    assert lines[-1].is_divided


def test_a_change_is_told_only_where_the_same_was_asked_and_answered(three_years: Path) -> None:
    across = question_lines(compared(three_years, 2018, 2026), ID)
    assert all(line.change is None for line in across if line.found.relation is not Relation.SAME)
    within = question_lines(compared(three_years, 2026, 2027), ID)
    assert line_of(within, "A.I.1.i.a", "A.I.1.i.a").change == -1
    assert line_of(within, "A.I.1.i.b", "A.I.1.i.b").change is None


def test_every_sieve_leaves_what_it_counts_and_nothing_else(three_years: Path) -> None:
    lines = question_lines(compared(three_years, 2018, 2026), ID)
    counts = sieve_counts(lines)
    assert counts[Sieve.ALL] == len(lines)
    kinds = (Sieve.SAME, Sieve.SIMILAR, Sieve.REQUIREMENT, Sieve.ALONE)
    assert sum(counts[kind] for kind in kinds) == len(lines), "every line is of one kind"
    assert (counts[Sieve.BETTER], counts[Sieve.WORSE], counts[Sieve.SHARED], counts[Sieve.DIVIDED]) == (1, 0, 1, 4)
    for sieve in Sieve:
        assert sum(is_through(line, sieve) for line in lines) == counts[sieve]
    within = question_lines(compared(three_years, 2026, 2027), ID)
    assert sieve_counts(within)[Sieve.OPEN] == 2
    assert sieve_counts(within)[Sieve.WORSE] == 1


def test_lines_are_found_by_place_code_question_and_answer(three_years: Path) -> None:
    lines = question_lines(compared(three_years, 2018, 2026), ID)
    area = narrowed(lines, "area.5", "")
    assert {code.rsplit(".", 2)[0] for code in (line.codes[1] for line in area) if code} == {"A.I.5", "A.II.5"}
    assert {line.codes[0][:4] for line in area if line.codes[0]} == {"A.V."}
    assert len(narrowed(lines, "total", "")) == len(lines)
    assert [line.codes for line in narrowed(lines, "", " a.vi.2.C ")] == [
        line.codes for line in lines if "A.VI.2.c" in line.codes
    ]
    assert narrowed(lines, "area.5", "tim pembangunan") == []


def test_a_question_that_one_year_does_not_ask_says_so(three_years: Path, languages: object) -> None:
    found = compared(three_years, 2018, 2026)
    alone = next(line for line in question_lines(found, ID) if not line.codes[0])
    assert answer_sentence(alone.found.earlier, alone.then, 2018) == ("2018", "Tidak ditanyakan pada tahun ini.")
    assert alone.asked_in(found, 2018) is None
    asked = alone.asked_in(found, 2026)
    assert asked is not None
    assert asked.code == alone.codes[1]
    assert alone.asked_in(found, 2027) is None


def test_totals_stand_against_the_minimums_of_their_own_year(three_years: Path, desk: Desk, languages: object) -> None:
    found = compared(three_years, 2018, 2026)
    years = years_value(found, ComparisonWords(ID, desk.hub), ID)
    assert [year.year for year in years] == ["2018", "2026", "2027"]
    first, second = years[:2]
    assert (first.is_met, first.verdict) == (True, "Syarat minimum WBK, WBBM terpenuhi")
    assert (first.wbk and first.wbk.text, first.wbbm and first.wbbm.text) == ("75", "85")
    assert (second.is_met, second.verdict) == (False, "Syarat minimum predikat belum terpenuhi")
    assert (first.tpi, second.tpi and second.tpi.text) == (None, "0,25")
    assert first.rules == "Peraturan Menteri PANRB Nomor 52 Tahun 2014" == regulation_of(found.earlier)
    table = years_table(years)
    assert table.headers[0] == "Tahun"
    assert {len(row) for row in table.rows} == {len(table.headers)}
    assert table.rows[1][3] == "0,25"


def test_of_a_year_without_an_answer_no_verdict_is_drawn(three_years: Path, desk: Desk, languages: object) -> None:
    with Workspace.open(three_years, actor="Rina", write=True) as workspace:
        workspace.record_answers({"A.I.1.i.a": None}, {}, Stage.UNIT, year=2027)
    years = years_value(compared(three_years, 2026, 2027), ComparisonWords(ID, desk.hub), ID)
    assert [year.is_empty for year in years] == [False, False, True]
    assert (years[-1].verdict, years[-1].filled) == ("Belum ada isinya", "0 dari 113 terisi")


def test_how_many_were_judged_is_not_called_answered(three_years: Path, desk: Desk, languages: object) -> None:
    found = read(three_years, YearChoice(2026, 2027, Stage.TPI)).comparison
    assert found is not None
    years = years_value(found, ComparisonWords(ID, desk.hub), ID)
    assert [year.filled for year in years][1:] == ["1 dari 113 dinilai", "0 dari 113 dinilai"]


def test_weights_that_are_no_whole_numbers_are_written_like_the_points(three_years: Path, languages: object) -> None:
    rows = pairs_value(compared(three_years, 2018, 2026), ID).rows
    assert {row.later.points.partition(" / ")[2] for row in rows} >= {"8", "22,50", "17,50", "100"}


def test_tables_of_charts_set_numbers_under_each_other(three_years: Path, desk: Desk, languages: object) -> None:
    found = compared(three_years, 2018, 2026)
    table = pairs_table(pairs_value(found, ID))
    assert table.numbers == tuple(range(1, len(table.headers)))
    years = years_table(years_value(found, ComparisonWords(ID, desk.hub), ID))
    assert [years.headers[column] for column in range(1, len(years.headers)) if column not in years.numbers] == [
        "Peraturan",
        "Kesimpulan",
    ]


def test_points_are_compared_within_one_worksheet_and_shares_across_two(three_years: Path, languages: object) -> None:
    within, across = (pairs_value(compared(three_years, *years), ID) for years in ((2026, 2027), (2018, 2026)))
    assert (within.change, across.change) == ("Selisih nilai", "Selisih capaian (poin %)")
    first, other = within.rows[0], across.rows[0]
    assert (first.name, first.earlier.points, first.later.points) == ("1 · Manajemen Perubahan", "0,50 / 8", "0,00 / 8")
    assert first.change.text == "\u22120,50"
    assert (other.earlier.points, other.later.percent) == ("4,50 / 5", "6,25\u202f%")
    assert other.change.text == "\u221283,75"
    assert across.rows[-1].name == "Nilai akhir"
    table = pairs_table(across)
    assert table.headers == (
        *("Nama", "Nilai 2018", "Capaian 2018", "Nilai 2026", "Capaian 2026", "Selisih capaian (poin %)"),
    )
    assert {len(row) for row in table.rows} == {6}


def test_two_worksheets_are_said_and_so_is_what_is_empty_or_only_tried(
    three_years: Path, desk: Desk, languages: object
) -> None:
    words = ComparisonWords(ID, desk.hub)
    across = words.strip(compared(three_years, 2018, 2026), is_trying=False)
    assert "capaian terhadap bobot, bukan nilainya" in across.sentence
    within = words.strip(compared(three_years, 2026, 2027), is_trying=True)
    assert within.sentence.startswith("Kedua tahun menjawab lembar kerja yang sama")
    assert within.sentence.endswith("Jawaban yang hanya dicoba tidak ikut dihitung.")
    judged = read(three_years, YearChoice(2026, 2027, Stage.TPI)).comparison
    assert judged is not None
    assert words.strip(judged, is_trying=False).sentence.endswith("Untuk 2027 belum ada isinya.")
