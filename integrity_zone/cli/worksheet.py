"""`worksheet`: the Excel worksheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from integrity_zone.cli.console import EXIT_DONE, show
from integrity_zone.cli.options import PATH, blank_option, command, group, workspace_file
from integrity_zone.cli.session import opened

if TYPE_CHECKING:
    from pathlib import Path


@group("worksheet", "The Excel worksheet.", "Lembar kerja Excel.")
def worksheet_command() -> None:
    """Group of the commands on the worksheet."""


@command(
    "export",
    "Write the worksheet with live formulas.",
    "Tulis lembar kerja dengan rumus hidup.",
)
@workspace_file
@click.argument("out", metavar="OUT.xlsx", type=PATH)
@blank_option
def export_command(
    *, file: Path, out: Path, blank: str, year: int | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Write the workbook whole or not at all."""
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.services.reports import export_worksheet

    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, instrument):
        size = export_worksheet(workspace, instrument, out, blank=BlankPolicy(blank), year=year)
    show({"out": str(out), "size": size}, [f"{out}: {size} B"], as_json=as_json)
    return EXIT_DONE


worksheet_command.add_command(export_command)
