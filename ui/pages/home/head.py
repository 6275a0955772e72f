"""The first line of the home page: what is open, which year, and the two ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.places import PageKey, page_name
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme.theme import Theme
    from ui.view import AssessmentView


class Head(QWidget):
    """Title, year, check and go on."""

    year_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Lay out.

        Args:
            theme: Icons and sizes.
        """
        super().__init__()
        self._about = label(role="secondary", wraps=True)
        self.years = QComboBox()
        self.years.setAccessibleName(self.tr("Year assessed"))
        self.years.setToolTip(self.tr("Year assessed"))
        self.years.hide()
        self.years.activated.connect(lambda _index: self.year_chosen.emit(int(self.years.currentData())))
        compare = self.tr("Compare the years")
        self.compare = button("", name=compare, tip=compare)
        theme.bind_icon(self.compare, "git-compare", "text")
        self.compare.hide()
        self.check = button(self.tr("Check before sending"))
        theme.bind_icon(self.check, "list-checks", "text")
        self.go_on = button(self.tr("Continue the assessment"), "primary")
        theme.bind_icon(self.go_on, "arrow-right", "on_primary")
        self.go_on.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(page_name(PageKey.HOME), "page-title"))
        words.addWidget(self._about)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.space(12))
        layout.addLayout(words, 1)
        for part in (self.years, self.compare, self.check, self.go_on):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)

    def show_view(self, view: AssessmentView) -> None:
        """Say what is assessed."""
        text = self.tr("Self-assessment {year} · target {target} · a pre-assessment that grants no predicate")
        self._about.setText(text.format(year=view.snapshot.assessment.year, target=view.snapshot.unit.target))
        self.go_on.setEnabled(True)
        at = self.years.findData(view.snapshot.assessment.year)
        if at >= 0:
            self.years.setCurrentIndex(at)

    def show_years(self, years: Sequence[int], current: int) -> None:
        """Offer the years of the file; with one there is nothing to choose."""
        self.years.clear()
        for year in years:
            self.years.addItem(str(year), year)
        self.years.setCurrentIndex(max(0, self.years.findData(current)))
        for part in (self.years, self.compare):
            part.setVisible(len(years) > 1)
