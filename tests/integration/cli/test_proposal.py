"""What comes before a proposal on the command line: requirements, calendar, portal file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from integrity_zone.domain.requirements import rules_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.command_line import CommandLine


def test_a_requirement_is_set_listed_and_judged(cli: CommandLine, workspace: Path) -> None:
    cli.done("requirement", "set", workspace, "bpk", "--state", "met", "--value", "WTP", "--date", "2026-05-20")
    cli.done("requirement", "set", workspace, "bpk", "--note", "LHP 2025")
    told = cli.json("requirement", "list", workspace)
    bpk = told["requirements"][0]
    assert {name: bpk[name] for name in ("key", "state", "value", "date", "note", "standing", "why")} == {
        "key": "bpk",
        "state": "met",
        "value": "WTP",
        "date": "2026-05-20",
        "note": "LHP 2025",
        "standing": "met",
        "why": "value",
    }
    assert (told["predicate"], told["regulation"], told["met"], told["of"]) == ("WBK", "unknown", 1, 11)
    assert cli.json("requirement", "set", workspace, "bpk", "--state", "met")["entries"] == 0
    assert "WTP" in cli.done("requirement", "list", workspace, "--predicate", "WBBM").out


def test_require_answers_with_the_exit_code(cli: CommandLine, workspace: Path) -> None:
    assert cli("requirement", "list", workspace, "--require").code == 1
    for rule in rules_for("dinas"):
        cli.done("requirement", "set", workspace, rule.key, "--state", "met")
    assert cli("requirement", "list", workspace, "--require").code == 0
    cli.done("requirement", "set", workspace, "tlhp", "--value", "96 %")
    told = cli("requirement", "list", workspace, "--require", "--json")
    assert (told.code, told.json["regulation"]) == (1, "not-met")
    score = cli.json("score", workspace)
    assert score["total"] == 0, "never mixed into the score"


def test_unknown_requirements_and_documents_are_refused(cli: CommandLine, workspace: Path) -> None:
    assert cli("requirement", "set", workspace, "lain", "--state", "met").refusals == ["not-found"]
    assert cli("requirement", "set", workspace, "bpk", "--document", "x").refusals == ["not-found"]
    assert cli("requirement", "set", workspace, "bpk", "--state", "ya").code == 2


def test_a_date_is_moved_added_done_and_removed(cli: CommandLine, workspace: Path) -> None:
    cli.done("calendar", "set", workspace, "proposal", "--due", "2026-06-15", "--note", "pengumuman TPN")
    key = cli.json("calendar", "add", workspace, "Rapat tim", "--due", "2026-06-10")["key"]
    soon = cli.json("calendar", "list", workspace, "--within", "20", "--today", "2026-06-01")["events"]
    assert [(event["key"], event["days"]) for event in soon] == [(key, 9), ("proposal", 14)]
    cli.done("calendar", "set", workspace, key, "--done", "2026-06-09")
    cli.done("calendar", "set", workspace, "proposal", "--due", "-")
    told = {event["key"]: event for event in cli.json("calendar", "list", workspace)["events"]}
    assert (told["proposal"]["due"], told["proposal"]["rule"]) == ("2026-05-31", True)
    assert told[key]["done"] == "2026-06-09"
    assert "Rapat tim" in cli.done("calendar", "list", workspace).out
    cli.done("calendar", "remove", workspace, key)
    assert key not in cli.done("calendar", "list", workspace, "--json").out


def test_strange_dates_are_refused(cli: CommandLine, workspace: Path) -> None:
    assert cli("calendar", "set", workspace, "proposal", "--due", "31 Mei").code == 2
    assert cli("calendar", "set", workspace, "proposal", "--due", "2040-01-01").refusals == ["bad-event"]
    assert cli("calendar", "remove", workspace, "lain").refusals == ["not-found"]
    assert cli("calendar", "add", workspace, " ").refusals == ["bad-event"]


def test_the_portal_file_is_written_and_nothing_is_sent(cli: CommandLine, workspace: Path, tmp_path: Path) -> None:
    cli.done("answer", workspace, "A.I.1.i.a", "Ya")
    out = tmp_path / "portal.json"
    told = cli.json("portal", "export", workspace, out)
    assert (told["answered"], told["of"], told["judged"], told["sent"]) == (1, 127, 0, False)
    assert json.loads(out.read_text(encoding="utf-8"))["tahun"] == 2026
    assert cli("portal", "export", workspace, out).refusals == ["exists"]
    assert "Tidak ada yang dikirim" in cli.done("portal", "export", workspace, tmp_path / "b", "--lang", "id").out


def test_an_assessment_of_the_repealed_regulation_asks_what_it_asked(cli: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "lama.zi"
    cli.done("new", file, "--unit", "Dinas Uji", "--year", 2019, "--instrument", "zi-2014")
    told = cli.json("requirement", "list", file)
    assert [line["key"] for line in told["requirements"]] == [
        *("bpk", "sakip", "echelon", "core", "rb-done", "resources", "wbk")
    ]
    assert told["of"] == 6
    assert cli("portal", "export", file, tmp_path / "a.json").refusals == ["no-portal"]
    assert not (tmp_path / "a.json").exists()
