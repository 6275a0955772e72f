"""What a command prints: one JSON object, or lines for a person."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from integrity_zone.cli.local import Speech
from integrity_zone.errors import EnvironmentProblem, IntegrityZoneError, ProblemList

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

EXIT_DONE = 0
EXIT_NEGATIVE = 1
EXIT_USAGE = 2
EXIT_REFUSED = 3
EXIT_ENVIRONMENT = 4


def show(data: Mapping[str, Any], lines: Iterable[str], *, as_json: bool) -> None:
    """Print the result: the object with `--json`, else the lines."""
    if as_json:
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
        return
    for line in lines:
        click.echo(line)


def show_refusal(error: IntegrityZoneError, *, as_json: bool) -> int:
    """Print a refusal, one line a problem, and say which exit code it is.

    With `--json` the object `{"error": {"code", "message"}}` goes to standard output; several problems at once are
    listed in `problems` beside, the first gives its code.
    """
    problems = error.problems if isinstance(error, ProblemList) else (error,)
    if as_json:
        described: dict[str, Any] = {"code": problems[0].code, "message": _one_line(error.text(Speech.language))}
        if len(problems) > 1:
            described["problems"] = [
                {"code": problem.code, "message": _one_line(problem.text(Speech.language))} for problem in problems
            ]
        click.echo(json.dumps({"error": described}, ensure_ascii=False))
    for problem in problems:
        click.echo(f"error: {problem.code}: {_one_line(problem.text(Speech.language))}", err=True)
    return EXIT_ENVIRONMENT if isinstance(error, EnvironmentProblem) else EXIT_REFUSED


def show_usage_error(message: str, *, as_json: bool) -> int:
    """Print what is wrong with the command line itself."""
    if as_json:
        click.echo(json.dumps({"error": {"code": "usage", "message": message}}, ensure_ascii=False))
    click.echo(f"error: usage: {message}", err=True)
    return EXIT_USAGE


def is_terminal() -> bool:
    """Whether a person can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _one_line(text: str) -> str:
    """Names of files can hold anything; a message stays one line that a terminal may show."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
