"""Bringing the tables of an older file to the present ones. The only module that imports Alembic."""

from __future__ import annotations

import filecmp
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from integrity_zone.domain.workspace_problems import DamagedError
from integrity_zone.storage.copying import copy_database
from integrity_zone.storage.database import check_pages, open_unchecked
from integrity_zone.storage.files import (
    keep_beside,
    keep_mode,
    make_private_file,
    names_beside,
    require_room,
    sync_folder,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Part of the name under which the original is kept.
BEFORE_UPGRADE = "pra-migrasi"

_SCRIPTS = Path(__file__).with_name("migrations")
_LASTING = ("entry", "content", "chunk")


def newest_revision() -> str | None:
    """The revision of the newest script."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Run the scripts that are due, in one transaction.

    Args:
        connection: Of a copy of the file, in a transaction.
        revision: Where to stop.
    """
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def migrate_copy(path: Path, copy: Path) -> None:
    """Copy a file by SQLite's own means, and bring the copy to the present tables.

    Args:
        path: The older file; only read.
        copy: A name that nobody uses.

    Raises:
        DamagedError: The file is not sound, or rows were lost on the way.
        OSError: There is no room for the copy.
    """
    require_room(copy, path.stat().st_size)
    make_private_file(copy)
    copy_database(path, copy)
    engine = open_unchecked(copy)
    try:
        with engine.begin() as connection:
            check_pages(connection, path, check="integrity_check")
            before = _rows(connection)
            upgrade(connection)
            if _rows(connection) != before:
                raise DamagedError(path=str(path), reason="rows were lost when its tables were brought up")
    finally:
        engine.dispose()


def swap_in(copy: Path, path: Path, revision: str) -> Path:
    """Put a proven copy in the place of the original, which stays beside it.

    Args:
        copy: The finished copy, in the same folder.
        path: The original.
        revision: Of the original; becomes part of its new name.

    Returns:
        The new name of the original.
    """
    kept = _kept_name(path, revision)
    is_new = not os.path.lexists(kept)
    if is_new:
        keep_beside(path, kept)
    keep_mode(path, copy)
    try:
        copy.replace(path)
    except OSError:
        if is_new:
            with suppress(OSError):
                kept.unlink()
        raise
    sync_folder(path.parent)
    return kept


def _rows(connection: Connection) -> tuple[int, ...]:
    """How many rows the tables have whose rows are never changed."""
    return tuple(connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one() for name in _LASTING)  # noqa: S608 - our own names


def _kept_name(path: Path, revision: str) -> Path:
    """A name that is free, or one under which this very file was kept before the program was killed."""
    names = names_beside(path, f"{BEFORE_UPGRADE}-{revision}")
    return next(kept for kept in names if not os.path.lexists(kept) or _is_same(path, kept))


def _is_same(path: Path, kept: Path) -> bool:
    return kept.is_file() and not kept.is_symlink() and filecmp.cmp(path, kept, shallow=False)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    return config
