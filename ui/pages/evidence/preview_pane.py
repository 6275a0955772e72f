"""The right pane: the document one is on, its picture above and everything known of it below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ui.models.evidence.library import title_of
from ui.pages.evidence.details import DetailsPane
from ui.viewing.picture import ZOOMS, PictureArea
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.evidence import Document
    from integrity_zone.services.evidence.document_reading import DocumentReader
    from ui.desk import Desk
    from ui.models.evidence.shelf import Shelf

_SPLITTER = "evidence/preview"


class PreviewPane(QFrame):
    """Shows one document; asks the page for everything that changes it."""

    open_wanted = Signal()
    copy_wanted = Signal()
    replace_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, desk: Desk, reader: DocumentReader, parent: QWidget | None = None) -> None:
        """Build the pane.

        Args:
            desk: The doors of a page.
            reader: Draws pages.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        theme, metrics = desk.theme, desk.theme.metrics
        self.setProperty("card", "true")
        self.picture = PictureArea(desk, reader)
        self.details = DetailsPane(desk)
        self._title = ElidedLabel(role="emphasis")
        self._pages = label(role="body")
        self.back = self._tool("chevron-left", self.tr("Previous page (PgUp)"))
        self.next = self._tool("chevron-right", self.tr("Next page (PgDown)"))
        self.larger = self._tool("zoom-in", self.tr("Larger (Ctrl and wheel)"))
        self.smaller = self._tool("zoom-out", self.tr("Smaller (Ctrl and wheel)"))
        self.part = Segmented(
            (("page", self.tr("Page")), ("details", self.tr("Details"))), self.tr("What is shown of the document")
        )
        self._is_low = False
        self._document: Document | None = None
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(metrics.space(12), metrics.space(6), metrics.space(8), metrics.space(6))
        head.setSpacing(metrics.space(4))
        head.addWidget(self.part)
        head.addWidget(self._title, 1)
        head.addStretch()
        for part in (self.back, self._pages, self.next, self.smaller, self.larger):
            head.addWidget(part)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.details)
        self._scroll.setWidgetResizable(True)
        # It scrolls with its fields, which is where Tab leads.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(5)
        self._split.addWidget(self.picture)
        self._split.addWidget(self._scroll)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setSizes([metrics.px(360), metrics.px(240)])
        self.picture.setMinimumHeight(metrics.px(90))
        self._scroll.setMinimumHeight(metrics.px(90))
        self.open = self._tool("external-link", self.tr("Open in the program for its kind (Enter)"))
        self.copy = button(self.tr("Save a copy…"), "small")
        self.replace = button(self.tr("Replace…"), "small", tip=self.tr("The version of now is kept"))
        self.remove = button(self.tr("Remove…"), "small")
        theme.bind_icon(self.remove, "trash-2", "text")
        self._foot = QWidget()
        self._foot.setProperty("bar", "bottom")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(metrics.space(10), metrics.space(8), metrics.space(10), metrics.space(8))
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=metrics.space(6))
        for made in (self.open, self.replace, self.copy, self.remove):
            flow.addWidget(made)
        column.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._split, 1)
        layout.addWidget(self._foot)
        state = desk.preferences.state(_SPLITTER)
        if not state.isEmpty():
            self._split.restoreState(state)
        self._connect()
        self.show_document(None, None, is_open=False)

    def show_document(self, document: Document | None, shelf: Shelf | None, *, is_open: bool, page: int = 1) -> None:
        """Show a document, or that none is chosen.

        Args:
            document: Which.
            shelf: Where it stands; None without a document.
            is_open: Whether it can be changed.
            page: To be seen first.
        """
        self._title.setText(title_of(document) if document is not None else "")
        self.picture.show_document(document, page)
        if shelf is not None:
            self.details.show_document(document, shelf, is_open=is_open)
        self._document = document
        self._show_parts()
        self._head.setVisible(document is not None)
        self._foot.setVisible(document is not None)
        is_file = document is not None and document.sha256 is not None
        self.copy.setVisible(is_file)
        for made in (self.replace, self.remove):
            made.setVisible(is_open)

    def show_file(self, path: Path) -> None:
        """Show a file that is not taken in yet: only its picture."""
        self.details.form.flush()
        self._title.setText(path.name)
        self.picture.show_document(path)
        self._document = None
        self._show_parts()
        self._head.setVisible(True)
        self._foot.setVisible(False)

    def set_low(self, is_low: bool) -> None:
        """Show the page or the details, where there is no height for both."""
        self._is_low = is_low
        self._show_parts()

    def keep(self) -> None:
        """Record what is being typed, and remember the arrangement."""
        self.details.form.flush()
        if self._is_low:
            return
        self._desk.preferences.keep_state(_SPLITTER, self._split.saveState())

    def _tool(self, icon: str, tip: str) -> QPushButton:
        made = button("", "small", name=tip, tip=tip)
        self._desk.theme.bind_icon(made, icon, "text")
        return made

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.picture.turn(-1))
        self.next.clicked.connect(lambda: self.picture.turn(1))
        self.larger.clicked.connect(lambda: self.picture.set_zoom(self.picture.zoom + 1))
        self.smaller.clicked.connect(lambda: self.picture.set_zoom(self.picture.zoom - 1))
        self.picture.paged.connect(self._show_page)
        self.picture.open_wanted.connect(self.open_wanted)
        self.details.uses.page_wanted.connect(self._go_to_page)
        self.part.chosen.connect(lambda _key: self._show_parts())
        self.open.clicked.connect(self.open_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.replace.clicked.connect(self.replace_wanted)
        self.remove.clicked.connect(self.remove_wanted)

    def _show_parts(self) -> None:
        has_details = self._document is not None
        is_either = self._is_low and has_details
        is_page = not is_either or self.part.current == "page"
        self.part.setVisible(is_either)
        # The details begin with the title.
        self._title.setVisible(not is_either)
        self.picture.setVisible(is_page)
        self._scroll.setVisible(has_details and not (is_either and is_page))
        self._show_page(self.picture.page, self.picture.pages)

    def _go_to_page(self, page: int) -> None:
        self.part.choose("page")
        self.picture.go_to_page(page)

    def _show_page(self, page: int, pages: int) -> None:
        self._pages.setText(f"{page} / {pages}" if pages else "")
        self._pages.setAccessibleName(self.tr("Page {page} of {pages}").format(page=page, pages=pages))
        is_page = not self.picture.isHidden()
        for made in (self.back, self._pages, self.next):
            made.setVisible(is_page and pages > 1)
        for made in (self.larger, self.smaller):
            made.setVisible(is_page and pages > 0)
        self.back.setEnabled(page > 1)
        self.next.setEnabled(page < pages)
        self.larger.setEnabled(self.picture.zoom < len(ZOOMS) - 1)
        self.smaller.setEnabled(self.picture.zoom > 0)
