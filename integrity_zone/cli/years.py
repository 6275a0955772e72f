"""`year`: further years of a workspace file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from integrity_zone.cli.console import EXIT_DONE, show
from integrity_zone.cli.local import say
from integrity_zone.cli.options import PATH, YEAR, command, group, option, who_and_wait
from integrity_zone.cli.session import person, tell_kept_original
from integrity_zone.domain.text import counted

if TYPE_CHECKING:
    from pathlib import Path


@group("year", "The years of a workspace file.", "Tahun-tahun dalam satu berkas kerja.")
def year_command() -> None:
    """Group of the commands on the years of a file."""


@command(
    "add",
    "Add the empty assessment of another year, earlier or later; nothing is carried into it.",
    "Tambahkan penilaian kosong untuk tahun lain, lebih awal atau lebih akhir; tidak ada yang dibawa ke dalamnya.",
)
@click.argument("file", type=PATH)
@click.argument("added", metavar="YEAR", type=YEAR)
@option(
    "--instrument",
    "instrument_key",
    help="Instrument (otherwise the likeliest of that year).",
    help_id="Instrumen (bila tidak diisi: yang paling mungkin untuk tahun itu).",
)
@who_and_wait
def add_command(
    *, file: Path, added: int, instrument_key: str | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Add the year; refuse one that the file has."""
    from integrity_zone.services.assessment.baseline import add_year
    from integrity_zone.services.catalog import instrument, instruments_of_year
    from integrity_zone.services.workspace.workspaces import Workspace

    asked = instrument(instrument_key or instruments_of_year(added)[0])
    with Workspace.open(file, actor=person(actor), write=True, wait=wait) as workspace:
        tell_kept_original(workspace)
        change = add_year(workspace, asked, year=added)
        years = [found.year for found in workspace.assessments()]
    data = {"year": added, "instrument": asked.key, "step": change.step, "years": years}
    listed = ", ".join(str(year) for year in years)
    line = say(
        f"{added} added, {asked.key}, {counted(len(asked.indicators), 'question')}; years of the file: {listed}",
        f"{added} ditambahkan, {asked.key}, {len(asked.indicators)} butir; tahun dalam berkas: {listed}",
    )
    show(data, [line], as_json=as_json)
    return EXIT_DONE


year_command.add_command(add_command)
