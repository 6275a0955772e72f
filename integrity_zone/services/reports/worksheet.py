"""The worksheet as a report: gathered as values, written in a child process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.progress import Progress
from integrity_zone.domain.review import standing_answers
from integrity_zone.domain.work_unit import Stage
from integrity_zone.exports.worksheet.content import WorksheetBasis, WorksheetContent
from integrity_zone.services.reports.making import kept

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.services.reports.making import Material, Tell


def build_worksheet(material: Material, folder: Path, tell: Tell) -> Path:
    """Write the workbook; in a child process."""
    from integrity_zone.exports.worksheet.workbook import write_worksheet

    tell(Progress(0, 1))
    return kept(folder, write_worksheet(worksheet_content(material)))


def worksheet_content(material: Material) -> WorksheetContent:
    """Everything the workbook shows."""
    snapshot = material.snapshot
    declaration = snapshot.declaration
    return WorksheetContent(
        instrument=material.instrument,
        unit_name=snapshot.unit.name,
        unit_code=snapshot.unit.code,
        year=snapshot.assessment.year,
        sample=snapshot.unit.sample,
        target=snapshot.unit.target,
        file_name=material.file_name,
        answers=standing_answers(snapshot.answers),
        documents=snapshot.documents,
        links=snapshot.links,
        blank=material.blank,
        generated_at=material.generated_at,
        basis=WorksheetBasis(
            workspace_id=snapshot.unit.workspace_id,
            instrument=material.instrument.key,
            instrument_digest=snapshot.instrument_digest,
            stage=Stage.UNIT,
            replica_heads=snapshot.replicas,
            state_digest=snapshot.state_digest,
        ),
        place=declaration.place if declaration else "",
        signatory=declaration.heads[0] if declaration and declaration.heads else None,
    )
