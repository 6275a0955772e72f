"""Words that several screens share: states, roles, kinds of unit. English here, Indonesian in the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.view import EvidenceStanding, IndicatorState

if TYPE_CHECKING:
    from collections.abc import Mapping

_STATES: Mapping[str, object] = {
    IndicatorState.RETURNED: QT_TRANSLATE_NOOP("Words", "Returned"),
    IndicatorState.BLANK: QT_TRANSLATE_NOOP("Words", "Not answered"),
    IndicatorState.EVIDENCE_LACKING: QT_TRANSLATE_NOOP("Words", "Evidence lacking"),
    IndicatorState.AGREED: QT_TRANSLATE_NOOP("Words", "Agreed"),
    IndicatorState.FILLED: QT_TRANSLATE_NOOP("Words", "Answered"),
}
_EVIDENCE: Mapping[str, object] = {
    EvidenceStanding.NONE: QT_TRANSLATE_NOOP("Words", "No evidence"),
    EvidenceStanding.OUTSIDE: QT_TRANSLATE_NOOP("Words", "Outside the year"),
    EvidenceStanding.THERE: QT_TRANSLATE_NOOP("Words", "Within the year"),
}
#: Keys of `Person.role`, in the order offered.
ROLES: Mapping[str, object] = {
    "coordinator": QT_TRANSLATE_NOOP("Words", "Coordinator"),
    "member": QT_TRANSLATE_NOOP("Words", "Area group"),
    "tpi": QT_TRANSLATE_NOOP("Words", "TPI reviewer"),
    "head": QT_TRANSLATE_NOOP("Words", "Head of the unit"),
    "secretariat": QT_TRANSLATE_NOOP("Words", "Secretariat"),
}
#: Keys of `WorkUnit.kind`, in the order offered.
UNIT_KINDS: Mapping[str, object] = {
    "dinas": QT_TRANSLATE_NOOP("Words", "Service office (dinas)"),
    "badan": QT_TRANSLATE_NOOP("Words", "Agency (badan)"),
    "kecamatan": QT_TRANSLATE_NOOP("Words", "Subdistrict (kecamatan)"),
    "rsud": QT_TRANSLATE_NOOP("Words", "Hospital (RSUD)"),
    "uptd": QT_TRANSLATE_NOOP("Words", "Technical unit (UPT/UPTD)"),
    "lainnya": QT_TRANSLATE_NOOP("Words", "Other"),
}


def state_name(state: IndicatorState) -> str:
    """What a state is called."""
    return QCoreApplication.translate("Words", str(_STATES[state]))


def evidence_name(standing: EvidenceStanding) -> str:
    """What is said of the evidence behind an answer."""
    return QCoreApplication.translate("Words", str(_EVIDENCE[standing]))


def role_name(key: str) -> str:
    """What a role is called; empty for none."""
    return QCoreApplication.translate("Words", str(ROLES[key])) if key in ROLES else ""


def unit_kind_name(key: str) -> str:
    """What a kind of unit is called; empty for none."""
    return QCoreApplication.translate("Words", str(UNIT_KINDS[key])) if key in UNIT_KINDS else ""
