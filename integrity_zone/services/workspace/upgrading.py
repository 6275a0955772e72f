"""Bringing an older workspace file up: on a copy, which takes its place only when every byte of it is proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.workspace_problems import DamagedError
from integrity_zone.services.workspace.checking import check_database, damage_in
from integrity_zone.storage.database import discard, open_database
from integrity_zone.storage.files import temporary_beside
from integrity_zone.storage.problems import translated
from integrity_zone.storage.repositories import UnitTables

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


def upgrade_file(path: Path, revision: str, now: Callable[[], datetime]) -> Path:
    """Bring a file to the present tables. Until the very last step it is only read. The caller holds the lock.

    Args:
        path: The workspace file.
        revision: The one it has.
        now: The clock.

    Returns:
        Where the original is kept.

    Raises:
        DamagedError: The file, or what became of it, does not hold together.
        DiskFullError: There is no room for the copy.
        ReadOnlyError: The folder may not be written.
    """
    # Alembic is heavy, and hardly ever needed.
    from integrity_zone.storage.migrating import migrate_copy, swap_in

    copy = temporary_beside(path)
    with translated(path):
        try:
            migrate_copy(path, copy)
            _prove(copy, path, now)
            return swap_in(copy, path, revision)
        finally:
            discard(copy)


def _prove(copy: Path, path: Path, now: Callable[[], datetime]) -> None:
    """Replay the journal and hash every content of the copy."""
    engine = open_database(copy, write=False)
    try:
        with engine.begin() as connection:
            unit = UnitTables(connection).unit()
            report = check_database(connection, unit.workspace_id if unit else "", now(), deep=True)
    finally:
        engine.dispose()
    wrong = damage_in(report)
    if unit is None or wrong:
        reason = f"{wrong[0].message}: {wrong[0].subject}" if wrong else "it names no unit"
        raise DamagedError(path=str(path), reason=reason)
