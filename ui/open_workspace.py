"""An open file with the view that the writing thread builds on; the screens follow a moment later.

What scores is imported where it is needed: the start screen comes before any of it.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from ui.view import Update

#: How subjects of the official wording begin.
_WORDING = ("wording/", "wording-source/")

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.progress import Progress
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.tasks.task import Task
    from ui.view import AssessmentView

    #: Changes a workspace, in the writing thread. None when nothing was to be changed.
    Operation: TypeAlias = Callable[[Workspace], Change | None]
    #: The same, of what can be called off on the way.
    StoppableOperation: TypeAlias = Callable[[Workspace, Task], Change | None]
    #: Changes a workspace in slices, in the writing thread.
    LongOperation: TypeAlias = Callable[[Workspace], Generator[Progress, None, Change | None]]


class OpenWorkspace:
    """One opening of one file. Whoever asks for a change holds on to it, so that nothing reaches another file."""

    def __init__(self, workspace: Workspace, view: AssessmentView) -> None:
        """Keep what was opened.

        Args:
            workspace: The file.
            view: All of it, as it is now.
        """
        self.workspace = workspace
        self._latest = view
        #: Shown before the one that is shown now.
        self._shown_before = view.snapshot.assessment.year
        #: Something was written that the view could not follow.
        self._is_behind = False

    @property
    def view(self) -> AssessmentView:
        """With everything that was recorded so far, and nothing tried."""
        return self._latest

    def change(self, operation: Operation, initiator: object, year: int | None = None) -> Update | None:
        """Do one small step.

        Args:
            operation: The step.
            initiator: Who asks and has drawn it already.
            year: To be shown from now on, when the file has it after the step; None for the one that is shown.

        Returns:
            What reaches the screens; None when nothing was changed.
        """
        return self._after(operation(self.workspace), initiator, year)

    def change_slowly(
        self, operation: LongOperation, initiator: object, *, is_whole: bool = False
    ) -> Generator[Progress, None, Update | None]:
        """Do a step in slices; small steps come between them.

        Args:
            operation: Makes the slices.
            initiator: As for `change`.
            is_whole: Whether it may have changed anything, and everything is read anew.

        Returns:
            As for `change`.
        """
        try:
            change = yield from operation(self.workspace)
        except GeneratorExit:
            # Called off; its step may have been recorded already, with only remains left to remove.
            self._is_behind = True
            raise
        if is_whole:
            self._is_behind = True
            return self.catch_up()
        return self._after(change, initiator)

    def catch_up(self) -> Update | None:
        """Read anew what the view could not follow; None when it is not behind."""
        return self.show_year(self._year_now(None)) if self._is_behind else None

    def show_year(self, year: int) -> Update:
        """Read everything of one year anew."""
        shown = self._latest.snapshot.assessment.year
        self._latest = whole_view(self.workspace, year, self._latest.blank)
        if year != shown:
            self._shown_before = shown
        self._is_behind = False
        return Update(self._latest, None, frozenset(self._latest.states))

    def _after(self, change: Change | None, initiator: object, year: int | None = None) -> Update | None:
        if change is None or not change.subjects:
            return None
        from integrity_zone.domain.journal.subjects import is_assessment

        if any(map(is_assessment, change.subjects)):
            self._is_behind = True
            return replace(self.show_year(self._year_now(year)), change=change, initiator=initiator)
        if self._is_behind:
            return self.catch_up()
        from ui.view_making import codes_of, view_after

        view = self._latest
        self._is_behind = True
        if any(subject.startswith(_WORDING) for subject in change.subjects):
            # Every question may be asked in other words.
            return replace(self.show_year(view.snapshot.assessment.year), change=change, initiator=initiator)
        snapshot = self.workspace.refresh(view.snapshot, change, view.instrument)
        codes = codes_of(change, snapshot) | codes_of(change, view.snapshot)
        self._latest = view_after(view, snapshot, codes)
        self._is_behind = False
        return Update(self._latest, change, codes, initiator)

    def _year_now(self, wanted: int | None) -> int:
        """The year that is wanted, else the one that is shown, else the one before it: of those that the file has."""
        known = [found.year for found in self.workspace.assessments()]
        asked = (wanted, self._latest.snapshot.assessment.year, self._shown_before)
        return next((year for year in asked if year is not None and year in known), known[-1])


def open_workspace(path: Path, actor: str, *, write: bool, year: int | None, blank: BlankPolicy) -> OpenWorkspace:
    """Open a file and work out what the screens show of it.

    Args:
        path: The file.
        actor: Who is working.
        write: Take the lock; else read beside a writer.
        year: Of the assessment; None for the latest.
        blank: What an unanswered indicator counts.

    Raises:
        IntegrityZoneError: As `Workspace.open`, or there is no assessment of that year.
    """
    from integrity_zone.services.workspace.workspaces import Workspace

    workspace = Workspace.open(path, actor=actor, write=write)
    with ExitStack() as undoing:
        undoing.callback(workspace.close)
        opened = OpenWorkspace(workspace, whole_view(workspace, year, blank))
        undoing.pop_all()
    return opened


def whole_view(workspace: Workspace, year: int | None, blank: BlankPolicy) -> AssessmentView:
    """Everything of one assessment, worked out from the start.

    Args:
        workspace: Open.
        year: Of the assessment; None for the latest.
        blank: What an unanswered indicator counts.
    """
    from integrity_zone.services.catalog import instrument
    from ui.view_making import view_of

    asked = instrument(workspace.assessment(year).instrument)
    return view_of(workspace.snapshot(year, asked), asked, blank)
