"""Looks at what was dropped before anything is taken in: folders walked, codes read, what is known recognised."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.evidence.documents import NamedBytes
from ui.models.evidence.tray import TrayItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from assessments.definition import Instrument
    from integrity_zone.services.evidence.documents import Source
    from integrity_zone.services.evidence.folder_intake import IntakePlan

#: A photo from this size on is offered smaller.
LARGE_PHOTO_BYTES = 1_500_000
_PHOTOS = frozenset({"jpg", "jpeg", "png", "webp", "bmp", "tif", "tiff", "heic"})


@dataclass(slots=True)
class Looked:
    """What somebody brought."""

    sources: list[Source] = field(default_factory=list)  #: to be taken in at once: single files, pictures, addresses
    known: list[str] = field(default_factory=list)  #: documents of which the same came again
    proposals: list[TrayItem] = field(default_factory=list)  #: files of folders, for the tray
    leads: dict[Path, TrayItem] = field(default_factory=dict)  #: single files whose name carries a code
    folders: list[str] = field(default_factory=list)  #: names
    problems: list[IntegrityZoneError] = field(default_factory=list)


def look_at(
    sources: Sequence[Source],
    instrument: Instrument,
    known: Mapping[str, str],
    *,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> Looked:
    """Sort what was brought. Reads files to recognise them; changes nothing.

    Args:
        sources: Files, folders, addresses, bytes with a name.
        instrument: Whose indicators the names may mean.
        known: SHA-256 (hex) or address -> document that the workspace has.
        progress: Told how many files were looked at.
        cancelled: Asked before each file.

    Raises:
        CalledOffError: `cancelled` said so.
    """
    looked = Looked()
    for source in sources:
        if isinstance(source, Path) and source.is_dir():
            _look_into(source, instrument, known, looked, progress, cancelled)
        elif isinstance(source, Path):
            _look_at_file(source, instrument, known, looked, cancelled)
        elif isinstance(source, str) and source in known:
            looked.known.append(known[source])
        else:
            looked.sources.append(source)
    return looked


def may_be_photo(source: object) -> bool:
    """Whether a source is called like a photo."""
    return isinstance(source, Path) and source.suffix.casefold().removeprefix(".") in _PHOTOS


def large_photos(sources: Iterable[object]) -> dict[Path, int]:
    """The photos among sources that are worth making smaller, and their bytes. Asks the disk: for side threads."""
    found = {}
    for source in sources:
        if isinstance(source, Path) and may_be_photo(source):
            with suppress(OSError):  # what is wrong with it is said when it is taken in
                size = source.stat().st_size
                if size >= LARGE_PHOTO_BYTES:
                    found[source] = size
    return found


def smaller_photos(
    photos: Sequence[Path], progress: Callable[[Progress], None], cancelled: Callable[[], bool]
) -> dict[Path, NamedBytes]:
    """What becomes of photos that are worth making smaller, in a child process.

    Args:
        photos: Large ones.
        progress: Told which one is next.
        cancelled: Asked before each.

    Raises:
        CalledOffError: `cancelled` said so.
    """
    from integrity_zone.services.evidence.document_reading import DocumentReader

    smaller: dict[Path, NamedBytes] = {}
    with DocumentReader() as reader:
        for place, path in enumerate(photos):
            if cancelled():
                raise CalledOffError
            progress(Progress(place, len(photos), path.name))
            try:
                offer = reader.offer_smaller(path)
            except CalledOffError:
                raise
            except IntegrityZoneError:
                continue  # what is wrong with it is said when it is taken in
            if offer is not None:
                smaller[path] = NamedBytes(offer.file_name, offer.smaller.data)
    return smaller


def name_of(source: object) -> str:
    """What a source is called outside."""
    if isinstance(source, Path):
        return source.name
    return source.file_name if isinstance(source, NamedBytes) else str(source)


def _look_into(
    folder: Path,
    instrument: Instrument,
    known: Mapping[str, str],
    looked: Looked,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> None:
    from integrity_zone.services.evidence.folder_intake import plan_intake, walk_folder

    try:
        paths = list(walk_folder(folder, cancelled=cancelled))
    except CalledOffError:
        raise
    except IntegrityZoneError as problem:
        looked.problems.append(problem)
        return
    looked.folders.append(folder.name)
    items = _items(plan_intake(paths, instrument, folder=folder), folder)
    for place, item in enumerate(items):
        progress(Progress(place, len(items), item.label))
        path = Path(item.path)
        document = _known_document(path, known, looked, cancelled)
        if document is not None:
            looked.proposals.append(TrayItem(item.label, item.path, document, item.codes, item.confidence, item.why))


def _look_at_file(
    path: Path,
    instrument: Instrument,
    known: Mapping[str, str],
    looked: Looked,
    cancelled: Callable[[], bool],
) -> None:
    from integrity_zone.services.evidence.folder_intake import plan_intake

    document = _known_document(path, known, looked, cancelled)
    if document is None:
        return
    if document:
        looked.known.append(document)
        return
    looked.sources.append(path)
    proposals = plan_intake([path], instrument, folder=path.parent).proposals
    for found in proposals:
        looked.leads[path] = TrayItem(path.name, "", "", found.codes, found.confidence, found.why)


def _known_document(path: Path, known: Mapping[str, str], looked: Looked, cancelled: Callable[[], bool]) -> str | None:
    """The document with these bytes, empty when there is none; None when the file cannot be read."""
    from integrity_zone.services.evidence.known_content import file_digest

    try:
        return known.get(file_digest(path, cancelled=cancelled), "")
    except CalledOffError:
        raise
    except IntegrityZoneError as problem:
        looked.problems.append(problem)
        return None


def _items(plan: IntakePlan, folder: Path) -> list[TrayItem]:
    """Proposals first, the surest at the top, then what leads nowhere."""
    items = [
        TrayItem(_label(found.path, folder), str(found.path), "", found.codes, found.confidence, found.why)
        for found in plan.proposals
    ]
    items.sort(key=lambda item: not item.is_ready)
    return [*items, *(TrayItem(_label(path, folder), str(path)) for path in plan.unmatched)]


def _label(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
