"""Exports of an assessment to a path: each built in a child process, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.services.report_making import Wish, gathered, make_report

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.progress import Progress
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
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    replace: bool = False,
) -> int:
    """Write the worksheet of an assessment with live formulas.

    Args:
        workspace: Open.
        instrument: What is asked.
        out: The new file.
        blank: What an unanswered indicator counts.
        year: Of the assessment; None for the latest.
        now: The clock.
        progress: Told how far it is.
        cancelled: Asked whether to stop.
        replace: Take the place of a file of that name.

    Returns:
        Size of the file in bytes.

    Raises:
        CalledOffError: `cancelled` said so; nothing is left behind.
        IntegrityZoneError: The file is there already, or cannot be written.
    """
    from integrity_zone.services.report_worksheet import build_worksheet

    wish = Wish(blank, year, now, progress, cancelled, replace)
    return make_report(build_worksheet, gathered(workspace, instrument, wish, with_digest=True), out, wish)


def export_assessment_report(
    workspace: Workspace,
    instrument: Instrument,
    out: Path,
    *,
    blank: BlankPolicy,
    year: int | None = None,
    now: datetime | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    replace: bool = False,
) -> int:
    """Write the assessment report as a PDF: verdict, meters, every answer with its evidence, gaps.

    Arguments, result and refusals as for `export_worksheet`.
    """
    from integrity_zone.services.report_assessment import build_assessment_report

    wish = Wish(blank, year, now, progress, cancelled, replace)
    return make_report(build_assessment_report, gathered(workspace, instrument, wish), out, wish)
