"""The page of the evidence: everything in the file, what waits to be linked, and the document one is on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from integrity_zone.services.evidence.document_reading import DocumentReader
from ui.models.evidence.library import LibraryModel
from ui.models.evidence.room import Room, room_of
from ui.models.evidence.shelf import shelf_of
from ui.models.evidence.tray import TrayModel
from ui.models.standing import may_write_evidence
from ui.pages.actions import page_actions
from ui.pages.assessment.drawer import Drawer
from ui.pages.evidence.arrivals import Arrivals
from ui.pages.evidence.bringing import Bringing
from ui.pages.evidence.document_actions import DocumentActions
from ui.pages.evidence.gathering import TextGatherer
from ui.pages.evidence.head import PageHead
from ui.pages.evidence.intake import Intake
from ui.pages.evidence.kept_tray import keep_tray, read_tray
from ui.pages.evidence.library_pane import LibraryPane
from ui.pages.evidence.notice import NoticeStrip
from ui.pages.evidence.preview_pane import PreviewPane
from ui.pages.evidence.tray_view import TrayView
from ui.pages.page import Page
from ui.places import PageKey, Place
from ui.tasks.living import for_living
from ui.view import IndicatorState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import (
        QAction,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QResizeEvent,
        QShowEvent,
    )

    from integrity_zone.domain.evidence import Document, Revision
    from integrity_zone.services.evidence.content_search import Hit
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.models.evidence.tray import TrayItem
    from ui.view import AssessmentView, Update

#: Below this width at 100 % the preview becomes a drawer.
PREVIEW_FITS = 1000
_WIDE = 1500
#: Below this height at 100 % every part says less at once.
LOW = 520
_SPLITTER = "evidence/panes"
_FOLDER = "evidence/folder"


class _Shown(NamedTuple):
    """What the page shows of a view, to tell a change that moves something here from one that does not."""

    documents: object
    links: object
    returned: frozenset[str]  #: a reviewer who sends an answer back changes what is said of its evidence

    def is_same(self, other: _Shown) -> bool:
        return self.documents is other.documents and self.links is other.links and self.returned == other.returned


class EvidencePage(Page):
    """Where documents come in, are looked at, and are put behind indicators."""

    key = PageKey.EVIDENCE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page for the open file.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk, parent)
        view = self._view
        self._is_drawer = self._is_low = False
        self._is_stale = False
        self._shown = _shown_of(view)
        self._room = Room.EVERYWHERE
        self._is_size_known = False
        self.reader = DocumentReader()
        self.intake = Intake(desk, self)
        self.gatherer = TextGatherer(desk, self)
        self.acts = DocumentActions(desk, self)
        self.model = LibraryModel(shelf_of(view), desk.formats, self)
        self.tray_model = TrayModel(self._uses, self)
        self.library = LibraryPane(self.model, view.instrument, desk)
        self.tray = TrayView(self.tray_model, desk)
        self.preview = PreviewPane(desk, self.reader)
        self.strip = NoticeStrip(desk.theme)
        self.bringing = Bringing(desk, self.intake, self.strip, self)
        self.head = PageHead(desk)
        self._arrivals = Arrivals(desk, self.intake, self.library, self.tray, self.strip, self._link_current, self)
        self._build()
        self._actions = self._made_actions()
        self.setAcceptDrops(True)
        self._connect()
        self.tray_model.add(read_tray(desk.preferences.folder, view.snapshot.unit.workspace_id))
        self._show_openness()
        self.head.show_view(view, can_bring=self._can_write)
        self._read_size()
        self.intake.listen()

    @property
    def _can_write(self) -> bool:
        return may_write_evidence(self.desk.preferences.person, read_only=self.desk.hub.is_read_only)

    @property
    def _view(self) -> AssessmentView:
        view = self.desk.hub.view
        assert view is not None, "a page without a file"  # noqa: S101 - a bug, not an input
        return view

    # What the window asks for

    def place(self) -> Place:
        """The document one is on, and what is looked for."""
        return Place(self.key, document=self.library.document, search=self.library.search.text())

    def show_place(self, place: Place) -> None:
        """Lead to a document, or look for words."""
        if place.search:
            self.library.search.setText(place.search)
        if place.document:
            self.library.show_document(place.document, is_searched=bool(place.search))
            self.library.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.library.document:
            self.library.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Record what is being typed; remember sizes and the tray."""
        self.preview.keep()
        self.library.keep()
        self._keep_tray()
        if not self._is_drawer:
            self.desk.preferences.keep_state(_SPLITTER, self._panes.saveState())

    def _keep_tray(self, *_told: object) -> None:
        view = self.desk.hub.view
        if view is not None:
            workspace_id = view.snapshot.unit.workspace_id
            keep_tray(self.desk.preferences.folder, workspace_id, self.tray_model.items)

    def menu_actions(self) -> Sequence[QAction]:
        """Everything the page can do."""
        return tuple(self._actions.values())

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, folders and addresses are welcome anywhere on the page; a workspace file is the window's."""
        if self.bringing.is_welcome(event.mimeData()):
            event.acceptProposedAction()
            self.head.set_over(True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Over every part of it."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        """They went elsewhere."""
        self.head.set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them."""
        self.head.set_over(False)
        if self.bringing.take(event.mimeData()):
            event.acceptProposedAction()

    # What comes back

    def _on_changed(self, update: Update) -> None:
        if self.desk.hub.view is None:
            return
        if not self.isVisible():
            # An answer on another page must not wait for this one.
            self._is_stale = True
            return
        self._show_view(update.view)

    def _show_view(self, view: AssessmentView) -> None:
        self._is_stale = False
        self.head.show_view(view, can_bring=self._can_write)
        before, self._shown = self._shown, _shown_of(view)
        if before.is_same(self._shown):
            return
        self.library.show_shelf(shelf_of(view))
        self._arrivals.drop_gone()
        self.tray_model.refresh()
        self._show_current()
        if before.documents is not self._shown.documents:
            self._read_size()
            self.gatherer.wake()

    # The document one is on

    def _document(self) -> Document | None:
        return self.model.shelf.documents.get(self.library.document)

    def _show_current(self) -> None:
        document = self._document()
        is_open = self._can_write
        self.preview.show_document(document, self.model.shelf, is_open=is_open)
        self._show_actions()
        self._read_revisions()

    def _show_waiting(self, item: TrayItem) -> None:
        """Who chooses indicators for a file wants to see it."""
        if item.document:
            self.library.show_document(item.document)
        else:
            self.preview.show_file(Path(item.path))

    def _read_revisions(self) -> None:
        document = self._document()
        self.preview.details.show_revisions(())
        if document is None:
            return
        name = document.id

        def reading(workspace: Workspace) -> tuple[Revision, ...]:
            from integrity_zone.services.evidence.revisions import document_revisions

            return document_revisions(workspace, name)

        def show(revisions: tuple[Revision, ...]) -> None:
            if self.library.document == name:
                self.preview.details.show_revisions(revisions)

        task = self.desk.hub.read(self.tr("Versions"), reading)
        task.finished.connect(for_living(self, show))

    def _with_document(self, act: Callable[[Document], None]) -> None:
        document = self._document()
        if document is not None:
            act(document)

    def _open_current(self) -> None:
        if self._is_drawer and not self._drawer.isVisible():
            self._drawer.open()
        else:
            self._with_document(self.acts.open)

    def _remove_current(self) -> None:
        if self._can_write:
            self._with_document(lambda document: self.acts.remove(document, self._uses(document.id)))

    def _link_current(self) -> None:
        self._with_document(lambda document: self.acts.link(document, self.model.shelf))

    def _uses(self, document: str) -> int:
        return len(self.model.shelf.codes(document))

    # Searching and the size of the file

    def _search_content(self, words: str) -> None:
        view = self.desk.hub.view
        if view is None:
            # Typed a moment before the file was closed.
            return
        instrument, year = view.instrument, view.snapshot.assessment.year

        def reading(workspace: Workspace) -> tuple[Hit, ...]:
            from integrity_zone.services.evidence.content_search import search_everything

            return search_everything(workspace, instrument, words, year=year)

        def found(hits: tuple[Hit, ...]) -> None:
            self.library.set_found(words, frozenset(hit.key for hit in hits))

        self.desk.hub.read(self.tr("Search"), reading).finished.connect(for_living(self, found))

    def _read_size(self) -> None:
        task = self.desk.hub.read(self.tr("Size of the file"), lambda workspace: workspace.path.stat().st_size)
        task.finished.connect(self._show_size)

    def _show_size(self, size_bytes: int) -> None:
        room = room_of(size_bytes)
        self.library.set_size(size_bytes)
        if self._is_size_known and room > self._room:
            self.strip.say(self.library.room_text(room))
        self._room, self._is_size_known = room, True

    # Looks

    def _build(self) -> None:
        metrics, theme = self.desk.theme.metrics, self.desk.theme
        left = QWidget()
        self._left = QVBoxLayout(left)
        column = self._left
        column.setSpacing(metrics.space(10))
        column.addWidget(self.library, 1)
        column.addWidget(self.tray)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(5)
        self._panes.addWidget(left)
        left.setMinimumWidth(metrics.px(320))
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._panes)
        self._drawer = Drawer(theme, "right", self._body)
        self._panes.addWidget(self.preview)
        self.preview.setMinimumWidth(metrics.px(300))
        self._panes.setStretchFactor(0, 1)
        state = self.desk.preferences.state(_SPLITTER)
        self._left.setContentsMargins(0, 0, metrics.space(4), 0)
        self._has_widths = not state.isEmpty() and self._panes.restoreState(state)
        self._column = layout = QVBoxLayout(self)
        across = metrics.space(20)
        layout.setContentsMargins(across, metrics.space(12), across, metrics.space(12))
        layout.setSpacing(metrics.space(10))
        layout.addWidget(self.head)
        layout.addWidget(self.strip)
        layout.addWidget(self._body, 1)

    def _show_openness(self) -> None:
        is_open = self._can_write
        self.head.set_open(is_open)
        self.tray.set_open(is_open)
        for key in ("files", "folder", "address", "paste"):
            self._actions[key].setEnabled(is_open)
        self._show_actions()

    def _show_actions(self) -> None:
        document, is_open = self._document(), self._can_write
        self._actions["open"].setEnabled(document is not None)
        self._actions["copy"].setEnabled(document is not None and document.sha256 is not None)
        for key in ("link", "replace", "remove"):
            self._actions[key].setEnabled(document is not None and is_open)

    def _made_actions(self) -> dict[str, QAction]:
        acts = self.acts
        wanted: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("files", self.tr("Add files…"), "Ctrl+Shift+A", self.bringing.choose_files),
            ("folder", self.tr("Add a folder…"), "Ctrl+Shift+D", self.bringing.choose_folder),
            ("address", self.tr("Add a web link…"), "Ctrl+Shift+L", self.bringing.ask_address),
            ("paste", self.tr("Paste evidence"), "Ctrl+V", self.bringing.paste),
            ("search", self.tr("Search the evidence"), "Ctrl+F", self._search),
            ("open", self.tr("Open the document"), "Ctrl+Return", partial(self._with_document, acts.open)),
            ("link", self.tr("Link the document to indicators…"), "Ctrl+L", self._link_current),
            ("copy", self.tr("Save a copy of the document…"), "", partial(self._with_document, acts.save_copy)),
            ("replace", self.tr("Replace the document…"), "", partial(self._with_document, acts.choose_replacement)),
            ("remove", self.tr("Remove the document…"), "", self._remove_current),
        )
        made = page_actions(self, wanted)
        self.head.offer([made[key] for key in ("files", "folder", "address")])
        return made

    def _search(self) -> None:
        self.library.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.library.search.selectAll()

    # Room

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while another page was in sight."""
        super().showEvent(event)
        if self._is_stale and self.desk.hub.view is not None:
            self._show_view(self.desk.hub.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The preview becomes a drawer where it does not fit."""
        super().resizeEvent(event)
        scale = self.desk.theme.metrics.scale
        self._fit_height()
        wants_drawer = self.width() < PREVIEW_FITS * scale
        if wants_drawer != self._is_drawer:
            self._is_drawer = wants_drawer
            if wants_drawer:
                self._drawer.take(self.preview)
            else:
                self._drawer.close_drawer()
                self._panes.addWidget(self.preview)
                self.preview.show()
            self._left.setContentsMargins(0, 0, 0 if wants_drawer else self.desk.theme.metrics.space(4), 0)
        self.head.set_width(self.width(), has_preview=not wants_drawer)
        if not wants_drawer and not self._has_widths:
            metrics = self.desk.theme.metrics
            right = metrics.px(620 if self.width() >= _WIDE * scale else 384)
            self._panes.setSizes([max(self._body.width() - right, 1), right])

    def _fit_height(self) -> None:
        is_low = self.height() < LOW * self.desk.theme.metrics.scale
        if is_low != self._is_low:
            self._is_low = is_low
            for part in (self.head, self.library, self.tray, self.preview):
                part.set_low(is_low)
        self.tray.set_room(self.height())
        self._fit_tray()

    def _fit_tray(self) -> None:
        """Where there is no room for table, tray and what is said, the tray waits until the strip is closed."""
        self.tray.set_covered(self._is_low and self.strip.isVisible() and self._least_height() > self.height())

    def _least_height(self) -> int:
        margins = self._column.contentsMargins()
        parts = (self.head, self.library, self.tray)
        said = self.strip.heightForWidth(self.width() - margins.left() - margins.right())
        gaps = margins.top() + margins.bottom() + len(parts) * self._column.spacing()
        return gaps + said + sum(part.minimumSizeHint().height() for part in parts)

    def _connect(self) -> None:
        hub, library, preview, acts = self.desk.hub, self.library, self.preview, self.acts
        hub.changed.connect(self._on_changed)
        library.chosen.connect(lambda _document: self._show_current())
        library.content_wanted.connect(self._search_content)
        library.open_wanted.connect(self._open_current)
        library.remove_wanted.connect(self._remove_current)
        library.add_wanted.connect(self.bringing.choose_files)
        preview.open_wanted.connect(partial(self._with_document, acts.open))
        preview.copy_wanted.connect(partial(self._with_document, acts.save_copy))
        preview.replace_wanted.connect(partial(self._with_document, acts.choose_replacement))
        preview.remove_wanted.connect(self._remove_current)
        preview.details.link_wanted.connect(self._link_current)
        preview.details.uses.edit_wanted.connect(
            lambda link: self._with_document(lambda found: acts.edit_link(found, link, preview.picture.page))
        )
        preview.details.uses.remove_wanted.connect(
            lambda link: self._with_document(lambda found: acts.unlink(found, link))
        )
        preview.details.revisions.copy_wanted.connect(acts.save_revision)
        acts.trouble.connect(self.strip.say_trouble)
        self.tray.shown.connect(self._show_waiting)
        self.tray.unfolded.connect(lambda is_unfolded: self.library.setVisible(not is_unfolded))
        self.strip.turned.connect(self._fit_tray)
        self.head.preview_button.clicked.connect(self._drawer.open)
        self.head.paste_button.clicked.connect(self.bringing.paste)
        # The children must end with the page, also when a window is made anew.
        hub.closed.connect(self.gatherer.close)
        hub.closed.connect(self.reader.close)
        self.destroyed.connect(self.reader.close)
        self.forgotten.connect(self.intake.stop_listening)
        # Told out of sight, it may be forgotten without being left once more.
        for told in (self.intake.looked, self.intake.taken):
            told.connect(self._keep_tray)


def _shown_of(view: AssessmentView) -> _Shown:
    returned = frozenset(code for code, state in view.states.items() if state is IndicatorState.RETURNED)
    return _Shown(view.snapshot.documents, view.snapshot.links, returned)
