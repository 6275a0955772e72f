"""A server of programs that kill themselves at a chosen call of the system, and what they do there.

The server imports everything once. For each line it is given, it forks a program that acts and tells its calls.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tests.support.broken_calls import Faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Any, NoReturn


class KillServer:
    """The server, as a test sees it. Use in a `with` statement."""

    def __init__(self, module: str, *arguments: str) -> None:
        """Start it.

        Args:
            module: Calls `serve` when it is run.
            arguments: Given to it.
        """
        self._server = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._words, self._lines = self._server.stdin, self._server.stdout

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._words.close()
        self._lines.close()
        self._server.wait(30)

    def run(self, *asked: object) -> list[str] | None:
        """Let one program act.

        Args:
            asked: What it needs to know, as JSON takes it.

        Returns:
            The names of the calls that were made; None when it was killed.
        """
        self._words.write(json.dumps(asked) + "\n")
        self._words.flush()
        kind, *calls = self._lines.readline().split() or [""]
        assert kind in {"done", "killed"}, "the server has died"
        return calls if kind == "done" else None


class Kill(Faults):
    """Kills the program instead of letting a call fail."""

    def __init__(self, at: int) -> None:
        """Wait for a call.

        Args:
            at: Before which call, from 1; 0 for none.
        """
        super().__init__(error=0, at=at)
        self.names: list[str] = []

    def is_due(self, name: str) -> bool:
        """Write a call down, and die before it when it is the one."""
        self.names.append(name)
        if super().is_due(name):
            os.kill(os.getpid(), signal.SIGKILL)
        return False

    def tell(self) -> NoReturn:
        """Say that the program came to its end, and end it."""
        os.write(1, f"done {' '.join(self.names)}\n".encode())
        os._exit(0)


def serve(act: Callable[[Any], NoReturn]) -> None:
    """Fork a program for each line given, and say what became of it.

    Args:
        act: Is given what `KillServer.run` was asked, and ends with `Kill.tell`.
    """
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            act(asked)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            os.write(1, b"killed\n")
        elif status:
            sys.exit("the program failed by itself")
