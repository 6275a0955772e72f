"""The change areas as bars in percent of their own weight, so that one pair of lines is the minimum of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.metrics import Role
from ui.theme.tokens import Mark
from ui.widgets import chart_texts
from ui.widgets.bar_painting import BarPainter
from ui.widgets.chart_geometry import bar_shares, place_minimum_labels, share
from ui.widgets.chart_values import AreasValue
from ui.widgets.painted import Painted, Run, draw_runs, elided, width_of
from ui.widgets.pressed_rows import PressedRow, PressedRows
from ui.widgets.state_mark import paint_mark

if TYPE_CHECKING:
    from ui.theme.theme import Theme
    from ui.widgets.chart_geometry import MinimumLabels
    from ui.widgets.chart_values import AreaValue

_ROW = 32
_LABEL = 148
_FIGURES = 100
_BAR = 14
_NAME_GAP = 8
#: Part of the room that names may take from the bars before they are shortened.
_NAMES_AT_MOST = 0.6


def bar_span(theme: Theme, areas: AreasValue, width: float) -> tuple[float, float]:
    """Where the bars of a chart of this width begin and end: between the names and the figures."""
    metrics = theme.metrics
    figures = metrics.px(_FIGURES)
    longest = max((width_of(area.name, theme.font(Role.BODY)) for area in areas.areas), default=0)
    label = max(metrics.px(_LABEL), longest + metrics.space(_NAME_GAP))
    if label > (width - figures) * _NAMES_AT_MOST:
        longest = max((width_of(area.short_name, theme.font(Role.BODY)) for area in areas.areas), default=0)
        label = min(longest + metrics.space(_NAME_GAP), max(width - figures, 0) * _NAMES_AT_MOST)
    return label, max(width - figures, label)


class _AreaRow(PressedRow):
    """One area: name, bar, figures; pressing it opens the area."""

    def __init__(self, theme: Theme, area: AreaValue, areas: AreasValue, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.set_value(area, areas)

    @property
    def key(self) -> str:
        """Of the area."""
        return self._area.key

    def set_value(self, area: AreaValue, areas: AreasValue) -> None:
        self._area = area
        self._areas = areas
        self.setText(area.name)
        self.setToolTip(area.name)
        self.setAccessibleName(chart_texts.meter_text(area, areas.target))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the design says."""
        metrics = self._theme.metrics
        return QSize(metrics.px(_LABEL + 140 + _FIGURES), metrics.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Names may be cut, figures never."""
        return QSize(self._theme.metrics.px(80 + 80 + _FIGURES), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        theme, area = self._theme, self._area
        with QPainter(self) as painter:
            self.draw_ground(painter)
            start, end = bar_span(theme, self._areas, self.width())
            self._draw_name(painter, start)
            metrics = theme.metrics
            height = metrics.px(_BAR)
            track = QRectF(start, (self.height() - height) / 2, end - start, height)
            bars = BarPainter(painter, theme, self.devicePixelRatioF())
            maximum = area.maximum.number
            shares = bar_shares(area.value.number, area.ceiling.number, maximum, tpi=area.tpi)
            bars.draw(track, shares, ticks=False, tpi_size=0.7)
            for minimum, dashed in ((self._areas.wbk, False), (self._areas.wbbm, True)):
                if minimum is not None:
                    x = bars.x_of(track, share(minimum.number, 100))
                    bars.tick(x, 0, self.height(), dashed=dashed, gap_from=track)
            self._draw_figures(painter)

    def _draw_name(self, painter: QPainter, start: float) -> None:
        font = self._theme.font(Role.BODY)
        room = start - self._theme.metrics.space(_NAME_GAP) + 1
        name = self._area.name
        if width_of(name, font) > room:
            name = self._area.short_name
        box = QRectF(0, 0, room, self.height())
        draw_runs(painter, box, [(elided(name, font, room), font, self._theme.colour("text"))])

    def _draw_figures(self, painter: QPainter) -> None:
        theme, area = self._theme, self._area
        metrics = theme.metrics
        side = metrics.px(14)
        line = metrics.line_px(Role.CAPTION)
        lift = line / 2 - 1 if area.shortfall else 0
        right = self.width() - metrics.px(2)
        figures: list[Run] = [
            (area.value.text, theme.font(Role.BODY, strong=True), theme.colour("text")),
            (f" / {area.maximum.text}", theme.font(Role.BODY), theme.colour("text2")),
        ]
        box = QRectF(0, -lift, right - side - metrics.space(8), self.height())
        draw_runs(painter, box, figures, at_right=True)
        if area.is_met is not None:
            mark = Mark.MET if area.is_met else Mark.SHORT
            place = QRectF(right - side, self.height() / 2 - lift - side / 2, side, side)
            paint_mark(painter, mark, place, theme.colour(mark.value))
        if area.shortfall:
            below = QRectF(0, self.height() / 2 - 1, right, line)
            draw_runs(
                painter, below, [(area.shortfall, theme.font(Role.HEADER), theme.colour("danger"))], at_right=True
            )


class _Minimums(Painted):
    """The names of both minimums above their lines."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._areas = AreasValue()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_value(self, areas: AreasValue) -> None:
        self._areas = areas
        self.update()

    def labels(self) -> MinimumLabels:
        """Where the names stand, from the start of the bars."""
        start, end = bar_span(self.theme, self._areas, self.width())
        font = self.theme.font(Role.CAPTION)
        wbk, wbbm = self._texts()
        width = end - start
        areas = self._areas
        return place_minimum_labels(
            self.width(),
            wbk=None if not areas.wbk else (start + share(areas.wbk.number, 100) * width, width_of(wbk, font)),
            wbbm=None if not areas.wbbm else (start + share(areas.wbbm.number, 100) * width, width_of(wbbm, font)),
        )

    def sizeHint(self) -> QSize:
        """One line of small text."""
        return QSize(0, self.theme.metrics.line_px(Role.CAPTION) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        with QPainter(self) as painter:
            labels = self.labels()
            font, colour = self.theme.font(Role.CAPTION), self.theme.colour("text2")
            for text, span in zip(self._texts(), (labels.wbk, labels.wbbm), strict=True):
                if span is not None:
                    draw_runs(
                        painter, QRectF(span.start, 0, span.end - span.start, self.height()), [(text, font, colour)]
                    )

    def _texts(self) -> tuple[str, str]:
        areas = self._areas
        return (
            chart_texts.wbk(areas.wbk.text) if areas.wbk else "",
            chart_texts.wbbm(areas.wbbm.text) if areas.wbbm else "",
        )


class AreaBars(PressedRows[_AreaRow]):
    """All areas, each a row that can be pressed."""

    # Key of the area whose row was pressed.
    area_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._value = AreasValue()
        self._minimums = _Minimums(theme, self)
        self._column.addWidget(self._minimums)

    def set_value(self, value: AreasValue) -> None:
        """Show the areas."""
        self._value = value
        self._fill(value.areas, lambda row, area: row.set_value(area, value), self._new_row)
        self._minimums.set_value(value)
        self._describe(self.tr("Change areas"), chart_texts.areas_text(value))

    def _new_row(self, area: AreaValue) -> _AreaRow:
        row = _AreaRow(self.theme, area, self._value, self)
        row.clicked.connect(lambda _checked=False, row=row: self.area_chosen.emit(row.key))
        return row

    def _on_language_changed(self) -> None:
        self.set_value(self._value)
        super()._on_language_changed()
