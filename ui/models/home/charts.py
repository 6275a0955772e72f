"""What the charts of the home page draw, worked out from one view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from assessments.definition import AnswerKind
from ui.models.assessment.meters import TOTAL, lever_of, meter
from ui.models.assessment.values import blank_word, value_text
from ui.models.home.gap_words import ceiling_of, points_of, verdict_of
from ui.models.home.names import bar_name, result_name, subject_of
from ui.widgets.chart_values import Amount, AreasValue, AreaValue, MeterValue, ResultsValue, ResultValue

if TYPE_CHECKING:
    from fractions import Fraction

    from assessments.definition import Area, Indicator, Instrument, Minimum
    from integrity_zone.domain.scorecard import Check
    from ui.formats import Formats
    from ui.view import AssessmentView

_PREDICATES = ("WBK", "WBBM")


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number in large figures and the line below it."""

    number: str
    detail: str


def key_figures(view: AssessmentView, formats: Formats) -> tuple[KeyFigure, KeyFigure, KeyFigure]:
    """Of the unit, of the reviewer, and the ceiling."""
    card, tpi = view.shown, view.tpi
    filled = QCoreApplication.translate("Home", "{answered} of {of} answered")
    unit = KeyFigure(formats.points(card.total), filled.format(answered=card.answered, of=card.of))
    # As the strip of the assessors counts: what was given back without a proposal is reviewed, though it has no value.
    judged = sum(judgement.stands for judgement in view.judgements.values())
    if not judged:
        reviewer = KeyFigure("–", QCoreApplication.translate("Home", "not reviewed yet"))
    else:
        number = formats.points(tpi.total) if tpi is not None else "–"
        detail = QCoreApplication.translate("Home", "{count} items reviewed").format(count=judged)
        reviewer = KeyFigure(number, detail)
    left = card.of - card.answered
    if not left:
        about = QCoreApplication.translate("Home", "everything is answered")
    elif left == 1:
        about = QCoreApplication.translate("Home", "if the open item got full marks")
    else:
        about = QCoreApplication.translate("Home", "if {count} open ones got full marks").format(count=left)
    return unit, reviewer, KeyFigure(formats.points(view.ceiling[TOTAL]), about)


def national_figure(view: AssessmentView, formats: Formats) -> KeyFigure | None:
    """Of the national assessors, once anything of theirs is known."""
    judged = sum(judgement.stands for judgement in view.tpn_judgements.values())
    if not judged:
        return None
    number = formats.points(view.tpn.total) if view.tpn is not None else "–"
    return KeyFigure(number, QCoreApplication.translate("Home", "{count} items reviewed").format(count=judged))


def total_meters(view: AssessmentView, formats: Formats) -> tuple[MeterValue, MeterValue]:
    """The total and the lever, each with the reviewer's value."""
    return _meter(view, TOTAL, formats), _meter(view, lever_of(view.instrument), formats)


def areas_value(view: AssessmentView, formats: Formats) -> AreasValue:
    """The six areas against the two minimums that hold for each."""
    instrument = view.instrument
    return AreasValue(
        areas=tuple(_area(view, area, formats) for area in instrument.areas),
        wbk=_percent_minimum(instrument, "WBK", formats),
        wbbm=_percent_minimum(instrument, "WBBM", formats),
        target=view.snapshot.unit.target,
    )


def results_value(view: AssessmentView, formats: Formats) -> ResultsValue:
    """The results, each with its index or option, and their sum."""
    lever = lever_of(view.instrument)
    component = next((node for node in view.instrument.children[None] if node.code != lever), None)
    if component is None:
        return ResultsValue()
    rows = tuple(_result(view, item, formats) for item in view.instrument.indicators_beneath[component.code])
    return ResultsValue(
        rows=rows,
        name=QCoreApplication.translate("Home", "Sum of {name}").format(name=component.title),
        value=_amount(view.shown.nodes[component.code].points, formats),
        maximum=_amount(component.weight, formats),
    )


def _meter(view: AssessmentView, place: str, formats: Formats) -> MeterValue:
    """A score with the numbers on its scale as short as they are round: `WBK 75`, `of 100`."""
    found = meter(view, place, formats)
    instrument = view.instrument
    weight = instrument.total_weight if place == TOTAL else instrument.nodes_by_code[place].weight
    wbk, wbbm = (_minimum(instrument, key, place) for key in _PREDICATES)
    return replace(
        found,
        maximum=_round(weight, formats),
        wbk=_round(wbk.points, formats) if wbk is not None else None,
        wbbm=_round(wbbm.points, formats) if wbbm is not None else None,
        tpi=_amount(points_of(view.tpi, place), formats) if view.tpi is not None else None,
    )


