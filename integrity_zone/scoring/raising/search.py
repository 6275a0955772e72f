"""The cheapest choice of offers that reaches every floor: dynamic programming up a tree, cut short by bounds.

An offer is a pair of whole numbers that add up when offers are taken together. Its cost is effort, then the number of
raises; its value is points, then a code of what is raised, so that comparing two numbers breaks every tie the same way.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from math import ceil
from typing import TYPE_CHECKING, TypeAlias

from integrity_zone.scoring.raising.bounds import Demand, Supply, supply_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

#: Cost and value, see `Coding`.
Offer: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Coding:
    """How offers are written as two numbers."""

    stride: int  #: cost = effort x stride + raises
    bits: int  #: value = points x 2 ** bits + code of the raises

    def offer(self, effort: int, raises: int, points: int, code: int) -> Offer:
        """Write one."""
        return effort * self.stride + raises, self.value(points, code)

    def value(self, points: int, code: int) -> int:
        """Points and code in one number."""
        return (points << self.bits) | code

    def effort(self, cost: int) -> int:
        """The effort in a cost."""
        return cost // self.stride

    def points(self, value: int) -> int:
        """The points in a value."""
        return value >> self.bits

    def code(self, value: int) -> int:
        """What is raised."""
        return value & ((1 << self.bits) - 1)


class Leaf:
    """Offers of which exactly one is taken; they stand alone."""

    def __init__(self, indicators: Iterable[str], offers: Sequence[Offer], coding: Coding) -> None:
        """Keep the offers.

        Args:
            indicators: Codes of the indicators that the offers raise.
            offers: As `worthwhile` gives them.
            coding: How the offers are written.
        """
        self.indicators = frozenset(indicators)
        self.most: int = coding.points(offers[-1][1])
        self.supply: Supply = _supply(offers, coding)
        self._offers = offers

    def front(self, limit: int) -> Sequence[Offer]:  # noqa: ARG002 - a branch needs it
        """The offers worth considering."""
        return self._offers


class Group:
    """Parts whose points are added up and must reach a floor together."""

    def __init__(self, members: Sequence[Leaf | Group], floor: int, coding: Coding) -> None:
        """Put the parts together.

        Args:
            members: Parts that share no indicator.
            floor: Points that they must reach; at most `most`.
            coding: How the offers are written.
        """
        self.members = members
        self.floor = floor
        self.coding = coding
        self.indicators: frozenset[str] = frozenset().union(*[member.indicators for member in members])
        self.most: int = sum(member.most for member in members)
        self.supply: Supply = reduce(Supply.joined, [member.supply for member in members], _NOTHING).at_least(floor)

    def aimed(self, demand: Demand) -> Branch:
        """Ready to be searched, knowing what is asked of it.

        Args:
            demand: The least that everything outside still costs.
        """
        steps: list[tuple[Leaf | Branch, Demand]] = []
        before = [_NOTHING]
        for member in self.members:
            before.append(before[-1].joined(member.supply))
        beyond = demand.at_least(self.floor)
        for place, member in reversed(list(enumerate(self.members))):
            steps.append((member.aimed(beyond.beside(before[place])) if isinstance(member, Group) else member, beyond))
            beyond = beyond.beside(member.supply)
        return Branch(steps[::-1], self.coding)


class Branch:
    """A group that knows its surroundings."""

    def __init__(self, steps: Sequence[tuple[Leaf | Branch, Demand]], coding: Coding) -> None:
        """Keep the steps.

        Args:
            steps: Each part, and what everything else but the parts before it still costs at least.
            coding: How the offers are written.
        """
        self._steps = steps
        self._coding = coding

    def front(self, limit: int) -> Sequence[Offer]:
        """The offers worth considering when all effort together may not exceed the limit, cheapest first."""
        found: Sequence[Offer] = [(0, 0)]
        for part, beyond in self._steps:
            found = _affordable(_together(found, part.front(limit)), beyond, limit, self._coding)
            if not found:
                break
        return found


def cheapest(root: Group) -> int:
    """The cheapest way to reach every floor: least effort, then fewest raises, then most points, then highest code.

    What could not stay within a limit of effort, even if steps could be taken in part, is never looked at; the limit
    starts where it could just be possible and is widened until there is a way.

    Args:
        root: Its floors can be reached.

    Returns:
        Its value.
    """
    branch = root.aimed(Demand())
    limit, wider = ceil(root.supply.effort), 1
    while not (front := branch.front(limit)):
        limit += wider
        wider *= 2
    return front[0][1]


def worthwhile(offers: Mapping[int, int], coding: Coding) -> list[Offer]:
    """The offers that bring more points than every cheaper one, cheapest first.

    Args:
        offers: Cost -> best value at that cost.
        coding: How they are written.
    """
    kept: list[Offer] = []
    most = -1
    for cost in sorted(offers):
        if (points := coding.points(offers[cost])) > most:
            most = points
            kept.append((cost, offers[cost]))
    return kept


_NOTHING = Supply(0, 0, ())


def _together(some: Sequence[Offer], others: Sequence[Offer]) -> dict[int, int]:
    """Cost -> best value of one offer from each side."""
    best: dict[int, int] = {}
    known = best.get
    for cost, value in some:
        for other_cost, other_value in others:
            both = value + other_value
            if known(cost + other_cost, -1) < both:
                best[cost + other_cost] = both
    return best


def _affordable(offers: Mapping[int, int], beyond: Demand, limit: int, coding: Coding) -> list[Offer]:
    kept = []
    for cost, value in worthwhile(offers, coding):
        least = beyond.least_points(limit - coding.effort(cost))
        if least is not None and coding.points(value) >= least:
            kept.append((cost, value))
    return kept


def _supply(offers: Sequence[Offer], coding: Coding) -> Supply:
    """The bound below offers; of those with one effort the last has most points."""
    best = {coding.effort(cost): coding.points(value) for cost, value in offers}
    return supply_of(best.items())
