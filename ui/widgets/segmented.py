"""Two or three choices side by side of which one is always taken, such as the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Segment(QPushButton):
    """Has room for its text as it is set once it is taken, which is bolder."""

    def sizeHint(self) -> QSize:
        """Wide enough for both."""
        size = super().sizeHint()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        return QSize(size.width() + max(more, 0), size.height())

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()


class Segmented(QWidget):
    """Buttons that share their borders."""

    # Key of what was chosen by a person.
    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        """Offer choices; the first is taken.

        Args:
            choices: Key and text of each.
            name: What is chosen, for those who do not see it.
            parent: Owner.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for index, (key, text) in enumerate(choices):
            button = _Segment(text)
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            if index in (0, len(choices) - 1):
                button.setProperty("end", "last" if index else "first")
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        self.set_current(choices[0][0])

    @property
    def current(self) -> str:
        """Key of what is taken."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_current(self, key: str) -> None:
        """Take a choice without saying so."""
        self._buttons[key].setChecked(True)

    def choose(self, key: str) -> None:
        """Take a choice as a person does; nothing happens when it is taken already."""
        if key != self.current:
            self.set_current(key)
            self.chosen.emit(key)

    def set_text(self, key: str, text: str) -> None:
        """Name a choice anew."""
        self._buttons[key].setText(text)
