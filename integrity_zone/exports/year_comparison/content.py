"""What the comparison of two years says: numbers, and texts as they are to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from integrity_zone.exports.workbooks.printout import Printout


@dataclass(frozen=True, slots=True)
class YearLine:
    """One year of the file."""

    year: int
    instrument: str
    answered: str
    total: Fraction
    tpi: Fraction | None
    verdict: str


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """An area, a result or a sum in both years."""

    number: str
    title: str
    earlier_weight: Fraction
    earlier: Fraction
    earlier_share: Fraction
    later_weight: Fraction
    later: Fraction
    later_share: Fraction
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """A question as one year answered it; empty texts where that year does not ask."""

    code: str
    title: str
    answer: str
    score: Fraction | None
    documents: int | None


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question beside its counterpart."""

    relation: str
    earlier: Answered
    later: Answered
    shared: int | None  #: documents behind both; None where one of them is missing


@dataclass(frozen=True, slots=True)
class YearComparisonContent:
    """The whole workbook."""

    printout: Printout
    facts: tuple[str, ...]
    title: str
    value_heading: str  #: whose score it is
    remark: str  #: what the numbers do not mean
    earlier: int
    later: int
    years: tuple[YearLine, ...]
    places: tuple[PlaceLine, ...]
    questions: tuple[QuestionLine, ...]
