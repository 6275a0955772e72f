"""Whose answers somebody works on here, and what keeps them from it: another role, or answers that were handed in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integrity_zone.domain import permissions
from integrity_zone.domain.permissions import ASSESSOR, UNSAID, may_change, may_reopen, may_submit
from integrity_zone.domain.work_unit import Stage

if TYPE_CHECKING:
    from integrity_zone.domain.review import StageState
    from ui.formats import Formats
    from ui.preferences import Person
    from ui.view import AssessmentView


def role_of(person: Person | None) -> str:
    """What somebody said they are; nothing for who said nothing."""
    return person.role if person is not None else UNSAID


@cache
def stages_of(role: str) -> tuple[Stage, ...]:
    """The stages whose answers a role writes; the first is where it works unless somebody chose another."""
    return tuple(stage for stage in Stage if may_change(role, stage))


def own_stage(person: Person | None) -> Stage:
    """Whose answers somebody writes: the unit's, or those of assessors, who judge.

    Nobody of the national assessors works here: their result is entered by TPI or the secretariat.
    """
    stages = stages_of(role_of(person))
    chosen = person.stage if person is not None else ""
    return next((stage for stage in stages if stage.value == chosen), stages[0])


def stage_choice(person: Person | None) -> tuple[Stage, ...]:
    """The stages somebody can choose to work on; none where there is only one, or nobody said who they are."""
    stages = stages_of(role_of(person)) if person is not None else ()
    return stages if len(stages) > 1 else ()


def is_on_team(view: AssessmentView, person: Person | None) -> bool:
    """Whether somebody is one of those whose answers are judged, by the unit's own team list."""
    role = permissions.role_of(person.name, view.snapshot.team) if person is not None else UNSAID
    return role not in (UNSAID, ASSESSOR)


def stage_name(stage: Stage) -> str:
    """What a stage is called in a sentence."""
    if stage is Stage.UNIT:
        return QCoreApplication.translate("Review", "unit")
    return stage.value.upper()


def whose(stage: Stage) -> str:
    """Who gives the answers of a stage, where a sentence says what they do."""
    if stage is Stage.UNIT:
        return QCoreApplication.translate("Review", "the unit")
    return stage.value.upper()


def submitted(view: AssessmentView, stage: Stage) -> StageState | None:
    """Who handed the answers of a stage in, and when; None for one that is open."""
    review = view.snapshot.review
    return review.stages[stage] if review.is_submitted(stage) else None


def takes_part(person: Person | None) -> bool:
    """Whether somebody is of the unit or one of those who judge its answers, and has results to take and to give."""
    role = role_of(person)
    return may_change(role, Stage.UNIT) or may_change(role, Stage.TPI)


def is_writable(view: AssessmentView, person: Person | None, *, read_only: bool) -> bool:
    """Whether somebody can write the answers of their stage."""
    return not read_only and submitted(view, own_stage(person)) is None


def may_write_evidence(person: Person | None, *, read_only: bool) -> bool:
    """Whether the evidence of the unit is somebody's to change; what was handed in is refused when it is tried."""
    return not read_only and may_change(role_of(person), Stage.UNIT)


def can_submit(view: AssessmentView, person: Person | None, stage: Stage) -> bool:
    """Whether somebody can hand a stage in now."""
    return may_submit(role_of(person), stage) and submitted(view, stage) is None


def can_reopen(view: AssessmentView, person: Person | None, stage: Stage) -> bool:
    """Whether somebody can open a stage again now."""
    return may_reopen(role_of(person), stage) and submitted(view, stage) is not None


def lock_text(view: AssessmentView, stage: Stage, formats: Formats) -> str:
    """Who locked a stage and when, in a few words; empty for an open one."""
    state = submitted(view, stage)
    if state is None:
        return ""
    day = formats.short_day(state.changed_at.astimezone().date()) if state.changed_at is not None else ""
    return (
        QCoreApplication.translate("Review", "Answers of {stage} handed in by {actor} on {day}")
        .format(stage=stage_name(stage), actor=state.changed_by, day=day)
        .strip()
    )


def locks_text(view: AssessmentView, formats: Formats) -> str:
    """Every lock, for the status line; empty when nothing is locked."""
    return " · ".join(text for stage in Stage if (text := lock_text(view, stage, formats)))
