"""`recommendation`: what the assessors recommend, and what the unit does about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from integrity_zone.cli.console import EXIT_DONE, show
from integrity_zone.cli.local import say
from integrity_zone.cli.options import command, group, option, workspace_file
from integrity_zone.cli.session import opened, require_role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from integrity_zone.domain.review import Recommendation
    from integrity_zone.services.workspace.workspaces import Workspace

_STATES: Mapping[str, tuple[str, str]] = {
    "open": ("open", "belum ditindaklanjuti"),
    "in-progress": ("in progress", "dalam proses"),
    "done": ("done, says the unit", "selesai menurut unit"),
    "closed": ("closed by TPI", "ditutup TPI"),
}
#: Clears a day.
_NO_DAY = "-"
_DAY = click.DateTime(["%Y-%m-%d"])


class _DayOrNone(click.ParamType[Any]):
    """A day, or `-` for none."""

    name = "YYYY-MM-DD|-"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return value if value == _NO_DAY else _DAY.convert(value, param, ctx)


@group("recommendation", "Recommendations of TPI and their follow-up.", "Rekomendasi TPI dan tindak lanjutnya.")
def recommendation_command() -> None:
    """Group of the commands on recommendations."""


@command("list", "Show all recommendations with their follow-up.", "Tampilkan rekomendasi dan tindak lanjutnya.")
@workspace_file
def list_command(*, file: Path, year: int | None, actor: str | None, wait: float, as_json: bool) -> int:
    """Print one line each."""
    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, _instrument):
        _tell(workspace, year, as_json=as_json)
    return EXIT_DONE


@command(
    "propose",
    "Add one recommendation for each minimum of the target that TPI's own answers do not reach.",
    "Tambah satu rekomendasi untuk tiap syarat nilai yang belum tercapai menurut jawaban TPI.",
)
@workspace_file
@option("--dry-run", is_flag=True, help="Only show them.", help_id="Hanya tampilkan.")
def propose_command(
    *, file: Path, dry_run: bool, year: int | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Add what is proposed, in one step."""
    from integrity_zone.services.assessment.recommendations import add_recommendations, proposed_recommendations

    with opened(file, actor=actor, wait=wait, write=not dry_run, year=year) as (workspace, instrument):
        proposed = proposed_recommendations(workspace.snapshot(year), instrument)
        if dry_run:
            show({"proposed": [_object(item) for item in proposed]}, map(_line, proposed), as_json=as_json)
            return EXIT_DONE
        _require_advice(workspace)
        add_recommendations(workspace, proposed, year=year)
        _tell(workspace, year, as_json=as_json)
    return EXIT_DONE


