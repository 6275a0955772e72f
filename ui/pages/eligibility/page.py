"""The page of requirements and dates: what a proposal asks for beside the score, and the year of the unit."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from integrity_zone.services.assessment.requirements import judged_requirements
from ui.dialogs.home.parts import Sheet
from ui.models.eligibility.proposal import ProposalWords
from ui.pages.eligibility.acts import EligibilityActs
from ui.pages.eligibility.calendar_pane import CalendarPane
from ui.pages.eligibility.requirement_pane import RequirementPane
from ui.pages.page import Page
from ui.places import PageKey, Place, page_name
from ui.widgets.parts import button, label
from ui.widgets.scrolling import scrolling
from ui.widgets.segmented import Segmented
from ui.widgets.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from ui.desk import Desk
    from ui.view import AssessmentView, Update

REQUIREMENTS, CALENDAR = "requirements", "calendar"
_PREDICATES = ("WBK", "WBBM")
#: Below this width at 100 % one part is shown at a time, and the strips stand below each other.
_NARROW, _STACKED = 980, 780
_WIDE = 1500
_MARGIN, _NARROW_MARGIN = 20, 12
_SPLITTER = "eligibility/panes"


def _today() -> date:
    return datetime.now().astimezone().date()


class EligibilityPage(Page):
    """The checklist at the left and the calendar at the right; in a narrow window one of them."""

    key: ClassVar[PageKey] = PageKey.ELIGIBILITY

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, today: Callable[[], date] = _today) -> None:
        """Lay out and show what is open.

        Args:
            desk: The doors of a page.
            parent: Owner.
            today: The day on which dates are soon or late.
        """
        super().__init__(desk, parent)
        self.today = today
        self._is_narrow: bool | None = None
        self._words = ProposalWords(self)
        self.acts = EligibilityActs(desk, self)
        self.predicates = Segmented(tuple((key, key) for key in _PREDICATES), self.tr("Predicate that is judged"))
        self.predicates.set_current(self._target)
        self.parts = Segmented(
            ((REQUIREMENTS, self.tr("Requirements")), (CALENDAR, self.tr("Dates"))), self.tr("What is shown")
        )
        self.requirements_strip, self.score_strip = (Strip(desk.theme, is_beside=True) for _ in range(2))
        self._see = button(self.tr("See the score"), "link")
        self._see.clicked.connect(lambda: desk.go(Place(PageKey.HOME)))
        self.score_strip.set_actions([self._see])
        self.requirements = RequirementPane(desk)
        self.calendar = CalendarPane(desk)
        self._actions = self._made_actions()
        self._lay_out()
        self._connect()
        self._show_view()

    # The page of the window ------------------------------------------------------------------------------------------

    def place(self) -> Place:
        """Which part."""
        return Place(self.key, part=self.parts.current)

    def show_place(self, place: Place) -> None:
        """Show a part; what is searched for is the key of a requirement or of a date."""
        if place.part in (REQUIREMENTS, CALENDAR):
            self.parts.set_current(place.part)
            self._show_parts()
        pane = self.calendar if place.part == CALENDAR else self.requirements
        if place.search:
            pane.choose(place.search)
        pane.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> Sequence[QAction]:
        """What can be done from here."""
        return self._actions

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both parts, or one at a time."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what happened while another page was shown; the day may be another one."""
        super().showEvent(event)
        self._show_view()

    # What is shown ---------------------------------------------------------------------------------------------------

    @property
    def _view(self) -> AssessmentView:
        view = self.desk.hub.view
        assert view is not None, "a page without a file"  # noqa: S101 - a bug, not an input
        return view

    @property
    def _target(self) -> str:
        target = self._view.snapshot.unit.target
        return target if target in _PREDICATES else _PREDICATES[0]

    def _show_view(self) -> None:
        view = self.desk.hub.view
        if view is None:
            return
        predicate = self.predicates.current
        found = judged_requirements(view.snapshot, predicate)
        self.requirements_strip.set_value(self._words.requirements(found))
        self.score_strip.set_value(self._words.score(view, predicate))
        self.requirements.show_requirements(found, view.snapshot)
        self.calendar.show_calendar(view.snapshot, self.today())
        for action in self._actions:
            action.setEnabled(not self.desk.hub.is_read_only)

    def _on_changed(self, _update: Update) -> None:
        if self.isVisible():
            self._show_view()

    def _on_done(self, line: object, is_done: bool) -> None:
        from integrity_zone.domain.year_calendar import CalendarLine

        if isinstance(line, CalendarLine):
            self.acts.mark_done(line, self.today() if is_done else None)

    # Layout ----------------------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        metrics = self.desk.theme.metrics
        is_narrow = self.width() < metrics.px(_NARROW)
        margin = metrics.space(_NARROW_MARGIN if is_narrow else _MARGIN)
        self._column.setContentsMargins(margin, metrics.space(12), margin, metrics.space(10))
        is_stacked = self.width() < metrics.px(_STACKED)
        directions = QBoxLayout.Direction
        self._strips.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._show_parts()
        if not is_narrow and not self._has_sizes:
            right = metrics.px(560 if self.width() >= metrics.px(_WIDE) else 410)
            self._panes.setSizes([max(self.width() - right, 1), right])

    def _show_parts(self) -> None:
        is_narrow = bool(self._is_narrow)
        self.parts.setVisible(is_narrow)
        self._see.setVisible(not is_narrow)
        self._about.setVisible(not is_narrow)
        panes: tuple[tuple[str, RequirementPane | CalendarPane], ...] = (
            (REQUIREMENTS, self.requirements),
            (CALENDAR, self.calendar),
        )
        for held, (key, pane) in zip(self._held, panes, strict=True):
            held.setVisible(not is_narrow or self.parts.current == key)
            gap = 0 if is_narrow else self.desk.theme.metrics.space(4)
            at_left = pane is self.calendar
            held.setContentsMargins(gap if at_left else 0, 0, 0 if at_left else gap, 0)
            # What is shown alone is named by what it was chosen with.
            pane.set_title("" if is_narrow else pane.title)
            pane.setAccessibleName(pane.title)

    def _made_actions(self) -> tuple[QAction, ...]:
        made = []
        for text, run in (
            (self.tr("Say where the unit stands…"), self.requirements.change.click),
            (self.tr("Change the date…"), self.calendar.change.click),
            (self.tr("Add a date…"), self.calendar.add.click),
        ):
            action = QAction(text, self)
            action.triggered.connect(partial(_run, run))
            made.append(action)
        return tuple(made)

    def _lay_out(self) -> None:
        metrics = self.desk.theme.metrics
        self._about = label(
            self.tr("The unit's own word, beside the score and never part of it; the ministry checks it."),
            "secondary",
            wraps=True,
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(page_name(self.key), "page-title"))
        words.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(metrics.space(12))
        head.addLayout(words, 1)
        head.addWidget(self.parts, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.predicates, 0, Qt.AlignmentFlag.AlignBottom)
        self._strips = QHBoxLayout()
        self._strips.setSpacing(metrics.space(10))
        for strip in (self.requirements_strip, self.score_strip):
            self._strips.addWidget(strip, 1)
        self._held: list[QWidget] = []
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(5)
        # What is held has air beside the handle, which is thin.
        for pane, stretch in ((self.requirements, 1), (self.calendar, 0)):
            held = QWidget()
            self._held.append(held)
            inside = QVBoxLayout(held)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(pane)
            self._panes.addWidget(held)
            self._panes.setStretchFactor(self._panes.count() - 1, stretch)
        state = self.desk.preferences.state(_SPLITTER)
        self._has_sizes = not state.isEmpty() and self._panes.restoreState(state)
        sheet = Sheet()
        self._column = QVBoxLayout(sheet)
        self._column.setSpacing(metrics.space(10))
        self._column.addLayout(head)
        self._column.addLayout(self._strips)
        self._column.addWidget(self._panes, 1)
        # A low window with large texts scrolls: tables would have no room.
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(sheet))

    def _connect(self) -> None:
        self.desk.hub.changed.connect(self._on_changed)
        self.predicates.chosen.connect(lambda _key: self._show_view())
        self.parts.chosen.connect(lambda _key: self._show_parts())
        self.requirements.asked.connect(self.acts.ask_requirement)
        self.calendar.change_asked.connect(self.acts.ask_event)
        self.calendar.done_asked.connect(self._on_done)
        self.calendar.removal_asked.connect(self.acts.remove)
        self._panes.splitterMoved.connect(
            lambda _place, _index: self.desk.preferences.keep_state(_SPLITTER, self._panes.saveState())
        )


def _run(run: Callable[[], object], _checked: bool = False) -> None:
    run()
