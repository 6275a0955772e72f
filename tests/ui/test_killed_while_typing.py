"""A desktop that is killed while somebody types loses 300 ms of it at most."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.killed_typist import CODE, letters

#: What may be lost, and beside it the time in which one commit reaches a disk that others use too.
LOST, COMMIT = 0.3, 1.0
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")


@pytest.mark.parametrize("seed", [*range(2), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 30))])
def test_what_was_typed_before_is_on_the_disk(blank_agency: Path, tmp_path: Path, seed: int) -> None:
    life = LOST + COMMIT + Random(seed).uniform(0.2, 1.5)
    command = [sys.executable, "-m", "tests.support.killed_typist", str(blank_agency), str(tmp_path / "profile")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as desktop:
        assert desktop.stdout is not None
        typed: list[tuple[float, int]] = []
        saved = 0
        for line in desktop.stdout:
            kind, count = line.split()
            if kind == "typed":
                typed.append((time.monotonic(), int(count)))
            else:
                saved = int(count)
            if typed and time.monotonic() - typed[0][0] > life:
                break
        killed = time.monotonic()
        desktop.kill()
    assert typed, "the desktop said nothing"
    old = max((count for moment, count in typed if moment < killed - LOST - COMMIT), default=0)
    with Workspace.open(blank_agency, actor="Budi", write=True, wait=0) as workspace:
        assert workspace.check(deep=True).problems == ()
        answer = workspace.snapshot().answers.get(Stage.UNIT, {}).get(CODE)
    note = answer.note if answer is not None else ""
    assert note == letters(len(note))
    assert len(note) >= max(saved, old)
    assert old, "nothing was old enough to be lost"