@command("add", "Add a recommendation.", "Tambah rekomendasi.")
@workspace_file
@click.argument("text")
@option("--predicate", type=click.Choice(["WBK", "WBBM"]), help="Predicate it is about.", help_id="Predikatnya.")
@option(
    "--requirement",
    metavar="KEY",
    help="Minimum it is about, as in `score --json`.",
    help_id="Syarat nilainya, seperti pada `score --json`.",
)
@option("--indicator", metavar="CODE", help="Indicator it is about.", help_id="Butirnya.")
def add_command(
    *,
    file: Path,
    text: str,
    predicate: str | None,
    requirement: str | None,
    indicator: str | None,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Add one."""
    from integrity_zone.domain.review import Recommendation
    from integrity_zone.services.assessment.recommendations import add_recommendations
    from integrity_zone.services.evidence.documents import check_codes

    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, instrument):
        _require_advice(workspace)
        check_codes([indicator] if indicator else [], instrument)
        wanted = Recommendation(
            "", text, predicate=predicate or "", requirement=requirement or "", indicator=indicator or ""
        )
        add_recommendations(workspace, [wanted], year=year)
        _tell(workspace, year, as_json=as_json)
    return EXIT_DONE


@command("edit", "Word a recommendation anew.", "Ubah kalimat rekomendasi.")
@workspace_file
@click.argument("recommendation", metavar="ID")
@click.argument("text")
def edit_command(
    *, file: Path, recommendation: str, text: str, year: int | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Change the text."""
    from dataclasses import replace

    from integrity_zone.services.assessment.recommendations import edit_recommendation

    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        _require_advice(workspace)
        edit_recommendation(workspace, replace(_found(workspace, recommendation, year), text=text), year=year)
        _tell(workspace, year, as_json=as_json)
    return EXIT_DONE


@command("remove", "Take a recommendation away; it stays in the history.", "Hapus rekomendasi; riwayatnya tetap ada.")
@workspace_file
@click.argument("recommendation", metavar="ID")
def remove_command(
    *, file: Path, recommendation: str, year: int | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Remove one."""
    from integrity_zone.services.assessment.recommendations import remove_recommendation

    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        _require_advice(workspace)
        remove_recommendation(workspace, _found(workspace, recommendation, year).id, year=year)
        _tell(workspace, year, as_json=as_json)
    return EXIT_DONE


@command(
    "follow-up",
    "Say what the unit does about a recommendation; what is not named stays as it is.",
    "Catat tindak lanjut unit atas rekomendasi; yang tidak disebut tetap.",
)
@workspace_file
@click.argument("recommendation", metavar="ID")
@option("--action", help="What is done.", help_id="Apa yang dilakukan.")
@option("--due", type=_DayOrNone(), help="By when; - for none.", help_id="Batas waktunya; - untuk mengosongkan.")
@option("--done", type=_DayOrNone(), help="When it was done; - for none.", help_id="Selesai kapan; - kosong.")
@option(
    "--state",
    type=click.Choice(["open", "in-progress", "done"]),
    help="Where it stands.",
    help_id="Sampai di mana.",
)
@option("--document", metavar="ID", help="Document that proves it.", help_id="Dokumen yang membuktikannya.")
@option("--note", help="Note beside it.", help_id="Catatan di sampingnya.")
def follow_up_command(
    *,
    file: Path,
    recommendation: str,
    action: str | None,
    due: datetime | str | None,
    done: datetime | str | None,
    state: str | None,
    document: str | None,
    note: str | None,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Write what is named in one step."""
    from integrity_zone.domain.permissions import may_follow_up
    from integrity_zone.domain.review import FollowUp
    from integrity_zone.services.assessment.recommendations import FollowUpFacts, follow_up

    days = {"due_on": due, "done_on": done}
    facts = FollowUpFacts(
        action=action,
        due_on=None if due is None or isinstance(due, str) else due.date(),
        done_on=None if done is None or isinstance(done, str) else done.date(),
        state=None if state is None else FollowUp(state),
        document=document,
        note=note,
        cleared=frozenset(name for name, day in days.items() if day == _NO_DAY),
    )
    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        require_role(workspace, may_follow_up, "unit")
        follow_up(workspace, _found(workspace, recommendation, year).id, facts, year=year)
        _tell(workspace, year, as_json=as_json)
    return EXIT_DONE


@command("close", "TPI accepts what was done.", "TPI menerima tindak lanjutnya.")
@workspace_file
@click.argument("recommendation", metavar="ID")
@option("--note", help="What TPI says about it.", help_id="Catatan TPI.")
def close_command(
    *,
    file: Path,
    recommendation: str,
    note: str | None,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Close one."""
    from integrity_zone.services.assessment.recommendations import close_recommendation

    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        _require_advice(workspace)
        close_recommendation(workspace, _found(workspace, recommendation, year).id, note, year=year)
        _tell(workspace, year, as_json=as_json)
    return EXIT_DONE


@command("reopen", "TPI opens a recommendation again.", "TPI membuka kembali rekomendasi.")
@workspace_file
@click.argument("recommendation", metavar="ID")
@option("--note", help="What TPI says about it.", help_id="Catatan TPI.")
def reopen_command(
    *,
    file: Path,
    recommendation: str,
    note: str | None,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Open one again."""
    from integrity_zone.services.assessment.recommendations import reopen_recommendation

    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        _require_advice(workspace)
        reopen_recommendation(workspace, _found(workspace, recommendation, year).id, note, year=year)
        _tell(workspace, year, as_json=as_json)
    return EXIT_DONE


for _command in (
    list_command,
    propose_command,
    add_command,
    edit_command,
    remove_command,
    follow_up_command,
    close_command,
    reopen_command,
):
    recommendation_command.add_command(_command)


def _require_advice(workspace: Workspace) -> None:
    from integrity_zone.domain.permissions import may_advise

    require_role(workspace, may_advise, "tpi")


def _found(workspace: Workspace, recommendation: str, year: int | None) -> Recommendation:
    """The recommendation of an id, or of its unique beginning.

    Raises:
        MissingItemError: None, or several.
    """
    from integrity_zone.domain.workspace_problems import MissingItemError

    known = workspace.snapshot(year).review.recommendations
    found = [item for item in known if recommendation and item.id.startswith(recommendation)]
    if len(found) != 1:
        raise MissingItemError(what="recommendation", value=recommendation[:80])
    return found[0]


def _tell(workspace: Workspace, year: int | None, *, as_json: bool) -> None:
    known = workspace.snapshot(year).review.recommendations
    empty = say("No recommendations yet.", "Belum ada rekomendasi.")
    data = {"recommendations": [_object(item) for item in known]}
    show(data, [_line(item) for item in known] or [empty], as_json=as_json)


def _object(item: Recommendation) -> dict[str, Any]:
    return {
        "id": item.id or None,
        "text": item.text,
        "predicate": item.predicate or None,
        "requirement": item.requirement or None,
        "indicator": item.indicator or None,
        "action": item.action or None,
        "due_on": item.due_on.isoformat() if item.due_on is not None else None,
        "done_on": item.done_on.isoformat() if item.done_on is not None else None,
        "state": item.state.value,
        "document": item.document or None,
        "note": item.note or None,
        "by": item.advised_by or None,
    }


def _line(item: Recommendation) -> str:
    about = " ".join(filter(None, (item.predicate, item.requirement, item.indicator)))
    parts = [item.id[:8], f"[{about}]" if about else "", " ".join(item.text.split())]
    parts += [f"({say(*_STATES[item.state.value])})"]
    return " ".join(filter(None, parts))
