"""Takes in a copy of the open file that somebody else worked on: looked at, told, backed up, and only then merged."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.merging import CopyMerge, CopyPreview
    from integrity_zone.domain.progress import Progress
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.file_commands import FileDoors
    from ui.places import Place
    from ui.preferences import Preferences
    from ui.tasks.runner import Runner
    from ui.tasks.task import Task
    from ui.theme.theme import Theme
    from ui.workspace_hub import WorkspaceHub

#: Key of the folder in which copies came back last.
_FOLDER = "merging/folder"


class MergeCommands(QObject):
    """One copy at a time. Everything after the question goes on without one, and is told in the strip of the window."""

    def __init__(
        self,
        hub: WorkspaceHub,
        runner: Runner,
        preferences: Preferences,
        theme: Theme,
        doors: FileDoors,
        go: Callable[[Place], None],
        look_for_backups: Callable[[], None],
        parent: QObject,
    ) -> None:
        """Keep what is needed.

        Args:
            hub: Of the open workspace.
            runner: Told how far the backup copy is.
            preferences: The folder of last time.
            theme: For the dialog.
            doors: The application around.
            go: Shows a place.
            look_for_backups: Has the status line say how old the newest backup copy is.
            parent: Owner.
        """
        super().__init__(parent)
        self._hub, self._runner, self._preferences, self._theme = hub, runner, preferences, theme
        self._doors, self._go, self._look_for_backups = doors, go, look_for_backups
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Whether a copy is being merged, from the backup copy on."""
        return self._is_busy

    def choose(self) -> None:
        """Ask for a copy and look at it."""
        from ui.dialogs.files import Folder, ask_file

        path = self._hub.path
        if path is None or self._hub.is_read_only:
            return
        folder = Folder(self._preferences, _FOLDER, path.parent)
        title, kinds = self.tr("Choose the copy that came back"), self.tr("Workspace (*.zi)")
        ask_file(self._doors.window(), title, kinds, folder, self.look)

    def look(self, path: Path) -> None:
        """Say what a copy would bring, and merge it if that is wanted.

        Args:
            path: The copy.
        """
        opened = self._hub.path
        if opened is None or self._hub.is_read_only:
            return
        if self._is_busy:
            self._doors.window().status.tell(self.tr("A copy is being merged already"))
            return
        # What is being typed counts as well.
        self._doors.leave_page()

        def look(workspace: Workspace, _task: Task) -> CopyPreview:
            from integrity_zone.services.workspace.merging_copies import look_at_copy

            return look_at_copy(workspace, path)

        task = self._hub.beside(self.tr("Looking at {file}").format(file=path.name), look)
        self._doors.follow_told(task)
        task.finished.connect(partial(self._on_seen, opened, task))
        task.failed.connect(self._refuse)

    def _on_seen(self, opened: Path, task: Task, preview: CopyPreview) -> None:
        if task.is_cancelled() or self._hub.path != opened:
            return
        from ui.dialogs.merging import MergeDialog
        from ui.dialogs.opening import ask

        dialog = MergeDialog(preview, self._theme, self._doors.formats(), self._doors.window())
        ask(dialog, partial(self._back_up, opened, preview))

    def _back_up(self, opened: Path, preview: CopyPreview) -> None:
        if self._is_busy or self._hub.path != opened:
            return
        from integrity_zone.domain.backups import BackupReason
        from ui.backup_first import back_up_first

        self._is_busy = True
        self._doors.leave_page()
        task = back_up_first(self._hub, self._runner, self.tr("Making a backup copy"), BackupReason.MERGE)
        self._doors.follow_told(task)
        task.finished.connect(partial(self._on_backed_up, opened, task, preview))
        task.failed.connect(partial(self._on_not_backed_up, opened, preview))
        task.stopped.connect(self._on_stopped)

    def _on_backed_up(self, opened: Path, task: Task, preview: CopyPreview, _backup: object) -> None:
        # Called off when the copy was there already, and its end still to be told; or its file was closed.
        if task.is_cancelled() or self._hub.path != opened:
            self._on_stopped()
            return
        self._look_for_backups()
        self._merge(opened, preview)

    def _on_not_backed_up(self, opened: Path, preview: CopyPreview, problem: IntegrityZoneError) -> None:
        from ui.backup_first import cause_of
        from ui.messages import text_of

        self._is_busy = False
        reason = text_of(cause_of(problem), self._doors.formats().language)
        said = self.tr("Nothing was merged: no backup copy could be made. {reason}").format(reason=reason)
        way = self.tr("Merge without a backup copy")
        self._doors.window().notice.say(said, action=way, run=partial(self._merge_uncopied, opened, preview))

    def _merge_uncopied(self, opened: Path, preview: CopyPreview) -> None:
        if self._hub.path == opened and not self._is_busy:
            self._merge(opened, preview)

    def _merge(self, opened: Path, preview: CopyPreview) -> None:
        self._is_busy = True
        merged: list[CopyMerge] = []

        def merge(workspace: Workspace) -> Generator[Progress, None, Change | None]:
            from integrity_zone.services.workspace.merging_copies import merge_copy_slices

            merged.append((yield from merge_copy_slices(workspace, preview.path)))
            return None

        title = self.tr("Merging {file}").format(file=preview.path.name)
        task = self._hub.do_long(title, merge, is_whole=True)
        self._doors.follow_told(task)
        task.finished.connect(lambda _update: self._on_merged(opened, preview, merged[0]))
        task.failed.connect(self._on_over)
        task.stopped.connect(self._on_stopped)

    def _on_over(self, *_end: object) -> None:
        self._is_busy = False

    def _on_stopped(self) -> None:
        self._on_over()
        self._doors.window().status.tell(self.tr("The merging was called off. Nothing was taken in."))

    def _on_merged(self, opened: Path, preview: CopyPreview, merged: CopyMerge) -> None:
        self._on_over()
        headline = self._headline(preview, merged)
        if self._hub.path != opened:
            self._doors.window().status.tell(headline)
            return
        notice, said = self._doors.window().notice, " ".join((headline, *self._remarks(merged)))
        is_trouble = bool(merged.findings)
        if merged.conflicts:
            see = partial(self._show_conflicts, merged)
            notice.say(said, is_trouble=is_trouble, action=self.tr("See the conflicts"), run=see)
        else:
            notice.say(said, is_trouble=is_trouble)

    def _headline(self, preview: CopyPreview, merged: CopyMerge) -> str:
        said = self.tr("%n change(s) merged from {file}.", "", merged.taken).format(file=preview.path.name)
        if not merged.contents:
            return said
        size = self._doors.formats().size(merged.size_bytes)
        along = self.tr("%n document(s) came along ({size}).", "", merged.contents).format(size=size)
        return f"{said} {along}"

    def _remarks(self, merged: CopyMerge) -> list[str]:
        """What somebody has to look at."""
        remarks = []
        if merged.conflicts:
            remarks.append(self.tr("%n field(s) [is|are] in conflict.", "", len(merged.conflicts)))
        if merged.findings:
            remarks.append(self.tr("%n thing(s) in the copy [was|were] not sound.", "", len(merged.findings)))
        if merged.waiting:
            remarks.append(
                self.tr("%n change(s) [waits|wait] for others that no copy brought yet.", "", merged.waiting)
            )
        return remarks

    def _show_conflicts(self, merged: CopyMerge) -> None:
        from ui.models.merging import place_of_conflicts

        if self._hub.view is not None:
            self._go(place_of_conflicts(merged.conflicts, self._hub.view))

    def _refuse(self, problem: IntegrityZoneError) -> None:
        from ui.messages import text_of

        self._doors.window().notice.say(text_of(problem, self._doors.formats().language))
