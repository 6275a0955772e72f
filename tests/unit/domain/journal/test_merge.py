"""Merging: any order, any number of times, the same result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.journal.heads import heads_of, state_digest
from integrity_zone.domain.journal.merge import EntrySet, needs
from tests.support.journals import Copy, journals

if TYPE_CHECKING:
    import random

    from integrity_zone.domain.journal.entry import Entry

Entries = tuple["Entry", ...]


@st.composite
def parts(draw: st.DrawFn, count: int = 3) -> list[EntrySet]:
    """Overlapping parts of one journal, in any order, some entries lacking what they build on."""
    entries = draw(journals().filter(bool))
    return [EntrySet.of(draw(st.lists(st.sampled_from(entries)))) for _ in range(count)]


@given(parts())
def test_merging_is_commutative_associative_and_idempotent(sets: list[EntrySet]) -> None:
    one, other, third = sets
    assert one.merged(other) == other.merged(one)
    assert one.merged(other).merged(third) == one.merged(other.merged(third))
    assert one.merged(other).merged(other) == one.merged(other)


@given(parts())
def test_settled_entries_come_after_what_they_build_on_and_the_rest_waits(sets: list[EntrySet]) -> None:
    merged = sets[0].merged(sets[1])
    seen: set[bytes] = set()
    for entry in merged.settled():
        assert needs(entry) <= seen
        seen.add(entry.id)
    waiting = {entry.id for entry in merged.waiting()}
    assert seen | waiting == set(merged.entries)
    assert not seen & waiting
    assert all(needs(entry) - seen for entry in merged.waiting())


@given(journals(), st.randoms())
def test_journal_that_arrives_in_pieces_ends_in_the_same_state(entries: Entries, chance: random.Random) -> None:
    whole = state_digest(heads_of(EntrySet.of(entries).settled()))
    arriving = list(entries)
    chance.shuffle(arriving)
    merged = EntrySet.of(())
    for entry in arriving:
        merged = merged.merged(EntrySet.of([entry, entry]))
    assert merged.waiting() == ()
    assert state_digest(heads_of(merged.settled())) == whole


@given(journals())
def test_value_withheld_in_one_copy_is_taken_from_the_other(entries: Entries) -> None:
    whole = EntrySet.of(entries)
    withheld = EntrySet.of(entry.without_value() for entry in entries)
    assert withheld.merged(whole) == whole.merged(withheld) == whole


def test_entry_waits_for_its_previous_and_its_parents() -> None:
    one, other = Copy("a"), Copy("b")
    first = one.write("s", "value", "A")
    other.take(one)
    second = other.write("s", "value", "B")
    third = other.write("t", "value", "C")
    assert EntrySet.of([third, second]).waiting() == tuple(sorted((second, third), key=lambda entry: entry.id))
    assert set(EntrySet.of([third, second, first]).settled()) == {first, second, third}
