"""The optimiser, called in a child process, so that the screens do not stutter. No Qt here: a child loads this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.services.assessment.planning import best_plan
from integrity_zone.services.catalog import instrument

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.raise_plan import RaisePlan
    from integrity_zone.domain.work_unit import BlankPolicy


def plan_in_child(
    key: str,
    answers: Mapping[str, AnswerValue],
    predicate: str,
    blank: BlankPolicy,
    efforts: Mapping[str, int],
    held: frozenset[str],
) -> RaisePlan:
    """The cheapest plan for the answers of a published instrument; arguments as for `best_plan`."""
    return best_plan(instrument(key), answers, predicate, blank=blank, efforts=efforts, held=held)
