"""A chip that can be pressed, with room for its words as they are once it is pressed, which are bolder."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton


class Chip(QPushButton):
    """Stays pressed."""

    def __init__(self, text: str = "") -> None:
        """Show words.

        Args:
            text: On it.
        """
        super().__init__(text)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("kind", "chip")
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Wide enough for both."""
        size = super().sizeHint()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        widths = [QFontMetrics(font).horizontalAdvance(self.text()) for font in (self.font(), bold)]
        return QSize(size.width() + max(widths[1] - widths[0], 0), size.height())

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()
