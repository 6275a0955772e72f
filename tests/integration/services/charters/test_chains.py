"""Who continues a chain: never two unnoticed, and what was forked all the same still merges."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.workspace.merging import merge_entries
from integrity_zone.storage.journal import JournalTables
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from integrity_zone.domain.journal.entry import Entry

CODES = ("A.I.1.i.a", "A.I.1.i.b")


def record(file: Path, code: str, value: str) -> None:
    with writing(file) as workspace:
        workspace.record_answers({code: value}, {}, Stage.UNIT)


def chains(file: Path) -> list[int]:
    with reading(file) as workspace:
        return sorted(last for last, _id in workspace.snapshot().replicas.values())


def entries_of(file: Path) -> tuple[Entry, ...]:
    with reading(file) as workspace, workspace.reading() as connection:
        return tuple(JournalTables(connection).entries())


def merged_both_ways(one: Path, other: Path) -> tuple[list[str], dict[str, object]]:
    """What a check finds after each took the other's entries, and the answers then."""
    mine, theirs = entries_of(one), entries_of(other)
    digests = []
    for file, entries in ((one, theirs), (other, mine)):
        with writing(file) as workspace:
            merge_entries(workspace, entries)
            report = workspace.check(deep=True)
            digests.append(report.state_digest)
            answers = workspace.snapshot().answers[Stage.UNIT]
    assert digests[0] == digests[1]
    return [problem.code for problem in report.problems], {code: answers[code].value for code in CODES}


def test_second_profile_starts_a_chain_of_its_own(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = file.with_name("copy.zi")
    shutil.copy(file, copy)
    record(file, CODES[0], "Ya")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "second"))
    record(copy, CODES[1], "B")
    record(copy, CODES[1], "A")
    assert (chains(file), chains(copy)) == ([6], [2, 5])
    assert merged_both_ways(file, copy) == ([], {CODES[0]: "Ya", CODES[1]: "A"})


def test_machine_copied_with_its_profile_forks_the_chain_and_both_halves_merge_as_a_finding(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    twin, profile = file.with_name("twin.zi"), tmp_path / "profile"
    monkeypatch.setenv("XDG_DATA_HOME", str(profile))
    record(file, CODES[0], "Tidak")
    shutil.copy(file, twin)
    shutil.copytree(profile, tmp_path / "twin-profile")
    record(file, CODES[0], "Ya")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "twin-profile"))
    record(twin, CODES[1], "B")
    problems, answers = merged_both_ways(file, twin)
    assert problems == ["forked-chain"]
    assert answers == {CODES[0]: "Ya", CODES[1]: "B"}


def test_open_file_that_merges_a_longer_fork_of_its_own_chain_begins_another(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    twin = file.with_name("twin.zi")
    profile = tmp_path / "profile"
    monkeypatch.setenv("XDG_DATA_HOME", str(profile))
    record(file, CODES[0], "Tidak")
    shutil.copy(file, twin)
    shutil.copytree(profile, tmp_path / "twin-profile")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "twin-profile"))
    for value in ("A", "B", "C"):
        record(twin, CODES[1], value)
    monkeypatch.setenv("XDG_DATA_HOME", str(profile))
    with writing(file) as workspace:
        workspace.record_answers({CODES[0]: "Ya"}, {}, Stage.UNIT)
        before = {entry.replica for entry in workspace.history(f"answer/tiny-1/2026/{CODES[0]}/unit")}
        merge_entries(workspace, entries_of(twin))
        workspace.record_answers({CODES[0]: "Tidak"}, {}, Stage.UNIT)
        last = workspace.history(f"answer/tiny-1/2026/{CODES[0]}/unit")[-1]
        assert last.replica not in before
        assert last.seq == 1
        assert {problem.code for problem in workspace.check(deep=True).problems} == {"forked-chain"}
