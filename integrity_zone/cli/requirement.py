"""`requirement`: what must be met before a proposal, beside the score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from integrity_zone.cli.console import EXIT_DONE, EXIT_NEGATIVE, show
from integrity_zone.cli.local import Speech, say
from integrity_zone.cli.options import command, group, option, workspace_file
from integrity_zone.cli.session import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from integrity_zone.domain.eligibility import Eligibility, Line

_STATES = ("met", "in-progress", "not-met", "not-applicable")
_MARKS = {"met": "+", "not-met": "-", "unknown": "?", "not-asked": " "}


@group(
    "requirement",
    "What agency and unit must meet before a proposal; never part of the score.",
    "Yang harus dipenuhi instansi dan unit sebelum pengusulan; tidak pernah masuk nilai.",
)
def requirement_command() -> None:
    """Group of the commands on requirements."""


@command("list", "List the requirements and where each stands.", "Daftar syarat dan keadaannya.")
@workspace_file
@option(
    "--predicate",
    type=click.Choice(["WBK", "WBBM"]),
    help="Predicate that is meant (otherwise the unit's target).",
    help_id="Predikat yang dimaksud (bila tidak diisi: target unit).",
)
@option(
    "--require",
    "is_required",
    is_flag=True,
    help="End with 1 unless everything the regulation asks for is met.",
    help_id="Berakhir dengan 1 kecuali semua yang diminta peraturan terpenuhi.",
)
def list_command(
    *,
    file: Path,
    predicate: str | None,
    is_required: bool,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Print one row a requirement."""
    from integrity_zone.domain.eligibility import Standing
    from integrity_zone.services.assessment.requirements import judged_requirements

    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, instrument):
        snapshot = workspace.snapshot(year, instrument)
    judged = judged_requirements(snapshot, predicate or "")
    data = {
        "predicate": judged.predicate,
        "regulation": judged.regulation.value,
        "portal": judged.portal.value,
        "affirmative": judged.is_affirmative,
        "met": judged.counted(Standing.MET),
        "of": judged.asked,
        "requirements": [_object(line) for line in judged.lines],
    }
    show(data, _lines(judged), as_json=as_json)
    return EXIT_NEGATIVE if is_required and judged.regulation is not Standing.MET else EXIT_DONE


@command(
    "set",
    "Say where the unit stands on one requirement; what is not named stays as it is.",
    "Catat keadaan satu syarat; yang tidak disebut tetap.",
)
@workspace_file
@click.argument("key")
@option(
    "--state",
    type=click.Choice([*_STATES, "-"]),
    help="Where it stands; - for not looked at.",
    help_id="Keadaannya; - untuk belum dilihat.",
)
@option("--value", help="Such as WTP, BB or 100 %.", help_id="Seperti WTP, BB, atau 100 %.")
@option("--date", "dated", type=click.DateTime(["%Y-%m-%d"]), help="Date of the value.", help_id="Tanggal nilainya.")
@option("--note", help="Note beside it.", help_id="Catatan di sampingnya.")
@option("--document", help="Id of the document that proves it.", help_id="Id dokumen yang membuktikannya.")
def set_command(
    *,
    file: Path,
    key: str,
    state: str | None,
    value: str | None,
    dated: datetime | None,
    note: str | None,
    document: str | None,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Change what is named and write it in one step."""
    from dataclasses import replace

    from integrity_zone.domain.requirements import Requirement, RequirementState
    from integrity_zone.services.assessment.requirements import set_requirement

    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        known = workspace.snapshot(year).papers.requirements.get(key, Requirement(key))
        named: dict[str, Any] = {}
        if state is not None:
            named["state"] = None if state == "-" else RequirementState(state)
        if dated is not None:
            named["dated_on"] = dated.date()
        texts = {"value": value, "note": note, "document": document}
        named |= {name: text for name, text in texts.items() if text is not None}
        wanted = replace(known, **named)
        change = set_requirement(workspace, wanted, year=year)
    data = {"key": key, "step": change.step, "entries": change.entries}
    line = say(f"{key} recorded", f"{key} tercatat") if change.entries else say(f"{key}: as it was", f"{key}: tetap")
    show(data, [line], as_json=as_json)
    return EXIT_DONE


requirement_command.add_command(list_command)
requirement_command.add_command(set_command)


def _object(line: Line) -> dict[str, Any]:
    found = line.requirement
    return {
        "key": line.rule.key,
        "level": line.rule.level.value,
        "title": _title(line),
        "asked": line.asked,
        "kind": line.rule.weight.value,
        "standing": line.standing.value,
        "why": line.why.value,
        "state": found.state.value if found.state is not None else None,
        "value": found.value,
        "date": found.dated_on.isoformat() if found.dated_on is not None else None,
        "note": found.note,
        "document": found.document or None,
        "basis": line.rule.basis,
        "confidence": line.rule.confidence,
    }


def _title(line: Line) -> str:
    return line.rule.title_id if Speech.language == "id" else line.rule.title_en


def _lines(judged: Eligibility) -> Iterator[str]:
    for line in judged.lines:
        found = line.requirement
        state = found.state.value if found.state is not None else "–"
        day = found.dated_on.isoformat() if found.dated_on is not None else ""
        told = "  ".join(part for part in (state, found.value, day) if part)
        yield f"{_MARKS[line.standing.value]} {line.rule.key:<12} {line.asked or '–':<6} {_title(line)}: {told}"
    words = {
        "met": say("met", "terpenuhi"),
        "not-met": say("not met", "belum terpenuhi"),
        "unknown": say("not known yet", "belum diketahui"),
    }
    yield say(
        f"{judged.predicate}: {words[judged.regulation.value]} by the regulation, "
        f"{words[judged.portal.value]} as the portal asks",
        f"{judged.predicate}: {words[judged.regulation.value]} menurut peraturan, "
        f"{words[judged.portal.value]} menurut permintaan portal",
    )
    yield say("The unit's own word, beside the score.", "Menurut pernyataan unit, di samping nilai.")
