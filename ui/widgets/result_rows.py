"""The results: three short meters with their index or option and its minimum in words, and their sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.metrics import Role
from ui.theme.tokens import Mark
from ui.widgets import chart_texts
from ui.widgets.bar_painting import BarPainter
from ui.widgets.chart_geometry import bar_shares
from ui.widgets.chart_values import ResultsValue
from ui.widgets.painted import Painted, Run, draw_runs, elided, width_of_runs
from ui.widgets.state_mark import paint_mark

if TYPE_CHECKING:
    from ui.theme.theme import Theme
    from ui.widgets.chart_values import Amount, ResultValue

#: Least length of a bar, and its height; a wide card gives it what the names leave.
_BAR = (96, 14)
_LABEL = 148


class ResultRows(Painted):
    """One picture of all rows; it shows and is not operated."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._value = ResultsValue()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_value(self, value: ResultsValue) -> None:
        """Show the results."""
        self._value = value
        self._describe(self.tr("Results"), chart_texts.results_text(value))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row for each result and one for the sum."""
        metrics = self.theme.metrics
        total = metrics.px(26) + metrics.space(6) if self._value.value else 0
        return QSize(metrics.px(330), len(self._value.rows) * self._row_height() + total)

    def minimumSizeHint(self) -> QSize:
        """Names may be cut, figures never."""
        return QSize(self.theme.metrics.px(80 + _BAR[0]) + self._figures_width(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        with QPainter(self) as painter:
            height = self._row_height()
            for index, row in enumerate(self._value.rows):
                self._draw_row(painter, row, QRectF(0, index * height, self.width(), height))
            top = len(self._value.rows) * height + self.theme.metrics.space(4)
            if self._value.value is not None and self._value.maximum is not None:
                painter.fillRect(QRectF(0, top, self.width(), 1), QColor(self.theme.tokens.line))
                line = QRectF(0, top + 2, self.width() - self._mark_room(), self.theme.metrics.px(26))
                draw_runs(painter, line, [(self._value.name, self.theme.font(Role.BODY), self.theme.colour("text"))])
                draw_runs(painter, line, self._figures(self._value.value, self._value.maximum), at_right=True)

    def _draw_row(self, painter: QPainter, row: ResultValue, box: QRectF) -> None:
        metrics, theme = self.theme.metrics, self.theme
        figures_left = box.right() - self._mark_room() - self._figures_width()
        room = figures_left - metrics.space(8)
        length = max(metrics.px(_BAR[0]), room - metrics.px(_LABEL) - metrics.space(8))
        bar_left = room - length
        self._draw_names(painter, row, QRectF(0, box.top(), bar_left - metrics.space(8), box.height()))
        height = metrics.px(_BAR[1])
        track = QRectF(bar_left, box.center().y() - height / 2, length, height)
        shares = bar_shares(row.value.number, row.ceiling.number, row.maximum.number, wbk=row.wbk, wbbm=row.wbbm)
        bars = BarPainter(painter, theme, self.devicePixelRatioF())
        bars.draw(track, shares, tick_reach=3)
        line = QRectF(box.left(), box.top(), box.width() - self._mark_room(), box.height())
        draw_runs(painter, line, self._figures(row.value, row.maximum), at_right=True)
        if row.is_met is not None:
            side = metrics.px(14)
            mark = Mark.MET if row.is_met else Mark.SHORT
            place = QRectF(box.right() - side, box.center().y() - side / 2, side, side)
            paint_mark(painter, mark, place, theme.colour(mark.value))

    def _draw_names(self, painter: QPainter, row: ResultValue, box: QRectF) -> None:
        metrics, theme = self.theme.metrics, self.theme
        body, caption = theme.font(Role.BODY), theme.font(Role.CAPTION)
        upper, lower = metrics.line_px(Role.BODY), metrics.line_px(Role.CAPTION)
        top = box.center().y() - (upper + lower) / 2
        name = elided(row.name, body, box.width())
        draw_runs(painter, QRectF(0, top, box.width(), upper), [(name, body, theme.colour("text"))])
        detail = elided(row.detail, caption, box.width())
        draw_runs(painter, QRectF(0, top + upper, box.width(), lower), [(detail, caption, theme.colour("text3"))])

    def _row_height(self) -> int:
        return self.theme.metrics.px(36)

    def _mark_room(self) -> int:
        return self.theme.metrics.px(14) + self.theme.metrics.space(6)

    def _figures_width(self) -> int:
        pairs = [(row.value, row.maximum) for row in self._value.rows]
        return round(max((width_of_runs(self._figures(*pair)) for pair in pairs), default=0)) + 1

    def _figures(self, value: Amount, maximum: Amount) -> list[Run]:
        theme = self.theme
        return [
            (value.text, theme.font(Role.BODY, strong=True), theme.colour("text")),
            (f" / {maximum.text}", theme.font(Role.BODY), theme.colour("text2")),
        ]

    def _on_language_changed(self) -> None:
        self._describe(self.tr("Results"), chart_texts.results_text(self._value))
        super()._on_language_changed()
