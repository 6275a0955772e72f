"""Changing parts of a declaration, each checked as the whole would be when it is read from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import Declaration
from integrity_zone.domain.declaration_file import declaration_document, parse_declaration
from integrity_zone.exports.indonesian.wording import STANDING_COMMITMENTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace


def change_declaration(
    workspace: Workspace, change: Callable[[Declaration], Declaration], *, year: int | None = None
) -> Change:
    """Make something else of the declaration as it is now; only what differs is written.

    Args:
        workspace: Open for writing.
        change: Gets the declaration, or an empty one, and gives the one wanted.
        year: Of the declaration.

    Raises:
        ProblemList: At least one field is refused.
    """
    present = workspace.declaration(year) or Declaration()
    wanted = parse_declaration(declaration_document(change(present)))
    return workspace.set_declaration(wanted, year=year)


def standing_commitments() -> tuple[str, ...]:
    """What a charter promises where the unit has no words of its own; Indonesian, as printed."""
    return STANDING_COMMITMENTS
