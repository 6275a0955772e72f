"""What the charts of the page of two years draw, and the same as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.catalog import instrument as published
from ui.models.assessment.meters import TOTAL
from ui.models.review.differences import signed
from ui.models.years.words import is_of_one_instrument, regulation_of
from ui.widgets.chart_table import ChartTable
from ui.widgets.chart_values import Amount
from ui.widgets.year_values import PairPart, PairsValue, PairValue, YearValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.year_comparison import ComparedPlace, Part, YearComparison, YearScore
    from ui.formats import Formats
    from ui.models.years.words import ComparisonWords


translate = QCoreApplication.translate


def years_value(found: YearComparison, words: ComparisonWords, formats: Formats) -> tuple[YearValue, ...]:
    """The totals of every year of the file, the oldest first."""
    return tuple(_year(score, found.stage, words, formats) for score in found.years)


def pairs_value(found: YearComparison, formats: Formats) -> PairsValue:
    """Areas, results and sums of both years, in points where these can be compared."""
    in_points = is_of_one_instrument(found)
    return PairsValue(
        earlier=str(found.earlier.year),
        later=str(found.later.year),
        # Two shares differ by points of a percentage, which a percent sign behind the number would not say.
        change=translate("Years", "Change in points")
        if in_points
        else translate("Years", "Change of share (% points)"),
        rows=tuple(_pair(place, formats, in_points=in_points) for place in found.places),
    )


def years_table(years: Sequence[YearValue]) -> ChartTable:
    """One row for each year."""
    headers = (
        translate("Years", "Year"),
        translate("Years", "Total"),
        translate("Years", "Maximum"),
        translate("Years", "TPI"),
        translate("Years", "WBK minimum"),
        translate("Years", "WBBM minimum"),
        translate("Years", "Answered"),
        translate("Years", "Regulation"),
        translate("Years", "Verdict"),
    )
    rows = tuple(
        (
            year.year,
            year.value.text,
            year.maximum.text,
            *("" if amount is None else amount.text for amount in (year.tpi, year.wbk, year.wbbm)),
            year.filled,
            year.rules,
            year.verdict,
        )
        for year in years
    )
    return ChartTable(headers, rows)


def pairs_table(value: PairsValue) -> ChartTable:
    """One row for each place."""
    years = (value.earlier, value.later)
    headings = [translate("Years", "Points {year}"), translate("Years", "Share {year}")]
    headers = (
        translate("Years", "Name"),
        *(text.format(year=year) for year in years for text in headings),
        value.change,
    )
    rows = tuple(
        (
            row.name,
            *(text for part in (row.earlier, row.later) for text in (part.points, part.percent)),
            row.change.text,
        )
        for row in value.rows
    )
    return ChartTable(headers, rows)


def _year(score: YearScore, stage: Stage, words: ComparisonWords, formats: Formats) -> YearValue:
    instrument = published(score.instrument)
    filled = (
        translate("Years", "{answered} of {of} answered")
        if stage is Stage.UNIT
        else translate("Years", "{answered} of {of} judged")
    )
    minimums: dict[str, Amount | None] = {}
    for key in ("WBK", "WBBM"):
        predicate = instrument.predicate(key)
        points = [found.points for found in predicate.minimums if found.target == TOTAL] if predicate else []
        minimums[key] = Amount(float(points[0]), formats.short(points[0])) if points else None
    maximum = instrument.total_weight
    tpi = score.tpi if stage is Stage.UNIT else None
    return YearValue(
        year=str(score.year),
        rules=regulation_of(score),
        filled=filled.format(answered=score.answered, of=score.of),
        value=Amount(float(score.total), formats.points(score.total)),
        maximum=Amount(float(maximum), formats.short(maximum)),
        is_met=any(score.met.values()),
        verdict=words.verdict(score),
        wbk=minimums["WBK"],
        wbbm=minimums["WBBM"],
        tpi=None if tpi is None else Amount(float(tpi), formats.points(tpi)),
        is_empty=not score.answered,
    )


def _pair(place: ComparedPlace, formats: Formats, *, in_points: bool) -> PairValue:
    moved = place.later.points - place.earlier.points if in_points else place.change * 100
    change = Amount(float(moved), signed(moved, formats))
    name = place_name(place)
    return PairValue(
        place.key, name, _part(place.earlier, formats), _part(place.later, formats), change, is_sum=place.is_sum
    )


def place_name(place: ComparedPlace) -> str:
    """What an area, a result or a sum is called."""
    if place.key == TOTAL:
        return translate("Years", "Final score")
    return f"{place.number} · {place.title}" if place.number else place.title


def _part(part: Part, formats: Formats) -> PairPart:
    weight = formats.number(part.weight, 0 if part.weight.denominator == 1 else 2)
    return PairPart(float(part.share), f"{formats.points(part.points)} / {weight}", formats.table_percent(part.share))
