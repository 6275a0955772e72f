"""One document of the gallery: for whom it is, when it was last made, what would be empty, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.models.reports.kinds import ReportKey, audience, is_printed, report_name
from ui.pages.reports.thumbnail import Thumbnail
from ui.theme.tokens import Mark
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from ui.models.reports.readiness import Readiness
    from ui.theme.theme import Theme

_HEIGHT = 254


class ReportCard(QFrame):
    """Asks; what comes of it is told to it."""

    make_asked = Signal(str)  #: ReportKey
    open_asked = Signal(str)
    folder_asked = Signal(str)
    print_asked = Signal(str)

    def __init__(self, theme: Theme, key: ReportKey, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            theme: Colours and sizes.
            key: Which document.
            parent: Owner.
        """
        super().__init__(parent)
        self.key = key
        self._theme = theme
        name = report_name(key)
        self.setProperty("card", "true")
        self.setAccessibleName(name)
        self.setMinimumHeight(theme.metrics.space(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self._made = _label("caption")
        self._mark = StateMark(theme)
        self._state = _label("body")
        self._is_making = False
        self._readiness: Readiness | None = None
        self._problem = ""
        self.make_button = QPushButton(self.tr("Make…"))
        self.make_button.setProperty("kind", "small")
        self.make_button.setAccessibleName(self.tr("Make… {report}").format(report=name))
        self.open_button = QPushButton(self.tr("Open"))
        self.open_button.setProperty("kind", "small")
        self.open_button.setAccessibleName(self.tr("Open {report}").format(report=name))
        self.folder_button = self._tool("folder-open", self.tr("Open the folder of {report}").format(report=name))
        self.print_button = self._tool("printer", self.tr("Print {report}").format(report=name))
        self._lay_out(name)
        self._connect()
        self.show_made("", can_open=False)

    def show_readiness(self, readiness: Readiness) -> None:
        """Say what would be empty."""
        self._readiness = readiness
        self._show_state()

    def show_made(self, text: str, *, can_open: bool) -> None:
        """Say when it was last made.

        Args:
            text: In words; empty when never.
            can_open: Whether the file is still there.
        """
        self._made.setText(text or self.tr("Not made yet"))
        for button in (self.open_button, self.folder_button, self.print_button):
            button.setVisible(can_open and (button is not self.print_button or is_printed(self.key)))

    def show_making(self, *, is_making: bool) -> None:
        """Say that it is being made, which forbids making it once more; what went wrong before is forgotten."""
        self._is_making = is_making
        if is_making:
            self._problem = ""
        self._show_state()

    def show_problem(self, text: str) -> None:
        """Say why it was not made or cannot be opened; it stays until the next try."""
        self._problem = text
        self._show_state()

    @property
    def state_text(self) -> str:
        """What the line with the mark says."""
        return self._state.text()

    @property
    def made_text(self) -> str:
        """What is said about the last file."""
        return self._made.text()

    def _show_state(self) -> None:
        found = self._readiness
        if found is None:
            return
        hindrance = found.hindrance or (self.tr("It is being made") if self._is_making else "")
        self.make_button.setEnabled(not hindrance)
        self.make_button.setToolTip(hindrance)
        if self._problem:
            mark, text = Mark.SHORT, self._problem
        elif self._is_making:
            mark, text = Mark.ANSWERED, self.tr("Being made…")
        else:
            mark, text = found.mark, found.text
        self._mark.set_mark(mark, "")
        self._state.setText(text)
        self.setAccessibleDescription(f"{audience(self.key)}. {self._made.text()}. {text}")

    def _lay_out(self, name: str) -> None:
        metrics = self._theme.metrics
        title = _label("card-title", name)
        whom = _label("secondary", audience(self.key))
        words = QVBoxLayout()
        words.setSpacing(metrics.space(2))
        words.addWidget(title)
        words.addWidget(whom)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(metrics.space(14))
        top.addWidget(Thumbnail(self._theme, self.key), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        state = QHBoxLayout()
        state.setSpacing(metrics.space(6))
        state.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._state, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.space(6))
        for button in (self.make_button, self.open_button, self.folder_button, self.print_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        margin = metrics.space(14)
        column.setContentsMargins(margin, metrics.space(12), margin, metrics.space(12))
        column.setSpacing(metrics.space(6))
        column.addLayout(top)
        column.addStretch(1)
        column.addWidget(self._made)
        column.addLayout(state)
        column.addSpacing(metrics.space(2))
        column.addLayout(buttons)

    def _tool(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "small")
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFixedSize(self._theme.metrics.px(32), self._theme.metrics.small_button)
        self._theme.bind_icon(button, icon, "text")
        return button

    def _connect(self) -> None:
        for button, signal in (
            (self.make_button, self.make_asked),
            (self.open_button, self.open_asked),
            (self.folder_button, self.folder_asked),
            (self.print_button, self.print_asked),
        ):
            button.clicked.connect(lambda _checked=False, asked=signal: asked.emit(self.key.value))


def _label(role: str, text: str = "") -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
