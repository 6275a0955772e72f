"""Order as text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.ranks import rank_after, rank_between, ranks_for


@given(st.lists(st.integers(0, 30), max_size=60))
def test_there_is_always_room_between_two_neighbours(places: list[int]) -> None:
    ranks: list[str] = []
    for place in places:
        at = min(place, len(ranks))
        low = ranks[at - 1] if at else ""
        ranks.insert(at, rank_between(low, ranks[at] if at < len(ranks) else None))
    assert ranks == sorted(set(ranks))


def test_appending_keeps_ranks_short() -> None:
    rank = ""
    for _ in range(1000):
        rank = rank_after(rank)
    assert len(rank) < 40


@given(st.text())
def test_something_sorts_after_any_text(last: str) -> None:
    assert rank_after(last) > last


@given(st.lists(st.none() | st.text("0123456789abcxyzÿ-", max_size=4), max_size=12))
def test_any_list_gets_ranks_in_its_order(kept: list[str | None]) -> None:
    ranks = ranks_for(kept)
    assert ranks == sorted(set(ranks))
    assert len(ranks) == len(kept)


def test_ranks_in_order_stay_and_one_moved_gets_a_new_one() -> None:
    assert ranks_for(["1", "2", "3"]) == ["1", "2", "3"]
    assert ranks_for(["1", None, "2"])[::2] == ["1", "2"]
