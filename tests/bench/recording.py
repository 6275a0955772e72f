"""Recording an answer, as a desktop with an open workspace does it, held against one transaction of SQLite."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.scores import rescored, scorecard
from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.bench.timing import Line, side_by_side
from tests.support.answers import best_answers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assessments.definition import Instrument
    from tests.bench.timing import Plan

RECORD_RATIO = 6.0
LONG_RATIO = 1.25
_CODE = "A.I.1.i.a"
_KEYS = ("Ya", "Tidak")


def recording_lines(plan: Plan) -> Iterator[Line]:
    """An answer in a new workspace, in a long one, and the check of the long one."""
    asked = instrument(DEFAULT_INSTRUMENT)
    against = "one transaction of one row, raw sqlite3, same pragmas"
    with ExitStack() as stack:
        short = stack.enter_context(_opened(_made(plan.folder / "short.zi", asked)))
        floor = _raw_answers(stack, plan.folder / "short.db")
        answer = _recorder(short, asked)
        yield Line("record an answer", *side_by_side(answer, floor, plan.rounds), RECORD_RATIO, against)
        yield from _in_memory(plan, asked, against)
        long = stack.enter_context(_opened(_made(plan.folder / "long.zi", asked)))
        _fill(long, asked, plan.entries)
        ours, none = side_by_side(_recorder(long, asked), answer, plan.rounds)
        name = f"record an answer, {plan.entries:,} entries there"
        yield Line(name, ours, none, LONG_RATIO, "the same with none there")
        yield _check_line(plan, long)


def _in_memory(plan: Plan, asked: Instrument, against: str) -> Iterator[Line]:
    """What is left without the disk: our own work."""
    if not plan.memory.is_dir():
        return
    with TemporaryDirectory(dir=plan.memory) as place, ExitStack() as stack:
        workspace = stack.enter_context(_opened(_made(Path(place) / "short.zi", asked)))
        floor = _raw_answers(stack, Path(place) / "short.db")
        both = side_by_side(_recorder(workspace, asked), floor, plan.rounds)
        yield Line("record an answer, file in memory", *both, None, against)


def _made(path: Path, asked: Instrument) -> Path:
    create_workspace(path, unit_name="Dinas Contoh", year=2026, instrument=asked, actor="Penguji")
    return path


def _opened(path: Path) -> Workspace:
    return Workspace.open(path, actor="Penguji", write=True)


def _recorder(workspace: Workspace, asked: Instrument) -> Callable[[], None]:
    """Record one answer and work out the scorecard that a desktop shows then."""
    answers = dict(best_answers(asked))
    workspace.record_answers(answers, {}, Stage.UNIT)
    card = scorecard(asked, answers, stage=Stage.UNIT)
    turn = 0

    def record() -> None:
        nonlocal card, turn
        turn += 1
        answers[_CODE] = _KEYS[turn % 2]
        change = workspace.record_answers({_CODE: answers[_CODE]}, {}, Stage.UNIT)
        card = rescored(asked, card, answers, (_CODE,))
        assert change.entries == 1, "every round must change something"

    return record


def _raw_answers(stack: ExitStack, path: Path) -> Callable[[], None]:
    connection = stack.enter_context(closing(sqlite3.connect(path, isolation_level=None)))
    for statement in (
        "PRAGMA journal_mode=DELETE",
        "PRAGMA synchronous=EXTRA",
        "CREATE TABLE answer (indicator TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID",
    ):
        connection.execute(statement)
    turn = 0

    def record() -> None:
        nonlocal turn
        turn += 1
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT OR REPLACE INTO answer VALUES (?, ?)", (_CODE, _KEYS[turn % 2]))
        connection.execute("COMMIT")

    return record


def _fill(workspace: Workspace, asked: Instrument, entries: int) -> None:
    """Notes, many in one step, until the journal is long."""
    codes = [item.code for item in asked.indicators]
    for start in range(0, entries, len(codes)):
        step = codes[: entries - start]
        workspace.record_answers({}, {code: f"Catatan {start} tentang {code}" for code in step}, Stage.UNIT)


def _check_line(plan: Plan, workspace: Workspace) -> Line:
    with closing(sqlite3.connect(workspace.path)) as raw:

        def read_and_hash() -> None:
            raw.execute("PRAGMA integrity_check").fetchall()
            for row in raw.execute("SELECT * FROM entry ORDER BY position"):
                sha256(repr(row).encode()).digest()
                sha256(repr(row).encode()).digest()

        def check() -> None:
            assert not workspace.check(deep=True).problems, "the bench's own file must be sound"

        both = side_by_side(check, read_and_hash, plan.part(60), warm_ups=0)
    return Line(f"check --deep, {plan.entries:,} entries", *both, None, "integrity_check, rows read, two hashes each")
