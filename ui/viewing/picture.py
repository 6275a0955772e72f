"""The picture of a page: asked for in a side thread, kept for a while, or the reason why there is none."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from integrity_zone.domain.progress import CalledOffError
from integrity_zone.domain.reading import PagePicture, Unread, UnreadReason
from ui.messages import text_of
from ui.tasks.living import for_living
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QResizeEvent, QWheelEvent

    from integrity_zone.domain.evidence import Document
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.evidence.document_reading import DocumentReader
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.tasks.task import Task

ZOOMS = (1.0, 1.5, 2.0, 3.0)
#: Pictures kept; a page of a screen's width is about 5 MB.
_KEPT = 12
#: Widths are asked for in steps, so that dragging a splitter does not draw every page anew.
_WIDTH_STEP = 64
_WIDEST = 3000


class _Wanted(NamedTuple):
    source: str  #: id of a document, or the path of a file that is not taken in yet
    content: str
    page: int
    width: int


class MadePage(NamedTuple):
    """A document that is no evidence, such as a charter as it stands."""

    key: str  #: another one for other bytes
    read: Callable[[Workspace, Task], bytes]  #: called in a side thread
    series: str = ""  #: the page of an earlier one of the same series stays until the new one is drawn


class BytesAtHand(NamedTuple):
    """A document that is in memory, and of no workspace."""

    key: str  #: another one for other bytes
    content: bytes


class PictureArea(QStackedWidget):
    """One page at a time, as wide as the pane or wider; moved with the wheel, the bars or by hand."""

    paged = Signal(int, int)  #: page and pages shown now; 0, 0 without a picture
    open_wanted = Signal()  #: the document shall be opened elsewhere, since it is not shown here

    def __init__(
        self, desk: Desk, reader: DocumentReader, parent: QWidget | None = None, *, fits_whole: bool = False
    ) -> None:
        """Show nothing yet.

        Args:
            desk: The doors of a page.
            reader: Draws pages, in a process of its own.
            parent: Owner.
            fits_whole: Whether a page is at first no higher than the pane, too.
        """
        super().__init__(parent)
        self._desk, self._reader, self._fits_whole = desk, reader, fits_whole
        self._document: Document | Path | MadePage | BytesAtHand | None = None
        self._page, self._pages = 1, 0
        self._zoom = 0
        self._kept: OrderedDict[_Wanted, tuple[QPixmap, int]] = OrderedDict()
        self._asked: _Wanted | None = None  #: on its way; one at a time, the last wish wins
        self._grabbed: QPoint | None = None
        self.setProperty("band", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._label.setAccessibleName(self.tr("Page of the document"))
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.area = QScrollArea()
        self.area.setWidget(self._label)
        self.area.setWidgetResizable(False)
        upright = Qt.AlignmentFlag.AlignVCenter if fits_whole else Qt.AlignmentFlag.AlignTop
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | upright)
        self.area.setAccessibleName(self.tr("Preview"))
        self.area.viewport().installEventFilter(self)
        self._said = EmptyState(desk.theme)
        self._said.acted.connect(self.open_wanted)
        holder = QWidget()
        column = QVBoxLayout(holder)
        pad = desk.theme.metrics.space(12)
        column.setContentsMargins(pad, pad, pad, pad)
        column.addWidget(self.area)
        self.addWidget(self._said)
        self.addWidget(holder)
        for keys, step in ((("PgDown",), 1), (("PgUp",), -1)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(lambda step=step: self.turn(step))
        self._say_none()

    @property
    def zoom(self) -> int:
        """Place in `ZOOMS`."""
        return self._zoom

    @property
    def page(self) -> int:
        """The page shown, from 1; 0 without a picture."""
        return self._page if self._pages else 0

    @property
    def pages(self) -> int:
        """How many there are; 0 without a picture."""
        return self._pages

    @property
    def page_height(self) -> int:
        """What the page that is shown needs without scrolling, with the air around it."""
        around = 2 * (self._desk.theme.metrics.space(12) + self.area.frameWidth())
        return self._label.height() + around if self.has_picture else 0

    @property
    def has_picture(self) -> bool:
        """Whether a page is in sight."""
        return self.currentIndex() == 1

    def show_document(self, document: Document | Path | MadePage | BytesAtHand | None, page: int = 1) -> None:
        """Show a page of a document, or of what is not evidence yet; the same one again stays where it is."""
        is_same = _source(document) == _source(self._document)
        goes_on = _series(document) != "" and _series(document) == _series(self._document)
        self._document = document
        if is_same and page == 1:
            return
        self._page = max(page, 1)
        if not is_same and not goes_on:
            self._pages = 0
        self._ask()

    def turn(self, step: int) -> None:
        """Show another page."""
        self.go_to_page(self._page + step)

    def go_to_page(self, page: int) -> None:
        """Show this page, or the nearest there is."""
        if self._pages:
            wanted = min(max(page, 1), self._pages)
            if wanted != self._page:
                self._page = wanted
                self._ask()
        elif self._document is not None:
            self._page = max(page, 1)
            self._ask()

    def set_zoom(self, zoom: int) -> None:
        """Show it larger or smaller."""
        wanted = min(max(zoom, 0), len(ZOOMS) - 1)
        if wanted != self._zoom:
            self._zoom = wanted
            self._ask()
            self.paged.emit(self.page, self._pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wider pane wants a sharper picture."""
        super().resizeEvent(event)
        old, new = event.oldSize(), event.size()
        is_other = new != old if self._fits_whole else new.width() != old.width()
        if self._document is not None and is_other:
            self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and the wheel zoom; a page that is larger than the pane is moved by hand."""
        kind = event.type()
        if kind is QEvent.Type.Wheel and self._wheeled(event):  # type: ignore[arg-type]
            return True
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease):
            self._dragged(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)

    def _wheeled(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self.set_zoom(self._zoom + (1 if event.angleDelta().y() > 0 else -1))
        return True

    def _dragged(self, event: QMouseEvent) -> None:
        if event.type() is QEvent.Type.MouseButtonPress:
            self._grabbed = event.globalPosition().toPoint()
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._grabbed = None
        elif self._grabbed is not None:
            moved = event.globalPosition().toPoint() - self._grabbed
            self._grabbed = event.globalPosition().toPoint()
            for bar, by in (
                (self.area.horizontalScrollBar(), moved.x()),
                (self.area.verticalScrollBar(), moved.y()),
            ):
                bar.setValue(bar.value() - by)

    def _ask(self) -> None:
        document = self._document
        if self._desk.hub.view is None and not isinstance(document, BytesAtHand):
            return
        if document is None:
            self._say_none()
            return
        if not isinstance(document, (Path, MadePage, BytesAtHand)) and document.sha256 is None:
            self._say_web(document)
            return
        wanted = self._wanted(document)
        known = self._kept.get(wanted)
        if known is not None:
            self._kept.move_to_end(wanted)
            self._show(*known, wanted)
            return
        self._show_for_now(wanted)
        if self._asked is not None:
            return
        self._asked = wanted
        reader, page, width = self._reader, wanted.page, wanted.width

        title = self.tr("Preview")
        if isinstance(document, BytesAtHand):
            content = document.content
            task = self._desk.runner.beside(title, lambda _task: reader.preview_file(content, page, width))
        else:
            task = self._desk.hub.beside(title, partial(_read, reader, document, page, width))
        task.finished.connect(for_living(self, partial(self._on_read, wanted)))
        task.failed.connect(for_living(self, partial(self._on_failed, wanted)))
        task.stopped.connect(self._on_stopped)

    def _wanted(self, document: Document | Path | MadePage | BytesAtHand) -> _Wanted:
        width = min(_stepped(self._width() * ZOOMS[self._zoom]), _WIDEST)
        return _Wanted(*_source(document)[:2], self._page, width)

    def _width(self) -> float:
        """Of the page at the first zoom, in pixels of the screen."""
        room = self.width() - 2 * self._desk.theme.metrics.space(12) - self.area.verticalScrollBar().sizeHint().width()
        return max(room, 64) * self.devicePixelRatioF()

    def _height(self) -> float:
        """Of the pane, in pixels of the screen."""
        return max(self.height() - 2 * self._desk.theme.metrics.space(12) - 2, 64) * self.devicePixelRatioF()

    def _is_wished(self, wanted: _Wanted) -> bool:
        return self._document is not None and self._wanted(self._document) == wanted

    def _on_read(self, wanted: _Wanted, found: PagePicture | Unread) -> None:
        self._asked = None
        if isinstance(found, PagePicture):
            self._kept[wanted] = (_pixmap(found), found.pages)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        if not self._is_wished(wanted):
            self._ask()
        elif isinstance(found, PagePicture):
            self._show(*self._kept[wanted], wanted)
        elif found.reason is UnreadReason.NO_PAGE and wanted.page > 1:
            # A link may name a page that a later version no longer has.
            self._page = 1
            self._ask()
        else:
            self._say_reason(found.reason)

    def _on_failed(self, wanted: _Wanted, problem: IntegrityZoneError) -> None:
        self._asked = None
        if isinstance(problem, CalledOffError):
            return
        if self._is_wished(wanted):
            self._say(text_of(problem, self._desk.formats.language))
        else:
            self._ask()

    def _on_stopped(self) -> None:
        self._asked = None

    def _show(self, picture: QPixmap, pages: int, wanted: _Wanted) -> None:
        self._pages = pages
        self._page = wanted.page
        self._put(picture, wanted)
        self.setCurrentIndex(1)
        self.paged.emit(self._page, pages)

    def _show_for_now(self, wanted: _Wanted) -> None:
        """The same page at another width, until the sharper one is there; another document's page must not stay."""
        for known, (picture, _pages) in reversed(self._kept.items()):
            if known[:3] == wanted[:3]:
                self._put(picture, wanted)
                self.setCurrentIndex(1)
                return
        if not self._pages:
            self._say("")

    def _put(self, picture: QPixmap, wanted: _Wanted) -> None:
        ratio = self.devicePixelRatioF()
        full = self._width()
        if self._fits_whole:
            full = min(full, self._height() * picture.width() / max(picture.height(), 1))
        full *= ZOOMS[self._zoom]
        # A small photo stays small, and a step in width shows as no step.
        width = min(full, picture.width()) if picture.width() < wanted.width else full
        shown = picture.scaledToWidth(round(width), Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        self._label.setPixmap(shown)
        self._label.resize(shown.deviceIndependentSize().toSize())

    def _say(self, sentence: str, action: str = "") -> None:
        self._pages = 0
        self._said.set_texts(sentence, action)
        self.setCurrentIndex(0)
        self.paged.emit(0, 0)

    def _say_none(self) -> None:
        self._say(self.tr("Choose a document to see it here."))

    def _say_web(self, document: Document) -> None:
        sentence = self.tr("A web link: only the address is kept, not what it shows.")
        self._say(f"{sentence}\n\n{document.url}", self.tr("Open in the browser…"))

    def _say_reason(self, reason: UnreadReason) -> None:
        text = reason.text(self._desk.formats.language)
        # A file that is not taken in yet is opened where it is.
        action = "" if isinstance(self._document, (Path, MadePage, BytesAtHand)) else self.tr("Open in another program")
        self._say(f"{text[0].upper()}{text[1:]}.", action)


def _read(
    reader: DocumentReader,
    document: Document | Path | MadePage,
    page: int,
    width: int,
    workspace: Workspace,
    task: Task,
) -> PagePicture | Unread:
    """In a side thread."""
    if isinstance(document, MadePage):
        return reader.preview_file(document.read(workspace, task), page, width)
    if isinstance(document, Path):
        return reader.preview_file(document, page, width)
    return reader.preview(workspace, document, page, width)


def _stepped(width: float) -> int:
    return -(-round(width) // _WIDTH_STEP) * _WIDTH_STEP


def _pixmap(found: PagePicture) -> QPixmap:
    image = QImage(found.pixels, found.width, found.height, found.width * 4, QImage.Format.Format_RGB32)
    return QPixmap.fromImage(image)


def _series(document: Document | Path | MadePage | BytesAtHand | None) -> str:
    return document.series if isinstance(document, MadePage) else ""


def _source(document: Document | Path | MadePage | BytesAtHand | None) -> tuple[str, str, str]:
    """What is shown, by name, content and address."""
    if document is None:
        return "", "", ""
    if isinstance(document, Path):
        return str(document), "", ""
    if isinstance(document, (MadePage, BytesAtHand)):
        return document.key, "", ""
    return document.id, document.sha256 or "", document.url or ""
