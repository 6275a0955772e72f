"""The page of two years: totals, areas and results, and question by question. It only reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.home.parts import Sheet
from ui.messages import text_of
from ui.models.years.reading import choice_of
from ui.models.years.words import ComparisonWords, Sieve
from ui.pages.actions import page_actions
from ui.pages.evidence.notice import NoticeStrip
from ui.pages.home.commands import HomeCommands
from ui.pages.page import Page
from ui.pages.years.cards import PairsCard, TotalsCard
from ui.pages.years.export import YearExport
from ui.pages.years.head import OVERVIEW, QUESTIONS, YearsHead
from ui.pages.years.question_pane import QuestionPane
from ui.pages.years.reader import YearsReader
from ui.places import PageKey, Place
from ui.widgets.empty_state import EmptyState
from ui.widgets.scrolling import scrolling
from ui.widgets.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QResizeEvent, QShowEvent

    from integrity_zone.errors import IntegrityZoneError
    from ui.desk import Desk
    from ui.models.years.reading import YearChoice, YearsRead
    from ui.pages.actions import WantedAction
    from ui.tasks.task import Task
    from ui.view import Update

#: Below these widths at 100 % the margins are small, and the charts stand below each other.
_NARROW, _STACKED = 980, 900
_MARGIN, _NARROW_MARGIN = 20, 12
_PART = "years/part"
_BETWEEN = "/"


class YearsPage(Page):
    """Follows the file: what changed in either year is compared anew, in the thread that reads."""

    key: ClassVar[PageKey] = PageKey.YEARS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out; the years are read when it is shown.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk, parent)
        self._wanted: YearChoice | None = None
        self._read: YearsRead | None = None
        self._code = ""  #: of the row to be chosen once the years are read
        self._place = ""  #: of the filters, which offer it once the years are read
        self._begins = False  #: the keyboard is to be brought here once the years are read
        self._is_stale = True
        self._words = ComparisonWords(desk.formats, self)
        self.head = YearsHead(desk)
        self.notice, self.strip = NoticeStrip(desk.theme), Strip(desk.theme)
        self.reader = YearsReader(desk, self)
        self.commands, self.export = HomeCommands(desk, self), YearExport(desk, self, self.notice)
        self.totals, self.pairs = TotalsCard(desk), PairsCard(desk)
        self.questions = QuestionPane(desk)
        self.empty = EmptyState(
            desk.theme,
            self.tr(
                "This file holds one year only. Add an old year, by the worksheet of that time, or start a new year "
                "from this one: then they stand here side by side."
            ),
            self.tr("Add an old year…"),
        )
        self.start_button = self.empty.add_way(self.tr("Start a new year…"))
        self.empty.button.setProperty("kind", "primary")
        kept = desk.preferences.choice(_PART)
        if kept == QUESTIONS:
            self.head.parts.set_current(kept)
        self._actions = self._made_actions()
        self._lay_out()
        self._connect()
        self._show_part()
        self._enable()

    @property
    def read(self) -> YearsRead | None:
        """What is shown; None before anything was read."""
        return self._read

    # The page of the window ------------------------------------------------------------------------------------------

    def place(self) -> Place:
        """Which part, years and stage, and what the questions are narrowed to."""
        filters, choice = self.questions.filters, self._read.choice if self._read is not None else self._wanted
        parts = (self.head.parts.current, choice.text() if choice is not None else "", filters.place or self._place)
        line = self.questions.current
        return Place(
            self.key,
            code=(line.codes[1] or line.codes[0]) if line is not None else self._code,
            filters=frozenset({filters.sieve.value}),
            search=filters.search.text(),
            part=_BETWEEN.join(parts),
        )

    def show_place(self, place: Place) -> None:
        """Show a part, years, a filter, a question; what is not said stays."""
        wanted = self._wanted
        if place.part:
            part, choice, area = (*place.part.split(_BETWEEN), "", "")[:3]
            if part in (OVERVIEW, QUESTIONS):
                self.head.parts.set_current(part)
                self._show_part()
            self._wanted, self._place = choice_of(choice) or self._wanted, area
            sieve = next((found for found in Sieve if found.value in place.filters), Sieve.ALL)
            self.questions.filters.choose(sieve, area, place.search)
        self._code, self._begins = place.code, True
        if self._is_stale or self._wanted != wanted:
            self.look()
        elif not self.reader.is_reading:
            self.questions.narrow()
            self._choose_wanted()

    def menu_actions(self) -> Sequence[QAction]:
        """What can be done from here."""
        return tuple(self._actions.values())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what happened while another page was shown."""
        super().showEvent(event)
        if self._is_stale and not self.reader.is_reading:
            self.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the charts beside or below each other."""
        super().resizeEvent(event)
        metrics = self.desk.theme.metrics
        margin = metrics.space(_NARROW_MARGIN if self.width() < metrics.px(_NARROW) else _MARGIN)
        self._column.setContentsMargins(margin, metrics.space(12), margin, metrics.space(10))
        directions = QBoxLayout.Direction
        is_stacked = self.width() < metrics.px(_STACKED)
        self._charts.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)

    # Reading ---------------------------------------------------------------------------------------------------------

    def look(self) -> Task | None:
        """Compare anew; None while nothing is open."""
        task = self.reader.read(self._wanted)
        self._is_stale = self._is_stale and task is None
        return task

    def _on_read(self, read: YearsRead) -> None:
        view = self.desk.hub.view
        if view is None:
            return
        self._read = read
        self.commands.set_years(read.years)
        self.head.show_read(read)
        self._enable()
        found = read.comparison
        if found is not None:
            self.strip.set_value(self._words.strip(found, is_trying=view.is_trying))
            self.totals.show_comparison(found, self._words)
            self.pairs.show_comparison(found)
            self.questions.show_comparison(found, view.snapshot.assessment.year)
        self._show_part()
        if found is not None:
            self._choose_wanted()
        elif self._begins:
            self._begins = False
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_wanted(self) -> None:
        filters, code, place = self.questions.filters, self._code, self._place
        self._code = self._place = ""
        if place and filters.place != place:
            filters.choose(filters.sieve, place, filters.search.text())
            self.questions.narrow()
        if code:
            self.questions.choose(code)
        begins, self._begins = self._begins, False
        if begins and self.head.parts.current == QUESTIONS:
            self.questions.focus_table()
        elif begins:
            self.head.earlier.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, problem: IntegrityZoneError) -> None:
        self.notice.say_trouble(self.tr("The years cannot be compared"), text_of(problem, self.desk.formats.language))

    def _on_changed(self, _update: Update) -> None:
        self._is_stale = True
        if self.isVisible():
            self.look()

    # What is asked for -----------------------------------------------------------------------------------------------

    def choose(self, choice: YearChoice) -> None:
        """Compare other years, or other answers."""
        self._wanted = choice
        self.look()

    def show_questions(self, place: str = "") -> None:
        """Lead to the questions of an area, a result or a sum; of all for none."""
        # Before it is seen, so that the list is laid out once.
        self.questions.filters.choose(place=place)
        self.questions.narrow()
        self.head.parts.set_current(QUESTIONS)
        self._on_part()
        self.questions.focus_table()

    def ask_export(self) -> None:
        """Ask where the workbook goes."""
        choice = self._read.choice if self._read is not None else None
        if choice is not None:
            self.export.ask(choice)

    def _on_part(self) -> None:
        self.desk.preferences.keep_choice(_PART, self.head.parts.current)
        self._show_part()

    def _on_export(self) -> None:
        self.head.export_button.setEnabled(False)
        self._actions["export"].setEnabled(False)

    # Looks -----------------------------------------------------------------------------------------------------------

    @property
    def _has_years(self) -> bool:
        return self._read is not None and self._read.comparison is not None

    def _show_part(self) -> None:
        has_years = self._has_years
        is_alone = self._read is not None and not has_years
        is_list = self.head.parts.current == QUESTIONS
        self.empty.setVisible(is_alone)
        self.strip.setVisible(has_years)
        self._overview.setVisible(has_years and not is_list)
        self.questions.setVisible(has_years and is_list)

    def _enable(self) -> None:
        has_years = self._has_years
        self.head.export_button.setEnabled(has_years)
        for key in ("overview", "questions", "export", "copy", "search"):
            self._actions[key].setEnabled(has_years)
        can_write = not self.desk.hub.is_read_only
        for made in (self.empty.button, self.start_button, self.head.add_button):
            made.setEnabled(can_write)
        for key in ("add", "start"):
            self._actions[key].setEnabled(can_write)
        self._actions["all"].setEnabled(has_years and self.questions.filters.is_narrowed)

    def _show_overview(self) -> None:
        self.head.parts.set_current(OVERVIEW)
        self._on_part()

    def _search(self) -> None:
        self.head.parts.set_current(QUESTIONS)
        self._on_part()
        self.questions.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.questions.filters.search.selectAll()

    def _to_question(self, code: str) -> None:
        self.desk.go(Place(PageKey.ASSESSMENT, code=code))

    def _made_actions(self) -> dict[str, QAction]:
        wanted: tuple[WantedAction, ...] = (
            ("overview", self.tr("Totals, areas and results"), "", self._show_overview),
            ("questions", self.tr("Question by question"), "", self.show_questions),
            ("search", self.tr("Search the questions"), "Ctrl+F", self._search),
            ("all", self.tr("Show all questions"), "Esc", self.questions.show_all),
            ("copy", self.tr("Copy this list"), "", self.questions.copy_list),
            ("export", self.tr("Save as a workbook…"), "", self.ask_export),
            ("add", self.tr("Add an old year…"), "", self.commands.show_add_year),
            ("start", self.tr("Start a new year…"), "", self.commands.show_start_year),
        )
        return page_actions(self, wanted)

    def _lay_out(self) -> None:
        metrics = self.desk.theme.metrics
        self._overview = QWidget()
        self._charts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._overview)
        self._charts.setContentsMargins(0, 0, 0, 0)
        self._charts.setSpacing(metrics.space(12))
        self._charts.addWidget(self.totals, 2)
        self._charts.addWidget(self.pairs, 3)
        sheet = Sheet()
        self._column = QVBoxLayout(sheet)
        self._column.setSpacing(metrics.space(10))
        for above in (self.head, self.notice, self.strip):
            self._column.addWidget(above)
        for part in (self._overview, self.questions, self.empty):
            self._column.addWidget(part, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(sheet))

    def _connect(self) -> None:
        self.desk.hub.changed.connect(self._on_changed)
        self.reader.arrived.connect(self._on_read)
        self.reader.failed.connect(self._on_failed)
        self.head.chosen.connect(self.choose)
        self.head.part_chosen.connect(lambda _part: self._on_part())
        self.head.export_asked.connect(self.ask_export)
        self.head.add_asked.connect(self.commands.show_add_year)
        self.export.begun.connect(self._on_export)
        self.export.ended.connect(self._enable)
        self.empty.acted.connect(self.commands.show_add_year)
        self.start_button.clicked.connect(self.commands.show_start_year)
        for card in (self.totals, self.pairs):
            card.table_asked.connect(self.commands.show_chart_table)
        self.pairs.bars.place_chosen.connect(self.show_questions)
        self.questions.asked.connect(self._to_question)
        self.questions.sifted.connect(self._enable)
