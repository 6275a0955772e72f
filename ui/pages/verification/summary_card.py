"""The one word about the file and the one sentence below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.models.verification.words import MARKS, SUMMARY_TONES
from ui.theme.qss import restyle
from ui.theme.tokens import Mark
from ui.widgets.parts import label
from ui.widgets.progress_line import ProgressLine, ProgressValue
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from integrity_zone.domain.verification import Verification
    from integrity_zone.errors import Language
    from ui.theme.theme import Theme

_MARK = 30


class SummaryCard(QFrame):
    """Never more than a word and a sentence: what they rest on stands below, answer by answer."""

    cancelled = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            theme: Colours and sizes.
            language: Of the screens.
            parent: Owner.
        """
        super().__init__(parent)
        self._language = language
        metrics = theme.metrics
        self.setProperty("card", "true")
        self._mark = StateMark(theme)
        self._mark.set_side(_MARK)
        self._title = label(role="question", wraps=True)
        self._sentence = label(role="secondary", wraps=True)
        self.progress = ProgressLine(theme)
        self.progress.cancelled.connect(self.cancelled)
        words = QVBoxLayout()
        words.setSpacing(metrics.space(2))
        for part in (self._title, self._sentence, self.progress):
            words.addWidget(part)
        line = QHBoxLayout(self)
        line.setContentsMargins(*[metrics.space(14)] * 4)
        line.setSpacing(metrics.space(16))
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(words, 1)

    @property
    def title(self) -> str:
        """The word."""
        return self._title.text()

    @property
    def sentence(self) -> str:
        """The sentence."""
        return self._sentence.text()

    def show_checking(self, name: str) -> None:
        """Say that it takes a moment."""
        title = self.tr("The signatures are being checked")
        self._say(Mark.UNANSWERED, title, self.tr("{name} is read in a process of its own.").format(name=name), "")
        self.progress.begin(ProgressValue(0, 0, self.tr("Checking {name}").format(name=name)))

    def show_verification(self, verification: Verification) -> None:
        """Say what came of it."""
        self.progress.finish()
        language, tone = self._language, verification.tone
        self._say(
            MARKS[tone], verification.title.text(language), verification.sentence.text(language), SUMMARY_TONES[tone]
        )

    def show_refusal(self, sentence: str) -> None:
        """Say why nothing came of it."""
        self.progress.finish()
        self._say(Mark.SHORT, self.tr("The file was not checked"), sentence, "danger")

    def _say(self, mark: Mark, title: str, sentence: str, tone: str) -> None:
        self._mark.set_mark(mark)
        self._title.setText(title)
        restyle(self._title, tone=tone)
        self._sentence.setText(sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
