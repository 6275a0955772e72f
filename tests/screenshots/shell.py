"""The window without a page: start screen, dialogs of the program, messages."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING
from unittest.mock import patch

from PySide6.QtWidgets import QApplication

from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import LockedError
from integrity_zone.services.assessment.submitting import submit_stage
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.returned_copies import judged_copy
from ui.preferences import RecentFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from tests.screenshots.studio import Studio


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    app = studio.app
    yield "start-empty", studio.window
    for number, (path, total) in enumerate(((studio.sample, "3913/50"), (studio.sample.with_name("2025.zi"), "72"))):
        moment = datetime(2026, 3, 2 + number, 8, 5, tzinfo=UTC).isoformat()
        app.preferences.remember_file(
            RecentFile(str(path), "DPMPTSP Kabupaten Arunika", 2026 - number, 104, 113, total, moment, sample=True)
        )
    app.files.close_file()
    app._make_anew()
    studio.window.resize(*studio.look.size)
    studio.settle()
    yield "start-recent", studio.window
    app.files.refuse(LockedError(path=str(studio.sample), holder="Sinta Maharani"))
    yield "start-refused", studio.window
    app.window.notice.hide()
    for name, show in (
        ("settings", app.dialogs.show_settings),
        ("person", app.dialogs.ask_person),
        ("new-agency", app.files.make_agency),
        ("keys", app.dialogs.show_keys),
        ("palette", app.dialogs.show_palette),
    ):
        show()
        dialog = studio.dialog()
        yield name, dialog
        dialog.close()
        studio.settle()
    yield from _backup_that_failed(studio)
    yield from _copy_that_came_back(studio)
    box = app.crash_hook.box(RuntimeError("for the picture"))
    box.show()
    yield "crash", box
    box.close()
    QApplication.processEvents()


def _backup_that_failed(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """There is no room for one, and the way to what is to be done about it."""
    app = studio.app
    studio.open(studio.sample)
    with patch("shutil.disk_usage", lambda _folder: SimpleNamespace(total=256 * 1024**3, free=1024)):
        app.backup_watch.make()
        studio.settle()
    yield "backup-failed", studio.window
    app.window.status.backups_asked.emit()
    dialog = studio.dialog()
    yield "backup-failed-list", dialog
    dialog.close()
    app.files.close_file()
    studio.settle()


def _copy_that_came_back(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """What it brings, what became of it, and that it brings nothing the second time."""
    app = studio.app
    copy = judged_copy(studio.sample, is_disputed=True, photo_bytes=3_000_000)
    with Workspace.open(studio.sample, actor="Rina Kusuma", write=True) as workspace:
        submit_stage(workspace, Stage.UNIT)
    studio.open(studio.sample)
    app.merging.look(copy)
    dialog = studio.dialog()
    yield "merge", dialog
    dialog.accept()
    studio.settle()
    yield "merged", studio.window
    app.window.notice._action.click()
    studio.settle()
    yield "merged-conflict", studio.window
    app.merging.look(copy)
    dialog = studio.dialog()
    yield "merge-nothing", dialog
    dialog.close()
    app.files.close_file()
    studio.settle()
