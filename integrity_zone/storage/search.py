"""Full text over documents: titles, names and the notes where they are linked."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select, text

from integrity_zone.storage.columns import table_of
from integrity_zone.storage.state_tables import DocumentRow, LinkRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

_DOCUMENT = table_of(DocumentRow)
_LINK = table_of(LinkRow)
_DELETE = text("DELETE FROM document_search WHERE rowid = :row")
_INSERT = text(
    "INSERT INTO document_search (rowid, workspace, document, title, name, notes) "
    "VALUES (:row, :workspace, :document, :title, :name, :notes)"
)
_ALL = text("SELECT document, title, name, notes FROM document_search")
_FIND = text(
    "SELECT document FROM document_search WHERE document_search MATCH :wanted AND workspace = :workspace "
    "ORDER BY rank, rowid"
)
_REBUILD = text("INSERT INTO document_search (document_search) VALUES ('rebuild')")
_ONE = select(_DOCUMENT.c.title, _DOCUMENT.c.name, _DOCUMENT.c.url, _DOCUMENT.c.number).where(
    _DOCUMENT.c.workspace == bindparam("of_workspace"), _DOCUMENT.c.id == bindparam("of_document")
)
_NOTES = (
    select(_LINK.c.note)
    .where(_LINK.c.workspace == bindparam("of_workspace"), _LINK.c.document == bindparam("of_document"))
    .where(_LINK.c.note.is_not(None))
    .order_by(_LINK.c.instrument, _LINK.c.year, _LINK.c.indicator, _LINK.c.stage)
)


def refresh_search(connection: Connection, workspace: str, subjects: Iterable[str]) -> None:
    """Bring the full text of every document touched to its present state.

    Args:
        connection: In the transaction that changed the state.
        workspace: The unit's workspace id.
        subjects: Journal subjects touched, of any kind.
    """
    for document in dict.fromkeys(filter(None, map(_document_of, subjects))):
        number = _row_number(document)
        if number is not None:
            connection.execute(_DELETE, {"row": number})
            row = _wanted_row(connection, workspace, document)
            if row is not None:
                connection.execute(_INSERT, {"row": number} | row)


def rebuild_search(connection: Connection) -> None:
    """Make the full text anew: words of rows that are gone would stay in it for a while."""
    connection.execute(_REBUILD)


def search_rows(connection: Connection) -> dict[str, tuple[str, str, str]]:
    """What the full text holds: document -> title, name, notes."""
    return {row.document: (row.title, row.name, row.notes) for row in connection.execute(_ALL)}


def wanted_search_rows(connection: Connection) -> dict[str, tuple[str, str, str]]:
    """What the full text should hold by the state tables."""
    wanted: dict[str, tuple[str, str, str]] = {}
    for workspace, document in connection.execute(select(_DOCUMENT.c.workspace, _DOCUMENT.c.id)):
        row = _wanted_row(connection, workspace, document)
        if row is not None and _row_number(document) is not None:
            wanted[document] = (row["title"], row["name"], row["notes"])
    return wanted


def find_documents(connection: Connection, workspace: str, wanted: str) -> tuple[str, ...]:
    """Ids of the documents that hold all words, the last as a beginning; best first.

    Args:
        connection: For reading.
        workspace: The unit's workspace id.
        wanted: Words as typed; none of them is an operator.
    """
    match = match_of(wanted)
    if not match:
        return ()
    return tuple(connection.execute(_FIND, {"wanted": match, "workspace": workspace}).scalars())


def match_of(wanted: str) -> str:
    """What the full text is asked for words as typed, the last as a beginning; empty when there are none."""
    words = "".join(letter if letter.isalnum() else " " for letter in wanted).split()
    return " ".join(f'"{word}"' for word in words) + "*" if words else ""


def _document_of(subject: str) -> str | None:
    parts = subject.split("/")
    if parts[0] == "document" and len(parts) == 2:
        return parts[1]
    return parts[-1] if parts[0] == "link" else None


def _row_number(document: str) -> int | None:
    """The number of a document's row in the full text: 63 bits of its random id."""
    try:
        return uuid.UUID(document).int >> 65
    except ValueError:
        return None


def _wanted_row(connection: Connection, workspace: str, document: str) -> dict[str, str] | None:
    key = {"of_workspace": workspace, "of_document": document}
    found = connection.execute(_ONE, key).one_or_none()
    if found is None:
        return None
    return {
        "workspace": workspace,
        "document": document,
        "title": found.title or "",
        "name": f"{found.name or found.url or ''} {found.number or ''}",
        "notes": "\n".join(connection.execute(_NOTES, key).scalars()),
    }
