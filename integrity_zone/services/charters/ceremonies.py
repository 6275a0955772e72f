"""Where a charter stands on its way to all signatures."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import FileKind, SignatoryState, Way
from integrity_zone.domain.ceremony_notes import aside_note, mix_notes
from integrity_zone.domain.ceremony_refusals import NotFrozenError, NotOfTheFrozenError, NotTheirTurnError
from integrity_zone.domain.declaration import CharterConclusion, Declaration, Matched
from integrity_zone.domain.signed_document import document_of, scans_of, signed_aside
from integrity_zone.services.charters.drawing import says_the_same
from integrity_zone.services.charters.expectation import expectation_of
from integrity_zone.services.charters.freezing import required_charter
from integrity_zone.services.charters.verification import judged_charter
from integrity_zone.services.evidence.kept_content import kept_content
from integrity_zone.signing.conclusions import SIGNED_ON_SCAN, SIGNED_TWICE, conclude, objection

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from integrity_zone.domain.ceremony import CharterFile
    from integrity_zone.domain.declaration import CharterReport, Signatory, SignatureReport
    from integrity_zone.domain.papers import IssuedPaper, Papers
    from integrity_zone.domain.signed_document import SignedDocument
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.errors import Bilingual
    from integrity_zone.services.workspace.workspaces import Workspace

_DONE = frozenset({SignatoryState.SIGNED, SignatoryState.VERIFIED, SignatoryState.SCANNED})
_DOES_NOT_HOLD = frozenset(
    {CharterConclusion.BROKEN, CharterConclusion.POLICY, CharterConclusion.MODIFIED, CharterConclusion.REVOKED}
)


@dataclass(frozen=True, slots=True)
class SignatoryStanding:
    """Where one person's signature stands."""

    field: str  #: such as "ttd_pimpinan"
    person: Signatory  #: as frozen, else as declared
    is_head: bool
    state: SignatoryState
    file: CharterFile | None  #: that brought the signature, or the scan; None while there is none
    signature: SignatureReport | None  #: as the report given tells it


@dataclass(frozen=True, slots=True)
class Ceremony:
    """Where a charter stands. Before it is frozen, its signatories are those declared."""

    paper: IssuedPaper | None  #: the frozen charter; None while there is none
    signatories: tuple[SignatoryStanding, ...]  #: in the order in which they sign
    current: CharterFile | None  #: the newest digital file: what is exported, signed and checked next
    is_complete: bool  #: everybody signed, in whichever way
    drifted: bool  #: the declaration says something else than what is frozen
    notes: tuple[Bilingual, ...]  #: the order as far as the mix of ways allows, and what cannot be had and why
    scan: str = ""  #: SHA-256 (hex) of the scan that is signed on; empty while it is the charter that was drawn
    scans: tuple[str, ...] = ()  #: SHA-256 (hex) of the scans that may be signed on in place of the present file

    @property
    def is_signed_by_anybody(self) -> bool:
        """Whether there is any signature or scan, so that a change of the text would cost it."""
        return any(standing.file is not None for standing in self.signatories)

    @property
    def is_signed_digitally(self) -> bool:
        """Whether all have signed who sign with a certificate, and somebody does."""
        asked = [standing for standing in self.signatories if standing.person.way is not Way.WET]
        return bool(asked) and all(standing.file is not None for standing in asked)


def ceremony_of(snapshot: Snapshot, report: CharterReport | None = None) -> Ceremony:
    """Where the charter of a snapshot stands. Reads nothing.

    Args:
        snapshot: Of one year.
        report: What `examine_ceremony` said of the current file; without it nothing is called verified or changed.
    """
    paper = snapshot.papers.charter
    declaration = (paper.declaration if paper is not None else snapshot.declaration) or Declaration()
    if paper is None:
        found = _declared(declaration)
        return Ceremony(None, found, None, is_complete=False, drifted=False, notes=mix_notes(declaration))
    document = document_of(snapshot.papers, paper)
    found = _standings(declaration, _brought(snapshot.papers, paper, document), report)
    return Ceremony(
        paper=paper,
        signatories=found,
        current=document.current,
        is_complete=bool(found) and all(standing.state in _DONE for standing in found),
        drifted=not says_the_same(snapshot, paper),
        notes=_notes(snapshot.papers, paper, declaration, document),
        scan=document.scan,
        scans=_choice(found, document),
    )


