"""`instruments` and `instrument check`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from integrity_zone.cli.console import EXIT_DONE, EXIT_NEGATIVE, show
from integrity_zone.cli.local import Speech, say
from integrity_zone.cli.options import PATH, command, group
from integrity_zone.domain.text import counted

if TYPE_CHECKING:
    from pathlib import Path


@command("instruments", "List the published instruments.", "Daftar instrumen yang terbit.")
def instruments_command(*, as_json: bool) -> int:
    """Print each published instrument with its regulation and digest."""
    from integrity_zone.services.catalog import instruments

    found = instruments()
    lines = [
        line
        for item in found
        for line in (
            f"{item.key}  {item.title}",
            f"    {item.regulation}; {item.indicators} butir; {item.status}",
        )
    ]
    show({"instruments": [asdict(item) for item in found]}, lines, as_json=as_json)
    return EXIT_DONE


@group("instrument", "Work with one instrument file.", "Bekerja dengan satu berkas instrumen.")
def instrument_command() -> None:
    """Group of the commands on an instrument file."""


@command(
    "check",
    "Check an instrument file: weights, minimums, roles, codes, rows, sources.",
    "Periksa berkas instrumen: bobot, batas minimum, peran, kode, baris, sumber.",
)
@click.argument("file", type=PATH)
def check_command(file: Path, *, as_json: bool) -> int:
    """Print every finding with its place; exit 1 when there is any."""
    from integrity_zone.services.catalog import check_instrument_file

    findings = check_instrument_file(file)
    rows = [
        {
            "code": item.code,
            "severity": str(item.severity),
            "where": item.where,
            "message": item.message_id if Speech.language == "id" else item.message_en,
        }
        for item in findings
    ]
    lines = [f"{row['severity']}: {row['code']}: {row['where']}: {row['message']}" for row in rows]
    lines.append(
        say(f"{counted(len(rows), 'finding')} in {file}", f"{len(rows)} temuan pada {file}")
        if rows
        else say(f"{file}: nothing to find fault with", f"{file}: tidak ada temuan")
    )
    show({"file": str(file), "findings": rows}, lines, as_json=as_json)
    return EXIT_NEGATIVE if rows else EXIT_DONE


instrument_command.add_command(check_command)
