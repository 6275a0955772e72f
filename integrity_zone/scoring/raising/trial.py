"""Raises tried out: the points they bring, and what is missed without one of them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from integrity_zone.scoring.raising.menu import finer
from integrity_zone.scoring.roll_up import indicator_points, points_by_target
from integrity_zone.scoring.verdict import points_needed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from assessments.definition import Minimum
    from integrity_zone.scoring.raising.menu import Raised
    from integrity_zone.scoring.raising.offers import Task


class UnsoundPlanError(AssertionError):
    """What was found does not satisfy what it was found for. A bug of ours, never of the user."""


class Trial:
    """The present answers with some indicators raised, scored by the rules of every other score."""

    def __init__(self, task: Task, wanted: Sequence[Minimum], raised: Mapping[str, Raised]) -> None:
        """Apply and score.

        Args:
            task: Gives the present scores.
            wanted: The minimums the raises are to satisfy.
            raised: Indicator code -> better answer.
        """
        self.raised = raised
        self._task = task
        self._wanted = wanted
        self.points = self._points()

    @property
    def met(self) -> frozenset[str]:
        """Keys of the wanted minimums that are reached."""
        return frozenset(
            minimum.key
            for minimum in self._wanted
            if self.points[minimum.target] >= points_needed(self._task.instrument, minimum)
        )

    @property
    def is_enough(self) -> bool:
        """Whether all wanted minimums are reached."""
        return len(self.met) == len(self._wanted)

    def without(self, code: str) -> Trial:
        """The same, one raise left out."""
        return Trial(self._task, self._wanted, {other: found for other, found in self.raised.items() if other != code})

    def lowered(self) -> Trial:
        """The same with every survey score and share, in worksheet order, no higher than is still enough.

        Raises:
            UnsoundPlanError: It is not enough to begin with.
        """
        if not self.is_enough:
            raise UnsoundPlanError(f"{sorted(self.met)} of {[minimum.key for minimum in self._wanted]}")
        found = self
        for code, raised in self.raised.items():
            item = self._task.instrument.indicators_by_code[code]
            steps = finer(self._task.instrument, item, self._task.scores[code], raised)
            if len(steps) > 1:
                found = found._lowest(code, steps)
        return found

    def _lowest(self, code: str, steps: Sequence[Raised]) -> Trial:
        """With one indicator raised to the first step that is enough; the last is."""
        return self._with(code, steps[bisect_left(steps, True, key=lambda step: self._with(code, step).is_enough)])

    def _with(self, code: str, raised: Raised) -> Trial:
        return Trial(self._task, self._wanted, {**self.raised, code: raised})

    def _points(self) -> dict[str, Fraction]:
        """Every target, also single indicators -> points."""
        scores = {**self._task.scores, **{code: found.score for code, found in self.raised.items()}}
        points = indicator_points(self._task.instrument, scores, self._task.blank)
        return points | points_by_target(self._task.instrument, points)
