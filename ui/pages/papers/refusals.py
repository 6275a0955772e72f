"""What is refused of a text, said at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from ui.theme.metrics import Role

if TYPE_CHECKING:
    from ui.theme.theme import Theme

#: Lines in sight at once; the rest is scrolled to.
_SAID = 8


class Refusals(QPlainTextEdit):
    """All that is refused, as high as it is said in, within limits."""

    def __init__(self, theme: Theme) -> None:
        """Say nothing yet.

        Args:
            theme: Sizes.
        """
        super().__init__()
        self._room = 0
        self._line, self._pad = theme.metrics.line_px(Role.BODY), 2 * theme.metrics.space(4) + 10
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())

    @property
    def lines(self) -> list[str]:
        """What is said, one sentence each."""
        return self.toPlainText().split("\n")

    def set_room(self, room: int) -> None:
        """Leave the text its room.

        Args:
            room: Height at most.
        """
        self._room = room
        self._fit()

    def _fit(self) -> None:
        lines = min(max(round(self.document().size().height()), 1), _SAID)
        self.setFixedHeight(max(min(lines * self._line + self._pad, self._room), self._line + self._pad))
