"""Which row of `Jawaban` shows what: the ministry's rows where the instrument knows them, else running ones."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assessments.definition import DerivedRow, Indicator, Instrument, Node, SheetRow

FIRST_ROW = 2  #: below the heading
_GRAND_TOTAL = "total"


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A row that adds up whole components."""

    row: int
    title: str
    nodes: tuple[str, ...]  #: codes of the components added up


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Where everything stands."""

    nodes: Mapping[str, int]  #: node code -> row
    indicators: Mapping[str, int]  #: indicator code -> row
    counts: Mapping[tuple[str, str], int]  #: (indicator code, count key) -> row
    derived: Mapping[int, tuple[Indicator, DerivedRow]]  #: row -> sum shown there
    totals: tuple[TotalRow, ...]  #: the last one is the grand total
    last_row: int

    @property
    def grand_total(self) -> TotalRow:
        """The row of the final score."""
        return self.totals[-1]


def lay_out(instrument: Instrument) -> SheetLayout:
    """Find every row.

    The ministry numbers no row for a sub-component's heading; it stands just above its first indicator. An instrument
    whose rows are unknown or do not fit together gets running rows.
    """
    layout = _ministry_layout(instrument)
    return layout if layout is not None and _is_sound(layout) else _running_layout(instrument)


def depth_first(instrument: Instrument, parent: str | None = None) -> Iterator[Node | Indicator]:
    """Nodes and indicators in worksheet order, parents first."""
    for node in instrument.children.get(parent, ()):
        yield node
        yield from instrument.indicators_under.get(node.code, ())
        yield from depth_first(instrument, node.code)


def _ministry_layout(instrument: Instrument) -> SheetLayout | None:
    indicators = {item.code: item.row for item in instrument.indicators if item.row is not None}
    counts = {
        (item.code, count.key): count.row
        for item in instrument.indicators
        for count in item.inputs
        if count.row is not None
    }
    if len(indicators) < len(instrument.indicators) or len(counts) < sum(len(i.inputs) for i in instrument.indicators):
        return None
    nodes: dict[str, int] = {}
    for node in reversed(instrument.nodes):
        below = [indicators[item.code] for item in instrument.indicators_under.get(node.code, ())]
        below += [nodes[child.code] for child in instrument.children.get(node.code, ()) if child.code in nodes]
        if node.row is None and not below:
            return None
        nodes[node.code] = min(below) - 1 if node.row is None else node.row
    derived = {item.row: (indicator, item) for indicator in instrument.indicators for item in indicator.derived}
    used = max(chain(nodes.values(), indicators.values(), counts.values(), derived, (FIRST_ROW,)))
    roots = [(nodes[node.code], node.code) for node in instrument.children.get(None, ())]
    totals = _known_totals(instrument.sheet_rows, sorted(roots)) or _added_totals(instrument, used + 1)
    return SheetLayout(nodes, indicators, counts, derived, totals, max(used, *(total.row for total in totals)))


def _known_totals(rows: tuple[SheetRow, ...], roots: list[tuple[int, str]]) -> tuple[TotalRow, ...]:
    """The totals the instrument names: the grand total by its key, others by their component or the one above them."""
    totals = []
    every = tuple(code for _, code in roots)
    for row in sorted(rows, key=lambda item: item.row):
        above = [code for start, code in roots if start < row.row]
        if row.key == _GRAND_TOTAL:
            totals.append(TotalRow(row.row, row.title, every))
        elif above:
            totals.append(TotalRow(row.row, row.title, (row.key if row.key in every else above[-1],)))
    return tuple(totals) if totals and totals[-1].nodes == every else ()


def _added_totals(instrument: Instrument, first_row: int) -> tuple[TotalRow, ...]:
    roots = instrument.children.get(None, ())
    totals = [
        TotalRow(row, f"Jumlah {root.title} ({root.code})", (root.code,)) for row, root in enumerate(roots, first_row)
    ]
    codes = tuple(root.code for root in roots)
    return (*totals, TotalRow(first_row + len(totals), f"NILAI AKHIR ({' + '.join(codes)})", codes))


def _is_sound(layout: SheetLayout) -> bool:
    """Whether no two things share a row and nothing stands in the heading."""
    rows = [
        *layout.nodes.values(),
        *layout.indicators.values(),
        *layout.counts.values(),
        *layout.derived,
        *(total.row for total in layout.totals),
    ]
    return len(set(rows)) == len(rows) and min(rows) >= FIRST_ROW


def _running_layout(instrument: Instrument) -> SheetLayout:
    nodes: dict[str, int] = {}
    indicators: dict[str, int] = {}
    counts: dict[tuple[str, str], int] = {}
    derived: dict[int, tuple[Indicator, DerivedRow]] = {}
    row = FIRST_ROW
    for item in depth_first(instrument):
        if item.code in instrument.nodes_by_code:
            nodes[item.code] = row
            row += 1
            continue
        indicator = instrument.indicators_by_code[item.code]
        indicators[item.code] = row
        row += 1
        for shown in indicator.derived:
            derived[row] = (indicator, shown)
            row += 1
        for count in indicator.inputs:
            counts[indicator.code, count.key] = row
            row += 1
    totals = _added_totals(instrument, row)
    return SheetLayout(nodes, indicators, counts, derived, totals, totals[-1].row)
