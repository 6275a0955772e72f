"""Backs up the open file by itself when that is due, and knows how old its newest backup copy is."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from ui.shell.backup_age import BackupStanding

if TYPE_CHECKING:
    from integrity_zone.domain.backups import Backup
    from integrity_zone.domain.progress import Progress
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.file_commands import FileDoors
    from ui.tasks.runner import Runner
    from ui.tasks.task import Task
    from ui.view import Update
    from ui.workspace_hub import WorkspaceHub

#: From opening a file to its backup, in milliseconds: who opens it has the machine alone first, and who only looks
#: something up is gone by then.
WAIT_MS = 120_000
#: To the next try, when people wrote so much that no whole copy came about.
AGAIN_MS = 15 * 60_000
#: To the next look while the file stays open: a laptop that is only ever put to sleep opens nothing for weeks.
STILL_OPEN_MS = 4 * 60 * 60_000


class BackupWatch(QObject):
    """Never asks and never stands in the way: what goes wrong is told in the status line."""

    def __init__(self, hub: WorkspaceHub, runner: Runner, doors: FileDoors, parent: QObject) -> None:
        """Wait for a file.

        Args:
            hub: Of the open workspace.
            runner: Told how far a copy is.
            doors: The application around.
            parent: Owner.
        """
        super().__init__(parent)
        self._hub, self._runner, self._doors = hub, runner, doors
        self._is_known = False  #: whether somebody looked for copies of the open file
        self._newest: datetime | None = None
        self._trouble: IntegrityZoneError | None = None
        self._copying: Task | None = None
        self._is_being_made = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.make)
        hub.opened.connect(self._begin)
        hub.closed.connect(self._end)
        hub.changed.connect(self._follow)

    @property
    def trouble(self) -> str:
        """Why the last copy could not be made and what to do; empty when there is nothing to be said."""
        if self._trouble is None:
            return ""
        from ui.messages import text_of

        reason = text_of(self._trouble, self._doors.formats().language)
        if self._trouble.code == "damaged":
            way = self.tr("Check this file thoroughly (Tools). What is lost may be in an older copy.")
        else:
            way = self.tr("Mend that and open the file again, or save a copy elsewhere (File).")
        return "\n".join((self.tr("No new backup copy could be made."), reason, way))

    def show(self) -> None:
        """Say in the status line what is known; again when the window was made anew."""
        standing = BackupStanding(self._newest, self.trouble, self._is_being_made)
        # Copies of a file that somebody else is writing lie in their profile.
        is_telling = self._is_known and (self._newest is not None or not self._hub.is_read_only)
        self._doors.window().status.show_backup(standing if is_telling else None)

    def look(self) -> None:
        """Look when the newest backup copy of the open file was made.

        Those of other files of the unit are listed only: they need not hold what was written here.
        """

        def find(opened: Workspace, _task: Task) -> Backup | None:
            from integrity_zone.services.workspace.backups import backups_of

            return next(iter(backups_of(opened.path)), None)

        task = self._hub.beside(self.tr("Looking for backup copies"), find)
        task.finished.connect(partial(self._on_found, self._hub.path))

    def make(self) -> None:
        """Back the open file up if that is due."""
        if self._hub.path is None or self._hub.is_read_only or self._copying is not None:
            return
        runner = self._runner

        def copy(workspace: Workspace, task: Task) -> Backup | None:
            from integrity_zone.services.workspace.backups import back_up_if_due

            return back_up_if_due(
                workspace,
                now=datetime.now().astimezone(),
                progress=partial(runner.report, task),
                cancelled=task.is_cancelled,
            )

        self._copying = task = self._hub.beside(self.tr("Making a backup copy"), copy)
        task.progressed.connect(partial(self._on_begun, task), Qt.ConnectionType.SingleShotConnection)
        task.finished.connect(partial(self._on_made, task))
        task.failed.connect(partial(self._on_failed, task))
        task.stopped.connect(partial(self._on_over, task))

    def _begin(self, _view: object) -> None:
        self._forget()
        self.look()
        self._timer.start(WAIT_MS)

    def _end(self) -> None:
        self._timer.stop()
        self._forget()

    def _forget(self) -> None:
        """What is on its way is of a file that is closed: the hub calls it off."""
        self._is_known, self._newest, self._trouble = False, None, None
        self._copying, self._is_being_made = None, False
        self.show()

    def _follow(self, update: Update) -> None:
        """Look again after what begins with a backup copy."""
        if update.change is not None and update.change.kind == "import":
            self.look()

    def _on_found(self, path: object, backup: Backup | None) -> None:
        if self._hub.path == path and path is not None:
            self._show_newest(backup)

    def _on_begun(self, task: Task, _progress: Progress) -> None:
        if self._copying is task:
            self._is_being_made = True
            self.show()

    def _on_made(self, task: Task, backup: Backup | None) -> None:
        if not self._on_over(task):
            return
        self._timer.start(STILL_OPEN_MS)
        if backup is not None:
            self._show_newest(backup)

    def _on_failed(self, task: Task, problem: IntegrityZoneError) -> None:
        if not self._on_over(task):
            return
        if problem.code == "called-off":
            self._timer.start(AGAIN_MS)
            return
        self._timer.start(STILL_OPEN_MS)
        from ui.backup_first import cause_of

        self._trouble = cause_of(problem)
        self.show()

    def _on_over(self, task: Task) -> bool:
        """Whether it was a copy of the file that is open."""
        if self._copying is not task:
            return False
        self._copying, self._is_being_made = None, False
        self.show()
        return True

    def _show_newest(self, backup: Backup | None) -> None:
        newest = backup.at.astimezone() if backup is not None else None
        if newest != self._newest:
            # Whatever kept one from being made keeps none any more.
            self._trouble = None
        self._is_known, self._newest = True, newest
        self.show()
