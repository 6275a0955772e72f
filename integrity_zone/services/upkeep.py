"""The one step that needs a network: time stamps and validation data for a charter that is signed already."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from integrity_zone.domain.change import Change
    from integrity_zone.services.trust_list import TrustList
    from integrity_zone.services.workspaces import Workspace


def add_upkeep(
    workspace: Workspace,
    *,
    trust: TrustList,
    year: int | None = None,
    now: datetime,
    timestamper_url: str | None = None,
) -> Change:
    """Put validation data, and a time stamp if a server is named, behind the last signature of the current charter.

    Args:
        workspace: Open for writing, with a charter that is signed.
        trust: Its revocation lists and issuers are what is embedded.
        year: Of the declaration.
        now: Aware.
        timestamper_url: Address of a time stamp server; None to embed only.

    Raises:
        ConflictError: Nobody has signed yet, or signatures are still missing.
        EnvironmentProblem: The server cannot be reached; nothing was changed.
    """
    raise NotImplementedError
