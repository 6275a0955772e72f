"""Sets of answers to any instrument: the best, the worst, any that people could give, and those a gap list asks for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from assessments.definition import AnswerKind, FormulaKind, InputRole
from integrity_zone.domain.answer import decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Raise


def best_answers(instrument: Instrument) -> dict[str, AnswerValue]:
    """Every indicator at full marks."""
    return {item.code: best_answer(instrument, item) for item in instrument.indicators}


def worst_answers(instrument: Instrument) -> dict[str, AnswerValue]:
    """Every indicator answered, and worth nothing."""
    return {item.code: worst_answer(instrument, item) for item in instrument.indicators}


def best_answer(instrument: Instrument, indicator: Indicator) -> AnswerValue:
    """Full marks for one indicator."""
    if indicator.kind is AnswerKind.CHOICE:
        return max(indicator.options, key=lambda option: option.score).key
    if indicator.kind is AnswerKind.INDEX:
        return str(instrument.scales_by_key[indicator.scale].maximum)
    return counts_for_share(indicator, 100)


def worst_answer(instrument: Instrument, indicator: Indicator) -> AnswerValue:
    """An answer worth nothing for one indicator."""
    if indicator.kind is AnswerKind.CHOICE:
        return min(indicator.options, key=lambda option: option.score).key
    if indicator.kind is AnswerKind.INDEX:
        return str(instrument.scales_by_key[indicator.scale].minimum)
    return counts_for_share(indicator, 0)


def counts_for_share(indicator: Indicator, percent: int) -> dict[str, int | None]:
    """Counts of one computed percentage that come to a whole percentage."""
    assert indicator.formula is not None
    decrease = indicator.formula.kind is FormulaKind.DECREASE
    first = {
        InputRole.NUMERATOR: percent,
        InputRole.DENOMINATOR: 100,
        InputRole.PREVIOUS: 100,
        InputRole.CURRENT: 100 - percent if decrease else 0,
    }
    return {item.key: first.pop(item.role, 0) for item in indicator.inputs}


def with_worst(instrument: Instrument, answers: Mapping[str, AnswerValue], *nodes: str) -> dict[str, AnswerValue]:
    """The answers with everything below these nodes worth nothing."""
    changed = dict(answers)
    for item in instrument.indicators:
        if any(item.code.startswith(f"{node}.") for node in nodes):
            changed[item.code] = worst_answer(instrument, item)
    return changed


def with_raises(
    instrument: Instrument, answers: Mapping[str, AnswerValue], raises: Iterable[Raise]
) -> dict[str, AnswerValue]:
    """The answers after what a gap list asks for is done."""
    changed = dict(answers)
    for found in raises:
        indicator = instrument.indicators_by_code[found.indicator]
        if indicator.kind is AnswerKind.RATIO:
            changed[found.indicator] = counts_for_share(indicator, int(Decimal(found.target) * 100))
        elif indicator.kind is AnswerKind.INDEX:
            changed[found.indicator] = decimal_text(Decimal(found.target))
        else:
            changed[found.indicator] = found.target
    return changed


def values(instrument: Instrument, indicator: Indicator) -> st.SearchStrategy[AnswerValue]:
    """Any complete answer to one indicator, as the journal keeps it."""
    if indicator.kind is AnswerKind.CHOICE:
        return st.sampled_from([option.key for option in indicator.options])
    if indicator.kind is AnswerKind.INDEX:
        highest = int(instrument.scales_by_key[indicator.scale].maximum * 100)
        return st.integers(0, highest).map(lambda number: decimal_text(Decimal(number) / 100))
    return st.fixed_dictionaries({item.key: st.integers(0, 12) for item in indicator.inputs})


def fillings(instrument: Instrument) -> st.SearchStrategy[dict[str, AnswerValue]]:
    """Any set of answers: blank, partly filled, full."""
    return st.fixed_dictionaries({}, optional={item.code: values(instrument, item) for item in instrument.indicators})
