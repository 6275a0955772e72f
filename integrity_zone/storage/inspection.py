"""Holding the tables of a file against each other and against what SQLite says of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from integrity_zone.domain.workspace import Problem
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.content_words import stray_words
from integrity_zone.storage.search import search_rows, wanted_search_rows
from integrity_zone.storage.state import PROJECTIONS, project
from integrity_zone.storage.tables import ContentRow, EntryRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection

    from integrity_zone.domain.journal.heads import FieldState
    from integrity_zone.storage.state import Row

_FrozenRow = tuple[tuple[str, object], ...]

#: SQLite's own check stops after this many findings.
_FINDINGS = 20


def page_problems(connection: Connection, *, deep: bool) -> Iterator[Problem]:
    """What SQLite finds in its pages, and rows that name others which are not there."""
    check = "integrity_check" if deep else "quick_check"
    for found in connection.exec_driver_sql(f"PRAGMA {check}({_FINDINGS})").scalars():
        if found != "ok":
            yield Problem("pages-damaged", str(found), "file")
    if deep:
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield Problem("pages-damaged", "a row names another that is not there", str(row[0]))


def table_counts(connection: Connection) -> tuple[int, int]:
    """How many entries and complete contents there are."""
    entries = connection.execute(select(func.count()).select_from(table_of(EntryRow))).scalar_one()
    content = table_of(ContentRow)
    contents = connection.execute(select(func.count()).select_from(content).where(content.c.complete == 1)).scalar_one()
    return entries, contents


def state_problems(
    connection: Connection, subjects: Mapping[tuple[str, str], Mapping[str, FieldState]]
) -> Iterator[Problem]:
    """Rows of the state tables and of the full text that are not what the heads say.

    Args:
        connection: One moment of the file.
        subjects: (workspace, subject) -> field name -> state, of everything.
    """
    wanted = _wanted(subjects)
    for projection in PROJECTIONS:
        table = projection.table
        found = {_frozen(dict(row)) for row in connection.execute(select(table)).mappings()}
        for row in sorted(found ^ wanted.get(table.name, set()), key=repr):
            key = "/".join(str(value) for name, value in row if name in projection.path)
            yield Problem("state-differs", f"table {table.name} is not what the journal says", f"{table.name}/{key}")
    if search_rows(connection) != wanted_search_rows(connection):
        yield Problem("search-differs", "the full text is not what the documents say", "document_search")
    for content in sorted(stray_words(connection)):
        yield Problem("search-differs", "the words of a content are not where they belong", f"content_text/{content}")


def _wanted(subjects: Mapping[tuple[str, str], Mapping[str, FieldState]]) -> dict[str, set[_FrozenRow]]:
    by_workspace: dict[str, dict[str, Mapping[str, FieldState]]] = {}
    for (workspace, subject), fields in subjects.items():
        by_workspace.setdefault(workspace, {})[subject] = fields
    wanted: dict[str, set[_FrozenRow]] = {}
    for workspace, named in by_workspace.items():
        for name, (_keys, rows) in project(workspace, named).items():
            wanted.setdefault(name, set()).update(map(_frozen, rows))
    return wanted


def _frozen(row: Row) -> _FrozenRow:
    return tuple(sorted(row.items()))
