"""What stands where nothing is yet: one sentence of what belongs there, and one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from ui.theme.theme import Theme

#: A line is no wider than this at 100 %, so that it can be read.
_WIDEST = 640


class EmptyState(QWidget):
    """A sentence in the middle of the place, with the button below it."""

    acted = Signal()

    def __init__(self, theme: Theme, sentence: str = "", action: str = "", parent: QWidget | None = None) -> None:
        """Say what belongs here.

        Args:
            theme: Sizes.
            sentence: One sentence.
            action: Text of the button; empty for none.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._sentence = QLabel()
        self._sentence.setProperty("role", "secondary")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton()
        self.button.clicked.connect(self.acted)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 100)
        middle.addStretch(1)
        self._column.addLayout(middle)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self._ways = 0
        self.set_texts(sentence, action)
        self._set_margins()
        theme.changed.connect(self._set_margins)

    def add_way(self, text: str) -> QPushButton:
        """Another button, below those that are there."""
        made = QPushButton(text)
        self._ways += 1
        # Above the room that keeps all of it in the middle.
        at = self._column.indexOf(self.button) + self._ways
        self._column.insertWidget(at, made, 0, Qt.AlignmentFlag.AlignHCenter)
        return made

    def set_texts(self, sentence: str, action: str = "") -> None:
        """Say something else."""
        self._sentence.setText(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(sentence)

    def _set_margins(self) -> None:
        metrics = self._theme.metrics
        self._sentence.setMaximumWidth(metrics.px(_WIDEST))
        self._column.setSpacing(metrics.space(12))
        self._column.setContentsMargins(metrics.space(20), metrics.space(20), metrics.space(20), metrics.space(20))
