"""Scoring, held against the time in which nobody notices it."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.planning import best_plan
from integrity_zone.services.assessment.scores import rescored, scorecard
from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
from tests.bench.timing import Line, alone
from tests.support.worksheet_cases import random_filling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.timing import Plan

FULL_MS = 1.0
ONE_MS = 0.2
PLAN_MS = 1000.0


def scoring_lines(plan: Plan) -> Iterator[Line]:
    """The whole scorecard, the one after a single answer, and the cheapest plan from a blank worksheet."""
    asked = instrument(DEFAULT_INSTRUMENT)
    answers = random_filling(asked, "bench")
    whole = alone(lambda: scorecard(asked, answers, stage=Stage.UNIT), plan.rounds)
    yield Line("full rescore", whole, FULL_MS, 1.0, "the goal itself, 1 ms")
    choices = [item for item in asked.indicators if item.options]
    turns = cycle((item, option) for item in choices for option in item.options)
    card = scorecard(asked, answers, stage=Stage.UNIT)

    def answer_one() -> None:
        nonlocal card
        item, option = next(turns)
        answers[item.code] = option.key
        card = rescored(asked, card, answers, (item.code,))

    one = alone(answer_one, plan.rounds * 5)
    yield Line("rescore of one changed answer", one, ONE_MS, 1.0, "the goal itself, 0.2 ms")
    plan_ms = alone(lambda: best_plan(asked, {}, "WBBM"), plan.part(10))
    yield Line("optimiser", plan_ms, PLAN_MS, 1.0, "the goal itself, 1 s")