def examine_ceremony(
    workspace: Workspace,
    *,
    roots: Sequence[bytes] = (),
    crls: Sequence[bytes] = (),
    intermediates: Sequence[bytes] = (),
    year: int | None = None,
    now: datetime | None = None,
) -> CharterReport | None:
    """Judge the current file of the frozen charter, in a child process.

    Args:
        workspace: Open for reading.
        roots: Root certificates that are trusted, PEM or DER.
        crls: Revocation lists, PEM or DER.
        intermediates: Certificates that help to reach a root, PEM or DER.
        year: Of the declaration.
        now: The moment for which certificates are judged.

    Returns:
        None while no charter is frozen.

    Raises:
        DamagedError: The bytes are not those that were kept.
    """
    papers = workspace.snapshot(year).papers
    paper = papers.charter
    if paper is None:
        return None
    pdf = kept_content(workspace, document_of(papers, paper).current.content)
    report = judged_charter(
        pdf,
        roots=roots,
        crls=crls,
        intermediates=intermediates,
        expectation=expectation_of(workspace, year=year).of_paper(paper),
        now=now,
    )
    return report if _is_of_the_frozen(pdf, paper, papers) else _of_another(report)


def current_charter(workspace: Workspace, year: int | None = None) -> bytes:
    """The bytes of the current file: to be looked at, printed, exported and signed.

    Raises:
        NotFrozenError: No charter is frozen.
        MissingItemError: Its bytes are not in this copy of the workspace.
        DamagedError: The bytes are not those that were kept.
        NotOfTheFrozenError: It was not made of what was frozen.
    """
    snapshot = workspace.snapshot(year)
    paper = required_charter(snapshot)
    pdf = kept_content(workspace, document_of(snapshot.papers, paper).current.content)
    if not _is_of_the_frozen(pdf, paper, snapshot.papers):
        raise NotOfTheFrozenError(document=paper.document_id)
    return pdf


def fields_in(pdf: bytes, files: Sequence[CharterFile]) -> tuple[str, ...]:
    """Whose signatures a file carries by the record: it begins with the files that brought them.

    Two computers may have taken back two files, of which only one goes on: what the other brought is missed there.

    Args:
        pdf: Such as the current file.
        files: Kept of its charter.
    """
    return tuple(
        kept.field
        for kept in files
        if kept.field and hashlib.sha256(pdf[: kept.size_bytes]).hexdigest() == kept.content
    )


def required_turn(ceremony: Ceremony, field: str) -> SignatoryStanding:
    """The signatory whose turn it is to sign here.

    Args:
        ceremony: Of a frozen charter.
        field: Whose signature is wanted.

    Raises:
        NotFrozenError: No charter is frozen.
        NotTheirTurnError: Somebody else signs before, or this person does not sign here, or has signed.
    """
    if ceremony.paper is None:
        raise NotFrozenError
    ready = next((standing for standing in ceremony.signatories if standing.state is SignatoryState.READY), None)
    if ready is None or ready.field != field or ready.person.way is not Way.HERE:
        raise NotTheirTurnError(field=field, next=ready.field if ready is not None else "–")
    return ready


def _declared(declaration: Declaration) -> tuple[SignatoryStanding, ...]:
    """Before the text is frozen."""
    heads = len(declaration.heads)
    return tuple(
        SignatoryStanding(field, person, place < heads, SignatoryState.NOT_YET, None, None)
        for place, (field, person) in enumerate(declaration.signers())
    )


def _brought(papers: Papers, paper: IssuedPaper, document: SignedDocument) -> dict[str, CharterFile]:
    """Field -> the file that brought its signature; of scans the newest, unless others signed on another."""
    scans = sorted(scans_of(papers, paper), key=lambda kept: bool(document.files) and kept.content == document.scan)
    return {kept.field: kept for kept in (*scans, *document.files) if kept.field}


