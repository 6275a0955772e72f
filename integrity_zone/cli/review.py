"""`review`: what assessors make of the answers before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from integrity_zone.cli.assessment import typed_value
from integrity_zone.cli.console import EXIT_DONE, show
from integrity_zone.cli.local import Speech, say
from integrity_zone.cli.options import PATH, blank_option, command, group, option, workspace_file
from integrity_zone.cli.session import opened, require_role
from integrity_zone.domain.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from integrity_zone.domain.agreement import Agreement, Judgement
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.change import Change
    from integrity_zone.services.assessment.reviews import ReviewQueue
    from integrity_zone.services.workspace.workspaces import Workspace


_DECISIONS: Mapping[str, tuple[str, str]] = {
    "agreed": ("agreed", "disetujui"),
    "changed": ("changed", "diubah"),
    "returned": ("given back", "dikembalikan"),
}
_judging_stage = option(
    "--stage",
    type=click.Choice(["tpi", "tpn"]),
    default="tpi",
    show_default=True,
    help="Who judges: TPI the unit, TPN what TPI came to.",
    help_id="Siapa yang menilai: TPI menilai unit, TPN menilai hasil TPI.",
)


@group("review", "The assessors' review of the answers.", "Reviu penilai atas jawaban.")
def review_command() -> None:
    """Group of the commands on reviewing."""


@command(
    "list",
    "Show what waits to be judged, what was decided, and how far the assessors agree.",
    "Tampilkan yang menunggu penilaian, keputusan yang ada, dan tingkat kesepakatan.",
)
@workspace_file
@_judging_stage
def list_command(*, file: Path, stage: str, year: int | None, actor: str | None, wait: float, as_json: bool) -> int:
    """Print queue and figures."""
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.assessment.reviews import agreement, review_queue

    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, instrument):
        snapshot = workspace.snapshot(year)
    queue = review_queue(snapshot, instrument, Stage(stage))
    figures = agreement(snapshot, instrument, Stage(stage))
    show(_queue_object(queue, figures), _queue_lines(queue, figures), as_json=as_json)
    return EXIT_DONE


@command(
    "agree",
    "Agree with answers as they are now, all in one step.",
    "Setujui jawaban sebagaimana adanya, semua dalam satu langkah.",
)
@workspace_file
@click.argument("codes", metavar="[CODE...]", nargs=-1)
@option(
    "--all",
    "everything",
    is_flag=True,
    help="Every answer that waits to be judged.",
    help_id="Semua jawaban yang menunggu penilaian.",
)
@_judging_stage
@click.pass_context
def agree_command(
    ctx: click.Context,
    *,
    file: Path,
    codes: tuple[str, ...],
    everything: bool,
    stage: str,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Agree to one or many."""
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.assessment.reviews import agree, review_queue
    from integrity_zone.services.evidence.documents import check_codes

    if bool(codes) == everything:
        raise click.UsageError(say("give either codes or --all", "berikan kode atau --all, salah satu"), ctx)
    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, instrument):
        _require(workspace, stage)
        check_codes(codes, instrument)
        if everything:
            codes = review_queue(workspace.snapshot(year), instrument, Stage(stage)).can_be_agreed
        change = agree(workspace, codes, Stage(stage), year=year)
    _tell(change, codes, stage, as_json=as_json)
    return EXIT_DONE


@command(
    "change",
    "Come to another answer: an option key, a decimal, or counts.",
    "Beri jawaban lain: pilihan, angka desimal, atau jumlah.",
)
@workspace_file
@click.argument("code")
@click.argument("value")
@option("--note", help="Note of the assessors.", help_id="Catatan penilai.")
@_judging_stage
def change_command(
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
    """Record the assessors' own answer."""
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.assessment.reviews import change_answer

    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, instrument):
        _require(workspace, stage)
        change = change_answer(workspace, instrument, code, typed_value(value), note, Stage(stage), year=year)
    _tell(change, (code,), stage, as_json=as_json)
    return EXIT_DONE


