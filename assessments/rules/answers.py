"""Scales fall from best to worst, and every indicator has what its scale and its formula need."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind, FormulaKind, InputRole
from assessments.findings import finding, number_text
from assessments.rules import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assessments.definition import Formula, Indicator, Instrument, Scale
    from assessments.findings import InstrumentFinding

_OPTIONS_MIN = 2
_NEEDED = {
    AnswerKind.CHOICE: "criteria",
    AnswerKind.RATIO: "inputs + formula",
    AnswerKind.INDEX: "no criteria, inputs, formula",
}
_SCALE_NEEDED = {
    AnswerKind.CHOICE: "scores (2+)",
    AnswerKind.RATIO: "no scores",
    AnswerKind.INDEX: "minimum < maximum, no scores",
}
_ROLES_NEEDED = {
    FormulaKind.RATIO: "numerator (1+), denominator (1+), recorded (0+)",
    FormulaKind.DECREASE: "previous (1), current (1), recorded (0+)",
}


def check_answers(instrument: Instrument) -> Iterator[InstrumentFinding]:
    """Find scales and indicators that cannot be scored as they are written."""
    for at, scale in places.scales(instrument):
        yield from _check_scale(at, scale)
    for at, indicator in places.indicators(instrument):
        found = instrument.scales_by_key.get(indicator.scale)
        if found is None:
            yield finding("unknown-scale", f"{at}, scale", name=indicator.scale)
        elif not _fits(indicator, found.kind):
            yield finding("answer-does-not-fit", f"{at}, scale", kind=found.kind, needed=_NEEDED[found.kind])
        elif found.kind is AnswerKind.CHOICE:
            yield from _check_options(at, indicator, found)
        yield from _check_formula(at, indicator)


def _check_scale(at: str, scale: Scale) -> Iterator[InstrumentFinding]:
    if scale.kind is AnswerKind.CHOICE:
        fits = len(scale.scores) >= _OPTIONS_MIN
    else:
        fits = not scale.scores and scale.minimum < scale.maximum
    if not fits:
        yield finding("bad-scale", at, kind=scale.kind, needed=_SCALE_NEEDED[scale.kind])
        return
    for name, score in scale.scores.items():
        if not 0 <= score <= 1:
            yield finding("score-out-of-range", f"{at}, scores, {name}", name=name, score=number_text(score))
    for (_, better), (name, score) in pairwise(scale.scores.items()):
        if score >= better:
            yield finding("scores-not-falling", f"{at}, scores, {name}", name=name)
    best = next(iter(scale.scores.values()), Fraction(1))
    if best < 1:
        yield finding("best-not-one", f"{at}, scores", score=number_text(best))


def _fits(indicator: Indicator, kind: AnswerKind) -> bool:
    if indicator.kind is not kind:
        return False
    computed = bool(indicator.inputs), indicator.formula is not None
    if kind is AnswerKind.RATIO:
        return computed == (True, True) and not indicator.options
    return computed == (False, False) and bool(indicator.options) is (kind is AnswerKind.CHOICE)


def _check_options(at: str, indicator: Indicator, scale: Scale) -> Iterator[InstrumentFinding]:
    offered = [(option.key, option.score) for option in indicator.options]
    if offered != list(scale.scores.items()):
        found = ", ".join(option.key for option in indicator.options)
        yield finding("options-differ", f"{at}, criteria", found=found, expected=", ".join(scale.scores))
    for option in indicator.options:
        if not option.criterion.strip():
            yield finding("empty-criterion", f"{at}, criteria, {option.key}")


def _check_formula(at: str, indicator: Indicator) -> Iterator[InstrumentFinding]:
    formula = indicator.formula
    if formula is None:
        return
    if not _roles_fit(formula, indicator):
        found = ", ".join(count.role for count in indicator.inputs) or "-"
        needed = _ROLES_NEEDED[formula.kind]
        yield finding("roles-do-not-fit", f"{at}, inputs", kind=formula.kind, needed=needed, found=found)
    if not 0 < formula.cap <= 1:
        yield finding("formula-range", f"{at}, formula, cap")
    if not 0 <= formula.zero_denominator <= 1:
        yield finding("formula-range", f"{at}, formula, zero_denominator")


def _roles_fit(formula: Formula, indicator: Indicator) -> bool:
    roles = [count.role for count in indicator.inputs if count.role is not InputRole.RECORDED]
    if formula.kind is FormulaKind.DECREASE:
        return sorted(roles) == sorted((InputRole.PREVIOUS, InputRole.CURRENT))
    return set(roles) == {InputRole.NUMERATOR, InputRole.DENOMINATOR}
