"""A program that makes a backup and kills itself at a chosen call of the system; or makes backups on a small disk."""

from __future__ import annotations

import json
import os
import sys
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn
from unittest.mock import patch

from integrity_zone.domain.backups import BackupReason
from integrity_zone.services.workspace.backups import back_up, backups_of
from integrity_zone.services.workspace.restoring import restore
from integrity_zone.services.workspace.workspaces import Workspace, check_workspace
from tests.support.broken_calls import broken_python_calls, broken_sqlite_calls
from tests.support.killing import Kill, KillServer, serve
from tests.support.small_disk import code_of, made, mount

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
KIB = 1024


class BackupServer(KillServer):
    """Runs the programs. Use in a `with` statement."""

    def __init__(self) -> None:
        super().__init__("tests.support.killed_backup")

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
        return self.run(what, str(path), str(backup), killed_at)


def _act(asked: tuple[str, str, str, int]) -> NoReturn:
    what, path, backup, killed_at = asked
    kill = Kill(killed_at)
    with ExitStack() as stack:
        if what == "backup":
            workspace = stack.enter_context(Workspace.open(Path(path), actor="Ani", write=True, wait=0))
        stack.enter_context(broken_python_calls(kill))
        stack.enter_context(broken_sqlite_calls(kill))
        if what == "backup":
            back_up(workspace, before=BackupReason.IMPORT, now=NOW)
        else:
            restore(Path(backup), Path(path), actor="Ani", now=NOW, unit_name="Dinas Uji", wait=0)
    kill.tell()


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
        serve(_act)
        return
    place = Path(sys.argv[1])
    mount(place, 2)
    sys.stdout.write(json.dumps(on_small_disk(place)) + "\n")


if __name__ == "__main__":
    main()
