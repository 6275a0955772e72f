"""The way back through the whole program: the list of copies, one opened beside, and those of a damaged file."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices

from integrity_zone.domain.backups import BackupReason
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.workspace.backups import back_up
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.programs import known_profile, opened, running
from ui.dialogs.backups import BackupsDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.application import Application

CODE = "A.I.1.i.a"
LONG = 60_000
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def backed_up(blank_agency: Path) -> Path:
    """A file with two backup copies, the older of which has another answer."""
    with Workspace.open(blank_agency, actor="Rina", write=True) as workspace:
        for number, value in enumerate(("Ya", "Tidak")):
            workspace.record_answers({CODE: value}, {}, Stage.UNIT)
            back_up(workspace, before=BackupReason.IMPORT, now=NOW + timedelta(days=number))
    return blank_agency


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        yield program


def listed(qtbot: QtBot, program: Application) -> BackupsDialog:
    def there() -> list[BackupsDialog]:
        return [dialog for dialog in program.window.findChildren(BackupsDialog) if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=LONG)
    return there()[-1]


def texts(dialog: BackupsDialog) -> list[tuple[str, ...]]:
    return [row.texts for row in dialog.model.rows]


def test_a_copy_is_opened_as_a_new_file_and_the_file_stays_as_it_is(
    qtbot: QtBot, program: Application, backed_up: Path
) -> None:
    opened(qtbot, program, backed_up)
    before = backed_up.read_bytes()
    program.window.actions_.restore.trigger()
    dialog = listed(qtbot, program)
    assert dialog.windowTitle() == "Salinan cadangan unit-2026.zi"
    assert [(row[1], row[3]) for row in texts(dialog)] == [("impor", "unit-2026.zi")] * 2
    assert [row[0][:6] for row in texts(dialog)] == ["24 Nov", "23 Nov"], "the newest first"
    dialog.table.selectRow(1)
    with qtbot.waitSignal(program.hub.opened, timeout=LONG):
        dialog.restore_button.click()
    assert program.hub.path is not None
    assert program.hub.path.parent == backed_up.parent
    assert program.hub.path.name.startswith("unit-2026.pulih-")
    assert program.hub.view is not None
    assert program.hub.view.values[CODE] == "Ya"
    assert not program.hub.is_read_only
    assert backed_up.read_bytes() == before


def test_the_newest_copy_is_told_beside_the_name_of_the_file(
    qtbot: QtBot, program: Application, backed_up: Path
) -> None:
    opened(qtbot, program, backed_up)
    age = program.window.status._backup
    qtbot.waitUntil(lambda: "Salinan cadangan terbaru: 24 Nov 2026" in age.toolTip(), timeout=LONG)
    assert program.window.status._file.toolTip() == str(backed_up)
    program.choose_language("en")
    qtbot.waitUntil(lambda: "Newest backup copy" in program.window.status._backup.toolTip(), timeout=LONG)


def test_a_copy_of_another_file_of_the_unit_is_none_of_the_open_one(
    qtbot: QtBot, program: Application, backed_up: Path
) -> None:
    other = backed_up.with_name("unit-lama.zi")
    shutil.copy(backed_up, other)
    opened(qtbot, program, other)
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=LONG)
    assert program.window.status._backup.accessibleName() == "Belum ada cadangan"
    program.window.actions_.restore.trigger()
    assert len(texts(listed(qtbot, program))) == 2, "they are listed all the same"


def test_names_that_others_gave_are_shown_as_they_are_read(qtbot: QtBot, program: Application, backed_up: Path) -> None:
    beside = backed_up.with_name("unit-2026.cadangan")
    beside.mkdir()
    shutil.copy(backed_up, beside / "unit\N{RIGHT-TO-LEFT OVERRIDE}6202~0123abcd~20261125T090000Z~impor.zi")
    opened(qtbot, program, backed_up)
    program.window.actions_.restore.trigger()
    assert [row[3] for row in texts(listed(qtbot, program))] == ["unit_6202.zi", "unit-2026.zi", "unit-2026.zi"]


def test_a_file_without_copies_says_when_one_is_made(qtbot: QtBot, program: Application, blank_agency: Path) -> None:
    assert not program.window.actions_.restore.isEnabled()
    opened(qtbot, program, blank_agency)
    program.window.actions_.restore.trigger()
    dialog = listed(qtbot, program)
    assert dialog.backup is None
    assert not dialog.restore_button.isEnabled()
    assert dialog.table.isHidden()
    dialog.close()


def test_a_folder_that_nothing_here_shows_is_named(
    qtbot: QtBot, program: Application, backed_up: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    opened(qtbot, program, backed_up)
    program.window.actions_.restore.trigger()
    dialog = listed(qtbot, program)
    dialog.folder_button.click()
    assert dialog.backup is not None
    assert program.window.notice.text == f"Folder tidak dapat dibuka: {dialog.backup.path.parent}"
    program.dialogs.open_log()
    assert str(program.log_path.parent) in program.window.notice.text
    dialog.close()


def offered(qtbot: QtBot, program: Application, path: Path) -> None:
    """Open a file that is no more what it was, and take up what is offered."""
    program.files.open_file(path)
    notice = program.window.notice
    qtbot.waitUntil(notice._action.isVisible, timeout=LONG)
    assert notice._action.text() == "Salinan cadangan…"
    notice._action.click()
    dialog = listed(qtbot, program)
    with qtbot.waitSignal(program.hub.opened, timeout=LONG):
        dialog.restore_button.click()
    assert program.hub.view is not None
    assert program.hub.view.values[CODE] == "Tidak"


def test_a_damaged_file_leads_to_its_copies(qtbot: QtBot, program: Application, backed_up: Path) -> None:
    content = bytearray(backed_up.read_bytes())
    content[4096:12_288] = b"\xff" * 8192
    backed_up.write_bytes(content)
    offered(qtbot, program, backed_up)
    assert backed_up.read_bytes() == content


def test_a_file_that_is_empty_or_gone_leads_to_its_copies(qtbot: QtBot, program: Application, backed_up: Path) -> None:
    backed_up.write_bytes(b"\0" * 4096)
    offered(qtbot, program, backed_up)
    backed_up.unlink()
    offered(qtbot, program, backed_up)


def test_nothing_is_offered_where_there_is_no_copy(qtbot: QtBot, program: Application, tmp_path: Path) -> None:
    other = tmp_path / "catatan.zi"
    other.write_bytes(b"no workspace" * 100)
    program.files.open_file(other)
    notice = program.window.notice
    qtbot.waitUntil(lambda: bool(notice.text) and not program.runner.is_busy, timeout=LONG)
    assert not notice._action.isVisible()