@command(
    "return",
    "Give an answer back with a reason, and perhaps the answer that would be agreed to.",
    "Kembalikan jawaban dengan alasan, dan bila perlu usulan jawabannya.",
)
@workspace_file
@click.argument("code")
@click.argument("reason")
@option("--propose", metavar="VALUE", help="The answer that would be agreed to.", help_id="Jawaban yang diusulkan.")
@_judging_stage
def return_command(
    *,
    file: Path,
    code: str,
    reason: str,
    propose: str | None,
    stage: str,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Record the reason, and the proposal if there is one."""
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.assessment.reviews import give_back

    proposal = None if propose is None else typed_value(propose)
    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, instrument):
        _require(workspace, stage)
        change = give_back(workspace, instrument, code, reason, proposal, Stage(stage), year=year)
    _tell(change, (code,), stage, as_json=as_json)
    return EXIT_DONE


@command(
    "withdraw",
    "Take judgements back, as if nobody had judged.",
    "Tarik penilaian, seolah belum ada yang menilai.",
)
@workspace_file
@click.argument("codes", metavar="CODE...", nargs=-1, required=True)
@_judging_stage
def withdraw_command(
    *,
    file: Path,
    codes: tuple[str, ...],
    stage: str,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Clear the judgements; notes stay."""
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.assessment.reviews import withdraw
    from integrity_zone.services.evidence.documents import check_codes

    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, instrument):
        _require(workspace, stage)
        check_codes(codes, instrument)
        change = withdraw(workspace, codes, Stage(stage), year=year)
    _tell(change, codes, stage, as_json=as_json)
    return EXIT_DONE


@command(
    "report",
    "Write the assessors' report of results (LHE) as a PDF; what is named for it is kept in the file.",
    "Tulis laporan hasil evaluasi (LHE) sebagai PDF; isian yang disebut disimpan dalam berkas.",
)
@workspace_file
@click.argument("out", type=PATH)
@blank_option
@option("--number", help="Number of the report.", help_id="Nomor laporan.")
@option("--date", "dated", type=click.DateTime(["%Y-%m-%d"]), help="Its date.", help_id="Tanggalnya.")
@option("--place", help="Where it is signed.", help_id="Tempat penandatanganan.")
@option("--signer", help="Who signs.", help_id="Penanda tangan.")
@option("--office", help="Office of who signs.", help_id="Jabatan penanda tangan.")
@option("--nip", help="NIP of who signs.", help_id="NIP penanda tangan.")
@option(
    "--conclusion",
    help="What follows, in the assessors' own words.",
    help_id="Kesimpulan dengan kalimat penilai sendiri.",
)
def report_command(
    *,
    file: Path,
    out: Path,
    blank: str,
    dated: datetime | None,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
    **texts: str | None,
) -> int:
    """Keep what is named, then write the file."""
    from dataclasses import replace

    from integrity_zone.domain.permissions import may_advise
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.services.assessment.recommendations import set_result_report
    from integrity_zone.services.reports.exporting import export_result_report
    from integrity_zone.services.reports.making import ExportWish

    named: dict[str, Any] = {name: text for name, text in texts.items() if text is not None}
    if dated is not None:
        named["dated_on"] = dated.date()
    with opened(file, actor=actor, wait=wait, write=bool(named), year=year) as (workspace, instrument):
        if named:
            require_role(workspace, may_advise, "tpi")
            set_result_report(workspace, replace(workspace.snapshot(year).review.report, **named), year=year)
        size = export_result_report(workspace, instrument, out, ExportWish(BlankPolicy(blank), year=year))
    line = say(f"{out}: report of results written", f"{out}: laporan hasil evaluasi ditulis")
    show({"file": str(out), "size_bytes": size}, [line], as_json=as_json)
    return EXIT_DONE


for _command in (
    list_command,
    agree_command,
    change_command,
    return_command,
    withdraw_command,
    report_command,
):
    review_command.add_command(_command)
# A decimal below zero must reach the check that refuses it, not be taken for an option.
change_command.context_settings = {"ignore_unknown_options": True}


