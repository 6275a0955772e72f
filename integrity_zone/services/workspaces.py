"""The workspace file: make, open, read and change it. The only door to it for the front ends."""

from __future__ import annotations

import os
import secrets
import uuid
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.files import MissingFileError
from integrity_zone.domain.journal.entry import instant_text
from integrity_zone.domain.journal.heads import state_digest
from integrity_zone.domain.journal.subjects import UNIT, answer_subject, assessment_subject
from integrity_zone.domain.text import clean_line, clean_text
from integrity_zone.domain.work_unit import AssessmentKey, WorkUnit
from integrity_zone.domain.workspace import Snapshot
from integrity_zone.domain.workspace_problems import (
    BadUnitError,
    DamagedError,
    LockedError,
    OpenedReadOnlyError,
    UnknownAssessmentError,
)
from integrity_zone.storage.chains import ChainMemory, device_folder
from integrity_zone.storage.database import create_database, has_hot_journal, open_database, recover
from integrity_zone.storage.declarations import DeclarationTables
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.lock import WriterLock
from integrity_zone.storage.problems import translated
from integrity_zone.storage.repositories import AnswerTables, EvidenceTables, UnitTables
from integrity_zone.storage.unit_of_work import Authorship, ChainKeeper, UnitOfWork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Connection, Engine

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.declaration import Declaration
    from integrity_zone.domain.work_unit import Stage

#: Names another device than the one of the user's profile.
DEVICE_VARIABLE = "INTEGRITY_ZONE_DEVICE"
NAME_LIMIT = 200
CODE_LIMIT = 64
YEARS = range(2000, 2100)


def utc_now() -> datetime:
    """The clock of this machine."""
    return datetime.now(UTC)


def create_workspace(
    path: Path,
    *,
    unit_name: str,
    year: int,
    instrument: Instrument,
    actor: str,
    target: str = "WBK",
    code: str | None = None,
    sample: bool = False,
    device: str | None = None,
    now: Callable[[], datetime] = utc_now,
    entropy: Callable[[int], bytes] = secrets.token_bytes,
) -> None:
    """Make a workspace file for one work unit, with its first assessment.

    Args:
        path: The file; must not be there yet.
        unit_name: Name of the unit.
        year: Year assessed.
        instrument: What is asked.
        actor: Who makes it.
        target: Predicate worked towards.
        code: Local code of the unit.
        sample: Invented data; everything it produces says so.
        device: Name of the device; None for `INTEGRITY_ZONE_DEVICE`, else the one of this profile.
        now: The clock.
        entropy: Random bytes.

    Raises:
        BadUnitError: Name, code, year or target cannot be taken.
        FileExistsRefusal: There is a file of that name.
        MissingFileError: The folder is not there.
        ReadOnlyError: The folder may not be written.
        DiskFullError: No room is left.
    """
    unit = WorkUnit(
        str(uuid.UUID(bytes=entropy(16), version=4)),
        clean_line(unit_name)[:NAME_LIMIT],
        clean_line(code)[:CODE_LIMIT] if code else None,
        target,
        sample,
    )
    _check_unit(unit, year, instrument)
    author = _authorship(unit.workspace_id, actor, now, entropy)
    keeper = ChainKeeper(_memory(device), author.new_id)

    def fill(engine: Engine) -> None:
        with engine.begin() as connection:
            work = UnitOfWork(connection, author, keeper)
            work.edit(UNIT, "name", unit.name)
            work.edit(UNIT, "code", unit.code)
            work.edit(UNIT, "target", unit.target)
            work.edit(UNIT, "sample", unit.sample)
            subject = assessment_subject(AssessmentKey(year, instrument.key))
            work.edit(subject, "instrument_digest", instrument.digest)
            work.finish("new")

    create_database(path, fill)


