"""Where two copies disagree about an answer: what each says, until somebody decides by answering."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from integrity_zone.domain.journal.subjects import answer_subject
from ui.models.assessment.values import value_text
from ui.theme.tokens import Mark
from ui.widgets.parts import label
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from assessments.definition import Indicator
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.domain.workspace import Conflict, ConflictSide
    from ui.desk import Desk
    from ui.view import AssessmentView

#: Of a note that is told.
_CHARACTERS = 160
_VALUE, _NOTE = "value", "note"


def is_disputed(view: AssessmentView, code: str, stage: Stage) -> bool:
    """Whether two copies disagree about an answer, so that giving the one that is shown decides something.

    Args:
        view: The assessment.
        code: Indicator.
        stage: Whose answer.
    """
    subject = answer_subject(view.snapshot.assessment, code, stage)
    return any(found.subject == subject and found.field == _VALUE for found in view.snapshot.conflicts)


class DisputeLine(QWidget):
    """Both sides of each field in conflict; there is nothing to see otherwise."""

    def __init__(self, desk: Desk, stage: Stage) -> None:
        """Say nothing yet.

        Args:
            desk: The doors of a page.
            stage: Whose answers.
        """
        super().__init__()
        self._desk, self._stage = desk, stage
        self._words = label(role="body", wraps=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(desk.theme.metrics.space(8))
        layout.addWidget(StateMark(desk.theme, Mark.SHORT))
        layout.addWidget(self._words, 1)
        self.setVisible(False)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def show_dispute(self, view: AssessmentView, code: str) -> None:
        """Say what two copies say of an answer.

        Args:
            view: The assessment.
            code: Indicator.
        """
        subject = answer_subject(view.snapshot.assessment, code, self._stage)
        indicator = view.instrument.indicators_by_code[code]
        found = [conflict for conflict in view.snapshot.conflicts if conflict.subject == subject]
        self._words.setText("\n".join(self._sentence(indicator, conflict) for conflict in found))
        self.setVisible(bool(found))

    def _sentence(self, indicator: Indicator, conflict: Conflict) -> str:
        if conflict.field not in (_VALUE, _NOTE):
            return self.tr("Two copies disagree about something beside this answer; what was written last is shown.")
        sides = self.tr(" and ").join(self._side(indicator, conflict.field, side) for side in conflict.sides)
        if conflict.field == _NOTE:
            return self.tr("Two copies have different notes: {sides}. Write the note to decide.").format(sides=sides)
        return self.tr("Two copies differ: {sides}. Choose an answer to decide.").format(sides=sides)

    def _side(self, indicator: Indicator, field: str, side: ConflictSide) -> str:
        value = side.value
        if field == _NOTE:
            said = str(value or "")
            said = f"“{said[:_CHARACTERS]}…”" if len(said) > _CHARACTERS else f"“{said}”"
        else:
            said = value_text(indicator, value if isinstance(value, str | dict) else None, self._desk.formats)
        when = self._desk.formats.moment(datetime.fromisoformat(side.at))
        return f"{said} ({side.actor}, {when})"
