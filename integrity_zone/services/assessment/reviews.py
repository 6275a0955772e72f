"""Reviewing the answers of a unit: agree, change, give back with a reason, take a judgement back; queue and figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.agreement import Judgement, agreement_of, judgements_of, values_after
from integrity_zone.domain.answer import NOTE_CHARACTERS, parse_value
from integrity_zone.domain.differing_years import worksheet_findings
from integrity_zone.domain.journal.subjects import answer_subject, checked_code
from integrity_zone.domain.review import BEFORE, RETURNED, REVIEWED, Decision
from integrity_zone.domain.review_refusals import NothingToReviewError, ReasonNeededError
from integrity_zone.domain.scorecard import Finding, Severity
from integrity_zone.domain.submission import submission_findings
from integrity_zone.domain.text import clean_text, limited
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.errors import ProblemList
from integrity_zone.services.assessment.scores import scorecard
from integrity_zone.services.workspace.judging import judged_now

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assessments.definition import Instrument
    from integrity_zone.domain.agreement import Agreement
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.work_unit import AssessmentKey
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspace_file import WorkspaceFile
    from integrity_zone.storage.unit_of_work import UnitOfWork

#: What every step of a review is called in the history.
REVIEW = "review"


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """What a stage has to judge, and what it has judged."""

    stage: Stage
    judgements: tuple[Judgement, ...]  #: every indicator, in worksheet order

    @property
    def waiting(self) -> tuple[Judgement, ...]:
        """Those to be judged: first what was answered anew after it was judged, then in worksheet order."""
        return tuple(sorted((item for item in self.judgements if item.waits), key=lambda item: not item.is_overtaken))

    @property
    def returned(self) -> tuple[Judgement, ...]:
        """Those that were given back and not answered anew: for the unit to see first."""
        return self._decided(Decision.RETURNED)

    @property
    def changed(self) -> tuple[Judgement, ...]:
        """Those about which the stage came to another answer."""
        return self._decided(Decision.CHANGED)

    @property
    def agreed(self) -> tuple[Judgement, ...]:
        """Those with which the stage agrees."""
        return self._decided(Decision.AGREED)

    @property
    def can_be_agreed(self) -> tuple[str, ...]:
        """Codes of those that wait and have an answer: what one step can agree to at once."""
        return tuple(item.code for item in self.waiting if item.judged_value is not None)

    def _decided(self, decision: Decision) -> tuple[Judgement, ...]:
        return tuple(item for item in self.judgements if item.stands and item.decision is decision)


def review_queue(snapshot: Snapshot, instrument: Instrument, stage: Stage = Stage.TPI) -> ReviewQueue:
    """What a stage has to judge.

    Args:
        snapshot: Of the assessment.
        instrument: What is asked.
        stage: One that judges another: TPI the unit, TPN what TPI came to.

    Raises:
        NothingToReviewError: The unit's own stage.
    """
    before = _before(stage)
    judged, own = snapshot.answers.get(before, {}), snapshot.answers.get(stage, {})
    return ReviewQueue(stage, judgements_of(instrument, judged, own))


def agreement(snapshot: Snapshot, instrument: Instrument, stage: Stage = Stage.TPI) -> Agreement:
    """How far a stage agrees with the one before it, and what its decisions make of the total; blanks count zero.

    Arguments and refusals as for `review_queue`.
    """
    judgements = review_queue(snapshot, instrument, stage).judgements
    given = {item.code: item.judged_value for item in judgements if item.judged_value is not None}
    before = scorecard(instrument, given, stage=_before(stage), blank=BlankPolicy.ZERO)
    after = scorecard(instrument, values_after(judgements), stage=stage, blank=BlankPolicy.ZERO)
    return agreement_of(instrument, judgements, before, after)


def review_findings(snapshot: Snapshot, instrument: Instrument, stage: Stage) -> tuple[Finding, ...]:
    """What a scorecard of a stage must say beside its numbers, in worksheet order.

    For the unit: what assessors gave back. For assessors: what was answered anew since they judged it, which counts as
    not judged. For both: answers that are no longer those that were handed in, and a second worksheet of the year.

    Args:
        snapshot: Of the assessment.
        instrument: What is asked.
        stage: Whose scorecard.
    """
    findings = [*worksheet_findings(snapshot), *submission_findings(snapshot, stage)]
    if stage in BEFORE:
        overtaken = (item for item in review_queue(snapshot, instrument, stage).judgements if item.is_overtaken)
        findings += [_overtaken_finding(item.code, stage) for item in overtaken]
    after = next((judging for judging, judged in BEFORE.items() if judged is stage), None)
    if after is not None:
        returned = review_queue(snapshot, instrument, after).returned
        findings += [_returned_finding(item, after) for item in returned]
    return tuple(findings)


def agree(
    workspace: WorkspaceFile, codes: Iterable[str], stage: Stage = Stage.TPI, *, year: int | None = None
) -> Change:
    """Agree with answers as they are now, one or many, in one step. Notes stay; a reason to give back goes.

    Args:
        workspace: Open for writing.
        codes: Indicator codes.
        stage: Who agrees.
        year: Of the assessment; None for the latest.

    Raises:
        ProblemList: Indicators without an answer to agree with; nothing was recorded.
        UnknownIndicatorError: No instrument can have such a code.
        StageSubmittedError: The review was handed in.
    """
    _before(stage)
    wanted = tuple(dict.fromkeys(map(checked_code, codes)))
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year)
        values = {code: judged_now(work, chosen, code, stage) for code in wanted}
        blank = tuple(NothingToReviewError(what=code) for code, value in values.items() if value is None)
        if blank:
            raise ProblemList(blank)
        for code in wanted:
            _judge(work, chosen, code, stage, values[code])
        return work.finish(REVIEW)


def change_answer(
    workspace: WorkspaceFile,
    instrument: Instrument,
    code: str,
    value: object,
    note: str | None = None,
    stage: Stage = Stage.TPI,
    *,
    year: int | None = None,
) -> Change:
    """Come to an answer of one's own; the same as the one judged is an agreement.

    Args:
        workspace: Open for writing.
        instrument: What is asked.
        code: Indicator code.
        value: As `parse_value` takes it; not None, see `withdraw`.
        note: What is said about it; empty clears, None leaves it.
        stage: Who judges.
        year: Of the assessment; None for the latest.

    Raises:
        UserInputError: The instrument does not offer this answer, or the note is too long.
        StageSubmittedError: The review was handed in.
    """
    _before(stage)
    parsed = parse_value(instrument, code, value)
    if parsed is None:
        raise NothingToReviewError(what=code)
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year)
        _judge(work, chosen, code, stage, parsed)
        _note(work, answer_subject(chosen, code, stage), note, code)
        return work.finish(REVIEW)


def give_back(
    workspace: WorkspaceFile,
    instrument: Instrument,
    code: str,
    reason: str,
    proposal: object = None,
    stage: Stage = Stage.TPI,
    *,
    year: int | None = None,
) -> Change:
    """Give an answer back to those who gave it, with a reason and perhaps the answer that would be agreed to.

    A proposal counts as this stage's own answer until it judges anew; without one it has none.

    Args:
        workspace: Open for writing.
        instrument: What is asked.
        code: Indicator code.
        reason: What has to be put right.
        proposal: As `parse_value` takes it; None for none.
        stage: Who judges.
        year: Of the assessment; None for the latest.

    Raises:
        ReasonNeededError: The reason says nothing.
        UserInputError: The instrument does not offer this answer, or the reason is too long.
        StageSubmittedError: The review was handed in.
    """
    _before(stage)
    parsed = parse_value(instrument, code, proposal)
    why = limited(clean_text(reason), NOTE_CHARACTERS, code)
    if not why:
        raise ReasonNeededError(what=code)
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year)
        _judge(work, chosen, code, stage, parsed, why)
        return work.finish(REVIEW)


def withdraw(
    workspace: WorkspaceFile, codes: Iterable[str], stage: Stage = Stage.TPI, *, year: int | None = None
) -> Change:
    """Take judgements back: those indicators are as if nobody had judged them. Notes stay.

    Args:
        workspace: Open for writing.
        codes: Indicator codes.
        stage: Whose judgements.
        year: Of the assessment; None for the latest.

    Raises:
        StageSubmittedError: The review was handed in.
    """
    _before(stage)
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year)
        for code in dict.fromkeys(map(checked_code, codes)):
            subject = answer_subject(chosen, code, stage)
            for field in ("value", REVIEWED, RETURNED):
                work.edit(subject, field, None)
        return work.finish(REVIEW)


def _overtaken_finding(code: str, stage: Stage) -> Finding:
    return Finding(
        "answered-anew",
        Severity.WARNING,
        code,
        message_en=f"{code} was answered anew after {stage.value} judged it; it counts as not judged",
        message_id=f"{code} dijawab lagi setelah dinilai {stage.value}; dihitung belum dinilai",
    )


def _returned_finding(item: Judgement, stage: Stage) -> Finding:
    reason = " ".join(((item.own and item.own.returned) or "").split())
    return Finding(
        "given-back",
        Severity.WARNING,
        item.code,
        message_en=f"{item.code} was given back by {stage.value}: {reason}",
        message_id=f"{item.code} dikembalikan oleh {stage.value}: {reason}",
    )


def _judge(
    work: UnitOfWork, assessment: AssessmentKey, code: str, stage: Stage, value: JsonValue, reason: str | None = None
) -> None:
    subject = answer_subject(assessment, code, stage)
    work.edit(subject, "value", value)
    work.edit(subject, REVIEWED, {"value": judged_now(work, assessment, code, stage)})
    work.edit(subject, RETURNED, reason)


def _note(work: UnitOfWork, subject: str, note: str | None, code: str) -> None:
    if note is not None:
        work.edit(subject, "note", limited(clean_text(note), NOTE_CHARACTERS, code) or None)


def _before(stage: Stage) -> Stage:
    """Whose answers a stage judges.

    Raises:
        NothingToReviewError: It judges none.
    """
    before = BEFORE.get(stage)
    if before is None:
        raise NothingToReviewError(what=stage.value)
    return before
