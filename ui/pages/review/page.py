"""The page of the review: where each stage stands, how far it agrees, and what became of TPI's recommendations."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from integrity_zone.domain.permissions import may_advise
from integrity_zone.domain.review import BEFORE
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.recommendations import proposed_recommendations
from integrity_zone.services.assessment.reviews import agreement
from ui.dialogs.home.parts import Sheet
from ui.models.filters import REVIEWER_DIFFERS, TO_JUDGE, Asker
from ui.models.review.differences import ReviewWords
from ui.models.review.follow_up import open_recommendations
from ui.models.standing import can_reopen, can_submit, lock_text, own_stage, role_of, submitted, takes_part
from ui.pages.page import Page
from ui.pages.review.acts import FollowUpActs
from ui.pages.review.difference_pane import DifferencePane
from ui.pages.review.follow_up_pane import FollowUpPane
from ui.pages.review.handing_in import StageActs
from ui.pages.review.stage_switch import StageSwitch, stage_actions
from ui.places import PageKey, Place, page_name
from ui.theme.tokens import Mark
from ui.widgets.parts import button, label
from ui.widgets.scrolling import scrolling
from ui.widgets.segmented import Segmented
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QShowEvent

    from integrity_zone.domain.agreement import Agreement
    from ui.desk import Desk
    from ui.view import AssessmentView, Update

DIFFERENCES, FOLLOW_UP = "differences", "follow-up"
#: The differences between TPI and the national assessors.
TPN_DIFFERENCES = "differences-tpn"
#: Below these widths at 100 % the margins are small, and the strips stand below each other.
_NARROW, _STACKED = 980, 860
_MARGIN, _NARROW_MARGIN = 20, 12


def _today() -> date:
    return datetime.now().astimezone().date()


class ReviewPage(Page):
    """A strip for each stage, and one of two parts below them. Of TPN nothing is seen before there is something."""

    key: ClassVar[PageKey] = PageKey.REVIEW

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, today: Callable[[], date] = _today) -> None:
        """Lay out and show what is open.

        Args:
            desk: The doors of a page.
            parent: Owner.
            today: The day on which a follow-up is late.
        """
        super().__init__(desk, parent)
        self.today = today
        self._words = ReviewWords(desk.formats, self)
        self.handing, self.acts = StageActs(desk, self), FollowUpActs(desk, self)
        self.parts = Segmented(
            ((DIFFERENCES, self.tr("Differences")), (FOLLOW_UP, self.tr("Follow-up"))), self.tr("What is shown")
        )
        self.report_button = button(self.tr("Report data…"), tip=self.tr("What the report of results says of itself"))
        self.stages = StageSwitch(desk)
        self.strips = {stage: Strip(desk.theme, is_beside=True) for stage in Stage}
        self.judge_buttons = {
            Stage.TPI: button(self.tr("Judge")),
            Stage.TPN: button(self.tr("Enter"), tip=self.tr("Enter what TPN decided")),
        }
        self.submit_buttons = {stage: button(self.tr("Hand in…")) for stage in self.strips}
        self.reopen_buttons = {stage: button(self.tr("Open again…")) for stage in self.strips}
        self.merge_button = button(
            self.tr("Take results from a copy…"),
            "link",
            tip=self.tr("Takes in what was written in a copy of this file, such as by TPI"),
        )
        for stage, strip in self.strips.items():
            first = [self.judge_buttons.get(stage, self.merge_button)]
            strip.set_actions([*first, self.reopen_buttons[stage], self.submit_buttons[stage]])
        self.differences = DifferencePane(desk)
        self.follow_up = FollowUpPane(desk)
        self._pair = own_stage(desk.preferences.person)
        self._actions = self._made_actions()
        self._lay_out()
        self._connect()
        self._show_view()
        self._show_part()

    # The page of the window ------------------------------------------------------------------------------------------

    def place(self) -> Place:
        """Which part, and which differences."""
        is_of_tpn = self.parts.current == DIFFERENCES and self._stage is Stage.TPN
        return Place(self.key, part=TPN_DIFFERENCES if is_of_tpn else self.parts.current)

    def show_place(self, place: Place) -> None:
        """Show a part; what is searched for is the id of a recommendation."""
        if place.part in (DIFFERENCES, TPN_DIFFERENCES, FOLLOW_UP):
            self.parts.set_current(FOLLOW_UP if place.part == FOLLOW_UP else DIFFERENCES)
            self._show_part()
        if place.part == TPN_DIFFERENCES and self._pair is not Stage.TPN:
            self._pair = Stage.TPN
            self._show_view()
        if place.search:
            self.follow_up.choose(place.search)
        if self.parts.current == DIFFERENCES:
            self.differences.focus_table()
        else:
            self.follow_up.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> Sequence[QAction]:
        """What can be done from here."""
        return tuple(self._actions.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the strips beside or below each other."""
        super().resizeEvent(event)
        metrics = self.desk.theme.metrics
        margin = metrics.space(_NARROW_MARGIN if self.width() < metrics.px(_NARROW) else _MARGIN)
        self._column.setContentsMargins(margin, metrics.space(12), margin, metrics.space(10))
        is_stacked = self.width() < metrics.px(_STACKED)
        directions = QBoxLayout.Direction
        self._strips.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)
        self._about.setVisible(not is_stacked)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what happened while another page was shown; the day may be another one."""
        super().showEvent(event)
        self._show_view()

    # What is shown ---------------------------------------------------------------------------------------------------

    def _show_view(self) -> None:
        view = self.desk.hub.view
        if view is None:
            return
        found = {stage: agreement(view.snapshot, view.instrument, stage) for stage in self._judging(view)}
        proposals = proposed_recommendations(view.snapshot, view.instrument, view.blank)
        self._show_strips(view, found)
        self.differences.show_pairs(self._stage, has_choice=Stage.TPN in found)
        self.differences.show_agreement(view, found[self._stage])
        self.follow_up.show_recommendations(view, proposals, self.today())
        number = len(open_recommendations(view))
        text = self.tr("Follow-up ({count})").format(count=number) if number else self.tr("Follow-up")
        self.parts.set_text(FOLLOW_UP, text)
        can_write = not self.desk.hub.is_read_only
        self.merge_button.setVisible(can_write and takes_part(self.desk.preferences.person))
        advises = may_advise(role_of(self.desk.preferences.person))
        self.report_button.setVisible(advises)
        self.report_button.setEnabled(can_write)
        self._actions["report"].setEnabled(advises and can_write)

    def _judging(self, view: AssessmentView) -> tuple[Stage, ...]:
        """The stages whose judgements are shown: TPN's where there are any, and to who enters them now."""
        asked = (self._pair, own_stage(self.desk.preferences.person))
        return tuple(BEFORE) if view.has_tpn or Stage.TPN in asked else (Stage.TPI,)

    @property
    def _stage(self) -> Stage:
        """Whose judgements the differences are shown of."""
        return Stage.TPN if self._pair is Stage.TPN else Stage.TPI

    def _show_strips(self, view: AssessmentView, found: Mapping[Stage, Agreement]) -> None:
        for stage, strip in self.strips.items():
            is_there = stage is Stage.UNIT or stage in found
            strip.setVisible(is_there)
            if is_there:
                strip.set_value(self._strip_value(view, stage, found.get(stage)))
                self._show_buttons(view, stage, found.get(stage))

    def _strip_value(self, view: AssessmentView, stage: Stage, found: Agreement | None) -> StripValue:
        formats, recorded = self.desk.formats, view.recorded
        locked = lock_text(view, stage, formats)
        if found is None:
            headline = self.tr("Unit: {answered} of {of} answered, {points} points").format(
                answered=recorded.answered, of=recorded.of, points=formats.points(recorded.total)
            )
            sentence = self.tr("Not handed in yet; everything can be changed.")
            return StripValue(
                Mark.APPROVED if locked else Mark.UNANSWERED, headline, f"{locked}." if locked else sentence
            )
        headline, sentence = self._words.headline(found, stage), self._words.sentence(found)
        if locked:
            return StripValue(Mark.APPROVED, headline, f"{sentence}. {locked}.".lstrip(". "))
        # What nobody judged is not drawn as done.
        rest = Mark.ANSWERED if found.judged else Mark.UNANSWERED
        return StripValue(Mark.EVIDENCE if found.waiting else rest, headline, sentence)

    def _show_buttons(self, view: AssessmentView, stage: Stage, found: Agreement | None) -> None:
        person, can_write = self.desk.preferences.person, not self.desk.hub.is_read_only
        for made, is_offered in (
            (self.submit_buttons[stage], can_submit(view, person, stage)),
            (self.reopen_buttons[stage], can_reopen(view, person, stage)),
        ):
            made.setVisible(is_offered)
            made.setEnabled(can_write)
        if found is not None:
            is_open = own_stage(person) is stage and submitted(view, stage) is None
            self.judge_buttons[stage].setVisible(is_open and bool(found.waiting))

    def _on_changed(self, _update: Update) -> None:
        if self.isVisible():
            self._show_view()

    def _show_part(self) -> None:
        is_follow_up = self.parts.current == FOLLOW_UP
        self.differences.setVisible(not is_follow_up)
        self.follow_up.setVisible(is_follow_up)

    def _propose(self) -> None:
        view = self.desk.hub.view
        if view is not None:
            self.acts.propose(proposed_recommendations(view.snapshot, view.instrument, view.blank))

    # Layout ----------------------------------------------------------------------------------------------------------

    def _made_actions(self) -> dict[str, QAction]:
        made = {}
        for key, text, run in (
            ("differences", self.tr("List what the reviewer sees differently"), self._list_differences),
            ("report", self.tr("Data of the report of results…"), self.acts.ask_report),
            ("reports", self.tr("Make the report of results…"), self._to_reports),
        ):
            made[key] = QAction(text, self)
            made[key].triggered.connect(partial(_run, run))
        return made | stage_actions(self.desk, self, self.stage_wanted.emit)

    def _list_differences(self) -> None:
        view = self.desk.hub.view
        if view is None:
            return
        if self._stage is Asker(None, own_stage(self.desk.preferences.person)).judging:
            self.desk.go(Place(PageKey.ASSESSMENT, filters=frozenset({REVIEWER_DIFFERS})))
            return
        found = agreement(view.snapshot, view.instrument, self._stage).differences
        self.desk.go(Place(PageKey.ASSESSMENT, codes=frozenset(item.code for item in found)))

    def _choose_pair(self) -> None:
        self._pair = self.differences.stage
        self._show_view()

    def _to_reports(self) -> None:
        self.desk.go(Place(PageKey.REPORTS))

    def _judge(self) -> None:
        self.desk.go(Place(PageKey.ASSESSMENT, filters=frozenset({TO_JUDGE})))

    def _lay_out(self) -> None:
        metrics = self.desk.theme.metrics
        self._about = label(
            self.tr("What assessors make of the unit's answers. A pre-assessment: the Minister grants the predicate."),
            "secondary",
            wraps=True,
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(page_name(self.key), "page-title", wraps=True))
        words.addWidget(self._about)
        ways = QHBoxLayout()
        ways.setSpacing(metrics.space(12))
        for way in (self.stages, self.report_button, self.parts):
            ways.addWidget(way, 0, Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setSpacing(metrics.space(12))
        head.addLayout(words, 1)
        head.addLayout(ways)
        head.setAlignment(ways, Qt.AlignmentFlag.AlignBottom)
        self._strips = QHBoxLayout()
        self._strips.setSpacing(metrics.space(10))
        for strip in self.strips.values():
            self._strips.addWidget(strip, 1)
        sheet = Sheet()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(sheet))
        self._column = QVBoxLayout(sheet)
        self._column.setSpacing(metrics.space(10))
        self._column.addLayout(head)
        self._column.addLayout(self._strips)
        self._column.addWidget(self.differences, 1)
        self._column.addWidget(self.follow_up, 1)

    def _connect(self) -> None:
        self.desk.hub.changed.connect(self._on_changed)
        self.parts.chosen.connect(lambda _key: self._show_part())
        self.report_button.clicked.connect(self.acts.ask_report)
        self.merge_button.clicked.connect(lambda _checked=False: self.merge_requested.emit())
        self.stages.chosen.connect(self.stage_wanted)
        self.differences.pair_chosen.connect(self._choose_pair)
        for made in self.judge_buttons.values():
            made.clicked.connect(self._judge)
        for stage in self.strips:
            self.submit_buttons[stage].clicked.connect(partial(_run, partial(self.handing.ask_submit, stage)))
            self.reopen_buttons[stage].clicked.connect(partial(_run, partial(self.handing.ask_reopen, stage)))
        self.differences.asked.connect(self.desk.go)
        pane = self.follow_up
        pane.propose.clicked.connect(self._propose)
        pane.add.clicked.connect(self.acts.ask_new)
        pane.follow_up_asked.connect(self.acts.ask_follow_up)
        pane.edit_asked.connect(self.acts.ask_edit)
        pane.close_asked.connect(self.acts.close)
        pane.reopen_asked.connect(self.acts.reopen)
        pane.removal_asked.connect(self.acts.remove)


def _run(run: Callable[[], object], _checked: bool = False) -> None:
    run()