class Workspace:
    """An open workspace file. Use `Workspace.open` in a `with` statement."""

    def __init__(
        self,
        path: Path,
        engine: Engine,
        lock: WriterLock | None,
        unit: WorkUnit,
        author: Authorship,
        keeper: ChainKeeper,
    ) -> None:
        """Hold what `open` made; call that instead."""
        self.path = path
        self._engine = engine
        self._lock = lock
        self._unit = unit
        self._author = author
        self._keeper = keeper

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
    ) -> Workspace:
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
            MissingFileError: No such file.
            NotAWorkspaceError: Another kind of file.
            NewerFormatError: Written by a newer program.
            DamagedError: Ours, but not sound.
            LockedError: Somebody else is writing; names them.
            ReadOnlyError: The file or folder may not be written.
        """
        if not path.exists():
            raise MissingFileError(path=str(path))
        lock = WriterLock(path, actor) if write else None
        if lock is not None:
            lock.acquire(wait)
        else:
            _recover_when_abandoned(path, actor)
        try:
            engine = open_database(path, write=write, wait=wait)
            unit = _read_unit(path, engine)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        author = _authorship(unit.workspace_id, actor, now, entropy)
        return cls(path, engine, lock, unit, author, ChainKeeper(_memory(device), author.new_id))

    def close(self) -> None:
        """Close the file and give the lock back."""
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Workspace:
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

    def assessments(self) -> tuple[AssessmentKey, ...]:
        """All assessments, by year."""
        with self.reading() as connection:
            return tuple(UnitTables(connection).assessments(self._unit.workspace_id))

    def assessment(self, year: int | None = None) -> AssessmentKey:
        """The assessment of one year.

        Args:
            year: The year; None for the latest in the file.

        Raises:
            UnknownAssessmentError: There is none of that year.
        """
        return _chosen(self.assessments(), year)

    def snapshot(self, year: int | None = None, instrument: Instrument | None = None) -> Snapshot:
        """Everything shown of one assessment, at one moment.

        Args:
            year: The year; None for the latest in the file.
            instrument: Gives the links their worksheet order; without it they are ordered by code.

        Raises:
            UnknownAssessmentError: There is none of that year.
        """
        with self.reading() as connection:
            unit = UnitTables(connection).unit() or self._unit
            digests = UnitTables(connection).assessments(unit.workspace_id)
            chosen = _chosen(tuple(digests), year)
            evidence = EvidenceTables(connection, unit.workspace_id)
            journal = JournalTables(connection)
            links = evidence.links(chosen)
            if instrument is not None:
                order = {indicator.code: n for n, indicator in enumerate(instrument.indicators)}
                links = tuple(sorted(links, key=lambda link: order.get(link.indicator, len(order))))
            return Snapshot(
                unit=unit,
                assessment=chosen,
                instrument_digest=digests[chosen],
                answers=AnswerTables(connection, unit.workspace_id, chosen).answers(),
                documents=evidence.documents(),
                links=links,
                declaration=DeclarationTables(connection, unit.workspace_id, chosen.year).declaration(),
                replicas={end.replica: (end.seq, (end.last or b"").hex()) for end in journal.chain_ends()},
                state_digest=state_digest(journal.all_fields()),
            )

    def record_answers(
        self,
        values: Mapping[str, AnswerValue | None],
        notes: Mapping[str, str | None],
        stage: Stage,
        *,
        kind: str = "answer",
        year: int | None = None,
    ) -> Change:
        """Record answers and notes in one step. A code that is not named stays as it is.

        Args:
            values: Indicator code -> value as `parse_value` gives it; None clears.
            notes: Indicator code -> note; None or blank clears.
            stage: Whose answers they are.
            kind: What the step is called in the history.
            year: Of the assessment; None for the latest.

        Returns:
            What changed; no step when everything was so already.

        Raises:
            UnknownAssessmentError: There is none of that year.
            OpenedReadOnlyError: Opened for reading.
        """
        with self.writing() as work:
            chosen = _chosen(tuple(UnitTables(work.connection).assessments(self._unit.workspace_id)), year)
            codes = dict.fromkeys((*values, *notes))
            subjects = {code: answer_subject(chosen, code, stage) for code in codes}
            work.load(subjects.values())
            for code, value in values.items():
                work.edit(subjects[code], "value", value)
            for code, note in notes.items():
                work.edit(subjects[code], "note", clean_text(note or "") or None)
            return work.finish(kind)

    def declaration(self, year: int | None = None) -> Declaration | None:
        """The declaration of one year; None when nothing was set."""
        return self.snapshot(year).declaration

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One moment of the file. For the services."""
        with translated(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[UnitOfWork]:
        """One step, committed at the end or not at all. For the services.

        Raises:
            OpenedReadOnlyError: Opened for reading.
        """
        if self._lock is None:
            raise OpenedReadOnlyError(path=str(self.path))
        with translated(self.path):
            try:
                with self._engine.begin() as connection:
                    yield UnitOfWork(connection, self._author, self._keeper)
            except BaseException:
                self._keeper.take_back()
                raise


def _check_unit(unit: WorkUnit, year: int, instrument: Instrument) -> None:
    if not unit.name:
        raise BadUnitError(what="unit", value=unit.name, expected="give the unit's name")
    if year not in YEARS:
        raise BadUnitError(what="year", value=year, expected=f"{YEARS.start} .. {YEARS.stop - 1}")
    if instrument.predicate(unit.target) is None:
        offered = ", ".join(predicate.key for predicate in instrument.predicates)
        raise BadUnitError(what="target", value=unit.target, expected=offered)


def _authorship(workspace: str, actor: str, now: Callable[[], datetime], entropy: Callable[[int], bytes]) -> Authorship:
    return Authorship(workspace, clean_line(actor)[:NAME_LIMIT] or "?", lambda: instant_text(now()), entropy)


def _memory(device: str | None) -> ChainMemory:
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


def _read_unit(path: Path, engine: Engine) -> WorkUnit:
    with translated(path), engine.begin() as connection:
        unit = UnitTables(connection).unit()
    if unit is None:
        raise DamagedError(path=str(path), reason="it names no unit")
    return unit


def _chosen(known: tuple[AssessmentKey, ...], year: int | None) -> AssessmentKey:
    if year is None and known:
        return known[-1]
    found = [assessment for assessment in known if assessment.year == year]
    if not found:
        years = ", ".join(str(assessment.year) for assessment in known) or "-"
        raise UnknownAssessmentError(year=year if year is not None else "-", known=years)
    return found[-1]
