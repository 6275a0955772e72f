"""The strip above the table when most answers are gone from a worksheet: somebody cleared a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.pages.importing.remarks import MOSTLY_EMPTIED, as_sentence
from ui.theme.tokens import Mark
from ui.widgets.parts import button
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.worksheet_import import WorksheetPreview
    from ui.desk import Desk


class EmptiedStrip(Strip):
    """Not seen where there is nothing to warn of."""

    asked = Signal()  #: the emptied cells are to be seen

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk.theme, parent)
        self._language = desk.formats.language
        self.see_button = button(self.tr("See which"), "small", name=self.tr("See which cells are emptied"))
        self.see_button.clicked.connect(lambda _checked=False: self.asked.emit())
        self.set_actions([self.see_button])
        self.hide()

    def show_preview(self, preview: WorksheetPreview) -> None:
        """Warn of a worksheet, or be silent."""
        said = [found.text(self._language) for found in preview.findings if found.code == MOSTLY_EMPTIED]
        if said:
            headline = self.tr("Most of this worksheet is emptied. Was a column cleared?")
            sentence = " ".join(as_sentence(one) for one in said)
            left = self.tr("What is meant is chosen in the table.")
            self.set_value(StripValue(Mark.SHORT, headline, f"{sentence} {left}"))
        self.setVisible(bool(said))
