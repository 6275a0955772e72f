"""Merging entries into a stored file: the same result as the pure merge, in the tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import and_, bindparam, delete, func, insert, select, tuple_, update

from integrity_zone.domain.journal.canonical import canonical_json
from integrity_zone.domain.journal.erasing import (
    ERASURE,
    erased_contents,
    erased_entries,
    is_erasable,
)
from integrity_zone.domain.journal.heads import FieldKey, key_of
from integrity_zone.domain.journal.merge import in_order, needs
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.content_words import rebuild_words
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.journal import JournalTables, row_of
from integrity_zone.storage.search import rebuild_search, refresh_search
from integrity_zone.storage.state import project, write_state
from integrity_zone.storage.state_tables import DocumentRow
from integrity_zone.storage.tables import ChainRow, EntryRow, HeadRow, ImportRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from integrity_zone.domain.journal.entry import Entry
    from integrity_zone.domain.journal.erasing import Named

_ENTRY = table_of(EntryRow)
_HEAD = table_of(HeadRow)
_CHAIN = table_of(ChainRow)
_IMPORT = table_of(ImportRow)
_DOCUMENT = table_of(DocumentRow)

_BATCH = 400
_Item = TypeVar("_Item")

_OF_ID = _ENTRY.c.id == bindparam("of_id")
_FILL = update(_ENTRY).where(_OF_ID).values(salt=bindparam("new_salt"), value=bindparam("new_value"))
_EMPTY = update(_ENTRY).where(_OF_ID).values(salt=None, value=None)
_DROP_ENTRY = delete(_ENTRY).where(_OF_ID)
_DROP_HEAD = delete(_HEAD).where(
    and_(
        _HEAD.c.workspace == bindparam("of_workspace"),
        _HEAD.c.subject == bindparam("of_subject"),
        _HEAD.c.field == bindparam("of_field"),
        _HEAD.c.entry == bindparam("of_entry"),
    )
)


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging did to the tables."""

    settled: tuple[Entry, ...]  #: entries that count now and did not before, in order
    released: int  #: how many of these had been waiting in the file
    known: int  #: entries given that were here
    erased: int  #: values and contents removed
    touched: frozenset[tuple[str, str]]  #: (workspace, subject) whose state may be another


