"""Erasing: what an erasure names is without its value wherever the erasure is known, in any order of arrival."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.journal.entry import EXISTS
from integrity_zone.domain.journal.erasing import erased_contents, erased_entries, is_erasable, without_erased
from integrity_zone.domain.journal.heads import heads_of, state_digest
from integrity_zone.domain.journal.merge import EntrySet
from tests.support.journals import WORKSPACE, Copy, journals

if TYPE_CHECKING:
    import random

    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.journal.entry import Entry


def test_erased_value_is_gone_in_every_copy_that_learns_of_it_and_its_entry_stays() -> None:
    one, other = Copy("a"), Copy("b")
    entry = one.write("s", "note", "nama seseorang")
    other.take(one)
    one.erase(entry)
    assert one.entries[entry.id] == entry.without_value()
    other.take(one)
    (kept,) = [found for found in other.settled if found.id == entry.id]
    assert kept == entry.without_value()
    assert state_digest(one.states) == state_digest(other.states)
    assert EntrySet(other.entries).waiting() == ()


def test_erasure_reaches_entries_that_come_later_and_never_another_unit() -> None:
    one = Copy("a")
    entry = one.write("s", "note", "nama seseorang")
    one.erase(entry)
    erased = erased_entries(one.settled)
    assert without_erased(entry, erased).withheld
    assert not without_erased(replace(entry, workspace="lain"), erased).withheld


def test_deletions_and_erasures_keep_their_values() -> None:
    copy = Copy("a")
    copy.write("s", "note", "x")
    copy.delete("s")
    (deletion,) = [entry for entry in copy.settled if entry.field == EXISTS]
    copy.erase(deletion)
    erasure = [entry for entry in copy.settled if entry.kind == "erase"]
    copy.erase(*erasure)
    assert not any(entry.withheld for entry in copy.settled)
    assert not any(map(is_erasable, (deletion, *erasure)))


@pytest.mark.parametrize("value", [None, "ab", {"a": "b"}, ["zz", 3, None], []])
def test_names_that_are_none_are_passed_over(value: JsonValue) -> None:
    copy = Copy("a")
    copy.write("erasure/x", "entries", value)
    copy.write("erasure/x", "contents", ["ab"])
    assert erased_entries(copy.settled) == frozenset()
    assert erased_contents(copy.settled) == {(WORKSPACE, b"\xab")}


@given(journals(20), st.randoms())
def test_erasing_does_not_depend_on_the_order_of_arrival(entries: tuple[Entry, ...], chance: random.Random) -> None:
    whole = EntrySet.of(entries).settled()
    arriving = list(entries)
    chance.shuffle(arriving)
    merged = EntrySet.of(())
    for entry in arriving:
        merged = merged.merged(EntrySet.of([entry]))
        # As a file does that removes what is erased for good, while other copies may bring the value again.
        merged = EntrySet.of((*merged.settled(), *merged.waiting()))
    assert sorted(merged.settled(), key=lambda entry: entry.id) == sorted(whole, key=lambda entry: entry.id)
    assert state_digest(heads_of(merged.settled())) == state_digest(heads_of(whole))
    erased = erased_entries(whole)
    assert all(entry.withheld for entry in whole if (WORKSPACE, entry.id) in erased and is_erasable(entry))
