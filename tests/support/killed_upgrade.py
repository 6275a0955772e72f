"""A program that brings an older workspace up and kills itself at a chosen call of the system.

The server imports everything once. For each line it is given, it forks a program that opens the file for writing.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from unittest.mock import patch

from integrity_zone.services.workspace import upgrading  # noqa: F401 - what every child needs is loaded before
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.storage import migrating, tables
from tests.support.broken_calls import Faults, broken_python_calls, broken_sqlite_calls

if TYPE_CHECKING:
    from types import TracebackType


class UpgradeServer:
    """The server. Use in a `with` statement."""

    def __init__(self, scripts: Path) -> None:
        """Start it.

        Args:
            scripts: The folder of scripts that lead from the earlier release to the present.
        """
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.support.killed_upgrade", str(scripts)],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._words, self._lines = self._server.stdin, self._server.stdout

    def __enter__(self) -> UpgradeServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._words.close()
        self._lines.close()
        self._server.wait(30)

    def bring_up(self, path: Path, *, killed_at: int = 0, has_links: bool = True) -> list[str] | None:
        """Open a file for writing.

        Args:
            path: The file.
            killed_at: The call before which the program dies, from 1; 0 for none.
            has_links: Whether a file can have two names there.

        Returns:
            The names of the calls that were made; None when it was killed.
        """
        self._words.write(json.dumps([str(path), killed_at, has_links]) + "\n")
        self._words.flush()
        kind, *calls = self._lines.readline().split() or [""]
        assert kind in {"done", "killed"}, "the server has died"
        return calls if kind == "done" else None


class _Kill(Faults):
    """Kills the program instead of letting a call fail."""

    def __init__(self, at: int) -> None:
        super().__init__(error=0, at=at)
        self.names: list[str] = []

    def is_due(self, name: str) -> bool:
        self.names.append(name)
        if super().is_due(name):
            os.kill(os.getpid(), signal.SIGKILL)
        return False


def _refuse(*_given: object, **_named: object) -> NoReturn:
    raise PermissionError(1, "Operation not permitted")


def _bring_up(path: Path, killed_at: int, has_links: bool) -> NoReturn:
    faults = _Kill(killed_at)
    with ExitStack() as stack:
        if not has_links:
            stack.enter_context(patch.object(os, "link", _refuse))
        stack.enter_context(broken_python_calls(faults))
        stack.enter_context(broken_sqlite_calls(faults))
        stack.enter_context(Workspace.open(path, actor="Ani", write=True, wait=0))
    os.write(1, f"done {' '.join(faults.names)}\n".encode())
    os._exit(0)


def serve(scripts: Path) -> None:
    """Fork a program for each line given, and say what became of it."""
    released = ("0000", *tables.OLDER_REVISIONS)
    with patch.object(tables, "OLDER_REVISIONS", released), patch.object(migrating, "_SCRIPTS", scripts):
        for line in sys.stdin:
            path, killed_at, has_links = json.loads(line)
            child = os.fork()
            if child == 0:
                _bring_up(Path(path), killed_at, has_links)
            _, status = os.waitpid(child, 0)
            if os.WIFSIGNALED(status):
                os.write(1, b"killed\n")
            elif status:
                sys.exit("the program failed by itself")


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
