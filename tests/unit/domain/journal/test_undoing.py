"""Undo brings back what was, and leaves alone what somebody has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.journal.entry import EXISTS, Edit
from integrity_zone.domain.journal.heads import conflicting_fields, count_conflicts, is_deleted, state_digest
from integrity_zone.domain.journal.undoing import CHANGED, DELETED, WITHHELD, LeftAlone, undo_step_id
from tests.support.journals import Copy, journals

if TYPE_CHECKING:
    from integrity_zone.domain.journal.entry import Entry


def digest(copy: Copy) -> str:
    return state_digest(copy.states)


def value(copy: Copy, name: str = "value", subject: str = "s") -> object:
    return copy.fields(subject)[name].value


def latest(copy: Copy) -> str:
    return list(copy.entries.values())[-1].step


def test_undo_brings_the_state_digest_back_and_undo_of_it_is_redo() -> None:
    copy = Copy("a")
    copy.write("s", "value", "A")
    before = digest(copy)
    changed = copy.write_step([Edit("s", "value", "B"), Edit("s", "note", "n"), Edit("t", "value", None)])
    after = digest(copy)
    for expected in (before, after, before, after):
        assert copy.undo(latest(copy)).left == ()
        assert digest(copy) == expected
    assert copy.undo(changed[0].step).left == ()
    assert digest(copy) == before


def test_steps_are_undone_one_after_the_other_and_redone_in_turn() -> None:
    copy = Copy("a")
    steps, digests = [], [digest(copy)]
    for letter in "ABCA":
        steps.append(copy.write("s", "value", letter).step)
        digests.append(digest(copy))
    undone = []
    for step, expected in zip(reversed(steps), reversed(digests[:-1]), strict=True):
        assert copy.undo(step).left == ()
        assert digest(copy) == expected
        undone.append(latest(copy))
    for step, expected in zip(reversed(undone), digests[1:], strict=True):
        assert copy.undo(step).left == ()
        assert digest(copy) == expected


def test_field_changed_since_is_left_alone_and_named_and_the_rest_goes_back() -> None:
    copy = Copy("a")
    step = copy.write_step([Edit("s", "value", "A"), Edit("s", "note", "n")])[0].step
    copy.write("s", "value", "B")
    plan = copy.undo(step)
    assert plan.left == (LeftAlone("s", "value", CHANGED),)
    assert (value(copy), value(copy, "note")) == ("B", None)


def test_same_value_given_again_by_a_person_is_a_change_since() -> None:
    copy = Copy("a")
    step = copy.write("s", "value", "A").step
    copy.write("s", "value", "B")
    copy.write("s", "value", "A")
    assert copy.undo(step).left == (LeftAlone("s", "value", CHANGED),)
    assert value(copy) == "A"


def test_step_undone_already_is_left_alone() -> None:
    copy = Copy("a")
    copy.write("s", "value", "A")
    step = copy.write("s", "value", "B").step
    copy.undo(step)
    assert copy.undo(step).restored == ()


def test_two_who_undo_the_same_step_agree_and_the_undo_can_be_undone() -> None:
    one, other = Copy("a"), Copy("b")
    step = one.write("s", "value", "A").step
    other.take(one)
    before = digest(one)
    one.undo(step)
    other.undo(step)
    undone = latest(one)
    one.take(other)
    assert count_conflicts(one.states) == 0
    assert one.undo(undone).left == ()
    assert digest(one) == before


def test_concurrent_change_is_a_change_since() -> None:
    one, other = Copy("a"), Copy("b")
    step = one.write("s", "value", "A").step
    other.write("s", "value", "B")
    one.take(other)
    assert one.undo(step).left == (LeftAlone("s", "value", CHANGED),)


def test_undoing_the_settlement_of_a_conflict_brings_the_conflict_back() -> None:
    one, other = Copy("a"), Copy("b")
    one.write("s", "value", "A")
    other.write("s", "value", "B")
    one.take(other)
    before = digest(one)
    step = one.write("s", "value", "C").step
    assert one.undo(step).left == ()
    assert digest(one) == before
    assert count_conflicts(one.states) == 1
    assert one.undo(latest(one)).left == ()
    assert value(one) == "C"


def test_undoing_a_deletion_brings_the_subject_back_with_what_others_wrote() -> None:
    one, other = Copy("a"), Copy("b")
    one.write("s", "value", "A")
    other.take(one)
    one.delete("s")
    deletion = latest(one)
    other.write("s", "note", "n")
    one.take(other)
    assert conflicting_fields(one.fields("s")) == (EXISTS,)
    assert one.undo(deletion).left == ()
    assert not is_deleted(one.fields("s"))
    assert (value(one), value(one, "note")) == ("A", "n")


def test_field_of_a_subject_deleted_since_is_left_alone() -> None:
    copy = Copy("a")
    copy.write("s", "value", "A")
    step = copy.write("s", "value", "B").step
    copy.delete("s")
    assert copy.undo(step).left == (LeftAlone("s", "value", DELETED),)


def test_subject_is_not_deleted_again_once_somebody_worked_on_it() -> None:
    copy = Copy("a")
    copy.write("s", "value", "A")
    copy.delete("s")
    step = copy.write("s", EXISTS, None).step
    copy.write("s", "value", "B")
    assert copy.undo(step).left == (LeftAlone("s", EXISTS, CHANGED),)
    assert not is_deleted(copy.fields("s"))


def test_deletion_comes_back_without_a_conflict_after_fields_went_to_and_fro() -> None:
    copy = Copy("a")
    copy.write("s", "value", "A")
    edited = copy.write("s", "value", "B").step
    copy.delete("s")
    deletion, before = latest(copy), digest(copy)
    copy.undo(deletion)
    revival = latest(copy)
    copy.undo(edited)
    copy.undo(latest(copy))
    assert copy.undo(revival).left == ()
    assert digest(copy) == before
    assert conflicting_fields(copy.fields("s")) == ()


def test_field_whose_former_value_is_withheld_is_left_alone() -> None:
    copy = Copy("a")
    first = copy.write("s", "value", "A")
    step = copy.write("s", "value", "B").step
    copy.erase(first)
    assert copy.undo(step).left == (LeftAlone("s", "value", WITHHELD),)
    assert value(copy) == "B"


def test_step_of_an_undo_names_only_whose_inverse_it_is() -> None:
    again = undo_step_id("c", undo_step_id("b", "a"))
    assert again == "c~b"


@pytest.mark.parametrize("answer_after", [False, True])
def test_inverse_that_brings_back_something_else_counts_as_a_change(answer_after: bool) -> None:
    copy = Copy("a")
    copy.write("s", "value", "A")
    step = copy.write("s", "value", "B").step
    copy.write_step([Edit("s", "value", "C")], kind="undo", step=undo_step_id("x", step))
    if answer_after:
        copy.write("s", "value", "D")
    assert copy.undo(step).restored == ()


@given(journals().filter(bool), st.sampled_from(("value", "note")), st.sampled_from(("A", "C", None)), st.booleans())
def test_undoing_the_last_step_brings_the_digest_and_the_conflicts_back(
    entries: tuple[Entry, ...], name: str, new: str | None, deleting: bool
) -> None:
    copy = Copy("z", {entry.id: entry for entry in entries})
    before, conflicts = digest(copy), count_conflicts(copy.states)
    if deleting:
        copy.delete("s")
    else:
        copy.write_step([Edit("s", name, new), Edit("t", "value", "C")])
    if (step := latest(copy)).startswith("z"):
        plan = copy.undo(step)
        if not plan.left:
            assert (digest(copy), count_conflicts(copy.states)) == (before, conflicts)
        assert {left.reason for left in plan.left} <= {WITHHELD, DELETED}


@given(journals(24).filter(bool), st.data())
def test_whatever_is_undone_its_own_undo_brings_the_digest_back(
    entries: tuple[Entry, ...], data: st.DataObject
) -> None:
    copy = Copy("z", {entry.id: entry for entry in entries})
    step = data.draw(st.sampled_from([entry.step for entry in copy.settled]))
    before, conflicts = digest(copy), count_conflicts(copy.states)
    if copy.undo(step).restored and not copy.undo(latest(copy)).left:
        assert digest(copy) == before
        assert count_conflicts(copy.states) <= conflicts
