"""The formulas a workbook of ours has on `Jawaban` and `Hitung`, so that one somebody changed can be named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.exports.worksheet.formulas import (
    ANSWERS,
    TPI_SCORES,
    UNIT_SCORES,
    WORKINGS,
    counted_score,
    node_points,
    option_lists,
    raw_score,
)

if TYPE_CHECKING:
    from assessments.definition import Indicator, Instrument
    from integrity_zone.exports.worksheet.layout import SheetLayout


def expected_formulas(instrument: Instrument, layout: SheetLayout) -> dict[str, dict[str, str]]:
    """Sheet -> cell -> formula without its equals sign.

    Args:
        instrument: What is asked.
        layout: Rows.
    """
    answers: dict[str, str] = {}
    workings: dict[str, str] = {}
    lists = option_lists(instrument)
    for indicator in instrument.indicators:
        row = layout.indicators[indicator.code]
        answers[f"O{row}"] = counted_score(f"{WORKINGS}!{UNIT_SCORES.raw}{row}")
        for scores in (UNIT_SCORES, TPI_SCORES):
            workings[f"{scores.raw}{row}"] = raw_score(indicator, instrument, layout, scores.answers, lists)
        workings[f"D{row}"] = counted_score(f"{TPI_SCORES.raw}{row}")
        if indicator.kind is AnswerKind.RATIO:
            answers |= _computed(indicator, layout)
    for node in instrument.nodes:
        row = layout.nodes[node.code]
        answers[f"O{row}"] = node_points(instrument, node, layout, UNIT_SCORES.points)
        answers[f"P{row}"] = f"IF(H{row}=0,0,O{row}/H{row})"
        workings[f"D{row}"] = node_points(instrument, node, layout, TPI_SCORES.points)
    for total in layout.totals:
        answers[f"O{total.row}"] = "+".join(f"O{layout.nodes[code]}" for code in total.nodes)
        answers[f"P{total.row}"] = f"IF(H{total.row}=0,0,O{total.row}/H{total.row})"
        workings[f"D{total.row}"] = "+".join(f"{TPI_SCORES.points}{layout.nodes[code]}" for code in total.nodes)
    return {ANSWERS: answers, WORKINGS: workings}


def _computed(indicator: Indicator, layout: SheetLayout) -> dict[str, str]:
    """The share of a computed percentage, and the sums of its counts."""
    found = {}
    for scores in (UNIT_SCORES, TPI_SCORES):
        found[f"{scores.answers}{layout.indicators[indicator.code]}"] = (
            f"{WORKINGS}!{scores.raw}{layout.indicators[indicator.code]}"
        )
        for row, (owner, derived) in layout.derived.items():
            if owner.code == indicator.code:
                added = ",".join(f"{scores.answers}{layout.counts[indicator.code, key]}" for key in derived.inputs)
                found[f"{scores.answers}{row}"] = f'IF(COUNT({added})=0,"",SUM({added}))'
    return found
