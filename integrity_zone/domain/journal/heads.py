"""What a field is worth: its heads, the one shown, and when they are in conflict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.canonical import canonical_json
from integrity_zone.domain.journal.entry import EXISTS, current_form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.journal.entry import Entry


@dataclass(frozen=True, slots=True, order=True)
class FieldKey:
    """One field of one subject in one unit's workspace."""

    workspace: str
    subject: str
    field: str


@dataclass(frozen=True, slots=True)
class FieldState:
    """The heads of one field, sorted by id; at least one."""

    heads: tuple[Entry, ...]

    @property
    def shown(self) -> Entry:
        """The head that is shown: the greatest by time, then id."""
        return max(self.heads, key=lambda entry: (entry.at, entry.id))

    @property
    def value(self) -> JsonValue:
        """The value shown; None when withheld or cleared."""
        return current_form(self.shown).value

    @property
    def spellings(self) -> tuple[bytes, ...]:
        """The distinct values of the heads as canonical JSON, sorted; a withheld value is its digest."""
        return tuple(sorted({_spelling(entry) for entry in self.heads}))

    @property
    def in_conflict(self) -> bool:
        """Whether the heads say different things."""
        return len(self.spellings) > 1


def key_of(entry: Entry) -> FieldKey:
    """The field an entry changes."""
    return FieldKey(entry.workspace, entry.subject, entry.field)


def heads_of(entries: Iterable[Entry]) -> dict[FieldKey, FieldState]:
    """The state of every field: the entries that no other entry of the same field replaces.

    Args:
        entries: A set of entries whose parents are among them, in any order.
    """
    fields: dict[FieldKey, dict[bytes, Entry]] = {}
    replaced: dict[FieldKey, set[bytes]] = {}
    for entry in entries:
        key = key_of(entry)
        fields.setdefault(key, {})[entry.id] = entry
        replaced.setdefault(key, set()).update(entry.parents)
    return {
        key: FieldState(tuple(known[found] for found in sorted(known.keys() - replaced[key])))
        for key, known in fields.items()
    }


def is_deleted(fields: Mapping[str, FieldState]) -> bool:
    """Whether a subject is deleted, as far as shown.

    Args:
        fields: Field name -> state, of one subject.
    """
    state = fields.get(EXISTS)
    return state is not None and says_deleted(state.value)


def conflicting_fields(fields: Mapping[str, FieldState]) -> tuple[str, ...]:
    """The fields of one subject that a person must settle, sorted.

    A field whose heads differ is one; so is `exists` when one deleted and another brought back, or when somebody edited
    what another deleted. Two who deleted the same subject agree, whatever each of them had seen of it.

    Args:
        fields: Field name -> state, of one subject.
    """
    found = {name for name, state in fields.items() if name != EXISTS and state.in_conflict}
    if EXISTS in fields and _deletion_in_doubt(fields):
        found.add(EXISTS)
    return tuple(sorted(found))


def seen_before_deletion(value: JsonValue) -> frozenset[bytes]:
    """Ids of the entries that a deletion says it has seen; none for a value that deletes nothing."""
    listed = value.get("seen") if isinstance(value, Mapping) and says_deleted(value) else None
    names = listed if isinstance(listed, (list, tuple)) else ()
    return frozenset(filter(None, map(_raw, names)))


def deletion_value(fields: Mapping[str, FieldState]) -> JsonValue:
    """The value of `exists` that deletes a subject in its present state."""
    seen = {entry.id.hex() for name, state in fields.items() if name != EXISTS for entry in state.heads}
    return {"exists": False, "seen": sorted(seen)}


def by_subject(states: Mapping[FieldKey, FieldState]) -> dict[tuple[str, str], dict[str, FieldState]]:
    """States grouped as (workspace, subject) -> field name -> state."""
    subjects: dict[tuple[str, str], dict[str, FieldState]] = {}
    for key, state in states.items():
        subjects.setdefault((key.workspace, key.subject), {})[key.field] = state
    return subjects


def conflicts_of(states: Mapping[FieldKey, FieldState]) -> tuple[FieldKey, ...]:
    """The fields that a person must settle, sorted."""
    return tuple(
        FieldKey(workspace, subject, field)
        for (workspace, subject), fields in sorted(by_subject(states).items(), key=lambda item: item[0])
        for field in conflicting_fields(fields)
    )


def count_conflicts(states: Mapping[FieldKey, FieldState]) -> int:
    """How many fields a person must settle."""
    return len(conflicts_of(states))


def state_digest(states: Mapping[FieldKey, FieldState]) -> str:
    """SHA-256 (hex) over the state: one line per field, sorted, each ended by a line feed.

    A line is the canonical JSON of [workspace, subject, field, [distinct values of the heads, sorted]]. A field that
    is only null is left out, so undoing a step brings the digest back.
    """
    return digest_of_lines(filter(None, (state_line(key, state) for key, state in states.items())))


def state_line(key: FieldKey, state: FieldState) -> bytes | None:
    """The line of one field in the state digest; None when it is only null."""
    spellings = state.spellings
    if spellings == (b"null",):
        return None
    name = canonical_json([key.workspace, key.subject, key.field])
    return name[:-1] + b",[" + b",".join(spellings) + b"]]\n"


def digest_of_lines(lines: Iterable[bytes]) -> str:
    """The state digest (hex) of lines in any order."""
    return sha256(b"".join(sorted(lines))).hexdigest()


def _spelling(entry: Entry) -> bytes:
    return canonical_json(entry.digest.hex() if entry.withheld else current_form(entry).value)


def says_deleted(value: JsonValue) -> bool:
    """Whether a value of `exists` deletes its subject."""
    return isinstance(value, Mapping) and value.get("exists") is False


def _deletion_in_doubt(fields: Mapping[str, FieldState]) -> bool:
    heads = [current_form(entry) for entry in fields[EXISTS].heads]
    deletions = [entry for entry in heads if says_deleted(entry.value)]
    if len(deletions) < len(heads):
        return bool(deletions) or fields[EXISTS].in_conflict
    seen = frozenset[bytes]().union(*(seen_before_deletion(entry.value) for entry in deletions))
    # What a step that deletes writes itself, as an undo may, is nobody else's edit.
    steps = {entry.step for entry in deletions}
    others = (entry for name, state in fields.items() if name != EXISTS for entry in state.heads)
    return any(entry.id not in seen and entry.step not in steps for entry in others)


def _raw(name: JsonValue) -> bytes | None:
    try:
        return bytes.fromhex(name) if isinstance(name, str) else None
    except ValueError:
        return None
