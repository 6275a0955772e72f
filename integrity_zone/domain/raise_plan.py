"""The cheapest way to a predicate: which indicators to raise, how far, and what each is needed for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.errors import UserInputError

if TYPE_CHECKING:
    from fractions import Fraction

    from integrity_zone.domain.scorecard import Check

#: Efforts compare indicators with each other; nobody tells finer than this.
HIGHEST_EFFORT = 1000


class UnknownPredicateError(UserInputError):
    """A predicate that the instrument does not know."""

    code = "unknown-predicate"
    template_en = "{value!r} is no predicate of this instrument; use {offered}"
    template_id = "{value!r} bukan predikat dari instrumen ini; pakai {offered}"


@dataclass(frozen=True, slots=True)
class PlannedRaise:
    """One indicator to be answered better, as part of a plan."""

    indicator: str
    current: str | None  #: as `target`, None when unanswered
    target: str  #: option key, survey score ("3.60") or share ("70 %"), always with a decimal point
    score: Fraction  #: of the target, in [0, 1]
    steps: int  #: on the way from the present answer
    effort: int  #: steps x effort of one step
    gain: Fraction  #: points of the total that would be lost by leaving it out
    serves: tuple[str, ...]  #: keys of the minimums that would be missed by leaving it out


@dataclass(frozen=True, slots=True)
class RaisePlan:
    """Raises that together satisfy every minimum of one predicate with the least effort."""

    predicate: str
    raises: tuple[PlannedRaise, ...]  #: in worksheet order; none can be left out
    effort: int
    reachable: bool
    unreachable: tuple[Check, ...]  #: minimums out of reach, as they stand now; the plan serves the others
    scorecard_total_after: Fraction
