"""Signing the frozen charter of a workspace with a key that is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from integrity_zone.services.charters import SignedCharter
    from integrity_zone.services.workspaces import Workspace
    from integrity_zone.signing.credentials import Credential


def sign_here(
    workspace: Workspace,
    field: str,
    credential: Credential,
    *,
    year: int | None = None,
    now: datetime,
    timestamper_url: str | None = None,
) -> SignedCharter:
    """Sign one field of the charter as it stands in the workspace, check the result and keep it.

    Args:
        workspace: Open for writing, with a frozen charter.
        field: Name of the signature field; its person must be the one who signs here.
        credential: As `opened_key` gives it.
        year: Of the declaration.
        now: The signer's time.
        timestamper_url: Address of a time stamp server; None: the time is the signer's claim.

    Raises:
        SigningError: Wrong certificate, order or field; an earlier signature that does not hold.
        ConflictError: No charter is frozen.
        EnvironmentProblem: The time stamp server cannot be reached; nothing was signed.
    """
    raise NotImplementedError
