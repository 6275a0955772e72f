"""Undo and redo of one recorded step, or of several in a row that a person sees as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.undoing import Undone
    from integrity_zone.services.workspace.workspaces import Workspace


class StepCommand(QUndoCommand):
    """A step that is in the journal already. Undoing writes its inverse; redoing undoes that inverse."""

    def __init__(
        self, title: str, step: str, revert: Callable[[StepCommand], None], merge: str = "", year: int | None = None
    ) -> None:
        """Keep what was done.

        Args:
            title: What it is called, in the language of the screens.
            step: Id of the step.
            revert: Has `turned` called in the writing thread.
            merge: Steps in a row of the same key become one; empty for never.
            year: That the step adds, to be shown when it is there again; None for a step within a year.
        """
        super().__init__(title)
        self.year = year
        self._steps: tuple[str, ...] = (step,)
        self._revert = revert
        self._merge = merge
        self._is_first = True

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps that the next turn undoes, oldest first."""
        return self._steps

    def id(self) -> int:
        """Only commands of one id are offered to `mergeWith`."""
        return 1 if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the step of a following command of the same key."""
        if not isinstance(other, StepCommand) or other._merge != self._merge:  # noqa: SLF001 - of the same class
            return False
        self._steps += other.steps
        return True

    def redo(self) -> None:
        """Do it again; the first call comes from the push, when it is done already."""
        if self._is_first:
            self._is_first = False
            return
        self._revert(self)

    def undo(self) -> None:
        """Take it back."""
        self._revert(self)

    def turned(self, workspace: Workspace, left: list[Undone]) -> Change | None:
        """Undo the steps, newest first, and keep the steps that did it for the next turn. In the writing thread.

        Args:
            workspace: Open for writing.
            left: Gets every undo that left something alone.

        Returns:
            Everything that changed, as one.
        """
        from integrity_zone.services.workspace.undoing import undo

        made: list[Change] = []
        for step in reversed(self._steps):
            undone = undo(workspace, step)
            if undone.left:
                left.append(undone)
            if undone.change.step:
                made.append(undone.change)
        if not made:
            return None
        self._steps = tuple(change.step for change in made)
        return _joined(made)


def _joined(changes: list[Change]) -> Change:
    from integrity_zone.domain.change import Change

    last = changes[-1]
    subjects = tuple(dict.fromkeys(subject for change in changes for subject in change.subjects))
    return Change(last.step, last.kind, subjects, sum(change.entries for change in changes))
