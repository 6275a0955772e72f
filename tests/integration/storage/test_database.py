"""Files that somebody else made, planted something in, or broke."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine

from integrity_zone.domain.files import DiskFullError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import DamagedError, NewerFormatError, NotAWorkspaceError
from integrity_zone.storage import database
from integrity_zone.storage.database import FORMAT, open_database
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from sqlalchemy import URL, Engine

GUARDS = {
    "journal_mode": "delete",
    "synchronous": 3,
    "trusted_schema": 0,
    "foreign_keys": 1,
    "cell_size_check": 1,
    "mmap_size": 0,
}


def run_sql(path: Path, *statements: str) -> None:
    """Change a file behind the program's back."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER planted AFTER INSERT ON answer BEGIN UPDATE answer SET value = '\"A\"'; END",
        "CREATE VIEW planted AS SELECT 1",
        "CREATE TABLE planted (a)",
        "CREATE INDEX planted ON answer (upper(value))",
        "CREATE VIRTUAL TABLE planted USING fts5(a)",
        "DROP TABLE import_log",
    ],
)
def test_file_with_a_foreign_schema_is_refused(file: Path, planted: str) -> None:
    run_sql(file, planted)
    for opened in (reading, writing):
        with pytest.raises(DamagedError), opened(file):
            pass


def test_damaged_schema_is_named_though_its_message_is_no_text(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("UPDATE sqlite_schema SET name = CAST(x'9d67' AS TEXT), sql = 'CREATE' WHERE name = 'guest'")
    for opened in (reading, writing):
        with pytest.raises(DamagedError), opened(file):
            pass


def test_newer_file_is_refused_and_not_touched(file: Path) -> None:
    run_sql(file, f"PRAGMA user_version={FORMAT + 1}")
    before = file.read_bytes()
    for opened in (reading, writing):
        with pytest.raises(NewerFormatError), opened(file):
            pass
    assert file.read_bytes() == before


def test_unknown_schema_revision_is_refused_as_newer(file: Path) -> None:
    run_sql(file, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerFormatError), reading(file):
        pass


def test_database_of_another_program_stays_in_its_own_mode(tmp_path: Path) -> None:
    path = tmp_path / "other.zi"
    run_sql(path, "PRAGMA journal_mode=WAL", "CREATE TABLE a (b)")
    before = path.read_bytes()
    with pytest.raises(NotAWorkspaceError), writing(path):
        pass
    assert path.read_bytes() == before


def test_truncated_file_is_damaged(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    for opened in (reading, writing):
        with pytest.raises(DamagedError), opened(file):
            pass


def test_writer_works_in_rollback_mode_with_all_guards(file: Path) -> None:
    with writing(file) as workspace, workspace.reading() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "journal_mode",
                "synchronous",
                "trusted_schema",
                "foreign_keys",
                "cell_size_check",
                "mmap_size",
            )
        }
    assert pragmas == {
        "journal_mode": "delete",
        "synchronous": 3,
        "trusted_schema": 0,
        "foreign_keys": 1,
        "cell_size_check": 1,
        "mmap_size": 0,
    }


_AS_NOBODY = """
import os, sys
from pathlib import Path
from integrity_zone.domain.files import DiskFullError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.builders import tiny_instrument
if os.getuid() == 0:
    os.setgid(65534); os.setuid(65534)
file = Path(sys.argv[1])
with Workspace.open(file, actor="Ani", write=False) as workspace:
    print(len(workspace.snapshot().answers))
for act in (
    lambda: Workspace.open(file, actor="Ani", write=True),
    lambda: create_workspace(
        file.with_name("b.zi"), unit_name="B", year=2026, instrument=tiny_instrument(), actor="Ani"
    ),
):
    try:
        act()
    except IntegrityZoneError as problem:
        print(problem.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="rights work differently there")
def test_read_only_folder_can_be_read_and_refuses_writing_plainly() -> None:
    # Beside pytest's own folder, which only the present user may enter: as root the program below gives up its rights.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = new_workspace(folder / "unit.zi")
        file.chmod(0o644)
        folder.chmod(0o555)
        ran = subprocess.run([sys.executable, "-c", _AS_NOBODY, str(file)], check=False, capture_output=True, text=True)
        folder.chmod(0o755)
    assert (ran.stdout.split(), ran.stderr) == (["3", "read-only", "read-only"], "")


def test_write_that_finds_no_room_changes_nothing(file: Path) -> None:
    with writing(file) as workspace:
        before = workspace.snapshot()
        with workspace.reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        with pytest.raises(DiskFullError):
            workspace.record_answers({"A.I.1.i.a": "Ya"}, {"A.I.1.i.a": "n" * 8000}, Stage.UNIT)
        assert workspace.snapshot() == before
        with workspace.reading() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count=100000")
        workspace.record_answers({"A.I.1.i.a": "Ya"}, {}, Stage.UNIT)
        # The failed write is not remembered: the chain goes on.
        assert len(workspace.snapshot().replicas) == 1
        assert workspace.check(deep=True).problems == ()


def test_two_first_openings_at_once_find_out_about_sqlite_once(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    both_inside = Barrier(2)
    found: list[object] = []

    def making(url: URL) -> Engine:
        found.append(url)
        # Who is kept out by the other never comes here.
        with suppress(BrokenBarrierError):
            both_inside.wait(0.2)
        return create_engine(url)

    monkeypatch.setattr(database, "create_engine", making)
    monkeypatch.setattr(database, "_known_dialects", [])
    other = file.with_name("lain.zi")
    other.write_bytes(file.read_bytes())
    with ThreadPoolExecutor(2) as threads:
        engines = list(threads.map(partial(open_database, write=False), (file, other)))
    assert len(found) == 1
    assert engines[0].dialect is engines[1].dialect
    for engine in engines:
        engine.dispose()
