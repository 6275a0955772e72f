"""What requirements, their standings and the dates of the calendar are called on the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from integrity_zone.domain.eligibility import Standing, Why
from integrity_zone.domain.requirements import RequirementLevel, RequirementState
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.eligibility import Line
    from integrity_zone.domain.requirements import RequirementRule
    from integrity_zone.errors import Language

#: What a rule asks where no level and no share can be named.
_MARK = "✓"

_STATES: Mapping[RequirementState, object] = {
    RequirementState.MET: QT_TRANSLATE_NOOP("Eligibility", "Met"),
    RequirementState.IN_PROGRESS: QT_TRANSLATE_NOOP("Eligibility", "In progress"),
    RequirementState.NOT_MET: QT_TRANSLATE_NOOP("Eligibility", "Not met"),
    RequirementState.NOT_APPLICABLE: QT_TRANSLATE_NOOP("Eligibility", "Not applicable"),
}
_MARKS: Mapping[Standing, Mark | None] = {
    Standing.MET: Mark.MET,
    Standing.NOT_MET: Mark.SHORT,
    Standing.UNKNOWN: Mark.UNANSWERED,
    Standing.NOT_ASKED: None,
}
_STANDINGS: Mapping[Standing, object] = {
    Standing.MET: QT_TRANSLATE_NOOP("Eligibility", "Met"),
    Standing.NOT_MET: QT_TRANSLATE_NOOP("Eligibility", "Not met"),
    Standing.UNKNOWN: QT_TRANSLATE_NOOP("Eligibility", "Not known yet"),
    Standing.NOT_ASKED: QT_TRANSLATE_NOOP("Eligibility", "Not asked for"),
}
#: What is said of a standing that does not follow from the unit's word alone.
_REASONS: Mapping[Why, object] = {
    Why.FALLS_SHORT: QT_TRANSLATE_NOOP("Eligibility", "Said to be met, but the value is below what is asked"),
    Why.OTHER_TARGET: QT_TRANSLATE_NOOP("Eligibility", "Said for the other predicate, without a value to compare"),
    Why.ALWAYS_ASKED: QT_TRANSLATE_NOOP("Eligibility", "Said not to apply, but this is always asked for"),
    Why.OTHER_LINE: QT_TRANSLATE_NOOP("Eligibility", "Another line stands for it"),
}
_LEVELS: Mapping[RequirementLevel, object] = {
    RequirementLevel.AGENCY: QT_TRANSLATE_NOOP("Eligibility", "Agency"),
    RequirementLevel.UNIT: QT_TRANSLATE_NOOP("Eligibility", "Unit"),
}
_CONFIDENCES: Mapping[str, object] = {
    "certain": QT_TRANSLATE_NOOP("Eligibility", "certain"),
    "high": QT_TRANSLATE_NOOP("Eligibility", "well founded"),
    "medium": QT_TRANSLATE_NOOP("Eligibility", "one source"),
    "low": QT_TRANSLATE_NOOP("Eligibility", "weak source"),
}


def _said(text: object) -> str:
    return QCoreApplication.translate("Eligibility", str(text))


def requirement_state_name(state: RequirementState | None) -> str:
    """Where the unit stands on a requirement, by its own word."""
    if state is None:
        return QCoreApplication.translate("Eligibility", "Not looked at yet")
    return _said(_STATES[state])


def standing_name(standing: Standing) -> str:
    """What can be said of a requirement."""
    return _said(_STANDINGS[standing])


def standing_mark(standing: Standing) -> Mark | None:
    """The mark of such a standing; none for what is not asked for."""
    return _MARKS[standing]


def line_state(line: Line) -> str:
    """Where the unit stands, and why that is judged otherwise where it is."""
    if line.why in _REASONS:
        return _said(_REASONS[line.why])
    if line.standing is Standing.NOT_ASKED and line.requirement.state is None:
        return standing_name(line.standing) if not line.rule.asked("WBBM") or line.asked else _only_for_wbbm()
    return requirement_state_name(line.requirement.state)


def _only_for_wbbm() -> str:
    return QCoreApplication.translate("Eligibility", "Only for WBBM")


def level_name(level: RequirementLevel) -> str:
    """Whom a requirement is about."""
    return _said(_LEVELS[level])


def confidence_name(key: str) -> str:
    """How sure a fact is; empty for an unknown key."""
    return _said(_CONFIDENCES[key]) if key in _CONFIDENCES else ""


def rule_title(rule: RequirementRule, language: Language) -> str:
    """What is required."""
    return rule.title_id if language == "id" else rule.title_en


def rule_remark(rule: RequirementRule, language: Language) -> str:
    """What to know before one says where one stands; empty for nothing."""
    return rule.remark_id if language == "id" else rule.remark_en


def asked_words(asked: str) -> str:
    """What a predicate asks for: a level or share as it is, a word where only yes will do.

    Args:
        asked: As in the rule.
    """
    return QCoreApplication.translate("Eligibility", "Yes") if asked == _MARK else asked or "–"
