"""What is read to show an assessment, and to bring it up to date after a change."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from integrity_zone.domain.journal.erasing import ERASURE
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence
from integrity_zone.services.workspace.erasing import erase
from integrity_zone.services.workspace.merging import merge_entries
from tests.support.builders import tiny_instrument
from tests.support.journals import WORKSPACE, Copy
from tests.support.workspaces import new_workspace, writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace

CODE = "A.I.1.i.a"
OTHER = "A.I.1.i.b"
SUBJECT = f"answer/tiny-1/2026/{CODE}/unit"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An answer and a document."""
    with writing(new_workspace(tmp_path / "unit.zi", workspace_id=WORKSPACE)) as opened:
        opened.record_answers({CODE: "Ya"}, {CODE: "catatan"}, Stage.UNIT)
        add_evidence(opened, [NamedBytes("sk.pdf", b"sk")], Placement((CODE,)), instrument=tiny_instrument())
        yield opened


@contextmanager
def statements(workspace: Workspace) -> Iterator[list[str]]:
    """What is asked of the file meanwhile."""
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        asked.append(statement)

    event.listen(workspace._engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(workspace._engine, "before_cursor_execute", note)


def test_after_one_answer_only_that_answer_is_read(workspace: Workspace) -> None:
    before = workspace.snapshot()
    change = workspace.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)
    with statements(workspace) as asked:
        after = workspace.refresh(before, change)
    assert len(asked) <= 4
    assert not any("document" in statement or "link" in statement for statement in asked)
    assert after.documents is before.documents
    assert after.links is before.links


def test_journal_is_read_whole_only_for_its_digest(workspace: Workspace) -> None:
    with statements(workspace) as asked:
        assert workspace.snapshot().state_digest == ""
    # Names that the registry gave are looked up among its own lines, which an index leads to.
    read = [text for text in asked if "entry" in text.replace("head.entry", "")]
    assert [text for text in read if "entry.subject BETWEEN" not in text] == []
    assert workspace.snapshot(with_digest=True).state_digest == workspace.check().state_digest


def test_digest_is_right_for_names_that_are_spelled_with_escapes_and_values_that_are_withheld(
    workspace: Workspace,
) -> None:
    other = Copy("b")
    for name in ('"', "\\", "\x07", "caf\u00e9", "\u2028"):
        other.write(f"asing/{name}", f"isi {name}", name)
    other.write("asing/kosong", "isi", None)
    hidden = other.write("asing/rahasia", "isi", "disembunyikan")
    merge_entries(workspace, [entry if entry != hidden else entry.without_value() for entry in other.settled])
    assert workspace.state_digest() == workspace.check().state_digest


def test_conflict_appears_and_goes_with_the_change_that_touches_it(workspace: Workspace) -> None:
    other = Copy("b")
    other.write(SUBJECT, "value", "Tidak")
    merge_entries(workspace, other.settled)
    before = workspace.snapshot()
    assert [(found.subject, found.field) for found in before.conflicts] == [(SUBJECT, "value")]
    elsewhere = workspace.refresh(before, workspace.record_answers({OTHER: "A"}, {}, Stage.UNIT))
    assert elsewhere.conflicts == before.conflicts
    settled = workspace.refresh(elsewhere, workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT))
    assert settled.conflicts == ()
    assert settled == workspace.snapshot()


def test_erasing_is_seen_though_it_names_no_answer(workspace: Workspace) -> None:
    before = workspace.snapshot()
    note = next(entry.id for entry in workspace.history(SUBJECT) if entry.field == "note")
    change = erase(workspace, entries=[note], reason="permintaan")
    assert change.subjects[0].startswith(ERASURE)
    after = workspace.refresh(before, change)
    assert after.answers[Stage.UNIT][CODE].note == ""
    assert after == workspace.snapshot()
