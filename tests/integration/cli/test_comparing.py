"""`compare`: two years of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.catalog import instrument
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.answers import best_answers
from tests.support.workspaces import years_read

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.support.command_line import CommandLine

OLD, NOW = instrument("zi-2014"), instrument("zi-2021")


def test_both_years_are_read_once_told_and_written(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, out = tmp_path / "unit.zi", tmp_path / "banding.xlsx"
    create_workspace(file, unit_name="Dinas Uji", year=2018, instrument=OLD, actor="Rina", target="WBK")
    with Workspace.open(file, actor="Rina", write=True) as workspace:
        workspace.record_answers(best_answers(OLD), {}, Stage.UNIT, year=2018)
        start_year(workspace, NOW, year=2026, from_year=2018)
        workspace.record_answers({"B.I.a": "4"}, {}, Stage.UNIT, year=2026)

    read = years_read(monkeypatch)
    found = cli.json("compare", file, 2018, "--out", out)
    assert sorted(read) == sorted(year["year"] for year in found["years"])
    assert (found["earlier"]["total"], found["later"]["total"]) == (100.0, 17.5)
    assert found["earlier"]["met"] == {"WBK": True, "WBBM": True}
    assert found["size"] == out.stat().st_size
    assert found["places"][0]["earlier"] == {"points": 5.0, "weight": 5.0, "share": 1.0}
    assert {question["relation"] for question in found["questions"]} == {"same", "similar", "requirement", "none"}

    said = cli.done("compare", file, 2018, "--year", 2026).out
    assert "2018  zi-2014  100.00  84/84" in said
    assert "100.00 %    0.00 %  -100.00  Manajemen Perubahan" in said
    assert cli("compare", file, 2026, "--json").refusals == ["same-year"]
    assert cli("compare", file, 1999).code == 2
    assert cli("compare", file, 2000, "--json").refusals == ["unknown-assessment"]
