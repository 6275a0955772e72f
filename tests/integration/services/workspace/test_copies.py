"""A copy of an open workspace is whole and sound, or is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import FileExistsRefusal, MissingFileError
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import DamagedError
from integrity_zone.services.catalog import instrument
from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence
from integrity_zone.services.workspace import copies
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


@pytest.mark.parametrize("is_in_a_child", [False, True])
def test_progress_goes_on_while_the_copy_is_proven_and_it_can_still_be_called_off(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_in_a_child: bool
) -> None:
    monkeypatch.setattr(copies, "CHECKED_HERE_BYTES", 0 if is_in_a_child else 10**9)
    add_evidence(
        workspace, [NamedBytes("b.bin", bytes(5_000_000))], Placement(("A.I.1.i.a",)), instrument=instrument("zi-2021")
    )
    told: list[Progress] = []
    save_copy(workspace, tmp_path / "whole.zi", progress=told.append)
    shares = [progress.done / progress.of for progress in told]
    assert shares == sorted(shares)
    assert sum(0.5 < share < 1 for share in shares) > 3
    before = sorted(tmp_path.iterdir())
    with pytest.raises(CalledOffError):
        save_copy(
            workspace,
            tmp_path / "copy.zi",
            progress=told.append,
            cancelled=lambda: told[-1].done / told[-1].of > 0.7 and told[-1].done < told[-1].of,
        )
    assert 0.7 < told[-1].done / told[-1].of < 1
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_that_is_not_there_is_named_and_not_the_file(workspace: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "none" / "copy.zi"
    with pytest.raises(MissingFileError, match="none"):
        save_copy(workspace, out)


def test_a_child_process_finds_what_is_wrong_with_a_copy_too(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "CHECKED_HERE_BYTES", 0)
    with workspace.writing() as work:
        work.connection.exec_driver_sql("UPDATE entry SET actor = 'Budi' WHERE seq = 2")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(DamagedError):
        save_copy(workspace, tmp_path / "copy.zi", cancelled=lambda: False)
    assert sorted(tmp_path.iterdir()) == before
