"""A returned file that was written anew: its pages beside those that were drawn, for a person to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.home.parts import fit_to_screen
from ui.theme.tokens import Mark
from ui.viewing.paged_picture import PagedPicture
from ui.viewing.picture import MadePage
from ui.widgets.parts import button, label
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from integrity_zone.services.charters.returning import TakenBack
    from integrity_zone.services.evidence.document_reading import DocumentReader
    from ui.desk import Desk


class RewrittenDialog(QDialog):
    """Nothing is kept before somebody said that the pages say the same."""

    def __init__(self, desk: Desk, reader: DocumentReader, name: str, taken: TakenBack, parent: QWidget | None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            reader: Draws pages.
            name: Of the returned file.
            taken: What was found of it.
            parent: The window.
        """
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Compare the pages"))
        metrics = desk.theme.metrics
        strip = Strip(desk.theme)
        strip.set_value(
            StripValue(
                Mark.EVIDENCE,
                self.tr("The other program wrote the file anew."),
                self.tr(
                    "Nobody can prove by calculation that it says what was drawn. Compare the pages yourself; it is "
                    "then kept as a scan of a signed document."
                ),
            )
        )
        self.drawn, self.returned = PagedPicture(desk, reader), PagedPicture(desk, reader)
        self.drawn.show_page(MadePage(f"drawn {taken.document_id} {taken.sha256}", lambda _file, _task: taken.drawn))
        self.returned.show_page(MadePage(f"returned {taken.sha256}", lambda _file, _task: taken.returned))
        self.compared = QCheckBox(self.tr("I compared all pages; they say the same"))
        self.keep = button(self.tr("Keep the returned file"), "primary")
        self.keep.setEnabled(False)
        self.keep.setToolTip(self.tr("Compare the pages first"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.keep.clicked.connect(self.accept)
        self.compared.toggled.connect(self._on_compared)
        pages = QHBoxLayout()
        pages.setSpacing(metrics.space(13))
        for title, page in ((self.tr("As it was drawn"), self.drawn), (self.tr("As it came back"), self.returned)):
            column = QVBoxLayout()
            column.setSpacing(metrics.space(4))
            column.addWidget(label(title, "emphasis"))
            column.addWidget(page, 1)
            pages.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.space(10))
        layout.addWidget(strip)
        layout.addLayout(pages, 1)
        layout.addWidget(self._differences(taken))
        layout.addWidget(self.compared)
        layout.addWidget(buttons)
        self.setAccessibleDescription(name)
        # Both turn together: a page is compared with its own.
        self.drawn.picture.paged.connect(lambda page, _pages: self.returned.picture.go_to_page(page) if page else None)
        fit_to_screen(self, desk.theme, 1180, 700)

    def _differences(self, taken: TakenBack) -> QWidget:
        """What a program can say of the words, which is less than what eyes can."""
        other = [str(page.number) for page in taken.pages if page.drawn.split() != page.returned.split()]
        if not other:
            said = self.tr("The words that can be read are the same on every page. Pictures are for your eyes.")
        else:
            pages = ", ".join(other)
            said = self.tr("Words differ, or cannot be read, on page {pages}; look closely there.").format(pages=pages)
        return label(said, "secondary", wraps=True)

    def _on_compared(self, is_compared: bool) -> None:
        self.keep.setEnabled(is_compared)
        self.keep.setToolTip("" if is_compared else self.tr("Compare the pages first"))
