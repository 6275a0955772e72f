"""The page of the file, as it is now or as somebody signed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from integrity_zone.domain.text import clean_line
from ui.viewing.paged_picture import PagedPicture
from ui.viewing.picture import BytesAtHand
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from integrity_zone.domain.verification import SignatureVerdict
    from integrity_zone.services.evidence.document_reading import DocumentReader
    from ui.desk import Desk

_HIGH = 300
_NAME_LETTERS = 60


class FilePicture(Card):
    """Drawn from the very bytes that were judged, in the child process that reads documents."""

    signed_asked = Signal()
    whole_asked = Signal()
    open_asked = Signal()

    def __init__(self, desk: Desk, reader: DocumentReader, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            desk: The doors of a page.
            reader: Draws pages.
            parent: Owner.
        """
        super().__init__(desk.theme, parent=parent)
        metrics = desk.theme.metrics
        self.setAccessibleName(self.tr("Pages of the file"))
        self.page = PagedPicture(desk, reader)
        self.page.setProperty("card", "false")
        self.set_height(0)
        self._said = label(role="caption", wraps=True)
        self.signed = button(self.tr("Open the version that was signed"), "small")
        self.whole = button(self.tr("Back to the file as it is"), "small")
        self.elsewhere = button(self.tr("Open in another program"), "small")
        desk.theme.bind_icon(self.signed, "history", "text")
        desk.theme.bind_icon(self.whole, "undo-2", "text")
        desk.theme.bind_icon(self.elsewhere, "external-link", "text")
        ways = QWidget()
        flow = FlowLayout(ways, spacing=metrics.space(6))
        for made in (self.signed, self.whole, self.elsewhere):
            flow.addWidget(made)
        column = QVBoxLayout()
        column.setSpacing(metrics.space(6))
        column.addWidget(self.page, 1)
        column.addWidget(self._said)
        column.addWidget(ways)
        self.body.addLayout(column)
        self.shown: bytes = b""  #: whose pages are in sight
        self.signed.clicked.connect(self.signed_asked)
        self.whole.clicked.connect(self.whole_asked)
        self.elsewhere.clicked.connect(self.open_asked)
        self._signer = ""
        self.show_signature(None)

    @property
    def said(self) -> str:
        """What is said below the page."""
        return "" if self._said.isHidden() else self._said.text()

    def set_height(self, height: int) -> None:
        """Give the page a height, in pixels; it is never lower than what can be read."""
        self.page.setMinimumHeight(max(height, self._theme.metrics.px(_HIGH)))

    def show_whole(self, sha256: str, pdf: bytes) -> None:
        """Show the file as it is now."""
        self._show(sha256, pdf, "", is_signed=False)

    def show_signed(self, sha256: str, pdf: bytes, field: str, left_out: int) -> None:
        """Show the file as it was when a field was signed.

        Args:
            sha256: Of the whole file.
            pdf: The version.
            field: Which signature.
            left_out: How many bytes were added since.
        """
        if left_out:
            said = self.tr("As signed by {name}; what came later is left out.").format(name=self._signer)
        else:
            said = self.tr("As signed by {name}; nothing was added since.").format(name=self._signer)
        self._show(f"{sha256} {field}", pdf, said, is_signed=True)

    def show_signature(self, verdict: SignatureVerdict | None) -> None:
        """Offer the version of the signature that is chosen."""
        self._signer = clean_line(verdict.signer)[:_NAME_LETTERS] if verdict is not None else ""
        self.signed.setEnabled(verdict is not None)
        tip = self.tr("The file up to the signature of {name}").format(name=self._signer)
        self.signed.setToolTip(tip if verdict is not None else self.tr("Nobody signed this file"))

    def _show(self, key: str, pdf: bytes, said: str, *, is_signed: bool) -> None:
        self.shown = pdf
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.signed.setVisible(not is_signed)
        self.whole.setVisible(is_signed)
        self.page.picture.show_document(BytesAtHand(key, pdf))
