"""Reads a worksheet beside the work: in a side thread, which waits for the child process that reads the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.models.importing.taking import Read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.services.workspace.workspaces import Workspace


def read_worksheet(
    workspace: Workspace, path: Path, year: int, blank: BlankPolicy, cancelled: Callable[[], bool]
) -> Read:
    """Read a workbook and hold it against the assessment; nothing is written.

    Args:
        workspace: Open.
        path: Of the workbook.
        year: Of the assessment.
        blank: What an unanswered indicator counts.
        cancelled: Asked whether to stop.

    Raises:
        IntegrityZoneError: It cannot be read, or was called off.
    """
    from integrity_zone.services.catalog import instrument
    from integrity_zone.services.worksheets.importing import explain_difference, preview_worksheet

    # In our own words: the official ones, if they are shown, are compared as well.
    asked = instrument(workspace.assessment(year).instrument)
    preview = preview_worksheet(workspace, asked, path, year=year, cancelled=cancelled)
    return Read(preview, explain_difference(preview, asked, blank=blank))
