"""A score against its minimums: as a block with labels, or as one short line in the strip above a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.metrics import Role
from ui.theme.tokens import Mark
from ui.widgets import chart_texts
from ui.widgets.bar_painting import TRIANGLE, BarPainter
from ui.widgets.chart_geometry import bar_shares, place_minimum_labels
from ui.widgets.chart_values import Amount, MeterValue
from ui.widgets.painted import Painted, Run, draw_runs, elided, width_of, width_of_runs
from ui.widgets.state_mark import paint_mark

if TYPE_CHECKING:
    from ui.theme.theme import Theme
    from ui.widgets.chart_geometry import MinimumLabels, Span

MOVE_MS = 150
_EMPTY = MeterValue("", Amount(0, ""), Amount(100, ""), Amount(0, ""))


class MovingMeter(Painted):
    """A meter whose value glides to where it belongs, unless nothing may move."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._value = _EMPTY
        self._shown = 0.0
        self._movement = QVariantAnimation(self)
        self._movement.setDuration(MOVE_MS)
        self._movement.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._movement.valueChanged.connect(self._on_moved)

    @property
    def value(self) -> MeterValue:
        """What is shown, or soon will be."""
        return self._value

    def set_value(self, value: MeterValue) -> None:
        """Show a score."""
        is_first = self._value is _EMPTY
        self._value = value
        self._describe(value.name, chart_texts.meter_text(value, value.target))
        self._movement.stop()
        if is_first or self.theme.less_motion or not self.isVisible():
            self._shown = value.value.number
        else:
            # Two numbers of one type: Qt does not move from a float to a whole number.
            self._movement.setStartValue(float(self._shown))
            self._movement.setEndValue(float(value.value.number))
            self._movement.start()
        self.updateGeometry()
        self.update()

    def _on_moved(self, number: float) -> None:
        self._shown = float(number)
        self.update()

    def _on_language_changed(self) -> None:
        self._describe(self._value.name, chart_texts.meter_text(self._value, self._value.target))
        super()._on_language_changed()

    def _draw_bar(self, painter: QPainter, box: QRectF, *, with_tpi: bool) -> None:
        value = self._value
        shares = bar_shares(
            self._shown,
            max(value.ceiling.number, self._shown),
            value.maximum.number,
            wbk=value.wbk,
            wbbm=value.wbbm,
            tpi=value.tpi if with_tpi else None,
        )
        BarPainter(painter, self.theme, self.devicePixelRatioF()).draw(box, shares)


