"""Bringing a file back: a new file that says what it said, or in the place of one that stays beside."""

from __future__ import annotations

import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from integrity_zone.domain.backups import BackupReason, UnitNameDiffersError, UnitNameNeededError
from integrity_zone.domain.files import FileExistsRefusal, MissingFileError, NotAFileError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import (
    DamagedError,
    LockedError,
    NotAWorkspaceError,
    WrongWorkspaceError,
)
from integrity_zone.services.workspace.backups import back_up
from integrity_zone.services.workspace.restoring import Restored, free_name_beside, restore
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.storage.database import journal_of
from tests.support.workspaces import new_workspace

RELEASED = Path(__file__).parents[3] / "data" / "workspaces" / "0001-sample.zi"
CODE = "A.I.1.i.a"
UNIT = "Dinas Uji"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "unit.zi"
    new_workspace(path)
    with Workspace.open(path, actor="Rina", write=True) as workspace:
        workspace.record_answers({CODE: "Ya"}, {CODE: "semula"}, Stage.UNIT)
    return path


@pytest.fixture
def backup(file: Path) -> Path:
    """Made before the answer was changed."""
    with Workspace.open(file, actor="Rina", write=True) as workspace:
        made = back_up(workspace, before=BackupReason.IMPORT, now=NOW).path
        workspace.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)
    return made


def brought_back(backup: Path, path: Path, unit: str | None = None) -> Restored:
    return restore(backup, path, actor="Rina", now=NOW, unit_name=unit, wait=0)


def answer(path: Path) -> object:
    with Workspace.open(path, actor="Rina", write=False) as workspace:
        return workspace.snapshot().answers[Stage.UNIT][CODE].value


def test_a_new_file_says_what_was_there_and_goes_on_in_a_chain_of_its_own(file: Path, backup: Path) -> None:
    again = free_name_beside(file, NOW)
    assert again.name == "unit.pulih-20261123-090000.zi"
    restored = brought_back(backup, again)
    assert (restored.path, restored.replaced, restored.unit.name) == (again, None, UNIT)
    assert (answer(again), answer(file)) == ("Ya", "Tidak")
    assert free_name_beside(file, NOW).name == "unit.pulih-20261123-090000-2.zi"
    with Workspace.open(again, actor="Rina", write=True) as workspace:
        assert workspace.state_digest() == restored.state_digest
        workspace.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)
        assert len(workspace.snapshot().replicas) == 2
        assert workspace.check(deep=True).problems == ()


@pytest.mark.parametrize("letter", ["n", "ü"])
def test_a_file_with_the_longest_name_can_be_replaced_and_restored_beside(
    file: Path, backup: Path, letter: str
) -> None:
    long = file.rename(file.with_name(letter * (244 // len(letter.encode())) + ".zi"))
    again = free_name_beside(long, NOW)
    brought_back(backup, again)
    assert again.name.endswith(".pulih-20261123-090000.zi")
    with Workspace.open(again, actor="Rina", write=True) as workspace:
        workspace.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)
    replaced = brought_back(backup, long, UNIT).replaced
    assert replaced is not None
    assert (answer(replaced), answer(long)) == ("Tidak", "Ya")


def test_a_file_is_replaced_only_when_its_unit_is_named_and_stays_beside(file: Path, backup: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(UnitNameNeededError):
        brought_back(backup, file)
    with pytest.raises(UnitNameDiffersError):
        brought_back(backup, file, "Dinas Lain")
    assert file.read_bytes() == before
    restored = brought_back(backup, file, " dinas  uji ")
    assert restored.replaced is not None
    assert restored.replaced.read_bytes() == before
    assert answer(file) == "Ya"
    assert sorted(path.name for path in file.parent.iterdir()) == [restored.replaced.name, "unit.zi"]


def test_a_damaged_file_is_replaced_all_the_same(file: Path, backup: Path) -> None:
    file.write_bytes(b"\0" * 5000)
    restored = brought_back(backup, file, UNIT)
    assert restored.replaced is not None
    assert restored.replaced.read_bytes() == b"\0" * 5000
    assert answer(file) == "Ya"


def test_a_journal_that_cannot_be_read_is_not_left_beside_the_one_brought_back(file: Path, backup: Path) -> None:
    # A folder stands for one on a bad sector: nobody reads it, whoever asks.
    (journal_of(file) / "unreadable").mkdir(parents=True)
    restored = brought_back(backup, file, UNIT)
    assert restored.replaced is not None
    assert (journal_of(restored.replaced) / "unreadable").is_dir()
    assert not journal_of(file).exists()
    assert answer(file) == "Ya"


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_a_file_keeps_its_rights_and_a_new_one_is_for_its_user_alone(file: Path, backup: Path) -> None:
    file.chmod(0o660)
    brought_back(backup, file, UNIT)
    assert file.stat().st_mode & 0o777 == 0o660
    again = free_name_beside(file, NOW)
    brought_back(backup, again)
    assert again.stat().st_mode & 0o777 == 0o600


def test_a_file_that_somebody_writes_is_not_replaced(file: Path, backup: Path) -> None:
    with Workspace.open(file, actor="Budi", write=True):
        with pytest.raises(LockedError, match="Budi"):
            brought_back(backup, file, UNIT)
        assert answer(file) == "Tidak"


def test_a_file_of_another_unit_is_not_replaced(tmp_path: Path, backup: Path) -> None:
    other = tmp_path / "lain.zi"
    new_workspace(other)
    before = other.read_bytes()
    with pytest.raises(WrongWorkspaceError):
        brought_back(backup, other, UNIT)
    assert other.read_bytes() == before


def test_only_files_are_replaced_and_never_the_backup_itself(tmp_path: Path, file: Path, backup: Path) -> None:
    link = tmp_path / "link.zi"
    link.symlink_to(file)
    for path, problem in ((tmp_path, NotAFileError), (link, NotAFileError), (backup, FileExistsRefusal)):
        with pytest.raises(problem):
            brought_back(backup, path, UNIT)
    assert answer(file) == "Tidak"


def test_what_is_no_sound_backup_is_refused_under_its_own_name(tmp_path: Path, backup: Path) -> None:
    out = tmp_path / "out.zi"
    missing, text = tmp_path / "none.zi", tmp_path / "text.zi"
    text.write_bytes(b"no workspace at all" * 10)
    altered = tmp_path / "altered.zi"
    shutil.copyfile(backup, altered)
    with Workspace.open(altered, actor="Rina", write=True) as workspace, workspace.writing() as work:
        work.connection.exec_driver_sql("UPDATE entry SET actor = 'Budi' WHERE seq = 2")
    for path, problem in ((missing, MissingFileError), (text, NotAWorkspaceError), (altered, DamagedError)):
        with pytest.raises(problem) as refused:
            brought_back(path, out)
        assert str(path) in str(refused.value)
    assert not out.exists()
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".tmp")]


def test_a_backup_of_an_older_release_is_brought_up_and_stays_as_it_is(tmp_path: Path) -> None:
    backup = Path(shutil.copy(RELEASED, tmp_path / "lama.zi"))
    before = backup.read_bytes()
    restored = brought_back(backup, tmp_path / "baru.zi")
    assert backup.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["baru.zi", "lama.zi"]
    with Workspace.open(restored.path, actor="Rina", write=False) as workspace:
        assert workspace.state_digest() == restored.state_digest
        assert workspace.unit == restored.unit
