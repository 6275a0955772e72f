"""Going through a journal finds what does not prove itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from integrity_zone.domain.journal.audit import JournalAudit
from integrity_zone.domain.journal.entry import Entry, entry_id
from integrity_zone.domain.journal.heads import heads_of
from integrity_zone.domain.journal.merge import EntrySet
from tests.support.journals import START, WORKSPACE, Copy, journals


def audited(*entries: Entry) -> JournalAudit:
    """The audit of some entries."""
    audit = JournalAudit(WORKSPACE, START)
    audit.take_all(entries)
    return audit


def sealed(entry: Entry) -> Entry:
    """The entry with the id that it should have."""
    return replace(entry, id=entry_id(entry))


def codes(*entries: Entry) -> set[str]:
    """The codes found in some entries."""
    return {problem.code for problem in audited(*entries).problems}


@given(journals())
def test_audit_ends_in_the_same_heads_and_finds_forks_only(entries: tuple[Entry, ...]) -> None:
    settled = EntrySet.of(entries).settled()
    audit = audited(*settled)
    forked = len({(entry.replica, entry.seq) for entry in entries}) < len(entries)
    assert {problem.code for problem in audit.problems} == ({"forked-chain"} if forked else set())
    assert audit.heads == {key: {entry.id for entry in state.heads} for key, state in heads_of(settled).items()}
    assert audit.count == len(entries)


COPY = Copy("a")
COPY_OF_COUNTS = Copy("counts")
FIRST = COPY.write("s", "value", "A", minute=10)
SECOND = COPY.write("t", "value", "B", minute=11)
THIRD = COPY.write("s", "value", "C", minute=12)


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ((replace(FIRST, actor="x"),), "entry-altered"),
        ((replace(FIRST, value="B"),), "value-altered"),
        ((replace(FIRST, value=[1, {"a": "b"}]),), "value-altered"),
        ((SECOND,), "chain-broken"),
        ((FIRST, sealed(replace(SECOND, seq=3))), "chain-broken"),
        ((FIRST, sealed(replace(SECOND, replica="b"))), "chain-broken"),
        ((sealed(replace(FIRST, seq=4)),), "chain-broken"),
        ((FIRST, sealed(replace(SECOND, parents=(b"x" * 32,)))), "parent-missing"),
        ((FIRST, sealed(replace(SECOND, parents=(FIRST.id,)))), "parent-foreign"),
        ((sealed(replace(FIRST, workspace="other")),), "foreign-entry"),
        ((sealed(replace(FIRST, v=2)),), "unknown-form"),
        ((sealed(replace(FIRST, at="kemarin")),), "bad-time"),
        ((sealed(replace(FIRST, at="2027-01-01T00:00:00.000000Z")),), "clock-ahead"),
        ((FIRST, sealed(replace(SECOND, at="2026-03-02T08:04:59.000000Z"))), "clock-backwards"),
    ],
)
def test_what_does_not_hold_is_named(entries: tuple[Entry, ...], code: str) -> None:
    assert code in codes(*entries)


def test_sound_entries_withheld_or_not_have_no_problem() -> None:
    assert codes(FIRST, SECOND, THIRD) == set()
    assert codes(FIRST.without_value(), SECOND, THIRD) == set()


def test_clock_set_right_by_a_little_is_no_problem() -> None:
    earlier = START + timedelta(minutes=6)
    assert codes(FIRST, sealed(replace(SECOND, at=earlier.strftime("%Y-%m-%dT%H:%M:%S.%fZ")))) == set()


def test_value_cannot_move_its_first_digit_into_the_salt() -> None:
    twelve = COPY_OF_COUNTS.write("control/x", "count", 12)
    assert twelve.salt is not None
    assert codes(replace(twelve, salt=twelve.salt + b"1", value=2)) == {"value-altered"}


@pytest.mark.parametrize(
    "at", ["2026-03-02T08:10:00Z", "2026-03-02T15:10:00.000000+07:00", "2026-03-02 08:10:00.000000Z", "2026-03-02"]
)
def test_time_in_another_spelling_is_named_since_times_are_compared_as_text(at: str) -> None:
    assert codes(sealed(replace(FIRST, at=at))) == {"bad-time"}


@pytest.mark.parametrize("at", ["9999-12-31T23:59:59.000000Z", "9999-01-01T00:00:00.000000Z"])
def test_time_after_which_no_local_time_is_left_is_no_moment(at: str) -> None:
    assert codes(sealed(replace(FIRST, at=at))) == {"bad-time"}


def test_time_far_ahead_is_named_as_that() -> None:
    assert codes(sealed(replace(FIRST, at="9998-12-31T23:59:59.000000Z"))) == {"clock-ahead"}