class ThresholdMeter(MovingMeter):
    """Name and figure above, the bar with its ticks, and the minimums below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough for its texts, high enough for name, triangle, bar and labels."""
        return QSize(max(self.minimumSizeHint().width(), self.theme.metrics.px(240)), self._height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as name and figure, and both labels beside each other, allow."""
        caption = self.theme.font(Role.CAPTION)
        labels = sum(width_of(text, caption) + 8 for text in self._minimum_texts() if text)
        head = width_of(self._value.name, self._strong()) + 16 + width_of_runs(self._figure())
        return QSize(round(max(labels, head)), self._height())

    def track_box(self) -> QRectF:
        """Where the bar lies."""
        metrics = self.theme.metrics
        top = metrics.line_px(Role.BODY) + metrics.px(TRIANGLE[1]) + metrics.space(8)
        return QRectF(0, top, self.width(), metrics.px(14))

    def minimum_labels(self) -> MinimumLabels:
        """Where the labels below the bar stand."""
        value, track = self._value, self.track_box()
        shares = bar_shares(0, 0, value.maximum.number, wbk=value.wbk, wbbm=value.wbbm)
        caption = self.theme.font(Role.CAPTION)
        wbk, wbbm = self._minimum_texts()
        return place_minimum_labels(
            track.width(),
            wbk=None if shares.wbk is None else (shares.wbk * track.width(), width_of(wbk, caption)),
            wbbm=None if shares.wbbm is None else (shares.wbbm * track.width(), width_of(wbbm, caption)),
            zero=width_of("0", caption),
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        with QPainter(self) as painter:
            metrics, theme = self.theme.metrics, self.theme
            head = QRectF(0, 0, self.width(), metrics.line_px(Role.BODY))
            figure = self._figure()
            room = head.width() - width_of_runs(figure) - metrics.space(8)
            draw_runs(
                painter, head, [(elided(self._value.name, self._strong(), room), self._strong(), theme.colour("text"))]
            )
            draw_runs(painter, head, figure, at_right=True)
            track = self.track_box()
            self._draw_bar(painter, track, with_tpi=True)
            labels = self.minimum_labels()
            wbk, wbbm = self._minimum_texts()
            for text, span in (("0", labels.zero), (wbk, labels.wbk), (wbbm, labels.wbbm)):
                self._draw_label(painter, text, span, track.bottom() + metrics.px(4) + metrics.space(2))

    def _draw_label(self, painter: QPainter, text: str, span: Span | None, top: float) -> None:
        if span is not None:
            box = QRectF(span.start, top, span.end - span.start, self.theme.metrics.line_px(Role.CAPTION))
            draw_runs(painter, box, [(text, self.theme.font(Role.CAPTION), self.theme.colour("text2"))])

    def _height(self) -> int:
        metrics = self.theme.metrics
        below = metrics.px(4) + metrics.space(2) + metrics.line_px(Role.CAPTION)
        return round(self.track_box().bottom()) + below

    def _strong(self) -> QFont:
        return self.theme.font(Role.BODY, strong=True)

    def _figure(self) -> list[Run]:
        value, theme = self._value, self.theme
        of = " " + chart_texts.of_maximum(value.maximum.text)
        return [
            (value.value.text, self._strong(), theme.colour("text")),
            (of, theme.font(Role.BODY), theme.colour("text2")),
        ]

    def _minimum_texts(self) -> tuple[str, str]:
        value = self._value
        return (
            chart_texts.wbk(value.wbk.text) if value.wbk else "",
            chart_texts.wbbm(value.wbbm.text) if value.wbbm else "",
        )


class StripMeter(MovingMeter):
    """Name, figure, a short bar and the verdict in one line."""

    _BAR = 86

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its parts."""
        metrics = self.theme.metrics
        width = width_of_runs(self._head()) + metrics.px(self._BAR) + metrics.space(8) * 2
        if self._value.is_met is not None:
            width += metrics.px(14)
        if self._value.shortfall:
            width += metrics.space(12) + width_of(self._value.shortfall, self._strong())
        return QSize(round(width) + 2, metrics.px(24))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        with QPainter(self) as painter:
            metrics, theme, value = self.theme.metrics, self.theme, self._value
            line = QRectF(self.rect())
            draw_runs(painter, line, self._head())
            x = width_of_runs(self._head()) + metrics.space(8)
            height = metrics.px(8)
            bar = QRectF(x, line.center().y() - height / 2, metrics.px(self._BAR), height)
            self._draw_bar(painter, bar, with_tpi=False)
            x = bar.right() + metrics.space(8)
            if value.is_met is not None:
                side = metrics.px(14)
                mark = Mark.MET if value.is_met else Mark.SHORT
                paint_mark(painter, mark, QRectF(x, line.center().y() - side / 2, side, side), theme.colour(mark.value))
                x += side + metrics.space(12)
            if value.shortfall:
                rest = QRectF(x, 0, line.width() - x, line.height())
                draw_runs(painter, rest, [(value.shortfall, self._strong(), theme.colour("danger"))])

    def _strong(self) -> QFont:
        return self.theme.font(Role.BODY, strong=True)

    def _head(self) -> list[Run]:
        theme, value = self.theme, self._value
        return [
            (value.name + "  ", theme.font(Role.BODY), theme.colour("text2")),
            (value.value.text, self._strong(), theme.colour("text")),
        ]
