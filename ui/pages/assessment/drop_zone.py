"""Where evidence is dropped, chosen, pasted, or given as a web address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from ui.pages.assessment.taking_in import is_address
from ui.theme.qss import restyle
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import KeyButton, button, label

if TYPE_CHECKING:
    from ui.desk import Desk


class DropZone(QFrame):
    """Says what belongs here and how it comes in."""

    address_given = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the zone.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        metrics, theme = desk.theme.metrics, desk.theme
        self.setProperty("dropzone", "true")
        self._empty = label(self.tr("No evidence yet. Drop a file here or choose one."), role="secondary", wraps=True)
        self._invitation = label(self.tr("Drop files or a folder here."), role="secondary", wraps=True)
        for words in (self._empty, self._invitation):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.choose_button = KeyButton(theme, self.tr("Choose files"), "E", kind="small")
        self.paste_button = button(
            self.tr("Paste"), "small", tip=self.tr("A screenshot, copied files or a web address (Ctrl+Shift+V)")
        )
        theme.bind_icon(self.choose_button, "upload", "text")
        theme.bind_icon(self.paste_button, "clipboard-paste", "text")
        self.link = QLineEdit()
        self.link.setPlaceholderText(self.tr("Web address, then Enter"))
        self.link.setAccessibleName(self.tr("Web address of evidence"))
        self.link.setToolTip(self.tr("Only the address is kept; what it shows is not in the file."))
        self.link.returnPressed.connect(self._give_address)
        self._problem = label(self.tr("A web address begins with https:// or http://"), role="caption", wraps=True)
        self._problem.setProperty("tone", "danger")
        self._problem.setVisible(False)
        line = QWidget()
        flow = FlowLayout(line, spacing=metrics.space(6))
        flow.addWidget(self.choose_button)
        flow.addWidget(self.paste_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.space(10), metrics.space(10), metrics.space(10), metrics.space(10))
        column.setSpacing(metrics.space(8))
        for part in (self._empty, self._invitation, line, self.link, self._problem):
            column.addWidget(part)

    def show_count(self, count: int) -> None:
        """Explain itself where nothing is yet."""
        self._empty.setVisible(count == 0)
        self._invitation.setVisible(count > 0)

    def set_open(self, is_open: bool) -> None:
        """Let evidence be brought, or not."""
        for made in (self.choose_button, self.paste_button, self.link):
            made.setEnabled(is_open)

    def _give_address(self) -> None:
        text = self.link.text().strip()
        fits = is_address(text)
        restyle(self.link, invalid="false" if fits or not text else "true")
        self._problem.setVisible(bool(text) and not fits)
        if fits:
            self.link.clear()
            self.address_given.emit(text)
