"""Writes an assessment into a copy of the ministry's worksheet, in a child process, whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from integrity_zone.domain.files import file_problem
from integrity_zone.domain.official_template import TemplateChangedError
from integrity_zone.domain.progress import Progress
from integrity_zone.services.reports.making import (
    LIMITS,
    ExportWish,
    deliver,
    gathered,
    kept,
    private_folder,
    require_free,
)
from integrity_zone.services.reports.worksheet import worksheet_content
from integrity_zone.services.worker import run_reported

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.official_template import TemplateReport
    from integrity_zone.services.reports.making import Material, Tell
    from integrity_zone.services.workspace.workspaces import Workspace


def export_on_template(
    workspace: Workspace,
    instrument: Instrument,
    template: Path,
    out: Path,
    wish: ExportWish,
) -> TemplateReport:
    """Write the answers, notes and evidence of an assessment into a copy of a worksheet of the ministry.

    Formulas, styles, protection and everything else of the template stay as they are; the template itself is only read.

    Args:
        workspace: Open.
        instrument: What is asked.
        template: The ministry's worksheet, also a filled one; a link is refused.
        out: The new file.
        wish: Year, clock, and who follows it; with blanks the template has its own way.

    Returns:
        What was written, what has no place, and what should be looked at.

    Raises:
        NotATemplateError: No worksheet was recognised in the template.
        OwnWorksheetError: It is a worksheet of this program.
        UnpatchableError: The template is not written as office programs write it.
        WorkbookRefusedError: No workbook, or not one that is safe to read.
        CellTextTooLongError: A note does not fit into a cell.
        TooHeavyError: It takes more time or memory than it may.
        CalledOffError: `wish.cancelled` said so; nothing is left behind.
        IntegrityZoneError: A file is missing, there already, or cannot be written.
    """
    material = gathered(workspace, instrument, wish)
    # The template may use our own words as well as the official ones of the material.
    titles = {item.code: item.title for item in instrument.indicators}
    require_free(out, wish)
    with private_folder(out) as folder:
        made, report = run_reported(_filled, LIMITS, wish.progress, wish.cancelled, material, titles, template, folder)
        return _sized(report, deliver(made, out, wish))


def _sized(report: TemplateReport, size: int) -> TemplateReport:
    return replace(report, size=size)


def _filled(
    tell: Tell, material: Material, titles: Mapping[str, str], template: Path, folder: Path
) -> tuple[Path, TemplateReport]:
    """In the child process, which alone loads what reads and writes workbooks."""
    from integrity_zone.documents.workbook_cells import read_workbook
    from integrity_zone.documents.workbook_package import WORKBOOK_BYTES
    from integrity_zone.exports.official_sheets.filling import fill_template
    from integrity_zone.exports.workbooks.patching import patched_workbook
    from integrity_zone.services.reading import read_limited

    tell(Progress(0, 3))
    workbook = read_workbook(template)
    data = read_limited(template, WORKBOOK_BYTES)
    if sha256(data).hexdigest() != workbook.sha256:
        # What was found sane is no longer what lies there.
        raise TemplateChangedError(path=workbook.name)
    tell(Progress(1, 3))
    filling = fill_template(workbook, worksheet_content(material), titles)
    tell(Progress(2, 3))
    made = patched_workbook(data, filling.patches)
    try:
        return kept(folder, made), filling.report
    except OSError as error:
        raise file_problem(error, error.filename or folder) from error
