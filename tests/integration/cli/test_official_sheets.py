"""`worksheet export --template` and `wording`: the ministry's own worksheet filled, and its words shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from assessments.loader import load_published
from tests.support.official_forms import form_2021, sheet_2026
from tests.support.official_packages import opened_form

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.command_line import CommandLine

ZI = load_published("zi-2021")
CODE = "A.I.1.i.a"


@pytest.fixture
def official(tmp_path: Path) -> Path:
    path = tmp_path / "resmi.xlsx"
    path.write_bytes(sheet_2026(ZI))
    return path


def test_a_copy_of_the_template_is_filled(cli: CommandLine, workspace: Path, official: Path, tmp_path: Path) -> None:
    cli.done("answer", workspace, CODE, "Ya", "--note", "SK terbit")
    out = tmp_path / "isi.xlsx"
    told = cli.json("worksheet", "export", workspace, out, "--template", official)
    assert (told["out"], told["sheet"], told["written"], told["unplaced"]) == (str(out), "Jawaban", 2, [])
    assert told["size"] == out.stat().st_size
    sheet = opened_form(out.read_bytes())["Jawaban"]
    assert (sheet["K6"].value, sheet["L6"].value) == ("Ya", "SK terbit")
    assert cli("worksheet", "export", workspace, out, "--template", official).refusals == ["exists"]


def test_what_has_no_place_is_listed_and_the_exit_code_says_so(
    cli: CommandLine, workspace: Path, tmp_path: Path
) -> None:
    template = tmp_path / "lama.xlsx"
    template.write_bytes(form_2021(ZI))
    cli.done("answer", workspace, CODE, "Ya")
    cli.done("evidence", "add", workspace, CODE, "https://contoh.go.id/sk", "--title", "SK Tim")
    outcome = cli("worksheet", "export", workspace, tmp_path / "isi.xlsx", "--template", template, "--json")
    assert outcome.code == 1
    assert [(item["what"], item["reason"]) for item in outcome.json["unplaced"]] == [
        ("evidence", "the template has no column for it")
    ]
    said = cli("worksheet", "export", workspace, tmp_path / "2.xlsx", "--template", template, "--lang", "id").out
    assert "tanpa tempat: evidence unit: templat tidak punya kolomnya" in said


def test_official_words_are_taken_shown_and_dropped(cli: CommandLine, workspace: Path, official: Path) -> None:
    told = cli.json("wording", "take", workspace, official, "--dry-run")
    assert (told["taken"], told["of"], told["missing"], told["step"]) == (113, 113, [], None)
    assert cli.json("wording", "show", workspace)["questions"] == {}
    cli.done("wording", "take", workspace, official)
    found = cli.json("wording", "show", workspace)
    assert (found["source"], found["sha256"], found["taken_by"]) == ("resmi.xlsx", told["sha256"], "Sri Uji")
    assert set(found["questions"][CODE]["criteria"]) == {"Ya", "Tidak"}
    assert "resmi.xlsx (113)" in cli.done("wording", "show", workspace).out
    cli.done("wording", "drop", workspace)
    assert "our own short wording" in cli.done("wording", "show", workspace).out
    assert cli("wording", "drop", workspace).refusals == ["not-found"]


def test_the_recapitulation_is_a_workbook_of_three_sheets(cli: CommandLine, workspace: Path, tmp_path: Path) -> None:
    cli.done("answer", workspace, CODE, "Ya")
    cli.done("answer", workspace, CODE, "Tidak", "--stage", "tpi")
    out = tmp_path / "rekap.xlsx"
    assert cli.json("worksheet", "recap", workspace, out)["size"] == out.stat().st_size
    assert openpyxl.load_workbook(out).sheetnames == ["Unit", "TPI", "Perbandingan"]


def test_a_workbook_of_something_else_is_refused(cli: CommandLine, workspace: Path, tmp_path: Path) -> None:
    stranger = tmp_path / "daftar.csv"
    stranger.write_text("a;b\n", encoding="utf-8")
    assert cli("wording", "take", workspace, stranger).refusals == ["bad-workbook"]
    outcome = cli("worksheet", "export", workspace, tmp_path / "isi.xlsx", "--template", stranger)
    assert (outcome.code, outcome.refusals) == (3, ["bad-workbook"])
    assert not (tmp_path / "isi.xlsx").exists()
