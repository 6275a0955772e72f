"""What becomes of a document: another version in its place, what it was before, and its removal."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.domain.evidence import RemovedDocument, Revision
from integrity_zone.domain.journal.entry import EXISTS, current_form
from integrity_zone.domain.journal.erasing import ERASURE, erased_contents
from integrity_zone.domain.journal.subjects import document_subject
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.evidence.documents import (
    REMOVED_BECAUSE,
    TITLE_LIMIT,
    NamedBytes,
    checked_reason,
    parsed_source,
    prepared_source,
    required_document,
    take_away,
    without_doubles,
)
from integrity_zone.services.evidence.intake import abandoned_on_failure
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.repositories import EvidenceTables, moment

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.evidence import Document
    from integrity_zone.domain.journal.entry import Entry
    from integrity_zone.domain.journal.heads import FieldState
    from integrity_zone.services.evidence.documents import Ready, Source
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.storage.unit_of_work import UnitOfWork

_SOURCE_FIELDS = ("content", "url")


def replace_document(
    workspace: Workspace, document: str, source: Source, *, progress: Callable[[int], None] | None = None
) -> Change:
    """Put another version in the place of a document: id, facts and links stay, the earlier version is kept.

    Args:
        workspace: Open for writing.
        document: Id of the document.
        source: A path, an http(s) address, or bytes with a name.
        progress: Told the bytes taken in so far.

    Returns:
        What changed; no step when it holds these very bytes under this name already.

    Raises:
        MissingItemError: No such document.
        IntegrityZoneError: As `add_evidence`.
    """
    with closing(replacement_slices(workspace, document, source)) as slices:
        while True:
            try:
                taken = next(slices)
            except StopIteration as end:
                change: Change = end.value
                return change
            if progress is not None:
                progress(taken)


def replacement_slices(workspace: Workspace, document: str, source: Source) -> Generator[int, None, Change]:
    """What `replace_document` does, one short transaction at a time.

    Args:
        workspace: Open for writing.
        document: As for `replace_document`.
        source: As for `replace_document`.

    Yields:
        The bytes taken in so far.

    Returns:
        What changed.

    Raises:
        IntegrityZoneError: As `replace_document`.
    """
    given = parsed_source(source)
    doubles: set[int] = set()
    with abandoned_on_failure() as intakes:
        ready = yield from prepared_source(workspace, given, intakes)
        with workspace.writing() as work:
            present = required_document(work, workspace, document)
            _put_in_place(work, present, ready, doubles)
            change = work.finish("evidence")
    yield from without_doubles(intakes, doubles)
    return change


def document_revisions(workspace: Workspace, document: str) -> tuple[Revision, ...]:
    """What a document held from when on, the oldest first; also of one that was removed.

    Args:
        workspace: Open.
        document: Id of the document.

    Raises:
        MissingItemError: There never was such a document.
    """
    unit = workspace.unit.workspace_id
    with workspace.reading() as connection:
        journal = JournalTables(connection)
        history = journal.history(unit, document_subject(document))
        if not history:
            raise MissingItemError(what="document", value=document[:80])
        erased = {named.hex() for _unit, named in erased_contents(journal.history(unit, ERASURE, below=True))}
        contents = ContentTables(connection)
        revisions = []
        for revision in _revisions(history):
            found = contents.find_text(revision.sha256) if revision.sha256 else None
            is_erased = revision.sha256 in erased and found is None
            revisions.append(replace(revision, size_bytes=found[1] if found else None, erased=is_erased))
    return tuple(revisions)


def remove_document(workspace: Workspace, document: str, reason: str) -> Change:
    """Take a document out of the workspace with all its links; what it was and why it went stays in the history.

    Args:
        workspace: Open for writing.
        document: Id of the document.
        reason: Why.

    Raises:
        MissingItemError: No such document.
        NoReasonError: The reason says nothing.
    """
    why = checked_reason(reason)
    with workspace.writing() as work:
        required_document(work, workspace, document)
        links = EvidenceTables(work.connection, workspace.unit.workspace_id).link_subjects(document)
        work.load(links)
        take_away(work, document_subject(document), why)
        for link in links:
            work.delete(link)
        return work.finish("evidence")


def removed_documents(workspace: Workspace) -> tuple[RemovedDocument, ...]:
    """What was taken out of the workspace and why, the latest first."""
    with workspace.reading() as connection:
        found = JournalTables(connection).deleted(workspace.unit.workspace_id, "document")
    removed = filter(None, (_removed(subject, fields) for subject, fields in found.items()))
    return tuple(sorted(removed, key=lambda document: (document.at, document.id), reverse=True))


def _removed(subject: str, fields: Mapping[str, FieldState]) -> RemovedDocument | None:
    deletion = fields[EXISTS].shown
    at = moment(deletion.at)
    texts = {name: state.value for name, state in fields.items() if isinstance(state.value, str)}
    title = texts.get("title") or texts.get("name") or texts.get("url") or ""
    reason = texts.get(REMOVED_BECAUSE, "")
    return None if at is None else RemovedDocument(subject.partition("/")[2], title, reason, deletion.actor, at)


def _put_in_place(work: UnitOfWork, present: Document, ready: Ready, doubles: set[int]) -> None:
    subject = document_subject(present.id)
    url, content, name = None, None, None
    if isinstance(ready, str):
        url = ready
    elif isinstance(ready, NamedBytes):
        content, name = ContentTables(work.connection).store(ready.content).hex(), ready.file_name
    else:
        content, name = ready.digest.hex(), ready.file_name
        if not ContentTables(work.connection).finish(ready.content, ready.digest, ready.size):
            doubles.add(ready.content)
    work.edit(subject, "content", content)
    work.edit(subject, "url", url)
    if present.title == (present.file_name or present.url or "")[:TITLE_LIMIT]:
        # Nobody has given it a title of its own.
        work.edit(subject, "title", (name or url or "")[:TITLE_LIMIT])
    work.edit(subject, "name", name)


def _revisions(history: Iterable[Entry]) -> list[Revision]:
    """One for each step that brought bytes or an address in."""
    revisions: dict[str, Revision] = {}
    name: str | None = None
    for entry in history:
        value = current_form(entry).value
        text = value if isinstance(value, str) else None
        if entry.field == "name":
            name = text
            if entry.step in revisions:
                revisions[entry.step] = replace(revisions[entry.step], file_name=name)
        elif entry.field in _SOURCE_FIELDS and (text is not None or entry.withheld):
            at = moment(entry.at)
            if at is not None:
                made = Revision(at, entry.actor, name, None, None, erased=False, step=entry.step)
                is_url = entry.field == "url"
                revisions[entry.step] = replace(
                    made,
                    url=text if is_url else None,
                    sha256=None if is_url else text,
                    file_name=None if is_url else name,
                )
    return list(revisions.values())
