"""The cheapest set of better answers that satisfies every minimum of a predicate at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.raise_plan import PlannedRaise, RaisePlan
from integrity_zone.scoring.raising.menu import menu, present_text
from integrity_zone.scoring.raising.offers import Task
from integrity_zone.scoring.raising.search import cheapest
from integrity_zone.scoring.raising.tree import Tree
from integrity_zone.scoring.raising.trial import Trial
from integrity_zone.scoring.roll_up import question_scores
from integrity_zone.scoring.target import TOTAL
from integrity_zone.scoring.verdict import check_minimum

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from assessments.definition import Indicator, Instrument, Predicate
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.work_unit import BlankPolicy


def cheapest_plan(
    instrument: Instrument,
    answers: Mapping[str, AnswerValue],
    predicate: Predicate,
    blank: BlankPolicy,
    efforts: Mapping[str, int],
    held: AbstractSet[str],
) -> RaisePlan:
    """Find the raises that together satisfy all minimums with the least effort, exactly.

    Every indicator that is not held may be raised to any mark above its present answer: the options of a choice, the
    tenths of a survey score, 25, 50, 75 and 100 % of a share. A raise costs the marks passed (from E to A: four) times
    the effort of one step; a blank stands below the lowest mark, so that answering it with E is one step and with A
    are five. Of all sets that satisfy the minimums the plan has the least effort; then the fewest indicators; then the
    most points; then what does most for the indicators that come first in the worksheet. Survey scores and shares are
    last lowered to the hundredth that is still enough, which costs the same.

    Minimums that no answers allowed can reach are named and left aside; the plan then satisfies the others.

    Args:
        instrument: What is asked and what it is worth.
        answers: The answers so far.
        predicate: What is worked towards.
        blank: What an unanswered indicator does to its mean.
        efforts: Indicator code -> effort of one step, a positive whole number; 1 where it is not given.
        held: Codes of the indicators that stay as they are.

    Raises:
        TangledMinimumsError: The minimums of the predicate do not nest.
        UnknownOptionError: An answer does not have the form its indicator asks for.
    """
    scores = {code: question.score for code, question in question_scores(instrument, answers).items()}
    menus = {
        item.code: () if item.code in held else menu(instrument, item, scores[item.code])
        for item in instrument.indicators
    }
    task = Task(instrument, blank, predicate.minimums, scores, menus, efforts)
    tree = Tree(task)
    wanted = [minimum for minimum in predicate.minimums if minimum not in tree.unreachable]
    now = Trial(task, wanted, {})
    after = Trial(task, wanted, tree.offers.chosen(cheapest(tree.root))).lowered()
    raises = tuple(
        _planned(task, instrument.indicators_by_code[code], answers.get(code), after) for code in after.raised
    )
    return RaisePlan(
        predicate=predicate.key,
        raises=raises,
        effort=sum(found.effort for found in raises),
        reachable=not tree.unreachable,
        unreachable=tuple(
            check_minimum(instrument, minimum, now.points[minimum.target])
            for minimum in predicate.minimums
            if minimum in tree.unreachable
        ),
        scorecard_total_after=after.points[TOTAL],
    )


def _planned(task: Task, item: Indicator, value: AnswerValue | None, after: Trial) -> PlannedRaise:
    raised, without = after.raised[item.code], after.without(item.code)
    missed = after.met - without.met
    return PlannedRaise(
        indicator=item.code,
        current=present_text(value, task.scores[item.code]),
        target=raised.text,
        score=raised.score,
        steps=raised.steps,
        effort=task.effort(item.code, raised),
        gain=after.points[TOTAL] - without.points[TOTAL],
        serves=tuple(minimum.key for minimum in task.minimums if minimum.key in missed),
    )
