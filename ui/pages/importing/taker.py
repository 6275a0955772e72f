"""Takes the chosen cells: first a copy of the file as it is, then one step that can be undone."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from integrity_zone.domain.backups import BackupReason
from integrity_zone.domain.worksheet_import import CellStatus, ConflictChoice
from ui.backup_first import back_up_first, cause_of
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
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.pages.evidence.notice import NoticeStrip
    from ui.pages.importing.workbook import WorkbookView
    from ui.tasks.task import Task
    from ui.view import Update
    from ui.widgets.progress_line import ProgressLine

# Names the task that makes the copy, so that a page made anew finds it again.
_COPY = "import/copy"


class _Wanted(NamedTuple):
    """What is to be taken, as it was when somebody said so."""

    title: str
    preview: WorksheetPreview
    keys: frozenset[CellKey]


class TakerWords(QObject):
    """What is said of an import also when the page it was begun on is gone, in the language of that moment."""

    def taken(self, wanted: _Wanted) -> str:
        """What was wanted stands in the file."""
        words = self.tr("%n cell(s) taken from {file}", "", len(wanted.keys))
        return words.format(file=wanted.preview.source_name)

    def no_copy(self) -> str:
        """Nothing was taken."""
        return self.tr("Nothing was taken: no backup copy could be made")

    def stopped(self) -> str:
        """Somebody called it off, or went on to another file."""
        return self.tr("The backup copy was called off. Nothing was taken.")


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
        for task in desk.runner.tasks():
            if task.objectName() == _COPY and not task.is_cancelled():
                self._follow(task)
                for end in (task.finished, task.failed, task.stopped):
                    end.connect(for_living(self, self._on_over))

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
        making = self.tr("Making a backup copy")
        task = back_up_first(self._desk.hub, self._desk.runner, making, BackupReason.IMPORT)
        task.setObjectName(_COPY)
        self._follow(task)
        # Also when the page was made anew meanwhile: what was wanted is taken, and told in the status line.
        task.finished.connect(partial(_on_copied, self, self._desk, task, wanted))
        task.failed.connect(partial(_on_not_copied, self, self._desk, wanted))
        task.stopped.connect(partial(_on_stopped, self, self._desk))
        return task

    def show_progress(self) -> None:
        """Say that a copy is being made, again after something else was said there."""
        if self._copying is not None:
            self._progress.begin(ProgressValue(0, 0, self.tr("Making a backup copy…")))

    def call_off(self) -> None:
        """Take nothing, if nothing was written yet."""
        if self._copying is not None:
            self._copying.cancel()

    def _follow(self, task: Task) -> None:
        self._copying = task
        self.show_progress()
        task.progressed.connect(for_living(self, self._on_progress))

    def _on_over(self, *_result: object) -> None:
        """What the page of before began is told elsewhere."""
        self._end_copying()
        self.settled.emit()

    def _on_progress(self, progress: Progress) -> None:
        percent = self._desk.formats.whole_percent(Fraction(progress.done, max(progress.of, 1)))
        said = self.tr("Making a backup copy, {percent}").format(percent=percent)
        self._progress.set_value(ProgressValue(progress.done, progress.of, said))

    def go_on(self, wanted: _Wanted, backup: Backup) -> None:
        """Take what was wanted; the copy is there.

        Args:
            wanted: As it was when somebody said so.
            backup: The copy.
        """
        self._end_copying()
        self._workbook.backup.show_made(backup)
        self._write(wanted)

    def refuse(self, wanted: _Wanted, cause: IntegrityZoneError) -> None:
        """Take nothing, and offer to take it without a copy.

        Args:
            wanted: As it was when somebody said so.
            cause: Why there is no copy.
        """
        self._end_copying()
        self._workbook.backup.show_refused(cause)
        sentence = text_of(cause, self._desk.formats.language)
        way = Way(self.tr("Take without a backup copy"), partial(self._take_uncopied, wanted))
        self._notice.say(TakerWords().no_copy(), sentence, way, mark=Mark.SHORT)
        self.settled.emit()

    def stop(self) -> None:
        """Take nothing: it was called off."""
        self._end_copying()
        self._notice.say(TakerWords().stopped(), "", mark=Mark.REMARK)
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
        self._is_writing, self._title = True, wanted.title
        task = _write(self._desk, wanted)
        task.finished.connect(for_living(self, partial(self._on_taken, wanted)))
        task.failed.connect(for_living(self, self._on_not_taken))

    def _on_taken(self, wanted: _Wanted, _update: Update) -> None:
        self._is_writing = False
        left = sum(cell.status is CellStatus.REFUSED for cell in self._workbook.model.rows)
        undecided = len(self._workbook.undecided())
        parts = [self.tr("They stand in the history under your name.")]
        if undecided:
            parts.append(self.tr("%n conflict(s) [stays as it is|stay as they are] here.", "", undecided))
        if left:
            parts.append(self.tr("%n refused cell(s) [was|were] left out.", "", left))
        headline = TakerWords().taken(wanted)
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


def _write(desk: Desk, wanted: _Wanted) -> Task:
    def step(workspace: Workspace) -> Change:
        from integrity_zone.services.worksheets.importing import apply_worksheet

        return apply_worksheet(workspace, wanted.preview, wanted.keys, conflicts=ConflictChoice.THEIRS)

    return desk.hub.do(wanted.title, step)


def _on_copied(taker: Taker, desk: Desk, task: Task, wanted: _Wanted, backup: Backup) -> None:
    if task.is_cancelled():
        # Called off when the copy was there already, and its end still to be told; or its file was closed.
        _on_stopped(taker, desk)
    elif isValid(taker):
        taker.go_on(wanted, backup)
    else:
        _write(desk, wanted).finished.connect(lambda _update: desk.tell(TakerWords().taken(wanted)))


def _on_not_copied(taker: Taker, desk: Desk, wanted: _Wanted, problem: IntegrityZoneError) -> None:
    cause = cause_of(problem)
    if isValid(taker):
        taker.refuse(wanted, cause)
    else:
        desk.tell(TakerWords().no_copy())
        desk.hub.refused.emit(cause)


def _on_stopped(taker: Taker, desk: Desk) -> None:
    if isValid(taker):
        taker.stop()
    else:
        desk.tell(TakerWords().stopped())
