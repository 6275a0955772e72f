"""Merging a copy of the file that somebody else worked on, such as that of TPI: its entries, and the bytes they name.

A copy is a file from outside. It is opened as any other file is, entries are judged one by one, and bytes have to be
what their hash says. Merging writes no entry, so it is no step that could be undone: who merges makes a backup first.
"""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.erasing import ERASURE, erased_contents
from integrity_zone.domain.journal.heads import FieldState, conflicting_fields
from integrity_zone.domain.journal.merge import EntrySet, in_order
from integrity_zone.domain.merging import CopyContribution, CopyMerge, CopyPreview, SameFileError
from integrity_zone.domain.progress import Progress
from integrity_zone.domain.text import clean_line
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import DamagedError, WrongWorkspaceError
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.workspace.checking import CONTENT_FIELD
from integrity_zone.services.workspace.content_intake import ContentIntake
from integrity_zone.services.workspace.merging import Origin, merge_entries, sound_entries
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.storage.contents import CHUNK_BYTES, SLICE_BYTES, ContentTables
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.problems import translated
from integrity_zone.storage.repositories import EvidenceTables
from integrity_zone.storage.submitted import locked_answers, submitted_error

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping
    from pathlib import Path

    from sqlalchemy import Connection

    from integrity_zone.domain.journal.entry import Entry

#: Part of the log of what came from where.
_KIND = "copy"
_SENDER_CHARACTERS = 200
_KIB = 1024


@dataclass(frozen=True, slots=True)
class _Content:
    number: int  #: in the copy
    digest: bytes
    size: int


@dataclass(frozen=True, slots=True)
class _Brought:
    """What a copy holds and the file does not."""

    entries: tuple[Entry, ...]
    contents: tuple[_Content, ...]

    @property
    def size_bytes(self) -> int:
        return sum(content.size for content in self.contents)


def look_at_copy(workspace: Workspace, path: Path) -> CopyPreview:
    """What merging a copy would bring; only reads both files.

    Args:
        workspace: Open.
        path: The copy.

    Raises:
        SameFileError: It is the file itself.
        WrongWorkspaceError: It is of another unit.
        IntegrityZoneError: It cannot be read; as `Workspace.open`.
    """
    with _opened(workspace, path) as copy:
        brought = _brought(workspace, copy)
        unit = copy.unit.name
    new, _findings = sound_entries(workspace.unit.workspace_id, brought.entries)
    fresh = tuple(new.entries.values())
    with workspace.reading() as connection:
        conflicts = _new_conflicts(connection, workspace.unit.workspace_id, new)
        locked = _locked(connection, workspace.unit.workspace_id, fresh)
    return CopyPreview(
        path=path,
        unit=unit,
        entries=len(fresh),
        contributions=_contributions(fresh),
        kinds=tuple(Counter(entry.subject.partition("/")[0] for entry in fresh).most_common()),
        contents=len(brought.contents),
        size_bytes=brought.size_bytes,
        conflicts=conflicts,
        locked=locked,
    )


def merge_copy(workspace: Workspace, path: Path) -> CopyMerge:
    """Take in whatever a copy holds and the file does not.

    Args:
        workspace: Open for writing.
        path: The copy; only read.

    Raises:
        IntegrityZoneError: As `merge_copy_slices`.
    """
    slices = merge_copy_slices(workspace, path)
    while True:
        try:
            next(slices)
        except StopIteration as end:
            merged: CopyMerge = end.value
            return merged


