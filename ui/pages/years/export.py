"""The comparison as a workbook: asked where it goes, made in a child process, and can be called off."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui.dialogs.reports.save_dialog import ask_where
from ui.messages import text_of
from ui.models.reports.kinds import ReportKey, suffix
from ui.models.reports.memory import MadeFile, proposed_folder, remember_made
from ui.pages.reports.opening import ways_to
from ui.tasks.living import for_living
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog, QWidget

    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.models.years.reading import YearChoice
    from ui.pages.evidence.notice import NoticeStrip
    from ui.tasks.task import Task
    from ui.view import AssessmentView


class YearExport(QObject):
    """Belongs to the page; what is being made goes on when the page is made anew."""

    begun, ended = Signal(), Signal()  #: a workbook is being made; it is made, refused or called off

    def __init__(self, desk: Desk, page: QWidget, notice: NoticeStrip) -> None:
        """Make nothing yet.

        Args:
            desk: The doors of a page.
            page: Owner, and parent of the dialog.
            notice: Tells what became of it.
        """
        super().__init__(page)
        self._desk, self._page, self._notice = desk, page, notice
        self.dialog: QFileDialog | None = None  #: the one asked last

    def ask(self, choice: YearChoice) -> None:
        """Ask where the workbook goes, and make it."""
        path = self._desk.hub.path
        if path is None:
            return
        folder = proposed_folder(self._desk.preferences, path)
        name = f"{path.stem}-perbandingan-{choice.earlier}-{choice.later}{suffix(ReportKey.YEARS)}"
        title = self.tr("Save the comparison of {earlier} and {later}").format(
            earlier=choice.earlier, later=choice.later
        )
        chosen = partial(self.make_at, choice)
        self.dialog = ask_where(self._page.window(), title, ReportKey.YEARS, folder / name, chosen)

    def make_at(self, choice: YearChoice, out: Path, replace: bool) -> Task | None:
        """Make the workbook; None when the file was closed meanwhile.

        Args:
            choice: Years and stage.
            out: The file.
            replace: Whether a file of that name may go.
        """
        desk, view = self._desk, self._desk.hub.view
        if view is None:
            return None
        blank, runner = desk.blank(), desk.runner

        def job(workspace: Workspace, task: Task) -> int:
            from integrity_zone.services.reports.making import ExportWish
            from integrity_zone.services.reports.years import export_year_comparison

            report = partial(runner.report, task)
            wish = ExportWish(blank, progress=report, cancelled=task.is_cancelled, replace=replace)
            return export_year_comparison(
                workspace, out, wish, earlier=choice.earlier, later=choice.later, stage=choice.stage
            )

        task = desk.hub.beside(self.tr("Comparison of years: {file}").format(file=out.name), job)
        # Not a method of this object, which may be gone before the workbook is finished.
        task.finished.connect(partial(_remember, desk, view, out))
        desk.follow(task)
        self.begun.emit()
        task.finished.connect(for_living(self, partial(self._on_made, out)))
        task.failed.connect(for_living(self, self._on_refused))
        task.stopped.connect(for_living(self, self.ended.emit))
        return task

    def _on_made(self, out: Path, _size: int) -> None:
        self.ended.emit()
        headline = self.tr("{file} was made").format(file=out.name)
        self._notice.say(headline, str(out.parent), *ways_to(out, self._notice), mark=Mark.MET)

    def _on_refused(self, problem: IntegrityZoneError) -> None:
        self.ended.emit()
        self._notice.say_trouble(self.tr("The workbook was not made"), text_of(problem, self._desk.formats.language))


def _remember(desk: Desk, view: AssessmentView, out: Path, size: int) -> None:
    remember_made(desk.preferences, view.snapshot, ReportKey.YEARS, MadeFile(out, datetime.now(UTC), size))
    desk.tell(QCoreApplication.translate("Years", "{file} was made").format(file=out.name))
