"""Workspaces from making to reading back."""

from __future__ import annotations

import shutil
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import FileExistsRefusal, MissingFileError, NotAFileError
from integrity_zone.domain.work_unit import AssessmentKey, Stage
from integrity_zone.domain.workspace_problems import (
    BadUnitError,
    ClosedError,
    LockedError,
    NotAWorkspaceError,
    OpenedReadOnlyError,
    UnknownAssessmentError,
)
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.builders import tiny_instrument
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from pathlib import Path

CODE = "A.I.1.i.a"
COUNTS = "A.II.1.i.a"


def test_new_file_names_its_unit_and_assessment(file: Path) -> None:
    with reading(file) as workspace:
        snapshot = workspace.snapshot()
    assert snapshot.unit.name == "Dinas Uji"
    assert (snapshot.unit.code, snapshot.unit.target, snapshot.unit.sample) == ("DU", "WBK", False)
    assert snapshot.assessment == AssessmentKey(2026, "tiny-1")
    assert snapshot.instrument_digest == tiny_instrument().digest
    assert set(snapshot.answers) == set(Stage)


def test_only_the_workspace_lies_in_the_folder_once_closed(file: Path) -> None:
    with writing(file) as workspace:
        workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
    assert [found.name for found in file.parent.iterdir()] == [file.name]


def test_recorded_answers_are_read_back_by_stage(file: Path) -> None:
    with writing(file) as workspace:
        change = workspace.record_answers(
            {CODE: "Ya", COUNTS: {"baik": 3, "semua": None}}, {CODE: "  sudah\tditetapkan "}, Stage.UNIT
        )
        workspace.record_answers({CODE: "Tidak"}, {}, Stage.TPI)
    assert change.entries == 3
    assert change.subjects == (f"answer/tiny-1/2026/{CODE}/unit", f"answer/tiny-1/2026/{COUNTS}/unit")
    with reading(file) as workspace:
        answers = workspace.snapshot().answers
    assert answers[Stage.UNIT][CODE].value == "Ya"
    assert answers[Stage.UNIT][CODE].note == "sudah ditetapkan"
    assert answers[Stage.UNIT][COUNTS].value == {"baik": 3, "semua": None}
    assert answers[Stage.TPI][CODE].value == "Tidak"
    assert answers[Stage.TPN] == {}


def test_same_answer_again_writes_nothing(file: Path) -> None:
    with writing(file) as workspace:
        workspace.record_answers({COUNTS: {"baik": 3, "semua": 4}}, {}, Stage.UNIT)
        before = workspace.snapshot()
        change = workspace.record_answers({COUNTS: {"semua": 4, "baik": 3}}, {COUNTS: ""}, Stage.UNIT)
        assert (change.step, change.entries) == ("", 0)
        assert workspace.snapshot() == before


def test_clearing_an_answer_brings_the_state_back(file: Path) -> None:
    with writing(file) as workspace:
        before = workspace.state_digest()
        workspace.record_answers({CODE: "Ya"}, {CODE: "catatan"}, Stage.UNIT)
        assert workspace.state_digest() != before
        workspace.record_answers({CODE: None}, {CODE: None}, Stage.UNIT)
        assert workspace.state_digest() == before
        assert workspace.snapshot().answers[Stage.UNIT] == {}


def test_unknown_year_is_refused_with_the_years_there_are(file: Path) -> None:
    with writing(file) as workspace, pytest.raises(UnknownAssessmentError, match="2026"):
        workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT, year=2031)


