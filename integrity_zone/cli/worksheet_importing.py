"""`worksheet import`: a worksheet back in, in one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from integrity_zone.cli.console import EXIT_DONE, EXIT_NEGATIVE, show
from integrity_zone.cli.first_backup import backed_up, backup_line, no_backup_option
from integrity_zone.cli.local import Speech, say
from integrity_zone.cli.options import PATH, command, option, stage_option, workspace_file
from integrity_zone.cli.session import opened, require_role
from integrity_zone.domain.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from integrity_zone.domain.worksheet_import import (
        CellKey,
        ImportCell,
        ImportFinding,
        MostlyEmptiedError,
        ScoreDifference,
        WorksheetPreview,
    )
    from integrity_zone.services.workspace.workspaces import Workspace

#: Of a value in a line; `--json` has all of it.
_SHOWN = 80


@command(
    "import",
    "Take in a filled worksheet in one step: ours, an official one, or a copy that somebody rearranged.",
    "Terima lembar kerja terisi dalam satu langkah: buatan program ini, format resmi, atau salinan yang ditata ulang.",
)
@workspace_file
@click.argument("workbook", metavar="IN.xlsx", type=PATH)
@option("--dry-run", is_flag=True, help="Only say what would be taken.", help_id="Hanya sebutkan yang akan diterima.")
@stage_option(default=None)
@option(
    "--take",
    type=click.Choice(["theirs", "ours"]),
    help="Whose value counts where a cell was changed there and here.",
    help_id="Nilai mana yang dipakai bila sel berubah di sana dan di sini.",
)
@option(
    "--emptied",
    type=click.Choice(["take", "keep"]),
    help="What becomes of answers when most of them are emptied in the worksheet; refused when it is not said.",
    help_id="Nasib jawaban bila sebagian besar dikosongkan pada lembar kerja; ditolak bila tidak disebutkan.",
)
@no_backup_option
def import_command(
    *,
    file: Path,
    workbook: Path,
    dry_run: bool,
    no_backup: bool,
    stage: str | None,
    take: str | None,
    emptied: str | None,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Take every certain cell; list the others."""
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.worksheets.importing import apply_worksheet, explain_difference, preview_worksheet
    from integrity_zone.services.worksheets.telling import left_over, preview_data

    whose = None if stage is None else Stage(stage)
    with opened(file, actor=actor, wait=wait, write=not dry_run, year=year) as (workspace, instrument):
        preview = preview_worksheet(workspace, instrument, workbook, stage=whose, year=year)
        if preview.swept and emptied is None and not dry_run:
            raise _mostly_emptied(preview)
        taken, settled = _chosen(preview, take, emptied)
        _require_roles(workspace, taken)
        backup = backed_up(workspace) if taken and not (dry_run or no_backup) else None
        change = None if dry_run else apply_worksheet(workspace, preview, taken, conflicts=take or "skip")
    differences = explain_difference(preview, instrument)
    left = left_over(preview, taken, settled)
    data = {
        **preview_data(preview, taken, differences, Speech.language),
        "dry_run": dry_run,
        "taken": len(taken),
        "left": len(left),
        "step": change.step if change is not None else "",
        "entries": change.entries if change is not None else 0,
        "backup": str(backup) if backup is not None else None,
    }
    lines = [*_lines(preview, taken, left, differences, dry_run=dry_run)]
    if backup is not None:
        lines.append(backup_line(backup))
    show(data, lines, as_json=as_json)
    return EXIT_NEGATIVE if left else EXIT_DONE


def _chosen(
    preview: WorksheetPreview, take: str | None, emptied: str | None
) -> tuple[frozenset[CellKey], frozenset[CellKey]]:
    """The cells that are taken, and those of which it is settled that what is here stays."""
    from integrity_zone.domain.worksheet_import import CellStatus

    taken: set[CellKey] = set(preview.safe)
    settled: set[CellKey] = set()
    cleared = [row.key for row in preview.swept if row.status is not CellStatus.CONFLICT]
    conflicts = [row.key for row in preview.certain_conflicts]
    overlapping = [row.key for row in preview.swept if row.status is CellStatus.CONFLICT]
    if emptied == "keep":
        settled.update(cleared, overlapping)
    elif emptied == "take":
        taken.update(cleared)
        conflicts += overlapping
    if take is not None:
        (taken if take == "theirs" else settled).update(conflicts)
    return frozenset(taken), frozenset(settled)


