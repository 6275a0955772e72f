"""The panel of long work: one line per task with progress and a way to stop it; it stays until the person closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.messages import text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from integrity_zone.domain.progress import Progress
    from integrity_zone.errors import IntegrityZoneError
    from ui.formats import Formats
    from ui.tasks.task import Task
    from ui.theme.theme import Theme

#: Under this nothing is shown, in milliseconds.
PATIENCE_MS = 300


class TaskPanel(QWidget):
    """Stands above the status line while there is something to say."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Sizes.
            formats: The language, for refusals.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("bar", "bottom")
        self._layout = QVBoxLayout(self)
        side, air = theme.metrics.space(20), theme.metrics.space(4)
        self._layout.setContentsMargins(side, air, side, air)
        self._layout.setSpacing(air)
        self.hide()

    def follow(self, task: Task, *, is_told: bool = False) -> TaskLine:
        """Show a task from now on, in one line however often it is asked for.

        Args:
            task: Not over yet.
            is_told: Whether its end is told elsewhere, so that the line goes with it.
        """
        known = next((line for line in self.findChildren(TaskLine) if line.follows(task)), None)
        if known is not None:
            return known
        line = TaskLine(task, self._theme, self._formats, self._drop, self, is_told=is_told)
        self._layout.addWidget(line)
        self.show()
        return line

    def _drop(self, line: TaskLine) -> None:
        self._layout.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.setVisible(self._layout.count() > 0)


class TaskLine(QFrame):
    """One task."""

    def __init__(
        self,
        task: Task,
        theme: Theme,
        formats: Formats,
        drop: Callable[[TaskLine], None],
        parent: QWidget,
        *,
        is_told: bool,
    ) -> None:
        """Begin to follow.

        Args:
            task: Not over yet.
            theme: Sizes and icons.
            formats: The language, for refusals.
            drop: Takes the line away.
            parent: Owner.
            is_told: Whether the line goes when the task is over.
        """
        super().__init__(parent)
        self._formats = formats
        self._task: Task | None = task
        self._drop = drop
        self._is_told = is_told
        self._name = QLabel(task.title)
        self._what = QLabel()
        for text in (self._name, self._what):
            # Names of files stand in both.
            text.setTextFormat(Qt.TextFormat.PlainText)
        self._what.setProperty("role", "caption")
        self._what.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.metrics.px(180))
        self._bar.setAccessibleName(task.title)
        self._stop = QPushButton(self.tr("Cancel"))
        self._stop.setProperty("kind", "small")
        self.actions_layout = QHBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.space(12))
        layout.addWidget(self._name)
        layout.addWidget(self._bar)
        layout.addWidget(self._what, 1)
        layout.addLayout(self.actions_layout)
        layout.addWidget(self._stop)
        self._stop.clicked.connect(self._on_stop)
        task.progressed.connect(self._on_progress)
        task.finished.connect(self._on_finished)
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_stopped)

    def follows(self, task: Task) -> bool:
        """Whether this is the line of a task that is not over."""
        return self._task is task

    def say(self, text: str) -> None:
        """Replace what stands beside the bar, such as the result."""
        self._what.setText(text)

    def offer(self, name: str, action: Callable[[], None]) -> None:
        """Offer something to do with the result."""
        button = QPushButton(name)
        button.setProperty("kind", "small")
        button.clicked.connect(action)
        self.actions_layout.addWidget(button)

    def _on_stop(self) -> None:
        if self._task is None:
            self._drop(self)
            return
        self._task.cancel()
        self._stop.setEnabled(False)
        self._what.setText(self.tr("Stopping…"))

    def _on_progress(self, progress: Progress) -> None:
        # A bar counts in 32 bits; a video has more bytes.
        self._bar.setRange(0, 1000 if progress.of else 0)
        if progress.of:
            self._bar.setValue(min(1000, progress.done * 1000 // progress.of))
        self._what.setText(progress.what)

    def _on_finished(self) -> None:
        self._over(self.tr("Done"))

    def _on_failed(self, problem: IntegrityZoneError) -> None:
        self._over(text_of(problem, self._formats.language))

    def _on_stopped(self) -> None:
        self._over(self.tr("Cancelled; nothing was kept of it"))

    def _over(self, text: str) -> None:
        self._task = None
        if self._is_told:
            self._drop(self)
            return
        self._bar.hide()
        self._what.setText(text)
        self._stop.setText(self.tr("Close"))
        self._stop.setEnabled(True)
