"""Judging a PDF in a side thread: a file of anybody's, or the charter that the open workspace keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from integrity_zone.domain.verification import Verification
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.tasks.task import Task


class Subject(NamedTuple):
    """What is to be judged."""

    path: Path | None  #: None for the charter kept in the workspace
    year: int | None  #: of the declaration it is held against; None without a workspace


class Judged(NamedTuple):
    """What came of it."""

    verification: Verification
    pdf: bytes


def judge(subject: Subject, workspace: Workspace | None, task: Task, now: datetime) -> Judged:
    """Judge a PDF in a child process.

    Args:
        subject: Which.
        workspace: The open one, or none.
        task: To be called off.
        now: Aware; the time at which certificates are judged.

    Raises:
        IntegrityZoneError: As `verify_content`; the file cannot be read; no charter is frozen.
    """
    from integrity_zone.services.trust.trust_list import user_trust_list
    from integrity_zone.services.verification.verifying import verify_content

    name, pdf = _content(subject, workspace)
    verification = verify_content(
        name,
        pdf,
        trust=user_trust_list(),
        workspace=workspace,
        year=subject.year,
        now=now,
        cancelled=task.is_cancelled,
    )
    return Judged(verification, pdf)


def _content(subject: Subject, workspace: Workspace | None) -> tuple[str, bytes]:
    if subject.path is not None:
        from integrity_zone.services.reading import CHARTER_MAX_BYTES, read_limited

        return subject.path.name, read_limited(subject.path, CHARTER_MAX_BYTES)
    from integrity_zone.services.charters.ceremonies import current_charter
    from integrity_zone.services.charters.freezing import required_charter

    assert workspace is not None, "a charter of no workspace"  # noqa: S101 - a bug, not an input
    pdf = current_charter(workspace, subject.year)
    return f"{required_charter(workspace.snapshot(subject.year)).document_id}.pdf", pdf
