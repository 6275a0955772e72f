"""Opening a workspace for one command."""

from __future__ import annotations

import getpass
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from integrity_zone.cli.console import show_note
from integrity_zone.cli.local import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.services.workspace.workspaces import Workspace


def person(actor: str | None) -> str:
    """Who is working: as given, else the system's user name, else the system's number of the user."""
    if actor is not None and actor.strip():
        return actor.strip()
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return f"uid {os.getuid()}" if hasattr(os, "getuid") else "?"


@contextmanager
def opened(
    file: Path, *, actor: str | None, wait: float, write: bool, year: int | None
) -> Iterator[tuple[Workspace, Instrument]]:
    """Open a workspace, with the instrument of the assessment that is meant.

    Args:
        file: The workspace file.
        actor: Who is working, None for the system's user.
        wait: Seconds to wait while another program writes.
        write: Whether this command changes the file.
        year: Year of the assessment, None for the latest.
    """
    from integrity_zone.services.catalog import instrument
    from integrity_zone.services.workspace.workspaces import Workspace

    with Workspace.open(file, actor=person(actor), write=write, wait=wait) as workspace:
        tell_kept_original(workspace)
        yield workspace, instrument(workspace.assessment(year).instrument)


def require_role(workspace: Workspace, is_allowed: Callable[[str], bool], stage: str) -> None:
    """Refuse who is on the unit's team list with a role that does something else; a help against slips.

    Args:
        workspace: Open.
        is_allowed: One of `permissions`.
        stage: Whose answers or words are meant.

    Raises:
        NotYourStageError: They do something else.
    """
    from integrity_zone.domain.permissions import NotYourStageError, role_name
    from integrity_zone.services.workspace.team import role_here

    role = role_here(workspace)
    if not is_allowed(role):
        raise NotYourStageError(actor=workspace.actor, role=role_name(role), stage=stage)


def tell_kept_original(workspace: Workspace) -> None:
    """Say where the original stays when opening has brought an older file up."""
    kept = workspace.kept_original
    if kept is not None:
        show_note(
            say(
                f"{workspace.path} was brought up to this program; the file as it was is kept as {kept}",
                f"{workspace.path} telah disesuaikan dengan program ini; berkas semula disimpan sebagai {kept}",
            )
        )
