"""A program that makes a backup and kills itself at a chosen call of the system; or makes backups on a small disk.

The server imports everything once. For each line it is given, it forks a program that opens the file.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from unittest.mock import patch

from integrity_zone.domain.backups import BackupReason
from integrity_zone.services.workspace.backups import back_up, backups_of
from integrity_zone.services.workspace.restoring import restore
from integrity_zone.services.workspace.workspaces import Workspace, check_workspace
from tests.support.broken_calls import Faults, broken_python_calls, broken_sqlite_calls
from tests.support.small_disk import code_of, made, mount

if TYPE_CHECKING:
    from types import TracebackType

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
KIB = 1024


class BackupServer:
    """The server. Use in a `with` statement."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.support.killed_backup"],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._words, self._lines = self._server.stdin, self._server.stdout

    def __enter__(self) -> BackupServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._words.close()
        self._lines.close()
        self._server.wait(30)

    def act(self, what: str, path: Path, *, backup: Path | None = None, killed_at: int = 0) -> list[str] | None:
        """Make a backup, or bring a file back from one.

        Args:
            what: `backup` or `restore`.
            path: The file.
            backup: From which it is brought back.
            killed_at: The call before which the program dies, from 1; 0 for none.

        Returns:
            The names of the calls that were made; None when it was killed.
        """
        self._words.write(json.dumps([what, str(path), str(backup), killed_at]) + "\n")
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


def _act(what: str, path: Path, backup: Path, killed_at: int) -> NoReturn:
    faults = _Kill(killed_at)
    with ExitStack() as stack:
        if what == "backup":
            workspace = stack.enter_context(Workspace.open(path, actor="Ani", write=True, wait=0))
        stack.enter_context(broken_python_calls(faults))
        stack.enter_context(broken_sqlite_calls(faults))
        if what == "backup":
            back_up(workspace, before=BackupReason.IMPORT, now=NOW)
        else:
            restore(backup, path, actor="Ani", now=NOW, unit_name="Dinas Uji", wait=0)
    os.write(1, f"done {' '.join(faults.names)}\n".encode())
    os._exit(0)


def serve() -> None:
    """Fork a program for each line given, and say what became of it."""
    for line in sys.stdin:
        what, path, backup, killed_at = json.loads(line)
        child = os.fork()
        if child == 0:
            _act(what, Path(path), Path(backup), killed_at)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            os.write(1, b"killed\n")
        elif status:
            sys.exit("the program failed by itself")


def on_small_disk(place: Path) -> dict[str, Any]:
    """Make a backup into a profile on a disk that is full to the last bytes, a little less each time."""
    path = made(place.parent / "unit.zi")
    path.with_name("unit.cadangan").write_bytes(b"stands in the way of the other place")
    before = path.read_bytes()
    ballast = place / "ballast"
    codes: list[str] = []
    left: list[str] = []
    with patch.dict(os.environ, {"XDG_DATA_HOME": str(place)}), Workspace.open(path, actor="Ani", write=True) as found:
        for room in range(0, 3 * len(before), 64 * KIB):
            free = os.statvfs(place)
            size = ballast.stat().st_size if ballast.exists() else 0
            ballast.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize + size - room)))
            code = code_of(lambda: back_up(found, before=BackupReason.IMPORT, now=NOW))
            codes.append(code)
            if code == "done":
                break
            left += [file.name for file in place.rglob("*") if file.is_file() and file != ballast]
        (backup,) = backups_of(path, found.unit.workspace_id)
        return {
            "codes": codes,
            "left": left,
            "unchanged": path.read_bytes() == before,
            "problems": len(check_workspace(backup.path, actor="Ani", deep=True).problems),
        }


def main() -> None:
    """Serve, or tell the story of the small disk."""
    if len(sys.argv) == 1:
        serve()
        return
    place = Path(sys.argv[1])
    mount(place, 2)
    sys.stdout.write(json.dumps(on_small_disk(place)) + "\n")


if __name__ == "__main__":
    main()
