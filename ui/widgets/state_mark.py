"""The mark of a state: a shape first and a colour second, as a widget, a picture or a stroke of another painter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.mark_shapes import BOX, mark_path
from ui.widgets.painted import Painted

if TYPE_CHECKING:
    from ui.theme.theme import Theme
    from ui.theme.tokens import Mark


def paint_mark(painter: QPainter, mark: Mark, box: QRectF, colour: QColor) -> None:
    """Draw a mark.

    Args:
        painter: Open; left as it was.
        mark: Which.
        box: Square it fills.
        colour: Of the shape.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / BOX, box.height() / BOX)
    painter.fillPath(mark_path(mark), colour)
    painter.restore()


def mark_pixmap(mark: Mark, colour: QColor, side: int, ratio: float = 1.0) -> QPixmap:
    """A mark as a picture, for item models and buttons.

    Args:
        mark: Which.
        colour: Of the shape.
        side: In pixels of the layout.
        ratio: Pixels of the screen for each of them.
    """
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    with QPainter(picture) as painter:
        paint_mark(painter, mark, QRectF(0, 0, side, side), colour)
    return picture


class StateMark(Painted):
    """One mark in a line of text; without a mark it keeps its place."""

    def __init__(self, theme: Theme, mark: Mark | None = None, name: str = "", parent: QWidget | None = None) -> None:
        """Show a mark.

        Args:
            theme: Colours and sizes.
            mark: Which, or none.
            name: What it says, for those who do not see it.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._side = BOX
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_mark(mark, name)

    def set_mark(self, mark: Mark | None, name: str = "") -> None:
        """Show another mark."""
        self._mark = mark
        self._describe(name, name)
        self.setToolTip(name)
        self.update()

    def set_side(self, side: int) -> None:
        """Draw it at another size, in pixels at 100 %."""
        self._side = side
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square that follows the text."""
        side = self.theme.metrics.px(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        if self._mark is None:
            return
        with QPainter(self) as painter:
            paint_mark(painter, self._mark, QRectF(self.rect()), self.theme.colour(self._mark.value))
