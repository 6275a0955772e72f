"""Recognises files that a workspace holds already, before they are taken in again."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from integrity_zone.documents.source import opened
from integrity_zone.domain.files import file_problem
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.storage.repositories import EvidenceTables

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from integrity_zone.domain.evidence import Document
    from integrity_zone.services.workspace.workspaces import Workspace

_SLICE_BYTES = 1024 * 1024


def file_digest(
    path: Path,
    *,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> str:
    """SHA-256 of an ordinary file, hex, read in slices.

    Args:
        path: The file; a link is refused.
        progress: Told the bytes read so far.
        cancelled: Asked before each slice.

    Raises:
        CalledOffError: `cancelled` said so.
        MissingFileError: No such file.
        NotAFileError: A folder, link, device or pipe.
    """
    digest = sha256()
    done = 0
    with opened(path) as (stream, size):
        while True:
            if cancelled is not None and cancelled():
                raise CalledOffError
            try:
                data = stream.read(_SLICE_BYTES)
            except OSError as problem:
                raise file_problem(problem, path) from problem
            if not data:
                return digest.hexdigest()
            digest.update(data)
            done += len(data)
            if progress is not None:
                progress(Progress(done, max(size, done), path.name))


def known_document(
    workspace: Workspace,
    path: Path,
    *,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Document | None:
    """The document of a workspace that has the same bytes as a file, if there is one.

    Args:
        workspace: Open.
        path: The file; a link is refused.
        progress: Told the bytes read so far.
        cancelled: Asked before each slice.

    Raises:
        IntegrityZoneError: As `file_digest`.
    """
    digest = file_digest(path, progress=progress, cancelled=cancelled)
    with workspace.reading() as connection:
        evidence = EvidenceTables(connection, workspace.unit.workspace_id)
        known = evidence.document_of("content", digest)
        return None if known is None else evidence.documents().get(known)
