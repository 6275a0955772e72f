"""Where backup copies lie: in the user's profile, and where that cannot be written, beside the file."""

from __future__ import annotations

import os
import re
import shutil
import stat
import sys
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

import platformdirs

from integrity_zone.domain.backups import SHARE_OF_DISK, Backup, BackupName
from integrity_zone.storage.chains import PROFILE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: What the folder beside a file is called, after the file's own name.
_BESIDE = ".cadangan"
_OF_UNIT = re.compile("[0-9a-f]{16}")


def backup_root() -> Path:
    """The folder of the profile in which each unit has its own."""
    return platformdirs.user_data_path(PROFILE_NAME, appauthor=False) / "backups"


def backup_folders(path: Path, workspace: str) -> tuple[Path, Path]:
    """Where backups of a file go: the first that can be written.

    Args:
        path: The workspace file.
        workspace: The unit's workspace id; whatever stands in a file makes no path of its own.
    """
    return backup_root() / sha256(workspace.encode()).hexdigest()[:16], path.with_name(path.stem + _BESIDE)


def tag_of(path: Path) -> str:
    """Tells files of one unit apart: their place, in eight hex digits."""
    return sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:8]


def make_private(folder: Path) -> None:
    """Make a folder that only this user may enter.

    Raises:
        OSError: The operating system refuses.
    """
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


def backups_in(folder: Path) -> Iterator[Backup]:
    """The backups of ours in a folder: files by their name, no links; nothing where there is no folder."""
    with suppress(OSError):
        for found in list(folder.iterdir()):
            name = BackupName.read(found.name)
            with suppress(OSError):
                status = found.lstat()
                if name is not None and stat.S_ISREG(status.st_mode):
                    yield Backup(found, name, status.st_size)


def unit_folders() -> tuple[Path, ...]:
    """The folders of all units in the profile."""
    with suppress(OSError):
        return tuple(sorted(found for found in backup_root().iterdir() if _OF_UNIT.fullmatch(found.name)))
    return ()


def room_for(folder: Path, tag: str) -> int:
    """How much the backups of one file may take: the share of the disk, less what those of other files take.

    Args:
        folder: Where they lie.
        tag: Of the file.
    """
    others = sum(
        backup.size_bytes
        for place in {folder, *unit_folders()}
        for backup in backups_in(place)
        if backup.name.tag != tag
    )
    try:
        total = shutil.disk_usage(folder).total
    except OSError:
        total = 0
    # Some shares tell of no size at all.
    return total // SHARE_OF_DISK - others if total else sys.maxsize


def protect(backup: Path) -> None:
    """Let nobody write a backup by mistake, where that does not keep it from being removed."""
    if sys.platform != "win32":
        with suppress(OSError):
            backup.chmod(0o400)


def remove(backup: Backup) -> None:
    """Remove a backup; one that cannot be removed stays."""
    with suppress(OSError):
        backup.path.unlink()
