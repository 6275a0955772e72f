"""`new`, `answer` and `answers`: making an assessment and answering it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from integrity_zone.cli.console import EXIT_DONE, show
from integrity_zone.cli.first_backup import backed_up, backup_line, no_backup_option
from integrity_zone.cli.local import say
from integrity_zone.cli.options import PATH, YEAR, command, group, option, stage_option, workspace_file
from integrity_zone.cli.session import opened, person, require_role
from integrity_zone.domain.text import counted

if TYPE_CHECKING:
    from pathlib import Path


@command("new", "Make a new workspace file.", "Buat berkas kerja baru.")
@click.argument("file", type=PATH)
@option("--unit", "unit_name", required=True, help="Name of the work unit.", help_id="Nama unit kerja.")
@option("--year", required=True, type=YEAR, help="Year assessed.", help_id="Tahun penilaian.")
@option(
    "--instrument", "instrument_key", default="zi-2021", show_default=True, help="Instrument.", help_id="Instrumen."
)
@option(
    "--target",
    type=click.Choice(["WBK", "WBBM"]),
    default="WBK",
    show_default=True,
    help="Predicate worked towards.",
    help_id="Predikat yang dituju.",
)
@option("--code", help="The unit's own code.", help_id="Kode unit.")
@option("--actor", envvar="INTEGRITY_ZONE_ACTOR", help="Who is working.", help_id="Siapa yang bekerja.")
def new_command(
    *,
    file: Path,
    unit_name: str,
    year: int,
    instrument_key: str,
    target: str,
    code: str | None,
    actor: str | None,
    as_json: bool,
) -> int:
    """Create the file; refuse one that exists."""
    from integrity_zone.domain.text import clean_line
    from integrity_zone.services.catalog import instrument
    from integrity_zone.services.workspace.workspaces import create_workspace

    create_workspace(
        file,
        unit_name=unit_name,
        year=year,
        instrument=instrument(instrument_key),
        target=target,
        code=code,
        actor=person(actor),
    )
    unit_name = clean_line(unit_name)
    data = {"file": str(file), "unit": unit_name, "year": year, "instrument": instrument_key, "target": target}
    line = say(
        f"{file}: new workspace of {unit_name}, {year}, {instrument_key}, towards {target}",
        f"{file}: berkas kerja baru {unit_name}, {year}, {instrument_key}, menuju {target}",
    )
    show(data, [line], as_json=as_json)
    return EXIT_DONE


@command(
    "answer",
    "Record one answer: an option key, a decimal, counts such as agen=7,perubahan=7, or - to clear.",
    "Catat satu jawaban: pilihan, angka desimal, jumlah seperti agen=7,perubahan=7, atau - untuk mengosongkan.",
)
@workspace_file
@click.argument("code")
@click.argument("value")
@option("--note", help="Note beside the answer.", help_id="Catatan di samping jawaban.")
@stage_option()
def answer_command(
    *,
    file: Path,
    code: str,
    value: str,
    note: str | None,
    stage: str,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Check the answer, then write it."""
    from integrity_zone.domain.answer import parse_value
    from integrity_zone.domain.permissions import may_change
    from integrity_zone.domain.work_unit import Stage

    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, instrument):
        require_role(workspace, lambda role: may_change(role, Stage(stage)), stage)
        parsed = parse_value(instrument, code, typed_value(value))
        notes = {} if note is None else {code: note}
        change = workspace.record_answers({code: parsed}, notes, Stage(stage), year=year)
    data = {"code": code, "stage": stage, "value": parsed, "step": change.step, "entries": change.entries}
    line = (
        say(f"{code} recorded", f"{code} tercatat") if change.entries else say(f"{code}: as it was", f"{code}: tetap")
    )
    show(data, [line], as_json=as_json)
    return EXIT_DONE


# A decimal below zero must reach the check that refuses it, not be taken for an option.
answer_command.context_settings = {"ignore_unknown_options": True}


def typed_value(text: str) -> object:
    """A value as typed: `-` clears, `key=1,other=2` are counts (`key=-` leaves one open), anything else is text."""
    if text == "-":
        return None
    if "=" not in text:
        return text
    counts: dict[str, object] = {}
    for part in text.split(","):
        key, _, count = (piece.strip() for piece in part.partition("="))
        # Said twice it is no count, as in JSON: nobody can know which one was meant.
        counts[key] = f"{counts[key]}, {count}" if key in counts else None if count == "-" else count
    return counts


@group("answers", "Many answers at once.", "Banyak jawaban sekaligus.")
def answers_command() -> None:
    """Group of the commands on many answers."""


@command(
    "import",
    "Record the answers of a JSON file in one step; a code that is not named stays as it is.",
    "Catat jawaban dari berkas JSON dalam satu langkah; kode yang tidak disebut tetap.",
)
@workspace_file
@click.argument("answers_file", metavar="ANSWERS.json", type=PATH)
@stage_option(default=None)
@no_backup_option
def import_command(
    *,
    file: Path,
    answers_file: Path,
    no_backup: bool,
    stage: str | None,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Check everything first, then write everything or nothing."""
    from integrity_zone.domain.answer import parse_notes
    from integrity_zone.domain.permissions import may_change
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.assessment.scores import AnswersFile

    given = AnswersFile(answers_file)
    whose = Stage(stage) if stage is not None else given.stage or Stage.UNIT
    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, instrument):
        require_role(workspace, lambda role: may_change(role, whose), whose.value)
        values = given.values(instrument)
        notes = parse_notes(instrument, given.notes)
        is_new = not no_backup and workspace.would_record(values, notes, whose, year=year)
        backup = backed_up(workspace) if is_new else None
        change = workspace.record_answers(values, notes, whose, kind="import", year=year)
    data = {
        "stage": whose.value,
        "answers": len(values),
        "notes": len(notes),
        "step": change.step,
        "entries": change.entries,
        "backup": str(backup) if backup is not None else None,
    }
    line = say(
        f"{counted(len(values), 'answer')} taken for {whose.value}, "
        f"{counted(change.entries, 'change')} recorded in one step",
        f"{len(values)} jawaban diterima untuk {whose.value}, {change.entries} perubahan dicatat dalam satu langkah",
    )
    show(data, [line] if backup is None else [line, backup_line(backup)], as_json=as_json)
    return EXIT_DONE


@command("export", "Print the answers as JSON that import takes.", "Cetak jawaban sebagai JSON yang diterima import.")
@workspace_file
@stage_option()
def export_command(
    *,
    file: Path,
    stage: str,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,  # noqa: ARG001 - JSON is its only form
) -> int:
    """Print instrument, year, stage, answers and notes."""
    from integrity_zone.domain.review import standing_answers
    from integrity_zone.domain.work_unit import Stage

    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, instrument):
        snapshot = workspace.snapshot(year)
    # Taking a judgement in that was overtaken would give it anew, and nobody has.
    given = standing_answers(snapshot.answers).get(Stage(stage), {})
    in_order = [given[item.code] for item in instrument.indicators if item.code in given]
    data = {
        "instrument": snapshot.assessment.instrument,
        "year": snapshot.assessment.year,
        "stage": stage,
        "answers": {
            answer.indicator: answer.value if isinstance(answer.value, str) else dict(answer.value)
            for answer in in_order
            if answer.value is not None
        },
        "notes": {answer.indicator: answer.note for answer in in_order if answer.note},
    }
    show(data, [], as_json=True)
    return EXIT_DONE


answers_command.add_command(import_command)
answers_command.add_command(export_command)
