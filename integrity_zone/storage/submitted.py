"""The lock of a stage that was handed in. Every step of every person passes here before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import answer_named, stage_subject
from integrity_zone.domain.marks import CARRIED, EFFORT, FLAG, tick_position
from integrity_zone.domain.review import StageStatus
from integrity_zone.domain.review_refusals import StageSubmittedError
from integrity_zone.domain.submission import SOURCE_FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from integrity_zone.domain.journal.heads import FieldState
    from integrity_zone.domain.work_unit import AssessmentKey, Stage

#: Field of `stage/...` that says where it stands.
STATE = "state"

#: Fields of an answer that are only marks beside it.
_MARKS = frozenset({FLAG, CARRIED, EFFORT})


def locked_answers(
    edits: Iterable[tuple[str, str]], links_of: Callable[[str], Iterable[str]]
) -> tuple[tuple[AssessmentKey, Stage], ...]:
    """The stages whose answers, notes or evidence a step changes.

    Args:
        edits: (subject, field) of the step.
        links_of: Id of a document -> subjects of its links as they are now.
    """
    found: dict[tuple[AssessmentKey, Stage], None] = {}
    for subject, field in edits:
        word, _, rest = subject.partition("/")
        answers: Iterable[str] = ()
        if word == "answer" and field not in _MARKS and tick_position(field) is None:
            answers = (subject,)
        elif word == "link":
            answers = (rest.rpartition("/")[0],)
        elif word == "document" and field in SOURCE_FIELDS:
            answers = [link.removeprefix("link/").rpartition("/")[0] for link in links_of(rest)]
        for named in filter(None, map(answer_named, answers)):
            found[named[0], named[2]] = None
    return tuple(found)


def submitted_error(
    fields_of: Callable[[str], Mapping[str, FieldState]], assessment: AssessmentKey, stage: Stage
) -> StageSubmittedError | None:
    """What a stage that was handed in says to who would change it; None for one that is open.

    Args:
        fields_of: Subject -> its fields before the step.
        assessment: Of the stage.
        stage: Whose answers.
    """
    state = fields_of(stage_subject(assessment, stage)).get(STATE)
    if state is None or state.value != StageStatus.SUBMITTED.value:
        return None
    shown = state.shown
    return StageSubmittedError(stage=stage.value, year=assessment.year, actor=shown.actor, day=shown.at[:10])
