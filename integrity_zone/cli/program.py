"""The program `integrity-zone`: its commands, loaded only when one is called, and its exit codes."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from integrity_zone import __version__
from integrity_zone.cli.console import (
    EXIT_DONE,
    give_up_output,
    open_closed_streams,
    show_refusal,
    show_usage_error,
)
from integrity_zone.cli.local import LocalGroup, Speech, environment_language, say
from integrity_zone.cli.options import language_option, option
from integrity_zone.cli.usage import usage_message
from integrity_zone.domain.files import output_problem
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
    "year": "years",
    "answer": "assessment",
    "answers": "assessment",
    "score": "scoring",
    "evidence": "evidence",
    "worksheet": "worksheet",
    "wording": "wording",
    "declaration": "declaration",
    "charter": "charter",
    "requirement": "requirement",
    "calendar": "calendar",
    "portal": "portal",
    "review": "review",
    "submit": "submitting",
    "reopen": "submitting",
    "recommendation": "recommendation",
    "compare": "comparing",
    "history": "journal",
    "undo": "journal",
    "merge": "merging",
    "check": "checking",
    "backup": "backing_up",
    "backups": "backing_up",
    "restore": "backing_up",
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
    open_closed_streams()
    Speech.language = environment_language(words)
    as_json = "--json" in words
    try:
        # Not `program.main`: it ends the process with 1 when a reader goes away, and 1 means something here.
        with program.make_context(PROGRAM, words) as context:
            result: Any = program.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except IntegrityZoneError as error:
        return show_refusal(error, as_json=as_json)
    except click.UsageError as error:
        return show_usage_error(usage_message(error), as_json=as_json)
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("Stopped; nothing half done remains.", "Dihentikan; tidak ada yang tertinggal."), err=True)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        give_up_output()
        return EXIT_DONE
    except OSError as error:
        # Services translate their own; what is left is the output itself, such as a full disk under a redirection.
        give_up_output()
        return show_refusal(output_problem(error), as_json=False)
    return result if isinstance(result, int) else EXIT_DONE
