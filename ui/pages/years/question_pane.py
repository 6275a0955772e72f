"""Question by question: a table that can be narrowed, and the chosen pair at length below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.home.parts import keep_codes_whole, table_view
from ui.models.home.text_table import DATA_ROLE, TextTable
from ui.models.years.charts import place_name
from ui.models.years.questions import (
    CHANGE,
    CODE,
    RELATION,
    SHARED,
    THEN_CODE,
    TITLE,
    QuestionLine,
    answer_sentence,
    is_through,
    narrowed,
    question_headers,
    question_lines,
    question_rows,
    sieve_counts,
)
from ui.models.years.words import is_of_one_instrument
from ui.pages.years.filter_line import QuestionFilters
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, label, row

if TYPE_CHECKING:
    from integrity_zone.domain.year_comparison import YearComparison
    from ui.desk import Desk

#: Below these widths at 100 % columns are left out: the relation last, since the codes tell of it too.
_SHARED_FROM, _CHANGE_FROM, _RELATION_FROM, _BESIDE_FROM = 900, 780, 660, 700
#: Lines that are seen at least, the headings among them.
_LEAST_ROWS = 6


class QuestionPane(QWidget):
    """Enter or a double click leads to the question in the year that is open."""

    asked = Signal(str)  #: code of an indicator of the open year
    sifted = Signal()  #: something is left out, or nothing any more

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__()
        self._desk = desk
        theme, metrics = desk.theme, desk.theme.metrics
        self._found: YearComparison | None = None
        self._shown = 0
        self._lines: tuple[QuestionLine, ...] = ()
        self.filters = QuestionFilters(desk)
        self.model = TextTable(question_headers(None), theme, numbers=(CHANGE, SHARED), parent=self)
        self.table = table_view(self.model, theme, self.tr("Questions of both years"), wide=(TITLE,))
        self.table.setMinimumHeight(_LEAST_ROWS * metrics.table_row)
        self._copy_row = QAction(self.tr("Copy the row"), self.table)
        self._copy_row.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy_row.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(self._copy_row)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.empty = EmptyState(theme, self.tr("No question is left with these filters."), self.tr("Show all"))
        self.then, self.now = _Side(desk), _Side(desk)
        self._detail = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._detail.setSpacing(metrics.space(16))
        for side in (self.then, self.now):
            self._detail.addWidget(side, 1)
        self.open_button = button(self.tr("Open the question"))
        self.copy_button = button(self.tr("Copy this list"))
        card = Card(theme)
        card.setAccessibleName(self.tr("Question by question"))
        card.body.addWidget(self.filters)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.empty, 1)
        card.body.addLayout(self._detail)
        card.body.addLayout(row(self.open_button, self.copy_button, None, spacing=metrics.space(8)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self._connect()

    @property
    def current(self) -> QuestionLine | None:
        """The chosen row; None for none."""
        found = self.table.currentIndex().siblingAtColumn(0).data(DATA_ROLE)
        return found if isinstance(found, QuestionLine) else None

    @property
    def shown_code(self) -> str:
        """Of the chosen row, in the year that is open; empty when that did not ask, or is neither of the two."""
        line, found = self.current, self._found
        asked = line.asked_in(found, self._shown) if line is not None and found is not None else None
        return asked.code if asked is not None else ""

    def show_comparison(self, found: YearComparison, shown: int) -> None:
        """Show two years.

        Args:
            found: What was compared.
            shown: The year that is open, whose questions can be opened.
        """
        self._found, self._shown = found, shown
        self._lines = question_lines(found, self._desk.formats)
        headings = question_headers(found)
        self.model.set_headers(headings)
        self.filters.offer_places([(place.key, place_name(place)) for place in found.places if not place.is_sum])
        for column, texts in (
            (RELATION, {line.relation for line in self._lines}),
            (THEN_CODE, {line.codes[0] for line in self._lines}),
            (CODE, {line.codes[1] for line in self._lines}),
        ):
            keep_codes_whole(self.table, self._desk.theme, {*texts, headings[column]}, column)
        self._fit()
        self.narrow()

    def narrow(self) -> None:
        """Show the lines that the filters leave; the chosen one stays chosen where it is among them."""
        chosen, filters = self.current, self.filters
        kept = chosen.codes if chosen is not None else None
        wanted = narrowed(self._lines, filters.place, filters.search.text())
        filters.show_counts(sieve_counts(wanted))
        lines = [line for line in wanted if is_through(line, filters.sieve)]
        self.model.show_rows(question_rows(lines, self._desk.formats))
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        if lines:
            self.table.selectRow(next((at for at, line in enumerate(lines) if line.codes == kept), 0))
        self._show_detail()
        self.sifted.emit()

    def choose(self, code: str) -> None:
        """Go to the row of a question of either year; nothing happens when it is not in sight."""
        lines = [found.data for found in self.model.rows if isinstance(found.data, QuestionLine)]
        at = next((at for at, line in enumerate(lines) if code in (line.codes[1], line.codes[0])), None)
        if at is not None:
            self.table.selectRow(at)

    def show_all(self) -> None:
        """Leave nothing out."""
        self.filters.choose()
        self.narrow()

    def copy_list(self) -> None:
        """Copy the rows that are shown, as lines of text."""
        QGuiApplication.clipboard().setText(self.model.as_text())
        self._desk.tell(self.tr("%n line(s) copied", "", len(self.model.rows)))

    def focus_table(self) -> None:
        """Bring the keyboard to the questions."""
        (self.table if self.model.rows else self.filters.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, found = self._desk.theme.metrics, self._found
        is_same = found is not None and is_of_one_instrument(found)
        for column, least in ((SHARED, _SHARED_FROM), (CHANGE, _CHANGE_FROM), (RELATION, _RELATION_FROM)):
            is_known = is_same and column == RELATION
            self._hide(column, is_hidden=is_known or self.width() < metrics.px(least))
        # The same worksheet has the same codes in both years.
        self._hide(THEN_CODE, is_hidden=is_same)
        is_beside = self.width() >= metrics.px(_BESIDE_FROM)
        directions = QBoxLayout.Direction
        self._detail.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)

    def _hide(self, column: int, *, is_hidden: bool) -> None:
        """Hide a column or show it: asked for what is so already, the table measures every column again."""
        if self.table.isColumnHidden(column) != is_hidden:
            self.table.setColumnHidden(column, is_hidden)

    def _show_detail(self) -> None:
        line, found = self.current, self._found
        has_line = line is not None and found is not None
        for side in (self.then, self.now):
            side.setVisible(has_line)
        if line is not None and found is not None:
            self.then.say(*answer_sentence(line.found.earlier, line.then, found.earlier.year))
            self.now.say(*answer_sentence(line.found.later, line.now, found.later.year))
        code = self.shown_code
        self.open_button.setEnabled(bool(code))
        hindrance = self.tr("The year that is open, {year}, does not ask this.").format(year=self._shown)
        self.open_button.setToolTip("" if code or not has_line else hindrance)

    def _ask(self) -> None:
        code = self.shown_code
        if code:
            self.asked.emit(code)

    def _copy(self) -> None:
        at = self.table.currentIndex().row()
        if 0 <= at < len(self.model.rows):
            QGuiApplication.clipboard().setText("\t".join(self.model.rows[at].texts))

    def _connect(self) -> None:
        self.filters.changed.connect(self.narrow)
        self.empty.acted.connect(self.show_all)
        self.table.activated.connect(lambda _index: self._ask())
        self.open_button.clicked.connect(self._ask)
        self.copy_button.clicked.connect(self.copy_list)
        self._copy_row.triggered.connect(self._copy)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_detail())


class _Side(QWidget):
    """A question as one year asked and answered it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.head, self.title = label(role="emphasis", wraps=True), label(role="secondary", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.metrics.space(2))
        column.addWidget(self.head)
        column.addWidget(self.title)
        column.addStretch(1)

    def say(self, head: str, title: str) -> None:
        """Show a question."""
        self.head.setText(head)
        self.title.setText(title)
        self.setAccessibleName(f"{head}. {title}")
