"""Exports of an assessment to a path: whole or not at all, built in a child process where somebody follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.services.reports.making import (
    BINDER_LIMITS,
    built,
    deliver,
    gathered,
    make_report,
    private_folder,
    require_free,
    unheard,
    without_documents,
)
from integrity_zone.services.worker import run_reported

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.services.reports.making import ExportWish
    from integrity_zone.services.reports.plan import AnyRaise
    from integrity_zone.services.workspace.workspaces import Workspace


def export_worksheet(
    workspace: Workspace,
    instrument: Instrument,
    out: Path,
    wish: ExportWish,
) -> int:
    """Write the worksheet of an assessment with live formulas.

    Args:
        workspace: Open.
        instrument: What is asked.
        out: The new file.
        wish: Year, clock, and who follows it.

    Returns:
        Size of the file in bytes.

    Raises:
        CalledOffError: `wish.cancelled` said so; nothing is left behind.
        IntegrityZoneError: The file is there already, or cannot be written.
    """
    from integrity_zone.services.reports.worksheet import build_worksheet

    return make_report(build_worksheet, gathered(workspace, instrument, wish, with_digest=True), out, wish)


def export_assessment_report(
    workspace: Workspace,
    instrument: Instrument,
    out: Path,
    wish: ExportWish,
) -> int:
    """Write the assessment report as a PDF: verdict, meters, every answer with its evidence, gaps.

    Arguments, result and refusals as for `export_worksheet`.
    """
    from integrity_zone.services.reports.assessment import build_assessment_report

    return make_report(build_assessment_report, gathered(workspace, instrument, wish), out, wish)


def export_action_plan(
    workspace: Workspace,
    instrument: Instrument,
    out: Path,
    wish: ExportWish,
    *,
    raises: Mapping[str, Sequence[AnyRaise]] | None = None,
    due: Mapping[str, date] | None = None,
) -> int:
    """Write the gaps and the action plan as a workbook, a list to work through for each predicate.

    Arguments, result and refusals as for `export_worksheet`; besides, `raises` holds predicate key -> the raises
    planned, None for those of `planning.best_plan`, and `due` indicator code -> day by which it is to be done.
    """
    from integrity_zone.services.reports.plan import PlanWish, plan_builder

    material = without_documents(gathered(workspace, instrument, wish))
    return make_report(plan_builder(PlanWish(raises, due)), material, out, wish)


def export_blank_form(
    workspace: Workspace,
    instrument: Instrument,
    out: Path,
    wish: ExportWish,
) -> int:
    """Write the blank form as a PDF: every indicator with its options and fields, for paper.

    Arguments, result and refusals as for `export_worksheet`.
    """
    from integrity_zone.services.reports.form import build_form

    return make_report(build_form, without_documents(gathered(workspace, instrument, wish)), out, wish)


def export_result_report(
    workspace: Workspace,
    instrument: Instrument,
    out: Path,
    wish: ExportWish,
) -> int:
    """Write the assessors' report of results as a PDF: scores, failed minimums with recommendations, the conclusion.

    Arguments, result and refusals as for `export_worksheet`; besides, it is refused where TPI has not judged anything.
    """
    from integrity_zone.services.letterheads import letterhead_picture
    from integrity_zone.services.reports.result import require_judged, result_report_builder

    material = gathered(workspace, instrument, wish)
    require_judged(material)
    emblem = letterhead_picture(workspace, material.snapshot.papers.letterhead.emblem)
    return make_report(result_report_builder(emblem), material, out, wish)


def export_recap(
    workspace: Workspace,
    instrument: Instrument,
    out: Path,
    wish: ExportWish,
) -> int:
    """Write the recapitulation for the head as a workbook: unit, TPI, and the two side by side.

    Arguments, result and refusals as for `export_worksheet`.
    """
    from integrity_zone.services.reports.recap import build_recap

    return make_report(build_recap, without_documents(gathered(workspace, instrument, wish)), out, wish)


def export_evidence_binder(
    workspace: Workspace,
    instrument: Instrument,
    out: Path,
    wish: ExportWish,
) -> int:
    """Write all evidence as one PDF: cover, index, outline, every document behind a sheet of its own.

    A document that cannot be read, or is no PDF and no picture, has its sheet alone, which says why.

    Arguments, result and refusals as for `export_worksheet`.
    """
    from integrity_zone.services.reports.binder import BinderMaterial, bound_documents, build_binder
    from integrity_zone.services.reports.paper_copies import take_copies

    material = gathered(workspace, instrument, wish)
    ids = bound_documents(material)
    require_free(out, wish)
    with private_folder(out) as folder:
        documents = [material.snapshot.documents[found] for found in ids]
        copies = take_copies(workspace, documents, folder, wish.progress or unheard, wish.cancelled)
        given = BinderMaterial(material, ids, copies)
        made = run_reported(built, BINDER_LIMITS, wish.progress, wish.cancelled, build_binder, given, folder)
        return deliver(made, out, wish)
