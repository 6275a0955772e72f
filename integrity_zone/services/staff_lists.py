"""Staff lists from tables that others made, and who signed the pakta."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date
    from pathlib import Path

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.staff_list import StaffImport, StaffPreview
    from integrity_zone.services.workspaces import Workspace


def read_staff_file(path: Path) -> StaffPreview:
    """Read a table of people (xlsx or csv) in a child process with limits; nothing is written.

    Args:
        path: An ordinary file; a link is refused.

    Raises:
        StaffFileError: Not a table, encrypted, without a column of names, or too large.
        TooHeavyError: It takes more time or memory than it may.
        MissingFileError: No such file.
    """
    raise NotImplementedError


def import_staff(workspace: Workspace, preview: StaffPreview, how: StaffImport, *, year: int | None = None) -> Change:
    """Take the people of a table into the staff list; who signed the pakta stays so, known by NIP, else by name.

    Args:
        workspace: Open for writing.
        preview: From `read_staff_file`.
        how: Replace the list, or add to it.
        year: Of the declaration; None for the latest.

    Raises:
        ProblemList: The list would be too long.
    """
    raise NotImplementedError


def mark_pakta(workspace: Workspace, members: Collection[int], on: date | None, *, year: int | None = None) -> Change:
    """Say when people signed the pakta integritas.

    Args:
        workspace: Open for writing.
        members: Places in `declaration.staff`, from 0.
        on: The day; None: they did not.
        year: Of the declaration; None for the latest.

    Raises:
        MissingItemError: The staff list has no such place.
    """
    raise NotImplementedError
