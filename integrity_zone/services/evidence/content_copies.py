"""Temporary copies of stored documents, in a private folder that goes when the program does."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import time
from collections import OrderedDict
from contextlib import ExitStack, suppress
from hashlib import sha256
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from integrity_zone.domain.files import file_problem
from integrity_zone.domain.workspace_problems import DamagedError, MissingItemError
from integrity_zone.storage.contents import CHUNK_BYTES, SLICE_BYTES, ContentTables
from integrity_zone.storage.files import NEW_FILE_FLAGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.services.workspace.workspaces import Workspace

_PREFIX = "integrity-zone-reading-"
#: A killed program cannot clear up; what is older than this belongs to nobody at work.
_LEFTOVER_AGE_S = 24 * 60 * 60
#: Somebody who leafs through documents comes back to the last few.
_KEPT = 3


class ContentCopies:
    """The last few contents that were looked at, as files that only this user can read."""

    def __init__(self) -> None:
        """Nothing is written yet."""
        self._turn = Lock()
        self._folder: Path | None = None
        self._files: OrderedDict[str, Path] = OrderedDict()

    def head(self, workspace: Workspace, digest: str, count: int) -> bytes:
        """The first bytes of a content.

        Args:
            workspace: Open.
            digest: SHA-256, hex.
            count: How many, at most one chunk.

        Raises:
            MissingItemError: No content of that hash.
        """
        with workspace.reading() as connection:
            tables = ContentTables(connection)
            return next(tables.chunks(_number(tables, digest)), b"")[:count]

    def path(self, workspace: Workspace, digest: str) -> Path:
        """A file with the bytes of a content, proven by its hash.

        Args:
            workspace: Open; between two slices others may write to it.
            digest: SHA-256, hex.

        Raises:
            MissingItemError: No content of that hash.
            DamagedError: The bytes are not those that were stored.
            DiskFullError: No room for the copy.
        """
        with self._turn:
            known = self._files.get(digest)
            if known is not None and known.is_file():
                self._files.move_to_end(digest)
                return known
            while len(self._files) >= _KEPT:
                self._files.popitem(last=False)[1].unlink(missing_ok=True)
            self._files[digest] = self._written(workspace, digest)
            return self._files[digest]

    def forget(self, digest: str) -> None:
        """Remove the copy of one content."""
        with self._turn:
            known = self._files.pop(digest, None)
            if known is not None:
                known.unlink(missing_ok=True)

    def close(self) -> None:
        """Remove everything."""
        with self._turn:
            if self._folder is not None:
                shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
            self._files.clear()

    def _written(self, workspace: Workspace, digest: str) -> Path:
        target = self._place() / digest
        proof = sha256()
        with ExitStack() as undoing:
            undoing.callback(_removed, target)
            try:
                with os.fdopen(os.open(target, NEW_FILE_FLAGS, 0o600), "wb") as stream:
                    for chunks in _slices(workspace, digest):
                        for chunk in chunks:
                            proof.update(chunk)
                            stream.write(chunk)
            except OSError as error:
                raise file_problem(error, target.name) from error
            if proof.hexdigest() != digest:
                raise DamagedError(path=digest, reason="its bytes do not match their hash")
            undoing.pop_all()
        return target

    def _place(self) -> Path:
        if self._folder is None or not self._folder.is_dir():
            remove_leftover_copies(Path(tempfile.gettempdir()))
            self._folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
            self._files.clear()
        return self._folder


def remove_leftover_copies(folder: Path, prefix: str = _PREFIX) -> None:
    """Remove copies that a killed program left behind; young ones may still be in use.

    Args:
        folder: Where temporary folders are made.
        prefix: What the names of such folders begin with.
    """
    oldest = time.time() - _LEFTOVER_AGE_S
    own = os.getuid() if hasattr(os, "getuid") else 0
    with suppress(OSError):
        for found in list(folder.glob(f"{prefix}*")):
            with suppress(OSError):
                state = found.lstat()
                if stat.S_ISDIR(state.st_mode) and state.st_uid == own and state.st_mtime < oldest:
                    shutil.rmtree(found, ignore_errors=True)


def _removed(target: Path) -> None:
    with suppress(OSError):
        target.unlink(missing_ok=True)


def _slices(workspace: Workspace, digest: str) -> Iterator[list[bytes]]:
    """The chunks of a content, some at a time, so that an answer never waits behind a large document."""
    per_slice = SLICE_BYTES // CHUNK_BYTES
    first = 0
    while True:
        with workspace.reading() as connection:
            tables = ContentTables(connection)
            chunks = list(islice(tables.chunks(_number(tables, digest), first), per_slice))
        yield chunks
        if len(chunks) < per_slice:
            return
        first += per_slice


def _number(tables: ContentTables, digest: str) -> int:
    found = tables.find(bytes.fromhex(digest))
    if found is None:
        raise MissingItemError(what="SHA-256", value=digest)
    return found[0]
