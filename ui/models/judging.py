"""Where an indicator stands for those who judge it: what they decided, or that it waits."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from integrity_zone.domain.review import Decision
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.agreement import Judgement


class JudgingState(StrEnum):
    """The one state an indicator is drawn with where it is judged."""

    OVERTAKEN = "judging-overtaken"  #: judged, and answered anew since
    WAITING = "judging-waiting"
    RETURNED = "judging-returned"
    CHANGED = "judging-changed"
    AGREED = "judging-agreed"
    BLANK = "judging-blank"  #: neither answered nor judged


_NAMES: Mapping[JudgingState, object] = {
    JudgingState.OVERTAKEN: QT_TRANSLATE_NOOP("Review", "Answered anew"),
    JudgingState.WAITING: QT_TRANSLATE_NOOP("Review", "To judge"),
    JudgingState.RETURNED: QT_TRANSLATE_NOOP("Review", "Returned"),
    JudgingState.CHANGED: QT_TRANSLATE_NOOP("Review", "Changed by TPI"),
    JudgingState.AGREED: QT_TRANSLATE_NOOP("Review", "Agreed"),
    JudgingState.BLANK: QT_TRANSLATE_NOOP("Review", "Not answered by the unit"),
}
_SHORT_NAMES: Mapping[JudgingState, object] = {
    JudgingState.WAITING: QT_TRANSLATE_NOOP("Review", "to judge"),
    JudgingState.RETURNED: QT_TRANSLATE_NOOP("Review", "returned"),
    JudgingState.CHANGED: QT_TRANSLATE_NOOP("Review", "changed"),
    JudgingState.AGREED: QT_TRANSLATE_NOOP("Review", "agreed"),
    JudgingState.BLANK: QT_TRANSLATE_NOOP("Review", "blank"),
}
JUDGING_MARKS: Mapping[StrEnum, Mark] = {
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


def judging_name(state: JudgingState) -> str:
    """What a state is called."""
    return QCoreApplication.translate("Review", str(_NAMES[state]))


def judging_legend() -> tuple[tuple[Mark, str], ...]:
    """The marks of the list with a word each."""
    return tuple(
        (JUDGING_MARKS[state], QCoreApplication.translate("Review", str(name))) for state, name in _SHORT_NAMES.items()
    )
