"""Exports of an assessment to a path, whole or not at all."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from integrity_zone.services.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.services.workspaces import Workspace


def export_worksheet(
    workspace: Workspace,
    instrument: Instrument,
    out: Path,
    *,
    blank: BlankPolicy,
    year: int | None = None,
    now: datetime | None = None,
) -> int:
    """Write the worksheet of an assessment with live formulas.

    Returns:
        Size of the file in bytes.

    Raises:
        IntegrityZoneError: The file is there already, or cannot be written.
    """
    from integrity_zone.exports.worksheet import write_worksheet
    from integrity_zone.exports.worksheet_content import WorksheetContent

    snapshot = workspace.snapshot(year)
    content = WorksheetContent.of(
        snapshot, instrument, blank=blank, file_name=workspace.path.name, generated_at=now or datetime.now(UTC)
    )
    data = write_worksheet(content)
    write_atomically(out, data)
    return len(data)
