"""A backup is whole or not there, whatever call fails and whenever the program is killed; so is a file brought back."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.backups import BackupReason
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.workspace.backups import back_up, backups_of
from integrity_zone.services.workspace.workspaces import Workspace, check_workspace
from integrity_zone.storage.backup_folders import backup_root
from tests.support.broken_calls import Faults, attempt, broken_python_calls, broken_sqlite_calls, sqlite_vfs
from tests.support.killed_backup import BackupServer
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CODE = "A.I.1.i.a"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
#: What must have been tried when all was tried.
FEW = 8

pytestmark = pytest.mark.skipif(sqlite_vfs() is None, reason="the calls of SQLite cannot be reached here")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = new_workspace(tmp_path / "unit.zi")
    with writing(path) as workspace:
        workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
    return path


def digest(path: Path) -> str:
    report = check_workspace(path, actor="Budi", deep=True)
    assert report.problems == ()
    return report.state_digest


def make(workspace: Workspace) -> None:
    """Make a backup."""
    back_up(workspace, before=BackupReason.IMPORT, now=NOW)


def litter() -> list[str]:
    """What lies among the backups and is none."""
    return [path.name for path in backup_root().rglob("*") if path.is_file() and path.suffix != ".zi"]


@pytest.mark.parametrize("breaking", [broken_python_calls, broken_sqlite_calls])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_whatever_call_fails_a_backup_is_whole_or_refused_and_leaves_nothing(
    file: Path, breaking: Callable[[Faults], object], error: int
) -> None:
    expected = digest(file)
    # The other place would hide what happens in the first.
    file.with_name("unit.cadangan").write_bytes(b"")
    number, was_refused = 0, False
    while True:
        number += 1
        faults = Faults(error, number)
        with Workspace.open(file, actor="Ani", write=True, wait=0) as workspace:
            refusal = attempt(breaking, faults, partial(make, workspace))
            found = backups_of(file, workspace.unit.workspace_id)
        was_refused |= refusal is not None
        if refusal is None:
            assert [digest(backup.path) for backup in found] == [expected]
        if not faults.failed:
            break
        for backup in found:
            assert digest(backup.path) == expected
            backup.path.unlink()
        if "unlink" not in faults.failed:
            assert litter() == []
        for path in backup_root().rglob(".*.tmp*"):
            path.unlink()
    assert number > FEW
    assert was_refused
    assert digest(file) == expected


def turns(calls: list[str] | None, every: int) -> list[int]:
    """Before which calls the program is killed: some of all, and those around each that gives or takes a name."""
    assert calls is not None
    naming = [at for at, name in enumerate(calls, start=1) if name in {"link", "rename", "replace", "unlink"}]
    assert naming
    around = {at + beside for at in naming for beside in range(2)}
    return sorted(at for at in {*range(1, len(calls) + 1, every), *around} if at <= len(calls))


@pytest.mark.parametrize("every", [30, pytest.param(1, marks=pytest.mark.long)])
def test_killed_at_any_call_a_backup_is_whole_or_not_there(file: Path, every: int) -> None:
    expected = digest(file)
    seen = []
    with reading(file) as workspace:
        unit = workspace.unit.workspace_id
    with BackupServer() as server:
        calls = server.act("backup", file)
        for at in turns(calls, every):
            for backup in backups_of(file, unit):
                backup.path.unlink()
            assert server.act("backup", file, killed_at=at) is None
            found = backups_of(file, unit)
            assert all(digest(backup.path) == expected for backup in found)
            seen.append(len(found))
    assert seen == sorted(seen), "made by one of the calls, and never taken back"
    assert {*seen} == {0, 1}


@pytest.mark.parametrize("every", [60, pytest.param(1, marks=pytest.mark.long)])
def test_killed_at_any_call_a_file_is_brought_back_or_as_it_was(file: Path, tmp_path: Path, every: int) -> None:
    with writing(file) as workspace:
        backup = back_up(workspace, before=BackupReason.IMPORT, now=NOW).path
        workspace.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)
    before, after = digest(file), digest(backup)
    content = file.read_bytes()
    place = tmp_path / "place"
    place.mkdir()
    copy = place / "unit.zi"
    copy.write_bytes(content)
    seen = []
    with BackupServer() as server:
        calls = server.act("restore", copy, backup=backup)
        for at in turns(calls, every):
            for path in place.iterdir():
                path.unlink()
            copy.write_bytes(content)
            assert server.act("restore", copy, backup=backup, killed_at=at) is None
            kept = [path for path in place.iterdir() if "pra-pulih" in path.name]
            assert all(path.read_bytes() == content for path in kept)
            seen.append([before, after].index(digest(copy)))
            assert kept or not seen[-1], "what was replaced stays"
            with writing(copy) as workspace:
                workspace.record_answers({}, {CODE: "lanjut"}, Stage.UNIT)
    assert seen == sorted(seen)
    assert {*seen} == {0, 1}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="tmpfs is of Linux")
def test_on_a_full_disk_it_is_refused_leaves_nothing_and_works_with_room(tmp_path: Path) -> None:
    place = tmp_path / "profile"
    place.mkdir()
    words = [sys.executable, "-m", "tests.support.killed_backup", str(place)]
    ran = subprocess.run(words, check=False, capture_output=True, text=True)
    if ran.returncode == 77:
        pytest.skip(f"no small disk here: {ran.stdout.strip()}")
    assert (ran.returncode, ran.stderr) == (0, "")
    found = json.loads(ran.stdout.splitlines()[-1])
    assert set(found["codes"][:-1]) == {"no-backup"}
    assert (found["codes"][-1], found["left"], found["unchanged"], found["problems"]) == ("done", [], True, 0)
