"""Erasing: a step that names entries or contents, whose values and bytes are then gone in every copy that merges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.journal.entry import EXISTS
from integrity_zone.errors import ConflictError, UserInputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from integrity_zone.domain.journal.entry import Entry

#: First word of the subjects of erasing steps, and their fields.
ERASURE = "erasure"
REASON = "reason"
ENTRIES = "entries"
CONTENTS = "contents"

#: What an erasure names: the unit's workspace, whose word does not reach further, and the id or SHA-256.
Named = tuple[str, bytes]


class EmptyReasonError(UserInputError):
    """Erasing needs a reason, since what was erased cannot be looked at later."""

    code = "bad-reason"
    template_en = "say why this is erased; the reason stays in the history, so name no person in it"
    template_id = "tulis alasan penghapusan; alasan tetap ada di riwayat, jadi jangan sebut nama orang di dalamnya"


class NotErasableError(ConflictError):
    """An entry that others are understood by."""

    code = "not-erasable"
    template_en = "entry {entry} cannot be erased: it is not here, or it deletes or erases something itself"
    template_id = "entri {entry} tidak dapat dimusnahkan: tidak ada di sini, atau ia sendiri menghapus sesuatu"


def erasure_subject(erasure: str) -> str:
    """`erasure/<uuid>`."""
    return f"{ERASURE}/{erasure}"


def is_erasable(entry: Entry) -> bool:
    """Whether the value may be erased. Deletions and erasures hold no personal data, and the state rests on them."""
    return entry.field != EXISTS and not is_erasure(entry)


def is_erasure(entry: Entry) -> bool:
    """Whether the entry belongs to an erasing step."""
    return entry.subject.startswith(f"{ERASURE}/")


def erased_entries(entries: Iterable[Entry]) -> frozenset[Named]:
    """The entries that erasures among these name. An erasure counts for ever, whatever its field says later."""
    return _named(entries, ENTRIES)


def erased_contents(entries: Iterable[Entry]) -> frozenset[Named]:
    """The contents that erasures among these name."""
    return _named(entries, CONTENTS)


def without_erased(entry: Entry, erased: Set[Named]) -> Entry:
    """The entry as it is after these erasures."""
    is_named = (entry.workspace, entry.id) in erased and is_erasable(entry)
    return entry.without_value() if is_named and not entry.withheld else entry


def _named(entries: Iterable[Entry], field: str) -> frozenset[Named]:
    found: set[Named] = set()
    for entry in entries:
        if is_erasure(entry) and entry.field == field and isinstance(entry.value, (list, tuple)):
            found.update((entry.workspace, raw) for raw in map(_raw, entry.value) if raw is not None)
    return frozenset(found)


def _raw(name: object) -> bytes | None:
    try:
        return bytes.fromhex(name) if isinstance(name, str) else None
    except ValueError:
        return None
