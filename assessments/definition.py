"""The frozen types of an instrument: what is asked, how it is scored, what is the least that suffices."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


_PERCENT = 100


class AnswerKind(StrEnum):
    """How an indicator is answered."""

    CHOICE = "choice"  #: one of the offered options
    RATIO = "ratio"  #: counts from which a share in [0, 1] is computed
    INDEX = "index"  #: a decimal on the scale's range, such as a survey score 0-4


class Aggregate(StrEnum):
    """How a node gets its points from what stands directly below it."""

    SUM = "sum"  #: points of the child nodes added up
    MEAN = "mean"  #: mean of the indicator scores, times the node's weight
    WEIGHTED_SUM = "weighted_sum"  #: indicator score times the indicator's own weight, added up


class NodeKind(StrEnum):
    """The floor of a node in the tree."""

    COMPONENT = "component"  #: pengungkit, hasil
    PART = "part"  #: pemenuhan, reform; a result component
    AREA = "area"  #: one change area within a part
    SUBCOMPONENT = "subcomponent"


class InputRole(StrEnum):
    """What a count means in its indicator's formula."""

    NUMERATOR = "numerator"  #: ratio: added up above the line
    DENOMINATOR = "denominator"  #: ratio: added up below the line
    PREVIOUS = "previous"  #: decrease: the count of the year before
    CURRENT = "current"  #: decrease: the count of this year
    RECORDED = "recorded"  #: must be filled in, is not used by the formula


class FormulaKind(StrEnum):
    """The arithmetic of a computed percentage."""

    RATIO = "ratio"  #: sum of numerators / sum of denominators
    DECREASE = "decrease"  #: (previous - current) / previous


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule or a figure comes from."""

    key: str
    title: str  #: the regulation or document
    clause: str  #: article, annex, page, sheet
    confidence: str  #: certain, high, medium or low


@dataclass(frozen=True, slots=True)
class Option:
    """One choice an indicator offers."""

    key: str  #: "Ya", "A" ...
    score: Fraction  #: in [0, 1]
    criterion: str  #: when this option holds, in our own words (Indonesian)


@dataclass(frozen=True, slots=True)
class Scale:
    """A kind of answer that many indicators share."""

    key: str  #: "abc", "persen" ...
    label: str  #: as shown, such as "A/B/C"
    kind: AnswerKind
    scores: Mapping[str, Fraction] = field(default_factory=lambda: MappingProxyType({}))  #: option key -> score
    minimum: Fraction = Fraction(0)  #: index: lowest value
    maximum: Fraction = Fraction(1)  #: index: highest value, worth a score of 1

    @property
    def is_percentage(self) -> bool:
        """Whether a percentage is typed as it stands, instead of the counts behind it."""
        return self.kind is AnswerKind.INDEX and self.minimum == 0 and self.maximum == _PERCENT


@dataclass(frozen=True, slots=True)
class CountInput:
    """One whole number a computed percentage asks for."""

    key: str
    label: str
    role: InputRole
    row: int | None  #: row in the ministry's worksheet
    ministry_id: int | None  #: soal_id of the ministry's portal


@dataclass(frozen=True, slots=True)
class DerivedRow:
    """A worksheet row that only shows the sum of some counts."""

    label: str
    row: int
    inputs: tuple[str, ...]  #: keys of the counts added up


@dataclass(frozen=True, slots=True)
class Formula:
    """A computed percentage as data; its inputs take part by their role."""

    kind: FormulaKind
    cap: Fraction  #: highest score the result may reach; the lowest is 0
    zero_denominator: Fraction  #: score when the denominator is zero (decrease: when both years are zero)
    text: str  #: the formula in words (Indonesian)
    part_of_whole: bool = True  #: ratio: the numerators count a part of the denominators; more of them is odd


@dataclass(frozen=True, slots=True)
class Indicator:
    """One question of the instrument."""

    code: str
    label: str  #: as printed in the worksheet: "a", "b" or "-"
    title: str
    parent: str  #: code of the node it stands under
    scale: str  #: key of its scale
    kind: AnswerKind
    weight: Fraction | None  #: points of its own, under a weighted_sum node; None under a mean
    options: tuple[Option, ...]  #: choice only
    inputs: tuple[CountInput, ...]  #: ratio only
    derived: tuple[DerivedRow, ...]
    formula: Formula | None  #: ratio only
    row: int | None  #: row in the ministry's worksheet
    ministry_id: int | None  #: soal_id; None for ratio, whose inputs carry theirs
    evidence: tuple[str, ...]  #: usual documents; examples, never binding
    note: str
    source: str  #: key of a Source

    def option(self, key: str) -> Option | None:
        """The option of this key, if it is offered."""
        return next((option for option in self.options if option.key == key), None)


@dataclass(frozen=True, slots=True)
class Node:
    """A place in the tree where points come together."""

    code: str
    title: str
    kind: NodeKind
    weight: Fraction  #: points
    aggregate: Aggregate
    parent: str | None
    row: int | None  #: row in the ministry's worksheet
    area: int | None  #: number of the change area, for nodes of kind area
    source: str


@dataclass(frozen=True, slots=True)
class Area:
    """A change area with its halves joined; minimums are set on this, not on a half."""

    key: str  #: "area.1" ...
    number: int
    title: str
    weight: Fraction  #: points of all its nodes together
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Minimum:
    """The least that one number must reach for a predicate ("at least", never "more than")."""

    key: str  #: check key: "total", "pengungkit", "area.1", "ipak" ...
    title: str
    target: str  #: "total", a node code, an area key or an indicator code
    points: Fraction
    percent: Fraction | None  #: set when the minimum is a percentage of the target's weight
    parts: tuple[str, ...]  #: keys of the minimums that this one must equal when added up; mostly empty
    source: str


@dataclass(frozen=True, slots=True)
class Predicate:
    """A predicate a unit works towards, with everything it asks of the score."""

    key: str  #: "WBK", "WBBM"
    title: str
    minimums: tuple[Minimum, ...]
    earlier: str | None  #: predicate that must be held before; a requirement, never a check


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the ministry's worksheet that belongs to no node, such as a total."""

    key: str
    row: int
    title: str


