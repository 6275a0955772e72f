"""The home page: how far the assessment is, what binds, and what is next."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from integrity_zone.domain.journal.subjects import is_assessment
from integrity_zone.domain.work_unit import Stage
from ui.dialogs.home.parts import Sheet
from ui.models import filters
from ui.models.filters import matching
from ui.models.home import gap_words
from ui.models.home.progress import area_place
from ui.pages.home.chart_cards import AreasCard, BalanceCard, ResultsCard, ScoreCard
from ui.pages.home.columns import Arrangement, Columns
from ui.pages.home.commands import HomeCommands
from ui.pages.home.head import Head
from ui.pages.home.line_cards import ProgressCard, RecentCard, TodoCard
from ui.pages.home.trying import TryingBanner
from ui.pages.page import Page
from ui.places import PageKey, Place
from ui.theme.tokens import Mark
from ui.widgets.parts import button
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QResizeEvent, QShowEvent

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.view import AssessmentView, Update

#: At 100 %: narrower pages have narrow margins, higher ones more lines.
_NARROW, _HIGH = 1100, 860


class HomePage(Page):
    """Cards over one view. Nothing is worked out while another page is shown."""

    key: ClassVar[PageKey] = PageKey.HOME

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out and show what is open.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk, parent)
        self._is_stale = False
        self._focus_order: list[QWidget] = []
        self._led_to: tuple[int, tuple[str, ...]] | None = None  #: what the buttons of the strip lead to
        self.head = Head(desk.theme)
        self.banner = TryingBanner(desk.theme, desk.formats)
        self.strip = Strip(desk.theme)
        self.score, self.results = ScoreCard(desk), ResultsCard(desk)
        self.areas, self.balance = AreasCard(desk), BalanceCard(desk)
        self.todo, self.progress, self.recent = TodoCard(desk), ProgressCard(desk), RecentCard(desk)
        self.columns = Columns(desk.theme, self._arrangements())
        self._lay_out()
        self.commands = HomeCommands(desk, self)
        self._connect()
        self._show_view()
        self._read_years()

    def menu_actions(self) -> Sequence[QAction]:
        """What can be done from here."""
        return self.commands.actions()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what happened while another page was shown."""
        super().showEvent(event)
        if self._is_stale:
            self._show_view()

    def go_on(self) -> None:
        """Lead to the first item that is open, else to the assessment as it was left."""
        view = self.desk.hub.view
        blank = matching(view, [filters.BLANK], None) if view is not None else ()
        self.desk.go(Place(PageKey.ASSESSMENT, code=blank[0] if blank else ""))

    def record_tried(self) -> None:
        """Record everything that is tried, in one step; the trying ends when it is recorded."""
        view, hub = self.desk.hub.view, self.desk.hub
        if view is None or not view.is_trying:
            return
        tried, year = dict(view.tried), view.snapshot.assessment.year

        def record(workspace: Workspace) -> Change:
            return workspace.record_answers(tried, {}, Stage.UNIT, year=year)

        if len(tried) == 1:
            title = self.tr("record what was tried: {code}").format(code=next(iter(tried)))
        else:
            title = self.tr("record what was tried: {count} answers").format(count=len(tried))
        task = hub.do(title, record)
        task.finished.connect(lambda _update: hub.set_trying(is_trying=False))

    def _arrangements(self) -> tuple[Arrangement, ...]:
        """Where the cards stand, from a large screen down to a narrow window."""
        return (
            Arrangement(
                1560,
                (520, 600, 540),
                ((self.score, self.results, self.progress), (self.areas, self.balance), (self.todo, self.recent)),
            ),
            Arrangement(
                1000,
                (384, 422, 328),
                ((self.score, self.results), (self.areas, self.balance), (self.todo, self.progress, self.recent)),
            ),
            Arrangement(
                660,
                (1, 1),
                ((self.score, self.todo, self.results, self.recent), (self.areas, self.progress, self.balance)),
            ),
            Arrangement(
                0,
                (1,),
                ((self.score, self.todo, self.areas, self.results, self.balance, self.progress, self.recent),),
            ),
        )

    def _lay_out(self) -> None:
        metrics = self.desk.theme.metrics
        inner = Sheet()
        column = QVBoxLayout(inner)
        column.setSpacing(metrics.space(10))
        for part in (self.head, self.banner, self.strip):
            column.addWidget(part)
        column.addWidget(self.columns, 1)
        self._inner = inner
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self._set_margins()

    def _set_margins(self) -> None:
        metrics = self.desk.theme.metrics
        side = metrics.space(20 if self.width() >= metrics.px(_NARROW) else 12)
        column = self._inner.layout()
        if column is not None and column.contentsMargins().left() != side:
            column.setContentsMargins(side, metrics.space(12), side, metrics.space(10))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow margins in a narrow window, more lines in a high one."""
        super().resizeEvent(event)
        self._set_margins()
        for card in (self.todo, self.recent):
            card.set_roomy(is_roomy=self.height() >= self.desk.theme.metrics.px(_HIGH))

    def _connect(self) -> None:
        hub = self.desk.hub
        hub.changed.connect(self._on_changed)
        hub.trying_changed.connect(self._on_trying)
        self.columns.arranged.connect(self._order_focus)
        self.head.go_on.clicked.connect(self.go_on)
        self.head.check.clicked.connect(self.commands.show_findings)
        self.head.year_chosen.connect(self.commands.show_year)
        self.head.compare.clicked.connect(lambda: self.desk.go(Place(PageKey.YEARS)))
        self.banner.discard_asked.connect(lambda: hub.set_trying(is_trying=False))
        self.banner.record_asked.connect(self.record_tried)
        self.banner.answer_asked.connect(self.go_on)
        self.areas.area_chosen.connect(self._open_area)
        self.todo.findings_asked.connect(self.commands.show_findings)
        self.progress.team_asked.connect(self.commands.show_team)
        for card in (self.score, self.results, self.areas, self.balance):
            card.table_asked.connect(self.commands.show_chart_table)

    def _on_changed(self, update: Update) -> None:
        if update.change is not None and any(map(is_assessment, update.change.subjects)):
            self._read_years()
        if self.isVisible():
            self._show_view()
        else:
            self._is_stale = True

    def _on_trying(self, _is_trying: bool) -> None:
        if self.desk.hub.view is not None:
            self._show_view()

    def _show_view(self) -> None:
        view = self.desk.hub.view
        if view is None:
            return
        self._is_stale = False
        self.head.show_view(view)
        self.banner.setVisible(self.desk.hub.is_trying)
        if self.desk.hub.is_trying:
            self.banner.show_view(view, can_record=not self.desk.hub.is_read_only)
        self._show_verdict(view)
        for card in (
            *(self.score, self.results, self.areas, self.balance),
            *(self.todo, self.progress, self.recent),
        ):
            card.show_view(view)
        self._order_focus()
        self.commands.show_view(view)

    def _order_focus(self) -> None:
        """Tab goes from top to bottom and card by card, also to what was made later."""
        parts = (self.head, self.banner, self.strip, *self.columns.cards)
        found = [
            widget
            for part in parts
            for widget in part.findChildren(QWidget)
            # The list of a box to choose from is a window of its own.
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is self.window()
        ]
        if found != self._focus_order:
            self._focus_order = found
            for one, other in pairwise(found):
                QWidget.setTabOrder(one, other)

    def _show_verdict(self, view: AssessmentView) -> None:
        gaps = gap_words.shortfalls(view)
        verdict = gap_words.verdict_of(view)
        is_begun = view.shown.answered > 0
        mark = Mark.UNANSWERED if not is_begun else Mark.MET if verdict is not None and verdict.met else Mark.SHORT
        words = gap_words.sentence(view, gaps, self.desk.formats)
        self.strip.set_value(StripValue(mark, gap_words.headline(view), words))
        way_out = gap_words.way_out(gaps) if is_begun else ()
        of = len(verdict.checks) if verdict is not None else 0
        # Buttons that stay the same keep the focus.
        if self._led_to == (of, way_out):
            return
        self._led_to = (of, way_out)
        buttons = []
        if of:
            see = button(self.tr("See the {count} conditions").format(count=of), "link")
            see.clicked.connect(self.commands.show_conditions)
            buttons.append(see)
        if way_out:
            codes = frozenset(way_out)
            lead = button(gap_words.open_words(way_out))
            lead.clicked.connect(lambda: self.desk.go(Place(PageKey.ASSESSMENT, codes=codes)))
            buttons.append(lead)
        self.strip.set_actions(buttons)

    def _open_area(self, key: str) -> None:
        view = self.desk.hub.view
        if view is not None:
            self.desk.go(area_place(view, key))

    def _read_years(self) -> None:
        task = self.desk.hub.read(self.tr("Years of the file"), lambda workspace: workspace.assessments())
        task.finished.connect(self._on_years)

    def _on_years(self, assessments: object) -> None:
        view = self.desk.hub.view
        if view is not None and isinstance(assessments, tuple):
            years = sorted({found.year for found in assessments}, reverse=True)
            self.head.show_years(years, view.snapshot.assessment.year)
            self.commands.set_years(years)
