"""The assessment of the year before, and which of its questions stand behind one of the year that is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessments.counterparts import counterparts
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.year_comparison import latest_year_before
from integrity_zone.services.catalog import instrument as published

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.counterparts import Relation
    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class YearBefore:
    """What was assessed then, by its own worksheet. It is shown beside, and never moved."""

    snapshot: Snapshot
    instrument: Instrument  #: what was asked then
    is_alike: bool  #: whether the year that is open answers the same worksheet
    questions: Mapping[str, tuple[tuple[str, Relation], ...]]  #: code now -> codes then, with what they have in common

    def comparable(self) -> dict[str, AnswerValue]:
        """The unit's answers, for telling what changed since; none of another worksheet, whose codes mean others."""
        answers = self.snapshot.answers.get(Stage.UNIT, {}) if self.is_alike else {}
        return {code: answer.value for code, answer in answers.items() if answer.value is not None}


def read_year_before(workspace: Workspace, year: int) -> YearBefore | None:
    """The assessment of the latest earlier year; None when there is none. In the writing thread.

    Args:
        workspace: Open.
        year: The one that is open.
    """
    before = latest_year_before(year, (assessment.year for assessment in workspace.assessments()))
    if before is None:
        return None
    snapshot = workspace.snapshot(before)
    then, now = (published(key.instrument) for key in (snapshot.assessment, workspace.assessment(year)))
    questions: dict[str, tuple[tuple[str, Relation], ...]] = {}
    for pair in counterparts(then, now):
        if pair.earlier is not None and pair.later is not None:
            questions[pair.later] = (*questions.get(pair.later, ()), (pair.earlier, pair.relation))
    return YearBefore(snapshot, then, then.key == now.key, questions)
