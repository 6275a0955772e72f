"""Which page is shown: pages are made when somebody first goes there, and forgotten with the file or the look."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from ui.places import PageKey, Place, page_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk
    from ui.pages.page import Page
    from ui.shell.main_window import MainWindow
    from ui.workspace_hub import WorkspaceHub


class PageDoors(NamedTuple):
    """What the pages need of the application around them."""

    window: Callable[[], MainWindow]
    desk: Callable[[], Desk]
    start_page: Callable[[], QWidget]  #: what is shown while nothing is open
    show_file: Callable[[], None]  #: says in the window which file is open
    connect: Callable[[Page], None]  #: listens to what a new page asks of the window


class Navigation(QObject):
    """Leads from page to page. A page that is left has recorded what was typed."""

    def __init__(self, hub: WorkspaceHub, doors: PageDoors, parent: QObject) -> None:
        """Begin at the start screen, without pages.

        Args:
            hub: Of the open workspace.
            doors: The application around.
            parent: Owner.
        """
        super().__init__(parent)
        self._hub, self._doors = hub, doors
        self._pages: dict[PageKey, Page] = {}
        self._place = Place(PageKey.START)
        self._year: int | None = None  #: of the assessment that the pages show
        #: What pages made anew go on with: where one was on those out of sight, and what was typed in which year.
        self._places: dict[PageKey, Place] = {}
        self._typed: dict[tuple[PageKey, int | None], Mapping[str, str]] = {}

    @property
    def pages(self) -> Mapping[PageKey, Page]:
        """All that were made, in sight or not."""
        return self._pages

    @property
    def current(self) -> Page | None:
        """The one in sight; None on the start screen."""
        return self._pages.get(self._place.page)

    @property
    def asked(self) -> Place:
        """Where somebody asked to be led last."""
        return self._place

    def place(self) -> Place:
        """Where the person is, who may have gone on since."""
        page = self.current
        return page.place() if page is not None else self._place

    def page(self, key: PageKey) -> Page:
        """A page, made if nobody was there yet."""
        if key not in self._pages:
            from ui.pages.catalogue import make_page

            view = self._hub.view
            self._year = view.snapshot.assessment.year if view is not None else None
            made = self._pages[key] = make_page(key, self._doors.desk())
            self._doors.connect(made)
            if key in self._places:
                made.show_place(self._places.pop(key))
        return self._pages[key]

    def go(self, place: Place) -> None:
        """Show a place; the start screen where it needs a file and none is open."""
        # The one page that is there without a file.
        needs_file = place.page is not PageKey.VERIFICATION
        if place.page is PageKey.START or (needs_file and self._hub.view is None):
            self._go_to_start()
            return
        if place.page is not self._place.page:
            self.leave()
        page, window = self.page(place.page), self._doors.window()
        if self._hub.view is None:
            window.setWindowTitle(self.tr("{page} – Integrity Zone").format(page=page_name(place.page)))
        self._place = place
        window.show_page(page, page.menu_actions())
        page.show_place(place)
        page.type_again(self._typed.pop((place.page, self._year), {}))

    def leave(self) -> None:
        """Let the page in sight record what is being typed."""
        page = self.current
        if page is not None:
            page.leave()

    def set_aside(self, *, is_other_stage: bool = False) -> Place:
        """Forget the pages, which are made anew and go on where these are; the one in sight records what is typed.

        Args:
            is_other_stage: Whether the answers of another stage are worked on from now on.

        Returns:
            Where the person is.
        """
        places = {key: page.stage_place() if is_other_stage else page.place() for key, page in self._pages.items()}
        here = places.pop(self._place.page, self._place)
        self.leave()
        typed = {(key, self._year): words for key, page in self._pages.items() if (words := page.typed())}
        places, typed = self._places | places, self._typed | typed
        self.forget()
        self._places, self._typed = places, typed
        return here

    def forget(self) -> None:
        """Forget the pages, which belong to what was open; whoever shows others has left them before."""
        self._places, self._typed = {}, {}
        pages, self._pages = self._pages, {}
        for page in pages.values():
            page.forgotten.emit()

    def _go_to_start(self) -> None:
        if self._place.page is not PageKey.START:
            self.leave()
            self.forget()
            self._doors.window().set_has_file(has_file=False)
        self._place = Place(PageKey.START)
        self._doors.show_file()
        self._doors.window().show_start(self._doors.start_page())
