"""A program that brings an older workspace up and kills itself at a chosen call of the system."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn
from unittest.mock import patch

from integrity_zone.services.workspace import upgrading  # noqa: F401 - what every child needs is loaded before
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.storage import migrating, tables
from tests.support.broken_calls import broken_python_calls, broken_sqlite_calls
from tests.support.killing import Kill, KillServer, serve


class UpgradeServer(KillServer):
    """Runs the programs. Use in a `with` statement."""

    def __init__(self, scripts: Path) -> None:
        """Start it.

        Args:
            scripts: The folder of scripts that lead from the earlier release to the present.
        """
        super().__init__("tests.support.killed_upgrade", str(scripts))

    def bring_up(self, path: Path, *, killed_at: int = 0, has_links: bool = True) -> list[str] | None:
        """Open a file for writing.

        Args:
            path: The file.
            killed_at: The call before which the program dies, from 1; 0 for none.
            has_links: Whether a file can have two names there.

        Returns:
            The names of the calls that were made; None when it was killed.
        """
        return self.run(str(path), killed_at, has_links)


def _refuse(*_given: object, **_named: object) -> NoReturn:
    raise PermissionError(1, "Operation not permitted")


def _bring_up(asked: tuple[str, int, bool]) -> NoReturn:
    path, killed_at, has_links = asked
    kill = Kill(killed_at)
    with ExitStack() as stack:
        if not has_links:
            stack.enter_context(patch.object(os, "link", _refuse))
        stack.enter_context(broken_python_calls(kill))
        stack.enter_context(broken_sqlite_calls(kill))
        stack.enter_context(Workspace.open(Path(path), actor="Ani", write=True, wait=0))
    kill.tell()


def main(scripts: Path) -> None:
    """Serve, as if the release of the tests had been published."""
    released = ("0000", *tables.OLDER_REVISIONS)
    with patch.object(tables, "OLDER_REVISIONS", released), patch.object(migrating, "_SCRIPTS", scripts):
        serve(_bring_up)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
