"""Temporary folders of test runs: one for each, gone with it unless it is killed."""

from __future__ import annotations

import os
import shutil
import stat
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PREFIX = "integrity-zone-tests-"
#: No run takes longer.
ABANDONED_AFTER_S = 24 * 60 * 60


def remove_abandoned(folder: Path) -> None:
    """Remove the folders of runs that were killed: ours by name and owner, real ones, and untouched for a day.

    Args:
        folder: Where the system keeps temporary files.
    """
    oldest = time.time() - ABANDONED_AFTER_S
    for found in folder.glob(f"{PREFIX}*"):
        # Another run may do the same.
        with suppress(OSError):
            status = found.lstat()
            if stat.S_ISDIR(status.st_mode) and _is_own(status) and status.st_mtime < oldest:
                shutil.rmtree(found, ignore_errors=True)


def _is_own(status: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or status.st_uid == os.getuid()
