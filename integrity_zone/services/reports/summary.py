"""The summary of an assessment as values: the verdict in words, the meters, the radar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from operator import attrgetter
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind, NodeKind
from integrity_zone.domain.work_unit import Stage
from integrity_zone.exports.indonesian.dates import grouped, number_words
from integrity_zone.exports.report.content import KeyFigure, Meter, Spoke, Summary, Tick
from integrity_zone.scoring.roll_up import ceiling
from integrity_zone.scoring.target import indicators_beneath
from integrity_zone.services.assessment.scores import scorecard, stage_values
from integrity_zone.services.number_texts import gap_text, points_text, short_text, whole_percent_text
from integrity_zone.services.report_texts import answered_codes, check_minimum_text, missing_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Area, Indicator, Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Check, Scorecard, Verdict
    from integrity_zone.services.reports.making import Material

_LETTERS = re.compile(r"\(([A-Z]{3,6})\)")
_MOST_REASONS = 4
_MOST_CODES = 4
_MOST_IN_WORDS = 11
#: Words of an area's title that name it in short, as on the screens.
_SHORT_NAMES = ("Perubahan", "Tatalaksana", "SDM", "Akuntabilitas", "Pengawasan", "Pelayanan")


@dataclass(frozen=True, slots=True)
class Scores:
    """The assessment with everything that follows from its answers."""

    material: Material
    values: Mapping[str, AnswerValue]  #: of the unit
    tpi_values: Mapping[str, AnswerValue]
    unit: Scorecard
    tpi: Scorecard | None  #: None when the assessors gave nothing
    ceilings: Mapping[str, Fraction]
    answered: frozenset[str]  #: by the unit

    @property
    def instrument(self) -> Instrument:
        """What is asked."""
        return self.material.instrument

    @property
    def verdict(self) -> Verdict:
        """On the predicate the unit works towards."""
        target = self.material.snapshot.unit.target
        return self.unit.verdicts.get(target) or next(iter(self.unit.verdicts.values()))

    def points(self, target: str, card: Scorecard | None = None) -> Fraction:
        """Points of the total, a node, an area or an indicator."""
        card = card or self.unit
        if target == "total":
            return card.total
        if target in card.indicators:
            return card.indicators[target].points
        return card.nodes[target].points


def scores_of(material: Material) -> Scores:
    """Score the answers of the unit and of the assessors."""
    values = stage_values(material.snapshot, Stage.UNIT)
    tpi_values = stage_values(material.snapshot, Stage.TPI)
    instrument, blank = material.instrument, material.blank
    return Scores(
        material=material,
        values=values,
        tpi_values=tpi_values,
        unit=scorecard(instrument, values, stage=Stage.UNIT, blank=blank),
        tpi=scorecard(instrument, tpi_values, stage=Stage.TPI, blank=blank) if tpi_values else None,
        ceilings=ceiling(instrument, values),
        answered=frozenset(answered_codes(instrument, values)),
    )


def summary_of(scores: Scores) -> Summary:
    """The summary page."""
    verdict = scores.verdict
    return Summary(
        met=verdict.met,
        verdict=verdict_words(verdict),
        reasons=_reasons(scores),
        figures=_figures(scores),
        totals=_totals(scores),
        areas=tuple(_area_meter(scores, area) for area in scores.instrument.areas),
        area_heading=f"{number_words(len(scores.instrument.areas)).capitalize()} area pengungkit",
        spokes=tuple(_spoke(scores, area) for area in scores.instrument.areas),
        spoke_minimums=tuple(
            Tick(tick.label, tick.at / 100, tick.dashed) for tick in _percent_ticks(scores, scores.instrument.areas[:1])
        ),
        results=tuple(_result_meter(scores, item) for item in _result_indicators(scores.instrument)),
        has_tpi=scores.tpi is not None,
    )


def verdict_words(verdict: Verdict) -> str:
    """Whether the predicate is reached, and how many of its minimums."""
    reached = len(verdict.checks) - len(verdict.failed)
    if verdict.met:
        return f"{verdict.predicate} tercapai: semua {len(verdict.checks)} syarat nilai terpenuhi"
    return f"{verdict.predicate} belum tercapai: {reached} dari {len(verdict.checks)} syarat nilai terpenuhi"


def reason_words(scores: Scores, check: Check) -> str:
    """What one failed minimum lacks, and what is still open beneath it."""
    text = f"{check.title} kurang {missing_text(check)} poin"
    beneath = [item for item in indicators_beneath(scores.instrument, check.target) if item.code not in scores.answered]
    if not beneath:
        return f"{text}; semua butirnya sudah diisi."
    worth = sum((scores.instrument.full_points(item) for item in beneath), Fraction(0))
    codes = f" ({_listed([item.code for item in beneath])})" if len(beneath) <= _MOST_CODES else ""
    count = number_words(len(beneath)) if len(beneath) <= _MOST_IN_WORDS else grouped(len(beneath))
    return f"{text}: {count} butir belum diisi bernilai sampai {gap_text(worth, 'id')}{codes}."


def short_name(title: str) -> str:
    """An area in one word."""
    return next((word for word in _SHORT_NAMES if word in title), title)


def _reasons(scores: Scores) -> tuple[str, ...]:
    failed = scores.verdict.failed
    reasons = [reason_words(scores, check) for check in failed[:_MOST_REASONS]]
    rest = len(failed) - _MOST_REASONS
    if rest > 0:
        reasons.append(f"{rest} syarat lain yang belum terpenuhi ada pada halaman Syarat nilai.")
    return tuple(reasons)


def _figures(scores: Scores) -> tuple[KeyFigure, ...]:
    of = len(scores.instrument.indicators)
    open_count = of - len(scores.answered)
    highest = f"bila {open_count} butir kosong bernilai penuh" if open_count else "semua butir sudah diisi"
    tpi = scores.tpi
    return (
        KeyFigure("Unit", points_text(scores.unit.total, "id"), f"{len(scores.answered)} dari {of} butir terisi"),
        KeyFigure(
            "TPI",
            points_text(tpi.total, "id") if tpi else "–",
            f"{tpi.answered} butir dinilai" if tpi else "belum ada penilaian TPI",
        ),
        KeyFigure("Batas atas", points_text(scores.ceilings["total"], "id"), highest),
    )


def _totals(scores: Scores) -> tuple[Meter, ...]:
    """The total, and each first-level node that has a minimum of its own."""
    meters = [_meter(scores, "total", "Total", scores.instrument.total_weight)]
    minimums = {minimum.target for predicate in scores.instrument.predicates for minimum in predicate.minimums}
    meters += [
        _meter(scores, node.code, node.title, node.weight)
        for node in scores.instrument.children[None]
        if node.code in minimums
    ]
    return tuple(meters[:2])


def _meter(scores: Scores, target: str, name: str, weight: Fraction) -> Meter:
    value = scores.points(target)
    against = _own_check(scores, target)
    return Meter(
        name=name,
        value=value,
        ceiling=scores.ceilings[target],
        tpi=None if scores.tpi is None else scores.points(target, scores.tpi),
        of=weight,
        text=points_text(value, "id", against=None if against is None else _minimum_points(against, weight)),
        of_text=f"dari {short_text(weight)}",
        ticks=_ticks(scores, target),
        met=against is None or against.met,
    )


def _area_meter(scores: Scores, area: Area) -> Meter:
    value, check = scores.points(area.key), _own_check(scores, area.key)

    def percent(points: Fraction) -> Fraction:
        return points * 100 / area.weight

    return Meter(
        name=area.title,
        value=percent(value),
        ceiling=percent(scores.ceilings[area.key]),
        tpi=None if scores.tpi is None else percent(scores.points(area.key, scores.tpi)),
        of=Fraction(100),
        text=points_text(value, "id", against=None if check is None else _minimum_points(check, area.weight)),
        of_text=f"/ {short_text(area.weight)}",
        ticks=_percent_ticks(scores, (area,)),
        met=check is None or check.met,
        remark="" if check is None or check.met else f"kurang {missing_text(check)}",
    )


def _result_meter(scores: Scores, indicator: Indicator) -> Meter:
    """One result: its minimum may stand on the indicator or on the node that holds it alone."""
    value, weight = scores.points(indicator.code), scores.instrument.full_points(indicator)
    alone = len(scores.instrument.indicators_under[indicator.parent]) == 1
    check = _own_check(scores, indicator.code) or (_own_check(scores, indicator.parent) if alone else None)
    full = value if indicator.code in scores.answered else weight
    return Meter(
        name=result_name(indicator, check),
        value=value,
        ceiling=full,
        tpi=None if scores.tpi is None else scores.points(indicator.code, scores.tpi),
        of=weight,
        text=points_text(value, "id", against=None if check is None else _minimum_points(check, weight)),
        of_text=f"/ {points_text(weight, 'id')}",
        ticks=_ticks(scores, indicator.code if check is None else check.target),
        met=check is None or check.met,
        remark=_result_remark(scores, indicator, check),
    )


def result_name(indicator: Indicator, check: Check | None) -> str:
    """A result in a few words: a survey by the letters in brackets that its title ends with or has."""
    letters = _LETTERS.search(indicator.title)
    if letters is not None:
        return f"Survei {letters[1]}"
    return indicator.title if check is None else check.title


def _result_remark(scores: Scores, indicator: Indicator, check: Check | None) -> str:
    """The answer, and the least answer that suffices."""
    given = scores.values.get(indicator.code)
    is_index = indicator.kind is AnswerKind.INDEX
    name = "persentase" if scores.instrument.scales_by_key[indicator.scale].is_percentage else "indeks"
    if isinstance(given, str):
        parts = [f"{name} {points_text(Fraction(given), 'id')}" if is_index else f"opsi {given}"]
    else:
        parts = ["belum diisi"]
    if check is not None:
        weight = scores.instrument.full_points(indicator)
        share = _minimum_points(check, weight) / weight
        if is_index:
            highest = scores.instrument.scales_by_key[indicator.scale].maximum
            parts.append(f"minimal {points_text(share * highest, 'id')}")
        else:
            enough = [option for option in indicator.options if option.score >= share]
            parts += [f"minimal {min(enough, key=attrgetter('score')).key}"] if enough else []
    return " · ".join(parts)


def _spoke(scores: Scores, area: Area) -> Spoke:
    share = scores.points(area.key) / area.weight
    check = _own_check(scores, area.key)
    return Spoke(
        name=short_name(area.title),
        text=whole_percent_text(share, "id"),
        share=share,
        tpi=None if scores.tpi is None else scores.points(area.key, scores.tpi) / area.weight,
        met=check is None or check.met,
    )


def _own_check(scores: Scores, target: str) -> Check | None:
    """The minimum of the unit's own target for this place, if it has one."""
    return next((check for check in scores.verdict.checks if check.target == target), None)


