"""Whom and what a charter is held against: the frozen text that it names, else the declaration as it stands."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.declaration import CharterIdentity, KeptScan
from integrity_zone.domain.declaration_file import require_complete
from integrity_zone.domain.signed_document import scan_documents
from integrity_zone.errors import UserInputError
from integrity_zone.services.charters.drawing import charter_identity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.declaration import Declaration, KeptExport
    from integrity_zone.domain.papers import IssuedPaper
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.signing.context import CharterContext
    from integrity_zone.signing.standing import Asked


@dataclass(frozen=True, slots=True)
class Expectation:
    """Whom and what a charter is held against; None where it is not."""

    people: Mapping[str, str | None] | None = None  #: field -> certificate number or fingerprint, None for anybody
    identity: CharterIdentity | None = None  #: of the declaration it must carry
    texts: tuple[str, ...] = ()  #: words of the declaration that must stand on its pages
    exports: tuple[KeptExport, ...] = ()  #: the charters drawn of it, one of which a file signed elsewhere begins with
    confirmed: tuple[KeptExport, ...] = ()  #: rewritten files whose pages a person compared with it
    outside: tuple[str, ...] = ()  #: fields of those who sign with another program and have none in the file
    scans: tuple[KeptScan, ...] = ()  #: PDFs made of its scans, to be signed in place of what was drawn
    withdrawn: bool = False  #: it is of a charter that no longer holds
    #: Document id -> what a file that names it is held against instead.
    issued: Mapping[str, Expectation] = field(default_factory=dict)

    def named(self, identity: CharterIdentity | None) -> Expectation:
        """What a file is held against that says it is this."""
        return self if identity is None else self.issued.get(identity.document_id, self)

    def of_paper(self, paper: IssuedPaper) -> Expectation:
        """What the files of one charter are held against, whatever they say they are."""
        return replace(self.issued.get(paper.document_id, self), issued={})

    def of_file(self, pdf: bytes) -> Expectation:
        """What a file is held against. To be called in a child process: the file may come from anywhere."""
        from integrity_zone.signing.identity import read_identity

        return self.named(read_identity(pdf)) if self.issued else self


def expectation_of(
    workspace: Workspace, *, year: int | None = None, people: Mapping[str, str | None] | None = None
) -> Expectation:
    """Fields, people and content that a workspace asks for.

    A file that names a charter of the registry is held against that, with its people as they were when it was frozen.
    One that names none is held against the frozen charter that holds, else against the declaration as it stands.

    Args:
        workspace: Open for reading.
        year: Of the declaration.
        people: Takes the place of the certificates that are named there.

    Raises:
        UserInputError: There is nothing to hold a charter against: no charter was ever frozen, and none can be drawn.
    """
    snapshot = workspace.snapshot(year)
    kept = Expectation(exports=workspace.charter_exports(year), confirmed=workspace.confirmed_charters(year))
    holding = snapshot.papers.charter
    issued = {name: _of_paper(kept, paper, snapshot, people) for name, paper in snapshot.papers.named_charters.items()}
    usual = issued.get(holding.document_id) if holding is not None else None
    try:
        present = _of_declaration(kept, snapshot, people)
    except UserInputError:
        # What was frozen before is known whatever became of the declaration.
        if not issued:
            raise
        usual = usual or kept
    else:
        issued = {present.identity.document_id: present, **issued} if issued and present.identity else issued
        usual = usual or present
    return replace(usual, issued=issued)


def _of_paper(
    kept: Expectation, paper: IssuedPaper, snapshot: Snapshot, people: Mapping[str, str | None] | None
) -> Expectation:
    declaration = require_complete(paper.declaration)
    identity = CharterIdentity(
        document_id=paper.document_id,
        instrument=snapshot.assessment.instrument,
        data_digest=paper.data_digest,
        journal_head="",
        sample=snapshot.unit.sample,
    )
    known = _with_certificates(declaration, snapshot.declaration)
    made = (found for found in scan_documents(snapshot.papers, paper) if found.size_bytes)
    on_scans = tuple(KeptScan(found.size_bytes, found.content, found.data_digest) for found in made)
    # What is frozen was drawn once: nothing else that was drawn that year is this charter.
    frozen = snapshot.papers.frozen_contents(paper)
    exports = tuple(export for export in kept.exports if export.sha256 in frozen)
    kept = replace(kept, exports=exports, scans=on_scans)
    return _of(kept, declaration, identity, known if people is None else people, withdrawn=paper.withdrawn is not None)


def _of_declaration(kept: Expectation, snapshot: Snapshot, people: Mapping[str, str | None] | None) -> Expectation:
    declaration = require_complete(snapshot.declaration)
    known = _with_certificates(declaration, None)
    return _of(kept, declaration, charter_identity(snapshot), known if people is None else people)


def _of(
    kept: Expectation,
    declaration: Declaration,
    identity: CharterIdentity,
    people: Mapping[str, str | None],
    *,
    withdrawn: bool = False,
) -> Expectation:
    return replace(
        kept,
        people=people,
        identity=identity,
        texts=_printed_words(declaration),
        outside=declaration.fields_by(Way.OUTSIDE),
        withdrawn=withdrawn,
    )


def _with_certificates(declaration: Declaration, later: Declaration | None) -> dict[str, str | None]:
    """Certificates of those who sign digitally; who had none when it was frozen may have been told one since."""
    since = dict(later.signers()) if later is not None else {}
    certificates: dict[str, str | None] = {}
    for name in declaration.fields_by(Way.HERE, Way.OUTSIDE):
        person = dict(declaration.signers())[name]
        told = since.get(name, person)
        certificates[name] = person.certificate or (told.certificate if told.name == person.name else None)
    return certificates


def asked_of(wanted: Expectation) -> Asked:
    """The same, as those who sign need it."""
    from integrity_zone.signing.standing import Asked

    return Asked(wanted.people, context_of(wanted))


def context_of(wanted: Expectation) -> CharterContext | None:
    """What the file must say, as the verifier needs it; None where it is held against no declaration."""
    from integrity_zone.signing.context import CharterContext

    identity = wanted.identity
    if identity is None:
        return None
    return CharterContext(
        identity.data_digest,
        identity.document_id,
        wanted.texts,
        wanted.exports,
        wanted.confirmed,
        wanted.outside,
        wanted.scans,
    )


def _printed_words(declaration: Declaration) -> tuple[str, ...]:
    """What a charter says in words: without them a right digest would vouch for other pages."""
    from integrity_zone.exports.indonesian.wording import printed_commitments
    from integrity_zone.exports.pages.typesetting import printable

    people = (signatory.name for _field, signatory in declaration.signers())
    number = (declaration.number,) if declaration.number else ()
    return tuple(map(printable, (*people, declaration.place, *number, *printed_commitments(declaration))))
