"""Backups are whole files that say the same, lie where nobody else reads them, and are thinned out, never touched."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from integrity_zone.domain.backups import DAILY_BYTES, BackupName, BackupPlaceIsLinkError, BackupReason, NoBackupError
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.workspace.backups import back_up, back_up_if_due, backups_of
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.storage import backup_folders, copying, database
from integrity_zone.storage.backup_folders import backup_root, make_private
from tests.support.workspaces import new_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.domain.backups import Backup

CODE = "A.I.1.i.a"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "dinas uji.zi"
    new_workspace(path)
    with Workspace.open(path, actor="Rina", write=True) as found:
        found.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
        yield found


def made(workspace: Workspace, now: datetime = NOW) -> Backup:
    return back_up(workspace, before=BackupReason.IMPORT, now=now)


def answered(workspace: Workspace, note: str) -> None:
    workspace.record_answers({}, {CODE: note}, Stage.UNIT)


def of(workspace: Workspace) -> tuple[Backup, ...]:
    return backups_of(workspace.path, workspace.unit.workspace_id)


def unwritable(folder: Path) -> None:
    """Put a file where a folder would have to be made: that stops whoever may write everywhere too."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_bytes(b"")


def test_a_backup_opens_and_says_the_same(workspace: Workspace) -> None:
    told: list[Progress] = []
    backup = back_up(workspace, before=BackupReason.IMPORT, now=NOW, progress=told.append)
    digest = workspace.state_digest()
    answered(workspace, "sesudahnya")
    with Workspace.open(backup.path, actor="Budi", write=False) as copy:
        assert copy.check(deep=True).problems == ()
        assert copy.state_digest() == digest
    assert (backup.name.stem, backup.at, backup.name.reason) == ("dinas uji", NOW, "impor")
    assert backup.size_bytes == backup.path.stat().st_size
    assert of(workspace) == (backup,)
    assert told[-1].done == told[-1].of


@needs_posix
def test_nobody_else_may_read_it_and_nobody_writes_it_by_mistake(workspace: Workspace) -> None:
    backup = made(workspace)
    assert backup.path.stat().st_mode & 0o777 == 0o400
    assert backup.path.parent.stat().st_mode & 0o077 == 0
    assert backup.path.is_relative_to(backup_root())


def test_a_file_in_which_nothing_was_written_needs_no_second_one(workspace: Workspace) -> None:
    first = made(workspace)
    assert made(workspace, NOW + timedelta(hours=3)) == first
    answered(workspace, "lain")
    second = made(workspace, NOW + timedelta(hours=4))
    assert second != first
    assert of(workspace) == (second, first)


def test_a_backup_that_is_no_longer_sound_does_not_count(workspace: Workspace) -> None:
    first = made(workspace)
    first.path.chmod(0o600)
    first.path.write_bytes(first.path.read_bytes()[:5000])
    assert made(workspace, NOW + timedelta(hours=1)) != first


