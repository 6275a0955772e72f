"""The year of a unit: standing dates, its own, and what is told of them in time."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.year_calendar import (
    LATE_DAYS,
    SOON_DAYS,
    STANDING_BY_KEY,
    STANDING_EVENTS,
    CalendarEvent,
    calendar_of,
    reminders,
    under_way,
)

PROPOSAL = date(2026, 5, 31)
OWN = "0b7e7f0e-1111-4222-8333-444455556666"


def keys(today: date, kept: dict[str, CalendarEvent] | None = None, within: int = SOON_DAYS) -> list[str]:
    return [found.line.key for found in reminders(calendar_of(2026, kept or {}), today, within)]


def test_the_year_is_in_order_and_what_has_no_date_comes_last() -> None:
    lines = calendar_of(2026, {})
    dated = [line.due_on for line in lines if line.due_on is not None]
    assert dated == sorted(dated)
    assert [line.key for line in lines if line.due_on is None] == ["campaign", "tpi"]
    assert {line.key for line in lines} == set(STANDING_BY_KEY)
    assert len(STANDING_BY_KEY) == len(STANDING_EVENTS)


def test_the_proposal_is_due_on_the_last_of_may_by_rule_and_award_only_by_custom() -> None:
    assert STANDING_BY_KEY["proposal"].day(2026) == PROPOSAL
    assert STANDING_BY_KEY["proposal"].is_rule
    assert (STANDING_BY_KEY["award"].is_rule, STANDING_BY_KEY["award"].confidence) == (False, "low")
    assert STANDING_BY_KEY["hakordia"].day(2027) == date(2027, 12, 9)


def test_what_the_unit_says_goes_before_the_rule() -> None:
    moved = {"proposal": CalendarEvent("proposal", due_on=date(2026, 6, 15), note="pengumuman TPN")}
    line = next(line for line in calendar_of(2026, moved) if line.key == "proposal")
    assert (line.due_on, line.title("id"), line.kept.note) == (
        date(2026, 6, 15),
        "Pengusulan kepada TPN",
        "pengumuman TPN",
    )
    own = {OWN: CalendarEvent(OWN, "Rapat tim", date(2026, 2, 3))}
    line = next(line for line in calendar_of(2026, own) if line.is_own)
    assert (line.title("en"), line.due_on) == ("Rapat tim", date(2026, 2, 3))


def test_a_day_that_is_only_kept_is_told_of_before_and_never_late() -> None:
    day = date(2026, 12, 9)
    assert "hakordia" in keys(day)
    assert "hakordia" not in keys(day + timedelta(days=1))
    moved = {"hakordia": CalendarEvent("hakordia", due_on=date(2026, 12, 7))}
    assert "hakordia" in keys(date(2026, 12, 8), moved)


def test_reminders_begin_in_time_and_end_when_done() -> None:
    assert "proposal" in keys(PROPOSAL - timedelta(days=SOON_DAYS))
    assert "proposal" not in keys(PROPOSAL - timedelta(days=SOON_DAYS + 1))
    assert "proposal" in keys(PROPOSAL - timedelta(days=90), within=90)
    done = {"proposal": CalendarEvent("proposal", done_on=date(2026, 5, 20))}
    assert "proposal" not in keys(PROPOSAL, done)


def test_a_rule_or_a_date_of_ones_own_is_late_for_a_while_and_a_custom_never() -> None:
    late = reminders(calendar_of(2026, {}), PROPOSAL + timedelta(days=5))
    assert [(found.line.key, found.days, found.is_late) for found in late if found.line.key == "proposal"] == [
        ("proposal", -5, True)
    ]
    assert "proposal" not in keys(PROPOSAL + timedelta(days=LATE_DAYS + 1))
    assert "team" not in keys(date(2026, 2, 1))
    own = {"team": CalendarEvent("team", due_on=date(2026, 1, 20))}
    assert keys(date(2026, 2, 1), own)[0] == "team"


def test_what_takes_time_is_under_way_between_its_days() -> None:
    desk = next(line for line in calendar_of(2026, {}) if line.key == "desk")
    assert under_way(desk, date(2026, 6, 1))
    assert not under_way(desk, date(2026, 8, 1))
    moved = calendar_of(2026, {"desk": CalendarEvent("desk", due_on=date(2026, 7, 1))})
    assert not under_way(next(line for line in moved if line.key == "desk"), date(2026, 6, 15))


def test_an_entry_that_says_nothing_is_not_shown() -> None:
    assert all(not line.is_own for line in calendar_of(2026, {OWN: CalendarEvent(OWN, note="x")}))


@given(st.dates(date(2025, 1, 1), date(2027, 12, 31)), st.integers(0, 400))
def test_reminders_come_in_order_and_never_twice(today: date, within: int) -> None:
    found = reminders(calendar_of(2026, {}), today, within)
    assert [one.days for one in found] == sorted(one.days for one in found)
    assert len({one.line.key for one in found}) == len(found)
    assert all(-LATE_DAYS <= one.days <= within for one in found)
