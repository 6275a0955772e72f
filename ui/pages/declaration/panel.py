"""What every step shows in the middle: a heading, a remark beside it, something at its right, and a body to scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.dialogs.home.parts import Sheet
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.services.charters.ceremonies import Ceremony
    from ui.desk import Desk
    from ui.pages.declaration.acts import DeclarationActs
    from ui.view import AssessmentView


class Panel(QWidget):
    """One step. Put widgets into `body`; `show_view` is called after every change while it is in sight."""

    def __init__(self, desk: Desk, acts: DeclarationActs, title: str) -> None:
        """Make it empty.

        Args:
            desk: The doors of a page.
            acts: What can be done to the declaration.
            title: Above it.
        """
        super().__init__()
        self.desk = desk
        self.acts = acts
        metrics = desk.theme.metrics
        self.setAccessibleName(title)
        self._remark = label(role="secondary", wraps=True)
        self._head = QWidget()
        self.head = FlowLayout(self._head, spacing=metrics.space(8))
        heading = label(title, "card-title")
        # Titles side by side stand on one line, whether there is a button beside them or not.
        heading.setMinimumHeight(metrics.small_button)
        self.head.addWidget(heading)
        self._sheet = Sheet()
        self.body = QVBoxLayout(self._sheet)
        # Room for the ring of what has the focus, which would be cut at the edge of the scroll area.
        edge = metrics.space(4)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(metrics.space(10))
        # What stands above begins where the cards do.
        top = QVBoxLayout()
        top.setContentsMargins(edge, 0, edge, 0)
        top.setSpacing(metrics.space(4))
        top.addWidget(self._head)
        top.addWidget(self._remark)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.space(4))
        layout.addLayout(top)
        layout.addWidget(scroll, 1)
        self._remark.hide()

    def set_remark(self, text: str) -> None:
        """Say something below the heading; nothing for an empty text."""
        self._remark.setText(text)
        self._remark.setVisible(bool(text))

    def show_view(self, view: AssessmentView, ceremony: Ceremony) -> None:
        """Show where things stand; each panel has its own way."""
        raise NotImplementedError  # Qt's metaclass leaves no room for an abstract class

    def typed(self) -> Mapping[str, str]:
        """What is typed and cannot be recorded yet, by field."""
        return {}

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Take what `typed` gave on the page before."""

    def flush(self) -> None:
        """Record what is still being typed."""
