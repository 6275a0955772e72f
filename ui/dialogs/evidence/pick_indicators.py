"""Chooses the indicators that a document stands behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from ui.models.evidence.indicators import IndicatorChoiceModel
from ui.widgets.parts import label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from assessments.definition import Instrument
    from ui.theme.theme import Theme


class IndicatorDialog(QDialog):
    """Type a code or words, tick with Space, take with Enter."""

    def __init__(
        self,
        instrument: Instrument,
        about: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        first: Iterable[str] = (),
        without: Iterable[str] = (),
    ) -> None:
        """Lay out.

        Args:
            instrument: What is asked.
            about: The document, or how many.
            theme: Sizes.
            parent: The window.
            first: Codes suggested, at the top.
            without: Codes that have it already.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose indicators"))
        left_out = set(without)
        offered = [(item.code, item.title) for item in instrument.indicators if item.code not in left_out]
        self.model = IndicatorChoiceModel(offered, first, self)
        self.search = _SearchLine()
        self.search.setPlaceholderText(self.tr("Search code or words"))
        self.search.setAccessibleName(self.tr("Search the indicators"))
        self.search.setClearButtonEnabled(True)
        self.list = _ChoiceList()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Indicators"))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.search.target = self.list
        self.search.textChanged.connect(self._narrow)
        self._said = label(role="secondary", wraps=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.confirm = QPushButton(self.tr("Link"))
        self.confirm.setProperty("kind", "primary")
        self.confirm.setDefault(True)
        buttons.addButton(self.confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.metrics.space(16)] * 4)
        layout.setSpacing(theme.metrics.space(8))
        layout.addWidget(label(about, "emphasis", wraps=True))
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        self.model.ticked.connect(self._show_count)
        self._narrow("")
        self._show_count()
        self.resize(theme.metrics.px(560), min(theme.metrics.px(460), 680))
        self.search.setFocus()

    @property
    def codes(self) -> tuple[str, ...]:
        """What is ticked; the row one is on, when nothing is."""
        return self.model.codes or self._current()

    def accept(self) -> None:
        """Close when something is chosen."""
        if self.codes:
            super().accept()

    def _current(self) -> tuple[str, ...]:
        index = self.list.currentIndex()
        text = str(index.data()) if index.isValid() else ""
        return (text.split(" ", 1)[0],) if text else ()

    def _narrow(self, words: str) -> None:
        self.model.narrow(words)
        self.list.setCurrentIndex(self.model.index(0))
        self.confirm.setEnabled(bool(self.codes))

    def _show_count(self) -> None:
        codes = self.model.codes
        self._said.setText(", ".join(codes) if codes else self.tr("Space ticks several; Enter takes the one marked."))
        self.confirm.setEnabled(bool(self.codes))


class _SearchLine(QLineEdit):
    """Up and down move in the list."""

    target: QListView

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.target.setFocus(Qt.FocusReason.OtherFocusReason)
            self.target.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


class _ChoiceList(QListView):
    """Letters do not search: there is a line for that."""

    def keyboardSearch(self, search: str) -> None:
        pass
