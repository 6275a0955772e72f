"""What was answered in the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.values import score_text
from ui.models.standing import stage_name
from ui.models.years.words import regulation_of, relation_name
from ui.pages.assessment.tab import Tab
from ui.widgets.parts import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk
    from ui.models.assessment.year_before import YearBefore
    from ui.pages.assessment.recording import Recorder


class LastYearTab(Tab):
    """What was answered in the year before; of another worksheet, the questions that are about the same."""

    def __init__(self, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        """Build the tab.

        Args:
            desk: The doors of a page.
            recorder: Knows what is recorded.
            parent: Owner.
        """
        super().__init__(desk, recorder, parent)
        self._before: YearBefore | None = None
        self._year = label(role="emphasis")
        self._lines = label(role="secondary", wraps=True)
        self._column.addWidget(self._year)
        self._column.addWidget(self._lines)
        self._column.addStretch(1)

    def set_before(self, before: YearBefore | None) -> None:
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
                self.tr(
                    "This file has no assessment of an earlier year. In Home an old year can be added, or a new one "
                    "started from this one."
                )
            )
            return
        self._year.setText(str(before.snapshot.assessment.year))
        self._lines.setText("\n\n".join(self._said(before, code) if before.is_alike else self._found(before, code)))

    def _found(self, before: YearBefore, code: str) -> list[str]:
        """What another worksheet asked about the same, and how it was answered."""
        regulation = regulation_of(before.instrument)
        found = before.questions.get(code, ())
        if not found:
            return [self.tr("{regulation}: nothing was asked about this.").format(regulation=regulation)]
        lines = [self.tr("{regulation}; shown beside, never carried over.").format(regulation=regulation)]
        for then, relation in found:
            asked = before.instrument.indicators_by_code[then]
            head = self.tr("{relation}: {code} · {title}").format(
                relation=relation_name(relation), code=then, title=asked.title
            )
            lines.append("\n".join((head, *self._said(before, then))))
        return lines

    def _said(self, before: YearBefore, code: str) -> list[str]:
        indicator = before.instrument.indicators_by_code[code]
        snapshot, formats = before.snapshot, self._desk.formats
        said = []
        for stage in Stage:
            words = self.tr("Unit: {value}") if stage is Stage.UNIT else f"{stage_name(stage)}: {{value}}"
            answer = snapshot.answers.get(stage, {}).get(code)
            if answer is not None and answer.value is not None:
                said.append(words.format(value=score_text(indicator, answer.value, formats)))
            if answer is not None and answer.note:
                said.append(answer.note)
        links = [link for link in snapshot.links if link.indicator == code and link.stage is Stage.UNIT]
        titles = [snapshot.documents[link.document].title for link in links if link.document in snapshot.documents]
        if titles:
            said.append(self.tr("Evidence: {titles}").format(titles=", ".join(titles)))
        return said or [self.tr("Nothing was answered then.")]
