"""A program killed at any moment loses nothing that it acknowledged."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.builders import tiny_instrument
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from pathlib import Path

CODE = "A.I.1.i.a"
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
