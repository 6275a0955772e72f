"""Works out what the screens show: whole at opening, and after a change only what the change touched.

No Qt and no file, so that the writing thread can do it.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.agreement import judgement_of, judgements_of
from integrity_zone.domain.evidence_period import EvidencePeriod, document_period
from integrity_zone.domain.review import BEFORE, Decision
from integrity_zone.domain.wording import worded
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.services.assessment.scores import ceilings, ceilings_after, rescored, scorecard, stage_values
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
    return _completed(snapshot, asked, blank, values, card, ceilings(asked, values))


def view_after(view: AssessmentView, snapshot: Snapshot, codes: Iterable[str]) -> AssessmentView:
    """The view after a change that touched these indicators; exactly what `view_of` gives, in less time.

    Args:
        view: Before, with nothing tried.
        snapshot: After.
        codes: Indicators touched.
    """
    values = stage_values(snapshot, Stage.UNIT)
    codes = tuple(codes)
    card = rescored(view.instrument, view.recorded, values, codes)
    ceiling = ceilings_after(view.instrument, view.ceiling, view.values, values, codes)
    return _completed(snapshot, view.instrument, view.blank, values, card, ceiling, before=view)


def trying(view: AssessmentView, tried: Mapping[str, AnswerValue | None]) -> AssessmentView:
    """The view with some answers tried that are not recorded.

    Args:
        view: Any view of the assessment.
        tried: Code -> value tried, None for blank; empty ends the trying.
    """
    values = _with(view.values, tried)
    changed = (*view.tried, *tried)
    return replace(
        view,
        tried=MappingProxyType(dict(tried)),
        shown=rescored(view.instrument, view.recorded, values, tried) if tried else view.recorded,
        ceiling=ceilings_after(view.instrument, view.ceiling, view.shown_values, values, changed),
    )


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


def _with(values: Mapping[str, AnswerValue], tried: Mapping[str, AnswerValue | None]) -> dict[str, AnswerValue]:
    merged = {**values, **tried}
    return {code: value for code, value in merged.items() if value is not None}


def _reviewed(
    snapshot: Snapshot,
    instrument: Instrument,
    blank: BlankPolicy,
    stage: Stage,
    judgements: Mapping[str, Judgement],
    before: AssessmentView | None,
) -> Scorecard | None:
    """What a stage that judges came to; scored anew only when other answers of it count than before."""
    if before is None:
        values = stage_values(snapshot, stage)
        return scorecard(instrument, values, stage=stage, blank=blank) if values else None
    known = before.tpn if stage is Stage.TPN else before.tpi
    if judgements is before.judgements_of(stage):
        return known
    # An answer of the stage before alone can change what counts of this one.
    values, were = stage_values(snapshot, stage), stage_values(before.snapshot, stage)
    if not values:
        return None
    if known is None:
        return scorecard(instrument, values, stage=stage, blank=blank)
    changed = [code for code in {**were, **values} if were.get(code) != values.get(code)]
    return rescored(instrument, known, values, changed)


def _completed(
    snapshot: Snapshot,
    instrument: Instrument,
    blank: BlankPolicy,
    values: Mapping[str, AnswerValue],
    card: Scorecard,
    ceiling: Mapping[str, Fraction],
    before: AssessmentView | None = None,
) -> AssessmentView:
    links, evidence = _evidence(snapshot, instrument, before)
    judgements = _judgements(snapshot, instrument, Stage.TPI, before)
    of_tpn = _judgements(snapshot, instrument, Stage.TPN, before)
    return AssessmentView(
        snapshot=snapshot,
        instrument=instrument,
        blank=blank,
        values=values,
        recorded=card,
        shown=card,
        tpi=_reviewed(snapshot, instrument, blank, Stage.TPI, judgements, before),
        tpn=_reviewed(snapshot, instrument, blank, Stage.TPN, of_tpn, before),
        judgements=judgements,
        tpn_judgements=of_tpn,
        ceiling=ceiling,
        links=links,
        evidence=evidence,
        states={code: _state(judgements[code], card, code, evidence[code]) for code in evidence},
    )


def _judgements(
    snapshot: Snapshot, instrument: Instrument, stage: Stage, before: AssessmentView | None
) -> Mapping[str, Judgement]:
    """What a stage decided about each indicator; the same object as before when none of the answers changed."""
    judged, own = (snapshot.answers.get(found, {}) for found in (BEFORE[stage], stage))
    if before is None:
        return {item.code: item for item in judgements_of(instrument, judged, own)}
    known = before.judgements_of(stage)
    changed = {
        code: judgement_of(code, judged.get(code), own.get(code))
        for code, was in known.items()
        if was.judged is not judged.get(code) or was.own is not own.get(code)
    }
    return {**known, **changed} if changed else known


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
