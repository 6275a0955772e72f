"""The list of indicators: searched, filtered, with the state of each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from integrity_zone.domain.review import BEFORE
from integrity_zone.domain.work_unit import Stage
from ui.delegates.indicator_row import IndicatorRowDelegate
from ui.delegates.marks import MARK_OF
from ui.models.assessment.filter_words import filter_name
from ui.models.assessment.query import Query, SearchWords, selected
from ui.models.assessment.tree import IndicatorTreeModel, TreeRole
from ui.models.filters import (
    BLANK,
    CHANGED,
    FILTERS,
    MINE,
    OVERTAKEN,
    RETURNED,
    REVIEWER_DIFFERS,
    SENT_BACK,
    TO_JUDGE,
    Asker,
    matching,
)
from ui.models.judging import judging_legend
from ui.models.standing import whose
from ui.pages.assessment.first_list import FirstList
from ui.pages.assessment.list_parts import IndicatorTree, SearchLine
from ui.view import IndicatorState
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label, row
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from integrity_zone.domain.answer import AnswerValue
    from ui.desk import Desk
    from ui.theme.tokens import Mark
    from ui.view import AssessmentView

#: Content is searched after this pause: it asks the file.
CONTENT_PAUSE_MS = 250
_LEAST_CONTENT = 3
#: Filters that are offered at a glance, to who answers and to who judges.
_AT_A_GLANCE = (BLANK, RETURNED)
_AT_A_GLANCE_JUDGING = (TO_JUDGE, OVERTAKEN, RETURNED, REVIEWER_DIFFERS)


class Navigator(QWidget):
    """The left pane."""

    chosen = Signal(str)  #: code of the indicator gone to
    entered = Signal(str)  #: the same, and the keyboard shall follow
    narrowed = Signal()  #: the list is another one
    content_wanted = Signal(str)  #: text to be looked for in documents
    agreement_wanted = Signal(object)  #: codes, which the reviewer agrees to at once

    def __init__(
        self, desk: Desk, view: AssessmentView, parent: QWidget | None = None, *, stage: Stage = Stage.UNIT
    ) -> None:
        """Build the pane.

        Args:
            desk: The doors of a page.
            view: What is shown first.
            parent: Owner.
            stage: Whose answers are worked on: for one that judges the list is that of its review.
        """
        super().__init__(parent)
        self._desk, self._view, self._stage = desk, view, stage
        self._is_judging = is_judging = stage in BEFORE
        self._is_open = True
        self._query = Query()
        self._words = SearchWords(view)
        self._last_year: Mapping[str, AnswerValue] = {}
        self._codes: tuple[str, ...] = tuple(view.states)
        self._open = {node.code for node in view.instrument.nodes if node.area is None and node.code.count(".") < 2}
        self._is_arranging = False
        metrics = desk.theme.metrics
        self.model = IndicatorTreeModel(view, self, stage=stage)
        self.first = FirstList(desk, stage=stage)
        self.first.show_view(view)
        self.agree_button = button("")
        if is_judging:
            tip = self.tr("Agree with {judged} on all of them in one step (Ctrl+Shift+Y)")
            self.agree_button.setToolTip(tip.format(judged=whose(BEFORE[stage])))
        self.search = SearchLine(desk)
        self.search.setPlaceholderText(self.tr("Code or word"))
        self.search.setToolTip(self.tr("Codes, words, notes, evidence and what stands in it (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search the indicators"))
        self.filter_button = button(self.tr("Filter"))
        desk.theme.bind_icon(self.filter_button, "filter", "text")
        self._menu = QMenu(self.filter_button)
        self._actions: dict[str, QAction] = {}
        self.filter_button.setMenu(self._menu)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, spacing=metrics.space(6))
        self.all_chip = Chip()
        self._flow.addWidget(self.all_chip)
        self._always = _AT_A_GLANCE_JUDGING if is_judging else _AT_A_GLANCE
        self.chips = {key: self._chip(key) for key in dict.fromkeys((*self._always, *FILTERS))}
        self.only = Chip()
        self.only.setToolTip(self.tr("Only some indicators are listed; press to list all"))
        self.only.clicked.connect(self._drop_codes)
        self._flow.addWidget(self.only)
        self.tree = self._tree()
        self._empty = label(role="secondary", wraps=True)
        self._clear = button(self.tr("Clear search and filters"))
        self._clear.clicked.connect(self.clear)
        self._legend = QWidget()
        self._fill_legend()
        self._lay_out()
        self._content_pause = QTimer(self)
        self._content_pause.setSingleShot(True)
        self._content_pause.setInterval(CONTENT_PAUSE_MS)
        self._content_pause.timeout.connect(lambda: self.content_wanted.emit(self._query.text))
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self._go_first)
        self.all_chip.clicked.connect(self.clear)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self._show_agreeable())
        self.tree.activated.connect(self._on_activated)
        self.first.chosen.connect(self.entered)
        self.agree_button.clicked.connect(self.agree)
        self.tree.collapsed.connect(lambda index: self._on_folded(index, folded=True))
        self.tree.expanded.connect(lambda index: self._on_folded(index, folded=False))
        self._narrow()
        self._arrange()

    @property
    def codes(self) -> tuple[str, ...]:
        """The indicators of the list, in worksheet order."""
        return self._codes

    @property
    def query(self) -> Query:
        """What the list is narrowed to."""
        return self._query

    def set_query(self, query: Query) -> None:
        """Narrow the list."""
        self._query = query
        if self.search.text() != query.text:
            self.search.setText(query.text)
            self.search.setCursorPosition(0)
        self._narrow()

    def set_found(self, text: str, codes: Iterable[str]) -> None:
        """Take in what was found in the content of documents, when it is still asked for."""
        if text == self._query.text:
            query = self._query
            self.set_query(Query(query.filters, query.codes, query.text, frozenset(codes)))

    def set_last_year(self, values: Mapping[str, AnswerValue]) -> None:
        """Know the answers of the year before."""
        self._last_year = values
        self._narrow()

    def update_view(self, view: AssessmentView, codes: Iterable[str]) -> None:
        """Show what changed."""
        self._view = view
        codes = tuple(codes)
        self._words.update(view, codes)
        self.model.update(view, codes)
        self.first.show_view(view)
        self._narrow(keep=True)

    def show_current(self, code: str) -> None:
        """Mark the indicator one is on, without going there again."""
        index = self.model.index_of(code)
        # Where it is already, rows chosen beside it stay chosen.
        if index != self.tree.currentIndex():
            self._is_arranging = True
            self.tree.setCurrentIndex(index)
            self._is_arranging = False
        self.tree.bring_into_view()

    def clear(self) -> None:
        """List everything."""
        self.set_query(Query())

    def set_open(self, is_open: bool) -> None:
        """Let many be agreed to at once, or not."""
        self._is_open = is_open
        self._show_agreeable()

    @property
    def agreeable(self) -> tuple[str, ...]:
        """What one step would agree to: of the rows chosen, or of the whole list when only one is."""
        chosen = self.model.codes_of(self.tree.selectionModel().selectedIndexes())
        listed = [code for code in self._codes if code in chosen] if len(chosen) > 1 else self._codes
        judgements = self._view.judgements_of(self._stage)
        found = (judgements[code] for code in listed)
        return tuple(item.code for item in found if item.waits and item.judged_value is not None)

    def agree(self) -> None:
        """Ask for an agreement with all of them."""
        if self._is_judging and self._is_open and self.agreeable:
            self.agreement_wanted.emit(self.agreeable)

    def _show_agreeable(self) -> None:
        if not self._is_judging:
            return
        chosen = self.model.codes_of(self.tree.selectionModel().selectedIndexes())
        count = len(self.agreeable)
        if len(chosen) > 1:
            text = self.tr("Agree with %n chosen", "", count)
        else:
            text = self.tr("Agree with %n listed", "", count)
        self.agree_button.setText(text)
        self.agree_button.setAccessibleName(text)
        self.agree_button.setEnabled(bool(count) and self._is_open)

    def stop(self) -> None:
        """Ask the file nothing more."""
        self._content_pause.stop()

    def _tree(self) -> IndicatorTree:
        tree = IndicatorTree()
        tree.setModel(self.model)
        tree.setItemDelegate(IndicatorRowDelegate(self._desk.theme, tree))
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setIndentation(self._desk.theme.metrics.px(13))
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setProperty("bare", "true")
        modes = QAbstractItemView.SelectionMode
        tree.setSelectionMode(modes.ExtendedSelection if self._is_judging else modes.SingleSelection)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setAccessibleName(self.tr("Indicators"))
        tree.setAnimated(False)
        return tree

    def _chip(self, key: str) -> QPushButton:
        chip = Chip()
        chip.clicked.connect(partial(self._toggle, key))
        self._flow.addWidget(chip)
        action = QAction(self._filter_name(key), self)
        action.setCheckable(True)
        action.triggered.connect(partial(self._toggle, key))
        # What TPN returned comes back to TPI alone.
        action.setVisible(key != SENT_BACK or self._stage is Stage.TPI)
        self._menu.addAction(action)
        self._actions[key] = action
        return chip

    def _lay_out(self) -> None:
        metrics = self._desk.theme.metrics
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("band", "surface")
        head = QVBoxLayout()
        head.setContentsMargins(metrics.space(10), metrics.space(10), metrics.space(10), metrics.space(6))
        head.setSpacing(metrics.space(8))
        head.addLayout(row(self.search, self.filter_button, spacing=metrics.space(6)))
        head.addWidget(self._chips)
        head.addWidget(self._empty)
        head.addWidget(self._clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(metrics.space(10), metrics.space(6), metrics.space(10), 0)
        foot.addWidget(self.agree_button)
        self._foot.setVisible(self._is_judging)
        head.addWidget(self.first)
        layout.addLayout(head)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._foot)
        layout.addWidget(self._legend)

    def _fill_legend(self) -> None:
        metrics = self._desk.theme.metrics
        flow = FlowLayout(self._legend, spacing=metrics.space(8))
        self._legend.setContentsMargins(metrics.space(10), metrics.space(6), metrics.space(10), metrics.space(6))
        for mark, word in judging_legend() if self._is_judging else self._answering_legend():
            pair = QWidget()
            pair.setLayout(row(StateMark(self._desk.theme, mark), label(word, "caption"), spacing=metrics.space(4)))
            flow.addWidget(pair)

    def _answering_legend(self) -> tuple[tuple[Mark, str], ...]:
        words = {
            IndicatorState.BLANK: self.tr("blank"),
            IndicatorState.FILLED: self.tr("answered"),
            IndicatorState.EVIDENCE_LACKING: self.tr("evidence"),
            IndicatorState.RETURNED: self.tr("returned"),
            IndicatorState.AGREED: self.tr("agreed"),
        }
        return tuple((MARK_OF[state], word) for state, word in words.items())

    def _on_searched(self, text: str) -> None:
        if text == self._query.text:
            return
        self._query = Query(self._query.filters, self._query.codes, text)
        self._narrow()
        if len(text.strip()) >= _LEAST_CONTENT:
            self._content_pause.start()
        else:
            self._content_pause.stop()

    def _toggle(self, key: str, *_checked: bool) -> None:
        query = self._query
        self.set_query(Query(query.filters ^ {key}, query.codes, query.text, query.found))

    def _drop_codes(self) -> None:
        query = self._query
        self.set_query(Query(query.filters, frozenset(), query.text, query.found))

    def _narrow(self, *, keep: bool = False) -> None:
        """Work out the list anew.

        Args:
            keep: Whether the row one is on stays although it no longer fits: answering must not pull it away.
        """
        person = self._desk.preferences.person
        codes = selected(self._view, self._query, self._words, person, self._last_year)
        self._show_chips()
        if keep and codes != self._codes:
            current = self.tree.currentIndex().data(TreeRole.CODE)
            if isinstance(current, str) and current in self._codes and current not in codes:
                listed = {*codes, current}
                codes = tuple(code for code in self._view.states if code in listed)
        changed = codes != self._codes
        self._codes = codes
        if changed:
            self._arrange()
        self.first.setVisible(self._query.is_open and not self.first.is_empty)
        self._show_agreeable()
        self._empty.setVisible(not codes)
        self._clear.setVisible(not codes)
        if not codes:
            self._empty.setText(self.tr("No indicator fits the search and all filters together."))
        self.narrowed.emit()

    def _arrange(self) -> None:
        """Hide what the list leaves out; hidden rows keep whether they are open."""
        self._is_arranging = True
        current = self.tree.currentIndex().data(TreeRole.CODE)
        instrument = self._view.instrument
        shown = set(self._codes)
        for code in self._codes:
            shown.update(instrument.targets_above[instrument.indicators_by_code[code].parent])
        self._show_rows(QModelIndex(), shown, is_narrowed=not self._query.is_open)
        self._is_arranging = False
        if isinstance(current, str) and current in shown:
            self.show_current(current)

    def _show_rows(self, above: QModelIndex, shown: set[str], *, is_narrowed: bool) -> None:
        for place in range(self.model.rowCount(above)):
            index = self.model.index(place, 0, above)
            code = str(index.data(TreeRole.CODE))
            self.tree.setRowHidden(place, above, code not in shown)
            if code in shown and index.data(TreeRole.COUNT) is not None:
                self.tree.setExpanded(index, is_narrowed or code in self._open)
                self._show_rows(index, shown, is_narrowed=is_narrowed)

    def _on_folded(self, index: QModelIndex, *, folded: bool) -> None:
        code = index.data(TreeRole.CODE)
        if self._is_arranging or not self._query.is_open or not isinstance(code, str):
            return
        (self._open.discard if folded else self._open.add)(code)

    def _show_chips(self) -> None:
        view, query, person = self._view, self._query, self._desk.preferences.person
        self.all_chip.setText(self.tr("All {count}").format(count=len(view.states)))
        self.all_chip.setChecked(query.is_open)
        self.all_chip.setAccessibleName(self.all_chip.text())
        for key, chip in self.chips.items():
            is_on = key in query.filters
            is_offered = is_on or key in self._always or self._comes_back(key)
            count = self._count(key) if is_offered else 0
            shown = is_offered and (count > 0 or is_on or key in self._always)
            chip.setVisible(shown)
            self._actions[key].setChecked(is_on)
            if shown:
                text = f"{self._filter_name(key)} {count}"
                chip.setText(text)
                chip.setAccessibleName(text)
                chip.setChecked(is_on)
        self._actions[MINE].setEnabled(person is not None)
        self.only.setVisible(bool(query.codes))
        self.only.setChecked(True)
        self.only.setText(self.tr("Only %n indicator(s)", "", len(query.codes)))
        self.only.setAccessibleName(self.only.text())

    def _filter_name(self, key: str) -> str:
        return filter_name(key, Asker(None, self._stage).judging)

    def _comes_back(self, key: str) -> bool:
        """Whether a filter is offered at a glance as soon as there is something to see."""
        return key == SENT_BACK and self._stage is Stage.TPI

    def _count(self, key: str) -> int:
        person = self._desk.preferences.person
        if key == CHANGED:
            query = Query(frozenset({CHANGED}))
            return len(selected(self._view, query, self._words, person, self._last_year))
        return len(matching(self._view, (key,), person))

    def _on_current(self, index: QModelIndex) -> None:
        if not self._is_arranging and index.data(TreeRole.STATE) is not None:
            self.chosen.emit(str(index.data(TreeRole.CODE)))

    def _on_activated(self, index: QModelIndex) -> None:
        if index.data(TreeRole.STATE) is not None:
            self.entered.emit(str(index.data(TreeRole.CODE)))
        elif index.isValid():
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _go_first(self) -> None:
        if self._codes:
            self.entered.emit(self._codes[0])
