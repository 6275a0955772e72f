"""Asks why something is taken away; the reason stays in the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from integrity_zone.services.evidence.documents import REASON_LIMIT
from ui.dialogs.evidence.fitting import fit_height
from ui.theme.qss import restyle
from ui.widgets.parts import label

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class ReasonDialog(QDialog):
    """One line, which must say something."""

    def __init__(self, title: str, sentence: str, action: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            title: Of the window.
            sentence: What will happen and what stays.
            action: Text of the button that does it.
            theme: Sizes.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.edit = QLineEdit()
        self.edit.setMaxLength(REASON_LIMIT)
        self.edit.setPlaceholderText(self.tr("Such as: replaced by a signed copy"))
        self.edit.setAccessibleName(self.tr("Reason"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.confirm = QPushButton(action)
        self.confirm.setProperty("kind", "danger")
        buttons.addButton(self.confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.metrics.space(16)] * 4)
        layout.setSpacing(theme.metrics.space(12))
        layout.addWidget(label(sentence, wraps=True))
        layout.addWidget(label(self.tr("Why? The reason stays in the history."), "secondary", wraps=True))
        layout.addWidget(self.edit)
        layout.addStretch(1)
        layout.addWidget(buttons)
        fit_height(self, theme.metrics.px(440), is_still=True)
        self.edit.setFocus()

    @property
    def reason(self) -> str:
        """What was written."""
        return self.edit.text().strip()

    def accept(self) -> None:
        """Close when there is a reason."""
        if self.reason:
            super().accept()
            return
        restyle(self.edit, invalid="true")
        self.edit.setFocus()
