"""`submit` and `reopen`: handing the answers of a stage in, and opening them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from integrity_zone.cli.console import EXIT_DONE, show
from integrity_zone.cli.local import say
from integrity_zone.cli.options import command, stage_option, workspace_file
from integrity_zone.cli.session import opened, require_role

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.workspace.workspaces import Workspace


@command(
    "submit",
    "Hand the answers of a stage in: they cannot be changed until they are opened again.",
    "Ajukan jawaban sebuah tahap: tidak dapat diubah sampai dibuka kembali.",
)
@workspace_file
@stage_option()
def submit_command(*, file: Path, stage: str, year: int | None, actor: str | None, wait: float, as_json: bool) -> int:
    """Hand in, and say by which digest what was handed in is known again."""
    from integrity_zone.domain.permissions import may_submit
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.assessment.submitting import submit_stage

    whose = Stage(stage)
    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        require_role(workspace, lambda role: may_submit(role, whose), stage)
        submit_stage(workspace, whose, year=year)
        _tell(workspace, whose, year, as_json=as_json)
    return EXIT_DONE


@command(
    "reopen",
    "Open the answers of a stage again that were handed in.",
    "Buka kembali jawaban sebuah tahap yang sudah diajukan.",
)
@workspace_file
@click.argument("reason")
@stage_option()
def reopen_command(
    *, file: Path, reason: str, stage: str, year: int | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Open again; the reason stays in the history."""
    from integrity_zone.domain.permissions import may_reopen
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.assessment.submitting import reopen_stage

    whose = Stage(stage)
    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        require_role(workspace, lambda role: may_reopen(role, whose), stage)
        reopen_stage(workspace, whose, reason, year=year)
        _tell(workspace, whose, year, as_json=as_json)
    return EXIT_DONE


def _tell(workspace: Workspace, stage: Stage, year: int | None, *, as_json: bool) -> None:
    state = workspace.snapshot(year).review.stages[stage]
    at = state.changed_at.isoformat() if state.changed_at is not None else None
    data = {
        "stage": stage.value,
        "state": state.status.value,
        "reason": state.reason or None,
        "digest": state.digest or None,
        "by": state.changed_by,
        "at": at,
    }
    line = (
        say(f"{stage.value}: handed in by {state.changed_by}", f"{stage.value}: diajukan oleh {state.changed_by}")
        if state.digest
        else say(f"{stage.value}: open again", f"{stage.value}: dibuka kembali")
    )
    show(data, [line], as_json=as_json)
