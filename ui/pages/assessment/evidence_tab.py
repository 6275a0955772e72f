"""The documents behind the answer, and all the ways to bring one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from integrity_zone.domain.work_unit import Stage
from integrity_zone.errors import ProblemList
from integrity_zone.services.evidence.documents import REASON_LIMIT
from ui.delegates.tiles import EvidenceTileDelegate
from ui.models.assessment.evidence_list import EvidenceListModel, EvidenceRole, tiles_of, used_by
from ui.opening_documents import is_safe_to_open, is_web_address, open_file, private_copy
from ui.pages.assessment.drop_zone import DropZone
from ui.pages.assessment.taking_in import Picture, TakenIn, sources_of, take_in
from ui.places import PageKey, Place
from ui.tasks.living import for_living
from ui.theme.qss import restyle
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, row

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from PySide6.QtCore import QMimeData

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.progress import Progress
    from integrity_zone.services.evidence.documents import Source
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.pages.assessment.recording import Recorder
    from ui.tasks.task import Task

_FOLDER = "assessment/evidence-folder"


class _List(QListView):
    """Delete takes a document away, Enter shows it."""

    remove_wanted = Signal()

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)


class EvidenceTab(QWidget):
    """Tiles above, the place to drop things below."""

    counted = Signal(int)

    def __init__(self, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        """Build the tab.

        Args:
            desk: The doors of a page.
            recorder: Knows what is recorded.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk, self._recorder = desk, recorder
        self._code = ""
        #: What the tiles were made of: an answer given changes none of it.
        self._shown: tuple[str, object, object] | None = None
        self._copies = QTemporaryDir()  #: documents opened in other programs; goes with the page
        metrics = desk.theme.metrics
        self.model = EvidenceListModel(self)
        self.list = _List()
        self.list.setModel(self.model)
        self.list.setItemDelegate(EvidenceTileDelegate(desk.theme, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setProperty("bare", "true")
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        # A thousand tiles behind one indicator are laid out a few at a time.
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setAccessibleName(self.tr("Evidence of this indicator"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.list.activated.connect(lambda _index: self.open_document())
        self.list.remove_wanted.connect(self.ask_reason)
        self.open_button = button(self.tr("Open"), "small")
        self.show_button = button(self.tr("In the library"), "small")
        self.remove_button = button(self.tr("Remove from this indicator…"), "small")
        self._actions_line = QWidget()
        flow = FlowLayout(self._actions_line, spacing=metrics.space(6))
        for made, then in (
            (self.open_button, self.open_document),
            (self.show_button, self.show_in_library),
            (self.remove_button, self.ask_reason),
        ):
            flow.addWidget(made)
            made.clicked.connect(then)
            action = QAction(made.text(), self.list)
            action.triggered.connect(then)
            self.list.addAction(action)
        self._build_reason()
        self._is_open = True
        self.drop_zone = DropZone(desk)
        self.drop_zone.choose_button.clicked.connect(self.choose_files)
        self.drop_zone.paste_button.clicked.connect(self.paste)
        self.drop_zone.address_given.connect(lambda address: self.take((address,)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.space(12), metrics.space(10), metrics.space(12), metrics.space(10))
        layout.setSpacing(metrics.space(8))
        layout.addWidget(self.list, 1)
        for part in (self._actions_line, self._reason_strip, self.drop_zone):
            layout.addWidget(part)
        self.drop_zone.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout.addStretch(0)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_actions())

    def show_indicator(self, code: str) -> None:
        """Show the documents of an indicator."""
        if code != self._code:
            self._code = code
            self._reason_strip.setVisible(False)
            # Where E is an answer, the key with Ctrl is left for evidence.
            options = self._recorder.view.instrument.indicators_by_code[code].options
            self.drop_zone.choose_button.set_key("Ctrl+E" if any(option.key == "E" for option in options) else "E")
        view = self._recorder.view
        shown = (code, view.links.get(code), view.snapshot.documents)
        if self._shown is not None and shown[:2] == self._shown[:2] and shown[2] is self._shown[2]:
            return
        self._shown = shown
        current = self._document()
        tiles = tiles_of(view, code, self._desk.formats)
        self.model.show_tiles(tiles)
        place = self.model.row_of(current) if current else -1
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place))
        self.counted.emit(len(tiles))
        self._show_actions()

    def set_over(self, over: bool) -> None:
        """Show that files hang above it."""
        restyle(self.drop_zone, over="true" if over else "false")

    def set_open(self, is_open: bool) -> None:
        """Let evidence be brought, or not."""
        self._is_open = is_open
        self.drop_zone.set_open(is_open)
        self.remove_button.setEnabled(is_open)

    def choose_files(self) -> None:
        """Ask for files; the folder is remembered."""
        folder = self._desk.preferences.choice(_FOLDER)
        names, _kind = QFileDialog.getOpenFileNames(self, self.tr("Choose evidence"), folder)
        if names:
            self._desk.preferences.keep_choice(_FOLDER, str(Path(names[0]).parent))
            self.take(tuple(Path(name) for name in names))

    def paste(self) -> None:
        """Take the picture, the files or the address that the clipboard holds."""
        self.take_mime(QGuiApplication.clipboard().mimeData(), pasted=True)

    def take_mime(self, mime: QMimeData, *, pasted: bool = False) -> bool:
        """Take what was dropped or pasted.

        Returns:
            Whether there was anything that can be evidence.
        """
        sources: tuple[Source | Picture, ...] = sources_of(mime)
        image = QGuiApplication.clipboard().image() if pasted and not sources and mime.hasImage() else None
        if image is not None and not image.isNull():
            stamp = QDateTime.currentDateTime().toString("yyyy-MM-dd HH.mm.ss")
            sources = (Picture(image, self.tr("Screenshot {moment}").format(moment=stamp)),)
        if not sources:
            self._desk.tell(self.tr("Nothing there that can be evidence: copy a picture, a file or a web address."))
            return False
        self.take(sources)
        return True

    def take(self, sources: Sequence[Source | Picture]) -> None:
        """Put sources behind the indicator shown now."""
        if not self._is_open or not self._code:
            return
        code, year, taken = self._code, self._recorder.year, TakenIn()
        known = self._recorder.view.snapshot.documents

        def operation(workspace: Workspace) -> Generator[Progress, None, Change | None]:
            return take_in(workspace, sources, code, year, known, taken)

        title = self.tr("evidence of {code}").format(code=code)
        task = self._desk.hub.do_long(title, operation, initiator=self)
        task.finished.connect(for_living(self, lambda _update: self._tell(code, taken)))
        self._desk.follow(task)

    def open_document(self) -> None:
        """Show the document in the program for its kind, a web link in the browser, what may do harm in the library."""
        document = self._recorder.view.snapshot.documents.get(self._document())
        if document is None:
            return
        is_safe = is_safe_to_open(document.file_name or "") if document.url is None else is_web_address(document.url)
        if not is_safe:
            self.show_in_library()
            return
        if document.url is not None:
            if not QDesktopServices.openUrl(QUrl(document.url)):
                self._show_unopened(document.url)
            return
        digest, name = document.sha256, document.file_name
        if digest is None or name is None:
            return
        folder = Path(self._copies.path())

        def copy(workspace: Workspace, _task: Task) -> Path:
            return private_copy(workspace, digest, name, folder)

        task = self._desk.hub.beside(self.tr("Open a document"), copy)
        task.finished.connect(for_living(self, self._open_copy))
        task.failed.connect(self._desk.hub.refused)

    def _open_copy(self, path: Path) -> None:
        if not open_file(path):
            self._show_unopened(path.name)

    def _show_unopened(self, name: str) -> None:
        """What nothing here opens is looked at in the library."""
        self.show_in_library()
        self._desk.tell(self.tr("No program here opens {name}.").format(name=name))

    def show_in_library(self) -> None:
        """Go to the document on the page of evidence."""
        document = self._document()
        if document:
            self._desk.go(Place(PageKey.EVIDENCE, document=document))

    def ask_reason(self) -> None:
        """Ask why a document shall go."""
        if self._document() and self._is_open:
            self._reason_strip.setVisible(True)
            self.reason.clear()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self) -> None:
        """Take the document away from this indicator for the reason given."""
        document, why = self._document(), self.reason.text().strip()
        restyle(self.reason, invalid="false" if why else "true")
        if not document or not why:
            return
        code, year = self._code, self._recorder.year

        def operation(workspace: Workspace) -> Change:
            from integrity_zone.services.evidence.documents import Placement, unlink_document

            return unlink_document(workspace, document, Placement((code,), Stage.UNIT), why, year=year)

        self._desk.hub.do(self.tr("evidence removed from {code}").format(code=code), operation, initiator=self)
        self._reason_strip.setVisible(False)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_reason(self) -> None:
        metrics = self._desk.theme.metrics
        self._reason_strip = QWidget()
        self.reason = QLineEdit()
        self.reason.setMaxLength(REASON_LIMIT)
        self.reason.setPlaceholderText(self.tr("Why? It stays in the history."))
        self.reason.setAccessibleName(self.tr("Reason of the removal"))
        self.reason.returnPressed.connect(self.remove)
        confirm = button(self.tr("Remove"), "small")
        cancel = button(self.tr("Keep"), "small")
        confirm.clicked.connect(self.remove)
        cancel.clicked.connect(lambda: self._reason_strip.setVisible(False))
        column = QVBoxLayout(self._reason_strip)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(6))
        column.addWidget(self.reason)
        column.addLayout(row(confirm, cancel, None, spacing=metrics.space(6)))
        self._reason_strip.setVisible(False)

    def _document(self) -> str:
        found = self.list.currentIndex().data(EvidenceRole.DOCUMENT)
        return found if isinstance(found, str) else ""

    def _show_actions(self) -> None:
        has_any = self.model.rowCount() > 0
        self.list.setVisible(has_any)
        self._actions_line.setVisible(bool(self._document()))
        self.drop_zone.show_count(self.model.rowCount())
        document = self._document()
        if document:
            count = used_by(self._recorder.view, document)
            self.show_button.setToolTip(self.tr("Used by %n indicator(s)", "", count))

    def _tell(self, code: str, taken: TakenIn) -> None:
        if taken.titles:
            self._desk.tell(self.tr("%n document(s) put behind {code}", "", len(taken.titles)).format(code=code))
        if taken.known:
            text = self.tr("In the file already, linked once more to {code}: {titles}")
            self._desk.tell(text.format(code=code, titles=", ".join(taken.known)))
        if taken.problems:
            # What was not taken is no success: it is said where refusals are.
            self._desk.hub.refused.emit(ProblemList(tuple(taken.problems)))
