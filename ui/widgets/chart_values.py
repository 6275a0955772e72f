"""What the charts draw: numbers with their texts, made by the caller in the language of the screen.

Points are floats here because they only become pixels; whoever decides does so with exact fractions and says the
outcome in `is_met`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and how it is written."""

    number: float
    text: str


@dataclass(frozen=True, slots=True)
class MeterValue:
    """One score against its minimums."""

    name: str
    value: Amount
    maximum: Amount
    ceiling: Amount  #: reached if every open indicator got full marks
    wbk: Amount | None = None
    wbbm: Amount | None = None
    tpi: Amount | None = None  #: the reviewer's value
    is_met: bool | None = None  #: whether the minimum that is aimed at is met; None without one
    target: str = "WBK"  #: name of that minimum
    shortfall: str = ""  #: in words, such as "0.42 short"; empty when met


@dataclass(frozen=True, slots=True)
class AreaValue:
    """One change area, in points of its own weight."""

    key: str
    name: str
    short_name: str
    value: Amount
    maximum: Amount
    ceiling: Amount
    percent: Amount  #: of its weight
    tpi: Amount | None = None
    is_met: bool | None = None
    shortfall: str = ""


@dataclass(frozen=True, slots=True)
class AreasValue:
    """All change areas with the minimums that hold for each, in percent of its weight."""

    areas: tuple[AreaValue, ...] = ()
    wbk: Amount | None = None
    wbbm: Amount | None = None
    target: str = "WBK"


@dataclass(frozen=True, slots=True)
class ResultValue:
    """One row of the results, with its index or option and its minimum in words."""

    name: str
    detail: str
    value: Amount
    maximum: Amount
    ceiling: Amount
    wbk: Amount | None = None
    wbbm: Amount | None = None
    is_met: bool | None = None
    target: str = "WBK"


@dataclass(frozen=True, slots=True)
class ResultsValue:
    """The rows of the results and their sum."""

    rows: tuple[ResultValue, ...] = ()
    name: str = ""
    value: Amount | None = None
    maximum: Amount | None = None
