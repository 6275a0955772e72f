"""Undoing a step of the journal by its inverse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.undoing import (
    NEVER_UNDONE,
    UNDO,
    NothingToUndoError,
    NotUndoableError,
    UnknownStepError,
    plan_undo,
)

if TYPE_CHECKING:
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.journal.entry import Entry
    from integrity_zone.domain.journal.undoing import LeftAlone, Restored, UndoPlan
    from integrity_zone.services.workspaces import Workspace
    from integrity_zone.storage.journal import JournalTables


@dataclass(frozen=True, slots=True)
class Undone:
    """The result of undoing a step."""

    change: Change  #: of the step that undoes; nothing written when every field was left alone
    step: str  #: id of the step undone
    kind: str
    actor: str
    at: str
    restored: tuple[Restored, ...]
    left: tuple[LeftAlone, ...]  #: fields that stay, since somebody went on from them


def undo(workspace: Workspace, step: str | None = None) -> Undone:
    """Write the former values of the fields of a step, as a step that can be undone itself.

    Args:
        workspace: Open for writing.
        step: Id of the step or its unique beginning; None for the last to arrive that still stands and is no undo.

    Raises:
        UnknownStepError: No such step, or several.
        NotUndoableError: A step that made the unit, signed or erased.
        NothingToUndoError: No step is left.
        OpenedReadOnlyError: Opened for reading.
    """
    unit = workspace.unit.workspace_id
    with workspace.writing() as work:
        if step is None:
            entries, plan = _last(work.journal, unit)
        else:
            entries = _named(work.journal, unit, step)
            plan = _plan(work.journal, unit, entries)
        work.load(item.subject for item in plan.restored)
        for item in plan.restored:
            work.restore(item.subject, item.field, item.values)
        first = entries[0]
        change = work.finish(UNDO, undoes=first.step)
    return Undone(change, first.step, first.kind, first.actor, first.at, plan.restored, plan.left)


def _named(journal: JournalTables, unit: str, step: str) -> tuple[Entry, ...]:
    found = journal.steps_beginning(unit, step) if step else ()
    if len(found) != 1:
        raise UnknownStepError(step=step[:80])
    entries = journal.step(unit, found[0])
    for entry in entries:
        if entry.kind in NEVER_UNDONE:
            raise NotUndoableError(step=found[0][:80], kind=entry.kind)
    return entries


def _last(journal: JournalTables, unit: str) -> tuple[tuple[Entry, ...], UndoPlan]:
    """The last step that still stands, wholly or in part."""
    for step in journal.steps_backwards(unit, (*NEVER_UNDONE, UNDO)):
        entries = journal.step(unit, step)
        plan = _plan(journal, unit, entries)
        if plan.restored:
            return entries, plan
    raise NothingToUndoError


def _plan(journal: JournalTables, unit: str, entries: tuple[Entry, ...]) -> UndoPlan:
    subjects = dict.fromkeys(entry.subject for entry in entries)
    return plan_undo(entries, {subject: journal.history(unit, subject) for subject in subjects})
