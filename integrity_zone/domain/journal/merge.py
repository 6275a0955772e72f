"""Merging: set union by id, where an entry waits until everything it builds on is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.erasing import erased_entries, without_erased

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

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
        """The entries that count, each after everything it builds on; the order is the same for the same set.

        What an erasure among them names is without its value.
        """
        ordered = tuple(in_order(self.entries))
        erased = erased_entries(ordered)
        return tuple(without_erased(entry, erased) for entry in ordered)

    def waiting(self) -> tuple[Entry, ...]:
        """The entries whose previous entry or parents are missing, or wait themselves; sorted by id."""
        ready = {entry.id for entry in self.settled()}
        return tuple(self.entries[found] for found in sorted(self.entries.keys() - ready))


def needs(entry: Entry) -> frozenset[bytes]:
    """Ids of the entries that must be there before this one counts."""
    return frozenset(entry.parents) | ({entry.previous} if entry.previous is not None else frozenset())


def in_order(entries: Mapping[bytes, Entry], there: Container[bytes] = ()) -> Iterator[Entry]:
    """The entries that need not wait, each after everything it builds on.

    Args:
        entries: Id -> entry.
        there: Ids of entries that count already.
    """
    missing = {found: {need for need in needs(entries[found]) if need not in there} for found in sorted(entries)}
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
