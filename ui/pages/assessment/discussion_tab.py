"""What people say to each other about an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from integrity_zone.domain.remark import REMARK_CHARACTERS
from ui.models.assessment.begun import BegunRemarks
from ui.models.assessment.lines import Line, LinesModel
from ui.pages.assessment.tab import Tab, lines_view
from ui.theme.metrics import Role
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.pages.assessment.recording import Recorder


class _RemarkEdit(QPlainTextEdit):
    """Ctrl+Enter posts."""

    posted = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Post or leave."""
        posts = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if posts and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.posted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DiscussionTab(Tab):
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
        self.list = lines_view(desk, self.model, self.tr("Discussion of this indicator"))
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
        self._begun = BegunRemarks(desk.preferences, recorder.view.snapshot)
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
            self.edit.setPlainText(self._begun.text(code))
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
            from integrity_zone.services.assessment.remarks import add_remark

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
        if self._code:
            self._begun.keep(self._code, text)
        self.post_button.setEnabled(self._is_open and bool(text.strip()))
