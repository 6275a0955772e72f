"""Cards in three columns, in two, or in one, as the width allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where the cards stand from some width on."""

    least_width: int  #: at 100 %
    shares: tuple[int, ...]  #: how the columns share the width
    cards: tuple[tuple[QWidget, ...], ...]  #: of each column, from top to bottom; the last one grows

    def __post_init__(self) -> None:
        """Each column has a share."""
        assert len(self.shares) == len(self.cards)  # noqa: S101 - a bug, not an input


class Columns(QWidget):
    """Moves its cards when the width changes; they are never made anew."""

    arranged = Signal()  #: the cards stand in another order

    def __init__(self, theme: Theme, arrangements: Sequence[Arrangement]) -> None:
        """Take the cards.

        Args:
            theme: Sizes.
            arrangements: The widest first; the last one is for any width.
        """
        super().__init__()
        self._theme = theme
        self._arrangements = tuple(arrangements)
        self._current: Arrangement | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.metrics.space(13))
        self._columns = [QVBoxLayout() for _ in range(max(len(found.cards) for found in self._arrangements))]
        for column in self._columns:
            column.setSpacing(theme.metrics.space(13))
            self._row.addLayout(column)
        for card in self.cards:
            policy = card.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            card.setSizePolicy(policy)
        self._arrange(self._arrangements[0])

    @property
    def count(self) -> int:
        """How many columns there are now."""
        return len(self._now.cards)

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """In the order in which they are read."""
        return tuple(card for column in self._now.cards for card in column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how many columns fit."""
        super().resizeEvent(event)
        width = self.width() / self._theme.metrics.scale
        fitting = (found for found in self._arrangements if width >= found.least_width)
        self._arrange(next(fitting, self._arrangements[-1]))

    @property
    def _now(self) -> Arrangement:
        return self._current or self._arrangements[0]

    def _arrange(self, wanted: Arrangement) -> None:
        if wanted is self._current:
            return
        self._current = wanted
        for column in self._columns:
            while column.takeAt(0) is not None:
                pass
        for number, column in enumerate(self._columns):
            cards = wanted.cards[number] if number < len(wanted.cards) else ()
            for card in cards:
                column.addWidget(card, 1 if card is cards[-1] else 0)
            self._row.setStretch(number, wanted.shares[number] if number < len(wanted.cards) else 0)
        self.arranged.emit()