def _mostly_emptied(preview: WorksheetPreview) -> MostlyEmptiedError:
    from integrity_zone.domain.worksheet_import import MostlyEmptiedError
    from integrity_zone.errors import Bilingual

    found = [found for found in preview.findings if found.code == MostlyEmptiedError.code]
    said = Bilingual("; ".join(one.message_en for one in found), "; ".join(one.message_id for one in found))
    return MostlyEmptiedError(path=preview.source_name, said=said)


def _require_roles(workspace: Workspace, taken: Iterable[CellKey]) -> None:
    """Refuse cells of a stage that somebody of the unit's team does not work at."""
    from integrity_zone.domain.permissions import may_change

    for stage in sorted({key.stage for key in taken}):
        require_role(workspace, partial(may_change, stage=stage), stage.value)


def _lines(
    preview: WorksheetPreview,
    taken: frozenset[CellKey],
    left: Iterable[ImportCell | ImportFinding],
    differences: Iterable[ScoreDifference],
    *,
    dry_run: bool,
) -> Iterator[str]:
    from integrity_zone.domain.scorecard import Severity

    language = Speech.language
    count = len(taken)
    for found in preview.findings:
        if found.severity is Severity.ERROR:
            yield found.text(language)
    if dry_run:
        yield say(
            f"{preview.source_name}: {counted(count, 'cell')} would be taken",
            f"{preview.source_name}: {count} sel akan diterima",
        )
    else:
        yield say(
            f"{preview.source_name}: {counted(count, 'cell')} taken", f"{preview.source_name}: {count} sel diterima"
        )
    for row in preview.rows:
        if row.key in taken:
            yield f"  {row.place} {_name(row)}: {_short(row.ours)} → {_short(row.theirs)}"
    rest = tuple(left)
    if rest:
        yield say(f"{len(rest)} not taken:", f"{len(rest)} tidak diterima:")
    for item in rest:
        yield f"  {_left(item, is_based_here=preview.is_based_here)}"
    for row in preview.rows:
        if row.links and row.key not in taken:
            yield _proposed(row)
    said = {id(item) for item in rest}
    for found in preview.findings:
        if id(found) not in said and found.severity is not Severity.ERROR:
            yield f"{found.place}: {found.text(language)}" if found.place else found.text(language)
    for difference in differences:
        reasons = "; ".join(reason.text(language) for reason in difference.reasons)
        ours, theirs = f"{float(difference.ours):.6f}", f"{float(difference.theirs):.6f}"
        line = say(
            f"{difference.place} {difference.code}: the workbook says {theirs}, the rule {ours}",
            f"{difference.place} {difference.code}: buku kerja menulis {theirs}, menurut aturan {ours}",
        )
        yield f"{line} ({reasons})" if reasons else line


def _left(item: ImportCell | ImportFinding, *, is_based_here: bool) -> str:
    from integrity_zone.domain.worksheet_import import CellStatus, ImportFinding

    language = Speech.language
    if isinstance(item, ImportFinding):
        return f"{item.place}: {item.text(language)}"
    if item.status is CellStatus.CONFLICT:
        who = f" ({item.ours_by})" if item.ours_by else ""
        ours = f"{_short(item.ours)}{who}"
        changed = say(f"changed here too, to {ours}; see --take", f"di sini juga diubah, menjadi {ours}; lihat --take")
        differs = say(
            f"the workbook is from elsewhere, here it is {ours}; see --take",
            f"lembar kerja dari tempat lain, di sini {ours}; lihat --take",
        )
        reason = changed if is_based_here else differs
    else:
        reason = item.reason.text(language) if item.reason is not None else item.status.value
    return f"{item.place} {_name(item)}: {item.shown or '-'}: {reason}"


def _proposed(row: ImportCell) -> str:
    """Web addresses in the list of evidence, which are not linked by themselves."""
    words = dict(row.titles)
    addresses = " ".join(f"{words[link]} <{link}>" if link in words else link for link in row.links)
    if row.reason is not None:
        return f"{row.place} {row.code}: {addresses}: {row.reason.text(Speech.language)}"
    told = say("not linked as evidence; see evidence add", "belum ditautkan sebagai bukti; lihat evidence add")
    return f"{row.place} {row.code}: {addresses}: {told}"


def _short(text: str | None) -> str:
    """A value on one line; of a note the beginning."""
    line = " ".join((text or "-").split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _name(row: ImportCell) -> str:
    from integrity_zone.domain.worksheet_import import CellContent

    what = "" if row.what is CellContent.VALUE else row.what.value
    return " ".join(filter(None, (row.code, row.count, what, row.stage.value)))
