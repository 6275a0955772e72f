"""Taking a file's bytes into the workspace: read once, in slices, with memory that stays flat."""

from __future__ import annotations

import os
import stat
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from integrity_zone.domain.evidence_refusals import ChangedWhileReadingError, TooLargeError
from integrity_zone.domain.files import NotAFileError, file_problem
from integrity_zone.domain.text import clean_file_name
from integrity_zone.services.workspace.content_intake import ContentIntake
from integrity_zone.storage.contents import CHUNK_BYTES, SLICE_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.services.workspace.workspace_file import WorkspaceFile

#: What FAT sticks can carry.
LIMIT_MIB = 4095

#: A pipe must not make us wait, and a link must not lead elsewhere.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


@contextmanager
def abandoned_on_failure() -> Iterator[list[FileIntake]]:
    """Files on their way in; those put into the list are given up when what is done with them fails."""
    with ExitStack() as undoing:
        intakes: list[FileIntake] = []
        undoing.callback(_abandon, intakes)
        yield intakes
        undoing.pop_all()


def _abandon(intakes: list[FileIntake]) -> None:
    for intake in intakes:
        intake.abandon()


@dataclass(frozen=True, slots=True)
class Taken:
    """Bytes that are in the file under a content that is not complete yet."""

    content: int
    digest: bytes
    size: int
    file_name: str


class FileIntake(ContentIntake):
    """One file on its way in."""

    def __init__(self, workspace: WorkspaceFile, path: Path) -> None:
        """Nothing is read yet.

        Args:
            workspace: Open for writing.
            path: The file.
        """
        super().__init__(workspace)
        self._path = path
        self._is_taken = False

    @property
    def is_taken(self) -> bool:
        """Whether all of it is in."""
        return self._is_taken

    def slices(self) -> Iterator[int]:
        """Take in one slice at a time; yields the bytes so far after each commit.

        Raises:
            MissingFileError: No such file.
            NotAFileError: A folder, link, device or pipe.
            TooLargeError: More than the workspace takes.
            DiskFullError: There is no room.
            ChangedWhileReadingError: It was written meanwhile.
        """
        with ExitStack() as undoing:
            undoing.callback(self.abandon)
            with _opened(self._path) as (stream, before):
                # Taken back, it would leave the workspace as large as it was when the disk was full.
                self._workspace.require_room(before.st_size)
                for chunks in self._read(stream):
                    self.store(chunks)
                    if self.size > LIMIT_MIB * CHUNK_BYTES:
                        raise TooLargeError(path=str(self._path), limit_mib=LIMIT_MIB)
                    yield self.size
                self._require_unchanged(before, os.fstat(stream.fileno()))
            if not self.size:
                self.store([])
            self._is_taken = True
            undoing.pop_all()

    def taken(self) -> Taken:
        """What was taken in, after the last slice."""
        return Taken(self.content, self.digest, self.size, clean_file_name(self._path.name))

    def _read(self, stream: BinaryIO) -> Iterator[list[bytes]]:
        while chunks := self._slice(stream):
            yield chunks

    def _slice(self, stream: BinaryIO) -> list[bytes]:
        chunks: list[bytes] = []
        while len(chunks) * CHUNK_BYTES < SLICE_BYTES:
            try:
                chunk = stream.read(CHUNK_BYTES)
            except OSError as error:
                raise file_problem(error, self._path) from error
            if not chunk:
                break
            chunks.append(chunk)
        return chunks

    def _require_unchanged(self, before: os.stat_result, after: os.stat_result) -> None:
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or self.size != after.st_size:
            raise ChangedWhileReadingError(path=str(self._path))


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, os.stat_result]]:
    """The file and what it was when opened. Only an ordinary file, never through a link."""
    try:
        descriptor = os.open(path, _FLAGS)
        stream = os.fdopen(descriptor, "rb")
    except OSError as error:
        raise file_problem(error, path) from error
    except ValueError:
        # A NUL byte in the name.
        raise NotAFileError(path=repr(str(path))) from None
    with stream:
        found = os.fstat(stream.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise NotAFileError(path=str(path))
        if found.st_size > LIMIT_MIB * CHUNK_BYTES:
            raise TooLargeError(path=str(path), limit_mib=LIMIT_MIB)
        yield stream, found
