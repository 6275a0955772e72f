"""Merging entries into a file: the same state as the pure merge, in any order and repetition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from integrity_zone.domain.journal.entry import EXISTS, Entry, UnknownEntryFormatError, entry_id
from integrity_zone.domain.journal.erasing import erased_entries, is_erasable
from integrity_zone.domain.journal.heads import count_conflicts, heads_of, state_digest
from integrity_zone.domain.journal.merge import EntrySet
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import WrongWorkspaceError
from integrity_zone.services.evidence.documents import Placement, add_evidence, link_document, unlink_document
from integrity_zone.services.workspace.merging import Origin, merge_entries
from integrity_zone.storage.journal import JournalTables
from tests.support.builders import tiny_instrument
from tests.support.journals import WORKSPACE, Copy, journals
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.services.workspace.merging import MergeReport
    from integrity_zone.services.workspace.workspaces import Workspace

CODE = "A.I.1.i.a"
SUBJECT = f"answer/tiny-1/2026/{CODE}/unit"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace file whose unit is that of the journals made in memory."""
    return new_workspace(tmp_path / "unit.zi", workspace_id=WORKSPACE)


#: The file is only copied; large journals take their time.
RELAXED = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


def entries_of(workspace: Workspace) -> tuple[Entry, ...]:
    """Everything in a file, waiting or not."""
    with workspace.reading() as connection:
        journal = JournalTables(connection)
        return (*journal.entries(), *journal.waiting())


def merge(file: Path, *entries: Entry) -> MergeReport:
    """Merge entries into a file."""
    with writing(file) as workspace:
        return merge_entries(workspace, entries)


def codes(file: Path) -> set[str]:
    """What a deep check finds."""
    with reading(file) as workspace:
        return {problem.code for problem in workspace.check(deep=True).problems}


def held_to_the_pure_merge(file: Path, data: st.DataObject, most: int) -> None:
    """Split a journal over parts with repetitions, merge them into two files in two orders, compare with the rules."""
    entries = data.draw(journals(most).filter(bool))
    whole = list(entries)
    parts = data.draw(st.lists(st.lists(st.sampled_from(whole), min_size=1), max_size=3))
    hidden = data.draw(st.sets(st.sampled_from([entry.id for entry in whole])))
    parts.append([entry.without_value() if entry.id in hidden else entry for entry in whole])
    parts.append(whole)
    seen: list[tuple[str, int]] = []
    for order in (parts, data.draw(st.permutations(parts))):
        path = file.with_name("copy.zi")
        path.write_bytes(file.read_bytes())
        with writing(path) as workspace:
            base = entries_of(workspace)
            for part in order:
                merge_entries(workspace, part)
            settled = EntrySet.of((*base, *entries)).settled()
            states = heads_of(settled)
            report = workspace.check(deep=True)
            assert {problem.code for problem in report.problems} <= {"forked-chain"}
            assert (report.state_digest, report.conflicts) == (state_digest(states), count_conflicts(states))
            assert workspace.state_digest() == report.state_digest
            assert len(workspace.snapshot().conflicts) == report.conflicts
            assert set(map(_named, entries_of(workspace))) == set(map(_named, settled))
            erased = erased_entries(settled)
            kept = [entry for entry in entries_of(workspace) if (entry.workspace, entry.id) in erased]
            assert all(entry.withheld or not is_erasable(entry) for entry in kept)
            seen.append((report.state_digest, report.entries))
    assert seen[0] == seen[1]


def _named(entry: Entry) -> tuple[bytes, bool]:
    return entry.id, entry.withheld


@settings(max_examples=6, phases=[Phase.explicit, Phase.generate], suppress_health_check=RELAXED)
@given(data=st.data())
def test_file_ends_in_the_state_of_the_pure_merge(file: Path, data: st.DataObject) -> None:
    held_to_the_pure_merge(file, data, 14)


@pytest.mark.long
@settings(max_examples=400, suppress_health_check=RELAXED)
@given(data=st.data())
def test_file_ends_in_the_state_of_the_pure_merge_at_length(file: Path, data: st.DataObject) -> None:
    held_to_the_pure_merge(file, data, 40)


def test_merging_twice_takes_nothing_and_writes_no_entry_but_a_line_in_the_local_log(file: Path) -> None:
    other = Copy("b")
    other.write(SUBJECT, "value", "Ya")
    with writing(file) as workspace:
        first = merge_entries(workspace, other.settled, Origin("team", "Budi", "00"))
        before = workspace.snapshot()
        again = merge_entries(workspace, other.settled)
        assert (first.taken, first.known, again.taken, again.known) == (1, 0, 0, 1)
        assert workspace.snapshot() == before
        assert before.answers[Stage.UNIT][CODE].value == "Ya"
        with workspace.reading() as connection:
            log = connection.exec_driver_sql("SELECT kind, sender, digest, entries FROM import_log").all()
    assert [tuple(row) for row in log] == [("team", "Budi", "00", 1), ("entries", "", "", 0)]


def test_entry_waits_apart_until_what_it_builds_on_is_there(file: Path) -> None:
    other = Copy("b")
    first, second, third = (other.write(SUBJECT, "value", value) for value in ("A", "B", "C"))
    report = merge(file, third, second)
    assert (report.taken, report.waiting) == (0, 2)
    assert codes(file) == set()
    with reading(file) as workspace:
        assert CODE not in workspace.snapshot().answers[Stage.UNIT]
        assert workspace.history(SUBJECT) == ()
        assert workspace.check().waiting == 2
    report = merge(file, first)
    assert (report.taken, report.waiting) == (3, 0)
    assert codes(file) == set()
    with reading(file) as workspace:
        assert workspace.history(SUBJECT) == (first, second, third)


