"""The registry of issued papers: a line with the very bytes for each, written once, and at most withdrawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from integrity_zone.domain.document_ids import free_paper_revision, free_serial, paper_document_id, paper_serial
from integrity_zone.domain.journal.canonical import canonical_json
from integrity_zone.domain.journal.subjects import issued_subject
from integrity_zone.domain.journal.undoing import ISSUE, WITHDRAW
from integrity_zone.domain.papers import PaperKind
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.exports.papers.wording import PAPER_CODES, PAPER_TITLES, replaced_by
from integrity_zone.services.evidence.documents import checked_reason
from integrity_zone.services.papers.content import paper_content, paper_day, printed_names
from integrity_zone.services.papers.making import made_paper, paper_slices, wished_paper
from integrity_zone.storage.contents import ContentTables

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.papers import IssuedPaper, Papers
    from integrity_zone.domain.progress import Progress
    from integrity_zone.exports.papers.content import PaperContent
    from integrity_zone.services.papers.material import PaperAsked, PaperMaterial, PaperWish
    from integrity_zone.services.workspace.workspaces import Workspace


def issue_paper(
    workspace: Workspace,
    kind: PaperKind,
    *,
    wish: PaperWish,
    members: Sequence[int] | None = None,
    revises: str | None = None,
) -> IssuedPaper:
    """Make a paper, keep its bytes, and write its line into the registry, all in one step.

    Args:
        workspace: Open for writing.
        kind: Which paper; not the charter, which is frozen instead.
        wish: Number, day and people.
        members: As for `export_paper`.
        revises: Id of the issued paper it takes the place of, which is withdrawn; None for a paper of its own.

    Raises:
        MissingItemError: No issued paper of that id and kind that still holds.
        IntegrityZoneError: As `export_paper`.
    """
    named = _named(workspace, *wished_paper(workspace, kind, wish, members), revises)
    _enter(workspace, named, made_paper(named.material, named.asked, workspace.path))
    papers = workspace.snapshot(named.year).papers
    return next(paper for paper in papers.issued if paper.document_id == named.asked.document_id)


def issue_slices(
    workspace: Workspace,
    kind: PaperKind,
    *,
    wish: PaperWish,
    members: Sequence[int] | None = None,
    revises: str | None = None,
) -> Generator[Progress, None, Change]:
    """As `issue_paper`, with small steps of others between: it is drawn in a child process and entered at once.

    The paper says what stood there when it was asked for. Closing it calls it off; nothing is written then.

    Args:
        workspace: As for `issue_paper`.
        kind: As for `issue_paper`.
        wish: As for `issue_paper`.
        members: As for `issue_paper`.
        revises: As for `issue_paper`.

    Raises:
        MissingItemError: As `issue_paper`, also when that paper was withdrawn meanwhile.
        IntegrityZoneError: As `issue_paper`.
    """
    material, asked = wished_paper(workspace, kind, wish, members)
    named = _named(workspace, material, asked, revises)
    while True:
        data = yield from paper_slices(named.material, named.asked, workspace.path)
        now = _named(workspace, material, asked, revises)
        if now.asked == named.asked:
            return _enter(workspace, named, data)
        # Its name stands on the paper, and another one got it while it was drawn.
        named = now


def withdraw_paper(workspace: Workspace, paper: str, reason: str, *, year: int | None = None) -> Change:
    """Say that an issued paper no longer holds, and why; its bytes and its line stay.

    Args:
        workspace: Open for writing.
        paper: Id of the paper; not the charter, which is unfrozen instead.
        reason: In a few words.
        year: Of the registry; None for the latest.

    Raises:
        MissingItemError: No issued paper of that id that still holds.
        NoReasonError: No reason is given.
    """
    why = checked_reason(reason)
    held = _of_id(workspace.snapshot(year).papers, paper)
    if held.withdrawn is not None or held.kind is PaperKind.CHARTER:
        raise MissingItemError(what="paper", value=paper[:80])
    with workspace.writing() as work:
        work.edit(issued_subject(paper), "withdrawn", why)
        return work.finish(WITHDRAW)


def said_digest(content: PaperContent) -> str:
    """SHA-256 (hex) over what a paper says, whatever sheet and letters it is set in."""
    said: JsonValue = {
        "format": 1,
        "kind": content.kind.value,
        "unit": content.unit,
        "lines": [[line.kind.value, line.mark, line.filled(content.values)] for line in content.lines],
        "copies": [
            [dict(copy.values), [[party.name if party else None for party in row] for row in copy.signers]]
            for copy in content.copies
        ],
        "grids": {name: [list(row) for row in grid.rows] for name, grid in content.grids.items()},
        "lists": {name: list(lines) for name, lines in content.lists.items()},
    }
    return sha256(canonical_json(said)).hexdigest()


@dataclass(frozen=True, slots=True)
class _Named:
    """A paper that has its name."""

    material: PaperMaterial
    asked: PaperAsked
    revision: int
    former: IssuedPaper | None

    @property
    def year(self) -> int:
        return self.material.snapshot.assessment.year


def _named(workspace: Workspace, material: PaperMaterial, asked: PaperAsked, revises: str | None) -> _Named:
    """Give a paper the next name that is free now."""
    unit, year = material.snapshot.unit, material.snapshot.assessment.year
    papers = workspace.snapshot(year).papers
    former = _holding(papers, revises, asked.kind) if revises is not None else None
    code = PAPER_CODES[asked.kind]
    serial, revision = _place(papers, code, former)
    document = paper_document_id(unit, year, code, serial, revision)
    return _Named(material, replace(asked, document_id=document), revision, former)


def _enter(workspace: Workspace, named: _Named, data: bytes) -> Change:
    """Keep the bytes of a paper and write its line."""
    asked = named.asked
    content = paper_content(named.material, asked)
    day = paper_day(named.material.snapshot.declaration, asked)
    values: dict[str, JsonValue] = {
        "year": named.year,
        "kind": asked.kind.value,
        "document_id": asked.document_id,
        "revision": named.revision,
        "title": PAPER_TITLES[asked.kind],
        "number": asked.number or None,
        "dated_on": day.isoformat() if day else None,
        "data_digest": said_digest(content),
        "signatories": list(printed_names(content)),
    }
    subject = issued_subject(workspace.new_id())
    with workspace.writing() as work:
        values["content"] = ContentTables(work.connection).store(data).hex()
        for name, value in values.items():
            work.edit(subject, name, value)
        if named.former is not None:
            work.edit(issued_subject(named.former.id), "withdrawn", replaced_by(asked.document_id))
        return work.finish(ISSUE)


def _place(papers: Papers, code: str, former: IssuedPaper | None) -> tuple[int, int]:
    """Running number of the paper among its kind, and which revision of it this is."""
    if former is None:
        return free_serial(papers.names, code), 1
    serial = paper_serial(former.document_id)
    return serial, free_paper_revision(papers.names, code, serial)


def _holding(papers: Papers, paper: str, kind: PaperKind) -> IssuedPaper:
    found = _of_id(papers, paper)
    if found.kind is not kind or found.withdrawn is not None:
        raise MissingItemError(what="paper", value=paper[:80])
    return found


def _of_id(papers: Papers, paper: str) -> IssuedPaper:
    found = next((known for known in papers.issued if known.id == paper), None)
    if found is None:
        raise MissingItemError(what="paper", value=paper[:80])
    return found
