"""The totals of several years below each other, each against the minimums of its own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.metrics import Role
from ui.theme.tokens import Mark
from ui.widgets import chart_texts
from ui.widgets.bar_painting import TRIANGLE, BarPainter
from ui.widgets.chart_geometry import bar_shares
from ui.widgets.painted import Painted, Run, draw_runs, elided, width_of, width_of_runs
from ui.widgets.state_mark import paint_mark

if TYPE_CHECKING:
    from ui.theme.theme import Theme
    from ui.widgets.year_values import YearValue

_BAR, _BETWEEN = 14, 14


class YearTotals(Painted):
    """Shows and is not operated; says every year in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._years: tuple[YearValue, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def years(self) -> tuple[YearValue, ...]:
        """What is shown."""
        return self._years

    def set_value(self, years: tuple[YearValue, ...]) -> None:
        """Show years, the oldest first."""
        self._years = years
        self._say()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A block for each year."""
        metrics = self.theme.metrics
        height = len(self._years) * (self._block() + metrics.space(_BETWEEN)) - metrics.space(_BETWEEN)
        return QSize(metrics.px(330), max(height, 0))

    def minimumSizeHint(self) -> QSize:
        """Rules may be cut, years and figures never."""
        strong = self.theme.font(Role.BODY, strong=True)
        heads = [width_of(year.year, strong) + width_of_runs(self._figures(year)) for year in self._years]
        return QSize(round(max(heads, default=0)) + self.theme.metrics.space(16), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        with QPainter(self) as painter:
            top = 0.0
            for year in self._years:
                self._draw(painter, year, top)
                top += self._block() + self.theme.metrics.space(_BETWEEN)

    def _draw(self, painter: QPainter, year: YearValue, top: float) -> None:
        theme, metrics = self.theme, self.theme.metrics
        strong, caption = theme.font(Role.BODY, strong=True), theme.font(Role.CAPTION)
        line, small = metrics.line_px(Role.BODY), metrics.line_px(Role.CAPTION)
        head = QRectF(0, top, self.width(), line)
        figures = self._figures(year)
        room = head.width() - width_of_runs(figures) - metrics.space(20) - width_of(year.year, strong)
        rules = elided(year.rules, caption, max(room, 0))
        draw_runs(
            painter,
            head,
            [(f"{year.year}  ", strong, theme.colour("text")), (rules, caption, theme.colour("text2"))],
        )
        draw_runs(painter, head, figures, at_right=True)
        track = QRectF(0, self._track_top(top), self.width(), metrics.px(_BAR))
        number = year.value.number
        shares = bar_shares(number, number, year.maximum.number, wbk=year.wbk, wbbm=year.wbbm, tpi=year.tpi)
        BarPainter(painter, theme, self.devicePixelRatioF()).draw(track, shares)
        below = QRectF(0, track.bottom() + metrics.px(4) + metrics.space(2), self.width(), small)
        side = metrics.px(14)
        mark = Mark.UNANSWERED if year.is_empty else Mark.MET if year.is_met else Mark.SHORT
        paint_mark(painter, mark, QRectF(0, below.center().y() - side / 2, side, side), theme.colour(mark.value))
        left = side + metrics.space(5)
        told = width_of(year.filled, caption) + metrics.space(8)
        words = elided(year.verdict, caption, max(below.width() - left - told, 0))
        draw_runs(painter, below.adjusted(left, 0, 0, 0), [(words, caption, theme.colour("text"))])
        draw_runs(painter, below, [(year.filled, caption, theme.colour("text2"))], at_right=True)

    def _track_top(self, top: float) -> float:
        metrics = self.theme.metrics
        return top + metrics.line_px(Role.BODY) + metrics.px(TRIANGLE[1]) + metrics.space(2)

    def _block(self) -> int:
        metrics = self.theme.metrics
        below = metrics.px(4) + metrics.space(2) + metrics.line_px(Role.CAPTION)
        return round(self._track_top(0)) + metrics.px(_BAR) + below

    def _figures(self, year: YearValue) -> list[Run]:
        theme = self.theme
        return [
            (year.value.text, theme.font(Role.BODY, strong=True), theme.colour("text")),
            (f" / {year.maximum.text}", theme.font(Role.BODY), theme.colour("text2")),
        ]

    def _say(self) -> None:
        said = []
        for year in self._years:
            total = QCoreApplication.translate("Charts", "{name} {value} of {maximum}").format(
                name=year.year, value=year.value.text, maximum=year.maximum.text
            )
            tpi = (
                QCoreApplication.translate("Charts", "TPI {value}").format(value=year.tpi.text)
                if year.tpi is not None
                else ""
            )
            minimums = [
                text(amount.text)
                for text, amount in ((chart_texts.wbk, year.wbk), (chart_texts.wbbm, year.wbbm))
                if amount is not None
            ]
            parts = (total, tpi, *minimums, year.verdict, year.filled, year.rules)
            said.append(f"{', '.join(part for part in parts if part)}.")
        self._describe(self.tr("Totals of every year"), " ".join(said))

    def _on_language_changed(self) -> None:
        self._say()
        super()._on_language_changed()
