"""What was answered in the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.values import score_text
from ui.models.standing import stage_name
from ui.pages.assessment.tab import Tab
from ui.widgets.parts import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.pages.assessment.recording import Recorder


class LastYearTab(Tab):
    """What was answered in the year before."""

    def __init__(self, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        """Build the tab.

        Args:
            desk: The doors of a page.
            recorder: Knows what is recorded.
            parent: Owner.
        """
        super().__init__(desk, recorder, parent)
        self._before: Snapshot | None = None
        self._year = label(role="emphasis")
        self._lines = label(role="secondary", wraps=True)
        self._column.addWidget(self._year)
        self._column.addWidget(self._lines)
        self._column.addStretch(1)

    def set_before(self, before: Snapshot | None) -> None:
        """Know the assessment of the year before."""
        self._before = before
        if self._code:
            self.show_indicator(self._code)

    def show_indicator(self, code: str) -> None:
        """Show what was answered then."""
        self._code = code
        before = self._before
        if before is None:
            self._year.setText(self.tr("Last year"))
            self._lines.setText(
                self.tr("This file has no assessment of an earlier year. A new year can be started from this one.")
            )
            return
        self._year.setText(str(before.assessment.year))
        self._lines.setText("\n\n".join(self._said(before, code)))

    def _said(self, before: Snapshot, code: str) -> list[str]:
        indicator = self._recorder.view.instrument.indicators_by_code[code]
        formats = self._desk.formats
        said = []
        for stage in Stage:
            words = self.tr("Unit: {value}") if stage is Stage.UNIT else f"{stage_name(stage)}: {{value}}"
            answer = before.answers.get(stage, {}).get(code)
            if answer is not None and answer.value is not None:
                said.append(words.format(value=score_text(indicator, answer.value, formats)))
            if answer is not None and answer.note:
                said.append(answer.note)
        links = [link for link in before.links if link.indicator == code and link.stage is Stage.UNIT]
        titles = [before.documents[link.document].title for link in links if link.document in before.documents]
        if titles:
            said.append(self.tr("Evidence: {titles}").format(titles=", ".join(titles)))
        return said or [self.tr("Nothing was answered then.")]


def values_of(snapshot: Snapshot | None) -> dict[str, AnswerValue]:
    """The unit's answers of an assessment."""
    answers = snapshot.answers.get(Stage.UNIT, {}) if snapshot is not None else {}
    return {code: answer.value for code, answer in answers.items() if answer.value is not None}


def snapshot_before(workspace: Workspace, year: int) -> Snapshot | None:
    """The assessment of the latest earlier year; None when there is none. In the writing thread."""
    earlier = [assessment.year for assessment in workspace.assessments() if assessment.year < year]
    return workspace.snapshot(max(earlier)) if earlier else None
