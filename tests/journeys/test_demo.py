"""The main job on the sample agency, from an empty folder to a valid charter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.support.command_line import CommandLine

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return CommandLine(capsys)


def test_the_sample_agency_is_scored_exported_signed_and_verified(cli: CommandLine, tmp_path: Path) -> None:
    out = tmp_path / "demo-output"
    made = cli.json("demo", out)
    files = made["files"]

    assert made["charter"] == "valid"
    score = cli.json("score", files["workspace"])
    assert (score["answered"], score["of"], round(score["total"], 2)) == (104, 113, 78.26)
    assert round(cli.json("score", files["workspace"], "--stage", "tpi")["total"], 2) == 77.14
    short = [check["key"] for check in score["predicates"]["WBK"]["checks"] if not check["met"]]
    assert short == ["area.5"]

    checked = cli.json("check", files["workspace"], "--deep")
    assert checked["problems"] == []
    assert checked["state_digest"] == made["state_digest"]

    verified = cli.json(
        "charter", "verify", files["charter"], "--trust", files["root_certificate"], "--workspace", files["workspace"]
    )
    assert (verified["conclusion"], verified["identity"], verified["context"]) == ("valid", "ok", "ok")
    assert len(verified["signatures"]) == 3

    assert {"Rekap", "Jawaban", "Bukti"} <= set(load_workbook(files["worksheet"]).sheetnames)
    listed = cli.json("evidence", "list", files["workspace"])
    assert len({row["code"] for row in listed["links"]}) == 100
    assert sorted(path.name for path in out.iterdir()) == sorted([file.rsplit("/", 1)[-1] for file in files.values()])


def test_the_printed_demo_names_the_short_area_and_what_was_made(cli: CommandLine, tmp_path: Path) -> None:
    text = cli.done("demo", tmp_path / "hasil", "--lang", "id").out
    assert "Penguatan Pengawasan: 57,20 % dari paling sedikit 60,00 %, kurang 0,42 poin" in text
    assert "piagam bertanda tangan" in text
    assert "CONTOH" in text.upper()


def test_a_folder_that_holds_something_is_refused_and_left_alone(cli: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "penting.txt").write_text("jangan hilang", encoding="utf-8")
    outcome = cli("demo", tmp_path)
    assert (outcome.code, outcome.refusals) == (3, ["not-empty"])
    assert [path.name for path in tmp_path.iterdir()] == ["penting.txt"]


def test_a_failing_demo_leaves_nothing(cli: CommandLine, tmp_path: Path) -> None:
    blocked = tmp_path / "berkas"
    blocked.write_text("bukan folder", encoding="utf-8")
    outcome = cli("demo", blocked / "hasil")
    assert outcome.code in {3, 4}
    assert blocked.read_text(encoding="utf-8") == "bukan folder"
