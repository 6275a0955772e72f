"""The tables of the pages about the instruments, drawn from the instruments.

`python -m tests.support.instrument_table` writes them into the pages again.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assessments.findings import number_text
from assessments.loader import load_published, published_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from assessments.definition import Area, Indicator, Instrument, Minimum, Node

_DOCS = Path(__file__).resolve().parents[2] / "docs"
#: Key of an instrument -> the page about it.
PAGES = {key: _DOCS / f"instrument-{key.removeprefix('zi-')}.md" for key in published_keys()}
BEGIN = "<!-- tables from the instrument: begin -->\n"
END = "<!-- tables from the instrument: end -->\n"


def draw_tables(instrument: Instrument) -> str:
    """All tables of the page, as Markdown."""
    lines: list[str] = []
    lines += [f"## {'Areas and halves' if _has_halves(instrument) else 'Areas'}", "", *_overview(instrument), ""]
    for area in instrument.areas:
        lines += [f"## Area {area.number}: {area.title} ({number_text(area.weight)} points)", ""]
        for code in area.nodes:
            lines += [*_half(instrument, instrument.nodes_by_code[code]), ""]
    lines += [f"## Hasil ({number_text(instrument.nodes_by_code['B'].weight)} points)", ""]
    for node in instrument.children["B"]:
        lines += [*_half(instrument, node), ""]
    if any(item.formula is not None for item in instrument.indicators):
        lines += ["## Computed percentages", "", *_formulas(instrument), ""]
    lines += ["## Minimums", "", *_minimums(instrument), ""]
    lines += ["## Sources", "", *_sources(instrument), ""]
    return "\n".join(lines)


def page_tables(text: str) -> str:
    """What stands between the two marks of the page."""
    return text.partition(BEGIN)[2].partition(END)[0]


def _overview(instrument: Instrument) -> Iterator[str]:
    rows = [[str(area.number), area.title, *_area_cells(instrument, area)] for area in instrument.areas]
    parts = ["Pemenuhan", "Indicators", "Reform", "Indicators", "Together"]
    yield from _table(
        ["Area", "Title", *(parts if _has_halves(instrument) else ["Sub-components", "Indicators"])], rows
    )


def _has_halves(instrument: Instrument) -> bool:
    return any(len(area.nodes) > 1 for area in instrument.areas)


def _area_cells(instrument: Instrument, area: Area) -> Iterator[str]:
    for code in area.nodes:
        below = instrument.children[code]
        yield f"{number_text(instrument.nodes_by_code[code].weight)} = {_added(node.weight for node in below)}"
        counts = [len(instrument.indicators_under[node.code]) for node in below]
        yield f"{sum(counts)} = {' + '.join(map(str, counts))}"
    if _has_halves(instrument):
        yield number_text(area.weight)


def _half(instrument: Instrument, node: Node) -> Iterator[str]:
    parts = instrument.children.get(node.code, (node,))
    count = sum(len(instrument.indicators_under[part.code]) for part in parts)
    above = instrument.nodes_by_code[node.parent or ""].title
    yield f"### {node.code} {above}: {node.title} ({number_text(node.weight)} points, indicators: {count})"
    yield ""
    rows = []
    for part in parts:
        below = instrument.indicators_under[part.code]
        if part is not node:
            how = f"{part.aggregate.replace('_', ' ')} of {len(below)}"
            rows.append([f"**{part.code}**", f"**{part.title}**", how, f"**{number_text(part.weight)}**"])
        rows += [[indicator.code, indicator.title, *_answer(instrument, indicator)] for indicator in below]
    yield from _table(["Code", "Sub-component or indicator", "Answer", "Points"], rows)


def _answer(instrument: Instrument, indicator: Indicator) -> tuple[str, str]:
    return instrument.scales_by_key[indicator.scale].label, number_text(instrument.full_points(indicator))


def _formulas(instrument: Instrument) -> Iterator[str]:
    rows = [
        [
            indicator.code,
            indicator.formula.kind,
            ", ".join(f"{count.key} ({count.role})" for count in indicator.inputs),
            number_text(indicator.formula.zero_denominator),
        ]
        for indicator in instrument.indicators
        if indicator.formula is not None
    ]
    yield from _table(["Code", "Formula", "Counts", "Zero denominator gives"], rows)


def _minimums(instrument: Instrument) -> Iterator[str]:
    wbk, wbbm = instrument.predicates
    low = {minimum.key: minimum for minimum in wbk.minimums}
    rows = [[high.key, high.title, _minimum(low.get(high.key)), _minimum(high)] for high in wbbm.minimums]
    yield from _table(["Check", "What is measured", wbk.key, wbbm.key], rows)


def _minimum(minimum: Minimum | None) -> str:
    return "-" if minimum is None else f"{number_text(minimum.points)}{_percent(minimum.percent)}"


def _percent(percent: Fraction | None) -> str:
    return "" if percent is None else f" ({number_text(percent)} %)"


def _sources(instrument: Instrument) -> Iterator[str]:
    rows = [[source.key, source.title, source.clause, source.confidence] for source in instrument.sources]
    yield from _table(["Key", "Document", "Clause", "Confidence"], rows)


def _added(numbers: Iterable[Fraction]) -> str:
    return " + ".join(number_text(number) for number in numbers)


def _table(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(row)} |"


def main() -> None:
    """Write the tables into the pages."""
    for key, page in PAGES.items():
        text = page.read_text(encoding="utf-8")
        before, _, rest = text.partition(BEGIN)
        after = rest.partition(END)[2]
        page.write_text(before + BEGIN + draw_tables(load_published(key)) + END + after, encoding="utf-8")


if __name__ == "__main__":
    main()
