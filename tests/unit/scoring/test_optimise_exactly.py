"""The optimiser against brute force: on small instruments every set of raises is tried, and none is cheaper."""

from __future__ import annotations

from itertools import product
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.scoring.optimise import cheapest_plan
from integrity_zone.scoring.roll_up import question_scores, score
from integrity_zone.services.assessment.planning import tried_answers
from tests.support.small_instruments import marks, puzzle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.raise_plan import RaisePlan
    from tests.support.small_instruments import Puzzle

INSTRUMENTS = 200
TOGETHER = 10


class Way(NamedTuple):
    """One set of raises."""

    steps: dict[str, int]
    effort: int
    met: frozenset[str]
    total: Fraction


def every_way(asked: Puzzle) -> Iterator[Way]:
    instrument = asked.instrument
    scores = {code: found.score for code, found in question_scores(instrument, asked.answers).items()}
    menus: list[list[tuple[int, AnswerValue | None]]] = []
    for item in instrument.indicators:
        now = scores[item.code]
        better = [answer for worth, answer in marks(item) if now is None or worth > now]
        menu = [(0, asked.answers.get(item.code)), *enumerate(better, start=1)]
        menus.append(menu[:1] if item.code in asked.held else menu)
    codes = [item.code for item in instrument.indicators]
    for chosen in product(*menus):
        answers = {code: value for code, (_, value) in zip(codes, chosen, strict=True) if value is not None}
        steps = {code: number for code, (number, _) in zip(codes, chosen, strict=True) if number}
        card = score(instrument, answers, asked.blank, Stage.UNIT)
        met = frozenset(check.key for check in card.verdicts["WBK"].checks if check.met)
        yield Way(steps, sum(asked.efforts.get(code, 1) * number for code, number in steps.items()), met, card.total)


def best_of(asked: Puzzle, ways: list[Way]) -> Way:
    """Least effort, fewest indicators, most points, most done for what stands first."""
    codes = [item.code for item in asked.instrument.indicators]
    return min(
        ways, key=lambda way: (way.effort, len(way.steps), -way.total, [-way.steps.get(code, 0) for code in codes])
    )


def planned(asked: Puzzle) -> RaisePlan:
    return cheapest_plan(
        asked.instrument, asked.answers, asked.instrument.predicates[0], asked.blank, asked.efforts, asked.held
    )


def met_with(asked: Puzzle, plan: RaisePlan, *, without: str | None = None) -> set[str]:
    tried = tried_answers(asked.instrument, asked.answers, plan)
    answers = asked.answers | {code: value for code, value in tried.items() if code != without}
    card = score(asked.instrument, answers, asked.blank, Stage.UNIT)
    return {check.key for check in card.verdicts["WBK"].checks if check.met}


@pytest.mark.parametrize("first", range(0, INSTRUMENTS, TOGETHER))
def test_no_set_of_raises_is_better_than_the_plan(first: int) -> None:
    for seed in range(first, first + TOGETHER):
        asked = puzzle(Random(seed))
        plan = planned(asked)
        ways = list(every_way(asked))
        missed = {check.key for check in plan.unreachable}
        wanted = {minimum.key for minimum in asked.instrument.predicates[0].minimums} - missed
        best = best_of(asked, [way for way in ways if way.met >= wanted])
        assert {found.indicator: found.steps for found in plan.raises} == best.steps, seed
        assert plan.effort == best.effort, seed
        assert plan.reachable == (not missed)
        assert all(not any(way.met >= wanted | {key} for way in ways) for key in missed), seed
        assert met_with(asked, plan) >= wanted, seed
        for found in plan.raises:
            lost = wanted - met_with(asked, plan, without=found.indicator)
            assert lost, seed
            assert lost == set(found.serves) & wanted, seed


def test_the_small_instruments_are_of_every_sort() -> None:
    """Else the agreement above would say little."""
    found = [(asked, planned(asked)) for asked in (puzzle(Random(seed)) for seed in range(INSTRUMENTS))]
    for blank in ("zero", "skip"):
        plans = [plan for asked, plan in found if asked.blank.value == blank]
        assert sum(plan.reachable for plan in plans) > 40
        assert sum(len(plan.raises) > 1 for plan in plans) > 40
    assert sum(not plan.reachable for _, plan in found) > 5
    assert sum(not plan.raises for _, plan in found) > 5
    assert sum(any(raised.current is None for raised in plan.raises) for _, plan in found) > 40
