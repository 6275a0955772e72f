"""What surrounds a call: odd names, streams that are closed or full, an environment that is no text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.command_line import CommandLine

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX shells, devices and names of bytes")


def run(folder: Path, *words: str, closed: tuple[int, ...] = (), **streams: Any) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own, with some of its three streams closed before it begins."""
    start = "import os, sys\nfor one in sys.argv[1].split(): os.close(int(one))\n"
    start += "os.execv(sys.executable, [sys.executable, '-m', 'integrity_zone', *sys.argv[2:]])"
    return subprocess.run(
        [sys.executable, "-c", start, " ".join(map(str, closed)), *words],
        cwd=folder,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        **({"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams),
    )


@pytest.mark.parametrize("words", [("score",), ("check",), ("answer", "A.I.1.i.a", "Ya"), ("evidence", "list")])
@pytest.mark.parametrize("name", ["", ".", "/"])
def test_folder_without_a_name_is_no_file(cli: CommandLine, name: str, words: tuple[str, ...]) -> None:
    subcommand = 2 if words[0] == "evidence" else 1
    outcome = cli(*words[:subcommand], name, *words[subcommand:])
    assert (outcome.code, outcome.refusals) == (3, ["not-a-file"])


@posix
def test_names_that_are_no_text_work_like_others(cli: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"berkas \xff\n 'x\"%23?#")
    folder.mkdir()
    file = folder / os.fsdecode(b"-u\xfe.zi")
    cli.done("new", file, "--unit", "Dinas Uji", "--year", 2026)
    cli.done("answer", file, "A.I.1.i.a", "Ya")
    cli.done("worksheet", "export", file, folder / os.fsdecode(b"\xfd.xlsx"))
    assert cli.json("check", file, "--deep")["problems"] == []


@posix
def test_name_that_leaves_no_room_for_lock_and_journal_is_refused_at_once(cli: CommandLine, tmp_path: Path) -> None:
    outcome = cli("new", tmp_path / f"{'n' * 246}.zi", "--unit", "Dinas Uji", "--year", 2026)
    assert (outcome.code, outcome.refusals) == (3, ["bad-file-name"])
    cli.done("new", tmp_path / f"{'n' * 240}.zi", "--unit", "Dinas Uji", "--year", 2026)
    cli.done("answer", tmp_path / f"{'n' * 240}.zi", "A.I.1.i.a", "Ya")


@posix
def test_actor_and_device_that_are_no_text_are_taken(
    cli: CommandLine, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTEGRITY_ZONE_ACTOR", os.fsdecode(b"Sri \xff\x1b"))
    monkeypatch.setenv("INTEGRITY_ZONE_DEVICE", os.fsdecode(b"../\xff"))
    cli.done("answer", workspace, "A.I.1.i.a", "Ya")
    assert cli.json("check", workspace, "--deep")["problems"] == []


@pytest.mark.parametrize("words", [("score",), ("answer", "A.I.1.i.a", "Ya"), ("charter", "verify", "x.pdf")])
def test_waiting_for_no_number_of_seconds_is_wrong_usage(
    cli: CommandLine, workspace: Path, words: tuple[str, ...]
) -> None:
    with_file = ("--workspace", workspace) if words[0] == "charter" else ()
    place = () if words[0] == "charter" else (workspace,)
    assert cli(words[0], *place, *words[1:], *with_file, "--wait", "nan").code == 2


def test_a_file_that_may_not_be_read_is_a_matter_of_rights(
    cli: CommandLine, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_words, **_options: False)
    outcome = cli("answer", workspace, "A.I.1.i.a", "Ya")
    assert (outcome.code, outcome.refusals) == (4, ["read-only"])


def test_count_given_twice_is_refused(cli: CommandLine, workspace: Path) -> None:
    outcome = cli("answer", workspace, "A.II.1.i.a", "agen=7,agen=8,perubahan=2")
    assert (outcome.code, outcome.refusals) == (3, ["bad-count"])


def test_missing_command_of_a_group_is_told_in_one_short_line(cli: CommandLine) -> None:
    outcome = cli("evidence")
    assert outcome.code == 2
    assert outcome.err == "error: usage: a command is missing (see `integrity-zone evidence --help`)\n"


@posix
@pytest.mark.parametrize(
    ("words", "code"),
    [(("score", "unit.zi"), 0), (("score", "unit.zi", "--json", "--require", "WBK"), 1), (("-h",), 2)],
)
def test_reader_that_goes_away_changes_no_code(workspace: Path, words: tuple[str, ...], code: int) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        outcome = run(workspace.parent, *words, stdout=write)
    finally:
        os.close(write)
    assert (outcome.returncode, outcome.stderr.count("Traceback")) == (code, 0)


@posix
@pytest.mark.parametrize("words", [("score", "unit.zi"), ("score", "unit.zi", "--json"), ("--help",)])
def test_output_that_has_no_room_is_a_full_disk(workspace: Path, words: tuple[str, ...]) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        outcome = run(workspace.parent, *words, stdout=full)
    finally:
        os.close(full)
    assert outcome.returncode == 4
    assert outcome.stderr.startswith("error: disk-full: ")
    assert len(outcome.stderr.splitlines()) == 1
    # An answer may be recorded by now.
    assert "nothing was changed" not in outcome.stderr


@posix
@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_closed_streams_change_no_code(workspace: Path, closed: tuple[int, ...]) -> None:
    for words, code in ((("score", "unit.zi", "--json"), 0), (("score", "none.zi", "--json"), 3)):
        outcome = run(workspace.parent, *words, closed=closed)
        assert outcome.returncode == code, outcome
        assert "Traceback" not in outcome.stderr


def test_json_stays_json_where_only_ascii_can_be_printed(
    cli: CommandLine, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.done("answer", workspace, "A.I.1.i.a", "Ya", "--note", "é ✓")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    outcome = run(workspace.parent, "answers", "export", "unit.zi")
    assert json.loads(outcome.stdout)["notes"] == {"A.I.1.i.a": "é ✓"}
