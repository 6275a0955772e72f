"""Where the entries of an instrument stand in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessments.findings import place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assessments.definition import Area, Indicator, Instrument, Node, Predicate, Scale, SheetRow, Source
    from assessments.draft import NumberedMinimum


def sources(instrument: Instrument) -> Iterator[tuple[str, Source]]:
    """Place and source, in file order."""
    for number, source in enumerate(instrument.sources, start=1):
        yield place("source", number, source.key), source


def scales(instrument: Instrument) -> Iterator[tuple[str, Scale]]:
    """Place and scale, in file order."""
    for number, scale in enumerate(instrument.scales, start=1):
        yield place("scale", number, scale.key), scale


def nodes(instrument: Instrument) -> Iterator[tuple[str, Node]]:
    """Place and node, in file order."""
    for number, node in enumerate(instrument.nodes, start=1):
        yield place("node", number, node.code), node


def areas(instrument: Instrument) -> Iterator[tuple[str, Area]]:
    """Place and area, in file order."""
    for number, area in enumerate(instrument.areas, start=1):
        yield place("area", number, area.key), area


def indicators(instrument: Instrument) -> Iterator[tuple[str, Indicator]]:
    """Place and indicator, in file order."""
    for number, indicator in enumerate(instrument.indicators, start=1):
        yield place("indicator", number, indicator.code), indicator


def predicates(instrument: Instrument) -> Iterator[tuple[str, Predicate]]:
    """Place and predicate, in file order."""
    for number, predicate in enumerate(instrument.predicates, start=1):
        yield place("predicate", number, predicate.key), predicate


def sheet_rows(instrument: Instrument) -> Iterator[tuple[str, SheetRow]]:
    """Place and total row, in file order."""
    for number, row in enumerate(instrument.sheet_rows, start=1):
        yield place("sheet_row", number, row.key), row


def of_minimum(one: NumberedMinimum, key: str = "") -> str:
    """Place of a minimum."""
    return place("minimum", one.number, f"{one.predicate} {one.minimum.key}", key)
