"""What the assessors recommend, what the unit does about it, and what their report says beside the scores."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import checked_code, recommendation_subject, result_report_subject
from integrity_zone.domain.ranks import rank_after
from integrity_zone.domain.review import RECOMMENDATION_CHARACTERS, FollowUp, Recommendation
from integrity_zone.domain.review_refusals import (
    EmptyRecommendationError,
    RecommendationClosedError,
    RecommendationOpenError,
)
from integrity_zone.domain.text import clean_line, clean_text, limited
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.assessment.scores import scorecard, stage_values
from integrity_zone.services.report_texts import check_minimum_text
from integrity_zone.storage.repositories import EvidenceTables
from integrity_zone.storage.reviews import ReviewTables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from assessments.definition import Instrument
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.review import ResultReport
    from integrity_zone.domain.scorecard import Check
    from integrity_zone.domain.work_unit import AssessmentKey
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspace_file import WorkspaceFile
    from integrity_zone.storage.unit_of_work import UnitOfWork

#: What these steps are called in the history.
RECOMMENDATION = "recommendation"
FOLLOW_UP = "follow-up"
RESULT_REPORT = "result-report"

LINE_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class FollowUpFacts:
    """What the unit says of a recommendation; None leaves as it is, an empty text clears."""

    action: str | None = None
    due_on: date | None = None
    done_on: date | None = None
    state: FollowUp | None = None  #: every one but `closed`
    document: str | None = None  #: id of a document of this file
    note: str | None = None
    cleared: frozenset[str] = frozenset()  #: names of the days above that are to be forgotten


def proposed_recommendations(
    snapshot: Snapshot, instrument: Instrument, blank: BlankPolicy = BlankPolicy.ZERO
) -> tuple[Recommendation, ...]:
    """One for each minimum of the unit's target that TPI's own answers do not reach and that no other is about.

    Nothing is written; texts are Indonesian, to be edited.

    Args:
        snapshot: Of the assessment.
        instrument: What is asked.
        blank: What an indicator that TPI has not judged counts.
    """
    values = stage_values(snapshot, Stage.TPI)
    card = scorecard(instrument, values, stage=Stage.TPI, blank=blank)
    verdict = card.verdicts.get(snapshot.unit.target)
    if verdict is None or not values:
        return ()
    there = {(known.predicate, known.requirement) for known in snapshot.review.recommendations}
    return tuple(
        Recommendation(
            id="",
            text=_proposal(instrument, check),
            predicate=verdict.predicate,
            requirement=check.key,
            indicator=check.target if check.target in instrument.indicators_by_code else "",
        )
        for check in verdict.failed
        if (verdict.predicate, check.key) not in there
    )


def add_recommendations(
    workspace: WorkspaceFile, recommendations: Iterable[Recommendation], *, year: int | None = None
) -> Change:
    """Add recommendations behind the others, in one step; the change names their subjects `recommendation/<id>`.

    Args:
        workspace: Open for writing.
        recommendations: What they say; ids, states and whatever the unit says are not taken.
        year: Of the assessment; None for the latest.

    Raises:
        EmptyRecommendationError: One says nothing.
        TooLongError: One says more than a paper holds.
        UnknownAssessmentError: There is no assessment of that year.
    """
    wanted = [_checked(recommendation) for recommendation in recommendations]
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year)
        rank = ReviewTables(work.connection, workspace.unit.workspace_id, chosen).last_rank()
        for recommendation in wanted:
            rank = rank_after(rank)
            subject = recommendation_subject(workspace.new_id())
            work.edit(subject, "instrument", chosen.instrument)
            work.edit(subject, "year", chosen.year)
            work.edit(subject, "rank", rank)
            _edit_advice(work, subject, recommendation)
        return work.finish(RECOMMENDATION)


def edit_recommendation(workspace: WorkspaceFile, recommendation: Recommendation, *, year: int | None = None) -> Change:
    """Make the advice of a recommendation this one: text, predicate, minimum and indicator.

    Args:
        workspace: Open for writing.
        recommendation: With the id of one that is there.
        year: Of the assessment; None for the latest.

    Raises:
        EmptyRecommendationError: It says nothing.
        MissingItemError: None of this id.
        RecommendationClosedError: It was closed.
    """
    wanted = _checked(recommendation)
    with workspace.writing() as work:
        _required(work, workspace, recommendation.id, year, is_open=True)
        _edit_advice(work, recommendation_subject(recommendation.id), wanted)
        return work.finish(RECOMMENDATION)


def remove_recommendation(workspace: WorkspaceFile, recommendation: str, *, year: int | None = None) -> Change:
    """Take a recommendation away; it stays in the history.

    Raises:
        MissingItemError: None of this id.
    """
    with workspace.writing() as work:
        _required(work, workspace, recommendation, year)
        work.delete(recommendation_subject(recommendation))
        return work.finish(RECOMMENDATION)


def follow_up(
    workspace: WorkspaceFile, recommendation: str, facts: FollowUpFacts, *, year: int | None = None
) -> Change:
    """Say what the unit does about a recommendation.

    Args:
        workspace: Open for writing.
        recommendation: The id.
        facts: What it says; to close is the assessors' word, see `close_recommendation`.
        year: Of the assessment; None for the latest.

    Raises:
        MissingItemError: No recommendation, or no document, of this id.
        RecommendationClosedError: It was closed, or this would close it.
        TooLongError: A text is too long.
    """
    if facts.state is FollowUp.CLOSED:
        raise RecommendationClosedError
    with workspace.writing() as work:
        _required(work, workspace, recommendation, year, is_open=True)
        evidence = EvidenceTables(work.connection, workspace.unit.workspace_id)
        if facts.document and evidence.document(facts.document) is None:
            raise MissingItemError(what="document", value=facts.document[:80])
        _edit_follow_up(work, recommendation_subject(recommendation), facts)
        return work.finish(FOLLOW_UP)


def close_recommendation(
    workspace: WorkspaceFile, recommendation: str, note: str | None = None, *, year: int | None = None
) -> Change:
    """Close a recommendation: the assessors accept what was done.

    Args:
        workspace: Open for writing.
        recommendation: The id.
        note: What they say about it; None leaves the note that is there.
        year: Of the assessment; None for the latest.

    Raises:
        MissingItemError: None of this id.
        RecommendationClosedError: It was closed already.
    """
    with workspace.writing() as work:
        _required(work, workspace, recommendation, year, is_open=True)
        facts = FollowUpFacts(state=FollowUp.CLOSED, note=note)
        _edit_follow_up(work, recommendation_subject(recommendation), facts)
        return work.finish(FOLLOW_UP)


def reopen_recommendation(
    workspace: WorkspaceFile, recommendation: str, note: str | None = None, *, year: int | None = None
) -> Change:
    """Open a recommendation again that was closed; it is in progress then.

    Args:
        workspace: Open for writing.
        recommendation: The id.
        note: What the assessors say about it; None leaves the note that is there.
        year: Of the assessment; None for the latest.

    Raises:
        MissingItemError: None of this id.
        RecommendationOpenError: It was not closed.
    """
    with workspace.writing() as work:
        if _required(work, workspace, recommendation, year).state is not FollowUp.CLOSED:
            raise RecommendationOpenError
        facts = FollowUpFacts(state=FollowUp.IN_PROGRESS, note=note)
        _edit_follow_up(work, recommendation_subject(recommendation), facts)
        return work.finish(FOLLOW_UP)


def set_result_report(workspace: WorkspaceFile, report: ResultReport, *, year: int | None = None) -> Change:
    """Make what the report of results says beside the scores this; only what differs is written.

    Args:
        workspace: Open for writing.
        report: Number, day, place, who signs, and the assessors' own conclusion.
        year: Of the assessment; None for the latest.

    Raises:
        TooLongError: A text is too long.
        UnknownAssessmentError: There is no assessment of that year.
    """
    lines = {name: getattr(report, name) for name in ("number", "place", "signer", "office", "nip")}
    with workspace.writing() as work:
        subject = result_report_subject(workspace.chosen(work.connection, year))
        for name, text in lines.items():
            work.edit(subject, name, limited(clean_line(text), LINE_CHARACTERS, name) or None)
        work.edit(subject, "dated_on", _day(report.dated_on))
        work.edit(subject, "conclusion", _text(report.conclusion, "conclusion"))
        return work.finish(RESULT_REPORT)


def _required(
    work: UnitOfWork, workspace: WorkspaceFile, recommendation: str, year: int | None, *, is_open: bool = False
) -> Recommendation:
    chosen: AssessmentKey = workspace.chosen(work.connection, year)
    review = ReviewTables(work.connection, workspace.unit.workspace_id, chosen).review()
    found = next((known for known in review.recommendations if known.id == recommendation), None)
    if found is None:
        raise MissingItemError(what="recommendation", value=recommendation[:80])
    if is_open and found.state is FollowUp.CLOSED:
        raise RecommendationClosedError
    return found


def _checked(recommendation: Recommendation) -> Recommendation:
    text = limited(clean_text(recommendation.text), RECOMMENDATION_CHARACTERS, "text")
    if not text:
        raise EmptyRecommendationError
    if recommendation.indicator:
        checked_code(recommendation.indicator)
    return replace(
        recommendation,
        text=text,
        predicate=limited(clean_line(recommendation.predicate), LINE_CHARACTERS, "predicate"),
        requirement=limited(clean_line(recommendation.requirement), LINE_CHARACTERS, "requirement"),
    )


def _edit_advice(work: UnitOfWork, subject: str, recommendation: Recommendation) -> None:
    work.edit(subject, "text", recommendation.text)
    work.edit(subject, "predicate", recommendation.predicate or None)
    work.edit(subject, "requirement", recommendation.requirement or None)
    work.edit(subject, "indicator", recommendation.indicator or None)


def _edit_follow_up(work: UnitOfWork, subject: str, facts: FollowUpFacts) -> None:
    for name, text in (("action", facts.action), ("note", facts.note)):
        if text is not None:
            work.edit(subject, name, _text(text, name))
    if facts.document is not None:
        work.edit(subject, "document", facts.document or None)
    if facts.state is not None:
        work.edit(subject, "state", None if facts.state is FollowUp.OPEN else facts.state.value)
    for name, day in (("due_on", facts.due_on), ("done_on", facts.done_on)):
        if day is not None or name in facts.cleared:
            work.edit(subject, name, _day(day))


def _text(text: str, what: str) -> str | None:
    return limited(clean_text(text), RECOMMENDATION_CHARACTERS, what) or None


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _proposal(instrument: Instrument, check: Check) -> str:
    """What would help to reach a minimum, in plain Indonesian."""
    # No points that are missing: they change with the next judgement, and the report says them beside the text.
    lacking = f"{check.title} belum mencapai batas minimal {check_minimum_text(check)}."
    if check.target == "total" or check.target in instrument.nodes_by_code:
        where = "butir yang nilainya belum penuh, dimulai dari yang paling banyak menambah poin"
    elif check.target in instrument.indicators_by_code:
        where = f"capaian pada butir {check.target}"
    else:
        where = "pemenuhan dan reform pada area ini, dimulai dari butir yang paling banyak menambah poin"
    return f"{lacking} Tingkatkan {where}, dan lengkapi bukti dukungnya."
