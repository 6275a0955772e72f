"""The journal's tables: entries, heads and chain ends, as domain values."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, bindparam, delete, func, insert, or_, select

from integrity_zone.domain.journal.canonical import JsonValue, canonical_json
from integrity_zone.domain.journal.entry import EXISTS, ID_BYTES, ChainEnd, Entry
from integrity_zone.domain.journal.heads import FieldKey, FieldState, conflicts_of, is_deleted, key_of
from integrity_zone.domain.workspace_problems import DamagedError
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.tables import ChainRow, EntryRow, HeadRow

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sqlalchemy import Connection, Row, Select

_ENTRY = table_of(EntryRow)
_HEAD = table_of(HeadRow)
_CHAIN = table_of(ChainRow)

#: Names in one IN list; SQLite takes at least 999.
_BATCH = 500
#: Sorts after every letter that the id of a step has.
_LAST_LETTER = "\U0010ffff"

ENTRY_COLUMNS = tuple(
    _ENTRY.columns[name]
    for name in (
        "id", "v", "workspace", "replica", "seq", "previous", "at", "actor", "step", "kind", "subject", "field",
        "digest", "salt", "value", "parents",
    )
)  # fmt: skip
_HEAD_ENTRIES = select(*ENTRY_COLUMNS).join_from(_HEAD, _ENTRY, _HEAD.c.entry == _ENTRY.c.id)
_FIELDS_OF = _HEAD_ENTRIES.where(
    _HEAD.c.workspace == bindparam("workspace"), _HEAD.c.subject.in_(bindparam("subjects", expanding=True))
)
#: Subjects of which a field has several heads, or that somebody deleted at some time.
_DISPUTED = (
    select(_HEAD.c.workspace, _HEAD.c.subject)
    .group_by(_HEAD.c.workspace, _HEAD.c.subject, _HEAD.c.field)
    .having(or_(func.count() > 1, _HEAD.c.field == EXISTS))
)
_DROP_HEADS = delete(_HEAD).where(
    and_(
        _HEAD.c.workspace == bindparam("of_workspace"),
        _HEAD.c.subject == bindparam("of_subject"),
        _HEAD.c.field == bindparam("of_field"),
    )
)
_CHAIN_ENDS = select(_CHAIN).order_by(_CHAIN.c.seq.desc(), _CHAIN.c.replica)
_CHAIN_END = _CHAIN_ENDS.where(_CHAIN.c.replica == bindparam("of_replica"))
_DROP_CHAIN = delete(_CHAIN).where(_CHAIN.c.replica == bindparam("of_replica"))
_INSERT_ENTRY = insert(_ENTRY)
_INSERT_HEAD = insert(_HEAD)
_INSERT_CHAIN = insert(_CHAIN)


class JournalTables:
    """Entries, heads and chain ends within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection.

        Args:
            connection: In a transaction.
        """
        self._connection = connection

    def fields_of(self, workspace: str, subjects: Sequence[str]) -> dict[str, dict[str, FieldState]]:
        """The state of some subjects.

        Returns:
            Subject -> field name -> state, for those that have any.
        """
        heads: list[Entry] = []
        for start in range(0, len(subjects), _BATCH):
            names = list(subjects[start : start + _BATCH])
            found = self._connection.execute(_FIELDS_OF, {"workspace": workspace, "subjects": names})
            heads.extend(entry_of(row) for row in found)
        states: dict[str, dict[str, FieldState]] = {}
        for key, state in _grouped(heads).items():
            states.setdefault(key.subject, {})[key.field] = state
        return states

    def all_fields(self) -> dict[FieldKey, FieldState]:
        """The state of everything."""
        return _grouped([entry_of(row) for row in self._connection.execute(_HEAD_ENTRIES)])

    def conflicts(self) -> dict[FieldKey, FieldState]:
        """The fields that a person must settle, sorted, without reading what nobody disputes."""
        disputed: dict[str, list[str]] = {}
        for workspace, subject in self._connection.execute(_DISPUTED):
            disputed.setdefault(workspace, []).append(subject)
        states: dict[FieldKey, FieldState] = {}
        for workspace, subjects in disputed.items():
            states |= self.states_of(workspace, subjects)
        return {key: states[key] for key in conflicts_of(states)}

    def states_of(self, workspace: str, subjects: Sequence[str]) -> dict[FieldKey, FieldState]:
        """The state of some subjects, by field."""
        return {
            FieldKey(workspace, subject, field): state
            for subject, fields in self.fields_of(workspace, subjects).items()
            for field, state in fields.items()
        }

    def deleted(self, workspace: str, word: str) -> dict[str, dict[str, FieldState]]:
        """The state of the subjects of one kind that are deleted, by subject."""
        wanted = select(_HEAD.c.subject).where(
            _HEAD.c.workspace == workspace,
            _HEAD.c.subject > f"{word}/",
            _HEAD.c.subject < f"{word}0",
            _HEAD.c.field == EXISTS,
        )
        subjects = sorted(set(self._connection.execute(wanted).scalars()))
        states = self.fields_of(workspace, subjects)
        return {subject: states[subject] for subject in subjects if is_deleted(states[subject])}

    def has(self, entry_id: bytes) -> bool:
        """Whether an entry is there."""
        wanted = select(_ENTRY.c.position).where(_ENTRY.c.id == entry_id)
        return self._connection.execute(wanted).first() is not None

    def known(self) -> dict[bytes, bool]:
        """Id of every entry, waiting or not -> whether its value is here."""
        found = self._connection.execute(select(_ENTRY.c.id, _ENTRY.c.value.is_not(None).label("is_whole")))
        return {row.id: bool(row.is_whole) for row in found}

    def head_ids(self) -> set[tuple[FieldKey, bytes]]:
        """The head table as it is."""
        found = self._connection.execute(select(_HEAD))
        return {(FieldKey(row.workspace, row.subject, row.field), row.entry) for row in found}

    def entries(self) -> Iterator[Entry]:
        """All entries in order of arrival, without loading all at once."""
        return self._stream(select(*ENTRY_COLUMNS).where(_ENTRY.c.waiting == 0).order_by(_ENTRY.c.position))

    def waiting(self) -> Iterator[Entry]:
        """The entries that wait for what they build on."""
        return self._stream(select(*ENTRY_COLUMNS).where(_ENTRY.c.waiting == 1).order_by(_ENTRY.c.position))

    def history(self, workspace: str, subject: str, *, below: bool = False) -> tuple[Entry, ...]:
        """All entries of one subject that count, each after everything it builds on.

        Args:
            workspace: The unit's workspace id.
            subject: The subject.
            below: Of all subjects that begin with it and a slash instead.
        """
        column = _ENTRY.c.subject
        of_subject = and_(column > f"{subject}/", column < f"{subject}0") if below else column == subject
        wanted = select(*ENTRY_COLUMNS).where(_ENTRY.c.workspace == workspace, of_subject, _ENTRY.c.waiting == 0)
        return tuple(self._stream(wanted.order_by(_ENTRY.c.position)))

    def subjects_saying(self, workspace: str, field: str, beginning: str) -> tuple[str, ...]:
        """The subjects of which a field was ever given a value that begins so, as canonical JSON; sorted."""
        wanted = (
            select(_ENTRY.c.subject)
            .distinct()
            .where(
                _ENTRY.c.workspace == workspace,
                _ENTRY.c.field == field,
                _ENTRY.c.value.startswith(beginning, autoescape=True),
                _ENTRY.c.waiting == 0,
            )
        )
        return tuple(self._connection.execute(wanted.order_by(_ENTRY.c.subject)).scalars())

    def of_ids(self, ids: Sequence[bytes]) -> Iterator[Entry]:
        """The entries with these ids that are there, waiting or not."""
        for start in range(0, len(ids), _BATCH):
            wanted = select(*ENTRY_COLUMNS).where(_ENTRY.c.id.in_(ids[start : start + _BATCH]))
            yield from map(entry_of, self._connection.execute(wanted).all())

    def step(self, workspace: str, step: str) -> tuple[Entry, ...]:
        """The entries of one step that count, in order."""
        wanted = select(*ENTRY_COLUMNS).where(
            _ENTRY.c.step == step, _ENTRY.c.workspace == workspace, _ENTRY.c.waiting == 0
        )
        return tuple(self._stream(wanted.order_by(_ENTRY.c.position)))

    def steps_beginning(self, workspace: str, beginning: str) -> tuple[str, ...]:
        """Ids of the first two steps that begin so; the id itself alone when there is such a step."""
        wanted = select(_ENTRY.c.step).distinct().where(_ENTRY.c.workspace == workspace, _ENTRY.c.waiting == 0)
        exact = self._connection.execute(wanted.where(_ENTRY.c.step == beginning)).scalars().all()
        near = wanted.where(_ENTRY.c.step > beginning, _ENTRY.c.step < beginning + _LAST_LETTER)
        return tuple(exact) or tuple(self._connection.execute(near.order_by(_ENTRY.c.step).limit(2)).scalars())

    def steps_backwards(self, workspace: str, without: Collection[str]) -> Iterator[str]:
        """Ids of the steps, the last to arrive first.

        Args:
            workspace: The unit's workspace id.
            without: Kinds that are left out.
        """
        wanted = (
            select(_ENTRY.c.position, _ENTRY.c.step)
            .where(_ENTRY.c.workspace == workspace, _ENTRY.c.waiting == 0, _ENTRY.c.kind.not_in(without))
            .order_by(_ENTRY.c.position.desc())
            .limit(_BATCH)
        )
        given: set[str] = set()
        rows = self._connection.execute(wanted).all()
        while rows:
            for row in rows:
                if row.step not in given:
                    given.add(row.step)
                    yield row.step
            rows = self._connection.execute(wanted.where(_ENTRY.c.position < rows[-1].position)).all()

    def chain_ends(self, replica: str | None = None) -> tuple[ChainEnd, ...]:
        """The ends of all chains, or of one; the longest first."""
        wanted = _CHAIN_ENDS if replica is None else _CHAIN_END
        found = self._connection.execute(wanted, {} if replica is None else {"of_replica": replica})
        return tuple(ChainEnd(row.replica, row.seq, row.last) for row in found)

    def append(self, entries: Sequence[Entry]) -> None:
        """Write new entries of one chain; each replaces all present heads of its field.

        Args:
            entries: In order of their chain, at least one. Several of one field are heads beside each other.
        """
        self._connection.execute(_INSERT_ENTRY, [row_of(entry) for entry in entries])
        keys = [key_of(entry) for entry in entries]
        self._connection.execute(
            _DROP_HEADS,
            [{"of_workspace": key.workspace, "of_subject": key.subject, "of_field": key.field} for key in keys],
        )
        self._connection.execute(
            _INSERT_HEAD,
            [
                {"workspace": key.workspace, "subject": key.subject, "field": key.field, "entry": entry.id}
                for key, entry in zip(keys, entries, strict=True)
            ],
        )
        last = entries[-1]
        self._connection.execute(_DROP_CHAIN, {"of_replica": last.replica})
        self._connection.execute(
            _INSERT_CHAIN,
            {"replica": last.replica, "workspace": last.workspace, "seq": last.seq, "last": last.id},
        )

    def _stream(self, wanted: Select[Any]) -> Iterator[Entry]:
        found = self._connection.execute(wanted.execution_options(yield_per=1000))
        return (entry_of(row) for row in found)


def _grouped(heads: Sequence[Entry]) -> dict[FieldKey, FieldState]:
    grouped: dict[FieldKey, list[Entry]] = {}
    for entry in heads:
        grouped.setdefault(key_of(entry), []).append(entry)
    return {key: FieldState(tuple(sorted(found, key=lambda entry: entry.id))) for key, found in grouped.items()}


def row_of(entry: Entry) -> dict[str, object]:
    """The row of an entry that counts."""
    row: dict[str, object] = {column.name: getattr(entry, column.name) for column in ENTRY_COLUMNS}
    row["value"] = None if entry.withheld else canonical_json(entry.value).decode()
    row["parents"] = b"".join(entry.parents)
    row["waiting"] = 0
    return row


def entry_of(row: Row[Any]) -> Entry:
    """The entry of a row of `ENTRYENTRY_COLUMNS`."""
    values: list[Any] = list(row)
    value, parents = values[-2:]
    values[-2:] = _value(value), tuple(parents[at : at + ID_BYTES] for at in range(0, len(parents), ID_BYTES))
    return Entry(*values)


def _value(text: str | None) -> JsonValue:
    """A stored value. A number with a point cannot be ours: it is read as text, and its digest will not match."""
    if text is None:
        return None
    try:
        value: JsonValue = json.loads(text, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError):
        raise DamagedError(path="the workspace", reason="a value in the journal is no JSON") from None
    return value
