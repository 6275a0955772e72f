"""Reviewing, handing in and recommending from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.services.workspace.team import add_member
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.pdf_pages import page_texts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.command_line import CommandLine

ONE, TWO, COUNTS = "A.I.1.i.a", "A.I.1.i.b", "A.II.1.i.a"


@pytest.fixture
def answered(cli: CommandLine, workspace: Path) -> Path:
    """The unit answers three indicators."""
    cli.done("answer", workspace, ONE, "Ya")
    cli.done("answer", workspace, TWO, "A")
    cli.done("answer", workspace, COUNTS, "agen=7,perubahan=7")
    return workspace


def test_review_from_the_queue_to_the_figures(cli: CommandLine, answered: Path) -> None:
    assert cli.json("review", "list", answered)["waiting"] == [ONE, TWO, COUNTS]
    assert cli.json("review", "agree", answered, ONE)["entries"] == 2
    cli.done("review", "change", answered, COUNTS, "agen=7,perubahan=1", "--note", "satu terbukti")
    cli.done("review", "return", answered, TWO, "SK tidak\nterbaca", "--propose", "B")
    data = cli.json("review", "list", answered)
    assert data["waiting"] == []
    found = {item["code"]: item for item in data["judgements"]}
    assert [found[code]["decision"] for code in (ONE, COUNTS, TWO)] == ["agreed", "changed", "returned"]
    assert (found[TWO]["reason"], found[TWO]["own"], found[TWO]["judged"]) == ("SK tidak\nterbaca", "B", "A")
    assert found[COUNTS]["note"] == "satu terbukti"
    figures = data["agreement"]
    assert (figures["judged"], figures["agreed"], figures["share"]) == (3, 1, 0.333333333)
    assert figures["points"] == pytest.approx(sum(item["points"] for item in figures["differences"]))
    assert figures["points"] < 0
    lines = cli.done("review", "list", answered).out
    assert f"{TWO} given back A -> B SK tidak terbaca" in lines
    assert "selisih nilai: -" in cli.done("review", "list", answered, "--lang", "id").out


def test_answer_given_anew_is_not_judged_in_the_queue_nor_in_the_score(cli: CommandLine, answered: Path) -> None:
    cli.done("review", "agree", answered, "--all")
    before = cli.json("score", answered, "--stage", "tpi")
    assert before["answered"] == 3
    cli.done("answer", answered, TWO, "B")
    after = cli.json("score", answered, "--stage", "tpi")
    assert after["answered"] == 2
    assert [(item["code"], item["indicator"]) for item in after["findings"] if item["code"] == "answered-anew"] == [
        ("answered-anew", TWO)
    ]
    data = cli.json("review", "list", answered)
    assert (data["waiting"], data["agreement"]["answered_anew"]) == ([TWO], 1)
    assert cli.json("score", answered)["answered"] == 3
    cli.done("review", "withdraw", answered, TWO)
    assert cli.json("review", "list", answered)["agreement"]["answered_anew"] == 0


def test_unit_sees_what_was_given_back_in_its_score(cli: CommandLine, answered: Path) -> None:
    cli.done("review", "return", answered, TWO, "SK tidak terbaca")
    findings = [item for item in cli.json("score", answered)["findings"] if item["code"] == "given-back"]
    assert [item["indicator"] for item in findings] == [TWO]
    assert "SK tidak terbaca" in cli.done("score", answered).out


def test_what_cannot_be_judged_is_refused(cli: CommandLine, answered: Path) -> None:
    assert cli("review", "agree", answered, "A.I.1.ii.a").refusals == ["nothing-to-review"]
    assert cli("review", "agree", answered, "X.9").refusals == ["unknown-indicator"]
    assert cli("review", "change", answered, TWO, "E").refusals == ["unknown-option"]
    assert cli("review", "change", answered, TWO, "-").refusals == ["nothing-to-review"]
    assert cli("review", "return", answered, TWO, " ").refusals == ["bad-reason"]
    assert cli("review", "agree", answered).code == 2
    assert cli("review", "agree", answered, ONE, "--all").code == 2
    assert cli("review", "list", answered, "--stage", "unit").code == 2


def test_stage_handed_in_is_locked_until_it_is_opened_with_a_reason(cli: CommandLine, answered: Path) -> None:
    assert cli("submit", answered, "--stage", "tpi").refusals == ["nothing-answered"]
    assert cli("reopen", answered, "perbaikan").refusals == ["not-submitted"]
    data = cli.json("submit", answered)
    assert (data["stage"], data["state"], data["by"], len(data["digest"])) == ("unit", "submitted", "Sri Uji", 64)
    refused = cli("answer", answered, ONE, "Tidak")
    assert (refused.code, refused.refusals) == (3, ["stage-submitted"])
    assert "Sri Uji" in refused.err
    assert cli("evidence", "add", answered, ONE, "https://contoh.go.id/sk").refusals == ["stage-submitted"]
    assert cli("submit", answered).refusals == ["stage-submitted"]
    assert cli("undo", answered).refusals == ["stage-submitted"]
    cli.done("review", "agree", answered, "--all")
    assert cli("reopen", answered, " ").refusals == ["bad-reason"]
    assert cli.json("reopen", answered, "ada bukti baru")["reason"] == "ada bukti baru"
    cli.done("answer", answered, ONE, "Tidak")


def test_member_of_the_team_does_not_judge_and_an_assessor_who_is_not_on_it_does(
    cli: CommandLine, answered: Path
) -> None:
    with Workspace.open(answered, actor="Sri", write=True) as workspace:
        add_member(workspace, "Bayu Uji", "member", 5)
        add_member(workspace, "Sri Uji", "coordinator")
    refused = cli("review", "agree", answered, ONE, "--actor", "bayu uji")
    assert (refused.code, refused.refusals) == (3, ["not-your-stage"])
    in_indonesian = cli("review", "agree", answered, ONE, "--actor", "bayu uji", "--lang", "id")
    assert "bekerja di sini sebagai anggota," in in_indonesian.err
    assert cli("answer", answered, ONE, "Ya", "--stage", "tpi").refusals == ["not-your-stage"]
    assert cli("recommendation", "add", answered, "Susun").refusals == ["not-your-stage"]
    assert cli("submit", answered, "--actor", "Bayu Uji").refusals == ["not-your-stage"]
    cli.done("review", "agree", answered, ONE, "--actor", "Damar")
    cli.done("answer", answered, ONE, "Tidak", "--actor", "Bayu Uji")
    cli.done("submit", answered)


def test_recommendations_are_proposed_followed_up_and_closed(cli: CommandLine, answered: Path) -> None:
    assert "No recommendations yet" in cli.done("recommendation", "list", answered).out
    cli.done("review", "agree", answered, "--all")
    proposed = cli.json("recommendation", "propose", answered, "--dry-run")["proposed"]
    keys = [item["requirement"] for item in proposed]
    assert "total" in keys
    assert "area.1" in keys
    assert cli.json("recommendation", "list", answered)["recommendations"] == []
    added = cli.json("recommendation", "propose", answered)["recommendations"]
    assert [item["requirement"] for item in added] == keys
    own = added[0]["id"]
    for words in (
        ("edit", own[:8], "Lengkapi semua area"),
        ("follow-up", own, "--action", "Rapat", "--due", "2026-04-01", "--state", "in-progress"),
        ("follow-up", own, "--due", "-", "--done", "2026-04-02", "--state", "done"),
        ("close", own, "--note", "memadai"),
    ):
        cli.done("recommendation", words[0], answered, *words[1:])
    found = cli.json("recommendation", "list", answered)["recommendations"][0]
    assert (found["text"], found["action"], found["state"]) == ("Lengkapi semua area", "Rapat", "closed")
    assert (found["due_on"], found["done_on"], found["note"]) == (None, "2026-04-02", "memadai")
    assert cli("recommendation", "follow-up", answered, own, "--action", "lagi").refusals == ["recommendation-closed"]
    cli.done("recommendation", "reopen", answered, own)
    cli.done("recommendation", "remove", answered, own)
    assert cli("recommendation", "close", answered, own).refusals == ["not-found"]
    cli.done("recommendation", "add", answered, "Susun peta risiko", "--indicator", ONE)
    assert cli("recommendation", "add", answered, "x", "--indicator", "X.1").refusals == ["unknown-indicator"]


def test_check_finds_answers_that_came_in_after_they_were_handed_in(cli: CommandLine, answered: Path) -> None:
    from integrity_zone.services.workspace.merging import merge_entries
    from integrity_zone.storage.journal import JournalTables

    copy = answered.with_name("salinan.zi")
    copy.write_bytes(answered.read_bytes())
    cli.done("answer", copy, ONE, "Tidak")
    with Workspace.open(copy, actor="Sri", write=False) as workspace, workspace.reading() as connection:
        entries = tuple(JournalTables(connection).entries())
    cli.done("submit", answered)
    with Workspace.open(answered, actor="Sri", write=True) as workspace:
        merge_entries(workspace, entries)
    outcome = cli("check", answered, "--json")
    assert outcome.code == 1
    assert [problem["code"] for problem in outcome.json["problems"]] == ["changed-since-submission"]
    assert "changed-since-submission" in [item["code"] for item in cli.json("score", answered)["findings"]]


def test_report_of_results_is_written_and_keeps_what_was_named_for_it(
    cli: CommandLine, answered: Path, tmp_path: Path
) -> None:
    out = tmp_path / "lhe.pdf"
    assert cli("review", "report", answered, out).refusals == ["nothing-answered"]
    cli.done("review", "agree", answered, "--all")
    data = cli.json(
        "review", "report", answered, out, "--number", "700/12", "--date", "2026-05-04", "--signer", "Damar"
    )
    assert data["size_bytes"] == out.stat().st_size
    assert cli("review", "report", answered, out).refusals == ["exists"]
    again = tmp_path / "lagi.pdf"
    cli.done("review", "report", answered, again, "--place", "Arunika")
    text = " ".join(page_texts(again.read_bytes()))
    for part in ("Nomor 700/12", "Arunika, 4 Mei 2026", "Damar"):
        assert part in text
