"""Two years of a unit side by side. What one year answered is never an answer of the other."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from integrity_zone.errors import UserInputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assessments.counterparts import Relation
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.work_unit import Stage


class SameYearError(UserInputError):
    """A year was to be held against itself."""

    code = "same-year"
    template_en = "{year}: a year is compared with another one of the same file"
    template_id = "{year}: sebuah tahun dibandingkan dengan tahun lain dalam berkas yang sama"


class NoEarlierYearError(UserInputError):
    """The file has nothing to hold a year against."""

    code = "no-earlier-year"
    template_en = "the file has no year before {year} to compare it with"
    template_id = "berkas ini tidak memuat tahun sebelum {year} untuk dibandingkan"


def latest_year_before(year: int, years: Iterable[int]) -> int | None:
    """The year of a file that a year is held against: the latest of those before it; None when it is the first.

    Args:
        year: The later one.
        years: Of the file, in any order.
    """
    return max((found for found in years if found < year), default=None)


@dataclass(frozen=True, slots=True)
class YearScore:
    """What one year came to."""

    year: int
    instrument: str  #: key
    regulation: str
    answered: int
    of: int
    total: Fraction
    met: Mapping[str, bool]  #: predicate key -> whether its minimums were reached, by that year's own rules
    tpi: Fraction | None = None  #: total by the assessors; None when they judged nothing


@dataclass(frozen=True, slots=True)
class Part:
    """Points of one place in one year."""

    points: Fraction
    weight: Fraction

    @property
    def share(self) -> Fraction:
        """Of the weight, which differs from instrument to instrument."""
        return self.points / self.weight if self.weight else Fraction(0)


@dataclass(frozen=True, slots=True)
class ComparedPlace:
    """An area, a result or a sum that both years have."""

    key: str  #: area key, node code or "total"
    number: str
    title: str  #: as the later year says it
    earlier: Part
    later: Part
    is_sum: bool = False

    @property
    def change(self) -> Fraction:
        """Of the share."""
        return self.later.share - self.earlier.share


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question as one year asked and answered it."""

    code: str
    title: str
    value: AnswerValue | None
    score: Fraction | None  #: None when blank
    documents: frozenset[str]  #: ids of the evidence behind it


@dataclass(frozen=True, slots=True)
class ComparedQuestion:
    """A question of one year beside its counterpart, if it has one."""

    relation: Relation
    earlier: AskedQuestion | None
    later: AskedQuestion | None

    @property
    def shared(self) -> int:
        """How many documents stand behind both."""
        if self.earlier is None or self.later is None:
            return 0
        return len(self.earlier.documents & self.later.documents)


@dataclass(frozen=True, slots=True)
class YearComparison:
    """Two years side by side, and the totals of every year of the file."""

    stage: Stage
    earlier: YearScore
    later: YearScore
    places: tuple[ComparedPlace, ...]
    questions: tuple[ComparedQuestion, ...]  #: in the order of the later year
    years: tuple[YearScore, ...]  #: all of the file, the oldest first
    stages: tuple[Stage, ...]  #: that answered in one of the two years; the unit always
