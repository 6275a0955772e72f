"""The open workspace, as the screens know it: one view of it, one signal when it changes, one door to change it.

What scores is imported where it is needed: the start screen comes before any of it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QDateTime, QObject, Signal
from PySide6.QtGui import QUndoStack

from ui.commands.step_command import StepCommand

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from pathlib import Path

    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.progress import Progress
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.undoing import Undone
    from integrity_zone.services.workspaces import Workspace
    from ui.tasks.runner import Runner
    from ui.tasks.task import Task
    from ui.view import AssessmentView, Update

    #: Changes a workspace, in the writing thread. None when nothing was to be changed.
    Operation: TypeAlias = Callable[[Workspace], Change | None]
    #: Changes a workspace in slices, in the writing thread.
    LongOperation: TypeAlias = Callable[[Workspace], Generator[Progress, None, Change | None]]

#: How far back a person can undo.
UNDO_LIMIT = 500


class WorkspaceHub(QObject):
    """Holds the open workspace. Every change goes through `do` or `do_long`, and comes back as `changed`."""

    opened = Signal(object)  #: AssessmentView
    changed = Signal(object)  #: Update
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
        self._workspace: Workspace | None = None
        self._view: AssessmentView | None = None
        #: The view the writing thread builds on; the screens follow a moment later.
        self._latest: AssessmentView | None = None
        self._on_their_way = 0
        self._is_trying = False

    @property
    def view(self) -> AssessmentView | None:
        """What is shown now; None while nothing is open."""
        return self._view

    @property
    def path(self) -> Path | None:
        """The open file."""
        return self._workspace.path if self._workspace is not None else None

    @property
    def is_read_only(self) -> bool:
        """Whether the file was opened beside another writer."""
        return self._workspace is not None and not self._workspace.can_write

    @property
    def is_trying(self) -> bool:
        """Whether answers given now are to be tried and not recorded, also before the first one is given."""
        return self._is_trying

    @property
    def kept_original(self) -> Path | None:
        """Where the original stays when opening brought an older file up."""
        return self._workspace.kept_original if self._workspace is not None else None

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
        old = self._workspace if self._workspace is not None and self._workspace.path == path else None
        if old is not None:
            # The same file again, perhaps under another name of the person: one lock, so the old one goes first.
            self.close()

        def work() -> tuple[Workspace, AssessmentView]:
            return _opened(path, actor, write=write, year=year, blank=blank)

        task = self._runner.write(title, work)
        task.finished.connect(self._on_opened)
        return task

    def close(self) -> None:
        """Close the file after everything asked for is on the disk."""
        if self._workspace is None:
            return
        self._runner.drain()
        self._let_go()
        self.closed.emit()

    def do(
        self, title: str, operation: Operation, *, initiator: object = None, merge: str = "", undoable: bool = True
    ) -> Task:
        """Change the workspace in one small step.

        Args:
            title: What the step is called in "Undo ...", in the language of the screens.
            operation: Called in the writing thread.
            initiator: Who asks and has drawn it already.
            merge: Steps in a row of the same key become one undo, such as typing in one field.
            undoable: Whether it goes on the undo stack.
        """
        task = self._runner.write(title, partial(self._run, operation, initiator))
        return self._followed(task, title, merge=merge, undoable=undoable)

    def do_long(self, title: str, operation: LongOperation, *, initiator: object = None, undoable: bool = True) -> Task:
        """Change the workspace in slices; answers are saved between them.

        Args:
            title: What it is called.
            operation: Makes the generator, in the writing thread; returns the change of its last step.
            initiator: As for `do`.
            undoable: As for `do`.
        """

        def slices() -> Generator[Progress, None, Update | None]:
            change = yield from operation(self._open_workspace())
            return self._after(change, initiator)

        return self._followed(self._runner.write_long(title, slices), title, merge="", undoable=undoable)

    def read(self, title: str, reading: Callable[[Workspace], Any]) -> Task:
        """Read something of the file that the view does not hold, such as a history.

        Args:
            title: What it is called.
            reading: Called in the writing thread; its result arrives with `finished`.
        """
        return self._runner.write(title, lambda: reading(self._open_workspace()))

    def beside(self, title: str, job: Callable[[Workspace, Task], Any]) -> Task:
        """Do something that reads the file and takes long, such as an export in a child process.

        Args:
            title: What it is called.
            job: Called in a side thread.
        """
        workspace = self._open_workspace()

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
        from integrity_zone.domain.work_unit import BlankPolicy
        from ui.view import Update

        view = self._view
        blank = view.blank if view is not None else BlankPolicy.ZERO

        def work() -> Update:
            self._latest = _whole_view(self._open_workspace(), year, blank)
            return Update(self._latest, None, frozenset(self._latest.instrument.indicators_by_code))

        task = self._runner.write(title, work)
        task.finished.connect(self._show)
        task.finished.connect(self.undo_stack.clear)
        task.failed.connect(self.refused)
        return task

    def reload(self, title: str) -> Task | None:
        """Read everything anew, after something changed more than its own rows."""
        return self.show_year(title, self._view.snapshot.assessment.year) if self._view is not None else None

    def revert(self, command: StepCommand) -> None:
        """Undo the steps of a command, which makes the steps that a redo undoes. For `StepCommand`."""
        left: list[Undone] = []

        def operation(workspace: Workspace) -> Change | None:
            return command.turned(workspace, left)

        task = self._runner.write(command.text(), partial(self._run, operation, None))
        self._followed(task, command.text(), merge="", undoable=False)
        task.finished.connect(lambda _update: self._tell_left(left))
        task.failed.connect(lambda _problem: command.setObsolete(True))

    def _tell_left(self, left: list[Undone]) -> None:
        for undone in left:
            self.left_alone.emit(undone)

    def _open_workspace(self) -> Workspace:
        assert self._workspace is not None, "asked for while nothing is open"  # noqa: S101 - a bug, not an input
        return self._workspace

    def _run(self, operation: Operation, initiator: object) -> Update | None:
        """In the writing thread."""
        return self._after(operation(self._open_workspace()), initiator)

    def _after(self, change: Change | None, initiator: object) -> Update | None:
        """In the writing thread: the view after a change."""
        from ui.view import Update
        from ui.view_making import codes_of, view_after

        view = self._latest
        if change is None or view is None or not change.subjects:
            return None
        snapshot = self._open_workspace().refresh(view.snapshot, change, view.instrument)
        codes = codes_of(change, snapshot) | codes_of(change, view.snapshot)
        self._latest = view_after(view, snapshot, codes)
        return Update(self._latest, change, codes, initiator)

    def _followed(self, task: Task, title: str, *, merge: str, undoable: bool) -> Task:
        self._on_their_way += 1
        self.saving.emit()

        def done(update: Update | None) -> None:
            self._show(update)
            if undoable and update is not None and update.change is not None and update.change.step:
                self.undo_stack.push(StepCommand(title, update.change.step, self.revert, merge))
            self._landed()

        task.finished.connect(done)
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._landed)
        return task

    def _landed(self) -> None:
        self._on_their_way -= 1
        if not self._on_their_way:
            self.saved.emit(QDateTime.currentDateTime())

    def _on_failed(self, problem: IntegrityZoneError) -> None:
        self._on_their_way -= 1
        self.refused.emit(problem)
        if self._view is not None:
            from ui.view import Update

            # What was drawn in good faith goes back to what is recorded.
            self.changed.emit(Update(self._view, None, frozenset(self._view.states)))

    def _show(self, update: Update | None) -> None:
        if update is None or self._workspace is None:
            return
        from ui.view_making import trying

        tried = self._view.tried if self._view is not None else {}
        # The writing thread knows nothing of what is tried; it may have begun before the trying did.
        self._view = trying(update.view, tried) if tried else update.view
        self.changed.emit(replace(update, view=self._view))

    def _on_opened(self, result: tuple[Workspace, AssessmentView]) -> None:
        if self._workspace is not None:
            self._runner.drain()
            self._let_go()
        self._workspace, self._view = result
        self._latest = self._view
        self.opened.emit(self._view)

    def _let_go(self) -> None:
        workspace, self._workspace = self._workspace, None
        self._view = self._latest = None
        self._on_their_way = 0
        self.set_trying(is_trying=False)
        self.undo_stack.clear()
        if workspace is not None:
            workspace.close()


def _opened(
    path: Path, actor: str, *, write: bool, year: int | None, blank: BlankPolicy
) -> tuple[Workspace, AssessmentView]:
    from integrity_zone.services.workspaces import Workspace

    workspace = Workspace.open(path, actor=actor, write=write)
    try:
        return workspace, _whole_view(workspace, year, blank)
    except BaseException:
        workspace.close()
        raise


def _whole_view(workspace: Workspace, year: int | None, blank: BlankPolicy) -> AssessmentView:
    from integrity_zone.services.catalog import instrument
    from ui.view_making import view_of

    asked = instrument(workspace.assessment(year).instrument)
    return view_of(workspace.snapshot(year, asked), asked, blank)
