"""Making and opening workspace files, with every check of design before anything is read."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import ExitStack, closing, suppress
from threading import Lock
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import LRUCache
from sqlmodel import SQLModel

from integrity_zone.domain.files import (
    BadFileNameError,
    FileExistsRefusal,
    NotAFileError,
    ReadOnlyError,
    require_possible_name,
)
from integrity_zone.domain.workspace_problems import (
    DamagedError,
    NewerFormatError,
    NotAWorkspaceError,
    OlderFormatError,
)
from integrity_zone.storage import tables
from integrity_zone.storage.files import NAME_BYTES, make_private_file, publish, temporary_beside
from integrity_zone.storage.problems import translated
from integrity_zone.storage.tables import CONTENT_SEARCH_TABLE, SEARCH_TABLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection, Dialect

#: "ZIwk": tells our files from other SQLite files.
APPLICATION_ID = 0x5A49776B
#: Number of the file format; a higher one is refused.
FORMAT = 1
#: Above this size the whole file is not read at each start, only after a crash.
QUICK_CHECK_BYTES = 64 * 1024 * 1024
#: As Alembic makes it, without importing Alembic.
ALEMBIC_TABLE = "alembic_version"
ALEMBIC_DDL = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)

_SEARCH_TABLES = frozenset({SEARCH_TABLE, CONTENT_SEARCH_TABLE})
_SEARCH_PARTS = ("data", "idx", "docsize", "config")
#: The second keeps no content of its own.
_SEARCH_SHADOWS = frozenset(
    {f"{table}_{part}" for table in _SEARCH_TABLES for part in _SEARCH_PARTS} | {f"{SEARCH_TABLE}_content"}
)
#: SQLite's file header.
_HEAD_BYTES = 100
_MAGIC = b"SQLite format 3\x00"
_VERSION_AT = 60
_APPLICATION_AT = 68

_WRITER_PRAGMAS = ("journal_mode=DELETE", "synchronous=EXTRA")
_PRAGMAS = ("foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0")

_URL = make_url("sqlite://")
#: Our statements as SQL. They are the same for every file; an engine that keeps its own makes them anew each time.
_COMPILED: LRUCache[Any, Any] = LRUCache(1000)
#: Two threads may open their first file at once.
_FINDING_OUT = Lock()
_known_dialects: list[Dialect] = []


def create_database(path: Path, fill: Callable[[Engine], None]) -> None:
    """Make a new workspace file: built under a temporary name beside, then renamed, so never half a file.

    Args:
        path: The name it gets.
        fill: Writes the first content.

    Raises:
        FileExistsRefusal: There is a file of that name.
        BadFileNameError: No file can have that name, or it leaves no room for those of the journal and the lock beside.
        MissingFileError: The folder is not there.
        ReadOnlyError: The folder may not be written.
        DiskFullError: No room is left.
    """
    require_possible_name(path)
    if os.path.lexists(path):
        raise FileExistsRefusal(path=str(path))
    if len(os.fsencode(path.name)) > NAME_BYTES:
        raise BadFileNameError(path=str(path))
    temporary = temporary_beside(path)
    with translated(path):
        try:
            make_private_file(temporary)
            _build(temporary, fill)
            publish(temporary, path)
        finally:
            discard(temporary)


def open_database(path: Path, *, write: bool, wait: float = 2.0) -> Engine:
    """Open a workspace file after checking that it is one of ours, known, and sound.

    Args:
        path: The file.
        write: Open for writing; the caller holds the lock.
        wait: Seconds to wait for another program's commit.

    Raises:
        MissingFileError: No such file.
        NotAFileError: A folder or a device.
        NotAWorkspaceError: Another kind of file.
        NewerFormatError: Written by a newer program.
        OlderFormatError: Written by an older program.
        DamagedError: Ours, but not sound.
        ReadOnlyError: It may not be read, or not written when `write` is set.
    """
    crashed = has_hot_journal(path)
    with translated(path):
        _refuse_other_kinds(path, write=write)
        engine = _engine(path, write=write, wait=wait)
        with ExitStack() as undoing:
            undoing.callback(engine.dispose)
            with engine.connect() as connection:
                _check_schema(connection, path)
                if crashed or path.stat().st_size < QUICK_CHECK_BYTES:
                    check_pages(connection, path)
            undoing.pop_all()
    return engine


def open_unchecked(path: Path) -> Engine:
    """Open a copy of ours for writing, whatever is in it.

    Args:
        path: A file that nobody else knows.
    """
    return _engine(path, write=True, wait=0)


def discard(temporary: Path) -> None:
    """Remove a database under a temporary name with its journal, if they are still there.

    Args:
        temporary: A name of ours; what got its own name meanwhile is no longer there.
    """
    for leftover in (temporary, journal_of(temporary)):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)


def has_hot_journal(path: Path) -> bool:
    """Whether a rollback journal lies beside: a writer is at work, or was killed."""
    try:
        return journal_of(path).stat().st_size > 0
    except OSError:
        return False


def recover(path: Path) -> None:
    """Roll back what a killed writer left half done. The caller holds the lock.

    Args:
        path: The workspace file.
    """
    with translated(path), closing(sqlite3.connect(file_uri(path, "rw"), uri=True)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def free_bytes(connection: Connection) -> int:
    """How much fits into the file before it grows."""
    query = "SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size"
    return int(connection.exec_driver_sql(query).scalar_one())


def scrub(engine: Engine) -> None:
    """Write the file anew without the remains of what was removed. Needs room for a second file of its size.

    Args:
        engine: Open for writing, outside any transaction.
    """
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("VACUUM")


def check_pages(connection: Connection, path: Path, *, check: str = "quick_check") -> None:
    """Let SQLite read the whole file.

    Args:
        connection: To the file.
        path: How the user calls it.
        check: `quick_check`, or `integrity_check` that holds indexes against tables too.

    Raises:
        DamagedError: It found something.
    """
    found = connection.exec_driver_sql(f"PRAGMA {check}(1)").scalar()
    if found != "ok":
        raise DamagedError(path=str(path), reason=str(found))


def known_names() -> frozenset[str]:
    """Names of every table and index that a workspace file of this program may hold."""
    ours = SQLModel.metadata.tables.values()
    indexes = {str(index.name) for table in ours for index in table.indexes}
    return frozenset({table.name for table in ours} | indexes | _SEARCH_SHADOWS | _SEARCH_TABLES | {ALEMBIC_TABLE})


def _build(temporary: Path, fill: Callable[[Engine], None]) -> None:
    engine = _engine(temporary, write=True, wait=0)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={FORMAT}")
            SQLModel.metadata.create_all(connection, checkfirst=False)
            connection.exec_driver_sql(ALEMBIC_DDL)
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (tables.SCHEMA_REVISION,))
        fill(engine)
    finally:
        engine.dispose()


def _refuse_other_kinds(path: Path, *, write: bool) -> None:
    """Look at the file's head before SQLite does: opening a foreign database for writing could change it."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise NotAFileError(path=str(path))
    with path.open("rb") as stream:
        head = stream.read(_HEAD_BYTES)
    if len(head) < _HEAD_BYTES or not head.startswith(_MAGIC):
        raise NotAWorkspaceError(path=str(path))
    version, application = (int.from_bytes(head[at : at + 4], "big") for at in (_VERSION_AT, _APPLICATION_AT))
    if application != APPLICATION_ID or version < 1:
        raise NotAWorkspaceError(path=str(path))
    if version > FORMAT:
        raise NewerFormatError(path=str(path))
    if write and not os.access(path, os.W_OK):
        raise ReadOnlyError(path=str(path))


