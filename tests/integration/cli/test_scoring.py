"""`score`: the contract of its JSON, its exit code, its two sources."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from assessments.loader import load_published

if TYPE_CHECKING:
    from pathlib import Path

    from assessments.definition import Indicator
    from tests.support.command_line import CommandLine

INSTRUMENT = load_published("zi-2021")

#: Counts that make each computed percentage full.
FULL_COUNTS: dict[str, dict[str, int]] = {
    "A.II.1.i.a": {"agen": 4, "perubahan": 15},
    "A.II.1.i.b": {"perubahan": 3, "terintegrasi": 3},
    "A.II.3.iii.a": {"tahun_lalu": 2, "tahun_ini": 0, "disanksi": 0},
    "A.II.4.i.a": {"sasaran": 5, "tercapai": 5},
    "A.II.5.ii.a": {"harus": 6, "proses": 0, "selesai": 6},
    "A.II.5.iii.a": {"kepala": 1, "pejabat": 4, "lainnya": 10, "lapor": 15},
    "A.II.5.iii.b": {"administrator": 3, "pengawas": 4, "fungsional": 6, "lapor": 13},
    "A.II.6.i.b": {"terdaftar": 9, "dipermudah": 9},
}


def best(indicator: Indicator) -> Any:
    if indicator.kind == "choice":
        return indicator.options[0].key
    return FULL_COUNTS[indicator.code] if indicator.kind == "ratio" else 4


def worst(indicator: Indicator) -> Any:
    if indicator.kind == "choice":
        return indicator.options[-1].key
    if indicator.code == "A.II.3.iii.a":
        return {"tahun_lalu": 1, "tahun_ini": 2, "disanksi": 0}
    zeroes = {item.key: 1 if item.role == "denominator" else 0 for item in indicator.inputs}
    return zeroes if indicator.kind == "ratio" else 0


def all_best() -> dict[str, Any]:
    return {indicator.code: best(indicator) for indicator in INSTRUMENT.indicators}


@pytest.fixture
def score(cli: CommandLine, tmp_path: Path) -> Any:
    def run(answers: dict[str, Any], *words: str) -> Any:
        file = tmp_path / "jawaban.json"
        file.write_text(json.dumps(answers), encoding="utf-8")
        return cli.json("score", "--answers", file, *words)

    return run


def test_all_best_answers_make_100_and_both_predicates(score: Any) -> None:
    card = score(all_best())
    assert card["total"] == 100
    assert (card["answered"], card["of"]) == (113, 113)
    assert all(verdict["met"] for verdict in card["predicates"].values())
    assert [check["key"] for check in card["predicates"]["WBK"]["checks"]] == [
        "total",
        "pengungkit",
        *(f"area.{number}" for number in range(1, 7)),
        "hasil.bersih",
        "ipak",
        "capaian",
        "pelayanan",
    ]


@pytest.mark.parametrize("blank", ["zero", "skip"])
def test_all_worst_answers_and_no_answers_make_0(score: Any, blank: str) -> None:
    assert score({item.code: worst(item) for item in INSTRUMENT.indicators}, "--blank", blank)["total"] == 0
    assert score({}, "--blank", blank)["total"] == 0


def test_the_worked_example_of_a_filled_workbook(score: Any) -> None:
    # A real filled workbook of the circulating form: 7 changes by 7 agents, 1 integrated; 3 of 5 goals; 1 of 6
    # complaints finished; LHKPN 13 of 15; LHKASN 12 of 13; everything else full (instrument notes, section 3).
    card = score(
        all_best()
        | {
            "A.II.1.i.a": {"agen": 7, "perubahan": 7},
            "A.II.1.i.b": {"perubahan": 7, "terintegrasi": 1},
            "A.II.4.i.a": {"sasaran": 5, "tercapai": 3},
            "A.II.5.ii.a": {"harus": 6, "proses": 5, "selesai": 1},
            "A.II.5.iii.a": {"kepala": 1, "pejabat": 4, "lainnya": 10, "lapor": 13},
            "A.II.5.iii.b": {"administrator": 3, "pengawas": 4, "fungsional": 6, "lapor": 12},
        }
    )
    assert card["nodes"]["A.II.1.i"] == 1.142857143
    assert card["nodes"]["A.II.5.iii"] == 1.78974359
    assert card["nodes"]["A"] == 55.632600733
    assert card["total"] == 95.632600733


def test_a_workspace_and_a_file_of_its_answers_score_alike(
    cli: CommandLine, workspace: Path, score: Any, tmp_path: Path
) -> None:
    answers = {code: value for code, value in all_best().items() if not code.endswith(".a")}
    file = tmp_path / "a.json"
    file.write_text(json.dumps(answers), encoding="utf-8")
    cli.done("answers", "import", workspace, file)
    assert cli.json("score", workspace, "--blank", "skip") == score(answers, "--blank", "skip")


def test_what_tpi_has_not_judged_is_blank(cli: CommandLine, workspace: Path) -> None:
    cli.done("answer", workspace, "A.I.1.i.a", "Ya")
    assert cli.json("score", workspace, "--stage", "tpi")["answered"] == 0


def test_a_required_predicate_that_is_not_met_exits_1_with_the_scorecard(cli: CommandLine, workspace: Path) -> None:
    outcome = cli("score", workspace, "--require", "WBK", "--json")
    assert outcome.code == 1
    assert outcome.json["predicates"]["WBK"]["met"] is False


def test_explaining_an_indicator_shows_formula_inputs_weight_points_and_clause(
    cli: CommandLine, workspace: Path
) -> None:
    cli.done("answer", workspace, "A.II.4.i.a", "sasaran=6,tercapai=5")
    found = cli.json("score", workspace, "--explain", "A.II.4.i.a")["explain"]
    assert set(found) >= {"formula", "inputs", "weight", "points", "source"}
    assert found["weight"] == 2
    assert found["points"] == 1.666666667
    assert "90" in found["source"]


@pytest.mark.parametrize("code", ["A", "A.I.5", "A.I.5.ii", "area.5", "B.I", "B.I.a", "total"])
def test_every_place_can_be_explained(score: Any, code: str) -> None:
    found = score(all_best(), "--explain", code)["explain"]
    assert found["points"] == found["weight"] > 0


def test_explaining_an_unknown_place_is_refused(cli: CommandLine, workspace: Path) -> None:
    outcome = cli("score", workspace, "--explain", "A.X")
    assert (outcome.code, outcome.refusals) == (3, ["unknown-indicator"])


def test_counts_that_do_not_fit_together_are_findings_and_never_refused(score: Any) -> None:
    card = score({"A.II.5.ii.a": {"harus": 2, "proses": 2, "selesai": 2}})
    assert "A.II.5.ii.a" in [finding["indicator"] for finding in card["findings"]]


def test_the_printed_scorecard_names_what_is_short(cli: CommandLine, workspace: Path) -> None:
    text = cli.done("score", workspace, "--lang", "id").out
    assert "WBK: belum terpenuhi (0 dari 12 syarat)" in text
    assert "Pra-penilaian; predikat ditetapkan Menteri setelah evaluasi TPN." in text
