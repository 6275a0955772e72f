"""What is done with files as a whole: open, make, copy, check, close. The window only says what was asked for.

Dialogs are imported where they are shown: each class of Qt costs the start what its enumerations take to make. Small
records that the start needs are named tuples for the same reason: they are made in a quarter of the time.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, Qt

from ui.messages import text_of
from ui.preferences import RecentFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.domain.workspace import CheckReport, Problem
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.dialogs.new_agency import NewAgency, NewAgencyDialog
    from ui.formats import Formats
    from ui.preferences import Preferences
    from ui.shell.main_window import MainWindow
    from ui.tasks.runner import Runner
    from ui.tasks.task import Task
    from ui.theme.theme import Theme
    from ui.workspace_hub import WorkspaceHub

SAMPLE_NAME = "contoh-dpmptsp-arunika.zi"
#: Codes of what is said of a file that is no more what it was.
_LOST = frozenset({"damaged", "not-a-workspace", "not-found"})
#: Lines of a check that fit the strip.
_PROBLEMS_SHOWN = 12


class FileDoors(NamedTuple):
    """What the file commands need of the application around them."""

    window: Callable[[], MainWindow]
    formats: Callable[[], Formats]
    leave_page: Callable[[], None]
    actor: Callable[[], str]
    blank: Callable[[], BlankPolicy]
    follow: Callable[[Task], None]
    follow_told: Callable[[Task], None]  #: of what the window or the strip tells the end
    show_backups: Callable[[Path], None]  #: of a file that cannot be opened


class FileCommands(QObject):
    """Open, make, copy, check and close workspaces."""

    def __init__(
        self,
        hub: WorkspaceHub,
        runner: Runner,
        preferences: Preferences,
        theme: Theme,
        doors: FileDoors,
        parent: QObject,
    ) -> None:
        """Keep what is needed.

        Args:
            hub: Of the open workspace.
            runner: Makes files that are not open yet.
            preferences: Recent files and folders.
            theme: For dialogs.
            doors: The application around.
            parent: Owner.
        """
        super().__init__(parent)
        self._hub = hub
        self._runner = runner
        self._preferences = preferences
        self._theme = theme
        self._doors = doors

    def open_file(self, path: Path, *, write: bool = True) -> None:
        """Open a workspace in place of the one that is open."""
        self._doors.leave_page()
        self.remember_file()
        task = self._hub.open(
            self.tr("Opening {file}").format(file=path.name),
            path,
            actor=self._doors.actor(),
            write=write,
            blank=self._doors.blank(),
        )
        self._doors.follow_told(task)
        task.failed.connect(partial(self._on_open_failed, path))

    def open_sample(self) -> None:
        """Open the sample agency, which is made at the first time."""
        path = self._documents() / SAMPLE_NAME
        if path.exists():
            self.open_file(path)
            return

        def make(_task: Task) -> None:
            from integrity_zone.services.sample.workspace import make_sample
            from integrity_zone.services.worker import run_limited

            path.parent.mkdir(parents=True, exist_ok=True)
            run_limited(make_sample, path, cpu_seconds=60.0)

        task = self._runner.beside(self.tr("Making the sample agency"), make)
        self._doors.follow_told(task)
        task.finished.connect(lambda _result: self.open_file(path))
        task.failed.connect(self.refuse)

    def make_agency(self) -> None:
        """Ask for a new agency and open it."""
        from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
        from ui.dialogs.new_agency import NewAgencyDialog

        dialog = NewAgencyDialog(instrument(DEFAULT_INSTRUMENT), self._documents(), self._theme, self._doors.window())
        dialog.accepted.connect(lambda: self._create(dialog))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def choose_file(self) -> None:
        """Ask for a workspace file and open it."""
        from PySide6.QtWidgets import QFileDialog

        folder = self._preferences.choice("folder", str(self._documents()))
        chosen, _kind = QFileDialog.getOpenFileName(
            self._doors.window(), self.tr("Open a workspace"), folder, self.tr("Workspace (*.zi)")
        )
        if chosen:
            self._preferences.keep_choice("folder", str(Path(chosen).parent))
            self.open_file(Path(chosen))

    def close_file(self) -> None:
        """Close the file and show the start screen."""
        self._doors.leave_page()
        self.remember_file()
        self._hub.close()

    def open_again(self) -> None:
        """Open the open file anew, after the person or the reading of blanks changed."""
        path = self._hub.path
        if path is not None:
            self.open_file(path, write=not self._hub.is_read_only)

    def refuse(self, problem: IntegrityZoneError) -> None:
        """Say what was refused."""
        self._doors.window().notice.say(text_of(problem, self._doors.formats().language))

    def save_copy(self) -> None:
        """Ask for a place and save a copy there."""
        from PySide6.QtWidgets import QFileDialog

        path = self._hub.path
        if path is None:
            return
        proposed = path.with_name(self.tr("{name}-copy").format(name=path.stem) + path.suffix)
        chosen, _kind = QFileDialog.getSaveFileName(
            self._doors.window(), self.tr("Save a copy"), str(proposed), self.tr("Workspace (*.zi)")
        )
        if not chosen:
            return

        def copy(workspace: Workspace, task: Task) -> CheckReport:
            from integrity_zone.services.workspace.copies import save_copy

            return save_copy(workspace, Path(chosen), cancelled=task.is_cancelled)

        self._doors.follow(self._hub.beside(self.tr("Saving a copy as {file}").format(file=Path(chosen).name), copy))

    def check_file(self) -> None:
        """Re-compute every entry and every document of the open file."""
        task = self._hub.beside(self.tr("Checking the file"), lambda workspace, _task: workspace.check(deep=True))
        self._doors.follow(task)
        task.finished.connect(self._tell_check)

    def _tell_check(self, report: CheckReport) -> None:
        window = self._doors.window()
        if report.problems:
            shown = report.problems[:_PROBLEMS_SHOWN]
            window.notice.say("\n".join(f"{problem.subject}: {self._words_of(problem)}" for problem in shown))
        else:
            window.status.tell(self.tr("The file is sound: every entry and every document was re-computed."))

    def _words_of(self, problem: Problem) -> str:
        from integrity_zone.domain.damage_words import in_indonesian

        return in_indonesian(problem) if self._doors.formats().language == "id" else problem.message

    def remember_file(self) -> None:
        """Put the open file at the top of the recent ones, as it is now."""
        view, path = self._hub.view, self._hub.path
        if view is None or path is None:
            return
        from datetime import UTC, datetime

        self._preferences.remember_file(
            RecentFile(
                path=str(path),
                unit=view.snapshot.unit.name,
                year=view.snapshot.assessment.year,
                answered=view.recorded.answered,
                of=view.recorded.of,
                total=str(view.recorded.total),
                opened_at=datetime.now(UTC).isoformat(timespec="seconds"),
                sample=view.snapshot.unit.sample,
            )
        )

    def _create(self, dialog: NewAgencyDialog) -> None:
        asked: NewAgency = dialog.agency()
        actor = self._doors.actor()

        def create() -> None:
            from integrity_zone.domain.team import TeamMember
            from integrity_zone.services.catalog import instrument
            from integrity_zone.services.workspace.workspaces import create_workspace

            asked.path.parent.mkdir(parents=True, exist_ok=True)
            create_workspace(
                asked.path,
                unit_name=asked.name,
                code=asked.code or None,
                kind=asked.kind,
                target=asked.target,
                year=asked.year,
                instrument=instrument(asked.instrument),
                team=[
                    TeamMember("", name, "coordinator" if area is None else "member", area) for name, area in asked.team
                ],
                actor=actor,
            )

        task = self._runner.write(self.tr("Making the file"), create)
        task.finished.connect(lambda _result: self.open_file(asked.path))
        task.failed.connect(self.refuse)

    def _on_open_failed(self, path: Path, problem: IntegrityZoneError) -> None:
        if problem.code == "locked":
            self._doors.window().notice.say(
                text_of(problem, self._doors.formats().language),
                action=self.tr("Open for reading"),
                run=lambda: self.open_file(path, write=False),
            )
            return
        self.refuse(problem)
        if problem.code in _LOST:
            self._offer_backups(path, problem)

    def _offer_backups(self, path: Path, problem: IntegrityZoneError) -> None:
        """Offer the backup copies of a file that is no more what it was, if there are any."""

        def find(_task: Task) -> bool:
            from integrity_zone.services.workspace.backups import backups_of

            return bool(backups_of(path))

        def offer(are_there: bool) -> None:
            notice, said = self._doors.window().notice, text_of(problem, self._doors.formats().language)
            if are_there and notice.text == said:
                notice.say(said, action=self.tr("Backup copies…"), run=lambda: self._doors.show_backups(path))

        self._runner.beside(self.tr("Looking for backup copies"), find).finished.connect(offer)

    def _documents(self) -> Path:
        found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(found or Path.home()) / "Zona Integritas"
