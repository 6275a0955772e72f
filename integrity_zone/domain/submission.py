"""The answers of a stage as one digest: what was handed in is known again, or what was changed since."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.canonical import canonical_json
from integrity_zone.domain.journal.entry import EXISTS
from integrity_zone.domain.journal.subjects import answer_named, stage_subject
from integrity_zone.domain.scorecard import Finding, Severity
from integrity_zone.domain.workspace import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.domain.answer import Answer
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.domain.workspace import Snapshot

#: Code of the finding that something came in after a stage was handed in.
CHANGED_SINCE = "changed-since-submission"
#: Fields of a document that are its bytes; title, number and days may still be put right after it is handed in.
SOURCE_FIELDS = frozenset({"content", "url", EXISTS})


def stage_digest(snapshot: Snapshot, stage: Stage) -> str:
    """SHA-256 (hex) over what a stage hands in: its values, notes and judgements, and the evidence behind them.

    Marks that are no answer (flags, ticks, efforts) and titles of documents are not part of it.

    Args:
        snapshot: Of the assessment.
        stage: Whose answers.
    """
    lines = [*_answer_lines(snapshot, stage), *_evidence_lines(snapshot, stage)]
    return sha256(b"\n".join(sorted(map(canonical_json, lines)))).hexdigest()


def is_changed_since_submission(snapshot: Snapshot, stage: Stage) -> bool:
    """Whether the answers of a stage are no longer those that were handed in: only a merge or damage brings that about.

    Args:
        snapshot: Of the assessment.
        stage: Whose answers; those of one that is open are free to change.
    """
    review = snapshot.review
    return review.is_submitted(stage) and review.stages[stage].digest != stage_digest(snapshot, stage)


def changed_since_submission(snapshot: Snapshot) -> tuple[Stage, ...]:
    """The stages whose answers are no longer those that were handed in."""
    return tuple(stage for stage in snapshot.review.stages if is_changed_since_submission(snapshot, stage))


def submission_problems(snapshot: Snapshot) -> tuple[Problem, ...]:
    """The same, as a check of the file says it."""
    return tuple(
        Problem(
            CHANGED_SINCE,
            _english(snapshot, stage),
            stage_subject(snapshot.assessment, stage),
            _indonesian(snapshot, stage),
        )
        for stage in changed_since_submission(snapshot)
    )


def submission_findings(snapshot: Snapshot, stage: Stage) -> tuple[Finding, ...]:
    """The same of one stage, as a scorecard says it."""
    if not is_changed_since_submission(snapshot, stage):
        return ()
    words = _english(snapshot, stage), _indonesian(snapshot, stage)
    return (Finding(CHANGED_SINCE, Severity.WARNING, None, *words),)


def conflicting_codes(snapshot: Snapshot, stage: Stage) -> tuple[str, ...]:
    """The indicators of a stage about whose answers or evidence two copies disagree, sorted."""
    found = set()
    for conflict in snapshot.conflicts:
        if conflict.field in SOURCE_FIELDS and conflict.subject.startswith("document/"):
            document = conflict.subject.removeprefix("document/")
            found |= {link.indicator for link in snapshot.links if (link.document, link.stage) == (document, stage)}
            continue
        subject = conflict.subject
        if subject.startswith("link/"):
            subject = subject.removeprefix("link/").rpartition("/")[0]
        named = answer_named(subject)
        if named is not None and named[0] == snapshot.assessment and named[2] is stage:
            found.add(named[1])
    return tuple(sorted(found))


def _english(snapshot: Snapshot, stage: Stage) -> str:
    by = snapshot.review.stages[stage].changed_by
    return (
        f"the answers of stage {stage.value} are no longer those that {by} handed in; "
        "compare their history, open them again with a reason, and hand them in anew"
    )


def _indonesian(snapshot: Snapshot, stage: Stage) -> str:
    by = snapshot.review.stages[stage].changed_by
    return (
        f"jawaban tahap {stage.value} tidak lagi sama dengan yang diajukan oleh {by}; "
        "bandingkan riwayatnya, buka kembali dengan alasan, lalu ajukan lagi"
    )


def _answer_lines(snapshot: Snapshot, stage: Stage) -> Iterator[JsonValue]:
    for code, answer in snapshot.answers.get(stage, {}).items():
        says = [answer.value, answer.note or None, _reviewed(answer), answer.returned]
        if any(part is not None for part in says):
            yield ["answer", code, *says]


def _reviewed(answer: Answer) -> JsonValue:
    return None if answer.reviewed is None else {"value": answer.reviewed.value}


def _evidence_lines(snapshot: Snapshot, stage: Stage) -> Iterator[JsonValue]:
    for link in snapshot.links:
        document = snapshot.documents.get(link.document)
        if link.stage is stage and document is not None:
            yield ["evidence", link.indicator, link.document, document.sha256 or document.url, link.page, link.note]
