"""A frame with a title, something at its right, and a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme.metrics import Role

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class Card(QFrame):
    """Groups what belongs together; it never decorates. Put widgets into `body`."""

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        """Make an empty card.

        Args:
            theme: Sizes.
            title: Empty for none.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self.setProperty("card", "true")
        self._title = QLabel()
        self._title.setProperty("role", "card-title")
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._right: QWidget | None = None
        self.body = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self.body, 1)
        self.set_title(title)
        self._set_margins()
        theme.changed.connect(self._set_margins)

    def set_title(self, title: str) -> None:
        """Change the title; without one and without anything at the right there is no head line."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_right(self, widget: QWidget) -> None:
        """Put a widget at the right of the title, in place of an earlier one."""
        if self._right is not None:
            self._head.removeWidget(self._right)
            self._right.deleteLater()
        self._right = widget
        self._head.addWidget(widget)
        self._set_margins()

    def _set_margins(self) -> None:
        metrics = self._theme.metrics
        across, down = metrics.space(14), metrics.space(10)
        # A button at the right is higher than the title, and titles side by side stand on one line all the same.
        spare = 0 if self._right is None else (metrics.small_button - metrics.line_px(Role.CARD_TITLE)) // 2
        self._column.setContentsMargins(across, down - spare, across, down)
        self._column.setSpacing(metrics.space(8) - spare)
        self._head.setSpacing(metrics.space(8))
        self.body.setSpacing(metrics.space(6))
