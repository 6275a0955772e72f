"""The page of the assessment: list, question, and what stands behind the answer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from integrity_zone.domain.review import BEFORE
from integrity_zone.services.assessment.scores import explanation
from ui.dialogs.assessment.explanation import ExplanationPopup
from ui.dialogs.assessment.go_to import GoToPopup
from ui.models.assessment.query import Query, neighbour, next_open
from ui.models.assessment.year_before import read_year_before
from ui.models.standing import can_reopen, can_submit, whose
from ui.pages.assessment.card import QuestionCard
from ui.pages.assessment.footer import Footer
from ui.pages.assessment.navigator import Navigator
from ui.pages.assessment.panes import Panes
from ui.pages.assessment.recording import Recorder
from ui.pages.assessment.side_pane import SidePane
from ui.pages.assessment.strip import MeterStrip
from ui.pages.assessment.taking_in import sources_of
from ui.pages.page import Page
from ui.pages.review.handing_in import LockLine, StageActs
from ui.pages.review.stage_switch import stage_actions
from ui.places import PageKey, Place
from ui.tasks.living import for_living

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from integrity_zone.services.evidence.content_search import Hit
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.models.assessment.year_before import YearBefore
    from ui.view import Update

    #: Key, words, keys of the keyboard, and what it does.
    _Wanted = tuple[str, str, tuple[str, ...], Callable[[], None]]

_LAST_CODE = "assessment/code"
_ANSWER_KEYS = "123456789ABCDEYT"


class AssessmentPage(Page):
    """Where 113 indicators are answered, mostly by keyboard."""

    key = PageKey.ASSESSMENT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page for the open file.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk, parent)
        self._code = ""
        self._is_open: bool | None = None
        self._recorder = Recorder(desk, self)
        view = self._recorder.view
        self._assessment = view.snapshot.assessment
        self._asked = view.instrument  #: whose words the card shows
        self.strip = MeterStrip(desk)
        self.navigator = Navigator(desk, view, stage=self._recorder.stage)
        self.card = QuestionCard(desk, self._recorder)
        self.footer = Footer(desk, self._recorder)
        self.side = SidePane(desk, self._recorder)
        self.side.evidence.drop_zone.setVisible(not self._recorder.is_judging)
        self.lock = LockLine(desk)
        self.handing = StageActs(desk, self)
        self._centre = QWidget()
        centre = QVBoxLayout(self._centre)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        centre.addWidget(self.lock)
        centre.addWidget(self.card, 1)
        centre.addWidget(self.footer)
        self.panes = Panes(desk, self.navigator, self._centre, self.side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        layout.addWidget(self.panes, 1)
        self.setAcceptDrops(True)
        self._actions = self._made_actions()
        self._connect()
        self._show_openness()
        self._show_trying()
        self._on_arranged()
        kept = desk.preferences.choice(_LAST_CODE)
        self._go_to(kept if kept in view.states else next(iter(view.states)))
        self._read_last_year()

    # What the window asks for

    def place(self) -> Place:
        """The indicator, the filters and the search."""
        query = self.navigator.query
        return Place(self.key, code=self._code, filters=query.filters, codes=query.codes, search=query.text)

    def stage_place(self) -> Place:
        """The same but for filters: what the list was narrowed to says something else of another stage."""
        return replace(self.place(), filters=frozenset(), codes=frozenset())

    def typed(self) -> Mapping[str, str]:
        """An address of evidence that was not given yet, by its indicator."""
        address = self.side.evidence.drop_zone.link.text()
        return {self._code: address} if address else {}

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Show it where it was typed."""
        if self._code in typed:
            self.side.evidence.drop_zone.link.setText(typed[self._code])

    def show_place(self, place: Place) -> None:
        """Narrow the list as asked and show the indicator, or the first of the list."""
        query = Query(place.filters, place.codes, place.search)
        if query != self.navigator.query:
            self.navigator.set_query(query)
        if place.code in self._recorder.view.states:
            self._go_to(place.code)
        elif not query.is_open and self._code not in self.navigator.codes and self.navigator.codes:
            self._go_to(self.navigator.codes[0])
        self.card.focus_question()

    def leave(self) -> None:
        """Record what is still being typed."""
        self.card.flush()
        self.desk.preferences.keep_choice(_LAST_CODE, self._code)
        self.panes.keep()

    def menu_actions(self) -> Sequence[QAction]:
        """Everything the page can do."""
        return tuple(self._actions.values())

    def set_trying(self, is_trying: bool) -> None:
        """Answer without recording, or record again. What was tried goes when the mode ends."""
        self.card.flush()
        self.desk.hub.set_trying(is_trying=is_trying)

    def _show_trying(self) -> None:
        is_trying = self._recorder.is_trying
        self._actions["try"].setChecked(is_trying)
        self.card.show_trying(is_trying)

    @property
    def code(self) -> str:
        """The indicator one is on."""
        return self._code

    # Moving

    def go_previous(self) -> None:
        """The one before in the list."""
        self._step(-1)

    def go_next(self) -> None:
        """The next in the list."""
        self._step(1)

    def go_next_open(self) -> None:
        """The next unanswered one."""
        self.card.flush()
        order = tuple(self._recorder.view.states)
        is_judging = self._recorder.is_judging
        code = next_open(self._recorder.view, self.navigator.codes, order, self._code, self._recorder.stage)
        if code is None and is_judging and self._recorder.judgements[self._code].waits:
            code = self._code
        if code is None:
            said = self.tr("Everything is judged.") if is_judging else self.tr("Every indicator is answered.")
            self.desk.tell(said)
        else:
            self._go_to(code)
            self.card.focus_question()

    def _step(self, step: int) -> None:
        order = tuple(self._recorder.view.states)
        code = neighbour(self.navigator.codes, order, self._code, step)
        if code is not None:
            self._go_to(code)
            self.card.focus_question()

    def _go_to(self, code: str) -> None:
        self._code = code
        self.card.show_indicator(code)
        self.footer.show_indicator(code)
        self.side.show_indicator(code)
        self.strip.show_view(self._recorder.view, code)
        self.navigator.show_current(code)
        self._show_queue()

    def _enter(self, code: str) -> None:
        self.panes.close_list()
        self._go_to(code)
        self.card.focus_question()

    # What changes

    @property
    def _is_of_the_view(self) -> bool:
        """Whether the year that is shown is the one of this page; the window makes the page anew for others."""
        view = self.desk.hub.view
        return view is not None and view.snapshot.assessment == self._assessment

    def _on_changed(self, update: Update) -> None:
        if not self._is_of_the_view:
            return
        self._show_openness()
        self.navigator.update_view(update.view, update.codes)
        self.strip.show_view(update.view, self._code)
        if self._code in update.codes or not update.codes:
            is_reworded = update.view.instrument is not self._asked
            self._asked = update.view.instrument
            self.card.refresh(whole=is_reworded)
            self.footer.show_indicator(self._code)
            self.side.show_indicator(self._code)

    def _on_trying_changed(self, _is_trying: bool) -> None:
        if self.desk.hub.view is not None:
            self._show_trying()

    def _on_closed(self) -> None:
        """Nothing is left to write to; the window takes the page away."""
        self.navigator.stop()
        self.card.stop()

    def _read_last_year(self) -> None:
        year = self._recorder.year

        def reading(workspace: Workspace) -> YearBefore | None:
            return read_year_before(workspace, year)

        task = self.desk.hub.read(self.tr("Last year"), reading)
        task.finished.connect(self._on_last_year)

    def _on_last_year(self, before: YearBefore | None) -> None:
        if self.desk.hub.view is None:
            return
        self.side.last_year.set_before(before)
        self.navigator.set_last_year(before.comparable() if before is not None else {})

    def _search_content(self, text: str) -> None:
        view = self._recorder.view
        instrument, year = view.instrument, self._recorder.year

        def reading(workspace: Workspace) -> tuple[Hit, ...]:
            from integrity_zone.services.evidence.content_search import search_everything

            return search_everything(workspace, instrument, text, year=year)

        task = self.desk.hub.read(self.tr("Search"), reading)
        task.finished.connect(for_living(self, partial(self._on_found, text)))

    def _on_found(self, text: str, hits: tuple[Hit, ...]) -> None:
        view = self.desk.hub.view
        if view is None:
            return
        keys = {hit.key for hit in hits}
        codes = {code for code in keys if code in view.states}
        codes |= {code for code, links in view.links.items() if any(link.document in keys for link in links)}
        self.navigator.set_found(text, codes)

    def _on_arranged(self) -> None:
        panes = self.panes
        self.strip.set_drawers(has_list=panes.has_list_drawer, has_side=panes.has_side_drawer)
        self.footer.set_short(panes.has_list_drawer)
        # Between the end of a file, or of its year, and the end of its page Qt may lay it out once more.
        if not self._is_of_the_view:
            return
        self.card.set_short(panes.has_list_drawer)
        if self._code:
            self.strip.show_view(self._recorder.view, self._code)

    # Reviewing

    def _agree_many(self, codes: tuple[str, ...]) -> None:
        self.card.flush()
        task = self._recorder.agree(codes)
        said = self.tr("Agreed with %n indicator(s). Ctrl+Z takes it back.", "", len(codes))
        task.finished.connect(for_living(self, lambda _update: self.desk.tell(said)))

    def _submit(self) -> None:
        self.card.flush()
        self.handing.ask_submit(self._recorder.stage)

    def _reopen(self) -> None:
        self.handing.ask_reopen(self._recorder.stage)

    # Keys

    def _search(self) -> None:
        self.panes.show_list()
        self.navigator.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.navigator.search.selectAll()

    def _write_note(self) -> None:
        self.card.note.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _reply(self) -> None:
        self.panes.show_side()
        self.side.show_discussion()

    def _choose_evidence(self) -> None:
        self.panes.show_side()
        self.side.tabs.setCurrentWidget(self.side.evidence)
        self.side.evidence.choose_files()

    def _explain(self) -> None:
        view = self._recorder.view
        language = self.desk.formats.language
        found = explanation(view.instrument, view.shown_values, view.shown, self._code, language)
        ExplanationPopup(self.desk, found, self).open_below(self.card.header.explain)

    def _ask_code(self) -> None:
        popup = GoToPopup(self.desk, tuple(self._recorder.view.states), self)
        popup.chosen.connect(self._enter)
        popup.open_over(self._centre)

    def _press(self, letter: str) -> None:
        if not self.card.press(letter) and letter == "E" and not self._recorder.is_judging:
            self._choose_evidence()

    def _press_zero(self) -> None:
        """Clears an option; where numbers are typed it is one."""
        if not self.card.press("0"):
            self.card.clear_answer()

    def _made_actions(self) -> dict[str, QAction]:
        open_words = self.tr("Next to judge") if self._recorder.is_judging else self.tr("Next unanswered")
        wanted: tuple[_Wanted, ...] = (
            ("previous", self.tr("Previous indicator"), ("K", "PgUp"), self.go_previous),
            ("next", self.tr("Next indicator"), ("J", "PgDown"), self.go_next),
            ("open", open_words, ("U",), self.go_next_open),
            ("code", self.tr("Go to code…"), ("Ctrl+G",), self._ask_code),
            ("search", self.tr("Search the indicators"), ("Ctrl+F",), self._search),
            *(self._judging_actions() if self._recorder.is_judging else self._answering_actions()),
            ("note", self.tr("Write the note"), ("N",), self._write_note),
            ("reply", self.tr("Write to the discussion"), ("Ctrl+R",), self._reply),
            ("explain", self.tr("Why this score?"), ("Ctrl+I",), self._explain),
            ("review", self.tr("Review and follow-up"), (), lambda: self.desk.go(Place(PageKey.REVIEW))),
            ("submit", self.tr("Hand the answers in…"), (), self._submit),
            ("reopen", self.tr("Open handed in answers again…"), (), self._reopen),
        )
        made: dict[str, QAction] = {}
        for key, text, keys, then in wanted:
            made[key] = self._action(text, keys, then)
        trying = QAction(self.tr("Try answers without recording"), self)
        trying.setCheckable(True)
        trying.triggered.connect(lambda on: self.set_trying(on))
        trying.setVisible(not self._recorder.is_judging)
        made["try"] = trying
        made |= stage_actions(self.desk, self, self.stage_wanted.emit)
        for letter in _ANSWER_KEYS:
            shortcut = QShortcut(QKeySequence(letter), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._press, letter))
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.card)
        delete.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete.activated.connect(self.card.clear_answer)
        return made

    def _answering_actions(self) -> tuple[_Wanted, ...]:
        return (
            ("clear", self.tr("Clear the answer"), ("0",), self._press_zero),
            ("flag", self.tr("Flag or remove the flag"), ("F",), self.card.note.toggle_flag),
            ("evidence", self.tr("Choose evidence…"), ("Ctrl+E",), self._choose_evidence),
            ("paste", self.tr("Paste evidence"), ("Ctrl+Shift+V",), self.side.evidence.paste),
        )

    def _judging_actions(self) -> tuple[_Wanted, ...]:
        judged = whose(BEFORE[self._recorder.stage])
        return (
            ("agree", self.tr("Agree with {judged}").format(judged=judged), ("S",), self.card.agree),
            (
                "return",
                self.tr("Return to {judged} with a reason…").format(judged=judged),
                ("R",),
                self.card.judgement.ask_reason,
            ),
            ("clear", self.tr("Take the judgement back"), ("0",), self._press_zero),
            ("agree-many", self.tr("Agree with all that are listed"), ("Ctrl+Shift+Y",), self.navigator.agree),
        )

    def _action(self, text: str, keys: tuple[str, ...], then: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: then())
        self.addAction(action)
        return action

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files anywhere on the page go behind the indicator one is on."""
        if sources_of(event.mimeData()) and self._can_bring:
            event.acceptProposedAction()
            self.side.evidence.set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        """They went elsewhere."""
        self.side.evidence.set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them."""
        self.side.evidence.set_over(False)
        if self._can_bring and self.side.evidence.take_mime(event.mimeData()):
            event.acceptProposedAction()

    @property
    def _can_bring(self) -> bool:
        return bool(self._is_open) and not self._recorder.is_judging

    def _show_openness(self) -> None:
        is_judging, is_open = self._recorder.is_judging, self._recorder.is_writable
        view, person = self._recorder.view, self.desk.preferences.person
        can_write = not self.desk.hub.is_read_only
        self.lock.show_stage(view, self._recorder.stage, person, read_only=not can_write)
        self._actions["submit"].setEnabled(can_write and can_submit(view, person, self._recorder.stage))
        self._actions["reopen"].setEnabled(can_write and can_reopen(view, person, self._recorder.stage))
        if is_open is self._is_open:
            return
        self._is_open = is_open
        self.card.set_open(is_open)
        self.navigator.set_open(is_open)
        # Evidence and ticks are the unit's; everybody may speak.
        self.side.set_open(is_open and not is_judging, can_speak=can_write)

    def _connect(self) -> None:
        self.panes.arranged.connect(self._on_arranged)
        self.panes.drawer_closed.connect(self.card.focus_question)
        self.desk.hub.changed.connect(self._on_changed)
        self.desk.hub.closed.connect(self._on_closed)
        self.desk.hub.trying_changed.connect(self._on_trying_changed)
        self.strip.palette_wanted.connect(self.palette_requested)
        self.strip.stages.chosen.connect(self.stage_wanted)
        self.strip.list_wanted.connect(self.panes.toggle_list)
        self.strip.side_wanted.connect(self.panes.toggle_side)
        self.navigator.chosen.connect(self._go_to)
        self.navigator.entered.connect(self._enter)
        self.navigator.narrowed.connect(self._show_queue)
        self.navigator.content_wanted.connect(self._search_content)
        self.navigator.agreement_wanted.connect(self._agree_many)
        self.lock.reopen_wanted.connect(self._reopen)
        self.card.reply_wanted.connect(self._reply)
        self.card.advanced.connect(self.go_next)
        self.card.explain_wanted.connect(self._explain)
        self.side.left.connect(self.card.focus_question)
        self.footer.previous.clicked.connect(self.go_previous)
        self.footer.next.clicked.connect(self.go_next)
        self.footer.open.clicked.connect(self.go_next_open)

    def _show_queue(self) -> None:
        order = tuple(self._recorder.view.states)
        codes = self.navigator.codes
        self.footer.previous.setEnabled(neighbour(codes, order, self._code, -1) is not None)
        self.footer.next.setEnabled(neighbour(codes, order, self._code, 1) is not None)
