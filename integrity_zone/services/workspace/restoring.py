"""Bringing a workspace back from a backup: as a new file, or in the place of one that stays beside it."""

from __future__ import annotations

import os
import stat
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.backups import UnitNameDiffersError, UnitNameNeededError
from integrity_zone.domain.files import FileExistsRefusal, NotAFileError, require_possible_name
from integrity_zone.domain.text import clean_line
from integrity_zone.domain.workspace_problems import OlderFormatError, WrongWorkspaceError
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.workspace.copies import proven_copy
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.storage.database import has_hot_journal, journal_of, recover
from integrity_zone.storage.files import keep_beside, keep_mode, names_beside, publish, sync_folder
from integrity_zone.storage.lock import WriterLock
from integrity_zone.storage.problems import translated

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from integrity_zone.domain.progress import Progress
    from integrity_zone.domain.work_unit import WorkUnit

#: Part of the name under which the file that was replaced stays.
BEFORE_RESTORING = "pra-pulih"
RESTORED = "pulih"

_MOMENT = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Restored:
    """What was brought back."""

    path: Path
    unit: WorkUnit
    replaced: Path | None  #: where the file stays whose place it took
    state_digest: str


def restore(
    backup: Path,
    path: Path,
    *,
    actor: str,
    now: datetime,
    unit_name: str | None = None,
    wait: float = 2.0,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Restored:
    """Bring a workspace back from a backup, or from any copy of it. Whoever writes it next begins a chain of their own.

    Args:
        backup: The copy; only read.
        path: What the file is to be called. One of that name keeps its content under another name beside, and is
            replaced only when the unit's name is said.
        actor: Who is working.
        now: The clock, in whose time zone names are made.
        unit_name: Name of the unit in the backup; needed only to replace a file.
        wait: Seconds to wait for whoever writes the file that is to be replaced.
        progress: Told how far it is.
        cancelled: Whether to stop; nothing is changed then.

    Raises:
        UnitNameNeededError: A file would be replaced.
        UnitNameDiffersError: The backup is of another unit than was said.
        WrongWorkspaceError: The file that would be replaced is of another unit.
        LockedError: Somebody is writing it.
        NotAFileError: Something else than a file has that name.
        FileExistsRefusal: The backup itself has it.
        IntegrityZoneError: The backup cannot be read, or is not sound; as `Workspace.open`.
    """
    require_possible_name(path)
    unit = _unit_of(backup, actor)
    is_there = os.path.lexists(path)
    with ExitStack() as stack:
        if is_there:
            _require_replaceable(path, backup)
            lock = WriterLock(path, actor)
            lock.acquire(wait)
            stack.callback(lock.release)
            if unit is not None:
                _require_same_unit(path, unit, unit_name, actor)
        copy = stack.enter_context(
            proven_copy(backup, path, prepare=lambda made: _bring_up(made, now), progress=progress, cancelled=cancelled)
        )
        if unit is None:
            # Only now it has the tables that can be read.
            unit = _unit_of(copy.path, actor)
            assert unit is not None, "brought up just now"  # noqa: S101 - a bug, not an input
            if is_there:
                _require_same_unit(path, unit, unit_name, actor)
        replaced = None
        if is_there:
            replaced = _swap_in(copy.path, path, now)
        else:
            publish(copy.path, path)
    return Restored(path, unit, replaced, copy.report.state_digest)


def free_name_beside(path: Path, now: datetime) -> Path:
    """A name for what is brought back beside a file, which stays as it is."""
    return _free_name(path, RESTORED, now)


def _unit_of(path: Path, actor: str) -> WorkUnit | None:
    """Whose file it is; None when its tables have to be brought up first."""
    try:
        with Workspace.open(path, actor=actor, write=False) as workspace:
            return workspace.unit
    except OlderFormatError:
        return None


def _require_replaceable(path: Path, backup: Path) -> None:
    with translated(path):
        if not stat.S_ISREG(path.lstat().st_mode):
            raise NotAFileError(path=str(path))
        if path.samefile(backup):
            raise FileExistsRefusal(path=str(path))


def _require_same_unit(path: Path, unit: WorkUnit, unit_name: str | None, actor: str) -> None:
    """Refuse to replace what somebody did not mean."""
    if unit_name is None:
        raise UnitNameNeededError(path=str(path), unit=unit.name)
    if clean_line(unit_name).casefold() != clean_line(unit.name).casefold():
        raise UnitNameDiffersError(unit=unit.name, given=clean_line(unit_name)[:80])
    try:
        present = _unit_of(path, actor)
    except IntegrityZoneError:
        # Too damaged to say whose it is: it may be just what is to be replaced, and stays beside in any case.
        present = None
    if present is not None and present.workspace_id != unit.workspace_id:
        raise WrongWorkspaceError(theirs=unit.workspace_id, ours=present.workspace_id)


def _bring_up(copy: Path, now: datetime) -> None:
    """Bring an older backup to the present tables, in the copy."""
    try:
        with Workspace.open(copy, actor="?", write=False):
            return
    except OlderFormatError as older:
        revision = str(older.details["revision"])
    from integrity_zone.services.workspace.upgrading import upgrade_file

    original = upgrade_file(copy, revision, lambda: now)
    with suppress(OSError):
        original.unlink()


def _swap_in(copy: Path, path: Path, now: datetime) -> Path:
    """Put the copy in the place of a file, which stays beside it. The caller holds the lock."""
    # A journal left behind would be rolled back into the file that was brought back.
    with suppress(IntegrityZoneError):
        recover(path)
    replaced = _free_name(path, BEFORE_RESTORING, now)
    keep_beside(path, replaced)
    keep_mode(path, copy)
    moved = has_hot_journal(path)
    try:
        if moved:
            journal_of(path).replace(journal_of(replaced))
        copy.replace(path)
    except OSError:
        with suppress(OSError):
            if moved:
                journal_of(replaced).replace(journal_of(path))
            replaced.unlink()
        raise
    sync_folder(path.parent)
    return replaced


def _free_name(path: Path, word: str, now: datetime) -> Path:
    return next(name for name in names_beside(path, f"{word}-{now:{_MOMENT}}") if not os.path.lexists(name))
