"""What would come along into a new year, and what would not, before anybody decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integrity_zone.domain.answer import is_complete
from integrity_zone.domain.evidence_period import EvidencePeriod, document_period
from integrity_zone.domain.indicator_identity import same_indicators
from integrity_zone.domain.work_unit import Stage

if TYPE_CHECKING:
    from assessments.definition import Instrument
    from ui.view import AssessmentView


@dataclass(frozen=True, slots=True)
class YearPreview:
    """Counts, each with the reason that goes with it."""

    carried: int  #: answers that become proposals
    blank: int  #: nothing, or nothing complete, was answered
    asked_otherwise: int  #: answered, but the new instrument asks something else or nothing of the kind
    documents: int  #: behind carried answers
    outside: int  #: of those, none of whose dates reach into the new year


def year_preview(view: AssessmentView, instrument: Instrument, year: int) -> YearPreview:
    """Count what would come along.

    Args:
        view: The year carried over.
        instrument: What is asked in the new year.
        year: The new year.
    """
    same = same_indicators(view.instrument, instrument)
    answers = view.snapshot.answers.get(Stage.UNIT, {})
    complete = {
        code
        for code, item in view.instrument.indicators_by_code.items()
        if code in answers and is_complete(item, answers[code].value)
    }
    carried = complete & same
    documents = {
        link.document
        for code in carried
        for link in view.links.get(code, ())
        if link.document in view.snapshot.documents
    }
    outside = [
        name for name in documents if document_period(view.snapshot.documents[name], year) is EvidencePeriod.OUTSIDE
    ]
    return YearPreview(
        carried=len(carried),
        blank=len(view.instrument.indicators) - len(complete),
        asked_otherwise=len(complete - same),
        documents=len(documents),
        outside=len(outside),
    )


def preview_lines(preview: YearPreview, year: int, *, with_evidence: bool) -> tuple[str, ...]:
    """The counts as sentences.

    Args:
        preview: What was counted.
        year: The new year.
        with_evidence: Whether documents are to come along.
    """
    translate = QCoreApplication.translate
    lines = [
        translate(
            "Home", "Answers carried over as proposals: {count}. They count only once somebody has confirmed them."
        ).format(count=preview.carried)
    ]
    if preview.blank:
        lines.append(
            translate("Home", "Not answered then, so nothing comes along: {count}.").format(count=preview.blank)
        )
    if preview.asked_otherwise:
        text = translate("Home", "Left behind, because the new worksheet asks it differently: {count}.")
        lines.append(text.format(count=preview.asked_otherwise))
    if with_evidence:
        text = translate("Home", "Documents linked again: {count}; outside {year} and so to be renewed: {outside}.")
        lines.append(text.format(count=preview.documents, year=year, outside=preview.outside))
    else:
        lines.append(translate("Home", "Documents stay with the old year; new ones are attached afresh."))
    lines.append(translate("Home", "Notes, flags, discussions and the review stay with the old year."))
    return tuple(lines)
