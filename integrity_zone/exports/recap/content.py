"""What the recapitulation says: numbers, and texts as they are to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from integrity_zone.exports.workbooks.printout import Printout


@dataclass(frozen=True, slots=True)
class Minimum:
    """The least that a line must reach for one predicate."""

    points: Fraction  #: also of a minimum in percent
    met: bool


@dataclass(frozen=True, slots=True)
class RecapLine:
    """An area, a result, or a sum."""

    number: str
    title: str
    weight: Fraction
    halves: tuple[Fraction | None, ...]  #: points of the parts side by side; None where a line has no such part
    points: Fraction
    minimums: tuple[Minimum | None, ...]  #: for each predicate; None where it asks nothing here
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class RecapVerdict:
    """Whether one predicate is reached."""

    headline: str
    met: bool
    failed: tuple[str, ...]  #: each minimum that is not reached, with what is missing
    remark: str  #: what a score cannot say; may be empty


@dataclass(frozen=True, slots=True)
class StageRecap:
    """One sheet: the score by the answers of one stage."""

    sheet: str
    title: str
    answered: str
    lines: tuple[RecapLine, ...]  #: none when the stage has not answered
    verdicts: tuple[RecapVerdict, ...]


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A line of both stages."""

    number: str
    title: str
    weight: Fraction
    unit: Fraction
    tpi: Fraction
    judged: int  #: indicators below it that the assessors judged
    agreed: int
    of: int
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class DifferingAnswer:
    """An indicator about which the assessors came to something else."""

    code: str
    title: str
    unit: str
    tpi: str
    points: Fraction  #: what it changes
    note: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The last sheet."""

    remark: str
    lines: tuple[ComparedLine, ...]  #: none when the assessors have not judged
    differences: tuple[DifferingAnswer, ...]


@dataclass(frozen=True, slots=True)
class RecapContent:
    """The whole workbook."""

    printout: Printout
    facts: tuple[str, ...]
    parts: tuple[str, ...]  #: titles of the parts side by side
    predicates: tuple[str, ...]  #: keys
    stages: tuple[StageRecap, ...]
    comparison: Comparison
