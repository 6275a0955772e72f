"""Works out what the screens show: whole at opening, and after a change only what the change touched.

No Qt and no file, so that the writing thread can do it.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.agreement import judgement_of, judgements_of
from integrity_zone.domain.evidence_period import EvidencePeriod, document_period
from integrity_zone.domain.review import Decision
from integrity_zone.domain.wording import worded
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.services.assessment.scores import ceilings, rescored, scorecard, stage_values
from ui.view import AssessmentView, EvidenceStanding, IndicatorState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from assessments.definition import Instrument
    from integrity_zone.domain.agreement import Judgement
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.evidence import EvidenceLink
    from integrity_zone.domain.scorecard import Scorecard
    from integrity_zone.domain.workspace import Snapshot


def view_of(snapshot: Snapshot, instrument: Instrument, blank: BlankPolicy = BlankPolicy.ZERO) -> AssessmentView:
    """Work everything out from the start.

    Args:
        snapshot: What the file holds, links in worksheet order.
        instrument: What is asked, as published; the view has it in the official wording where that was taken.
        blank: What an unanswered indicator counts.
    """
    values = stage_values(snapshot, Stage.UNIT)
    asked = worded(instrument, snapshot.wording)
    card = scorecard(asked, values, stage=Stage.UNIT, blank=blank)
    return _completed(snapshot, asked, blank, values, card, _reviewed(snapshot, asked, blank))


def view_after(view: AssessmentView, snapshot: Snapshot, codes: Iterable[str]) -> AssessmentView:
    """The view after a change that touched these indicators; exactly what `view_of` gives, in less time.

    Args:
        view: Before, with nothing tried.
        snapshot: After.
        codes: Indicators touched.
    """
    values = stage_values(snapshot, Stage.UNIT)
    card = rescored(view.instrument, view.recorded, values, codes)
    tpi = view.tpi
    # An answer of the unit alone can change what counts of the reviewer.
    if stage_values(snapshot, Stage.TPI) != stage_values(view.snapshot, Stage.TPI):
        tpi = _reviewed(snapshot, view.instrument, view.blank)
    return _completed(snapshot, view.instrument, view.blank, values, card, tpi, before=view)


def trying(view: AssessmentView, tried: Mapping[str, AnswerValue | None]) -> AssessmentView:
    """The view with some answers tried that are not recorded.

    Args:
        view: Any view of the assessment.
        tried: Code -> value tried, None for blank; empty ends the trying.
    """
    if not tried:
        return replace(view, tried=MappingProxyType({}), shown=view.recorded, ceiling=_ceiling(view, view.values))
    values = _with(view.values, tried)
    card = rescored(view.instrument, view.recorded, values, tried)
    return replace(view, tried=MappingProxyType(dict(tried)), shown=card, ceiling=_ceiling(view, values))


def codes_of(change: Change, snapshot: Snapshot) -> frozenset[str]:
    """The indicators of an assessment that a change touched, by its subjects."""
    chosen = snapshot.assessment
    start = f"answer/{chosen.instrument}/{chosen.year}/"
    found = set()
    documents = set()
    for subject in change.subjects:
        _before, at, rest = subject.partition(start)
        if at:
            found.add(rest.split("/", 1)[0])
        elif subject.startswith("document/"):
            documents.add(subject.removeprefix("document/"))
    if documents:
        found.update(link.indicator for link in snapshot.links if link.document in documents)
    return frozenset(found)


def _ceiling(view: AssessmentView, values: Mapping[str, AnswerValue]) -> Mapping[str, Fraction]:
    return ceilings(view.instrument, values)


def _with(values: Mapping[str, AnswerValue], tried: Mapping[str, AnswerValue | None]) -> dict[str, AnswerValue]:
    merged = {**values, **tried}
    return {code: value for code, value in merged.items() if value is not None}


def _reviewed(snapshot: Snapshot, instrument: Instrument, blank: BlankPolicy) -> Scorecard | None:
    values = stage_values(snapshot, Stage.TPI)
    return scorecard(instrument, values, stage=Stage.TPI, blank=blank) if values else None


def _completed(
    snapshot: Snapshot,
    instrument: Instrument,
    blank: BlankPolicy,
    values: Mapping[str, AnswerValue],
    card: Scorecard,
    tpi: Scorecard | None,
    before: AssessmentView | None = None,
) -> AssessmentView:
    links, evidence = _evidence(snapshot, instrument, before)
    judgements = _judgements(snapshot, instrument, before)
    return AssessmentView(
        snapshot=snapshot,
        instrument=instrument,
        blank=blank,
        values=values,
        recorded=card,
        shown=card,
        tpi=tpi,
        judgements=judgements,
        ceiling=ceilings(instrument, values),
        links=links,
        evidence=evidence,
        states={code: _state(judgements[code], card, code, evidence[code]) for code in evidence},
    )


def _judgements(snapshot: Snapshot, instrument: Instrument, before: AssessmentView | None) -> Mapping[str, Judgement]:
    """What was decided about each indicator; answers that are the same as before are not looked at again."""
    unit, tpi = (snapshot.answers.get(stage, {}) for stage in (Stage.UNIT, Stage.TPI))
    if before is None:
        return {item.code: item for item in judgements_of(instrument, unit, tpi)}
    return {
        code: was
        if was.judged is unit.get(code) and was.own is tpi.get(code)
        else judgement_of(code, unit.get(code), tpi.get(code))
        for code, was in before.judgements.items()
    }


def _evidence(
    snapshot: Snapshot, instrument: Instrument, before: AssessmentView | None
) -> tuple[Mapping[str, tuple[EvidenceLink, ...]], Mapping[str, EvidenceStanding]]:
    """The links by indicator and where each stands; ten thousand of them are not looked at again for one answer."""
    if before is not None:
        was = before.snapshot
        if snapshot.links is was.links and snapshot.documents is was.documents:
            return before.links, before.evidence
    links: dict[str, list[EvidenceLink]] = {}
    for link in snapshot.links:
        if link.stage is Stage.UNIT:
            links.setdefault(link.indicator, []).append(link)
    evidence = {
        indicator.code: _evidence_standing(snapshot, links.get(indicator.code, ()))
        for indicator in instrument.indicators
    }
    return {code: tuple(found) for code, found in links.items()}, evidence


def _evidence_standing(snapshot: Snapshot, links: Iterable[EvidenceLink]) -> EvidenceStanding:
    found = [snapshot.documents[link.document] for link in links if link.document in snapshot.documents]
    if not found:
        return EvidenceStanding.NONE
    year = snapshot.assessment.year
    is_outside = all(document_period(document, year) is EvidencePeriod.OUTSIDE for document in found)
    return EvidenceStanding.OUTSIDE if is_outside else EvidenceStanding.THERE


def _state(judgement: Judgement, card: Scorecard, code: str, evidence: EvidenceStanding) -> IndicatorState:
    if _is_given_back(judgement):
        return IndicatorState.RETURNED
    if not card.indicators[code].answered:
        return IndicatorState.BLANK
    if evidence is not EvidenceStanding.THERE:
        return IndicatorState.EVIDENCE_LACKING
    # Also one that was entered before there were decisions.
    if judgement.value is not None and judgement.value == judgement.judged_value:
        return IndicatorState.AGREED
    return IndicatorState.FILLED


def _is_given_back(judgement: Judgement) -> bool:
    own = judgement.own
    if judgement.stands and judgement.decision is Decision.RETURNED:
        return True
    # Before there were decisions, reviewers wrote another answer and a note.
    is_old = own is not None and own.reviewed is None and own.value is not None and bool(own.note)
    return is_old and judgement.value != judgement.judged_value
