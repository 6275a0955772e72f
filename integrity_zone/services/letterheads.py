"""The letterhead of the unit's papers, with its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.papers import Letterhead
    from integrity_zone.services.workspaces import Workspace


def set_letterhead(
    workspace: Workspace,
    letterhead: Letterhead,
    *,
    emblem: Path | None = None,
    logo: Path | None = None,
    state_emblem: Path | None = None,
) -> Change:
    """Make the letterhead this one.

    Args:
        workspace: Open for writing.
        letterhead: As wanted; a picture whose hash is empty is taken away, one whose hash is there stays.
        emblem: A new emblem of the region or agency, PNG or JPEG; at the left of the letters of the unit.
        logo: A new logo of the unit, at the right.
        state_emblem: A new state emblem: only over what is signed in the name of the head of government.

    Raises:
        BadEmblemError: Not a PNG or JPEG, too large, or damaged.
        BadNumberPatternError: The pattern has no running number, or a field that nobody knows.
        ProblemList: A text is too long, or a margin is out of range.
    """
    raise NotImplementedError


def letterhead_picture(workspace: Workspace, sha256: str) -> bytes | None:
    """The bytes of a picture of the letterhead; None when it is empty or its bytes are gone."""
    raise NotImplementedError
