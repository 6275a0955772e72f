"""Exports of an assessment to a path, whole or not at all."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.files import file_problem
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.exports.worksheet.content import WorksheetContent
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
    from integrity_zone.exports.worksheet.workbook import write_worksheet

    content = _worksheet_content(workspace, instrument, blank, year, now or datetime.now(UTC))
    try:
        data = write_worksheet(content)
    except OSError as error:
        # openpyxl keeps each sheet in the folder for temporary files until the workbook is whole.
        raise file_problem(error, error.filename or out) from error
    write_atomically(out, data)
    return len(data)


def _worksheet_content(
    workspace: Workspace, instrument: Instrument, blank: BlankPolicy, year: int | None, now: datetime
) -> WorksheetContent:
    from integrity_zone.exports.worksheet.content import WorksheetBasis, WorksheetContent

    snapshot = workspace.snapshot(year, instrument)
    declaration = snapshot.declaration
    return WorksheetContent(
        instrument=instrument,
        unit_name=snapshot.unit.name,
        unit_code=snapshot.unit.code,
        year=snapshot.assessment.year,
        sample=snapshot.unit.sample,
        target=snapshot.unit.target,
        file_name=workspace.path.name,
        answers=snapshot.answers,
        documents=snapshot.documents,
        links=snapshot.links,
        blank=blank,
        generated_at=now.astimezone(),
        basis=WorksheetBasis(
            workspace_id=snapshot.unit.workspace_id,
            instrument=instrument.key,
            instrument_digest=snapshot.instrument_digest,
            stage=Stage.UNIT,
            replica_heads=snapshot.replicas,
            state_digest=snapshot.state_digest,
        ),
        place=declaration.place if declaration else "",
        signatory=declaration.heads[0] if declaration and declaration.heads else None,
    )
