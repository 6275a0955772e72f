"""A key figure: what it is, the number, and a line about it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.qss import restyle
from ui.widgets.parts import label


class Figure(QWidget):
    """Caption above, number, detail below; the detail wraps."""

    def __init__(self, caption: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        """Show no number yet.

        Args:
            caption: What the number is.
            tone: Colour of the number, as `tone` of a label in `ui.theme.qss`; empty for that of text.
            parent: Owner.
        """
        super().__init__(parent)
        self._caption = label(role="caption")
        self._number = label(role="figure")
        self._detail = label(role="caption", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for line in (self._caption, self._number, self._detail):
            self._column.addWidget(line)
        self._column.addStretch(1)
        self.set_caption(caption)
        self.set_tone(tone)

    def set_caption(self, caption: str) -> None:
        """Say what the number is."""
        self._caption.setText(caption)
        self._describe()

    def set_number(self, number: str, detail: str = "") -> None:
        """Show a number as it is written, and a line about it."""
        self._number.setText(number)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._describe()

    def set_tone(self, tone: str) -> None:
        """Change the colour of the number."""
        restyle(self._number, tone=tone)

    @property
    def text_alternative(self) -> str:
        """What it says, in words."""
        return self.accessibleName()

    def _describe(self) -> None:
        parts = (line.text() for line in (self._caption, self._number, self._detail))
        self.setAccessibleName(" ".join(part for part in parts if part))
