"""What stands beside one's own answer: what later stages say of it, and the one proposed from an earlier year."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from integrity_zone.domain.review import BEFORE
from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.values import score_text, value_text
from ui.models.judging import JudgingState, is_sent_back, judging_state
from ui.models.standing import stage_name, whose
from ui.theme.tokens import Mark
from ui.view import IndicatorState
from ui.widgets.parts import button, label
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from integrity_zone.domain.agreement import Judgement
    from integrity_zone.domain.answer import Answer, AnswerValue
    from ui.desk import Desk
    from ui.view import AssessmentView


class AnswerBox(QFrame):
    """A mark, some lines, and what can be done."""

    least_words: ClassVar[int] = 300  #: below this width of the words at 100 % the buttons go under them

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build it without words.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self.setProperty("card", "true")
        self._desk = desk
        metrics = desk.theme.metrics
        self._mark = StateMark(desk.theme)
        self._title = label(role="emphasis", wraps=True)
        self._text = label(role="secondary", wraps=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._who = label(role="caption", wraps=True)
        self._buttons = QWidget()
        self._flow = QHBoxLayout(self._buttons)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(metrics.space(8))
        head = QWidget()
        line = QVBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.space(2))
        for words in (self._title, self._text, self._who):
            line.addWidget(words)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(metrics.space(10))
        self._beside.addWidget(head, 1)
        self._beside.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(metrics.space(14), metrics.space(10), metrics.space(14), metrics.space(10))
        outer.setSpacing(metrics.space(12))
        outer.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(metrics.space(8))
        self._column.addLayout(self._beside)
        outer.addLayout(self._column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons go below the words where it is narrow."""
        super().resizeEvent(event)
        fits = self.width() - self._buttons.sizeHint().width() > self._desk.theme.metrics.px(self.least_words)
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def _say(self, title: str, text: str, who: str) -> None:
        for words, said in ((self._title, title), (self._text, text), (self._who, who)):
            words.setText(said)
            words.setVisible(bool(said))


