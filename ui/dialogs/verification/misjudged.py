"""Reporting a file that is misjudged: everything that would be in the report is seen before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout

from integrity_zone.services.verification.misjudgement import SAID_LIMIT
from ui.dialogs.home.parts import fit_to_screen, foot
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme

_WORDS_HIGH = 96


class MisjudgedDialog(QDialog):
    """Asks what is wrong; accepted when the report shall be saved."""

    def __init__(self, facts: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            facts: What the program reports of the file.
            theme: Sizes.
            parent: The window.
        """
        super().__init__(parent)
        metrics = theme.metrics
        self.setWindowTitle(self.tr("Report a wrong judgement"))
        self._words = QPlainTextEdit()
        self._words.setTabChangesFocus(True)
        self._words.setAccessibleName(self.tr("What is wrong with the judgement"))
        self._words.setPlaceholderText(
            self.tr("What you know of the file: with which program it was signed, and what should have been said")
        )
        self._words.setFixedHeight(metrics.px(_WORDS_HIGH))
        self.problem = label(wraps=True)
        self.problem.setProperty("tone", "danger")
        self.problem.hide()
        self.facts = QPlainTextEdit(facts)
        self.facts.setReadOnly(True)
        self.facts.setTabChangesFocus(True)
        self.facts.setAccessibleName(self.tr("What the report says of the file"))
        self.save = button(self.tr("Save the report…"), "primary")
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.space(10))
        about = self.tr(
            "The report is saved where you choose; nothing is sent. It tells how the file was judged, without its "
            "name, its words, or who signed it. Hand it to whoever looks after this program for you."
        )
        for part in (
            label(about, "secondary", wraps=True),
            label(self.tr("What is wrong with the judgement"), "emphasis"),
            self._words,
            self.problem,
            label(self.tr("What the report says of the file"), "emphasis"),
        ):
            layout.addWidget(part)
        layout.addWidget(self.facts, 1)
        layout.addWidget(foot(self, self.save))
        self.save.clicked.connect(self.accept)
        self._words.setFocus()
        fit_to_screen(self, theme, 640, 560)

    @property
    def words(self) -> str:
        """What is wrong, as it was typed."""
        return self._words.toPlainText()

    def accept(self) -> None:
        """Close when what is typed fits the report."""
        if len(self.words) <= SAID_LIMIT:
            super().accept()
            return
        self.problem.setText(self.tr("Please say it in at most {limit} characters.").format(limit=SAID_LIMIT))
        self.problem.show()
        self._words.setFocus()

    def set_words(self, words: str) -> None:
        """Write what is wrong."""
        self._words.setPlainText(words)
