"""`worksheet`: the Excel worksheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from integrity_zone.cli.console import EXIT_DONE, EXIT_NEGATIVE, show
from integrity_zone.cli.options import PATH, blank_option, command, group, option, workspace_file
from integrity_zone.cli.session import opened
from integrity_zone.cli.template_text import template_lines, template_object
from integrity_zone.cli.worksheet_importing import import_command

if TYPE_CHECKING:
    from pathlib import Path


@group("worksheet", "The Excel worksheet.", "Lembar kerja Excel.")
def worksheet_command() -> None:
    """Group of the commands on the worksheet."""


@command(
    "export",
    "Write the worksheet with live formulas, or fill a copy of the ministry's (exit 1 when something has no place).",
    "Tulis lembar kerja dengan rumus hidup, atau isi salinan LKE kementerian (keluar 1 bila ada yang tanpa tempat).",
)
@workspace_file
@click.argument("out", metavar="OUT.xlsx", type=PATH)
@option(
    "--template",
    type=PATH,
    metavar="OFFICIAL.xlsx",
    help="The ministry's worksheet: only answers, notes and evidence are filled in.",
    help_id="LKE kementerian: hanya jawaban, catatan, dan bukti yang diisikan.",
)
@blank_option
def export_command(
    *,
    file: Path,
    out: Path,
    template: Path | None,
    blank: str,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Write the workbook whole or not at all."""
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.services.reports.exporting import export_worksheet
    from integrity_zone.services.reports.making import ExportWish
    from integrity_zone.services.worksheets.template_export import export_on_template

    policy = BlankPolicy(blank)
    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, instrument):
        if template is None:
            size = export_worksheet(workspace, instrument, out, ExportWish(policy, year=year))
            show({"out": str(out), "size": size}, [f"{out}: {size} B"], as_json=as_json)
            return EXIT_DONE
        report = export_on_template(workspace, instrument, template, out, ExportWish(policy, year=year))
    show(
        {"out": str(out), **template_object(report)},
        [f"{out}: {report.size} B", *template_lines(report)],
        as_json=as_json,
    )
    return EXIT_NEGATIVE if report.unplaced else EXIT_DONE


@command(
    "recap",
    "Write the recapitulation for the head: unit, TPI, and the two side by side.",
    "Tulis rekapitulasi untuk pimpinan: unit, TPI, dan keduanya berdampingan.",
)
@workspace_file
@click.argument("out", metavar="OUT.xlsx", type=PATH)
@blank_option
def recap_command(
    *, file: Path, out: Path, blank: str, year: int | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Write the workbook whole or not at all."""
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.services.reports.exporting import export_recap
    from integrity_zone.services.reports.making import ExportWish

    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, instrument):
        size = export_recap(workspace, instrument, out, ExportWish(BlankPolicy(blank), year=year))
    show({"out": str(out), "size": size}, [f"{out}: {size} B"], as_json=as_json)
    return EXIT_DONE


worksheet_command.add_command(export_command)
worksheet_command.add_command(recap_command)
worksheet_command.add_command(import_command)
