"""What a command prints: one JSON object, or lines for a person."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
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
        _print(_json_text(data, indent=1))
        return
    for line in lines:
        _print(shown(line))


def show_refusal(error: IntegrityZoneError, *, as_json: bool) -> int:
    """Print a refusal, one line a problem, and say which exit code it is.

    With `--json` the object `{"error": {"code", "message"}}` goes to standard output; several problems at once are
    listed in `problems` beside, the first gives its code.
    """
    problems = error.problems if isinstance(error, ProblemList) else (error,)
    if as_json:
        described: dict[str, Any] = {"code": problems[0].code, "message": shown(error.text(Speech.language))}
        if len(problems) > 1:
            described["problems"] = [
                {"code": problem.code, "message": shown(problem.text(Speech.language))} for problem in problems
            ]
        _print(_json_text({"error": described}))
    for problem in problems:
        _print(shown(f"error: {problem.code}: {problem.text(Speech.language)}"), err=True)
    return EXIT_ENVIRONMENT if isinstance(error, EnvironmentProblem) else EXIT_REFUSED


def show_usage_error(message: str, *, as_json: bool) -> int:
    """Print what is wrong with the command line itself."""
    if as_json:
        _print(_json_text({"error": {"code": "usage", "message": shown(message)}}))
    _print(shown(f"error: usage: {message}"), err=True)
    return EXIT_USAGE


def show_note(text: str) -> None:
    """Print on standard error what is worth knowing beside the result."""
    _print(shown(text), err=True)


def is_terminal() -> bool:
    """Whether a person can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def open_closed_streams() -> None:
    """Give the program somewhere to print when it was started with closed streams, as by `>&-` or without a console."""
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end of the process
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end of the process


def give_up_output() -> None:
    """Let what is still buffered for standard output go nowhere, so that it does not fail again at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def shown(text: str) -> str:
    """A text as a terminal may show it: one line, nothing that moves the cursor, turns the line or hides in it."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def _json_text(data: Mapping[str, Any], *, indent: int | None = None) -> str:
    """JSON that keeps every text exactly, and that a terminal may show all the same: what is unseen is escaped."""
    plain = (sys.stdout.encoding or "").lower().startswith("utf")
    lines = json.dumps(data, ensure_ascii=not plain, indent=indent).split("\n")
    return "\n".join(line if line.isprintable() else _escaped(line) for line in lines)


def _escaped(line: str) -> str:
    return "".join(letter if letter.isprintable() else json.dumps(letter)[1:-1] for letter in line)


def _print(text: str, *, err: bool = False) -> None:
    """Print a text; a letter that an old terminal or pipe cannot carry becomes a question mark."""
    encoding = (sys.stderr if err else sys.stdout).encoding or "utf-8"
    try:
        click.echo(text.encode(encoding, "replace").decode(encoding), err=err)
    except BrokenPipeError:
        # Who read has read enough; the work is done and its exit code still counts.
        give_up_output()
