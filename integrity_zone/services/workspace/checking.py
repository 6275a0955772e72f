"""Checking a workspace file: from what is cheap to every single byte."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from integrity_zone.domain.differing_years import (
    NO_YEAR,
    TWO_WORKSHEETS,
    stray_problem,
    unseen_worksheets,
    worksheet_problem,
)
from integrity_zone.domain.journal.audit import JournalAudit
from integrity_zone.domain.journal.erasing import ERASURE, erased_contents, erased_entries, is_erasable
from integrity_zone.domain.journal.heads import FieldKey, by_subject, conflicts_of, state_digest
from integrity_zone.domain.journal.subjects import stage_subject
from integrity_zone.domain.review import StageStatus
from integrity_zone.domain.submission import CHANGED_SINCE, submission_problems
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace import CheckReport, Problem
from integrity_zone.domain.workspace_problems import DamagedError
from integrity_zone.services.workspace.snapshots import read_snapshot
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.inspection import page_problems, state_problems, table_counts
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.repositories import AnswerTables, UnitTables
from integrity_zone.storage.submitted import STATE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Set
    from datetime import datetime

    from sqlalchemy import Connection

    from integrity_zone.domain.journal.entry import Entry
    from integrity_zone.domain.journal.heads import FieldState

#: What a check finds odd without anything being lost.
_ODD = frozenset({"clock-ahead", "clock-backwards", "forked-chain", CHANGED_SINCE, NO_YEAR, TWO_WORKSHEETS})
#: Field of documents and charters that names bytes.
CONTENT_FIELD = "content"
#: After so many entries whoever follows is asked again.
_ENTRIES_HEEDED = 500


def check_database(
    connection: Connection,
    workspace: str,
    now: datetime,
    *,
    deep: bool,
    heed: Callable[[int], None] | None = None,
) -> CheckReport:
    """Check an open workspace.

    Args:
        connection: One moment of the file.
        workspace: The unit's workspace id.
        now: The clock, for entries from the future.
        deep: Re-compute every id and hash, and replay the whole journal; reads all there is.
        heed: Told of every so many bytes that a deep check has proven, also of none; what it raises ends the check.

    Returns:
        Problems, most basic first; conflicts are counted and are no problem.
    """
    journal = JournalTables(connection)
    states = journal.all_fields()
    problems = [*page_problems(connection, deep=deep)]
    if deep:
        problems += _journal_problems(journal, workspace, now, heed or _unheeded)
    problems += _head_problems(journal, states)
    problems += state_problems(connection, by_subject(states))
    erasures = journal.history(workspace, ERASURE, below=True)
    erased = {found for _workspace, found in erased_contents(erasures)}
    problems += _content_problems(ContentTables(connection), states, erased, (heed or _unheeded) if deep else None)
    entries_erased = [found for _workspace, found in erased_entries(erasures)]
    problems += _erasing_problems(journal.of_ids(entries_erased))
    problems += _submission_problems(connection, workspace, states)
    problems += _worksheet_problems(connection, workspace)
    entries, contents = table_counts(connection)
    conflicts = conflicts_of(states)
    return CheckReport(
        tuple(problems),
        entries,
        contents,
        len(conflicts),
        state_digest(states),
        in_conflict=tuple((key.subject, key.field) for key in conflicts),
        waiting=sum(1 for _entry in journal.waiting()),
        erased=len(entries_erased) + len(erased),
    )


def damage_in(report: CheckReport) -> tuple[Problem, ...]:
    """The problems that tell of something lost or altered; what is only odd hinders no copy."""
    return tuple(problem for problem in report.problems if problem.code not in _ODD)


def _head_problems(journal: JournalTables, states: Mapping[FieldKey, FieldState]) -> Iterator[Problem]:
    """Heads that name an entry that is not there, or not of their field."""
    known = {(key, entry.id) for key, state in states.items() for entry in state.heads}
    for key, found in sorted(journal.head_ids() - known):
        yield Problem("head-differs", f"the head {found.hex()[:16]} is no entry of its field", _name(key))
    for end in journal.chain_ends():
        if end.last is not None and not journal.has(end.last):
            yield Problem("chain-end-differs", f"the last entry of copy {end.replica} is not there", end.replica)


def _journal_problems(
    journal: JournalTables, workspace: str, now: datetime, heed: Callable[[int], None]
) -> Iterator[Problem]:
    audit = JournalAudit(workspace, now)
    audit.take_all(_heeded(journal.entries(), heed))
    for entry in journal.waiting():
        audit.take_waiting(entry)
    yield from audit.problems
    replayed = {(key, found) for key, ids in audit.heads.items() for found in ids}
    for key, found in sorted(replayed ^ journal.head_ids()):
        yield Problem("head-differs", f"the journal and its heads disagree about {found.hex()[:16]}", _name(key))
    ends = {end.replica: (end.seq, end.last) for end in journal.chain_ends()}
    for replica in sorted(ends.keys() | audit.ends.keys()):
        if ends.get(replica) != audit.ends.get(replica):
            yield Problem("chain-end-differs", f"copy {replica} does not end where its entries do", replica)


def _content_problems(
    contents: ContentTables,
    states: Mapping[FieldKey, FieldState],
    erased: Set[bytes],
    heed: Callable[[int], None] | None,
) -> Iterator[Problem]:
    """What is wrong with the bytes of evidence; without anybody to heed their hashes are not computed."""
    complete = contents.all_complete()
    known = {digest.hex() for _id, digest, _size in complete} | {digest.hex() for digest in erased}
    for key, state in sorted(states.items()):
        if key.field == CONTENT_FIELD and isinstance(state.value, str) and state.value not in known:
            yield Problem("content-missing", f"the bytes {state.value[:16]} are not there", key.subject)
    sizes = contents.stored_sizes()
    for content, digest, size in complete:
        stored = sizes.pop(content, 0)
        if stored != size or (heed is not None and not _proven(contents, content, digest, heed)):
            yield Problem("content-altered", "the bytes do not match their size or hash", digest.hex())
    for content in sorted(sizes.keys() - contents.incomplete()):
        yield Problem("chunk-stray", "chunks that belong to no content", str(content))


def _erasing_problems(named: Iterable[Entry]) -> Iterator[Problem]:
    for entry in named:
        if is_erasable(entry) and not entry.withheld:
            message = f"entry {entry.id.hex()[:16]}: the value should have been erased"
            yield Problem("erased-still-there", message, f"{entry.subject} {entry.field}")


def _submission_problems(
    connection: Connection, workspace: str, states: Mapping[FieldKey, FieldState]
) -> Iterator[Problem]:
    """What came in after a stage was handed in, as a merge may bring it."""
    subjects = {
        key.subject
        for key, state in states.items()
        if key.field == STATE and state.value == StageStatus.SUBMITTED.value
    }
    unit = UnitTables(connection).unit()
    if unit is None or not subjects:
        return
    for assessment in UnitTables(connection).assessments(workspace):
        if any(stage_subject(assessment, stage) in subjects for stage in Stage):
            try:
                snapshot = read_snapshot(connection, unit, assessment, None, with_digest=False)
            except DamagedError:
                # What is damaged has its own problems above.
                continue
            yield from submission_problems(snapshot)


def _worksheet_problems(connection: Connection, workspace: str) -> Iterator[Problem]:
    """Years that two copies began by different worksheets, of which only one is shown, and years that are gone."""
    units = UnitTables(connection)
    for unseen, shown in unseen_worksheets(units.assessments(workspace)).items():
        yield worksheet_problem(unseen, shown, AnswerTables(connection, workspace, unseen).count())
    for absent, answers in units.stray_answers(workspace).items():
        yield stray_problem(absent, answers)


def _proven(contents: ContentTables, content: int, digest: bytes, heed: Callable[[int], None]) -> bool:
    total = sha256()
    for chunk in contents.chunks(content):
        total.update(chunk)
        heed(len(chunk))
    return total.digest() == digest


def _heeded(entries: Iterable[Entry], heed: Callable[[int], None]) -> Iterator[Entry]:
    for number, entry in enumerate(entries):
        if number % _ENTRIES_HEEDED == 0:
            heed(0)
        yield entry


def _unheeded(_proven_bytes: int) -> None:
    """Nobody follows."""


def _name(key: FieldKey) -> str:
    return f"{key.subject} {key.field}"
