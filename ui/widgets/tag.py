"""A word on a tint, with its mark: the state of a row, or a badge such as "sample"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.metrics import Role
from ui.theme.qss import RADIUS_TAG
from ui.widgets.mark_shapes import BOX
from ui.widgets.painted import Painted, draw_runs, width_of
from ui.widgets.state_mark import paint_mark

if TYPE_CHECKING:
    from ui.theme.theme import Theme
    from ui.theme.tokens import Mark


class Tag(Painted):
    """A state in words. In high contrast it has a border where others have a tint."""

    def __init__(
        self, theme: Theme, text: str, mark: Mark, *, bare: bool = False, parent: QWidget | None = None
    ) -> None:
        """Show a state.

        Args:
            theme: Colours and sizes.
            text: What it says.
            mark: Whose colours it takes.
            bare: Whether the mark itself is left out, for what is no state.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._bare = bare
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(text, mark)

    def set_state(self, text: str, mark: Mark) -> None:
        """Show another state."""
        self._text = text
        self._mark = mark
        self._describe(text, text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the mark and the whole text."""
        metrics = self.theme.metrics
        width = width_of(self._text, self.theme.font(Role.BUTTON)) + 2 * metrics.space(7)
        width += 0 if self._bare else metrics.px(BOX) + metrics.space(5)
        return QSize(round(width) + 1, metrics.px(20))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        metrics, look = self.theme.metrics, self.theme.tokens.marks[self._mark]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        ink = QColor(look.colour)
        if look.tint is None:
            painter.setPen(QPen(ink, 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_TAG, RADIUS_TAG)
        else:
            painter.setPen(QColor(look.tint))
            painter.setBrush(QColor(look.tint))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_TAG, RADIUS_TAG)
        x = float(metrics.space(7))
        if not self._bare:
            side = metrics.px(BOX)
            paint_mark(painter, self._mark, QRectF(x, (box.height() - side) / 2, side, side), ink)
            x += side + metrics.space(5)
        draw_runs(
            painter, QRectF(x, 0, box.width() - x, box.height()), [(self._text, self.theme.font(Role.BUTTON), ink)]
        )
        painter.end()
