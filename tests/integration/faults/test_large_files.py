"""Evidence of any size: answers do not wait for it, memory does not grow with it, what is given up is taken back."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import DiskFullError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.evidence.documents import Placement, add_evidence, evidence_slices
from integrity_zone.services.workspace.workspaces import check_workspace
from integrity_zone.storage.contents import SLICE_BYTES, ContentTables
from tests.support.builders import tiny_instrument
from tests.support.rooms import told_room
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace

CODE = "A.I.1.i.a"
PLACE = Placement((CODE,))
MIB = 1024 * 1024
MEMORY_LIMIT_MIB = 64

_ADD = """
import json, sys, time
from pathlib import Path
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.evidence.documents import Placement, evidence_slices
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.builders import tiny_instrument

def peak_mib():
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024

def on_disk(path):
    with Workspace.open(path, actor="Budi", write=False) as reader:
        return reader.snapshot().answers[Stage.UNIT]["A.I.1.i.a"].note

file, source = map(Path, sys.argv[1:])
with Workspace.open(file, actor="Ani", write=True) as workspace:
    workspace.record_answers({}, {"A.I.1.i.a": "sebelum"}, Stage.UNIT)
    on_disk(file)
    before, waits, step, seen = peak_mib(), [], time.monotonic(), 0
    for taken in evidence_slices(workspace, [source], Placement(("A.I.1.i.a",)), instrument=tiny_instrument()):
        # An answer given while the slice just ended was at work.
        workspace.record_answers({}, {"A.I.1.i.a": f"catatan {taken}"}, Stage.UNIT)
        waits.append(time.monotonic() - step)
        if seen < 3:
            seen += 1
            assert on_disk(file) == f"catatan {taken}"
        step = time.monotonic()
    waits.append(time.monotonic() - step)
    print(json.dumps({"slices": len(waits) - 1, "worst": max(waits), "growth": peak_mib() - before}))
"""


def sparse(path: Path, mib: int) -> Path:
    """A file of this many MiB that takes no room."""
    with path.open("wb") as stream:
        stream.truncate(mib * MIB)
    return path


def incomplete(workspace: Workspace) -> set[int]:
    """Contents that are not whole."""
    with workspace.reading() as connection:
        return ContentTables(connection).incomplete()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="peak memory is read from /proc")
@pytest.mark.parametrize("mib", [200, pytest.param(2048, marks=pytest.mark.long)])
def test_answer_waits_for_one_slice_only_and_memory_stays_flat(file: Path, tmp_path: Path, mib: int) -> None:
    source = sparse(tmp_path / "rekaman.mp4", mib)
    ran = subprocess.run(
        [sys.executable, "-c", _ADD, str(file), str(source)], check=True, capture_output=True, text=True
    )
    found = json.loads(ran.stdout)
    assert found["slices"] == mib * MIB // SLICE_BYTES + (mib * MIB % SLICE_BYTES > 0)
    assert found["worst"] < 1
    assert found["growth"] < MEMORY_LIMIT_MIB
    assert check_workspace(file, actor="Budi", deep=True).problems == ()


def test_answers_of_another_thread_are_saved_while_a_file_goes_in(file: Path, tmp_path: Path) -> None:
    source = sparse(tmp_path / "rekaman.mp4", 64)
    waits: list[float] = []
    with writing(file) as workspace:
        begun = threading.Event()
        adding = threading.Thread(
            target=add_evidence,
            args=(workspace, [source], PLACE),
            kwargs={"instrument": tiny_instrument(), "progress": lambda _taken: begun.set()},
        )
        adding.start()
        assert begun.wait(30)
        while adding.is_alive() or not waits:
            asked = time.monotonic()
            workspace.record_answers({}, {CODE: f"catatan {len(waits)}"}, Stage.UNIT)
            waits.append(time.monotonic() - asked)
        adding.join()
        assert max(waits) < 1
        assert workspace.snapshot().answers[Stage.UNIT][CODE].note == f"catatan {len(waits) - 1}"
        assert [found.size_bytes for found in workspace.snapshot().documents.values()] == [64 * MIB]
        assert workspace.check(deep=True).problems == ()


def test_intake_given_up_half_way_leaves_no_bytes_and_no_entry(file: Path, tmp_path: Path) -> None:
    source = sparse(tmp_path / "rekaman.mp4", 40)
    with writing(file) as workspace:
        before = workspace.check().state_digest
        slices = evidence_slices(workspace, [source], PLACE, instrument=tiny_instrument())
        assert next(slices) == SLICE_BYTES
        assert incomplete(workspace)
        slices.close()
        assert not incomplete(workspace)
        report = workspace.check(deep=True)
        assert (report.problems, report.contents, report.state_digest) == ((), 0, before)


def test_file_without_room_is_not_begun_and_room_within_the_workspace_counts(file: Path, tmp_path: Path) -> None:
    source = sparse(tmp_path / "rekaman.mp4", 40)
    with writing(file) as workspace:
        size = file.stat().st_size
        with told_room(40 * MIB), pytest.raises(DiskFullError):
            add_evidence(workspace, [source], PLACE, instrument=tiny_instrument())
        assert (file.stat().st_size, incomplete(workspace)) == (size, set())
        slices = evidence_slices(workspace, [source], PLACE, instrument=tiny_instrument())
        while next(slices) < 40 * MIB:
            pass
        slices.close()
        grown = file.stat().st_size
        with told_room(MIB):
            add_evidence(workspace, [source], PLACE, instrument=tiny_instrument())
        assert file.stat().st_size - grown < MIB


def test_progress_that_raises_takes_everything_back_at_once(file: Path, tmp_path: Path) -> None:
    source = sparse(tmp_path / "rekaman.mp4", 40)

    def stop(taken: int) -> None:
        raise KeyboardInterrupt(taken)

    with writing(file) as workspace:
        with pytest.raises(KeyboardInterrupt):
            add_evidence(workspace, [source], PLACE, instrument=tiny_instrument(), progress=stop)
        assert not incomplete(workspace)
        assert workspace.check(deep=True).problems == ()


def test_same_large_file_again_is_removed_in_slices_between_which_answers_are_saved(file: Path, tmp_path: Path) -> None:
    source = sparse(tmp_path / "rekaman.mp4", 40)
    with writing(file) as workspace:
        add_evidence(workspace, [source], PLACE, instrument=tiny_instrument())
        turns = 0
        for _taken in evidence_slices(workspace, [source], Placement(("A.I.1.i.b",)), instrument=tiny_instrument()):
            turns += 1
            workspace.record_answers({}, {CODE: f"catatan {turns}"}, Stage.UNIT)
        # Three slices in, three out, and the content itself.
        assert turns == 7
        assert not incomplete(workspace)
        report = workspace.check(deep=True)
        assert (report.problems, report.contents) == ((), 1)
        assert len(workspace.snapshot().links) == 2
