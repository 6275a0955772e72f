"""Backup copies of a workspace file: how they are called, and which of them are kept as time goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from integrity_zone.errors import ConflictError, EnvironmentProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

#: Nothing younger is ever removed for its number.
KEPT_WHOLE = timedelta(days=2)
#: After that the newest of each of so many days, of so many weeks before those, of so many months before those.
DAYS, WEEKS, MONTHS = 12, 10, 9
#: Of a file that is as large as this, only the last few are kept.
LARGE_BYTES = 2 * 1024**3
KEPT_OF_LARGE = 3
#: A file that was opened and changed is not backed up again so soon after the newest of its backups,
PAUSE = timedelta(minutes=30)
#: and one that is larger than this only once a day: each backup writes all of it, and reads it once more.
DAILY_BYTES = 256 * 1024**2
#: All backups together take at most one part in so many of the disk.
SHARE_OF_DISK = 10

_MOMENT = "%Y%m%dT%H%M%SZ"
#: No clock of ours shows others, and not every system knows what time they are where somebody lives.
_YEARS = range(1980, 2200)
_NAME = re.compile(
    r"(?P<stem>.+)~(?P<tag>[0-9a-f]{8})~(?P<at>[0-9]{8}T[0-9]{6}Z)~(?P<reason>[a-z]{1,20})\.zi", re.DOTALL
)


class NoBackupError(EnvironmentProblem):
    """The copy that is made before something is changed could not be made."""

    code = "no-backup"
    template_en = "no backup copy could be made first: {reason}. Mend that, or go on without one with --no-backup"
    template_id = (
        "salinan cadangan tidak dapat dibuat lebih dulu: {reason}. "
        "Perbaiki dulu, atau lanjutkan tanpa cadangan dengan --no-backup"
    )


class BackupPlaceIsLinkError(EnvironmentProblem):
    """Where backups would lie, a link leads elsewhere."""

    code = "backup-place-is-link"
    template_en = (
        "{path} is a link, and backups are laid into a folder of their own only; remove it or call it otherwise"
    )
    template_id = (
        "{path} adalah tautan, padahal cadangan hanya disimpan di folder tersendiri; "
        "hapus tautan itu atau ganti namanya"
    )


class UnitNameNeededError(ConflictError):
    """A file would be replaced, and nobody said of which unit."""

    code = "unit-name-needed"
    template_en = "{path} is there and would be replaced; say the name of the unit in the backup: --unit {unit!r}"
    template_id = "{path} sudah ada dan akan diganti; sebutkan nama unit dalam cadangan itu: --unit {unit!r}"


class UnitNameDiffersError(ConflictError):
    """The name that was said is not the one in the backup."""

    code = "unit-name-differs"
    template_en = "the backup is of {unit!r}, not of {given!r}; nothing was replaced"
    template_id = "cadangan ini milik {unit!r}, bukan {given!r}; tidak ada yang diganti"


class BackupReason(StrEnum):
    """What a backup was made before. Part of its name, so Indonesian."""

    IMPORT = "impor"
    MERGE = "gabung"  #: a copy that came back
    WORK = "kerja"  #: what is done after a file was opened


@dataclass(frozen=True, slots=True)
class BackupName:
    """What the name of a backup says."""

    stem: str  #: of the file it was made of
    tag: str  #: 8 hex digits of that file's place, so that two files of one unit are told apart
    at: datetime  #: UTC, whole seconds
    reason: str  #: a `BackupReason`, or one of a newer program

    @property
    def text(self) -> str:
        """The name."""
        return f"{self.stem}~{self.tag}~{self.at.astimezone(UTC):{_MOMENT}}~{self.reason}.zi"

    @classmethod
    def read(cls, text: str) -> BackupName | None:
        """What a name says; None when it is no name of ours."""
        found = _NAME.fullmatch(text)
        if found is None:
            return None
        try:
            at = datetime.strptime(found["at"], _MOMENT).replace(tzinfo=UTC)
        except ValueError:
            return None
        if at.year not in _YEARS:
            return None
        return cls(found["stem"], found["tag"], at, found["reason"])


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup on the disk."""

    path: Path
    name: BackupName
    size_bytes: int

    @property
    def at(self) -> datetime:
        """When it was made, UTC."""
        return self.name.at


def newest_first(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Backups by their time, those of one moment by their path."""
    return tuple(sorted(backups, key=lambda backup: (backup.at, backup.path), reverse=True))


def is_due(newest: datetime, size_bytes: int, now: datetime) -> bool:
    """Whether a file that was opened and has changed is backed up, although nothing hard to take back is about to come.

    Args:
        newest: When its newest backup was made.
        size_bytes: Of the file.
        now: The clock, in the time zone whose days are meant.
    """
    if now - newest <= PAUSE:
        return False
    return size_bytes <= DAILY_BYTES or newest.astimezone(now.tzinfo).date() < now.date()


def kept(backups: Iterable[Backup], now: datetime, most_bytes: int) -> tuple[Backup, ...]:
    """Which backups of one file are kept: all of two days, then fewer and fewer, never more than there is room for.

    Args:
        backups: Of one file.
        now: The clock; backups from the future count as young.
        most_bytes: How much room they may take together.

    Returns:
        The newest first. The newest of all is always among them.
    """
    sorted_ones = newest_first(backups)
    young = [backup for backup in sorted_ones if backup.at > now - KEPT_WHOLE]
    older = sorted_ones[len(young) :]
    found = list(young)
    for count, span in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        firsts = _newest_of_each(older, span)[:count]
        found += firsts
        # What is left for the wider steps lies wholly before the narrower ones.
        older = tuple(backup for backup in older if firsts and span(backup) < span(firsts[-1]))
    if sorted_ones and sorted_ones[0].size_bytes >= LARGE_BYTES:
        found = found[:KEPT_OF_LARGE]
    return tuple(_fitting(found, most_bytes))


def _newest_of_each(backups: Sequence[Backup], span: Callable[[Backup], tuple[int, ...]]) -> list[Backup]:
    return [next(group) for _span, group in groupby(backups, key=span)]


def _fitting(backups: Sequence[Backup], most_bytes: int) -> Iterable[Backup]:
    taken = 0
    for place, backup in enumerate(backups):
        taken += backup.size_bytes
        if place and taken > most_bytes:
            return
        yield backup


def _day(backup: Backup) -> tuple[int, ...]:
    return backup.at.timetuple()[:3]


def _week(backup: Backup) -> tuple[int, ...]:
    return backup.at.isocalendar()[:2]


def _month(backup: Backup) -> tuple[int, ...]:
    return backup.at.timetuple()[:2]
