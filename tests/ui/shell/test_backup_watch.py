"""The backup that the program makes by itself: when, beside the work, and without a trace when it is called off."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from integrity_zone.domain import backups as domain_backups
from integrity_zone.domain.backups import BackupReason
from integrity_zone.domain.progress import CalledOffError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.workspace import backups
from integrity_zone.services.workspace.backups import back_up, backups_of
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.storage.backup_folders import backup_root
from tests.support.programs import known_profile, opened, running
from ui import backup_watch
from ui.dialogs.backups import BackupsDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.progress import Progress
    from ui.application import Application
    from ui.tasks.task import Task

CODE = "A.I.1.i.a"
LONG = 60_000


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        yield program


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if people had worked for a while."""
    monkeypatch.setattr(backup_watch, "WAIT_MS", 0)


def held(program: Application, monkeypatch: pytest.MonkeyPatch) -> Event:
    """Hold every copy where it first tells how far it is, until it is called off; set when it is there."""
    is_there, report = Event(), program.runner.report

    def hold(task: Task, progress: Progress) -> None:
        report(task, progress)
        is_there.set()
        assert task._cancelled.wait(LONG / 1000)

    monkeypatch.setattr(program.runner, "report", hold)
    return is_there


def said(program: Application) -> str:
    age = program.window.status._backup
    return age.accessibleName() if not age.isHidden() else ""


def quiet(qtbot: QtBot, program: Application) -> None:
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=LONG)


def files() -> list[Path]:
    return [path for path in backup_root().rglob("*") if path.is_file()]


def back_up_earlier(path: Path, ago: timedelta, *, then_changed: bool) -> None:
    with Workspace.open(path, actor="Rina", write=True) as workspace:
        back_up(workspace, before=BackupReason.IMPORT, now=datetime.now().astimezone() - ago)
        if then_changed:
            workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)


def test_nothing_is_copied_before_people_have_worked_a_while(
    qtbot: QtBot, program: Application, blank_agency: Path
) -> None:
    opened(qtbot, program, blank_agency)
    quiet(qtbot, program)
    assert said(program) == "Belum ada cadangan"
    assert program.backup_watch._timer.remainingTime() > LONG
    assert files() == []


@pytest.mark.usefixtures("soon")
def test_a_file_that_has_none_is_backed_up_beside_the_work(
    qtbot: QtBot, program: Application, blank_agency: Path
) -> None:
    opened(qtbot, program, blank_agency)
    qtbot.waitUntil(lambda: said(program) == "Cadangan baru saja", timeout=LONG)
    (backup,) = backups_of(blank_agency)
    assert backup.name.reason == "kerja"
    assert program.window.notice.isHidden()
    QTest.keyClick(program.window.status._backup, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(BackupsDialog)), timeout=LONG)
    (dialog,) = program.window.findChildren(BackupsDialog)
    assert [row.texts[1] for row in dialog.model.rows] == ["melanjutkan pekerjaan"]
    dialog.close()


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize(
    ("ago", "then_changed", "told"), [(29, True, "Cadangan 29 menit lalu"), (130, False, "Cadangan 2 jam lalu")]
)
def test_a_file_whose_copy_is_young_or_says_the_same_is_not_copied_again(
    qtbot: QtBot, program: Application, blank_agency: Path, ago: int, then_changed: bool, told: str
) -> None:
    back_up_earlier(blank_agency, timedelta(minutes=ago), then_changed=then_changed)
    opened(qtbot, program, blank_agency)
    timer = program.backup_watch._timer
    qtbot.waitUntil(lambda: said(program) == told and timer.interval() == backup_watch.STILL_OPEN_MS, timeout=LONG)
    quiet(qtbot, program)
    assert len(files()) == 1


@pytest.mark.usefixtures("soon")
def test_who_only_reads_makes_no_copy_and_is_told_of_none(
    qtbot: QtBot, program: Application, blank_agency: Path
) -> None:
    with qtbot.waitSignal(program.hub.opened, timeout=LONG):
        program.files.open_file(blank_agency, write=False)
    qtbot.waitUntil(lambda: not program.backup_watch._timer.isActive(), timeout=LONG)
    quiet(qtbot, program)
    assert (said(program), files()) == ("", [])


@pytest.mark.usefixtures("soon")
def test_answers_are_saved_while_a_copy_is_being_made(
    qtbot: QtBot, program: Application, blank_agency: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_there = held(program, monkeypatch)
    opened(qtbot, program, blank_agency)
    qtbot.waitUntil(is_there.is_set, timeout=LONG)
    qtbot.waitUntil(lambda: said(program) == "Mencadangkan…", timeout=LONG)
    with qtbot.waitSignal(program.hub.changed, timeout=LONG):
        program.hub.do("", lambda workspace: workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT))
    assert program.hub.view is not None
    assert program.hub.view.values[CODE] == "Ya"


