"""Undo and redo of every kind of step, and what a step is called."""

from __future__ import annotations

from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.declaration import Declaration
from integrity_zone.domain.journal.undoing import UnknownStepError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.assessment.baseline import add_year, confirm_carried, dismiss_carried, start_year
from integrity_zone.services.assessment.markings import set_efforts, set_flag, set_tick
from integrity_zone.services.assessment.remarks import add_remark, remove_remark
from integrity_zone.services.evidence.documents import (
    DocumentFacts,
    NamedBytes,
    Placement,
    add_evidence,
    set_document_facts,
    unlink_document,
)
from integrity_zone.services.evidence.revisions import remove_document, replace_document
from integrity_zone.services.workspace.team import add_member, edit_member, remove_member
from integrity_zone.services.workspace.undoing import step_title, undo
from integrity_zone.services.workspace.unit import edit_unit
from tests.support.builders import tiny_instrument
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace

TINY = tiny_instrument()
CODE = "A.I.1.i.a"
OTHER = "A.I.1.i.b"
SUBJECT = f"answer/tiny-1/2026/{CODE}/unit"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with one of everything, and a second year with two proposals."""
    with writing(new_workspace(tmp_path / "unit.zi", year=2025)) as opened:
        opened.record_answers({CODE: "Ya", OTHER: "B"}, {CODE: "lama"}, Stage.UNIT)
        add_evidence(opened, [NamedBytes("sk.pdf", b"sk")], Placement((CODE, OTHER)), instrument=TINY)
        start_year(opened, TINY, year=2026, from_year=2025)
        opened.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)
        add_member(opened, "Rina Contoh", "Koordinator")
        add_remark(opened, CODE, "mengapa?")
        yield opened


def document(workspace: Workspace) -> str:
    """Id of the document."""
    return next(iter(workspace.snapshot().documents))


ACTS: dict[str, Callable[[Workspace], Change]] = {
    "answer": lambda here: here.record_answers({CODE: "Ya"}, {CODE: "baru"}, Stage.UNIT),
    "clear": lambda here: here.record_answers({CODE: None}, {}, Stage.UNIT),
    "flag": lambda here: set_flag(here, CODE, ""),
    "tick": lambda here: set_tick(here, CODE, 0, on=True),
    "efforts": lambda here: set_efforts(here, {CODE: 3, OTHER: 9}),
    "start": lambda here: start_year(here, TINY, year=2027, from_year=2026),
    "add-year": lambda here: add_year(here, TINY, year=2018),
    "confirm": lambda here: confirm_carried(here, [OTHER]),
    "dismiss": lambda here: dismiss_carried(here, [OTHER]),
    "add-member": lambda here: add_member(here, "Joko Contoh", area=2),
    "edit-member": lambda here: edit_member(here, here.snapshot().team[0]),
    "remove-member": lambda here: remove_member(here, here.snapshot().team[0].id),
    "add-remark": lambda here: add_remark(here, OTHER, "ya"),
    "remove-remark": lambda here: remove_remark(here, here.snapshot().remarks[CODE][0].id),
    "replace": lambda here: replace_document(here, document(here), NamedBytes("sk-2.pdf", b"sk 2")),
    "to-link": lambda here: replace_document(here, document(here), "https://contoh.example/sk"),
    "remove": lambda here: remove_document(here, document(here), "salah unggah"),
    "unlink": lambda here: unlink_document(here, document(here), Placement((CODE,)), "bukan di sini"),
    "facts": lambda here: set_document_facts(here, document(here), DocumentFacts(title="SK Tim")),
    "unit": lambda here: edit_unit(here, name="Badan Uji", kind="badan"),
    "declaration": lambda here: here.set_declaration(Declaration(place="Contoh")),
}


@pytest.mark.parametrize("name", [name for name in ACTS if name != "edit-member"])
def test_undo_brings_everything_back_and_undoing_that_is_redo(workspace: Workspace, name: str) -> None:
    first = workspace.snapshot(with_digest=True)
    change = ACTS[name](workspace)
    second = workspace.snapshot(with_digest=True)
    assert first.state_digest != second.state_digest
    for _round in range(2):
        undone = undo(workspace, change.step)
        assert (undone.left, shown(workspace)) == ((), shown_of(first))
        redone = undo(workspace, undone.change.step)
        assert (redone.left, shown(workspace)) == ((), shown_of(second))
        change = redone.change
    assert workspace.check(deep=True).problems == ()


def shown(workspace: Workspace) -> tuple[object, ...]:
    """What can be seen now."""
    return shown_of(workspace.snapshot(with_digest=True))


def shown_of(snapshot: object) -> tuple[object, ...]:
    """What of a snapshot does not depend on when it was written."""
    names = ("unit", "assessment", "links", "declaration", "state_digest", "conflicts", "team")
    return tuple(getattr(snapshot, name) for name in names)


def test_long_row_of_steps_goes_back_and_forth(workspace: Workspace) -> None:
    digests = [workspace.state_digest()]
    changes = []
    for name in ("answer", "flag", "replace", "add-member", "confirm", "unlink", "remove", "unit"):
        changes.append(ACTS[name](workspace))
        digests.append(workspace.state_digest())
    undone = []
    for change, before in zip(reversed(changes), reversed(digests[:-1]), strict=True):
        undone.append(undo(workspace, change.step).change)
        assert workspace.state_digest() == before
    for change, after in zip(reversed(undone), digests[1:], strict=True):
        undo(workspace, change.step)
        assert workspace.state_digest() == after


def test_title_of_an_answer_says_from_what_to_what(workspace: Workspace) -> None:
    change = workspace.record_answers({CODE: "Ya"}, {CODE: "baru"}, Stage.UNIT)
    title = step_title(workspace, change.step)
    assert (title.kind, title.subjects, title.before, title.after) == ("answer", (SUBJECT,), "Tidak", "Ya")
    assert [(found.field, found.before, found.after) for found in title.changes] == [
        ("value", "Tidak", "Ya"),
        ("note", None, "baru"),
    ]
    assert (title.actor, title.undoes, title.undone_kind) == ("Ani", None, None)
    assert step_title(workspace, change.step[:8]) == title


def test_title_of_an_undo_and_of_a_redo_names_what_they_undo(workspace: Workspace) -> None:
    change = set_flag(workspace, CODE, "ragu")
    undone = undo(workspace, change.step).change
    redone = undo(workspace, undone.step).change
    title = step_title(workspace, undone.step)
    assert (title.kind, title.undoes, title.undone_kind, title.before, title.after) == (
        "undo",
        change.step,
        "flag",
        "ragu",
        None,
    )
    again = step_title(workspace, redone.step)
    assert (again.undoes, again.undone_kind, again.before, again.after) == (undone.step, "undo", None, "ragu")


def test_title_of_a_removal_begins_with_the_reason(workspace: Workspace) -> None:
    name = document(workspace)
    change = remove_document(workspace, name, "salah unggah")
    title = step_title(workspace, change.step)
    assert title.subjects[0] == f"document/{name}"
    assert (title.changes[0].field, title.before, title.after) == ("removed_because", None, "salah unggah")


def test_unknown_step_has_no_title(workspace: Workspace) -> None:
    for step in ("", "tidak ada"):
        with pytest.raises(UnknownStepError):
            step_title(workspace, step)
    with reading(workspace.path) as other:
        assert other.history(SUBJECT)


@pytest.mark.parametrize("name", list(ACTS))
def test_refreshing_comes_to_the_same_as_reading_everything(workspace: Workspace, name: str) -> None:
    for instrument in (None, TINY):
        before = workspace.snapshot(2026, instrument)
        change = ACTS[name](workspace)
        after = workspace.refresh(before, change, instrument)
        assert after == workspace.snapshot(2026, instrument)
        assert list(after.documents) == list(workspace.snapshot().documents)
        if change.step:
            undone = undo(workspace, change.step).change
            assert workspace.refresh(after, undone, instrument) == workspace.snapshot(2026, instrument)


@pytest.mark.parametrize("seed", range(4))
def test_any_row_of_acts_and_undos_keeps_a_refreshed_snapshot_right(workspace: Workspace, seed: int) -> None:
    chance = Random(seed)
    snapshot = workspace.snapshot(2026, TINY)
    steps: list[str] = []
    for _act in range(25):
        # What an earlier act took away cannot be changed: that act is left out.
        with suppress(IntegrityZoneError, LookupError, StopIteration):
            if steps and chance.random() < 0.4:
                change = undo(workspace, chance.choice(steps)).change
            else:
                change = ACTS[chance.choice(list(ACTS))](workspace)
            steps += [change.step] if change.step else []
            snapshot = workspace.refresh(snapshot, change, TINY)
        assert snapshot == workspace.snapshot(2026, TINY)
    assert len(steps) > 10
    assert workspace.check(deep=True).problems == ()


def test_refreshing_after_an_undo_reads_what_it_brought_back_and_after_nothing_reads_nothing(
    workspace: Workspace,
) -> None:
    change = workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
    snapshot = workspace.snapshot()
    assert workspace.refresh(snapshot, undo(workspace, change.step).change).answers == workspace.snapshot().answers
    nothing = workspace.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)
    assert workspace.refresh(snapshot, nothing) is snapshot
