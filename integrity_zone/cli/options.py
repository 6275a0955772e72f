"""Options that many commands share, each declared once."""

from __future__ import annotations

from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from integrity_zone.cli.local import LocalCommand, LocalGroup, LocalOption
from integrity_zone.domain.files import require_possible_name
from integrity_zone.domain.work_unit import YEARS

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., Any]")


class _FilePath(click.Path):
    """A path that the system can be asked about; all else is checked by the services, which say more than click can."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        require_possible_name(value)
        return super().convert(value, param, ctx)


PATH = _FilePath(path_type=Path, readable=False)


class _Seconds(click.FloatRange):
    """A time to wait. "nan" passes every comparison, so it is refused by itself."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        seconds = super().convert(value, param, ctx)
        if isnan(seconds):
            self.fail(f"{value!r} is not a valid {self.name}.", param, ctx)
        return seconds


SECONDS = _Seconds(0, 3600)
YEAR = click.IntRange(YEARS.start, YEARS.stop - 1)


def language_option(function: F) -> F:
    """`--lang`, which `choose_language` has read already: help is shown before options are."""
    return option(
        "--lang",
        "_language",
        expose_value=False,
        type=click.Choice(["id", "en"]),
        help="Language of help and messages (otherwise the locale's).",
        help_id="Bahasa bantuan dan pesan (bila tidak diisi: menurut lokal sistem).",
    )(function)


def group(name: str, help_en: str, help_id: str) -> Callable[[Callable[..., Any]], click.Group]:
    """Declare a group of commands with help in both languages and `--lang`."""

    def wrap(function: Callable[..., Any]) -> click.Group:
        return click.group(name, cls=LocalGroup, help=help_en, help_id=help_id)(language_option(function))

    return wrap


def command(name: str, help_en: str, help_id: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Declare a command with help in both languages, `--json` and `--lang`."""

    def wrap(function: Callable[..., Any]) -> click.Command:
        with_json = option(
            "--json",
            "as_json",
            is_flag=True,
            help="Print one JSON object on standard output.",
            help_id="Cetak satu objek JSON ke keluaran baku.",
        )(language_option(function))
        return click.command(name, cls=LocalCommand, help=help_en, help_id=help_id)(with_json)

    return wrap


def option(*declarations: str, **attributes: Any) -> Callable[[F], F]:
    """Declare an option with help in both languages."""
    return click.option(*declarations, cls=LocalOption, **attributes)


def who_and_wait(function: F) -> F:
    """`--actor` and `--wait`, of every command that opens a workspace."""
    for declare in (
        option(
            "--wait",
            type=SECONDS,
            default=2.0,
            show_default=True,
            help="Seconds to wait while another program has the file.",
            help_id="Detik menunggu selama berkas dipakai program lain.",
        ),
        option(
            "--actor",
            envvar="INTEGRITY_ZONE_ACTOR",
            help="Who is working (otherwise the system's user name).",
            help_id="Siapa yang bekerja (bila tidak diisi: nama pengguna sistem).",
        ),
    ):
        function = declare(function)
    return function


def workspace_file(function: F) -> F:
    """The workspace FILE, with `--year`, `--actor` and `--wait`."""
    year = option(
        "--year",
        type=YEAR,
        help="Year of the assessment (otherwise the latest in the file).",
        help_id="Tahun penilaian (bila tidak diisi: yang terbaru dalam berkas).",
    )
    return click.argument("file", type=PATH)(year(who_and_wait(function)))


def stage_option(default: str | None = "unit") -> Callable[[F], F]:
    """Whose answers are meant."""
    return option(
        "--stage",
        type=click.Choice(["unit", "tpi", "tpn"]),
        default=default,
        show_default=default is not None,
        help="Whose answers: the unit's, TPI's or TPN's.",
        help_id="Jawaban siapa: unit, TPI, atau TPN.",
    )


def blank_option(function: F) -> F:
    """What an unanswered indicator counts."""
    return option(
        "--blank",
        type=click.Choice(["zero", "skip"]),
        default="zero",
        show_default=True,
        help="An unanswered indicator counts 0, or leaves the mean as in the circulating workbook.",
        help_id="Butir kosong dihitung 0, atau dilewati dalam rata-rata seperti lembar yang beredar.",
    )(function)
