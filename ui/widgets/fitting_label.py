"""A label of one line that has several ways to say the same, and says the fullest that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class FittingLabel(ElidedLabel):
    """Only the shortest is ever cut."""

    _said: Sequence[str] = ()

    def say(self, *said: str) -> None:
        """Show the first of these that fits, else the last."""
        self._said = said
        self._choose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew."""
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        if not self._said:
            return
        fitting = (text for text in self._said if self.fontMetrics().horizontalAdvance(text) <= self.width())
        text = next(fitting, self._said[-1])
        if text != self.text():
            self.setText(text)
