"""`year add`: a year that a file did not have, on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.services.workspace.merging import merge_entries
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.storage.journal import JournalTables

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.command_line import CommandLine


def test_an_old_year_is_added_by_its_likeliest_instrument_filled_and_compared(
    cli: CommandLine, workspace: Path
) -> None:
    found = cli.json("year", "add", workspace, 2018)
    assert found.pop("step")
    assert found == {"year": 2018, "instrument": "zi-2014", "years": [2018, 2026]}
    cli.done("answer", workspace, "A.I.1.a", "Ya", "--year", 2018)
    assert cli.json("answers", "export", workspace, "--year", 2018)["answers"] == {"A.I.1.a": "Ya"}
    assert cli.json("answers", "export", workspace)["year"] == 2026
    assert cli.json("compare", workspace, 2018)["earlier"]["answered"] == 1


def test_the_instrument_can_be_named_and_the_years_are_told(cli: CommandLine, workspace: Path) -> None:
    said = cli.done("year", "add", workspace, 2021, "--instrument", "zi-2014").out
    assert said == "2021 added, zi-2014, 84 questions; years of the file: 2021, 2026\n"
    said = cli.done("--lang", "id", "year", "add", workspace, 2027).out
    assert said == "2027 ditambahkan, zi-2021, 113 butir; tahun dalam berkas: 2021, 2026, 2027\n"


def test_the_step_is_undone(cli: CommandLine, workspace: Path) -> None:
    step = cli.json("year", "add", workspace, 2018)["step"]
    undone = cli.json("undo", workspace)
    assert (undone["undone"], undone["kind"], undone["left"]) == (step, "add-year", [])
    assert cli("score", workspace, "--year", 2018, "--json").refusals == ["unknown-assessment"]


def test_a_year_that_was_answered_since_stays_and_is_named(cli: CommandLine, workspace: Path) -> None:
    step = cli.json("year", "add", workspace, 2018)["step"]
    cli.done("answer", workspace, "A.I.1.a", "Ya", "--year", 2018)
    outcome = cli("undo", workspace, "--step", step)
    assert outcome.code == 1
    assert "left alone: assessment/zi-2014/2018 instrument_digest (changed since)\n" in outcome.out
    assert cli.json("answers", "export", workspace, "--year", 2018)["answers"] == {"A.I.1.a": "Ya"}


def test_a_year_that_two_copies_added_by_two_worksheets_is_told_in_both_languages(
    cli: CommandLine, workspace: Path
) -> None:
    copy = workspace.with_name("salinan.zi")
    copy.write_bytes(workspace.read_bytes())
    cli.done("year", "add", copy, 2021, "--instrument", "zi-2014")
    cli.done("answer", copy, "A.I.1.a", "Ya", "--year", 2021)
    cli.done("year", "add", workspace, 2021, "--instrument", "zi-2021")
    with Workspace.open(copy, actor="Sri", write=False) as other, other.reading() as connection:
        entries = tuple(JournalTables(connection).entries())
    with Workspace.open(workspace, actor="Sri", write=True) as opened:
        merge_entries(opened, entries)

    outcome = cli("check", workspace, "--json")
    assert outcome.code == 1
    assert [(item["code"], item["subject"]) for item in outcome.json["problems"]] == [
        ("two-worksheets-of-a-year", "assessment/zi-2014/2021")
    ]
    said = cli("--lang", "id", "check", workspace).out
    assert "tahun 2021 ditambahkan dengan dua lembar kerja; zi-2021 ditampilkan, zi-2014 dengan 1 jawaban tidak" in said
    assert "zi-2014 with 1 answer is not" in cli.done("score", workspace, "--year", 2021).out
    assert "two-worksheets-of-a-year" not in [item["code"] for item in cli.json("score", workspace)["findings"]]


@pytest.mark.parametrize(
    ("words", "refusals"),
    [
        ((2026,), ["assessment-exists"]),
        ((2018, "--instrument", "zi-1999"), ["unknown-instrument"]),
    ],
)
def test_what_cannot_be_added_is_refused(
    cli: CommandLine, workspace: Path, words: tuple[object, ...], refusals: list[str]
) -> None:
    outcome = cli("year", "add", workspace, *words, "--json")
    assert (outcome.code, outcome.refusals) == (3, refusals)
    assert cli("year", "add", workspace, 1918).code == 2
    assert cli("year", "add", workspace.with_name("tidak-ada.zi"), 2018).code == 3


@pytest.mark.parametrize("year", [1999, 2100])
def test_a_year_that_no_assessment_has_is_refused_alike_wherever_it_is_asked_for(
    cli: CommandLine, workspace: Path, year: int
) -> None:
    new = workspace.with_name("lain.zi")
    for words in (
        ("new", new, "--unit", "Dinas Uji", "--year", year),
        ("year", "add", workspace, year),
        ("answers", "export", workspace, "--year", year),
        ("compare", workspace, year),
    ):
        outcome = cli(*words)
        assert outcome.code == 2, words
        assert "2000<=x<=2099" in outcome.err
    assert not new.exists()


def test_the_last_year_that_an_assessment_may_have_is_taken(cli: CommandLine, workspace: Path) -> None:
    assert cli.json("year", "add", workspace, 2099)["years"] == [2026, 2099]
