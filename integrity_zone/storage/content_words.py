"""The words that stand in contents, and full text over them. Local: they can be taken from the bytes again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, func, insert, select, text

from integrity_zone.storage.columns import table_of
from integrity_zone.storage.search import match_of
from integrity_zone.storage.state_tables import DocumentRow
from integrity_zone.storage.tables import ContentRow, ContentTextRow

if TYPE_CHECKING:
    from sqlalchemy import Connection

_TEXT = table_of(ContentTextRow)
_CONTENT = table_of(ContentRow)
_DOCUMENT = table_of(DocumentRow)

#: Words around a hit.
_SNIPPET_WORDS = 16

_ADD = text("INSERT INTO content_search (rowid, text) VALUES (:content, :text)")
# A table without content of its own must be told what it forgets.
_FORGET = text("INSERT INTO content_search (content_search, rowid, text) VALUES ('delete', :content, :text)")
_REBUILD = text("INSERT INTO content_search (content_search) VALUES ('rebuild')")
_FIND = text(
    "SELECT rowid AS content, snippet(content_search, 0, '', '', '\u2026', :words) AS snippet FROM content_search "
    "WHERE content_search MATCH :wanted ORDER BY rank, rowid LIMIT :limit"
)
_INDEXED = text("SELECT id FROM content_search_docsize")
_ONE = select(_TEXT.c.text).where(_TEXT.c.content == bindparam("of_content"))
_DIGEST = func.lower(func.hex(_CONTENT.c.sha256))
_DOCUMENT_OF = (
    select(_DOCUMENT.c.id)
    .join_from(_CONTENT, _DOCUMENT, _DOCUMENT.c.content == _DIGEST)
    .where(_CONTENT.c.id == bindparam("of_content"), _DOCUMENT.c.workspace == bindparam("of_workspace"))
    .order_by(_DOCUMENT.c.id)
)
_WITHOUT = (
    select(_DIGEST, func.min(_DOCUMENT.c.name), _CONTENT.c.size)
    .join_from(_CONTENT, _DOCUMENT, _DOCUMENT.c.content == _DIGEST)
    .where(_DOCUMENT.c.workspace == bindparam("of_workspace"), _CONTENT.c.complete == 1)
    .where(_CONTENT.c.id.not_in(select(_TEXT.c.content)))
    .group_by(_CONTENT.c.id)
    .order_by(_CONTENT.c.id)
)


@dataclass(frozen=True, slots=True)
class WordsFound:
    """A document whose content holds the words."""

    document: str
    snippet: str


class ContentWords:
    """Words of contents within one transaction."""

    def __init__(self, connection: Connection, workspace: str) -> None:
        """Work on this connection."""
        self._connection = connection
        self._workspace = workspace

    def without(self) -> tuple[tuple[str, str, int], ...]:
        """SHA-256 (hex), a file name and the size of each document's content that nobody looked into yet."""
        found = self._connection.execute(_WITHOUT, {"of_workspace": self._workspace})
        return tuple((digest, name or "", size) for digest, name, size in found)

    def store(self, content: int, words: str | None) -> None:
        """Keep the words of a content, or that none could be taken from it."""
        drop_words(self._connection, content)
        self._connection.execute(insert(_TEXT), {"content": content, "text": words})
        if words is not None:
            self._connection.execute(_ADD, {"content": content, "text": words})

    def find(self, wanted: str, limit: int) -> tuple[WordsFound, ...]:
        """Documents whose content holds all words, the last as a beginning; best first."""
        match = match_of(wanted)
        if not match:
            return ()
        rows = self._connection.execute(_FIND, {"wanted": match, "limit": limit, "words": _SNIPPET_WORDS}).all()
        found: list[WordsFound] = []
        for row in rows:
            key = {"of_content": row.content, "of_workspace": self._workspace}
            documents = self._connection.execute(_DOCUMENT_OF, key).scalars()
            found += [WordsFound(document, " ".join(row.snippet.split())) for document in documents]
        return tuple(found[:limit])


def drop_words(connection: Connection, content: int) -> None:
    """Forget the words of a content."""
    kept = connection.execute(_ONE, {"of_content": content}).one_or_none()
    if kept is not None:
        if kept.text is not None:
            connection.execute(_FORGET, {"content": content, "text": kept.text})
        connection.execute(delete(_TEXT).where(_TEXT.c.content == content))


def rebuild_words(connection: Connection) -> None:
    """Make the full text anew: words of rows that are gone would stay in it for a while."""
    connection.execute(_REBUILD)


def stray_words(connection: Connection) -> set[int]:
    """Numbers of contents where words, full text and complete contents do not belong together."""
    complete = set(connection.execute(select(_CONTENT.c.id).where(_CONTENT.c.complete == 1)).scalars())
    kept = set(connection.execute(select(_TEXT.c.content)).scalars())
    with_words = set(connection.execute(select(_TEXT.c.content).where(_TEXT.c.text.is_not(None))).scalars())
    return (kept - complete) | (with_words ^ set(connection.execute(_INDEXED).scalars()))
