"""Takes the words out of documents so that they can be searched: one at a time, while nothing else is wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from integrity_zone.domain.progress import CalledOffError
from integrity_zone.domain.reading import ExtractedText, Unread
from integrity_zone.services.evidence.document_reading import DocumentReader
from ui.tasks.living import for_living

if TYPE_CHECKING:
    from integrity_zone.domain.evidence import Document
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.tasks.task import Task

#: After a change, and between two documents.
REST_MS, BREATH_MS = 1500, 20


class TextGatherer(QObject):
    """Has a reading child of its own, so that no preview waits for it; the child ends when nothing is left to read."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Begin soon.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._readers: list[DocumentReader] = []  #: one at most; known to what ends it with this
        self._waiting: list[str] = []
        self._is_at_work = False
        self._is_wanted_again = False
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        self.destroyed.connect(partial(_end, self._readers))
        self.wake()

    def wake(self) -> None:
        """Look soon whether there is something new to read."""
        if not self._is_over and not self._desk.hub.is_read_only:
            self._timer.start(REST_MS)

    def close(self) -> None:
        """Stop at once."""
        self._is_over = True
        self._timer.stop()
        self._rest()

    def _begin(self) -> None:
        if self._is_at_work or self._desk.hub.view is None:
            self._is_wanted_again = self._is_at_work
            return
        from integrity_zone.services.evidence.content_search import contents_without_text

        self._is_at_work = True
        task = self._desk.hub.read(self.tr("Content for the search"), contents_without_text)
        task.finished.connect(self._on_listed)
        task.failed.connect(self._on_refused)

    def _on_listed(self, found: tuple[tuple[str, str, int], ...]) -> None:
        self._waiting = [sha256 for sha256, _name, _size in found]
        self._go_on()

    def _go_on(self) -> None:
        view = self._desk.hub.view
        if self._is_over or view is None:
            self._rest()
            return
        by_content = {document.sha256: document for document in view.snapshot.documents.values()}
        while self._waiting:
            document = by_content.get(self._waiting.pop(0))
            if document is not None:
                self._read(document)
                return
        self._rest()

    def _read(self, document: Document) -> None:
        if not self._readers:
            self._readers.append(DocumentReader())
        (reader,) = self._readers

        def job(workspace: Workspace, _task: Task) -> ExtractedText | Unread:
            return reader.text(workspace, document)

        task = self._desk.hub.beside(self.tr("Content for the search"), job)
        task.finished.connect(for_living(self, partial(self._store, document)))
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._rest)

    def _store(self, document: Document, words: ExtractedText | Unread) -> None:
        if self._is_over or self._desk.hub.view is None or document.sha256 is None:
            self._rest()
            return
        for reader in self._readers:
            reader.forget(document.sha256)
        sha256, text = document.sha256, words.text if isinstance(words, ExtractedText) else None

        def write(workspace: Workspace) -> None:
            from integrity_zone.services.evidence.content_search import store_content_text

            store_content_text(workspace, sha256, text)

        # No step of the journal: nothing to undo and nothing to show.
        task = self._desk.hub.read(self.tr("Content for the search"), write)
        task.finished.connect(self._breathe)
        task.failed.connect(self._on_failed)

    def _breathe(self, _nothing: object = None) -> None:
        QTimer.singleShot(BREATH_MS, self, self._go_on)

    def _on_refused(self, _problem: object) -> None:
        self._rest()

    def _on_failed(self, problem: object) -> None:
        """A document whose bytes are gone or damaged is told of where it is looked at, not here."""
        if isinstance(problem, CalledOffError):
            self._rest()
        else:
            self._breathe()

    def _rest(self) -> None:
        self._is_at_work = False
        self._waiting = []
        _end(self._readers)
        if self._is_wanted_again:
            self._is_wanted_again = False
            self.wake()


def _end(readers: list[DocumentReader]) -> None:
    while readers:
        readers.pop().close()
