"""Adds to a signed charter what keeps it provable: validation data, and a time stamp where a server is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dialogs.declaration.fields import FormDialog
from ui.dialogs.declaration.time_stamp import TimeStampChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk


class UpkeepDialog(FormDialog):
    """Says what will be added, and asks for the server."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            parent: The window.
        """
        super().__init__(
            self.tr("Add a time stamp and validation data"),
            self.tr("Add"),
            desk.theme,
            parent,
            about=self.tr(
                "Issuers and revocation lists of your trust list go into the file, so that its signatures can still "
                "be checked when the certificates have expired. What is signed stays as it is."
            ),
        )
        self.stamp = TimeStampChoice(
            desk,
            self.tr(
                "It proves that the signatures were there on that day. It needs the network; without it the "
                "validation data alone are added."
            ),
        )
        self.form.addRow(self.stamp)
        self.stamp.changed.connect(lambda: self.say(""))
        self.stamp.wanted.toggled.connect(lambda _on: self.fit(520))
        self.fit(520)
        self.stamp.wanted.setFocus()

    def accept(self) -> None:
        """Close when it is clear whom to ask."""
        if self.stamp.is_missing:
            self.say(self.tr("Write the address of the server, or leave the time stamp off."))
            self.stamp.server.setFocus()
            return
        self.stamp.remember()
        super().accept()
