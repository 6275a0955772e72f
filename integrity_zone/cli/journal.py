"""`history` and `undo`: who set what and when, and taking a step back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from integrity_zone.cli.console import EXIT_DONE, EXIT_NEGATIVE, show
from integrity_zone.cli.local import say
from integrity_zone.cli.options import command, option, stage_option, workspace_file
from integrity_zone.cli.session import opened, person, tell_kept_original
from integrity_zone.domain.text import counted

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.journal.undoing import LeftAlone
    from integrity_zone.services.history import HistoryLine

#: So much of a step's id is shown; `undo --step` takes any unique beginning.
_STEP_LETTERS = 8

_WORDS: Mapping[str, tuple[str, str]] = {
    "answer": ("answer", "jawaban"),
    "note": ("note", "catatan"),
    "attached": ("evidence attached", "data dukung dilampirkan"),
    "detached": ("evidence taken away", "data dukung dilepas"),
    "page": ("page of the evidence", "halaman data dukung"),
    "evidence-note": ("note on the evidence", "catatan data dukung"),
    "removal": ("why the evidence was taken away", "alasan data dukung dilepas"),
    "flag": ("flag", "tanda"),
    "tick": ("usual document ticked", "centang dokumen yang lazim"),
    "carried": ("carried over from an earlier year", "bawaan tahun lalu"),
    "effort": ("effort", "upaya"),
    "returned": ("given back because", "dikembalikan karena"),
    "other": ("something this program does not know", "sesuatu yang belum dikenal program ini"),
    "withheld": ("(withheld)", "(tidak disertakan)"),
    "erased": ("(erased)", "(dimusnahkan)"),
    "changed": ("changed since", "sudah diubah sesudahnya"),
    "deleted": ("deleted since", "sudah dihapus sesudahnya"),
}


@command(
    "history",
    "Show who set the answer, note and evidence of an indicator, and when.",
    "Tampilkan siapa mengisi jawaban, catatan, dan data dukung sebuah butir, dan kapan.",
)
@workspace_file
@click.argument("code")
@stage_option()
def history_command(
    *, file: Path, code: str, stage: str, year: int | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Print one line an entry, the oldest first, in local time."""
    from integrity_zone.domain.answer import UnknownIndicatorError
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.history import indicator_history

    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, instrument):
        if code not in instrument.indicators_by_code:
            raise UnknownIndicatorError(indicator=code[:40])
        lines = indicator_history(workspace, code, Stage(stage), year=year)
    data = {"code": code, "stage": stage, "entries": [_line_object(line) for line in lines]}
    empty = say(f"{code}: nothing was recorded yet.", f"{code}: belum ada yang dicatat.")
    # What an assessor judged stands in the unit's own history; here it would only repeat each judgement.
    told = [_line_text(line) for line in lines if line.what.value != "reviewed"]
    show(data, told or [empty], as_json=as_json)
    return EXIT_DONE


@command(
    "undo",
    "Take back one step: its fields get their former values, as a new step.",
    "Urungkan satu langkah: isinya kembali ke nilai semula, sebagai langkah baru.",
)
@workspace_file
@option(
    "--step",
    help="Id of the step or its beginning, as `history` shows it (default: the last that still stands).",
    help_id="Id langkah atau awalannya seperti pada `history` (bawaan: langkah terakhir yang masih berlaku).",
)
def undo_command(
    *, file: Path, step: str | None, year: int | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Undo, and name what was left alone; exit 1 when something was."""
    from integrity_zone.services.workspace.undoing import undo
    from integrity_zone.services.workspace.workspaces import Workspace

    with Workspace.open(file, actor=person(actor), write=True, wait=wait) as workspace:
        tell_kept_original(workspace)
        workspace.assessment(year)
        undone = undo(workspace, step)
    data = {
        "step": undone.change.step,
        "undone": undone.step,
        "kind": undone.kind,
        "actor": undone.actor,
        "at": undone.at,
        "entries": undone.change.entries,
        "restored": [{"subject": item.subject, "field": item.field} for item in undone.restored],
        "left": [{"subject": item.subject, "field": item.field, "reason": item.reason} for item in undone.left],
    }
    count = len(undone.restored)
    whose = f"{undone.kind}, {undone.actor}, {_local(undone.at)}"
    lines = [say(f"undone: {whose}: {counted(count, 'field')}", f"diurungkan: {whose}: {count} isian")]
    lines += [f"{say('left alone', 'dibiarkan')}: {_left_text(item)}" for item in undone.left]
    show(data, lines, as_json=as_json)
    return EXIT_NEGATIVE if undone.left else EXIT_DONE


def _line_object(line: HistoryLine) -> dict[str, Any]:
    return {
        "at": line.at,
        "actor": line.actor,
        "kind": line.kind,
        "step": line.step,
        "what": line.what.value,
        "value": line.value,
        "standing": line.standing.value,
        "current": line.current,
        "document": line.document,
    }


def _line_text(line: HistoryLine) -> str:
    about = _word(line.what.value) + (f" {line.document}" if line.document is not None else "")
    marks = f" [{line.kind} {line.step[:_STEP_LETTERS]}]"
    return f"{_local(line.at)}  {line.actor}: {about}{_value_text(line)}{marks}"


def _value_text(line: HistoryLine) -> str:
    if line.standing.value != "shown":
        return f" {_word(line.standing.value)}"
    if line.what.value in {"attached", "detached"}:
        return ""
    if line.value is None:
        return say(" cleared", " dikosongkan")
    if isinstance(line.value, Mapping):
        return " = " + ", ".join(f"{key}={'-' if count is None else count}" for key, count in line.value.items())
    return f" = {' '.join(str(line.value).split())}"


def _left_text(item: LeftAlone) -> str:
    return f"{item.subject} {item.field} ({_word(item.reason)})"


def _local(at: str) -> str:
    """A moment of the journal in local time; as it is written when it is none."""
    try:
        return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M:%S}"
    except (ValueError, OverflowError):
        return at


def _word(key: str) -> str:
    return say(*_WORDS[key])
