"""Cards in rows of as many as the width allows, up to five."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme

#: Least width of a card at 100 %, and most of them in a row.
LEAST, MOST = 262, 5
_GAP = 13


class Gallery(QWidget):
    """Moves its cards when the width changes; they are never made anew."""

    def __init__(self, theme: Theme, cards: Sequence[QWidget]) -> None:
        """Take the cards.

        Args:
            theme: Sizes.
            cards: In reading order.
        """
        super().__init__()
        self._theme = theme
        self._cards = tuple(cards)
        self.columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.metrics.space(_GAP))
        self._arrange(4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how many fit in a row."""
        super().resizeEvent(event)
        gap = self._grid.spacing()
        fit = (self.width() + gap) // (self._theme.metrics.px(LEAST) + gap)
        self._arrange(min(max(fit, 1), MOST))

    def _arrange(self, columns: int) -> None:
        if columns == self.columns:
            return
        self.columns = columns
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(MOST):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
