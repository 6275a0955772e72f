"""The balance of the areas: one axis each, in percent of its own weight. Values are read from the bars, not here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.metrics import Role
from ui.widgets import chart_texts
from ui.widgets.chart_geometry import polygon, share
from ui.widgets.chart_values import AreasValue
from ui.widgets.painted import Painted, Run, draw_runs, width_of, width_of_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme.theme import Theme
    from ui.widgets.chart_values import AreaValue

#: Of the net at 100 %.
MIN_RADIUS = 72
MAX_RADIUS = 120
_RINGS = (0.25, 0.5, 1.0)
_FILL = 0.18
_LABEL_GAP = 8


class Radar(Painted):
    """Unit, reviewer and both minimums as shapes over one net."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._value = AreasValue()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_value(self, value: AreasValue) -> None:
        """Show the balance of these areas."""
        self._value = value
        self._describe(self.tr("Balance of the areas"), chart_texts.balance_text(value))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The net at its smallest with all labels around it."""
        side, above = self._label_room()
        radius = self.theme.metrics.space(MIN_RADIUS)
        return QSize(round(2 * (radius + side)) + 2, round(2 * (radius + above)) + 2)

    def minimumSizeHint(self) -> QSize:
        """Labels are never cut."""
        return self.sizeHint()

    def radius(self) -> float:
        """Of the net, as large as the widget allows."""
        side, above = self._label_room()
        room = min(self.width() / 2 - side, self.height() / 2 - above)
        return float(min(max(room, self.theme.metrics.space(MIN_RADIUS)), self.theme.metrics.px(MAX_RADIUS)))

    def label_boxes(self) -> tuple[QRectF, ...]:
        """Where the labels stand, in the order of the areas."""
        middle, radius = self._middle(), self.radius() + _LABEL_GAP
        corners = polygon(middle, radius, [1.0] * len(self._value.areas))
        return tuple(
            self._label_box(area, QPointF(*corner)) for area, corner in zip(self._value.areas, corners, strict=True)
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        if not self._value.areas:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_net(painter)
            self._draw_shapes(painter)
            for area, box in zip(self._value.areas, self.label_boxes(), strict=True):
                self._draw_label(painter, area, box)

    def _middle(self) -> tuple[float, float]:
        return self.width() / 2, self.height() / 2

    def _shape(self, shares: Sequence[float]) -> QPolygonF:
        return QPolygonF([QPointF(*corner) for corner in polygon(self._middle(), self.radius(), shares)])

    def _draw_net(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.theme.colour("grid"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        count = len(self._value.areas)
        for ring in _RINGS:
            painter.drawPolygon(self._shape([ring] * count))
        for corner in polygon(self._middle(), self.radius(), [1.0] * count):
            painter.drawLine(QPointF(*self._middle()), QPointF(*corner))

    def _draw_shapes(self, painter: QPainter) -> None:
        value, theme = self._value, self.theme
        count = len(value.areas)
        unit = [share(area.value.number, area.maximum.number) for area in value.areas]
        fill = theme.colour("primary")
        fill.setAlphaF(0 if theme.tokens.is_high_contrast else _FILL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(self._shape(unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if value.wbbm is not None:
            painter.setPen(_dashed(theme.colour("text3"), 1.2, 3, 3))
            painter.drawPolygon(self._shape([share(value.wbbm.number, 100)] * count))
        if value.wbk is not None:
            painter.setPen(QPen(theme.colour("tick"), 1.4))
            painter.drawPolygon(self._shape([share(value.wbk.number, 100)] * count))
        painter.setPen(QPen(theme.colour("primary"), 2.2))
        painter.drawPolygon(self._shape(unit))
        self._draw_reviewer(painter)
        self._draw_dots(painter, unit)

    def _draw_reviewer(self, painter: QPainter) -> None:
        areas = self._value.areas
        if all(area.tpi is not None for area in areas):
            parts = [share(area.tpi.number, area.maximum.number) for area in areas if area.tpi is not None]
            painter.setPen(_dashed(self.theme.colour("tpi"), 1.6, 6, 3))
            painter.drawPolygon(self._shape(parts))

    def _draw_dots(self, painter: QPainter, unit: Sequence[float]) -> None:
        painter.setPen(QPen(self.theme.colour("surface"), 1.2))
        for area, corner in zip(self._value.areas, polygon(self._middle(), self.radius(), unit), strict=True):
            is_short = area.is_met is False
            painter.setBrush(self.theme.colour("danger" if is_short else "primary"))
            radius = (4.5 if is_short else 3.5) * self.theme.metrics.scale
            painter.drawEllipse(QPointF(*corner), radius, radius)

    def _runs(self, area: AreaValue) -> tuple[Run, Run]:
        theme = self.theme
        ink = theme.colour("danger" if area.is_met is False else "text")
        name = (area.short_name, theme.font(Role.CAPTION), theme.colour("text2"))
        return name, (area.percent.text, theme.font(Role.HEADER), ink)

    def _label_box(self, area: AreaValue, anchor: QPointF) -> QRectF:
        name, percent = self._runs(area)
        line = self.theme.metrics.line_px(Role.CAPTION)
        if self._is_in_the_middle(anchor):
            width = width_of_runs([name, (" ", *name[1:]), percent])
            top = anchor.y() - line if anchor.y() < self.height() / 2 else anchor.y()
            return QRectF(anchor.x() - width / 2, top, width, line)
        width = max(width_of(*name[:2]), width_of(*percent[:2]))
        left = anchor.x() if anchor.x() > self.width() / 2 else anchor.x() - width
        return QRectF(left, anchor.y() - line, width, 2 * line)

    def _draw_label(self, painter: QPainter, area: AreaValue, box: QRectF) -> None:
        name, percent = self._runs(area)
        if self._is_in_the_middle(box.center()):
            draw_runs(painter, box, [name, (" ", *name[1:]), percent])
            return
        at_right = box.center().x() < self.width() / 2
        half = QRectF(box.left(), box.top(), box.width(), box.height() / 2)
        draw_runs(painter, half, [name], at_right=at_right)
        draw_runs(painter, half.translated(0, half.height()), [percent], at_right=at_right)

    def _is_in_the_middle(self, point: QPointF) -> bool:
        return abs(point.x() - self.width() / 2) < 1

    def _label_room(self) -> tuple[float, float]:
        """What labels need beside the net, and above and below it, from its radius on."""
        widest = max(
            (width_of(area.short_name, self.theme.font(Role.CAPTION)) for area in self._value.areas), default=0
        )
        line = self.theme.metrics.line_px(Role.CAPTION)
        return widest + _LABEL_GAP, float(line + _LABEL_GAP)


def _dashed(colour: QColor, width: float, dash: float, gap: float) -> QPen:
    pen = QPen(colour, width)
    # Qt counts dashes in widths of the pen.
    pen.setDashPattern([dash / width, gap / width])
    return pen
