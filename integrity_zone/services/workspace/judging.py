"""What an assessor's answer is made of: its value, and beside it the answer that it judges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.canonical import same_json
from integrity_zone.domain.journal.subjects import answer_subject, checked_code
from integrity_zone.domain.review import BEFORE, RETURNED, REVIEWED

if TYPE_CHECKING:
    from integrity_zone.domain.answer import AnswerValue, Judged
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.work_unit import AssessmentKey, Stage
    from integrity_zone.storage.unit_of_work import UnitOfWork


def judged_now(work: UnitOfWork, assessment: AssessmentKey, code: str, stage: Stage) -> JsonValue:
    """The value that a stage judges, as it is before this step.

    Args:
        work: The step.
        assessment: Whose.
        code: Indicator code.
        stage: One that judges another.
    """
    return work.value(answer_subject(assessment, checked_code(code), BEFORE[stage]), "value")


def edit_value(
    work: UnitOfWork,
    assessment: AssessmentKey,
    code: str,
    stage: Stage,
    value: AnswerValue | None,
    judged: Judged | None = None,
) -> None:
    """Add the value of an answer to a step; that of an assessor remembers what it judged.

    Args:
        work: The step.
        assessment: Whose.
        code: Indicator code.
        stage: Whose answer.
        value: None clears.
        judged: What was judged, for one that was not judged in this file as it is now, but in a worksheet that was
            exported from it earlier; None for the answer before as it is now.
    """
    subject = answer_subject(assessment, checked_code(code), stage)
    work.edit(subject, "value", value)
    if stage not in BEFORE:
        return
    if value is not None:
        known = judged.value if judged is not None else judged_now(work, assessment, code, stage)
        if same_json(value, known) or not _is_about(work.value(subject, REVIEWED), known):
            # Agreed by now, or judged anew: what was given back earlier is no longer given back.
            work.edit(subject, RETURNED, None)
        work.edit(subject, REVIEWED, {"value": known})
    elif work.value(subject, RETURNED) is None:
        work.edit(subject, REVIEWED, None)


def _is_about(reviewed: JsonValue, known: JsonValue) -> bool:
    """Whether an earlier judgement was about this answer."""
    return isinstance(reviewed, Mapping) and "value" in reviewed and same_json(reviewed["value"], known)
