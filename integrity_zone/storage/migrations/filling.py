"""Reading the journal while tables are brought to a newer revision: a copy may hold entries of a newer program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: The head of each field that is shown: the latest, of those of one moment the one with the greatest id.
_SHOWN = """
SELECT workspace, subject, field, value, at, actor FROM (
    SELECT head.workspace, head.subject, head.field, entry.value, entry.at, entry.actor,
           row_number() OVER (
               PARTITION BY head.workspace, head.subject, head.field ORDER BY entry.at DESC, entry.id DESC
           ) AS place
    FROM head JOIN entry ON entry.id = head.entry
    WHERE {where}
) WHERE place = 1 ORDER BY workspace, subject
"""

#: Field name -> value, moment and actor of what is shown.
Fields = dict[str, tuple[Any, str, str]]


def subjects(word: str, parts: int) -> Iterator[tuple[tuple[str, ...], Fields]]:
    """Subjects of one kind that are not deleted.

    Args:
        word: How they begin.
        parts: How many parts follow.

    Yields:
        Workspace and the parts of the name, then the fields.
    """
    where = "head.subject = :word" if parts == 0 else "head.subject > :word || '/' AND head.subject < :word || '0'"
    found: dict[tuple[str, str], Fields] = {}
    for row in run(_SHOWN.format(where=where), {"word": word}):
        found.setdefault((row.workspace, row.subject), {})[row.field] = (_parsed(row.value), row.at, row.actor)
    for (workspace, subject), fields in found.items():
        names = tuple(subject.split("/")[1:])
        exists = value_of(fields, "exists")
        is_deleted = isinstance(exists, dict) and exists.get("exists") is False
        if len(names) == parts and not is_deleted:
            yield (workspace, *names), fields


def run(statement: str, values: Mapping[str, Any]) -> sa.CursorResult[Any]:
    """Execute a statement on the copy."""
    return op.get_bind().execute(sa.text(statement), values)


def _parsed(text: str | None) -> Any:
    """A stored value. What is no JSON is found by the check of the finished copy."""
    try:
        return None if text is None else json.loads(text, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError):
        return None


def value_of(fields: Fields, name: str) -> Any:
    """The value shown of a field; None without one."""
    return fields[name][0] if name in fields else None


def stamp_of(fields: Fields, name: str) -> tuple[str, str]:
    """When and by whom the value shown of a field was written."""
    _value, at, actor = fields[name]
    return at, actor


def text_of(fields: Fields, name: str) -> str | None:
    """The value shown of a field when it is text."""
    value = value_of(fields, name)
    return value if isinstance(value, str) else None


def number_of(fields: Fields, name: str) -> int | None:
    """The value shown of a field when it is a number that a table can hold."""
    value = value_of(fields, name)
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63 else None


def json_text(value: Any) -> str | None:
    """A value as a table keeps it."""
    return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
