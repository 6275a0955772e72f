"""The tree that is searched: which minimums hold which others and, at the leaves, what every indicator offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.scoring.raising.offers import Offers
from integrity_zone.scoring.raising.search import Group
from integrity_zone.scoring.target import indicators_beneath
from integrity_zone.scoring.verdict import points_needed

if TYPE_CHECKING:
    from fractions import Fraction

    from assessments.definition import Minimum, Node
    from integrity_zone.scoring.raising.offers import Task
    from integrity_zone.scoring.raising.search import Leaf


class TangledMinimumsError(ValueError):
    """Two minimums measure parts that overlap without one holding the other. A fault of the instrument file."""


class Tree:
    """Offers under the floors of the minimums, as far as these can be reached."""

    def __init__(self, task: Task) -> None:
        """Build from the leaves.

        Args:
            task: What the plan starts from.

        Raises:
            TangledMinimumsError: The minimums do not nest.
        """
        self.offers = Offers(task)
        self.unreachable: list[Minimum] = []
        self._task = task
        parts: list[Leaf | Group] = [self._joint(node) for node in task.instrument.nodes if self.offers.is_shared(node)]
        inside = {code for part in parts for code in part.indicators}
        parts += [self.offers.single(item) for item in task.instrument.indicators if item.code not in inside]
        for minimum in sorted(task.minimums, key=lambda found: len(self._beneath(found))):
            if minimum.target not in inside:
                parts = self._under(minimum, parts)
        self.root = Group(parts, 0, self.offers.coding)

    def _joint(self, node: Node) -> Leaf:
        """The leaf of a node whose indicators depend on each other, with the minimums on single ones among them."""
        below = {item.code for item in self._task.instrument.indicators_under[node.code]}
        floors: dict[str, Fraction] = {}
        leaf = self.offers.joint(node, floors)
        for minimum in self._task.minimums:
            if minimum.target not in below:
                continue
            needed = points_needed(self._task.instrument, minimum)
            stricter = floors | {minimum.target: max(needed, floors.get(minimum.target, needed))}
            held_to = self.offers.joint(node, stricter)
            if held_to is None:
                self.unreachable.append(minimum)
            else:
                leaf, floors = held_to, stricter
        if leaf is None:
            raise AssertionError("without floors every answer is on offer")
        return leaf

    def _under(self, minimum: Minimum, parts: list[Leaf | Group]) -> list[Leaf | Group]:
        """The parts with those below a minimum put together."""
        beneath = self._beneath(minimum)
        inside = [part for part in parts if part.indicators <= beneath]
        outside = [part for part in parts if not part.indicators <= beneath]
        if any(part.indicators & beneath for part in outside):
            raise TangledMinimumsError(f"{minimum.key}: overlaps another minimum without holding it or lying in it")
        needed = self.offers.whole(points_needed(self._task.instrument, minimum))
        if needed > sum(part.most for part in inside):
            self.unreachable.append(minimum)
            needed = 0
        return [*outside, Group(inside, needed, self.offers.coding)]

    def _beneath(self, minimum: Minimum) -> frozenset[str]:
        return frozenset(item.code for item in indicators_beneath(self._task.instrument, minimum.target))
