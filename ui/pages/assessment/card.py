"""The question: what is asked, the answer in its form, the reviewer's word, last year's, and the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assessments.definition import AnswerKind
from integrity_zone.domain.review import BEFORE
from integrity_zone.domain.work_unit import Stage
from ui.pages.assessment.beside import CarriedBox, ReviewerBox
from ui.pages.assessment.counts import CountsPanel
from ui.pages.assessment.dispute_line import DisputeLine
from ui.pages.assessment.header import CardHeader
from ui.pages.assessment.index_field import IndexPanel
from ui.pages.assessment.judgement_box import JudgementBox
from ui.pages.assessment.note import NoteField
from ui.pages.assessment.options import OptionList
from ui.theme.qss import restyle
from ui.theme.tokens import Mark
from ui.view import EvidenceStanding
from ui.widgets.parts import label
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.answer import AnswerValue
    from ui.desk import Desk
    from ui.pages.assessment.recording import Recorder

#: The stages whose word is shown to who works on one.
_AFTER: Mapping[Stage, tuple[Stage, ...]] = {
    Stage.UNIT: (Stage.TPI, Stage.TPN),
    Stage.TPI: (Stage.TPN,),
    Stage.TPN: (),
}
#: The text of a question is no wider than this at 100 %.
WIDEST = 820


class _Ground(QWidget):
    """As high as its lines need at its width; the sum of the least heights of its parts says nothing."""

    def minimumSizeHint(self) -> QSize:
        """Any height will do: below it the area scrolls."""
        return QSize(super().minimumSizeHint().width(), 1)


class QuestionCard(QScrollArea):
    """One question at a time in widgets that are used again."""

    reply_wanted = Signal()
    advanced = Signal()  #: Enter in the last field: the next indicator is wanted
    explain_wanted = Signal()

    def __init__(self, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        """Build everything once.

        Args:
            desk: The doors of a page.
            recorder: Where answers go.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk, self._recorder = desk, recorder
        self.code = ""
        self._is_open = True
        metrics = desk.theme.metrics
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Question"))
        self.header = CardHeader(desk, stage=recorder.stage)
        self.options = OptionList(desk)
        self.counts = CountsPanel(desk)
        self.index = IndexPanel(desk)
        #: What the stages after one's own say; the next of them is answered here.
        self.reviews = {
            stage: ReviewerBox(desk, stage, is_answering=BEFORE[stage] is recorder.stage)
            for stage in _AFTER[recorder.stage]
        }
        self.judgement = JudgementBox(desk, recorder.stage)
        self.carried = CarriedBox(desk)
        self.dispute = DisputeLine(desk, recorder.stage)
        self.note = NoteField(desk, stage=recorder.stage)
        self._lacking_mark = StateMark(desk.theme, Mark.EVIDENCE)
        self._lacking = label(role="caption", wraps=True)
        self._lacking_line = QWidget()
        line = QHBoxLayout(self._lacking_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.space(8))
        line.addWidget(self._lacking_mark)
        line.addWidget(self._lacking, 1)
        column = QWidget()
        column.setMaximumWidth(metrics.px(WIDEST) + 2 * metrics.space(20))
        layout = QVBoxLayout(column)
        layout.setContentsMargins(metrics.space(20), metrics.space(12), metrics.space(20), metrics.space(12))
        layout.setSpacing(metrics.space(8))
        for part in (
            *(self.header, self.dispute, self.carried, self.options, self.counts, self.index),
            *(self.judgement, *self.reviews.values(), self.note, self._lacking_line),
        ):
            layout.addWidget(part)
        layout.addStretch(1)
        self._ground = _Ground()
        self._ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QHBoxLayout(self._ground)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column, 1)
        outer.addStretch(0)
        self.setWidget(self._ground)
        self._connect()

    def _connect(self) -> None:
        self.options.chosen.connect(lambda key: self._answer(key))
        self.counts.changed.connect(lambda counts: self._answer(counts, merge=True))
        self.index.changed.connect(lambda value: self._answer(value, merge=True))
        for panel in (self.counts, self.index):
            panel.done.connect(self._on_done)
        for review in self.reviews.values():
            review.accepted.connect(lambda value: self._answer(value))
            review.reply_wanted.connect(self.reply_wanted)
        self.judgement.agreed.connect(self.agree)
        self.judgement.withdrawn.connect(lambda: self._recorder.withdraw(self.code))
        self.judgement.returned.connect(lambda reason, value: self._recorder.give_back(self.code, reason, value))
        self.judgement.left.connect(self.focus_question)
        self.carried.confirmed.connect(lambda: self._recorder.confirm_carried(self.code))
        self.carried.dismissed.connect(lambda: self._recorder.dismiss_carried(self.code))
        self.note.noted.connect(self._on_noted)
        self.note.flagged.connect(self._recorder.flag)
        self.note.left.connect(self.focus_question)
        self.header.explain.clicked.connect(self.explain_wanted)
        self._recorder.settled.connect(self._on_settled)
        # Fields that appear or grow, such as the reason of a flag, push others down only when the layout is done.
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._show_field_soon())
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def show_indicator(self, code: str) -> None:
        """Show another question; what was being typed on the last one is handed over first."""
        self.flush()
        self.code = code
        self.refresh(whole=True)
        self.verticalScrollBar().setValue(0)

    def refresh(self, *, whole: bool = False, beside: bool = True) -> None:
        """Show what is recorded of the present question.

        Args:
            whole: Whether it is another question than before.
            beside: Also what stands beside the answer.
        """
        if not self.code:
            return
        view, code = self._recorder.view, self.code
        if whole:
            self.header.show_indicator(view, code)
        else:
            self.header.show_state(view, code)
        indicator = view.instrument.indicators_by_code[code]
        value, is_judging = self._recorder.value(code), self._recorder.is_judging
        kind = indicator.kind
        # Numbers are judged where they stand: those judged until the reviewer types others.
        typed = value if value is not None or not is_judging else self._recorder.judgements[code].judged_value
        for panel, its_kind in (
            *((self.options, AnswerKind.CHOICE), (self.counts, AnswerKind.RATIO)),
            (self.index, AnswerKind.INDEX),
        ):
            panel.setVisible(kind is its_kind)
        if kind is AnswerKind.CHOICE:
            self.options.show_options(view, indicator, value, self._recorder.stage)
        elif kind is AnswerKind.RATIO:
            self.counts.show_counts(view, indicator, typed)
        else:
            self.index.show_index(view, indicator, typed)
        if beside:
            self._show_beside(value)
        self._show_lacking()

    def _show_beside(self, value: AnswerValue | None) -> None:
        """Show what stands beside the answer: the other stage's word, last year's, and the note."""
        view, code, answer = self._recorder.view, self.code, self._recorder.own_answer(self.code)
        self.judgement.setVisible(self._recorder.is_judging)
        if self._recorder.is_judging:
            self.carried.setVisible(False)
            self.judgement.show_judgement(view, code, value)
        else:
            self.carried.show_carried(view, code, answer)
        for review in self.reviews.values():
            review.show_review(view, code, value)
        self.dispute.show_dispute(view, code)
        self.note.show_note(code, answer.note if answer else "", answer.flag if answer else None)

    def show_trying(self, is_trying: bool) -> None:
        """Tint the card while answers are only tried."""
        restyle(self._ground, whatif="true" if is_trying else "false")
        self.header.show_trying(is_trying)
        if self.code:
            self.header.show_indicator(self._recorder.view, self.code)

    def set_open(self, is_open: bool) -> None:
        """Let things be written, or not."""
        self._is_open = is_open
        for part in (self.options, self.counts, self.index, self.judgement, self.carried, self.note):
            part.set_open(is_open)
        for review in self.reviews.values():
            review.set_open(is_open)

    def set_short(self, short: bool) -> None:
        """Say less where there is little room."""
        self.header.set_short(short)
        self.note.set_short(short)
        if self.code:
            self.header.show_indicator(self._recorder.view, self.code)

    def flush(self) -> None:
        """Hand over what is still being typed."""
        self.note.flush()
        self.counts.flush_pending()
        self.index.flush_pending()

    def stop(self) -> None:
        """Hand over nothing more."""
        for part in (self.note, self.counts, self.index):
            part.stop()

    def press(self, letter: str) -> bool:
        """A key pressed while no text is being typed.

        Args:
            letter: A digit or a letter.

        Returns:
            Whether the question has an answer to it.
        """
        if not self.code:
            return False
        kind = self._recorder.view.instrument.indicators_by_code[self.code].kind
        if letter.isdigit() and kind is not AnswerKind.CHOICE:
            panel = self.counts if kind is AnswerKind.RATIO else self.index
            panel.type_digit(letter)
            return True
        if kind is not AnswerKind.CHOICE:
            return False
        key = self.options.key_at(int(letter) - 1) if letter.isdigit() else self.options.key_of(letter)
        if key is None:
            return False
        self._answer(key)
        return True

    def clear_answer(self) -> None:
        """Take the answer away; what a reviewer decided is taken back."""
        if self._recorder.is_judging and self._is_open and self.code:
            if self._recorder.judgements[self.code].own is not None:
                self._recorder.withdraw(self.code)
            return
        self._answer(None)

    def agree(self) -> None:
        """Agree with the answer judged, when there is one to agree with."""
        if self._is_open and self.code and not self.judgement.agree_button.isHidden():
            self._recorder.agree((self.code,))

    def focus_question(self) -> None:
        """Bring the keyboard to the answers."""
        kind = self._recorder.view.instrument.indicators_by_code[self.code].kind if self.code else None
        target = (
            self.options.focus_row()
            if kind is AnswerKind.CHOICE
            else self.counts.focus_field()
            if kind is AnswerKind.RATIO
            else self.index.field
        )
        # A field would swallow the letters; the keys of the page must work right after an answer.
        (target if kind is AnswerKind.CHOICE else self.header.explain).setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, value: object, *, merge: bool = False) -> None:
        if not self.code or not self._is_open:
            self.refresh()
            return
        self._recorder.answer(self.code, value, merge=f"answer/{self.code}" if merge else "")  # type: ignore[arg-type]
        # What others say of it follows when it is recorded; to lay the card out twice would be felt at each key.
        self.refresh(beside=False)

    def _on_noted(self, code: str, text: str) -> None:
        answer = self._recorder.own_answer(code)
        if text.strip() != (answer.note if answer else ""):
            self._recorder.note(code, text)

    def _on_settled(self, code: str) -> None:
        if code == self.code:
            self.refresh()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._show_field_soon()

    def _show_field_soon(self) -> None:
        QTimer.singleShot(0, self, self._show_field)

    def _show_field(self) -> None:
        """What is typed must be seen; the options stay where they are, or the question would go out of sight."""
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit | QPlainTextEdit) and self.isAncestorOf(field):
            # `ensureWidgetVisible` is content with the cursor in it.
            half = field.height() // 2
            middle = field.mapTo(self._ground, QPoint(0, half))
            self.ensureVisible(middle.x(), middle.y(), 0, half + self._desk.theme.metrics.space(12))

    def _on_done(self) -> None:
        self.focus_question()
        self.advanced.emit()

    def _show_lacking(self) -> None:
        view, code = self._recorder.view, self.code
        standing = view.evidence[code]
        if standing is EvidenceStanding.THERE:
            self._lacking_line.setVisible(False)
            return
        usual = view.instrument.indicators_by_code[code].evidence
        if standing is EvidenceStanding.OUTSIDE:
            text = self.tr("Every dated document lies outside the year {year}.").format(
                year=view.snapshot.assessment.year
            )
        elif usual:
            text = self.tr("No evidence yet. Usual: {documents}.").format(documents=", ".join(usual))
        else:
            text = self.tr("No evidence yet.")
        self._lacking.setText(text)
        self._lacking_line.setVisible(True)
