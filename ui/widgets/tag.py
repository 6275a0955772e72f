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

_HEIGHT = 20
_PADDING = 7
_GAP = 5


def tag_size(theme: Theme, text: str, *, bare: bool = False) -> QSize:
    """Room for a tag with the whole of its text.

    Args:
        theme: Sizes and fonts.
        text: What it says.
        bare: Whether it goes without a mark.
    """
    metrics = theme.metrics
    width = width_of(text, theme.font(Role.BUTTON)) + 2 * metrics.space(_PADDING)
    width += 0 if bare else metrics.px(BOX) + metrics.space(_GAP)
    return QSize(round(width) + 1, metrics.px(_HEIGHT))


def paint_tag(
    painter: QPainter, theme: Theme, box: QRectF, text: str, mark: Mark, *, bare: bool = False, icon: str = ""
) -> None:
    """Draw a tag, also for the delegates of tables.

    Args:
        painter: Open; left as it was.
        theme: Colours and fonts.
        box: Of the size that `tag_size` gives.
        text: What it says.
        mark: Whose colours it takes.
        bare: Whether the mark itself is left out.
        icon: In the place of the mark, in its colour.
    """
    metrics, look = theme.metrics, theme.tokens.marks[mark]
    ink = QColor(look.colour)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.tint or look.colour), 1))
    painter.setBrush(QColor(look.tint or theme.tokens.surface))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_TAG, RADIUS_TAG)
    x = box.left() + metrics.space(_PADDING)
    if not bare:
        side = metrics.px(BOX)
        square = QRectF(x, box.center().y() - side / 2, side, side)
        if icon:
            theme.icon(icon, mark.value, side).paint(painter, square.toAlignedRect())
        else:
            paint_mark(painter, mark, square, ink)
        x += side + metrics.space(_GAP)
    draw_runs(painter, QRectF(x, box.top(), box.right() - x, box.height()), [(text, theme.font(Role.BUTTON), ink)])
    painter.restore()


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
        return tag_size(self.theme, self._text, bare=self._bare)

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        with QPainter(self) as painter:
            paint_tag(painter, self.theme, QRectF(self.rect()), self._text, self._mark, bare=self._bare)
