"""The discussion of an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import answer_subject, checked_code, remark_subject
from integrity_zone.domain.remark import REMARK_CHARACTERS, EmptyRemarkError
from integrity_zone.domain.text import clean_text, limited
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import MissingItemError

if TYPE_CHECKING:
    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace


def add_remark(
    workspace: Workspace, code: str, text: str, stage: Stage = Stage.UNIT, *, year: int | None = None
) -> Change:
    """Say something about an answer; the change names the new subject `remark/<id>`.

    Args:
        workspace: Open for writing.
        code: Indicator code.
        text: What is said.
        stage: Whose answer it is about.
        year: Of the assessment; None for the latest.

    Raises:
        EmptyRemarkError: Nothing of it can be seen.
        TooLongError: More than a remark holds.
        UnknownIndicatorError: No instrument can have such a code.
        UnknownAssessmentError: There is no assessment of that year.
    """
    said = limited(clean_text(text), REMARK_CHARACTERS, checked_code(code))
    if not said.strip():
        raise EmptyRemarkError
    with workspace.writing() as work:
        answer = answer_subject(workspace.chosen(work.connection, year), code, stage)
        subject = remark_subject(workspace.new_id())
        work.edit(subject, "answer", answer)
        work.edit(subject, "text", said)
        return work.finish("remark")


def remove_remark(workspace: Workspace, remark: str) -> Change:
    """Take a remark away; it stays in the history.

    Args:
        workspace: Open for writing.
        remark: The id.

    Raises:
        MissingItemError: No such remark.
    """
    subject = remark_subject(remark)
    with workspace.writing() as work:
        if work.value(subject, "text") is None or work.is_deleted(subject):
            raise MissingItemError(what="remark", value=remark[:80])
        work.delete(subject)
        return work.finish("remark")
