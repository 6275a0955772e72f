"""The history of an indicator: who set what and when, for its answer, its note and its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.entry import EXISTS, current_form
from integrity_zone.domain.journal.erasing import ERASURE, erased_entries
from integrity_zone.domain.journal.heads import heads_of, says_deleted
from integrity_zone.domain.journal.subjects import answer_subject, checked_code, document_subject
from integrity_zone.domain.marks import CARRIED, EFFORT, FLAG, tick_position
from integrity_zone.domain.review import RETURNED, REVIEWED
from integrity_zone.services.evidence.documents import REMOVED_BECAUSE
from integrity_zone.storage.journal import JournalTables

if TYPE_CHECKING:
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.journal.entry import Entry
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.workspace.workspaces import Workspace


class What(StrEnum):
    """What a line of the history is about."""

    ANSWER = "answer"
    NOTE = "note"
    ATTACHED = "attached"  #: evidence was put behind the indicator, or moved there
    DETACHED = "detached"
    PAGE = "page"
    EVIDENCE_NOTE = "evidence-note"
    REMOVAL = "removal"  #: why evidence was taken away
    FLAG = "flag"
    TICK = "tick"  #: a usual document is there
    CARRIED = "carried"  #: a proposal from an earlier year
    EFFORT = "effort"
    REVIEWED = "reviewed"  #: the answer that an assessor judged
    RETURNED = "returned"  #: why an assessor gave it back; none when that was taken back
    OTHER = "other"  #: written by a newer program


class Standing(StrEnum):
    """Whether a value can be seen."""

    SHOWN = "shown"
    WITHHELD = "withheld"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry, as a person reads it."""

    at: str  #: RFC 3339, UTC, by the writer's clock
    actor: str
    kind: str  #: of the step: "answer", "import", "undo" ...
    step: str
    what: What
    value: JsonValue  #: None when cleared, withheld or erased
    standing: Standing
    current: bool  #: nothing has replaced it
    document: str | None  #: title of the evidence it is about
    field: str = ""  #: of the journal


_OF_ANSWER = {
    "value": What.ANSWER,
    "note": What.NOTE,
    FLAG: What.FLAG,
    CARRIED: What.CARRIED,
    EFFORT: What.EFFORT,
    REVIEWED: What.REVIEWED,
    RETURNED: What.RETURNED,
}
_OF_LINK = {
    "rank": What.ATTACHED,
    "page": What.PAGE,
    "note": What.EVIDENCE_NOTE,
    REMOVED_BECAUSE: What.REMOVAL,
}


def indicator_history(
    workspace: Workspace, code: str, stage: Stage, *, year: int | None = None
) -> tuple[HistoryLine, ...]:
    """Every entry about one indicator, each after what it builds on.

    Args:
        workspace: Open.
        code: Indicator code.
        stage: Whose answer.
        year: Of the assessment; None for the latest.

    Raises:
        UnknownIndicatorError: No instrument can have such a code.
        UnknownAssessmentError: There is no assessment of that year.
    """
    unit = workspace.unit.workspace_id
    with workspace.reading() as connection:
        journal = JournalTables(connection)
        subject = answer_subject(workspace.chosen(connection, year), checked_code(code), stage)
        answers = journal.history(unit, subject)
        links = journal.history(unit, f"link/{subject}", below=True)
        erased = erased_entries(journal.history(unit, ERASURE, below=True))
        titles = _titles(journal, unit, {link.subject.rpartition("/")[2] for link in links})
    heads = {entry.id for state in heads_of((*answers, *links)).values() for entry in state.heads}
    # One order for both: a stable sort keeps what builds on another behind it, unless clocks disagree.
    entries = sorted((*answers, *links), key=lambda entry: entry.at)
    return tuple(_line(entry, entry.id in heads, (unit, entry.id) in erased, titles) for entry in entries)


def _titles(journal: JournalTables, unit: str, documents: set[str]) -> dict[str, str]:
    """Id -> title of documents, also of those that were removed."""
    states = journal.fields_of(unit, [document_subject(document) for document in sorted(documents)])
    titles: dict[str, str] = {}
    for subject, fields in states.items():
        told = (fields[name].value for name in ("title", "name", "url") if name in fields)
        title = next((text for text in told if isinstance(text, str) and text), None)
        if title is not None:
            titles[subject.partition("/")[2]] = title
    return titles


def _line(entry: Entry, current: bool, erased: bool, titles: dict[str, str]) -> HistoryLine:
    value = current_form(entry).value
    of_link = entry.subject.startswith("link/")
    document = entry.subject.rpartition("/")[2] if of_link else None
    standing = Standing.ERASED if erased else Standing.WITHHELD if entry.withheld else Standing.SHOWN
    return HistoryLine(
        at=entry.at,
        actor=entry.actor,
        kind=entry.kind,
        step=entry.step,
        what=_what(entry.field, value, of_link=of_link),
        value=value,
        standing=standing,
        current=current,
        document=titles.get(document, document) if document is not None else None,
        field=entry.field,
    )


def _what(field: str, value: JsonValue, *, of_link: bool) -> What:
    if field == EXISTS:
        return What.DETACHED if says_deleted(value) else What.ATTACHED
    if of_link and field == "rank" and value is None:
        return What.DETACHED
    if not of_link and tick_position(field) is not None:
        return What.TICK
    return (_OF_LINK if of_link else _OF_ANSWER).get(field, What.OTHER)
