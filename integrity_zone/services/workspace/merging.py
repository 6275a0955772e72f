"""Merging the entries of another copy into a workspace: every entry judged, then taken or named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.entry import ENTRY_FORMAT, UnknownEntryFormatError
from integrity_zone.domain.journal.flaws import flaws
from integrity_zone.domain.journal.heads import conflicting_fields
from integrity_zone.domain.journal.merge import EntrySet
from integrity_zone.domain.workspace import Problem
from integrity_zone.domain.workspace_problems import WrongWorkspaceError
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.merging import MergingTables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from integrity_zone.domain.journal.entry import Entry
    from integrity_zone.services.workspace.content_intake import ContentIntake
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.storage.merging import Merged
    from integrity_zone.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Origin:
    """Where entries come from, for the local log."""

    kind: str = "entries"
    sender: str = ""
    digest: str = ""  #: SHA-256 of the file they came in, hex


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What merging did."""

    taken: int  #: entries that count now and did not before
    known: int  #: entries that were here already
    waiting: int  #: entries in the file that wait for what they build on
    erased: int  #: values and contents removed because an erasure names them
    subjects: tuple[str, ...]  #: journal subjects touched, sorted
    conflicts: tuple[tuple[str, str], ...]  #: (subject, field) among these that a person must settle, sorted
    findings: tuple[Problem, ...]  #: entries not taken, and chains that were continued twice


def merge_entries(
    workspace: Workspace,
    entries: Iterable[Entry],
    origin: Origin | None = None,
    *,
    contents: Iterable[ContentIntake] = (),
) -> MergeReport:
    """Take the entries of another copy in. Merging writes no entry, so any order and repetition give one state.

    Args:
        workspace: Open for writing.
        entries: In any order.
        origin: For the local log of what came.
        contents: Bytes that came along and are all in; they become complete with the entries, or not at all. Those
            that were here already are left for the caller to remove.

    Raises:
        WrongWorkspaceError: An entry is of another unit's workspace; nothing was taken.
        UnknownEntryFormatError: An entry was written by a newer program; nothing was taken.
    """
    unit = workspace.unit.workspace_id
    sound, findings = sound_entries(unit, entries)
    with workspace.writing() as work:
        stored = ContentTables(work.connection)
        for intake in contents:
            stored.finish(intake.content, intake.digest, intake.size)
        tables = MergingTables(work.connection)
        merged = tables.merge(sound.entries)
        findings += [
            Problem("forked-chain", f"copy {entry.replica} has a second entry number {entry.seq}", entry.subject)
            for entry in tables.forks(merged.settled)
        ]
        came = origin or Origin()
        tables.log(
            at=workspace.instant(), kind=came.kind, sender=came.sender, digest=came.digest, entries=len(merged.settled)
        )
        report = _report(work, unit, merged, findings, tables.waiting_count())
    if merged.erased:
        workspace.remove_remains(tables.given_up)
    return report


def sound_entries(unit: str, entries: Iterable[Entry]) -> tuple[EntrySet, list[Problem]]:
    """The entries that may be taken in, and what is wrong with the others.

    Args:
        unit: Workspace id of the file they are for.
        entries: In any order.

    Raises:
        WrongWorkspaceError: An entry is of another unit's workspace.
        UnknownEntryFormatError: An entry was written by a newer program.
    """
    sound: list[Entry] = []
    findings: list[Problem] = []
    for entry in entries:
        if entry.workspace != unit:
            raise WrongWorkspaceError(theirs=entry.workspace[:40], ours=unit)
        if entry.v > ENTRY_FORMAT:
            raise UnknownEntryFormatError(v=entry.v)
        problem = _problem(entry)
        if problem is None:
            sound.append(entry)
        else:
            findings.append(problem)
    return EntrySet.of(sound), findings


def _problem(entry: Entry) -> Problem | None:
    """The first thing wrong with an entry; one is enough not to take it."""
    found = next(flaws(entry), None)
    return None if found is None else Problem(found[0], f"entry {entry.id.hex()[:16]}: {found[1]}", entry.subject)


def _report(work: UnitOfWork, unit: str, merged: Merged, findings: list[Problem], waiting: int) -> MergeReport:
    subjects = tuple(sorted({subject for _workspace, subject in merged.touched}))
    states = work.journal.fields_of(unit, subjects)
    conflicts = tuple((subject, field) for subject in subjects for field in conflicting_fields(states.get(subject, {})))
    return MergeReport(
        taken=len(merged.settled),
        known=merged.known,
        waiting=waiting,
        erased=merged.erased,
        subjects=subjects,
        conflicts=conflicts,
        findings=tuple(findings),
    )
