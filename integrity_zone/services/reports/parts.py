"""How reports divide an instrument: change areas first, then what stands in none of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.scoring.target import indicators_beneath

if TYPE_CHECKING:
    from assessments.definition import Area, Indicator, Instrument, Node


@dataclass(frozen=True, slots=True)
class ReportPart:
    """An area with its halves joined, or a first-level node with what is left of it."""

    title: str
    area: Area | None
    top: Node | None  #: when it is no area
    nodes: tuple[Node, ...]  #: those that hold indicators, in worksheet order
    indicators: tuple[Indicator, ...]


def parts_of(instrument: Instrument) -> tuple[ReportPart, ...]:
    """All parts; together they hold every indicator once."""
    parts = [_part(instrument, area, None, _holding(instrument, set(area.nodes))) for area in instrument.areas]
    inside = {node.code for part in parts for node in part.nodes}
    for top in instrument.children[None]:
        rest = tuple(node for node in _holding(instrument, {top.code}) if node.code not in inside)
        if rest:
            parts.append(_part(instrument, None, top, rest))
    return tuple(parts)


def _part(instrument: Instrument, area: Area | None, top: Node | None, nodes: tuple[Node, ...]) -> ReportPart:
    title = f"Area {area.number}. {area.title}" if area else top.title if top else ""
    indicators = tuple(item for node in nodes for item in instrument.indicators_under[node.code])
    return ReportPart(title, area, top, nodes, indicators)


def _holding(instrument: Instrument, codes: set[str]) -> tuple[Node, ...]:
    """The nodes at or below some others that hold indicators."""
    holders = {item.parent for code in codes for item in indicators_beneath(instrument, code)}
    return tuple(node for node in instrument.nodes if node.code in holders)
