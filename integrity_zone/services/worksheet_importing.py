"""Takes worksheets back in: read in a child process, shown cell by cell, taken in one step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.domain.worksheet_import import ConflictChoice

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.scorecard import Scorecard
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.domain.worksheet_import import CellKey, ScoreDifference, WorksheetPreview
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspaces import Workspace


def preview_worksheet(
    workspace: Workspace,
    instrument: Instrument,
    path: Path,
    *,
    stage: Stage | None = None,
    year: int | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> WorksheetPreview:
    """Read a workbook and hold it against the assessment; nothing is written.

    Args:
        workspace: Open, for reading is enough.
        instrument: Of the assessment.
        path: An ordinary file; a link is refused.
        stage: Whose cells; None for those of every stage that the workbook has.
        year: Of the assessment; None for the latest.
        cancelled: Asked in this thread, some ten times a second.

    Raises:
        WorkbookRefusedError: No workbook, not safe to read, or without a worksheet.
        WorksheetOfAnotherInstrumentError: It answers other questions.
        TooHeavyError: It takes more time or memory than it may.
        CalledOffError: `cancelled` said so.
        MissingFileError: No such file.
        NotAFileError: A folder, link, device or pipe.
        UnknownAssessmentError: There is no assessment of that year.
    """
    raise NotImplementedError


def apply_worksheet(
    workspace: Workspace,
    preview: WorksheetPreview,
    taken: Collection[CellKey],
    *,
    conflicts: ConflictChoice | str = ConflictChoice.SKIP,
) -> Change:
    """Take cells of a workbook in, in one step.

    Args:
        workspace: Open for writing.
        preview: From `preview_worksheet`.
        taken: Which cells: `preview.safe`, or what a person chose.
        conflicts: What becomes of conflicts among them.

    Returns:
        What changed; of kind "import", no step when everything was so already.

    Raises:
        MovedOnError: Somebody changed one of these cells since the preview; nothing was taken.
        UnknownCellError: A cell the preview does not have, or that is refused.
        OpenedReadOnlyError: Opened for reading.
    """
    raise NotImplementedError


def scores_after(
    snapshot: Snapshot,
    instrument: Instrument,
    preview: WorksheetPreview,
    taken: Collection[CellKey],
    *,
    stage: Stage,
    blank: BlankPolicy = BlankPolicy.ZERO,
) -> Scorecard:
    """The scorecard of a stage as it would be with these cells taken, conflicts among them with the workbook's value.

    Args:
        snapshot: Of the assessment, now.
        instrument: What is asked.
        preview: From `preview_worksheet`.
        taken: Which cells.
        stage: Whose score.
        blank: What an unanswered indicator does.
    """
    raise NotImplementedError


def explain_difference(
    preview: WorksheetPreview, instrument: Instrument, *, blank: BlankPolicy = BlankPolicy.ZERO
) -> tuple[ScoreDifference, ...]:
    """Where the workbook's own numbers for the unit differ from the instrument's rule over the same answers, and why.

    Args:
        preview: From `preview_worksheet`.
        instrument: What is asked.
        blank: What an unanswered indicator does.

    Returns:
        Row by row in worksheet order, the total last; empty when all agree, or when the workbook shows no numbers.
    """
    raise NotImplementedError
