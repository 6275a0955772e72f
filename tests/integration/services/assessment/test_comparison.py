"""Two years of one file side by side: each by its own rules, linked by counterparts, and nothing moved."""

from __future__ import annotations

from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from assessments.counterparts import Relation
from integrity_zone.domain.files import FileExistsRefusal
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.domain.workspace_problems import UnknownAssessmentError
from integrity_zone.domain.year_comparison import Part, SameYearError
from integrity_zone.exports.year_comparison.workbook import CHARTS, QUESTIONS, SUMMARY
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.assessment.comparison import compare_years
from integrity_zone.services.catalog import instrument
from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes, Placement, add_evidence
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.reports.years import export_year_comparison
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.answers import best_answers
from tests.support.reports import MOMENT
from tests.support.workspaces import years_read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OLD, NOW = instrument("zi-2014"), instrument("zi-2021")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """2018 by the repealed instrument, 2026 and 2027 by the one in force."""
    path = tmp_path / "unit.zi"
    create_workspace(path, unit_name="Dinas Uji", year=2018, instrument=OLD, actor="Rina", target="WBK")
    with Workspace.open(path, actor="Rina", write=True) as workspace:
        workspace.record_answers({**best_answers(OLD), "B.I.1": "2", "A.I.1.a": "Tidak"}, {}, Stage.UNIT, year=2018)
        sk = [NamedBytes("sk.pdf", b"SK")]
        add_evidence(workspace, sk, Placement(("A.I.1.a",)), DocumentFacts(title="SK tim"), year=2018)
        start_year(workspace, NOW, year=2026, from_year=2018)
        workspace.record_answers({"A.I.1.i.a": "Ya", "B.I.a": "4"}, {}, Stage.UNIT, year=2026)
        add_evidence(workspace, sk, Placement(("A.I.1.i.a",)), DocumentFacts(title="SK tim"), year=2026)
        start_year(workspace, NOW, year=2027, from_year=2026)
        workspace.record_answers({"A.I.1.i.a": "Ya"}, {}, Stage.TPI, year=2027)
        yield workspace


def test_each_year_is_scored_by_its_own_instrument(workspace: Workspace) -> None:
    found = compare_years(workspace, 2018, 2026)

    assert (found.earlier.year, found.earlier.instrument, found.earlier.of) == (2018, "zi-2014", 84)
    assert found.earlier.total == Fraction("92")  # half a point of A.I.1 and 7.5 of the survey are missing
    assert (found.later.year, found.later.instrument, found.later.of) == (2026, "zi-2021", 113)
    assert found.later.total == Fraction("17.75")  # a quarter of a point and a full survey
    assert [year.year for year in found.years] == [2018, 2026, 2027]
    assert [year.tpi for year in found.years] == [None, None, Fraction("0.25")]


def test_areas_and_results_are_held_by_their_share(workspace: Workspace) -> None:
    places = {place.key: place for place in compare_years(workspace, 2018, 2026).places}

    assert list(places) == [*(f"area.{number}" for number in range(1, 7)), "A", "B.I", "B.II", "B", "total"]
    first = places["area.1"]
    assert (first.earlier, first.earlier.share) == (Part(Fraction("4.5"), Fraction(5)), Fraction("0.9"))
    assert first.later == Part(Fraction("0.25"), Fraction(8))
    assert first.change == Fraction("0.25") / 8 - Fraction("0.9")
    assert places["B.I"].later.weight == Fraction("22.5")


def test_questions_stand_beside_their_counterparts_with_shared_evidence(workspace: Workspace) -> None:
    questions = compare_years(workspace, 2018, 2026).questions
    [team] = [found for found in questions if found.later is not None and found.later.code == "A.I.1.i.a"]

    assert team.earlier is not None
    assert team.later is not None
    assert (team.relation, team.earlier.code) == (Relation.SAME, "A.I.1.a")
    assert (team.earlier.value, team.later.value) == ("Tidak", "Ya")
    assert team.shared == 1
    [findings] = [found for found in questions if found.earlier is not None and found.earlier.code == "B.I.2"]
    assert (findings.relation, findings.later, findings.shared) == (Relation.REQUIREMENT, None, 0)


