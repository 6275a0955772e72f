"""How the requirements of a proposal stand, and how the score stands beside them, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from integrity_zone.domain.eligibility import Standing
from ui.theme.tokens import Mark
from ui.widgets.strip import StripValue

if TYPE_CHECKING:
    from integrity_zone.domain.eligibility import Eligibility
    from integrity_zone.domain.scorecard import Scorecard
    from ui.view import AssessmentView

_HEADLINE_MARKS = {
    Standing.MET: Mark.MET,
    Standing.NOT_MET: Mark.SHORT,
    Standing.UNKNOWN: Mark.UNANSWERED,
    Standing.NOT_ASKED: Mark.UNANSWERED,
}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many requirements of the regulation stand how."""

    met: int
    not_met: int
    unknown: int
    asked: int


def counts(found: Eligibility) -> Counts:
    """How many stand how."""
    return Counts(
        found.counted(Standing.MET), found.counted(Standing.NOT_MET), found.counted(Standing.UNKNOWN), found.asked
    )


class ProposalWords(QObject):
    """Says how requirements and score stand. An object, since only those can count in a language."""

    def requirements(self, found: Eligibility) -> StripValue:
        """How the requirements stand, with what the portal has asked besides."""
        number = counts(found)
        if found.regulation is Standing.MET:
            headline = self.tr("Requirements of a {predicate} proposal: all %n met", "", number.asked)
        else:
            headline = self.tr("Requirements of a {predicate} proposal: {met} of %n met", "", number.asked)
        return StripValue(
            _HEADLINE_MARKS[found.regulation],
            headline.format(predicate=found.predicate, met=number.met),
            " ".join(part for part in (self.open(found), self._besides(found)) if part),
        )

    def open(self, found: Eligibility) -> str:
        """How many are not met, and of how many nothing is known; empty when all are met."""
        number = counts(found)
        said = [self.tr("%n not met", "", number.not_met)] if number.not_met else []
        said += [self.tr("%n not known yet", "", number.unknown)] if number.unknown else []
        return f"{', '.join(said)}." if said else ""

    def _besides(self, found: Eligibility) -> str:
        said = []
        if found.is_affirmative:
            said.append(self.tr("By the affirmative way; everything else is asked for all the same."))
        if found.regulation is Standing.MET and found.portal is not Standing.MET:
            said.append(self.tr("The ministry's portal has asked for more: see the last lines."))
        return " ".join(said)

    def score(self, view: AssessmentView, predicate: str) -> StripValue:
        """How the score stands for a predicate; it is judged apart."""
        verdict = view.recorded.verdicts.get(predicate)
        if verdict is None:
            return StripValue(Mark.UNANSWERED, self.tr("The instrument does not judge {predicate}"))
        met = sum(1 for check in verdict.checks if check.met)
        headline = self.tr("Score for {predicate}: {met} of %n minimums reached", "", len(verdict.checks))
        mark = Mark.UNANSWERED if not view.recorded.answered else Mark.MET if verdict.met else Mark.SHORT
        sentence = self._by_assessors(view.tpi, predicate)
        return StripValue(mark, headline.format(predicate=predicate, met=met), sentence)

    def _by_assessors(self, tpi: Scorecard | None, predicate: str) -> str:
        verdict = tpi.verdicts.get(predicate) if tpi is not None else None
        if verdict is None:
            return self.tr("By the unit's own answers. TPN looks at TPI's, of which there are none yet.")
        met = sum(1 for check in verdict.checks if check.met)
        return self.tr("By the unit's own answers; by TPI's, which TPN looks at, {met} of {of}.").format(
            met=met, of=len(verdict.checks)
        )
