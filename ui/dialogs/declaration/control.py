"""A control announced on the day, such as CCTV points, and whether its place is to stay confidential."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QSpinBox

from integrity_zone.domain.declaration import Control
from integrity_zone.domain.declaration_file import COUNT_LIMIT, LINE_LIMIT, NAME_LIMIT
from ui.dialogs.declaration.fields import FormDialog, line_field
from ui.widgets.parts import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme


class ControlDialog(FormDialog):
    """Asks for a control."""

    def __init__(self, control: Control | None, theme: Theme, parent: QWidget | None) -> None:
        """Lay out.

        Args:
            control: What is changed; None for another one.
            theme: Sizes.
            parent: The window.
        """
        title = self.tr("Announce a control") if control is None else self.tr("Change a control")
        action = self.tr("Add") if control is None else self.tr("Save")
        super().__init__(title, action, theme, parent)
        known = control or Control("", "", 1, confidential=False)
        self.kind = line_field(self.tr("Kind"), NAME_LIMIT, known.kind, self.tr("such as CCTV"))
        self.place = line_field(self.tr("Place"), LINE_LIMIT, known.place)
        self.count = QSpinBox()
        self.count.setRange(1, COUNT_LIMIT)
        self.count.setValue(known.count)
        self.count.setAccessibleName(self.tr("How many"))
        self.confidential = QCheckBox(self.tr("The place stays confidential"))
        self.confidential.setChecked(known.confidential)
        about = self.tr(
            "A confidential place stands in no document, worksheet, report or log. Only this file holds it."
        )
        self.add(self.tr("Kind"), self.kind, is_needed=True)
        self.add(self.tr("Place"), self.place)
        self.add(self.tr("How many"), self.count)
        self.add("", self.confidential)
        self.form.addRow("", label(about, "caption", wraps=True))
        self.fit()
        self.kind.setFocus()

    @property
    def control(self) -> Control:
        """As filled in."""
        return Control(
            self.kind.text().strip(),
            self.place.text().strip(),
            self.count.value(),
            confidential=self.confidential.isChecked(),
        )
