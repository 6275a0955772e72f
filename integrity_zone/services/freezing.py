"""Freezing the text of a charter: from then on it is that file which is signed, whatever the declaration becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.papers import IssuedPaper
    from integrity_zone.services.workspaces import Workspace


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
    raise NotImplementedError


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
    raise NotImplementedError
