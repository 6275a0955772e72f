"""Undoing a step of the journal by its inverse."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.heads import FieldState
from integrity_zone.domain.journal.subjects import (
    answer_of_link,
    assessment_named,
    assessment_subject,
    declaration_subject,
    result_report_subject,
)
from integrity_zone.domain.journal.undoing import (
    CHANGED,
    NEVER_UNDONE,
    UNDO,
    LeftAlone,
    NothingToUndoError,
    NotUndoableError,
    UndoPlan,
    UnknownStepError,
    plan_undo,
    undone_by,
    went_on,
)
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.repositories import UnitTables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.journal.entry import Entry
    from integrity_zone.domain.journal.undoing import Restored
    from integrity_zone.domain.work_unit import AssessmentKey
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.storage.unit_of_work import UnitOfWork


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


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a step made of one field."""

    subject: str
    field: str
    before: JsonValue  #: None when there was nothing, or it is withheld
    after: JsonValue


@dataclass(frozen=True, slots=True)
class StepTitle:
    """What a step did, in values: screens word it."""

    kind: str  #: "answer", "evidence", "undo" ...
    subjects: tuple[str, ...]  #: all that it touched
    before: JsonValue  #: of its first field
    after: JsonValue  #: of its first field
    changes: tuple[FieldChange, ...]  #: of all its fields, in the order in which they were written
    step: str
    actor: str
    at: str  #: RFC 3339, UTC
    undoes: str | None  #: id of the step whose inverse it is
    undone_kind: str | None  #: kind of that step; "undo" when this one is a redo


def undo(workspace: Workspace, step: str | None = None) -> Undone:
    """Write the former values of the fields of a step, as a step that can be undone itself: that is a redo.

    A field stays that somebody went on from; so does an assessment of which anything was written since.

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
            entries, plan = _last(work, unit)
        else:
            entries = _named(work.journal, unit, step)
            plan = _plan(work, unit, entries)
        work.load(item.subject for item in plan.restored)
        for item in plan.restored:
            work.restore(item.subject, item.field, item.values)
        first = entries[0]
        change = work.finish(UNDO, undoes=first.step)
    return Undone(change, first.step, first.kind, first.actor, first.at, plan.restored, plan.left)


def step_title(workspace: Workspace, step: str) -> StepTitle:
    """What a step did, for the name that an undo list gives it.

    Args:
        workspace: Open.
        step: Id of the step, or its unique beginning.

    Raises:
        UnknownStepError: No such step, or several.
    """
    unit = workspace.unit.workspace_id
    with workspace.reading() as connection:
        journal = JournalTables(connection)
        found = journal.steps_beginning(unit, step) if step else ()
        if len(found) != 1:
            raise UnknownStepError(step=step[:80])
        entries = journal.step(unit, found[0])
        parents = {parent for entry in entries for parent in entry.parents}
        before = {entry.id: entry for entry in journal.of_ids(sorted(parents))}
        undone = _step_undone(journal, unit, found[0])
    changes = _changes(entries, before)
    first = entries[0]
    return StepTitle(
        kind=first.kind,
        subjects=tuple(dict.fromkeys(entry.subject for entry in entries)),
        before=changes[0].before,
        after=changes[0].after,
        changes=changes,
        step=first.step,
        actor=first.actor,
        at=first.at,
        undoes=undone[0].step if undone else None,
        undone_kind=undone[0].kind if undone else None,
    )


def _changes(entries: Sequence[Entry], before: Mapping[bytes, Entry]) -> tuple[FieldChange, ...]:
    """One for each field; of several values that come back at once the one shown."""
    written: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        written.setdefault((entry.subject, entry.field), []).append(entry)
    changes = []
    for (subject, field), heads in written.items():
        parents = [before[parent] for parent in heads[0].parents if parent in before]
        former = FieldState(tuple(parents)).value if parents else None
        changes.append(FieldChange(subject, field, former, FieldState(tuple(heads)).value))
    return tuple(changes)


def _step_undone(journal: JournalTables, unit: str, step: str) -> tuple[Entry, ...]:
    """The entries of the step that a step undoes; none when it undoes none."""
    own = undone_by(step)
    if not own:
        return ()
    found = journal.step(unit, own)
    return found or next((journal.step(unit, known) for known in journal.steps_beginning(unit, f"{own}~")), ())


def _named(journal: JournalTables, unit: str, step: str) -> tuple[Entry, ...]:
    found = journal.steps_beginning(unit, step) if step else ()
    if len(found) != 1:
        raise UnknownStepError(step=step[:80])
    entries = journal.step(unit, found[0])
    for entry in entries:
        if entry.kind in NEVER_UNDONE:
            raise NotUndoableError(step=found[0][:80], kind=entry.kind)
    return entries


def _last(work: UnitOfWork, unit: str) -> tuple[tuple[Entry, ...], UndoPlan]:
    """The last step that still stands, wholly or in part."""
    for step in work.journal.steps_backwards(unit, (*NEVER_UNDONE, UNDO)):
        entries = work.journal.step(unit, step)
        plan = _plan(work, unit, entries)
        if plan.restored:
            return entries, plan
    raise NothingToUndoError


def _plan(work: UnitOfWork, unit: str, entries: tuple[Entry, ...]) -> UndoPlan:
    subjects = dict.fromkeys(entry.subject for entry in entries)
    plan = plan_undo(entries, {subject: work.journal.history(unit, subject) for subject in subjects})
    kept = [item for item in plan.restored if _takes_work_along(work, unit, entries, item)]
    if not kept:
        return plan
    # The year stays, and in it what somebody took over, with the evidence that came along behind it.
    taken = {item.subject for item in plan.left}
    kept += [item for item in plan.restored if answer_of_link(item.subject) in taken]
    left = (LeftAlone(item.subject, item.field, CHANGED) for item in kept)
    return UndoPlan(tuple(item for item in plan.restored if item not in kept), (*left, *plan.left))


def _takes_work_along(work: UnitOfWork, unit: str, step: tuple[Entry, ...], item: Restored) -> bool:
    """Whether an assessment would vanish with what others, or later steps, wrote of it."""
    assessment = assessment_named(item.subject)
    if assessment is None or item.values != (None,):
        return False
    subjects = set(_subjects_of(work.journal, unit, assessment))
    of_year = [found for found in UnitTables(work.connection).assessments(unit) if found.year == assessment.year]
    if of_year == [assessment]:
        subjects.update(_subjects_of_year(work.journal, unit, assessment.year))
    histories = (work.journal.history(unit, subject) for subject in sorted(subjects))
    return went_on(step, chain.from_iterable(histories))


def _subjects_of(journal: JournalTables, unit: str, assessment: AssessmentKey) -> Iterator[str]:
    """What is shown with an assessment only."""
    own = assessment_subject(assessment).partition("/")[2]
    for beginning in (f"answer/{own}", f"link/answer/{own}", f"stage/{own}"):
        yield from (entry.subject for entry in journal.history(unit, beginning, below=True))
    yield result_report_subject(assessment)
    yield from journal.subjects_saying(unit, "answer", f'"answer/{own}/')
    named = journal.subjects_saying(unit, "year", str(assessment.year))
    yield from (subject for subject in named if subject.startswith("recommendation/"))


def _subjects_of_year(journal: JournalTables, unit: str, year: int) -> Iterator[str]:
    """What is shown with any assessment of a year."""
    yield declaration_subject(year)
    for beginning in (f"event/{year}", f"requirement/{year}"):
        yield from (entry.subject for entry in journal.history(unit, beginning, below=True))
    yield from journal.subjects_saying(unit, "year", str(year))
