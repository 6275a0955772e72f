"""The one action of the page, what it records, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from ui.desk import Desk


class ImportFooter(QWidget):
    """A bar below the page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self.setProperty("bar", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # As high as its words need beside the buttons: large text takes three lines there.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._about = label("", "secondary", wraps=True)
        self.cancel_button = button(self.tr("Leave the workbook"))
        self.save_button = button(
            self.tr("Save this list"), tip=self.tr("The cells that are shown, to be sent to whoever filled them in")
        )
        self.take_button = button("", "primary")
        metrics = desk.theme.metrics
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.space(20), metrics.space(8), metrics.space(20), metrics.space(8))
        layout.setSpacing(metrics.space(8))
        layout.addWidget(self._about, 1)
        layout.addWidget(self.cancel_button)
        layout.addWidget(self.save_button)
        layout.addWidget(self.take_button)

    @property
    def about(self) -> str:
        """What is said of the action."""
        return self._about.text()

    def show_count(self, count: int, undecided: int, *, hindrance: str) -> None:
        """Say how many cells would be taken.

        Args:
            count: Of the chosen ones.
            undecided: Conflicts about which nothing was decided.
            hindrance: Why nothing can be taken; empty when it can.
        """
        self.take_button.setText(self.tr("Take %n cell(s)", "", count) if count else self.tr("Take nothing"))
        self.take_button.setAccessibleName(self.take_button.text())
        self.take_button.setEnabled(bool(count) and not hindrance)
        self.take_button.setToolTip(hindrance or ("" if count else self.tr("Tick at least one cell")))
        person = self._desk.preferences.person
        name = person.name if person is not None else self.tr("nobody; say who is working")
        said = self.tr("Recorded under {name}, and can be undone in one step (Ctrl+Z).").format(name=name)
        if undecided:
            said += " " + self.tr("%n conflict(s) [stays as it is|stay as they are] here.", "", undecided)
        self._about.setText(hindrance or said)
