"""A program that writes a workspace and says so line by line; made to be killed, again and again, without a new start.

The server imports everything once. For each line it is given, it forks a writer that opens the file and writes without
end; what the writer acknowledges goes to standard output.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NoReturn
from unittest.mock import patch

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.evidence.documents import NamedBytes, Placement, evidence_slices
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.builders import tiny_instrument

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

CODE = "A.I.1.i.a"
MIB = 1024 * 1024
#: Slices of one chunk, so that a file of a few MiB takes several transactions.
SMALL_SLICE = patch("integrity_zone.services.evidence.intake.SLICE_BYTES", MIB)


@dataclass(frozen=True, slots=True)
class Said:
    """One line of a writer."""

    kind: str  #: begun, answer, evidence, slice
    what: str


class WriterServer:
    """The server and its present writer. Use in a `with` statement."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.support.killed_writer"],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self.words, self.lines = self._server.stdin, self._server.stdout

    def __enter__(self) -> WriterServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.words.close()
        self.lines.close()
        self._server.wait(30)

    def begin(self, path: Path, source: Path, seed: int) -> int:
        """Start a writer; its process id."""
        self.words.write(json.dumps([str(path), str(source), seed]).encode() + b"\n")
        self.words.flush()
        return int(self.said()[0].what)

    def said(self) -> list[Said]:
        """The next line; empty at the end of a writer, which is then gone."""
        kind, _, what = self.lines.readline().decode().rstrip("\n").partition(" ")
        assert kind, "the server has died"
        return [] if kind == "gone" else [Said(kind, what)]

    def rest(self) -> list[Said]:
        """All that a killed writer has still said."""
        found: list[Said] = []
        while line := self.said():
            found += line
        return found


def _say(kind: str, what: object) -> None:
    os.write(1, f"{kind} {what}\n".encode())


def _write(path: Path, source: Path, seed: int) -> NoReturn:
    chance = Random(seed)
    with SMALL_SLICE, Workspace.open(path, actor=f"Ani {seed}", write=True, wait=0) as workspace:
        turns: tuple[Callable[[Workspace, Path, str], None], ...] = (_answer, _answer, _small, _large)
        number = 0
        while True:
            number += 1
            chance.choice(turns)(workspace, source, f"{seed}.{number}")


def _answer(workspace: Workspace, _source: Path, name: str) -> None:
    workspace.record_answers({CODE: ("Ya", "Tidak")[len(name) % 2]}, {CODE: name}, Stage.UNIT)
    _say("answer", name)


def _small(workspace: Workspace, _source: Path, name: str) -> None:
    (document,) = _drain(workspace, NamedBytes(f"{name}.bin", name.encode() * 5000))
    _say("evidence", document)


def _large(workspace: Workspace, source: Path, name: str) -> None:
    with source.open("r+b") as stream:
        stream.write(name.encode())
    (document,) = _drain(workspace, source)
    _say("evidence", document)


def _drain(workspace: Workspace, source: Path | NamedBytes) -> tuple[str, ...]:
    slices = evidence_slices(workspace, [source], Placement((CODE,)), instrument=tiny_instrument())
    while True:
        try:
            _say("slice", next(slices))
        except StopIteration as end:
            return tuple(document.sha256 for document in end.value)


def serve() -> None:
    """Fork a writer for each line given, and say when it is gone."""
    for line in sys.stdin:
        path, source, seed = json.loads(line)
        child = os.fork()
        if child == 0:
            _say("begun", os.getpid())
            _write(Path(path), Path(source), seed)
        os.waitpid(child, 0)
        _say("gone", child)


if __name__ == "__main__":
    serve()
