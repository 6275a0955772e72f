"""What the parts of the charts mean, once on a page, in the order they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.metrics import Role
from ui.widgets.bar_painting import TRIANGLE, BarPainter
from ui.widgets.painted import Painted, draw_runs, width_of

if TYPE_CHECKING:
    from ui.theme.theme import Theme

_SAMPLE = 16
_SAMPLE_HEIGHT = 10


class Legend(Painted):
    """Unit, reviewer, unanswered, both minimums; in two lines where one is too narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Explain the charts.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(theme, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._on_language_changed()

    def sizeHint(self) -> QSize:  # noqa: N802
        """All in one line."""
        places = self._places(1 << 20)
        return QSize(round(places[-1].right()) + 1, round(places[-1].bottom()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The widest entry alone."""
        widest = max(place.width() for place in self._places(1 << 20))
        return QSize(round(widest) + 1, self._line())

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height of all lines at this width."""
        return round(self._places(width)[-1].bottom())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Draw it."""
        painter = QPainter(self)
        bars = BarPainter(painter, self.theme, self.devicePixelRatioF())
        font, colour = self.theme.font(Role.CAPTION), self.theme.colour("text2")
        for index, (place, text) in enumerate(zip(self._places(self.width()), self._texts(), strict=True)):
            sample = self._sample(index)
            self._draw_sample(painter, bars, index, QRectF(place.left(), place.top(), sample, place.height()))
            draw_runs(painter, place.adjusted(sample + self.theme.metrics.space(5), 0, 0, 0), [(text, font, colour)])
        painter.end()

    def _draw_sample(self, painter: QPainter, bars: BarPainter, index: int, box: QRectF) -> None:
        half = self.theme.metrics.px(_SAMPLE_HEIGHT) / 2
        middle = box.center()
        bar = QRectF(box.left(), round(middle.y() - half), box.width(), 2 * half)
        if index == 0:
            painter.fillRect(bar, QColor(self.theme.tokens.primary))
        elif index == 1:
            bars.triangle(QPointF(middle.x(), middle.y() + self.theme.metrics.px(TRIANGLE[1]) / 2))
        elif index == 2:
            painter.fillRect(bar, QColor(self.theme.tokens.track))
            bars.hatch(bar)
        else:
            bars.tick(middle.x(), bar.top() - 1, bar.bottom() + 1, dashed=index > 3)

    def _sample(self, index: int) -> int:
        """Width of a sample: ticks are narrower than bars."""
        return self.theme.metrics.px(4 if index > 2 else _SAMPLE)

    def _places(self, width: float) -> list[QRectF]:
        metrics, font = self.theme.metrics, self.theme.font(Role.CAPTION)
        x, y = 0.0, 0.0
        found = []
        for index, text in enumerate(self._texts()):
            needed = self._sample(index) + metrics.space(5) + width_of(text, font)
            if x > 0 and x + needed > width:
                x, y = 0.0, y + self._line() + metrics.space(2)
            found.append(QRectF(x, y, needed, self._line()))
            x += needed + metrics.space(12)
        return found

    def _line(self) -> int:
        return self.theme.metrics.line_px(Role.CAPTION)

    def _texts(self) -> tuple[str, ...]:
        return self.tr("Unit"), self.tr("TPI"), self.tr("unanswered"), self.tr("WBK"), self.tr("WBBM")

    def _on_language_changed(self) -> None:
        self._describe(self.tr("Legend"), ", ".join(self._texts()))
        super()._on_language_changed()
