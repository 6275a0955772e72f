"""The minimums of each predicate can be reached, agree with themselves and rise from one predicate to the next."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from assessments.findings import finding, number_text
from assessments.rules import places
from assessments.rules.names import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assessments.definition import Instrument, Minimum
    from assessments.draft import NumberedMinimum
    from assessments.findings import InstrumentFinding


def check_minimums(instrument: Instrument, minimums: tuple[NumberedMinimum, ...]) -> Iterator[InstrumentFinding]:
    """Find minimums that contradict the weights, their parts or the earlier predicate.

    Args:
        instrument: The instrument.
        minimums: Its minimums with their numbers in the file.
    """
    by_predicate: dict[str, dict[str, Minimum]] = {predicate.key: {} for predicate in instrument.predicates}
    for one in minimums:
        by_predicate.setdefault(one.predicate, {})[one.minimum.key] = one.minimum
    earlier = _earlier(instrument)
    for one in minimums:
        yield from _check_size(one, _weight(instrument, one.minimum.target))
        yield from _check_parts(one, by_predicate[one.predicate])
        before = earlier.get(one.predicate)
        if before is not None:
            yield from _check_rise(one, before, by_predicate[before])
    yield from _check_order(instrument, by_predicate)


def _earlier(instrument: Instrument) -> dict[str, str]:
    """Predicate -> the one before it, where that one is known and stands above."""
    found: dict[str, str] = {}
    above: set[str] = set()
    for predicate in instrument.predicates:
        if predicate.earlier in above and predicate.earlier is not None:
            found[predicate.key] = predicate.earlier
        above.add(predicate.key)
    return found


def _weight(instrument: Instrument, target: str) -> Fraction | None:
    """Points the target can reach; None when it is unknown."""
    if target == TOTAL:
        return instrument.total_weight
    if target in instrument.areas_by_key:
        return instrument.areas_by_key[target].weight
    if target in instrument.nodes_by_code:
        return instrument.nodes_by_code[target].weight
    indicator = instrument.indicators_by_code.get(target)
    if indicator is None or indicator.parent not in instrument.nodes_by_code:
        return None
    return instrument.full_points(indicator)


def _check_size(one: NumberedMinimum, weight: Fraction | None) -> Iterator[InstrumentFinding]:
    minimum = one.minimum
    if weight is None:
        return
    points = number_text(minimum.points)
    if minimum.points > weight:
        yield finding("minimum-too-high", places.of_minimum(one, "points"), points=points, weight=number_text(weight))
    if minimum.percent is not None and minimum.percent / 100 * weight != minimum.points:
        yield finding(
            "percent-disagrees",
            places.of_minimum(one, "percent"),
            percent=number_text(minimum.percent),
            weight=number_text(weight),
            expected=number_text(minimum.percent / 100 * weight),
            points=points,
        )


def _check_parts(one: NumberedMinimum, beside: Mapping[str, Minimum]) -> Iterator[InstrumentFinding]:
    unknown = [key for key in one.minimum.parts if key not in beside or key == one.minimum.key]
    for key in unknown:
        yield finding("unknown-part", places.of_minimum(one, "parts"), name=key)
    if unknown or not one.minimum.parts:
        return
    found = sum((beside[key].points for key in one.minimum.parts), Fraction(0))
    if found != one.minimum.points:
        yield finding(
            "parts-do-not-add-up",
            places.of_minimum(one, "parts"),
            found=number_text(found),
            expected=number_text(one.minimum.points),
        )


def _check_rise(one: NumberedMinimum, before: str, minimums: Mapping[str, Minimum]) -> Iterator[InstrumentFinding]:
    other = minimums.get(one.minimum.key)
    if other is not None and one.minimum.points < other.points:
        yield finding(
            "minimum-below-earlier",
            places.of_minimum(one, "points"),
            points=number_text(one.minimum.points),
            other=number_text(other.points),
            predicate=before,
        )


def _check_order(
    instrument: Instrument, by_predicate: Mapping[str, Mapping[str, Minimum]]
) -> Iterator[InstrumentFinding]:
    earlier = _earlier(instrument)
    for at, predicate in places.predicates(instrument):
        if predicate.earlier is None:
            continue
        before = earlier.get(predicate.key)
        if before is None:
            yield finding("unknown-earlier", f"{at}, earlier", name=predicate.earlier)
            continue
        missing = [key for key in by_predicate[before] if key not in by_predicate[predicate.key]]
        if missing:
            yield finding("minimum-missing", at, predicate=before, names=", ".join(missing))
