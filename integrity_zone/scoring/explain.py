"""How a number came about: its formula in Indonesian words, what went in, and the clause behind it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from assessments.definition import Aggregate, AnswerKind, Source
from integrity_zone.domain.scorecard import Explanation
from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.scoring.rounding import display, number_text, percent_text, short_text
from integrity_zone.scoring.target import TOTAL, weight_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Indicator, Instrument, Node
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import IndicatorScore, Scorecard

OPEN = "belum diisi"


def explain(instrument: Instrument, answers: Mapping[str, AnswerValue], scorecard: Scorecard, code: str) -> Explanation:
    """Explain one number of a scorecard.

    Args:
        instrument: What is asked and what it is worth.
        answers: The answers the scorecard was made from.
        scorecard: Gives the points and the blank policy.
        code: Indicator code, node code, area key or "total".

    Returns:
        Formula and inputs (name -> value) in Indonesian, values rounded for reading; weight and points exact.

    Raises:
        KeyError: The instrument knows no such code.
    """
    if code in instrument.indicators_by_code:
        return _explain_indicator(instrument, answers, scorecard, instrument.indicators_by_code[code])
    if code == TOTAL:
        title, formula, inputs, source = _total_parts(instrument, scorecard)
    elif code in instrument.areas_by_key:
        title, formula, inputs, source = _area_parts(instrument, scorecard, code)
    else:
        title, formula, inputs, source = _node_parts(instrument, scorecard, instrument.nodes_by_code[code])
    points = scorecard.total if code == TOTAL else scorecard.nodes[code].points
    return Explanation(code, title, formula, inputs, weight_of(instrument, code), points, source)


def _explain_indicator(
    instrument: Instrument, answers: Mapping[str, AnswerValue], scorecard: Scorecard, indicator: Indicator
) -> Explanation:
    found = scorecard.indicators[indicator.code]
    node = instrument.nodes_by_code[indicator.parent]
    inputs = _answer_inputs(indicator, answers.get(indicator.code), found)
    inputs["Skor"] = short_text(found.score)
    if node.aggregate is Aggregate.WEIGHTED_SUM:
        inputs["Bobot butir"] = short_text(instrument.full_points(indicator))
        share = "skor × bobot butir"
    else:
        inputs[f"Bobot {node.code}"] = short_text(node.weight)
        inputs["Butir yang dihitung"] = str(_counted(scorecard, node))
        share = f"skor × bobot {node.code} ÷ banyaknya butir yang dihitung"
    return Explanation(
        indicator.code,
        indicator.title,
        f"{_answer_formula(instrument, indicator)}. Nilai = {share}.",
        inputs,
        instrument.full_points(indicator),
        found.points,
        source_text(instrument.sources_by_key[indicator.source]),
    )


def _answer_formula(instrument: Instrument, indicator: Indicator) -> str:
    if indicator.formula is not None:
        return indicator.formula.text.rstrip(".")
    scale = instrument.scales_by_key[indicator.scale]
    if indicator.kind is AnswerKind.INDEX:
        return f"Skor = nilai survei ÷ {short_text(scale.maximum)}"
    return "Skor = " + ", ".join(f"{option.key} {short_text(option.score)}" for option in indicator.options)


def _answer_inputs(indicator: Indicator, value: AnswerValue | None, found: IndicatorScore) -> dict[str, str]:
    if indicator.kind is not AnswerKind.RATIO:
        return {"Jawaban": _answer_text(indicator, value)}
    counts = {} if value is None or isinstance(value, str) else value
    inputs = {item.label: OPEN if counts.get(item.key) is None else str(counts[item.key]) for item in indicator.inputs}
    if found.ratio is not None:
        inputs["Persentase"] = percent_text(found.ratio)
    return inputs


def _answer_text(indicator: Indicator, value: AnswerValue | None) -> str:
    if not isinstance(value, str):
        return OPEN
    return short_text(Fraction(value)) if indicator.kind is AnswerKind.INDEX else value


def _counted(scorecard: Scorecard, node: Node) -> int:
    """How many indicators the mean of a node is taken over."""
    found = scorecard.nodes[node.code]
    return found.of if scorecard.blank is BlankPolicy.ZERO else found.answered


def _total_parts(instrument: Instrument, scorecard: Scorecard) -> tuple[str, str, dict[str, str], str]:
    nodes = instrument.children[None]
    formula = "Nilai akhir = " + " + ".join(node.title for node in nodes)
    clause = source_text(instrument.sources_by_key[nodes[0].source])
    return "Nilai akhir", formula + ".", _points_of(scorecard, nodes), clause


def _area_parts(instrument: Instrument, scorecard: Scorecard, key: str) -> tuple[str, str, dict[str, str], str]:
    area = instrument.areas_by_key[key]
    nodes = tuple(instrument.nodes_by_code[code] for code in area.nodes)
    parts = [instrument.nodes_by_code[node.parent].title if node.parent else node.title for node in nodes]
    share = percent_text(scorecard.nodes[key].points / area.weight)
    inputs = _points_of(scorecard, nodes, parts) | {"Bagian dari bobot area": share}
    sources = dict.fromkeys(source_text(instrument.sources_by_key[node.source]) for node in nodes)
    clause = "; ".join(sources)
    return area.title, f"Nilai area = {' + '.join(parts)}.", inputs, clause


def _node_parts(instrument: Instrument, scorecard: Scorecard, node: Node) -> tuple[str, str, dict[str, str], str]:
    clause = source_text(instrument.sources_by_key[node.source])
    below = instrument.indicators_under.get(node.code, ())
    if node.aggregate is Aggregate.SUM:
        children = instrument.children.get(node.code, ())
        return node.title, "Nilai = jumlah nilai bagian di bawahnya.", _points_of(scorecard, children), clause
    inputs = {f"Skor {item.code}": _score_text(scorecard.indicators[item.code]) for item in below}
    if node.aggregate is Aggregate.WEIGHTED_SUM:
        inputs |= {f"Bobot {item.code}": short_text(instrument.full_points(item)) for item in below}
        return node.title, "Nilai = jumlah skor × bobot tiap butir; butir kosong bernilai 0.", inputs, clause
    inputs |= {"Bobot": short_text(node.weight), "Butir yang dihitung": str(_counted(scorecard, node))}
    skipped = "dilewati" if scorecard.blank is BlankPolicy.SKIP else "dihitung 0"
    return node.title, f"Nilai = rata-rata skor butir × bobot; butir kosong {skipped}.", inputs, clause


def _score_text(found: IndicatorScore) -> str:
    return short_text(found.score) if found.answered else OPEN


def _points_of(scorecard: Scorecard, nodes: tuple[Node, ...], titles: list[str] | None = None) -> dict[str, str]:
    """Node -> its points with two decimals."""
    named = zip(nodes, titles or [node.title for node in nodes], strict=True)
    return {f"{node.code} {title}": number_text(display(scorecard.nodes[node.code].points)) for node, title in named}


def source_text(source: Source) -> str:
    """Regulation and clause in one line."""
    return f"{source.title}, {source.clause}" if source.clause else source.title
