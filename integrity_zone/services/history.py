"""The history of an indicator: who set what and when, for its answer, its note and its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.entry import EXISTS, current_form
from integrity_zone.domain.journal.erasing import ERASURE, erased_entries
from integrity_zone.domain.journal.heads import heads_of, says_deleted
from integrity_zone.domain.journal.subjects import answer_subject, checked_code
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.repositories import EvidenceTables

if TYPE_CHECKING:
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.journal.entry import Entry
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.workspaces import Workspace


class What(StrEnum):
    """What a line of the history is about."""

    ANSWER = "answer"
    NOTE = "note"
    ATTACHED = "attached"  #: evidence was put behind the indicator, or moved there
    DETACHED = "detached"
    PAGE = "page"
    EVIDENCE_NOTE = "evidence-note"
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


_OF_ANSWER = {"value": What.ANSWER, "note": What.NOTE}
_OF_LINK = {"rank": What.ATTACHED, "page": What.PAGE, "note": What.EVIDENCE_NOTE}


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
        titles = {found.id: found.title for found in EvidenceTables(connection, unit).documents().values()}
    heads = {entry.id for state in heads_of((*answers, *links)).values() for entry in state.heads}
    # One order for both: a stable sort keeps what builds on another behind it, unless clocks disagree.
    entries = sorted((*answers, *links), key=lambda entry: entry.at)
    return tuple(_line(entry, entry.id in heads, (unit, entry.id) in erased, titles) for entry in entries)


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
    )


def _what(field: str, value: JsonValue, *, of_link: bool) -> What:
    if field == EXISTS:
        return What.DETACHED if says_deleted(value) else What.ATTACHED
    if of_link and field == "rank" and value is None:
        return What.DETACHED
    return (_OF_LINK if of_link else _OF_ANSWER).get(field, What.OTHER)
