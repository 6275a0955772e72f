"""Journals made in memory: several copies of one file whose people write, and now and then exchange."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from integrity_zone.domain.journal.entry import EXISTS, ChainEnd, Edit, Entry, StepStamp, instant_text, make_entry
from integrity_zone.domain.journal.erasing import ENTRIES, REASON, erasure_subject, is_erasable
from integrity_zone.domain.journal.heads import by_subject, deletion_value, heads_of, is_deleted
from integrity_zone.domain.journal.merge import EntrySet
from integrity_zone.domain.journal.undoing import UNDO, plan_undo, undo_step_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.journal.heads import FieldKey, FieldState
    from integrity_zone.domain.journal.undoing import UndoPlan

WORKSPACE = "00000000-0000-4000-8000-000000000000"
#: A subject that a file keeps in a table too.
ANSWER = "answer/tiny-1/2026/A.I.1.i.a/unit"
START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@dataclass
class Copy:
    """One copy of a file: the entries it has, and the chain it writes."""

    replica: str
    entries: dict[bytes, Entry] = field(default_factory=dict)
    end: ChainEnd | None = None
    written: int = 0
    workspace: str = WORKSPACE

    @property
    def settled(self) -> tuple[Entry, ...]:
        """The entries that count here."""
        return EntrySet(self.entries).settled()

    @property
    def states(self) -> dict[FieldKey, FieldState]:
        """The state here."""
        return heads_of(self.settled)

    def fields(self, subject: str) -> dict[str, FieldState]:
        """The state of one subject here."""
        return by_subject(self.states).get((self.workspace, subject), {})

    def write(self, subject: str, name: str, value: JsonValue, *, minute: int = 0) -> Entry:
        """Set a field here, as a step of its own."""
        return self.write_step([Edit(subject, name, value)], minute=minute)[0]

    def write_step(
        self, edits: Sequence[Edit], *, kind: str = "answer", step: str | None = None, minute: int = 0
    ) -> list[Entry]:
        """Write some edits in one step; a field may get several values."""
        own = step or f"{self.replica}{self.written}"
        stamp = StepStamp(self.workspace, own, kind, self.replica, instant_text(START + timedelta(minutes=minute)))
        states = self.states
        parents = {(key.subject, key.field): tuple(e.id for e in state.heads) for key, state in states.items()}
        entries: list[Entry] = []
        for edit in edits:
            end = self.end or ChainEnd(self.replica, 0, None)
            salt = f"{self.replica}{self.written}".encode().ljust(16, b".")[:16]
            entry = make_entry(edit, stamp, end, parents.get((edit.subject, edit.field), ()), salt)
            self.entries[entry.id] = entry
            self.end = ChainEnd(entry.replica, entry.seq, entry.id)
            self.written += 1
            entries.append(entry)
        return entries

    def delete(self, subject: str, *, minute: int = 0) -> None:
        """Delete a subject here, if it is there."""
        fields = self.fields(subject)
        if fields and not is_deleted(fields):
            self.write(subject, EXISTS, deletion_value(fields), minute=minute)

    def undo(self, step: str, *, minute: int = 0) -> UndoPlan:
        """Undo a step here; returns what that came to."""
        settled = self.settled
        of_step = [entry for entry in settled if entry.step == step]
        histories: dict[str, list[Entry]] = {}
        for entry in settled:
            histories.setdefault(entry.subject, []).append(entry)
        plan = plan_undo(of_step, histories)
        edits = [Edit(item.subject, item.field, value) for item in plan.restored for value in item.values]
        own = undo_step_id(f"{self.replica}{self.written}", step)
        self.write_step(edits, kind=UNDO, step=own, minute=minute)
        return plan

    def erase(self, *entries: Entry) -> None:
        """Erase the values of some entries, here and wherever this is merged."""
        subject = erasure_subject(f"{self.replica}{self.written}")
        names = sorted(entry.id.hex() for entry in entries)
        edits = [Edit(subject, REASON, "permintaan"), Edit(subject, ENTRIES, names)]
        self.write_step(edits, kind="erase")
        self.entries = {entry.id: entry for entry in self.settled} | {
            entry.id: entry for entry in EntrySet(self.entries).waiting()
        }

    def take(self, other: Copy) -> None:
        """Merge another copy into this one."""
        self.entries = dict(EntrySet(self.entries).merged(EntrySet(other.entries)).entries)


@st.composite
def journals(draw: st.DrawFn, most: int = 14) -> tuple[Entry, ...]:
    """All entries of a few copies that wrote, deleted, undid, erased and exchanged at random, some perhaps forked."""
    copies = [Copy(name) for name in ("a", "b", "c")]
    for _ in range(draw(st.integers(1, most))):
        copy = draw(st.sampled_from(copies))
        subject, minute = draw(st.sampled_from((ANSWER, "t"))), draw(st.integers(0, 3))
        match draw(st.sampled_from(("write", "write", "write", "take", "fork", "delete", "revive", "undo", "erase"))):
            case "take":
                copy.take(draw(st.sampled_from(copies)))
            case "fork":
                copies.append(Copy(copy.replica, dict(copy.entries), copy.end, copy.written + 100 * len(copies)))
            case "delete":
                copy.delete(subject, minute=minute)
            case "revive" if is_deleted(copy.fields(subject)):
                copy.write_step([Edit(subject, EXISTS, None), Edit(subject, "note", "kembali")], minute=minute)
            case "undo" if steps := sorted({entry.step for entry in copy.settled if entry.kind != "erase"}):
                copy.undo(draw(st.sampled_from(steps)), minute=minute)
            case "erase" if found := [entry for entry in copy.settled if is_erasable(entry)]:
                copy.erase(draw(st.sampled_from(found)))
            case _:
                name = draw(st.sampled_from(("value", "note", "flag")))
                value = draw(st.sampled_from(("A", "B", None)))
                copy.write(subject, name, value, minute=minute)
    everything = EntrySet.of(entry for copy in copies for entry in copy.entries.values())
    return tuple(everything.entries.values())
