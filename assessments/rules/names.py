"""Every code, row and ministry id stands once, and every name that is used exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessments.findings import finding
from assessments.rules import places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assessments.definition import Indicator, Instrument
    from assessments.draft import NumberedMinimum
    from assessments.findings import InstrumentFinding

#: The measured thing that is no node, area or indicator.
TOTAL = "total"


def check_names(instrument: Instrument, minimums: tuple[NumberedMinimum, ...]) -> Iterator[InstrumentFinding]:
    """Find what stands twice and what is named but not there.

    Args:
        instrument: The instrument.
        minimums: Its minimums with their numbers in the file.
    """
    for names in _name_spaces(instrument, minimums):
        yield from _duplicates("duplicate-code", names)
    yield from _duplicates("duplicate-row", _rows(instrument))
    yield from _duplicates("duplicate-ministry-id", _ministry_ids(instrument))
    yield from _unknown_sources(instrument, minimums)
    yield from _unknown_targets(instrument, minimums)
    yield from _unknown_inputs(instrument)
    known = {predicate.key for predicate in instrument.predicates}
    for one in minimums:
        if one.predicate not in known:
            yield finding("unknown-predicate", places.of_minimum(one, "predicate"), name=one.predicate)


def known_targets(instrument: Instrument) -> set[str]:
    """Everything that has points: "total", nodes, areas and indicators."""
    return {TOTAL, *instrument.nodes_by_code, *instrument.areas_by_key, *instrument.indicators_by_code}


def _name_spaces(
    instrument: Instrument, minimums: tuple[NumberedMinimum, ...]
) -> Iterator[Iterable[tuple[object, str]]]:
    yield ((source.key, at) for at, source in places.sources(instrument))
    yield ((scale.key, at) for at, scale in places.scales(instrument))
    yield _scored_names(instrument)
    yield ((predicate.key, at) for at, predicate in places.predicates(instrument))
    yield ((f"{one.predicate} {one.minimum.key}", places.of_minimum(one)) for one in minimums)
    yield ((row.key, at) for at, row in places.sheet_rows(instrument))
    for at, indicator in places.indicators(instrument):
        yield _input_names(at, indicator)


def _scored_names(instrument: Instrument) -> Iterator[tuple[object, str]]:
    """Nodes, areas and indicators share one name space: a score card looks all of them up by name."""
    yield TOTAL, "[instrument]"
    yield from ((node.code, at) for at, node in places.nodes(instrument))
    yield from ((area.key, at) for at, area in places.areas(instrument))
    yield from ((indicator.code, at) for at, indicator in places.indicators(instrument))


def _input_names(at: str, indicator: Indicator) -> Iterator[tuple[object, str]]:
    for number, count in enumerate(indicator.inputs, start=1):
        yield count.key, f"{at}, inputs {number}"


def _rows(instrument: Instrument) -> Iterator[tuple[int | None, str]]:
    yield from ((node.row, at) for at, node in places.nodes(instrument))
    for at, indicator in places.indicators(instrument):
        yield indicator.row, at
        yield from ((count.row, f"{at}, inputs {n}") for n, count in enumerate(indicator.inputs, start=1))
        yield from ((derived.row, f"{at}, sums {n}") for n, derived in enumerate(indicator.derived, start=1))
    yield from ((row.row, at) for at, row in places.sheet_rows(instrument))


def _ministry_ids(instrument: Instrument) -> Iterator[tuple[int | None, str]]:
    for at, indicator in places.indicators(instrument):
        yield indicator.ministry_id, at
        yield from ((count.ministry_id, f"{at}, inputs {n}") for n, count in enumerate(indicator.inputs, start=1))


def _duplicates(code: str, named: Iterable[tuple[object, str]]) -> Iterator[InstrumentFinding]:
    first: dict[object, str] = {}
    for name, at in named:
        if name is None:
            continue
        if name in first:
            yield finding(code, at, name=name, first=first[name])
        else:
            first[name] = at


def _unknown_sources(instrument: Instrument, minimums: tuple[NumberedMinimum, ...]) -> Iterator[InstrumentFinding]:
    used = [(at, node.source) for at, node in places.nodes(instrument)]
    used += [(at, indicator.source) for at, indicator in places.indicators(instrument)]
    used += [(places.of_minimum(one), one.minimum.source) for one in minimums]
    for at, name in used:
        if name not in instrument.sources_by_key:
            yield finding("unknown-source", f"{at}, source", name=name or '""')


def _unknown_targets(instrument: Instrument, minimums: tuple[NumberedMinimum, ...]) -> Iterator[InstrumentFinding]:
    known = known_targets(instrument)
    for one in minimums:
        if one.minimum.target not in known:
            yield finding("unknown-target", places.of_minimum(one, "target"), name=one.minimum.target)
    for at, row in places.sheet_rows(instrument):
        if row.key not in known:
            yield finding("unknown-target", f"{at}, key", name=row.key)


def _unknown_inputs(instrument: Instrument) -> Iterator[InstrumentFinding]:
    for at, indicator in places.indicators(instrument):
        counts = {count.key for count in indicator.inputs}
        for number, derived in enumerate(indicator.derived, start=1):
            for name in derived.inputs:
                if name not in counts:
                    yield finding("unknown-input", f"{at}, sums {number}", name=name)
