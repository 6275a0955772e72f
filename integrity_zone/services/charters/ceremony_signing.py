"""Signing the frozen charter of a workspace with a key that is here."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import CharterFile, FileKind
from integrity_zone.domain.ceremony_refusals import NotOfTheFrozenError
from integrity_zone.domain.signed_document import document_of
from integrity_zone.services.charters.ceremonies import ceremony_of, current_charter, required_turn
from integrity_zone.services.charters.expectation import expectation_of
from integrity_zone.services.charters.files import CHARTER, keep_charter_file
from integrity_zone.services.charters.freezing import required_charter
from integrity_zone.services.charters.signing import require_own, signed_charter, standing_apart
from integrity_zone.services.charters.time_stamping import stamping
from integrity_zone.services.worker import run_limited
from integrity_zone.storage.contents import ContentTables

if TYPE_CHECKING:
    from datetime import datetime

    from pyhanko.sign.timestamps import TimeStamper

    from integrity_zone.domain.change import Change
    from integrity_zone.services.charters.signing import SignedCharter
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.signing.credentials import Credential


def sign_here(
    workspace: Workspace,
    field: str,
    credential: Credential,
    *,
    year: int | None = None,
    now: datetime,
    timestamper_url: str | None = None,
    timestamper: TimeStamper | None = None,
) -> SignedCharter:
    """Sign one field of the charter as it stands in the workspace, check the result and keep it.

    Args:
        workspace: Open for writing, with a frozen charter.
        field: Name of the signature field; its person must be the one who signs here.
        credential: As `opened_key` gives it.
        year: Of the declaration.
        now: The signer's time.
        timestamper_url: Address of a time stamp server; None: the time is the signer's claim.
        timestamper: Takes the place of the server at that address.

    Raises:
        NotFrozenError: No charter is frozen.
        NotTheirTurnError: Somebody else signs before, or this person does not sign here, or has signed.
        SigningError: Wrong certificate, or an earlier signature that does not hold.
        TimeStampServerError: No time stamp came; nothing was signed.
    """
    snapshot = workspace.snapshot(year)
    required_turn(ceremony_of(snapshot), field)
    paper = required_charter(snapshot)
    pdf = current_charter(workspace, year)
    wanted = expectation_of(workspace, year=year).of_paper(paper)
    document = document_of(snapshot.papers, paper)
    standing = run_limited(standing_apart, pdf, now, wanted)
    # A merged entry may call any file the one that was made of the scan.
    if standing.identity is not None and standing.identity.scan != document.scan:
        raise NotOfTheFrozenError(document=paper.document_id)
    require_own(paper.document_id, standing.identity or wanted.identity, field, credential, wanted)
    with stamping(timestamper_url, timestamper) as stamper:
        signed = signed_charter(pdf, standing, wanted, field, credential, now, stamper)
    _record(workspace, signed, document.mark, snapshot.assessment.year, now)
    return signed


def _record(workspace: Workspace, signed: SignedCharter, mark: str, year: int, now: datetime) -> Change:
    with workspace.writing() as work:
        kept = CharterFile(
            workspace.new_id(),
            signed.identity.document_id,
            FileKind.SIGNED,
            ContentTables(work.connection).store(signed.pdf).hex(),
            data_digest=mark,
            field=signed.field,
            signer=signed.signer,
            issuer=signed.issuer,
            signed_at=now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        )
        keep_charter_file(work, year, kept)
        return work.finish(CHARTER)
