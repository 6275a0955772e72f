"""Pages of a document, with what turns and enlarges them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.viewing.picture import ZOOMS, PictureArea
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from integrity_zone.services.evidence.document_reading import DocumentReader
    from ui.desk import Desk
    from ui.viewing.picture import MadePage

#: For the border of the frame, in pixels.
_EDGE = 1
_ANY_HEIGHT = 1 << 16


class PagedPicture(QFrame):
    """Shows bytes that are no evidence; the same bytes again stay where they are."""

    def __init__(
        self, desk: Desk, reader: DocumentReader, parent: QWidget | None = None, *, hugs_page: bool = False
    ) -> None:
        """Show nothing yet.

        Args:
            desk: The doors of a page.
            reader: Draws pages.
            parent: Owner.
            hugs_page: Whether it leaves the room that a lying page does not need to what stands below it.
        """
        super().__init__(parent)
        self._desk = desk
        self._hugs_page = hugs_page
        self.setProperty("card", "true")
        self.picture = PictureArea(desk, reader)
        self.picture.setMinimumHeight(desk.theme.metrics.px(110))
        self._nothing = EmptyState(desk.theme)
        self._nothing.hide()
        self._pages = label(role="caption")
        self.back = self._tool("chevron-left", self.tr("Previous page (PgUp)"))
        self.next = self._tool("chevron-right", self.tr("Next page (PgDown)"))
        self.smaller = self._tool("zoom-out", self.tr("Smaller (Ctrl and wheel)"))
        self.larger = self._tool("zoom-in", self.tr("Larger (Ctrl and wheel)"))
        metrics = desk.theme.metrics
        self._tools = tools = QHBoxLayout()
        tools.setContentsMargins(metrics.space(8), metrics.space(4), metrics.space(8), metrics.space(4))
        tools.setSpacing(metrics.space(4))
        for part in (self.back, self._pages, self.next):
            tools.addWidget(part)
        tools.addStretch(1)
        for part in (self.smaller, self.larger):
            tools.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(0)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self._nothing, 1)
        layout.addLayout(tools)
        self.picture.paged.connect(self._show_page)
        self.back.clicked.connect(lambda: self.picture.turn(-1))
        self.next.clicked.connect(lambda: self.picture.turn(1))
        self.smaller.clicked.connect(lambda: self.picture.set_zoom(self.picture.zoom - 1))
        self.larger.clicked.connect(lambda: self.picture.set_zoom(self.picture.zoom + 1))
        self._show_page(0, 0)

    def show_page(self, page: MadePage) -> None:
        """Show other bytes."""
        self._nothing.hide()
        self.picture.show()
        self.picture.show_document(page)

    def show_none(self, sentence: str) -> None:
        """Show nothing, and say why."""
        self.picture.hide()
        self.picture.show_document(None)
        self._nothing.set_texts(sentence)
        self._nothing.show()
        self.setMaximumHeight(_ANY_HEIGHT)

    def _show_page(self, page: int, pages: int) -> None:
        self._pages.setText(f"{page} / {pages}" if pages else "")
        self._pages.setAccessibleName(self.tr("Page {page} of {pages}").format(page=page, pages=pages))
        self.back.setEnabled(page > 1)
        self.next.setEnabled(0 < page < pages)
        self.larger.setEnabled(pages > 0 and self.picture.zoom < len(ZOOMS) - 1)
        self.smaller.setEnabled(pages > 0 and self.picture.zoom > 0)
        if self._hugs_page:
            # A page that is enlarged has use for all the room.
            is_whole = pages > 0 and self.picture.zoom == 0
            edges = self.height() - self.contentsRect().height() + 2 * _EDGE
            high = self.picture.page_height + self._tools.sizeHint().height() + edges
            self.setMaximumHeight(high if is_whole else _ANY_HEIGHT)

    def _tool(self, icon: str, tip: str) -> QPushButton:
        made = button("", "small", name=tip, tip=tip)
        self._desk.theme.bind_icon(made, icon, "text")
        return made
