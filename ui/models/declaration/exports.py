"""Where the charter was exported to last, so that its card can say so; remembered on this laptop alone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ui.preferences import Preferences


class Exported(NamedTuple):
    """One export."""

    at: datetime
    place: str  #: name of the folder


def last_export(preferences: Preferences, document_id: str, workspace_id: str) -> Exported | None:
    """The last export of a charter; None when there was none from here.

    Args:
        preferences: Of this laptop.
        document_id: Of the charter.
        workspace_id: Whose it is.
    """
    moment, _bar, place = preferences.choice(_key(document_id, workspace_id)).partition("|")
    try:
        return Exported(datetime.fromisoformat(moment), place)
    except ValueError:
        return None


def remember_export(preferences: Preferences, document_id: str, workspace_id: str, exported: Exported) -> None:
    """Remember an export.

    Args:
        preferences: Of this laptop.
        document_id: Of the charter.
        workspace_id: Whose it is.
        exported: When and where to.
    """
    preferences.keep_choice(_key(document_id, workspace_id), f"{exported.at.isoformat()}|{exported.place}")


def _key(document_id: str, workspace_id: str) -> str:
    return f"declaration/exported/{workspace_id}/{document_id}"
