"""Who continues a chain: what this device remembers to have written last in each copy.

One empty file per copy, named by the copy and the id of the last entry. Going on renames it, and a rename works once:
of two files with the same history only the first to write continues the chain, the other starts a new one.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.journal.entry import ChainEnd

#: Of the program's folder in the user's profile.
PROFILE_NAME = "integrity-zone"
_THIS_DEVICE = "this"


def device_folder(device: str | None) -> Path:
    """Where a device keeps its memory, in the user's profile.

    Args:
        device: A name, or None for the one device of this profile.
    """
    name = _THIS_DEVICE if device is None else sha256(os.fsencode(device)).hexdigest()[:32]
    return platformdirs.user_data_path(PROFILE_NAME, appauthor=False) / "devices" / name


class ChainMemory:
    """The last entry that this device wrote in each copy."""

    def __init__(self, folder: Path) -> None:
        """Remember in this folder, which is made when first needed.

        Args:
            folder: The device's own folder.
        """
        self._folder = folder

    def knows(self, end: ChainEnd) -> bool:
        """Whether this device wrote the end of this chain, and nothing after it."""
        return end.last is not None and self._path(end.replica, end.last).exists()

    def advance(self, end: ChainEnd, last: bytes) -> bool:
        """Claim to go on from the end of a chain, before the entries are committed.

        Args:
            end: The end as it is in the file.
            last: Id of the entry that will be the last.

        Returns:
            False when this device may not go on there: somebody else has, or it never wrote it.
        """
        if end.last is None:
            return False
        try:
            self._path(end.replica, end.last).rename(self._path(end.replica, last))
        except OSError:
            return False
        return True

    def begin(self, replica: str, last: bytes) -> bool:
        """Remember a chain just begun.

        Returns:
            False when the profile cannot be written: the next opening will begin another chain.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._path(replica, last).touch(exist_ok=False)
        except OSError:
            return False
        return True

    def take_back(self, end: ChainEnd, last: bytes) -> None:
        """Undo `advance` or `begin` after the commit failed.

        Args:
            end: The end that is still in the file.
            last: The id that was claimed.
        """
        claimed = self._path(end.replica, last)
        with suppress(OSError):
            if end.last is None:
                claimed.unlink()
            else:
                claimed.rename(self._path(end.replica, end.last))

    def _path(self, replica: str, last: bytes) -> Path:
        return self._folder / f"{replica}-{last.hex()}"
