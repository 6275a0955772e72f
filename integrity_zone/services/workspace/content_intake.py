"""Bytes on their way into a workspace: stored in slices, complete only when a step of the journal names them."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from integrity_zone.errors import IntegrityZoneError
from integrity_zone.storage.contents import ContentTables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from integrity_zone.services.workspace.workspace_file import WorkspaceFile


class ContentIntake:
    """One content on its way in. Between its slices others may write answers."""

    def __init__(self, workspace: WorkspaceFile) -> None:
        """Nothing is stored yet.

        Args:
            workspace: Open for writing.
        """
        self._workspace = workspace
        self._content: int | None = None
        self._hash = sha256()
        self._chunks = 0
        self._size = 0

    @property
    def content(self) -> int:
        """Number of the content; there is one after the first slice."""
        assert self._content is not None, "asked for only after the first slice"  # noqa: S101 - a bug, not an input
        return self._content

    @property
    def digest(self) -> bytes:
        """SHA-256 of what is stored so far."""
        return self._hash.digest()

    @property
    def size(self) -> int:
        """Bytes stored so far."""
        return self._size

    def store(self, chunks: Sequence[bytes]) -> None:
        """Store the next chunks, or the beginning of a content without any.

        Args:
            chunks: As `ContentTables.add` takes them.
        """
        with self._workspace.writing() as work:
            contents = ContentTables(work.connection)
            content = contents.begin() if self._content is None else self._content
            contents.add(content, self._chunks, chunks)
        self._content = content
        for chunk in chunks:
            self._hash.update(chunk)
        self._chunks += len(chunks)
        self._size += sum(map(len, chunks))

    def dropping(self) -> Iterator[None]:
        """Remove what was stored, one slice at a time; yields after each commit."""
        more = self._content is not None
        while more:
            with self._workspace.writing() as work:
                more = ContentTables(work.connection).drop_slice(self.content)
            yield
        self._content = None

    def abandon(self) -> None:
        """Remove what was stored after something failed. What cannot be removed now goes at the next opening."""
        with suppress(IntegrityZoneError):
            for _slice in self.dropping():
                pass
