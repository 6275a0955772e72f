"""The backup copy that is made before something that is hard to take back."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from integrity_zone.errors import IntegrityZoneError

if TYPE_CHECKING:
    from integrity_zone.domain.backups import Backup, BackupReason
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.tasks.runner import Runner
    from ui.tasks.task import Task
    from ui.workspace_hub import WorkspaceHub


def back_up_first(hub: WorkspaceHub, runner: Runner, title: str, before: BackupReason) -> Task:
    """Make sure that there is a backup copy of the open file as it is now; ends with the `Backup`.

    Args:
        hub: Of the open workspace.
        runner: Told how far the copy is.
        title: What the work is called.
        before: What it is made before.
    """

    def copy(workspace: Workspace, task: Task) -> Backup:
        from integrity_zone.services.workspace.backups import back_up

        return back_up(
            workspace,
            before=before,
            now=datetime.now(UTC),
            progress=partial(runner.report, task),
            cancelled=task.is_cancelled,
        )

    return hub.beside(title, copy)


def cause_of(problem: IntegrityZoneError) -> IntegrityZoneError:
    """Why there is no backup copy; the refusal's own sentence names what to type at a prompt.

    Args:
        problem: With which making one failed.
    """
    reason = problem.details.get("reason")
    return reason if isinstance(reason, IntegrityZoneError) else problem
