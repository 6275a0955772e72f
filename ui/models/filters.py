"""What lists of indicators can be narrowed by: pure functions that every page shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from integrity_zone.domain.review import BEFORE
from integrity_zone.domain.work_unit import Stage
from ui.models.judging import is_sent_back
from ui.models.standing import own_stage
from ui.view import EvidenceStanding, IndicatorState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import Answer
    from ui.preferences import Person
    from ui.view import AssessmentView

    #: Whether an indicator stays in the list of who asks.
    Predicate: TypeAlias = Callable[[AssessmentView, str, "Asker"], bool]

BLANK = "blank"
EVIDENCE_NONE = "evidence-none"
EVIDENCE_OUTSIDE = "evidence-outside"
FLAGGED = "flagged"
MINE = "mine"
REVIEWER_DIFFERS = "reviewer-differs"
SENT_BACK = "sent-back"
RETURNED = "returned"
TO_JUDGE = "to-judge"
OVERTAKEN = "overtaken"
CHANGED = "changed"
CARRIED = "carried"
BLOCKS_WBK = "blocks-wbk"
BLOCKS_WBBM = "blocks-wbbm"


class Asker(NamedTuple):
    """What of a person a list depends on."""

    area: int | None  #: number of the change area they work on; None for all
    stage: Stage  #: whose answers they work on

    @property
    def judging(self) -> Stage:
        """The stage whose judgements concern them: their own, or that of who judges the unit's answers."""
        return self.stage if self.stage in BEFORE else Stage.TPI


def area_number(instrument: Instrument, code: str) -> int | None:
    """The number of the change area an indicator belongs to; None for the results."""
    place: str | None = instrument.indicators_by_code[code].parent
    while place is not None:
        node = instrument.nodes_by_code[place]
        if node.area is not None:
            return node.area
        place = node.parent
    return None


def blocks(view: AssessmentView, code: str, predicate: str) -> bool:
    """Whether the indicator has room left under a minimum of the predicate that is not reached."""
    verdict = view.shown.verdicts.get(predicate)
    if verdict is None or view.shown.indicators[code].score >= 1:
        return False
    above = {"total", code, *view.instrument.targets_above[view.instrument.indicators_by_code[code].parent]}
    return any(check.target in above for check in verdict.failed)


def _unit(view: AssessmentView, code: str) -> Answer | None:
    return view.snapshot.answers.get(Stage.UNIT, {}).get(code)


def _is_blank(view: AssessmentView, code: str, _asker: Asker) -> bool:
    return not view.shown.indicators[code].answered


def _lacks_evidence(view: AssessmentView, code: str, _asker: Asker) -> bool:
    return view.evidence[code] is EvidenceStanding.NONE


def _is_outside(view: AssessmentView, code: str, _asker: Asker) -> bool:
    return view.evidence[code] is EvidenceStanding.OUTSIDE


def _is_flagged(view: AssessmentView, code: str, _asker: Asker) -> bool:
    answer = _unit(view, code)
    return answer is not None and answer.flag is not None


def _is_mine(view: AssessmentView, code: str, asker: Asker) -> bool:
    """Who named no area works on all of them."""
    return asker.area is None or area_number(view.instrument, code) == asker.area


def _differs(view: AssessmentView, code: str, asker: Asker) -> bool:
    judgement = view.judgements_of(asker.judging)[code]
    return judgement.value is not None and judgement.value != judgement.judged_value


def _is_returned(view: AssessmentView, code: str, asker: Asker) -> bool:
    if asker.stage is Stage.TPN:
        return is_sent_back(view, code)
    return view.states[code] is IndicatorState.RETURNED


def _is_sent_back(view: AssessmentView, code: str, _asker: Asker) -> bool:
    return is_sent_back(view, code)


def _is_to_be_judged(view: AssessmentView, code: str, asker: Asker) -> bool:
    return view.judgements_of(asker.judging)[code].waits


def _is_overtaken(view: AssessmentView, code: str, asker: Asker) -> bool:
    return view.judgements_of(asker.judging)[code].is_overtaken


def _is_changed(view: AssessmentView, code: str, _asker: Asker) -> bool:
    answer = _unit(view, code)
    return answer is not None and answer.carried is not None and answer.value not in (None, answer.carried.value)


def _is_carried(view: AssessmentView, code: str, _asker: Asker) -> bool:
    answer = _unit(view, code)
    return answer is not None and answer.carried is not None and answer.value is None


def _blocks_wbk(view: AssessmentView, code: str, _asker: Asker) -> bool:
    return blocks(view, code, "WBK")


def _blocks_wbbm(view: AssessmentView, code: str, _asker: Asker) -> bool:
    return blocks(view, code, "WBBM")


#: Key, as in `Place.filters` -> whether an indicator stays. In the order in which they are offered.
FILTERS: Mapping[str, Predicate] = {
    BLANK: _is_blank,
    RETURNED: _is_returned,
    EVIDENCE_NONE: _lacks_evidence,
    EVIDENCE_OUTSIDE: _is_outside,
    FLAGGED: _is_flagged,
    MINE: _is_mine,
    SENT_BACK: _is_sent_back,
    REVIEWER_DIFFERS: _differs,
    TO_JUDGE: _is_to_be_judged,
    OVERTAKEN: _is_overtaken,
    CHANGED: _is_changed,
    CARRIED: _is_carried,
    BLOCKS_WBK: _blocks_wbk,
    BLOCKS_WBBM: _blocks_wbbm,
}


def matching(view: AssessmentView, keys: Iterable[str], person: Person | None) -> tuple[str, ...]:
    """The indicators that pass every one of the filters, in worksheet order; unknown keys are ignored."""
    chosen = [FILTERS[key] for key in keys if key in FILTERS]
    asker = Asker(person.area if person is not None else None, own_stage(person))
    return tuple(code for code in view.states if all(passes(view, code, asker) for passes in chosen))
