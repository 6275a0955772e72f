"""Makes a report: gathered here, built in a child process, written whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from integrity_zone.domain.files import FileExistsRefusal, file_problem
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.domain.wording import worded
from integrity_zone.services.evidence.content_copies import remove_leftover_copies
from integrity_zone.services.files import write_atomically
from integrity_zone.services.worker import Limits, run_in_slices, run_reported

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from assessments.definition import Instrument
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspaces import Workspace

    Tell: TypeAlias = Callable[[Progress], None]
    #: Builds a report of some material in a folder of its own, telling how far it is; gives the finished file.
    Build: TypeAlias = Callable[["Material", Path, Tell], Path]

M = TypeVar("M")

#: Long notes, many documents and five typefaces; far below what an office laptop has.
LIMITS = Limits(cpu_seconds=300.0, memory_bytes=1536 * 1024 * 1024, silent_seconds=300.0)
#: A binder may hold thousands of pages; it tells of itself at every document and while it is written.
BINDER_LIMITS = Limits(cpu_seconds=3600.0, memory_bytes=3 * 1024 * 1024 * 1024, silent_seconds=300.0)
_FOLDER_PREFIX = "integrity-zone-report-"
_COPY_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Material:
    """What every report is made of: the assessment at one moment, as values."""

    snapshot: Snapshot
    instrument: Instrument  #: in the official wording, as far as the workspace has it
    blank: BlankPolicy
    generated_at: datetime  #: in the zone it is told in
    file_name: str  #: of the workspace
    actor: str  #: who makes it


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What is asked of one export, besides its kind."""

    blank: BlankPolicy  #: what an unanswered indicator counts
    year: int | None = None  #: of the assessment; None for the latest
    now: datetime | None = None  #: the clock
    progress: Tell | None = None  #: told how far it is
    cancelled: Callable[[], bool] | None = None  #: asked whether to stop
    replace: bool = False  #: take the place of a file of that name

    def moment(self) -> datetime:
        """By the clock, in the zone it is told in."""
        return (self.now or datetime.now(UTC)).astimezone()


def gathered(workspace: Workspace, instrument: Instrument, wish: ExportWish, *, with_digest: bool = False) -> Material:
    """What a report is made of.

    Args:
        workspace: Open.
        instrument: What is asked.
        wish: Names the year and the clock.
        with_digest: Work out the digest of the whole state too, which reads all there is.

    Raises:
        UnknownAssessmentError: There is no assessment of that year.
    """
    snapshot = workspace.snapshot(wish.year, instrument, with_digest=with_digest)
    return Material(
        snapshot=snapshot,
        instrument=worded(instrument, snapshot.wording),
        blank=wish.blank,
        generated_at=wish.moment(),
        file_name=workspace.path.name,
        actor=workspace.actor,
    )


def without_documents(material: Material) -> Material:
    """The same for a report that names no document: ten thousand of them take long to hand to another process."""
    return replace(material, snapshot=replace(material.snapshot, documents={}))


def make_report(build: Callable[[M, Path, Tell], Path], material: M, out: Path, wish: ExportWish) -> int:
    """Build a report and write it.

    Args:
        build: As for `made_in`.
        material: Such as that from `gathered`.
        out: The new file.
        wish: Followed for progress, cancelling and replacing.

    Returns:
        Size of the file in bytes.

    Raises:
        CalledOffError: `wish.cancelled` said so; nothing is left behind.
        FileExistsRefusal: There is a file of that name.
        IntegrityZoneError: The file cannot be built or written.
    """
    require_free(out, wish)
    with private_folder(out) as folder:
        return deliver(made_in(folder, build, material, wish.progress, wish.cancelled), out, wish)


def made_in(
    folder: Path,
    build: Callable[[M, Path, Tell], Path],
    material: M,
    progress: Tell | None,
    cancelled: Callable[[], bool] | None,
) -> Path:
    """Build a report, in a child process when somebody follows, who has screens to keep alive; the finished file.

    Args:
        folder: Of its own.
        build: Of a module, so that the child finds it; tells how far it is.
        material: What it is made of.
        progress: Follows.
        cancelled: Asked whether to stop.

    Raises:
        CalledOffError: `cancelled` said so.
        IntegrityZoneError: The file cannot be built.
    """
    if progress is None and cancelled is None:
        return _built_here(build, material, folder)
    return run_reported(built, LIMITS, progress, cancelled, build, material, folder)


def made_in_slices(
    folder: Path, build: Callable[[M, Path, Tell], Path], material: M
) -> Generator[Progress, None, Path]:
    """As `made_in` in a child process, for whoever has other work between; called off by closing it."""
    latest = Progress(0, 0)
    with closing(run_in_slices(built, LIMITS, build, material, folder)) as slices:
        while True:
            try:
                latest = next(slices) or latest
            except StopIteration as end:
                made: Path = end.value
                return made
            yield latest


def built(tell: Tell, build: Callable[[M, Path, Tell], Path], material: M, folder: Path) -> Path:
    """In the child process, which alone loads the libraries for it."""
    # What libraries put aside goes when the folder goes, also when this process is killed.
    tempfile.tempdir = str(folder)
    try:
        return build(material, folder, tell)
    except OSError as error:
        raise file_problem(error, error.filename or folder) from error


def _built_here(build: Callable[[M, Path, Tell], Path], material: M, folder: Path) -> Path:
    try:
        return build(material, folder, unheard)
    except OSError as error:
        raise file_problem(error, error.filename or folder) from error


def unheard(progress: Progress) -> None:
    """Told to nobody."""


def kept(folder: Path, data: bytes) -> Path:
    """A finished document as a file of the folder."""
    path = folder / "hasil"
    path.write_bytes(data)
    return path


def require_free(out: Path, wish: ExportWish) -> None:
    """Refuse early what would only fail after all the work.

    Raises:
        CalledOffError: It was called off before it began.
        FileExistsRefusal: There is a file of that name, and it may not be replaced.
    """
    if wish.cancelled is not None and wish.cancelled():
        raise CalledOffError
    if not wish.replace and os.path.lexists(out):
        raise FileExistsRefusal(path=str(out))


@contextmanager
def private_folder(out: Path) -> Iterator[Path]:
    """A folder that only this user may enter and that is gone afterwards.

    Args:
        out: Named when the folder cannot be made.
    """
    remove_leftover_copies(Path(tempfile.gettempdir()), _FOLDER_PREFIX)
    try:
        folder = Path(tempfile.mkdtemp(prefix=_FOLDER_PREFIX))
    except OSError as error:
        raise file_problem(error, error.filename or out) from error
    try:
        yield folder
    finally:
        # A call that fails while it closes a folder escapes `ignore_errors`; what stays goes with the next export.
        with suppress(OSError):
            shutil.rmtree(folder, ignore_errors=True)


def deliver(made: Path, out: Path, wish: ExportWish) -> int:
    """Give a finished file its name; its size in bytes."""
    if wish.cancelled is not None and wish.cancelled():
        raise CalledOffError
    try:
        size = made.stat().st_size
    except OSError as error:
        raise file_problem(error, out) from error
    write_atomically(out, _chunks(made), size_bytes=size, overwrite=wish.replace)
    return size


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while chunk := stream.read(_COPY_BYTES):
            yield chunk
