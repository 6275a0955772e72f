"""Refusals of a workspace file, and what SQLite's errors mean to a user."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from integrity_zone.domain.files import DiskFullError, FileFailedError, ReadOnlyError, file_problem
from integrity_zone.domain.workspace_problems import DamagedError, LockedError, NotAWorkspaceError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.errors import IntegrityZoneError

_PRIMARY_CODE = 0xFF
#: How messages begin that mean damage though no code says so: bytes that are no UTF-8, a full text without its parts.
_DAMAGE = ("Could not decode to UTF-8", "invalid fts5 file format", "vtable constructor failed")
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_FAILED = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_PROTOCOL})
_READ_ONLY = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH})


def sqlite_problem(error: sqlite3.Error, path: Path) -> IntegrityZoneError | None:
    """What an error of SQLite means to a user; None when it is a mistake of ours.

    Args:
        error: What the driver raised.
        path: The workspace file.
    """
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    named = str(path)
    if code == sqlite3.SQLITE_NOTADB:
        return NotAWorkspaceError(path=named)
    if code == sqlite3.SQLITE_CORRUPT or str(error).startswith(_DAMAGE):
        return DamagedError(path=named, reason=str(error))
    if code == sqlite3.SQLITE_FULL:
        return DiskFullError(path=named)
    if code in _BUSY:
        return LockedError(path=named, holder="another program")
    if code in _READ_ONLY:
        return ReadOnlyError(path=named)
    if code in _FAILED:
        return FileFailedError(path=named, reason=str(error))
    return None


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the system that a user can cause into refusals; others rise as they are.

    Args:
        path: The workspace file.
    """
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error) and (problem := sqlite_problem(error.orig, path)) is not None:
            raise problem from error
        raise
    except sqlite3.Error as error:
        if (problem := sqlite_problem(error, path)) is not None:
            raise problem from error
        raise
    except UnicodeDecodeError as error:
        # SQLite names a damaged part of the schema in its message, which the driver then cannot read.
        raise DamagedError(path=str(path), reason="its schema cannot be read") from error
    except OSError as error:
        raise file_problem(error, path) from error