def close(_qtbot: QtBot, program: Application, _other: Path) -> None:
    program.files.close_file()


def open_another(qtbot: QtBot, program: Application, other: Path) -> None:
    opened(qtbot, program, other, timeout=LONG)


def open_again(qtbot: QtBot, program: Application, _other: Path) -> None:
    with qtbot.waitSignal(program.hub.opened, timeout=LONG):
        program.files.open_again()


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("leave", [close, open_another, open_again])
def test_a_copy_is_called_off_without_a_trace_when_its_file_is_left(
    qtbot: QtBot,
    program: Application,
    blank_agency: Path,
    monkeypatch: pytest.MonkeyPatch,
    leave: Callable[[QtBot, Application, Path], None],
) -> None:
    is_there = held(program, monkeypatch)
    other = blank_agency.with_name("lain.zi")
    shutil.copy(blank_agency, other)
    opened(qtbot, program, blank_agency)
    qtbot.waitUntil(is_there.is_set, timeout=LONG)
    monkeypatch.setattr(backup_watch, "WAIT_MS", LONG)
    leave(qtbot, program, other)
    quiet(qtbot, program)
    assert files() == []
    assert said(program) == ("" if leave is close else "Belum ada cadangan")
    assert program.window.notice.isHidden()
    assert program.backup_watch._timer.isActive() == (leave is not close)


@pytest.mark.usefixtures("soon")
def test_a_copy_is_called_off_without_a_trace_when_the_program_ends(
    qtbot: QtBot, qapp: QApplication, blank_agency: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        is_there = held(program, monkeypatch)
        opened(qtbot, program, blank_agency)
        qtbot.waitUntil(is_there.is_set, timeout=LONG)
    assert files() == []


@pytest.mark.usefixtures("soon")
def test_what_keeps_a_copy_from_being_made_is_told_quietly_with_what_to_do(
    qtbot: QtBot, program: Application, blank_agency: Path
) -> None:
    for place in (backup_root(), blank_agency.with_name("unit-2026.cadangan")):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"")
    opened(qtbot, program, blank_agency)
    qtbot.waitUntil(lambda: said(program) == "Cadangan gagal", timeout=LONG)
    tip = program.window.status._backup.toolTip()
    assert str(backup_root()) in tip
    assert "Atasi hal itu" in tip
    assert "--no-backup" not in tip
    assert program.window.notice.isHidden()
    assert program.app.activeModalWidget() is None
    program.choose_language("en")
    qtbot.waitUntil(lambda: said(program) == "Backup failed", timeout=LONG)
    program.window.status._backup.click()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(BackupsDialog)), timeout=LONG)
    (dialog,) = program.window.findChildren(BackupsDialog)
    assert any("Mend that and open the file again" in said.text() for said in dialog.findChildren(QLabel))
    dialog.close()


@pytest.mark.usefixtures("soon")
def test_a_file_that_is_not_sound_leads_to_its_check(qtbot: QtBot, program: Application, blank_agency: Path) -> None:
    with Workspace.open(blank_agency, actor="Rina", write=True) as workspace, workspace.writing() as work:
        work.connection.exec_driver_sql("UPDATE entry SET actor = 'Budi' WHERE seq = 2")
    opened(qtbot, program, blank_agency)
    qtbot.waitUntil(lambda: said(program) == "Cadangan gagal", timeout=LONG)
    assert "Periksa berkas ini sampai tuntas" in program.window.status._backup.toolTip()


@pytest.mark.usefixtures("soon")
def test_when_people_write_too_much_it_is_tried_again_later(
    qtbot: QtBot, program: Application, blank_agency: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def restless(*_given: object, **_named: object) -> None:
        raise CalledOffError

    monkeypatch.setattr(backups, "back_up_if_due", restless)
    opened(qtbot, program, blank_agency)
    timer = program.backup_watch._timer
    qtbot.waitUntil(lambda: timer.interval() == backup_watch.AGAIN_MS and timer.isActive(), timeout=LONG)
    assert said(program) == "Belum ada cadangan"


@pytest.mark.usefixtures("soon")
def test_a_file_that_stays_open_is_looked_at_again(
    qtbot: QtBot, program: Application, blank_agency: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, program, blank_agency)
    qtbot.waitUntil(lambda: said(program) == "Cadangan baru saja", timeout=LONG)
    timer = program.backup_watch._timer
    qtbot.waitUntil(lambda: timer.isActive() and timer.interval() == backup_watch.STILL_OPEN_MS, timeout=LONG)
    # As if hours had passed, in which somebody worked.
    monkeypatch.setattr(domain_backups, "PAUSE", timedelta(0))
    task = program.hub.do("Answer", lambda workspace: workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT))
    with qtbot.waitSignal(task.finished, timeout=LONG):
        pass
    timer.start(0)
    qtbot.waitUntil(lambda: len(backups_of(blank_agency)) == 2, timeout=LONG)
