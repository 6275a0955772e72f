"""What waits in the tray is kept in the profile until it is linked or taken out: a folder is not sorted in one go."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from ui.models.evidence.tray import restored_items, stored_items

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ui.models.evidence.tray import TrayItem

_FILE = "evidence-tray.json"
#: Workspaces whose trays are remembered.
_WORKSPACES = 8


def read_tray(folder: Path, workspace_id: str) -> tuple[TrayItem, ...]:
    """What waited when the page was left.

    Args:
        folder: Of the profile.
        workspace_id: Of the open file.
    """
    return restored_items(_read(folder).get(workspace_id))


def keep_tray(folder: Path, workspace_id: str, items: Iterable[TrayItem]) -> None:
    """Remember what waits. A profile that cannot be written loses only this."""
    known = _read(folder)
    before = known.pop(workspace_id, None)
    stored = stored_items(items)
    if not stored and before is None:
        return
    if stored:
        known[workspace_id] = stored
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        latest = dict(list(known.items())[-_WORKSPACES:])
        (folder / _FILE).write_text(json.dumps(latest, ensure_ascii=False), encoding="utf-8")


def _read(folder: Path) -> dict[str, object]:
    try:
        found = json.loads((folder / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
