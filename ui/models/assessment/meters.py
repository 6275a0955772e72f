"""What the strip above the page measures: the total, the lever, and the area one is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.widgets.chart_values import Amount, MeterValue

if TYPE_CHECKING:
    from fractions import Fraction

    from assessments.definition import Instrument
    from integrity_zone.domain.scorecard import Check
    from ui.formats import Formats
    from ui.view import AssessmentView

TOTAL = "total"


def area_of(instrument: Instrument, code: str) -> str:
    """The place whose minimum an indicator is closest to: itself, its joined area, else the component above."""
    if any(_minimum(instrument, key, code) is not None for key in ("WBK", "WBBM")):
        return code
    above = instrument.targets_above[instrument.indicators_by_code[code].parent]
    joined = next((place for place in above if place in instrument.areas_by_key), None)
    return joined if joined is not None else above[-1]


def lever_of(instrument: Instrument) -> str:
    """The component that the lever is: the one the areas stand in."""
    return next(node.code for node in instrument.children[None] if instrument.indicators_beneath[node.code])


def meter(view: AssessmentView, place: str, formats: Formats, *, short: bool = False) -> MeterValue:
    """The score of a place against its minimums.

    Args:
        view: The assessment.
        place: "total", a node code or an area key.
        formats: How numbers are written.
        short: Whether to leave out what the shortfall is counted to.
    """
    instrument = view.instrument
    wbk, wbbm = (_minimum(instrument, key, place) for key in ("WBK", "WBBM"))
    points, weight, ceiling = _amounts(view, place)
    target = view.snapshot.unit.target
    check = _check(view, place)
    against = wbbm if target == "WBBM" else wbk
    return MeterValue(
        name=_name(instrument, place),
        value=Amount(float(points), formats.points(points, against)),
        maximum=_amount(weight, formats),
        ceiling=_amount(ceiling, formats),
        wbk=_amount(wbk, formats) if wbk is not None else None,
        wbbm=_amount(wbbm, formats) if wbbm is not None else None,
        is_met=check.met if check is not None else None,
        target=target,
        shortfall=_shortfall(check, "" if short else target, formats),
    )


def _amounts(view: AssessmentView, place: str) -> tuple[Fraction, Fraction, Fraction]:
    """Points, weight, and points if what is open got full marks."""
    if place == TOTAL:
        return view.shown.total, view.instrument.total_weight, view.ceiling[place]
    if place in view.shown.nodes:
        return view.shown.nodes[place].points, view.shown.nodes[place].weight, view.ceiling[place]
    found = view.shown.indicators[place]
    full = view.instrument.full_points(view.instrument.indicators_by_code[place])
    return found.points, full, found.points if found.answered else full


def _shortfall(check: Check | None, target: str, formats: Formats) -> str:
    if check is None or check.met:
        return ""
    gap = formats.gap(check.points_missing)
    if not target:
        return QCoreApplication.translate("Assessment", "{gap} short").format(gap=gap)
    return QCoreApplication.translate("Assessment", "{gap} short of {target}").format(gap=gap, target=target)


def _check(view: AssessmentView, place: str) -> Check | None:
    verdict = view.shown.verdicts.get(view.snapshot.unit.target)
    checks = verdict.checks if verdict is not None else ()
    return next((check for check in checks if check.target == place), None)


def _minimum(instrument: Instrument, predicate: str, place: str) -> Fraction | None:
    found = instrument.predicate(predicate)
    minimums = found.minimums if found is not None else ()
    return next((minimum.points for minimum in minimums if minimum.target == place), None)


def _name(instrument: Instrument, place: str) -> str:
    if place == TOTAL:
        return QCoreApplication.translate("Assessment", "Total")
    if place in instrument.areas_by_key:
        return instrument.areas_by_key[place].title
    if place in instrument.nodes_by_code:
        return instrument.nodes_by_code[place].title
    minimums = instrument.predicates[0].minimums
    return next((minimum.title for minimum in minimums if minimum.target == place), place)


def _amount(value: Fraction, formats: Formats) -> Amount:
    return Amount(float(value), formats.points(value))
