"""The cards with pictures: score, results, areas and their balance; each can be read as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QToolButton

from ui.models.home.charts import areas_value, key_figures, national_figure, results_value, total_meters
from ui.pages.home.card import HomeCard
from ui.widgets.area_bars import AreaBars
from ui.widgets.chart_table import area_table, meter_table, result_table
from ui.widgets.figure import Figure
from ui.widgets.legend import Legend
from ui.widgets.radar import Radar
from ui.widgets.result_rows import ResultRows
from ui.widgets.threshold_meter import ThresholdMeter

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.desk import Desk
    from ui.view import AssessmentView
    from ui.widgets.chart_table import ChartTable

#: Three figures stand side by side from this width on, at 100 %.
_FIGURES_WIDTH = 250


class ChartCard(HomeCard):
    """A card whose picture can be read as a table."""

    table_asked = Signal(str, object)  #: title, ChartTable

    def __init__(self, desk: Desk, title: str) -> None:
        """Make it empty.

        Args:
            desk: The doors of a page.
            title: Above it.
        """
        super().__init__(desk, title)
        ask = QToolButton()
        ask.setToolTip(self.tr("Show as a table"))
        ask.setAccessibleName(self.tr("{chart}: show as a table").format(chart=title))
        desk.theme.bind_icon(ask, "list-tree", "text3")
        ask.clicked.connect(lambda: self._ask(title))
        self.set_right(ask)

    def table(self, view: AssessmentView) -> ChartTable:
        """The picture as a table; each picture has its own."""
        raise NotImplementedError  # Qt's metaclass leaves no room for an abstract class

    def _ask(self, title: str) -> None:
        view = self.desk.hub.view
        if view is not None:
            self.table_asked.emit(title, self.table(view))


class ScoreCard(ChartCard):
    """Three figures, and the total and the lever against their minimums."""

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk, self.tr("Score"))
        self.unit = Figure(self.tr("Unit"))
        self.reviewer = Figure(self.tr("TPI"), "tpi")
        self.national = Figure(self.tr("TPN"), "tpi")
        self.ceiling = Figure(self.tr("Ceiling"), "muted")
        self.total, self.lever = ThresholdMeter(desk.theme), ThresholdMeter(desk.theme)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(desk.theme.metrics.space(8))
        for figure in (self.unit, self.reviewer, self.national, self.ceiling):
            self._figures.addWidget(figure, 1)
        self.body.addLayout(self._figures)
        self.body.addWidget(self.total)
        self.body.addWidget(self.lever)
        self.body.addWidget(Legend(desk.theme))
        self.body.addStretch(1)

    def show_view(self, view: AssessmentView) -> None:
        """Show the scores of a view."""
        for figure, value in zip(
            (self.unit, self.reviewer, self.ceiling), key_figures(view, self.desk.formats), strict=True
        ):
            figure.set_number(value.number, value.detail)
        national = national_figure(view, self.desk.formats)
        self.national.setVisible(national is not None)
        if national is not None:
            self.national.set_number(national.number, national.detail)
        for meter, score in zip((self.total, self.lever), total_meters(view, self.desk.formats), strict=True):
            meter.set_value(score)

    def table(self, view: AssessmentView) -> ChartTable:
        """Both meters as a table."""
        return meter_table(total_meters(view, self.desk.formats))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the figures below each other where they would be squeezed."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.desk.theme.metrics.px(_FIGURES_WIDTH)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._figures.setDirection(down if is_narrow else across)


class ResultsCard(ChartCard):
    """The results and their sum."""

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk, self.tr("Results"))
        self.rows = ResultRows(desk.theme)
        self.body.addWidget(self.rows)
        self.body.addStretch(1)

    def show_view(self, view: AssessmentView) -> None:
        """Show the results of a view."""
        self.rows.set_value(results_value(view, self.desk.formats))

    def table(self, view: AssessmentView) -> ChartTable:
        """The results as a table."""
        return result_table(results_value(view, self.desk.formats))


class AreasCard(ChartCard):
    """Six bars; a row leads to its indicators."""

    area_chosen = Signal(str)  #: key

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk, self.tr("Six change areas"))
        self.bars = AreaBars(desk.theme)
        self.bars.area_chosen.connect(self.area_chosen)
        self.body.addWidget(self.bars)
        self.body.addStretch(1)

    def show_view(self, view: AssessmentView) -> None:
        """Show the areas of a view."""
        self.bars.set_value(areas_value(view, self.desk.formats))

    def table(self, view: AssessmentView) -> ChartTable:
        """The areas as a table."""
        return area_table(areas_value(view, self.desk.formats))


class BalanceCard(ChartCard):
    """The radar of the areas."""

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk, self.tr("Balance of the areas"))
        self.radar = Radar(desk.theme)
        self.body.addWidget(self.radar, 1)

    def show_view(self, view: AssessmentView) -> None:
        """Show the balance of a view."""
        self.radar.set_value(areas_value(view, self.desk.formats))

    def table(self, view: AssessmentView) -> ChartTable:
        """The areas as a table, percents first."""
        return area_table(areas_value(view, self.desk.formats))
