"""Cards in three columns, in two, or in one, as the width allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme

#: Least width at 100 % for so many columns.
THREE_FROM, TWO_FROM = 1000, 660
#: How three columns share the width, and two.
_SHARES = {3: (384, 422, 328), 2: (1, 1), 1: (1,)}


class Columns(QWidget):
    """Moves its cards when the width changes; they are never made anew."""

    arranged = Signal()  #: the cards stand in another order

    def __init__(self, theme: Theme, places: Mapping[int, Sequence[Sequence[QWidget]]]) -> None:
        """Take the cards.

        Args:
            theme: Sizes.
            places: Number of columns -> the cards of each, from top to bottom; the last one of a column grows.
        """
        super().__init__()
        self._theme = theme
        self._places = places
        self._count = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.metrics.space(13))
        self._columns = [QVBoxLayout() for _ in range(max(places))]
        for column in self._columns:
            column.setSpacing(theme.metrics.space(13))
            self._row.addLayout(column)
        for card in self._cards():
            policy = card.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            card.setSizePolicy(policy)
        self._arrange(3)

    @property
    def count(self) -> int:
        """How many columns there are now."""
        return self._count

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """In the order in which they are read."""
        return tuple(card for column in self._places[self._count] for card in column)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Choose how many columns fit."""
        super().resizeEvent(event)
        width = self.width() / self._theme.metrics.scale
        self._arrange(3 if width >= THREE_FROM else 2 if width >= TWO_FROM else 1)

    def _cards(self) -> list[QWidget]:
        return [card for column in self._places[1] for card in column]

    def _arrange(self, count: int) -> None:
        if count == self._count:
            return
        self._count = count
        for column in self._columns:
            while column.takeAt(0) is not None:
                pass
        for number, column in enumerate(self._columns):
            cards = self._places[count][number] if number < count else ()
            for card in cards:
                column.addWidget(card, 1 if card is cards[-1] else 0)
            self._row.setStretch(number, _SHARES[count][number] if number < count else 0)
        self.arranged.emit()
