"""Trying things out: the cheapest way to a predicate, and the score of answers nobody has recorded."""

from __future__ import annotations

from decimal import Decimal
from math import ceil, floor
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind, FormulaKind, InputRole
from integrity_zone.domain.answer import UnknownIndicatorError, decimal_text, parse_values
from integrity_zone.domain.marks import BadEffortError
from integrity_zone.domain.raise_plan import HIGHEST_EFFORT, UnknownPredicateError
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.errors import ProblemList
from integrity_zone.scoring.optimise import cheapest_plan
from integrity_zone.services.assessment.scores import scorecard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from fractions import Fraction

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.raise_plan import RaisePlan
    from integrity_zone.domain.scorecard import Scorecard
    from integrity_zone.errors import IntegrityZoneError

#: Counts behind a share that was never counted.
_OF = 100


def best_plan(
    instrument: Instrument,
    answers: Mapping[str, AnswerValue],
    predicate: str,
    *,
    blank: BlankPolicy = BlankPolicy.ZERO,
    efforts: Mapping[str, int] | None = None,
    held: AbstractSet[str] = frozenset(),
) -> RaisePlan:
    """The raises that satisfy every minimum of a predicate together with the least effort.

    Args:
        instrument: What is asked.
        answers: Indicator code -> value, as they are now.
        predicate: Key, such as "WBK".
        blank: What an unanswered indicator counts.
        efforts: Indicator code -> effort of one step of its scale, 1 to 1000; 1 where it is not given.
        held: Codes of indicators that must stay as they are.

    Raises:
        UnknownPredicateError: The instrument knows no such predicate.
        ProblemList: Efforts that cannot be taken, codes that the instrument does not have; holds every refusal.
    """
    found = instrument.predicate(predicate)
    if found is None:
        raise UnknownPredicateError(value=predicate[:40], offered=", ".join(one.key for one in instrument.predicates))
    efforts = efforts or {}
    problems = (*_unknown(instrument, (*efforts, *sorted(held))), *_bad_efforts(efforts))
    if problems:
        raise ProblemList(problems)
    return cheapest_plan(instrument, answers, found, blank, efforts, held)


def what_if(
    instrument: Instrument,
    answers: Mapping[str, AnswerValue],
    tried: Mapping[str, AnswerValue | None],
    *,
    stage: Stage = Stage.UNIT,
    blank: BlankPolicy = BlankPolicy.ZERO,
) -> Scorecard:
    """The scorecard as it would be; nothing is recorded.

    Args:
        instrument: What is asked.
        answers: Indicator code -> value, as they are now.
        tried: Indicator code -> value instead, None to leave it blank.
        stage: Whose answers they are.
        blank: What an unanswered indicator counts.

    Raises:
        ProblemList: Values that could not be recorded either; holds every refusal.
    """
    laid_over = {**answers, **parse_values(instrument, tried)}
    values = {code: value for code, value in laid_over.items() if value is not None}
    return scorecard(instrument, values, stage=stage, blank=blank)


def tried_answers(
    instrument: Instrument, answers: Mapping[str, AnswerValue], plan: RaisePlan
) -> dict[str, AnswerValue]:
    """Answers that carry out a plan, to be tried out with `what_if`.

    A share is brought about by the counts: those below the line stay, and just enough is counted above it; where there
    are none yet, of a hundred. A share that whole numbers do not hit comes out above what the plan asks for.

    Args:
        instrument: What is asked.
        answers: Those the plan was made for.
        plan: Its raises.

    Returns:
        Indicator code -> value, for the raised ones.
    """
    tried: dict[str, AnswerValue] = {}
    for found in plan.raises:
        item = instrument.indicators_by_code[found.indicator]
        if item.kind is AnswerKind.CHOICE:
            tried[item.code] = found.target
        elif item.kind is AnswerKind.INDEX:
            tried[item.code] = decimal_text(Decimal(found.target))
        else:
            tried[item.code] = _counts(item, answers.get(item.code), found.score)
    return tried


def _counts(item: Indicator, value: AnswerValue | None, share: Fraction) -> dict[str, int | None]:
    given = {} if value is None or isinstance(value, str) else value
    counts = {found.key: given.get(found.key) or 0 for found in item.inputs}
    decrease = item.formula is not None and item.formula.kind is FormulaKind.DECREASE
    below = [found.key for found in item.inputs if found.role in {InputRole.DENOMINATOR, InputRole.PREVIOUS}]
    above = [found.key for found in item.inputs if found.role in {InputRole.NUMERATOR, InputRole.CURRENT}]
    if not any(counts[key] for key in below):
        counts[below[0]] = _OF
    whole = sum(counts[key] for key in below)
    wanted = floor(whole * (1 - share)) if decrease else ceil(whole * share)
    counts |= {**dict.fromkeys(above, 0), above[0]: wanted}
    return {**counts}


def _unknown(instrument: Instrument, codes: Iterable[str]) -> Iterator[IntegrityZoneError]:
    known = instrument.indicators_by_code
    return (UnknownIndicatorError(indicator=code[:40]) for code in dict.fromkeys(codes) if code not in known)


def _bad_efforts(efforts: Mapping[str, int]) -> Iterator[IntegrityZoneError]:
    for code, effort in efforts.items():
        if isinstance(effort, bool) or not isinstance(effort, int) or not 1 <= effort <= HIGHEST_EFFORT:
            yield BadEffortError(indicator=code[:40], value=str(effort)[:40], minimum=1, maximum=HIGHEST_EFFORT)
