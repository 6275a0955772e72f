"""From parsed tables to the frozen types, collecting every schema problem instead of stopping at the first."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from assessments.definition import (
    Aggregate,
    AnswerKind,
    Area,
    CountInput,
    DerivedRow,
    Formula,
    FormulaKind,
    Indicator,
    InputRole,
    Instrument,
    Minimum,
    Node,
    NodeKind,
    Option,
    Predicate,
    Scale,
    SheetRow,
    Source,
)
from assessments.entry import Entry, entries
from assessments.findings import InstrumentFinding, finding
from assessments.toml_file import parse_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

_ARRAYS = ("source", "scale", "node", "area", "indicator", "predicate", "minimum", "sheet_row")
_NEEDED = ("source", "scale", "node", "indicator")
_FORMAT = 1


class _Status(StrEnum):
    IN_FORCE = "in-force"
    REPEALED = "repealed"


class _Confidence(StrEnum):
    CERTAIN = "certain"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class NumberedMinimum:
    """A minimum with its place in the file."""

    number: int
    predicate: str
    minimum: Minimum


@dataclass(frozen=True, slots=True)
class Draft:
    """As much of an instrument as could be read, and what could not."""

    instrument: Instrument
    minimums: tuple[NumberedMinimum, ...]
    problems: tuple[InstrumentFinding, ...]


def read_draft(data: bytes) -> Draft:
    """Read an instrument file as far as possible.

    Args:
        data: The bytes of the file.

    Returns:
        The draft; only without problems is its instrument what the file says.

    Raises:
        InstrumentFileError: The bytes are no TOML within the limits, so there is nothing to read.
    """
    tables = parse_tables(data)
    problems: list[InstrumentFinding] = []
    _check_tables(tables, problems)
    scales = tuple(_scale(entry) for entry in entries(tables, "scale", ("key",), problems))
    scores = {scale.key: scale.scores for scale in scales}
    nodes = tuple(_node(entry) for entry in entries(tables, "node", ("code",), problems))
    minimums = tuple(
        _minimum(number, entry)
        for number, entry in enumerate(entries(tables, "minimum", ("predicate", "key"), problems), start=1)
    )
    instrument = _instrument(
        _head(tables, problems),
        hashlib.sha256(data).hexdigest(),
        sources=tuple(_source(entry) for entry in entries(tables, "source", ("key",), problems)),
        scales=scales,
        nodes=nodes,
        areas=tuple(_area(entry, nodes) for entry in entries(tables, "area", ("number",), problems)),
        indicators=tuple(_indicator(entry, scores) for entry in entries(tables, "indicator", ("code",), problems)),
        predicates=tuple(_predicate(entry, minimums) for entry in entries(tables, "predicate", ("key",), problems)),
        sheet_rows=tuple(_sheet_row(entry) for entry in entries(tables, "sheet_row", ("key",), problems)),
    )
    return Draft(instrument, minimums, tuple(problems))


def _check_tables(tables: Mapping[str, object], problems: list[InstrumentFinding]) -> None:
    unknown = [name for name in tables if name not in (*_ARRAYS, "instrument")]
    if unknown:
        problems.append(finding("unknown-table", "file", names=", ".join(ascii(name)[:40] for name in unknown[:5])))
    problems.extend(finding("missing-table", f"[[{name}]]") for name in _NEEDED if name not in tables)


def _head(tables: Mapping[str, object], problems: list[InstrumentFinding]) -> Entry:
    table = tables.get("instrument")
    if table is None:
        problems.append(finding("missing-table", "[instrument]"))
    elif not isinstance(table, dict):
        problems.append(finding("wrong-table", "[instrument]", expected="[instrument]"))
    else:
        return Entry(table, "[instrument]", problems)
    # Its absence is one problem, not one for each of its keys.
    return Entry({}, "[instrument]", [])


def _instrument(
    head: Entry,
    digest: str,
    *,
    sources: tuple[Source, ...],
    scales: tuple[Scale, ...],
    nodes: tuple[Node, ...],
    areas: tuple[Area, ...],
    indicators: tuple[Indicator, ...],
    predicates: tuple[Predicate, ...],
    sheet_rows: tuple[SheetRow, ...],
) -> Instrument:
    head.fixed_number("format", _FORMAT)
    instrument = Instrument(
        key=head.code("key"),
        title=head.text("title"),
        regulation=head.text("regulation"),
        status=str(head.word("status", _Status)),
        digest=digest,
        total_weight=head.number("total_weight"),
        sources=sources,
        scales=scales,
        nodes=nodes,
        indicators=indicators,
        areas=areas,
        predicates=predicates,
        sheet_rows=sheet_rows,
    )
    head.close()
    return instrument


def _source(entry: Entry) -> Source:
    source = Source(
        key=entry.code("key"),
        title=entry.text("title"),
        clause=entry.text("clause"),
        confidence=str(entry.word("confidence", _Confidence)),
    )
    entry.close()
    return source


def _scale(entry: Entry) -> Scale:
    kind = entry.word("kind", AnswerKind)
    scale = Scale(
        key=entry.code("key"),
        label=entry.text("label"),
        kind=kind,
        scores=MappingProxyType(entry.numbers_by_name("scores")),
        minimum=entry.number("minimum") if kind is AnswerKind.INDEX else Fraction(0),
        maximum=entry.number("maximum") if kind is AnswerKind.INDEX else Fraction(1),
    )
    entry.close()
    return scale


def _node(entry: Entry) -> Node:
    code = entry.code("code")
    node = Node(
        code=code,
        title=entry.text("title"),
        kind=entry.word("kind", NodeKind),
        weight=entry.number("weight"),
        aggregate=entry.word("aggregate", Aggregate),
        parent=_parent(code) or None,
        row=entry.whole_number("row"),
        area=entry.whole_number("area"),
        source=entry.code("source"),
    )
    entry.close()
    return node


def _area(entry: Entry, nodes: tuple[Node, ...]) -> Area:
    number = entry.needed_whole_number("number")
    area = Area(
        key=f"area.{number}",
        number=number,
        title=entry.text("title"),
        weight=entry.number("weight"),
        nodes=tuple(node.code for node in nodes if node.area == number),
    )
    entry.close()
    return area


def _indicator(entry: Entry, scores: Mapping[str, Mapping[str, Fraction]]) -> Indicator:
    code = entry.code("code")
    scale = entry.code("scale")
    inputs = tuple(_count_input(inner) for inner in entry.tables("inputs"))
    formula = entry.table("formula")
    indicator = Indicator(
        code=code,
        label=entry.text("label"),
        title=entry.text("title"),
        parent=_parent(code),
        scale=scale,
        kind=_kind(entry),
        weight=entry.optional_number("weight"),
        options=tuple(
            Option(key, scores.get(scale, {}).get(key, Fraction(0)), criterion)
            for key, criterion in entry.texts_by_name("criteria").items()
        ),
        inputs=inputs,
        derived=tuple(_derived_row(inner) for inner in entry.tables("sums")),
        formula=_formula(formula) if formula is not None else None,
        row=entry.whole_number("row"),
        ministry_id=entry.whole_number("ministry_id"),
        evidence=entry.texts("evidence"),
        note=entry.text("note") if entry.has("note") else "",
        source=entry.code("source"),
    )
    entry.close()
    return indicator


def _kind(entry: Entry) -> AnswerKind:
    """What the indicator looks like; whether its scale agrees is for the linter."""
    if entry.has("inputs") or entry.has("formula"):
        return AnswerKind.RATIO
    return AnswerKind.CHOICE if entry.has("criteria") else AnswerKind.INDEX


def _count_input(entry: Entry) -> CountInput:
    count = CountInput(
        key=entry.input_key("key"),
        label=entry.text("label"),
        role=entry.word("role", InputRole),
        row=entry.whole_number("row"),
        ministry_id=entry.whole_number("ministry_id"),
    )
    entry.close()
    return count


def _derived_row(entry: Entry) -> DerivedRow:
    derived = DerivedRow(label=entry.text("label"), row=entry.needed_whole_number("row"), inputs=entry.texts("inputs"))
    entry.close()
    return derived


def _formula(entry: Entry) -> Formula:
    formula = Formula(
        kind=entry.word("kind", FormulaKind),
        cap=entry.number("cap"),
        zero_denominator=entry.number("zero_denominator"),
        text=entry.text("text"),
        part_of_whole=entry.flag("part_of_whole") if entry.has("part_of_whole") else True,
    )
    entry.close()
    return formula


def _predicate(entry: Entry, minimums: tuple[NumberedMinimum, ...]) -> Predicate:
    key = entry.code("key")
    predicate = Predicate(
        key=key,
        title=entry.text("title"),
        minimums=tuple(numbered.minimum for numbered in minimums if numbered.predicate == key),
        earlier=entry.code("earlier") if entry.has("earlier") else None,
    )
    entry.close()
    return predicate


def _minimum(number: int, entry: Entry) -> NumberedMinimum:
    predicate = entry.code("predicate")
    minimum = Minimum(
        key=entry.code("key"),
        title=entry.text("title"),
        target=entry.code("target"),
        points=entry.number("points"),
        percent=entry.optional_number("percent"),
        parts=entry.texts("parts"),
        source=entry.code("source"),
    )
    entry.close()
    return NumberedMinimum(number, predicate, minimum)


def _sheet_row(entry: Entry) -> SheetRow:
    row = SheetRow(key=entry.code("key"), row=entry.needed_whole_number("row"), title=entry.text("title"))
    entry.close()
    return row


def _parent(code: str) -> str:
    return code.rpartition(".")[0]
