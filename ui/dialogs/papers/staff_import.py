"""What a table of people would bring, before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
)

from integrity_zone.domain.staff_list import StaffImport
from ui.dialogs.home.parts import Sheet, fit_to_screen, table_view
from ui.models.home.text_table import TextTable
from ui.models.papers.staff_rows import column_name, preview_rows, problem_lines, staff_headers
from ui.widgets.parts import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.staff_list import StaffPreview
    from ui.desk import Desk

#: Lines of remarks in sight at once.
_LINES = 4


class StaffImportDialog(QDialog):
    """Rows, what is wrong with some of them, under which headings they were found, and what becomes of the list."""

    def __init__(self, preview: StaffPreview, present: int, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            preview: What the file holds.
            present: People in the list now.
            desk: The doors of a page.
            parent: The dialog of the list.
        """
        super().__init__(parent)
        theme = desk.theme
        metrics = theme.metrics
        self.setWindowTitle(self.tr("From {file}").format(file=preview.file_name))
        headers = (self.tr("Row"), *staff_headers()[:-1])
        self.model = TextTable(headers, theme, parent=self)
        self.table = table_view(self.model, theme, self.tr("People of the table"), wide=(1, 3))
        self.model.show_rows(preview_rows(preview))
        self.about = label(self._about(preview), "secondary", wraps=True)
        self.problems = label("\n".join(problem_lines(preview, desk.formats.language)), wraps=True)
        said = QScrollArea()
        said.setWidgetResizable(True)
        said.setFrameShape(QFrame.Shape.NoFrame)
        said.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        said.setAccessibleName(self.tr("Remarks on the table"))
        sheet = Sheet()
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.problems)
        inner.addStretch(1)
        said.setWidget(sheet)
        self.problems.ensurePolished()
        lines = min(len(preview.problems), _LINES)
        said.setFixedHeight(lines * self.problems.fontMetrics().lineSpacing() + metrics.space(4))
        said.setVisible(bool(preview.problems))
        self.replace = QRadioButton(self.tr("These people are the staff list; those not in the table leave it"))
        self.add = QRadioButton(self.tr("Add those who are not in the list; the same NIP is brought up to date"))
        self.replace.setChecked(True)
        group = QButtonGroup(self)
        for way in (self.replace, self.add):
            group.addButton(way)
            way.setVisible(present > 0)
        kept = label(self.tr("Who signed the pakta stays marked, known by NIP, else by name."), "caption", wraps=True)
        kept.setVisible(present > 0)
        self.confirm = QPushButton(self.tr("Take in %n person(s)", "", len(preview.rows)))
        self.confirm.setProperty("kind", "primary")
        self.confirm.setEnabled(bool(preview.rows))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.space(10))
        layout.addWidget(self.about)
        layout.addWidget(self.table, 1)
        for part in (said, self.replace, self.add, kept, buttons):
            layout.addWidget(part)
        fit_to_screen(self, theme, 860, 600)
        desk.hub.closed.connect(self.reject)
        self.confirm.setFocus()

    @property
    def how(self) -> StaffImport:
        """What becomes of the list there is."""
        return StaffImport.REPLACE if self.replace.isChecked() else StaffImport.ADD

    def _about(self, preview: StaffPreview) -> str:
        found = "; ".join(
            self.tr("{column} from “{heading}”").format(column=column_name(column), heading=heading)
            for column, heading in preview.columns.items()
        )
        said = [self.tr("%n person(s) found.", "", len(preview.rows))]
        if preview.sheet:
            said.append(self.tr("Sheet “{sheet}”.").format(sheet=preview.sheet))
        if found:
            said.append(self.tr("Read: {columns}.").format(columns=found))
        if preview.ignored:
            said.append(self.tr("Not used: {headings}.").format(headings=", ".join(preview.ignored)))
        return " ".join(said)
