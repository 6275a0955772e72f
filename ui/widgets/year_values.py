"""What the charts of several years draw: numbers with their texts, made by the caller."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.widgets.chart_values import Amount


@dataclass(frozen=True, slots=True)
class YearValue:
    """The total of one year, by its own rules."""

    year: str
    rules: str  #: by which it was scored
    filled: str  #: how much was answered, in words
    value: Amount
    maximum: Amount
    is_met: bool  #: whether the minimums of a predicate were reached
    verdict: str  #: in words
    wbk: Amount | None = None
    wbbm: Amount | None = None
    tpi: Amount | None = None
    is_empty: bool = False  #: whether there is nothing to be judged yet


@dataclass(frozen=True, slots=True)
class PairPart:
    """One place in one year."""

    share: float  #: of its weight, 0 to 1
    points: str  #: `4,50 / 5`
    percent: str  #: `90,00 %`


@dataclass(frozen=True, slots=True)
class PairValue:
    """One place in both years."""

    key: str
    name: str
    earlier: PairPart
    later: PairPart
    change: Amount
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class PairsValue:
    """All places that both years have."""

    earlier: str = ""  #: year
    later: str = ""
    change: str = ""  #: what the change is of, as a heading
    rows: tuple[PairValue, ...] = ()
