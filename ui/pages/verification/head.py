"""The first line of the page: what it is, and what can be done with the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.places import PageKey, page_name
from ui.theme.tokens import Mark
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label, row
from ui.widgets.tag import Tag

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class VerificationHead(QWidget):
    """Buttons stand below the words where the page is narrow."""

    def __init__(self, theme: Theme, *, has_file: bool, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            theme: Colours and sizes.
            has_file: Whether a workspace is open; else the way back to the start screen is offered.
            parent: Owner.
        """
        super().__init__(parent)
        metrics = theme.metrics
        self.back_button = button(self.tr("Start screen"))
        self.list_button = button(self.tr("Load a revocation list…"))
        self.print_button = button(self.tr("Print the result"))
        for made, icon in (
            (self.back_button, "house"),
            (self.list_button, "download"),
            (self.print_button, "printer"),
        ):
            theme.bind_icon(made, icon, "text")
        self.back_button.setVisible(not has_file)
        self._sample = Tag(theme, self.tr("Sample"), Mark.EVIDENCE, bare=True)
        self._sample.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        title = label(page_name(PageKey.VERIFICATION), "page-title")
        words.addLayout(row(title, self._sample, None, spacing=metrics.space(8)))
        words.addWidget(
            label(
                self.tr("Five things are checked one by one; no picture of a stamp stands for any of them."),
                "secondary",
                wraps=True,
            )
        )
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=metrics.space(10))
        for made in (self.back_button, self.list_button, self.print_button):
            flow.addWidget(made)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.space(12))
        self._row.addLayout(words, 1)
        self._row.addWidget(buttons, 0, Qt.AlignmentFlag.AlignBottom)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Set the buttons below the words, or beside them."""
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)

    def show_sample(self, *, is_sample: bool) -> None:
        """Say that the file is of invented data."""
        self._sample.setVisible(is_sample)
