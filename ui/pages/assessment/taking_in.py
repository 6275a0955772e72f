"""Evidence on its way into the file: what was dropped, pasted or chosen, put behind one indicator."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData

from integrity_zone.domain.change import Change
from integrity_zone.domain.journal.subjects import answer_subject, document_subject, link_subject
from integrity_zone.domain.progress import Progress
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.evidence import NamedBytes, Placement, evidence_slices

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from PySide6.QtGui import QImage

    from integrity_zone.services.evidence import Source
    from integrity_zone.services.workspaces import Workspace


@dataclass(slots=True)
class TakenIn:
    """What became of it; filled in the writing thread, read when the task is over."""

    titles: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)  #: titles of documents that were in the file already


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


def picture_bytes(image: QImage, name: str) -> NamedBytes:
    """A picture of the clipboard as a PNG file.

    Args:
        image: The picture.
        name: The file's name, without suffix.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return NamedBytes(f"{name}.png", bytes(buffer.data().data()))


def take_in(
    workspace: Workspace, sources: Sequence[Source], code: str, year: int, taken: TakenIn
) -> Generator[Progress, None, Change | None]:
    """Put sources behind the unit's answer, slice by slice; folders give all their files.

    Args:
        workspace: Open for writing.
        sources: Paths, addresses, bytes with a name.
        code: The indicator.
        year: Of the assessment.
        taken: Gets what became of it.
    """
    known = workspace.snapshot(year)
    before = {
        link.document: _last_step(workspace, link.document, code, year)
        for link in known.links
        if link.indicator == code and link.stage is Stage.UNIT
    }
    given = [file for source in sources for file in _files(source)]
    names = [source.file_name if isinstance(source, NamedBytes) else Path(source).name for source in given]
    with closing(evidence_slices(workspace, given, Placement((code,)), year=year)) as slices:
        place, last = 0, -1
        while True:
            try:
                done = next(slices)
            except StopIteration as end:
                documents = end.value
                break
            place += done < last
            last = done
            yield Progress(min(place, len(given)), len(given), names[min(place, len(names) - 1)])
    for document in documents:
        (taken.known if document.id in known.documents else taken.titles).append(document.title)
    unique = dict.fromkeys(document.id for document in documents)
    steps = {document: _last_step(workspace, document, code, year) for document in unique}
    made = [step for document, step in steps.items() if step and step != before.get(document)]
    if not made:
        return None
    subjects = [subject for document in unique for subject in _subjects(workspace, document, code, year)]
    return Change(made[-1], "evidence", tuple(subjects), len(subjects))


def _files(source: Source) -> Iterable[Source]:
    if isinstance(source, Path) and source.is_dir():
        from integrity_zone.services.folder_intake import walk_folder

        return walk_folder(source)
    return (source,)


def _subjects(workspace: Workspace, document: str, code: str, year: int) -> tuple[str, str]:
    answer = answer_subject(workspace.assessment(year), code, Stage.UNIT)
    return document_subject(document), link_subject(answer, document)


def _last_step(workspace: Workspace, document: str, code: str, year: int) -> str:
    entries = workspace.history(_subjects(workspace, document, code, year)[1])
    return entries[-1].step if entries else ""
