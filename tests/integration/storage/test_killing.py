"""A program killed at any moment loses nothing that it acknowledged."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.workspaces import Workspace

if TYPE_CHECKING:
    from pathlib import Path

CODE = "A.I.1.i.a"
_WRITER = """
import sys
from pathlib import Path
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.evidence import NamedBytes, Placement, add_evidence
from integrity_zone.services.workspaces import Workspace
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
