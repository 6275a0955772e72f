"""Handing the answers of a stage in, which locks them, and opening them again with a reason.

The lock itself is in storage/submitted.py: every step that writes an answer passes there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import stage_subject
from integrity_zone.domain.journal.undoing import REOPENING, SUBMISSION
from integrity_zone.domain.review import StageStatus
from integrity_zone.domain.review_refusals import (
    NothingAnsweredError,
    NotSubmittedError,
    ReasonNeededError,
    UnsettledConflictsError,
)
from integrity_zone.domain.submission import conflicting_codes, stage_digest
from integrity_zone.domain.text import clean_text, limited
from integrity_zone.services.workspace.snapshots import read_snapshot
from integrity_zone.storage.submitted import STATE, submitted_error

if TYPE_CHECKING:
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.workspace.workspace_file import WorkspaceFile

REASON_CHARACTERS = 1_000
_MOST_CODES = 8


def submit_stage(workspace: WorkspaceFile, stage: Stage, *, year: int | None = None) -> Change:
    """Hand the answers of a stage in as they are: from now on they cannot be changed in this file or a copy of it.

    Blank indicators do not stop it; conflicts do. It cannot be undone: `reopen_stage` says why it is opened again.

    Args:
        workspace: Open for writing.
        stage: Whose answers.
        year: Of the assessment; None for the latest.

    Raises:
        StageSubmittedError: They were handed in already; names who and when.
        UnsettledConflictsError: Two copies disagree about answers of this stage.
        NothingAnsweredError: It has no answer.
        UnknownAssessmentError: There is no assessment of that year.
    """
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year)
        subject = stage_subject(chosen, stage)
        found = submitted_error(work.fields_of, chosen, stage)
        if found is not None:
            raise found
        snapshot = read_snapshot(work.connection, workspace.unit, chosen, None, with_digest=False)
        codes = conflicting_codes(snapshot, stage)
        if codes:
            shown = ", ".join((*codes[:_MOST_CODES], *(["..."] if len(codes) > _MOST_CODES else ())))
            raise UnsettledConflictsError(stage=stage.value, count=len(codes), codes=shown)
        if not any(answer.value is not None for answer in snapshot.answers.get(stage, {}).values()):
            raise NothingAnsweredError(stage=stage.value)
        work.edit(subject, STATE, StageStatus.SUBMITTED.value)
        work.edit(subject, "reason", None)
        work.edit(subject, "digest", stage_digest(snapshot, stage))
        return work.finish(SUBMISSION)


def reopen_stage(workspace: WorkspaceFile, stage: Stage, reason: str, *, year: int | None = None) -> Change:
    """Open a stage again that was handed in.

    Args:
        workspace: Open for writing.
        stage: Whose answers.
        reason: Why; everybody can read it.
        year: Of the assessment; None for the latest.

    Raises:
        ReasonNeededError: The reason says nothing.
        NotSubmittedError: It is open.
        UnknownAssessmentError: There is no assessment of that year.
    """
    why = limited(clean_text(reason), REASON_CHARACTERS, "reason")
    if not why:
        raise ReasonNeededError(what=stage.value)
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year)
        subject = stage_subject(chosen, stage)
        if submitted_error(work.fields_of, chosen, stage) is None:
            raise NotSubmittedError(stage=stage.value)
        work.edit(subject, STATE, StageStatus.OPEN.value)
        work.edit(subject, "reason", why)
        work.edit(subject, "digest", None)
        return work.finish(REOPENING)
