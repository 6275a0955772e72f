"""Start a new year from the one that is shown: what comes along is said before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QSizePolicy, QVBoxLayout

from ui.dialogs.choices import YearBox
from ui.models.home.year_preview import preview_lines, year_preview
from ui.theme.qss import restyle
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from assessments.definition import Instrument
    from ui.theme.theme import Theme
    from ui.view import AssessmentView


class StartYearDialog(QDialog):
    """Asks for the year; `accepted` means that it can be started."""

    def __init__(
        self,
        view: AssessmentView,
        instrument: Instrument,
        taken: Collection[int],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Lay out.

        Args:
            view: The year carried over.
            instrument: What is asked in the new year.
            taken: Years that the file has already.
            theme: Sizes.
            parent: The window.
        """
        super().__init__(parent)
        self._view, self._instrument = view, instrument
        self._taken = frozenset(taken) | {view.snapshot.assessment.year}
        self.setWindowTitle(self.tr("Start a new year from {year}").format(year=view.snapshot.assessment.year))
        self.year = YearBox(max(self._taken) + 1, self.tr("New year"), theme)
        self.evidence = QCheckBox(self.tr("Link the documents of carried answers again"))
        self.evidence.setChecked(True)
        self.preview = label(role="body", wraps=True)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        policy = self.preview.sizePolicy()
        # Else it asks for the lines that it would have in a narrow dialog.
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        self.preview.setSizePolicy(policy)
        self.complaint = label(wraps=True)
        self.complaint.setProperty("tone", "danger")
        form = QFormLayout()
        form.addRow(self.tr("New year"), self.year)
        form.addRow(self.tr("Worksheet"), label(instrument.title, wraps=True))
        form.addRow("", self.evidence)
        self.begin = button("", "primary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.begin, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.metrics.space(12))
        layout.addLayout(form)
        layout.addWidget(label(self.tr("What comes along"), "card-title"))
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.complaint)
        layout.addWidget(buttons)
        self.year.valueChanged.connect(self._show_preview)
        self.evidence.toggled.connect(self._show_preview)
        self._show_preview()
        self.resize(theme.metrics.px(560), self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is it known how large its texts are."""
        super().showEvent(event)
        self._fit()

    def _show_preview(self) -> None:
        year = self.year.value()
        lines = preview_lines(
            year_preview(self._view, self._instrument, year), year, with_evidence=self.evidence.isChecked()
        )
        self.preview.setText("\n".join(lines))
        is_taken = year in self._taken
        restyle(self.year, invalid="true" if is_taken else "false")
        self.complaint.setText(self.tr("{year} is in this file already. Choose another year.").format(year=year))
        self.complaint.setVisible(is_taken)
        self.begin.setEnabled(not is_taken)
        self.begin.setText(self.tr("Start {year}").format(year=year))
        self.begin.setAccessibleName(self.begin.text())
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        """As high as its texts need at its width."""
        self.resize(self.width(), self.heightForWidth(self.width()))
