"""Order as text that sorts between its neighbours, so that two people can insert without renumbering."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Digits of a rank, in the order in which they sort. A rank never ends in the first, or nothing would fit before it.
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)


def rank_between(low: str, high: str | None) -> str:
    """A rank that sorts after one and before another.

    Args:
        low: The rank before; empty for the start.
        high: The rank after, greater than `low`; None for the end.
    """
    digits: list[str] = []
    at = 0
    while True:
        below = _digit(low, at)
        above = _BASE if high is None else _digit(high, at)
        if above - below > 1:
            # Towards the end one step is enough: lists mostly grow there, and ranks stay short.
            middle = below + 1 if high is None else (below + above) // 2
            return "".join(digits) + _DIGITS[middle]
        digits.append(_DIGITS[below])
        if below < above:
            high = None
        at += 1


def ranks_for(kept: Sequence[str | None]) -> list[str]:
    """Ranks for a list, keeping those that are in order already.

    Args:
        kept: Rank of each item so far, None for a new one.
    """
    ranks: list[str] = []
    last = ""
    for position, rank in enumerate(kept):
        if rank is None or rank <= last or rank.endswith(_DIGITS[0]):
            following = [after for after in kept[position + 1 :] if after is not None and after > last]
            rank = rank_between(last, min(following) if following else None)
        ranks.append(rank)
        last = rank
    return ranks


def _digit(rank: str, at: int) -> int:
    if at >= len(rank):
        return 0
    # What others wrote may hold anything: a strange letter counts as the nearest digit.
    return max(0, _DIGITS.find(rank[at]))
