"""The tree holds together, and at every place the weights below add up."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from assessments.definition import Aggregate, NodeKind
from assessments.findings import finding, number_text
from assessments.rules import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assessments.definition import Indicator, Instrument, Node
    from assessments.findings import InstrumentFinding

_FLOORS = tuple(NodeKind)


def check_tree(instrument: Instrument) -> Iterator[InstrumentFinding]:
    """Find what hangs in the air, stands on the wrong floor or weighs the wrong sum."""
    above: dict[str, Node] = {}
    for at, node in places.nodes(instrument):
        yield from _check_parent(at, node, above)
        yield from _check_below(at, node, instrument)
        yield from _check_area_number(at, node, instrument)
        above[node.code] = node
    for at, indicator in places.indicators(instrument):
        yield from _check_indicator(at, indicator, instrument)
    yield from _check_areas(instrument)
    roots = instrument.children.get(None, ())
    yield from _check_sum("[instrument], total_weight", [node.weight for node in roots], instrument.total_weight)


def _check_parent(at: str, node: Node, above: dict[str, Node]) -> Iterator[InstrumentFinding]:
    parent = above.get(node.parent) if node.parent is not None else None
    if node.parent is not None and parent is None:
        yield finding("unknown-parent", at, name=node.parent)
    if parent is not None and _FLOORS.index(node.kind) <= _FLOORS.index(parent.kind):
        yield finding("wrong-floor", f"{at}, kind", kind=node.kind, parent=parent.kind)
    if node.parent is None and node.kind is not NodeKind.COMPONENT:
        yield finding("wrong-floor", f"{at}, kind", kind=node.kind, parent="[instrument]")


def _check_below(at: str, node: Node, instrument: Instrument) -> Iterator[InstrumentFinding]:
    nodes = instrument.children.get(node.code, ())
    indicators = instrument.indicators_under.get(node.code, ())
    wanted, others = (nodes, indicators) if node.aggregate is Aggregate.SUM else (indicators, nodes)
    if not wanted or others:
        needed = "[[node]]" if node.aggregate is Aggregate.SUM else "[[indicator]]"
        yield finding("wrong-aggregate", f"{at}, aggregate", aggregate=node.aggregate, needed=needed)
        return
    if node.weight <= 0:
        yield finding("weight-zero", f"{at}, weight")
    if node.aggregate is Aggregate.SUM:
        yield from _check_sum(f"{at}, weight", [child.weight for child in nodes], node.weight)
    if node.aggregate is Aggregate.WEIGHTED_SUM:
        weights = [indicator.weight for indicator in indicators if indicator.weight is not None]
        if len(weights) == len(indicators):
            yield from _check_sum(f"{at}, weight", weights, node.weight)


def _check_indicator(at: str, indicator: Indicator, instrument: Instrument) -> Iterator[InstrumentFinding]:
    node = instrument.nodes_by_code.get(indicator.parent)
    if node is None:
        yield finding("unknown-parent", at, name=indicator.parent or '""')
        return
    if node.aggregate is Aggregate.WEIGHTED_SUM and indicator.weight is None:
        yield finding("weight-missing", f"{at}, weight")
    if node.aggregate is Aggregate.MEAN and indicator.weight is not None:
        yield finding("weight-unused", f"{at}, weight")
    if indicator.weight is not None and indicator.weight <= 0:
        yield finding("weight-zero", f"{at}, weight")


def _check_area_number(at: str, node: Node, instrument: Instrument) -> Iterator[InstrumentFinding]:
    is_area = node.kind is NodeKind.AREA
    known = node.area is not None and f"area.{node.area}" in instrument.areas_by_key
    if is_area != (node.area is not None) or (is_area and not known):
        yield finding("wrong-area", f"{at}, area")


def _check_areas(instrument: Instrument) -> Iterator[InstrumentFinding]:
    for at, area in places.areas(instrument):
        if not area.nodes:
            yield finding("empty-area", at)
            continue
        weights = [instrument.nodes_by_code[code].weight for code in area.nodes if code in instrument.nodes_by_code]
        yield from _check_sum(f"{at}, weight", weights, area.weight)


def _check_sum(where: str, weights: list[Fraction], expected: Fraction) -> Iterator[InstrumentFinding]:
    found = sum(weights, Fraction(0))
    if found != expected:
        yield finding("weights-do-not-add-up", where, found=number_text(found), expected=number_text(expected))
