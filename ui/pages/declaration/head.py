"""The head of the page: its name, where the declaration stands in one line, and what is always at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.places import PageKey, page_name
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from integrity_zone.services.charters.ceremonies import Ceremony
    from ui.desk import Desk
    from ui.view import AssessmentView


class DeclarationHead(QWidget):
    """Its buttons are connected by the page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        theme, metrics = desk.theme, desk.theme.metrics
        self._said = label(role="secondary", wraps=True)
        self.steps_button = button(self.tr("Steps"))
        self.charter_button = button(self.tr("Charter"))
        self.print_button = button(self.tr("Print"))
        self.freeze_button = button(self.tr("Freeze the text"))
        self.withdraw_button = button(self.tr("Withdraw…"), name=self.tr("Withdraw the frozen charter"))
        for made, icon in (
            (self.steps_button, "list-tree"),
            (self.charter_button, "file-text"),
            (self.print_button, "printer"),
            (self.freeze_button, "lock"),
        ):
            theme.bind_icon(made, icon, "text")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(page_name(PageKey.DECLARATION), "page-title"))
        words.addWidget(self._said)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.space(8))
        layout.addLayout(words, 1)
        for made in (
            *(self.steps_button, self.charter_button, self.print_button),
            *(self.freeze_button, self.withdraw_button),
        ):
            layout.addWidget(made, 0, Qt.AlignmentFlag.AlignBottom)
        self.set_drawers(has_steps=False, has_charter=False)

    def set_drawers(self, *, has_steps: bool, has_charter: bool) -> None:
        """Offer what has no room beside the middle."""
        self.steps_button.setVisible(has_steps)
        self.charter_button.setVisible(has_charter)

    def show_view(self, view: AssessmentView, ceremony: Ceremony, *, can_write: bool) -> None:
        """Say where the declaration stands.

        Args:
            view: The assessment.
            ceremony: Where its charter stands.
            can_write: Whether the file may be changed.
        """
        declared = view.snapshot.declaration
        self._said.setText(
            self.tr("Building the integrity zone towards {target} · {state}").format(
                target=view.snapshot.unit.target, state=self._state(view, ceremony)
            )
        )
        is_frozen = ceremony.paper is not None
        is_ready = declared is not None and bool(declared.place and declared.date and declared.heads)
        self.print_button.setVisible(is_frozen)
        self.freeze_button.setVisible(not is_frozen)
        self.freeze_button.setEnabled(can_write and is_ready)
        self.freeze_button.setToolTip("" if is_ready else self.tr("Place, day or head is missing"))
        self.withdraw_button.setVisible(is_frozen)
        self.withdraw_button.setEnabled(can_write)

    def _state(self, view: AssessmentView, ceremony: Ceremony) -> str:
        if view.snapshot.papers.publication is not None:
            return self.tr("published")
        if ceremony.is_complete:
            return self.tr("signed, not published yet")
        if ceremony.paper is not None:
            return self.tr("being signed")
        return self.tr("not frozen yet")