def _require(workspace: Workspace, stage: str) -> None:
    from integrity_zone.domain.permissions import may_change
    from integrity_zone.domain.work_unit import Stage

    require_role(workspace, lambda role: may_change(role, Stage(stage)), stage)


def _tell(change: Change, codes: tuple[str, ...], stage: str, *, as_json: bool) -> None:
    data = {"stage": stage, "codes": list(codes), "step": change.step, "entries": change.entries}
    line = (
        say(f"{counted(len(codes), 'indicator')} judged", f"{len(codes)} butir dinilai")
        if change.entries
        else say("as it was", "tetap")
    )
    show(data, [line], as_json=as_json)


def _queue_object(queue: ReviewQueue, figures: Agreement) -> dict[str, Any]:
    return {
        "stage": queue.stage.value,
        "waiting": [item.code for item in queue.waiting],
        "judgements": [_judgement_object(item) for item in queue.judgements if item.decision or item.is_overtaken],
        "agreement": _figures_object(figures),
    }


def _judgement_object(item: Judgement) -> dict[str, Any]:
    own = item.own
    return {
        "code": item.code,
        "decision": item.decision.value if item.decision is not None else None,
        "answered_anew": item.is_overtaken,
        "judged": _plain(item.judged_value),
        "own": _plain(own.value) if own is not None else None,
        "reason": own.returned if own is not None else None,
        "note": (own.note or None) if own is not None else None,
    }


def _figures_object(figures: Agreement) -> dict[str, Any]:
    from integrity_zone.services.assessment.scores import json_number

    def share(found: Any) -> float | None:
        return None if found.share is None else json_number(found.share)

    return {
        "of": figures.of,
        "judged": figures.judged,
        "agreed": figures.agreed,
        "changed": figures.changed,
        "returned": figures.returned,
        "waiting": figures.waiting,
        "answered_anew": figures.overtaken,
        "share": share(figures),
        "points": json_number(figures.points),
        "areas": [
            {
                "key": area.key,
                "of": area.of,
                "judged": area.judged,
                "agreed": area.agreed,
                "share": share(area),
                "points": json_number(area.points),
            }
            for area in figures.areas
        ],
        "differences": [
            {
                "code": item.code,
                "decision": item.decision.value,
                "judged": _plain(item.judged),
                "own": _plain(item.own),
                "points": json_number(item.points),
            }
            for item in figures.differences
        ],
    }


def _queue_lines(queue: ReviewQueue, figures: Agreement) -> Iterator[str]:
    from integrity_zone.services.number_texts import points_text

    yield say(
        f"{queue.stage.value}: {figures.judged} of {figures.of} judged, {figures.agreed} agreed, "
        f"{figures.changed} changed, {figures.returned} given back, {figures.waiting} waiting",
        f"{queue.stage.value}: {figures.judged} dari {figures.of} dinilai, {figures.agreed} disetujui, "
        f"{figures.changed} diubah, {figures.returned} dikembalikan, {figures.waiting} menunggu",
    )
    if figures.points:
        by = ("-" if figures.points < 0 else "+") + points_text(abs(figures.points), Speech.language)
        yield say(f"difference in points: {by}", f"selisih nilai: {by}")
    reasons = {item.code: item.own.returned or "" for item in queue.judgements if item.own is not None}
    for found in figures.differences:
        words = [found.code, say(*_DECISIONS[found.decision.value]), f"{_shown(found.judged)} -> {_shown(found.own)}"]
        yield " ".join([*words, *reasons[found.code].split()])
    for item in queue.waiting:
        anew = [say("(answered anew)", "(dijawab lagi)")] if item.is_overtaken else []
        yield " ".join([item.code, say("waits", "menunggu"), _shown(item.judged_value), *anew])


def _plain(value: AnswerValue | None) -> str | dict[str, int | None] | None:
    return value if value is None or isinstance(value, str) else dict(value)


def _shown(value: AnswerValue | None) -> str:
    if value is None:
        return "-"
    if isinstance(value, str):
        return value
    return ",".join(f"{key}={'-' if count is None else count}" for key, count in value.items())
