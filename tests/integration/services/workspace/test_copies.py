"""A copy of an open workspace is whole and sound, or is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import FileExistsRefusal
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.catalog import instrument
from integrity_zone.services.workspace.copies import save_copy
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "unit.zi"
    create_workspace(path, unit_name="Dinas Contoh", year=2026, instrument=instrument("zi-2021"), actor="Rina")
    with Workspace.open(path, actor="Rina", write=True) as found:
        found.record_answers({"A.I.1.i.a": "Ya"}, {}, Stage.UNIT)
        yield found


def test_a_copy_made_beside_the_writer_says_the_same(workspace: Workspace, tmp_path: Path) -> None:
    told: list[Progress] = []
    out = tmp_path / "copy.zi"
    report = save_copy(workspace, out, progress=told.append)
    assert report.state_digest == workspace.state_digest()
    workspace.record_answers({"A.I.1.i.a": "Tidak"}, {}, Stage.UNIT)
    with Workspace.open(out, actor="Budi", write=True) as copy:
        assert copy.snapshot().answers[Stage.UNIT]["A.I.1.i.a"].value == "Ya"
        copy.record_answers({"A.I.1.i.a": "Tidak"}, {}, Stage.UNIT)
        assert copy.check(deep=True).problems == ()
        assert len(copy.snapshot().replicas) == 2, "a copy begins a chain of its own"
    assert told[-1].done == told[-1].of


def test_a_file_that_is_there_is_not_overwritten(workspace: Workspace, tmp_path: Path) -> None:
    there = tmp_path / "copy.zi"
    there.write_bytes(b"mine")
    with pytest.raises(FileExistsRefusal):
        save_copy(workspace, there)
    assert there.read_bytes() == b"mine"


def test_a_copy_called_off_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    with pytest.raises(CalledOffError):
        save_copy(workspace, tmp_path / "copy.zi", cancelled=lambda: True)
    assert sorted(tmp_path.iterdir()) == before
