"""Journals made in memory: several copies of one file whose people write, and now and then exchange."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from integrity_zone.domain.journal.entry import ChainEnd, Edit, Entry, StepStamp, instant_text, make_entry
from integrity_zone.domain.journal.heads import FieldKey, heads_of
from integrity_zone.domain.journal.merge import EntrySet

if TYPE_CHECKING:
    from integrity_zone.domain.journal.canonical import JsonValue

WORKSPACE = "00000000-0000-4000-8000-000000000000"
START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@dataclass
class Copy:
    """One copy of a file: the entries it has, and the chain it writes."""

    replica: str
    entries: dict[bytes, Entry] = field(default_factory=dict)
    end: ChainEnd | None = None
    written: int = 0

    def write(self, subject: str, name: str, value: JsonValue, *, minute: int = 0) -> Entry:
        """Set a field here."""
        state = heads_of(EntrySet(self.entries).settled()).get(FieldKey(WORKSPACE, subject, name))
        parents = tuple(entry.id for entry in state.heads) if state else ()
        stamp = StepStamp(WORKSPACE, "step", "answer", self.replica, instant_text(START + timedelta(minutes=minute)))
        salt = f"{self.replica}{self.written}".encode().ljust(16, b".")[:16]
        entry = make_entry(
            Edit(subject, name, value), stamp, self.end or ChainEnd(self.replica, 0, None), parents, salt
        )
        self.entries[entry.id] = entry
        self.end = ChainEnd(entry.replica, entry.seq, entry.id)
        self.written += 1
        return entry

    def take(self, other: Copy) -> None:
        """Merge another copy into this one."""
        self.entries.update(other.entries)


@st.composite
def journals(draw: st.DrawFn) -> tuple[Entry, ...]:
    """All entries of a few copies that wrote and exchanged at random, one of them perhaps forked."""
    copies = [Copy(name) for name in ("a", "b", "c")]
    for _ in range(draw(st.integers(1, 14))):
        copy = draw(st.sampled_from(copies))
        match draw(st.sampled_from(("write", "write", "write", "take", "fork"))):
            case "take":
                copy.take(draw(st.sampled_from(copies)))
            case "fork":
                copies.append(Copy(copy.replica, dict(copy.entries), copy.end, copy.written + 100 * len(copies)))
            case _:
                copy.write(
                    draw(st.sampled_from(("s", "t"))),
                    draw(st.sampled_from(("value", "note"))),
                    draw(st.sampled_from(("A", "B", None))),
                    minute=draw(st.integers(0, 3)),
                )
    return tuple({found: entry for copy in copies for found, entry in copy.entries.items()}.values())
