"""What the action plan says: values and texts as they are to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from integrity_zone.exports.workbooks.printout import Printout


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """One minimum of a predicate."""

    title: str
    value: str
    minimum: str
    missing: Fraction  #: points; 0 when it is reached
    met: bool


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One better answer, as work for somebody."""

    gaps: str  #: titles of the minimums it is needed for
    code: str
    title: str
    now: str
    target: str
    gain: Fraction  #: points of the total
    criterion: str  #: what must hold for the target
    area: str
    person: str  #: empty when nobody is named
    evidence: str  #: usual documents
    state: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class PredicatePlan:
    """The way to one predicate."""

    key: str
    title: str
    verdict: str
    remark: str  #: what the steps bring, or that they do not suffice
    checks: tuple[PlanCheck, ...]
    steps: tuple[PlanStep, ...]


@dataclass(frozen=True, slots=True)
class PlanContent:
    """The whole workbook."""

    printout: Printout
    facts: tuple[tuple[str, str], ...]
    predicates: tuple[PredicatePlan, ...]
