"""The program `integrity-zone`: its commands, loaded only when one is called, and its exit codes."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from integrity_zone import __version__
from integrity_zone.cli.console import EXIT_DONE, show_refusal, show_usage_error
from integrity_zone.cli.local import LocalGroup, Speech, environment_language, say
from integrity_zone.cli.options import language_option, option
from integrity_zone.errors import IntegrityZoneError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PROGRAM = "integrity-zone"
EXIT_INTERRUPTED = 130

#: Command -> module that declares it; the attribute has the command's name.
_COMMANDS: Mapping[str, str] = {
    "demo": "demo",
    "instruments": "instruments",
    "instrument": "instruments",
    "new": "assessment",
    "answer": "assessment",
    "answers": "assessment",
    "score": "scoring",
    "evidence": "evidence",
    "worksheet": "worksheet",
    "declaration": "declaration",
    "charter": "charter",
    "check": "checking",
}


class _Program(LocalGroup):
    """Loads a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's form
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's form
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"integrity_zone.cli.{_COMMANDS[cmd_name]}")
        found: click.Command = getattr(module, f"{cmd_name}_command")
        return found


def _show_version(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(f"{PROGRAM} {__version__}")
        ctx.exit()


@click.command(
    cls=_Program,
    no_args_is_help=False,
    invoke_without_command=True,
    help="Declare and assess an integrity zone (Zona Integritas towards WBK/WBBM), offline, in one file per work unit.",
    help_id="Mencanangkan dan menilai Zona Integritas menuju WBK/WBBM, luring, satu berkas untuk tiap unit kerja.",
)
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version and stop.",
    help_id="Tampilkan versi lalu selesai.",
)
@language_option
@click.pass_context
def program(ctx: click.Context) -> None:
    """The root of the command line."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line.

    Args:
        arguments: Without the program's name; default: this process's.

    Returns:
        The exit code: 0 done and good, 1 done and negative, 2 wrong usage, 3 refused input, 4 environment failed.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    Speech.language = environment_language(words)
    as_json = "--json" in words
    try:
        result: Any = program.main(words, prog_name=PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except IntegrityZoneError as error:
        return show_refusal(error, as_json=as_json)
    except click.UsageError as error:
        return show_usage_error(_usage_message(error), as_json=as_json)
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("Stopped; nothing half done remains.", "Dihentikan; tidak ada yang tertinggal."), err=True)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone; what is still buffered must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_DONE
    return result if isinstance(result, int) else EXIT_DONE


def _usage_message(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx is not None else PROGRAM
    hint = say(f"see `{path} --help`", f"lihat `{path} --help`")
    return f"{' '.join(error.format_message().split())} ({hint})"
