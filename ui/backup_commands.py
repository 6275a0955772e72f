"""What is done with backup copies on screen: list them, bring one back as a new file."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from integrity_zone.domain.backups import Backup
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.restoring import Restored
    from ui.file_commands import FileDoors
    from ui.tasks.runner import Runner
    from ui.tasks.task import Task
    from ui.theme.theme import Theme
    from ui.workspace_hub import WorkspaceHub


class BackupCommands(QObject):
    """Dialogs are imported where they are shown, as for all that is done with files."""

    def __init__(
        self,
        hub: WorkspaceHub,
        runner: Runner,
        theme: Theme,
        doors: FileDoors,
        open_file: Callable[[Path], None],
        trouble: Callable[[], str],
        parent: QObject,
    ) -> None:
        """Keep what is needed.

        Args:
            hub: Of the open workspace.
            runner: Reads folders and brings files back.
            theme: For the dialog.
            doors: The application around.
            open_file: Opens what was brought back.
            trouble: Why the open file has no newer copy; empty when there is nothing to be said.
            parent: Owner.
        """
        super().__init__(parent)
        self._hub, self._runner, self._theme, self._doors, self._open_file = hub, runner, theme, doors, open_file
        self._trouble = trouble

    def show_list(self) -> None:
        """Show the backup copies of the open file."""
        view, path = self._hub.view, self._hub.path
        if view is not None and path is not None:
            self.show_list_of(path, view.snapshot.unit.workspace_id)

    def show_list_of(self, path: Path, workspace: str | None = None) -> None:
        """Show the backup copies of a file, also of one that cannot be opened.

        Args:
            path: The file.
            workspace: The unit's workspace id, where it can be known.
        """

        def find(_task: Task) -> tuple[Backup, ...]:
            from integrity_zone.services.workspace.backups import backups_of

            return backups_of(path, workspace)

        task = self._runner.beside(self.tr("Looking for backup copies"), find)
        task.finished.connect(partial(self._on_found, path))

    def _on_found(self, path: Path, backups: tuple[Backup, ...]) -> None:
        from ui.dialogs.backups import BackupsDialog

        trouble = self._trouble() if path == self._hub.path else ""
        dialog = BackupsDialog(path, backups, trouble, self._theme, self._doors.formats(), self._doors.window())
        dialog.chosen.connect(partial(self.restore, path))
        dialog.folder_asked.connect(self._show_folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_folder(self, backup: Backup) -> None:
        from ui.opening_documents import no_folder, open_folder

        if not open_folder(backup.path):
            self._doors.window().notice.say(no_folder(backup.path.parent))

    def restore(self, path: Path, backup: Backup) -> Task:
        """Bring a backup copy back as a new file beside, and open it.

        Args:
            path: The file that stays as it is.
            backup: The copy.
        """
        actor, now = self._doors.actor(), datetime.now(UTC).astimezone()
        runner = self._runner

        def bring_back(task: Task) -> Restored:
            from integrity_zone.services.workspace.restoring import free_name_beside, restore

            return restore(
                backup.path,
                free_name_beside(path, now),
                actor=actor,
                now=now,
                progress=partial(runner.report, task),
                cancelled=task.is_cancelled,
            )

        task = runner.beside(self.tr("Bringing the file back from its backup copy"), bring_back)
        self._doors.follow_told(task)
        task.finished.connect(self._on_restored)
        task.failed.connect(self._refuse)
        return task

    def _on_restored(self, restored: Restored) -> None:
        self._open_file(restored.path)

    def _refuse(self, problem: IntegrityZoneError) -> None:
        from ui.messages import text_of

        self._doors.window().notice.say(text_of(problem, self._doors.formats().language))