class ReviewerBox(AnswerBox):
    """The answer and note of a stage that judges."""

    accepted = Signal(object)  #: the reviewer's value
    reply_wanted = Signal()

    def __init__(self, desk: Desk, stage: Stage, parent: QWidget | None = None, *, is_answering: bool = True) -> None:
        """Build the box.

        Args:
            desk: The doors of a page.
            stage: Who judges.
            parent: Owner.
            is_answering: Whether the answer judged is one's own; else the box only says what became of it.
        """
        super().__init__(desk, parent)
        self._stage, self._is_answering = stage, is_answering
        self._value: AnswerValue | None = None
        self.accept_button = button("")
        self.reply_button = button(self.tr("Reply"), tip=self.tr("Write to the reviewer in the discussion"))
        self.accept_button.clicked.connect(lambda: self.accepted.emit(self._value))
        self.reply_button.clicked.connect(self.reply_wanted)
        for made in (self.accept_button, self.reply_button):
            self._flow.addWidget(made)

    def show_review(self, view: AssessmentView, code: str, value: AnswerValue | None) -> None:
        """Show what the reviewer says, or nothing.

        Args:
            view: The assessment.
            code: The indicator.
            value: One's own answer as it must be drawn.
        """
        judgement = view.judgements_of(self._stage)[code]
        answer = judgement.own
        there = answer is not None and (answer.value is not None or bool(answer.note) or answer.returned is not None)
        self.setVisible(there)
        if answer is None or not there:
            return
        indicator = view.instrument.indicators_by_code[code]
        formats = self._desk.formats
        self._value = answer.value
        state = judging_state(judgement)
        judged = value if self._is_answering else judgement.judged_value
        differs = judgement.value is not None and judgement.value != judged
        # What is being tried is no new answer yet.
        mark: Mark | None = Mark.APPROVED
        if state is JudgingState.OVERTAKEN:
            title, mark = self.tr("Your new answer goes back to {stage}"), Mark.ANSWERED
            if not self._is_answering:
                title = self.tr("{judged} answered anew, {stage} judges again")
        elif answer.value is None and answer.returned is None:
            title, mark = self.tr("{stage} remarks"), None
        elif self._is_returned(view, judgement):
            title, mark = self.tr("{stage} returned this indicator"), Mark.RETURNED
            if differs:
                title = self.tr("{stage} returned this indicator and proposes {value}")
            if not self._is_answering:
                title = self.tr("{stage} returned this indicator to {judged}")
        elif differs:
            title, mark = self.tr("{stage} came to {value}"), Mark.EVIDENCE
        else:
            title = self.tr("{stage} agrees")
            if not self._is_answering:
                title = self.tr("{stage} agrees with {judged} on {value}")
        self._mark.set_mark(mark)
        before = BEFORE[self._stage]
        said = title.format(
            stage=stage_name(self._stage), judged=whose(before), value=score_text(indicator, answer.value, formats)
        )
        self._say(said, self._words(view, judgement, state), signed(answer, self._desk))
        differs = differs and self._is_answering
        self.accept_button.setText(self.tr("Accept {value}").format(value=value_text(indicator, answer.value, formats)))
        self.accept_button.setAccessibleName(self.accept_button.text())
        self.accept_button.setVisible(differs)
        # Nobody of the national assessors reads what is written here.
        can_reply = self._stage is Stage.TPI and (bool(answer.note) or answer.returned is not None)
        self.reply_button.setVisible(can_reply)
        self._buttons.setVisible(differs or can_reply)

    def _is_returned(self, view: AssessmentView, judgement: Judgement) -> bool:
        if self._stage is Stage.TPN:
            return is_sent_back(view, judgement.code)
        return view.states[judgement.code] is IndicatorState.RETURNED

    def _words(self, view: AssessmentView, judgement: Judgement, state: JudgingState) -> str:
        """Why it came back, and the note of the reviewer; before a new answer what was decided about the old one."""
        answer = judgement.own
        if answer is None:
            return ""
        lines = [self.tr("“{note}”").format(note=note) for note in answer.remarks]
        if state is JudgingState.OVERTAKEN and answer.reviewed is not None:
            indicator, formats = view.instrument.indicators_by_code[judgement.code], self._desk.formats
            before = self.tr("{stage} judged the answer {before} before it was changed.").format(
                stage=stage_name(self._stage), before=score_text(indicator, answer.reviewed.value, formats)
            )
            lines.insert(0, before)
        return "\n".join(lines)

    def set_open(self, is_open: bool) -> None:
        """Let it be accepted, or not."""
        self.accept_button.setEnabled(is_open)


class CarriedBox(AnswerBox):
    """Last year's answer as a proposal; it counts nothing before it is confirmed."""

    confirmed = Signal()
    dismissed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the box.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk, parent)
        self.confirm_button = button(self.tr("Confirm"))
        self.dismiss_button = button(self.tr("Dismiss"))
        self.confirm_button.clicked.connect(self.confirmed)
        self.dismiss_button.clicked.connect(self.dismissed)
        for made in (self.confirm_button, self.dismiss_button):
            self._flow.addWidget(made)

    def show_carried(self, view: AssessmentView, code: str, answer: Answer | None) -> None:
        """Show the proposal, or nothing."""
        carried = answer.carried if answer is not None else None
        self.setVisible(carried is not None)
        if carried is None:
            return
        text = value_text(view.instrument.indicators_by_code[code], carried.value, self._desk.formats)
        self._mark.set_mark(Mark.UNANSWERED)
        self._say(
            self.tr("{year}: {value}").format(year=carried.year, value=text),
            self.tr("Carried over from {year}. It counts only after you confirm it.").format(year=carried.year),
            "",
        )

    def set_open(self, is_open: bool) -> None:
        """Let it be settled, or not."""
        self.confirm_button.setEnabled(is_open)
        self.dismiss_button.setEnabled(is_open)


def signed(answer: Answer, desk: Desk) -> str:
    """Who gave an answer, and when."""
    parts = [answer.recorded_by or "", desk.formats.moment(answer.recorded_at) if answer.recorded_at else ""]
    return " · ".join(part for part in parts if part)
