"""Evidence on its way into the open file: looked at, large photos perhaps made smaller, then taken in as one step."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from integrity_zone.services.evidence.batch import Placed, batch_slices
from integrity_zone.services.evidence.documents import NamedBytes, Placement
from ui.pages.assessment.taking_in import Picture
from ui.pages.evidence.kept_tray import keep_tray, read_tray
from ui.pages.evidence.load import Load, waiting_in_tray
from ui.pages.evidence.looking import Looked, large_photos, look_at, may_be_photo, name_of, smaller_photos
from ui.tasks.living import for_living

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.progress import Progress
    from integrity_zone.services.evidence.documents import Source
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.pages.evidence.load import Assessed
    from ui.tasks.task import Task


class Audience(QObject):
    """Who is told what became of it: the page that is there."""

    looked = Signal(object)  #: Looked: what goes to the tray, what is known, what could not be read
    photos_found = Signal(int, int)  #: how many large photos there are, and their bytes
    taken = Signal(object)  #: Load, with `taken`


class Reception(QObject):
    """Belongs to the open file: pages are made anew with every language, size, stage and year, and it goes on.

    What nobody is there to be told waits for the next page; what the end of the file comes before waits in its tray.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Nothing is on its way.

        Args:
            desk: The doors of a page.
            parent: Owner, which outlives pages.
        """
        super().__init__(parent)
        view = desk.hub.view
        assert view is not None, "evidence for no file"  # noqa: S101 - a bug, not an input
        self._desk = desk
        self._workspace_id = view.snapshot.unit.workspace_id
        self._audience: Audience | None = None
        self._untold: list[Looked | Load] = []
        self._looking: list[Path] = []
        self._loads: list[Load] = []
        self._asking: list[Load] = []
        self._is_ending = False
        for signal in (desk.hub.closing, desk.hub.making_room):
            signal.connect(self._on_closing)
        # Before the pages of another file ask for theirs.
        desk.hub.let_go.connect(self._end)

    def tell(self, audience: Audience) -> None:
        """Tell a page from now on, first of all what nobody was told yet."""
        self._audience = audience
        untold, self._untold = self._untold, []
        for outcome in untold:
            self._say(outcome)
        self._ask()

    def tell_no_more(self, audience: Audience) -> None:
        """A page is seen no more; another one may be there already."""
        if self._audience is audience:
            self._audience = None

    def bring(self, sources: Sequence[Source | Picture], of: Assessed) -> None:
        """Look at what was dropped, pasted or chosen, then take in what needs no asking."""
        view, runner = self._desk.hub.view, self._desk.runner
        if view is None:
            return
        known = {
            content: document.id
            for document in view.snapshot.documents.values()
            if (content := document.sha256 or document.url) is not None
        }

        def job(task: Task) -> Looked:
            return look_at(
                [source.as_file() if isinstance(source, Picture) else source for source in sources],
                of.instrument,
                known,
                progress=lambda progress: runner.report(task, progress),
                cancelled=task.is_cancelled,
            )

        task = runner.beside(self.tr("Looking at the files"), job)
        files = [source for source in sources if isinstance(source, Path)]
        self._looking += files
        for end in (task.finished, task.failed, task.stopped):
            end.connect(for_living(self, partial(self._on_seen, files)))
        task.finished.connect(for_living(self, partial(self._on_looked, of)))
        task.failed.connect(self._desk.hub.refused)
        self._desk.follow(task)

    def take(self, load: Load) -> None:
        """Take a load in, after asking about its large photos."""
        self._loads.append(load)
        if self._is_ending:
            return
        if not any(map(may_be_photo, load.sources)):
            self._write(load)
            return
        task = self._desk.runner.beside(self.tr("Looking at the photos"), lambda _task: large_photos(load.sources))
        task.finished.connect(for_living(self, partial(self._on_photos, load)))

    def answer_photos(self, *, smaller: bool) -> None:
        """What the person wants with the large photos of the load that waits."""
        if self._asking:
            load = self._asking.pop(0)
            if smaller:
                self._shrink(load)
            else:
                self._write(load)
            self._ask()

    def forget_photos(self) -> None:
        """Take nothing of the load that waits."""
        if self._asking:
            self._loads.remove(self._asking.pop(0))
            self._ask()

    def _on_seen(self, files: list[Path], *_result: object) -> None:
        if not self._is_ending:
            for path in files:
                self._looking.remove(path)

    def _on_looked(self, of: Assessed, looked: Looked) -> None:
        self._say(looked)
        if looked.sources:
            batch = [Placed(source, Placement(())) for source in looked.sources]
            self.take(Load(of, batch, [None] * len(batch), looked.leads, [*looked.sources]))

    def _on_photos(self, load: Load, photos: dict[Path, int]) -> None:
        if self._is_ending:
            return
        if not photos:
            self._write(load)
            return
        load.photos = photos
        self._asking.append(load)
        if len(self._asking) == 1:
            self._ask()

    def _ask(self) -> None:
        if not self._asking:
            return
        photos, audience = self._asking[0].photos, self._living_audience()
        if audience is not None:
            audience.photos_found.emit(len(photos), sum(photos.values()))
        else:
            self._desk.tell(self.tr("A question about large photos waits on the page of the evidence."))

    def _say(self, outcome: Looked | Load) -> None:
        audience = self._living_audience()
        if audience is None:
            self._untold.append(outcome)
            self._desk.tell(self.tr("What became of the evidence is told on its page."))
        elif isinstance(outcome, Looked):
            audience.looked.emit(outcome)
        else:
            audience.taken.emit(outcome)

    def _living_audience(self) -> Audience | None:
        is_there = self._audience is not None and isValid(self._audience) and not self._is_ending
        return self._audience if is_there else None

    def _shrink(self, load: Load) -> None:
        runner = self._desk.runner

        def done(smaller: dict[Path, NamedBytes]) -> None:
            load.batch = [
                replace(placed, source=smaller.get(source, placed.source)) if isinstance(source, Path) else placed
                for placed, source in zip(load.batch, load.sources, strict=True)
            ]
            self._write(load)

        def job(task: Task) -> dict[Path, NamedBytes]:
            return smaller_photos(tuple(load.photos), partial(runner.report, task), task.is_cancelled)

        task = runner.beside(self.tr("Making photos smaller"), job)
        task.finished.connect(for_living(self, done))
        task.failed.connect(self._desk.hub.refused)
        self._follow(load, task)

    def _write(self, load: Load) -> None:
        if self._desk.hub.view is None or self._is_ending:
            return

        def operation(workspace: Workspace) -> Generator[Progress, None, Change | None]:
            load.taken = yield from batch_slices(
                workspace, load.batch, year=load.of.year, instrument=load.of.instrument
            )
            return load.taken.change if load.taken.change.step else None

        task = self._desk.hub.do_long(self._title(load), operation, initiator=self)
        task.finished.connect(for_living(self, partial(self._on_taken, load)))
        self._follow(load, task)

    def _follow(self, load: Load, task: Task) -> None:
        for end in (task.failed, task.stopped):
            end.connect(for_living(self, partial(self._on_not_taken, load)))
        self._desk.follow(task)

    def _on_taken(self, load: Load, _update: object) -> None:
        self._loads.remove(load)
        self._say(load)

    def _on_not_taken(self, load: Load, *_problem: object) -> None:
        if not self._is_ending:
            self._loads.remove(load)

    def _on_closing(self) -> None:
        """From now on what is called off was not called off by anybody."""
        self._is_ending = True

    def _end(self) -> None:
        """Leave what did not come to its end in the tray of the file, to be offered when it is opened again."""
        items = [waiting_in_tray(path) for path in self._looking if path.is_file()]
        settled = set[str]()
        for outcome in (*self._loads, *self._untold):
            if isinstance(outcome, Looked):
                items += outcome.proposals
            else:
                items += outcome.left_over + outcome.led
                settled |= {item.key for item in outcome.settled}
        if items or settled:
            folder = self._desk.preferences.folder
            kept = {item.key: item for item in read_tray(folder, self._workspace_id) if item.key not in settled}
            fresh = {item.key: item for item in items if item.key not in kept}
            keep_tray(folder, self._workspace_id, [*kept.values(), *fresh.values()])
        self.setParent(None)
        self.deleteLater()

    def _title(self, load: Load) -> str:
        if len(load.batch) == 1:
            item = load.items[0]
            return self.tr("evidence {name}").format(name=item.label if item else name_of(load.sources[0]))
        return self.tr("%n document(s) of evidence", "", len(load.batch))


def reception_of(desk: Desk) -> Reception:
    """The one of the open file, made when evidence first comes."""
    found = desk.hub.findChild(Reception)
    return found if isinstance(found, Reception) else Reception(desk, desk.hub)
