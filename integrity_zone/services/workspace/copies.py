"""Copies of an open workspace that are opened and checked before they are called done."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from integrity_zone.domain.files import FileExistsRefusal, file_problem, require_possible_name
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.domain.workspace_problems import DamagedError
from integrity_zone.services.workspace.workspaces import check_workspace
from integrity_zone.storage.copying import copy_database
from integrity_zone.storage.files import publish, temporary_beside
from integrity_zone.storage.problems import translated

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace


def save_copy(
    workspace: Workspace,
    out: Path,
    *,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Save a copy of an open workspace beside whoever writes it. Whoever opens the copy begins a chain of their own.

    Args:
        workspace: Open.
        out: The new file.
        progress: Told how far it is.
        cancelled: Whether to stop; nothing is left then.

    Returns:
        The new file.

    Raises:
        FileExistsRefusal: There is a file of that name.
        DamagedError: The copy is not sound, so the file is not; no copy is left.
        CalledOffError: It was called off.
        EnvironmentProblem: There is no room, or the folder may not be written.
    """
    require_possible_name(out)
    if os.path.lexists(out):
        raise FileExistsRefusal(path=str(out))
    temporary = temporary_beside(out)

    def tell(done: int, of: int) -> None:
        if cancelled is not None and cancelled():
            raise CalledOffError
        if progress is not None:
            progress(Progress(done, of, out.name))

    try:
        with translated(workspace.path):
            copy_database(workspace.path, temporary, tell)
        report = check_workspace(temporary, actor="?", deep=True)
        if report.problems:
            raise DamagedError(path=str(workspace.path), reason=report.problems[0].message)
        tell(1, 1)
        publish(temporary, out, overwrite=False)
    except OSError as error:
        raise file_problem(error, out) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return out
