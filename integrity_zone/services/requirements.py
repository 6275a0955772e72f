"""Where the unit stands on what must be met before a proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.requirements import Requirement
    from integrity_zone.services.workspaces import Workspace


def set_requirement(workspace: Workspace, requirement: Requirement, *, year: int | None = None) -> Change:
    """Say where the unit stands on one requirement; without a state it is as if it was not looked at.

    Args:
        workspace: Open for writing.
        requirement: One of `RULES` by its key.
        year: Of the assessment.

    Raises:
        MissingItemError: No such requirement, or no such document.
        TooLongError: Value or note is too long.
    """
    raise NotImplementedError
