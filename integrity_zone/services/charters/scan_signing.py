"""Making the scan of the sheet that was signed in ink the document on which the others sign electronically."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import CharterFile, FileKind, Way
from integrity_zone.domain.ceremony_refusals import (
    NobodySignsOnItError,
    SignedElectronicallyError,
    UnusableScanError,
)
from integrity_zone.domain.declaration import CharterIdentity
from integrity_zone.domain.declaration_file import require_complete
from integrity_zone.domain.signed_document import document_of, next_choice, scans_of
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.errors import Bilingual
from integrity_zone.services.charters.files import CHARTER, keep_charter_file
from integrity_zone.services.charters.freezing import required_charter
from integrity_zone.services.evidence.kept_content import kept_content
from integrity_zone.services.reading import CHARTER_MAX_BYTES
from integrity_zone.services.worker import TooHeavyError, run_limited
from integrity_zone.storage.contents import ContentTables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.declaration import Declaration
    from integrity_zone.domain.papers import IssuedPaper
    from integrity_zone.domain.work_unit import WorkUnit
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspaces import Workspace

#: Room for all signatures, their chains and validation data within what is read as a charter.
_MOST_BYTES = CHARTER_MAX_BYTES - 5 * 1024 * 1024
_CPU_SECONDS = 30.0
_MEMORY_BYTES = 1024 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sheet behind the scan says."""

    declaration: Declaration
    unit: WorkUnit
    year: int
    identity: CharterIdentity
    inked: tuple[str, ...]  #: fields that were signed in ink
    created_at: datetime


def choose_scan(workspace: Workspace, scan: str, *, year: int | None = None, now: datetime | None = None) -> Change:
    """Let all who sign electronically sign on a scan that is attached, in place of the charter that was drawn.

    Its pages become a plain PDF with a sheet behind them on which the stamps stand. It is tied to the frozen charter
    by the same document id and digest, and to the scan by its hash.

    Args:
        workspace: Open for writing, with a frozen charter.
        scan: SHA-256 (hex) of the scan as it was attached.
        year: Of the declaration.
        now: When it is chosen; becomes the dates of the file.

    Raises:
        NotFrozenError: No charter is frozen.
        MissingItemError: No such scan is attached to it.
        NobodySignsOnItError: All sign in ink.
        SignedElectronicallyError: Somebody signed already.
        UnusableScanError: It holds more than pages or pictures need, or cannot be read.
    """
    snapshot = workspace.snapshot(year)
    paper = required_charter(snapshot)
    inked = tuple(kept.field for kept in scans_of(snapshot.papers, paper) if kept.content == scan)
    if not inked:
        raise MissingItemError(what="scan", value=scan[:80])
    _require_unsigned(snapshot, paper)
    declaration = require_complete(paper.declaration)
    moment = now or datetime.now(UTC)
    identity = _identity(snapshot, paper, scan)
    told = _Told(declaration, snapshot.unit, snapshot.assessment.year, identity, inked, moment)
    pdf = _made_apart(kept_content(workspace, scan), told)
    with workspace.writing() as work:
        made = CharterFile(
            workspace.new_id(),
            paper.document_id,
            FileKind.ON_SCAN,
            ContentTables(work.connection).store(pdf).hex(),
            data_digest=scan,
            signed_at=next_choice(snapshot.papers, paper, moment),
        )
        keep_charter_file(work, snapshot.assessment.year, made)
        return work.finish(CHARTER)


def leave_scan(workspace: Workspace, *, year: int | None = None, now: datetime | None = None) -> Change:
    """Let all who sign electronically sign on the charter that was drawn again. The scan stays what it was: evidence.

    Args:
        workspace: Open for writing, with a frozen charter.
        year: Of the declaration.
        now: When it is left.

    Raises:
        NotFrozenError: No charter is frozen.
        SignedElectronicallyError: Somebody signed on the scan already.
    """
    snapshot = workspace.snapshot(year)
    paper = required_charter(snapshot)
    _require_unsigned(snapshot, paper)
    with workspace.writing() as work:
        drawn = CharterFile(
            workspace.new_id(),
            paper.document_id,
            FileKind.DRAWN,
            paper.content,
            data_digest=paper.data_digest,
            signed_at=next_choice(snapshot.papers, paper, now or datetime.now(UTC)),
        )
        keep_charter_file(work, snapshot.assessment.year, drawn)
        return work.finish(CHARTER)


