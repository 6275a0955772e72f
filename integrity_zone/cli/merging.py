"""`merge`: taking in what was written in a copy of the file, such as that of the assessors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from integrity_zone.cli.console import EXIT_DONE, EXIT_NEGATIVE, show
from integrity_zone.cli.first_backup import backed_up, backup_line, no_backup_option
from integrity_zone.cli.local import say
from integrity_zone.cli.options import PATH, command, option, workspace_file
from integrity_zone.cli.session import person, tell_kept_original
from integrity_zone.domain.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.domain.merging import CopyMerge, CopyPreview


@command(
    "merge",
    "Take in what was written in a copy of a workspace file; what was written here stays.",
    "Gabungkan isi salinan sebuah berkas kerja; yang ditulis di sini tetap ada.",
)
@workspace_file
@click.argument("copy", type=PATH)
@option(
    "--dry-run",
    is_flag=True,
    help="Only say what the copy brings.",
    help_id="Hanya sebutkan apa yang dibawa salinan itu.",
)
@no_backup_option
def merge_command(
    *,
    file: Path,
    copy: Path,
    dry_run: bool,
    no_backup: bool,
    year: int | None,  # noqa: ARG001 - a file is merged whole, whatever the year
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Merge everything or nothing; exit 1 when a person has to settle or to look at something afterwards."""
    from integrity_zone.domain.backups import BackupReason
    from integrity_zone.services.workspace.merging_copies import look_at_copy, merge_copy
    from integrity_zone.services.workspace.workspaces import Workspace

    with Workspace.open(file, actor=person(actor), write=not dry_run, wait=wait) as workspace:
        tell_kept_original(workspace)
        preview = look_at_copy(workspace, copy)
        wanted = not dry_run and not preview.is_empty
        backup = backed_up(workspace, BackupReason.MERGE) if wanted and not no_backup else None
        merged = None if dry_run else merge_copy(workspace, copy)
    data = {
        **_preview_data(preview),
        "dry_run": dry_run,
        "taken": merged.taken if merged is not None else 0,
        "waiting": merged.waiting if merged is not None else 0,
        "findings": [
            {"code": found.code, "message": found.message, "subject": found.subject}
            for found in (merged.findings if merged is not None else ())
        ],
        "backup": str(backup) if backup is not None else None,
    }
    lines = [*_told(preview), *_outcome(preview, merged)]
    if backup is not None:
        lines.append(backup_line(backup))
    show(data, lines, as_json=as_json)
    is_left = preview.conflicts or preview.locked or (merged is not None and merged.findings)
    return EXIT_NEGATIVE if is_left else EXIT_DONE


def _preview_data(preview: CopyPreview) -> dict[str, object]:
    return {
        "copy": str(preview.path),
        "unit": preview.unit,
        "entries": preview.entries,
        "people": [
            {"actor": one.actor, "entries": one.entries, "first_at": one.first_at, "last_at": one.last_at}
            for one in preview.contributions
        ],
        "kinds": dict(preview.kinds),
        "contents": preview.contents,
        "size": preview.size_bytes,
        "conflicts": [{"subject": subject, "field": field} for subject, field in preview.conflicts],
        "locked": [stage.value for stage in preview.locked],
    }


def _told(preview: CopyPreview) -> Iterator[str]:
    """What the copy brings, and what a person has to look at."""
    for one in preview.contributions:
        yield say(
            f"{one.actor}: {counted(one.entries, 'change')}, {one.first_at[:10]} to {one.last_at[:10]}",
            f"{one.actor}: {one.entries} perubahan, {one.first_at[:10]} sampai {one.last_at[:10]}",
        )
    if preview.contents:
        yield say(
            f"{counted(preview.contents, 'document')} with {preview.size_bytes} B",
            f"{preview.contents} dokumen berisi {preview.size_bytes} B",
        )
    for subject, field in preview.conflicts:
        yield f"{say('conflict', 'bentrok')}: {subject} {field}"
    for stage in preview.locked:
        yield say(
            f"stage {stage.value} was handed in here and the copy changes its answers; `check` and `score` name it",
            f"tahap {stage.value} sudah diajukan di sini dan salinan itu mengubah jawabannya; "
            "`check` dan `score` menyebutkannya",
        )


def _outcome(preview: CopyPreview, merged: CopyMerge | None) -> Iterator[str]:
    from integrity_zone.domain.damage_words import in_indonesian

    if merged is not None:
        for found in merged.findings:
            yield f"{found.code}: {found.subject}: {say(found.message, in_indonesian(found))}"
    if preview.is_empty:
        yield say("nothing in the copy is new", "tidak ada yang baru dalam salinan itu")
    elif merged is not None:
        yield say(f"{counted(merged.taken, 'change')} taken", f"{merged.taken} perubahan diterima")
