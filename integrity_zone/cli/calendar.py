"""`calendar`: what is due in the year of a unit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from integrity_zone.cli.console import EXIT_DONE, show
from integrity_zone.cli.local import Speech, say
from integrity_zone.cli.options import command, group, option, workspace_file
from integrity_zone.cli.session import opened
from integrity_zone.domain.text import counted

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.year_calendar import CalendarLine

_DAY = click.DateTime(["%Y-%m-%d"])


@group("calendar", "What is due in the year.", "Apa yang jatuh tempo dalam setahun.")
def calendar_command() -> None:
    """Group of the commands on the calendar."""


@command(
    "list",
    "List the dates of the year, or only what is due soon or late.",
    "Daftar tanggal dalam setahun, atau hanya yang dekat dan yang terlambat.",
)
@workspace_file
@option(
    "--within",
    type=click.IntRange(0, 366),
    help="Only what is due in so many days, or late and not done.",
    help_id="Hanya yang jatuh tempo dalam sekian hari, atau terlambat dan belum selesai.",
)
@option("--today", type=_DAY, help="The day that counts as today.", help_id="Hari yang dianggap hari ini.")
def list_command(
    *,
    file: Path,
    within: int | None,
    today: datetime | None,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Print one row a date, in their order."""
    from integrity_zone.domain.year_calendar import calendar_of, reminders

    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, _instrument):
        snapshot = workspace.snapshot(year)
    lines = calendar_of(snapshot.assessment.year, snapshot.calendar)
    day = today.date() if today is not None else date.today()  # noqa: DTZ011 - the day of this place
    if within is not None:
        lines = tuple(found.line for found in reminders(lines, day, within))
    rows = [_object(line, day) for line in lines]
    told = [_told(line, day) for line in lines] or [say("Nothing is due.", "Tidak ada yang jatuh tempo.")]
    show({"year": snapshot.assessment.year, "today": day.isoformat(), "events": rows}, told, as_json=as_json)
    return EXIT_DONE


@command("add", "Add a date of the unit's own.", "Tambahkan tanggal milik unit sendiri.")
@workspace_file
@click.argument("title")
@option("--due", type=_DAY, help="When it is due.", help_id="Kapan jatuh tempo.")
@option("--note", default="", help="Note beside it.", help_id="Catatan di sampingnya.")
def add_command(
    *,
    file: Path,
    title: str,
    due: datetime | None,
    note: str,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Add it and say its key."""
    from integrity_zone.services.assessment.year_calendar import add_event

    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        change = add_event(workspace, title, due.date() if due is not None else None, note, year=year)
    key = change.subjects[0].rpartition("/")[2]
    return _show_change(change, key, as_json=as_json)


@command(
    "set",
    "Change a date, or say that it is done; what is not named stays as it is.",
    "Ubah sebuah tanggal, atau catat bahwa sudah selesai; yang tidak disebut tetap.",
)
@workspace_file
@click.argument("key")
@option("--due", metavar="DATE", help="When it is due; - as the rule has it.", help_id="Jatuh tempo; - menurut aturan.")
@option("--done", metavar="DATE", help="When it was done; - for not yet.", help_id="Kapan selesai; - untuk belum.")
@option("--title", help="What it is called.", help_id="Namanya.")
@option("--note", help="Note beside it.", help_id="Catatan di sampingnya.")
def set_command(
    *,
    file: Path,
    key: str,
    due: str | None,
    done: str | None,
    title: str | None,
    note: str | None,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Change what is named and write it in one step."""
    from dataclasses import replace

    from integrity_zone.domain.year_calendar import CalendarEvent
    from integrity_zone.services.assessment.year_calendar import set_event

    named: dict[str, Any] = {name: text for name, text in (("title", title), ("note", note)) if text is not None}
    for name, text in (("due_on", due), ("done_on", done)):
        if text is not None:
            named[name] = None if text == "-" else _day(text)
    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        known = workspace.snapshot(year).calendar.get(key, CalendarEvent(key))
        change = set_event(workspace, replace(known, **named), year=year)
    return _show_change(change, key, as_json=as_json)


@command(
    "remove",
    "Remove a date of the unit's own; of a standing one what the unit said of it.",
    "Hapus tanggal milik unit; untuk tanggal baku: yang dicatat unit tentangnya.",
)
@workspace_file
@click.argument("key")
def remove_command(*, file: Path, key: str, year: int | None, actor: str | None, wait: float, as_json: bool) -> int:
    """Remove it in one step that can be undone."""
    from integrity_zone.services.assessment.year_calendar import remove_event

    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        change = remove_event(workspace, key, year=year)
    return _show_change(change, key, as_json=as_json)


for _command in (list_command, add_command, set_command, remove_command):
    calendar_command.add_command(_command)


def _day(text: str) -> date:
    found: datetime = _DAY.convert(text, None, click.get_current_context(silent=True))
    return found.date()


def _show_change(change: Change, key: str, *, as_json: bool) -> int:
    data = {"key": key, "step": change.step, "entries": change.entries}
    line = say(f"{key} recorded", f"{key} tercatat") if change.entries else say(f"{key}: as it was", f"{key}: tetap")
    show(data, [line], as_json=as_json)
    return EXIT_DONE


def _object(line: CalendarLine, today: date) -> dict[str, Any]:
    standing = line.standing
    return {
        "key": line.key,
        "title": line.title(Speech.language),
        "starts": _iso(line.starts_on),
        "due": _iso(line.due_on),
        "days": (line.due_on - today).days if line.due_on is not None else None,
        "done": _iso(line.kept.done_on),
        "note": line.kept.note,
        "own": line.is_own,
        "rule": standing is not None and standing.is_rule,
        "confidence": standing.confidence if standing is not None else None,
        "source": standing.source if standing is not None else None,
    }


def _told(line: CalendarLine, today: date) -> str:
    if line.is_done:
        when = say("done", "selesai")
    elif line.due_on is None or not line.is_set:
        when = ""
    else:
        days = (line.due_on - today).days
        when = (
            say(counted(days, "day"), f"{days} hari")
            if days >= 0
            else say(f"{counted(-days, 'day')} late", f"terlambat {-days} hari")
        )
    title = f"{line.title(Speech.language)} ({when})" if when else line.title(Speech.language)
    return f"{_iso(line.due_on) or '–':<11} {line.key:<12} {title}"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