def merge_copy_slices(workspace: Workspace, path: Path) -> Generator[Progress, None, CopyMerge]:
    """As `merge_copy`, with small steps of others between: bytes in slices, and all entries at once at the end.

    Closing it calls it off; nothing is taken then.

    Args:
        workspace: As for `merge_copy`.
        path: As for `merge_copy`.

    Raises:
        SameFileError: It is the file itself.
        WrongWorkspaceError: It is of another unit.
        UnknownEntryFormatError: A newer program wrote in it.
        DamagedError: Its bytes are not what they should be.
        DiskFullError: There is no room for its bytes.
        IntegrityZoneError: It cannot be read; as `Workspace.open`.
    """
    with _opened(workspace, path) as copy, ExitStack() as undoing:
        brought = _brought(workspace, copy)
        workspace.require_room(brought.size_bytes)
        intakes: list[ContentIntake] = []
        done = 0
        for content in brought.contents:
            intake = ContentIntake(workspace)
            undoing.callback(intake.abandon)
            intakes.append(intake)
            for chunks in _slices(copy, content):
                intake.store(chunks)
                yield Progress((done + intake.size) // _KIB, brought.size_bytes // _KIB, path.name)
            if (intake.digest, intake.size) != (content.digest, content.size):
                raise DamagedError(path=str(path), reason="the bytes of a document do not match their size or hash")
            done += content.size
        origin = Origin(_KIND, clean_line(", ".join(_people(brought.entries)))[:_SENDER_CHARACTERS])
        report = merge_entries(workspace, brought.entries, origin, contents=intakes)
        undoing.pop_all()
    _drop_doubles(workspace, intakes)
    return CopyMerge(
        taken=report.taken,
        contents=len(intakes),
        size_bytes=brought.size_bytes,
        conflicts=report.conflicts,
        findings=report.findings,
        waiting=report.waiting,
    )


@contextmanager
def _opened(workspace: Workspace, path: Path) -> Iterator[Workspace]:
    """The copy, open for reading."""
    with translated(path):
        is_same = path.samefile(workspace.path)
    if is_same:
        raise SameFileError(path=str(path))
    with Workspace.open(path, actor=workspace.actor, write=False) as copy:
        theirs, ours = copy.unit.workspace_id, workspace.unit.workspace_id
        if theirs != ours:
            raise WrongWorkspaceError(
                theirs=f"{copy.unit.name}, {theirs[:8]}", ours=f"{workspace.unit.name}, {ours[:8]}"
            )
        yield copy


def _brought(workspace: Workspace, copy: Workspace) -> _Brought:
    """What is in the copy alone: entries, values that were left out here, and the bytes that any entry of it names."""
    with workspace.reading() as connection:
        journal = JournalTables(connection)
        known = journal.known()
        erased = set(erased_contents(journal.history(workspace.unit.workspace_id, ERASURE, below=True)))
        stored = {digest for _number, digest, _size in ContentTables(connection).all_complete()}
    stored |= {digest for _workspace, digest in erased}
    entries: list[Entry] = []
    named: set[str] = set()
    with copy.reading() as connection:
        journal = JournalTables(connection)
        for entry in chain(journal.entries(), journal.waiting()):
            if entry.field == CONTENT_FIELD and isinstance(entry.value, str):
                named.add(entry.value)
            if entry.id not in known or not (known[entry.id] or entry.withheld):
                entries.append(entry)
        tables = ContentTables(connection)
        if tables.longest_chunk() > CHUNK_BYTES:
            raise DamagedError(path=str(copy.path), reason="a chunk of a document is longer than chunks are")
        contents = tuple(
            _Content(number, digest, size)
            for number, digest, size in tables.all_complete()
            if digest.hex() in named and digest not in stored
        )
    return _Brought(tuple(entries), contents)


def _slices(copy: Workspace, content: _Content) -> Iterator[list[bytes]]:
    """The chunks of a content, some at a time; once nothing for an empty one."""
    per_slice = SLICE_BYTES // CHUNK_BYTES
    first = 0
    while True:
        with copy.reading() as connection:
            found = ContentTables(connection).chunks(content.number, first)
            chunks = list(islice(found, per_slice))
        if chunks or not first:
            yield chunks
        if len(chunks) < per_slice:
            return
        first += per_slice
        if first * CHUNK_BYTES > content.size:
            # More than it says it has: what is stored by now does not match.
            return


def _drop_doubles(workspace: Workspace, intakes: Iterable[ContentIntake]) -> None:
    """Remove bytes that somebody else brought meanwhile; what stays goes at the next opening."""
    with workspace.reading() as connection:
        unfinished = ContentTables(connection).incomplete()
    for intake in intakes:
        if intake.content in unfinished:
            with suppress(IntegrityZoneError):
                for _slice in intake.dropping():
                    pass


def _contributions(entries: Iterable[Entry]) -> tuple[CopyContribution, ...]:
    moments: dict[str, list[str]] = {}
    for entry in entries:
        moments.setdefault(clean_line(entry.actor), []).append(entry.at)
    found = [CopyContribution(actor, len(at), min(at), max(at)) for actor, at in moments.items()]
    return tuple(sorted(found, key=lambda one: (-one.entries, one.actor)))


def _people(entries: Iterable[Entry]) -> list[str]:
    return [one.actor for one in _contributions(entries)]


def _new_conflicts(connection: Connection, unit: str, new: EntrySet) -> tuple[tuple[str, str], ...]:
    """The fields that two sides would disagree about and do not now, sorted."""
    journal = JournalTables(connection)
    pool = {entry.id: entry for entry in journal.waiting()} | dict(new.entries)
    known = {found for found in journal.known() if found not in pool}
    settled = tuple(in_order(pool, known))
    before = journal.fields_of(unit, sorted({entry.subject for entry in settled}))
    heads = {
        (subject, field): {entry.id: entry for entry in state.heads}
        for subject, fields in before.items()
        for field, state in fields.items()
    }
    for entry in settled:
        of_field = heads.setdefault((entry.subject, entry.field), {})
        for parent in entry.parents:
            of_field.pop(parent, None)
        of_field[entry.id] = entry
    after: dict[str, dict[str, FieldState]] = {}
    for (subject, field), found in heads.items():
        after.setdefault(subject, {})[field] = FieldState(tuple(found[name] for name in sorted(found)))
    return tuple(sorted(_disputed(after) - _disputed(before)))


def _disputed(states: Mapping[str, Mapping[str, FieldState]]) -> set[tuple[str, str]]:
    return {(subject, field) for subject, fields in states.items() for field in conflicting_fields(fields)}


def _locked(connection: Connection, unit: str, entries: Iterable[Entry]) -> tuple[Stage, ...]:
    """The stages handed in here of which these entries change something."""
    journal, evidence = JournalTables(connection), EvidenceTables(connection, unit)

    def fields_of(subject: str) -> Mapping[str, FieldState]:
        return journal.fields_of(unit, [subject]).get(subject, {})

    touched = dict.fromkeys((entry.subject, entry.field) for entry in entries)
    found = {
        stage
        for assessment, stage in locked_answers(touched, evidence.link_subjects)
        if submitted_error(fields_of, assessment, stage) is not None
    }
    return tuple(stage for stage in Stage if stage in found)
