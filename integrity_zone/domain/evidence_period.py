"""Whether evidence speaks of the year that is assessed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.evidence import Document, EvidenceLink
    from integrity_zone.domain.workspace import Snapshot


class EvidencePeriod(StrEnum):
    """How a document stands to a year."""

    COVERS = "covers"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"  #: it has neither a period nor a date


class EvidenceTrouble(StrEnum):
    """What is wrong with the evidence behind an answer."""

    NONE = "none"  #: there is none
    OUTSIDE = "outside"  #: all of it lies outside the year


def document_period(document: Document, year: int) -> EvidencePeriod:
    """Whether the period of a document reaches into a year; without a period its date counts.

    Args:
        document: With a period, whose end or beginning may be open, a date, both or neither.
        year: The year assessed.
    """
    start, end = document.period_from, document.period_to
    if start is None and end is None:
        start = end = document.dated_on
        if start is None:
            return EvidencePeriod.UNKNOWN
    reaches = (start is None or start.year <= year) and (end is None or end.year >= year)
    return EvidencePeriod.COVERS if reaches else EvidencePeriod.OUTSIDE


def link_periods(snapshot: Snapshot) -> Mapping[EvidenceLink, EvidencePeriod]:
    """How the document of each link stands to the year assessed."""
    year = snapshot.assessment.year
    known = {name: document_period(document, year) for name, document in snapshot.documents.items()}
    return {link: known.get(link.document, EvidencePeriod.UNKNOWN) for link in snapshot.links}


def indicators_with_evidence_trouble(snapshot: Snapshot, stage: Stage = Stage.UNIT) -> Mapping[str, EvidenceTrouble]:
    """The indicators answered whose evidence lacks, or lies outside the year throughout.

    One document that covers the year, or whose period nobody noted, is enough.

    Args:
        snapshot: Of one assessment.
        stage: Whose answers and evidence.

    Returns:
        Indicator code -> what is wrong, only where something is.
    """
    outside: dict[str, bool] = {}
    for link, period in link_periods(snapshot).items():
        if link.stage is stage:
            outside[link.indicator] = outside.get(link.indicator, True) and period is EvidencePeriod.OUTSIDE
    troubles: dict[str, EvidenceTrouble] = {}
    for code, answer in snapshot.answers.get(stage, {}).items():
        if answer.value is not None and code not in outside:
            troubles[code] = EvidenceTrouble.NONE
    troubles.update((code, EvidenceTrouble.OUTSIDE) for code, all_outside in outside.items() if all_outside)
    return troubles
