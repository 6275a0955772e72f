"""The first lines of the page: what is imported, which kind of workbook it is, and what it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from integrity_zone.domain.worksheet_import import CellContent
from ui.models.importing.words import basis_text, layout_text
from ui.places import PageKey, page_name
from ui.theme.tokens import Mark
from ui.widgets.parts import button, label, row
from ui.widgets.tag import Tag

if TYPE_CHECKING:
    from integrity_zone.domain.worksheet_import import WorksheetPreview
    from ui.desk import Desk


class ImportHead(QWidget):
    """The button stands below the words where the page is narrow."""

    def __init__(self, desk: Desk, *, is_sample: bool, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            is_sample: Whether the open file is of invented data.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        metrics = desk.theme.metrics
        self.other_button = button(self.tr("Choose another file…"))
        desk.theme.bind_icon(self.other_button, "file-spreadsheet", "text")
        self._about = label("", "secondary", wraps=True)
        sample = Tag(desk.theme, self.tr("Sample"), Mark.EVIDENCE, bare=True)
        sample.setVisible(is_sample)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(row(label(page_name(PageKey.IMPORT), "page-title"), sample, None, spacing=metrics.space(8)))
        words.addWidget(self._about)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.space(12))
        self._row.addLayout(words, 1)
        self._row.addWidget(self.other_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.show_nothing()

    @property
    def about(self) -> str:
        """What is said of the workbook."""
        return self._about.text()

    def show_nothing(self) -> None:
        """Say what the page is for."""
        self._about.setText(self.tr("Nothing is written until you say which cells are taken."))
        self.other_button.hide()

    def show_preview(self, preview: WorksheetPreview) -> None:
        """Say what a workbook is."""
        count = sum(row.what is CellContent.VALUE for row in preview.rows)
        self._about.setText(
            " · ".join(
                (
                    preview.source_name,
                    layout_text(preview),
                    basis_text(preview, self._desk.formats),
                    self.tr("%n answer cell(s) read", "", count),
                )
            )
        )
        self.other_button.show()

    def show_name(self, name: str) -> None:
        """Say which file it is while nothing is known of it."""
        self._about.setText(name)
        self.other_button.show()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Set the button below the words, or beside them."""
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)
            side = Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag.AlignBottom
            self._row.setAlignment(self.other_button, side)
