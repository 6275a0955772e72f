"""What becomes of what is brought: told in the strip, laid into the tray, shown in the library."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.dialogs.evidence.pick_indicators import IndicatorDialog
from ui.dialogs.opening import ask
from ui.messages import text_of
from ui.models.evidence.library import title_of
from ui.pages.evidence.notice import NoticeStrip, Way

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from integrity_zone.errors import IntegrityZoneError
    from ui.desk import Desk
    from ui.models.evidence.tray import TrayItem, TrayModel
    from ui.pages.evidence.intake import Intake
    from ui.pages.evidence.library_pane import LibraryPane
    from ui.pages.evidence.load import Load
    from ui.pages.evidence.looking import Looked
    from ui.pages.evidence.tray_view import TrayView

#: Sentences of one kind in the strip; more help nobody.
_TOLD = 5


class Arrivals(QObject):
    """Between the intake and what a person sees of it."""

    def __init__(
        self,
        desk: Desk,
        intake: Intake,
        library: LibraryPane,
        tray: TrayView,
        strip: NoticeStrip,
        link_current: Callable[[], None],
        owner: QWidget,
    ) -> None:
        """Follow the intake.

        Args:
            desk: The doors of a page.
            intake: Takes documents in.
            library: Shows them.
            tray: Shows what waits.
            strip: Where things are said.
            link_current: Asks for indicators of the document one is on.
            owner: The page.
        """
        super().__init__(owner)
        self._desk, self._intake, self._library = desk, intake, library
        self._strip, self._link_current, self._owner = strip, link_current, owner
        self._tray: TrayModel = tray.model
        intake.looked.connect(self._on_looked)
        intake.photos_found.connect(self._ask_about_photos)
        intake.taken.connect(self._on_taken)
        tray.link_wanted.connect(intake.link)
        tray.choose_wanted.connect(self._choose_for)
        tray.keep_wanted.connect(self._keep_without)
        tray.cleared.connect(self._tray.remove)

    def drop_gone(self) -> None:
        """A document that went from the file takes its row of the tray along."""
        documents = self._library.model.shelf.documents
        gone = [item for item in self._tray.items if item.document and item.document not in documents]
        self._tray.remove(gone)
        self._tray.add(replace(item, document="") for item in gone if item.path)

    def _on_looked(self, looked: Looked) -> None:
        self._tray.add(looked.proposals)
        if looked.problems:
            headline = self.tr("%n file(s) could not be read.", "", len(looked.problems))
            self._strip.say_trouble(headline, self._sentences(looked.problems))
        elif looked.known:
            self._say_known(looked.known)
        elif looked.folders and not looked.proposals:
            self._strip.say(self.tr("There is no file in {folder}.").format(folder=", ".join(looked.folders)))

    def _say_known(self, documents: Sequence[str]) -> None:
        shelf = self._library.model.shelf
        lines = []
        for name in documents[:_TOLD]:
            if name in shelf.documents:
                uses = len(shelf.codes(name))
                text = self.tr("“{title}” is here already: used by %n indicator(s).", "", uses)
                lines.append(text.format(title=title_of(shelf.documents[name])))
        self._library.show_document(documents[0])
        link = Way(self.tr("Link to indicators…"), self._link_current)
        self._strip.say(self.tr("Nothing was added a second time."), "\n".join(lines), link)

    def _ask_about_photos(self, count: int, size_bytes: int) -> None:
        headline = self.tr("%n large photo(s), {size}. Make them smaller first?", "", count)
        self._strip.ask(
            headline.format(size=self._desk.formats.size(size_bytes)),
            self.tr("They stay readable; place and camera are left out."),
            Way(self.tr("Take nothing"), self._intake.forget_photos),
            Way(self.tr("Keep as they are"), lambda: self._intake.answer_photos(smaller=False)),
            Way(self.tr("Make them smaller"), lambda: self._intake.answer_photos(smaller=True)),
        )

    def _on_taken(self, load: Load) -> None:
        taken = load.taken
        if taken is None or self._desk.hub.view is None:
            return
        problems = dict(taken.problems)
        language = self._desk.formats.language
        waited = [(place, item) for place, item in enumerate(load.items) if item is not None]
        self._tray.remove(load.settled)
        self._tray.add(
            replace(item, problem=text_of(problems[place], language).replace(item.path, Path(item.path).name))
            for place, item in waited
            if place in problems
        )
        self._tray.add(load.led)
        if problems:
            headline = self.tr("%n file(s) could not be taken in.", "", len(problems))
            self._strip.say_trouble(headline, self._sentences(problems.values()))
        documents = [document for document in taken.documents if document is not None]
        if documents and not waited:
            self._library.show_document(documents[0].id)
        if documents:
            self._desk.tell(self.tr("%n document(s) taken in", "", len(documents)))

    def _choose_for(self, items: tuple[TrayItem, ...]) -> None:
        view = self._desk.hub.view
        if not items or view is None:
            return
        is_one = len(items) == 1
        about = items[0].label if is_one else self.tr("%n file(s)", "", len(items))
        suggested = items[0].codes if is_one else ()
        dialog = IndicatorDialog(view.instrument, about, self._desk.theme, self._owner, first=suggested)
        ask(dialog, lambda: self._intake.link(self._tray.choose(items, dialog.codes)))

    def _keep_without(self, items: tuple[TrayItem, ...]) -> None:
        self._tray.remove(item for item in items if item.document)
        outside = [replace(item, codes=(), confidence="", why="") for item in items if not item.document]
        if outside:
            self._intake.link(outside)

    def _sentences(self, problems: Iterable[IntegrityZoneError]) -> str:
        language = self._desk.formats.language
        return "\n".join([text_of(problem, language) for problem in problems][:_TOLD])
