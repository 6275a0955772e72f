"""The bar that all meters share: track, value, hatched ceiling, ticks of the minimums and the reviewer's triangle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.widgets.chart_geometry import snapped
from ui.widgets.painted import sharp

if TYPE_CHECKING:
    from ui.theme.theme import Theme
    from ui.widgets.chart_geometry import BarShares

TICK_WIDTH = 2.0
TICK_GAP = 1.5
TICK_REACH = 4.0
TRIANGLE = (11.0, 8.0)
_HATCH_PERIOD = 6.0
_HATCH_STRIPE = 2.0
_HATCH_END = 1.5
_DASH = (3.0, 2.0)


class BarPainter:
    """Draws bars and ticks with the colours of a theme on one screen."""

    def __init__(self, painter: QPainter, theme: Theme, ratio: float) -> None:
        """Remember what to draw with.

        Args:
            painter: Open.
            theme: Colours, and the text scale that ticks, stripes and triangles follow.
            ratio: Pixels of the screen for each of the layout.
        """
        self._painter = painter
        self._tokens = theme.tokens
        self._scale = theme.metrics.scale
        self._ratio = ratio

    def draw(
        self,
        box: QRectF,
        shares: BarShares,
        *,
        tick_reach: float = TICK_REACH,
        ticks: bool = True,
        tpi_size: float = 1.0,
    ) -> None:
        """Draw one bar.

        Args:
            box: The track.
            shares: What to draw in it.
            tick_reach: How far ticks stand out above and below, at 100 %.
            ticks: Whether to draw the minimums; not where they are lines through many bars.
            tpi_size: Of the reviewer's triangle, 1 for the usual one.
        """
        track = sharp(box, self._ratio)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._painter.fillRect(track, QColor(self._tokens.track))
        value_end = self.x_of(track, shares.value)
        self.hatch(QRectF(value_end, track.top(), self.x_of(track, shares.ceiling) - value_end, track.height()))
        self.value(QRectF(track.left(), track.top(), value_end - track.left(), track.height()))
        reach = tick_reach * self._scale
        if ticks:
            for part, dashed in ((shares.wbk, False), (shares.wbbm, True)):
                if part is not None:
                    top, bottom = track.top() - reach, track.bottom() + reach
                    self.tick(self.x_of(track, part), top, bottom, dashed=dashed, gap_from=track)
        if shares.tpi is not None:
            self.triangle(QPointF(track.left() + track.width() * shares.tpi, track.top() + 1), tpi_size)

    def x_of(self, track: QRectF, part: float) -> float:
        """The pixel where a part of the track ends."""
        return snapped(track.left() + track.width() * part, self._ratio)

    def value(self, box: QRectF) -> None:
        """Fill what is reached."""
        self._painter.fillRect(box, QColor(self._tokens.primary))

    def unanswered(self, box: QRectF) -> None:
        """Draw a piece of track that is hatched all over."""
        self._painter.fillRect(box, QColor(self._tokens.track))
        self.hatch(box)

    def hatch(self, box: QRectF) -> None:
        """Fill what is not done yet with stripes, closed by a line at its end."""
        if box.width() <= 0:
            return
        colour = QColor(self._tokens.hatch)
        painter = self._painter
        painter.save()
        painter.setClipRect(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, _HATCH_STRIPE * self._scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        # Stripes start at a fixed grid, so that they stand still while the bar grows.
        step = _HATCH_PERIOD * self._scale * 2**0.5
        x = box.left() - box.left() % step - box.height() - step
        while x < box.right() + step:
            painter.drawLine(
                QLineF(x - 2, box.bottom() + 2, x + box.height() + 2, box.top() - 2),
            )
            x += step
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        end = max(snapped(_HATCH_END * self._scale, self._ratio), 1 / self._ratio)
        painter.fillRect(QRectF(box.right() - end, box.top(), end, box.height()), colour)
        painter.restore()

    def tick(self, x: float, top: float, bottom: float, *, dashed: bool, gap_from: QRectF | None = None) -> None:
        """Draw a minimum: a line with a gap on both sides, so that it is seen on every ground.

        Args:
            x: Middle of the line.
            top: Upper end.
            bottom: Lower end.
            dashed: Whether it is the higher of the two minimums.
            gap_from: The bar the gap is cut from; without one the gap is as high as the line.
        """
        painter, ratio, scale = self._painter, self._ratio, self._scale
        width = max(snapped(TICK_WIDTH * scale, ratio), 1 / ratio)
        gap = max(snapped(TICK_GAP * scale, ratio), 1 / ratio)
        left = snapped(x - width / 2, ratio)
        top, bottom = snapped(top, ratio), snapped(bottom, ratio)
        cut_top, cut_bottom = (gap_from.top(), gap_from.bottom()) if gap_from is not None else (top, bottom)
        ground = QColor(self._tokens.surface)
        painter.fillRect(QRectF(left - gap, cut_top, width + 2 * gap, cut_bottom - cut_top), ground)
        ink = QColor(self._tokens.tick)
        dash, pause = (snapped(part * scale, ratio) for part in _DASH) if dashed else (bottom - top, 0.0)
        y = top
        while y < bottom:
            painter.fillRect(QRectF(left, y, width, min(dash, bottom - y)), ink)
            y += dash + pause

    def triangle(self, tip: QPointF, size: float = 1.0) -> None:
        """Draw the reviewer's value as a triangle that points down at it."""
        width, height = (side * size * self._scale for side in TRIANGLE)
        top = tip.y() - height
        shape = QPolygonF([QPointF(tip.x() - width / 2, top), QPointF(tip.x() + width / 2, top), tip])
        painter = self._painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._tokens.tpi))
        painter.setPen(QPen(QColor(self._tokens.surface), 1.2))
        painter.drawPolygon(shape)
        painter.restore()
