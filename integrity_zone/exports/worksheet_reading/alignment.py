"""Puts two lists side by side without changing the order of either, and tells lists whose order was changed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Blocks of rows moved by hand are torn from their neighbours at both ends; sorting tears more than one of so many.
_TORN_OF = 5

A = TypeVar("A")
B = TypeVar("B")

#: How much nearer another one must be than the one of the same place.
_AHEAD = 0.12
#: More pairs than two worksheets have are too many to try.
_MOST_PAIRS = 400_000


def aligned(ours: Sequence[A], theirs: Sequence[B], fit: Callable[[A, B], float]) -> list[tuple[A, B]]:
    """The pairs of the best alignment.

    Args:
        ours: In order.
        theirs: In order.
        fit: How well two go together; 0 keeps them apart.
    """
    if len(ours) * len(theirs) > _MOST_PAIRS:
        return []
    fits = [[fit(one, other) for other in theirs] for one in ours]
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for row in range(len(ours) - 1, -1, -1):
        below, here, line = best[row + 1], best[row], fits[row]
        for column in range(len(theirs) - 1, -1, -1):
            together = below[column + 1] + line[column] if line[column] else 0.0
            here[column] = max(below[column], here[column + 1], together)
    pairs = []
    row = column = 0
    while row < len(ours) and column < len(theirs):
        together = best[row + 1][column + 1] + fits[row][column] if fits[row][column] else 0.0
        if fits[row][column] and together >= best[row][column]:
            pairs.append((ours[row], theirs[column]))
            row, column = row + 1, column + 1
        elif best[row + 1][column] >= best[row][column + 1]:
            row += 1
        else:
            column += 1
    return pairs


def in_order(ours: Sequence[A], theirs: Sequence[B], fit: Callable[[A, B], float], others: Sequence[B] = ()) -> bool:
    """Whether none is clearly nearer to another one than to the one of its place.

    Args:
        ours: In order.
        theirs: As many.
        fit: How near two are.
        others: All that there are, when `theirs` is a part of them.
    """
    return all(
        fit(one, its_own) >= max(fit(one, other) for other in others or theirs) - _AHEAD
        for one, its_own in zip(ours, theirs, strict=True)
    )


def is_sorted_anew(numbers: Sequence[int]) -> bool:
    """Whether a list that stood in order was sorted by something else.

    Args:
        numbers: The place that each had, in the order of now.
    """
    rank = {number: place for place, number in enumerate(sorted(numbers))}
    torn = sum(rank[after] != rank[before] + 1 for before, after in pairwise(numbers))
    return torn * _TORN_OF > len(numbers)
