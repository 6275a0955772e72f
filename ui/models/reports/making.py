"""Asks the service for a document: in a side thread, which waits for the child process that builds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ui.models.reports.kinds import ReportKey

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.declaration import CharterDraft
    from integrity_zone.domain.official_template import TemplateReport
    from integrity_zone.domain.progress import Progress
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.services.reports.making import ExportWish
    from integrity_zone.services.workspace.workspaces import Workspace

    _Export: TypeAlias = Callable[[Workspace, Instrument, Path, ExportWish], int]


@dataclass(frozen=True, slots=True)
class Wish:
    """One document to be made."""

    key: ReportKey
    out: Path
    replace: bool  #: take the place of a file of that name, after the person said so
    instrument: Instrument
    blank: BlankPolicy
    year: int
    template: Path | None = None  #: the ministry's worksheet that is copied and filled in


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it."""

    size_bytes: int
    charter: CharterDraft | None = None  #: drawn anew; to be kept, so that it is known when it comes back signed
    filling: TemplateReport | None = None  #: what has no place in the ministry's worksheet


def make(workspace: Workspace, wish: Wish, progress: Callable[[Progress], None], cancelled: Callable[[], bool]) -> Made:
    """Make a document.

    Args:
        workspace: Open.
        wish: What is asked.
        progress: Told how far it is.
        cancelled: Asked whether to stop.

    Raises:
        IntegrityZoneError: It cannot be made or written, or was called off; nothing is left behind.
    """
    if wish.key is ReportKey.CHARTER:
        from integrity_zone.services.charters.exporting import export_charter

        charter = export_charter(workspace, wish.out, year=wish.year, cancelled=cancelled, replace=wish.replace)
        return Made(charter.size_bytes, charter.draft)
    if wish.key is ReportKey.PORTAL:
        from integrity_zone.services.assessment.portal import export_portal

        made = export_portal(
            workspace, wish.instrument, wish.out, year=wish.year, cancelled=cancelled, replace=wish.replace
        )
        return Made(made.size_bytes)
    if wish.key is ReportKey.OFFICIAL and wish.template is not None:
        return _filled(workspace, wish, wish.template, progress, cancelled)
    export = _exports()[wish.key]
    size_bytes = export(workspace, wish.instrument, wish.out, _asked(wish, progress, cancelled))
    return Made(size_bytes)


def _asked(wish: Wish, progress: Callable[[Progress], None], cancelled: Callable[[], bool]) -> ExportWish:
    from integrity_zone.services.reports.making import ExportWish

    return ExportWish(wish.blank, wish.year, progress=progress, cancelled=cancelled, replace=wish.replace)


def _filled(
    workspace: Workspace,
    wish: Wish,
    template: Path,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> Made:
    from integrity_zone.services.catalog import instrument
    from integrity_zone.services.worksheets.template_export import export_on_template

    # In our own words, which a template may have as well as the official ones.
    own = instrument(wish.instrument.key)
    report = export_on_template(workspace, own, template, wish.out, _asked(wish, progress, cancelled))
    return Made(report.size, filling=report)


def _exports() -> Mapping[ReportKey, _Export]:
    from integrity_zone.services.reports import exporting, years

    return {
        ReportKey.WORKSHEET: exporting.export_worksheet,
        ReportKey.REPORT: exporting.export_assessment_report,
        ReportKey.RECAP: exporting.export_recap,
        ReportKey.YEARS: years.export_comparison_with_before,
        ReportKey.PLAN: exporting.export_action_plan,
        ReportKey.BINDER: exporting.export_evidence_binder,
        ReportKey.RESULT: exporting.export_result_report,
        ReportKey.FORM: exporting.export_blank_form,
    }
