"""The open workspace, as the screens know it: one view of it, one signal when it changes, one door to change it.

What scores is imported where it is needed: the start screen comes before any of it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDateTime, QObject, Signal
from PySide6.QtGui import QUndoStack

from ui.commands.step_command import StepCommand
from ui.tasks.waiting_room import WaitingRoom

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.undoing import Undone
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.open_workspace import LongOperation, OpenWorkspace, Operation, StoppableOperation
    from ui.tasks.runner import Runner
    from ui.tasks.task import Task
    from ui.view import AssessmentView, Update

#: How far back a person can undo.
UNDO_LIMIT = 500


class WorkspaceHub(QObject):
    """Holds the open workspace. Every change goes through a `do`, and comes back as `changed`."""

    opened = Signal(object)  #: AssessmentView
    changed = Signal(object)  #: Update
    making_room = Signal()  #: another file is there; what is still being typed must go into this one now
    closing = Signal()  #: the file is about to be closed; long work that is on its way is called off by that
    let_go = Signal()  #: the file is closed, with nothing in its place yet: before `closed`, or `opened` of another one
    closed = Signal()
    saving = Signal()  #: something is on its way to the file
    saved = Signal(QDateTime)  #: everything asked for is on the disk
    refused = Signal(object)  #: the IntegrityZoneError of a change that was not made
    left_alone = Signal(object)  #: Undone, when an undo could not bring everything back
    trying_changed = Signal(bool)  #: answers are only tried from now on, or recorded again

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        """Nothing is open yet.

        Args:
            runner: Does the work.
            parent: Owner.
        """
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)
        self._runner = runner
        self._file: OpenWorkspace | None = None
        self._view: AssessmentView | None = None
        self._opening: tuple[object, Task] | None = None
        self._on_their_way = 0
        #: Small undoable steps on their way, and the undos and redos that were asked for after them.
        self._steps_on_their_way = 0
        self._turns: list[Callable[[], None]] = []
        self._is_trying = False
        self.waiting_room = WaitingRoom(self)

    @property
    def view(self) -> AssessmentView | None:
        """What is shown now; None while nothing is open."""
        return self._view

    @property
    def path(self) -> Path | None:
        """The open file."""
        return self._file.workspace.path if self._file is not None else None

    @property
    def is_read_only(self) -> bool:
        """Whether the file was opened beside another writer."""
        return self._file is not None and not self._file.workspace.can_write

    @property
    def is_trying(self) -> bool:
        """Whether answers given now are to be tried and not recorded, also before the first one is given."""
        return self._is_trying

    @property
    def kept_original(self) -> Path | None:
        """Where the original stays when opening brought an older file up."""
        return self._file.workspace.kept_original if self._file is not None else None

    def open(
        self, title: str, path: Path, *, actor: str, write: bool = True, year: int | None = None, blank: BlankPolicy
    ) -> Task:
        """Open a file in place of the one that is open; that one stays when the new one is refused.

        Args:
            title: What the work is called.
            path: The file.
            actor: Who is working.
            write: Take the lock; else read beside a writer.
            year: Of the assessment; None for the latest.
            blank: What an unanswered indicator counts.
        """
        wanted = (path.absolute(), actor, write, year, blank)
        if self._opening is not None and self._opening[0] == wanted and not self._opening[1].is_over:
            # A second click: the lock that would refuse it is our own.
            return self._opening[1]
        if self.path is not None and self.path.resolve() == path.resolve():
            # The same file again, perhaps under another name of the person: one lock, so the old one goes first.
            self.close()

        def work() -> OpenWorkspace:
            from ui.open_workspace import open_workspace

            return open_workspace(path, actor, write=write, year=year, blank=blank)

        task = self._runner.write(title, work)
        task.finished.connect(self._on_opening)
        self._opening = (wanted, task)
        return task

    def close(self) -> None:
        """Close the file after everything asked for is on the disk, and what became of it was told."""
        if self._file is not None:
            self.closing.emit()
        self._runner.drain()
        self._runner.deliver()
        self.waiting_room.empty()
        if self._file is None:
            return
        self._let_go()
        self.closed.emit()

    def do(
        self,
        title: str,
        operation: Operation,
        *,
        initiator: object = None,
        merge: str = "",
        undoable: bool = True,
        year: int | None = None,
    ) -> Task:
        """Change the workspace in one small step.

        Args:
            title: What the step is called in "Undo ...", in the language of the screens.
            operation: Called in the writing thread.
            initiator: Who asks and has drawn it already.
            merge: Steps in a row of the same key become one undo, such as typing in one field.
            undoable: Whether it goes on the undo stack.
            year: That the step adds, which is shown from then on; None for a step within a year.
        """
        file = self._open_file()
        task = self._runner.write(title, partial(file.change, operation, initiator, year))
        if undoable:
            self._steps_on_their_way += 1
        self._followed(task, file, title, merge=merge, undoable=undoable, year=year)
        if undoable:
            for end in (task.finished, task.failed, task.stopped):
                end.connect(lambda *_result: self._step_landed(file))
        return task

    def do_long(
        self,
        title: str,
        operation: LongOperation,
        *,
        initiator: object = None,
        undoable: bool = True,
        is_whole: bool = False,
    ) -> Task:
        """Change the workspace in slices; answers are saved between them.

        Args:
            title: What it is called.
            operation: Makes the generator, in the writing thread; returns the change of its last step.
            initiator: As for `do`.
            undoable: As for `do`.
            is_whole: Whether it may have changed anything, so that everything is read anew; it is never undoable then.
        """
        file = self._open_file()
        task = self._runner.write_long(title, partial(file.change_slowly, operation, initiator, is_whole=is_whole))
        return self._followed(task, file, title, merge="", undoable=undoable)

    def do_stoppable(self, title: str, operation: StoppableOperation) -> Task:
        """Change the workspace in one step that waits for a child process; it can be called off, but never undone.

        Args:
            title: What it is called.
            operation: Called in the writing thread with the task, to report and to see whether it is called off.
        """
        file = self._open_file()

        def work(task: Task) -> Update | None:
            return file.change(lambda workspace: operation(workspace, task), None)

        return self._followed(self._runner.write_stoppable(title, work), file, title, merge="", undoable=False)

    def undo(self) -> None:
        """Undo the last step a person asked for, also one that is still on its way to the file."""
        self._turn(self.undo_stack.undo)

    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._turn(self.undo_stack.redo)

    def read(self, title: str, reading: Callable[[Workspace], Any]) -> Task:
        """Read something of the file that the view does not hold, such as a history.

        Args:
            title: What it is called.
            reading: Called in the writing thread; its result arrives with `finished`.
        """
        return self._runner.write(title, partial(reading, self._open_file().workspace))

    def beside(self, title: str, job: Callable[[Workspace, Task], Any]) -> Task:
        """Do something that reads the file and takes long, such as an export in a child process.

        Args:
            title: What it is called.
            job: Called in a side thread.
        """
        workspace = self._open_file().workspace

        def work(task: Task) -> Any:
            if task.is_cancelled():
                from integrity_zone.domain.progress import CalledOffError

                # Its turn came after the file was closed.
                raise CalledOffError
            return job(workspace, task)

        return self._runner.beside(title, work)

    def try_answers(self, tried: Mapping[str, AnswerValue | None]) -> None:
        """Show answers that are not recorded, which begins the trying; with none, what is recorded is shown again."""
        if self._view is None:
            return
        if tried:
            self.set_trying(is_trying=True)
        from ui.view import Update
        from ui.view_making import trying

        touched = frozenset({*self._view.tried, *tried})
        self._view = trying(self._view, tried)
        self.changed.emit(Update(self._view, None, touched))

    def set_trying(self, *, is_trying: bool) -> None:
        """Begin or end the trying; what was tried goes when it ends. The one switch of every page."""
        if is_trying == self._is_trying:
            return
        self._is_trying = is_trying
        if not is_trying and self._view is not None and self._view.is_trying:
            self.try_answers({})
        self.trying_changed.emit(is_trying)

    def show_year(self, title: str, year: int) -> Task:
        """Show the assessment of another year of the same file."""
        file = self._open_file()
        task = self._runner.write(title, partial(file.show_year, year))
        task.finished.connect(lambda update: self._arrive(update, partial(self._on_year, file)))
        task.failed.connect(self.refused)
        return task

    def reload(self, title: str) -> Task | None:
        """Read everything anew, after something changed more than its own rows."""
        return self.show_year(title, self._view.snapshot.assessment.year) if self._view is not None else None

    def revert(self, command: StepCommand) -> None:
        """Undo the steps of a command, which makes the steps that a redo undoes. For `StepCommand`."""
        left: list[Undone] = []
        file, title = self._open_file(), command.text()
        turn = partial(command.turned, left=left)
        task = self._runner.write(title, partial(file.change, turn, None, command.year))
        self._followed(task, file, title, merge="", undoable=False)
        task.finished.connect(lambda _update: self._tell_left(left))
        # Of several steps some may be undone already; and the stack no longer is what the file is.
        task.failed.connect(lambda _problem: self.reload(title) if self._file is file else None)

    def _tell_left(self, left: list[Undone]) -> None:
        for undone in left:
            self.left_alone.emit(undone)

    def _open_file(self) -> OpenWorkspace:
        assert self._file is not None, "asked for while nothing is open"  # noqa: S101 - a bug, not an input
        return self._file

    def _followed(
        self, task: Task, file: OpenWorkspace, title: str, *, merge: str, undoable: bool, year: int | None = None
    ) -> Task:
        """Every result belongs to the file it was asked of, which may be closed when it arrives."""
        self._on_their_way += 1
        self.saving.emit()

        def done(update: Update | None) -> None:
            if self._file is not file:
                return
            if year is not None and update is not None:
                # What was done in another year is not undone from this one.
                self.undo_stack.clear()
            self._show(update)
            if undoable and update is not None and update.change is not None and update.change.step:
                self.undo_stack.push(StepCommand(title, update.change.step, self.revert, merge, year))
            self._landed()

        def failed(problem: IntegrityZoneError) -> None:
            self.refused.emit(problem)
            stopped()

        def stopped() -> None:
            if self._file is not file:
                return
            self._show_recorded()
            self._landed()
            catching_up = self._runner.write(title, file.catch_up)
            catching_up.finished.connect(lambda update: self._arrive(update, partial(self._on_caught_up, file)))

        task.finished.connect(lambda update: self._arrive(update, done))
        task.failed.connect(failed)
        task.stopped.connect(stopped)
        return task

    def _arrive(self, update: Update | None, then: Callable[[Any], None]) -> None:
        shown = self._view.snapshot.assessment if self._view is not None else None
        is_elsewhere = update is not None and shown is not None and update.view.snapshot.assessment != shown
        self.waiting_room.arrive(partial(then, update), is_elsewhere=is_elsewhere)

    def _on_opening(self, file: OpenWorkspace) -> None:
        self.waiting_room.arrive(partial(self._on_opened, file), is_elsewhere=self._file is not None)

    def _turn(self, turn: Callable[[], None]) -> None:
        if self._steps_on_their_way:
            self._turns.append(turn)
        else:
            turn()

    def _step_landed(self, file: OpenWorkspace) -> None:
        # It is on the undo stack only when it was let in.
        self.waiting_room.arrive(partial(self._take_turns, file), is_elsewhere=False)

    def _take_turns(self, file: OpenWorkspace) -> None:
        if self._file is not file:
            return
        self._steps_on_their_way -= 1
        if not self._steps_on_their_way:
            turns, self._turns = self._turns, []
            for turn in turns:
                turn()

    def _landed(self) -> None:
        self._on_their_way -= 1
        if not self._on_their_way:
            self.saved.emit(QDateTime.currentDateTime())

    def _show_recorded(self) -> None:
        """What was drawn in good faith goes back to what is recorded."""
        if self._view is not None:
            from ui.view import Update

            self.changed.emit(Update(self._view, None, frozenset(self._view.states)))

    def _show(self, update: Update | None) -> None:
        if update is None:
            return
        from ui.view_making import trying

        if self._view is not None and update.view.snapshot.assessment != self._view.snapshot.assessment:
            # What was tried belongs to the other year.
            self.set_trying(is_trying=False)
        tried = self._view.tried if self._view is not None else {}
        # The writing thread knows nothing of what is tried; it may have begun before the trying did.
        self._view = trying(update.view, tried) if tried else update.view
        self.changed.emit(replace(update, view=self._view))

    def _on_caught_up(self, file: OpenWorkspace, update: Update | None) -> None:
        if self._file is file:
            self._show(update)

    def _on_year(self, file: OpenWorkspace, update: Update) -> None:
        if self._file is not file:
            return
        self._show(update)
        self.undo_stack.clear()

    def _on_opened(self, file: OpenWorkspace) -> None:
        if self._file is not None:
            self.making_room.emit()
            self._runner.drain()
            self._let_go()
        self._file, self._view = file, file.view
        self.opened.emit(self._view)

    def _let_go(self) -> None:
        file, self._file = self._file, None
        self._view = None
        self._on_their_way = self._steps_on_their_way = 0
        self._turns.clear()
        self.set_trying(is_trying=False)
        self.undo_stack.clear()
        if file is not None:
            file.workspace.close()
            self.let_go.emit()
