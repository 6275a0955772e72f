"""Before answers are locked, and before they are opened again: what happens, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.review import BEFORE
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.submitting import REASON_CHARACTERS
from ui.dialogs.declaration.fields import FormDialog, line_field
from ui.models.standing import lock_text, stage_name, whose

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk
    from ui.view import AssessmentView


class SubmitDialog(FormDialog):
    """Says what is handed in and that it is locked then."""

    def __init__(self, view: AssessmentView, stage: Stage, desk: Desk, parent: QWidget | None) -> None:
        """Lay out.

        Args:
            view: What is handed in.
            stage: Whose answers.
            desk: The doors of a page.
            parent: The window.
        """
        title = self.tr("Hand in the answers of {stage}").format(stage=stage_name(stage))
        super().__init__(
            title,
            self.tr("Hand in and lock"),
            desk.theme,
            parent,
            about=f"{self._state(view, stage)}\n\n{self._then()}",
        )
        self.fit(460)
        self.confirm.setFocus()

    def _state(self, view: AssessmentView, stage: Stage) -> str:
        if stage is Stage.UNIT:
            lacking = view.recorded.of - view.recorded.answered
            said = self.tr("{done} of {of} indicators are answered.").format(
                done=view.recorded.answered, of=view.recorded.of
            )
            rest = self.tr("%n indicator(s) will stay unanswered.", "", lacking)
        else:
            judgements = view.judgements_of(stage)
            judged = sum(item.stands for item in judgements.values())
            lacking = sum(item.waits for item in judgements.values())
            said = self.tr("{done} of {of} indicators are judged.").format(done=judged, of=len(judgements))
            rest = self.tr("%n answer(s) of {judged} will stay without a judgement.", "", lacking)
            rest = rest.format(judged=whose(BEFORE[stage]))
        return f"{said} {rest}" if lacking else said

    def _then(self) -> str:
        return self.tr(
            "Then answers, notes and evidence can no longer be changed in this file or a copy of it. It cannot be "
            "undone; they are opened again with a reason that everybody can read."
        )


class ReopenDialog(FormDialog):
    """Asks why answers are opened again."""

    def __init__(self, view: AssessmentView, stage: Stage, desk: Desk, parent: QWidget | None) -> None:
        """Lay out.

        Args:
            view: Of which they are.
            stage: Whose answers.
            desk: The doors of a page.
            parent: The window.
        """
        title = self.tr("Open the answers of {stage} again").format(stage=stage_name(stage))
        about = self.tr("{locked}. Why they are opened again stays in the history.").format(
            locked=lock_text(view, stage, desk.formats)
        )
        super().__init__(title, self.tr("Open again"), desk.theme, parent, about=about)
        hint = self.tr("such as: evidence asked for by TPI")
        self.edit = line_field(self.tr("Reason"), REASON_CHARACTERS, "", hint)
        self.add(self.tr("Reason"), self.edit, is_needed=True)
        self.fit(460)
        self.edit.setFocus()

    @property
    def reason(self) -> str:
        """As written."""
        return " ".join(self.edit.text().split())
