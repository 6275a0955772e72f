"""What was made when, and where it is: remembered on this laptop, for each workspace file and year."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integrity_zone.domain.workspace import Snapshot
    from ui.models.reports.kinds import ReportKey
    from ui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A document that was made."""

    path: Path
    made_at: datetime  #: aware
    size_bytes: int


def last_made(preferences: Preferences, snapshot: Snapshot, key: ReportKey) -> MadeFile | None:
    """The last document of a kind; None when there was none, or when what is remembered is damaged."""
    try:
        found = json.loads(preferences.choice(_place(snapshot, key), "null"))
        moment = datetime.fromisoformat(found["made_at"])
        return MadeFile(Path(found["path"]), moment.astimezone(), int(found["size_bytes"]))
    except (ValueError, TypeError, KeyError):
        return None


def remember_made(preferences: Preferences, snapshot: Snapshot, key: ReportKey, made: MadeFile) -> None:
    """Remember the last document of a kind, and its folder for the next one."""
    text = json.dumps(
        {"path": str(made.path), "made_at": made.made_at.isoformat(), "size_bytes": made.size_bytes},
        ensure_ascii=False,
    )
    preferences.keep_choice(_place(snapshot, key), text)
    preferences.keep_choice(_FOLDER, str(made.path.parent))


def result_folder(preferences: Preferences) -> Path | None:
    """Where the last document went; None before the first."""
    found = preferences.choice(_FOLDER)
    return Path(found) if found else None


def proposed_folder(preferences: Preferences, file: Path) -> Path:
    """Where the next document is proposed: where the last one went, else beside the workspace file."""
    folder = result_folder(preferences)
    return folder if folder is not None and folder.is_dir() else file.parent


_FOLDER = "reports/folder"


def _place(snapshot: Snapshot, key: ReportKey) -> str:
    return f"reports/{snapshot.unit.workspace_id}/{snapshot.assessment.year}/{key}"
