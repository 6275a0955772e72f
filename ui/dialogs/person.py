"""Who is working on this laptop: a claim that every change carries, not a protection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from ui.dialogs.choices import AreaBox, RoleBox
from ui.preferences import Person
from ui.theme.qss import restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from assessments.definition import Area
    from ui.theme.theme import Theme


class PersonDialog(QDialog):
    """Name, role and area group."""

    def __init__(
        self, person: Person | None, areas: Sequence[Area], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Lay out.

        Args:
            person: Who it was so far.
            areas: Change areas of the instrument.
            theme: Sizes.
            parent: The window.
        """
        super().__init__(parent)
        self._was = person
        self.setWindowTitle(self.tr("Who is working"))
        self.name = QLineEdit(person.name if person else "")
        self.name.setMaxLength(100)
        self.name.setAccessibleName(self.tr("Name"))
        self.role = RoleBox()
        self.area = AreaBox(areas, self.tr("Area group"))
        if person is not None:
            self.role.setCurrentIndex(max(0, self.role.findData(person.role)))
            self.area.setCurrentIndex(max(0, self.area.findData(person.area)))
        about = QLabel(
            self.tr("Written beside every change you make, so that the team sees who did what. There is no password.")
        )
        about.setProperty("role", "secondary")
        about.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Role"), self.role)
        form.addRow(self.tr("Area group"), self.area)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        keep = QPushButton(self.tr("Remember"))
        keep.setProperty("kind", "primary")
        keep.setDefault(True)
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.metrics.space(12))
        layout.addWidget(about)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.resize(theme.metrics.px(460), self.sizeHint().height())

    def person(self) -> Person:
        """Who it is now."""
        role = str(self.role.currentData())
        stage = self._was.stage if self._was is not None and self._was.role == role else ""
        return Person(self.name.text().strip(), role, self.area.currentData(), stage)

    def accept(self) -> None:
        """Close when there is a name."""
        if self.name.text().strip():
            super().accept()
            return
        restyle(self.name, invalid="true")
        self.name.setFocus()
