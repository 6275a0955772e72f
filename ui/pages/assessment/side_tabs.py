"""Beside the evidence: usual documents, history, discussion, last year."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QFrame, QListView, QPlainTextEdit, QVBoxLayout, QWidget

from integrity_zone.domain.remark import REMARK_CHARACTERS
from integrity_zone.domain.work_unit import Stage
from ui.delegates.tiles import LineDelegate
from ui.models.assessment.history_words import history_lines
from ui.models.assessment.lines import Line, LineRole, LinesModel
from ui.models.assessment.values import score_text
from ui.pages.assessment.parts import button, label
from ui.theme.metrics import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.history import HistoryLine
    from integrity_zone.services.workspaces import Workspace
    from ui.desk import Desk
    from ui.pages.assessment.recording import Recorder


def _lines_view(desk: Desk, model: LinesModel, name: str) -> QListView:
    """A list whose rows wrap."""
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(LineDelegate(desk.theme, view))
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setProperty("bare", "true")
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setAccessibleName(name)
    return view


class _Tab(QWidget):
    """A column with the margins of the pane."""

    def __init__(self, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._recorder = desk, recorder
        self._code = ""
        metrics = desk.theme.metrics
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(metrics.space(12), metrics.space(10), metrics.space(12), metrics.space(10))
        self._column.setSpacing(metrics.space(8))


class UsualTab(_Tab):
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
            box = QCheckBox(title.replace("&", "&&"))
            box.setAccessibleName(title)
            box.setEnabled(self._is_open)
            box.clicked.connect(lambda is_there, place=place: self._tick(place, is_there))
            self._boxes.addWidget(box)
            self.boxes.append(box)

    def _tick(self, place: int, is_there: bool) -> None:
        self._recorder.tick(self._code, place, is_there)


class HistoryTab(_Tab):
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
        self.list = _lines_view(desk, self.model, self.tr("History of this indicator"))
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
        """Read the history of an indicator."""
        self._code = code
        year = self._recorder.year

        def reading(workspace: Workspace) -> tuple[HistoryLine, ...]:
            from integrity_zone.services.history import indicator_history

            return indicator_history(workspace, code, Stage.UNIT, year=year)

        task = self._desk.hub.read(self.tr("History of {code}").format(code=code), reading)
        task.finished.connect(partial(self._show, code))

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


class _RemarkEdit(QPlainTextEdit):
    """Ctrl+Enter posts."""

    posted = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Post or leave."""
        posts = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if posts and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.posted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DiscussionTab(_Tab):
    """What people say to each other about the indicator."""

    left = Signal()
    counted = Signal(int)

    def __init__(self, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        """Build the tab.

        Args:
            desk: The doors of a page.
            recorder: Knows what is recorded.
            parent: Owner.
        """
        super().__init__(desk, recorder, parent)
        self.model = LinesModel(self)
        self.list = _lines_view(desk, self.model, self.tr("Discussion of this indicator"))
        self._empty = label(self.tr("Nobody has said anything yet."), role="secondary", wraps=True)
        self.edit = _RemarkEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(self.tr("Write to the team or the reviewer"))
        self.edit.setAccessibleName(self.tr("New remark"))
        self.edit.setFixedHeight(3 * desk.theme.metrics.line_px(Role.BODY) + desk.theme.metrics.space(16))
        self.post_button = button(self.tr("Post"), "small", tip=self.tr("Post it (Ctrl+Enter)"))
        self._column.addWidget(self._empty)
        self._column.addWidget(self.list, 1)
        self._column.addStretch(0)
        self._column.addWidget(self.edit)
        self._column.addWidget(self.post_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._drafts: dict[str, str] = {}
        self.edit.posted.connect(self.post)
        self.edit.left.connect(self.left)
        self.edit.textChanged.connect(self._on_typed)
        self.post_button.clicked.connect(self.post)
        self._is_open = True
        self._on_typed()

    def show_indicator(self, code: str) -> None:
        """Show what was said about an indicator; a remark that was begun waits for its return."""
        if code != self._code:
            self._code = code
            self.edit.blockSignals(True)
            self.edit.setPlainText(self._drafts.get(code, ""))
            self.edit.blockSignals(False)
            self._on_typed()
        remarks = self._recorder.view.snapshot.remarks.get(code, ())
        formats = self._desk.formats
        self.model.show_lines([Line(formats.moment(said.at), said.text, said.actor, said.id) for said in remarks])
        self.list.setVisible(bool(remarks))
        self._empty.setVisible(not remarks)
        self.counted.emit(len(remarks))
        if remarks:
            self.list.scrollToBottom()

    def post(self) -> None:
        """Say it."""
        text = self.edit.toPlainText().strip()
        if not text or not self._is_open:
            return
        code, year = self._code, self._recorder.year

        def operation(workspace: Workspace) -> Change:
            from integrity_zone.services.remarks import add_remark

            return add_remark(workspace, code, text[:REMARK_CHARACTERS], year=year)

        self._desk.hub.do(self.tr("remark on {code}").format(code=code), operation, initiator=self)
        self.edit.clear()

    def set_open(self, is_open: bool) -> None:
        """Let people speak, or not."""
        self._is_open = is_open
        self.edit.setReadOnly(not is_open)
        self._on_typed()

    def _on_typed(self) -> None:
        text = self.edit.toPlainText()
        self._drafts[self._code] = text
        self.post_button.setEnabled(self._is_open and bool(text.strip()))


class LastYearTab(_Tab):
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
        for stage, words in ((Stage.UNIT, self.tr("Unit: {value}")), (Stage.TPI, self.tr("TPI: {value}"))):
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
