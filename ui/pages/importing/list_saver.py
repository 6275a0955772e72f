"""Saves the cells that are shown as a workbook of texts, to be sent to whoever filled them in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.dialogs.files import Folder, ask_place
from ui.messages import text_of
from ui.pages.reports.opening import ways_to
from ui.tasks.living import for_living
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget

    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.pages.evidence.notice import NoticeStrip
    from ui.pages.importing.workbook import WorkbookView
    from ui.tasks.task import Task


class ListSaver(QObject):
    """Asks where, and says what became of it."""

    def __init__(
        self, desk: Desk, workbook: WorkbookView, notice: NoticeStrip, folder_key: str, parent: QWidget
    ) -> None:
        """Wait.

        Args:
            desk: The doors of a page.
            workbook: What is shown of it is saved.
            notice: What was done is said here.
            folder_key: Of the folder that was used last.
            parent: The page.
        """
        super().__init__(parent)
        self._owner = parent
        self._desk, self._workbook, self._notice = desk, workbook, notice
        self._folder = Folder(desk.preferences, folder_key)
        self.dialog: QFileDialog | None = None  #: the one asked last

    def ask(self) -> None:
        """Ask where the list goes."""
        name = self._workbook.name
        if not name:
            return
        proposed = self.tr("{file} - cells.xlsx").format(file=Path(name).stem)
        title, kinds = self.tr("Save this list"), self.tr("Excel workbook (*.xlsx)")
        self.dialog = ask_place(self._owner, title, kinds, self._folder, proposed, self.save_as)

    def save_as(self, out: Path) -> Task | None:
        """Save the list, in place of a file of that name; None when nothing is shown.

        Args:
            out: The file.
        """
        view, listed = self._desk.hub.view, self._workbook.listed()
        if view is None or listed is None:
            return None
        snapshot, blank = view.snapshot, self._desk.blank()

        def save(workspace: Workspace, task: Task) -> int:
            from integrity_zone.services.reports.making import ExportWish
            from integrity_zone.services.worksheets.listing import save_cell_list

            wish = ExportWish(blank, cancelled=task.is_cancelled, replace=True)
            return save_cell_list(listed, snapshot, workspace.path.name, out, wish)

        task = self._desk.hub.beside(self.tr("Saving {file}").format(file=out.name), save)
        self._desk.follow(task)
        task.finished.connect(for_living(self, partial(self._on_saved, out)))
        task.failed.connect(for_living(self, self._on_not_saved))
        return task

    def _on_saved(self, out: Path, _size: int) -> None:
        headline = self.tr("The list was saved as {file}").format(file=out.name)
        self._notice.say(headline, "", *ways_to(out, self._notice), mark=Mark.MET)

    def _on_not_saved(self, problem: IntegrityZoneError) -> None:
        sentence = text_of(problem, self._desk.formats.language)
        self._notice.say_trouble(self.tr("The list was not saved"), sentence)
