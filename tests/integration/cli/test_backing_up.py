"""`backup`, `backups` and `restore`, and the backup that an import makes first."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from integrity_zone.storage.backup_folders import backup_root
from tests.support.worksheet_imports import edited

if TYPE_CHECKING:
    from tests.support.command_line import CommandLine


@pytest.fixture
def filled(cli: CommandLine, workspace: Path) -> Path:
    cli.done("answer", workspace, "A.I.1.i.a", "Ya")
    return workspace


@pytest.fixture
def book(cli: CommandLine, filled: Path) -> Path:
    """A worksheet of the file with one answer changed."""
    cli.done("worksheet", "export", filled, filled.with_name("out.xlsx"))
    return edited(filled.with_name("out.xlsx"), {"K6": "Tidak"}, filled.with_name("in.xlsx"))


def digest(cli: CommandLine, file: Path) -> str:
    found: str = cli.json("check", file, "--deep")["state_digest"]
    return found


def value(cli: CommandLine, file: Path) -> str:
    found: str = cli.json("answers", "export", file)["answers"]["A.I.1.i.a"]
    return found


def nowhere(file: Path) -> None:
    """Let there be no folder that backups could be written to: files stand in their places."""
    backup_root().parent.mkdir(parents=True, exist_ok=True)
    backup_root().write_bytes(b"")
    file.with_name("unit.cadangan").write_bytes(b"")


def test_a_backup_is_a_whole_file_and_comes_back(cli: CommandLine, filled: Path) -> None:
    out, again = filled.with_name("b.zi"), filled.with_name("c.zi")
    made = cli.json("backup", filled, out)
    assert (made["out"], made["size"], made["state_digest"]) == (str(out), out.stat().st_size, digest(cli, filled))
    assert made["entries"] == cli.json("check", filled)["entries"]
    cli.done("answer", filled, "A.I.1.i.a", "Tidak")
    restored = cli.json("restore", out, again)
    assert restored == {
        "file": str(again),
        "backup": str(out),
        "unit": "Dinas Uji",
        "replaced": None,
        "state_digest": made["state_digest"],
    }
    assert digest(cli, again) == made["state_digest"] != digest(cli, filled)


def test_neither_writes_over_a_file_by_a_slip(cli: CommandLine, filled: Path) -> None:
    out = filled.with_name("b.zi")
    cli.done("backup", filled, out)
    before = filled.read_bytes()
    assert (cli("backup", filled, out).code, cli("backup", filled, out).refusals) == (3, ["exists"])
    assert (cli("restore", out, filled).code, cli("restore", out, filled).refusals) == (3, ["unit-name-needed"])
    wrong = cli("restore", out, filled, "--unit", "Dinas Lain")
    assert (wrong.code, wrong.refusals) == (3, ["unit-name-differs"])
    assert filled.read_bytes() == before


def test_a_file_that_is_replaced_stays_beside(cli: CommandLine, filled: Path) -> None:
    out = filled.with_name("b.zi")
    cli.done("backup", filled, out)
    cli.done("answer", filled, "A.I.1.i.a", "Tidak")
    restored = cli.json("restore", out, filled, "--unit", "Dinas Uji")
    assert value(cli, filled) == "Ya"
    assert value(cli, Path(restored["replaced"])) == "Tidak"


def test_on_a_terminal_the_name_of_the_unit_is_asked_for(
    cli: CommandLine, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = filled.with_name("b.zi")
    cli.done("backup", filled, out)
    asked: list[str] = []

    def prompt(question: str, **_named: object) -> str:
        asked.append(question)
        return "Dinas Uji"

    monkeypatch.setattr("integrity_zone.cli.backing_up.is_terminal", lambda: True)
    monkeypatch.setattr("click.prompt", prompt)
    assert "is kept as" in cli.done("restore", out, filled).out
    assert asked == [f"{filled} will be replaced. Name of the unit"]


def test_an_import_says_where_the_file_is_as_it_was(cli: CommandLine, filled: Path, book: Path) -> None:
    before = digest(cli, filled)
    report = cli.json("worksheet", "import", filled, book)
    backup = Path(report["backup"])
    assert value(cli, filled) == "Tidak"
    assert value(cli, backup) == "Ya"
    assert digest(cli, backup) == before
    listed = cli.json("backups", filled)["backups"]
    assert [(item["path"], item["before"], item["size"]) for item in listed] == [
        (str(backup), "impor", backup.stat().st_size)
    ]
    filled.write_bytes(b"damaged")
    assert cli.json("backups", filled)["backups"] == listed, "also of a file that cannot be opened"
    assert str(backup) in cli.done("backups", filled).out


def test_a_name_that_was_mistyped_is_said_to_be_missing(cli: CommandLine, filled: Path) -> None:
    missing = cli("backups", filled.with_name("unti.zi"))
    assert (missing.code, missing.refusals) == (3, ["not-found"])
    assert cli("backups", "a\0b").refusals == ["bad-file-name"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_to_itself_is_refused_like_any_file_that_cannot_be_read(
    cli: CommandLine, filled: Path
) -> None:
    loop = filled.with_name("putar.zi")
    loop.symlink_to(loop.name)
    assert cli("backups", loop).code in {3, 4}


def test_a_dry_run_and_an_import_of_nothing_make_no_backup(cli: CommandLine, filled: Path, book: Path) -> None:
    assert cli.json("worksheet", "import", filled, book, "--dry-run")["backup"] is None
    same = filled.with_name("out.xlsx")
    assert cli.json("worksheet", "import", filled, same)["backup"] is None
    assert cli.json("backups", filled)["backups"] == []
    assert "no backup copies yet" in cli.done("backups", filled).out


def test_without_a_place_for_a_backup_nothing_is_taken_unless_one_says_so(
    cli: CommandLine, filled: Path, book: Path
) -> None:
    nowhere(filled)
    before = filled.read_bytes()
    refused = cli("worksheet", "import", filled, book)
    assert (refused.code, refused.refusals) == (4, ["no-backup"])
    assert "--no-backup" in refused.err
    assert filled.read_bytes() == before
    report = cli.json("worksheet", "import", filled, book, "--no-backup")
    assert (report["taken"], report["backup"]) == (1, None)


@pytest.fixture
def answers(filled: Path) -> Path:
    """A file of answers with one that is new, one that is as it was, and a note."""
    found = filled.with_name("a.json")
    given = {"answers": {"A.I.1.i.a": "Ya", "A.I.1.i.b": "A"}, "notes": {"A.I.1.i.b": "catatan"}}
    found.write_text(json.dumps(given), encoding="utf-8")
    return found


def test_an_import_of_answers_says_where_the_file_is_as_it_was(cli: CommandLine, filled: Path, answers: Path) -> None:
    before = digest(cli, filled)
    report = cli.json("answers", "import", filled, answers)
    assert report["entries"] == 2
    assert digest(cli, Path(report["backup"])) == before != digest(cli, filled)
    listed = cli.json("backups", filled)["backups"]
    assert [(item["path"], item["before"]) for item in listed] == [(report["backup"], "impor")]
    answers.write_text('{"A.I.1.i.a": "Tidak"}', encoding="utf-8")
    assert "backup copy made first: " in cli.done("answers", "import", filled, answers).out


def test_an_import_of_answers_that_changes_nothing_makes_no_backup(
    cli: CommandLine, filled: Path, answers: Path
) -> None:
    cli.done("answers", "import", filled, answers, "--no-backup")
    report = cli.json("answers", "import", filled, answers)
    assert (report["entries"], report["backup"]) == (0, None)
    assert cli.json("backups", filled)["backups"] == []


def test_an_import_of_answers_that_is_refused_makes_no_backup(cli: CommandLine, filled: Path, answers: Path) -> None:
    cli.done("submit", filled)
    assert cli("answers", "import", filled, answers).refusals == ["stage-submitted"]
    assert cli.json("backups", filled)["backups"] == []


def test_without_a_place_for_a_backup_no_answers_are_taken_unless_one_says_so(
    cli: CommandLine, filled: Path, answers: Path
) -> None:
    nowhere(filled)
    before = filled.read_bytes()
    refused = cli("answers", "import", filled, answers)
    assert (refused.code, refused.refusals) == (4, ["no-backup"])
    assert filled.read_bytes() == before
    report = cli.json("answers", "import", filled, answers, "--no-backup")
    assert (report["entries"], report["backup"]) == (2, None)
