"""The note of the unit and its flag, both saved while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from integrity_zone.domain.answer import NOTE_CHARACTERS
from integrity_zone.domain.marks import FLAG_CHARACTERS
from integrity_zone.domain.review import BEFORE
from integrity_zone.domain.work_unit import Stage
from ui.models.standing import whose
from ui.theme.metrics import Role
from ui.theme.qss import restyle
from ui.widgets.key_cap import KeyCap
from ui.widgets.parts import KeyButton, label, row

if TYPE_CHECKING:
    from ui.desk import Desk

PAUSE_MS = 200
_MOST_LINES = 7


class NoteEdit(QPlainTextEdit):
    """As high as its text, within limits; Tab leaves it."""

    left = Signal()  #: Escape

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Begin empty.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._line = desk.theme.metrics.line_px(Role.BODY)
        self._pad = 2 * desk.theme.metrics.space(4) + 10
        self._least = 2
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the question."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def set_least(self, lines: int) -> None:
        """How high it is when empty."""
        self._least = lines
        self._fit()

    def _fit(self) -> None:
        lines = round(self.document().size().height())
        least, most = self._least, _MOST_LINES
        self.setFixedHeight(min(max(lines, least), most) * self._line + self._pad)


class NoteField(QWidget):
    """Note and flag of one indicator."""

    noted = Signal(str, str)  #: code, text
    flagged = Signal(str, object)  #: code, reason or None
    left = Signal()  #: the question is wanted

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, stage: Stage = Stage.UNIT) -> None:
        """Build the fields.

        Args:
            desk: The doors of a page.
            parent: Owner.
            stage: Whose note it is; who judges flags nothing.
        """
        super().__init__(parent)
        self._code = ""
        self._is_flagged = False
        self._is_judging = is_judging = stage in BEFORE
        metrics = desk.theme.metrics
        self.note = NoteEdit(desk)
        name = self.tr("Note of {stage}").format(stage=whose(stage))
        self.note.setPlaceholderText(
            self.tr("What was looked at, and why")
            if is_judging
            else self.tr("Reason, source of a number, or a word for the reviewer")
        )
        self.note.setAccessibleName(name)
        self.flag_button = KeyButton(desk.theme, self.tr("Flag"), "F", kind="link")
        self.flag_button.setToolTip(self.tr("Flag it for later, with a reason (F)"))
        desk.theme.bind_icon(self.flag_button, "flag", "flagged")
        self.reason = QLineEdit()
        self.reason.setMaxLength(FLAG_CHARACTERS)
        self.reason.setPlaceholderText(self.tr("Why is it flagged?"))
        self.reason.setAccessibleName(self.tr("Reason of the flag"))
        self._too_long = label(role="body", wraps=True)
        self._too_long.setProperty("tone", "danger")
        self._too_long.setText(
            self.tr("A note holds at most {limit} characters. What is over is not saved; shorten it.").format(
                limit=desk.formats.number(NOTE_CHARACTERS)
            )
        )
        title = label(name, role="emphasis")
        title.setBuddy(self.note)
        self._hint = label(self.tr("optional, shown in the worksheet"), role="caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.space(6))
        layout.addLayout(
            row(title, KeyCap(desk.theme, "N"), self._hint, None, self.flag_button, spacing=metrics.space(8))
        )
        for widget in (self.reason, self.note, self._too_long):
            layout.addWidget(widget)
        self._note_pause = self._timer(self._flush_note)
        self._recorded = ""
        #: Notes on their way to the file, as it will have them.
        self._handed_over: list[str] = []
        self._flag_pause = self._timer(self._flush_flag)
        self.note.textChanged.connect(self._on_typed)
        self.note.left.connect(self.left)
        self.reason.textEdited.connect(self._on_reason_typed)
        self.reason.returnPressed.connect(self.left)
        self.reason.installEventFilter(self)
        self.flag_button.clicked.connect(self.toggle_flag)
        self._too_long.setVisible(False)
        self.flag_button.setVisible(not is_judging)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves the reason."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def set_short(self, short: bool) -> None:
        """Say less where there is little room."""
        self._hint.setVisible(not short)
        self.note.set_least(1 if short else 2)

    def show_note(self, code: str, note: str, flag: str | None) -> None:
        """Show what is recorded; what is being typed on the same indicator stays.

        Args:
            code: The indicator.
            note: Its note.
            flag: Reason of its flag, or None.
        """
        is_same = code == self._code
        self._code = code
        # Spaces at the ends are taken off by the file: not under the hands of who types them.
        is_equal = is_same and self.note.toPlainText().strip() == note
        if self._is_news(note, is_same=is_same) and not is_equal and not (is_same and self._note_pause.isActive()):
            self._set_note(note)
        self._is_flagged = flag is not None and not self._is_judging
        self.reason.setVisible(self._is_flagged)
        self.flag_button.setText(self.tr("Remove the flag") if self._is_flagged else self.tr("Flag"))
        self.flag_button.setAccessibleName(self.flag_button.text())
        if not (is_same and self._flag_pause.isActive()) and self.reason.text().strip() != (flag or ""):
            self.reason.setText(flag or "")

    def _is_news(self, note: str, *, is_same: bool) -> bool:
        """Whether a recorded note came from elsewhere; one of ours may come back while somebody types on."""
        if not is_same:
            self._handed_over.clear()
        is_echo = note in self._handed_over
        if is_echo:
            del self._handed_over[: self._handed_over.index(note) + 1]
        is_news = not is_same or (note != self._recorded and not is_echo)
        self._recorded = note
        return is_news

    def toggle_flag(self) -> None:
        """Flag and ask why, or take the flag away."""
        if self._is_judging or not self.flag_button.isEnabled():
            return
        self._flag_pause.stop()
        flags = not self._is_flagged
        self.flagged.emit(self._code, "" if flags else None)
        if flags:
            self._is_flagged = True
            self.reason.setVisible(True)
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def flush(self) -> None:
        """Hand over what is still waiting."""
        if self._note_pause.isActive():
            self._flush_note()
        if self._flag_pause.isActive():
            self._flush_flag()

    def stop(self) -> None:
        """Hand over nothing more."""
        self._note_pause.stop()
        self._flag_pause.stop()

    def set_open(self, is_open: bool) -> None:
        """Let it be written, or not."""
        self.note.setReadOnly(not is_open)
        self.reason.setReadOnly(not is_open)
        self.flag_button.setEnabled(is_open)

    def _timer(self, then: object) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(PAUSE_MS)
        made.timeout.connect(then)
        return made

    def _set_note(self, note: str) -> None:
        if self.note.toPlainText() != note:
            self.note.blockSignals(True)
            self.note.setPlainText(note)
            self.note.blockSignals(False)
        self._mark_length()

    def _on_typed(self) -> None:
        # Not anew with every letter: whoever types without a pause would have nothing recorded.
        if not self._note_pause.isActive():
            self._note_pause.start()
        self._mark_length()

    def _on_reason_typed(self) -> None:
        if not self._flag_pause.isActive():
            self._flag_pause.start()

    def _mark_length(self) -> None:
        too_long = len(self.note.toPlainText()) > NOTE_CHARACTERS
        if self._too_long.isHidden() == too_long:
            self._too_long.setVisible(too_long)
            restyle(self.note, invalid="true" if too_long else "false")

    def _flush_note(self) -> None:
        self._note_pause.stop()
        note = self.note.toPlainText()[:NOTE_CHARACTERS]
        self._handed_over.append(note.strip())
        self.noted.emit(self._code, note)

    def _flush_flag(self) -> None:
        self._flag_pause.stop()
        if self._is_flagged:
            self.flagged.emit(self._code, self.reason.text())
