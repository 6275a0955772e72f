"""Opening a workspace file, for reading beside others or as its one writer."""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from threading import RLock
from typing import TYPE_CHECKING, Self

from integrity_zone.domain.files import NotAFileError, require_possible_name
from integrity_zone.domain.journal.entry import instant_text
from integrity_zone.domain.text import clean_line
from integrity_zone.domain.workspace_problems import (
    ClosedError,
    DamagedError,
    LockedError,
    OlderFormatError,
    OpenedReadOnlyError,
    RemainsLeftError,
    UnknownAssessmentError,
    VanishedError,
)
from integrity_zone.errors import EnvironmentProblem
from integrity_zone.storage.chains import ChainMemory, device_folder
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.database import free_bytes, has_hot_journal, open_database, recover, scrub
from integrity_zone.storage.files import remove_leftovers, require_room
from integrity_zone.storage.lock import WriterLock
from integrity_zone.storage.problems import translated
from integrity_zone.storage.repositories import UnitTables
from integrity_zone.storage.unit_of_work import Authorship, ChainKeeper, UnitOfWork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Connection, Engine

    from integrity_zone.domain.work_unit import AssessmentKey, WorkUnit

#: Names another device than the one of the user's profile.
DEVICE_VARIABLE = "INTEGRITY_ZONE_DEVICE"
ACTOR_LIMIT = 200


def utc_now() -> datetime:
    """The clock of this machine."""
    return datetime.now(UTC)


