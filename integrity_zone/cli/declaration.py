"""`declaration`: what the charter says and who signs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from integrity_zone.cli.console import EXIT_DONE, show
from integrity_zone.cli.local import say
from integrity_zone.cli.options import PATH, command, group, workspace_file
from integrity_zone.cli.session import opened
from integrity_zone.domain.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.domain.declaration import Declaration


@group("declaration", "What the charter says and who signs it.", "Isi piagam dan penanda tangannya.")
def declaration_command() -> None:
    """Group of the commands on the declaration."""


@command("set", "Take the declaration from a JSON file.", "Ambil isi pencanangan dari berkas JSON.")
@workspace_file
@click.argument("declaration_file", metavar="DECLARATION.json", type=PATH)
def set_command(
    *, file: Path, declaration_file: Path, year: int | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Check everything first, then write what differs in one step."""
    from integrity_zone.domain.declaration_file import parse_declaration
    from integrity_zone.services.json_files import read_json_object

    declaration = parse_declaration(read_json_object(declaration_file))
    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        change = workspace.set_declaration(declaration, year=year)
    data = {"step": change.step, "entries": change.entries, "fields": list(declaration.field_names())}
    line = say(
        f"declaration set, {counted(change.entries, 'change')}; "
        f"signature fields: {', '.join(declaration.field_names())}",
        f"pencanangan dicatat, {change.entries} perubahan; bidang tanda tangan: {', '.join(declaration.field_names())}",
    )
    show(data, [line], as_json=as_json)
    return EXIT_DONE


@command("show", "Show the declaration.", "Tampilkan isi pencanangan.")
@workspace_file
def show_command(*, file: Path, year: int | None, actor: str | None, wait: float, as_json: bool) -> int:
    """Print it in the shape that `set` takes."""
    from integrity_zone.domain.declaration_file import declaration_document

    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, _instrument):
        declaration = workspace.declaration(year)
    if declaration is None:
        nothing: dict[str, Any] = {"declaration": None}
        show(nothing, [say("No declaration yet.", "Belum ada pencanangan.")], as_json=as_json)
        return EXIT_DONE
    show(declaration_document(declaration), _lines(declaration), as_json=as_json)
    return EXIT_DONE


declaration_command.add_command(set_command)
declaration_command.add_command(show_command)


def _lines(declaration: Declaration) -> Iterator[str]:
    day = declaration.date.isoformat() if declaration.date else "–"
    yield f"{declaration.place or '–'}, {day}" + (f" · {declaration.number}" if declaration.number else "")
    for field, signatory in declaration.signers():
        yield f"  {field}: {signatory.name}, {signatory.office}"
    counts = (
        (len(declaration.guests), say("guests", "tamu")),
        (len(declaration.staff), say("staff", "pegawai")),
        (len(declaration.commitments), say("commitments of its own", "komitmen sendiri")),
        (sum(control.count for control in declaration.controls), say("control points", "titik kendali")),
    )
    yield "  " + ", ".join(f"{count} {name}" for count, name in counts)
