"""`backup`, `backups` and `restore`: whole copies of a workspace file, and the way back from one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from integrity_zone.cli.console import EXIT_DONE, is_terminal, show
from integrity_zone.cli.local import say
from integrity_zone.cli.options import PATH, command, option, who_and_wait, workspace_file
from integrity_zone.cli.session import person

if TYPE_CHECKING:
    from pathlib import Path


@command(
    "backup",
    "Save a whole copy of a workspace file, checked before it is called done.",
    "Simpan salinan utuh berkas kerja, yang diperiksa sebelum dinyatakan selesai.",
)
@workspace_file
@click.argument("dest", type=PATH)
def backup_command(
    *,
    file: Path,
    dest: Path,
    year: int | None,  # noqa: ARG001 - a file is copied whole, whatever the year
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Write the copy whole or not at all."""
    from integrity_zone.services.workspace.copies import save_copy
    from integrity_zone.services.workspace.workspaces import Workspace

    with Workspace.open(file, actor=person(actor), write=False, wait=wait) as workspace:
        report = save_copy(workspace, dest)
    size = dest.stat().st_size
    data = {
        "file": str(file),
        "out": str(dest),
        "size": size,
        "entries": report.entries,
        "contents": report.contents,
        "state_digest": report.state_digest,
    }
    lines = [f"{dest}: {size} B", f"state_digest {report.state_digest}"]
    show(data, lines, as_json=as_json)
    return EXIT_DONE


@command(
    "backups",
    "List the backup copies that the program has made of a file by itself, the newest first.",
    "Daftar salinan cadangan yang dibuat sendiri oleh program dari sebuah berkas, yang terbaru lebih dulu.",
)
@workspace_file
def backups_command(
    *,
    file: Path,
    year: int | None,  # noqa: ARG001 - a file is copied whole, whatever the year
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """List them, also of a file that can no longer be opened."""
    from integrity_zone.domain.files import require_possible_name
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.backups import backups_of
    from integrity_zone.services.workspace.workspaces import Workspace

    require_possible_name(file)
    try:
        with Workspace.open(file, actor=person(actor), write=False, wait=wait) as workspace:
            found = backups_of(file, workspace.unit.workspace_id)
    except IntegrityZoneError:
        found = backups_of(file)
        if not found:
            # A name that was mistyped, most likely.
            raise
    data = {
        "file": str(file),
        "backups": [
            {
                "path": str(backup.path),
                "name": backup.name.stem,
                "at": backup.at.isoformat(),
                "before": backup.name.reason,
                "size": backup.size_bytes,
            }
            for backup in found
        ],
    }
    lines = [
        f"{backup.at.astimezone():%Y-%m-%d %H:%M:%S}  {backup.name.reason}  {backup.size_bytes} B  {backup.path}"
        for backup in found
    ]
    none = say(f"{file}: there are no backup copies yet.", f"{file}: belum ada salinan cadangan.")
    show(data, lines or [none], as_json=as_json)
    return EXIT_DONE


@command(
    "restore",
    "Bring a workspace back from a backup. A file that is there is replaced only when its unit is named, and is kept.",
    "Kembalikan berkas kerja dari cadangan. Berkas yang ada hanya diganti bila unitnya disebut, dan tetap disimpan.",
)
@click.argument("backup", type=PATH)
@click.argument("dest", type=PATH)
@option(
    "--unit",
    metavar="NAME",
    help="Name of the unit in the backup; asked for on a terminal when DEST is there already.",
    help_id="Nama unit dalam cadangan; ditanyakan di terminal bila DEST sudah ada.",
)
@who_and_wait
def restore_command(
    *, backup: Path, dest: Path, unit: str | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Write DEST whole or not at all, and say where the file is that it replaced."""
    from functools import partial

    from integrity_zone.domain.backups import UnitNameNeededError
    from integrity_zone.services.workspace.restoring import restore

    bring_back = partial(restore, backup, dest, actor=person(actor), now=datetime.now().astimezone(), wait=wait)
    try:
        restored = bring_back(unit_name=unit)
    except UnitNameNeededError:
        if not is_terminal():
            raise
        question = say(f"{dest} will be replaced. Name of the unit", f"{dest} akan diganti. Nama unit")
        restored = bring_back(unit_name=click.prompt(question, err=True))
    data = {
        "file": str(dest),
        "backup": str(backup),
        "unit": restored.unit.name,
        "replaced": str(restored.replaced) if restored.replaced is not None else None,
        "state_digest": restored.state_digest,
    }
    lines = [say(f"{dest}: restored from {backup}", f"{dest}: dikembalikan dari {backup}")]
    if restored.replaced is not None:
        kept = restored.replaced
        lines.append(
            say(f"the file that was there is kept as {kept}", f"berkas yang semula ada disimpan sebagai {kept}")
        )
    lines.append(f"state_digest {restored.state_digest}")
    show(data, lines, as_json=as_json)
    return EXIT_DONE
