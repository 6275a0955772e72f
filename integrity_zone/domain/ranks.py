"""Order as text that sorts between its neighbours, so that two people can insert without renumbering."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Digits of a rank, in the order in which they sort. A rank never ends in the first, or nothing would fit before it.
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_RANK = re.compile(r"[0-9a-z]*[1-9a-z]")


def rank_after(last: str) -> str:
    """A rank that sorts after another, whatever somebody wrote there.

    Args:
        last: The rank before; empty for the start.
    """
    return rank_between(last, None) if not last or _is_rank(last) else last + _DIGITS[1]


def rank_between(low: str, high: str | None) -> str:
    """A rank that sorts after one and before another.

    Args:
        low: The rank before; empty for the start.
        high: The rank after, greater than `low`; None for the end.
    """
    digits = ""
    open_end = high is None
    # Two ranks differ within the longer of them, and behind that there is room for one digit more.
    for at in range(len(low) + len(high or "") + 2):
        below = _DIGITS.index(low[at]) if at < len(low) else 0
        above = _BASE if open_end or high is None or at >= len(high) else _DIGITS.index(high[at])
        if above - below > 1:
            # Towards the end one step is enough: lists mostly grow there, and ranks stay short.
            return digits + _DIGITS[below + 1 if open_end else (below + above) // 2]
        digits += _DIGITS[below]
        open_end = open_end or below < above
    raise ValueError(f"nothing sorts between {low!r} and {high!r}")


def ranks_for(kept: Sequence[str | None]) -> list[str]:
    """Ranks for a list, keeping those that are in order already.

    Args:
        kept: Rank of each item so far, None for a new one.
    """
    known = [rank if rank is not None and _is_rank(rank) else None for rank in kept]
    ranks: list[str] = []
    last = ""
    for position, rank in enumerate(known):
        if rank is None or rank <= last:
            following = [after for after in known[position + 1 :] if after is not None and after > last]
            last = rank_between(last, min(following) if following else None)
        else:
            last = rank
        ranks.append(last)
    return ranks


def _is_rank(text: str) -> bool:
    return _RANK.fullmatch(text) is not None