def test_entries_of_another_unit_are_refused_whole(file: Path) -> None:
    ours, theirs = Copy("b"), Copy("c", workspace="00000000-0000-4000-8000-000000000001")
    with pytest.raises(WrongWorkspaceError):
        merge(file, ours.write("s", "value", "A"), theirs.write("s", "value", "A"))
    with reading(file) as workspace:
        assert workspace.check().entries == 5


def test_entry_of_a_newer_program_is_refused(file: Path) -> None:
    entry = replace(Copy("b").write("s", "value", "A"), v=2)
    with pytest.raises(UnknownEntryFormatError):
        merge(file, replace(entry, id=entry_id(entry)))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"actor": "Orang lain"}, "entry-altered"),
        ({"subject": "s\u0301", "id": None}, "entry-altered"),
        ({"parents": (b"x",), "id": None}, "entry-altered"),
        ({"seq": 2**63, "id": None}, "entry-altered"),
        ({"step": "\ud800"}, "entry-altered"),
        ({"value": "B"}, "value-altered"),
        ({"salt": None}, "value-altered"),
        ({"at": "kemarin", "id": None}, "bad-time"),
    ],
)
def test_entry_that_does_not_prove_itself_is_named_and_not_taken(
    file: Path, change: dict[str, object], code: str
) -> None:
    entry = replace(Copy("b").write("e\u0301" if "subject" in change else "s", "value", "A"), **change)  # type: ignore[arg-type]
    if change.get("id", 0) is None:
        entry = replace(entry, id=entry_id(replace(entry, id=b"")))
    report = merge(file, entry)
    assert ([problem.code for problem in report.findings], report.taken) == ([code], 0)
    assert codes(file) == set()


def test_withheld_value_comes_with_the_copy_that_has_it(file: Path) -> None:
    other = Copy("b")
    entry = other.write(SUBJECT, "note", "catatan")
    merge(file, entry.without_value())
    with reading(file) as workspace:
        assert workspace.snapshot().answers[Stage.UNIT] == {}
        withheld = workspace.state_digest()
    assert codes(file) == set()
    report = merge(file, entry)
    assert (report.taken, report.known, report.subjects) == (0, 1, (SUBJECT,))
    assert codes(file) == set()
    with reading(file) as workspace:
        assert workspace.snapshot().answers[Stage.UNIT][CODE].note == "catatan"
        assert workspace.state_digest() != withheld


def test_conflict_is_counted_marked_and_settled_by_the_next_answer_of_a_person(file: Path) -> None:
    one, other = Copy("b"), Copy("c")
    one.write(SUBJECT, "value", "Ya", minute=1)
    other.write(SUBJECT, "value", "Tidak", minute=2)
    report = merge(file, *one.settled, *other.settled)
    assert report.conflicts == ((SUBJECT, "value"),)
    with writing(file) as workspace:
        assert workspace.snapshot().answers[Stage.UNIT][CODE].value == "Tidak"
        assert [(found.subject, found.field) for found in workspace.snapshot().conflicts] == [(SUBJECT, "value")]
        assert {side.value for side in workspace.snapshot().conflicts[0].sides} == {"Ya", "Tidak"}
        assert workspace.check().conflicts == 1
        workspace.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)
        assert len(workspace.history(SUBJECT)[-1].parents) == 2
        assert workspace.check(deep=True).conflicts == 0
        assert workspace.snapshot().conflicts == ()


def test_link_that_one_took_away_and_another_changed_is_settled_by_either_decision(tmp_path: Path) -> None:
    for keep in (True, False):
        file, copy = tmp_path / f"{keep}.zi", tmp_path / f"{keep}-copy.zi"
        new_workspace(file)
        place = Placement((CODE,))
        with writing(file) as workspace:
            (document,) = add_evidence(workspace, ["https://contoh.go.id/sk"], place, instrument=tiny_instrument())
        copy.write_bytes(file.read_bytes())
        with writing(copy) as workspace:
            link_document(workspace, document.id, Placement((CODE,), note="hal. 2"))
            theirs = entries_of(workspace)
        with writing(file) as workspace:
            unlink_document(workspace, document.id, place)
            report = merge_entries(workspace, theirs)
            assert [field for _subject, field in report.conflicts] == [EXISTS]
            if keep:
                link_document(workspace, document.id, place)
            else:
                unlink_document(workspace, document.id, place)
            assert workspace.check(deep=True).conflicts == 0
            assert workspace.check(deep=True).problems == ()
            assert [link.note for link in workspace.snapshot().links] == (["hal. 2"] if keep else [])


def test_forked_chain_merges_completely_and_is_a_finding(file: Path) -> None:
    one = Copy("b")
    one.write(SUBJECT, "value", "Ya")
    fork = Copy("b", dict(one.entries), one.end, 50)
    one.write(SUBJECT, "note", "satu")
    fork.write("answer/tiny-1/2026/A.I.1.i.b/unit", "value", "B")
    assert merge(file, *one.settled).findings == ()
    report = merge(file, *fork.settled)
    assert [problem.code for problem in report.findings] == ["forked-chain"]
    assert codes(file) == {"forked-chain"}
    with reading(file) as workspace:
        answers = workspace.snapshot().answers[Stage.UNIT]
    assert (answers[CODE].value, answers[CODE].note, answers["A.I.1.i.b"].value) == ("Ya", "satu", "B")
