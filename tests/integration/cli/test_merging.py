"""`merge`: a copy on which TPI worked comes back."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.command_line import CommandLine

CODE = "A.I.1.i.a"


@pytest.fixture
def copy(cli: CommandLine, workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy in which TPI agreed to one answer, changed another and left evidence, with a program of its own."""
    cli.done("answer", workspace, CODE, "Ya")
    cli.done("answer", workspace, "A.I.1.i.b", "A")
    other = workspace.with_name("tpi.zi")
    shutil.copyfile(workspace, other)
    report = tmp_path / "notulen.pdf"
    report.write_bytes(b"%PDF-1.7\n")
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("INTEGRITY_ZONE_DEVICE", "tpi")
        cli.done("review", "agree", other, CODE, "--actor", "Damar")
        cli.done("review", "change", other, "A.I.1.i.b", "B", "--actor", "Damar")
        cli.done("evidence", "add", other, CODE, report, "--actor", "Damar")
    return other


def digest(cli: CommandLine, file: Path) -> str:
    found: str = cli.json("check", file, "--deep")["state_digest"]
    return found


def test_what_tpi_did_in_a_copy_comes_back_beside_what_the_unit_did_meanwhile(
    cli: CommandLine, workspace: Path, copy: Path
) -> None:
    cli.done("answer", workspace, "A.I.2.i.a", "B")
    before = digest(cli, workspace)
    dry = cli.json("merge", workspace, copy, "--dry-run")
    assert (dry["taken"], dry["backup"], digest(cli, workspace)) == (0, None, before)
    assert [one["actor"] for one in dry["people"]] == ["Damar"]
    assert (dry["contents"], dry["size"], dry["conflicts"], dry["locked"]) == (1, 9, [], [])
    merged = cli.json("merge", workspace, copy)
    assert merged["taken"] == merged["entries"] == dry["entries"] > 0
    judged = cli.json("answers", "export", workspace, "--stage", "tpi")["answers"]
    assert {CODE: judged[CODE], "A.I.1.i.b": judged["A.I.1.i.b"]} == {CODE: "Ya", "A.I.1.i.b": "B"}
    assert cli.json("answers", "export", workspace)["answers"]["A.I.2.i.a"] == "B"
    assert digest(cli, workspace) != before
    # The backup is the file as it was, and the way back.
    assert cli.json("check", merged["backup"])["state_digest"] == before
    again = cli.json("merge", workspace, copy)
    assert (again["entries"], again["taken"], again["backup"]) == (0, 0, None)
    assert cli.done("merge", workspace, copy).out.strip() == "nothing in the copy is new"


def test_a_conflict_is_named_and_ends_with_1(cli: CommandLine, workspace: Path, copy: Path) -> None:
    cli.done("review", "change", workspace, "A.I.1.i.b", "C", "--actor", "Wulan")
    told = cli("merge", workspace, copy, "--no-backup")
    assert told.code == 1
    assert "conflict: answer/zi-2021/2026/A.I.1.i.b/tpi value" in told.out
    assert cli("check", workspace).out.count("conflict:") >= 1


def test_a_stage_handed_in_meanwhile_is_named_and_ends_with_1(cli: CommandLine, workspace: Path, copy: Path) -> None:
    cli.done("submit", workspace, "--stage", "unit")
    told = cli("merge", workspace, copy, "--lang", "id")
    assert told.code == 1
    assert "tahap unit sudah diajukan di sini" in told.out
    assert "changed-since-submission" in cli("check", workspace).out


@pytest.mark.parametrize("dry", [[], ["--dry-run"]])
def test_the_file_itself_and_one_of_another_unit_are_refused(
    cli: CommandLine, workspace: Path, tmp_path: Path, dry: list[str]
) -> None:
    other = tmp_path / "lain.zi"
    cli.done("new", other, "--unit", "Dinas Lain", "--year", "2026")
    before = digest(cli, workspace)
    for path, code in ((workspace, "same-file"), (other, "wrong-workspace"), (tmp_path / "tiada.zi", "not-found")):
        told = cli("merge", workspace, path, *dry)
        assert told.code == 3
        assert code in told.err
    assert digest(cli, workspace) == before
