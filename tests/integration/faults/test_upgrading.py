"""Older files: copied, brought up on the copy, proven, swapped in; the original stays."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from integrity_zone.domain.files import DiskFullError
from integrity_zone.domain.workspace_problems import DamagedError, OlderFormatError
from integrity_zone.services.workspace.workspaces import check_workspace
from integrity_zone.storage import migrating, tables
from tests.support.broken_calls import Faults, attempt, broken_python_calls, broken_sqlite_calls, sqlite_vfs
from tests.support.command_line import CommandLine
from tests.support.killed_upgrade import UpgradeServer
from tests.support.rooms import told_room
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT = Path(__file__).parents[2] / "data" / "workspaces"
DIGESTS: dict[str, str] = json.loads((KEPT / "digests.json").read_text())

_RELEASED = tables.OLDER_REVISIONS
#: Stands for a release before the first: it had no log of imports, and its answers had no notes.
_AGO = ("ALTER TABLE answer DROP COLUMN note", "DROP TABLE import_log", "UPDATE alembic_version SET version_num='0000'")
_SCRIPT_0000 = """
revision, down_revision, branch_labels, depends_on = "0000", None, None, None
def upgrade(): ...
"""
_SCRIPT_0001 = """
from alembic import op
revision, down_revision, branch_labels, depends_on = "0001", "0000", None, None
def upgrade():
    op.execute("{log}")
    op.execute("ALTER TABLE answer ADD COLUMN note TEXT")
    op.execute("UPDATE answer SET note = (SELECT json_extract(entry.value, '$') FROM entry JOIN head ON head.entry = "
               "entry.id WHERE entry.field = 'note' AND entry.subject = 'answer/' || instrument || '/' || year || '/' "
               "|| indicator || '/' || stage)")
    {spoil}
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The kept file as if its revision were not the first."""
    path = tmp_path / "work" / "unit.zi"
    path.parent.mkdir()
    shutil.copyfile(KEPT / "0001-sample.zi", path)
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in _AGO:
            connection.execute(statement)
    return path


@pytest.fixture(autouse=True)
def _earlier_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_scripts(tmp_path, monkeypatch)


def install_scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: str = "") -> None:
    """Let the program know the earlier release, and scripts that lead from there to the present tables."""
    with closing(sqlite3.connect(f"file:{KEPT / '0001-sample.zi'}?mode=ro", uri=True)) as connection:
        (log,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'import_log'").fetchone()
    folder = tmp_path / f"scripts{len(spoil)}"
    (folder / "versions").mkdir(parents=True)
    shutil.copyfile(Path(migrating.__file__).with_name("migrations") / "env.py", folder / "env.py")
    (folder / "versions" / "v0000.py").write_text(_SCRIPT_0000)
    script = _SCRIPT_0001.format(log=" ".join(log.split()), spoil=spoil)
    (folder / "versions" / "v0001.py").write_text(script)
    for later in (Path(migrating.__file__).with_name("migrations") / "versions").glob("v*.py"):
        if not later.name.startswith("v0001"):
            shutil.copyfile(later, folder / "versions" / later.name)
    monkeypatch.setattr(tables, "OLDER_REVISIONS", ("0000", *_RELEASED))
    monkeypatch.setattr(migrating, "_SCRIPTS", folder)


def names(path: Path) -> list[str]:
    """What lies in the folder of a file."""
    return sorted(found.name for found in path.parent.iterdir())


@pytest.mark.parametrize("name", sorted(DIGESTS))
def test_file_of_each_release_is_opened_with_its_state_unchanged(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    shutil.copyfile(KEPT / name, path)
    with writing(path) as workspace:
        report = workspace.check(deep=True)
        assert (report.problems, report.state_digest) == ((), DIGESTS[name])
        assert workspace.snapshot().documents


def test_every_release_has_its_file() -> None:
    released = {*tables.OLDER_REVISIONS, tables.SCHEMA_REVISION} - {"0000"}
    assert {name.split("-")[0] for name in DIGESTS} == released
    assert all((KEPT / name).stat().st_size < 640 * 1024 for name in DIGESTS)


def test_older_file_is_brought_up_and_the_original_stays(old: Path) -> None:
    before = old.read_bytes()
    with writing(old) as workspace:
        report = workspace.check(deep=True)
        assert (report.problems, report.state_digest) == ((), DIGESTS["0001-sample.zi"])
        assert workspace.kept_original == old.with_name("unit.pra-migrasi-0000.zi")
    assert names(old) == ["unit.pra-migrasi-0000.zi", "unit.zi"]
    assert old.with_name("unit.pra-migrasi-0000.zi").read_bytes() == before
    with writing(old) as workspace:
        assert workspace.kept_original is None


def test_earlier_original_is_not_replaced(old: Path) -> None:
    earlier = old.with_name("unit.pra-migrasi-0000.zi")
    earlier.write_bytes(b"another")
    with writing(old) as workspace:
        assert workspace.kept_original == old.with_name("unit.pra-migrasi-0000-2.zi")
    assert earlier.read_bytes() == b"another"


def test_original_is_copied_where_a_file_has_only_one_name(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    before = old.read_bytes()
    monkeypatch.setattr("os.link", refuse)
    with writing(old) as workspace:
        assert workspace.kept_original is not None
        assert workspace.kept_original.read_bytes() == before


def test_reader_does_not_touch_an_older_file(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(OlderFormatError, match="0000"), reading(old):
        pass
    with pytest.raises(OlderFormatError):
        check_workspace(old, actor="Budi", deep=True)
    assert (old.read_bytes(), names(old)) == (before, ["unit.zi"])


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        ("op.execute('DELETE FROM entry WHERE seq = 3')", "rows were lost"),
        ("op.execute('DELETE FROM chunk')", "rows were lost"),
        ("op.execute(\"UPDATE answer SET note = 'x'\")", "not what the journal says"),
        ("op.execute(\"UPDATE entry SET actor = 'x'\")", "does not match its id"),
        ("op.execute('UPDATE chunk SET data = zeroblob(length(data))')", "bytes do not match"),
        ("op.execute('CREATE VIEW planted AS SELECT 1')", "does not belong here"),
        ("op.execute('DROP TABLE import_log')", "import_log is missing"),
    ],
)
def test_script_that_spoils_something_changes_nothing(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: str, reason: str
) -> None:
    install_scripts(tmp_path, monkeypatch, spoil)
    before = old.read_bytes()
    with pytest.raises(DamagedError, match=reason), writing(old):
        pass
    assert (old.read_bytes(), names(old)) == (before, ["unit.zi"])


def test_original_kept_by_a_killed_program_is_not_kept_twice(old: Path) -> None:
    kept = old.with_name("unit.pra-migrasi-0000.zi")
    kept.hardlink_to(old)
    before = old.read_bytes()
    with writing(old) as workspace:
        assert workspace.kept_original == kept
    assert (names(old), kept.read_bytes()) == ([kept.name, "unit.zi"], before)


def test_link_to_the_file_is_no_original(old: Path) -> None:
    old.with_name("unit.pra-migrasi-0000.zi").symlink_to(old)
    before = old.read_bytes()
    with writing(old) as workspace:
        assert workspace.kept_original is not None
        assert workspace.kept_original.read_bytes() == before


def test_file_without_room_for_a_second_one_is_not_copied(old: Path) -> None:
    before = old.read_bytes()
    with told_room(old.stat().st_size), pytest.raises(DiskFullError), writing(old):
        pass
    assert (old.read_bytes(), names(old)) == (before, ["unit.zi"])


def test_command_says_where_the_original_is(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = CommandLine(capsys)
    kept = old.with_name("unit.pra-migrasi-0000.zi")
    first = run("undo", old, "--json", "--lang", "en")
    assert kept.exists()
    assert str(kept) in first.err
    assert "undone" in first.json
    second = run("undo", old, "--json", "--lang", "en")
    assert second.err == ""
    assert second.json.keys() == first.json.keys()


def test_damaged_older_file_is_left_as_it_is(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("UPDATE entry SET digest = zeroblob(32) WHERE seq = 4")
    before = old.read_bytes()
    with pytest.raises(DamagedError), writing(old):
        pass
    assert (old.read_bytes(), names(old)) == (before, ["unit.zi"])


def test_older_file_with_a_trigger_is_refused(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("CREATE TRIGGER planted AFTER INSERT ON answer BEGIN SELECT 1; END")
    with pytest.raises(DamagedError, match="planted"), writing(old):
        pass


@pytest.mark.skipif(os.name != "posix", reason="calls of POSIX are made to fail")
@pytest.mark.parametrize("is_long", [False, pytest.param(True, marks=pytest.mark.long)])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EACCES])
@pytest.mark.parametrize("breaking", [broken_python_calls, broken_sqlite_calls])
def test_any_call_that_fails_leaves_the_old_file_and_a_new_attempt_works(
    old: Path, breaking: Callable[[Faults], Any], error: int, is_long: bool
) -> None:
    if breaking is broken_sqlite_calls and sqlite_vfs() is None:
        pytest.skip("Python's SQLite is no shared library here")
    before, kept = old.read_bytes(), old.with_name("unit.pra-migrasi-0000.zi")
    calls, refused, at = Faults(error=0, at=0), 0, 0
    with breaking(calls), writing(old):
        pass
    while at < calls.count:
        at += 1 if is_long or at < 5 else max(1, calls.count // 25)
        old.write_bytes(before)
        kept.unlink()
        faults = Faults(error, at)
        if (refusal := attempt(breaking, faults, partial(bring_up, old))) is not None:
            refused += 1
            assert refusal.code in {"disk-full", "file-failed", "read-only", "damaged"}, (at, faults.failed)
            if not kept.exists():
                # Later it has been brought up already, and only opening it failed.
                assert (old.read_bytes(), names(old)) == (before, ["unit.zi"]), (at, faults.failed)
            bring_up(old)
        assert kept.read_bytes() == before
        stray = [name for name in names(old) if name not in {"unit.zi", kept.name}]
        assert not stray or "unlink" in faults.failed, (at, faults.failed)
        for name in stray:
            old.with_name(name).unlink()
    assert refused
    report = check_workspace(old, actor="Budi", deep=True)
    assert (report.problems, report.state_digest) == ((), DIGESTS["0001-sample.zi"])


@pytest.mark.skipif(os.name != "posix" or sqlite_vfs() is None, reason="kills at calls of POSIX")
@pytest.mark.parametrize("every", [40, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("has_links", [True, False])
def test_program_killed_at_any_call_leaves_the_old_file_or_the_new_one(old: Path, has_links: bool, every: int) -> None:
    before, brought = old.read_bytes(), []
    with UpgradeServer(migrating._SCRIPTS) as server:
        calls = server.bring_up(old, has_links=has_links)
        assert calls is not None
        naming = [at for at, name in enumerate(calls, start=1) if name in {"link", "rename", "replace"}]
        around = {at + beside for at in naming for beside in range(-2, 3)}
        for at in sorted({*range(1, len(calls) + 1, every), *around}):
            for found in old.parent.iterdir():
                found.unlink()
            old.write_bytes(before)
            assert server.bring_up(old, killed_at=at, has_links=has_links) is None
            brought.append(require_whole(old, before))
    assert naming
    assert brought == sorted(brought), "brought up by one of the calls, and never taken back"
    assert {*brought} == {False, True}


def require_whole(path: Path, before: bytes) -> bool:
    """What a killed program left can be opened and is what it is called; whether it had brought the file up."""
    kept = path.with_name("unit.pra-migrasi-0000.zi")
    visible = {found.name for found in path.parent.iterdir() if not found.name.startswith(".")} - {"unit.zi.lock"}
    is_up = path.read_bytes() != before
    assert visible == {path.name, kept.name} if is_up else visible <= {path.name, kept.name}
    assert not kept.exists() or kept.read_bytes() == before
    if is_up:
        report = check_workspace(path, actor="Budi", deep=True)
        assert (report.problems, report.state_digest) == ((), DIGESTS["0001-sample.zi"])
    for left in path.parent.glob(".*"):
        os.utime(left, (0, 0))
    with writing(path) as workspace:
        assert workspace.check(deep=True).state_digest == DIGESTS["0001-sample.zi"]
    assert (names(path), kept.read_bytes()) == (sorted([path.name, kept.name]), before)
    return is_up


def bring_up(path: Path) -> None:
    """Open for writing."""
    with writing(path):
        pass
