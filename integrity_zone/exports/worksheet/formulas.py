"""The instrument's arithmetic as spreadsheet expressions: the same in Excel and LibreOffice, in any language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessments.definition import Aggregate, AnswerKind, FormulaKind, InputRole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction
    from typing import TypeAlias

    from assessments.definition import Formula, Indicator, Instrument, Node
    from integrity_zone.exports.worksheet.layout import SheetLayout

    _Options: TypeAlias = tuple[tuple[str, Fraction], ...]

ANSWERS = "Jawaban"
RECAP = "Rekap"
EVIDENCE = "Bukti"
WORKINGS = "Hitung"
CHECKS = "Syarat"
LISTS = "Daftar"
BASIS = "Dasar"

_FIRST_OPTION_ROW = 2  #: below the heading of `Daftar`

POLICY_NAME = "ButirKosong"  #: defined name of the cell that says what a blank does
SKIP_WORD = "lewati"
#: Binary numbers miss a minimum they reach by some 1e-15; nine decimals are compared, as the command line prints them.
COMPARED_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Scores:
    """Where the scores of one stage stand, and how an expression refers to them."""

    answers: str  #: column of its answers on `Jawaban`
    raw: str  #: column on `Hitung`: the score of an answer, or "" when there is none
    points: str  #: reference without row to the column of scores and points, such as "Jawaban!O"


UNIT_SCORES = Scores(answers="K", raw="B", points=f"{ANSWERS}!O")
TPI_SCORES = Scores(answers="N", raw="C", points=f"{WORKINGS}!D")


@dataclass(frozen=True, slots=True)
class OptionList:
    """Where the options of a kind of choice stand on `Daftar`."""

    keys: str  #: absolute range
    scores: str


def option_rows(instrument: Instrument) -> dict[int, tuple[str, Fraction]]:
    """Row on `Daftar` -> option and score; every set of options once, a row empty between two."""
    rows: dict[int, tuple[str, Fraction]] = {}
    row = _FIRST_OPTION_ROW
    for options in _option_sets(instrument):
        for key, score in options:
            rows[row] = (key, score)
            row += 1
        row += 1
    return rows


def option_lists(instrument: Instrument) -> dict[str, OptionList]:
    """Code of a choice indicator -> where its options stand."""
    ranges: dict[_Options, OptionList] = {}
    row = _FIRST_OPTION_ROW
    for options in _option_sets(instrument):
        last = row + len(options) - 1
        ranges[options] = OptionList(f"{LISTS}!$A${row}:$A${last}", f"{LISTS}!$B${row}:$B${last}")
        row = last + 2
    choices = (item for item in instrument.indicators if item.kind is AnswerKind.CHOICE)
    return {item.code: ranges[_options_of(item)] for item in choices}


def _option_sets(instrument: Instrument) -> tuple[_Options, ...]:
    choices = (item for item in instrument.indicators if item.kind is AnswerKind.CHOICE)
    return tuple(dict.fromkeys(map(_options_of, choices)))


def _options_of(indicator: Indicator) -> _Options:
    return tuple((option.key, option.score) for option in indicator.options)


def raw_score(
    indicator: Indicator, instrument: Instrument, layout: SheetLayout, column: str, lists: Mapping[str, OptionList]
) -> str:
    """Score of one indicator, or "" while it is unanswered or holds what is no answer.

    Args:
        indicator: The question.
        instrument: Gives its scale.
        layout: Rows.
        column: Column of the answers on `Jawaban`.
        lists: Indicator code -> its options on `Daftar`.
    """
    cell = f"{ANSWERS}!{column}{layout.indicators[indicator.code]}"
    if indicator.kind is AnswerKind.CHOICE:
        found = lists[indicator.code]
        # MATCH would take "*" for any option; comparing cells does not.
        hit = f"({found.keys}={cell})"
        return f'IFERROR(IF(SUMPRODUCT({hit}*1)=1,SUMPRODUCT({hit}*{found.scores}),""),"")'
    if indicator.kind is AnswerKind.INDEX:
        scale = instrument.scales_by_key[indicator.scale]
        low, high = number(scale.minimum), number(scale.maximum)
        return f'IF(ISNUMBER({cell}),IF(AND({cell}>={low},{cell}<={high}),{cell}/{high},""),"")'
    return _computed_score(indicator, lambda key: f"{ANSWERS}!{column}{layout.counts[indicator.code, key]}")


def _computed_score(indicator: Indicator, cell: Callable[[str], str]) -> str:
    counts = [cell(item.key) for item in indicator.inputs]
    whole = ",".join(f"INT({count})={count}" for count in counts)
    every = ",".join(counts)
    complete = f"AND(COUNT({every})={len(counts)},MIN({every})>=0,{whole})"
    return f'IFERROR(IF({complete},{_share(indicator, cell)},""),"")'


def _share(indicator: Indicator, cell: Callable[[str], str]) -> str:
    formula = indicator.formula
    if formula is None:
        message = f"{indicator.code}: a computed percentage without formula"
        raise ValueError(message)

    def added(role: InputRole) -> str:
        return "(" + ("+".join(cell(item.key) for item in indicator.inputs if item.role is role) or "0") + ")"

    zero = number(formula.zero_denominator)
    if formula.kind is FormulaKind.DECREASE:
        before, now = added(InputRole.PREVIOUS), added(InputRole.CURRENT)
        return f"IF({before}=0,IF({now}=0,{zero},0),{_held(formula, f'({before}-{now})/{before}')})"
    above, below = added(InputRole.NUMERATOR), added(InputRole.DENOMINATOR)
    return f"IF({below}=0,{zero},{_held(formula, f'{above}/{below}')})"


def _held(formula: Formula, share: str) -> str:
    return f"MAX(0,MIN({number(formula.cap)},{share}))"


def counted_score(raw: str) -> str:
    """A raw score as it counts: what an unanswered one does depends on the policy cell."""
    return f'IF(ISNUMBER({raw}),{raw},IF({POLICY_NAME}="{SKIP_WORD}","",0))'


def node_points(instrument: Instrument, node: Node, layout: SheetLayout, points: str) -> str:
    """Points of one node from what stands directly below it.

    Args:
        instrument: The tree.
        node: The node.
        layout: Rows.
        points: Reference without row to the column of scores and points.
    """
    below = instrument.indicators_under.get(node.code, ())
    if node.aggregate is Aggregate.SUM or not below:
        children = instrument.children.get(node.code, ())
        return f"SUM({','.join(f'{points}{layout.nodes[child.code]}' for child in children) or '0'})"
    if node.aggregate is Aggregate.WEIGHTED_SUM:
        return "+".join(indicator_points(instrument, item, layout, points) for item in below)
    scores = ",".join(f"{points}{layout.indicators[item.code]}" for item in below)
    return f"IF(COUNT({scores})=0,0,AVERAGE({scores}))*{ANSWERS}!H{layout.nodes[node.code]}"


def indicator_points(instrument: Instrument, indicator: Indicator, layout: SheetLayout, points: str) -> str:
    """Points one indicator brings to its node."""
    row = layout.indicators[indicator.code]
    node = instrument.nodes_by_code[indicator.parent]
    if node.aggregate is Aggregate.WEIGHTED_SUM:
        return f"N({points}{row})*{ANSWERS}!H{row}"
    scores = ",".join(f"{points}{layout.indicators[item.code]}" for item in instrument.indicators_under[node.code])
    return f"N({points}{row})*{ANSWERS}!H{layout.nodes[node.code]}/MAX(1,COUNT({scores}))"


def target_points(instrument: Instrument, target: str, layout: SheetLayout, points: str) -> str:
    """Points of what a minimum is held against: the total, a node, a joined area or an indicator."""
    if target in instrument.indicators_by_code:
        return indicator_points(instrument, instrument.indicators_by_code[target], layout, points)
    if target in instrument.areas_by_key:
        return "+".join(f"{points}{layout.nodes[code]}" for code in instrument.areas_by_key[target].nodes)
    return f"{points}{layout.nodes.get(target, layout.grand_total.row)}"


def in_words(value: str, decimals: str = "2") -> str:
    """A number as Indonesian text, with a comma, whatever language the office program speaks.

    TEXT would need the format letters of that language, so FIXED is used: it only differs in the decimal sign. The
    hair added rounds a half up that binary numbers hold a hair too low (8.825); no value is negative.
    """
    return f'SUBSTITUTE(FIXED({value}+1E-11,{decimals},TRUE),".",",")'


def number(value: Fraction) -> str:
    """A fraction as a spreadsheet number: a decimal when it has an end, else a division."""
    denominator = value.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator != 1:
        return f"({value.numerator}/{value.denominator})"
    return repr(float(value)) if value.denominator != 1 else str(value.numerator)
