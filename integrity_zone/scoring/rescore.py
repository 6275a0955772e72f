"""The scorecard after a few answers changed: only the touched branches of the tree are worked out again."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from integrity_zone.domain.scorecard import IndicatorScore
from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.scoring.findings import COUNTS_DIFFER, completeness_findings, differing_counts_under
from integrity_zone.scoring.question import ZERO, indicator_score
from integrity_zone.scoring.roll_up import added, shares
from integrity_zone.scoring.target import TOTAL
from integrity_zone.scoring.verdict import check_minimum

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from assessments.definition import Indicator, Instrument, Predicate
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Finding, NodeScore, Scorecard, Verdict
    from integrity_zone.scoring.question import QuestionScore

ONE = Fraction(1)


def rescore(
    instrument: Instrument, previous: Scorecard, answers: Mapping[str, AnswerValue], changed: Iterable[str]
) -> Scorecard:
    """The same scorecard as `score` would make, to the last finding.

    Args:
        instrument: The one of the previous scorecard.
        previous: Before the change; gives blank policy and stage.
        answers: All answers after the change.
        changed: Codes of the answers that may differ from those of the previous scorecard. Codes the instrument does
            not know are ignored.

    Raises:
        UnknownOptionError: A changed answer does not have the form its indicator asks for.
    """
    codes = [code for code in dict.fromkeys(changed) if code in instrument.indicators_by_code]
    if not codes:
        return previous
    branch = _Branch(instrument, previous, answers, codes)
    for parent in branch.parents:
        branch.work_out(parent)
    return branch.scorecard()


def ceiling_after(
    instrument: Instrument,
    previous: Mapping[str, Fraction],
    before: Mapping[str, AnswerValue],
    answers: Mapping[str, AnswerValue],
    changed: Iterable[str],
) -> dict[str, Fraction]:
    """The same as `ceiling` would give.

    Args:
        instrument: The one of the previous ceiling.
        previous: Of the answers before, as `ceiling` gave it.
        before: All answers before the change.
        answers: All answers after it.
        changed: Codes of the answers that may differ. Codes the instrument does not know are ignored.

    Raises:
        UnknownOptionError: A changed answer does not have the form its indicator asks for.
    """
    found = dict(previous)
    codes = [code for code in changed if code in instrument.indicators_by_code]
    for parent in dict.fromkeys(instrument.indicators_by_code[code].parent for code in codes):
        gain = _most_under(instrument, parent, answers) - _most_under(instrument, parent, before)
        for key in (TOTAL, *instrument.targets_above[parent]):
            found[key] += gain
    return found


def _most_under(instrument: Instrument, parent: str, answers: Mapping[str, AnswerValue]) -> Fraction:
    """The points of the indicators directly under a node, were the open ones answered best."""
    scores = {
        item.code: ONE if (found := _scored(instrument, item, answers).score) is None else found
        for item in instrument.indicators_under[parent]
    }
    return added([*shares(instrument, instrument.nodes_by_code[parent], scores, BlankPolicy.ZERO).values()])


def _scored(instrument: Instrument, indicator: Indicator, answers: Mapping[str, AnswerValue]) -> QuestionScore:
    return indicator_score(indicator, instrument.scales_by_key[indicator.scale], answers.get(indicator.code))


class _Branch:
    """What changes of one scorecard."""

    def __init__(
        self, instrument: Instrument, previous: Scorecard, answers: Mapping[str, AnswerValue], codes: Sequence[str]
    ) -> None:
        self.parents = tuple(dict.fromkeys(instrument.indicators_by_code[code].parent for code in codes))
        self._instrument = instrument
        self._previous = previous
        self._answers = answers
        self._questions = {code: _scored(instrument, instrument.indicators_by_code[code], answers) for code in codes}
        self._indicators = dict(previous.indicators)
        self._nodes = dict(previous.nodes)
        self._total = previous.total
        self._answered = previous.answered
        self._touched = {TOTAL}

    def work_out(self, parent: str) -> None:
        """Score the indicators directly under one node again, and carry the difference up."""
        below = self._instrument.indicators_under[parent]
        before = [self._indicators[item.code] for item in below]
        after = self._scored(parent, below, self._previous.blank)
        gain = added([found.points for found in after]) - added([found.points for found in before])
        answered = sum(found.answered for found in after) - sum(found.answered for found in before)
        self._indicators.update((found.code, found) for found in after)
        self._touched.update(found.code for found in after)
        for key in self._instrument.targets_above[parent]:
            self._nodes[key] = _raised(self._nodes[key], gain, answered)
            self._touched.add(key)
        self._total += gain
        self._answered += answered

    def scorecard(self) -> Scorecard:
        """The new scorecard."""
        previous = self._previous
        return replace(
            previous,
            answered=self._answered,
            total=self._total,
            nodes=self._nodes,
            indicators=self._indicators,
            verdicts={
                predicate.key: self._judged(predicate, previous.verdicts[predicate.key])
                for predicate in self._instrument.predicates
            },
            findings=(*self._findings(), *completeness_findings(self._answered, previous.of)),
        )

    def _scored(self, parent: str, below: Sequence[Indicator], blank: BlankPolicy) -> list[IndicatorScore]:
        scores: dict[str, Fraction | None] = {}
        ratios: dict[str, Fraction | None] = {}
        for item in below:
            question, known = self._questions.get(item.code), self._indicators[item.code]
            if question is not None:
                scores[item.code], ratios[item.code] = question.score, question.ratio
            else:
                scores[item.code], ratios[item.code] = known.score if known.answered else None, known.ratio
        points = shares(self._instrument, self._instrument.nodes_by_code[parent], scores, blank)
        return [
            IndicatorScore(code, score is not None, ZERO if score is None else score, points[code], ratios[code])
            for code, score in scores.items()
        ]

    def _judged(self, predicate: Predicate, before: Verdict) -> Verdict:
        checks = tuple(
            check_minimum(self._instrument, minimum, self._points(minimum.target))
            if minimum.target in self._touched
            else check
            for minimum, check in zip(predicate.minimums, before.checks, strict=True)
        )
        return replace(before, met=all(check.met for check in checks), checks=checks)

    def _points(self, target: str) -> Fraction:
        if target == TOTAL:
            return self._total
        return self._nodes[target].points if target in self._nodes else self._indicators[target].points

    def _findings(self) -> list[Finding]:
        """All but the last, in the order of `score`: on single answers, then on answers that differ."""
        own = [found for question in self._questions.values() for found in question.findings]
        differing = [
            found for node in self.parents for found in differing_counts_under(self._instrument, node, self._answers)
        ]
        for found in self._previous.findings:
            if found.indicator is None:
                continue
            if found.code != COUNTS_DIFFER:
                own += [found] if found.indicator not in self._questions else []
            elif self._instrument.indicators_by_code[found.indicator].parent not in self.parents:
                differing.append(found)
        return self._in_worksheet_order(own) + self._in_worksheet_order(differing)

    def _in_worksheet_order(self, findings: list[Finding]) -> list[Finding]:
        if len(findings) <= 1:
            return findings
        rows = {code: row for row, code in enumerate(self._instrument.indicators_by_code)}
        return sorted(findings, key=lambda found: rows[found.indicator] if found.indicator is not None else len(rows))


def _raised(node: NodeScore, gain: Fraction, answered: int) -> NodeScore:
    return replace(node, points=node.points + gain, answered=node.answered + answered)
