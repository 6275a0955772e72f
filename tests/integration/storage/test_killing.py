"""A program killed at any moment loses nothing that it acknowledged."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.evidence import NamedBytes, Placement, add_evidence
from integrity_zone.services.workspaces import Workspace
from tests.support.builders import tiny_instrument
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from pathlib import Path

CODE = "A.I.1.i.a"
_WRITER = """
import sys
from pathlib import Path
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.evidence import NamedBytes, Placement, add_evidence
from integrity_zone.services.evidence import NamedBytes, Placement, add_evidence
from integrity_zone.services.workspaces import Workspace
from tests.support.builders import tiny_instrument
from tests.support.workspaces import writing
from tests.support.builders import tiny_instrument
with Workspace.open(Path(sys.argv[1]), actor="Ani", write=True) as workspace:
    n = 0
    while True:
        n += 1
        if n % 3 == 0:
            source = NamedBytes(f"{n}.bin", bytes([n % 256]) * 300_000)
            add_evidence(workspace, [source], Placement(("A.I.1.i.a",)), instrument=tiny_instrument())
        else:
            workspace.record_answers({}, {"A.I.1.i.a": f"catatan {n}"}, Stage.UNIT)
        print(n, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")
@pytest.mark.parametrize("seed", range(6))
def test_every_acknowledged_write_is_there_after_kill(file: Path, seed: int) -> None:
    chance = random.Random(seed)
    wanted = chance.randint(1, 40)
    writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(file)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    acknowledged = 0
    for line in writer.stdout:
        acknowledged = int(line)
        if acknowledged >= wanted:
            # Somewhere within the next write, by however long this loop takes.
            sum(range(chance.randint(0, 60_000)))
            writer.send_signal(signal.SIGKILL)
            break
    acknowledged = max([acknowledged, *(int(line) for line in writer.stdout if line.endswith("\n"))])
    writer.stdout.close()
    assert writer.wait() == -signal.SIGKILL
    with Workspace.open(file, actor="Budi", write=False) as workspace:
        snapshot = workspace.snapshot()
    with Workspace.open(file, actor="Budi", write=True, wait=0) as workspace:
        assert workspace.check(deep=True).problems == ()
        assert workspace.snapshot() == snapshot
    notes = [n for n in range(1, acknowledged + 1) if n % 3]
    assert int(snapshot.answers[Stage.UNIT][CODE].note.split()[1]) >= notes[-1]
    assert len(snapshot.links) >= acknowledged // 3


_HALF = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE entry SET actor = 'x'")
connection.execute("UPDATE answer SET note = 'setengah jalan'")
connection.execute("UPDATE chunk SET data = randomblob(900000)")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")
@pytest.mark.parametrize("write", [False, True])
def test_half_a_transaction_is_rolled_back_by_whoever_opens_next(file: Path, write: bool) -> None:
    with writing(file) as workspace:
        workspace.record_answers({CODE: "Ya"}, {CODE: "utuh"}, Stage.UNIT)
        add_evidence(workspace, [NamedBytes("a.bin", bytes(900_000))], Placement((CODE,)), instrument=tiny_instrument())
        before = workspace.snapshot()
    content = file.read_bytes()
    subprocess.run([sys.executable, "-c", _HALF, str(file)], check=False)
    assert file.read_bytes() != content, "nothing had reached the file yet"
    with Workspace.open(file, actor="Budi", write=write, wait=0) as workspace:
        assert workspace.snapshot() == before
    assert file.read_bytes() == content
    assert [found.name for found in file.parent.iterdir()] == [file.name]
