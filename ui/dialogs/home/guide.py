"""The short guide: answer, attach, read the verdict. Three steps with drawings of the program's own parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ui.theme.tokens import Mark
from ui.widgets.chart_values import Amount, MeterValue
from ui.widgets.key_cap import KeyCap
from ui.widgets.parts import button, label
from ui.widgets.state_mark import StateMark
from ui.widgets.tag import Tag
from ui.widgets.threshold_meter import ThresholdMeter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme

_OPTIONS = "ABC"


class GuideDialog(QDialog):
    """Can be opened again at any time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out the three steps.

        Args:
            theme: Colours and sizes.
            parent: The window.
        """
        super().__init__(parent)
        self._theme = theme
        self._words: list[QLabel] = []
        self.setWindowTitle(self.tr("Short guide"))
        self.steps = QStackedWidget()
        for title, words, drawing in (
            (
                self.tr("1. Answer one item after another"),
                self.tr(
                    "Read when each answer holds and press its letter or its figure. Every answer is saved at once, "
                    "and the score follows. Ctrl+Z takes any step back."
                ),
                self._answer_drawing(),
            ),
            (
                self.tr("2. Put evidence behind the answer"),
                self.tr(
                    "Drag files or a whole folder onto the item, paste a picture, or paste a web link. "
                    "One document may stand behind many items. Its date tells whether it belongs to the year."
                ),
                self._evidence_drawing(),
            ),
            (
                self.tr("3. Read the verdict and what binds"),
                self.tr(
                    "Home says in words which condition lacks how many points, and which items close the gap. "
                    "What is not answered is hatched and never counted as done."
                ),
                self._verdict_drawing(),
            ),
        ):
            self.steps.addWidget(self._step(title, words, drawing))
        self.count = label(role="caption")
        self.back = button(self.tr("Back"))
        self.next = button("", "primary")
        self.back.clicked.connect(lambda: self.show_step(self.steps.currentIndex() - 1))
        self.next.clicked.connect(self._on_next)
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.metrics.space(12))
        layout.addWidget(self.steps, 1)
        layout.addLayout(foot)
        self.show_step(0)
        self.resize(theme.metrics.px(540), max(theme.metrics.px(360), self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words of every step the room of the longest, so that nothing jumps from step to step."""
        super().resizeEvent(event)
        width = self.steps.width()
        highest = max(words.heightForWidth(width) for words in self._words)
        for words in self._words:
            words.setMinimumHeight(highest)

    def show_step(self, number: int) -> None:
        """Show a step, from 0."""
        number = min(max(number, 0), self.steps.count() - 1)
        is_last = number == self.steps.count() - 1
        self.steps.setCurrentIndex(number)
        self.count.setText(self.tr("{number} of {count}").format(number=number + 1, count=self.steps.count()))
        self.back.setEnabled(number > 0)
        self.next.setText(self.tr("Begin") if is_last else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self.next.setFocus()

    def _on_next(self) -> None:
        if self.steps.currentIndex() == self.steps.count() - 1:
            self.accept()
        else:
            self.show_step(self.steps.currentIndex() + 1)

    def _step(self, title: str, words: str, drawing: QWidget) -> QWidget:
        step = QWidget()
        layout = QVBoxLayout(step)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.metrics.space(12))
        frame = QFrame()
        frame.setProperty("card", "true")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(*[self._theme.metrics.space(20)] * 4)
        inside.addStretch(1)
        inside.addWidget(drawing)
        inside.addStretch(1)
        layout.addWidget(frame, 1)
        layout.addWidget(label(title, "question", wraps=True))
        told = label(words, "option", wraps=True)
        told.setAlignment(Qt.AlignmentFlag.AlignTop)
        told.ensurePolished()
        self._words.append(told)
        layout.addWidget(told)
        step.setAccessibleName(title)
        step.setAccessibleDescription(words)
        return step

    def _answer_drawing(self) -> QWidget:
        rows = []
        for letter, words in zip(
            _OPTIONS,
            (
                self.tr("planned, carried out and looked at again"),
                self.tr("carried out, but nobody looks at it again"),
                self.tr("planned only"),
            ),
            strict=True,
        ):
            mark = Mark.ANSWERED if letter == "B" else Mark.UNANSWERED
            rows.append((StateMark(self._theme, mark), KeyCap(self._theme, letter), label(words, "option", wraps=True)))
        return self._rows(rows)

    def _evidence_drawing(self) -> QWidget:
        short = Tag(self._theme, self.tr("Without evidence"), Mark.EVIDENCE)
        there = Tag(self._theme, self.tr("Evidence within the year"), Mark.APPROVED)
        file = label()
        file.setPixmap(self._theme.pixmap("file-text", "primary", self._theme.metrics.px(24)))
        arrow = label()
        arrow.setPixmap(self._theme.pixmap("arrow-right", "text2", self._theme.metrics.px(24)))
        return self._rows([(short,), (file, label(self.tr("Team decree.pdf"), "emphasis"), arrow, there)])

    def _verdict_drawing(self) -> QWidget:
        meter = ThresholdMeter(self._theme)
        meter.set_value(
            MeterValue(
                name=self.tr("Total"),
                value=Amount(78, "78"),
                maximum=Amount(100, "100"),
                ceiling=Amount(84, "84"),
                wbk=Amount(75, "75"),
                wbbm=Amount(85, "85"),
                is_met=True,
            )
        )
        met = label(self.tr("WBK reached: all conditions met"), "emphasis", wraps=True)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.metrics.space(12))
        column.addWidget(self._rows([(StateMark(self._theme, Mark.MET), met)]))
        column.addWidget(meter)
        return holder

    def _rows(self, rows: Sequence[Sequence[QWidget]]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.metrics.space(12))
        for widgets in rows:
            row = QHBoxLayout()
            row.setSpacing(self._theme.metrics.space(10))
            for widget in widgets:
                row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
            if not any(widget.sizePolicy().hasHeightForWidth() for widget in widgets):
                row.addStretch(1)
            column.addLayout(row)
        return holder
