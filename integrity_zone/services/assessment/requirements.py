"""Where the unit stands on what must be met before a proposal: said by itself, judged beside the score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.eligibility import eligibility
from integrity_zone.domain.journal.subjects import requirement_subject
from integrity_zone.domain.requirements import KEYS
from integrity_zone.domain.text import clean_line, clean_text, limited
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.evidence.documents import required_document

if TYPE_CHECKING:
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.eligibility import Eligibility
    from integrity_zone.domain.requirements import Requirement
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspaces import Workspace

VALUE_LIMIT = 80
REQUIREMENT_NOTE_LIMIT = 1000


def judged_requirements(snapshot: Snapshot, predicate: str = "") -> Eligibility:
    """What is asked before a proposal of the unit of a file, and what of it is met.

    Args:
        snapshot: Of the year.
        predicate: For which; empty for the unit's target.
    """
    unit = snapshot.unit
    return eligibility(
        snapshot.papers.requirements,
        predicate or unit.target,
        target=unit.target,
        kind=unit.kind,
        instrument=snapshot.assessment.instrument,
    )


def set_requirement(workspace: Workspace, requirement: Requirement, *, year: int | None = None) -> Change:
    """Say where the unit stands on one requirement; without a state it is as if it was not looked at.

    Args:
        workspace: Open for writing.
        requirement: Of a rule by its key.
        year: Of the assessment.

    Raises:
        MissingItemError: No such requirement, or no such document.
        TooLongError: Value or note is too long.
    """
    if requirement.key not in KEYS:
        raise MissingItemError(what="requirement", value=requirement.key[:40])
    value = limited(clean_line(requirement.value), VALUE_LIMIT, "value")
    note = limited(clean_text(requirement.note), REQUIREMENT_NOTE_LIMIT, "note")
    with workspace.writing() as work:
        if requirement.document:
            required_document(work, workspace, requirement.document)
        subject = requirement_subject(workspace.chosen(work.connection, year).year, requirement.key)
        work.edit(subject, "state", requirement.state.value if requirement.state is not None else None)
        work.edit(subject, "value", value or None)
        work.edit(subject, "dated_on", requirement.dated_on.isoformat() if requirement.dated_on is not None else None)
        work.edit(subject, "note", note or None)
        work.edit(subject, "document", requirement.document or None)
        return work.finish("requirement")