class WorkspaceFile:
    """An open file: one writer or a reader, moments to read at and steps to write."""

    def __init__(
        self,
        path: Path,
        engine: Engine,
        lock: WriterLock | None,
        unit: WorkUnit,
        author: Authorship,
        keeper: ChainKeeper,
        now: Callable[[], datetime],
    ) -> None:
        """Hold what `open` made; call that instead."""
        self.path = path
        self._engine = engine
        self._lock = lock
        self._unit = unit
        self._author = author
        self._keeper = keeper
        self._now = now
        #: Where the original stays when opening brought an older file up.
        self.kept_original: Path | None = None
        self._given_up: list[int] = []  # contents erased, whose bytes are still to be removed
        # One connection: what another thread asks waits for the end of the present transaction.
        self._turn = RLock()
        self._is_closed = False

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        actor: str,
        write: bool,
        wait: float = 2.0,
        device: str | None = None,
        now: Callable[[], datetime] = utc_now,
        entropy: Callable[[int], bytes] = secrets.token_bytes,
    ) -> Self:
        """Open a workspace file.

        Args:
            path: The file.
            actor: Who is working: a claim that every entry carries.
            write: Take the lock and open for writing; else only for reading, beside a writer if there is one.
            wait: Seconds to wait for the lock.
            device: Name of the device; None for `INTEGRITY_ZONE_DEVICE`, else the one of this profile.
            now: The clock.
            entropy: Random bytes.

        Raises:
            BadFileNameError: No file can have that name.
            MissingFileError: No such file.
            NotAFileError: A folder or a device.
            NotAWorkspaceError: Another kind of file.
            NewerFormatError: Written by a newer program.
            DamagedError: Ours, but not sound.
            OlderFormatError: Written by an older program; opening for writing brings it up instead.
            LockedError: Somebody else is writing; names them.
            ReadOnlyError: The file or folder may not be written.
        """
        require_possible_name(path)
        with translated(path):
            if stat.S_ISDIR(path.stat().st_mode):
                # Before anything is made beside it: "." and "/" have no name that a lock could bear.
                raise NotAFileError(path=str(path))
        lock = WriterLock(path, actor) if write else None
        if lock is not None:
            lock.acquire(wait)
        else:
            _recover_when_abandoned(path, actor)
        with ExitStack() as undoing:
            if lock is not None:
                undoing.callback(lock.release)
            engine, kept_original = _opened(path, write=write, wait=wait, now=now)
            unit = _read_unit(path, engine)
            if write:
                _drop_unfinished(path, engine)
                remove_leftovers(path.parent)
            undoing.pop_all()
        author = authorship(unit.workspace_id, actor, now, entropy)
        workspace = cls(path, engine, lock, unit, author, ChainKeeper(chain_memory(device), author.new_id), now)
        workspace.kept_original = kept_original
        return workspace

    def close(self) -> None:
        """Close the file and give the lock back, after what another thread reads of it at this moment."""
        with self._turn:
            self._is_closed = True
            self._engine.dispose()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        """The workspace, closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    @property
    def unit(self) -> WorkUnit:
        """The work unit as it was at opening."""
        return self._unit

    @property
    def actor(self) -> str:
        """Who is working, as every entry says it."""
        return self._author.actor

    @property
    def can_write(self) -> bool:
        """Whether this program is the one writer of the file."""
        return self._lock is not None

    def chosen(self, connection: Connection, year: int | None) -> AssessmentKey:
        """The assessment of one year, None for the latest. For the services.

        Raises:
            UnknownAssessmentError: There is none of that year.
        """
        return chosen_of(tuple(UnitTables(connection).assessments(self._unit.workspace_id)), year)

    def new_id(self) -> str:
        """A random UUID. For the services."""
        return self._author.new_id()

    def instant(self) -> str:
        """Now, as the journal writes it. For the services."""
        return self._author.instant()

    def remove_remains(self, contents: Iterable[int]) -> None:
        """Remove erased contents slice by slice, then what pages still hold of anything removed. For the services.

        Args:
            contents: Numbers of contents that were given up.

        Raises:
            RemainsLeftError: Disk or system failed; the next call goes on with what this one has left.
        """
        self._given_up.extend(contents)
        try:
            while self._given_up:
                with self.writing() as work:
                    more = ContentTables(work.connection).drop_slice(self._given_up[-1])
                if not more:
                    self._given_up.pop()
            with self._in_turn():
                scrub(self._engine)
        except (EnvironmentProblem, DamagedError) as problem:
            raise RemainsLeftError(path=str(self.path)) from problem

    def require_room(self, size_bytes: int) -> None:
        """Refuse what the disk has no room for; what is free within the file is used first. For the services.

        Args:
            size_bytes: How much is to be taken in.

        Raises:
            DiskFullError: There is no room.
        """
        with self.reading() as connection:
            require_room(self.path, max(0, size_bytes - free_bytes(connection)))

    def require_room_to_scrub(self) -> None:
        """Refuse what will need the file to be written anew. For the services.

        Raises:
            DiskFullError: There is no room for a second file of its size.
        """
        with self._afresh_after_trouble(), translated(self.path):
            require_room(self.path, self.path.stat().st_size)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One moment of the file. For the services."""
        with self._in_turn(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[UnitOfWork]:
        """One step, committed at the end or not at all. For the services.

        Raises:
            OpenedReadOnlyError: Opened for reading.
        """
        if self._lock is None:
            raise OpenedReadOnlyError(path=str(self.path))
        with self._in_turn():
            with ExitStack() as undoing:
                undoing.callback(self._keeper.take_back)
                with self._engine.begin() as connection:
                    yield UnitOfWork(connection, self._author, self._keeper)
                undoing.pop_all()
            self._keeper.settle()

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        """Alone with the file.

        Raises:
            ClosedError: It was closed, and would be opened again without its lock.
        """
        with self._turn:
            if self._is_closed:
                raise ClosedError(path=str(self.path))
            with self._afresh_after_trouble(), translated(self.path):
                yield

    @contextmanager
    def _afresh_after_trouble(self) -> Iterator[None]:
        """A connection can hold on to an error of the disk that is long gone; the next use gets a new one."""
        try:
            yield
        except (EnvironmentProblem, DamagedError) as problem:
            # What could not be read for the disk's sake is sometimes called damaged.
            self._engine.dispose()
            if not os.path.lexists(self.path):
                raise VanishedError(path=str(self.path)) from problem
            raise


def authorship(workspace: str, actor: str, now: Callable[[], datetime], entropy: Callable[[int], bytes]) -> Authorship:
    """Who writes, with the clock and the chance they use."""
    return Authorship(workspace, clean_line(actor)[:ACTOR_LIMIT] or "?", lambda: instant_text(now()), entropy)


def chain_memory(device: str | None) -> ChainMemory:
    """What this device remembers.

    Args:
        device: Its name; None for `INTEGRITY_ZONE_DEVICE`, else the one of this profile.
    """
    return ChainMemory(device_folder(device or os.environ.get(DEVICE_VARIABLE) or None))


def _recover_when_abandoned(path: Path, actor: str) -> None:
    """A reader cannot roll back what a killed writer left; whoever can take the lock may."""
    if not has_hot_journal(path):
        return
    lock = WriterLock(path, actor)
    try:
        lock.acquire(0)
    except LockedError:
        return
    with lock:
        recover(path)


def _opened(path: Path, *, write: bool, wait: float, now: Callable[[], datetime]) -> tuple[Engine, Path | None]:
    """The file opened, and where the original is when it had to be brought up first."""
    try:
        return open_database(path, write=write, wait=wait), None
    except OlderFormatError as older:
        if not write:
            raise
        revision = str(older.details["revision"])
    from integrity_zone.services.workspace.upgrading import upgrade_file

    kept = upgrade_file(path, revision, now)
    return open_database(path, write=write, wait=wait), kept


def _read_unit(path: Path, engine: Engine) -> WorkUnit:
    with translated(path), engine.begin() as connection:
        unit = UnitTables(connection).unit()
    if unit is None:
        raise DamagedError(path=str(path), reason="it names no unit")
    return unit


def _drop_unfinished(path: Path, engine: Engine) -> None:
    """Evidence that was being taken in when a program was killed."""
    with translated(path), engine.begin() as connection:
        unfinished = sorted(ContentTables(connection).incomplete())
    for content in unfinished:
        more = True
        while more:
            with translated(path), engine.begin() as connection:
                more = ContentTables(connection).drop_slice(content)


def chosen_of(known: tuple[AssessmentKey, ...], year: int | None) -> AssessmentKey:
    """The assessment of one year among those known, None for the latest.

    Raises:
        UnknownAssessmentError: There is none of that year.
    """
    if year is None and known:
        return known[-1]
    found = [assessment for assessment in known if assessment.year == year]
    if not found:
        years = ", ".join(str(assessment.year) for assessment in known) or "-"
        raise UnknownAssessmentError(year=year if year is not None else "-", known=years)
    return found[-1]
