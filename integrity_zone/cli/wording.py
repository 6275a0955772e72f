"""`wording`: the official wording of the questions, from a workbook that the user owns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from integrity_zone.cli.console import EXIT_DONE, EXIT_NEGATIVE, show
from integrity_zone.cli.local import say
from integrity_zone.cli.options import PATH, command, group, option, workspace_file
from integrity_zone.cli.session import opened

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.wording import WordingPreview


@group(
    "wording",
    "The official wording of the questions, shown in place of our short one.",
    "Kalimat resmi pertanyaan, ditampilkan menggantikan kalimat ringkas kami.",
)
def wording_command() -> None:
    """Group of the commands on the official wording."""


@command(
    "take",
    "Take questions and criteria from a worksheet of the ministry; exit 1 when some were not recognised.",
    "Ambil pertanyaan dan kriteria dari LKE kementerian; keluar 1 bila ada yang tidak dikenali.",
)
@workspace_file
@click.argument("workbook", metavar="OFFICIAL.xlsx", type=PATH)
@option("--dry-run", is_flag=True, help="Only say what would be taken.", help_id="Hanya sebutkan yang akan diambil.")
def take_command(
    *, file: Path, workbook: Path, dry_run: bool, year: int | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Take every question whose row is certain."""
    from integrity_zone.services.assessment.wordings import preview_wording, take_wording

    with opened(file, actor=actor, wait=wait, write=not dry_run, year=year) as (workspace, instrument):
        preview = preview_wording(workbook, instrument)
        step = None if dry_run else take_wording(workspace, preview).step
    show({**_told(preview), "step": step}, _lines(preview), as_json=as_json)
    return EXIT_NEGATIVE if preview.missing or preview.uncertain else EXIT_DONE


@command("drop", "Go back to our own short wording.", "Kembali ke kalimat ringkas kami.")
@workspace_file
def drop_command(*, file: Path, year: int | None, actor: str | None, wait: float, as_json: bool) -> int:
    """Forget the official wording; undo brings it back."""
    from integrity_zone.services.assessment.wordings import drop_wording

    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, instrument):
        change = drop_wording(workspace, instrument)
    show({"step": change.step}, [say("our own wording is shown", "kalimat kami ditampilkan")], as_json=as_json)
    return EXIT_DONE


@command("show", "Say which wording is shown and where it is from.", "Sebutkan kalimat yang dipakai dan asalnya.")
@workspace_file
def show_command(*, file: Path, year: int | None, actor: str | None, wait: float, as_json: bool) -> int:
    """Source, digest, and how many questions are in the official wording."""
    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, instrument):
        found = workspace.snapshot(year, instrument).wording
    data = {
        "source": found.source_name,
        "sha256": found.sha256,
        "taken_at": found.taken_at.isoformat() if found.taken_at else None,
        "taken_by": found.taken_by,
        "questions": {
            code: {"question": said.question, "criteria": dict(said.criteria)}
            for code, said in found.indicators.items()
        },
    }
    own = say("our own short wording", "kalimat ringkas kami sendiri")
    official = f"{found.source_name} ({len(found.indicators)}), SHA-256 {found.sha256}"
    show(data, [official if found.sha256 else own], as_json=as_json)
    return EXIT_DONE


def _told(preview: WordingPreview) -> dict[str, Any]:
    return {
        "source": preview.source_name,
        "sha256": preview.sha256,
        "of": preview.of,
        "taken": len(preview.certain),
        "uncertain": list(preview.uncertain),
        "missing": list(preview.missing),
        "criteria_missing": list(preview.criteria_missing),
    }


def _lines(preview: WordingPreview) -> list[str]:
    lines = [
        say(
            f"{preview.source_name}: {len(preview.certain)} of {preview.of} questions",
            f"{preview.source_name}: {len(preview.certain)} dari {preview.of} pertanyaan",
        )
    ]
    for codes, text in (
        (preview.uncertain, say("not certain", "tidak pasti")),
        (preview.missing, say("not found", "tidak ditemukan")),
        (preview.criteria_missing, say("criteria stay ours", "kriteria tetap kalimat kami")),
    ):
        if codes:
            lines.append(f"{text}: {', '.join(codes)}")
    return lines


for one in (take_command, drop_command, show_command):
    wording_command.add_command(one)
