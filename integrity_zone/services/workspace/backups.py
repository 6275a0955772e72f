"""Backup copies of an open workspace, made before what is hard to take back and thinned out as they age."""

from __future__ import annotations

import os
import sys
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from integrity_zone.domain.backups import Backup, BackupName, BackupReason, NoBackupError, is_due, kept, newest_first
from integrity_zone.domain.files import file_problem
from integrity_zone.domain.progress import CalledOffError
from integrity_zone.domain.text import clean_file_name
from integrity_zone.domain.workspace_problems import ClosedError
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.workspace.copies import is_sound_copy, save_copy
from integrity_zone.storage.backup_folders import (
    backup_folders,
    backups_in,
    is_of_one_unit,
    make_private,
    protect,
    remove,
    room_for,
    tag_of,
    unit_folders,
)
from integrity_zone.storage.database import open_database
from integrity_zone.storage.files import remove_leftovers
from integrity_zone.storage.inspection import table_counts
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.problems import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection

    from integrity_zone.domain.progress import Progress
    from integrity_zone.services.workspace.workspaces import Workspace

#: Of the file's own name in that of its backups: room for the rest of the name is left on every system.
_STEM_BYTES = 120
#: A copy that nobody waits for is begun anew so often, each time because something was written meanwhile.
_BEGUN_ANEW = 3


