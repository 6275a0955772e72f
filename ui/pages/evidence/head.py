"""The head of the page: how much there is, and the ways to bring more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget

from ui.theme.qss import restyle
from ui.view import EvidenceStanding
from ui.widgets.fitting_label import FittingLabel
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from ui.desk import Desk
    from ui.view import AssessmentView

#: Narrower than this at 100 %, no button but the main one has words.
_WORDS_FIT = 760


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
        self._metrics = metrics
        self._about = FittingLabel(role="secondary")
        self.preview_button = button(self.tr("Preview"), tip=self.tr("Preview"))
        theme.bind_icon(self.preview_button, "file-text", "text")
        self.preview_button.hide()
        self._paste = self.tr("Paste a screenshot")
        self.paste_button = button(self._paste)
        theme.bind_icon(self.paste_button, "clipboard-paste", "text")
        self.add_button = button(self.tr("Add evidence"), "primary")
        theme.bind_icon(self.add_button, "plus", "on_primary")
        # As the button's own menu it would draw an arrow in the colour of texts.
        self.add_menu = QMenu(self)
        self.add_button.clicked.connect(
            lambda: self.add_menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))
        )
        self._gap = metrics.space(12)
        self._titles = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._titles.setSpacing(0)
        self._titles.addWidget(label(self.tr("Evidence"), "page-title"))
        self._titles.addWidget(self._about, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.space(10))
        row.addLayout(self._titles, 1)
        for made in (self.preview_button, self.paste_button, self.add_button):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignBottom)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Fill the menu of what can be added."""
        self.add_menu.addActions(list(actions))

    def show_view(self, view: AssessmentView, *, can_bring: bool) -> None:
        """Say how much there is."""
        behind = sum(view.evidence.get(code) is not EvidenceStanding.NONE for code in view.values)
        count = len(view.snapshot.documents)
        text = self.tr("%n document(s) [stands|stand] behind {behind} of {answered} answered indicators", "", count)
        whole, short = text.format(behind=behind, answered=len(view.values)), self.tr("%n document(s)", "", count)
        if can_bring:
            hint = self.tr("drop files or folders anywhere on this page")
            self._about.say(f"{whole} · {hint}", whole, short)
        else:
            self._about.say(whole, short)

    def set_over(self, is_over: bool) -> None:
        """Show that files hang above the page."""
        restyle(self._about, tone="primary" if is_over else "")

    def set_open(self, is_open: bool) -> None:
        """Let evidence be brought, or not."""
        said = self.tr("Also copied files and web addresses (Ctrl+V)")
        for made, tip in ((self.paste_button, said), (self.add_button, "")):
            made.setEnabled(is_open)
            made.setToolTip(tip if is_open else self.tr("Opened for reading only."))

    def set_low(self, is_low: bool) -> None:
        """The count beside the title instead of below it."""
        directions = QBoxLayout.Direction
        self._titles.setDirection(directions.LeftToRight if is_low else directions.TopToBottom)
        self._titles.setSpacing(self._gap if is_low else 0)

    def set_width(self, width: int, *, has_preview: bool) -> None:
        """Leave out words where there is no room, and offer the preview that has none beside the table.

        Args:
            width: Of the page.
            has_preview: Whether it stands beside the table.
        """
        self.preview_button.setVisible(not has_preview)
        has_words = width >= self._metrics.px(_WORDS_FIT)
        for made, text in ((self.preview_button, self.tr("Preview")), (self.paste_button, self._paste)):
            shown = text if has_words and (has_preview or made is self.preview_button) else ""
            if made.text() != shown:
                made.setText(shown)
