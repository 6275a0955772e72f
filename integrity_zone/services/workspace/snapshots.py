"""Reading what is shown of one assessment: all of it, or only what a change touched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.entry import current_form
from integrity_zone.domain.journal.erasing import ERASURE
from integrity_zone.domain.journal.heads import conflicts_of
from integrity_zone.domain.journal.subjects import UNIT, answer_named
from integrity_zone.domain.workspace import Conflict, ConflictSide, Snapshot
from integrity_zone.storage.declarations import PARTS, DeclarationTables
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.papers import WORDS as _WORDS_OF_PAPERS
from integrity_zone.storage.papers import PaperTables
from integrity_zone.storage.repositories import AnswerTables, EvidenceTables, UnitTables
from integrity_zone.storage.reviews import WORDS as _WORDS_OF_REVIEWS
from integrity_zone.storage.reviews import ReviewTables
from integrity_zone.storage.state_lines import stored_digest
from integrity_zone.storage.teamwork import TeamworkTables
from integrity_zone.storage.wordings import WORDS as _WORDS_OF_WORDINGS
from integrity_zone.storage.wordings import wording_of
from integrity_zone.storage.year_calendars import events_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from assessments.definition import Instrument
    from integrity_zone.domain.evidence import EvidenceLink
    from integrity_zone.domain.journal.heads import FieldKey, FieldState
    from integrity_zone.domain.work_unit import AssessmentKey, Stage, WorkUnit

#: Above this many subjects everything is read anew.
_FEW = 400
#: Subjects that tell of others too.
_FAR_REACHING = frozenset({"assessment", ERASURE})
_WORDS_OF_DECLARATION = frozenset({"declaration", *(part.word for part in PARTS)})


def read_snapshot(
    connection: Connection,
    unit: WorkUnit,
    chosen: AssessmentKey,
    instrument: Instrument | None,
    *,
    with_digest: bool,
) -> Snapshot:
    """Everything shown of one assessment.

    Args:
        connection: One moment of the file.
        unit: As known so far.
        chosen: The assessment; there is one.
        instrument: Gives the links their worksheet order; without it they are ordered by code.
        with_digest: Work out `state_digest` too, which reads all there is.
    """
    known = UnitTables(connection).unit() or unit
    evidence = EvidenceTables(connection, known.workspace_id)
    teamwork = TeamworkTables(connection, known.workspace_id)
    journal = JournalTables(connection)
    return Snapshot(
        unit=known,
        assessment=chosen,
        instrument_digest=UnitTables(connection).assessments(known.workspace_id)[chosen],
        answers=AnswerTables(connection, known.workspace_id, chosen).answers(),
        documents=evidence.documents(),
        links=_in_order(evidence.links(chosen), instrument),
        declaration=DeclarationTables(connection, known.workspace_id, chosen.year).declaration(),
        replicas=_replicas(journal),
        state_digest=stored_digest(connection) if with_digest else "",
        conflicts=_conflicts(journal.conflicts()),
        team=teamwork.team(),
        remarks=teamwork.remarks(chosen),
        papers=PaperTables(connection, known.workspace_id, chosen.year).papers(),
        review=ReviewTables(connection, known.workspace_id, chosen).review(),
        calendar=events_of(connection, known.workspace_id, chosen.year),
        wording=wording_of(connection, known.workspace_id, chosen.instrument),
        other_worksheets=_other_worksheets(connection, known.workspace_id, chosen),
    )


def read_changes(
    connection: Connection, snapshot: Snapshot, subjects: Sequence[str], instrument: Instrument | None
) -> Snapshot:
    """A snapshot brought up to date by reading only what some journal subjects tell of.

    Args:
        connection: One moment of the file.
        snapshot: Right but for these subjects.
        subjects: Journal subjects touched since.
        instrument: As for the snapshot.
    """
    words = {subject.split("/", 1)[0] for subject in subjects}
    if len(subjects) > _FEW or words & _FAR_REACHING:
        return read_snapshot(connection, snapshot.unit, snapshot.assessment, instrument, with_digest=False)
    workspace, chosen = snapshot.unit.workspace_id, snapshot.assessment
    journal = JournalTables(connection)
    snapshot = replace(
        snapshot,
        replicas=_replicas(journal),
        state_digest="",
        conflicts=_conflicts_after(snapshot, journal.states_of(workspace, subjects), subjects),
    )
    if "answer" in words:
        snapshot = _with_answers(connection, snapshot, subjects)
        if snapshot.other_worksheets:
            snapshot = replace(snapshot, other_worksheets=_other_worksheets(connection, workspace, chosen))
    if words & {"document", "link"}:
        snapshot = _with_evidence(EvidenceTables(connection, workspace), snapshot, subjects, instrument)
    if words & _WORDS_OF_DECLARATION:
        snapshot = replace(snapshot, declaration=DeclarationTables(connection, workspace, chosen.year).declaration())
    if words & _WORDS_OF_PAPERS:
        snapshot = replace(snapshot, papers=PaperTables(connection, workspace, chosen.year).papers())
    if words & _WORDS_OF_REVIEWS:
        snapshot = replace(snapshot, review=ReviewTables(connection, workspace, chosen).review())
    if "event" in words:
        snapshot = replace(snapshot, calendar=events_of(connection, workspace, chosen.year))
    if words & _WORDS_OF_WORDINGS:
        snapshot = replace(snapshot, wording=wording_of(connection, workspace, chosen.instrument))
    if "member" in words:
        snapshot = replace(snapshot, team=TeamworkTables(connection, workspace).team())
    if "remark" in words:
        snapshot = replace(snapshot, remarks=TeamworkTables(connection, workspace).remarks(chosen))
    if UNIT in words:
        snapshot = replace(snapshot, unit=UnitTables(connection).unit() or snapshot.unit)
    return snapshot


def _other_worksheets(connection: Connection, workspace: str, chosen: AssessmentKey) -> dict[str, int]:
    """Instruments by which the year was begun too -> how many answers there are by them."""
    return {
        known.instrument: AnswerTables(connection, workspace, known).count()
        for known in UnitTables(connection).assessments(workspace)
        if known.year == chosen.year and known != chosen
    }


def _with_answers(connection: Connection, snapshot: Snapshot, subjects: Iterable[str]) -> Snapshot:
    tables = AnswerTables(connection, snapshot.unit.workspace_id, snapshot.assessment)
    answers = {stage: dict(given) for stage, given in snapshot.answers.items()}
    for code, stage in _answers_among(snapshot.assessment, subjects):
        answer = tables.answer(code, stage)
        if answer is None:
            answers[stage].pop(code, None)
        else:
            answers[stage][code] = answer
    return replace(snapshot, answers=answers)


def _with_evidence(
    tables: EvidenceTables, snapshot: Snapshot, subjects: Sequence[str], instrument: Instrument | None
) -> Snapshot:
    documents = dict(snapshot.documents)
    for subject in subjects:
        word, _, name = subject.partition("/")
        if word == "document":
            documents.pop(name, None)
            found = tables.document(name)
            if found is not None:
                documents[name] = found
    titled = dict(sorted(documents.items(), key=lambda item: (item[1].title, item[0])))
    if documents.keys() != snapshot.documents.keys():
        # A document that comes or goes takes all its links along.
        links = tables.links(snapshot.assessment)
    else:
        behind = [subject.removeprefix("link/").rpartition("/")[0] for subject in subjects if subject[:5] == "link/"]
        touched = frozenset(_answers_among(snapshot.assessment, behind))
        kept = (link for link in snapshot.links if (link.indicator, link.stage) not in touched)
        new = (tables.links_behind(snapshot.assessment, code, stage) for code, stage in touched)
        links = (*kept, *(link for found in new for link in found))
        links = tuple(sorted(links, key=lambda link: (link.indicator, link.rank, link.document)))
    return replace(snapshot, documents=titled, links=_in_order(links, instrument))


def _answers_among(assessment: AssessmentKey, subjects: Iterable[str]) -> list[tuple[str, Stage]]:
    """Code and stage of the answer subjects of one assessment."""
    named = filter(None, map(answer_named, subjects))
    return list(dict.fromkeys((code, stage) for found, code, stage in named if found == assessment))


def _in_order(links: Iterable[EvidenceLink], instrument: Instrument | None) -> tuple[EvidenceLink, ...]:
    """Links by code brought into worksheet order."""
    if instrument is None:
        return tuple(links)
    order = {indicator.code: n for n, indicator in enumerate(instrument.indicators)}
    return tuple(sorted(links, key=lambda link: order.get(link.indicator, len(order))))


def _replicas(journal: JournalTables) -> dict[str, tuple[int, str]]:
    return {end.replica: (end.seq, (end.last or b"").hex()) for end in journal.chain_ends()}


def _conflicts(states: Mapping[FieldKey, FieldState]) -> tuple[Conflict, ...]:
    return tuple(_conflict(key, state) for key, state in states.items())


def _conflicts_after(
    snapshot: Snapshot, states: Mapping[FieldKey, FieldState], subjects: Sequence[str]
) -> tuple[Conflict, ...]:
    """The conflicts, with those of some subjects judged anew."""
    touched = frozenset(subjects)
    kept = [conflict for conflict in snapshot.conflicts if conflict.subject not in touched]
    new = _conflicts({key: states[key] for key in conflicts_of(states)})
    return tuple(sorted((*kept, *new), key=lambda conflict: (conflict.subject, conflict.field)))


def _conflict(key: FieldKey, state: FieldState) -> Conflict:
    heads = sorted(state.heads, key=lambda entry: (entry.at, entry.id), reverse=True)
    sides = tuple(ConflictSide(current_form(entry).value, entry.actor, entry.at) for entry in heads)
    return Conflict(key.subject, key.field, sides)
