"""Erasing removes values and bytes from the file itself, here and wherever the erasure is merged."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.journal.erasing import EmptyReasonError, NotErasableError
from integrity_zone.domain.journal.undoing import NotUndoableError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes, Placement, add_evidence
from integrity_zone.services.history import Standing, indicator_history
from integrity_zone.services.workspace.erasing import erase
from integrity_zone.services.workspace.merging import merge_entries
from integrity_zone.services.workspace.undoing import undo
from integrity_zone.storage.journal import JournalTables
from tests.support.builders import tiny_instrument
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.journal.entry import Entry
    from integrity_zone.services.workspace.workspaces import Workspace

CODE = "A.I.1.i.a"
SUBJECT = f"answer/tiny-1/2026/{CODE}/unit"
SECRET = "Sukmawati-Rahasia-7731"


@pytest.fixture
def filled(file: Path) -> Path:
    """A workspace with a name in a note, in a longer note before it, in a title and in bytes."""
    with writing(file) as workspace:
        workspace.record_answers({}, {CODE: f"{SECRET} " * 300}, Stage.UNIT)
        workspace.record_answers({CODE: "Ya"}, {CODE: f"oleh {SECRET}"}, Stage.UNIT)
        source = NamedBytes("sk.pdf", f"isi tentang {SECRET}".encode())
        facts = DocumentFacts(title=f"SK {SECRET}")
        add_evidence(workspace, [source], Placement((CODE,)), facts, instrument=tiny_instrument())
    return file


def secrets_of(workspace: Workspace) -> list[bytes]:
    """Ids of the entries whose value holds the name."""
    return [entry.id for entry in entries_of(workspace) if SECRET in str(entry.value)]


def entries_of(workspace: Workspace) -> list[Entry]:
    with workspace.reading() as connection:
        return list(JournalTables(connection).entries())


def erase_everything(workspace: Workspace) -> None:
    content = next(iter(workspace.snapshot().documents.values())).sha256
    assert content is not None
    erase(workspace, entries=secrets_of(workspace), contents=[content], reason="permintaan yang bersangkutan")


def test_erased_values_and_bytes_are_nowhere_in_the_file_and_the_check_knows(filled: Path) -> None:
    assert SECRET.encode() in filled.read_bytes()
    with writing(filled) as workspace:
        erase_everything(workspace)
        report = workspace.check(deep=True)
        assert (report.problems, report.contents, report.erased) == ((), 0, 4)
        standings = {line.standing for line in indicator_history(workspace, CODE, Stage.UNIT)}
        assert standings == {Standing.SHOWN, Standing.ERASED}
        assert workspace.search(SECRET) == ()
    assert SECRET.encode() not in filled.read_bytes()
    with reading(filled) as workspace:
        answer = workspace.snapshot().answers[Stage.UNIT][CODE]
    assert (answer.value, answer.note) == ("Ya", "")


def test_copy_that_merges_the_erasure_loses_the_values_too(filled: Path) -> None:
    copy = filled.with_name("copy.zi")
    shutil.copy(filled, copy)
    with writing(filled) as workspace:
        erase_everything(workspace)
        told, digest = entries_of(workspace), workspace.check().state_digest
    with writing(copy) as workspace:
        untold = entries_of(workspace)
        assert merge_entries(workspace, told).erased == 4
        assert workspace.check(deep=True).problems == ()
        assert workspace.check().state_digest == digest
        # Another copy that has not heard of it brings the values again.
        merge_entries(workspace, untold)
        assert workspace.check().state_digest == digest
    assert SECRET.encode() not in copy.read_bytes()


def test_erasing_cannot_be_undone_and_steps_that_need_the_value_stay(filled: Path) -> None:
    with writing(filled) as workspace:
        change_step = workspace.history(SUBJECT)[-1].step
        first = workspace.history(SUBJECT)[0]
        erasure = erase(workspace, entries=[first.id], reason="retensi")
        with pytest.raises(NotUndoableError):
            undo(workspace, erasure.step)
        assert [left.reason for left in undo(workspace, change_step).left] == ["withheld"]


def test_nothing_is_erased_without_a_reason_or_by_a_wrong_name(filled: Path) -> None:
    with writing(filled) as workspace:
        before = workspace.check(deep=True)
        entry = workspace.history(SUBJECT)[0].id
        with pytest.raises(EmptyReasonError):
            erase(workspace, entries=[entry], reason=" \u202e ")
        for wrong in (b"x" * 32, b""):
            with pytest.raises(NotErasableError):
                erase(workspace, entries=[entry, wrong], reason="retensi")
        for content in ("00" * 32, "zz"):
            with pytest.raises(MissingItemError):
                erase(workspace, entries=[entry], contents=[content], reason="retensi")
        assert workspace.check(deep=True) == before
