"""Runs the command line within the test process, as a user at a shell would."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from integrity_zone.cli import main

if TYPE_CHECKING:
    import pytest


@dataclass(frozen=True)
class Outcome:
    """What one call of the command line left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)

    @property
    def refusals(self) -> list[str]:
        """The codes on standard error, one for each line."""
        lines = self.err.splitlines()
        assert all(line.startswith("error: ") for line in lines), self.err
        return [line.split(": ")[1] for line in lines]


class CommandLine:
    """Calls `integrity-zone` with words and catches what it prints."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: object) -> Outcome:
        """Run; anything but an exit code is a failure of the test."""
        self._capsys.readouterr()
        code = main([str(word) for word in words])
        captured = self._capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    def done(self, *words: object) -> Outcome:
        """Run and expect success."""
        outcome = self(*words)
        assert outcome.code == 0, outcome
        return outcome

    def json(self, *words: object) -> Any:
        """Run with `--json`, expect success, return the object."""
        return self.done(*words, "--json").json