def _dialect() -> Dialect:
    """What SQLAlchemy knows of this SQLite, found out once; statements are kept for one dialect only."""
    with _FINDING_OUT:
        if not _known_dialects:
            engine = create_engine(_URL)
            engine.connect().close()
            engine.dispose()
            _known_dialects.append(engine.dialect)
        return _known_dialects[0]


def _engine(path: Path, *, write: bool, wait: float) -> Engine:
    def connect() -> Any:  # SQLAlchemy describes what a driver gives in terms that sqlite3 itself does not fulfil
        return sqlite3.connect(
            file_uri(path, "rw" if write else "ro"),
            uri=True,
            timeout=wait,
            isolation_level=None,
            check_same_thread=False,
        )

    dialect = _dialect()
    engine = Engine(
        StaticPool(connect, dialect=dialect),
        dialect,
        _URL,
        execution_options={"compiled_cache": _COMPILED},
        hide_parameters=True,  # an error must not carry names and answers into a log
    )

    @event.listens_for(engine, "connect")
    def _set_pragmas(driver: sqlite3.Connection, _record: Any) -> None:
        for pragma in (*_WRITER_PRAGMAS, *_PRAGMAS) if write else _PRAGMAS:
            driver.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # The driver's own transactions commit at surprising times; ours begin and end where we say.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def _check_schema(connection: Connection, path: Path) -> None:
    """Refuse what we never make: triggers, views, and tables of others can change what we read."""
    found = connection.exec_driver_sql("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").all()
    revision = _revision(connection, {(kind, name) for kind, name, _sql in found})
    is_older = revision in tables.OLDER_REVISIONS
    known = known_names()
    for kind, name, sql in found:
        # Which names an older file holds is known to the scripts that bring it up; what they made is checked then.
        expected = is_older or name in known or str(name).startswith("sqlite_autoindex_")
        virtual = str(sql).upper().lstrip().startswith("CREATE VIRTUAL")
        if kind not in {"table", "index"} or not expected or virtual != (name in _SEARCH_TABLES):
            raise DamagedError(path=str(path), reason=f"{kind} {str(name)[:60]!r} does not belong here")
    if is_older:
        raise OlderFormatError(path=str(path), revision=revision)
    if missing := known - {name for _kind, name, _sql in found}:
        raise DamagedError(path=str(path), reason=f"{min(missing)} is missing")
    _check_columns(connection, path)
    if revision != tables.SCHEMA_REVISION:
        raise NewerFormatError(path=str(path))


def _check_columns(connection: Connection, path: Path) -> None:
    """Refuse tables with other columns than ours: one letter of a definition may have been damaged."""
    query = "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"
    found: dict[str, set[str]] = {}
    for table, column in connection.exec_driver_sql(query):
        found.setdefault(table, set()).add(column)
    for name, table in SQLModel.metadata.tables.items():
        if found.get(name) != set(table.columns.keys()):
            raise DamagedError(path=str(path), reason=f"table {name} has other columns")


def _revision(connection: Connection, found: set[tuple[str, str]]) -> str:
    """The revision that the file names; empty when it names none, or several."""
    if ("table", ALEMBIC_TABLE) not in found:
        return ""
    revisions = connection.exec_driver_sql("SELECT * FROM alembic_version").all()
    return str(revisions[0][0]) if len(revisions) == 1 else ""


def file_uri(path: Path, mode: str) -> str:
    """How SQLite is told a path with a mode: `ro`, or `rw` for one that must be there.

    Args:
        path: The file.
        mode: The mode.
    """
    return f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"


def journal_of(path: Path) -> Path:
    """Where SQLite keeps its rollback journal."""
    return path.with_name(path.name + "-journal")
