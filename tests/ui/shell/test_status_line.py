"""The status line: the age of the newest backup, and room for everything also with large text and long names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect

from integrity_zone.domain.backups import BackupReason
from integrity_zone.services.workspace.backups import back_up
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.programs import known_profile, opened, running
from ui.formats import Formats
from ui.shell.backup_age import BackupAge, BackupStanding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.application import Application
    from ui.theme.theme import Theme

LONG = 60_000


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        yield program


def test_the_age_is_not_written_over_what_is_being_told(qtbot: QtBot, program: Application, blank_agency: Path) -> None:
    opened(qtbot, program, blank_agency)
    status = program.window.status
    qtbot.waitUntil(lambda: not status._backup.isHidden(), timeout=LONG)
    status.tell("Tersalin.")
    assert status._backup.isHidden()
    program.backup_watch.show()
    assert status._backup.isHidden()
    status.clearMessage()
    assert not status._backup.isHidden()


def test_what_is_told_stands_where_the_other_texts_stand_and_ends_before_them(
    qtbot: QtBot, program: Application, blank_agency: Path
) -> None:
    opened(qtbot, program, blank_agency)
    status = program.window.status
    qtbot.waitUntil(lambda: bool(status._saved.text()) and not status._backup.isHidden(), timeout=LONG)
    place = status._saved.geometry()
    as_a_part = status.grab(place).toImage()
    status.tell(status._saved.text())
    assert status.grab(place).toImage() == as_a_part
    right = QRect(status._offline.x(), 0, 40, status.height())
    alone = status.grab(right).toImage()
    status.tell("Tersalin ke folder yang namanya panjang sekali. " * 20)
    assert status.grab(right).toImage() == alone


def test_a_long_name_of_a_file_does_not_make_the_window_wider_than_the_screen(
    qtbot: QtBot, program: Application, blank_agency: Path
) -> None:
    path = blank_agency.rename(blank_agency.with_name(f"dinas-{'penanaman-modal-' * 6}2026.zi"))
    program.choose_scale(150)
    qtbot.waitUntil(lambda: program.theme.metrics.scale == 1.5)
    opened(qtbot, program, path)
    status = program.window.status
    qtbot.waitUntil(lambda: not status._backup.isHidden(), timeout=LONG)
    program.window.resize(1366, 768)
    assert status.minimumSizeHint().width() <= 1366
    assert program.window.width() == 1366
    assert path.name == status._file.text()
    assert status._file.toolTip() == str(path)


def test_at_150_percent_the_age_is_told_in_words_and_nothing_is_cut(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    with Workspace.open(sample_path, actor="Rina", write=True) as workspace:
        back_up(workspace, before=BackupReason.IMPORT, now=datetime.now(UTC) - timedelta(minutes=25))
    program.choose_scale(150)
    qtbot.waitUntil(lambda: program.theme.metrics.scale == 1.5)
    opened(qtbot, program, sample_path)
    program.window.resize(1366, 768)
    status = program.window.status
    qtbot.waitUntil(lambda: status._backup.text() == "Cadangan 25 menit lalu", timeout=LONG)
    parts = (status._saved, status._file, status._backup, status._offline, status._rules, status._person)
    qtbot.waitUntil(lambda: all(part.width() >= part.sizeHint().width() for part in parts))
    assert program.window.width() == 1366
    status.show_lock("Jawaban unit diajukan oleh Dimas Prasetya pada 23 Nov 2026.")
    qtbot.waitUntil(lambda: status._backup.text() == "25 mnt")
    qtbot.waitUntil(lambda: status._file.width() >= status._file.sizeHint().width())


@pytest.mark.parametrize(
    ("seconds", "forms"),
    [
        (-90, ("Cadangan baru saja", "baru")),
        (59, ("Cadangan baru saja", "baru")),
        (60, ("Cadangan 1 menit lalu", "1 mnt")),
        (3599, ("Cadangan 59 menit lalu", "59 mnt")),
        (3600, ("Cadangan 1 jam lalu", "1 jam")),
        (86_399, ("Cadangan 23 jam lalu", "23 jam")),
        (86_400, ("Cadangan 1 hari lalu", "1 hari")),
        (400 * 86_400, ("Cadangan 400 hari lalu", "400 hari")),
    ],
)
@pytest.mark.usefixtures("languages")
def test_the_age_is_told_in_as_many_words_as_there_is_room_for(
    qtbot: QtBot, theme: Theme, seconds: int, forms: tuple[str, str]
) -> None:
    age = BackupAge(Formats("id"), theme)
    qtbot.addWidget(age)
    newest = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    age.show_standing(BackupStanding(newest))
    age.count(newest + timedelta(seconds=seconds))
    shown = []
    for room in (1000, age.fontMetrics().horizontalAdvance(forms[1]) + 60, 0):
        age.set_room(room)
        shown.append(age.text())
        assert age.accessibleName() == forms[0]
    assert shown == [*forms, ""]