@dataclass(frozen=True)
class Instrument:
    """One published version of the evaluation worksheet. Immutable; look-ups are built once."""

    key: str  #: "zi-2021"
    title: str
    regulation: str
    status: str  #: "in-force" or "repealed"
    digest: str  #: SHA-256 of the instrument file, hex
    total_weight: Fraction
    sources: tuple[Source, ...]
    scales: tuple[Scale, ...]
    nodes: tuple[Node, ...]  #: in worksheet order, parents before children
    indicators: tuple[Indicator, ...]  #: in worksheet order
    areas: tuple[Area, ...]
    predicates: tuple[Predicate, ...]
    sheet_rows: tuple[SheetRow, ...]
    nodes_by_code: Mapping[str, Node] = field(init=False, repr=False, compare=False)
    indicators_by_code: Mapping[str, Indicator] = field(init=False, repr=False, compare=False)
    scales_by_key: Mapping[str, Scale] = field(init=False, repr=False, compare=False)
    sources_by_key: Mapping[str, Source] = field(init=False, repr=False, compare=False)
    areas_by_key: Mapping[str, Area] = field(init=False, repr=False, compare=False)
    children: Mapping[str | None, tuple[Node, ...]] = field(init=False, repr=False, compare=False)
    indicators_under: Mapping[str, tuple[Indicator, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Build the look-ups."""
        children: dict[str | None, list[Node]] = {}
        for node in self.nodes:
            children.setdefault(node.parent, []).append(node)
        under: dict[str, list[Indicator]] = {}
        for indicator in self.indicators:
            under.setdefault(indicator.parent, []).append(indicator)
        look_ups: dict[str, Mapping[object, object]] = {
            "nodes_by_code": {node.code: node for node in self.nodes},
            "indicators_by_code": {indicator.code: indicator for indicator in self.indicators},
            "scales_by_key": {scale.key: scale for scale in self.scales},
            "sources_by_key": {source.key: source for source in self.sources},
            "areas_by_key": {area.key: area for area in self.areas},
            "children": {parent: tuple(nodes) for parent, nodes in children.items()},
            "indicators_under": {parent: tuple(found) for parent, found in under.items()},
        }
        for name, value in look_ups.items():
            object.__setattr__(self, name, MappingProxyType(dict(value)))

    @cached_property
    def indicators_beneath(self) -> Mapping[str, tuple[Indicator, ...]]:
        """Node code or area key -> every indicator whose points it adds up, in worksheet order."""
        found: dict[str, tuple[Indicator, ...]] = {}
        for node in reversed(self.nodes):
            below = [item for child in self.children.get(node.code, ()) for item in found[child.code]]
            found[node.code] = (*self.indicators_under.get(node.code, ()), *below)
        for area in self.areas:
            found[area.key] = tuple(item for code in area.nodes for item in found[code])
        return MappingProxyType(found)

    @cached_property
    def targets_above(self) -> Mapping[str, tuple[str, ...]]:
        """Node code -> the node itself, every node above it, and the areas any of them is joined into."""
        found: dict[str, tuple[str, ...]] = {}
        for node in self.nodes:
            joined = [area.key for area in self.areas if node.code in area.nodes]
            found[node.code] = (node.code, *joined, *(found[node.parent] if node.parent is not None else ()))
        return MappingProxyType(found)

    def areas_within(self, node: Node) -> tuple[Area, ...]:
        """The areas whose parts stand beneath a node, in their order."""
        beneath = f"{node.code}."
        return tuple(area for area in self.areas if any(code.startswith(beneath) for code in area.nodes))

    def predicate(self, key: str) -> Predicate | None:
        """The predicate of this key, if the instrument knows it."""
        return next((predicate for predicate in self.predicates if predicate.key == key), None)

    def full_points(self, indicator: Indicator) -> Fraction:
        """Points the indicator is worth at a score of 1, when every indicator beside it is counted."""
        if indicator.weight is not None:
            return indicator.weight
        node = self.nodes_by_code[indicator.parent]
        return node.weight / len(self.indicators_under[indicator.parent])
