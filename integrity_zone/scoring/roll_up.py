"""From answers to the whole scorecard: indicator, sub-component, area half, joined area, part, component, total."""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from assessments.definition import Aggregate
from integrity_zone.domain.scorecard import IndicatorScore, NodeScore, Scorecard
from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.scoring.findings import completeness_findings, differing_counts
from integrity_zone.scoring.question import indicator_score
from integrity_zone.scoring.target import TOTAL, weight_of
from integrity_zone.scoring.verdict import judge

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assessments.definition import Instrument, Node
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Finding
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.scoring.question import QuestionScore

ZERO = Fraction(0)


def score(instrument: Instrument, answers: Mapping[str, AnswerValue], blank: BlankPolicy, stage: Stage) -> Scorecard:
    """Work out everything that follows from one set of answers, exactly.

    Args:
        instrument: What is asked and what it is worth.
        answers: Indicator code -> value in the form the journal keeps. Codes the instrument does not know are ignored,
            order does not matter.
        blank: What an unanswered indicator does to its mean, see `shares`.
        stage: Whose answers these are; only noted.

    Raises:
        UnknownOptionError: An answer does not have the form its indicator asks for.
    """
    questions = question_scores(instrument, answers)
    scores = {code: question.score for code, question in questions.items()}
    points = indicator_points(instrument, scores, blank)
    by_target = points | points_by_target(instrument, points)
    answered = _answered_by_key(instrument, scores)
    return Scorecard(
        instrument=instrument.key,
        blank=blank,
        stage=stage,
        answered=sum(value is not None for value in scores.values()),
        of=len(scores),
        total=by_target[TOTAL],
        nodes={
            key: NodeScore(
                key, by_target[key], weight_of(instrument, key), answered[key], len(instrument.indicators_beneath[key])
            )
            for key in _node_keys(instrument)
        },
        indicators={
            code: IndicatorScore(code, question.score is not None, question.score or ZERO, points[code], question.ratio)
            for code, question in questions.items()
        },
        verdicts={predicate.key: judge(instrument, predicate, by_target) for predicate in instrument.predicates},
        findings=tuple(_findings(instrument, answers, questions)),
    )


def ceiling(instrument: Instrument, answers: Mapping[str, AnswerValue]) -> dict[str, Fraction]:
    """The points if every open indicator got full marks: as far as the answers given still allow.

    With nothing blank left, both blank policies agree.

    Args:
        instrument: What is asked and what it is worth.
        answers: As for `score`.

    Returns:
        "total", node code and area key -> points.
    """
    questions = question_scores(instrument, answers)
    scores = {code: Fraction(1) if found.score is None else found.score for code, found in questions.items()}
    return points_by_target(instrument, indicator_points(instrument, scores, BlankPolicy.ZERO))


def question_scores(instrument: Instrument, answers: Mapping[str, AnswerValue]) -> dict[str, QuestionScore]:
    """Indicator code -> score of its answer, for every indicator in worksheet order."""
    return {
        indicator.code: indicator_score(
            indicator, instrument.scales_by_key[indicator.scale], answers.get(indicator.code)
        )
        for indicator in instrument.indicators
    }


def indicator_points(
    instrument: Instrument, scores: Mapping[str, Fraction | None], blank: BlankPolicy
) -> dict[str, Fraction]:
    """Indicator code -> its share of the points of the node it stands under.

    Args:
        instrument: What is asked and what it is worth.
        scores: Indicator code -> score in [0, 1], None when unanswered.
        blank: What an unanswered indicator does to its mean.
    """
    points: dict[str, Fraction] = {}
    for code in instrument.indicators_under:
        points |= shares(instrument, instrument.nodes_by_code[code], scores, blank)
    return points


def shares(
    instrument: Instrument, node: Node, scores: Mapping[str, Fraction | None], blank: BlankPolicy
) -> dict[str, Fraction]:
    """The points of each indicator directly under one node; they add up to the node's points exactly.

    Under a mean an indicator brings score x weight / number counted: all of them with policy `zero`, the answered ones
    with `skip`; a node with none answered is 0. A weighted sum knows no number to divide by: each indicator brings
    score x own weight and a blank one brings 0 under both policies, as in the ministry's template (LHKPN and LHKASN
    add 1 + 1, survey and achievement 17.5 + 5) and in any sheet where a blank cell is added up.

    Args:
        instrument: What is asked and what it is worth.
        node: A node with indicators directly under it.
        scores: Indicator code -> score in [0, 1], None when unanswered.
        blank: What an unanswered indicator does to its mean.
    """
    below = instrument.indicators_under[node.code]
    if node.aggregate is Aggregate.WEIGHTED_SUM:
        return {item.code: (scores[item.code] or ZERO) * instrument.full_points(item) for item in below}
    counted = [item for item in below if blank is BlankPolicy.ZERO or scores[item.code] is not None]
    each = node.weight / max(1, len(counted))
    return {item.code: (scores[item.code] or ZERO) * each for item in below}


def points_by_target(instrument: Instrument, points: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """Add the indicators' points up the tree.

    Args:
        instrument: What is asked and what it is worth.
        points: Indicator code -> points.

    Returns:
        "total", node code and area key -> points.
    """
    found: dict[str, Fraction] = {}
    for node in reversed(instrument.nodes):
        own = [points[item.code] for item in instrument.indicators_under.get(node.code, ())]
        below = [found[child.code] for child in instrument.children.get(node.code, ())]
        found[node.code] = added(own + below)
    for area in instrument.areas:
        found[area.key] = added([found[code] for code in area.nodes])
    total = added([found[node.code] for node in instrument.children[None]])
    return {TOTAL: total} | {key: found[key] for key in _node_keys(instrument)}


def added(values: Sequence[Fraction]) -> Fraction:
    """The exact sum. Over one common denominator it is reduced once, not after each addition."""
    denominator = lcm(*[value.denominator for value in values])
    return Fraction(sum([value.numerator * (denominator // value.denominator) for value in values]), denominator)


def _node_keys(instrument: Instrument) -> tuple[str, ...]:
    return tuple(node.code for node in instrument.nodes) + tuple(area.key for area in instrument.areas)


def _answered_by_key(instrument: Instrument, scores: Mapping[str, Fraction | None]) -> dict[str, int]:
    """Node code or area key -> how many indicators below it are answered."""
    found = dict.fromkeys(_node_keys(instrument), 0)
    for code, below in instrument.indicators_under.items():
        answered = sum(scores[item.code] is not None for item in below)
        for key in instrument.targets_above[code]:
            found[key] += answered
    return found


def _findings(
    instrument: Instrument, answers: Mapping[str, AnswerValue], questions: Mapping[str, QuestionScore]
) -> Iterator[Finding]:
    for question in questions.values():
        yield from question.findings
    yield from differing_counts(instrument, answers)
    answered = sum(question.score is not None for question in questions.values())
    yield from completeness_findings(answered, len(questions))
