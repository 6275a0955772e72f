"""Answers, notes and marks on their way to the file, each with a name in words for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from integrity_zone.domain.review import BEFORE, Decision
from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.values import value_text
from ui.models.standing import is_writable, own_stage, stage_name
from ui.pages.assessment.dispute_line import is_disputed
from ui.tasks.living import for_living

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from integrity_zone.domain.agreement import Judgement
    from integrity_zone.domain.answer import Answer, AnswerValue
    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.tasks.task import Task
    from ui.view import AssessmentView


class Recorder(QObject):
    """Hands what a person does to the hub, and knows what is drawn already but not recorded yet.

    Who works for the unit answers; who works for assessors judges, and every step goes to the stage they work on.
    """

    settled = Signal(str)  #: code whose answer is another one than was drawn: it was refused

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Nothing is on its way.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._on_their_way: dict[str, list[AnswerValue | None]] = {}
        self.stage = own_stage(desk.preferences.person)
        view = desk.hub.view
        assert view is not None, "a page without a file"  # noqa: S101 - a bug, not an input
        # Of the assessment shown, which need not be the latest. What is still being typed belongs to it, also when
        # another year is there before it is handed over.
        self.year = view.snapshot.assessment.year
        self._view = view

    @property
    def is_judging(self) -> bool:
        """Whether who works here judges the answers of the stage before."""
        return self.stage in BEFORE

    @property
    def judgements(self) -> Mapping[str, Judgement]:
        """What is decided here about each answer; for the unit what is decided about its own."""
        return self.view.judgements_of(self.stage)

    @property
    def is_writable(self) -> bool:
        """Whether answers of their stage can be written: until they are handed in."""
        desk = self._desk
        return is_writable(self.view, desk.preferences.person, read_only=desk.hub.is_read_only)

    @property
    def is_trying(self) -> bool:
        """Whether answers are tried and not recorded."""
        return self._desk.hub.is_trying

    @property
    def view(self) -> AssessmentView:
        """What is recorded in its year; as it was last when another year is shown."""
        view = self._desk.hub.view
        assert view is not None, "a page without a file"  # noqa: S101 - a bug, not an input
        if view.snapshot.assessment.year == self.year:
            self._view = view
        return self._view

    def value(self, code: str) -> AnswerValue | None:
        """One's own answer as it must be drawn: tried, on its way, or recorded."""
        waiting = self._on_their_way.get(code)
        if waiting:
            return waiting[-1]
        return self.judgements[code].value if self.is_judging else self.view.shown_values.get(code)

    def unit_answer(self, code: str) -> Answer | None:
        """Everything recorded of the unit's answer."""
        return self.view.snapshot.answers.get(Stage.UNIT, {}).get(code)

    def own_answer(self, code: str) -> Answer | None:
        """Everything recorded of one's own answer."""
        return self.view.snapshot.answers.get(self.stage, {}).get(code)

    def answer(self, code: str, value: AnswerValue | None, *, merge: str = "") -> None:
        """Record an answer, or try it while trying; of an assessor an answer is a judgement.

        Args:
            code: Indicator.
            value: As `parse_value` gives it; None clears.
            merge: As for `WorkspaceHub.do`.
        """
        before = self.value(code)
        # What goes along with an answer given back is a proposal; chosen once more it is the reviewer's own answer.
        is_proposal = self.is_judging and self.judgements[code].decision is Decision.RETURNED
        # Of two copies that disagree the one that is shown may be right.
        if before == value and not is_proposal and not is_disputed(self.view, code, self.stage):
            return
        hub = self._desk.hub
        # Trying is about what the unit could answer.
        if self.is_trying and not self.is_judging:
            tried = {known: found for known, found in self.view.tried.items() if known != code}
            if value != self.view.values.get(code):
                tried[code] = value
            hub.try_answers(tried)
            return
        indicator = self.view.instrument.indicators_by_code[code]
        words = (
            self.tr("{stage} on {code}: {before} → {after}")
            if self.is_judging
            else self.tr("answer {code}: {before} → {after}")
        )
        title = words.format(
            stage=stage_name(self.stage),
            code=code,
            before=value_text(indicator, before, self._desk.formats),
            after=value_text(indicator, value, self._desk.formats),
        )
        self._on_their_way.setdefault(code, []).append(value)
        task = hub.do(title, self._writing(code, value), initiator=self, merge=merge)
        for signal in (task.finished, task.failed, task.stopped):
            signal.connect(for_living(self, lambda *_: self._settle(code)))

    def _writing(self, code: str, value: AnswerValue | None) -> Callable[[Workspace], Change]:
        year, instrument, stage = self.year, self.view.instrument, self.stage

        def record(workspace: Workspace) -> Change:
            if stage not in BEFORE:
                return workspace.record_answers({code: value}, {}, stage, year=year)
            from integrity_zone.services.assessment.reviews import change_answer, withdraw

            if value is None:
                return withdraw(workspace, (code,), stage, year=year)
            return change_answer(workspace, instrument, code, value, stage=stage, year=year)

        return record

    def agree(self, codes: Sequence[str]) -> Task:
        """Agree with answers of the stage before as they are, in one step."""
        year, stage = self.year, self.stage

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.reviews import agree

            return agree(workspace, codes, stage, year=year)

        one = self.tr("{stage} agrees on {code}")
        words = one if len(codes) == 1 else self.tr("{stage} agrees on %n indicator(s)", "", len(codes))
        title = words.format(stage=stage_name(stage), code="".join(codes[:1]))
        return self._desk.hub.do(title, record, initiator=self)

    def give_back(self, code: str, reason: str, proposal: AnswerValue | None) -> Task:
        """Give an answer back to the stage before with a reason, perhaps with the answer that would be agreed to."""
        year, instrument, stage = self.year, self.view.instrument, self.stage

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.reviews import give_back

            return give_back(workspace, instrument, code, reason, proposal, stage, year=year)

        title = self.tr("{stage} returns {code}").format(stage=stage_name(stage), code=code)
        return self._desk.hub.do(title, record, initiator=self)

    def withdraw(self, code: str) -> Task:
        """Take a judgement back."""
        year, stage = self.year, self.stage

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.reviews import withdraw

            return withdraw(workspace, (code,), stage, year=year)

        title = self.tr("{stage} on {code} taken back").format(stage=stage_name(stage), code=code)
        return self._desk.hub.do(title, record, initiator=self)

    def note(self, code: str, text: str) -> Task:
        """Record the note of one's own stage; keystrokes in a row are one undo."""
        year, stage = self.year, self.stage

        def record(workspace: Workspace) -> Change:
            return workspace.record_answers({}, {code: text}, stage, kind="note", year=year)

        words = self.tr("note of {stage} on {code}") if self.is_judging else self.tr("note on {code}")
        title = words.format(stage=stage_name(stage), code=code)
        return self._desk.hub.do(title, record, initiator=self, merge=f"note/{code}")

    def flag(self, code: str, reason: str | None) -> None:
        """Flag with a reason, which may be empty, or take the flag away with None."""
        year = self.year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.markings import set_flag

            return set_flag(workspace, code, reason, year=year)

        title = self.tr("flag on {code}") if reason is not None else self.tr("no flag on {code}")
        self._desk.hub.do(title.format(code=code), record, initiator=self, merge=f"flag/{code}" if reason else "")

    def tick(self, code: str, position: int, is_there: bool) -> None:
        """Tick one of the usual documents, or take the tick away."""
        year = self.year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.markings import set_tick

            return set_tick(workspace, code, position, is_there, year=year)

        title = self.tr("usual document of {code}").format(code=code)
        self._desk.hub.do(title, record, initiator=self)

    def confirm_carried(self, code: str) -> None:
        """Make last year's answer this year's."""
        year = self.year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.baseline import confirm_carried

            return confirm_carried(workspace, (code,), year=year)

        self._desk.hub.do(self.tr("carried answer of {code} confirmed").format(code=code), record, initiator=self)

    def dismiss_carried(self, code: str) -> None:
        """Drop the proposal from last year."""
        year = self.year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.baseline import dismiss_carried

            return dismiss_carried(workspace, (code,), year=year)

        self._desk.hub.do(self.tr("carried answer of {code} dismissed").format(code=code), record, initiator=self)

    def _settle(self, code: str) -> None:
        waiting = self._on_their_way.get(code)
        if not waiting or self._desk.hub.view is None:
            return
        drawn = self.value(code)
        waiting.pop(0)
        if not waiting:
            del self._on_their_way[code]
        # What was recorded as it was drawn has nothing to be drawn anew.
        if self.value(code) != drawn:
            self.settled.emit(code)
