"""`history` and `undo`: one line an entry, and steps that go back and come again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.command_line import CommandLine

CODE = "A.I.1.i.a"
COUNTS = "A.II.1.i.a"


def digest(cli: CommandLine, file: Path) -> str:
    report = cli.json("check", file, "--deep")
    assert (report["problems"], report["in_conflict"], report["waiting"]) == ([], [], 0)
    return str(report["state_digest"])


def test_history_says_who_set_what_and_when(cli: CommandLine, workspace: Path) -> None:
    cli.done("answer", workspace, CODE, "Tidak", "--actor", "Ani")
    cli.done("answer", workspace, CODE, "Ya", "--note", "SK\tterbit", "--actor", "Budi")
    cli.done("evidence", "add", workspace, CODE, "https://contoh.go.id/sk", "--title", "SK Tim")
    cli.done("undo", workspace)
    entries = cli.json("history", workspace, CODE)["entries"]
    told = [(entry["actor"], entry["what"], entry["value"]) for entry in entries[:3]]
    assert told == [("Ani", "answer", "Tidak"), ("Budi", "answer", "Ya"), ("Budi", "note", "SK terbit")]
    assert [entry["current"] for entry in entries[:3]] == [False, True, True]
    assert [(entry["what"], entry["kind"]) for entry in entries[3:]] == [("attached", "evidence"), ("detached", "undo")]
    lines = cli.done("history", workspace, CODE).out.splitlines()
    assert len(lines) == len(entries)
    assert "Budi: answer = Ya" in lines[1]
    assert "Budi: jawaban = Ya" in cli.done("history", workspace, CODE, "--lang", "id").out


def test_history_of_counts_of_another_stage_and_of_nothing(cli: CommandLine, workspace: Path) -> None:
    cli.done("answer", workspace, COUNTS, "agen=7,perubahan=-", "--stage", "tpi")
    cli.done("answer", workspace, COUNTS, "-", "--stage", "tpi")
    first, second = cli.done("history", workspace, COUNTS, "--stage", "tpi").out.splitlines()
    assert "answer = agen=7, perubahan=-" in first
    assert "answer cleared" in second
    assert "nothing was recorded" in cli.done("history", workspace, COUNTS).out
    assert cli("history", workspace, "X.1").refusals == ["unknown-indicator"]


def test_undo_goes_back_step_by_step_and_ends_at_the_new_file(cli: CommandLine, workspace: Path) -> None:
    digests = [digest(cli, workspace)]
    cli.done("answer", workspace, CODE, "Tidak")
    digests.append(digest(cli, workspace))
    cli.done("answer", workspace, CODE, "Ya", "--note", "catatan")
    digests.append(digest(cli, workspace))
    cli.done("evidence", "add", workspace, CODE, "https://contoh.go.id/sk")
    for expected in reversed(digests):
        assert cli.json("undo", workspace)["left"] == []
        assert digest(cli, workspace) == expected
    outcome = cli("undo", workspace)
    assert (outcome.code, outcome.refusals) == (3, ["nothing-to-undo"])


def test_undo_of_an_undo_is_redo(cli: CommandLine, workspace: Path) -> None:
    cli.done("answer", workspace, CODE, "Ya")
    after = digest(cli, workspace)
    undone = cli.json("undo", workspace)["step"]
    assert digest(cli, workspace) != after
    cli.done("undo", workspace, "--step", undone)
    assert digest(cli, workspace) == after


def test_field_changed_since_is_named_and_the_exit_code_says_so(cli: CommandLine, workspace: Path) -> None:
    step = cli.json("answer", workspace, CODE, "Ya", "--note", "catatan")["step"]
    cli.done("answer", workspace, CODE, "Tidak")
    outcome = cli("undo", workspace, "--step", step[:8], "--json")
    assert outcome.code == 1
    assert [item["field"] for item in outcome.json["restored"]] == ["note"]
    assert [(item["field"], item["reason"]) for item in outcome.json["left"]] == [("value", "changed")]
    assert cli.json("answers", "export", workspace)["answers"] == {CODE: "Tidak"}


@pytest.mark.parametrize(("step", "refusal"), [("tidak-ada", "unknown-step"), ("", "unknown-step")])
def test_step_that_is_not_there_is_refused(cli: CommandLine, workspace: Path, step: str, refusal: str) -> None:
    cli.done("answer", workspace, CODE, "Ya")
    outcome = cli("undo", workspace, "--step", step)
    assert (outcome.code, outcome.refusals) == (3, [refusal])


def test_making_of_the_unit_cannot_be_undone(cli: CommandLine, workspace: Path) -> None:
    from integrity_zone.services.workspace.workspaces import Workspace

    with Workspace.open(workspace, actor="Ani", write=False) as opened:
        step = opened.history("unit")[0].step
    outcome = cli("undo", workspace, "--step", step)
    assert (outcome.code, outcome.refusals) == (3, ["not-undoable"])
