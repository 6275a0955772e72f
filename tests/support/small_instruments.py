"""Random instruments so small that every set of raises can be tried, and the answers and wishes to try them on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

from assessments.definition import Aggregate, AnswerKind, Area, Minimum, Node, NodeKind, Predicate, Scale
from integrity_zone.domain.work_unit import BlankPolicy
from tests.support.answers import counts_for_share
from tests.support.builders import tiny_instrument

if TYPE_CHECKING:
    from random import Random

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.answer import AnswerValue

#: So many sets of answers one instrument may have at most.
MOST_SETS = 4000
_TEMPLATES = ("A.I.1.i.a", "A.I.1.i.b", "A.I.2.i.a", "A.I.2.i.b", "A.II.1.i.a", "A.II.2.i.a", "B.I.a")
_NODES = ("A.I.1", "A.I.2", "A.II.1", "B.I")
#: A survey of which only the upper end is asked, so that it has five marks.
_SURVEY = Scale("nilai-kecil", "Nilai (3,6-4)", AnswerKind.INDEX, minimum=Fraction("3.6"), maximum=Fraction(4))
_FORMS = (Aggregate.MEAN, Aggregate.MEAN, Aggregate.WEIGHTED_SUM)


@dataclass(frozen=True)
class Puzzle:
    """What a plan is asked for."""

    instrument: Instrument
    answers: dict[str, AnswerValue]
    blank: BlankPolicy
    efforts: dict[str, int]
    held: frozenset[str]


def puzzle(random: Random) -> Puzzle:
    """One of any shape: means and weighted sums, an area over both halves, minimums on every floor of the tree."""
    instrument = _instrument(random)
    answers = {
        item.code: random.choice([value for _, value in marks(item)])
        for item in instrument.indicators
        if random.random() < 0.6
    }
    return Puzzle(
        instrument,
        answers,
        random.choice(list(BlankPolicy)),
        {item.code: random.randint(1, 4) for item in instrument.indicators if random.random() < 0.5},
        frozenset(item.code for item in instrument.indicators if random.random() < 0.1),
    )


def marks(item: Indicator) -> list[tuple[Fraction, AnswerValue]]:
    """Score and answer of every mark a plan may name, from the lowest."""
    if item.kind is AnswerKind.CHOICE:
        return sorted((option.score, option.key) for option in item.options)
    if item.kind is AnswerKind.INDEX:
        return [(Fraction(value) / 4, value) for value in ("3.6", "3.7", "3.8", "3.9", "4")]
    return [(Fraction(percent, 100), counts_for_share(item, percent)) for percent in (0, 25, 50, 75, 100)]


def _instrument(random: Random) -> Instrument:
    tiny = tiny_instrument()
    nodes = [node for node in (_node(code, random) for code in _NODES) if random.random() < 0.8 or node.code == "B.I"]
    indicators: list[Indicator] = []
    while prod(len(marks(item)) + 1 for item in indicators) <= MOST_SETS:
        indicators.append(_indicator(tiny, random.choice(nodes), len(indicators), random))
    indicators.pop()
    used = {item.parent for item in indicators}
    nodes = [_weighed(node, indicators) for node in nodes if node.code in used]
    instrument = replace(
        tiny,
        total_weight=_sum([node.weight for node in nodes]),
        scales=(*tiny.scales, _SURVEY),
        nodes=(*_above(nodes), *nodes),
        indicators=tuple(sorted(indicators, key=lambda item: item.code)),
        areas=_areas([node for node in nodes if node.code in {"A.I.1", "A.II.1"}]),
        predicates=(),
    )
    return replace(instrument, predicates=(Predicate("WBK", "WBK", tuple(_minimums(instrument, random)), None),))


def _node(code: str, random: Random) -> Node:
    weight = Fraction(random.randint(2, 20), 2)
    return Node(code, code, NodeKind.AREA, weight, random.choice(_FORMS), code.rpartition(".")[0], None, None, "lke")


def _weighed(node: Node, indicators: list[Indicator]) -> Node:
    """A weighted sum is worth what its indicators are worth."""
    own = [item.weight for item in indicators if item.parent == node.code and item.weight is not None]
    return replace(node, weight=_sum(own)) if own else node


def _areas(halves: list[Node]) -> tuple[Area, ...]:
    weight = _sum([node.weight for node in halves])
    return (Area("area.1", 1, "Area", weight, tuple(node.code for node in halves)),) if halves else ()


def _sum(weights: list[Fraction]) -> Fraction:
    return sum(weights, Fraction(0))


def _above(nodes: list[Node]) -> list[Node]:
    codes = {node.code[:length] for node in nodes for length in (1, node.code.rfind("."))}
    return [
        Node(
            code,
            code,
            NodeKind.PART,
            _sum([node.weight for node in nodes if node.code.startswith(f"{code}.")]),
            Aggregate.SUM,
            code.rpartition(".")[0] or None,
            None,
            None,
            "lke",
        )
        for code in sorted(codes)
    ]


def _indicator(tiny: Instrument, node: Node, number: int, random: Random) -> Indicator:
    template = tiny.indicators_by_code[random.choice(_TEMPLATES)]
    weight = Fraction(random.randint(1, 8), 2) if node.aggregate is Aggregate.WEIGHTED_SUM else None
    scale = _SURVEY.key if template.kind is AnswerKind.INDEX else template.scale
    return replace(template, code=f"{node.code}.{number}", parent=node.code, weight=weight, scale=scale)


def _minimums(instrument: Instrument, random: Random) -> list[Minimum]:
    """Always one on the total; the others on places that hold each other or share nothing."""
    places = {node.code: node.weight for node in instrument.nodes if node.code not in {"A.I", "A.II"}}
    places |= {area.key: area.weight for area in instrument.areas}
    chosen = [("total", instrument.total_weight)]
    chosen += [place for place in places.items() if random.random() < 0.4]
    single = random.choice(instrument.indicators)
    if random.random() < 0.5:
        chosen.append((single.code, instrument.full_points(single)))
    found = []
    for key, weight in chosen:
        percent = Fraction(random.randint(20, 95))
        is_percent = random.random() < 0.5
        found.append(Minimum(key, key, key, percent * weight / 100, percent if is_percent else None, (), "lke"))
    return found
