"""What a stage decides about the answer before it: agree, come to another one, give it back with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from integrity_zone.domain.answer import NOTE_CHARACTERS
from integrity_zone.domain.review import BEFORE, Decision
from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.values import score_text, value_text
from ui.models.judging import JUDGING_MARKS, JudgingState, judging_state
from ui.models.standing import stage_name, whose
from ui.pages.assessment.beside import AnswerBox, signed
from ui.pages.assessment.note import NoteEdit
from ui.theme.qss import restyle
from ui.widgets.parts import KeyButton, button, label, row

if TYPE_CHECKING:
    from integrity_zone.domain.agreement import Judgement
    from integrity_zone.domain.answer import AnswerValue
    from ui.desk import Desk
    from ui.view import AssessmentView


class JudgementBox(AnswerBox):
    """The answer judged with its note, the decision about it, and the keys to decide."""

    least_words: ClassVar[int] = 460

    agreed = Signal()
    withdrawn = Signal()
    returned = Signal(str, object)  #: reason, proposal or None
    left = Signal()  #: the question is wanted

    def __init__(self, desk: Desk, stage: Stage, parent: QWidget | None = None) -> None:
        """Build the box.

        Args:
            desk: The doors of a page.
            stage: Who judges; for the unit, which judges nothing, the box is never shown.
            parent: Owner.
        """
        super().__init__(desk, parent)
        self._stage = stage if stage in BEFORE else Stage.TPI
        self._before = BEFORE[self._stage]
        judged = whose(self._before)
        self._code = ""
        self._is_open = True
        self._proposal: AnswerValue | None = None
        self.agree_button = KeyButton(desk.theme, self.tr("Agree"), "S")
        self.agree_button.setToolTip(self.tr("Agree with the answer of {judged} (S)").format(judged=judged))
        self.return_button = KeyButton(desk.theme, self.tr("Return…"), "R")
        self.return_button.setToolTip(self.tr("Give it back to {judged} with a reason (R)").format(judged=judged))
        self.withdraw_button = button(self.tr("Take back"), "link", tip=self.tr("As if nobody had judged it (0)"))
        for made in (self.agree_button, self.return_button, self.withdraw_button):
            self._flow.addWidget(made)
        self.reason = NoteEdit(desk)
        self.reason.setPlaceholderText(self.tr("What has to be put right, and with which evidence"))
        self.reason.setAccessibleName(self.tr("Reason to return it"))
        self._hint = label(role="caption", wraps=True)
        self.confirm_button = button(self.tr("Return it to {judged}").format(judged=judged), "primary")
        self.cancel_button = button(self.tr("Cancel"))
        self.editor = self._made_editor()
        self._column.addWidget(self.editor)
        self.editor.setVisible(False)
        self.agree_button.clicked.connect(self.agreed)
        self.withdraw_button.clicked.connect(self.withdrawn)
        self.return_button.clicked.connect(self.ask_reason)
        self.confirm_button.clicked.connect(self._confirm)
        self.cancel_button.clicked.connect(self.close_editor)
        self.reason.left.connect(self.close_editor)
        self.reason.textChanged.connect(lambda: restyle(self.reason, invalid="false"))

    def show_judgement(self, view: AssessmentView, code: str, value: AnswerValue | None) -> None:
        """Show the answer judged and what was decided about it.

        Args:
            view: The assessment.
            code: The indicator.
            value: The reviewer's answer as it must be drawn.
        """
        if code != self._code:
            self.editor.setVisible(False)
            self.reason.setPlainText("")
        self._code = code
        judgement = view.judgements_of(self._stage)[code]
        state = judging_state(judgement)
        self._proposal = value if value != judgement.judged_value else None
        self._mark.set_mark(JUDGING_MARKS[state])
        self._say(self._headline(view, judgement, state), self._words(view, judgement), self._by_whom(judgement))
        can_agree = judgement.judged_value is not None and state is not JudgingState.AGREED
        short = value_text(view.instrument.indicators_by_code[code], judgement.judged_value, self._desk.formats)
        self.agree_button.setText(
            self.tr("Agree with {value}").format(value=short) if len(short) < 4 else self.tr("Agree")
        )
        self.agree_button.setAccessibleName(self.agree_button.text())
        self.agree_button.setVisible(can_agree)
        self.withdraw_button.setVisible(judgement.decision is not None)
        self._hint.setText(self._proposal_text(view))
        self._show_open()

    def ask_reason(self) -> None:
        """Open the field for the reason, with the reason given before."""
        if not self._is_open or not self._code:
            return
        view = self._desk.hub.view
        own = view.judgements_of(self._stage)[self._code].own if view is not None else None
        if self.editor.isHidden() and not self.reason.toPlainText() and own is not None and own.returned:
            self.reason.setPlainText(own.returned)
        self.editor.setVisible(True)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self) -> None:
        """Leave the field; what was written stays until another question is shown."""
        self.editor.setVisible(False)
        self.left.emit()

    def set_open(self, is_open: bool) -> None:
        """Let it be judged, or not."""
        self._is_open = is_open
        if not is_open:
            self.editor.setVisible(False)
        self._show_open()

    def _show_open(self) -> None:
        for made in (self.agree_button, self.return_button, self.withdraw_button):
            made.setEnabled(self._is_open)

    def _confirm(self) -> None:
        reason = self.reason.toPlainText().strip()
        if not reason or len(reason) > NOTE_CHARACTERS:
            restyle(self.reason, invalid="true")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.editor.setVisible(False)
        self.returned.emit(reason, self._proposal)
        self.reason.setPlainText("")
        self.left.emit()

    def _headline(self, view: AssessmentView, judgement: Judgement, state: JudgingState) -> str:
        indicator, formats = view.instrument.indicators_by_code[judgement.code], self._desk.formats
        own = judgement.own
        before = own.reviewed.value if own is not None and own.reviewed is not None else None
        titles = {
            JudgingState.WAITING: self.tr("To judge: {judged} answers {value}"),
            JudgingState.BLANK: self.tr("Nothing to judge: {judged} has not answered yet"),
            JudgingState.AGREED: self.tr("{stage} agrees with {value}"),
            JudgingState.CHANGED: self.tr("{stage} came to {own}; {judged} answers {value}"),
            JudgingState.RETURNED: self.tr("Returned to {judged}, which answers {value}"),
            JudgingState.OVERTAKEN: self.tr("Answered anew: {before} became {value}; to be judged again"),
        }
        return titles[state].format(
            stage=stage_name(self._stage),
            judged=whose(self._before),
            value=score_text(indicator, judgement.judged_value, formats),
            own=score_text(indicator, judgement.value, formats),
            before=value_text(indicator, before, formats),
        )

    def _words(self, view: AssessmentView, judgement: Judgement) -> str:
        lines = []
        own = judgement.own
        if own is not None and own.returned:
            lines.append(self.tr("Reason: “{note}”").format(note=own.remarks[0]))
        note = view.note(judgement.code, self._before)
        if note:
            lines.append(self.tr("Note of {judged}: “{note}”").format(judged=whose(self._before), note=note))
        if self._before is not Stage.UNIT:
            lines += self._below(view, judgement.code)
        return "\n".join(lines)

    def _below(self, view: AssessmentView, code: str) -> list[str]:
        """What the answer judged was itself a judgement of, and whether that still holds."""
        judgement, indicator = view.judgements_of(self._before)[code], view.instrument.indicators_by_code[code]
        judged, stage = whose(BEFORE[self._before]), stage_name(self._before)
        lines = []
        if judgement.is_overtaken:
            lines.append(self.tr("Since then {judged} answered anew; {stage} has not judged that yet."))
        elif judgement.decision is Decision.RETURNED:
            lines.append(self.tr("Returned by {stage} to {judged}."))
        value = score_text(indicator, judgement.judged_value, self._desk.formats)
        lines.append(self.tr("Answer of {judged}: {value}"))
        note = view.note(code, BEFORE[self._before])
        if note:
            lines.append(self.tr("Note of {judged}: “{note}”"))
        return [line.format(judged=judged, stage=stage, value=value, note=note) for line in lines]

    def _by_whom(self, judgement: Judgement) -> str:
        answer = judgement.own if judgement.decision is not None else judgement.judged
        return signed(answer, self._desk) if answer is not None else ""

    def _proposal_text(self, view: AssessmentView) -> str:
        if self._proposal is None:
            return self.tr("Without a proposal. To propose an answer, choose it first, then return.")
        indicator = view.instrument.indicators_by_code[self._code]
        return self.tr("Your answer {value} goes along as a proposal.").format(
            value=score_text(indicator, self._proposal, self._desk.formats)
        )

    def _made_editor(self) -> QWidget:
        metrics = self._desk.theme.metrics
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(6))
        column.addWidget(self.reason)
        column.addWidget(self._hint)
        column.addLayout(row(self.confirm_button, self.cancel_button, None, spacing=metrics.space(8)))
        return made
