"""Copies of an open workspace that are opened and checked before they are called done."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from integrity_zone.domain.files import (
    DiskFullError,
    FileExistsRefusal,
    ReadOnlyError,
    file_problem,
    require_possible_name,
)
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.domain.workspace_problems import DamagedError
from integrity_zone.services.worker import Limits, run_reported
from integrity_zone.services.workspace.checking import damage_in
from integrity_zone.services.workspace.workspaces import check_workspace
from integrity_zone.storage.copying import copy_database
from integrity_zone.storage.database import discard
from integrity_zone.storage.files import make_private_file, publish, require_room, temporary_beside
from integrity_zone.storage.problems import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from integrity_zone.domain.workspace import CheckReport
    from integrity_zone.services.workspace.workspaces import Workspace

#: Progress is told in these: what shows it counts no further than to some thousand millions.
_KIB = 1024
#: A smaller file is proven before a child process would have begun.
CHECKED_HERE_BYTES = 8 * 1024 * 1024
#: Files of ours may be as large as the disk: only what hangs is ended.
_LIMITS = Limits(cpu_seconds=4 * 3600.0, memory_bytes=3 * 1024**3, silent_seconds=3600.0)


def save_copy(
    workspace: Workspace,
    out: Path,
    *,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> CheckReport:
    """Save a copy of an open workspace beside whoever writes it. Whoever opens the copy begins a chain of their own.

    Args:
        workspace: Open.
        out: The new file.
        progress: Told how far it is.
        cancelled: Whether to stop; nothing is left then.

    Returns:
        What the check of the copy found.

    Raises:
        FileExistsRefusal: There is a file of that name.
        DamagedError: The copy is not sound, so the file is not; no copy is left. What is only odd is copied as it is.
        CalledOffError: It was called off.
        EnvironmentProblem: There is no room, or the folder may not be written.
    """
    require_possible_name(out)
    if os.path.lexists(out):
        raise FileExistsRefusal(path=str(out))
    with proven_copy(workspace.path, out, progress=progress, cancelled=cancelled) as copy:
        publish(copy.path, out, overwrite=False)
    return copy.report


class ProvenCopy(NamedTuple):
    """A copy that has no name of its own yet."""

    path: Path
    report: CheckReport


@contextmanager
def proven_copy(
    path: Path,
    out: Path,
    *,
    prepare: Callable[[Path], None] | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[ProvenCopy]:
    """Copy a workspace file under a temporary name and prove the copy; what got no name meanwhile is gone at the end.

    Args:
        path: The file; only read.
        out: What the copy is to be called.
        prepare: What is done to the copy before it is checked.
        progress: Told how far it is.
        cancelled: Whether to stop.

    Raises:
        DamagedError: The copy is not sound, so the file is not.
        CalledOffError: It was called off.
        EnvironmentProblem: There is no room, or the folder of `out` may not be written.
    """
    temporary = temporary_beside(out)
    course = _Course(path, out, progress, cancelled)
    try:
        require_room(out, course.size_bytes)
        make_private_file(temporary)
        _copy(path, temporary, out, course.copied)
        if prepare is not None:
            prepare(temporary)
        report = _checked(temporary, course)
        if wrong := damage_in(report):
            raise DamagedError(path=str(path), reason=wrong[0].message)
        course.end()
        yield ProvenCopy(temporary, report)
    except OSError as error:
        raise file_problem(error, out) from error
    finally:
        discard(temporary)


def is_sound_copy(
    path: Path,
    *,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bool:
    """Whether a copy made before is still whole, down to the last byte of its contents.

    Args:
        path: The copy; only read.
        progress: Told how far it is.
        cancelled: Whether to stop.

    Raises:
        CalledOffError: It was called off.
        IntegrityZoneError: It cannot be read; as `check_workspace`.
    """
    return not damage_in(_checked(path, _Course(path, path, progress, cancelled)))


def check_copy(heed: Callable[[int], None], path: Path) -> CheckReport:
    """Check every byte of a copy, here or in a child process."""
    return check_workspace(path, actor="?", deep=True, heed=heed)


def _checked(temporary: Path, course: _Course) -> CheckReport:
    """Beside screens a long journal is replayed by a child process: a busy thread would make them stutter."""
    if not course.is_followed or course.size_bytes < CHECKED_HERE_BYTES:
        return check_copy(course.proven, temporary)
    return run_reported(check_copy, _LIMITS, course.proven, course.cancelled, temporary)


class _Course:
    """How far a copy is: every byte is written once and read once more."""

    def __init__(
        self,
        path: Path,
        out: Path,
        progress: Callable[[Progress], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        with translated(path):
            self.size_bytes = path.stat().st_size
        self._name, self._progress, self.cancelled = out.name, progress, cancelled
        self._proven = 0
        self.is_followed = progress is not None or cancelled is not None

    def copied(self, done: int, of: int) -> None:
        """So many pages of so many are written."""
        self._tell(self.size_bytes * done // max(of, 1))

    def proven(self, size_bytes: int) -> None:
        """So many bytes more are as they should be."""
        self._proven += size_bytes
        self._tell(self.size_bytes + min(self._proven, self.size_bytes))

    def end(self) -> None:
        """Everything is."""
        self._tell(2 * self.size_bytes)

    def _tell(self, done: int) -> None:
        if self.cancelled is not None and self.cancelled():
            raise CalledOffError
        if self._progress is not None:
            self._progress(Progress(done // _KIB, 2 * self.size_bytes // _KIB, self._name))


def _copy(path: Path, temporary: Path, out: Path, tell: Callable[[int, int], None]) -> None:
    """Copy, and name the copy where it is what has no room or may not be written: the file itself is only read."""
    try:
        with translated(path):
            copy_database(path, temporary, tell)
    except (DiskFullError, ReadOnlyError) as problem:
        raise type(problem)(path=str(out)) from problem
