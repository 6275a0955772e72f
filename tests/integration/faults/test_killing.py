"""A program killed at any moment loses nothing that it acknowledged."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.journal.subjects import answer_subject
from integrity_zone.domain.work_unit import AssessmentKey, Stage
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.storage.contents import ContentTables
from tests.support.killed_writer import CODE, MIB, Said, WriterServer
from tests.support.workspaces import new_workspace

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="fork and kill -9 are of POSIX")

#: So often one file is written on after a kill, before a new one is begun.
KILLS_OF_ONE_FILE = 10
#: A writer lives no longer, in seconds.
LONGEST_LIFE = 0.4


def kill_once(server: WriterServer, path: Path, source: Path, seed: int) -> list[Said]:
    """Let a writer live for a random while and kill it; what it acknowledged."""
    deadline = time.monotonic() + Random(seed).uniform(0, LONGEST_LIFE)
    writer = server.begin(path, source, seed)
    said: list[Said] = []
    while (left := deadline - time.monotonic()) > 0:
        if select.select([server.lines], [], [], left)[0]:
            said += server.said()
    os.kill(writer, signal.SIGKILL)
    return said + server.rest()


def unfinished(path: Path, *, write: bool) -> int:
    """How many contents are incomplete. Opened at once or not at all: a dead writer holds no lock."""
    with Workspace.open(path, actor="Budi", write=write, wait=0) as workspace, workspace.reading() as connection:
        return len(ContentTables(connection).incomplete())


def require_acknowledged(path: Path, said: list[Said]) -> None:
    """Every acknowledged note is in the history, every acknowledged document there, and all is sound."""
    with Workspace.open(path, actor="Budi", write=True, wait=0) as workspace:
        report = workspace.check(deep=True)
        assert report.problems == ()
        entries = workspace.history(answer_subject(AssessmentKey(2026, "tiny-1"), CODE, Stage.UNIT))
        notes = [str(entry.value) for entry in entries if entry.field == "note"]
        snapshot = workspace.snapshot()
    promised = [line.what for line in said if line.kind == "answer"]
    assert set(promised) <= set(notes)
    if promised:
        assert notes.index(promised[-1]) >= len(notes) - 2, "at most one more was written than acknowledged"
    kept = {document.sha256 for document in snapshot.documents.values()}
    assert {line.what for line in said if line.kind == "evidence"} <= kept


@pytest.mark.parametrize(
    ("begin", "kills"),
    [(0, 20), pytest.param(1000, 200, marks=pytest.mark.long), pytest.param(2000, 1000, marks=pytest.mark.long)],
)
def test_every_acknowledged_write_is_there_after_every_kill(tmp_path: Path, begin: int, kills: int) -> None:
    source = tmp_path / "rekaman.bin"
    source.write_bytes(bytes(3 * MIB))
    acknowledged = 0
    with WriterServer() as server:
        for seed in range(begin, begin + kills):
            path = tmp_path / f"unit{seed // KILLS_OF_ONE_FILE}.zi"
            if not path.exists():
                new_workspace(path)
            said = kill_once(server, path, source, seed)
            unfinished(path, write=False)
            assert unfinished(path, write=True) == 0
            require_acknowledged(path, said)
            acknowledged += sum(line.kind in {"answer", "evidence"} for line in said)
    assert acknowledged > kills, "the writers were killed before they wrote"


def test_content_of_a_killed_writer_goes_at_the_next_opening_for_writing(tmp_path: Path) -> None:
    path, source = new_workspace(tmp_path / "unit.zi"), tmp_path / "rekaman.bin"
    source.write_bytes(bytes(40 * MIB))
    with WriterServer() as server:
        writer = server.begin(path, source, 7)
        said: list[Said] = []
        while said.count(Said("slice", str(2 * MIB))) == 0:
            said += server.said()
        os.kill(writer, signal.SIGKILL)
        said += server.rest()
    assert unfinished(path, write=False) == 1
    assert unfinished(path, write=True) == 0
    assert unfinished(path, write=False) == 0
    require_acknowledged(path, said)
    assert sorted(found.name for found in tmp_path.iterdir()) == ["rekaman.bin", "unit.zi"]
