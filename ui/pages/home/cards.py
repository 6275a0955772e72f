"""The cards of the home page: each shows one side of the assessment and takes a new view without being made anew."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QToolButton

from ui.dialogs.home.parts import button, label
from ui.models.home.charts import areas_value, key_figures, results_value, total_meters
from ui.models.home.progress import area_progress, recent_changes
from ui.models.home.todo import todos
from ui.pages.home.line_button import LineButton, LineValue
from ui.widgets.area_bars import AreaBars
from ui.widgets.card import Card
from ui.widgets.chart_table import area_table, meter_table, result_table
from ui.widgets.figure import Figure
from ui.widgets.legend import Legend
from ui.widgets.radar import Radar
from ui.widgets.result_rows import ResultRows
from ui.widgets.threshold_meter import ThresholdMeter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.desk import Desk
    from ui.places import Place
    from ui.view import AssessmentView
    from ui.widgets.chart_table import ChartTable

#: How many lines of what was changed last are shown, in a low window and in a high one.
_RECENT = (3, 8)
#: Three figures stand side by side from this width on, at 100 %.
_FIGURES_WIDTH = 250


class HomeCard(Card):
    """A card that follows the view."""

    def __init__(self, desk: Desk, title: str) -> None:
        """Make it empty.

        Args:
            desk: The doors of a page.
            title: Above it.
        """
        super().__init__(desk.theme, title)
        self.desk = desk

    def show_view(self, view: AssessmentView) -> None:
        """Show another view."""
        raise NotImplementedError


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
        """The picture as a table."""
        raise NotImplementedError

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
        self.ceiling = Figure(self.tr("Ceiling"), "muted")
        self.total, self.lever = ThresholdMeter(desk.theme), ThresholdMeter(desk.theme)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(desk.theme.metrics.space(8))
        for figure in (self.unit, self.reviewer, self.ceiling):
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
        for meter, score in zip((self.total, self.lever), total_meters(view, self.desk.formats), strict=True):
            meter.set_value(score)

    def table(self, view: AssessmentView) -> ChartTable:
        """Both meters as a table."""
        return meter_table(total_meters(view, self.desk.formats))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
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


class LinesCard(HomeCard):
    """Lines that lead somewhere; a line that stays keeps the focus."""

    def __init__(self, desk: Desk, title: str, *, is_dense: bool = False) -> None:
        """Make it empty.

        Args:
            desk: The doors of a page.
            title: Above it.
            is_dense: Whether its lines are lower than rows of a table.
        """
        super().__init__(desk, title)
        self._is_dense = is_dense
        self.lines: list[LineButton] = []
        self._targets: list[Callable[[], None]] = []
        self._nothing = label(role="secondary", wraps=True)
        self.body.addWidget(self._nothing)
        self.body.addStretch(1)

    def show_lines(self, lines: Sequence[tuple[LineValue, Callable[[], None]]], nothing: str) -> None:
        """Show lines.

        Args:
            lines: What each says and what it does.
            nothing: Said instead when there are none.
        """
        self._nothing.setText(nothing)
        self._nothing.setVisible(not lines)
        while len(self.lines) > len(lines):
            line = self.lines.pop()
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        while len(self.lines) < len(lines):
            at = len(self.lines)
            line = LineButton(self.desk.theme, lines[at][0], is_dense=self._is_dense, parent=self)
            line.clicked.connect(partial(self._follow, at))
            self.body.insertWidget(at, line)
            self.lines.append(line)
        self._targets = [run for _value, run in lines]
        for number, (line, (value, _run)) in enumerate(zip(self.lines, lines, strict=True), 1):
            line.is_last = number == len(lines)
            line.set_value(value)

    def _set_margins(self) -> None:
        super()._set_margins()
        self.body.setSpacing(0)

    def _follow(self, at: int, _checked: bool = False) -> None:
        self._targets[at]()

    def _to(self, place: Place) -> Callable[[], None]:
        return lambda: self.desk.go(place)


class TodoCard(LinesCard):
    """What is left to do."""

    findings_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk, self.tr("What is left to do"))

    def show_view(self, view: AssessmentView) -> None:
        """Show what is left of a view."""
        lines = [
            (
                LineValue(todo.text, todo.hint, str(todo.count), todo.mark),
                self._to(todo.place) if todo.place is not None else self.findings_asked.emit,
            )
            for todo in todos(view)
        ]
        self.show_lines(lines, self.tr("Nothing: every item is answered, with evidence, and nothing was returned."))


class ProgressCard(LinesCard):
    """How far each area is, and who works on it."""

    team_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk, self.tr("Progress by area"), is_dense=True)
        ask = button(self.tr("Team…"), "link")
        ask.clicked.connect(self.team_asked)
        self.set_right(ask)

    def show_view(self, view: AssessmentView) -> None:
        """Show the progress of a view."""
        lines = [
            (
                LineValue(
                    area.name,
                    ", ".join(area.members),
                    self.tr("{answered} of {of}").format(answered=area.answered, of=area.of),
                    is_strong=area.answered < area.of,
                ),
                self._to(area.place),
            )
            for area in area_progress(view)
        ]
        self.show_lines(lines, "")


class RecentCard(LinesCard):
    """What was changed last, as many lines as the window has room for."""

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk, self.tr("Changed last"), is_dense=True)
        self._most = _RECENT[0]

    def set_roomy(self, *, is_roomy: bool) -> None:
        """Show more lines, or fewer."""
        most = _RECENT[1 if is_roomy else 0]
        if most != self._most:
            self._most = most
            if self.desk.hub.view is not None:
                self.show_view(self.desk.hub.view)

    def show_view(self, view: AssessmentView) -> None:
        """Show what was changed last in a view."""
        lines = []
        for change in recent_changes(view, self.desk.formats, self._most):
            hint = " · ".join(part for part in (change.detail, change.who) if part)
            value = LineValue(change.title, hint, self._when(change.at), is_strong=False)
            lines.append((value, self._to(change.place)))
        self.show_lines(lines, self.tr("Nothing yet. Answers and evidence appear here, the last first."))

    def _when(self, at: datetime) -> str:
        local = at.astimezone()
        is_today = local.date() == datetime.now().astimezone().date()
        return self.desk.formats.time(at) if is_today else self.desk.formats.short_day(local.date())
