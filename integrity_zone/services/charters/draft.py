"""The charter as it would be frozen now, for the screens: drawn apart, kept nowhere."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from integrity_zone.services.charters.drawing import charter_material, drawn_charter

if TYPE_CHECKING:
    from collections.abc import Callable

    from integrity_zone.services.workspace.workspaces import Workspace


def drafted_charter(
    workspace: Workspace,
    *,
    year: int | None = None,
    now: datetime | None = None,
    cancelled: Callable[[], bool],
) -> bytes:
    """Draw the charter of the declaration as it is now, in a child process.

    Args:
        workspace: Open for reading.
        year: Of the declaration.
        now: Becomes the dates of the file.
        cancelled: Asked whether to stop.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing.
        CalledOffError: `cancelled` said so.
        IntegrityZoneError: The charter cannot be drawn.
    """
    material = charter_material(workspace, workspace.snapshot(year), now or datetime.now(UTC))
    return drawn_charter(material, cancelled).pdf
