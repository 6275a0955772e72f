"""Evidence on its way into the file: what was dropped, pasted or chosen, put behind one indicator."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice

from integrity_zone.services.evidence.documents import NamedBytes, Placement

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QImage

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.progress import Progress
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.evidence.documents import Source
    from integrity_zone.services.workspace.workspaces import Workspace


@dataclass(slots=True)
class TakenIn:
    """What became of it; filled in the writing thread, read when the task is over."""

    titles: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)  #: titles of documents that were in the file already
    problems: list[IntegrityZoneError] = field(default_factory=list)  #: why some files were not taken


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the clipboard; it becomes a file in the writing thread, since a large one takes its time."""

    image: QImage
    name: str  #: of the file, without suffix

    def as_file(self) -> NamedBytes:
        """The picture as a PNG file."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.image.save(buffer, "PNG")  # type: ignore[call-overload]
        return NamedBytes(f"{self.name}.png", bytes(buffer.data().data()))


def sources_of(mime: QMimeData) -> tuple[Source, ...]:
    """The files, folders, addresses or the picture that somebody drops or pastes; empty for anything else."""
    if mime.hasUrls():
        local = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        web = [url.toString() for url in mime.urls() if url.scheme() in ("http", "https")]
        return (*local, *web)
    if mime.hasText() and is_address(mime.text()):
        return (mime.text().strip(),)
    return ()


def is_address(text: str) -> bool:
    """Whether a text is one web address."""
    found = text.strip()
    return found.startswith(("http://", "https://")) and not any(letter.isspace() for letter in found)


def take_in(
    workspace: Workspace,
    sources: Sequence[Source | Picture],
    code: str,
    year: int,
    known: Iterable[str],
    taken: TakenIn,
) -> Generator[Progress, None, Change | None]:
    """Put sources behind the unit's answer, slice by slice; folders give all their files.

    Args:
        workspace: Open for writing.
        sources: Paths, addresses, pictures.
        code: The indicator.
        year: Of the assessment.
        known: Ids of the documents that were there before.
        taken: Gets what became of it.
    """
    from integrity_zone.services.evidence.batch import Placed, batch_slices

    place = Placement((code,))
    batch = [Placed(file, place) for source in sources for file in _files(source)]
    with closing(batch_slices(workspace, batch, year=year)) as slices:
        done = yield from slices
    before = frozenset(known)
    for document in dict.fromkeys(filter(None, done.documents)):
        (taken.known if document.id in before else taken.titles).append(document.title)
    taken.problems += [problem for _place, problem in done.problems]
    return done.change


def _files(source: Source | Picture) -> Iterable[Source]:
    if isinstance(source, Picture):
        return (source.as_file(),)
    if isinstance(source, Path) and source.is_dir():
        from integrity_zone.services.evidence.folder_intake import walk_folder

        return walk_folder(source)
    return (source,)
