"""What every indicator offers to a plan, in whole numbers: its present answer for nothing, better ones at a price."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from assessments.definition import Aggregate
from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.scoring.question import ZERO
from integrity_zone.scoring.raising.search import Coding, Leaf, worthwhile
from integrity_zone.scoring.verdict import points_needed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assessments.definition import Indicator, Instrument, Minimum, Node
    from integrity_zone.scoring.raising.menu import Raised
    from integrity_zone.scoring.raising.search import Offer

ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Task:
    """What a plan starts from."""

    instrument: Instrument
    blank: BlankPolicy
    minimums: tuple[Minimum, ...]  #: all to be satisfied together
    scores: Mapping[str, Fraction | None]  #: indicator code -> present score, None when unanswered
    menus: Mapping[str, tuple[Raised, ...]]  #: indicator code -> better answers; none for one that is held
    efforts: Mapping[str, int]  #: indicator code -> effort of one step, where it is not 1

    def effort(self, code: str, raised: Raised) -> int:
        """Of one raise."""
        return raised.steps * self.efforts.get(code, 1)


@dataclass(frozen=True, slots=True)
class _Move:
    cost: int
    score: Fraction | None
    code: int


class Offers:
    """The leaves of the tree that is searched, and the numbers they are written in."""

    def __init__(self, task: Task) -> None:
        """Choose the numbers.

        Every score times every weight it may meet is a whole number once scaled. The code of a plan gives each
        indicator some bits for the place of its answer in its menu; earlier indicators stand higher.
        """
        self._task = task
        self._score_scale = lcm(
            *[score.denominator for score in task.scores.values() if score is not None],
            *[raised.score.denominator for menu in task.menus.values() for raised in menu],
        )
        weights = [weight.denominator for node in task.instrument.nodes for weight in _weights(task.instrument, node)]
        floors = (points_needed(task.instrument, minimum) for minimum in task.minimums)
        self._scale = lcm(self._score_scale * lcm(*weights), *[floor.denominator for floor in floors])
        self._shifts: dict[str, int] = {}
        bits = 0
        for item in reversed(task.instrument.indicators):
            self._shifts[item.code] = bits
            bits += len(task.menus[item.code]).bit_length()
        self.coding = Coding(len(task.instrument.indicators) + 1, bits)

    def whole(self, points: Fraction) -> int:
        """Points in the numbers of the offers."""
        return int(points * self._scale)

    def chosen(self, value: int) -> dict[str, Raised]:
        """Indicator code -> better answer, for all that a value raises, in worksheet order."""
        code = self.coding.code(value)
        found: dict[str, Raised] = {}
        for item in self._task.instrument.indicators:
            menu = self._task.menus[item.code]
            place = (code >> self._shifts[item.code]) & ((1 << len(menu).bit_length()) - 1)
            if place:
                found[item.code] = menu[place - 1]
        return found

    def is_shared(self, node: Node) -> bool:
        """Whether answering one indicator of a node changes what those beside it bring."""
        task = self._task
        below = task.instrument.indicators_under.get(node.code, ())
        is_mean = node.aggregate is not Aggregate.WEIGHTED_SUM
        is_open = any(task.scores[item.code] is None and task.menus[item.code] for item in below)
        return is_mean and is_open and task.blank is BlankPolicy.SKIP

    def single(self, indicator: Indicator) -> Leaf:
        """An indicator whose points are its own affair."""
        each = self._each(indicator)
        offers = {move.cost: self._value(move, each) for move in self._moves(indicator)}
        return Leaf((indicator.code,), worthwhile(offers, self.coding), self.coding)

    def joint(self, node: Node, floors: Mapping[str, Fraction]) -> Leaf | None:
        """A node whose mean is over the answered indicators, so that they are only offered together.

        Args:
            node: For which `is_shared`.
            floors: Indicator code -> points it must reach itself.

        Returns:
            None when no answers reach those floors.
        """
        below = self._task.instrument.indicators_under[node.code]
        best: dict[int, int] = {}
        whole_range = self._sums(below, {})
        for counted in range(len(below) + 1):
            each = node.weight / max(1, counted)
            # How much score a floor asks for depends on how many are counted.
            needed = {code: floor / each for code, floor in floors.items()}
            sums = self._sums(below, needed) if needed else whole_range
            for cost, value in sums.get(counted, ()):
                points = int(self.coding.points(value) * each)
                best[cost] = max(self.coding.value(points, self.coding.code(value)), best.get(cost, -1))
        return Leaf([item.code for item in below], worthwhile(best, self.coding), self.coding) if best else None

    def _sums(self, below: Sequence[Indicator], needed: Mapping[str, Fraction]) -> dict[int, list[Offer]]:
        """Number of answered indicators -> the worthwhile offers, with the sum of their scores as points."""
        fronts: dict[int, list[Offer]] = {0: [(0, 0)]}
        for item in below:
            best: dict[int, dict[int, int]] = {}
            for move in self._moves(item):
                if (move.score or ZERO) < needed.get(item.code, ZERO):
                    continue
                added = self._value(move, ONE)
                for answered, offers in fronts.items():
                    found = best.setdefault(answered + (move.score is not None), {})
                    for cost, value in offers:
                        found[cost + move.cost] = max(value + added, found.get(cost + move.cost, -1))
            fronts = {answered: worthwhile(found, self.coding) for answered, found in best.items()}
        return fronts

    def _value(self, move: _Move, each: Fraction) -> int:
        return self.coding.value(self.whole((move.score or ZERO) * each), move.code)

    def _moves(self, item: Indicator) -> Iterator[_Move]:
        task = self._task
        yield _Move(0, task.scores[item.code], 0)
        for place, raised in enumerate(task.menus[item.code], start=1):
            cost = task.effort(item.code, raised) * self.coding.stride + 1
            yield _Move(cost, raised.score, place << self._shifts[item.code])

    def _each(self, item: Indicator) -> Fraction:
        """Points for a score of 1, where they do not depend on what is raised."""
        task = self._task
        node = task.instrument.nodes_by_code[item.parent]
        if node.aggregate is Aggregate.WEIGHTED_SUM or task.blank is BlankPolicy.ZERO:
            return task.instrument.full_points(item)
        below = task.instrument.indicators_under[node.code]
        return node.weight / max(1, sum(task.scores[other.code] is not None for other in below))


def _weights(instrument: Instrument, node: Node) -> Iterator[Fraction]:
    """Everything a score under this node may be multiplied by."""
    for counted, item in enumerate(instrument.indicators_under.get(node.code, ()), start=1):
        yield node.weight / counted
        yield instrument.full_points(item)
