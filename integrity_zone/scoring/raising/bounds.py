"""How little effort points cost at the very least, if steps could be taken in part: bounds that cut a search short.

Both functions here are convex and made of straight pieces, so that adding two of them up, each used to its best, is
merging their pieces by price. All of it is exact.
"""

from __future__ import annotations

from bisect import bisect_right
from fractions import Fraction
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Piece(NamedTuple):
    """Points that all have the same price."""

    price: Fraction  #: effort per point
    points: int
    effort: int | Fraction


class Supply(NamedTuple):
    """The least effort for at least so many points from a part of the worksheet."""

    points: int  #: had for the first `effort`
    effort: int | Fraction
    pieces: tuple[Piece, ...]  #: cheapest first; what more points cost

    def joined(self, other: Supply) -> Supply:
        """Of both parts together."""
        pieces = _by_price(self.pieces, other.pieces)
        return Supply(self.points + other.points, self.effort + other.effort, pieces)

    def at_least(self, points: int) -> Supply:
        """The same where fewer points than these are no use. They must be there."""
        missing = points - self.points
        if missing <= 0:
            return self
        taken, left = _cut(self.pieces, missing)
        return Supply(points, self.effort + sum(piece.effort for piece in taken), left)


class Demand:
    """The least effort everything outside a part still costs, given the points inside it."""

    def __init__(self, points: int = 0, effort: int | Fraction = 0, pieces: tuple[Piece, ...] = ()) -> None:
        """By default nothing is asked for.

        Args:
            points: From here on `effort` is enough.
            effort: Needed outside in any case.
            pieces: Cheapest first; what being below `points` costs. Further below it is of no use.
        """
        self._points = points
        self._effort = effort
        self._pieces = pieces
        self._efforts = list(accumulate((piece.effort for piece in pieces), initial=effort))
        self._reach = list(accumulate((-piece.points for piece in pieces), initial=points))

    def beside(self, supply: Supply) -> Demand:
        """On one of two parts, when the other supplies like this."""
        pieces = _by_price(self._pieces, supply.pieces)
        return Demand(self._points - supply.points, self._effort + supply.effort, pieces)

    def at_least(self, points: int) -> Demand:
        """The same where fewer points than these are no use."""
        if points >= self._points:
            return Demand(points, self._effort)
        return Demand(self._points, self._effort, _cut(self._pieces, self._points - points)[0])

    def least_points(self, effort: int) -> int | None:
        """With how few points inside the outside may still manage with an effort; None if it never does."""
        place = bisect_right(self._efforts, effort) - 1
        if place < 0:
            return None
        if place == len(self._pieces):
            return self._reach[place]
        piece = self._pieces[place]
        return self._reach[place] - int(piece.points * (effort - self._efforts[place]) / Fraction(piece.effort))


def supply_of(offers: Iterable[tuple[int, int]]) -> Supply:
    """The bound below a list of offers.

    Args:
        offers: (effort, points), both strictly rising.
    """
    hull: list[tuple[int, int]] = []
    for offer in offers:
        while len(hull) > 1 and _price(hull[-1], offer) <= _price(hull[-2], hull[-1]):
            hull.pop()
        hull.append(offer)
    pieces = tuple(Piece(_price(low, high), high[1] - low[1], high[0] - low[0]) for low, high in pairwise(hull))
    return Supply(hull[0][1], hull[0][0], pieces)


def _price(low: tuple[int, int], high: tuple[int, int]) -> Fraction:
    return Fraction(high[0] - low[0], high[1] - low[1])


def _by_price(some: Sequence[Piece], others: Sequence[Piece]) -> tuple[Piece, ...]:
    return tuple(sorted((*some, *others), key=attrgetter("price")))


def _cut(pieces: tuple[Piece, ...], points: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The cheapest pieces up to so many points, and the rest."""
    for place, piece in enumerate(pieces):
        if piece.points > points:
            parts = [
                Piece(piece.price, part, piece.price * part) for part in (points, piece.points - points) if part > 0
            ]
            return (*pieces[:place], *parts[:-1]), (parts[-1], *pieces[place + 1 :])
        points -= piece.points
    return pieces, ()
