"""Long work in one thin line: what is done, how much of it, and a way to stop it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from ui.theme.theme import Theme

#: Work that ends sooner shows nothing.
PATIENCE_MS = 300


@dataclass(frozen=True, slots=True)
class ProgressValue:
    """How far the work is."""

    done: int
    total: int
    text: str  #: what is done and the count, such as "Reading files, 12 of 200"


class ProgressLine(QWidget):
    """Hidden until work has lasted for a while; hidden again when it ends."""

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Wait for work.

        Args:
            theme: Sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._text = ElidedLabel(role="caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = QPushButton()
        self._cancel.setProperty("kind", "small")
        self._cancel.clicked.connect(self._on_cancel)
        left = QVBoxLayout()
        left.addWidget(self._text)
        left.addWidget(self._bar)
        self._row = QHBoxLayout(self)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._cancel)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self._retranslate()
        self._set_margins()
        theme.changed.connect(self._set_margins)
        self.hide()

    def begin(self, value: ProgressValue, *, can_cancel: bool = True) -> None:
        """Say that work began; it is shown if it is not over soon."""
        self._cancel.setVisible(can_cancel)
        self._cancel.setEnabled(True)
        self.set_value(value)
        self._patience.start()

    def set_value(self, value: ProgressValue) -> None:
        """Say how far it is."""
        self._bar.setRange(0, max(value.total, 1))
        self._bar.setValue(value.done)
        self._text.setText(value.text)
        self._bar.setAccessibleName(value.text)

    def finish(self) -> None:
        """Say that it is over."""
        self._patience.stop()
        self.hide()

    @property
    def text_alternative(self) -> str:
        """How far the work is, in words."""
        return self._bar.accessibleName()

    def changeEvent(self, event: QEvent) -> None:
        """Say the word on the button in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.cancelled.emit()

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))

    def _set_margins(self) -> None:
        self._row.setSpacing(self._theme.metrics.space(12))
