"""The texts of papers: the standing ones, and the unit's own with everything they ever were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.papers import PaperKind, Papers
    from integrity_zone.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class TextVersion:
    """What a text was from some moment on."""

    text: str | None  #: None: the standing text
    edited_at: datetime
    edited_by: str


def standing_text(kind: PaperKind) -> str:
    """The text that holds until the unit writes its own."""
    raise NotImplementedError


def text_of(papers: Papers, kind: PaperKind) -> str:
    """The text that holds: the unit's own, else the standing one."""
    raise NotImplementedError


def set_paper_text(workspace: Workspace, kind: PaperKind, text: str) -> Change:
    """Make the text of one kind of paper this one. The standing text, word for word, is none of the unit's own.

    Raises:
        ProblemList: Holds every `BadPaperTextError` with its line.
        OpenedReadOnlyError: Opened for reading.
    """
    raise NotImplementedError


def reset_paper_text(workspace: Workspace, kind: PaperKind) -> Change:
    """Let the standing text hold again; the unit's own stays among its versions."""
    raise NotImplementedError


def text_versions(workspace: Workspace, kind: PaperKind) -> tuple[TextVersion, ...]:
    """Everything the text of one kind of paper was, the newest first."""
    raise NotImplementedError
