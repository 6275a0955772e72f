"""What is left to do on an assessment: counts, each with the place where it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integrity_zone.domain.review import BEFORE, FollowUp
from integrity_zone.domain.work_unit import Stage
from ui.models import filters
from ui.models.filters import blocks, matching
from ui.models.standing import own_stage, whose
from ui.places import PageKey, Place
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from integrity_zone.domain.review import Recommendation
    from ui.preferences import Person
    from ui.view import AssessmentView


@dataclass(frozen=True, slots=True)
class Todo:
    """One kind of open work."""

    mark: Mark
    text: str
    hint: str
    count: int
    place: Place | None  #: None where only the list of findings shows it


def todos(view: AssessmentView, person: Person | None = None) -> tuple[Todo, ...]:
    """What is left, most pressing first; kinds of which nothing is left are not there.

    Args:
        view: The assessment.
        person: Who asks; it depends on the stage whose answers they work on.
    """
    kinds = _to_judge(view, person) if own_stage(person) in BEFORE else _kinds(view)
    return tuple(found for found in kinds if found.count)


def conflict_codes(view: AssessmentView) -> frozenset[str]:
    """The indicators of this assessment about which two copies say different things."""
    chosen = view.snapshot.assessment
    start = f"answer/{chosen.instrument}/{chosen.year}/"
    after = (conflict.subject.partition(start)[2] for conflict in view.snapshot.conflicts)
    return frozenset(rest.split("/", 1)[0] for rest in after if rest)


def answered_without_evidence(view: AssessmentView) -> tuple[str, ...]:
    """Answers that nothing stands behind. What is not answered needs no evidence yet."""
    found = matching(view, [filters.EVIDENCE_NONE], None)
    return tuple(code for code in found if view.shown.indicators[code].answered)


def _kinds(view: AssessmentView) -> Iterator[Todo]:
    translate = QCoreApplication.translate
    returned = matching(view, [filters.RETURNED], None)
    yield _todo(Mark.RETURNED, translate("Home", "Returned by TPI"), returned, filters.RETURNED, _first(returned))
    open_states = (FollowUp.OPEN, FollowUp.IN_PROGRESS)
    advised = [found for found in view.snapshot.review.recommendations if found.state in open_states]
    yield _recommended(Mark.EVIDENCE, translate("Home", "Recommendations to follow up"), advised)
    blank = matching(view, [filters.BLANK], None)
    yield _todo(Mark.UNANSWERED, translate("Home", "Unanswered"), blank, filters.BLANK, _held_back(view, blank))
    carried = matching(view, [filters.CARRIED], None)
    yield _todo(Mark.ANSWERED, translate("Home", "Carried over, to confirm"), carried, filters.CARRIED)
    lacking = answered_without_evidence(view)
    yield _todo(Mark.EVIDENCE, translate("Home", "Without evidence"), lacking, filters.EVIDENCE_NONE, is_narrowed=True)
    outside = matching(view, [filters.EVIDENCE_OUTSIDE], None)
    text = translate("Home", "Evidence outside the year")
    yield _todo(Mark.EVIDENCE, text, outside, filters.EVIDENCE_OUTSIDE, _first(outside))
    flagged = matching(view, [filters.FLAGGED], None)
    yield _todo(Mark.FLAGGED, translate("Home", "Flagged by the team"), flagged, filters.FLAGGED, _first(flagged))
    codes = conflict_codes(view)
    place = Place(PageKey.ASSESSMENT, codes=codes) if codes else None
    yield Todo(Mark.SHORT, translate("Home", "Conflicts to settle"), "", len(view.snapshot.conflicts), place)


def _to_judge(view: AssessmentView, person: Person | None) -> Iterator[Todo]:
    translate = QCoreApplication.translate
    stage = own_stage(person)
    if stage is Stage.TPI:
        back = matching(view, [filters.SENT_BACK], person)
        yield _todo(Mark.RETURNED, translate("Home", "Returned by TPN"), back, filters.SENT_BACK, _first(back))
    anew = matching(view, [filters.OVERTAKEN], person)
    text = translate("Home", "Answered anew, to be judged again")
    yield _todo(Mark.EVIDENCE, text, anew, filters.OVERTAKEN, _first(anew))
    waiting = [code for code in matching(view, [filters.TO_JUDGE], person) if code not in anew]
    yield _todo(Mark.UNANSWERED, translate("Home", "To judge"), waiting, filters.TO_JUDGE, _first(waiting))
    returned = matching(view, [filters.RETURNED], person)
    text = translate("Home", "Returned, {judged} has not answered yet").format(judged=whose(BEFORE[stage]))
    yield _todo(Mark.RETURNED, text, returned, filters.RETURNED, _first(returned))
    if stage is not Stage.TPI:
        return
    done = [found for found in view.snapshot.review.recommendations if found.state is FollowUp.DONE]
    yield _recommended(Mark.ANSWERED, translate("Home", "Recommendations done, to be closed"), done)


def _recommended(mark: Mark, text: str, found: Sequence[Recommendation]) -> Todo:
    first = found[0].id if found else ""
    return Todo(mark, text, "", len(found), Place(PageKey.REVIEW, part="follow-up", search=first))


def _todo(mark: Mark, text: str, codes: Sequence[str], key: str, hint: str = "", *, is_narrowed: bool = False) -> Todo:
    chosen = frozenset(codes) if is_narrowed else frozenset[str]()
    return Todo(mark, text, hint, len(codes), Place(PageKey.ASSESSMENT, filters=frozenset({key}), codes=chosen))


def _first(codes: Sequence[str]) -> str:
    if len(codes) < 2:
        return "".join(codes)
    return QCoreApplication.translate("Home", "{code}, +{more}").format(code=codes[0], more=len(codes) - 1)


def _held_back(view: AssessmentView, blank: Sequence[str]) -> str:
    target = view.snapshot.unit.target
    count = sum(blocks(view, code, target) for code in blank)
    if not count:
        return ""
    return QCoreApplication.translate("Home", "{count} hold back {target}").format(count=count, target=target)
