"""Where an indicator stands for those who judge it: what they decided, or that it waits or came back to them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from integrity_zone.domain.review import BEFORE, Decision
from integrity_zone.domain.work_unit import Stage
from ui.models.standing import stage_name, whose
from ui.theme.tokens import Mark
from ui.words import state_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.agreement import Judgement
    from ui.view import AssessmentView, IndicatorState


class JudgingState(StrEnum):
    """The one state an indicator is drawn with where it is judged."""

    SENT_BACK = "judging-sent-back"  #: the stage above returned what was decided
    OVERTAKEN = "judging-overtaken"  #: judged, and answered anew since
    WAITING = "judging-waiting"
    RETURNED = "judging-returned"
    CHANGED = "judging-changed"
    AGREED = "judging-agreed"
    BLANK = "judging-blank"  #: neither answered nor judged


_NAMES: Mapping[JudgingState, object] = {
    JudgingState.SENT_BACK: QT_TRANSLATE_NOOP("Review", "Returned by TPN"),
    JudgingState.OVERTAKEN: QT_TRANSLATE_NOOP("Review", "Answered anew"),
    JudgingState.WAITING: QT_TRANSLATE_NOOP("Review", "To judge"),
    JudgingState.RETURNED: QT_TRANSLATE_NOOP("Review", "Returned"),
    JudgingState.CHANGED: QT_TRANSLATE_NOOP("Review", "Changed by {stage}"),
    JudgingState.AGREED: QT_TRANSLATE_NOOP("Review", "Agreed"),
    JudgingState.BLANK: QT_TRANSLATE_NOOP("Review", "Not answered by {judged}"),
}
_SHORT_NAMES: Mapping[JudgingState, object] = {
    JudgingState.WAITING: QT_TRANSLATE_NOOP("Review", "to judge"),
    JudgingState.RETURNED: QT_TRANSLATE_NOOP("Review", "returned"),
    JudgingState.CHANGED: QT_TRANSLATE_NOOP("Review", "changed"),
    JudgingState.AGREED: QT_TRANSLATE_NOOP("Review", "agreed"),
    JudgingState.BLANK: QT_TRANSLATE_NOOP("Review", "blank"),
}
JUDGING_MARKS: Mapping[StrEnum, Mark] = {
    JudgingState.SENT_BACK: Mark.RETURNED,
    JudgingState.OVERTAKEN: Mark.ANSWERED,
    JudgingState.WAITING: Mark.ANSWERED,
    JudgingState.RETURNED: Mark.RETURNED,
    JudgingState.CHANGED: Mark.EVIDENCE,
    JudgingState.AGREED: Mark.APPROVED,
    JudgingState.BLANK: Mark.UNANSWERED,
}
#: How a decision is drawn that still holds.
STATE_OF: Mapping[Decision, JudgingState] = {
    Decision.RETURNED: JudgingState.RETURNED,
    Decision.CHANGED: JudgingState.CHANGED,
    Decision.AGREED: JudgingState.AGREED,
}


def judging_state(judgement: Judgement) -> JudgingState:
    """Where an indicator stands."""
    if judgement.is_overtaken:
        return JudgingState.OVERTAKEN
    if judgement.decision is None:
        return JudgingState.WAITING if judgement.waits else JudgingState.BLANK
    return STATE_OF[judgement.decision]


def is_sent_back(view: AssessmentView, code: str) -> bool:
    """Whether the national assessors returned what TPI came to, and TPI has not answered anew since."""
    judgement = view.tpn_judgements[code]
    return judgement.stands and judgement.decision is Decision.RETURNED


def state_at(view: AssessmentView, code: str, stage: Stage) -> IndicatorState | JudgingState:
    """Where an indicator stands for who works on a stage."""
    if stage not in BEFORE:
        return view.states[code]
    if stage is Stage.TPI and is_sent_back(view, code):
        return JudgingState.SENT_BACK
    return judging_state(view.judgements_of(stage)[code])


def name_at(state: IndicatorState | JudgingState, stage: Stage) -> str:
    """What a state is called where somebody works on a stage."""
    return judging_name(state, stage) if isinstance(state, JudgingState) else state_name(state)


def judging_name(state: JudgingState, stage: Stage = Stage.TPI) -> str:
    """What a state is called; the stage is the one that judges."""
    text = QCoreApplication.translate("Review", str(_NAMES[state]))
    return text.format(stage=stage_name(stage), judged=whose(BEFORE[stage]))


def judging_legend() -> tuple[tuple[Mark, str], ...]:
    """The marks of the list with a word each."""
    return tuple(
        (JUDGING_MARKS[state], QCoreApplication.translate("Review", str(name))) for state, name in _SHORT_NAMES.items()
    )
