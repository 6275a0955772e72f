"""What assessors make of the answers before them: decisions, stages handed in, their report and recommendations."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from integrity_zone.domain.answer import Answer

#: Journal fields of an answer beside `value` and `note`.
REVIEWED = "reviewed"
RETURNED = "returned"

#: Whose answers a stage judges.
BEFORE: Mapping[Stage, Stage] = MappingProxyType({Stage.TPI: Stage.UNIT, Stage.TPN: Stage.TPI})

RECOMMENDATION_CHARACTERS = 2_000


class Decision(StrEnum):
    """What a stage decided about the answer before it."""

    AGREED = "agreed"
    CHANGED = "changed"
    RETURNED = "returned"  #: goes back with a reason


def decision_of(own: Answer | None) -> Decision | None:
    """What a stage decided, whether it still holds or not; None when it has not judged.

    Args:
        own: The stage's own answer.
    """
    if own is None:
        return None
    if own.returned is not None:
        return Decision.RETURNED
    if own.value is None:
        return None
    agrees = own.reviewed is not None and own.reviewed.value == own.value
    return Decision.AGREED if agrees else Decision.CHANGED


def is_overtaken(own: Answer | None, judged: Answer | None) -> bool:
    """Whether the answer was changed since it was judged, so that this one must be judged anew.

    Args:
        own: The stage's own answer.
        judged: The answer of the stage before, as it is now.
    """
    if own is None or own.reviewed is None:
        return False
    return own.reviewed.value != (judged.value if judged is not None else None)


def standing_answers(answers: Mapping[Stage, Mapping[str, Answer]]) -> Mapping[Stage, Mapping[str, Answer]]:
    """The answers without the values of judgements that were overtaken: they count as not judged.

    Args:
        answers: Stage -> indicator code -> answer.
    """
    found = dict(answers)
    for stage, before in BEFORE.items():
        judged = answers.get(before, {})
        found[stage] = {
            code: replace(own, value=None) if is_overtaken(own, judged.get(code)) else own
            for code, own in answers.get(stage, {}).items()
        }
    return found


class StageStatus(StrEnum):
    """Whether the answers of a stage can be changed."""

    OPEN = "open"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class StageState:
    """One stage of an assessment."""

    status: StageStatus
    reason: str = ""  #: why it was opened again
    digest: str = ""  #: of the answers as they were handed in, hex
    changed_at: datetime | None = None
    changed_by: str = ""


class FollowUp(StrEnum):
    """Where the follow-up of a recommendation stands, by the unit's and at last the assessors' word."""

    OPEN = "open"
    IN_PROGRESS = "in-progress"
    DONE = "done"  #: says the unit
    CLOSED = "closed"  #: say the assessors


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What the assessors advise, and what the unit did about it."""

    id: str  #: UUID; of no meaning before it is in a file
    text: str
    predicate: str = ""  #: "WBK" or "WBBM" when a minimum of it is not met
    requirement: str = ""  #: key of that minimum, such as "area.5"
    indicator: str = ""  #: code; empty when it is about none
    action: str = ""
    due_on: date | None = None
    done_on: date | None = None
    state: FollowUp = FollowUp.OPEN
    document: str = ""  #: id of the document that proves it; empty for none
    note: str = ""
    advised_at: datetime | None = None
    advised_by: str = ""


@dataclass(frozen=True, slots=True)
class ResultReport:
    """What the report of results (laporan hasil evaluasi) says beside the scores."""

    number: str = ""
    dated_on: date | None = None
    place: str = ""
    signer: str = ""
    office: str = ""
    nip: str = ""
    conclusion: str = ""  #: the assessors' own words; empty for what follows from the scores


@dataclass(frozen=True, slots=True)
class Review:
    """All of it, of one assessment."""

    #: Stage -> where it stands; one that was never handed in is not there.
    stages: Mapping[Stage, StageState] = field(default_factory=lambda: MappingProxyType({}))
    recommendations: tuple[Recommendation, ...] = ()  #: in the order in which they were written
    report: ResultReport = field(default_factory=ResultReport)

    def is_submitted(self, stage: Stage) -> bool:
        """Whether the answers of a stage were handed in."""
        state = self.stages.get(stage)
        return state is not None and state.status is StageStatus.SUBMITTED