class MergingTables:
    """Taking entries of other copies into the file, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection.

        Args:
            connection: In a transaction that writes.
        """
        self._connection = connection
        self._journal = JournalTables(connection)
        self._touched: set[tuple[str, str]] = set()
        self._rebuild = False
        self.given_up: list[int] = []  #: contents erased, whose bytes are still to be removed

    def merge(self, given: Mapping[bytes, Entry]) -> Merged:
        """Take entries in; those whose ground is missing are kept apart and tried again at the next merge.

        Args:
            given: Id -> entry, each sound.
        """
        present = {entry.id: entry for entry in self._journal.of_ids(list(given))}
        filled = [given[found] for found, entry in present.items() if entry.withheld and not given[found].withheld]
        self._fill(filled)
        waiting = {entry.id: entry for entry in self._journal.waiting()}
        new = {found: entry for found, entry in given.items() if found not in present}
        pool = waiting | new
        settled = tuple(in_order(pool, self._counting(pool.values())))
        self._store(pool, settled, waiting)
        self._follow(settled)
        erased = self._apply_erasures((*filled, *settled), [*new.values(), *filled])
        self._refresh()
        released = sum(entry.id in waiting for entry in settled)
        return Merged(settled, released, len(present), erased, frozenset(self._touched))

    def erase(self, entries: Iterable[Entry]) -> int:
        """Remove what these entries of erasing steps name; how many values and contents that were."""
        erased = self._apply_erasures(tuple(entries), ())
        self._refresh()
        return erased

    def forks(self, entries: Sequence[Entry]) -> Iterator[Entry]:
        """Those of these entries whose number another entry of the same copy has."""
        for batch in _batches(entries):
            places = tuple_(_ENTRY.c.replica, _ENTRY.c.seq)
            wanted = select(_ENTRY.c.replica, _ENTRY.c.seq).where(
                places.in_([(entry.replica, entry.seq) for entry in batch])
            )
            twice = wanted.group_by(_ENTRY.c.replica, _ENTRY.c.seq).having(func.count() > 1)
            found = {(row.replica, row.seq) for row in self._connection.execute(twice)}
            yield from (entry for entry in batch if (entry.replica, entry.seq) in found)

    def waiting_count(self) -> int:
        """How many entries wait."""
        wanted = select(func.count()).select_from(_ENTRY).where(_ENTRY.c.waiting == 1)
        return int(self._connection.execute(wanted).scalar_one())

    def log(self, *, at: str, kind: str, sender: str, digest: str, entries: int) -> None:
        """Note what came, when and from whom; this stays in this file."""
        self._connection.execute(
            insert(_IMPORT).values(at=at, kind=kind, sender=sender, digest=digest, entries=entries)
        )

    def _counting(self, entries: Iterable[Entry]) -> frozenset[bytes]:
        """Which of the entries that these build on count already."""
        needed = frozenset[bytes]().union(*map(needs, entries))
        found: set[bytes] = set()
        for batch in _batches(sorted(needed)):
            wanted = select(_ENTRY.c.id).where(_ENTRY.c.id.in_(batch), _ENTRY.c.waiting == 0)
            found.update(self._connection.execute(wanted).scalars())
        return frozenset(found)

    def _fill(self, entries: Sequence[Entry]) -> None:
        """Values that were withheld here and are known elsewhere."""
        rows = [
            {"of_id": entry.id, "new_salt": entry.salt, "new_value": canonical_json(entry.value).decode()}
            for entry in entries
        ]
        if rows:
            self._connection.execute(_FILL, rows)
        self._touch(entries)

    def _store(self, pool: Mapping[bytes, Entry], settled: Sequence[Entry], waiting: Mapping[bytes, Entry]) -> None:
        """New rows; an entry that waited gets a new position, so that everything stands behind its ground."""
        counting = {entry.id for entry in settled}
        if released := [{"of_id": found} for found in counting & waiting.keys()]:
            self._connection.execute(_DROP_ENTRY, released)
        apart = [entry for found, entry in pool.items() if found not in counting and found not in waiting]
        rows = [row_of(entry) for entry in settled] + [row_of(entry) | {"waiting": 1} for entry in apart]
        if rows:
            self._connection.execute(insert(_ENTRY), rows)

    def _follow(self, settled: Sequence[Entry]) -> None:
        """Bring heads and chain ends to what the entries that count now say."""
        before = self._heads({(entry.workspace, entry.subject) for entry in settled})
        after = {key: set(found) for key, found in before.items()}
        for entry in settled:
            heads = after.setdefault(key_of(entry), set())
            heads.difference_update(entry.parents)
            heads.add(entry.id)
        gone = [_head_key(key) | {"of_entry": found} for key, ids in before.items() for found in ids - after[key]]
        come = [
            {"workspace": key.workspace, "subject": key.subject, "field": key.field, "entry": found}
            for key, ids in after.items()
            for found in ids - before.get(key, set())
        ]
        if gone:
            self._connection.execute(_DROP_HEAD, gone)
        if come:
            self._connection.execute(insert(_HEAD), come)
        self._extend_chains(settled)
        self._touch(settled)

    def _heads(self, subjects: set[tuple[str, str]]) -> dict[FieldKey, set[bytes]]:
        heads: dict[FieldKey, set[bytes]] = {}
        for batch in _batches(sorted(subjects)):
            wanted = select(_HEAD).where(tuple_(_HEAD.c.workspace, _HEAD.c.subject).in_(batch))
            for row in self._connection.execute(wanted):
                heads.setdefault(FieldKey(row.workspace, row.subject, row.field), set()).add(row.entry)
        return heads

    def _extend_chains(self, settled: Sequence[Entry]) -> None:
        ends = {end.replica: (end.seq, end.last or b"") for end in self._journal.chain_ends()}
        longer: dict[str, Entry] = {}
        for entry in settled:
            if (entry.seq, entry.id) > ends.get(entry.replica, (0, b"")):
                ends[entry.replica] = (entry.seq, entry.id)
                longer[entry.replica] = entry
        if longer:
            self._connection.execute(
                delete(_CHAIN).where(_CHAIN.c.replica == bindparam("of_replica")),
                [{"of_replica": replica} for replica in longer],
            )
            self._connection.execute(
                insert(_CHAIN),
                [
                    {"replica": entry.replica, "workspace": entry.workspace, "seq": entry.seq, "last": entry.id}
                    for entry in longer.values()
                ],
            )

    def _apply_erasures(self, changed: Sequence[Entry], new: Sequence[Entry]) -> int:
        """Remove what erasures name: all that new ones name, and of what is new all that any names."""
        erased = 0
        fresh = erased_entries(changed)
        come = {(entry.workspace, entry.id) for entry in new}
        fresh |= erased_entries(self._erasures({workspace for workspace, _id in come})) & come
        for entry in list(self._journal.of_ids(sorted(found for _workspace, found in fresh))):
            if (entry.workspace, entry.id) in fresh and is_erasable(entry) and not entry.withheld:
                self._connection.execute(_EMPTY, {"of_id": entry.id})
                self._touch([entry])
                erased += 1
        for named in sorted(erased_contents(changed)):
            erased += self._erase_content(named)
        self._rebuild = erased > 0
        return erased

    def _erasures(self, workspaces: Iterable[str]) -> Iterator[Entry]:
        for workspace in sorted(workspaces):
            yield from self._journal.history(workspace, ERASURE, below=True)

    def _erase_content(self, named: Named) -> int:
        """Remove bytes, unless another unit of this file has the same."""
        workspace, digest = named
        elsewhere = select(_DOCUMENT.c.id).where(
            _DOCUMENT.c.content == digest.hex(), _DOCUMENT.c.workspace != workspace
        )
        contents = ContentTables(self._connection)
        found = contents.find(digest)
        if found is None or self._connection.execute(elsewhere.limit(1)).first() is not None:
            return 0
        contents.give_up(found[0])
        self.given_up.append(found[0])
        return 1

    def _touch(self, entries: Iterable[Entry]) -> None:
        self._touched.update((entry.workspace, entry.subject) for entry in entries)

    def _refresh(self) -> None:
        """Bring the state tables and the full text of everything touched to what the heads say."""
        by_workspace: dict[str, list[str]] = {}
        for workspace, subject in sorted(self._touched):
            by_workspace.setdefault(workspace, []).append(subject)
        for workspace, subjects in by_workspace.items():
            states = self._journal.fields_of(workspace, subjects)
            write_state(self._connection, project(workspace, {name: states.get(name, {}) for name in subjects}))
            refresh_search(self._connection, workspace, subjects)
        if self._rebuild:
            rebuild_search(self._connection)
            rebuild_words(self._connection)


def _head_key(key: FieldKey) -> dict[str, object]:
    return {"of_workspace": key.workspace, "of_subject": key.subject, "of_field": key.field}


def _batches(items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    return (items[start : start + _BATCH] for start in range(0, len(items), _BATCH))
