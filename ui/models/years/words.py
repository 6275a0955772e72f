"""What the page of two years says: whose answers, how questions belong together, and what can be compared."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from assessments.counterparts import Relation
from integrity_zone.domain.work_unit import Stage
from ui.models.review.differences import signed
from ui.theme.tokens import Mark
from ui.widgets.strip import StripValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Instrument
    from integrity_zone.domain.year_comparison import YearComparison, YearScore
    from integrity_zone.services.catalog import InstrumentSummary
    from ui.formats import Formats

_STAGES: Mapping[Stage, object] = {
    Stage.UNIT: QT_TRANSLATE_NOOP("Years", "Answers of the unit"),
    Stage.TPI: QT_TRANSLATE_NOOP("Years", "Judgements of TPI"),
    Stage.TPN: QT_TRANSLATE_NOOP("Years", "Judgements of TPN"),
}
_RELATIONS: Mapping[Relation, object] = {
    Relation.SAME: QT_TRANSLATE_NOOP("Years", "The same"),
    Relation.SIMILAR: QT_TRANSLATE_NOOP("Years", "Similar"),
    Relation.REQUIREMENT: QT_TRANSLATE_NOOP("Years", "Now a requirement"),
    Relation.NONE: QT_TRANSLATE_NOOP("Years", "No counterpart"),
}


class Sieve(StrEnum):
    """What the list of questions is narrowed to."""

    ALL = "all"
    BETTER = "better"
    WORSE = "worse"
    OPEN = "open"  #: answered then, blank now
    SAME = "same"
    SIMILAR = "similar"
    DIVIDED = "divided"  #: split into several, or several merged into one
    REQUIREMENT = "requirement"
    ALONE = "alone"
    SHARED = "shared"  #: a document stands behind both


_SIEVES: Mapping[Sieve, object] = {
    Sieve.ALL: QT_TRANSLATE_NOOP("Years", "All ({count})"),
    Sieve.BETTER: QT_TRANSLATE_NOOP("Years", "Better ({count})"),
    Sieve.WORSE: QT_TRANSLATE_NOOP("Years", "Worse ({count})"),
    Sieve.OPEN: QT_TRANSLATE_NOOP("Years", "Answered only then ({count})"),
    Sieve.SAME: QT_TRANSLATE_NOOP("Years", "The same question ({count})"),
    Sieve.SIMILAR: QT_TRANSLATE_NOOP("Years", "Similar ({count})"),
    Sieve.DIVIDED: QT_TRANSLATE_NOOP("Years", "Split or merged ({count})"),
    Sieve.REQUIREMENT: QT_TRANSLATE_NOOP("Years", "Now a requirement ({count})"),
    Sieve.ALONE: QT_TRANSLATE_NOOP("Years", "No counterpart ({count})"),
    Sieve.SHARED: QT_TRANSLATE_NOOP("Years", "Shared evidence ({count})"),
}


def stage_words(stage: Stage) -> str:
    """Whose answers are compared."""
    return _said(_STAGES[stage])


def relation_name(relation: Relation) -> str:
    """What two questions have to do with each other."""
    return _said(_RELATIONS[relation])


def sieve_name(sieve: Sieve, count: str) -> str:
    """A filter and how many it would leave."""
    return _said(_SIEVES[sieve]).format(count=count)


def regulation_of(found: YearScore | Instrument | InstrumentSummary) -> str:
    """The regulation of a year or a worksheet, without what became of it since."""
    return found.regulation.partition(",")[0]


def is_of_one_instrument(found: YearComparison) -> bool:
    """Whether both years asked the same, so that points can be compared too."""
    return found.earlier.instrument == found.later.instrument


class ComparisonWords(QObject):
    """Sentences about a comparison."""

    def __init__(self, formats: Formats, parent: QObject) -> None:
        """Choose the language.

        Args:
            formats: Of numbers.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = formats

    def strip(self, found: YearComparison, *, is_trying: bool) -> StripValue:
        """Both totals, and what may be compared.

        Args:
            found: Two years.
            is_trying: Whether answers are being tried, which are no part of it.
        """
        formats, one, other = self._formats, found.earlier, found.later
        headline = self.tr("{earlier}: {then} points, {later}: {now} points ({change})").format(
            earlier=one.year,
            then=formats.points(one.total),
            later=other.year,
            now=formats.points(other.total),
            change=signed(other.total - one.total, formats),
        )
        if is_of_one_instrument(found):
            said = self.tr("Both years answer the same worksheet: points and questions stand side by side.")
        else:
            said = self.tr(
                "Two different worksheets ({then}; {now}): what is compared is the share of each weight, not the "
                "points, and questions by what they are about."
            ).format(then=regulation_of(one), now=regulation_of(other))
        empty = [str(score.year) for score in (one, other) if not score.answered]
        if empty:
            said = self.tr("{sentence} Nothing of the kind is there for {years} yet.").format(
                sentence=said, years=", ".join(empty)
            )
        if is_trying:
            left_out = self.tr("Answers that are only being tried are left out.")
            said = f"{said} {left_out}"
        return StripValue(Mark.REMARK, headline, said)

    def verdict(self, score: YearScore) -> str:
        """Which minimums were reached, by the rules of that year."""
        met = [key for key, is_met in score.met.items() if is_met]
        if met:
            return self.tr("Minimums of {predicates} met").format(predicates=", ".join(met))
        if not score.answered:
            return self.tr("Nothing is there yet")
        return self.tr("No predicate's minimums met")


def _said(text: object) -> str:
    return QCoreApplication.translate("Years", str(text))