def back_up(
    workspace: Workspace,
    *,
    before: BackupReason,
    now: datetime,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Backup:
    """Make sure that there is a backup of a workspace as it is now, and remove those that are no longer kept.

    It goes into the user's profile; where that cannot be written, into a folder beside the file. A file in which
    nothing was written since its newest sound backup gets no second one.

    Args:
        workspace: Open.
        before: What it is made before.
        now: The clock, aware.
        progress: Told how far it is.
        cancelled: Whether to stop; nothing is left then.

    Returns:
        The backup, which may be one of before.

    Raises:
        NoBackupError: No place can be written, no room is left, or the file is not sound; says which.
        CalledOffError: It was called off.
    """
    trouble: IntegrityZoneError | None = None
    for folder in backup_folders(workspace.path, workspace.unit.workspace_id):
        try:
            return _backed_up(workspace, folder, before, now, progress, cancelled)
        except (CalledOffError, ClosedError):
            raise
        except IntegrityZoneError as problem:
            # Of the usual place, which can be put right; the other was only the way round it.
            trouble = trouble or problem
    raise NoBackupError(reason=trouble)


def back_up_if_due(
    workspace: Workspace,
    *,
    now: datetime,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Backup | None:
    """Back up a workspace that was changed since its newest sound backup, when that one is old enough by now.

    Whether the newest is sound is asked of its journal alone, not of every byte: a file in which nobody writes would be
    read whole each time that it is opened.

    Args:
        workspace: Open.
        now: The clock, in the time zone whose days are meant.
        progress: As for `back_up`.
        cancelled: As for `back_up`.

    Returns:
        The backup; None when none is due.

    Raises:
        NoBackupError: As `back_up`.
        CalledOffError: It was called off, or people write so much that no whole copy comes about.
    """
    with translated(workspace.path):
        size_bytes = workspace.path.stat().st_size
    newest = _newest_sound(workspace, now)
    if newest is not None:
        at, extent = newest
        if not is_due(at, size_bytes, now) or extent == _extent_now(workspace):
            return None
    restless = _Restless(progress)
    return back_up(workspace, before=BackupReason.WORK, now=now, progress=restless.hear, cancelled=cancelled)


def backups_of(path: Path, workspace: str | None = None) -> tuple[Backup, ...]:
    """The backups there are of a file.

    Args:
        path: The file; it need not be there, or be sound.
        workspace: The unit's workspace id. Without it only backups of the file at this very place are found, with it
            also those of other files of the unit, such as one that was moved or is called otherwise now.

    Returns:
        The newest first.
    """
    of_unit, beside = backup_folders(path, workspace or "")
    tag = tag_of(path)
    if workspace is not None:
        found = [*backups_in(of_unit), *backups_in(beside)]
    else:
        places = (*unit_folders(), beside)
        found = [backup for place in places for backup in backups_in(place) if backup.name.tag == tag]
    return newest_first(found)


def _backed_up(
    workspace: Workspace,
    folder: Path,
    before: BackupReason,
    now: datetime,
    progress: Callable[[Progress], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Backup:
    """The same in one folder."""
    tag = tag_of(workspace.path)
    try:
        make_private(folder)
    except OSError as error:
        raise file_problem(error, folder) from error
    remove_leftovers(folder)
    known = _of_file(folder, tag)
    if (
        known
        and _extent_of(known[0]) == _extent_now(workspace)
        # Down to its last byte: what the disk lost since would only be found when the copy is needed.
        and is_sound_copy(known[0].path, progress=progress, cancelled=cancelled)
    ):
        return known[0]
    name = _free_name(
        folder, BackupName(_stem(workspace.path), tag, now.astimezone(UTC).replace(microsecond=0), before.value)
    )
    made = folder / name.text
    save_copy(workspace, made, progress=progress, cancelled=cancelled)
    protect(made)
    backup = Backup(made, name, made.stat().st_size)
    _thin_out(folder, backup, now)
    return backup


def _of_file(folder: Path, tag: str) -> tuple[Backup, ...]:
    """The backups of one file in a folder, the newest first."""
    return newest_first(backup for backup in backups_in(folder) if backup.name.tag == tag)


def _thin_out(folder: Path, made: Backup, now: datetime) -> None:
    """Remove what is no longer kept; the one just made stays also where a clock that ran ahead dated others later.

    Other files of the unit are thinned out by age alone: one that was renamed or moved makes no backup itself any more.
    """
    tag = made.name.tag
    if is_of_one_unit(folder):
        for other in {backup.name.tag for backup in backups_in(folder)} - {tag}:
            there = _of_file(folder, other)
            _remove_but(kept(there, now, sys.maxsize), there)
    there = _of_file(folder, tag)
    _remove_but((*kept(there, now, room_for(folder, tag)), made), there)


def _remove_but(stays: Sequence[Backup], there: Sequence[Backup]) -> None:
    for backup in there:
        if backup not in stays:
            remove(backup)


class _Restless:
    """Follows a copy that is begun anew whenever something is written, and gives it up when that goes on and on."""

    def __init__(self, progress: Callable[[Progress], None] | None) -> None:
        self._progress = progress
        self._done = self._begun_anew = 0

    def hear(self, progress: Progress) -> None:
        """How far it is.

        Raises:
            CalledOffError: It comes to nothing.
        """
        self._begun_anew += progress.done < self._done
        self._done = progress.done
        if self._begun_anew > _BEGUN_ANEW:
            raise CalledOffError
        if self._progress is not None:
            self._progress(progress)


def _newest_sound(workspace: Workspace, now: datetime) -> tuple[datetime, object] | None:
    """When the newest backup was made that can still be opened, and the extent of what it holds."""
    tag = tag_of(workspace.path)
    for backup in backups_of(workspace.path, workspace.unit.workspace_id):
        # What a clock that ran ahead dated later says nothing of how long ago it was.
        if backup.name.tag == tag and backup.at <= now and (extent := _extent_of(backup)) is not None:
            return backup.at, extent
    return None


def _extent_of(backup: Backup) -> object:
    """The extent of what a backup holds; None when it can no longer be opened."""
    try:
        engine = open_database(backup.path, write=False)
        try:
            with translated(backup.path), engine.begin() as connection:
                return _extent(connection)
        finally:
            engine.dispose()
    except IntegrityZoneError:
        return None


def _extent_now(workspace: Workspace) -> object:
    with workspace.reading() as connection:
        return _extent(connection)


def _extent(connection: Connection) -> object:
    """What every change of a file changes: the ends of its chains, what waits to join them, how much there is."""
    journal = JournalTables(connection)
    return (
        frozenset(journal.chain_ends()),
        frozenset(entry.id for entry in journal.waiting()),
        table_counts(connection),
    )


def _free_name(folder: Path, name: BackupName) -> BackupName:
    """A name that is free: that of the first second from then on which has none yet."""
    while os.path.lexists(folder / name.text):
        name = BackupName(name.stem, name.tag, name.at + timedelta(seconds=1), name.reason)
    return name


def _stem(path: Path) -> str:
    return clean_file_name(path.stem.encode(errors="replace")[:_STEM_BYTES].decode(errors="ignore"))
