"""The way of documents into the file: looked at, large photos perhaps made smaller, then taken in as one step."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.evidence.batch import BatchTaken, KnownDocument, Placed, batch_slices
from integrity_zone.services.evidence.documents import NamedBytes, Placement
from ui.models.standing import may_write_evidence
from ui.pages.assessment.taking_in import Picture
from ui.pages.evidence.looking import Looked, large_photos, look_at, may_be_photo, name_of
from ui.tasks.living import for_living

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from integrity_zone.domain.change import Change
    from integrity_zone.services.evidence.document_reading import DocumentReader
    from integrity_zone.services.evidence.documents import DocumentFacts, Source
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.models.evidence.tray import TrayItem
    from ui.tasks.task import Task


@dataclass(slots=True)
class Load:
    """What is to be taken in together."""

    batch: list[Placed]
    items: list[TrayItem | None]  #: where each came from in the tray; None for what was brought by itself
    leads: dict[Path, TrayItem] = field(default_factory=dict)  #: codes in the names of single files
    sources: list[Source | KnownDocument] = field(default_factory=list)  #: as they were brought
    photos: dict[Path, int] = field(default_factory=dict)  #: large ones, and their bytes
    taken: BatchTaken | None = None


class Intake(QObject):
    """Takes one load after the other; asks about photos through its signals, never by a dialog of its own."""

    looked = Signal(object)  #: Looked: what goes to the tray, what is known, what could not be read
    photos_found = Signal(int, int)  #: how many large photos there are, and their bytes
    taken = Signal(object)  #: Load, with `taken`

    def __init__(self, desk: Desk, reader: DocumentReader, parent: QObject | None = None) -> None:
        """Nothing is on its way.

        Args:
            desk: The doors of a page.
            reader: Makes photos smaller.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._reader = reader
        self._asking: list[Load] = []
        view = desk.hub.view
        assert view is not None, "a page without a file"  # noqa: S101 - a bug, not an input
        # Of the assessment shown: what is looked at or made smaller first belongs to it, also when another year is
        # there before it is taken in.
        self._year, self._instrument = view.snapshot.assessment.year, view.instrument

    def bring(self, sources: Sequence[Source | Picture]) -> None:
        """Look at what was dropped, pasted or chosen, then take in what needs no asking."""
        view = self._desk.hub.view
        may_write = may_write_evidence(self._desk.preferences.person, read_only=self._desk.hub.is_read_only)
        if view is None or not sources or not may_write:
            return
        instrument, runner = view.instrument, self._desk.runner
        known = {
            content: document.id
            for document in view.snapshot.documents.values()
            if (content := document.sha256 or document.url) is not None
        }

        def job(task: Task) -> Looked:
            return look_at(
                [source.as_file() if isinstance(source, Picture) else source for source in sources],
                instrument,
                known,
                progress=lambda progress: runner.report(task, progress),
                cancelled=task.is_cancelled,
            )

        task = runner.beside(self.tr("Looking at the files"), job)
        task.finished.connect(self._on_looked)
        task.failed.connect(self._desk.hub.refused)
        self._desk.follow(task)

    def link(self, items: Sequence[TrayItem]) -> None:
        """Take in what waits in the tray, each behind its codes; without codes it is kept without a link."""
        sources: list[Source | KnownDocument] = [
            KnownDocument(item.document) if item.document else Path(item.path) for item in items
        ]
        batch = [Placed(source, Placement(item.codes)) for source, item in zip(sources, items, strict=True)]
        self._start(Load(batch, list(items), sources=sources))

    def add(self, source: Source, facts: DocumentFacts, codes: tuple[str, ...] = ()) -> None:
        """Take one source in with what is known of it."""
        self._start(Load([Placed(source, Placement(codes), facts)], [None], sources=[source]))

    def answer_photos(self, *, smaller: bool) -> None:
        """What the person wants with the large photos of the load that waits."""
        if self._asking:
            load = self._asking.pop(0)
            if smaller:
                self._shrink(load)
            else:
                self._take(load)
            self._ask()

    def forget_photos(self) -> None:
        """Take nothing of the load that waits."""
        if self._asking:
            self._asking.pop(0)
            self._ask()

    def _on_looked(self, looked: Looked) -> None:
        self.looked.emit(looked)
        if looked.sources and self._desk.hub.view is not None:
            batch = [Placed(source, Placement(())) for source in looked.sources]
            self._start(Load(batch, [None] * len(batch), looked.leads, [*looked.sources]))

    def _start(self, load: Load) -> None:
        if not any(map(may_be_photo, load.sources)):
            self._take(load)
            return
        task = self._desk.runner.beside(self.tr("Looking at the photos"), lambda _task: large_photos(load.sources))
        task.finished.connect(for_living(self, partial(self._on_photos, load)))

    def _on_photos(self, load: Load, photos: dict[Path, int]) -> None:
        if not photos:
            self._take(load)
            return
        load.photos = photos
        self._asking.append(load)
        if len(self._asking) == 1:
            self._ask()

    def _ask(self) -> None:
        if self._asking:
            photos = self._asking[0].photos
            self.photos_found.emit(len(photos), sum(photos.values()))

    def _shrink(self, load: Load) -> None:
        reader, runner = self._reader, self._desk.runner
        photos = tuple(load.photos)

        def job(task: Task) -> dict[Path, NamedBytes]:
            smaller: dict[Path, NamedBytes] = {}
            for place, path in enumerate(photos):
                if task.is_cancelled():
                    raise CalledOffError
                runner.report(task, Progress(place, len(photos), path.name))
                try:
                    offer = reader.offer_smaller(path)
                except CalledOffError:
                    raise
                except IntegrityZoneError:
                    continue  # what is wrong with it is said when it is taken in
                if offer is not None:
                    smaller[path] = NamedBytes(offer.file_name, offer.smaller.data)
            return smaller

        def done(smaller: dict[Path, NamedBytes]) -> None:
            load.batch = [
                replace(placed, source=smaller.get(source, placed.source)) if isinstance(source, Path) else placed
                for placed, source in zip(load.batch, load.sources, strict=True)
            ]
            self._take(load)

        task = runner.beside(self.tr("Making photos smaller"), job)
        task.finished.connect(for_living(self, done))
        task.failed.connect(self._desk.hub.refused)
        self._desk.follow(task)

    def _take(self, load: Load) -> None:
        if self._desk.hub.view is None:
            return
        year, instrument = self._year, self._instrument

        def operation(workspace: Workspace) -> Generator[Progress, None, Change | None]:
            load.taken = yield from batch_slices(workspace, load.batch, year=year, instrument=instrument)
            return load.taken.change if load.taken.change.step else None

        task = self._desk.hub.do_long(self._title(load), operation, initiator=self)
        task.finished.connect(for_living(self, lambda _update: self.taken.emit(load)))
        self._desk.follow(task)

    def _title(self, load: Load) -> str:
        if len(load.batch) == 1:
            item = load.items[0]
            return self.tr("evidence {name}").format(name=item.label if item else name_of(load.sources[0]))
        return self.tr("%n document(s) of evidence", "", len(load.batch))
