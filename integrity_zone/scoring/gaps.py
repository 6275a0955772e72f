"""The way to a predicate: which indicators, raised how far, close each unmet minimum."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import floor
from operator import attrgetter
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.domain.scorecard import GapItem, Raise
from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.scoring.question import ZERO
from integrity_zone.scoring.roll_up import added, question_scores, shares
from integrity_zone.scoring.rounding import short_text
from integrity_zone.scoring.target import indicators_beneath

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Check, Scorecard

#: Survey scores and shares are raised in hundredths: finer steps say nothing to anyone.
STEPS_PER_UNIT = 100


@dataclass(frozen=True, slots=True)
class Step:
    """One better answer an indicator could get."""

    score: Fraction
    text: str  #: option key, survey score or share


def gap_list(
    instrument: Instrument, answers: Mapping[str, AnswerValue], scorecard: Scorecard, predicate: str
) -> tuple[GapItem, ...]:
    """Find a small set of better answers for each unmet minimum of one predicate.

    The indicators with most to gain come first. The set is then cut down, smallest gain first, so that leaving out any
    member, or raising it one step less, would miss the minimum again; where not even the best answers suffice, the set
    is what reaches the most. Each minimum is closed for itself: one raise may serve several. A raise gains what would
    be lost by leaving it out; with policy `zero` those gains add up to what the set gains.

    Args:
        instrument: What is asked and what it is worth.
        answers: The answers the scorecard was made from.
        scorecard: Gives the blank policy and the verdicts.
        predicate: Key, such as "WBK".

    Raises:
        KeyError: The scorecard holds no verdict on such a predicate.
    """
    scores = {code: question.score for code, question in question_scores(instrument, answers).items()}
    return tuple(
        _close(_Plan(instrument, check.target, scores, scorecard.blank), answers, predicate, check)
        for check in scorecard.verdicts[predicate].failed
    )


def better_steps(instrument: Instrument, indicator: Indicator, now: Fraction | None) -> tuple[Step, ...]:
    """The answers worth more than the present one, from least to best.

    Args:
        instrument: Gives the indicator's scale.
        indicator: The question.
        now: Its present score; None when unanswered.
    """
    if indicator.kind is AnswerKind.CHOICE:
        choices = (Step(option.score, option.key) for option in indicator.options)
        steps = tuple(sorted(choices, key=attrgetter("score")))
    elif indicator.kind is AnswerKind.INDEX:
        steps = _hundredths(instrument.scales_by_key[indicator.scale].maximum)
    else:
        steps = _hundredths(Fraction(1))
        if indicator.formula is not None:
            steps = steps[: bisect_right(steps, indicator.formula.cap, key=attrgetter("score"))]
    return steps[bisect_right(steps, now or ZERO, key=attrgetter("score")) :]


class _Plan:
    """Scores tried out below one target, and the points they bring there."""

    def __init__(
        self, instrument: Instrument, target: str, scores: Mapping[str, Fraction | None], blank: BlankPolicy
    ) -> None:
        self.instrument = instrument
        self.indicators = indicators_beneath(instrument, target)
        self.start = scores
        self._blank = blank
        self._scores = dict(scores)
        self._inside = {item.code for item in self.indicators}
        self._node_points = {parent: self._points_of(parent) for parent in {item.parent for item in self.indicators}}
        self.points = added(list(self._node_points.values()))

    def put(self, indicator: Indicator, score: Fraction | None) -> Fraction:
        """Try a score, None for unanswered; returns the points of the target with it."""
        gained = self.gain(indicator, score)
        self._scores[indicator.code] = score
        self._node_points[indicator.parent] += gained
        self.points += gained
        return self.points

    def gain(self, indicator: Indicator, score: Fraction | None) -> Fraction:
        """What a score would add to the points of the target; nothing is put."""
        now = self._scores[indicator.code]
        if self._blank is BlankPolicy.ZERO:
            # What one indicator brings does not depend on those beside it.
            return ((score or ZERO) - (now or ZERO)) * self.instrument.full_points(indicator)
        self._scores[indicator.code] = score
        gained = self._points_of(indicator.parent) - self._node_points[indicator.parent]
        self._scores[indicator.code] = now
        return gained

    def put_back(self, indicator: Indicator) -> Fraction:
        """Return to the score the indicator has now."""
        return self.put(indicator, self.start[indicator.code])

    def _points_of(self, parent: str) -> Fraction:
        node = self.instrument.nodes_by_code[parent]
        found = shares(self.instrument, node, self._scores, self._blank)
        return added([points for code, points in found.items() if code in self._inside])


def _close(plan: _Plan, answers: Mapping[str, AnswerValue], predicate: str, check: Check) -> GapItem:
    needed = plan.points + check.points_missing
    chosen = _biggest_first(plan, needed)
    closable = plan.points >= needed
    reachable = min(needed, plan.points)
    steps = {item.code: _least_step(plan, item, reachable) for item in reversed(chosen)}
    raises = []
    for item in chosen:
        step = steps[item.code]
        if step is not None:
            gain = plan.points - plan.put_back(item)
            plan.put(item, step.score)
            current = _shown(answers.get(item.code), plan.start[item.code])
            raises.append(Raise(item.code, current, step.text, gain))
    raises.sort(key=lambda found: found.gain, reverse=True)
    return GapItem(predicate, check, tuple(raises), closable)


def _biggest_first(plan: _Plan, needed: Fraction) -> list[Indicator]:
    """Give best answers until the points suffice, those that gain most first."""
    candidates: list[tuple[Fraction, Indicator, Step]] = []
    for item in plan.indicators:
        steps = better_steps(plan.instrument, item, plan.start[item.code])
        if steps and (gain := plan.gain(item, steps[-1].score)) > 0:
            candidates.append((gain, item, steps[-1]))
    candidates.sort(key=lambda candidate: candidate[0], reverse=True)
    chosen = []
    for _, item, best in candidates:
        if plan.points >= needed:
            break
        plan.put(item, best.score)
        chosen.append(item)
    return chosen


def _least_step(plan: _Plan, item: Indicator, needed: Fraction) -> Step | None:
    """Lower one raised indicator as far as the others allow; None when it need not be raised at all."""
    if plan.put_back(item) >= needed:
        return None
    steps = better_steps(plan.instrument, item, plan.start[item.code])
    least = bisect_left(steps, True, key=lambda step: plan.put(item, step.score) >= needed)
    plan.put(item, steps[least].score)
    return steps[least]


@cache
def _hundredths(highest: Fraction) -> tuple[Step, ...]:
    """Steps of a hundredth up to `highest`, which is worth a score of 1."""
    return tuple(
        Step(Fraction(number, STEPS_PER_UNIT) / highest, f"{number // STEPS_PER_UNIT}.{number % STEPS_PER_UNIT:02}")
        for number in range(1, floor(highest * STEPS_PER_UNIT) + 1)
    )


def _shown(value: AnswerValue | None, score: Fraction | None) -> str | None:
    """The present answer in the form of the target: counts as their share."""
    if score is None:
        return None
    return value if isinstance(value, str) else short_text(score, "en")
