"""How far each area is and who works on it, and what was changed last."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.values import value_text
from ui.models.home.names import subject_of
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from ui.formats import Formats
    from ui.view import AssessmentView


@dataclass(frozen=True, slots=True)
class AreaProgress:
    """One area: who, and how much."""

    key: str
    name: str
    members: tuple[str, ...]
    answered: int
    of: int
    place: Place


@dataclass(frozen=True, slots=True)
class RecentChange:
    """One thing that was changed, with who did it and when."""

    title: str
    detail: str
    who: str
    at: datetime
    place: Place


def area_progress(view: AssessmentView) -> tuple[AreaProgress, ...]:
    """Every area in its order, answered as recorded."""
    found = []
    for area in view.instrument.areas:
        node = view.recorded.nodes[area.key]
        members = tuple(member.name for member in view.snapshot.team if member.area == area.number)
        place = area_place(view, area.key)
        found.append(AreaProgress(area.key, subject_of(area.title), members, node.answered, node.of, place))
    return tuple(found)


def area_place(view: AssessmentView, key: str) -> Place:
    """Where the indicators of one area are."""
    codes = frozenset(item.code for item in view.instrument.indicators_beneath[key])
    return Place(PageKey.ASSESSMENT, codes=codes)


def recent_changes(view: AssessmentView, formats: Formats, most: int) -> tuple[RecentChange, ...]:
    """What was changed last among answers and evidence, the last first.

    Args:
        view: The assessment.
        formats: How numbers are written.
        most: How many.
    """
    found = sorted((*_answers(view, formats), *_documents(view)), key=attrgetter("at"), reverse=True)
    return tuple(found[:most])


def _answers(view: AssessmentView, formats: Formats) -> Iterator[RecentChange]:
    for code, answer in view.snapshot.answers.get(Stage.UNIT, {}).items():
        indicator = view.instrument.indicators_by_code.get(code)
        if answer.recorded_at is None or indicator is None:
            continue
        yield RecentChange(
            code,
            value_text(indicator, answer.value, formats),
            answer.recorded_by or "",
            answer.recorded_at,
            Place(PageKey.ASSESSMENT, code=code),
        )


def _documents(view: AssessmentView) -> Iterator[RecentChange]:
    for document in view.snapshot.documents.values():
        if document.added_at is not None:
            place = Place(PageKey.EVIDENCE, document=document.id)
            yield RecentChange(document.title, "", document.added_by or "", document.added_at, place)
