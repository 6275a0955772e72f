"""The text of one paper: typed, checked while it is typed, recorded when it is right, kept when it is not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from integrity_zone.domain.paper_fields import fields_of, required_fields
from integrity_zone.domain.paper_texts import cleaned_paper_text, text_problems
from integrity_zone.services.papers.texts import standing_text, text_of
from ui.messages import sentences_of
from ui.models.papers.typed import keep_typed, typed_text
from ui.models.papers.words import field_title, kind_name
from ui.pages.papers.refusals import Refusals
from ui.pages.papers.text_edit import PaperEdit
from ui.tasks.living import for_living
from ui.theme.tokens import Mark
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.state_mark import StateMark
from ui.widgets.tag import Tag

if TYPE_CHECKING:
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.paper_texts import BadPaperTextError
    from integrity_zone.domain.papers import PaperKind, Papers
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk

#: After so long without a letter the text is checked, remembered here and shown in the preview,
PAUSE_MS = 300
#: and after so long it is recorded in the file: every record is a version.
REST_MS = 3000
#: Refusals that are said and marked at once; a text of nothing else would take longer than people notice.
_SHOWN = 60


class TextEditor(QFrame):
    """One paper at a time. Nothing that was typed is lost: what is refused stays here until it is put right."""

    typed = Signal()  #: the text is another one, after a pause
    versions_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        theme = desk.theme
        self.setProperty("card", "true")
        self._kind: PaperKind | None = None
        self._workspace_id = ""
        self._recorded = ""
        self._cleaned = ("", "")
        #: Texts on their way to the file, as it will have them.
        self._handed_over: list[str] = []
        #: What is shown was typed before this was made.
        self._is_old = False
        self._problems: tuple[BadPaperTextError, ...] = ()
        self.edit = PaperEdit(theme)
        self._title = label(role="card-title")
        self._tag = Tag(theme, self.tr("Own words"), Mark.ANSWERED, bare=True)
        self.insert = button(
            self.tr("Insert a field"), "small", tip=self.tr("A field is filled in when the paper is made")
        )
        theme.bind_icon(self.insert, "plus", "text")
        self._menu = QMenu(self.insert)
        self._menu.setToolTipsVisible(True)
        self.insert.setMenu(self._menu)
        self.versions = button(self.tr("Versions…"), "small", tip=self.tr("Earlier texts, and the standing one"))
        theme.bind_icon(self.versions, "history", "text")
        self.refused = Refusals(theme)
        self.refused.setAccessibleName(self.tr("Refused lines"))
        self.next_problem = button("", "small", tip=self.tr("To the next line that is refused (F8)"))
        self._trouble = QWidget()
        self.state = label(role="caption", wraps=True)
        self.discard = button(
            self.tr("Discard what I typed"), "link", tip=self.tr("The text is again as it is in the file")
        )
        self._pause = self._timer(PAUSE_MS, self._on_pause)
        self._rest = self._timer(REST_MS, self.flush)
        self._lay_out()
        self.edit.textChanged.connect(self._on_typed)
        self.edit.installEventFilter(self)
        self.versions.clicked.connect(self.versions_asked)
        self.discard.clicked.connect(self._discard)
        self.next_problem.clicked.connect(self.go_to_problem)
        shortcut = QShortcut(QKeySequence("F8"), self)
        shortcut.activated.connect(self.go_to_problem)
        self._trouble.hide()

    @property
    def kind(self) -> PaperKind | None:
        """Which paper."""
        return self._kind

    @property
    def text(self) -> str:
        """As it stands here."""
        return self.edit.toPlainText()

    @property
    def problems(self) -> tuple[BadPaperTextError, ...]:
        """What keeps it from being recorded; empty when all is well."""
        return self._problems

    @property
    def is_waiting(self) -> bool:
        """Whether something typed is not in the file."""
        return self.clean != self._recorded

    @property
    def clean(self) -> str:
        """The text as it would be recorded."""
        text = self.text
        # Asked several times at each pause, and looks at every letter.
        if self._cleaned[0] != text:
            self._cleaned = text, cleaned_paper_text(text)
        return self._cleaned[1]

    def show_text(self, workspace_id: str, kind: PaperKind, papers: Papers) -> None:
        """Show what holds; what is being typed on the same paper stays.

        Args:
            workspace_id: Whose paper.
            kind: Which.
            papers: With the unit's own texts.
        """
        is_same = (workspace_id, kind) == (self._workspace_id, self._kind)
        recorded = text_of(papers, kind)
        if not is_same:
            self.flush()
            self._begin(workspace_id, kind, recorded)
        elif recorded in self._handed_over:
            # Ours came back, perhaps while somebody typed on.
            del self._handed_over[: self._handed_over.index(recorded) + 1]
            self._recorded = recorded
        elif recorded != self._recorded:
            # Undone, or changed elsewhere.
            self._recorded = recorded
            self._handed_over.clear()
            self._rest.stop()
            if self.clean != recorded:
                self.edit.replace_text(recorded)
            self._keep(None)
            self._check()
            self.typed.emit()
        self._badge.setVisible(kind in papers.texts)
        self._say_state()

    def set_open(self, is_open: bool) -> None:
        """Let it be written, or not."""
        self.edit.setReadOnly(not is_open)
        self.insert.setEnabled(is_open)

    def flush(self) -> None:
        """Record the text if it is right; keep it on this laptop if it is not."""
        self._rest.stop()
        if self._kind is None or self.edit.isReadOnly():
            return
        if self._pause.isActive():
            self._on_pause(tells=False)
        clean = self.clean
        if self._problems or clean == (self._handed_over[-1] if self._handed_over else self._recorded):
            return
        if self._desk.hub.view is None:
            # Left as the file was closed; it is kept on this laptop.
            return
        self._handed_over.append(clean)
        kind = self._kind

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.papers.texts import set_paper_text

            return set_paper_text(workspace, kind, clean)

        title = self.tr("text: {paper}").format(paper=kind_name(kind))
        task = self._desk.hub.do(title, record, merge=f"paper-text/{kind.value}")
        # Not a method of this widget, which may be gone when it is recorded.
        task.finished.connect(partial(_forget, self._desk, self._workspace_id, kind, self.text))
        task.failed.connect(for_living(self, lambda _problem: self._handed_over.clear()))

    def go_to_problem(self) -> None:
        """Lead to the next line that is refused."""
        lines = sorted({problem.line for problem in self._problems})
        if lines:
            self.edit.go_to_line(next((line for line in lines if line > self.edit.line), lines[0]))
            self._name_next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is refused never takes more than a third."""
        super().resizeEvent(event)
        self.refused.set_room(self.height() // 3)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is right is recorded when the text is left."""
        if watched is self.edit and event.type() is QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)

    def _begin(self, workspace_id: str, kind: PaperKind, recorded: str) -> None:
        self._workspace_id, self._kind, self._recorded = workspace_id, kind, recorded
        self._handed_over.clear()
        waiting = typed_text(self._desk.preferences, workspace_id, kind)
        self._is_old = waiting is not None
        known = fields_of(kind)
        self.edit.blockSignals(True)
        self.edit.setPlainText(recorded if waiting is None else waiting)
        self.edit.blockSignals(False)
        self.edit.colours.set_known(known)
        name = kind_name(kind)
        self._title.setText(name)
        self.edit.setAccessibleName(self.tr("Text of: {paper}").format(paper=name))
        self._fill_menu(kind)
        self._pause.stop()
        self._check()

    def _fill_menu(self, kind: PaperKind) -> None:
        self._menu.clear()
        needed = required_fields(kind)
        for field in fields_of(kind).values():
            title = field_title(field, self._desk.formats.language)
            shown = self.tr("{title} (needed)").format(title=title) if field.name in needed else title
            action = self._menu.addAction(shown.replace("&", "&&"))
            action.setToolTip(f"{{{field.name}}}")
            action.triggered.connect(
                lambda _checked=False, field=field: self.edit.insert_field(field.name, is_block=field.is_block)
            )

    def _on_typed(self) -> None:
        self._is_old = False
        self._pause.start()
        self._rest.start()

    def _on_pause(self, *, tells: bool = True) -> None:
        self._pause.stop()
        self._check()
        self._keep(self.text if self.is_waiting else None)
        if tells:
            self.typed.emit()

    def _keep(self, text: str | None) -> None:
        if self._kind is not None:
            keep_typed(self._desk.preferences, self._workspace_id, self._kind, text)

    def _check(self) -> None:
        assert self._kind is not None, "a text of no paper"  # noqa: S101 - a bug, not an input
        self._problems = text_problems(self._kind, self.text)
        shown, left = self._problems[:_SHOWN], len(self._problems) - _SHOWN
        self.edit.mark_lines({problem.line for problem in shown})
        sentences = [sentence for problem in shown for sentence in sentences_of(problem, self._desk.formats.language)]
        if left > 0:
            sentences.append(self.tr("And %n more.", "", left))
        self.refused.setPlainText("\n".join(sentences))
        self._trouble.setVisible(bool(sentences))
        self.next_problem.setVisible(bool(sentences))
        self._name_next()
        self._say_state()

    def _name_next(self) -> None:
        self.next_problem.setText(self.tr("%n refusal(s): next", "", len(self._problems)))
        self.next_problem.setAccessibleName(self.tr("To the next line that is refused"))

    def _say_state(self) -> None:
        if self._kind is None:
            return
        can_discard = self.is_waiting and not self.edit.isReadOnly() and (self._is_old or bool(self._problems))
        self.discard.setVisible(can_discard)
        self._ways.setVisible(can_discard or bool(self._problems))
        if self.edit.isReadOnly():
            said = self.tr("The file is open for reading only.")
        elif self._problems:
            said = self.tr("Not in the file yet. What you typed is kept on this laptop until its lines are right.")
        elif self.is_waiting and self._is_old:
            said = self.tr("You typed this earlier, and it is not in the file yet.")
        elif self.is_waiting:
            said = self.tr("Goes into the file when you pause.")
        elif self._recorded == standing_text(self._kind):
            said = self.tr("This is the standing text; change it as your agency needs.")
        else:
            said = self.tr("In the file, with every earlier version.")
        self.state.setText(said)

    def _discard(self) -> None:
        """One step of the text, which Ctrl+Z takes back."""
        self.edit.replace_text(self._recorded)
        self._on_pause()
        self._rest.stop()

    def _timer(self, pause: int, then: object) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(pause)
        made.timeout.connect(then)
        return made

    def _lay_out(self) -> None:
        metrics = self._desk.theme.metrics
        head = QWidget()
        flow = FlowLayout(head, spacing=metrics.space(8))
        # All on one line, in the middle of it.
        self._title.setMinimumHeight(metrics.small_button)
        tag = QWidget()
        middle = QVBoxLayout(tag)
        middle.setContentsMargins(0, (metrics.small_button - self._tag.sizeHint().height()) // 2, 0, 0)
        middle.addWidget(self._tag)
        self._badge = tag
        for part in (self._title, tag, self.insert, self.versions):
            flow.addWidget(part)
        trouble = QHBoxLayout(self._trouble)
        trouble.setContentsMargins(0, 0, 0, 0)
        trouble.setSpacing(metrics.space(8))
        mark = StateMark(self._desk.theme)
        mark.set_mark(Mark.SHORT, "")
        trouble.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        trouble.addWidget(self.refused, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.space(14), metrics.space(10), metrics.space(14), metrics.space(10))
        layout.setSpacing(metrics.space(8))
        layout.addWidget(head)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self._trouble)
        layout.addWidget(self.state)
        ways = QWidget()
        foot = FlowLayout(ways, spacing=metrics.space(8))
        foot.addWidget(self.next_problem)
        foot.addWidget(self.discard)
        self._ways = ways
        layout.addWidget(ways)


def _forget(desk: Desk, workspace_id: str, kind: PaperKind, text: str, _update: object) -> None:
    """What is recorded need not be remembered; what was typed since is."""
    if typed_text(desk.preferences, workspace_id, kind) == text:
        keep_typed(desk.preferences, workspace_id, kind, None)
