"""The head of the page: how much there is, and the ways to bring more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.theme.qss import restyle
from ui.view import EvidenceStanding
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from ui.desk import Desk
    from ui.view import AssessmentView


class PageHead(QWidget):
    """Title, count and buttons."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the head.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        metrics, theme = desk.theme.metrics, desk.theme
        self._about = ElidedLabel(role="secondary")
        self.preview_button = button(self.tr("Preview"))
        theme.bind_icon(self.preview_button, "file-text", "text")
        self.preview_button.hide()
        self.paste_button = button(self.tr("Paste a screenshot"))
        theme.bind_icon(self.paste_button, "clipboard-paste", "text")
        self.add_button = button(self.tr("Add evidence"), "primary")
        theme.bind_icon(self.add_button, "plus", "on_primary")
        # As the button's own menu it would draw an arrow in the colour of texts.
        self.add_menu = QMenu(self)
        self.add_button.clicked.connect(
            lambda: self.add_menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))
        )
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(label(self.tr("Evidence"), "page-title"))
        titles.addWidget(self._about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.space(10))
        row.addLayout(titles, 1)
        for made in (self.preview_button, self.paste_button, self.add_button):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignBottom)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Fill the menu of what can be added."""
        self.add_menu.addActions(list(actions))

    def show_view(self, view: AssessmentView, *, can_bring: bool) -> None:
        """Say how much there is."""
        behind = sum(view.evidence.get(code) is not EvidenceStanding.NONE for code in view.values)
        count = len(view.snapshot.documents)
        text = self.tr("%n document(s) stand behind {behind} of {answered} answered indicators", "", count)
        parts = [text.format(behind=behind, answered=len(view.values))]
        if can_bring:
            parts.append(self.tr("drop files or folders anywhere on this page"))
        self._about.setText(" · ".join(parts))

    def set_over(self, is_over: bool) -> None:
        """Show that files hang above the page."""
        restyle(self._about, tone="primary" if is_over else "")

    def set_open(self, is_open: bool) -> None:
        """Let evidence be brought, or not."""
        said = self.tr("Also copied files and web addresses (Ctrl+V)")
        for made, tip in ((self.paste_button, said), (self.add_button, "")):
            made.setEnabled(is_open)
            made.setToolTip(tip if is_open else self.tr("Opened for reading only."))

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave out words where there is no room, and offer the preview that has none beside the table."""
        self.preview_button.setVisible(is_narrow)
        self.paste_button.setText("" if is_narrow else self.tr("Paste a screenshot"))