def _choice(standings: Sequence[SignatoryStanding], document: SignedDocument) -> tuple[str, ...]:
    """Scans that may be signed on: while nobody signed, and somebody is going to."""
    if document.files or all(standing.person.way is Way.WET for standing in standings):
        return ()
    scans = (found.file.content for found in standings if found.file is not None)
    return tuple(scan for scan in dict.fromkeys(scans) if scan != document.scan)


def _notes(
    papers: Papers, paper: IssuedPaper, declaration: Declaration, document: SignedDocument
) -> tuple[Bilingual, ...]:
    aside = signed_aside(papers, paper)
    notes = mix_notes(declaration, on_scan=bool(document.scan))
    return (*notes, aside_note(kept.signer or kept.field for kept in aside)) if aside else notes


def _standings(
    declaration: Declaration, brought: Mapping[str, CharterFile], report: CharterReport | None
) -> tuple[SignatoryStanding, ...]:
    waiting = [
        field
        for way in (Way.OUTSIDE, Way.HERE)
        for field, person in declaration.signers()
        if person.way is way and field not in brought
    ]
    signatures = {found.counts_for or found.field: found for found in report.signatures} if report is not None else {}
    return tuple(
        replace(
            standing,
            state=_state(standing, brought.get(standing.field), waiting[:1], report, signatures.get(standing.field)),
            file=brought.get(standing.field),
            signature=signatures.get(standing.field),
        )
        for standing in _declared(declaration)
    )


def _state(
    standing: SignatoryStanding,
    kept: CharterFile | None,
    turn: Sequence[str],
    report: CharterReport | None,
    signature: SignatureReport | None,
) -> SignatoryState:
    if standing.person.way is Way.WET:
        return SignatoryState.WET if kept is None else SignatoryState.SCANNED
    if kept is None:
        return SignatoryState.READY if standing.field in turn else SignatoryState.NOT_YET
    if report is None:
        return SignatoryState.SIGNED
    if signature is None or not signature.intact or signature.role is Matched.WRONG:
        return SignatoryState.CHANGED
    if any(reason.conclusion in _DOES_NOT_HOLD for reason in (*report.reasons, *signature.reasons)):
        return SignatoryState.CHANGED
    # Signed well, but something else than what was frozen.
    if report.context is Matched.WRONG:
        return SignatoryState.CHANGED
    twice = any(reason.code == SIGNED_TWICE for reason in report.reasons)
    # On a scan the signature is as certain as on any file; that the scan is the charter no signature says.
    fits = report.context is Matched.OK or any(reason.code == SIGNED_ON_SCAN for reason in report.reasons)
    certain = signature.trusted and signature.role is Matched.OK and fits and not twice
    return SignatoryState.VERIFIED if certain else SignatoryState.SIGNED


def _is_of_the_frozen(pdf: bytes, paper: IssuedPaper, papers: Papers) -> bool:
    """Whether a file begins with what was frozen, or with what a person compared with it.

    A merged entry may name any file as the newest.
    """
    frozen = papers.frozen_contents(paper)
    document = document_of(papers, paper)
    if document.scan:
        begins_with = [document.base, *_rewritten(document.files)]
    else:
        own = papers.files_of(paper)
        begins_with = [*(kept for kept in own if kept.content in frozen), *_rewritten(own)]
    return any(hashlib.sha256(pdf[: kept.size_bytes]).hexdigest() == kept.content for kept in begins_with)


def _rewritten(files: Sequence[CharterFile]) -> list[CharterFile]:
    return [kept for kept in files if kept.kind is FileKind.REWRITTEN]


def _of_another(report: CharterReport) -> CharterReport:
    reason = objection(
        CharterConclusion.CONTEXT,
        NotOfTheFrozenError.code,
        "the file was not made of the charter that was frozen",
        "berkas tidak berasal dari piagam yang dibekukan",
    )
    against = conclude((*report.all_reasons, reason))
    return replace(report, conclusion=against, context=Matched.WRONG, reasons=(*report.reasons, reason))
