"""The two charts of the page: totals of every year of the file, and areas and results of the two that are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.models.years.charts import pairs_table, pairs_value, years_table, years_value
from ui.pages.home.chart_cards import ChartCard
from ui.widgets.legend import Legend
from ui.widgets.pair_bars import PairBars
from ui.widgets.year_totals import YearTotals

if TYPE_CHECKING:
    from integrity_zone.domain.year_comparison import YearComparison
    from ui.desk import Desk
    from ui.models.years.words import ComparisonWords
    from ui.view import AssessmentView
    from ui.widgets.chart_table import ChartTable

#: What stands on the bar of a year, as the legend and the values of a year name it.
_MARKS = ("tpi", "wbk", "wbbm")


class TotalsCard(ChartCard):
    """Every year of the file, by its own rules."""

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk, self.tr("Every year of this file"))
        self.totals = YearTotals(desk.theme)
        self.body.addWidget(self.totals)
        self.legend = Legend(desk.theme, parts=_MARKS)
        self.body.addWidget(self.legend)
        self.body.addStretch(1)

    def show_comparison(self, found: YearComparison, words: ComparisonWords) -> None:
        """Show the totals."""
        years = years_value(found, words, self.desk.formats)
        self.totals.set_value(years)
        # Only what is drawn: beside the judgements of TPI there is no mark of TPI, and few files have any.
        self.legend.set_parts([part for part in _MARKS if any(getattr(year, part) is not None for year in years)])

    def table(self, view: AssessmentView) -> ChartTable:  # noqa: ARG002 - of the years, not of the open one
        """The totals as a table."""
        return years_table(self.totals.years)


class PairsCard(ChartCard):
    """Areas and results; a row leads to its questions."""

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk, self.tr("Areas and results"))
        self.bars = PairBars(desk.theme)
        self.body.addWidget(self.bars)
        self.body.addStretch(1)

    def show_comparison(self, found: YearComparison) -> None:
        """Show both years."""
        self.bars.set_value(pairs_value(found, self.desk.formats))

    def table(self, view: AssessmentView) -> ChartTable:  # noqa: ARG002 - of the years, not of the open one
        """Both years as a table."""
        return pairs_table(self.bars.value)
