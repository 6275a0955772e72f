"""Whether a time stamp is asked for, and of which server: the one thing in signing that needs the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.dialogs.declaration.fields import line_field
from ui.widgets.parts import label

if TYPE_CHECKING:
    from ui.desk import Desk

_ADDRESS_LIMIT = 500


class TimeStampChoice(QWidget):
    """Off until somebody turns it on; the address of last time stands there then."""

    changed = Signal()

    def __init__(self, desk: Desk, about: str, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            about: What it is good for.
            parent: Owner.
        """
        super().__init__(parent)
        self._preferences = desk.preferences
        self.wanted = QCheckBox(self.tr("Ask a server for a time stamp"))
        self.server = line_field(
            self.tr("Address of the time stamp server"),
            _ADDRESS_LIMIT,
            desk.preferences.time_stamp_server,
            self.tr("address of the server, https://…"),
        )
        self.server.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(desk.theme.metrics.space(6))
        for part in (self.wanted, label(about, "caption", wraps=True), self.server):
            layout.addWidget(part)
        self.wanted.toggled.connect(self._on_wanted)
        self.server.textChanged.connect(lambda _text: self.changed.emit())

    @property
    def address(self) -> str | None:
        """Of the server; None where no time stamp is wanted."""
        return (self.server.text().strip() or None) if self.wanted.isChecked() else None

    @property
    def is_missing(self) -> bool:
        """Whether a time stamp is wanted of nobody."""
        return self.wanted.isChecked() and self.address is None

    def remember(self) -> None:
        """Keep the address for the next time; that one was wanted is not kept."""
        if self.address is not None:
            self._preferences.time_stamp_server = self.address

    def _on_wanted(self, is_wanted: bool) -> None:
        self.server.setVisible(is_wanted)
        if is_wanted:
            self.server.setFocus()
        self.changed.emit()