def test_a_large_backup_of_which_a_page_was_lost_does_not_count(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(workspace)
    with closing(sqlite3.connect(first.path)) as copy:
        ((page, size),) = copy.execute(
            "SELECT rootpage, (SELECT * FROM pragma_page_size) FROM sqlite_schema WHERE name = 'entry'"
        )
    content = bytearray(first.path.read_bytes())
    content[(page - 1) * size : page * size] = bytes(size)
    first.path.chmod(0o600)
    first.path.write_bytes(content)
    # As of a file whose pages are too many to look at each when it is opened.
    monkeypatch.setattr(database, "QUICK_CHECK_BYTES", 0)
    assert made(workspace, NOW + timedelta(hours=1)) != first


def test_a_backup_of_which_a_byte_of_evidence_was_lost_does_not_count(workspace: Workspace) -> None:
    workspace.record_charter_export(b"%PDF-1.4 " + b"isi piagam " * 1000, document_id="a", data_digest="00")
    first = made(workspace)
    first.path.chmod(0o600)
    content = first.path.read_bytes()
    assert b"isi piagam isi piagam" in content
    first.path.write_bytes(content.replace(b"isi piagam isi piagam", b"isi piagam isi piagaM", 1))
    second = made(workspace, NOW + timedelta(hours=1))
    assert second != first
    assert made(workspace, NOW + timedelta(hours=2)) == second


def test_two_backups_in_one_second_do_not_meet(workspace: Workspace) -> None:
    first = made(workspace)
    answered(workspace, "lain")
    second = made(workspace)
    assert second.at == first.at + timedelta(seconds=1)
    assert first.path.exists()


def test_what_is_returned_is_what_is_listed(workspace: Workspace) -> None:
    backup = made(workspace, NOW.replace(microsecond=825_947).astimezone(timezone(timedelta(hours=7))))
    assert of(workspace) == (backup,)
    assert backup.at == NOW


def test_only_what_the_ladder_no_longer_keeps_is_removed(workspace: Workspace) -> None:
    first = made(workspace)
    folder = first.path.parent
    content = first.path.read_bytes()
    other_place = first.name.__class__(first.name.stem, "00000000", first.at - timedelta(days=30), "impor")
    strangers = [folder / "catatan.txt", folder / other_place.text, folder / f"{first.path.name}.lock"]
    for stranger in strangers:
        stranger.write_bytes(content)
    link = folder / BackupName("unit", first.name.tag, NOW - timedelta(days=31), "impor").text
    link.symlink_to(strangers[0])
    same_day = [
        folder / BackupName("dinas uji", first.name.tag, NOW - timedelta(days=30, hours=hours), "impor").text
        for hours in range(5)
    ]
    for path in same_day:
        path.write_bytes(content)
    answered(workspace, "lain")
    second = made(workspace)
    assert [path.exists() for path in same_day] == [True, False, False, False, False]
    assert all(stranger.exists() for stranger in strangers)
    assert link.is_symlink()
    assert first.path.exists()
    assert second.path.exists()


def test_those_of_a_file_that_was_renamed_are_thinned_out_by_age_too(workspace: Workspace, tmp_path: Path) -> None:
    first = made(workspace)
    for minutes in (1, 2):
        answered(workspace, f"menit {minutes}")
        made(workspace, NOW + timedelta(minutes=minutes))
    unit = workspace.unit.workspace_id
    workspace.close()
    others = backup_root() / "0123456789abcdef"
    others.mkdir()
    for hours in range(3):
        name = BackupName("lain", first.name.tag, NOW + timedelta(hours=hours), "impor")
        (others / name.text).write_bytes(b"")
    renamed = workspace.path.rename(tmp_path / "nama baru.zi")
    with Workspace.open(renamed, actor="Rina", write=True) as found:
        answered(found, "lagi")
        last = made(found, NOW + timedelta(days=30))
    assert [backup.at for backup in backups_of(renamed, unit)] == [last.at, NOW + timedelta(minutes=2)]
    assert len(list(others.iterdir())) == 3, "those of other units are not ours to remove"


def test_they_take_no_more_than_a_share_of_the_disk(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    first = made(workspace)
    disk = type("Disk", (), {"total": first.size_bytes * 25, "free": 10**12})
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: disk)
    others = backup_root() / "0123456789abcdef"
    others.mkdir()
    (others / BackupName("lain", "00000000", NOW, "impor").text).write_bytes(b"x" * first.size_bytes)
    for number in range(3):
        answered(workspace, f"ke-{number}")
        made(workspace, NOW + timedelta(minutes=number + 1))
    assert [backup.at for backup in of(workspace)] == [NOW + timedelta(minutes=3)]
    assert len(list(others.iterdir())) == 1, "those of others are not ours to remove"


def test_a_clock_that_ran_ahead_does_not_cost_the_backup_just_made(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead = made(workspace, NOW + timedelta(days=400))
    disk = type("Disk", (), {"total": 10, "free": 10**12})
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: disk)
    answered(workspace, "lain")
    assert made(workspace).path.exists()
    assert ahead.path.exists()


def test_where_the_profile_cannot_be_written_it_lies_beside_the_file(workspace: Workspace) -> None:
    unwritable(backup_root())
    backup = made(workspace)
    assert backup.path.parent == workspace.path.with_name("dinas uji.cadangan")
    assert of(workspace) == (backup,)
    assert made(workspace) == backup


@needs_posix
@pytest.mark.parametrize("leads_somewhere", [True, False])
def test_a_link_is_no_place_for_backups(workspace: Workspace, tmp_path: Path, leads_somewhere: bool) -> None:
    unwritable(backup_root())
    beside, elsewhere = workspace.path.with_name("dinas uji.cadangan"), tmp_path / "milik orang lain"
    if leads_somewhere:
        elsewhere.mkdir()
    beside.symlink_to(elsewhere)
    with pytest.raises(NoBackupError):
        made(workspace)
    with pytest.raises(BackupPlaceIsLinkError, match=r"dinas uji\.cadangan is a link"):
        make_private(beside)
    assert not elsewhere.exists() or list(elsewhere.iterdir()) == []
    assert beside.is_symlink()


@needs_posix
def test_where_the_usual_place_is_a_link_the_other_is_taken(workspace: Workspace, tmp_path: Path) -> None:
    elsewhere = tmp_path / "milik orang lain"
    elsewhere.mkdir()
    of_unit, beside = backup_folders.backup_folders(workspace.path, workspace.unit.workspace_id)
    of_unit.parent.mkdir(parents=True)
    of_unit.symlink_to(elsewhere)
    backup = made(workspace)
    assert (backup.path.parent, list(elsewhere.iterdir())) == (beside, [])
    (elsewhere / backup.path.name).write_bytes(backup.path.read_bytes())
    assert of(workspace) == (backup,), "nor is anything listed that lies behind a link"


@needs_posix
def test_a_folder_that_others_could_enter_is_closed_to_them(workspace: Workspace) -> None:
    unwritable(backup_root())
    beside = workspace.path.with_name("dinas uji.cadangan")
    beside.mkdir()
    beside.chmod(0o755)
    assert made(workspace).path.parent == beside
    assert beside.stat().st_mode & 0o777 == 0o700


def test_where_no_place_can_be_written_it_is_refused_and_says_so(workspace: Workspace) -> None:
    unwritable(backup_root())
    unwritable(workspace.path.with_name("dinas uji.cadangan"))
    before = workspace.path.read_bytes()
    with pytest.raises(NoBackupError) as refused:
        made(workspace)
    assert str(backup_root()) in refused.value.text("id"), "the usual place is the one to be put right"
    assert workspace.path.read_bytes() == before


def test_a_file_that_is_not_sound_is_said_to_be_before_it_is_changed(workspace: Workspace) -> None:
    with workspace.writing() as work:
        work.connection.exec_driver_sql("UPDATE entry SET actor = 'Budi' WHERE seq = 2")
    with pytest.raises(NoBackupError, match="damaged"):
        made(workspace)
    assert of(workspace) == ()


def test_what_is_only_odd_is_backed_up_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "unit.zi"
    new_workspace(path)
    with Workspace.open(path, actor="Rina", write=True, now=lambda: datetime(2099, 1, 1, tzinfo=UTC)) as workspace:
        answered(workspace, "dari masa depan")
        assert [problem.code for problem in workspace.check(deep=True).problems] == []
    with Workspace.open(path, actor="Rina", write=True) as workspace:
        assert "clock-ahead" in {problem.code for problem in workspace.check(deep=True).problems}
        assert made(workspace).path.exists()


def test_one_called_off_leaves_nothing(workspace: Workspace) -> None:
    with pytest.raises(CalledOffError):
        back_up(workspace, before=BackupReason.IMPORT, now=NOW, cancelled=lambda: True)
    assert of(workspace) == ()
    assert [path for path in backup_root().rglob("*") if path.is_file()] == []


def test_backups_are_found_when_the_file_has_moved_and_when_it_cannot_be_opened(
    workspace: Workspace, tmp_path: Path
) -> None:
    backup = made(workspace)
    assert backups_of(workspace.path) == (backup,), "by its place alone"
    moved = tmp_path / "lain" / "nama baru.zi"
    assert backups_of(moved) == ()
    assert backups_of(moved, workspace.unit.workspace_id) == (backup,)


def test_no_name_in_a_file_leads_out_of_the_folder_of_backups(tmp_path: Path) -> None:
    for name in ("..", "../..", "/", "a/b", "\0"):
        folder, _beside = backup_folders.backup_folders(tmp_path / "unit.zi", name)
        assert folder.parent == backup_root()


def test_a_file_with_the_longest_name_is_backed_up_too(tmp_path: Path) -> None:
    path = tmp_path / ("ü" * 118 + ".zi")
    new_workspace(path)
    with Workspace.open(path, actor="Rina", write=True) as workspace:
        assert len(os.fsencode(made(workspace).path.name)) < 200


def test_what_lies_on_a_full_disk_is_named(workspace: Workspace) -> None:
    full = type("Disk", (), {"total": 10**12, "free": 1000})
    with (
        patch("shutil.disk_usage", lambda _folder: full),
        pytest.raises(NoBackupError) as no,
    ):
        made(workspace)
    assert "no room is left" in str(no.value)
    assert str(backup_root()) in str(no.value)


HOUR = timedelta(hours=1)


def test_a_file_without_a_backup_gets_one_after_it_was_opened(workspace: Workspace) -> None:
    told: list[Progress] = []
    backup = back_up_if_due(workspace, now=NOW, progress=told.append)
    assert backup is not None
    assert of(workspace) == (backup,)
    assert backup.name.reason == "kerja"
    assert told[-1].done == told[-1].of


def test_one_that_was_changed_gets_another_when_the_newest_is_old_enough(workspace: Workspace) -> None:
    first = made(workspace)
    assert back_up_if_due(workspace, now=NOW + HOUR) is None, "nothing was written since"
    answered(workspace, "lain")
    assert back_up_if_due(workspace, now=NOW + timedelta(minutes=30)) is None, "the newest is young"
    second = back_up_if_due(workspace, now=NOW + HOUR)
    assert second is not None
    assert of(workspace) == (second, first)
    assert back_up_if_due(workspace, now=NOW + 9 * HOUR) is None, "it holds all there is"


def test_a_large_file_gets_one_a_day_however_often_it_is_opened(workspace: Workspace) -> None:
    first = made(workspace)
    with workspace.path.open("r+b") as file:
        # No room on the disk is taken by what was never written.
        file.truncate(DAILY_BYTES + 4096)
    answered(workspace, "lain")
    assert back_up_if_due(workspace, now=NOW + 8 * HOUR) is None
    assert of(workspace) == (first,)


def test_a_backup_that_can_no_longer_be_opened_does_not_put_off_the_next(workspace: Workspace) -> None:
    first = made(workspace)
    first.path.chmod(0o600)
    first.path.write_bytes(first.path.read_bytes()[:5000])
    second = back_up_if_due(workspace, now=NOW + timedelta(minutes=1))
    assert second is not None
    assert second.name.reason == "kerja"


def test_a_backup_of_another_file_of_the_unit_does_not_put_off_that_of_this_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    first = made(workspace)
    copy = tmp_path / "salinan.zi"
    copy.write_bytes(workspace.path.read_bytes())
    with Workspace.open(copy, actor="Budi", write=True) as other:
        second = back_up_if_due(other, now=NOW + timedelta(minutes=1))
        assert second is not None
        assert of(other) == (second, first)


def test_a_backup_from_the_future_does_not_put_off_the_next_ones(workspace: Workspace) -> None:
    ahead = made(workspace, NOW + timedelta(days=400))
    answered(workspace, "lain")
    second = back_up_if_due(workspace, now=NOW)
    assert second is not None
    answered(workspace, "lagi")
    assert back_up_if_due(workspace, now=NOW + timedelta(minutes=10)) is None
    assert of(workspace) == (ahead, second)


def test_a_copy_that_work_begins_anew_again_and_again_is_given_up_without_a_trace(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_PAGES_AT_A_TIME", 8)
    seen: list[int] = []

    def write(progress: Progress) -> None:
        seen.append(progress.done)
        answered(workspace, f"jawaban ke-{len(seen)}")

    with pytest.raises(CalledOffError):
        back_up_if_due(workspace, now=NOW, progress=write)
    assert of(workspace) == ()
    assert [path for path in backup_root().rglob("*") if path.is_file()] == []
    quiet = back_up_if_due(workspace, now=NOW, progress=lambda progress: seen.append(progress.done))
    assert quiet is not None


def test_a_copy_that_work_began_anew_once_is_whole(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "_PAGES_AT_A_TIME", 8)
    seen: list[int] = []

    def write_once(progress: Progress) -> None:
        seen.append(progress.done)
        if len(seen) == 3:
            answered(workspace, "sementara disalin")

    backup = back_up_if_due(workspace, now=NOW, progress=write_once)
    assert backup is not None
    assert sorted(seen) != seen, "it was begun anew"
    with Workspace.open(backup.path, actor="Budi", write=False) as copy:
        assert copy.state_digest() == workspace.state_digest()
