"""`portal`: the answers in the shape of the ministry's portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from integrity_zone.cli.console import EXIT_DONE, show
from integrity_zone.cli.local import say
from integrity_zone.cli.options import PATH, command, group, workspace_file
from integrity_zone.cli.session import opened

if TYPE_CHECKING:
    from pathlib import Path


@group(
    "portal",
    "The answers in the shape of the ministry's portal. This program sends nothing.",
    "Jawaban dalam bentuk portal kementerian. Program ini tidak mengirim apa pun.",
)
def portal_command() -> None:
    """Group of the commands on the portal."""


@command(
    "export",
    "Write unit and answers by soal_id as JSON; whoever has access to the portal hands it in.",
    "Tulis unit dan jawaban menurut soal_id sebagai JSON; yang berwenang di portal yang menyerahkannya.",
)
@workspace_file
@click.argument("out", metavar="OUT.json", type=PATH)
def export_command(*, file: Path, out: Path, year: int | None, actor: str | None, wait: float, as_json: bool) -> int:
    """Write the file whole or not at all."""
    from integrity_zone.services.assessment.portal import export_portal

    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, instrument):
        made = export_portal(workspace, instrument, out, year=year)
    data = {
        "out": str(out),
        "size": made.size_bytes,
        "answered": made.answered,
        "of": made.of,
        "judged": made.judged,
        "sent": False,
    }
    lines = [
        say(
            f"{out}: {made.answered} of {made.of} questions answered, {made.judged} judged by TPI, {made.size_bytes} B",
            f"{out}: {made.answered} dari {made.of} soal terjawab, {made.judged} dinilai TPI, {made.size_bytes} B",
        ),
        say("Nothing was sent to the portal.", "Tidak ada yang dikirim ke portal."),
    ]
    show(data, lines, as_json=as_json)
    return EXIT_DONE


portal_command.add_command(export_command)
