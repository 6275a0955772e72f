"""The state digest read straight from the file: what the pure rule gives, for journals of many thousand entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from integrity_zone.domain.journal.entry import ENTRY_FORMAT
from integrity_zone.domain.journal.heads import FieldKey, digest_of_lines, state_line
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.tables import EntryRow, HeadRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

_ENTRY = table_of(EntryRow)
_HEAD = table_of(HeadRow)

#: Of fields that are undisputed, whole and of the present form the stored value is the line's own text.
_FIELDS = (
    select(
        _HEAD.c.workspace,
        _HEAD.c.subject,
        _HEAD.c.field,
        func.count(),
        func.count(_ENTRY.c.salt),
        func.max(_ENTRY.c.v),
        func.max(_ENTRY.c.value),
    )
    .join_from(_HEAD, _ENTRY, _HEAD.c.entry == _ENTRY.c.id)
    .group_by(_HEAD.c.workspace, _HEAD.c.subject, _HEAD.c.field)
)


def stored_digest(connection: Connection) -> str:
    """The digest of everything in the file.

    Args:
        connection: One moment of the file.
    """
    return digest_of_lines(_lines(connection))


def _lines(connection: Connection) -> Iterator[bytes]:
    others: dict[str, set[str]] = {}
    keys: set[FieldKey] = set()
    for workspace, subject, field, heads, whole, form, value in connection.execute(_FIELDS):
        if heads == whole == 1 and form == ENTRY_FORMAT and _is_spelled_as_it_is(f"{workspace}{subject}{field}"):
            if value != "null":
                yield f'["{workspace}","{subject}","{field}",[{value}]]\n'.encode()
        else:
            others.setdefault(workspace, set()).add(subject)
            keys.add(FieldKey(workspace, subject, field))
    for workspace, subjects in others.items():
        for key, state in JournalTables(connection).states_of(workspace, sorted(subjects)).items():
            line = state_line(key, state) if key in keys else None
            if line is not None:
                yield line


def _is_spelled_as_it_is(name: str) -> bool:
    """Whether canonical JSON would change no letter."""
    return name.isascii() and name.isprintable() and '"' not in name and "\\" not in name
