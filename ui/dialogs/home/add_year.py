"""Add an empty year that the file does not have, mostly an old one: which year, and by which worksheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout

from integrity_zone.services.catalog import instrument as published
from integrity_zone.services.catalog import instruments, instruments_of_year
from ui.dialogs.choices import YearBox
from ui.models.years.words import regulation_of
from ui.theme.qss import restyle
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme

_REPEALED = "repealed"
#: At 100 %.
_WIDTH = 560


class AddYearDialog(QDialog):
    """Asks for the year and its worksheet; `accepted` means that it can be added."""

    def __init__(self, taken: Collection[int], theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out, and begin with the latest year that is missing before the last one.

        Args:
            taken: Years that the file has already; at least one.
            theme: Sizes.
            parent: The window.
        """
        super().__init__(parent)
        self._taken = frozenset(taken)
        self._is_chosen = False  #: the worksheet, by a person
        self.setWindowTitle(self.tr("Add an old year"))
        missing = next(year for year in range(max(self._taken) - 1, 0, -1) if year not in self._taken)
        self.year = YearBox(missing, self.tr("Year assessed"), theme)
        self.asked = QComboBox()
        self.asked.setAccessibleName(self.tr("Worksheet"))
        self.asked.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for found in instruments():
            name = self.tr("{regulation} (repealed)") if found.status == _REPEALED else "{regulation}"
            self.asked.addItem(name.format(regulation=regulation_of(found)), found.key)
        self.about = label(role="secondary", wraps=True)
        self.unusual, self.complaint = label(role="secondary", wraps=True), label(wraps=True)
        self.complaint.setProperty("tone", "danger")
        self.add = button("", "primary")
        self._lay_out(theme)
        self._connect()
        self._show_year()
        self.resize(theme.metrics.px(_WIDTH), self.sizeHint().height())

    @property
    def instrument(self) -> str:
        """Key of the worksheet."""
        return str(self.asked.currentData())

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is it known how large its texts are."""
        super().showEvent(event)
        self._fit()

    def _show_year(self) -> None:
        year = self.year.value()
        usual = instruments_of_year(year)[0]
        if not self._is_chosen:
            self.asked.setCurrentIndex(self.asked.findData(usual))
        asked = published(self.instrument)
        self.about.setText(self.tr("{title}; %n question(s).", "", len(asked.indicators)).format(title=asked.title))
        self.unusual.setText(
            self.tr("{year} was usually assessed by {regulation}.").format(
                year=year, regulation=self.asked.itemText(self.asked.findData(usual))
            )
        )
        self.unusual.setVisible(self.instrument != usual)
        is_taken = year in self._taken
        restyle(self.year, invalid="true" if is_taken else "false")
        self.complaint.setText(self.tr("{year} is in this file already. Choose another year.").format(year=year))
        self.complaint.setVisible(is_taken)
        self.add.setEnabled(not is_taken)
        self.add.setText(self.tr("Add {year}").format(year=year))
        self.add.setAccessibleName(self.add.text())
        if self.isVisible():
            self._fit()

    def _on_chosen(self) -> None:
        self._is_chosen = True
        self._show_year()

    def _lay_out(self, theme: Theme) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Year assessed"), self.year)
        form.addRow(self.tr("Worksheet"), self.asked)
        nothing = self.tr(
            "The year begins empty: no answer, evidence or score comes into it from another year. It is open "
            "afterwards, and undoing takes it away again."
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.add, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.metrics.space(12))
        layout.addLayout(form)
        # Not in the form, which keeps room for more lines than they have.
        for text in (self.about, self.unusual, label(nothing, wraps=True), self.complaint):
            layout.addWidget(text)
        layout.addStretch(1)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self.year.valueChanged.connect(self._show_year)
        self.asked.activated.connect(self._on_chosen)

    def _fit(self) -> None:
        """As high as its texts need at its width."""
        self.resize(self.width(), self.heightForWidth(self.width()))