def _require_unsigned(snapshot: Snapshot, paper: IssuedPaper) -> None:
    declaration = require_complete(paper.declaration)
    if not declaration.fields_by(Way.HERE, Way.OUTSIDE):
        raise NobodySignsOnItError
    signed = document_of(snapshot.papers, paper).files
    if signed:
        raise SignedElectronicallyError(fields=", ".join(dict.fromkeys(kept.field for kept in signed)))


def _identity(snapshot: Snapshot, paper: IssuedPaper, scan: str) -> CharterIdentity:
    entries = sorted(snapshot.replicas.values())
    return CharterIdentity(
        document_id=paper.document_id,
        instrument=snapshot.assessment.instrument,
        data_digest=paper.data_digest,
        journal_head=entries[-1][1] if entries else "",
        sample=snapshot.unit.sample,
        scan=scan,
    )


def _made_apart(scan: bytes, told: _Told) -> bytes:
    try:
        with TemporaryDirectory() as folder:
            pdf = run_limited(_made, scan, Path(folder), told, cpu_seconds=_CPU_SECONDS, memory_bytes=_MEMORY_BYTES)
    except TooHeavyError as error:
        reason = Bilingual("it takes more time or memory than it may", "memerlukan waktu atau memori melebihi batas")
        raise UnusableScanError(reason=reason) from error
    if len(pdf) > _MOST_BYTES:
        limit = _MOST_BYTES // 1024 // 1024
        reason = Bilingual(f"it comes to more than {limit} MiB", f"ukurannya melebihi {limit} MiB")
        raise UnusableScanError(reason=reason)
    return pdf


def _made(scan: bytes, folder: Path, told: _Told) -> bytes:
    """In a child process: the scan comes from outside."""
    from integrity_zone.documents.joined import joined_pages
    from integrity_zone.exports.charter.scan_picture import picture_page
    from integrity_zone.exports.charter.scan_sheet import draw_scan_sheet
    from integrity_zone.signing.prepare import prepare_for_signing

    is_pdf = scan.startswith(b"%PDF-")
    pages, count = _plain_pages(scan, folder) if is_pdf else (picture_page(scan, told.declaration.paper), 1)
    draft = draw_scan_sheet(
        told.declaration,
        told.unit,
        year=told.year,
        identity=told.identity,
        created_at=told.created_at,
        inked=told.inked,
        pages=count,
    )
    # Another program could not add its own behind a certification or a lock.
    return prepare_for_signing(
        replace(draft, pdf=joined_pages([pages, draft.pdf])), locked=not draft.identity.is_for_outside
    )


def _plain_pages(scan: bytes, folder: Path) -> tuple[bytes, int]:
    """The pages of a scan in PDF and how many, if it holds nothing besides."""
    from integrity_zone.documents.plain_pdf import plain_pdf
    from integrity_zone.documents.unread import UnreadError
    from integrity_zone.signing.scan_checks import scan_objections

    found = scan_objections(scan)
    if found:
        raise UnusableScanError(reason=_sentences([(reason.message_en, reason.message_id) for reason in found]))
    target = folder / "halaman.pdf"
    try:
        copy = plain_pdf(BytesIO(scan), target)
    except UnreadError as unread:
        raise UnusableScanError(reason=_sentences([(unread.reason.text("en"), unread.reason.text("id"))])) from unread
    return target.read_bytes(), copy.pages


def _sentences(said: Sequence[tuple[str, str]]) -> Bilingual:
    return Bilingual("; ".join(english for english, _ in said), "; ".join(indonesian for _, indonesian in said))
