"""In whose words the questions are asked: our own short ones, or those of a worksheet that the user owns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dialogs.files import Folder, ask_file
from ui.messages import text_of
from ui.pages.evidence.notice import NoticeStrip, Way
from ui.tasks.living import for_living
from ui.theme.tokens import Mark
from ui.widgets.parts import button
from ui.widgets.progress_line import ProgressLine, ProgressValue
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.wording import WordingPreview
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.tasks.task import Task
    from ui.view import AssessmentView

#: Beside that of the worksheets that are taken in, which lie in the same folder.
FOLDER = "importing/folder"


class OfficialWording(QWidget):
    """Says which words are shown, and takes the official ones in or drops them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None
        self.dialog: QFileDialog | None = None  #: the one asked last
        self.strip = Strip(desk.theme)
        self.progress = ProgressLine(desk.theme)
        self.notice = NoticeStrip(desk.theme)
        self.take_button = button(self.tr("Take the official wording…"), "small")
        self.drop_button = button(self.tr("Back to the short wording"), "small")
        self.strip.set_actions([self.drop_button, self.take_button])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(desk.theme.metrics.space(8))
        for part in (self.notice, self.progress, self.strip):
            layout.addWidget(part)
        self.take_button.clicked.connect(self.choose_file)
        self.drop_button.clicked.connect(lambda _checked=False: self.drop())
        self.progress.cancelled.connect(self._cancel)

    def show_view(self, view: AssessmentView) -> None:
        """Say which words are shown."""
        wording, formats = view.snapshot.wording, self._desk.formats
        is_official = bool(wording.indicators)
        if is_official:
            headline = self.tr("Questions in the wording of {file}").format(file=wording.source_name)
            said = [self.tr("%n indicator(s)", "", len(wording.indicators))]
            if wording.taken_at is not None:
                day = formats.day(wording.taken_at.astimezone().date())
                said.append(self.tr("taken by {name} on {day}").format(name=wording.taken_by, day=day))
            sentence = " · ".join(said)
        else:
            headline = self.tr("Questions in the short wording of this program")
            sentence = self.tr(
                "The official wording can be taken from a worksheet of the ministry. It is kept in this file only."
            )
        self.strip.set_value(StripValue(Mark.REMARK, headline, sentence))
        self.drop_button.setVisible(is_official)
        hindrance = self.tr("This file is opened for reading only.") if self._desk.hub.is_read_only else ""
        for made in (self.take_button, self.drop_button):
            made.setEnabled(not hindrance)
            made.setToolTip(hindrance)

    def choose_file(self) -> None:
        """Ask for a worksheet of the ministry."""
        title, kinds = self.tr("Choose a worksheet of the ministry"), self.tr("Excel workbook (*.xlsx)")
        self.dialog = ask_file(self, title, kinds, Folder(self._desk.preferences, FOLDER), self.look)

    def look(self, path: Path) -> Task | None:
        """Read the wording of a workbook and ask whether it is to be taken; nothing is written.

        Args:
            path: Of the workbook.
        """
        view = self._desk.hub.view
        if view is None:
            return None
        self._cancel()
        key = view.instrument.key

        def job(_workspace: Workspace, _task: Task) -> WordingPreview:
            from integrity_zone.services.assessment.wordings import preview_wording
            from integrity_zone.services.catalog import instrument

            return preview_wording(path, instrument(key))

        title = self.tr("Reading {file}").format(file=path.name)
        task = self._task = self._desk.hub.beside(title, job)
        self.notice.hide()
        self.progress.begin(ProgressValue(0, 0, title), can_cancel=False)
        task.finished.connect(for_living(self, partial(self._on_read, task)))
        task.failed.connect(for_living(self, partial(self._on_refused, task)))
        return task

    def take(self, preview: WordingPreview) -> Task:
        """Take what was recognised for certain, in one step that can be undone."""

        def step(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.wordings import take_wording

            return take_wording(workspace, preview)

        return self._desk.hub.do(self.tr("official wording"), step)

    def _take_asked(self, preview: WordingPreview) -> None:
        self.take(preview)

    def drop(self) -> Task | None:
        """Go back to our own words, in one step that can be undone."""
        view = self._desk.hub.view
        if view is None:
            return None
        asked = view.instrument

        def step(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.wordings import drop_wording

            return drop_wording(workspace, asked)

        return self._desk.hub.do(self.tr("short wording"), step)

    def _cancel(self) -> None:
        if self._task is not None:
            task, self._task = self._task, None
            task.cancel()

    def _on_read(self, task: Task, preview: WordingPreview) -> None:
        if task is not self._task:
            return
        self._task = None
        self.progress.finish()
        count = len(preview.certain)
        said = [self.tr("{count} of {of} indicators recognised for certain").format(count=count, of=preview.of)]
        if preview.uncertain:
            said.append(self.tr("%n recognised only roughly and left out", "", len(preview.uncertain)))
        if preview.missing:
            said.append(self.tr("%n not found", "", len(preview.missing)))
        if preview.criteria_missing:
            said.append(self.tr("%n keep our own words for their options", "", len(preview.criteria_missing)))
        self.notice.ask(
            self.tr("Show the questions in the wording of {file}?").format(file=preview.source_name),
            ", ".join(said) + ".",
            Way(self.tr("Leave it"), lambda: None),
            Way(self.tr("Take %n indicator(s)", "", count), partial(self._take_asked, preview)),
        )

    def _on_refused(self, task: Task, problem: IntegrityZoneError) -> None:
        if task is not self._task:
            return
        self._task = None
        self.progress.finish()
        self.notice.say_trouble(self.tr("No wording was taken"), text_of(problem, self._desk.formats.language))
