"""Evidence bytes in the file: one content per hash, cut into chunks of 1 MiB."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select, update

from integrity_zone.domain.workspace_problems import DamagedError
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.content_words import drop_words
from integrity_zone.storage.tables import ChunkRow, ContentRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

CHUNK_BYTES = 1024 * 1024
#: What goes into one transaction, so that an answer never waits behind a video.
SLICE_BYTES = 16 * CHUNK_BYTES

_CONTENT = table_of(ContentRow)
_CHUNK = table_of(ChunkRow)


class ContentTables:
    """Contents and their chunks within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection."""
        self._connection = connection

    def begin(self) -> int:
        """A new content that is not complete; its number."""
        new = insert(_CONTENT).values(sha256=None, size=0, complete=0).returning(_CONTENT.c.id)
        return int(self._connection.execute(new).scalar_one())

    def add(self, content: int, first: int, chunks: Sequence[bytes]) -> None:
        """Add the next chunks.

        Args:
            content: Number of the content.
            first: Number of the first of these chunks, from 0.
            chunks: Each of `CHUNK_BYTES`, the last of all may be shorter.
        """
        rows = [{"content": content, "n": first + at, "data": chunk} for at, chunk in enumerate(chunks)]
        if rows:
            self._connection.execute(insert(_CHUNK), rows)

    def finish(self, content: int, digest: bytes, size: int) -> bool:
        """Make a content complete, unless the same bytes are here already; whether it was made so."""
        if self.find(digest) is not None:
            return False
        self._connection.execute(
            update(_CONTENT).where(_CONTENT.c.id == content).values(sha256=digest, size=size, complete=1)
        )
        return True

    def store(self, data: bytes) -> bytes:
        """Keep some bytes that are small enough for one transaction; their SHA-256."""
        digest = sha256(data).digest()
        if self.find(digest) is None:
            content = self.begin()
            self.add(content, 0, [data[at : at + CHUNK_BYTES] for at in range(0, len(data), CHUNK_BYTES)])
            self.finish(content, digest, len(data))
        return digest

    def give_up(self, content: int) -> None:
        """Make a complete content one never finished, which is removed slice by slice; its words go at once."""
        drop_words(self._connection, content)
        self._connection.execute(update(_CONTENT).where(_CONTENT.c.id == content).values(sha256=None, complete=0))

    def drop_slice(self, content: int) -> bool:
        """Remove so much of an unfinished content as fits one transaction; whether some of it is left."""
        first = self._connection.execute(select(func.min(_CHUNK.c.n)).where(_CHUNK.c.content == content)).scalar_one()
        if first is None:
            self._connection.execute(delete(_CONTENT).where(_CONTENT.c.id == content, _CONTENT.c.complete == 0))
            return False
        self._connection.execute(
            delete(_CHUNK).where(_CHUNK.c.content == content, _CHUNK.c.n < first + SLICE_BYTES // CHUNK_BYTES)
        )
        return True

    def find(self, digest: bytes) -> tuple[int, int] | None:
        """Number and size of the complete content with this SHA-256."""
        wanted = select(_CONTENT.c.id, _CONTENT.c.size).where(_CONTENT.c.sha256 == digest, _CONTENT.c.complete == 1)
        row = self._connection.execute(wanted).one_or_none()
        return None if row is None else (row.id, row.size)

    def find_text(self, digest: str) -> tuple[int, int] | None:
        """Like `find`, for a SHA-256 in hex; None also for a text that is none."""
        try:
            return self.find(bytes.fromhex(digest))
        except ValueError:
            return None

    def chunks(self, content: int, first: int = 0) -> Iterator[bytes]:
        """The chunks of one content in order, one at a time.

        Args:
            content: Number of the content.
            first: Number of the first chunk wanted, from 0.
        """
        n = first
        while True:
            wanted = select(_CHUNK.c.data).where(_CHUNK.c.content == content, _CHUNK.c.n == n)
            data = self._connection.execute(wanted).scalar_one_or_none()
            if data is None:
                return
            yield data
            n += 1

    def proven_chunks(self, content: int, digest: bytes) -> Iterator[bytes]:
        """The chunks, and after the last a refusal when they are not what the hash says.

        Raises:
            DamagedError: The bytes are not those that were stored.
        """
        total = sha256()
        for chunk in self.chunks(content):
            total.update(chunk)
            yield chunk
        if total.digest() != digest:
            raise DamagedError(path=digest.hex(), reason="its bytes do not match their hash")

    def all_complete(self) -> list[tuple[int, bytes, int]]:
        """Number, SHA-256 and size of every complete content."""
        found = self._connection.execute(select(_CONTENT).where(_CONTENT.c.complete == 1).order_by(_CONTENT.c.id))
        return [(row.id, row.sha256, row.size) for row in found]

    def stored_sizes(self) -> dict[int, int]:
        """Content number -> bytes in its chunks, as the chunks say."""
        sizes = select(_CHUNK.c.content, func.sum(func.length(_CHUNK.c.data))).group_by(_CHUNK.c.content)
        return {content: size for content, size in self._connection.execute(sizes)}  # noqa: C416 - rows, not pairs

    def longest_chunk(self) -> int:
        """Bytes of the longest chunk there is, without reading it: of a file from outside it may fill the memory."""
        return int(self._connection.execute(select(func.max(func.length(_CHUNK.c.data)))).scalar_one() or 0)

    def incomplete(self) -> set[int]:
        """Numbers of the contents being taken in."""
        return set(self._connection.execute(select(_CONTENT.c.id).where(_CONTENT.c.complete == 0)).scalars())
