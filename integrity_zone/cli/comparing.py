"""`compare`: a year of the file beside an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from integrity_zone.cli.console import EXIT_DONE, show
from integrity_zone.cli.local import say
from integrity_zone.cli.options import PATH, YEAR, blank_option, command, option, stage_option, workspace_file
from integrity_zone.cli.session import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.domain.year_comparison import AskedQuestion, Part, YearComparison, YearScore


@command(
    "compare",
    "Hold a year against another of the same file, by areas, results and questions; answers are never moved.",
    "Bandingkan satu tahun dengan tahun lain dalam berkas yang sama; jawaban tidak pernah dipindahkan.",
)
@workspace_file
@click.argument("other", metavar="YEAR", type=YEAR)
@option(
    "--out",
    type=PATH,
    metavar="OUT.xlsx",
    help="Write it as a workbook with charts too.",
    help_id="Tulis juga sebagai buku kerja dengan grafik.",
)
@stage_option()
@blank_option
def compare_command(
    *,
    file: Path,
    other: int,
    out: Path | None,
    stage: str,
    blank: str,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Show both years, each by its own instrument."""
    from integrity_zone.domain.work_unit import BlankPolicy, Stage
    from integrity_zone.services.assessment.comparison import compare_years
    from integrity_zone.services.reports.making import ExportWish
    from integrity_zone.services.reports.years import export_comparison

    whose, policy = Stage(stage), BlankPolicy(blank)
    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, _instrument):
        shown = workspace.assessment(year).year
        found = compare_years(workspace, other, shown, stage=whose, blank=policy)
        data = _data(found)
        lines = list(_lines(found))
        if out is not None:
            size = export_comparison(workspace, found, out, ExportWish(policy))
            data |= {"out": str(out), "size": size}
            lines.append(f"{out}: {size} B")
    show(data, lines, as_json=as_json)
    return EXIT_DONE


def _data(found: YearComparison) -> dict[str, Any]:
    return {
        "stage": found.stage.value,
        "earlier": _year(found.earlier),
        "later": _year(found.later),
        "years": [_year(year) for year in found.years],
        "places": [
            {"key": place.key, "title": place.title, "earlier": _part(place.earlier), "later": _part(place.later)}
            for place in found.places
        ],
        "questions": [
            {
                "relation": question.relation.value,
                "earlier": _question(question.earlier),
                "later": _question(question.later),
                "shared_documents": question.shared,
            }
            for question in found.questions
        ],
    }


def _year(found: YearScore) -> dict[str, Any]:
    from integrity_zone.services.assessment.scores import json_number

    return {
        "year": found.year,
        "instrument": found.instrument,
        "answered": found.answered,
        "of": found.of,
        "total": json_number(found.total),
        "tpi": None if found.tpi is None else json_number(found.tpi),
        "met": dict(found.met),
    }


def _part(found: Part) -> dict[str, float]:
    from integrity_zone.services.assessment.scores import json_number

    return {
        "points": json_number(found.points),
        "weight": json_number(found.weight),
        "share": json_number(found.share),
    }


def _question(found: AskedQuestion | None) -> dict[str, Any] | None:
    from integrity_zone.services.assessment.scores import json_number

    if found is None:
        return None
    score = None if found.score is None else json_number(found.score)
    return {"code": found.code, "score": score, "documents": len(found.documents)}


def _lines(found: YearComparison) -> Iterator[str]:
    for year in found.years:
        met = ", ".join(key for key, is_met in year.met.items() if is_met) or "-"
        yield (
            f"{year.year}  {year.instrument}  {float(year.total):.2f}  {year.answered}/{year.of}  "
            + say(f"minimums reached: {met}", f"ambang dipenuhi: {met}")
        )
    earlier, later = found.earlier.year, found.later.year
    yield say(f"share of the weight, {earlier} and {later}:", f"capaian terhadap bobot, {earlier} dan {later}:")
    for place in found.places:
        before, now, change = (float(value) * 100 for value in (place.earlier.share, place.later.share, place.change))
        yield f"  {before:6.2f} %  {now:6.2f} %  {change:+6.2f}  {place.title}"
