"""One step of a person: its entries, heads and state in one transaction."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.change import Change
from integrity_zone.domain.journal.canonical import same_json
from integrity_zone.domain.journal.entry import EXISTS, SALT_BYTES, ChainEnd, Edit, Entry, StepStamp, make_entry
from integrity_zone.domain.journal.heads import FieldState, conflicting_fields, deletion_value, is_deleted
from integrity_zone.domain.journal.subjects import document_subject
from integrity_zone.domain.journal.undoing import undo_step_id
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.repositories import EvidenceTables
from integrity_zone.storage.search import refresh_search
from integrity_zone.storage.state import project, write_state
from integrity_zone.storage.submitted import locked_answers, submitted_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.storage.chains import ChainMemory


@dataclass(frozen=True)
class Authorship:
    """Who writes, when, and where chance comes from."""

    workspace: str
    actor: str
    instant: Callable[[], str]  #: RFC 3339, six decimals, Z
    entropy: Callable[[int], bytes]

    def new_id(self) -> str:
        """A random UUID."""
        return str(uuid.UUID(bytes=self.entropy(16), version=4))


class ChainKeeper:
    """The chain that an open workspace writes."""

    def __init__(self, memory: ChainMemory, new_id: Callable[[], str]) -> None:
        """Nothing is claimed before the first entry.

        Args:
            memory: What this device wrote last.
            new_id: Names a new copy.
        """
        self._memory = memory
        self._new_id = new_id
        self._own: ChainEnd | None = None  #: what this opening wrote last
        self._remembered = True
        self._claim: tuple[ChainEnd, bytes] | None = None

    def seal(self, journal: JournalTables, make: Callable[[ChainEnd], Sequence[Entry]]) -> Sequence[Entry]:
        """Make entries on the chain that this device may continue, or on a new one.

        Args:
            journal: The file's chains.
            make: Entries that go on from an end; at least one.
        """
        end = self._own_end(journal)
        if end is not None:
            entries = make(end)
            if not self._remembered or self._memory.advance(end, entries[-1].id):
                return self._claimed(end, entries)
        end = ChainEnd(self._new_id(), 0, None)
        entries = make(end)
        self._remembered = self._memory.begin(end.replica, entries[-1].id)
        return self._claimed(end, entries)

    def settle(self) -> None:
        """The last claim was committed."""
        self._claim = None

    def take_back(self) -> None:
        """The last claim, if there is one, was not committed."""
        if self._claim is not None:
            self._memory.take_back(*self._claim)
            self._own, self._remembered, self._claim = None, True, None

    def _own_end(self, journal: JournalTables) -> ChainEnd | None:
        if self._own is not None:
            # A fork that was merged meanwhile may have gone further than this chain.
            return self._own if self._own in journal.chain_ends(self._own.replica) else None
        return next((end for end in journal.chain_ends() if self._memory.knows(end)), None)

    def _claimed(self, end: ChainEnd, entries: Sequence[Entry]) -> Sequence[Entry]:
        last = entries[-1]
        self._own, self._claim = ChainEnd(last.replica, last.seq, last.id), (end, last.id)
        return entries


class UnitOfWork:
    """Collects the edits of one step and writes them at once; made and used within one transaction."""

    def __init__(self, connection: Connection, author: Authorship, keeper: ChainKeeper) -> None:
        """Begin a step.

        Args:
            connection: In a transaction that writes.
            author: Who writes.
            keeper: Which chain goes on.
        """
        self.connection = connection
        self.journal = JournalTables(connection)
        self._author = author
        self._keeper = keeper
        self._states: dict[str, dict[str, FieldState]] = {}
        self._edits: dict[tuple[str, str], tuple[JsonValue, ...]] = {}

    def load(self, subjects: Iterable[str]) -> None:
        """Read the state of some subjects with few queries."""
        missing = [subject for subject in dict.fromkeys(subjects) if subject not in self._states]
        found = self.journal.fields_of(self._author.workspace, missing)
        for subject in missing:
            self._states[subject] = found.get(subject, {})

    def value(self, subject: str, field: str) -> JsonValue:
        """The value of a field before this step."""
        state = self._fields(subject).get(field)
        return None if state is None else state.value

    def is_deleted(self, subject: str) -> bool:
        """Whether the subject was deleted before this step."""
        return is_deleted(self._fields(subject))

    def is_there(self, subject: str) -> bool:
        """Whether anything was said of the subject before this step that a deletion would take away."""
        fields = self._fields(subject)
        return bool(fields) and (not is_deleted(fields) or self._deletion_in_doubt(subject))

    def edit(self, subject: str, field: str, value: JsonValue) -> None:
        """Set a field. The same value again is no change, unless it settles a conflict."""
        state = self._fields(subject).get(field)
        if _is_so(state, value):
            self._edits.pop((subject, field), None)
        else:
            self._edits[subject, field] = (value,)

    def restore(self, subject: str, field: str, values: tuple[JsonValue, ...]) -> None:
        """Write former values of a field again, whatever it says now; several are a conflict that comes back."""
        self._edits[subject, field] = values

    def revive(self, subject: str) -> None:
        """Take back the deletion of a subject, if it was deleted or somebody says so."""
        if self.is_deleted(subject) or self._deletion_in_doubt(subject):
            self.edit(subject, EXISTS, None)

    def delete(self, subject: str) -> None:
        """Delete a subject as it was before this step."""
        if self.is_there(subject):
            self.edit(subject, EXISTS, deletion_value(self._fields(subject)))

    def is_needed(self) -> bool:
        """Whether `finish` would write anything.

        Raises:
            StageSubmittedError: As `finish`.
        """
        if not self._edits:
            return False
        self._refuse_if_submitted()
        return True

    def finish(self, kind: str, *, undoes: str | None = None) -> Change:
        """Write the entries, the heads and the state. Without edits nothing is written.

        Args:
            kind: What the step was.
            undoes: Id of the step whose inverse this is, if it is one.

        Raises:
            StageSubmittedError: It changes answers, notes or evidence of a stage that was handed in.
        """
        if not self.is_needed():
            return Change(step="", kind=kind, subjects=(), entries=0)
        stamp = self._stamp(kind, undoes)
        edits = tuple(Edit(*key, value) for key, values in self._edits.items() for value in values)
        entries = self._keeper.seal(self.journal, lambda end: self._entries(edits, stamp, end))
        self.journal.append(entries)
        subjects = tuple(dict.fromkeys(edit.subject for edit in edits))
        heads: dict[tuple[str, str], list[Entry]] = {}
        for entry in entries:
            heads.setdefault((entry.subject, entry.field), []).append(entry)
        for (subject, field), found in heads.items():
            state = FieldState(tuple(sorted(found, key=lambda entry: entry.id)))
            self._states[subject] = {**self._states[subject], field: state}
        write_state(self.connection, project(stamp.workspace, {name: self._states[name] for name in subjects}))
        refresh_search(self.connection, stamp.workspace, subjects)
        return Change(step=stamp.step, kind=kind, subjects=subjects, entries=len(entries))

    def fields_of(self, subject: str) -> Mapping[str, FieldState]:
        """Field name -> state of a subject before this step."""
        return self._fields(subject)

    def _refuse_if_submitted(self) -> None:
        evidence = EvidenceTables(self.connection, self._author.workspace)

        def links_of(document: str) -> Iterable[str]:
            # One that is new in this step stands behind nothing yet.
            return evidence.link_subjects(document) if self._fields(document_subject(document)) else ()

        for assessment, stage in locked_answers(self._edits, links_of):
            found = submitted_error(self.fields_of, assessment, stage)
            if found is not None:
                raise found

    def _fields(self, subject: str) -> dict[str, FieldState]:
        if subject not in self._states:
            self.load((subject,))
        return self._states[subject]

    def _deletion_in_doubt(self, subject: str) -> bool:
        return EXISTS in conflicting_fields(self._fields(subject))

    def _stamp(self, kind: str, undoes: str | None) -> StepStamp:
        author = self._author
        own = author.new_id()
        step = own if undoes is None else undo_step_id(own, undoes)
        return StepStamp(author.workspace, step, kind, author.actor, author.instant())

    def _entries(self, edits: Sequence[Edit], stamp: StepStamp, end: ChainEnd) -> Sequence[Entry]:
        entries: list[Entry] = []
        for edit in edits:
            state = self._fields(edit.subject).get(edit.field)
            parents = tuple(entry.id for entry in state.heads) if state is not None else ()
            entry = make_entry(edit, stamp, end, parents, self._author.entropy(SALT_BYTES))
            entries.append(entry)
            end = ChainEnd(end.replica, entry.seq, entry.id)
        return entries


def _is_so(state: FieldState | None, value: JsonValue) -> bool:
    if state is None:
        return value is None
    return not state.in_conflict and not state.shown.withheld and same_json(state.value, value)
