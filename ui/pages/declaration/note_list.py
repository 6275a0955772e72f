"""Short remarks below what they are about: one line after the other, each with the sign of a remark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.widgets.parts import label, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme.theme import Theme

_ICON = 14


class NoteList(QWidget):
    """Quiet: small type, no frame."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._lines: list[tuple[QWidget, QLabel, QLabel]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.metrics.space(2), 0, 0, 0)
        self._column.setSpacing(theme.metrics.space(4))
        theme.changed.connect(self._colour)

    @property
    def said(self) -> tuple[str, ...]:
        """The remarks, in their order."""
        return tuple(words.text() for line, _icon, words in self._lines if not line.isHidden())

    def show_notes(self, notes: Sequence[str]) -> None:
        """Show other remarks."""
        while len(self._lines) < len(notes):
            self._add_line()
        for number, (line, _icon, words) in enumerate(self._lines):
            line.setVisible(number < len(notes))
            words.setText(notes[number] if number < len(notes) else "")

    def _add_line(self) -> None:
        icon, words, line = QLabel(), label(role="caption", wraps=True), QWidget()
        layout = row(icon, words, spacing=self._theme.metrics.space(6))
        layout.setStretch(1, 1)
        layout.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        line.setLayout(layout)
        self._lines.append((line, icon, words))
        self._column.addWidget(line)
        self._colour()

    def _colour(self) -> None:
        side = self._theme.metrics.px(_ICON)
        for _line, icon, _words in self._lines:
            icon.setPixmap(self._theme.pixmap("info", "text2", side))
