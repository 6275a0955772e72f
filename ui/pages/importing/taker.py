"""Takes the chosen cells: first a copy of the file as it is, then one step that can be undone."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from integrity_zone.domain.worksheet_import import CellStatus, ConflictChoice
from integrity_zone.errors import IntegrityZoneError
from ui.messages import text_of
from ui.pages.evidence.notice import Way
from ui.tasks.living import for_living
from ui.theme.tokens import Mark
from ui.widgets.progress_line import ProgressValue

if TYPE_CHECKING:
    from integrity_zone.domain.backups import Backup
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.progress import Progress
    from integrity_zone.domain.worksheet_import import CellKey, WorksheetPreview
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.pages.evidence.notice import NoticeStrip
    from ui.pages.importing.workbook import WorkbookView
    from ui.tasks.task import Task
    from ui.view import Update
    from ui.widgets.progress_line import ProgressLine


class _Wanted(NamedTuple):
    """What is to be taken, as it was when somebody said so."""

    title: str
    preview: WorksheetPreview
    keys: frozenset[CellKey]


class Taker(QObject):
    """One import at a time. What is chosen meanwhile belongs to the next."""

    settled = Signal()  #: nothing is being taken any more
    moved_on = Signal()  #: what is shown may no longer be so

    def __init__(
        self, desk: Desk, workbook: WorkbookView, notice: NoticeStrip, progress: ProgressLine, parent: QObject
    ) -> None:
        """Wait.

        Args:
            desk: The doors of a page.
            workbook: What is chosen in it is taken.
            notice: What was done is said here.
            progress: How far the copy is.
            parent: The page.
        """
        super().__init__(parent)
        self._desk, self._workbook, self._notice, self._progress = desk, workbook, notice, progress
        self._copying: Task | None = None
        self._is_writing = False
        self._title = ""  #: of the step taken last
        desk.hub.undo_stack.undoTextChanged.connect(self._on_undo_changed)

    @property
    def is_busy(self) -> bool:
        """Whether something is being taken."""
        return self._copying is not None or self._is_writing

    def take(self, preview: WorksheetPreview) -> Task | None:
        """Make a backup copy and take the chosen cells; None when there are none.

        Args:
            preview: Of the workbook that is shown.
        """
        keys = frozenset(cell.key for cell in self._workbook.model.taken())
        if not keys or self.is_busy:
            return None
        title = self.tr("import of {file}: %n cell(s)", "", len(keys)).format(file=preview.source_name)
        wanted = _Wanted(title, preview, keys)
        runner = self._desk.runner

        def copy(workspace: Workspace, task: Task) -> Backup:
            from integrity_zone.domain.backups import BackupReason
            from integrity_zone.services.workspace.backups import back_up

            return back_up(
                workspace,
                before=BackupReason.IMPORT,
                now=datetime.now(UTC),
                progress=partial(runner.report, task),
                cancelled=task.is_cancelled,
            )

        task = self._copying = self._desk.hub.beside(self.tr("Making a backup copy"), copy)
        self._progress.begin(ProgressValue(0, 0, self.tr("Making a backup copy…")))
        task.progressed.connect(for_living(self, self._on_progress))
        task.finished.connect(for_living(self, partial(self._on_copied, wanted)))
        task.failed.connect(for_living(self, partial(self._on_not_copied, wanted)))
        task.stopped.connect(for_living(self, self._on_stopped))
        return task

    def call_off(self) -> None:
        """Take nothing, if nothing was written yet."""
        if self._copying is not None:
            self._copying.cancel()

    def _on_progress(self, progress: Progress) -> None:
        percent = self._desk.formats.whole_percent(Fraction(progress.done, max(progress.of, 1)))
        said = self.tr("Making a backup copy, {percent}").format(percent=percent)
        self._progress.set_value(ProgressValue(progress.done, progress.of, said))

    def _on_copied(self, wanted: _Wanted, backup: Backup) -> None:
        if self._copying is not None and self._copying.is_cancelled():
            # Called off when the copy was there already, and its end still to be told.
            self._on_stopped()
            return
        self._end_copying()
        self._workbook.backup.show_made(backup)
        self._write(wanted)

    def _on_not_copied(self, wanted: _Wanted, problem: IntegrityZoneError) -> None:
        self._end_copying()
        # Its own sentence names what to type at a prompt.
        reason = problem.details.get("reason")
        cause = reason if isinstance(reason, IntegrityZoneError) else problem
        self._workbook.backup.show_refused(cause)
        sentence = text_of(cause, self._desk.formats.language)
        way = Way(self.tr("Take without a backup copy"), partial(self._take_uncopied, wanted))
        self._notice.say(self.tr("Nothing was taken: no backup copy could be made"), sentence, way, mark=Mark.SHORT)
        self.settled.emit()

    def _on_stopped(self) -> None:
        self._end_copying()
        self._notice.say(self.tr("The backup copy was called off. Nothing was taken."), "", mark=Mark.ANSWERED)
        self.settled.emit()

    def _end_copying(self) -> None:
        self._copying = None
        self._progress.finish()

    def _take_uncopied(self, wanted: _Wanted) -> None:
        if self.is_busy:
            # It was taken up another way meanwhile.
            return
        self._workbook.backup.show_left_out()
        self._write(wanted)

    def _write(self, wanted: _Wanted) -> None:
        def step(workspace: Workspace) -> Change:
            from integrity_zone.services.worksheets.importing import apply_worksheet

            return apply_worksheet(workspace, wanted.preview, wanted.keys, conflicts=ConflictChoice.THEIRS)

        self._is_writing, self._title = True, wanted.title
        task = self._desk.hub.do(wanted.title, step)
        task.finished.connect(for_living(self, partial(self._on_taken, wanted)))
        task.failed.connect(for_living(self, self._on_not_taken))

    def _on_taken(self, wanted: _Wanted, _update: Update) -> None:
        self._is_writing = False
        left = sum(cell.status is CellStatus.REFUSED for cell in self._workbook.model.rows)
        undecided = len(self._workbook.undecided())
        parts = [self.tr("They stand in the history under your name.")]
        if undecided:
            parts.append(self.tr("%n conflict(s) stay as they are here.", "", undecided))
        if left:
            parts.append(self.tr("%n refused cell(s) were left out.", "", left))
        headline = self.tr("%n cell(s) taken from {file}", "", len(wanted.keys)).format(file=wanted.preview.source_name)
        self._notice.say(headline, " ".join(parts), Way(self.tr("Undo"), self._undo), mark=Mark.MET)
        self._desk.tell(headline)
        self.settled.emit()

    def _on_not_taken(self, problem: IntegrityZoneError) -> None:
        self._is_writing = False
        sentence = text_of(problem, self._desk.formats.language)
        self._notice.say_trouble(self.tr("Nothing was taken"), sentence)
        self.settled.emit()
        self.moved_on.emit()

    def _undo(self) -> None:
        # What somebody did since then is not undone in its stead.
        if self._desk.hub.undo_stack.undoText() == self._title:
            self._desk.hub.undo()

    def _on_undo_changed(self, text: str) -> None:
        if self._title and text != self._title and not self._notice.isHidden():
            self._title = ""
            self._notice.hide()
