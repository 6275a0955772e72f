"""Five questions about one signature, each with its answer in a few words and what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from integrity_zone.domain.text import clean_line
from ui.messages import sentence_of
from ui.models.verification.words import LABEL_TONES, MARKS, grouped
from ui.widgets.card import Card
from ui.widgets.parts import button, label, rule
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from integrity_zone.domain.verification import Detail, Line, SignatureVerdict
    from integrity_zone.errors import Language
    from ui.theme.theme import Theme

_TITLES = 112
#: Below this width, at 100 %, the answers stand below their questions.
_NARROW = 420
_DIGEST_LENGTH = 64
_ROLE_LETTERS = 80


class LineRow(QFrame):
    """One question."""

    def __init__(self, theme: Theme, line: Line, language: Language, parent: QWidget | None = None) -> None:
        """Show question and answer.

        Args:
            theme: Colours and sizes.
            line: What was found.
            language: Of the screens.
            parent: Owner.
        """
        super().__init__(parent)
        metrics = theme.metrics
        self.key, self.tone = line.key, line.tone
        title, self.answer = line.title.text(language), line.answer.text(language)
        self.sentence = sentence_of(line.sentence, language)
        self.setAccessibleName(f"{title}: {self.answer}")
        self.setAccessibleDescription(self.sentence)
        self._width = metrics.px(_TITLES)
        self._title = label(title, "secondary", wraps=True)
        answer = label(self.answer, "emphasis", wraps=True)
        answer.setProperty("tone", LABEL_TONES[line.tone])
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(answer)
        self._words.addWidget(label(self.sentence, "secondary", wraps=True))
        mark = StateMark(theme, MARKS[line.tone])
        mark.set_side(16)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, metrics.space(6), 0, metrics.space(6))
        self._grid.setHorizontalSpacing(metrics.space(14))
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(2, 1)
        self._is_narrow: bool | None = None
        self.set_narrow(is_narrow=False)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put the answer below the question, or beside it."""
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._grid.removeWidget(self._title)
        self._grid.removeItem(self._words)
        if is_narrow:
            self._title.setMinimumWidth(0)
            self._title.setMaximumWidth(1 << 16)
            self._grid.addWidget(self._title, 0, 2)
            self._grid.addLayout(self._words, 1, 2)
        else:
            self._title.setFixedWidth(self._width)
            self._grid.addWidget(self._title, 0, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.addLayout(self._words, 0, 2)


class LinesCard(Card):
    """The answers of the signature that is chosen; technical details stand apart and are shown on demand."""

    details_shown = Signal(QWidget)  #: what came into sight

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            language: Of the screens.
            parent: Owner.
        """
        super().__init__(theme, parent=parent)
        self._language: Language = language
        self.rows: tuple[LineRow, ...] = ()
        self.details_button = button(self.tr("Technical details"), "link")
        self.details_button.setCheckable(True)
        self.details_button.toggled.connect(self._show_details)
        self._title = label(role="card-title", wraps=True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.details_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self._holder = QWidget()
        self._details = QWidget()
        self.body.addWidget(self._holder)
        self.body.addStretch(1)

    @property
    def title(self) -> str:
        """Which signature, and whose part."""
        return self._title.text()

    @property
    def details(self) -> dict[str, str]:
        """Technical facts in sight, by title."""
        if self._details.isHidden():
            return {}
        labels = self._details.findChildren(QLabel)
        return {title.text(): value.text() for title, value in zip(labels[::2], labels[1::2], strict=True)}

    def show_signature(self, number: int, verdict: SignatureVerdict) -> None:
        """Show the answers.

        Args:
            number: From 1.
            verdict: What was found of it.
        """
        language, metrics = self._language, self._theme.metrics
        # Where nobody's part is known it is the name of a field, which anybody may have written.
        role = clean_line(verdict.role.text(language))[:_ROLE_LETTERS]
        self._title.setText(self.tr("Signature {number}: {role}").format(number=number, role=role))
        self.setAccessibleName(self._title.text())
        self.body.removeWidget(self._holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows = tuple(LineRow(self._theme, line, language) for line in verdict.lines)
        for row in self.rows:
            column.addWidget(rule())
            column.addWidget(row)
        column.addWidget(rule())
        if verdict.standing is not None:
            law = label(verdict.standing.sentence.text(language), "caption", wraps=True)
            law.setContentsMargins(0, metrics.space(8), 0, metrics.space(4))
            column.addWidget(law)
        self._details = self._details_of(verdict.details)
        column.addWidget(self._details)
        self._details.setVisible(self.details_button.isChecked())
        self.body.insertWidget(1, self._holder)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the answers beside or below the questions."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < self._theme.metrics.px(_NARROW)
        for row in self.rows:
            row.set_narrow(is_narrow=is_narrow)

    def _show_details(self, is_shown: bool) -> None:
        self._details.setVisible(is_shown)
        if is_shown:
            self.details_shown.emit(self._details)

    def _details_of(self, details: tuple[Detail, ...]) -> QWidget:
        metrics = self._theme.metrics
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, metrics.space(6), 0, 0)
        grid.setHorizontalSpacing(metrics.space(14))
        grid.setVerticalSpacing(metrics.space(4))
        grid.setColumnStretch(1, 1)
        for number, detail in enumerate(details):
            title = label(detail.title.text(self._language), "caption", wraps=True)
            title.setFixedWidth(metrics.px(_TITLES))
            value = label(_breakable(clean_line(detail.value)), "caption", wraps=True)
            value.setAlignment(Qt.AlignmentFlag.AlignTop)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(title, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
        return made


def _breakable(value: str) -> str:
    """Digests in groups: a word of 64 letters fits no line."""
    return " ".join(grouped(word) if len(word) == _DIGEST_LENGTH else word for word in value.split(" "))
