"""Which backups are kept: laws over any number of them, and the ladder worked by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.backups import (
    DAILY_BYTES,
    DAYS,
    KEPT_WHOLE,
    LARGE_BYTES,
    MONTHS,
    WEEKS,
    Backup,
    BackupName,
    is_due,
    kept,
)

if TYPE_CHECKING:
    from random import Random

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MUCH = 10**15
AGES = st.integers(-3 * 86_400, 900 * 86_400)


def made(age: timedelta, size: int = 1000) -> Backup:
    name = BackupName("unit", "0123abcd", NOW - age, "impor")
    return Backup(Path(name.text), name, size)


@st.composite
def sets_of_backups(draw: st.DrawFn, sizes: st.SearchStrategy[int] | None = None) -> list[Backup]:
    ages = draw(st.lists(AGES, max_size=60, unique=True))
    return [made(timedelta(seconds=age), draw(sizes) if sizes is not None else 1000) for age in ages]


def test_a_copy_every_six_hours_for_two_years_leaves_the_steps_of_the_ladder() -> None:
    backups = [made(timedelta(hours=6 * number)) for number in range(4 * 730)]
    stays = kept(backups, NOW, MUCH)
    young = [backup for backup in stays if NOW - backup.at < KEPT_WHOLE]
    assert len(young) == 8, "all of two days"
    assert len(stays) == 8 + DAYS + WEEKS + MONTHS
    older = stays[8:]
    assert len({backup.at.date() for backup in older[:DAYS]}) == DAYS
    assert len({backup.at.isocalendar()[:2] for backup in older[DAYS : DAYS + WEEKS]}) == WEEKS
    assert len({backup.at.timetuple()[:2] for backup in older[DAYS + WEEKS :]}) == MONTHS
    # By hand: 12 days from 21 to 10 November, weeks 46 to 37, then September to January.
    dates = [f"{backup.at:%Y-%m-%d}" for backup in older]
    assert (dates[0], dates[DAYS - 1]) == ("2026-11-21", "2026-11-10")
    assert (dates[DAYS], dates[DAYS + WEEKS - 1]) == ("2026-11-09", "2026-09-13")
    assert (dates[DAYS + WEEKS], dates[-1]) == ("2026-09-06", "2026-01-31")


def test_an_old_file_keeps_its_few_copies_however_old_they_are() -> None:
    backups = [made(timedelta(days=days)) for days in (400, 800, 830)]
    assert set(kept(backups, NOW, MUCH)) == set(backups)


@given(sets_of_backups())
def test_what_is_kept_was_there_and_the_newest_comes_first(backups: list[Backup]) -> None:
    stays = kept(backups, NOW, MUCH)
    assert set(stays) <= set(backups)
    assert list(stays) == sorted(set(stays), key=lambda backup: backup.at, reverse=True)
    assert all(backup in stays for backup in backups if backup.at > NOW - KEPT_WHOLE)
    older = [backup for backup in stays if backup.at <= NOW - KEPT_WHOLE]
    assert len(older) <= DAYS + WEEKS + MONTHS


@given(sets_of_backups(), st.randoms(use_true_random=False))
def test_order_does_not_matter_and_thinning_twice_is_thinning_once(backups: list[Backup], chance: Random) -> None:
    stays = kept(backups, NOW, MUCH)
    chance.shuffle(backups)
    assert kept(backups, NOW, MUCH) == stays
    assert kept(stays, NOW, MUCH) == stays


@given(sets_of_backups(), st.integers(0, 400))
def test_thinning_on_the_way_loses_no_step_that_would_be_there_without(backups: list[Backup], days: int) -> None:
    later = NOW + timedelta(days=days)
    on_the_way, at_once = kept(kept(backups, NOW, MUCH), later, MUCH), kept(backups, later, MUCH)
    assert {backup.at.date() for backup in on_the_way[:1]} == {backup.at.date() for backup in at_once[:1]}
    assert bool(on_the_way) == bool(at_once)
    if backups and len(at_once) > 1:
        months = {backup.at.timetuple()[:2] for backup in at_once}
        assert len({backup.at.timetuple()[:2] for backup in on_the_way}) >= min(len(months), MONTHS)


@given(sets_of_backups(st.integers(1, 5000)), st.integers(-5000, 40_000))
def test_they_never_take_more_than_their_share_but_the_newest_always_stays(backups: list[Backup], most: int) -> None:
    stays = kept(backups, NOW, most)
    if backups:
        assert stays[0].at == max(backup.at for backup in backups)
    assert len(stays) <= 1 or sum(backup.size_bytes for backup in stays) <= most
    assert set(stays) <= set(kept(backups, NOW, MUCH))


def test_of_a_file_of_several_gigabytes_the_last_three_are_kept() -> None:
    backups = [made(timedelta(hours=hours), LARGE_BYTES) for hours in range(5)]
    assert kept(backups, NOW, MUCH) == tuple(backups[:3])


@given(
    st.text(min_size=1, max_size=30).filter(lambda text: "\0" not in text and "/" not in text),
    st.datetimes(datetime(1980, 1, 1), datetime(2199, 12, 31)),  # noqa: DTZ001 - made aware below
)
def test_a_name_says_what_it_was_made_of(stem: str, at: datetime) -> None:
    name = BackupName(stem, "0123abcd", at.replace(microsecond=0, tzinfo=UTC), "impor")
    assert BackupName.read(name.text) == name


@pytest.mark.parametrize(
    "text",
    [
        "unit.zi",
        "unit~0123abcd~20261123T090000Z~impor.zi.lock",
        "unit~0123ABCD~20261123T090000Z~impor.zi",
        "unit~0123abcd~20261323T090000Z~impor.zi",
        # Moments that cannot be told in local time everywhere.
        "unit~0123abcd~00010101T000000Z~impor.zi",
        "unit~0123abcd~99991231T235959Z~impor.zi",
        "~0123abcd~20261123T090000Z~impor.zi",
        ".0123456789abcdef.tmp",
    ],
)
def test_other_names_are_none_of_ours(text: str) -> None:
    assert BackupName.read(text) is None


@pytest.mark.parametrize(
    ("minutes", "due"), [(-5, False), (0, False), (29, False), (30, False), (31, True), (600, True)]
)
def test_a_file_is_backed_up_again_when_its_newest_copy_is_older_than_half_an_hour(minutes: int, due: bool) -> None:
    assert is_due(NOW - timedelta(minutes=minutes), 1000, NOW) is due
    assert is_due(NOW - timedelta(minutes=minutes), DAILY_BYTES, NOW) is due


def test_a_large_file_is_backed_up_once_a_day() -> None:
    large = DAILY_BYTES + 1
    assert not is_due(NOW - timedelta(hours=9), large, NOW)
    assert is_due(NOW - timedelta(hours=9, seconds=1), large, NOW)
    assert not is_due(NOW.replace(hour=23, minute=50) - timedelta(days=1), large, NOW.replace(hour=0, minute=10))


def test_a_day_of_a_large_file_is_the_one_where_somebody_lives() -> None:
    jakarta = timezone(timedelta(hours=7))
    evening = datetime(2026, 11, 22, 23, 0, tzinfo=jakarta)
    morning = datetime(2026, 11, 23, 6, 30, tzinfo=jakarta)
    assert evening.astimezone(UTC).date() == morning.astimezone(UTC).date()
    assert is_due(evening.astimezone(UTC), DAILY_BYTES + 1, morning)
