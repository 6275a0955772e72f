"""What the parts of the charts mean, once on a page, in the order they are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.metrics import Role
from ui.widgets.bar_painting import BarPainter
from ui.widgets.painted import Painted, draw_runs, width_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from ui.theme.theme import Theme

_SAMPLE = 16
_SAMPLE_HEIGHT = 10
_SAMPLE_GAP = 5
_TICK = 4
#: Everything that can be explained, in the order it is drawn.
PARTS = ("unit", "tpi", "unanswered", "wbk", "wbbm")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One part of the charts: its name, and a sample of it that is this wide at 100 %."""

    key: str
    text: str
    width: int
    draw: Callable[[BarPainter, QRectF], None]


def _upright(box: QRectF) -> tuple[float, float, float]:
    return box.center().x(), box.top() - 1, box.bottom() + 1


class Legend(Painted):
    """Unit, reviewer, unanswered, both minimums; in two lines where one is too narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, parts: Collection[str] = PARTS) -> None:
        """Explain the charts.

        Args:
            theme: Colours and sizes.
            parent: Owner.
            parts: Those that the charts beside it draw.
        """
        super().__init__(theme, parent)
        self._parts = parts
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._on_language_changed()

    def set_parts(self, parts: Collection[str]) -> None:
        """Explain other parts, those that the charts draw now."""
        if set(parts) != set(self._parts):
            self._parts = parts
            self._on_language_changed()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All in one line."""
        places = self._places(1 << 20)
        return QSize(round(places[-1].right()) + 1, round(places[-1].bottom()))

    def minimumSizeHint(self) -> QSize:
        """The widest entry alone."""
        widest = max(place.width() for place in self._places(1 << 20))
        return QSize(round(widest) + 1, self._line())

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at this width."""
        return round(self._places(width)[-1].bottom())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        with QPainter(self) as painter:
            bars = BarPainter(painter, self.theme, self.devicePixelRatioF())
            font, colour = self.theme.font(Role.CAPTION), self.theme.colour("text2")
            for place, entry in zip(self._places(self.width()), self._entries(), strict=True):
                sample = self.theme.metrics.px(entry.width)
                height = self.theme.metrics.px(_SAMPLE_HEIGHT)
                entry.draw(bars, QRectF(place.left(), round(place.center().y() - height / 2), sample, height))
                beside = place.adjusted(sample + self.theme.metrics.space(_SAMPLE_GAP), 0, 0, 0)
                draw_runs(painter, beside, [(entry.text, font, colour)])

    def _entries(self) -> tuple[_Entry, ...]:
        found = (
            _Entry("unit", self.tr("Unit"), _SAMPLE, lambda bars, box: bars.value(box)),
            _Entry(
                "tpi",
                self.tr("TPI"),
                _SAMPLE,
                lambda bars, box: bars.triangle(QPointF(box.center().x(), box.bottom() - 1)),
            ),
            _Entry("unanswered", self.tr("unanswered"), _SAMPLE, lambda bars, box: bars.unanswered(box)),
            _Entry("wbk", self.tr("WBK"), _TICK, lambda bars, box: bars.tick(*_upright(box), dashed=False)),
            _Entry("wbbm", self.tr("WBBM"), _TICK, lambda bars, box: bars.tick(*_upright(box), dashed=True)),
        )
        return tuple(entry for entry in found if entry.key in self._parts)

    def _places(self, width: float) -> list[QRectF]:
        metrics, font = self.theme.metrics, self.theme.font(Role.CAPTION)
        x, y = 0.0, 0.0
        found = []
        for entry in self._entries():
            needed = metrics.px(entry.width) + metrics.space(_SAMPLE_GAP) + width_of(entry.text, font)
            if x > 0 and x + needed > width:
                x, y = 0.0, y + self._line() + metrics.space(2)
            found.append(QRectF(x, y, needed, self._line()))
            x += needed + metrics.space(12)
        return found

    def _line(self) -> int:
        return self.theme.metrics.line_px(Role.CAPTION)

    def _on_language_changed(self) -> None:
        self._describe(self.tr("Legend"), ", ".join(entry.text for entry in self._entries()))
        super()._on_language_changed()
