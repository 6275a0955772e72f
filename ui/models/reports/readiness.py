"""What would be empty in a document if it were made now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from integrity_zone.domain.declaration_file import require_complete
from integrity_zone.errors import IntegrityZoneError
from ui.messages import text_of
from ui.models.reports.kinds import ReportKey
from ui.theme.tokens import Mark
from ui.view import EvidenceStanding

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.errors import Language
    from ui.view import AssessmentView


@dataclass(frozen=True, slots=True)
class Readiness:
    """The line below a document."""

    mark: Mark
    text: str
    hindrance: str = ""  #: why it cannot be made at all; empty when it can


def unanswered(view: AssessmentView) -> int:
    """How many indicators have no answer."""
    return view.recorded.of - view.recorded.answered


def without_evidence(view: AssessmentView) -> int:
    """How many answers nothing stands behind."""
    return sum(view.evidence.get(code) is EvidenceStanding.NONE for code in view.values)


class ReadinessWords(QObject):
    """Says of every document what would be empty. An object, since only those can count in a language."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        """Choose the language of refusals.

        Args:
            language: Of the screens.
            parent: Owner.
        """
        super().__init__(parent)
        self._language = language

    def of(self, view: AssessmentView, years: Collection[int] = ()) -> Mapping[ReportKey, Readiness]:
        """The line of every document; what is recorded counts, not what is being tried.

        Args:
            view: The assessment.
            years: All of the file, as far as they are known.
        """
        without = without_evidence(view)
        return {
            ReportKey.WORKSHEET: self._lacking(blank=unanswered(view)),
            ReportKey.OFFICIAL: self._lacking(blank=unanswered(view)),
            ReportKey.REPORT: self._lacking(blank=unanswered(view), without=without),
            ReportKey.RECAP: self._recap(view),
            ReportKey.YEARS: self._years(view, years),
            ReportKey.PLAN: self._plan(view),
            ReportKey.BINDER: self._binder(view, without),
            ReportKey.CHARTER: self._charter(view),
            ReportKey.PORTAL: self._portal(view),
            ReportKey.RESULT: self._result(view),
            ReportKey.FORM: _ready(self.tr("Ready: %n indicator(s)", "", view.recorded.of)),
        }

    def _lacking(self, *, blank: int = 0, without: int = 0) -> Readiness:
        said = [self.tr("%n unanswered", "", blank)] if blank else []
        said += [self.tr("%n without evidence", "", without)] if without else []
        return _lacks(", ".join(said)) if said else _ready(self.tr("Ready: nothing would be empty"))

    def _recap(self, view: AssessmentView) -> Readiness:
        if view.tpi is None:
            return _lacks(self.tr("TPI has not judged anything yet: its sheets would be empty"))
        return self._lacking(blank=unanswered(view))

    def _years(self, view: AssessmentView, years: Collection[int]) -> Readiness:
        from integrity_zone.domain.year_comparison import NoEarlierYearError, latest_year_before

        year = view.snapshot.assessment.year
        before = latest_year_before(year, years)
        if before is None:
            text = text_of(NoEarlierYearError(year=year), self._language)
            return Readiness(Mark.EVIDENCE, text, hindrance=text)
        return _ready(self.tr("Ready: {before} and {year}").format(before=before, year=year))

    def _plan(self, view: AssessmentView) -> Readiness:
        verdict = view.recorded.verdicts.get(view.snapshot.unit.target)
        missed = len(verdict.failed) if verdict is not None else 0
        if not missed:
            return _ready(self.tr("Ready: no minimum is missed"))
        return _ready(self.tr("Ready: %n minimum(s) to reach", "", missed))

    def _binder(self, view: AssessmentView, without: int) -> Readiness:
        if not any(view.links.values()):
            return _lacks(self.tr("No evidence yet: only cover and index"))
        return self._lacking(without=without)

    def _portal(self, view: AssessmentView) -> Readiness:
        from integrity_zone.services.assessment.portal import NoPortalError, knows_portal

        if knows_portal(view.instrument):
            return self._lacking(blank=unanswered(view))
        text = text_of(NoPortalError(instrument=view.instrument.key), self._language)
        return Readiness(Mark.EVIDENCE, text, hindrance=text)

    def _result(self, view: AssessmentView) -> Readiness:
        judged = sum(item.stands for item in view.judgements.values())
        if view.tpi is None:
            text = self.tr("TPI has not judged anything yet")
            return Readiness(Mark.EVIDENCE, text, hindrance=text)
        waiting = sum(item.waits for item in view.judgements.values())
        if waiting:
            return _lacks(self.tr("%n answer(s) not judged yet", "", waiting))
        if not view.snapshot.review.report.signer:
            return _lacks(self.tr("Number, date and signer are not filled in"))
        return _ready(self.tr("Ready: %n indicator(s) judged", "", judged))

    def _charter(self, view: AssessmentView) -> Readiness:
        try:
            declaration = require_complete(view.snapshot.declaration)
        except IntegrityZoneError as refusal:
            text = text_of(refusal, self._language)
            if view.snapshot.declaration is None:
                text = self.tr("The declaration is not filled in: place, date and head")
            return Readiness(Mark.EVIDENCE, text, hindrance=text)
        if view.snapshot.papers.charter is not None:
            return self._frozen(view.snapshot)
        signers = len(declaration.field_names())
        return _ready(self.tr("Ready: %n signature(s) to be given", "", signers))

    def _frozen(self, snapshot: Snapshot) -> Readiness:
        from integrity_zone.services.charters.ceremonies import ceremony_of

        ceremony = ceremony_of(snapshot)
        if ceremony.drifted:
            return _lacks(self.tr("Differs from the frozen charter: a draft of the next one"))
        waiting = sum(standing.file is None for standing in ceremony.signatories)
        if not waiting:
            return _ready(self.tr("Ready, as it was frozen and signed"))
        return _ready(self.tr("Ready, as it was frozen: %n signature(s) to be given", "", waiting))


def _ready(text: str) -> Readiness:
    return Readiness(Mark.MET, text)


def _lacks(text: str) -> Readiness:
    return Readiness(Mark.EVIDENCE, text)
