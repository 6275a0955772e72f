"""An assessment of an old year after the repealed instrument: made, filled in, scored and exported like any other."""

from __future__ import annotations

from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from integrity_zone.domain.answer import OutOfRangeError, parse_value
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.exports.worksheet.layout import lay_out
from integrity_zone.scoring.explain import explain
from integrity_zone.scoring.raising.menu import menu
from integrity_zone.scoring.roll_up import score
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.assessment.portal import knows_portal
from integrity_zone.services.assessment.scores import stage_values
from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
from integrity_zone.services.reports import exporting
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.answers import best_answers
from tests.support.pdf_pages import page_texts
from tests.support.reports import MOMENT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OLD = instrument("zi-2014")
#: Full marks but for one mean of two (A.I.1: 1 point), the findings (5 points) and the service survey (20 points).
ANSWERS = {**best_answers(OLD), "A.I.1.b": "B", "B.I.2": "70", "B.II.1": "3.2"}


@pytest.fixture
def old_year(tmp_path: Path) -> Path:
    path = tmp_path / "lama.zi"
    create_workspace(path, unit_name="Dinas Lama", year=2018, instrument=OLD, actor="Rina", target="WBBM")
    with Workspace.open(path, actor="Rina", write=True) as workspace:
        workspace.record_answers(ANSWERS, {"B.I.2": "7 dari 10 rekomendasi"}, Stage.UNIT)
    return path


def test_score_is_what_the_form_adds_up(old_year: Path) -> None:
    with Workspace.open(old_year, actor="x", write=False) as workspace:
        snapshot = workspace.snapshot()
    assert (snapshot.assessment.year, snapshot.assessment.instrument) == (2018, "zi-2014")

    card = score(OLD, stage_values(snapshot, Stage.UNIT), BlankPolicy.ZERO, Stage.UNIT)

    points = {code: card.nodes[code].points for code in ("A.I", "A.II", "A.III", "A.IV", "A.V", "A.VI", "B.I", "B.II")}
    assert points == {
        "A.I": Fraction("4.75"),
        "A.II": 5,
        "A.III": 15,
        "A.IV": 10,
        "A.V": 15,
        "A.VI": 10,
        "B.I": Fraction("18.5"),
        "B.II": 16,
    }
    assert card.total == Fraction("94.25")
    assert {key: [check.key for check in verdict.failed] for key, verdict in card.verdicts.items()} == {
        "WBK": [],
        "WBBM": [],
    }


def test_minimum_of_the_settled_findings_is_seventy_percent() -> None:
    """At 70 % its own minimum is met; B.I asks for more, since the survey of 3.60 alone brings no 18 points with it."""
    just = score(OLD, {**best_answers(OLD), "B.I.1": "3.6", "B.I.2": "70"}, BlankPolicy.ZERO, Stage.UNIT)
    short = score(OLD, {**best_answers(OLD), "B.I.1": "3.6", "B.I.2": "69.99"}, BlankPolicy.ZERO, Stage.UNIT)
    enough = score(OLD, {**best_answers(OLD), "B.I.1": "3.6", "B.I.2": "90"}, BlankPolicy.ZERO, Stage.UNIT)

    assert [check.key for check in just.verdicts["WBK"].failed] == ["hasil.bersih"]
    assert [check.key for check in short.verdicts["WBK"].failed] == ["hasil.bersih", "tlhp"]
    assert enough.verdicts["WBK"].failed == ()


@pytest.mark.parametrize("value", ["100.01", "-1", "tujuh", "1e3"])
def test_a_percentage_outside_0_to_100_is_refused(value: str) -> None:
    with pytest.raises(OutOfRangeError):
        parse_value(OLD, "B.I.2", value)


def test_raising_the_settled_findings_goes_by_quarters_as_every_share() -> None:
    findings = OLD.indicators_by_code["B.I.2"]

    assert [(raised.text, raised.steps) for raised in menu(OLD, findings, Fraction(7, 10))] == [
        ("75.00", 1),
        ("100.00", 2),
    ]


def test_a_typed_percentage_is_explained_and_asked_for_as_one(old_year: Path, tmp_path: Path) -> None:
    card = score(OLD, ANSWERS, BlankPolicy.ZERO, Stage.UNIT)

    assert explain(OLD, ANSWERS, card, "B.I.2").formula.startswith("Skor = persentase ÷ 100")
    out = tmp_path / "formulir.pdf"
    with Workspace.open(old_year, actor="x", write=False) as workspace:
        exporting.export_blank_form(workspace, OLD, out, ExportWish(BlankPolicy.ZERO, now=MOMENT))
    text = " ".join(" ".join(page_texts(out.read_bytes())).split())
    assert "Persentase, 0 sampai 100" in text
    assert "Nilai survei, 0 sampai 4" in text


@pytest.mark.parametrize(
    "export",
    [
        exporting.export_worksheet,
        exporting.export_assessment_report,
        exporting.export_action_plan,
        exporting.export_evidence_binder,
        exporting.export_blank_form,
    ],
    ids=lambda export: export.__name__,
)
def test_every_report_can_be_made(export: Callable[..., int], old_year: Path, tmp_path: Path) -> None:
    out = tmp_path / "laporan"
    with Workspace.open(old_year, actor="x", write=False) as workspace:
        assert export(workspace, OLD, out, ExportWish(BlankPolicy.ZERO, now=MOMENT)) == out.stat().st_size > 0


def test_worksheet_numbers_its_own_rows(old_year: Path, tmp_path: Path) -> None:
    out = tmp_path / "lke.xlsx"
    with Workspace.open(old_year, actor="x", write=False) as workspace:
        exporting.export_worksheet(workspace, OLD, out, ExportWish(BlankPolicy.ZERO, now=MOMENT))
    layout = lay_out(OLD)
    sheet = openpyxl.load_workbook(BytesIO(out.read_bytes()))["Jawaban"]

    rows = sorted((*layout.nodes.values(), *layout.indicators.values(), *(total.row for total in layout.totals)))
    assert rows == list(range(2, 2 + len(OLD.nodes) + len(OLD.indicators) + 3))
    assert sheet[f"K{layout.indicators['A.I.1.b']}"].value == "B"
    assert sheet[f"K{layout.indicators['B.I.2']}"].value == 70
    assert sheet[f"L{layout.indicators['B.I.2']}"].value == "7 dari 10 rekomendasi"


def test_there_was_no_portal_then() -> None:
    assert not knows_portal(OLD)


def test_a_new_year_after_the_instrument_in_force_begins_without_proposals(old_year: Path) -> None:
    now = instrument(DEFAULT_INSTRUMENT)
    with Workspace.open(old_year, actor="Rina", write=True) as workspace:
        start_year(workspace, now, year=2026, from_year=2018)
        snapshot = workspace.snapshot(year=2026)

    assert snapshot.assessment.instrument == now.key
    assert not [answer for answer in snapshot.answers.get(Stage.UNIT, {}).values() if answer.carried or answer.value]
