"""Freezing the text of a charter: from then on it is that file which is signed, whatever the declaration becomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from integrity_zone.domain.ceremony import CharterFile, FileKind
from integrity_zone.domain.ceremony_refusals import AlreadyFrozenError, NotFrozenError, SignedWhileFrozenError
from integrity_zone.domain.declaration import without_confidential_places
from integrity_zone.domain.declaration_file import declaration_document, require_complete
from integrity_zone.domain.journal.subjects import issued_subject
from integrity_zone.domain.journal.undoing import FREEZE, UNFREEZE
from integrity_zone.domain.papers import PaperKind
from integrity_zone.exports.papers.wording import replaced_by
from integrity_zone.services.charters.drawing import (
    charter_material,
    declared_as_drawn,
    drawn_charter,
    says_the_same,
)
from integrity_zone.services.charters.files import keep_charter_file
from integrity_zone.services.evidence.documents import checked_reason
from integrity_zone.storage.contents import ContentTables

if TYPE_CHECKING:
    from collections.abc import Callable

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.declaration import CharterDraft
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.papers import IssuedPaper
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.storage.unit_of_work import UnitOfWork


def freeze_charter(
    workspace: Workspace,
    *,
    year: int | None = None,
    now: datetime | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> IssuedPaper:
    """Draw the charter of the declaration for its mix of ways, and enter it in the registry, in one step.

    A frozen charter that nobody signed yet is replaced: it is withdrawn, and this one is the next revision.

    Args:
        workspace: Open for writing.
        year: Of the declaration.
        now: Becomes the dates of the file.
        cancelled: Asked whether to stop; who asks has a screen to keep alive, so it is drawn in a child process.

    Returns:
        The new line of the registry.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing.
        AlreadyFrozenError: One is frozen and nothing differs.
        SignedWhileFrozenError: Somebody signed the frozen one; withdraw it first, with a reason.
        CalledOffError: `cancelled` said so; nothing is written.
        IntegrityZoneError: The charter cannot be drawn or kept.
    """
    snapshot = workspace.snapshot(year)
    _require_change(snapshot)
    revision = snapshot.papers.next_frozen_revision
    material = charter_material(workspace, snapshot, now or datetime.now(UTC), revision=revision)
    draft = drawn_charter(material, cancelled)
    with workspace.writing() as work:
        paper = workspace.new_id()
        content = ContentTables(work.connection).store(draft.pdf).hex()
        _enter(work, issued_subject(paper), snapshot, draft, revision, content)
        identity = draft.identity
        drawn = CharterFile(workspace.new_id(), identity.document_id, FileKind.DRAWN, content)
        keep_charter_file(work, snapshot.assessment.year, replace(drawn, data_digest=identity.data_digest))
        for older in snapshot.papers.issued:
            if older.kind is PaperKind.CHARTER and older.withdrawn is None:
                work.edit(issued_subject(older.id), "withdrawn", replaced_by(identity.document_id))
        work.finish(FREEZE)
    frozen = workspace.snapshot(year).papers
    return next(issued for issued in frozen.issued if issued.id == paper)


def unfreeze_charter(workspace: Workspace, reason: str, *, year: int | None = None) -> Change:
    """Withdraw the frozen charter; its files and signatures stay in the registry.

    Args:
        workspace: Open for writing.
        reason: Why it no longer holds; stays in the registry.
        year: Of the declaration.

    Raises:
        NotFrozenError: No charter is frozen.
        NoReasonError: The reason says nothing.
    """
    why = checked_reason(reason)
    paper = required_charter(workspace.snapshot(year))
    with workspace.writing() as work:
        work.edit(issued_subject(paper.id), "withdrawn", why)
        return work.finish(UNFREEZE)


def required_charter(snapshot: Snapshot) -> IssuedPaper:
    """The frozen charter that holds.

    Raises:
        NotFrozenError: There is none.
    """
    paper = snapshot.papers.charter
    if paper is None:
        raise NotFrozenError
    return paper


def _require_change(snapshot: Snapshot) -> None:
    require_complete(snapshot.declaration)
    paper = snapshot.papers.charter
    if paper is None:
        return
    if any(kept.field for kept in snapshot.papers.files_of(paper)):
        raise SignedWhileFrozenError(document=paper.document_id)
    if says_the_same(snapshot, paper):
        raise AlreadyFrozenError(document=paper.document_id)


def _enter(
    work: UnitOfWork, subject: str, snapshot: Snapshot, draft: CharterDraft, revision: int, content: str
) -> None:
    from integrity_zone.exports.indonesian.wording import DOCUMENT_TITLE

    declaration = declared_as_drawn(snapshot)
    values: dict[str, JsonValue] = {
        "year": snapshot.assessment.year,
        "kind": PaperKind.CHARTER.value,
        "document_id": draft.identity.document_id,
        "revision": revision,
        "title": DOCUMENT_TITLE,
        "number": declaration.number,
        "dated_on": declaration.date.isoformat() if declaration.date else None,
        "content": content,
        "data_digest": draft.identity.data_digest,
        "signatories": [person.name for _field, person in declaration.signers()],
        "declaration": cast("JsonValue", declaration_document(without_confidential_places(declaration))),
    }
    for name, value in values.items():
        work.edit(subject, name, value)