def test_present_file_is_never_replaced(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(FileExistsRefusal):
        new_workspace(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize(("name", "year", "target"), [(" \u202e ", 2026, "WBK"), ("A", 1, "WBK"), ("A", 2026, "WBX")])
def test_unusable_unit_is_refused_and_no_file_made(tmp_path: Path, name: str, year: int, target: str) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    with pytest.raises(BadUnitError):
        create_workspace(
            folder / "a.zi", unit_name=name, year=year, instrument=tiny_instrument(), target=target, actor="Ani"
        )
    assert list(folder.iterdir()) == []


def test_missing_folder_file_and_folders_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        new_workspace(tmp_path / "nowhere" / "a.zi")
    for opened in (reading, writing):
        with pytest.raises(MissingFileError), opened(tmp_path / "nowhere.zi"):
            pass
        with pytest.raises(NotAFileError), opened(tmp_path):
            pass


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and more", b"SQLite format 3\x00" + bytes(84), bytes(4096)])
def test_other_files_are_no_workspace_and_stay_as_they_are(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.zi"
    path.write_bytes(content)
    for opened in (reading, writing):
        with pytest.raises(NotAWorkspaceError), opened(path):
            pass
    assert path.read_bytes() == content


def test_second_writer_is_told_who_is_working(file: Path) -> None:
    with writing(file, actor="Ani Rahayu"):
        with pytest.raises(LockedError, match="Ani Rahayu"), writing(file, actor="Budi"):
            pass
        with reading(file) as workspace:
            assert workspace.snapshot().unit.name == "Dinas Uji"
    with writing(file, actor="Budi") as workspace:
        assert workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT).entries == 1


def test_reader_cannot_write(file: Path) -> None:
    with reading(file) as workspace, pytest.raises(OpenedReadOnlyError):
        workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)


def test_file_goes_on_in_its_chain_when_opened_again(file: Path) -> None:
    for value in ("Ya", "Tidak"):
        with writing(file) as workspace:
            workspace.record_answers({CODE: value}, {}, Stage.UNIT)
    with reading(file) as workspace:
        assert [last for last, _id in workspace.snapshot().replicas.values()] == [7]


def test_of_a_file_and_its_copy_only_the_first_to_write_goes_on(file: Path) -> None:
    copy = file.with_name("copy.zi")
    shutil.copy(file, copy)
    with writing(copy) as first, writing(file) as second:
        first.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
        second.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)
        chains = [set(workspace.snapshot().replicas.items()) for workspace in (first, second)]
    assert not chains[0] & chains[1]
    assert [len(chain) for chain in chains] == [1, 2]


def test_restored_backup_starts_a_chain_of_its_own(file: Path) -> None:
    backup = file.read_bytes()
    with writing(file) as workspace:
        workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
    file.write_bytes(backup)
    with writing(file) as workspace:
        workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
        assert sorted(last for last, _id in workspace.snapshot().replicas.values()) == [1, 5]


def test_another_device_starts_a_chain_of_its_own(file: Path) -> None:
    with writing(file, device="laptop kedua") as workspace:
        workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
        workspace.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)
        assert sorted(last for last, _id in workspace.snapshot().replicas.values()) == [2, 5]


def test_lost_profile_starts_a_new_chain_and_works_on(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_DATA_HOME", str(blocked))
    with writing(file) as workspace:
        for value in ("Ya", "Tidak", "Ya"):
            workspace.record_answers({CODE: value}, {}, Stage.UNIT)
        assert sorted(last for last, _id in workspace.snapshot().replicas.values()) == [3, 5]


def test_closing_waits_for_what_another_thread_reads_and_refuses_what_comes_later(file: Path) -> None:
    workspace = Workspace.open(file, actor="Rina", write=True)
    reads, closes, found = Event(), Event(), []

    def read() -> None:
        with workspace.reading() as connection:
            reads.set()
            assert not closes.wait(0.05), "closed under the feet of a reader"
            found.append(connection.exec_driver_sql("SELECT 1").scalar())

    def close() -> None:
        workspace.close()
        closes.set()

    threads = [Thread(target=read), Thread(target=close)]
    threads[0].start()
    assert reads.wait(10)
    threads[1].start()
    for thread in threads:
        thread.join(10)
    assert found == [1]
    with pytest.raises(ClosedError):
        workspace.snapshot()
    with pytest.raises(ClosedError):
        workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
