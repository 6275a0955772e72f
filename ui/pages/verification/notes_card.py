"""Sentences one below the other, with marks where they have any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.card import Card
from ui.widgets.parts import label
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme.theme import Theme
    from ui.theme.tokens import Mark


class NotesCard(Card):
    """Its sentences change with every file."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            theme: Colours and sizes.
            title: What they are about.
            parent: Owner.
        """
        super().__init__(theme, title, parent)
        self._holder = QWidget()
        self.body.addWidget(self._holder)
        self.body.addStretch(1)
        self.said: tuple[str, ...] = ()

    def show_notes(self, notes: Sequence[tuple[Mark | None, str]]) -> None:
        """Say something else.

        Args:
            notes: Mark and sentence of each.
        """
        metrics = self._theme.metrics
        self.said = tuple(sentence for _mark, sentence in notes)
        self.body.removeWidget(self._holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(6))
        for mark, sentence in notes:
            line = QHBoxLayout()
            line.setSpacing(metrics.space(8))
            if mark is not None:
                line.addWidget(StateMark(self._theme, mark), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(sentence, "secondary", wraps=True), 1)
            column.addLayout(line)
        self.body.insertWidget(0, self._holder)
