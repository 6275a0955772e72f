"""Whether the points reach a predicate: every minimum, exactly compared."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from integrity_zone.domain.scorecard import Check, Verdict
from integrity_zone.scoring.target import weight_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Instrument, Minimum, Predicate


def judge(instrument: Instrument, predicate: Predicate, points: Mapping[str, Fraction]) -> Verdict:
    """Hold the points against every minimum of one predicate.

    Args:
        instrument: What is asked; gives the weights behind percentages.
        predicate: Its minimums are "at least" and must all hold together. An earlier predicate is not checked here.
        points: Target ("total", node code, area key or indicator code) -> exact points.

    Source:
        The source of each minimum.
    """
    checks = tuple(check_minimum(instrument, minimum, points[minimum.target]) for minimum in predicate.minimums)
    return Verdict(predicate.key, predicate.title, met=all(check.met for check in checks), checks=checks)


def check_minimum(instrument: Instrument, minimum: Minimum, points: Fraction) -> Check:
    """Hold the points of one target against one minimum; a percentage is of the target's whole weight."""
    weight = weight_of(instrument, minimum.target)
    is_percent = minimum.percent is not None
    needed = points_needed(instrument, minimum)
    return Check(
        key=minimum.key,
        title=minimum.title,
        target=minimum.target,
        value=points * 100 / weight if is_percent else points,
        minimum=minimum.points if minimum.percent is None else minimum.percent,
        is_percent=is_percent,
        points_missing=max(Fraction(0), needed - points),
        met=points >= needed,
    )


def points_needed(instrument: Instrument, minimum: Minimum) -> Fraction:
    """The least points of its target that reach a minimum."""
    if minimum.percent is None:
        return minimum.points
    return minimum.percent * weight_of(instrument, minimum.target) / 100
