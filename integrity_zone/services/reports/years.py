"""The comparison of two years as a workbook: gathered as values, written in a child process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessments.counterparts import Relation
from integrity_zone.domain.progress import Progress
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.year_comparison import NoEarlierYearError, latest_year_before
from integrity_zone.exports.indonesian.dates import long_moment
from integrity_zone.exports.indonesian.wording import unit_name
from integrity_zone.exports.workbooks.printout import Printout
from integrity_zone.exports.year_comparison.content import (
    Answered,
    PlaceLine,
    QuestionLine,
    YearComparisonContent,
    YearLine,
)
from integrity_zone.services.assessment.comparison import compare_years
from integrity_zone.services.catalog import instrument as published
from integrity_zone.services.report_texts import BLANK_WORDS, OPEN, counts_text
from integrity_zone.services.reports.making import ExportWish, kept, make_report

if TYPE_CHECKING:
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.domain.year_comparison import (
        AskedQuestion,
        ComparedPlace,
        ComparedQuestion,
        YearComparison,
        YearScore,
    )
    from integrity_zone.services.reports.making import Tell
    from integrity_zone.services.workspace.workspaces import Workspace

_STAGES = {Stage.UNIT: "jawaban unit", Stage.TPI: "penilaian TPI", Stage.TPN: "penilaian TPN"}
_RELATIONS = {
    Relation.SAME: "Setara",
    Relation.SIMILAR: "Mirip",
    Relation.REQUIREMENT: "Kini syarat pengusulan",
    Relation.NONE: "Tanpa padanan",
}
_REMARK = (
    "Setiap tahun dinilai dengan instrumennya sendiri; yang dapat dibandingkan adalah capaian terhadap bobot. Padanan "
    "butir hanya menautkan bukti dan riwayat: jawaban dan nilai tidak dipindahkan."
)


@dataclass(frozen=True, slots=True)
class _Years:
    """Both years, and what else the workbook says."""

    comparison: YearComparison
    printout: Printout
    blank: BlankPolicy
    actor: str  #: who makes it


def export_year_comparison(
    workspace: Workspace,
    out: Path,
    wish: ExportWish,
    *,
    earlier: int,
    later: int,
    stage: Stage = Stage.UNIT,
) -> int:
    """Write the comparison of two years as a workbook with charts.

    Args:
        workspace: Open.
        out: The new file.
        wish: Clock, and who follows it; the years are those named here.
        earlier: A year of the file.
        later: Another one.
        stage: Whose answers.

    Returns:
        Size of the file in bytes.

    Raises:
        SameYearError: Both years are the same.
        UnknownAssessmentError: There is no assessment of one of them.
        CalledOffError: `wish.cancelled` said so; nothing is left behind.
        IntegrityZoneError: The file is there already, or cannot be written.
    """
    comparison = compare_years(workspace, earlier, later, stage=stage, blank=wish.blank)
    return export_comparison(workspace, comparison, out, wish)


def export_comparison(workspace: Workspace, comparison: YearComparison, out: Path, wish: ExportWish) -> int:
    """Write a comparison that was made already; result and refusals as for `export_year_comparison`.

    Args:
        workspace: Open.
        comparison: Of `compare_years`.
        out: The new file.
        wish: Clock, who follows it, and what an unanswered indicator counted.
    """
    unit, shown = workspace.unit, comparison.later
    printout = Printout(
        unit_name=unit_name(unit),
        year=shown.year,
        instrument=shown.instrument,
        file_name=workspace.path.name,
        sample=unit.sample,
        generated_at=wish.moment(),
    )
    return make_report(build_year_comparison, _Years(comparison, printout, wish.blank, workspace.actor), out, wish)


def export_comparison_with_before(
    workspace: Workspace,
    instrument: Instrument,  # noqa: ARG001 - the form that every report has
    out: Path,
    wish: ExportWish,
) -> int:
    """Write the comparison of a year with the one before it in the file.

    Arguments, result and refusals as for `reports.export_worksheet`; each year has its own instrument.

    Raises:
        NoEarlierYearError: It is the first one of the file.
    """
    shown = workspace.assessment(wish.year).year
    before = latest_year_before(shown, (found.year for found in workspace.assessments()))
    if before is None:
        raise NoEarlierYearError(year=shown)
    return export_year_comparison(workspace, out, wish, earlier=before, later=shown)


def build_year_comparison(years: _Years, folder: Path, tell: Tell) -> Path:
    """Write the workbook; in a child process."""
    from integrity_zone.exports.year_comparison.workbook import write_year_comparison

    tell(Progress(0, 1))
    return kept(folder, write_year_comparison(_content(years)))


def _content(years: _Years) -> YearComparisonContent:
    comparison, printout = years.comparison, years.printout
    earlier, later = comparison.earlier, comparison.later
    return YearComparisonContent(
        printout=printout,
        facts=(
            f"{printout.unit_name} · menurut {_STAGES[comparison.stage]}",
            f"Butir kosong {BLANK_WORDS[years.blank]} · Dibuat {long_moment(printout.generated_at)} oleh {years.actor}",
        ),
        title=f"Perbandingan {earlier.year} dan {later.year}",
        value_heading="Nilai unit" if comparison.stage is Stage.UNIT else f"Nilai {comparison.stage.value.upper()}",
        remark=_REMARK,
        earlier=earlier.year,
        later=later.year,
        years=tuple(_year(found) for found in comparison.years),
        places=tuple(_place(found) for found in comparison.places),
        questions=tuple(_question(found, earlier, later) for found in comparison.questions),
    )


def _year(found: YearScore) -> YearLine:
    return YearLine(
        year=found.year,
        instrument=f"{found.regulation} ({found.instrument})",
        answered=f"{found.answered} dari {found.of}",
        total=found.total,
        tpi=found.tpi,
        verdict=", ".join(key for key, met in found.met.items() if met) or "-",
    )


def _place(found: ComparedPlace) -> PlaceLine:
    return PlaceLine(
        number=found.number,
        title=found.title,
        earlier_weight=found.earlier.weight,
        earlier=found.earlier.points,
        earlier_share=found.earlier.share,
        later_weight=found.later.weight,
        later=found.later.points,
        later_share=found.later.share,
        is_sum=found.is_sum,
    )


def _question(found: ComparedQuestion, earlier: YearScore, later: YearScore) -> QuestionLine:
    return QuestionLine(
        relation=_RELATIONS[found.relation],
        earlier=_answered(found.earlier, earlier.instrument),
        later=_answered(found.later, later.instrument),
        shared=found.shared if found.earlier is not None and found.later is not None else None,
    )


def _answered(asked: AskedQuestion | None, key: str) -> Answered:
    if asked is None:
        return Answered("", "", "", None, None)
    value = asked.value
    if value is None:
        said = OPEN
    elif isinstance(value, str):
        said = value.replace(".", ",")
    else:
        said = counts_text(published(key).indicators_by_code[asked.code], value)
    return Answered(asked.code, asked.title, said, asked.score, len(asked.documents))
