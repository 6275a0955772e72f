"""What a field is worth after any history."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.journal.entry import EXISTS, Entry
from integrity_zone.domain.journal.heads import (
    FieldKey,
    FieldState,
    by_subject,
    conflicting_fields,
    count_conflicts,
    deletion_value,
    heads_of,
    is_deleted,
    state_digest,
)
from integrity_zone.domain.journal.merge import EntrySet
from tests.support.journals import WORKSPACE, Copy, journals

if TYPE_CHECKING:
    import random

KEY = FieldKey(WORKSPACE, "s", "value")


def states(*copies: Copy) -> dict[FieldKey, FieldState]:
    """The state after merging copies."""
    return heads_of(EntrySet.of(entry for copy in copies for entry in copy.entries.values()).settled())


def fields(*copies: Copy) -> dict[str, FieldState]:
    """The fields of the subject `s` after merging copies."""
    return by_subject(states(*copies))[WORKSPACE, "s"]


def test_later_value_replaces_the_earlier() -> None:
    copy = Copy("a")
    copy.write("s", "value", "A")
    last = copy.write("s", "value", "B")
    assert states(copy)[KEY].heads == (last,)


def test_equal_values_of_two_people_join() -> None:
    one, other = Copy("a"), Copy("b")
    one.write("s", "value", "A")
    other.write("s", "value", "A")
    state = states(one, other)[KEY]
    assert (len(state.heads), state.in_conflict, state.value) == (2, False, "A")


def test_different_values_show_the_latest_until_somebody_settles_them() -> None:
    one, other = Copy("a"), Copy("b")
    one.write("s", "value", "A", minute=5)
    other.write("s", "value", "B", minute=2)
    state = states(one, other)[KEY]
    assert (state.in_conflict, state.value) == (True, "A")
    assert count_conflicts(states(one, other)) == 1
    one.take(other)
    settled = one.write("s", "value", "B")
    assert len(settled.parents) == 2
    assert (states(one, other)[KEY].in_conflict, states(one, other)[KEY].value) == (False, "B")


def test_at_the_same_moment_the_greater_id_is_shown() -> None:
    one, other = Copy("a"), Copy("b")
    entries = [one.write("s", "value", "A"), other.write("s", "value", "B")]
    assert states(one, other)[KEY].shown == max(entries, key=lambda entry: entry.id)


def test_deleted_subject_is_gone_and_comes_back_when_the_deletion_is_undone() -> None:
    copy = Copy("a")
    copy.write("s", "value", "A")
    before = state_digest(states(copy))
    copy.write("s", EXISTS, deletion_value(fields(copy)))
    assert is_deleted(fields(copy))
    assert conflicting_fields(fields(copy)) == ()
    copy.write("s", EXISTS, None)
    assert not is_deleted(fields(copy))
    assert state_digest(states(copy)) == before


def test_edit_of_what_another_deleted_is_a_conflict() -> None:
    one = Copy("a")
    one.write("s", "value", "A")
    other = Copy("b")
    other.take(one)
    one.write("s", EXISTS, deletion_value(fields(one)))
    other.write("s", "note", "belum selesai")
    assert conflicting_fields(fields(one, other)) == (EXISTS,)
    one.take(other)
    one.write("s", EXISTS, deletion_value(fields(one)))
    assert conflicting_fields(fields(one, other)) == ()


def test_two_who_deleted_the_same_agree_whatever_each_had_seen() -> None:
    one = Copy("a")
    one.write("s", "value", "A")
    other, third = Copy("b"), Copy("c")
    other.take(one)
    third.take(one)
    one.delete("s")
    other.write("s", "value", "B")
    other.delete("s")
    one.take(other)
    assert len(one.fields("s")[EXISTS].spellings) == 2
    assert is_deleted(one.fields("s"))
    assert conflicting_fields(one.fields("s")) == ()
    third.write("s", "note", "masih dipakai")
    one.take(third)
    assert conflicting_fields(one.fields("s")) == (EXISTS,)


def test_deleting_and_bringing_back_at_the_same_time_is_a_conflict() -> None:
    one = Copy("a")
    one.write("s", "value", "A")
    one.delete("s")
    other = Copy("b")
    other.take(one)
    one.write("s", EXISTS, None)
    other.write("s", EXISTS, {"exists": False, "seen": []})
    assert conflicting_fields(fields(one, other)) == (EXISTS,)


def test_state_digest_is_the_hash_of_sorted_lines() -> None:
    copy = Copy("a")
    copy.write("t", "value", {"agen": 1})
    copy.write("s", "value", "A")
    copy.write("s", "note", None)
    lines = f'["{WORKSPACE}","s","value",["A"]]\n["{WORKSPACE}","t","value",[{{"agen":1}}]]\n'
    assert state_digest(states(copy)) == hashlib.sha256(lines.encode()).hexdigest()


def test_state_digest_lists_every_value_of_a_conflict_and_withheld_ones_by_digest() -> None:
    one, other = Copy("a"), Copy("b")
    one.write("s", "value", "B")
    other.write("s", "value", "A")
    line = f'["{WORKSPACE}","s","value",["A","B"]]\n'
    assert state_digest(states(one, other)) == hashlib.sha256(line.encode()).hexdigest()
    withheld = {found: entry.without_value() for found, entry in one.entries.items()}
    (entry,) = withheld.values()
    line = f'["{WORKSPACE}","s","value",["{entry.digest.hex()}"]]\n'
    assert state_digest(states(Copy("a", withheld))) == hashlib.sha256(line.encode()).hexdigest()


@given(journals(), st.randoms())
def test_state_does_not_depend_on_the_order_of_entries(entries: tuple[Entry, ...], chance: random.Random) -> None:
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert heads_of(entries) == heads_of(shuffled)
    assert state_digest(heads_of(entries)) == state_digest(heads_of(shuffled))


@given(journals())
def test_every_field_has_a_head_and_no_head_is_replaced(entries: tuple[Entry, ...]) -> None:
    found = heads_of(entries)
    replaced = {parent for entry in entries for parent in entry.parents}
    assert set(found) == {FieldKey(entry.workspace, entry.subject, entry.field) for entry in entries}
    for state in found.values():
        assert state.heads
        assert not {entry.id for entry in state.heads} & replaced