def _minimum_points(check: Check, weight: Fraction) -> Fraction:
    return check.minimum * weight / 100 if check.is_percent else check.minimum


def _ticks(scores: Scores, target: str) -> tuple[Tick, ...]:
    """The minimums of all predicates in points."""
    return tuple(
        Tick(f"{key} {short_text(check.minimum)}", check.minimum, dashed=number > 0)
        for number, (key, verdict) in enumerate(scores.unit.verdicts.items())
        for check in verdict.checks
        if check.target == target
    )


def _percent_ticks(scores: Scores, areas: tuple[Area, ...]) -> tuple[Tick, ...]:
    """The minimums of an area in percent of its weight."""
    return tuple(
        Tick(f"{key} {check_minimum_text(check)}", check.minimum, dashed=number > 0)
        for area in areas
        for number, (key, verdict) in enumerate(scores.unit.verdicts.items())
        for check in verdict.checks
        if check.target == area.key and check.is_percent
    )


def _result_indicators(instrument: Instrument) -> list[Indicator]:
    """The indicators of the result components, which stand in no area."""
    inside = {item.code for area in instrument.areas for item in indicators_beneath(instrument, area.key)}
    parts = {node.code for node in instrument.nodes if node.kind in {NodeKind.PART, NodeKind.COMPONENT}}
    return [item for item in instrument.indicators if item.code not in inside and item.parent in parts]


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} dan {words[-1]}"