def test_nothing_is_written(workspace: Workspace) -> None:
    before = workspace.state_digest()
    compare_years(workspace, 2018, 2027)

    assert workspace.state_digest() == before


def test_the_order_of_the_years_does_not_matter_and_one_year_is_no_comparison(workspace: Workspace) -> None:
    assert compare_years(workspace, 2026, 2018) == compare_years(workspace, 2018, 2026)
    with pytest.raises(SameYearError):
        compare_years(workspace, 2026, 2026)
    with pytest.raises(UnknownAssessmentError):
        compare_years(workspace, 1999, 2026)


def test_two_years_of_one_instrument_stand_question_by_question(workspace: Workspace) -> None:
    found = compare_years(workspace, 2026, 2027)

    assert len(found.questions) == 113
    assert {question.relation for question in found.questions} == {Relation.SAME}
    first = next(question for question in found.questions if question.later and question.later.code == "A.I.1.i.a")
    assert first.earlier is not None
    assert first.later is not None
    # Carried over, but nobody confirmed it.
    assert (first.earlier.value, first.later.value) == ("Ya", None)


def test_workbook_is_made_of_one_reading_of_each_year(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    years = years_read(monkeypatch)
    export_year_comparison(
        workspace, tmp_path / "banding.xlsx", ExportWish(BlankPolicy.ZERO, now=MOMENT), earlier=2018, later=2026
    )
    assert sorted(years) == [2018, 2026, 2027]


def test_workbook_shows_the_numbers_with_two_charts_and_is_the_same_each_time(
    workspace: Workspace, tmp_path: Path
) -> None:
    out, again = tmp_path / "banding.xlsx", tmp_path / "lagi.xlsx"
    size = export_year_comparison(workspace, out, ExportWish(BlankPolicy.ZERO, now=MOMENT), earlier=2018, later=2026)
    export_year_comparison(workspace, again, ExportWish(BlankPolicy.ZERO, now=MOMENT), earlier=2018, later=2026)
    assert out.read_bytes() == again.read_bytes()
    assert len(out.read_bytes()) == size

    # Any, since the stubs ask at every cell whether it might be merged.
    book: Any = openpyxl.load_workbook(BytesIO(out.read_bytes()))
    assert book.sheetnames == [SUMMARY, CHARTS, QUESTIONS]
    rows = {row[1]: row for row in book[SUMMARY].iter_rows(values_only=True)}
    assert rows["Manajemen Perubahan"][2:9] == pytest.approx((5, 4.5, 0.9, 8, 0.25, 0.03125, -86.875))
    heading = next(row for row in book[SUMMARY].iter_rows() if row[1].value == "Area perubahan")[8]
    change = book[SUMMARY].cell(heading.row + 1, heading.column)
    assert (heading.value, "%" in change.number_format) == ("Selisih capaian (poin %)", False)
    assert rows["Nilai akhir"][3] == pytest.approx(92)
    totals, shares = book[CHARTS]._charts
    assert (totals.y_axis.scaling.max, shares.y_axis.scaling.max) == (100, 1), "no more than all can be reached"
    assert len({found.graphicalProperties.solidFill.srgbClr for found in shares.series}) == 2
    heading = next(cells[0].row for cells in book[QUESTIONS].iter_rows() if cells[0].value == "Padanan")
    assert book[QUESTIONS].print_title_rows == f"${heading}:${heading}"
    told = {row[1] or row[6]: row for row in book[QUESTIONS].iter_rows(values_only=True)}
    assert told["A.I.1.a"][0] == "Setara"
    assert told["A.I.1.a"][11] == 1
    assert told["B.I.2"][0] == "Kini syarat pengusulan"
    with pytest.raises(FileExistsRefusal):
        export_year_comparison(workspace, out, ExportWish(BlankPolicy.ZERO), earlier=2018, later=2026)
