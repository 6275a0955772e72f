"""Merging: set union by id, where an entry waits until everything it builds on is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from integrity_zone.domain.journal.entry import Entry


@dataclass(frozen=True, slots=True)
class EntrySet:
    """A set of entries by id; some may still wait."""

    entries: Mapping[bytes, Entry]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> EntrySet:
        """Collect entries; a value that one copy withholds is taken from the other."""
        known: dict[bytes, Entry] = {}
        for entry in entries:
            present = known.get(entry.id)
            if present is None or present.withheld:
                known[entry.id] = entry
        return cls(known)

    def merged(self, other: EntrySet) -> EntrySet:
        """The union of both; order and repetition do not matter."""
        return EntrySet.of((*self.entries.values(), *other.entries.values()))

    def settled(self) -> tuple[Entry, ...]:
        """The entries that count, each after everything it builds on; the order is the same for the same set."""
        return tuple(_in_order(self.entries))

    def waiting(self) -> tuple[Entry, ...]:
        """The entries whose previous entry or parents are missing, or wait themselves; sorted by id."""
        ready = {entry.id for entry in self.settled()}
        return tuple(self.entries[found] for found in sorted(self.entries.keys() - ready))


def needs(entry: Entry) -> frozenset[bytes]:
    """Ids of the entries that must be there before this one counts."""
    return frozenset(entry.parents) | ({entry.previous} if entry.previous is not None else frozenset())


def _in_order(entries: Mapping[bytes, Entry]) -> Iterator[Entry]:
    missing = {found: set(needs(entries[found])) for found in sorted(entries)}
    followers: dict[bytes, list[bytes]] = {}
    for found, needed in missing.items():
        for before in needed:
            followers.setdefault(before, []).append(found)
    ready = [found for found, needed in missing.items() if not needed]
    while ready:
        found = ready.pop()
        yield entries[found]
        for follower in followers.get(found, ()):
            missing[follower].discard(found)
            if not missing[follower]:
                ready.append(follower)
