"""A small line for the code of an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.dialogs.assessment.overlay import Overlay
from ui.models.assessment.query import code_for
from ui.theme.qss import restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desk import Desk


class GoToPopup(Overlay):
    """Type a code, Enter goes there, Escape does not."""

    chosen = Signal(str)  #: code

    def __init__(self, desk: Desk, codes: Sequence[str], parent: QWidget) -> None:
        """Show an empty line.

        Args:
            desk: The doors of a page.
            codes: Every indicator, in worksheet order.
            parent: The page.
        """
        super().__init__(self.tr("Go to an indicator"), parent)
        self._codes = tuple(codes)
        metrics = desk.theme.metrics
        title = QLabel(self.tr("Go to code"))
        title.setProperty("role", "emphasis")
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("for example A.I.5.ii.a or ai5iia"))
        self.line.setAccessibleName(title.text())
        self.line.setMinimumWidth(metrics.px(280))
        completer = QCompleter(QStringListModel(list(codes), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.line.setCompleter(completer)
        self.line.returnPressed.connect(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.space(12), metrics.space(10), metrics.space(12), metrics.space(12))
        layout.setSpacing(metrics.space(6))
        layout.addWidget(title)
        layout.addWidget(self.line)

    def open_over(self, widget: QWidget) -> None:
        """Show it in the middle of the upper edge of a widget."""
        self.adjustSize()
        corner = widget.mapTo(self._page, QPoint(max(0, (widget.width() - self.width()) // 2), 8))
        self.move(corner)
        self.appear(self.line)

    def _go(self) -> None:
        code = code_for(self.line.text(), self._codes)
        if code is None:
            restyle(self.line, invalid="true")
            return
        self.close()
        self.chosen.emit(code)
