"""Beside the evidence: usual documents and the history."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from integrity_zone.domain.review import BEFORE
from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.history_words import history_lines
from ui.models.assessment.lines import LineRole, LinesModel
from ui.pages.assessment.tab import Tab, lines_view
from ui.tasks.living import for_living
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from integrity_zone.services.history import HistoryLine
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.pages.assessment.recording import Recorder


class UsualTab(Tab):
    """What offices usually show; ticked as it comes in."""

    def __init__(self, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        """Build the tab.

        Args:
            desk: The doors of a page.
            recorder: Where ticks go.
            parent: Owner.
        """
        super().__init__(desk, recorder, parent)
        self._column.addWidget(label(self.tr("Usual documents"), role="emphasis"))
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(0)
        self._column.addLayout(self._boxes)
        self._column.addWidget(label(self.tr("Common examples, not a required list."), role="caption", wraps=True))
        self._note = label(role="secondary", wraps=True)
        self._column.addWidget(self._note)
        self._column.addStretch(1)
        self._is_open = True
        self.boxes: list[QCheckBox] = []

    def show_indicator(self, code: str) -> None:
        """Show the usual documents of an indicator."""
        view = self._recorder.view
        indicator = view.instrument.indicators_by_code[code]
        if code != self._code:
            self._code = code
            self._build(indicator.evidence)
            self._note.setText(indicator.note)
            self._note.setVisible(bool(indicator.note))
        answer = self._recorder.unit_answer(code)
        ticked = answer.ticked if answer is not None else frozenset()
        for place, box in enumerate(self.boxes):
            box.setChecked(place in ticked)

    def set_open(self, is_open: bool) -> None:
        """Let ticks be set, or not."""
        self._is_open = is_open
        for box in self.boxes:
            box.setEnabled(is_open)

    def _build(self, titles: tuple[str, ...]) -> None:
        for box in self.boxes:
            self._boxes.removeWidget(box)
            box.deleteLater()
        self.boxes = []
        for place, title in enumerate(titles):
            # They stand in the middle of sentences elsewhere; here each begins one.
            words = title[:1].upper() + title[1:]
            box = QCheckBox(words.replace("&", "&&"))
            box.setAccessibleName(words)
            box.setEnabled(self._is_open)
            box.clicked.connect(lambda is_there, place=place: self._tick(place, is_there))
            self._boxes.addWidget(box)
            self.boxes.append(box)

    def _tick(self, place: int, is_there: bool) -> None:
        self._recorder.tick(self._code, place, is_there)


class HistoryTab(Tab):
    """Who set what and when, the newest first, and the way back to an earlier value."""

    def __init__(self, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        """Build the tab.

        Args:
            desk: The doors of a page.
            recorder: Where restored values go.
            parent: Owner.
        """
        super().__init__(desk, recorder, parent)
        self.model = LinesModel(self)
        self.list = lines_view(desk, self.model, self.tr("History of this indicator"))
        self._empty = label(self.tr("Nothing was recorded for this indicator yet."), role="secondary", wraps=True)
        self.restore_button = button(self.tr("Restore this answer"), "small")
        self.restore_button.clicked.connect(self.restore)
        self._column.addWidget(self._empty)
        self._column.addWidget(self.list, 1)
        self._column.addStretch(0)
        self._column.addWidget(self.restore_button)
        self._is_open = True
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_button())
        self._show_button()

    def show_indicator(self, code: str) -> None:
        """Read the history of an indicator: of the answer that is given or judged here."""
        self._code = code
        year, stage = self._recorder.year, BEFORE.get(self._recorder.stage, Stage.UNIT)

        def reading(workspace: Workspace) -> tuple[HistoryLine, ...]:
            from integrity_zone.services.history import indicator_history

            return indicator_history(workspace, code, stage, year=year)

        task = self._desk.hub.read(self.tr("History of {code}").format(code=code), reading)
        task.finished.connect(for_living(self, partial(self._show, code)))

    def restore(self) -> None:
        """Record the value of the line again."""
        found = self.list.currentIndex().data(LineRole.DATA)
        if found is not None and self._is_open:
            self._recorder.answer(self._code, found)

    def set_open(self, is_open: bool) -> None:
        """Let values be restored, or not."""
        self._is_open = is_open
        self._show_button()

    def _show(self, code: str, found: tuple[HistoryLine, ...]) -> None:
        if code != self._code or self._desk.hub.view is None:
            return
        indicator = self._recorder.view.instrument.indicators_by_code[code]
        lines = history_lines(indicator, found, self._desk.formats)
        self.model.show_lines(lines)
        self.list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._show_button()

    def _show_button(self) -> None:
        self.restore_button.setEnabled(self._is_open and self.list.currentIndex().data(LineRole.DATA) is not None)
        self.restore_button.setToolTip(self.tr("Choose a line with an answer first"))
