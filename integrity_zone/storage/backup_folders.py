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

from integrity_zone.domain.backups import SHARE_OF_DISK, Backup, BackupName, BackupPlaceIsLinkError
from integrity_zone.storage.chains import PROFILE_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: What the folder beside a file is called, after the file's own name.
_BESIDE = ".cadangan"
#: Another kind of link, which only Windows knows.
_JUNCTION = 0xA0000003
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
    """Make a folder that only this user may enter, or let nobody else enter the one that is there.

    Raises:
        BackupPlaceIsLinkError: A link of that name leads elsewhere.
        OSError: The operating system refuses.
    """
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        if _is_link(folder):
            raise BackupPlaceIsLinkError(path=str(folder)) from None
        if not folder.is_dir():
            raise
        _close_to_others(folder)


def backups_in(folder: Path) -> Iterator[Backup]:
    """The backups of ours in a folder: files by their name, no links; nothing where there is no folder but a link."""
    with suppress(OSError):
        if _is_link(folder):
            return
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


def is_of_one_unit(folder: Path) -> bool:
    """Whether only backups of one unit lie in a folder: whose they are beside a file, nothing says."""
    return folder.parent == backup_root()


def remove(backup: Backup) -> None:
    """Remove a backup; one that cannot be removed stays."""
    with suppress(OSError):
        backup.path.unlink()


def _is_link(folder: Path) -> bool:
    """Whether a name leads elsewhere.

    Raises:
        OSError: There is no such name.
    """
    status = folder.lstat()
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION


def _close_to_others(folder: Path) -> None:
    """Let nobody else enter a folder, where it is this user's and the system knows such a thing."""
    if sys.platform != "win32":
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                os.fchmod(descriptor, 0o700)
            finally:
                os.close(descriptor)