def _area(view: AssessmentView, area: Area, formats: Formats) -> AreaValue:
    node = view.shown.nodes[area.key]
    check = _check(view, area.key)
    minimum = _minimum(view.instrument, view.snapshot.unit.target, area.key)
    tpi = view.tpi
    return AreaValue(
        key=area.key,
        name=bar_name(area.title),
        short_name=subject_of(area.title),
        value=Amount(float(node.points), formats.points(node.points, minimum.points if minimum else None)),
        maximum=_round(area.weight, formats),
        ceiling=_amount(view.ceiling[area.key], formats),
        percent=Amount(float(node.points / area.weight * 100), formats.whole_percent(node.points / area.weight)),
        tpi=_amount(tpi.nodes[area.key].points, formats) if tpi is not None else None,
        is_met=check.met if check is not None else None,
        shortfall=_short_by(check, formats),
    )


def _short_by(check: Check | None, formats: Formats) -> str:
    if check is None or check.met:
        return ""
    return QCoreApplication.translate("Home", "{gap} short").format(gap=formats.gap(check.points_missing))


def _percent_minimum(instrument: Instrument, predicate: str, formats: Formats) -> Amount | None:
    found = [_minimum(instrument, predicate, area.key) for area in instrument.areas]
    percents = {minimum.percent for minimum in found if minimum is not None and minimum.percent is not None}
    if len(percents) != 1:
        return None
    percent = percents.pop()
    return Amount(float(percent), formats.whole_percent(percent / 100))


def _result(view: AssessmentView, item: Indicator, formats: Formats) -> ResultValue:
    minimums = {key: _minimum(view.instrument, key, *_targets(view.instrument, item)) for key in _PREDICATES}
    wbk, wbbm = (minimums[key] for key in _PREDICATES)
    aimed = minimums.get(view.snapshot.unit.target)
    check = _check(view, aimed.target) if aimed is not None else None
    full = view.instrument.full_points(item)
    points = view.shown.indicators[item.code].points
    return ResultValue(
        name=result_name(view.instrument, item.code),
        detail=_detail(view, item, aimed, formats),
        value=Amount(float(points), formats.points(points, aimed.points if aimed else None)),
        maximum=_amount(full, formats),
        ceiling=_amount(ceiling_of(view, item.code), formats),
        wbk=_amount(wbk.points, formats) if wbk is not None else None,
        wbbm=_amount(wbbm.points, formats) if wbbm is not None else None,
        is_met=check.met if check is not None else None,
        target=view.snapshot.unit.target,
    )


def _targets(instrument: Instrument, item: Indicator) -> tuple[str, ...]:
    """What a minimum of the indicator can be set on: itself, or a node that holds nothing else."""
    return (item.code, item.parent) if len(instrument.indicators_under[item.parent]) == 1 else (item.code,)


def _detail(view: AssessmentView, item: Indicator, minimum: Minimum | None, formats: Formats) -> str:
    value = view.shown_values.get(item.code)
    said = blank_word() if value is None else value_text(item, value, formats)
    if value is not None:
        said = _form(view.instrument, item).format(
            value=formats.number(_index(view, item), 2) if item.kind is AnswerKind.INDEX else said
        )
    if minimum is None:
        return said
    least = _least(view.instrument, item, minimum, formats)
    return QCoreApplication.translate("Home", "{value} · min {minimum}").format(value=said, minimum=least)


def _form(instrument: Instrument, item: Indicator) -> str:
    """How an answer of this kind is said."""
    if item.kind is not AnswerKind.INDEX:
        return QCoreApplication.translate("Home", "option {value}")
    if instrument.scales_by_key[item.scale].is_percentage:
        return QCoreApplication.translate("Home", "{value} %")
    return QCoreApplication.translate("Home", "index {value}")


def _index(view: AssessmentView, item: Indicator) -> Fraction:
    return view.shown.indicators[item.code].score * view.instrument.scales_by_key[item.scale].maximum


def _least(instrument: Instrument, item: Indicator, minimum: Minimum, formats: Formats) -> str:
    """A minimum as the answer that just reaches it."""
    score = minimum.points / instrument.full_points(item)
    if item.kind is AnswerKind.INDEX:
        return formats.number(score * instrument.scales_by_key[item.scale].maximum, 2)
    reaching = [option for option in item.options if option.score >= score]
    if not reaching:
        return formats.points(minimum.points)
    return min(reaching, key=lambda option: option.score).key


def _check(view: AssessmentView, target: str) -> Check | None:
    verdict = verdict_of(view)
    checks = verdict.checks if verdict is not None else ()
    return next((check for check in checks if check.target == target), None)


def _minimum(instrument: Instrument, predicate: str, *targets: str) -> Minimum | None:
    found = instrument.predicate(predicate)
    minimums = found.minimums if found is not None else ()
    return next((minimum for target in targets for minimum in minimums if minimum.target == target), None)


def _amount(value: Fraction, formats: Formats) -> Amount:
    return Amount(float(value), formats.points(value))


def _round(value: Fraction, formats: Formats) -> Amount:
    return Amount(float(value), formats.short(value))
