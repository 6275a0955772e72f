"""What would be empty in a document if it were made now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integrity_zone.domain.declaration_file import require_complete
from integrity_zone.errors import IntegrityZoneError
from ui.messages import text_of
from ui.models.reports.kinds import ReportKey
from ui.theme.tokens import Mark
from ui.view import EvidenceStanding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.errors import Language
    from ui.view import AssessmentView


@dataclass(frozen=True, slots=True)
class Readiness:
    """The line below a document."""

    mark: Mark
    text: str
    hindrance: str = ""  #: why it cannot be made at all; empty when it can


def readiness(view: AssessmentView, language: Language) -> Mapping[ReportKey, Readiness]:
    """What is to be said of every document.

    Args:
        view: What is recorded counts, not what is being tried.
        language: For refusals.
    """
    blank, without = unanswered(view), without_evidence(view)
    return {
        ReportKey.WORKSHEET: _lacking(_blank_words(blank)),
        ReportKey.REPORT: _lacking(_blank_words(blank), _without_words(without)),
        ReportKey.PLAN: _plan(view),
        ReportKey.BINDER: _binder(view, without),
        ReportKey.CHARTER: _charter(view, language),
        ReportKey.FORM: Readiness(
            Mark.MET, QCoreApplication.translate("Reports", "Ready: %n indicator(s)", "", view.recorded.of)
        ),
    }


def unanswered(view: AssessmentView) -> int:
    """How many indicators have no answer."""
    return view.recorded.of - view.recorded.answered


def without_evidence(view: AssessmentView) -> int:
    """How many answers nothing stands behind."""
    return sum(view.evidence.get(code) is EvidenceStanding.NONE for code in view.values)


def _lacking(*said: str) -> Readiness:
    words = ", ".join(part for part in said if part)
    if words:
        return Readiness(Mark.EVIDENCE, words)
    return Readiness(Mark.MET, QCoreApplication.translate("Reports", "Ready: nothing would be empty"))


def _plan(view: AssessmentView) -> Readiness:
    verdict = view.recorded.verdicts.get(view.snapshot.unit.target)
    if verdict is None or verdict.met:
        return Readiness(Mark.MET, QCoreApplication.translate("Reports", "Ready: no minimum is missed"))
    text = QCoreApplication.translate("Reports", "Ready: %n minimum(s) to reach", "", len(verdict.failed))
    return Readiness(Mark.MET, text)


def _binder(view: AssessmentView, without: int) -> Readiness:
    if not any(view.links.values()):
        text = QCoreApplication.translate("Reports", "No evidence yet: only cover and index")
        return Readiness(Mark.EVIDENCE, text)
    return _lacking(_without_words(without))


def _charter(view: AssessmentView, language: Language) -> Readiness:
    declaration = view.snapshot.declaration
    if declaration is None:
        text = QCoreApplication.translate("Reports", "The declaration is not filled in: place, date and head")
        return Readiness(Mark.EVIDENCE, text, hindrance=text)
    try:
        require_complete(declaration)
    except IntegrityZoneError as refusal:
        text = text_of(refusal, language)
        return Readiness(Mark.EVIDENCE, text, hindrance=text)
    text = QCoreApplication.translate(
        "Reports", "Ready: %n signature(s) to be given", "", len(declaration.field_names())
    )
    return Readiness(Mark.MET, text)


def _blank_words(count: int) -> str:
    return QCoreApplication.translate("Reports", "%n unanswered", "", count) if count else ""


def _without_words(count: int) -> str:
    return QCoreApplication.translate("Reports", "%n without evidence", "", count) if count else ""
