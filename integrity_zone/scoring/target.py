"""What a key of the scorecard stands for: the total, a node, a joined area or a single indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from assessments.definition import Indicator, Instrument

#: The target that stands for everything.
TOTAL = "total"


def indicators_beneath(instrument: Instrument, target: str) -> tuple[Indicator, ...]:
    """Every indicator that adds points to a target, in worksheet order.

    Args:
        instrument: What is asked.
        target: "total", a node code, an area key or an indicator code.

    Raises:
        KeyError: The instrument knows no such target.
    """
    if target == TOTAL:
        return instrument.indicators
    if target in instrument.indicators_by_code:
        return (instrument.indicators_by_code[target],)
    return instrument.indicators_beneath[target]


def weight_of(instrument: Instrument, target: str) -> Fraction:
    """Points a target is worth at most.

    Args:
        instrument: What is asked.
        target: As for `indicators_beneath`.

    Raises:
        KeyError: The instrument knows no such target.
    """
    if target == TOTAL:
        return instrument.total_weight
    if target in instrument.indicators_by_code:
        return instrument.full_points(instrument.indicators_by_code[target])
    if target in instrument.areas_by_key:
        return instrument.areas_by_key[target].weight
    return instrument.nodes_by_code[target].weight
