"""Opening a file that cannot be opened just so: somebody has it, nobody may write it, the disk is gone or full."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import LockedError
from integrity_zone.services.workspace.workspaces import check_workspace
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from pathlib import Path

CODE = "A.I.1.i.a"

_HOLD = """
import sys
from pathlib import Path
from integrity_zone.services.workspace.workspaces import Workspace
with Workspace.open(Path(sys.argv[1]), actor="Citra", write=True):
    print("open", flush=True)
    sys.stdin.read()
"""


def test_second_program_is_told_who_has_the_file_and_can_read_it(file: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(LockedError, match="Citra") as refusal, writing(file):
            pass
        assert str(holder.pid) in refusal.value.text("id")
        with reading(file) as workspace:
            assert workspace.snapshot()
        holder.stdin.close()
    with writing(file):
        pass


@pytest.mark.parametrize("left", [b"", b"Citra (citra@lain, 99999, 2020-01-01 08:00)", b"\xff\x00" * 500])
def test_lock_file_of_a_dead_program_is_no_lock(file: Path, left: bytes) -> None:
    file.with_name(file.name + ".lock").write_bytes(left)
    with writing(file) as workspace:
        workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
    assert [found.name for found in file.parent.iterdir()] == [file.name]


def test_temporary_files_of_killed_programs_go_when_they_are_old(file: Path) -> None:
    left = [".0123456789abcdef.tmp", ".0123456789abcdef.tmp-journal"]
    others = [".fedcba9876543210.tmp", ".catatan.tmp", "0123456789abcdef.tmp", ".0123456789abcdef.tmp.zi"]
    for name in (*left, *others):
        file.with_name(name).write_bytes(b"setengah")
    # Two days ago; the first of the others was written just now, so its program may still be at work.
    for name in (*left, *others[1:]):
        os.utime(file.with_name(name), (time.time() - 2 * 86400,) * 2)
    with reading(file):
        assert file.with_name(left[0]).exists()
    with writing(file):
        pass
    assert {found.name for found in file.parent.iterdir()} == {file.name, *others}


def run_on_small_disk(folder: Path, story: str, *, mib: int = 2) -> Any:
    """Tell a story on a small disk of its own, which no other program sees; what it printed last."""
    folder.mkdir()
    words = [sys.executable, "-m", "tests.support.small_disk", story, str(folder), str(mib)]
    ran = subprocess.run(words, check=False, capture_output=True, text=True)
    if ran.returncode == 77:
        pytest.skip(f"no small disk here: {ran.stdout.strip()}")
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stderr
    return json.loads(ran.stdout.splitlines()[-1])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="tmpfs is of Linux")
class TestSmallDisk:
    """A real file system that is full, read-only or gone."""

    @pytest.mark.parametrize(
        "command",
        ["new", "answer", "evidence", "export", "extract", "draft", "sign", "declaration", "erase", "upgrade"],
    )
    def test_full_disk_is_named_nothing_changes_and_it_works_with_room(self, tmp_path: Path, command: str) -> None:
        found = run_on_small_disk(tmp_path / "disk", f"full-{command}")
        assert set(found["codes"]) == {"disk-full"}
        assert found["codes"], "the disk was never full"
        assert found["unchanged"]
        assert found["retried"]
        assert found["problems"] == []

    def test_vanished_disk_is_a_refusal_for_everything(self, tmp_path: Path) -> None:
        found = run_on_small_disk(tmp_path / "disk", "vanished")
        assert found == {
            "answer": "vanished",
            "export": "vanished",
            "again": "vanished",
            "read": "vanished",
            "open": "not-found",
        }

    def test_read_only_disk_can_be_read_and_says_so(self, tmp_path: Path) -> None:
        found = run_on_small_disk(tmp_path / "disk", "read-only")
        assert found == {"read": "done", "check": "done", "answer": "read-only", "new": "read-only"}


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_file_that_may_grow_no_further_stays_as_it_is(file: Path) -> None:
    before = file.read_bytes()
    words = [sys.executable, "-m", "tests.support.small_disk", "limit", str(file), "0"]
    ran = subprocess.run(words, check=True, capture_output=True, text=True)
    found = json.loads(ran.stdout)
    assert set(found["codes"]) <= {"disk-full", "file-failed"}
    assert len(found["codes"]) > 3
    assert file.read_bytes() == before
    assert check_workspace(file, actor="Budi", deep=True).problems == ()
